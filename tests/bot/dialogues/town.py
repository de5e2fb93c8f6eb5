"""A small town to chat in: one open campaign, people drawn to it, and residents who press and type."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.database.engine import Database
from bot.dialogue import Dialogue, Open, Outcome, Person
from bot.dialogues.traits import Places
from bot.facts.idle import idle
from bot.facts.invitation import invitation
from bot.facts.joining import joining
from bot.facts.traits_later import traits_later
from bot.runner import Runner
from core.access.roles import ensure_organisation
from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId, Draw, Invitation, Participation, Stage
from core.documents.organisation import Askers, load
from core.language.catalogue import texts
from core.messaging import inbox
from core.messaging.tables import Conversation, Outbox, Prompt
from core.messaging.values import Ask, Body, Command, ConversationId, Event, Press, Reply, Side, Text
from core.pool import codes
from core.pool.codes import Issued
from core.pool.members import NewMember, add
from core.pool.tables import MemberId
from core.privacy.keys import Keyring, new_secret

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
KEYS = Keyring([new_secret(os.urandom)], os.urandom)
MUNICIPALITIES = ("Tampere", "Lempäälä", "Mänttä-Vilppula", "Nokia", "Hämeenkyrö")
DOCUMENT = (Path(__file__).parents[3] / "examples" / "campaigns" / "verot.yaml").read_text(encoding="utf-8")
HERE = load()


@dataclass(frozen=True)
class Voter:
    """Who may vote, and whether they have had enough."""

    voter: int
    resting: bool


@dataclass(frozen=True)
class TakeCard:
    """One answer to the only card."""

    voter: int


@dataclass
class Town:
    """The database with the dialogues over it; the clock is moved by hand."""

    database: Database
    organisation: int
    now: datetime = NOW
    keys: int = 0
    runner: Runner = field(init=False)

    def __post_init__(self) -> None:
        places = Places(MUNICIPALITIES)
        self.runner = Runner(
            [
                joining(
                    named=Askers(HERE), organisation=self.organisation, keyring=KEYS, cap=4, places=places
                ),
                invitation(named=Askers(HERE), keyring=KEYS, public_url="https://kuulolla.example"),
                first_card(),
                traits_later(organisation=self.organisation, keyring=KEYS, places=places),
                idle(named=Askers(HERE), keyring=KEYS),
            ],
            texts(),
            os.urandom,
            Askers(HERE),
            KEYS,
        )

    async def campaign(self, name: str = "verot", source: str = "pool") -> CampaignId:
        """Open a campaign."""
        async with self.database.write() as session:
            row = Campaign(
                organisation_id=self.organisation,
                name=name,
                document=DOCUMENT.replace("campaign: verot", f"campaign: {name}").replace(
                    "from: pool", f"from: {source}"
                ),
                stage=Stage.OPEN,
                opens=NOW - timedelta(days=1),
                closes=NOW + timedelta(days=30),
                created_by=1,
            )
            session.add(row)
            await session.flush()
            assert row.id is not None
            return row.id

    async def drawn(
        self, campaign: CampaignId, *people: NewMember, stratum: str = "Tampere|18-29|female"
    ) -> list[Issued]:
        """Draw people from a register, with a letter for each."""
        async with self.database.write() as session:
            members = await add(session, people, KEYS, self.now - timedelta(days=5))
            for place, member in enumerate(members):
                session.add(Invitation(campaign_id=campaign, member_id=member, stratum=stratum, place=place))
            return await codes.issue(session, members, campaign, NOW + timedelta(days=30), KEYS)

    async def draw_of(self, campaign: CampaignId, frame: Sequence[str], allocation: str) -> None:
        """Publish a draw with that frame of strata."""
        async with self.database.write() as session:
            lines = "".join(f"p{i}\t{stratum}\n" for i, stratum in enumerate(frame))
            record = f'{{"allocation": {allocation}}}'
            session.add(
                Draw(public_id="d1", campaign_id=campaign, published_at=NOW, record=record, frame=lines)
            )

    def resident(self, address: str, language: str | None = "en", initiates: bool = True) -> "Resident":
        return Resident(self, address, language, '{"can_initiate": true}' if initiates else "")

    async def handle(self, residents: Sequence[tuple["Resident", Body]]) -> None:
        """Handle what these residents did in one batch, as a worker does."""
        events = []
        for resident, body in residents:
            self.keys += 1
            events.append(
                Event(
                    "web",
                    str(self.keys),
                    "web",
                    Side.RESIDENT,
                    resident.address,
                    body,
                    resident.language,
                    resident.capabilities,
                )
            )
        async with self.database.write() as session:
            await inbox.accept(session, events, KEYS, self.now)
        async with self.database.write() as session:
            claimed = await inbox.claim(session, 100)
            await self.runner.run(session, await inbox.arrived(session, claimed), self.now)
        self.now += timedelta(seconds=5)

    async def participations(self) -> list[Participation]:
        async with self.database.read() as session:
            return list(await session.exec(select(Participation).order_by(col(Participation.id))))


@dataclass
class Resident:
    """Someone with a chat; counts their own turns."""

    town: Town
    address: str
    language: str | None
    capabilities: str
    turns: int = 0

    async def says(self, text: str) -> None:
        body: Body = Text(text)
        if text.startswith("/"):
            name, _, rest = text[1:].partition(" ")
            body = Command(name, rest)
        await self.does(body)

    async def presses(self, key: str) -> None:
        await self.does(await self.button(key))

    async def button(self, key: str) -> Press:
        prompt = await self.prompt()
        return Press(prompt.token, _keys(prompt).index(key))

    async def does(self, body: Body) -> None:
        self.turns += 1
        await self.town.handle([(self, body)])

    async def conversation(self) -> Conversation:
        index = inbox.address_index(KEYS, "web", self.address)
        async with self.town.database.read() as session:
            found = select(Conversation).where(col(Conversation.address_index) == index)
            return (await session.exec(found)).one()

    async def prompt(self) -> Prompt:
        chat = await self.conversation()
        async with self.town.database.read() as session:
            return (await session.exec(select(Prompt).where(col(Prompt.conversation_id) == chat.id))).one()

    async def asked(self) -> str:
        """The id of the text that is asked now."""
        return (await self.prompt()).text

    async def choices(self) -> list[str]:
        return _keys(await self.prompt())

    async def read(self) -> str:
        """The latest message, as it was sent."""
        chat = await self.conversation()
        async with self.town.database.read() as session:
            rows = select(Outbox.body).where(col(Outbox.conversation_id) == chat.id)
            body = list(await session.exec(rows.order_by(col(Outbox.id))))[-1]
            return str(json.loads(body or "{}")["text"])


def _keys(prompt: Prompt) -> list[str]:
    """The keys of a prompt's choices; one worded by a document is kept with its label."""
    return [choice[0] if isinstance(choice, list) else choice for choice in json.loads(prompt.choices)]


async def found_town(database: Database) -> Town:
    async with database.write() as session:
        return Town(database, await ensure_organisation(session, "Pirkanmaa"))


def first_card() -> Dialogue[Voter, TakeCard]:
    """Stand in for the voting dialogue: whoever takes part gets one card, and an answer ends the sitting."""

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Voter]:
        members = [person.member for person in people if person.member is not None]
        campaigns = [CampaignId(row or 0) for row in await session.exec(select(Campaign.id))]
        spoken = await voices(session, members, campaigns, KEYS)
        voters = {
            member: Voter(voice.id, voice.resting)
            for (member, _), voice in spoken.items()
            if voice.agreed_at is not None
        }
        return {
            one.conversation: voters[one.member]
            for one in people
            if one.member is not None and one.member in voters
        }

    async def record(session: AsyncSession, acts: Sequence[TakeCard], now: datetime) -> None:
        for act in acts:
            row = await session.get(Participation, act.voter)
            assert row is not None
            row.answers, row.resting = row.answers + 1, True
            session.add(row)
        await session.flush()

    def accept(facts: Voter, prompt: Open, reply: Reply) -> Outcome[TakeCard]:
        return Outcome(TakeCard(facts.voter) if prompt.text == "vote-card" else None)

    def ask(facts: Voter) -> Ask | None:
        if facts.resting:
            return None
        args = {"i": "1", "n": "10", "statement": "Taxes are fine."}
        return Ask("vote-card", args, ("agree", "disagree", "pass", "later"))

    return Dialogue("voting", load, accept, ask, record)


async def members_of(town: Town, *residents: Resident) -> list[MemberId | None]:
    parties = [(await resident.conversation()).party for resident in residents]
    return [None if party is None else MemberId(party) for party in parties]
