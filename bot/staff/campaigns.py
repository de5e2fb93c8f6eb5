"""Campaigns in the staff chat: from the file to the end, but for the launch itself."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Open
from bot.staff import new_by_questions
from bot.staff.commands import Usage, answers, command
from bot.staff.desk import Close, Desk, Put, Replace, StaffOut, Tell, chats, instead, who
from bot.staff.files import file_card, page, take_file, template
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.access.tables import StaffId
from core.campaigns import life
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, Stage
from core.documents.texts import say
from core.messaging.values import Ask, Pressed, Reply, Say, Typed, Word

_Turn = Callable[[AsyncSession, Planner, Campaign, datetime], Awaitable[bool]]


@command("campaigns", access_planner, Right.PLAN)
async def show_campaigns(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """List the campaigns, the newest first."""
    rows = []
    for campaign in await life.listing(desk.session, desk.organisation):
        args = {
            "name": campaign.name,
            "state": state(desk, campaign),
            "from": desk.day(campaign.opens),
            "to": last_day(desk, campaign),
            "title": say(document_of(campaign).title, desk.language),
        }
        rows.append(desk.say("st-campaign-row", args))
    return [Tell(Say("st-campaigns", {"rows": "\n".join(rows)}) if rows else Say("st-campaigns-none"))]


@command("new", access_planner, Right.PLAN)
async def new(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Make a campaign of the file that follows, give the file of one that there is, or offer the ways to one."""
    if rest and (found := await life.named(desk.session, desk.organisation, rest)) is not None:
        return [Tell(Say("st-new-get", {"name": found.name})), page(found.document), Put(file_card(desk))]
    if rest:
        return await take_file(desk, by, rest)
    begun = await new_by_questions.begun(desk)
    return [Put(_ways(desk) if begun is None else new_by_questions.offer(begun))]


@answers("st-new", access_planner, Right.PLAN)
async def answer_new(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Wait for the file, ask for what it would hold, or give one to start from."""
    match reply:
        case Typed(text):
            return [Close(new_by_questions.SLOT), *await take_file(desk, by, text)]
        case Pressed("ask"):
            return [Put(new_by_questions.begin(desk))]
        case Pressed("template"):
            return [Close(new_by_questions.SLOT), *template(desk)]
        case Pressed("file"):
            return [Close(new_by_questions.SLOT), Put(file_card(desk))]
        case Word("cancel"):
            return [Replace(desk.conversation, new_by_questions.SLOT, Say("cancelled"))]
    return [Put(_ways(desk))]


@command("pause", access_planner, Right.PLAN, usage="st-usage-pause")
async def pause(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Halt a running campaign."""
    return await _turn(desk, by, rest, "/pause", life.pause, "st-paused")


@command("resume", access_planner, Right.PLAN, usage="st-usage-resume")
async def resume(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Let a paused campaign go on."""
    return await _turn(desk, by, rest, "/resume", life.resume, "st-resumed")


@command("cancel", access_planner, Right.PLAN, usage="st-usage-cancel")
async def cancel(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Ask whether to end a campaign for good."""
    campaign = await find(desk, rest)
    if campaign is None:
        return unknown(rest)
    if campaign.stage in (Stage.CLOSED, Stage.REPORTED, Stage.CANCELLED):
        return not_now(desk, "/cancel", campaign)
    slot = f"cancel-{campaign.id}"
    return [
        Put(
            Ask("st-cancel-ask", {"name": campaign.name}, ("cancel-it", "keep"), about=campaign.id, slot=slot)
        )
    ]


@answers("st-cancel-ask", access_planner, Right.PLAN)
async def answer_cancel(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """End the campaign for good, or keep it."""
    campaign = await numbered(desk, prompt.about)
    slot = f"cancel-{prompt.about}"
    if campaign is None:
        return []
    match reply:
        case Pressed("cancel-it"):
            if not await life.cancel(desk.session, by, campaign, desk.now):
                return [Replace(desk.conversation, slot, _refusal(desk, "/cancel", campaign))]
            told: list[StaffOut] = []
            asked = [StaffId(staff) for staff in {campaign.created_by, campaign.requested_by} if staff]
            for chat in [*await chats(desk.session, asked)]:
                if chat.conversation != desk.conversation:
                    told.append(Tell(await _cancelled(desk, campaign, chat.language), chat.conversation))
            return [Replace(desk.conversation, slot, await _cancelled(desk, campaign, desk.language)), *told]
        case Pressed("keep"):
            return [Replace(desk.conversation, slot, Say("st-kept", {"name": campaign.name}))]
    return instead(desk, slot, await cancel(desk, by, campaign.name))


async def find(desk: Desk, name: str) -> Campaign | None:
    """Give the campaign of this name; Usage: none was written."""
    if not name:
        raise Usage
    return await life.named(desk.session, desk.organisation, name)


async def numbered(desk: Desk, number: int | None) -> Campaign | None:
    """Give the campaign that a card is about, as it stands on disk."""
    return await life.numbered(desk.session, desk.organisation, number)


def unknown(name: str) -> list[StaffOut]:
    """Say that there is no such campaign."""
    return [Tell(Say("st-unknown-campaign", {"name": name[:40]}))]


def not_now(desk: Desk, name: str, campaign: Campaign) -> list[StaffOut]:
    """Say at which stage the campaign is, and that the command doesn't fit it."""
    return [Tell(_refusal(desk, name, campaign))]


def state(desk: Desk, campaign: Campaign) -> str:
    """Word the campaign's stage."""
    return desk.say(f"st-state.{campaign.stage}")


def last_day(desk: Desk, campaign: Campaign) -> str:
    """Write the last day on which answers are taken."""
    # The first moment that is too late is midnight after a whole day.
    return desk.day(campaign.closes - timedelta(seconds=1))


async def _turn(desk: Desk, by: Planner, name: str, command: str, turn: _Turn, done: str) -> list[StaffOut]:
    campaign = await find(desk, name)
    if campaign is None:
        return unknown(name)
    if not await turn(desk.session, by, campaign, desk.now):
        return not_now(desk, command, campaign)
    return [Tell(Say(done, {"name": campaign.name}))]


async def _cancelled(desk: Desk, campaign: Campaign, language: str) -> Say:
    args = {
        "name": campaign.name,
        "who": await who(desk.session, desk.staff),
        "time": desk.house.time(desk.now, language),
    }
    return Say("st-cancelled", args)


def _refusal(desk: Desk, name: str, campaign: Campaign) -> Say:
    return Say("st-not-now", {"command": name, "name": campaign.name, "state": state(desk, campaign)})


def _ways(desk: Desk) -> Ask:
    choices = ("file", "ask", "template") if desk.house.template else ("file", "ask")
    return Ask("st-new", choices=choices, slot=new_by_questions.SLOT)
