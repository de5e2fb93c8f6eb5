"""People of a town who answered "why" in their own words, with the rows that say where each reply stands."""

from collections.abc import Sequence

from adapters.database.engine import Database
from core.storage.rows import insert_new
from core.themes.tables import ThemeReply, ThemeSet, ThemeSetId
from tests.core.results.town import DURING, Town, found_town
from tests.core.surveys.household import STEPS, answer

SET = ThemeSetId(1)
_REST = {"found": False, "health": False, "placed": False, "quote": "none", "consented": False}


async def replied(database: Database, *texts: str, languages: Sequence[str] = ("fi",)) -> Town:
    """Let a person write each text, in these languages by turns; replies are numbered from 1."""
    town = await found_town(database, people={"female": len(texts)}, texts=["Yksi."], steps=f"[{STEPS}]")
    voters = await town.joins(town.members)
    rows = [
        {
            "id": number,
            "set_id": SET,
            "voter_id": voter,
            "number": number,
            "came_at": DURING,
            "answered_at": DURING,
            "language": languages[(number - 1) % len(languages)],
            "same": str(number),
            **_REST,
        }
        for number, voter in enumerate(voters, 1)
    ]
    async with database.write() as session:
        session.add(ThemeSet(id=SET, campaign_id=town.campaign, question="why"))
        await session.flush()
        await insert_new(session, ThemeReply.__table__, rows)  # type: ignore[attr-defined]
    for voter, text in zip(voters, texts, strict=True):
        await answer(town, voter, {"why": text})
    return town
