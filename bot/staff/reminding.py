"""Reminding in the staff chat: how many are silent, and a reminder to them before it would come of itself."""

from bot.dialogue import Open
from bot.staff.campaigns import find, numbered, state, unknown
from bot.staff.commands import Usage, answers, command
from bot.staff.desk import Desk, Put, Replace, StaffOut, Tell, instead
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.campaigns import outreach
from core.campaigns.begun import is_open
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.messaging.values import Ask, Pressed, Reply, Say
from core.statements.required import required


@command("remind", access_planner, Right.PLAN, usage="st-usage-remind")
async def remind(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Say how many of those invited are silent and have a reminder left."""
    if not rest.strip():
        raise Usage
    campaign = await find(desk, rest)
    return unknown(rest) if campaign is None else [await card(desk, campaign)]


@answers("st-remind", access_planner, Right.PLAN)
async def answer_remind(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Let the reminders go, to those who are silent at this moment, or leave it."""
    campaign = await numbered(desk, prompt.about)
    if campaign is None:
        return []
    match reply:
        case Pressed("send") if is_open(campaign, desk.now):
            total = await required(desk.session, campaign)
            people = await outreach.remind_all(
                desk.session, by, campaign, total, desk.house.keyring, desk.now
            )
            said = Say("st-remind-sent", {"name": campaign.name, "n": people, "at": _goes(desk)})
            return [Replace(desk.conversation, _slot(campaign), said)]
        case Pressed("cancel"):
            return [Replace(desk.conversation, _slot(campaign), Say("cancelled"))]
    return instead(desk, _slot(campaign), [await card(desk, campaign)])


async def card(desk: Desk, campaign: Campaign) -> Put | Tell:
    """Ask whether those who are silent shall be reminded now; say why if nobody can be."""
    if not is_open(campaign, desk.now):
        return Tell(Say("st-remind-closed", {"name": campaign.name, "state": state(desk, campaign)}))
    plan = document_of(campaign).reminders
    if plan is None:
        return Tell(Say("st-remind-none-planned", {"name": campaign.name}))
    total = await required(desk.session, campaign)
    people = await outreach.to_remind(desk.session, campaign, total, desk.house.keyring, desk.now)
    if not people:
        return Tell(Say("st-remind-nobody", {"name": campaign.name, "most": plan.at_most}))
    args: dict[str, str | int] = {"name": campaign.name, "n": people, "at": _goes(desk), "most": plan.at_most}
    return Put(Ask("st-remind", args, ("send", "cancel"), about=campaign.id, slot=_slot(campaign)))


def _goes(desk: Desk) -> str:
    """Say when the first are written to: now, or when the quiet hours end."""
    hours = desk.house.hours
    at = desk.now if hours is None else hours.sends_from(desk.now)
    time = desk.house.time(at, desk.language)
    zone = desk.house.zone
    return (
        time if at.astimezone(zone).date() == desk.now.astimezone(zone).date() else f"{desk.day(at)} {time}"
    )


def _slot(campaign: Campaign) -> str:
    return f"remind-{campaign.id}"
