"""A small town that votes: a drawn campaign made and answered by the product's own operations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import col, select

from adapters.database.engine import Database
from core.access.rights import Role
from core.campaigns import life
from core.campaigns.documents import document_of
from core.campaigns.invitations import mark_invited
from core.campaigns.participation import TakePart, take_part
from core.campaigns.plan import Plan
from core.campaigns.sample import freeze
from core.campaigns.tables import Campaign, CampaignId, Invitation, ParticipationId
from core.pool.members import NewMember, add
from core.pool.tables import MemberId
from core.statements import adding
from core.statements.board import Boards
from core.statements.refreshing import computed, read_votes, store
from core.statements.tables import Choice, Origin, Standing, StatementId
from core.statements.turns import Turn, answered, taken_back
from core.statements.voting import Lottery, Voter, record, sittings
from tests.core.campaigns.hall import KEYS, NOW, Hall, open_hall

OPENS = NOW + timedelta(days=6)
DURING = OPENS + timedelta(days=2)
CLOSES = NOW + timedelta(days=20)

DOCUMENT = """
campaign: {name}
kind: statements
title: {{fi: Iltavastaanotot, sv: Kvällsmottagningar, en: Evening clinics}}
asks: {{fi: Kysymme illoista., sv: Vi frågar om kvällar., en: We ask about evenings.}}
minutes: 5
decision:
  body: {{fi: aluehallitus, sv: välfärdsområdesstyrelsen, en: the county board}}
  meets: 2027-02-15
  answer_by: 2027-03-31
legal_basis: public-task
sample: {sample}
open: {{from: 2026-12-01, to: 2026-12-14}}
steps: {steps}
results: {{to_participants: {shown}, public: {public}}}
"""

STEPS = "[{statements: {cap: 10, own: true}}]"


@dataclass
class Town:
    """A hall with one campaign; members are named by number."""

    hall: Hall
    campaign: CampaignId
    population: Mapping[str, int]
    members: list[MemberId]  # those drawn
    statements: dict[int, StatementId]
    voters: dict[int, ParticipationId] = field(default_factory=dict)  # by member

    @property
    def database(self) -> Database:
        return self.hall.database

    async def joins(self, members: Sequence[MemberId], now: datetime = DURING) -> list[ParticipationId]:
        """Let members take part; those drawn keep their stratum."""
        async with self.database.write() as session:
            seats = await take_part(session, [TakePart(one, self.campaign) for one in members], KEYS, now)
        self.voters |= {member: voice for (member, _), voice in seats.items()}
        return [seats[member, self.campaign] for member in members]

    async def strangers(self, people: int, now: datetime = DURING) -> list[MemberId]:
        """Add people who weren't drawn."""
        async with self.database.write() as session:
            return await add(session, [NewMember("fi") for _ in range(people)], KEYS, now)

    async def vote(
        self, votes: Mapping[tuple[ParticipationId, int], Choice | None], now: datetime = DURING
    ) -> None:
        """Cast each vote by voter and statement number; None takes the voter's latest answer back."""
        by_turn: list[dict[ParticipationId, tuple[int, Choice | None]]] = []
        for (voter, number), choice in votes.items():
            for turn in by_turn:
                if voter not in turn:
                    turn[voter] = (number, choice)
                    break
            else:
                by_turn.append({voter: (number, choice)})
        async with self.database.write() as session:
            campaign = await session.get_one(Campaign, self.campaign)
            boards = Boards()
            for turn in by_turn:
                asked = [Voter(voter, self.campaign, "fi") for voter in turn]
                found = await sittings(session, asked, {self.campaign: campaign}, boards, Lottery())
                turns: list[Turn] = []
                for voter, (number, choice) in turn.items():
                    sitting = found[voter]
                    if choice is None:
                        turns.append(taken_back(sitting))
                    else:
                        turns.append(answered(sitting, self.statements[number], choice))
                await record(session, turns, dict.fromkeys(turn, campaign), now)

    async def refresh(self, now: datetime = DURING) -> bool:
        """Make the map as the scheduler does."""
        async with self.database.read() as session:
            reading = await read_votes(session, self.campaign)
        async with self.database.write() as session:
            return await store(session, reading, computed(reading), now)

    async def closes(self) -> None:
        async with self.database.write() as session:
            await life.advance(session, CLOSES)


async def found_town(
    database: Database,
    *,
    people: Mapping[str, int],
    texts: Sequence[str],
    name: str = "ilta",
    shown: str = "at-once",
    public: bool = True,
    drawn: bool = True,
    steps: str = STEPS,
) -> Town:
    """Make a town whose campaign is open; `people` are those drawn by `gender`, all of them invited."""
    hall = await open_hall(database)
    planner, second = await hall.hire(Role.PLANNER), await hall.hire(Role.PLANNER)
    sample = f"{{from: pool, size: {max(1, sum(people.values()))}, strata: [gender]}}"
    document = DOCUMENT.format(
        name=name,
        sample=sample if drawn else "{from: everyone}",
        shown=shown,
        public=str(public).lower(),
        steps=steps,
    )
    await hall.register([gender for gender, number in people.items() for _ in range(number)])
    population = dict.fromkeys(people, 1000)
    async with database.write() as session:
        by = await hall.planner(session, planner)
        campaign = await life.create(session, by, life.Draft(name, document, OPENS, CLOSES), NOW)
        number = campaign.id
        assert number is not None
        assert document_of(campaign).campaign == name
        if drawn:
            plan = Plan(sum(people.values()), ("gender",), None)
            await freeze(session, by, campaign, plan, NOW, KEYS.random, cap=4)
        await life.request(session, by, campaign, NOW)
        await life.approve(session, second, campaign, NOW)
        added = await adding.add(
            session,
            campaign.organisation_id,
            number,
            [adding.New(text, "fi") for text in texts],
            Origin.COUNTY,
            NOW,
            standing=Standing.APPROVED,
        )
    async with database.write() as session:
        await life.advance(session, OPENS)
        mine = select(Invitation.id, Invitation.member_id).where(col(Invitation.campaign_id) == number)
        rows = (await session.exec(mine.order_by(col(Invitation.member_id)))).all()
        await mark_invited(session, [row or 0 for row, _ in rows], OPENS)
    return Town(hall, number, population, [MemberId(member) for _, member in rows], added)


__all__ = ["CLOSES", "DURING", "OPENS", "Choice", "Town", "found_town"]
