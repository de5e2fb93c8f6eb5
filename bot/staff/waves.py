"""Waves in the staff chat: what the next one would do and why, sent, held back, let go by themselves again."""

from datetime import datetime

from bot.dialogue import Open
from bot.staff.campaigns import find, numbered, unknown
from bot.staff.commands import Usage, answers, command
from bot.staff.desk import Desk, Put, Replace, StaffOut, Tell, instead
from bot.staff.sampling import group
from bot.waving import Waving
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.campaigns import waves
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.language.format import points, round_half_up
from core.messaging.values import Args, Ask, Pressed, Reply, Say
from core.sampling.waves import Step

_MOST_ROWS = 6
_HOLD = frozenset({"hold", "pidä", "pysäytä", "håll"})
_LET_GO = frozenset({"go", "jatka", "fortsätt", "släpp"})


@command("wave", access_planner, Right.PLAN, usage="st-usage-wave")
async def wave(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Say what the next wave would do and why; with a number at most so many, with a word hold or let go."""
    name, _, more = rest.partition(" ")
    campaign = await find(desk, name)
    if campaign is None:
        return unknown(name)
    word = more.strip().casefold()
    if word in _HOLD | _LET_GO:
        return await _hold(desk, by, campaign, held=word in _HOLD)
    if word and not (word.isdecimal() and len(word) < 7 and int(word) > 0):
        raise Usage
    return [await _card(desk, campaign, int(word) if word else None)]


@answers("st-wave", access_planner, Right.PLAN)
async def answer_wave(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Let the wave go as it is reckoned at this moment, or leave it."""
    campaign = await numbered(desk, prompt.about)
    if campaign is None:
        return []
    budget = int(prompt.args.get("budget", 0)) or None
    match reply:
        case Pressed("send"):
            planned = await _waving(desk).reckon(desk.session, campaign, desk.now, budget)
            if not isinstance(planned, waves.Planned) or planned.number != prompt.args.get("number"):
                return [
                    Replace(desk.conversation, _slot(campaign), Say("st-wave-gone", {"name": campaign.name}))
                ]
            people = await waves.release(desk.session, by, campaign, planned, desk.now, cap=desk.house.cap)
            plan = document_of(campaign).waves
            assert plan is not None  # a wave was reckoned from it
            await waves.look_again(desk.session, campaign, desk.now + plan.every)
            args: Args = {"i": str(planned.number), "n": people, "at": _goes(desk), "name": campaign.name}
            return [Replace(desk.conversation, _slot(campaign), Say("st-wave-sent", args))]
        case Pressed("cancel"):
            return [Replace(desk.conversation, _slot(campaign), Say("cancelled"))]
    return instead(desk, _slot(campaign), [await _card(desk, campaign, budget)])


async def next_wave(desk: Desk, campaign: Campaign) -> str:
    """Say when the next wave goes, for a campaign's status."""
    plan = document_of(campaign).waves
    if plan is None:
        return desk.say("st-wave-next-none")
    if campaign.waves_held:
        return desk.say("st-wave-next-held")
    assert campaign.id is not None
    before = await waves.sent(desk.session, campaign.id)
    if len(before) >= plan.at_most:
        return desk.say("st-wave-next-last")
    due = max(campaign.opens, before[-1].planned_at + plan.every if before else campaign.opens, desk.now)
    return _moment(desk, due) if due < campaign.closes else desk.say("st-wave-next-last")


async def _card(desk: Desk, campaign: Campaign, budget: int | None) -> Put | Tell:
    planned = await _waving(desk).reckon(desk.session, campaign, desk.now, budget)
    if isinstance(planned, waves.Not):
        why = {"at": "–" if planned.until is None else _moment(desk, planned.until)}
        reason = desk.say(f"st-wave-why-{planned.why}", why)
        return Tell(Say("st-wave-none", {"name": campaign.name, "why": reason}))
    traits = tuple(document_of(campaign).sample.strata)
    asked = sorted(
        (step for step in planned.steps if step.invites), key=lambda step: (-step.invites, step.key.encode())
    )
    rows = [_row(desk, step, traits) for step in asked[:_MOST_ROWS]]
    if len(asked) > _MOST_ROWS:
        rows.append(desk.say("st-wave-more", {"n": len(asked) - _MOST_ROWS}))
    args: dict[str, str | int] = {
        "i": str(planned.number),
        "n": planned.people,
        "expects": str(round_half_up(planned.expects)),
        "groups": "\n".join(rows),
        "at": _goes(desk),
        "number": planned.number,
        "budget": budget or 0,
    }
    return Put(Ask("st-wave", args, ("send", "cancel"), about=campaign.id, slot=_slot(campaign)))


def _row(desk: Desk, step: Step, traits: tuple[str, ...]) -> str:
    args = {
        "group": group(desk, step.key, traits),
        "need": points(step.need, desk.language),
        "invites": str(step.invites),
        "expects": points(step.expects, desk.language),
    }
    return desk.say("st-wave-row", args)


async def _hold(desk: Desk, by: Planner, campaign: Campaign, *, held: bool) -> list[StaffOut]:
    if document_of(campaign).waves is None:
        return [await _card(desk, campaign, None)]
    await waves.hold(desk.session, by, campaign, desk.now, held=held)
    return [Tell(Say("st-waves-held" if held else "st-waves-go", {"name": campaign.name}))]


def _goes(desk: Desk) -> str:
    """Say when the first of the wave are written to: now, or when the quiet hours end."""
    hours = desk.house.hours
    return _moment(desk, desk.now if hours is None else hours.sends_from(desk.now))


def _moment(desk: Desk, at: datetime) -> str:
    zone = desk.house.zone
    time = desk.house.time(at, desk.language)
    if at.astimezone(zone).date() == desk.now.astimezone(zone).date():
        return time
    return f"{desk.day(at)} {time}"


def _waving(desk: Desk) -> Waving:
    return Waving(desk.house.keyring, desk.house.cap, desk.house.population)


def _slot(campaign: Campaign) -> str:
    return f"wave-{campaign.id}"
