"""How a campaign goes and what came of it, in the staff chat."""

from dataclasses import dataclass
from datetime import timedelta

from bot.dialogue import Open
from bot.staff import reminding, survey_results
from bot.staff.campaigns import find, last_day, numbered, state, unknown
from bot.staff.commands import answers, command
from bot.staff.desk import Desk, Put, StaffOut, Tell
from bot.staff.sampling import group
from bot.staff.waves import next_wave, wave
from core.access.guards import Analyst, Planner, access_analyst, access_planner
from core.access.rights import Right
from core.campaigns.documents import document_of
from core.campaigns.filling import Fill, fill
from core.campaigns.progress import came, progress
from core.campaigns.tables import Campaign, Stage
from core.language.format import round_half_up
from core.messaging.values import Ask, Pressed, Reply, Say
from core.statements.required import required

_BEGUN = (Stage.LAUNCHED, Stage.OPEN, Stage.PAUSED, Stage.CLOSED, Stage.REPORTED)
_MOST_GROUPS = 300
_MOST_DRAWN = 12  # groups in a picture: the others are under "all groups"


@dataclass(frozen=True)
class Lack:
    """One group: its name, its complete answers and how many are wanted."""

    name: str
    got: int
    target: int


@command("status", access_planner, Right.PLAN, usage="st-usage-status")
async def status(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Say how many were invited, began and finished, and which group is missing most."""
    campaign = await find(desk, rest)
    if campaign is None:
        return unknown(rest)
    start, end = desk.day(campaign.opens), last_day(desk, campaign)
    args: dict[str, str | int] = {"name": campaign.name, "state": state(desk, campaign)}
    if Stage(campaign.stage) not in _BEGUN:
        return [Tell(Say("st-status-draft", {**args, "from": start, "to": end}))]
    assert campaign.id is not None
    enough = await required(desk.session, campaign)
    days = (campaign.closes - campaign.opens + timedelta(hours=12)) // timedelta(days=1)
    passed = (min(desk.now, campaign.closes) - campaign.opens) // timedelta(days=1) + 1
    args |= {
        "day": str(max(0, min(passed, days))),
        "days": str(max(1, days)),
    }
    if not document_of(campaign).sample.drawn:
        started, done = await came(desk.session, campaign.id, enough)
        return [Tell(Say("st-status-open", args | {"started": started, "done": done, "to": end}))]
    now = await progress(desk.session, campaign.id, enough)
    args |= {
        "invited": now.invited,
        "started": now.started,
        "done": now.done,
        "refused": now.refused,
        "gone": now.not_reached,
        "rr": str(round_half_up(100 * (now.response_rate or 0))),
        "missing": await _missing(desk, campaign),
        "next": await next_wave(desk, campaign),
    }
    choices = ("wave", "remind") if campaign.stage == Stage.OPEN else ()
    choices = (*choices, "picture", "groups")
    return [Put(Ask("st-status", args, choices, about=campaign.id, slot=f"status-{campaign.id}"))]


@answers("st-status", access_planner, Right.PLAN)
async def answer_status(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Reckon the next wave, or show how far every group has come."""
    campaign = await numbered(desk, prompt.about)
    if campaign is None:
        return []
    again = await status(desk, by, campaign.name)
    match reply:
        case Pressed("wave"):
            return await wave(desk, by, campaign.name)
        case Pressed("remind"):
            return [await reminding.card(desk, campaign)]
        case Pressed("picture"):
            return [Tell(await _picture(desk, campaign)), *again]
        case Pressed("groups"):
            return [Tell(await _all_groups(desk, campaign)), *again]
    return again


@command("report", access_analyst, Right.RESULTS, usage="st-usage-report")
async def report(desk: Desk, by: Analyst, rest: str) -> list[StaffOut]:
    """Tell the results in five lines, a line a question and a theme's set, or one question with table and picture."""
    name, _, number = rest.strip().partition(" ")
    campaign = await find(desk, name)
    if campaign is None:
        return unknown(rest)
    if number:
        return await survey_results.one_question(desk, campaign, number.strip())
    assert campaign.id is not None
    if desk.house.report_lines is not None:
        lines, words, themes = await desk.house.report_lines(desk.session, campaign.id, desk.language)
        return [
            Tell(lines),
            *survey_results.all_questions(campaign, words),
            *survey_results.all_themes(campaign, themes),
        ]
    return [Tell(Say("st-report-few", {"name": campaign.name, "n": 0, "k": desk.house.suppress_below}))]


async def _fill(desk: Desk, campaign: Campaign) -> list[Fill]:
    strata = tuple(document_of(campaign).sample.strata)
    figures = desk.house.population(strata) if strata else None
    return await fill(desk.session, campaign, await required(desk.session, campaign), figures)


async def _all_groups(desk: Desk, campaign: Campaign) -> Say:
    traits = tuple(document_of(campaign).sample.strata)
    rows = [
        desk.say(
            "st-status-row",
            {
                "group": group(desk, one.key, traits),
                "got": str(one.completes),
                "target": str(one.target),
                "invited": str(one.invited),
            },
        )
        for one in (await _fill(desk, campaign))[:_MOST_GROUPS]
    ]
    return Say("st-status-groups", {"name": campaign.name, "rows": "\n".join(rows) or "–"})


async def lacking(desk: Desk, campaign: Campaign) -> list[Lack]:
    """Give the groups that lack most answers against what is wanted of them, the worst first."""
    traits = tuple(document_of(campaign).sample.strata)
    found = (await _fill(desk, campaign))[:_MOST_DRAWN]
    return [Lack(group(desk, one.key, traits), one.completes, one.target) for one in found]


async def _picture(desk: Desk, campaign: Campaign) -> Say:
    rows = [
        desk.say("st-status-group", {"group": one.name, "got": str(one.got), "target": str(one.target)})
        for one in await lacking(desk, campaign)
    ]
    args = {"name": campaign.name, "rows": "\n".join(rows) or "–"}
    return Say("st-status-picture", args, picture=f"status {campaign.id}")


async def _missing(desk: Desk, campaign: Campaign) -> str:
    """Name the group that lacks most answers against what is wanted of it."""
    worst = next(iter(await _fill(desk, campaign)), None)
    if worst is None or worst.completes >= worst.target:
        return desk.say("st-status-none")
    args = {
        "group": group(desk, worst.key, tuple(document_of(campaign).sample.strata)),
        "got": str(worst.completes),
        "target": str(worst.target),
    }
    return desk.say("st-status-group", args)
