"""A bot for the web tests: the real inbox and outbox, with a few canned answers instead of dialogues."""

import itertools
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter, FastAPI
from sqlmodel import col, select

from adapters.database.engine import Database
from adapters.web.app import WebDeps, web_app
from adapters.web.chat.channel import WebChannel
from adapters.web.chat.live import Hub
from adapters.web.rendering import Pages
from core.language.catalogue import texts
from core.messaging import inbox, outbox
from core.messaging.channel import Delivery
from core.messaging.tables import Conversation
from core.messaging.values import Command, ConversationId, Event, Part, Press, Side, Text
from core.privacy.keys import Keyring

NOON = datetime(2026, 12, 1, 10, tzinfo=UTC)
ORGANISATION = {
    "fi": "Pirkanmaan hyvinvointialue",
    "sv": "Birkalands välfärdsområde",
    "en": "Wellbeing services county of Pirkanmaa",
}
CHOICES = ("Samaa mieltä", "Eri mieltä", "En osaa sanoa", "Myöhemmin")
STATEMENTS = (
    "Iltavastaanottoja tarvitaan joka kunnassa.",
    "Etävastaanotto riittää useimmissa asioissa.",
    "Lääkärille pitää päästä viikossa, vaikka matka olisi pitkä.",
)


class Echo:
    """Greets, asks about statements, shrinks answered cards, and repeats what it doesn't know."""

    def __init__(self, database: Database, clock: Any = lambda: NOON, secure: bool = False) -> None:
        numbers = itertools.count(1)
        self.random = lambda size: next(numbers).to_bytes(size, "big")
        self.database, self.clock = database, clock
        self.keyring = Keyring(["a secret for tests, long enough ......"], self.random)
        self.hub = Hub()
        self.channel = WebChannel(self.hub)
        self.events: list[Event] = []
        self.faults: list[str] = []
        self.asked = 0
        self.deps = WebDeps(
            database=database,
            keyring=self.keyring,
            pages=Pages(texts(), ORGANISATION, privacy_url="https://kuulolla.example/tietosuoja"),
            hub=self.hub,
            accept=self.accept,
            find_conversation=self.find,
            readiness=self.readiness,
            clock=clock,
            random=self.random,
            secure=secure,
            routers=[_faulty()],
        )

    def app(self) -> FastAPI:
        return web_app(self.deps)

    async def accept(self, events: Sequence[Event]) -> None:
        known = {event.key for event in self.events}
        self.events += events
        async with self.database.write() as session:
            await inbox.accept(session, events, self.keyring, self.clock())
        for event in events:
            if event.key not in known:
                await self.answer(event)

    async def find(self, address: str, side: Side) -> ConversationId | None:
        index = inbox.address_index(self.keyring, "web", address)
        wanted = select(Conversation.id).where(
            col(Conversation.address_index) == index, col(Conversation.side) == side
        )
        async with self.database.read() as session:
            found = (await session.exec(wanted)).first()
        return None if found is None else ConversationId(found)

    async def readiness(self) -> list[str]:
        return self.faults

    async def answer(self, event: Event) -> None:
        conversation = await self.find(event.address, event.side)
        assert conversation is not None
        match event.body:
            case Command(_, rest):
                hello = "Hei! Tämä on Kuulolla, Pirkanmaan hyvinvointialueen robotti.\nOsallistuminen on vapaaehtoista."
                await self.say(conversation, Part(f"{hello}\n{rest}".strip()), self.card())
            case Press(token, index):
                await self.say(
                    conversation,
                    Part(f"Kirjattu: {CHOICES[index].lower()}.", replaces=token),
                    self.card(),
                )
            case Text(text):
                await self.say(conversation, Part(f"Sanoit: {text}"))

    def card(self) -> Part:
        self.asked += 1
        statement = STATEMENTS[(self.asked - 1) % len(STATEMENTS)]
        return Part(f"Väite {self.asked}/10\n”{statement}”", CHOICES, f"token-{self.asked}")

    async def say(self, conversation: ConversationId, *parts: Part, wake: bool = True) -> list[int]:
        """Queue, claim, send and settle the parts, as the sender does; without `wake` in another process."""
        deliveries = await self.claim(conversation, *parts)
        await self.send(deliveries, WebChannel(self.hub if wake else Hub()))
        return [delivery.key for delivery in deliveries]

    async def claim(self, conversation: ConversationId, *parts: Part) -> list[Delivery]:
        """Queue and claim the parts, as a sender that hasn't sent yet."""
        async with self.database.write() as session:
            letters = [outbox.Letter(conversation, "web", part) for part in parts]
            await outbox.queue(session, letters, self.clock())
        async with self.database.write() as session:
            return await outbox.claim(session, "web", 100, self.clock(), self.keyring)

    async def send(self, deliveries: Sequence[Delivery], channel: WebChannel) -> None:
        """Send what was claimed and settle it."""
        outcomes = await channel.send(deliveries)
        async with self.database.write() as session:
            settled = list(zip(deliveries, outcomes, strict=True))
            await outbox.settle(session, settled, self.clock(), self.keyring)


def read_events(stream: str) -> list[tuple[str, dict[str, Any]]]:
    """Read a stream's events: its cursor and what it says, in order."""
    found = []
    for block in stream.split("\n\n"):
        fields = [line.split(": ", 1) for line in block.splitlines() if ": " in line and line[0] != ":"]
        named = dict(fields)
        if "data" in named:
            found.append((named["id"], json.loads(named["data"])))
    return found


def _faulty() -> APIRouter:
    router = APIRouter()

    @router.get("/faulty")
    async def faulty() -> None:
        raise RuntimeError("a fault of ours")

    return router
