"""Our account at a homeserver: signs in, reads, sends, comes into rooms and leaves them."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

import structlog

from adapters.matrix import trouble as troubles
from adapters.matrix import wire
from adapters.matrix.decoding import source_of
from adapters.matrix.http import Http
from adapters.matrix.pictures import Sized, sized, thumbnail
from adapters.matrix.reading import Brought, Reader
from adapters.matrix.rooms import Invited
from adapters.matrix.signing_in import SignIn, sign_in
from adapters.matrix.trouble import Kind, Trouble
from core.messaging.channel import Delivery, Gone, Outcome, Rejected, Retry, Sent
from core.messaging.values import Attachment, ConversationId

if TYPE_CHECKING:
    from adapters.matrix.crypt import Crypt

log = structlog.get_logger()

AT_ONCE = 10  # requests in flight
TIMELINE = 50  # events of a room that a sync brings itself; the rest is paged
PATIENT = 90.0  # seconds, for a sync beyond its own waiting: thousands of rooms after an outage take a homeserver long

Draw = Callable[[ConversationId, str, str], Awaitable[bytes | None]]
"""Draws a named picture for the person of a conversation, in a language, as PNG."""


class Engine:
    """One account behind the Channel port, with what a poller and `doctor` ask of it."""

    name = "matrix"
    capabilities = wire.CAPABILITIES
    messages_per_second = 20.0

    def __init__(
        self,
        homeserver: str,
        account: SignIn,
        folder: Path,
        key: str,
        *,
        encryption: bool = True,
        draw: Draw | None = None,
    ) -> None:
        self._http = Http(homeserver)
        self._account = account
        self._folder = folder
        self._key = key  # of the store
        self._encryption = encryption
        self._draw = draw
        self._crypt: Crypt | None = None
        self._reader: Reader | None = None
        self._room = asyncio.Semaphore(AT_ONCE)

    @property
    def source(self) -> str:
        """The account's name in the inbox."""
        return source_of(self._account.user)

    @property
    def ready(self) -> bool:
        """Tell whether this process has signed in and knows the rooms: until then it can't send."""
        return self._reader is not None

    @property
    def me(self) -> str:
        """Who we are there, once we have signed in."""
        return "" if self._reader is None else self._reader.me

    # ── in

    async def open(self) -> tuple[str, list[Invited]]:
        """Sign in and take over the rooms; gives where the present begins, and the invitations that wait.

        Trouble, StoreLost.
        """
        await self.close_store()
        signed = await sign_in(self._http, self._account, self._folder)
        if signed.user != self._account.user:
            raise Trouble(Kind.TOKEN, "it is another account's")
        crypt = None
        if self._encryption:
            from adapters.matrix.crypt import Crypt  # its library takes a second to load

            crypt = Crypt(self._http, signed, self._folder, self._key)
            self._crypt = crypt
            await crypt.check()
        first = await self._http.ask("GET", wire.sync_path("", 0, 1), seconds=PATIENT)
        reader = Reader(self._http, signed.user, crypt)
        waiting = await reader.begin(first)
        if crypt is not None:
            await crypt.tend()
        self._reader = reader
        return _place(first), waiting

    async def fetch(self, since: str, wait: float) -> dict[str, Any]:
        """Give what happened after `since`, raw; waits so many seconds for something. Trouble."""
        return await self._http.ask("GET", wire.sync_path(since, wait, TIMELINE), seconds=wait + PATIENT)

    async def read(self, raw: Mapping[str, Any], since: str) -> tuple[str, Brought]:
        """Say what a sync brought, and where the next begins. Trouble: it is read again."""
        assert self._reader is not None
        place = _place(raw)
        brought = await self._reader.read(raw, since)
        if self._crypt is not None:
            await self._crypt.tend()
        return place, brought

    async def join(self, room: str) -> None:
        """Come into a room that we were invited to. Trouble."""
        await self._http.ask("POST", f"{wire.room_path(room)}/join", {})

    async def leave(self, room: str) -> None:
        """Leave a room, or refuse to come, and forget it; nothing where we aren't. Trouble."""
        for act in ("leave", "forget"):
            try:
                await self._http.ask("POST", f"{wire.room_path(room)}/{act}", {})
            except Trouble as trouble:
                if trouble.kind not in (Kind.FORBIDDEN, Kind.MISSING, Kind.REFUSED):
                    raise
        if self._reader is not None:
            self._reader.rooms.pop(room, None)
        if self._crypt is not None:
            self._crypt.forget(room)

    async def mark_read(self, room: str, event: str) -> None:
        """Let a person see that what they wrote has arrived. Trouble."""
        async with self._room:
            path = f"{wire.room_path(room)}/receipt/m.read/{quote(event, safe='')}"
            await self._http.ask("POST", path, {})

    async def file(self, what: Attachment, at_most: int) -> bytes | str:
        """Fetch what a person sent, decrypted; or why it couldn't be, as core.messaging.wanted words it."""
        try:
            told = json.loads(what.file_id)
            keys = told.get("file")
            address = urlsplit(keys["url"] if keys else told["url"])
            path = f"/_matrix/client/v1/media/download/{address.netloc}/{quote(address.path.strip('/'))}"
            found = await self._http.download(path, at_most)
            if found is None:
                return "large"
            content: bytes = found
            if keys:
                from nio.crypto.attachments import decrypt_attachment  # type: ignore[import-untyped]

                key, digest, start = keys["key"]["k"], keys["hashes"]["sha256"], keys["iv"]
                content = await asyncio.to_thread(decrypt_attachment, content, key, digest, start)
        except Trouble as trouble:
            log.info("file-not-fetched", channel=self.name, reason=str(trouble))
            return "away"
        except Exception as error:  # noqa: BLE001  another's keys may be anything
            log.info("file-not-read", channel=self.name, reason=type(error).__name__)
            return "broken"
        return content

    # ── out

    def pause(self, address: str) -> float:
        """None: a homeserver counts what an account sends in all."""
        return 0.0

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        """Try each delivery once, one outcome each: in order within a room, several rooms at once."""
        by_room: dict[str, list[tuple[int, Delivery]]] = defaultdict(list)
        for place, delivery in enumerate(deliveries):
            by_room[delivery.address].append((place, delivery))
        outcomes: dict[int, Outcome] = {}
        held: list[Retry] = []

        async def to(room: Sequence[tuple[int, Delivery]]) -> None:
            before: Outcome | None = None
            for place, delivery in room:
                if before is None:
                    async with self._room:
                        outcome = held[0] if held else await self._try(delivery)
                else:
                    outcome = before
                outcomes[place] = outcome
                if isinstance(outcome, Retry | Gone):
                    before = outcome
                if isinstance(outcome, Retry) and outcome.account:
                    held.append(outcome)

        await asyncio.gather(*(to(room) for room in by_room.values()))
        return [outcomes[place] for place in range(len(deliveries))]

    async def _try(self, delivery: Delivery) -> Outcome:
        if self._reader is None:
            return Retry(troubles.RETRY_SECONDS, account=True)
        room = self._reader.rooms.get(delivery.address)
        if room is None:
            return Gone("left")
        if room.encrypted and self._crypt is None:
            return Rejected("the room is encrypted, and encryption is off")
        named = wire.transaction(delivery)
        try:
            picture = await self._picture(delivery, encrypted=room.encrypted)
            if picture is not None:
                await self._put(room.id, picture, f"{named}.p", encrypted=room.encrypted)
            said = wire.text_content(delivery)
            event = await self._put(room.id, said, named, encrypted=room.encrypted)
        except Trouble as trouble:
            return troubles.outcome(trouble)
        return Sent((delivery.replaces_ref if delivery.part.replaces else None) or event)

    async def _put(self, room: str, content: Mapping[str, Any], named: str, *, encrypted: bool) -> str:
        kind = wire.MESSAGE
        if encrypted:
            assert self._crypt is not None
            kind, content = await self._crypt.encrypt(room, content)
        said = await self._http.ask("PUT", wire.send_path(room, kind, named), content)
        event = said.get("event_id")
        if not isinstance(event, str):
            raise Trouble(Kind.AWAY, "the answer names no event", troubles.RETRY_SECONDS)
        return event

    async def _picture(self, delivery: Delivery, *, encrypted: bool) -> dict[str, Any] | None:
        part = delivery.part
        if not part.picture or self._draw is None:
            return None
        try:
            drawn = await self._draw(delivery.conversation, part.picture, part.lang)
            if drawn is None:
                return None
            large = await asyncio.to_thread(sized, drawn)
            little = await asyncio.to_thread(thumbnail, drawn)
        except Exception:  # the words say all that it shows, and they don't wait for it
            log.exception("picture-failed", channel=self.name, picture=part.picture)
            return None
        whole = await self._upload(large, encrypted=encrypted)
        small = await self._upload(little, encrypted=encrypted)
        return wire.picture_content(part.text, whole, small)

    async def _upload(self, picture: Sized, *, encrypted: bool) -> dict[str, Any]:
        content, keys = picture.content, None
        if encrypted:
            from nio.crypto.attachments import encrypt_attachment

            content, keys = await asyncio.to_thread(encrypt_attachment, content)
        kind = "application/octet-stream" if encrypted else "image/png"
        said = await self._http.ask("POST", "/_matrix/media/v3/upload", content, kind=kind)
        address = str(said.get("content_uri", ""))
        return wire.placed(address, keys, len(picture.content), picture.width, picture.height)

    # ── ends

    async def close_store(self) -> None:
        """Let another process, or this one anew, have the keys; nothing is sent from here until then."""
        self._reader = None
        if self._crypt is not None:
            crypt, self._crypt = self._crypt, None
            await crypt.close()

    async def close(self) -> None:
        """Let go of the store and the connections."""
        await self.close_store()
        await self._http.close()


def _place(raw: Mapping[str, Any]) -> str:
    place = raw.get("next_batch")
    if not isinstance(place, str):
        raise Trouble(Kind.AWAY, "a sync without a place", troubles.RETRY_SECONDS)
    return place
