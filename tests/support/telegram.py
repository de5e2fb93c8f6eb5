"""Telegram for a town: two bots, one carried by each library, and the people at the other end.

What people do goes through the fake server as updates that the engine fetches and decodes; what is said to them is
what the server shows. Pace is tried elsewhere: here the clock stands while a message is handled.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from adapters.telegram.engine import Engine
from adapters.telegram.engines import Name, open_engine
from adapters.telegram.files import read_documents
from adapters.telegram.photos import take_photos
from core.messaging.values import (
    Attachment,
    Body,
    Command,
    ConversationId,
    Edited,
    Event,
    Part,
    Press,
    Side,
    Text,
)
from core.messaging.wanted import Photos
from tests.support.bot_api.people import Person
from tests.support.bot_api.server import BotApi
from tests.support.bot_api.world import Bot, Message

RESIDENTS, STAFF = "telegram", "telegram-staff"
TOKENS = {RESIDENTS: "7001:AAresidents", STAFF: "7002:AAstaff"}
OTHER: dict[Name, Name] = {"aiogram": "ptb", "ptb": "aiogram"}


async def _drawn(conversation: ConversationId, name: str, language: str) -> bytes:
    return b"\x89PNG"


@dataclass
class Telegram:
    """Both bots of a town: the residents' on the library named, the staff's on the other."""

    library: Name
    server: BotApi = field(default_factory=BotApi)
    engines: dict[str, Engine] = field(default_factory=dict)
    people: dict[tuple[str, str], Person] = field(default_factory=dict)
    offsets: dict[str, int] = field(default_factory=dict)
    photos: Photos | None = None

    async def open(self) -> None:
        """Start the server and both engines."""
        await self.server.start()
        for channel, side in ((RESIDENTS, Side.RESIDENT), (STAFF, Side.STAFF)):
            self.server.add_bot(TOKENS[channel], f"{channel.replace('-', '_')}_bot")
            library = self.library if channel == RESIDENTS else OTHER[self.library]
            self.engines[channel] = open_engine(
                library, TOKENS[channel], api_base=self.server.url, side=side, channel=channel, draw=_drawn
            )
            await self.engines[channel].me()

    async def close(self) -> None:
        """Close all, and require that every request was one that Telegram knows."""
        for engine in self.engines.values():
            await engine.close()
        await self.server.stop()
        assert self.server.violations == []

    def bot(self, channel: str) -> Bot:
        """The bot of a channel."""
        return self.server.bots[TOKENS[channel]]

    def person(self, channel: str, address: str, language: str | None) -> Person:
        """Somebody in a private chat with a channel's bot."""
        if (channel, address) not in self.people:
            # "fi-easy" is a choice of ours; a phone says "fi".
            told = None if language is None else language.partition("-")[0]
            person = self.server.person(self.bot(channel), int(address), language=told)
            person.chat.started = True
            self.people[channel, address] = person
        return self.people[channel, address]

    async def events(self, channel: str, *, can_initiate: bool) -> list[Event]:
        """Fetch what has happened since, decoded one by one; each is confirmed by the next fetch."""
        engine = self.engines[channel]
        found = []
        for raw in await engine.fetch(self.offsets.get(channel), wait=0):
            self.offsets[channel] = raw["update_id"] + 1
            event = engine.decode(raw)
            if event is not None:
                can = replace(engine.capabilities, can_initiate=can_initiate)
                found.append(replace(event, capabilities=can.as_text()))
        found = await read_documents(engine, found)
        return found if self.photos is None else await take_photos(engine, self.photos, found)

    def check(self, channel: str, address: str, heard: Sequence[Part]) -> None:
        """Require that a person's chat shows what was said, each card as it was replaced last."""
        expected: list[Part] = []
        for part in heard:
            at = next(
                (n for n, old in enumerate(expected) if part.replaces and old.token == part.replaces), None
            )
            if at is None:
                expected.append(part)
            else:
                expected[at] = replace(part, token=part.token or expected[at].token)
        shown = self.people[channel, address].chat.shown
        said = [(part.text, list(part.buttons)) for part in expected if not part.file]
        seen = [(one.text, [label for label, _ in one.buttons]) for one in shown if one.document is None]
        assert seen == said, f"{address} sees something else than was said"


def do(person: Person, body: Body) -> None:
    """Do at Telegram what a body of ours says was done."""
    match body:
        case Text(text):
            person.says(text)
        case Command(name, rest):
            person.says(f"/{name} {rest}".strip())
        case Press(token, index):
            person.presses_data(f"v1.{token}.{index}", _card(person, f"v1.{token}.{index}"))
        case Edited(text, of):
            person.edits(int(of or 1), text)
        case Attachment("photo"):
            size = {"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}
            person.brings_photo([size])
        case Attachment(kind):
            person.sends(kind, **_SENT[kind])
        case _:
            raise ValueError(f"nobody can do {type(body).__name__} in a private chat at Telegram")


_FILE = {"file_id": "f", "file_unique_id": "f"}
_SENT: dict[str, dict[str, Any]] = {
    "voice": {**_FILE, "duration": 1},
    "document": {**_FILE, "file_name": "kuitti.pdf", "mime_type": "application/pdf"},
    "sticker": {**_FILE, "type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False},
    "location": {"latitude": 61.5, "longitude": 23.8},
    "contact": {"phone_number": "+358401234567", "first_name": "Aino"},
}


def _card(person: Person, data: str) -> Message:
    """Find the message whose button it is; of an old or a foreign one, any."""
    shown = person.chat.shown
    mine = (one for one in shown if data in [kept for _, kept in one.buttons])
    return next(mine, shown[-1] if shown else Message(1, "", by_bot=True))
