"""A campaign of whose free text staff in an office see themes: texts in, computed as the clock does."""

from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import update
from sqlmodel import col, select

from adapters.database.engine import Database
from bot.app import Installation
from bot.themes import Themes
from core.campaigns.tables import Participation
from core.themes.tables import ThemeSet, ThemeSetId
from tests.bot.staff.office import Office
from tests.core.campaigns.hall import KEYS
from tests.core.results.town import DURING, Town, found_town
from tests.core.surveys import household

BUS = [f"Matka terveysasemalle on pitkä ja bussi kulkee harvoin, kylä {n}" for n in range(1, 31)]
CAR = [f"Matka terveysasemalle on pitkä eikä autolle löydy paikkaa, kylä {n}" for n in range(31, 61)]
TRAVEL = [*BUS, *CAR]
QUEUE = [f"Puhelinjono on tukossa eikä kukaan vastaa soittoon, aamu {n}" for n in range(1, 41)]
DENTIST = [f"Hammaslääkäri peruu ajan ja uutta saa odottaa, kerta {n}" for n in range(1, 31)]
ALL = [*TRAVEL, *QUEUE, *DENTIST]


def text_question(name: str, words: str) -> str:
    """One question that is answered in words, as a step of a campaign document."""
    return f'{{question: {{id: {name}, ask: {{fi: "{words}", sv: "{words}", en: "{words}"}}, text: {{}}}}}}'


@dataclass
class Themed:
    """An office and the campaign that it looks at."""

    office: Office
    town: Town
    pool: Executor

    @property
    def database(self) -> Database:
        return self.office.database

    def clock(self) -> datetime:
        return self.office.now

    async def answered(self, texts: Sequence[str], question: str = "why") -> None:
        """Let people answer in these words, each a person, and let the clock follow them."""
        voters = await self.town.joins(await self.town.strangers(len(texts)))
        for voter, text in zip(voters, texts, strict=True):
            await household.answer(self.town, voter, {question: text}, self.office.now)
        async with self.database.write() as session:
            moved = update(Participation).where(col(Participation.id).in_(voters))
            await session.exec(moved.values(moved_at=self.office.now))

    async def ticks(self) -> None:
        """Let the clock's work on themes be done: what came is placed, and grouped anew when that is due."""
        for _ in range(3):
            await Themes(cast("Installation", self), self.pool).tick()
            self.office.now += timedelta(seconds=10)

    async def set(self, question: str = "why") -> ThemeSetId:
        async with self.office.database.read() as session:
            found = select(ThemeSet.id).where(
                col(ThemeSet.campaign_id) == self.town.campaign, col(ThemeSet.question) == question
            )
            return ThemeSetId((await session.exec(found)).one() or 0)


async def themed(
    office: Office, texts: Sequence[str] = ALL, questions: Sequence[str] = ("why",), statements: bool = False
) -> Themed:
    """Ask people in their own words, with `statements` to vote on as well, and have the themes computed."""
    steps = ", ".join(text_question(one, f"Kysymys {one}?") for one in questions)
    steps += ", {statements: {cap: 10}}" if statements else ""
    town = await found_town(office.database, people={}, texts=[], steps=f"[{steps}]", drawn=False)
    world = moved_in(office, town)
    if texts:
        await world.answered(texts, questions[0])
    await world.ticks()
    return world


def moved_in(office: Office, town: Town) -> Themed:
    """Look at a town's campaign from an office in the same database."""
    office.house = replace(office.house, keyring=KEYS)
    office.now = DURING
    return Themed(office, town, ThreadPoolExecutor(1))
