"""The rooms that we are in, as syncs have told of them: who is there and whether it is encrypted (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from adapters.matrix.decoding import Where


@dataclass
class Room:
    """One room."""

    id: str
    members: dict[str, str] = field(default_factory=dict)  # names by account, of those in it or invited
    encrypted: bool = False
    named: bool = False

    @property
    def shared(self) -> bool:
        """Tell whether it is a room of several: it has a name, or more than two are in it."""
        return self.named or len(self.members) > 2

    def where(self) -> Where:
        """Give what the reading of an event asks for."""
        return Where(self.id, self.shared, self.members)

    def take(self, raw: Mapping[str, Any]) -> None:
        """Take note of what an event changes of the room."""
        content, kind, who = raw.get("content"), raw.get("type"), raw.get("state_key")
        if not isinstance(content, dict) or not isinstance(who, str):
            return
        if kind == "m.room.member":
            if content.get("membership") in ("join", "invite"):
                name = content.get("displayname")
                self.members[who] = name if isinstance(name, str) and name else who
            else:
                self.members.pop(who, None)
        elif kind == "m.room.encryption":
            self.encrypted = True  # it can't be taken back
        elif kind == "m.room.name":
            self.named = bool(content.get("name"))


@dataclass(frozen=True)
class Invited:
    """An invitation that waits to be accepted."""

    room: str
    by: str
    crowd: bool  # to a room with a name, rather than to a talk between two


def invited(room: str, info: Any, me: str) -> Invited:
    """Read an invitation; whatever is odd in it makes it one to a crowd, which few may send."""
    state = info.get("invite_state") if isinstance(info, dict) else None
    events = state.get("events") if isinstance(state, dict) else None
    by, crowd = "", False
    for raw in events if isinstance(events, list) else ():
        content = raw.get("content") if isinstance(raw, dict) else None
        if not isinstance(content, dict):
            continue
        if raw.get("type") == "m.room.name":
            crowd = bool(content.get("name"))
        if raw.get("type") == "m.room.member" and raw.get("state_key") == me:
            by = raw["sender"] if isinstance(raw.get("sender"), str) else ""
    return Invited(room, by, crowd or not by)


def changes_of(raw: Any) -> list[dict[str, Any]]:
    """Give the events of a list of a sync that are at least objects."""
    events = raw.get("events") if isinstance(raw, dict) else None
    return [one for one in events if isinstance(one, dict)] if isinstance(events, list) else []
