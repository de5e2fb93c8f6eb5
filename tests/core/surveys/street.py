"""A street that answers a questionnaire: a hundred drawn people, stored answers, a report of them."""

from adapters.database.engine import Database
from core.campaigns.tables import Campaign, Participation, ParticipationId
from core.results.report import read_report
from core.results.values import Report
from core.surveys.tables import State
from tests.core.results.town import DURING, Town, found_town
from tests.core.surveys import household

POPULATION = {"female": 500, "male": 500}


async def street(database: Database, *, shown: str = "at-once", statements: bool = False) -> Town:
    """Sixty women and forty men are drawn and asked; with `statements` they vote first."""
    steps = household.STEPS + (", {statements: {cap: 10}}" if statements else "")
    texts = ["Yksi."] if statements else []
    return await found_town(
        database, people={"female": 60, "male": 40}, texts=texts, steps=f"[{steps}]", shown=shown
    )


async def answered(town: Town, people: int = 80) -> list[ParticipationId]:
    """Let most of the street answer: women by evening, men at weekends; every eighth skips the last questions."""
    half = people // 2
    voters = await town.joins([*town.members[:half], *town.members[60 : 60 + people - half]])
    for at, voter in enumerate(voters):
        evening = (at < half) != (at % 4 == 0)
        values = {
            "visited": "evening" if evening else "weekend",
            "times": ("evening", "weekend") if at % 2 else ("evening",),
            "ease": 4 if evening else 2,
            "km": float(at % 30),
            "where": "Tampere" if at % 3 else "Nokia",
            "why": "Because it is nearer, says Anna Virtanen.",
        }
        await household.answer(town, voter, values)
        if at % 8 == 0:
            await household.answer(town, voter, {"born": None}, state=State.SKIPPED)
    async with town.database.write() as session:
        for voter in voters:
            row = await session.get_one(Participation, voter)
            row.settled, row.finished_at = 8, DURING
            session.add(row)
    return voters


async def read(town: Town, k: int = 10, *, known: bool = True) -> Report:
    """Read the report as the page does."""
    async with town.database.read() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        return await read_report(session, campaign, lambda _: POPULATION if known else None, k, DURING)
