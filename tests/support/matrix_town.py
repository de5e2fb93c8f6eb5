"""Matrix for a town: our one account, and people who each have a room with it.

What people do goes through the homeserver and is read by the product's own reader and way in; what is said to them
is what the homeserver shows. Pace and turns are tried elsewhere.
"""

import asyncio
import itertools
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nio.crypto.attachments import encrypt_attachment  # type: ignore[import-untyped]

from adapters.matrix.engine import Engine
from adapters.matrix.intake import Intake
from bot.addressing import Acquaintance
from bot.app import Installation
from core.messaging.channel import Delivery, Outcome, Sent
from core.messaging.intake import Batch
from core.messaging.values import (
    Attachment,
    Body,
    Command,
    ConversationId,
    Edited,
    Event,
    Part,
    Press,
    Redacted,
    Text,
)
from tests.support.matrix import Homeserver, Talk, changed, words
from tests.support.sealed import Sealed, sealed_talk

MATRIX = "matrix"
_devices = itertools.count()
PATIENCE = 5.0


class Noted(Engine):
    """An engine that notes what each card became at the homeserver."""

    def note(self) -> dict[str, str]:
        """Give the event of each card, by its token."""
        self.__dict__.setdefault("refs", {})
        refs: dict[str, str] = self.__dict__["refs"]
        return refs

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        """Send, and note."""
        outcomes = await super().send(deliveries)
        for delivery, outcome in zip(deliveries, outcomes, strict=True):
            if isinstance(outcome, Sent) and delivery.part.token:
                self.note()[delivery.part.token] = outcome.ref
        return outcomes


async def _drawn(conversation: ConversationId, name: str, language: str) -> bytes:
    from tests.contract.rigs import PNG

    return PNG


@dataclass
class Matrix:
    """Our account in a town; a device of its own each time, so that no send repeats another town's."""

    home: Homeserver
    engine: Noted = field(init=False)
    talks: dict[str, Talk] = field(default_factory=dict)
    place: str = ""
    languages: dict[str, str | None] = field(default_factory=dict)
    folder: Path | None = None  # where the keys of people are who write encrypted
    people: dict[str, Sealed] = field(default_factory=dict)  # who writes encrypted, by room
    _last: str = ""

    async def open(self) -> None:
        """Sign in and take over the rooms."""
        device = f"TOWN{next(_devices)}"
        sealed = self.folder is not None
        made = self.home.engine(device=device, store=device, draw=_drawn, kind=Noted, encryption=sealed)
        assert isinstance(made, Noted)
        self.engine = made
        self.place, _ = await self.engine.open()

    async def close(self) -> None:
        """Let go of the connections."""
        for person in self.people.values():
            await person.close()
        await self.engine.close()

    def address(self) -> str:
        """Give a room with our account that nobody in this town has yet."""
        if self.folder is None:
            talk = self.home.room(len(self.talks))
            talk.now()
        else:
            talk, person = sealed_talk(self.home, self.folder)
            self.people[talk.room] = person
        self.talks[talk.room] = talk
        return talk.room

    async def do(self, address: str, body: Body, language: str | None) -> None:
        """Do in a room what a body of ours says was done, as somebody who speaks this language."""
        self.languages[address] = None if language is None else language.partition("-")[0]
        talk = self.talks[address]
        if isinstance(body, Redacted):
            self._last = await asyncio.to_thread(talk.redacts, body.of or self._last)
            return
        await self._send(address, self._content(body))

    def _content(self, body: Body) -> dict[str, Any]:
        match body:
            case Text(text):
                return words(text)
            case Command(name, rest):
                return words(f"/{name} {rest}".strip())
            case Press(token, index):
                return words(str(index + 1), self.engine.note().get(token, "$nowhere"))
            case Edited(text, of):
                return changed(of if of.startswith("$") else self._last, text)
            case Attachment("location"):
                return {"msgtype": "m.location", "body": "?", "geo_uri": "geo:61.5,23.8"}
            case Attachment(kind):
                sent = {"photo": "m.image", "document": "m.file", "voice": "m.audio"}.get(kind, "m.video")
                return {"msgtype": sent, "body": "kuitti.pdf", "url": "mxc://localhost/none"}
        raise ValueError(f"nobody can do {type(body).__name__} in a room")

    async def meet(self, addresses: Collection[str]) -> None:
        """Have our account know the rooms of those who write encrypted and haven't written yet."""
        new = [one for one in addresses if one in self.people and not self.people[one].settled]
        for address in new:
            await self.people[address].settles(self.engine, address)
        if new:
            self.place, _ = await self.engine.read(await self.engine.fetch(self.place, 0), self.place)

    async def _send(self, address: str, content: dict[str, Any]) -> None:
        if address not in self.people:
            self._last = await asyncio.to_thread(self.talks[address].sends, content)
            return
        person = self.people[address]
        if not person.settled:
            await person.settles(self.engine, address)
        self._last = await person.sends(address, content)

    async def sends_photo(self, address: str, content: bytes) -> None:
        """Send a picture as clients do: put at the homeserver first, then told of."""
        talk = self.talks[address]
        where: dict[str, Any] = {}
        if address in self.people:
            content, keys = encrypt_attachment(content)
            where = {"file": keys}
        uploaded = talk.person.ask("POST", "/_matrix/media/v3/upload", content)["content_uri"]
        if address in self.people:
            where["file"]["url"] = uploaded
        else:
            where["url"] = uploaded
        info = {"mimetype": "image/jpeg", "size": len(content)}
        await self._send(address, {"msgtype": "m.image", "body": "k.jpg", "info": info, **where})

    def check_sealed(self) -> None:
        """Require that the homeserver holds no clear text of anything that was said in the encrypted rooms."""
        for address in self.people:
            events = [one for one in self.talks[address].raw() if "state_key" not in one]
            assert {one["type"] for one in events} <= {"m.room.encrypted", "m.room.redaction"}
            for one in events:
                assert not {"body", "formatted_body", "m.new_content"} & {*one["content"]}, one

    async def events(self, house: Installation, *, can_initiate: bool) -> list[Event]:
        """Give what has happened since as the way in hands it on."""
        found: list[Event] = []

        async def keep(batch: Batch) -> None:
            can = replace(self.engine.capabilities, can_initiate=can_initiate).as_text()
            # Matrix tells nobody's language: a script's people have chosen theirs before it begins.
            found.extend(
                replace(event, capabilities=can, language=self.languages.get(event.address))
                for event in batch.events
            )

        knows = Acquaintance(MATRIX, house.database, house.keyring, house.clock)
        door = Intake(self.engine, keep, knows, house.photos, marks=False)
        async with asyncio.timeout(PATIENCE * 4):
            while not any(event.key == self._last for event in found):
                raw = await self.engine.fetch(self.place, PATIENCE)
                place, brought = await self.engine.read(raw, self.place)
                await door.take(brought, place)
                self.place = place
        return found

    async def check(self, address: str, heard: Sequence[Part]) -> None:
        """Require that a person's room shows what was said, each card as it was replaced last."""
        expected: list[Part] = []
        for part in heard:
            at = next(
                (n for n, old in enumerate(expected) if part.replaces and old.token == part.replaces), None
            )
            if at is None:
                expected.append(part)
            else:
                expected[at] = replace(part, token=part.token or expected[at].token)
        if address in self.people:
            seen = await self.people[address].shows(address)
        else:
            seen = [one.text for one in await asyncio.to_thread(self.talks[address].sees)]
        assert seen == [part.text for part in expected], f"{address} sees something else than was said"
