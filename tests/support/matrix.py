"""People at a real homeserver: what they write there, and what they see of what our account writes.

They speak the client-server interface by themselves: nothing of what they see passes through the product's code.
"""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from adapters.matrix.engine import Draw, Engine
from adapters.matrix.signing_in import SignIn
from tests.support.synapse import PASSWORD, Account, Synapse

_numbers = itertools.count(1)
_ROOMS = "/_matrix/client/v3/rooms"


@dataclass(frozen=True)
class Shown:
    """A message of ours as a client shows it now."""

    event: str
    text: str
    picture: bool = False
    html: str = ""


def words(text: str, to: str = "") -> dict[str, Any]:
    """Give what a message holds, maybe in reply to another one."""
    relation = {"m.relates_to": {"m.in_reply_to": {"event_id": to}}} if to else {}
    return {"msgtype": "m.text", "body": text, **relation}


def changed(event: str, text: str) -> dict[str, Any]:
    """Give what a message holds that changes an earlier one."""
    new = words(text)
    relation = {"rel_type": "m.replace", "event_id": event}
    return {**new, "body": f"* {text}", "m.new_content": new, "m.relates_to": relation}


@dataclass
class Talk:
    """One person's room with our account."""

    person: Account
    room: str
    start: str = ""  # where what is looked at begins
    _sent: int = 0

    @property
    def path(self) -> str:
        """The room's address."""
        return f"{_ROOMS}/{quote(self.room, safe='')}"

    def sends(self, content: Mapping[str, Any], kind: str = "m.room.message") -> str:
        """Send an event; gives its id."""
        path = f"{self.path}/send/{kind}/t{next(_numbers)}"
        return str(self.person.ask("PUT", path, dict(content))["event_id"])

    def says(self, text: str, to: str = "") -> str:
        """Write, maybe in reply to a message; gives the event's id."""
        return self.sends(words(text, to))

    def edits(self, event: str, text: str) -> str:
        """Change what was written."""
        return self.sends(changed(event, text))

    def redacts(self, event: str) -> str:
        """Take back what was written."""
        path = f"{self.path}/redact/{quote(event, safe='')}/t{next(_numbers)}"
        return str(self.person.ask("PUT", path, {})["event_id"])

    def raw(self) -> list[dict[str, Any]]:
        """Give all events since the start, oldest first."""
        place, found = self.start, []
        while True:
            since = f"&from={quote(place)}" if place else ""
            said = self.person.ask("GET", f"{self.path}/messages?dir=f&limit=500{since}")
            found += said["chunk"]
            place = said.get("end")
            if not place or not said["chunk"]:
                return found

    def now(self) -> None:
        """Look only at what comes from here on."""
        said = self.person.ask("GET", f"{self.path}/messages?dir=b&limit=1")
        self.start = said["start"]

    def sees(self, by: str = "") -> list[Shown]:
        """Give the messages of ours as a client shows them now, oldest first; a picture with the words after it.

        `by` is our account, where others write in the room too.
        """
        shown: list[Shown] = []
        for raw in self.raw():
            content = raw["content"]
            theirs = raw["sender"] != by if by else raw["sender"] == self.person.user
            if theirs or raw["type"] != "m.room.message":
                continue
            relation = content.get("m.relates_to", {})
            if relation.get("rel_type") == "m.replace":
                at = next(n for n, one in enumerate(shown) if one.event == relation["event_id"])
                new = content["m.new_content"]
                assert content["body"] == f"* {new['body']}"
                shown[at] = _shown(shown[at].event, new, picture=shown[at].picture)
            elif content["msgtype"] == "m.image":
                shown.append(Shown(raw["event_id"], "", picture=True))
            else:
                drawn = bool(shown) and shown[-1].picture and not shown[-1].text
                if drawn:
                    shown.pop()
                shown.append(_shown(raw["event_id"], content, picture=drawn))
        return shown


def _shown(event: str, content: Mapping[str, Any], *, picture: bool) -> Shown:
    assert content["msgtype"] == "m.text", "what a person must answer isn't a notice"
    assert content["m.mentions"] == {}
    return Shown(event, content["body"], picture, content.get("formatted_body", ""))


@dataclass
class Homeserver:
    """A homeserver with our account on it."""

    server: Synapse
    folder: Path
    bot: str = "kuulolla"
    registered: set[str] = field(default_factory=set)
    people: dict[str, Account] = field(default_factory=dict)
    rooms: dict[str, Talk] = field(default_factory=dict)

    @property
    def user(self) -> str:
        """Our account's name."""
        return f"@{self.bot}:localhost"

    def engine(
        self,
        *,
        encryption: bool = False,
        draw: Draw | None = None,
        device: str = "KUULOLLA",
        store: str = "",
        kind: type[Engine] = Engine,
    ) -> Engine:
        """Make the account's engine, as the product does."""
        if self.bot not in self.registered:
            self.server.register(self.bot)
            self.registered.add(self.bot)
        account = SignIn(self.user, device, PASSWORD)
        folder = self.folder / (store or self.bot)
        return kind(self.server.url, account, folder, "a key", encryption=encryption, draw=draw)

    def person(self, name: str) -> Account:
        """Somebody with an account there."""
        if name not in self.people:
            self.people[name] = self.server.register(name)
        return self.people[name]

    def invites(self, name: str, *more: Mapping[str, Any], **settings: Any) -> Talk:
        """Let a person open a room and invite our account, with this initial state."""
        person = self.person(name)
        wanted = {"preset": "trusted_private_chat", "is_direct": True, "invite": [self.user]}
        wanted |= {"initial_state": list(more), **settings}
        made = person.ask("POST", "/_matrix/client/v3/createRoom", wanted)
        return Talk(person, made["room_id"])

    def room(self, number: int) -> Talk:
        """Give the room of a numbered person, made once, with our account in it."""
        name = f"asukas-{number}"
        if name not in self.rooms:
            if self.bot not in self.people:
                self.engine()  # registers it
                self.people[self.bot] = self.server.login(self.bot)
            talk = self.invites(name)
            self.people[self.bot].ask("POST", f"{talk.path}/join", {})
            self.rooms[name] = talk
        return self.rooms[name]

    async def talk(self, name: str, engine: Engine) -> Talk:
        """Give a person's own room with our account, made once; looked at from now on."""
        if name not in self.rooms:
            talk = self.invites(name)
            if not engine.ready:
                await engine.open()
            await engine.join(talk.room)
            self.rooms[name] = talk
        self.rooms[name].now()
        return self.rooms[name]


ENCRYPTED: Mapping[str, Any] = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}

_ROW = re.compile(r"(\d{1,2}) (.+)")


def choices(text: str, hint: str) -> tuple[str, tuple[str, ...]]:
    """Part a message into its words and the numbered choices under them."""
    lines = text.split("\n")
    if lines[-1] != hint:
        return text, ()
    rows: list[str] = []
    place = len(lines) - 1
    while place > 0 and (found := _ROW.fullmatch(lines[place - 1])):
        rows.insert(0, found[2])
        place -= 1
        if found[1] == "1":
            break
    return "\n".join(lines[:place]), tuple(rows)
