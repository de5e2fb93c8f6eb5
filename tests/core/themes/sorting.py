"""People of a town whose replies are taken in and sorted as the clock does it, the reckoning on the spot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, update
from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.database.engine import Database
from core.access.guards import Analyst, access_analyst
from core.access.rights import Role
from core.access.tables import StaffId
from core.campaigns.tables import Campaign, Participation, ParticipationId
from core.pool.tables import MemberId
from core.surveys.tables import State
from core.themes import computing, reading, recomputing, replies
from core.themes.due import Need
from core.themes.tables import ThemeSetId
from core.themes.values import WORDING, SetNow
from tests.core.results.town import DURING, Town, found_town
from tests.core.surveys.household import STEPS, answer

BUSES = "Bussit kulkevat liian harvoin iltaisin, linja {n}"
PHONES = "Puhelimessa joutuu jonottamaan terveysasemalle, tunti {n}"
PLANTS = "Istuttakaa puita ja kukkia puistoihin, penkki {n}"


@dataclass
class Sorted:
    """A town with one set of replies to "why"; replies are named by their writer's place."""

    town: Town
    staff: list[StaffId]
    voters: list[ParticipationId]
    now: datetime = DURING

    @property
    def database(self) -> Database:
        return self.town.database

    @property
    def number(self) -> ThemeSetId:
        return ThemeSetId(1)

    async def writes(self, texts: Mapping[int, str], state: State = State.GIVEN) -> None:
        """Let people write, by their place; later than whatever they wrote before."""
        self.now += timedelta(minutes=1)
        for place, text in texts.items():
            await answer(self.town, self.voters[place], {"why": text}, self.now, state)
        ids = [self.voters[place] for place in texts]
        async with self.database.write() as session:
            await session.exec(
                update(Participation).where(col(Participation.id).in_(ids)).values(moved_at=self.now)
            )

    async def follow(self) -> int:
        async with self.database.write() as session:
            campaign = await session.get_one(Campaign, self.town.campaign)
            after, count = ParticipationId(0), 0
            while (seen := await replies.look(session, campaign, after, None)).upto is not None:
                count += await replies.write(session, seen, replies.read(seen.came), self.now)
                after = seen.upto
            return count

    async def need(self) -> Need:
        async with self.database.read() as session:
            return (await recomputing.needs(session, self.number, WORDING))[0]

    async def gather(self) -> recomputing.Gathered:
        async with self.database.read() as session:
            return await recomputing.gather(session, self.number, WORDING)

    async def sort(self) -> list[Need]:
        """Do what is due until nothing is; name what was done."""
        await self.follow()
        done: list[Need] = []
        while (need := await self.need()) is not Need.NOTHING:
            assert len(done) < 5, done
            done.append(need)
            was = await self.gather()
            async with self.database.write() as session:
                if need is Need.GROUP:
                    await recomputing.store_run(session, was, computing.computed(was.reading), self.now)
                elif need is Need.PLACE:
                    await recomputing.store_placed(session, was, computing.placed(was.reading))
                else:
                    await recomputing.store_words(session, was, computing.told(was.reading))
        return done

    async def by(self, session: AsyncSession, who: int = 0) -> Analyst:
        return await access_analyst(session, self.staff[who], self.town.hall.here)

    async def read(self) -> SetNow:
        async with self.database.read() as session:
            return await reading.read_set(session, self.number, self.now)

    async def theme_of(self, place: int) -> int | None:
        """Give the number of the theme that a person's reply is shown under; None: in none."""
        async with self.database.read() as session:
            where = await reading.assignment(session, self.number)
            numbers = {one.id: one.number for one in (await reading.read_set(session, self.number)).themes}
        theme = where[self.voters[place]]
        return None if theme is None else numbers[theme]

    async def groups(self) -> dict[int, set[int]]:
        """Give the people of each theme, by its number."""
        found: dict[int, set[int]] = {}
        async with self.database.read() as session:
            where = await reading.assignment(session, self.number)
            numbers = {one.id: one.number for one in (await reading.read_set(session, self.number)).themes}
        for place, voter in enumerate(self.voters):
            theme = where.get(voter)
            if theme is not None:
                found.setdefault(numbers[theme], set()).add(place)
        return found


def written(buses: int = 20, phones: int = 14, plants: int = 0) -> list[str]:
    """Write replies of two or three plain kinds."""
    kinds: Sequence[tuple[str, int]] = ((BUSES, buses), (PHONES, phones), (PLANTS, plants))
    return [text.format(n=n) for text, many in kinds for n in range(many)]


async def sorted_town(database: Database, texts: Sequence[str], more: int = 0) -> Sorted:
    """Let people write these texts, and so many others be there who haven't yet."""
    people = {"female": len(texts) + more}
    town = await found_town(database, people=people, texts=["Yksi."], steps=f"[{STEPS}]")
    voters = await town.joins(town.members)
    staff = [await town.hall.hire(Role.ANALYST), await town.hall.hire(Role.PLANNER)]
    found = Sorted(town, staff, voters)
    await found.writes(dict(enumerate(texts)))
    return found


def member(found: Sorted, place: int) -> MemberId:
    return found.town.members[place]
