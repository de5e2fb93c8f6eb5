"""A correction of a campaign that was launched: its file sent again, shown as a list, approved by a second person."""

from datetime import datetime

from bot.dialogue import Open
from bot.staff.commands import answers
from bot.staff.desk import NAMES, Desk, Put, Replace, StaffOut, Tell, chats, colleagues, instead, who
from bot.staff.second_person import access_approver, tell_all
from core.access.guards import Planner, Second, access_planner
from core.access.rights import Right
from core.campaigns import life, versions
from core.campaigns.documents import checked, document_of
from core.campaigns.tables import Campaign, CampaignId
from core.documents.corrections import Corrections, Row, compare
from core.messaging.values import Ask, Pressed, Reply, Say, Word
from core.surveys.chosen import chosen

SLOT = "file"
"""The place of what is asked about a campaign's file; a campaign that is being made by questions has another."""

_ROWS = 20  # of a list: an approver reads no more, and a message has room for no more


async def offer(desk: Desk, campaign: Campaign, text: str) -> list[StaffOut]:
    """Show what a sound file would change in its launched campaign, or what of it can't be changed any more."""
    found = await _compared(desk, campaign, text)
    args: dict[str, str | int]
    if found.refused:
        args = {"name": campaign.name, "n": len(found.refused), "rows": _rows(desk, found.refused)}
        return [Tell(Say("st-fix-refused", args))]
    if not found.changes:
        return [Tell(Say("st-fix-none", {"name": campaign.name}))]
    args = {"name": campaign.name, "rows": _rows(desk, found.changes), "kept": text}
    return [Put(Ask("st-fix", args, ("ask", "cancel"), about=campaign.id, slot=SLOT))]


@answers("st-fix", access_planner, Right.PLAN)
async def answer_fix(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Ask colleagues for their approval; each who may give it gets a card with the list."""
    campaign, text = (
        await life.numbered(desk.session, desk.organisation, prompt.about),
        str(prompt.args["kept"]),
    )
    if campaign is None:
        return []
    if reply in (Pressed("cancel"), Word("cancel")):
        return [Replace(desk.conversation, SLOT, Say("cancelled"))]
    if reply != Pressed("ask"):
        return instead(desk, SLOT, await offer(desk, campaign, text))
    found = await _compared(desk, campaign, text)
    if found.refused or not found.changes:
        return instead(desk, SLOT, await offer(desk, campaign, text))
    others = {n: name for n, name in (await colleagues(desk, Right.APPROVE)).items() if n != desk.staff}
    if not others:
        return [Replace(desk.conversation, SLOT, Say("st-no-approver"))]
    asked = await versions.propose(desk.session, by, campaign, text, desk.now)
    if asked is None:
        return [Replace(desk.conversation, SLOT, Say("st-fix-taken", {"name": campaign.name}))]
    out: list[StaffOut] = [
        Replace(desk.conversation, SLOT, Say("st-asked", {"names": ", ".join(others.values())}))
    ]
    name = await who(desk.session, desk.staff)
    for chat in await chats(desk.session, list(others)):
        args = {"who": name, "name": campaign.name, "rows": _rows(desk, found.changes, chat.language)}
        args["asked_at"] = desk.now.isoformat()
        card = Ask("st-fix-approve", args, ("approve", "return"), about=campaign.id, slot=_slot(campaign))
        out.append(Put(card, chat.conversation))
    return out


@answers("st-fix-approve", access_approver, Right.APPROVE)
async def answer_approve(desk: Desk, by: Second, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Put in force what a colleague asked for, or send it back; the first press wins."""
    campaign = await life.numbered(desk.session, desk.organisation, prompt.about)
    if campaign is None:
        return []
    asked_at = datetime.fromisoformat(str(prompt.args["asked_at"]))
    asked = await versions.waiting(desk.session, campaign)
    taken: list[StaffOut] = [Tell(Say("st-fix-taken", {"name": campaign.name}))]
    if asked is None or asked.requested_at != asked_at:
        return instead(desk, _slot(campaign), taken)
    asker = asked.requested_by
    match reply:
        case Pressed("approve"):
            found = await _compared(desk, campaign, asked.document)
            if found.refused:
                late = Say("st-fix-late", {"name": campaign.name, "rows": _rows(desk, found.refused)})
                if not await versions.send_back(desk.session, desk.staff, campaign, asked_at, desk.now):
                    return instead(desk, _slot(campaign), taken)
                return await _tell_all(desk, campaign, asker, late)
            added = sum(1 for question in found.added if question.info is None)
            if not await versions.approve(desk.session, desk.staff, campaign, asked_at, added, desk.now):
                return instead(desk, _slot(campaign), taken)
            done: dict[str, str | int] = {
                "name": campaign.name,
                "version": campaign.document_version,
                "a": await who(desk.session, asker),
                "b": await who(desk.session, desk.staff),
                "time": desk.house.time(desk.now, desk.language),
            }
            return await _tell_all(desk, campaign, asker, Say("st-fix-done", done))
        case Pressed("return"):
            if not await versions.send_back(desk.session, desk.staff, campaign, asked_at, desk.now):
                return instead(desk, _slot(campaign), taken)
            said = {"who": await who(desk.session, desk.staff), "name": campaign.name}
            return await _tell_all(desk, campaign, asker, Say("st-fix-returned", said))
    return [
        Put(Ask(prompt.text, prompt.args, ("approve", "return"), about=campaign.id, slot=_slot(campaign)))
    ]


@answers("st-fix-done", access_approver, Right.APPROVE)
@answers("st-fix-returned", access_approver, Right.APPROVE)
@answers("st-fix-late", access_approver, Right.APPROVE)
async def answer_late(desk: Desk, by: Second, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Tell a press that came after the decision that it changed nothing."""
    campaign = await life.numbered(desk.session, desk.organisation, prompt.about)
    return [] if campaign is None else [Tell(Say("st-fix-taken", {"name": campaign.name}))]


async def _compared(desk: Desk, campaign: Campaign, text: str) -> Corrections:
    """Hold a file that passed its check against the one in force, and its choices against the answers."""
    # Languages and categories may have changed since it came in: that doesn't make it another file.
    found = compare(document_of(campaign), checked(text))
    counts = await chosen(desk.session, CampaignId(campaign.id or 0), found.gone)
    for (question, code), n in counts.items():
        if n:
            found.refused.append(Row("st-fix-no-choice", {"place": f"{question}.{code}", "n": n}))
    return found


def _rows(desk: Desk, rows: list[Row], language: str = "") -> str:
    language = language or desk.language
    shown = [desk.house.say(language, row.id, _named(row)) for row in rows[:_ROWS]]
    if len(rows) > _ROWS:
        shown.append(desk.house.say(language, "st-fix-more", {"n": len(rows) - _ROWS}))
    return "\n".join(shown)


def _named(row: Row) -> dict[str, str | int]:
    args = dict(row.args)
    if "language" in args:
        args["language"] = NAMES[str(args["language"])]
    return args


async def _tell_all(desk: Desk, campaign: Campaign, asker: int | None, say: Say) -> list[StaffOut]:
    async def outcome(language: str) -> Say:
        time = {"time": desk.house.time(desk.now, language)} if "time" in say.args else {}
        return Say(say.text, {**say.args, **time})

    return await tell_all(desk, _slot(campaign), ("st-fix-approve",), campaign.id, asker, outcome)


def _slot(campaign: Campaign) -> str:
    return f"fix-{campaign.id}"
