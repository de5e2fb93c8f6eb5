"""A campaign file in the staff chat: waited for, checked, kept."""

import re

from bot.dialogue import Open
from bot.staff import form_files
from bot.staff.commands import answers
from bot.staff.correcting import SLOT, offer
from bot.staff.desk import Close, Desk, Put, Replace, StaffOut, Tell
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.campaigns import life
from core.documents.campaign import Campaign
from core.documents.checking import cautions, check_campaign
from core.documents.faults import Fault
from core.documents.form import from_text
from core.documents.texts import say
from core.messaging.values import Ask, Pressed, Reply, Say, Typed, Word

_NAME = re.compile(r"^campaign: *([\w-]{1,60})", re.MULTILINE)
_ROWS = 40  # faults shown at once: a message has room for no more


@answers("st-new-file", access_planner, Right.PLAN)
async def answer_file(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Take the file that was waited for."""
    match reply:
        case Typed(text):
            return await take_file(desk, by, text, waiting=True)
        case Pressed("cancel") | Word("cancel"):
            return [Replace(desk.conversation, SLOT, Say("cancelled"))]
        case Pressed("template"):
            return template(desk)
    return [Put(file_card(desk))]


async def take_file(desk: Desk, by: Planner, text: str, *, waiting: bool = False) -> list[StaffOut]:
    """Keep a faultless campaign file; otherwise tell all its faults at once, and wait for the next try.

    `waiting`: it answers the card in SLOT, which closes. A form of another tool comes back as such a file.
    """
    form = from_text(text)
    if form is not None:
        said, made = form_files.taken(desk, form)
        return [*said, *([page(made)] if made else []), Put(file_card(desk))]
    document = check_campaign(text, desk.house.languages, desk.house.categories)
    if isinstance(document, list):
        faults = "\n".join(_fault(desk, fault) for fault in document[:_ROWS])
        args: dict[str, str | int] = {"n": len(document), "rows": faults}
        return [Tell(Say("st-new-faults", args)), Put(file_card(desk))]
    known = await life.named(desk.session, desk.organisation, document.campaign)
    zone = desk.house.zone
    draft = life.Draft(document.campaign, text, document.opens(zone), document.closes(zone))
    try:
        await life.create(desk.session, by, draft, desk.now)
    except life.NameTaken:
        if known is not None and known.stage in life.RUNNING:
            offered = await offer(desk, known, text)
            asks = any(isinstance(one, Put) for one in offered)
            return [Close(SLOT), *offered] if waiting and not asks else offered
        said = [Tell(Say("st-new-taken", {"name": document.campaign}))]
    else:
        said = [*_cautions(desk, text), Tell(_kept(desk, document, new=known is None))]
    return [Close(SLOT), *said] if waiting else [*said]


def _cautions(desk: Desk, text: str) -> list[Tell]:
    """Say what stands in a sound file and is hardly meant."""
    found = cautions(text, desk.house.languages, desk.house.categories)
    rows = "\n".join(_fault(desk, one) for one in found[:_ROWS])
    return [Tell(Say("st-new-cautions", {"rows": rows}))] if found else []


def _kept(desk: Desk, document: Campaign, *, new: bool) -> Say:
    words = {"name": document.campaign, "title": say(document.title, desk.language)}
    if new:
        following = "sample" if document.sample.drawn else "preview"
        return Say("st-new-made", {**words, "next": f"/{following} {document.campaign}"})
    return Say("st-new-changed" if document.sample.drawn else "st-new-changed-open", words)


def template(desk: Desk) -> list[StaffOut]:
    """Give a file to start from, and wait for it to come back."""
    return [page(desk.house.template), Put(file_card(desk))]


def page(text: str) -> Tell:
    """Give a campaign file: where the channel has files as one, named as the campaign, else as its text."""
    found = _NAME.search(text)
    return Tell(Say("st-page", {"text": text}, file=f"{found[1] if found else 'campaign'}.yaml"))


def file_card(desk: Desk) -> Ask:
    """Ask for the file's text."""
    choices = ("template", "cancel") if desk.house.template else ("cancel",)
    return Ask("st-new-file", choices=choices, slot=SLOT)


def _fault(desk: Desk, fault: Fault) -> str:
    return desk.say("fault-line", {"line": str(fault.line), "fault": desk.say(fault.id, fault.args)})
