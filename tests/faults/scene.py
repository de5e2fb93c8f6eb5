"""An open campaign with voters who have a card before them, and processes to kill."""

import json
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlmodel import col, select

from bot.app import Installation
from core.campaigns.participation import TakePart, take_part
from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId, Stage
from core.messaging import inbox
from core.messaging.tables import Conversation, Outbox, Prompt
from core.messaging.values import Part
from core.pool.members import NewMember, add
from core.pool.tables import Member, Tier
from core.statements import adding
from core.statements.adding import New
from core.statements.tables import Origin, Standing, Vote
from tests.faults.process import event_of, opened
from tests.faults.processes import Other

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "examples" / "campaigns" / "verot.yaml").read_text(encoding="utf-8")
AGREE, DISAGREE = 0, 1


@dataclass
class Scene:
    """The installation as this process sees it; others open it by its address."""

    url: str
    folder: Path
    house: Installation
    campaign: CampaignId

    async def prompt(self, address: str) -> Prompt:
        index = inbox.address_index(self.house.keyring, "web", address)
        async with self.house.database.read() as session:
            found = select(Prompt).join(Conversation, col(Conversation.id) == col(Prompt.conversation_id))
            return (await session.exec(found.where(col(Conversation.address_index) == index))).one()

    async def votes(self) -> list[Vote]:
        async with self.house.database.read() as session:
            return list(await session.exec(select(Vote).order_by(col(Vote.voter_id), col(Vote.statement_id))))

    async def shown(self, address: str) -> list[Part]:
        """All that was queued for a person, in order."""
        index = inbox.address_index(self.house.keyring, "web", address)
        async with self.house.database.read() as session:
            mine = select(Outbox.body).join(Conversation, col(Conversation.id) == col(Outbox.conversation_id))
            rows = await session.exec(
                mine.where(col(Conversation.address_index) == index).order_by(col(Outbox.id))
            )
            return [Part.from_json(json.loads(body or "{}")) for body in rows]

    async def say(self, *events: tuple[str, str, Any]) -> None:
        """Accept and settle here, without a fault."""
        await self.house.accept([event_of(*one) for one in events])
        await self.house.settle()

    async def process(self, *acts: str, events: Sequence[Any] = (), **more: Any) -> Other:
        """Start another process; it is ready when this returns, and acts when told to go."""
        job = {"url": self.url, "folder": str(self.folder), "acts": acts, "events": list(events), **more}
        other = Other(job, self.folder)
        await other.ready()
        return other

    async def killed(self, *acts: str, die: str, **more: Any) -> None:
        """Let another process run into its death at that point."""
        other = await self.process(*acts, die=die, **more)
        code, _ = await other.go()
        assert code == -signal.SIGKILL, f"it ended by itself with {code}"


@asynccontextmanager
async def scene(
    url: str, folder: Path, people: int = 1, statements: int = 12, document: str = DOCUMENT
) -> AsyncIterator[Scene]:
    """Open the installation with so many voters, `p0` and on, each with the first card before them."""
    house = await opened(url, folder)
    try:
        now = datetime.now(UTC)
        async with house.database.write() as session:
            row = Campaign(
                organisation_id=house.organisation_id,
                name="kysely",
                document=document,
                stage=Stage.OPEN,
                opens=now - timedelta(days=1),
                closes=now + timedelta(days=30),
                created_by=1,
            )
            session.add(row)
            await session.flush()
            assert row.id is not None
            new = [New(f"Statement number {n:02}.", "en") for n in range(statements)]
            await adding.add(
                session,
                house.organisation_id,
                row.id,
                new,
                Origin.COUNTY,
                now,
                standing=Standing.APPROVED,
            )
            members = await add(
                session, [NewMember("en", Tier.LETTER_CODE) for _ in range(people)], house.keyring, now
            )
            for member in members:
                (await session.get_one(Member, member)).asked_about_pool = True
            await take_part(session, [TakePart(member, row.id) for member in members], house.keyring, now)
            first = [event_of(f"first-{n}", f"p{n}", "hello") for n in range(people)]
            chats = await inbox.conversations(session, first, house.keyring)
            for n, member in enumerate(members):
                chat = await session.get_one(Conversation, chats["web", f"p{n}"])
                chat.party = member
        made = Scene(url, folder, house, row.id)
        if people:
            await house.accept(first)
            await house.settle()
        yield made
    finally:
        await house.database.close()


async def voter_of(made: Scene, place: int) -> ParticipationId:
    """The voice of the person in that place."""
    async with made.house.database.read() as session:
        ids = list(await session.exec(select(Participation.id).order_by(col(Participation.id))))
    voter = ids[place]
    assert voter is not None
    return ParticipationId(voter)
