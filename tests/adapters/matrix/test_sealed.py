"""Encrypted rooms: what we can read and write there, before and after a restart, and when the keys are lost."""

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.matrix.engine import Engine
from adapters.matrix.polling import Poller
from adapters.matrix.trouble import StoreLost
from core.messaging.channel import Delivery, Sent
from core.messaging.values import Attachment, ConversationId, Part, Text
from tests.adapters.matrix.reading import Town
from tests.contract.rigs import PNG
from tests.support.matrix import Homeserver, Talk
from tests.support.sealed import Sealed, sealed_talk

_SECRET = "Iltavastaanotto kuuluu Valkeakoskelle"


async def _drawn(conversation: ConversationId, name: str, language: str) -> bytes:
    return PNG


@dataclass
class Room:
    """An encrypted room, with both who are in it."""

    town: Town
    poller: Poller
    engine: Engine
    talk: Talk
    person: Sealed

    async def comes(self) -> list[object]:
        """Read until nothing comes; give all that ever came."""
        while await self.poller.once():
            pass
        return list(await self.town.kept())

    async def says(self, key: int, text: str, picture: str = "") -> str:
        """Let our account write."""
        part = Part(text, picture=picture)
        (outcome,) = await self.engine.send([Delivery(key, ConversationId(1), self.talk.room, part)])
        assert isinstance(outcome, Sent), outcome
        return outcome.ref


@pytest.fixture
async def room(home: Homeserver, town: Town, tmp_path: Path) -> AsyncIterator[Room]:
    """An encrypted room that we came into; a device of its own for each test."""
    device = f"SEALED{tmp_path.name[-12:]}".replace("_", "").upper()
    engine = home.engine(encryption=True, device=device, store=device, draw=_drawn)
    poller = town.poller(engine)
    await poller.once()
    talk, person = sealed_talk(home, tmp_path)
    await person.listens()
    await poller.once()
    await poller.once()
    yield Room(town, poller, engine, talk, person)
    await person.close()
    await engine.close()


async def test_both_read_what_the_other_wrote_and_the_homeserver_neither(
    room: Room, home: Homeserver
) -> None:
    """Votes and answers are words and numbers in the room; none of them stands at the homeserver."""
    await room.person.says(room.talk.room, _SECRET)
    assert await room.comes() == [Text(_SECRET)]
    await room.says(1, f"Kirjattu: {_SECRET}", picture="map")
    assert f"Kirjattu: {_SECRET}" in await room.person.sees()
    assert room.person.locked == []
    kinds = {one["type"] for one in room.talk.raw() if "state_key" not in one}
    assert kinds == {"m.room.encrypted"}
    database = home.server.folder / "homeserver.db"
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as opened:
        rows = [json for (json,) in opened.execute("select json from event_json")]
    opened.close()
    assert len(rows) > 10
    assert not any(_SECRET in row for row in rows)
    assert _SECRET not in home.server.log


async def test_a_restart_reads_and_writes_on(room: Room, home: Homeserver) -> None:
    """The store outlives the process: the same session is read on, and ours is shared anew."""
    await room.person.says(room.talk.room, "ennen")
    assert await room.comes() == [Text("ennen")]
    await room.says(1, "ensimmäinen")
    await room.poller.release()
    await room.person.says(room.talk.room, "välissä")
    room.town.now += timedelta(minutes=1)
    room.poller = room.town.poller(room.engine)
    await room.person.says(room.talk.room, "jälkeen")
    assert await room.comes() == [Text("ennen"), Text("välissä"), Text("jälkeen")]
    await room.says(2, "toinen")
    assert await room.person.sees() == ["ensimmäinen", "toinen"]
    assert room.person.locked == []


async def test_a_second_device_reads_and_writes_from_then_on(
    room: Room, home: Homeserver, tmp_path: Path
) -> None:
    """People have a phone and a computer: whatever is written after the other one signed in is for both."""
    await room.person.says(room.talk.room, "puhelimella")
    assert await room.comes() == [Text("puhelimella")]
    await room.says(1, "vain puhelimelle")
    name = room.talk.person.user[1:].partition(":")[0]
    second = Sealed(home.server.login(name, "SECOND"), tmp_path / "second")
    await second.listens()
    await room.comes()
    await room.says(2, "molemmille")
    assert "molemmille" in await room.person.sees()
    assert await second.sees() == ["molemmille"]
    await second.says(room.talk.room, "tietokoneella")
    assert (await room.comes())[-1] == Text("tietokoneella")
    await second.close()


async def test_a_message_without_its_key_is_answered_and_counted(room: Room) -> None:
    """Nobody is left with silence: one sentence for all that came together, and the operator sees the number."""
    sealed = {
        "algorithm": "m.megolm.v1.aes-sha2",
        "ciphertext": "AwgAEnACgAkLmt6qF84IK++J7UDH2Za1YVchHyprqTqsg2yyZQ",
        "device_id": "LOST",
        "sender_key": "IlRMeOPX2e0MurIyfWEucYBRVOEEUMrOHqn/8mLqMjA",
        "session_id": "X3lUlvLELLYxeTx4yOVu6UDpasGEVO0Jbu+QFnm0cKQ",
    }
    for _ in range(3):
        room.talk.sends(sealed, "m.room.encrypted")
    assert await room.comes() == [Attachment("sealed")]
    assert await room.town.spoiled() == ["no key to decrypt it"] * 3


async def test_a_lost_store_is_told_and_another_device_goes_on(
    room: Room, home: Homeserver, tmp_path: Path
) -> None:
    """A device can't get its keys back; as another one we read what is written from then on."""
    await room.person.says(room.talk.room, "ennen")
    assert await room.comes() == [Text("ennen")]
    await room.poller.release()
    device = room.engine._account.device
    lost = home.engine(encryption=True, device=device, store=f"{device}-empty")
    with pytest.raises(StoreLost):
        await lost.open()
    await lost.close()
    await room.person.says(room.talk.room, "sille toiselle")
    room.town.now += timedelta(minutes=1)
    other = home.engine(encryption=True, device=f"{device}B", store=f"{device}B")
    room.poller = room.town.poller(other)
    assert await room.comes() == [Text("ennen"), Attachment("sealed")]
    await room.person.says(room.talk.room, "uudelleen")
    assert (await room.comes())[-1] == Text("uudelleen")
    room.engine, before = other, room.engine
    await room.says(5, "Kiitos")
    assert (await room.person.sees())[-1] == "Kiitos"
    await before.close()
    await other.close()
