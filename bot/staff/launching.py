"""A launch in the staff chat: one person asks, another one approves."""

from math import ceil

from bot.dialogue import Open
from bot.staff.campaigns import find, last_day, not_now, numbered, state, unknown
from bot.staff.commands import answers, command
from bot.staff.desk import Desk, Put, Replace, StaffOut, Tell, chats, colleagues, instead, who
from bot.staff.second_person import access_approver, tell_all
from core.access.guards import Planner, Second, access_planner
from core.access.rights import Right
from core.campaigns import life
from core.campaigns.documents import document_of
from core.campaigns.eligible import capped
from core.campaigns.sample import draw_due
from core.campaigns.tables import Campaign, Stage
from core.documents.campaign import moment
from core.language.format import amount
from core.messaging.values import Ask, ConversationId, Pressed, Reply, Say
from core.statements.adding import New, add
from core.statements.tables import Origin, Standing


@command("launch", access_planner, Right.PLAN, usage="st-usage-launch")
async def launch(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Show what a launch would do, and offer to ask for it; a colleague's request is shown for approval."""
    campaign = await find(desk, rest)
    if campaign is None:
        return unknown(rest)
    if campaign.stage == Stage.REQUESTED and campaign.requested_by != desk.staff:
        return [*_pulse(desk, campaign), Put(await _approve_card(desk, campaign))]
    if campaign.stage not in (Stage.CHECKED, Stage.DRAFT):
        return not_now(desk, "/launch", campaign)
    document = document_of(campaign)
    if document.sample.drawn and campaign.frozen_frame_at is None:
        return [Tell(Say("st-launch-no-sample", {"name": campaign.name}))]
    args: dict[str, str | int] = {
        "name": campaign.name,
        "invitations": _invitations(desk, campaign),
        "from": desk.day(campaign.opens),
        "to": last_day(desk, campaign),
        "capped": await capped(desk.session, desk.now, cap=desk.house.cap),
    }
    card = Ask("st-launch", args, ("ask", "cancel"), about=campaign.id, slot=f"ask-{campaign.id}")
    return [*_pulse(desk, campaign), Put(card)]


@answers("st-launch", access_planner, Right.PLAN)
async def answer_launch(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Ask colleagues for their approval; each who may give it gets a card."""
    campaign = await numbered(desk, prompt.about)
    if campaign is None:
        return []
    slot = f"ask-{campaign.id}"
    if reply == Pressed("cancel"):
        return [Replace(desk.conversation, slot, Say("cancelled"))]
    if reply != Pressed("ask"):
        return instead(desk, slot, await launch(desk, by, campaign.name))
    others = {n: name for n, name in (await colleagues(desk, Right.APPROVE)).items() if n != desk.staff}
    if not others:
        return [Replace(desk.conversation, slot, Say("st-no-approver"))]
    if not await life.request(desk.session, by, campaign, desk.now):
        return [Replace(desk.conversation, slot, _taken(desk, campaign))]
    out: list[StaffOut] = [
        Replace(desk.conversation, slot, Say("st-asked", {"names": ", ".join(others.values())}))
    ]
    card = await _approve_card(desk, campaign)
    for chat in await chats(desk.session, list(others)):
        out += [*_pulse(desk, campaign, chat.conversation), Put(card, chat.conversation)]
    return out


@answers("st-approve", access_approver, Right.APPROVE)
async def answer_approve(desk: Desk, by: Second, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Launch what a colleague asked for, or send it back; the first press wins."""
    campaign = await numbered(desk, prompt.about)
    if campaign is None:
        return []
    match reply:
        case Pressed("approve"):
            if not await life.approve(desk.session, desk.staff, campaign, desk.now):
                return instead(desk, _slot(campaign), [Tell(_taken(desk, campaign))])
            await _add_seeds(desk, campaign)
            await draw_due(desk.session, desk.now)
            drawn = document_of(campaign).sample.drawn
            return await _tell_all(desk, campaign, "st-launched" if drawn else "st-launched-open")
        case Pressed("return"):
            asker = campaign.requested_by
            if not await life.send_back(desk.session, desk.staff, campaign, desk.now):
                return instead(desk, _slot(campaign), [Tell(_taken(desk, campaign))])
            return await _tell_all(desk, campaign, "st-returned", asker)
    return [Put(await _approve_card(desk, campaign))]


@answers("st-launched", access_approver, Right.APPROVE)
@answers("st-launched-open", access_approver, Right.APPROVE)
@answers("st-returned", access_approver, Right.APPROVE)
async def answer_late(desk: Desk, by: Second, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Tell a press that came after the decision that it changed nothing."""
    campaign = await numbered(desk, prompt.about)
    return [] if campaign is None else [Tell(_taken(desk, campaign))]


def _invitations(desk: Desk, campaign: Campaign) -> str:
    """Say how many invitations go, and when."""
    document = document_of(campaign)
    size = document.sample.size or 0
    if not document.sample.drawn:
        return desk.say("st-invited-none")
    first = ceil(size * (document.waves.first if document.waves else 1))
    if first >= size:
        return desk.say("st-invited-once", {"size": size})
    return desk.say("st-invited-waves", {"size": size, "first": first})


def _pulse(desk: Desk, campaign: Campaign, to: ConversationId | None = None) -> list[StaffOut]:
    """Say how many rounds a launch begins, and whom they ask: whoever approves the first approves them all."""
    document = document_of(campaign)
    pulse = document.pulse
    if pulse is None or campaign.round is not None:
        return []
    last = moment(pulse.shifted(document.open.start, pulse.rounds), desk.house.zone, last=False)
    args: dict[str, str | int] = {
        "name": campaign.name,
        "rounds": str(pulse.rounds),
        "size": amount(document.sample.size or 0, desk.language),
        "last": desk.day(last),
        "panel": desk.say("st-pulse-same" if pulse.panel == "same" else "st-pulse-rotating"),
    }
    return [Tell(Say("st-pulse", args), to)]


async def _approve_card(desk: Desk, campaign: Campaign) -> Ask:
    args: dict[str, str | int] = {
        "who": await who(desk.session, campaign.requested_by),
        "name": campaign.name,
        "size": document_of(campaign).sample.size or 0,
    }
    return Ask("st-approve", args, ("approve", "return"), about=campaign.id, slot=_slot(campaign))


async def _add_seeds(desk: Desk, campaign: Campaign) -> None:
    """Put the file's own statements up for votes: two persons have seen them."""
    seeds = document_of(campaign).seeds
    assert campaign.id is not None
    news = []
    for texts in seeds:
        first = "fi" if "fi" in texts else next(iter(texts))
        rest = {language: text for language, text in texts.items() if language != first}
        news.append(New(texts[first], first, translations=rest))
    await add(
        desk.session,
        desk.organisation,
        campaign.id,
        news,
        Origin.COUNTY,
        desk.now,
        standing=Standing.APPROVED,
    )


async def _tell_all(desk: Desk, campaign: Campaign, text: str, asker: int | None = None) -> list[StaffOut]:
    async def outcome(language: str) -> Say:
        return await _outcome(desk, campaign, text, language)

    asker = campaign.requested_by if asker is None else asker
    return await tell_all(desk, _slot(campaign), ("st-approve",), campaign.id, asker, outcome)


async def _outcome(desk: Desk, campaign: Campaign, text: str, language: str) -> Say:
    if text == "st-returned":
        return Say(text, {"who": await who(desk.session, desk.staff), "name": campaign.name})
    first = max(campaign.opens, desk.now)
    if text == "st-launched" and desk.house.hours is not None:
        first = desk.house.hours.sends_from(first)
    at = desk.house.time(first, language)
    if first.astimezone(desk.house.zone).date() != desk.now.astimezone(desk.house.zone).date():
        at = f"{desk.day(first, language)} {at}"
    args = {
        "name": campaign.name,
        "a": await who(desk.session, campaign.requested_by),
        "b": await who(desk.session, campaign.approved_by),
        "time": desk.house.time(desk.now, language),
        "first_at": at,
    }
    return Say(text, args)


def _taken(desk: Desk, campaign: Campaign) -> Say:
    return Say("st-taken", {"name": campaign.name, "state": state(desk, campaign)})


def _slot(campaign: Campaign) -> str:
    return f"launch-{campaign.id}"
