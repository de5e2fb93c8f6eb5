"""What a sync brought, whole: gaps paged back, rooms brought up to date, events decrypted and decoded one by one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import structlog

from adapters.matrix.decoding import Came, UnreadableEvent, came, event_at, sealed, source_of
from adapters.matrix.http import Http
from adapters.matrix.rooms import Invited, Room, changes_of, invited
from adapters.matrix.wire import ENCRYPTED, before_path
from core.messaging.unreadable import Spoiled
from core.messaging.values import Left

if TYPE_CHECKING:
    from adapters.matrix.crypt import Crypt

log = structlog.get_logger()

PAGES = 200  # of a hundred events: beyond that a room is flooded, and nobody waits for what they wrote there
PAGES_NEW = 5  # of a room that we came into: what was said between the invitation and our coming


@dataclass
class Brought:
    """What one sync brought."""

    came: list[Came] = field(default_factory=list)
    spoiled: list[Spoiled] = field(default_factory=list)
    invited: list[Invited] = field(default_factory=list)
    latest: dict[str, str] = field(default_factory=dict)  # the last event of each room, to be marked as read
    over: list[str] = field(default_factory=list)  # rooms that we are alone in, or no longer in


@dataclass
class Reader:
    """Reads syncs one after the other; its rooms are all that it remembers."""

    http: Http
    me: str
    crypt: "Crypt | None"
    rooms: dict[str, Room] = field(default_factory=dict)

    async def begin(self, raw: Mapping[str, Any]) -> list[Invited]:
        """Take over the rooms of a first sync, and the invitations that wait; what was said is for `read`."""
        for name, info in _section(raw, "join").items():
            room = self.rooms[name] = Room(name)
            for one in [*changes_of(info.get("state")), *changes_of(info.get("timeline"))]:
                room.take(one)
        if self.crypt is not None:
            await self.crypt.take({"rooms": raw.get("rooms", {})})
        return [invited(name, info, self.me) for name, info in _section(raw, "invite").items()]

    async def read(self, raw: Mapping[str, Any], since: str) -> Brought:
        """Say what happened after `since`, each thing once and in its room's order. Trouble: nothing is taken."""
        gaps = {name: await self._gap(name, info, since) for name, info in _section(raw, "join").items()}
        if self.crypt is not None:
            await self.crypt.take(raw)
        found = Brought()
        for name, info in _section(raw, "join").items():
            room = self.rooms.setdefault(name, Room(name))
            for one in changes_of(info.get("state")):
                room.take(one)
            events = [*gaps[name], *changes_of(info.get("timeline"))]
            first = _invited_at(events, self.me) if _came_in(info, self.me) else 0
            for place, one in enumerate(events):
                room.take(one)
                if place >= first:  # what was said before we were invited wasn't said to us
                    self._take(one, room, found)
            if events and isinstance(last := events[-1].get("event_id"), str):
                found.latest[name] = last
            if set(room.members) == {self.me}:
                found.over.append(name)
        for name, info in _section(raw, "leave").items():
            room = self.rooms.pop(name, Room(name))
            if room.members:
                self._left(info, room, found)
            found.over.append(name)
        found.invited = [invited(name, info, self.me) for name, info in _section(raw, "invite").items()]
        return found

    async def _gap(self, name: str, info: Mapping[str, Any], since: str) -> list[dict[str, Any]]:
        """Give what the sync left out before its timeline, oldest first."""
        timeline = info.get("timeline")
        if not isinstance(timeline, dict) or not timeline.get("limited"):
            return []
        new = _came_in(info, self.me)
        place, pages = timeline.get("prev_batch"), PAGES_NEW if new else PAGES
        found: list[dict[str, Any]] = []
        for _ in range(pages):
            if not isinstance(place, str):
                break
            said = await self.http.ask("GET", before_path(name, place, "" if new else since))
            chunk = said.get("chunk")
            page = [one for one in chunk if isinstance(one, dict)] if isinstance(chunk, list) else []
            found += page
            place = said.get("end")
            if not page or (new and any(_invites(one, self.me) for one in page)):
                break
        else:
            log.warning("room-flooded", events=len(found))
        return found[::-1]

    def _take(self, raw: dict[str, Any], room: Room, found: Brought) -> None:
        where = room.where()
        if isinstance(raw.get("unsigned"), dict) and "redacted_because" in raw["unsigned"]:
            return  # removed before we read it: there is nothing left to decrypt or to answer
        try:
            if raw.get("type") == ENCRYPTED:
                opened = None if self.crypt is None else self.crypt.decrypt(raw, room.id)
                if opened is None:
                    self._sealed(raw, room, found)
                    return
                raw = opened
            event = came(raw, where, self.me)
        except UnreadableEvent as error:
            log.warning("event-unreadable", reason=str(error))
            found.spoiled.append(self._spoiled(raw, str(error)))
        else:
            found.came += [event] if event is not None else []

    def _sealed(self, raw: dict[str, Any], room: Room, found: Brought) -> None:
        event = sealed(raw, room.where(), self.me)
        if event is None:
            return
        log.warning("event-sealed")
        found.spoiled.append(self._spoiled(raw, "no key to decrypt it"))
        told = any(one.event.address == room.id and one.event.body == event.body for one in found.came)
        if not told:  # one sentence for all that came together
            found.came.append(Came(event))

    def _left(self, info: Mapping[str, Any], room: Room, found: Brought) -> None:
        """Say that somebody took us out of a room; that we left one by ourselves is no news."""
        for raw in changes_of(info.get("timeline")):
            if raw.get("state_key") == self.me and raw.get("sender") != self.me:
                try:
                    event = event_at(raw, room.where(), Left(), str(raw.get("sender")), self.me)
                except UnreadableEvent:
                    continue
                found.came.append(Came(event))

    def _spoiled(self, raw: Mapping[str, Any], reason: str) -> Spoiled:
        content = json.dumps(raw, default=str).encode()
        key = raw.get("event_id")
        return Spoiled(
            source_of(self.me), key if isinstance(key, str) else repr(hash(content)), content, reason
        )


def _section(raw: Mapping[str, Any], name: str) -> dict[str, dict[str, Any]]:
    rooms = raw.get("rooms")
    section = rooms.get(name) if isinstance(rooms, dict) else None
    found = section.items() if isinstance(section, dict) else ()
    return {room: info for room, info in found if isinstance(info, dict)}


def _came_in(info: Mapping[str, Any], me: str) -> bool:
    """Tell whether we came into the room just now."""
    for raw in [*changes_of(info.get("state")), *changes_of(info.get("timeline"))]:
        if raw.get("type") == "m.room.member" and raw.get("state_key") == me:
            past = raw.get("unsigned")
            was = past.get("prev_content") if isinstance(past, dict) else None
            if not isinstance(was, dict) or was.get("membership") != "join":
                return True
    return False


def _invites(raw: Mapping[str, Any], me: str) -> bool:
    content = raw.get("content")
    return (
        raw.get("type") == "m.room.member"
        and raw.get("state_key") == me
        and isinstance(content, dict)
        and content.get("membership") == "invite"
    )


def _invited_at(events: Sequence[dict[str, Any]], me: str) -> int:
    """Give the place of our last invitation; 0 where it isn't among them."""
    return max((place for place, raw in enumerate(events) if _invites(raw, me)), default=0)
