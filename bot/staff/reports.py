"""How a campaign goes and what came of it, in the staff chat."""

from datetime import timedelta

from bot.staff.campaigns import find, last_day, state, unknown
from bot.staff.commands import command
from bot.staff.desk import Desk, StaffOut, Tell
from bot.staff.sampling import group
from core.access.guards import Analyst, Planner, access_analyst, access_planner
from core.access.rights import Right
from core.campaigns import sample
from core.campaigns.progress import Progress, progress
from core.campaigns.tables import Campaign, Stage
from core.language.format import round_half_up
from core.messaging.values import Say
from core.statements.required import required

_BEGUN = (Stage.LAUNCHED, Stage.OPEN, Stage.PAUSED, Stage.CLOSED, Stage.REPORTED)


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
    now = await progress(desk.session, campaign.id, await required(desk.session, campaign))
    days = (campaign.closes - campaign.opens + timedelta(hours=12)) // timedelta(days=1)
    passed = (min(desk.now, campaign.closes) - campaign.opens) // timedelta(days=1) + 1
    args |= {
        "day": str(max(0, min(passed, days))),
        "days": str(max(1, days)),
        "invited": now.invited,
        "started": now.started,
        "done": now.done,
        "refused": now.refused,
        "gone": now.not_reached,
        "rr": str(round_half_up(100 * (now.response_rate or 0))),
        "missing": await _missing(desk, campaign, now),
    }
    return [Tell(Say("st-status", args))]


@command("report", access_analyst, Right.RESULTS, usage="st-usage-report")
async def report(desk: Desk, by: Analyst, rest: str) -> list[StaffOut]:
    """Tell the results in five lines, once enough people have answered to show any."""
    campaign = await find(desk, rest)
    if campaign is None:
        return unknown(rest)
    assert campaign.id is not None
    if desk.house.report_lines is not None:
        return [Tell(await desk.house.report_lines(desk.session, campaign.id, desk.language))]
    return [Tell(Say("st-report-few", {"name": campaign.name, "n": 0, "k": desk.house.suppress_below}))]


async def _missing(desk: Desk, campaign: Campaign, now: Progress) -> str:
    """Name the group that lacks most answers against its share of the sample."""
    public = await sample.published(desk.session, campaign)
    wanted = {} if public is None else public.allocation
    gaps = {key: people - now.done_by_stratum.get(key, 0) for key, people in wanted.items()}
    worst = max(sorted(gaps), key=lambda key: gaps[key], default=None)
    if public is None or worst is None or gaps[worst] <= 0:
        return desk.say("st-status-none")
    args = {
        "group": group(desk, worst, public.strata),
        "got": str(now.done_by_stratum.get(worst, 0)),
        "target": str(wanted[worst]),
    }
    return desk.say("st-status-group", args)
