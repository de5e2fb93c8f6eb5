"""Somebody who writes in an encrypted room, with a client that shares no code with the product but its library."""

import itertools
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nio import (  # type: ignore[import-untyped]
    AsyncClient,
    AsyncClientConfig,
    MegolmEvent,
    RoomSendResponse,
    SyncResponse,
)

from adapters.matrix.engine import Engine
from tests.support.matrix import ENCRYPTED, Homeserver, Talk, words
from tests.support.synapse import Account

_numbers = itertools.count(1)
# By itself a sync tells the last ten of what came.
_WHOLE = {"room": {"timeline": {"limit": 1000}}}


@dataclass
class Sealed:
    """One person's device."""

    account: Account
    store: Path
    client: AsyncClient = field(init=False)
    read: dict[str, dict[str, Any]] = field(default_factory=dict)  # what was decrypted, by event
    locked: list[str] = field(default_factory=list)  # what couldn't be
    settled: bool = False

    def __post_init__(self) -> None:
        # The library hands bare seconds to aiohttp, which warns.
        warnings.filterwarnings("ignore", module="aiohttp.client")
        self.store.mkdir(parents=True, exist_ok=True)
        config = AsyncClientConfig(max_timeouts=0)
        url, user, device = self.account.server.url, self.account.user, self.account.device
        self.client = AsyncClient(url, user, device, str(self.store), config)
        self.client.restore_login(user, device, self.account.token)

    async def settles(self, engine: Engine, room: str) -> None:
        """Make the device's keys known, then have our account come into the room."""
        await self.listens()
        await engine.join(room)
        await self.listens()
        self.settled = True

    async def listens(self) -> None:
        """Take in what has happened."""
        while True:
            before = self.client.next_batch
            said = await self.client.sync(timeout=0, sync_filter=_WHOLE, full_state=not before)
            assert isinstance(said, SyncResponse), said
            for info in said.rooms.join.values():
                for event in info.timeline.events:
                    if isinstance(event, MegolmEvent):
                        self.locked.append(event.event_id)
                    elif event.source.get("type") == "m.room.message":
                        self.read[event.event_id] = event.source
            if self.client.should_upload_keys:
                await self.client.keys_upload()
            if self.client.should_query_keys:
                await self.client.keys_query()
            if self.client.should_claim_keys:
                await self.client.keys_claim(self.client.get_users_for_key_claiming())
            await self.client.send_to_device_messages()
            if self.client.next_batch == before:
                return

    async def sends(self, room: str, content: Mapping[str, Any]) -> str:
        """Send encrypted; gives the event."""
        await self.listens()
        said = await self.client.room_send(
            room, "m.room.message", dict(content), f"s{next(_numbers)}", ignore_unverified_devices=True
        )
        assert isinstance(said, RoomSendResponse), said
        return str(said.event_id)

    async def says(self, room: str, text: str, to: str = "") -> str:
        """Write, maybe in reply to a message."""
        return await self.sends(room, words(text, to))

    async def sees(self) -> list[str]:
        """Give what others wrote, as it was decrypted."""
        await self.listens()
        return [one["content"]["body"] for one in self.read.values() if one["sender"] != self.account.user]

    async def shows(self, room: str) -> list[str]:
        """Give what a client shows of others' words now: each message as it was changed last."""
        return list((await self.shown(room)).values())

    async def shown(self, room: str, by: str = "") -> dict[str, str]:
        """Give the same by event; `by` is our account, where others write in the room too."""
        await self.listens()
        shown: dict[str, str] = {}
        for event, one in self.read.items():
            content = one["content"]
            theirs = one["sender"] != by if by else one["sender"] == self.account.user
            if theirs or one.get("room_id", room) != room:
                continue
            relation = content.get("m.relates_to", {})
            if relation.get("rel_type") == "m.replace":
                shown[relation["event_id"]] = content["m.new_content"]["body"]
            elif content["msgtype"] == "m.text":
                shown[event] = content["body"]
        return shown

    async def close(self) -> None:
        """Let go of the connections."""
        await self.client.close()


def sealed_talk(home: Homeserver, folder: Path) -> tuple[Talk, Sealed]:
    """Let somebody new open an encrypted room and invite our account; they settle there before they write."""
    name = f"salattu-{next(_numbers)}"
    person = Sealed(home.person(name), folder / name)
    return home.invites(name, ENCRYPTED), person
