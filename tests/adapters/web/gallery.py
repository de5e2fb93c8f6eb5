"""A bot for the web tests that asks for a picture and says what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from adapters.database.engine import Database
from adapters.documents.photo import taken_in
from core.messaging import prompts
from core.messaging.values import Ask, Attachment, ConversationId, Event, Part, Side, Takes
from core.messaging.wanted import Photos, photos_wanted
from tests.adapters.web.echo import NOON, Echo

ASKED = "Ota kuva oven edestä."
PICTURE = Takes("photo", 5)


class Gallery(Echo):
    """Keeps the pictures that its question asked for."""

    def __init__(self, database: Database, clock: Any = lambda: NOON) -> None:
        super().__init__(database, clock)
        self.deps = replace(self.deps, photos=Photos(self.wanted, taken_in))
        self.kept: list[Attachment] = []
        self.questions = 0

    async def wanted(self, events: Sequence[Event]) -> Mapping[int, int]:
        async with self.database.read() as session:
            return await photos_wanted(session, events, self.keyring)

    async def answer(self, event: Event) -> None:
        conversation = await self.find(event.address, event.side)
        assert conversation is not None
        match event.body:
            case Attachment() as sent:
                self.kept.append(sent)
                told = "Kuva tuli perille." if sent.content else f"Ei käy: {sent.fault or 'ei pyydetty'}"
                await self.say(conversation, Part(told))
                if sent.fault:
                    await self.ask(conversation)
            case _:
                await super().answer(event)

    async def ask(self, conversation: ConversationId, takes: Takes | None = PICTURE) -> None:
        """Ask for a picture, as the runner and the sender do; or for something else."""
        self.questions += 1
        token = f"q{self.questions}"
        async with self.database.write() as session:
            row = prompts.row(
                conversation,
                Ask("q-card", choices=("skip",), takes=takes),
                "survey",
                token,
                datetime.now(UTC),
            )
            await prompts.open_all(session, [row])
        words = ASKED if takes is not None else "Jotain muuta?"
        await self.say(
            conversation, Part(words, ("Ohita",), token, takes="" if takes is None else takes.kind)
        )

    async def resident(self) -> ConversationId:
        """The first who came."""
        conversation = await self.find(self.events[0].address, Side.RESIDENT)
        assert conversation is not None
        return conversation
