"""A dry run in the staff chat: invented residents play the campaign elsewhere, and the answer comes when they are done."""

from bot.dialogue import Open
from bot.staff import trying
from bot.staff.campaigns import find, numbered, unknown
from bot.staff.commands import answers, command
from bot.staff.desk import Desk, DryRun, Put, StaffOut, Tell
from bot.staff.preview import preview
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.campaigns.documents import document_of
from core.messaging.values import Ask, Pressed, Reply, Say

LEAST, TIMES, MOST = 500, 3, 10_000
"""The invented pool: three times the sample, at least and at most so many."""


@command("dryrun", access_planner, Right.PLAN, usage="st-usage-dryrun")
async def dry_run(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Let the campaign be played; asked again meanwhile it is played once."""
    campaign = await find(desk, rest)
    if campaign is None:
        return unknown(rest)
    size = document_of(campaign).sample.size or 0
    people = max(size, min(MOST, max(LEAST, TIMES * size)))
    desk.house.dry_runs.want(
        DryRun(desk.conversation, campaign.id or 0, campaign.name, campaign.document, people, desk.language)
    )
    return [Tell(Say("st-dryrun-begun", {"name": campaign.name, "people": people}))]


@answers("st-dryrun", access_planner, Right.PLAN)
async def answer(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Show the chat of one of the invented, or let the questions be answered here; without any, what a resident sees."""
    campaign = await numbered(desk, prompt.about)
    if campaign is None:
        return []
    match reply:
        case Pressed("chat") if prompt.draft:
            return [Tell(Say("st-page", {"text": prompt.draft})), Put(_again(prompt))]
        case Pressed("try") if document_of(campaign).questions:
            return [Put(_again(prompt)), *trying.begin(desk, campaign)]
        case Pressed("try"):
            return [*await preview(desk, by, campaign.name), Put(_again(prompt))]
    return [Tell(Say("st-dryrun-gone", {"name": campaign.name}))]


def _again(prompt: Open) -> Ask:
    args = {name: value for name, value in prompt.args.items() if isinstance(value, str | int)}
    return Ask(prompt.text, args, ("chat", "try"), prompt.about, f"dryrun-{prompt.about}", draft=prompt.draft)
