"""Encrypted rooms: matrix-nio holds the keys, in a store that outlives the process."""

import asyncio
import copy
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import aiohttp
import structlog
from nio import AsyncClient, AsyncClientConfig, MegolmEvent, SyncResponse  # type: ignore[import-untyped]
from nio.exceptions import EncryptionError, LocalProtocolError  # type: ignore[import-untyped]
from nio.responses import ErrorResponse  # type: ignore[import-untyped]

from adapters.matrix.http import SECONDS, Http
from adapters.matrix.rooms import changes_of
from adapters.matrix.signing_in import Signed
from adapters.matrix.trouble import RETRY_SECONDS, Kind, StoreLost, Trouble
from adapters.matrix.wire import MESSAGE

log = structlog.get_logger()

_ODD = (aiohttp.ClientError, OSError, TimeoutError, LocalProtocolError, EncryptionError)


class _Client(AsyncClient):  # type: ignore[misc]
    """The library's client on our connections: each request once, by our time limit, without its own retries."""

    def __init__(self, http: Http, signed: Signed, store: Path, key: str) -> None:
        config = AsyncClientConfig(
            max_limit_exceeded=0, max_timeouts=0, request_timeout=SECONDS, pickle_key=key
        )
        super().__init__(http.base, signed.user, signed.device, str(store), config)
        self._http = http
        self.undelivered = 0  # keys that didn't reach the homeserver

    async def send(  # type: ignore[no-untyped-def]
        self,
        method,
        path,
        data=None,
        headers=None,
        trace_context=None,
        timeout=None,  # noqa: ASYNC109
    ) -> aiohttp.ClientResponse:
        """Send a request of the library's."""
        own = {name: value for name, value in (headers or {}).items() if name != "Authorization"}
        try:
            answer = await self._http.request(method, path, data, own, timeout or SECONDS)
        except (
            BaseException
        ):  # also where the loop is told to stop: a key not sent must be known of; it is raised on
            self.undelivered += "/sendToDevice/" in path
            raise
        self.undelivered += "/sendToDevice/" in path and answer.status != 200
        return answer


class Crypt:
    """The keys of one device."""

    def __init__(self, http: Http, signed: Signed, store: Path, key: str) -> None:
        store.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._http = http
        self._me = signed
        self._client = _Client(http, signed, store, key)
        self._client.restore_login(signed.user, signed.device, http.token)
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def check(self) -> None:
        """Make sure that the keys which others know of this device are those of the store. StoreLost, Trouble."""
        asked = {"device_keys": {self._me.user: [self._me.device]}}
        said = await self._http.ask("POST", "/_matrix/client/v3/keys/query", asked)
        known = said.get("device_keys", {}).get(self._me.user, {}).get(self._me.device, {})
        theirs = known.get("keys", {}).get(f"ed25519:{self._me.device}")
        assert self._client.olm is not None
        if theirs is not None and theirs != self._client.olm.account.identity_keys["ed25519"]:
            raise StoreLost(self._me.device)

    async def take(self, raw: Mapping[str, Any]) -> None:
        """Take the keys that a sync brought, and what it changes of who is in the rooms."""
        rooms = raw.get("rooms")
        joined = rooms.get("join") if isinstance(rooms, dict) else None
        state = {
            room: {"state": {"events": _state(info)}}
            for room, info in (joined if isinstance(joined, dict) else {}).items()
            if isinstance(info, dict)
        }
        keys = ("to_device", "device_lists", "device_one_time_keys_count")
        told = {name: raw[name] for name in keys if isinstance(raw.get(name), dict)}
        await self._receive({**told, "next_batch": "now", "rooms": {"join": state}})
        for room in state:
            if room in self._client.rooms:
                self._client.rooms[room].members_synced = True

    async def _receive(self, told: dict[str, Any]) -> None:
        try:
            # The library changes what it is given.
            response = SyncResponse.from_dict(copy.deepcopy(told))
            if isinstance(response, ErrorResponse):
                raise TypeError(response.message)
            self._client.next_batch = ""  # a sync that comes again is taken again
            await self._client.receive_response(response)
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            rooms = told["rooms"]["join"]
            log.warning("sync-odd", reason=type(error).__name__, rooms=len(rooms))
            if len(rooms) == 1:
                return  # that room's own oddity: what its people write there in clear text is read all the same
            # The keys alone, then each room alone: one odd event may not lock the others.
            await self._receive({**told, "rooms": {"join": {}}}) if rooms else None
            for room, info in rooms.items():
                await self._receive({"next_batch": "now", "rooms": {"join": {room: info}}})

    def decrypt(self, raw: Mapping[str, Any], room: str) -> dict[str, Any] | None:
        """Give an event as it was before it was encrypted; None where we haven't the key."""
        try:
            event = MegolmEvent.from_dict(copy.deepcopy(dict(raw)))
            if not isinstance(event, MegolmEvent):
                return None
            event.room_id = room
            try:
                opened = self._client.decrypt_event(event).source
            except EncryptionError:
                assert self._client.olm is not None
                self._client.olm.check_if_wedged(event)
                return None
        except (AttributeError, LookupError, TypeError, ValueError):
            return None
        content = opened.get("content")
        if not isinstance(content, dict):
            return None
        relation = raw["content"].get("m.relates_to")
        if relation is not None:  # it stands outside of what is encrypted
            content = {"m.relates_to": relation, **content}
        return {**raw, "type": opened.get("type"), "content": content}

    async def encrypt(self, room: str, content: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
        """Give a message as the devices in the room can read it, and give them the key first. Trouble."""
        client = self._client
        async with self._locks[room]:
            try:
                if client.should_query_keys:
                    await client.keys_query()
                assert client.olm is not None
                if client.olm.should_share_group_session(room):
                    before = client.undelivered
                    await client.share_group_session(room, ignore_unverified_devices=True)
                    if client.undelivered != before:
                        # The library takes it for shared: those who didn't get it would read nothing.
                        client.invalidate_outbound_session(room)
                        raise Trouble(Kind.AWAY, "keys not delivered", RETRY_SECONDS)
                kind, sealed = client.encrypt(room, MESSAGE, dict(content))
            except _ODD as error:
                raise Trouble(Kind.AWAY, type(error).__name__, RETRY_SECONDS) from None
        return str(kind), sealed

    async def tend(self) -> None:
        """Do what the library's own loop does between two syncs: give out our keys, learn others'. Trouble."""
        client = self._client
        try:
            if client.should_upload_keys:
                await client.keys_upload()
            if client.should_query_keys:
                await client.keys_query()
            if client.should_claim_keys:
                await client.keys_claim(client.get_users_for_key_claiming())
            await client.send_to_device_messages()
        except _ODD as error:
            raise Trouble(Kind.AWAY, type(error).__name__, RETRY_SECONDS) from None

    def forget(self, room: str) -> None:
        """Forget a room that we are no longer in."""
        self._client.rooms.pop(room, None)
        self._locks.pop(room, None)

    async def close(self) -> None:
        """Close the store, and what the library has opened for itself."""
        await self._client.close()
        if self._client.store is not None:
            self._client.store.database.close()
        if self._client.store is not None:
            self._client.store.database.close()


def _state(info: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give what changes a room, of its state and of its timeline; messages are read by ourselves."""
    return [
        one
        for part in ("state", "timeline")
        for one in changes_of(info.get(part))
        if isinstance(one.get("state_key"), str) and one.get("type") in ("m.room.member", "m.room.encryption")
    ]
