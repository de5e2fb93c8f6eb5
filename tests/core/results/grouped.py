"""A street whose answers in their own words are grouped, as staff left them."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import col, update

from core.campaigns.tables import ParticipationId
from core.storage.rows import insert_new
from core.themes.tables import (
    QuoteState,
    RunId,
    RunState,
    Theme,
    ThemeId,
    ThemeReply,
    ThemeRun,
    ThemeSet,
    ThemeSetId,
)
from tests.core.results.town import DURING, Town

SET = ThemeSetId(1)
NAMES = {1: {"fi": "Lähempi paikka", "sv": "Närmare", "en": "A nearer place"}}
WORDS = {"fi": [["lähellä", 0.8], ["matka", 0.5]]}


async def grouped(
    town: Town,
    theme_of: Mapping[ParticipationId, int | None],
    *,
    question: str = "why",
    checked: bool = True,
    model: str = "e5@1",
) -> None:
    """Store a set whose replies stand in these themes, by number; published by the first of the staff if `checked`."""
    numbers = sorted({one for one in theme_of.values() if one is not None})
    published: dict[str, Any] = {"published_at": DURING, "published_by": 1} if checked else {}
    async with town.database.write() as session:
        session.add(
            ThemeSet(
                id=SET,
                campaign_id=town.campaign,
                question=question,
                model=model,
                run_id=RunId(1),
                version=1,
                **published,
            )
        )
        await session.flush()
        session.add(
            ThemeRun(
                id=RunId(1),
                set_id=SET,
                version=1,
                at=DURING,
                model=model,
                threshold=0.75,
                replies=len(theme_of),
                other=0,
                state=RunState.ACCEPTED,
                base=b"",
            )
        )
        for number in numbers:
            names, words = json.dumps(NAMES.get(number, {})), json.dumps(WORDS if number == 2 else {})
            session.add(
                Theme(
                    id=ThemeId(number),
                    set_id=SET,
                    number=number,
                    names=names,
                    keywords=words,
                    cohesion=0.5,
                    made_at=DURING,
                )
            )
        await session.flush()
    await replied(town, theme_of)


async def replied(town: Town, theme_of: Mapping[ParticipationId, int | None]) -> None:
    """Let more replies have come and been placed."""
    rows: list[dict[str, Any]] = [
        {
            "set_id": SET,
            "voter_id": voter,
            "number": int(voter),
            "came_at": DURING,
            "answered_at": DURING,
            "language": "fi",
            "same": f"3-{voter}",
            "found": False,
            "health": False,
            "theme_id": number,
            "placed": True,
            "similarity": 0.5,
            "quote": QuoteState.NONE.value,
            "consented": False,
        }
        for voter, number in theme_of.items()
    ]
    async with town.database.write() as session:
        await insert_new(session, ThemeReply.__table__, rows)  # type: ignore[attr-defined]


async def approved(town: Town, voters: Sequence[ParticipationId], *, consent: bool = True) -> None:
    """Let a moderator have approved what these wrote as quotes, and the writers agree or not."""
    async with town.database.write() as session:
        mine = update(ThemeReply).where(col(ThemeReply.voter_id).in_(voters))
        await session.exec(mine.values(quote=QuoteState.APPROVED.value, consented=consent))


async def changed(town: Town, **values: Any) -> None:
    """Let staff have changed the set, which raises its version."""
    async with town.database.write() as session:
        row = await session.get_one(ThemeSet, SET)
        row.version += 1
        for name, value in values.items():
            setattr(row, name, value)
        session.add(row)


async def renamed(town: Town, number: int, name: str) -> None:
    """Let staff have named a theme."""
    async with town.database.write() as session:
        row = await session.get_one(Theme, ThemeId(number))
        row.names = json.dumps({"fi": name})
        session.add(row)
    await changed(town)
