"""Reading updates: each once, none lost, by one process at a time."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import select

from adapters.database.engine import Database
from adapters.database.turn import turn_of
from adapters.telegram import intake as way_in
from adapters.telegram.intake import Intake, Keep
from adapters.telegram.polling import AWAY, CONFLICT, TOKEN, Poller
from adapters.telegram.terms import SecondPoller
from adapters.telegram.trouble import Kind, Trouble
from core.messaging import intake
from core.messaging.intake import LASTS, Batch
from core.messaging.tables import Inbox, Unreadable
from core.messaging.values import Side
from core.privacy.keys import Keyring, new_secret
from core.storage import leases
from core.storage.leases import LeaseLost
from tests.adapters.telegram.pretend import Scripted, message, press

KEYRING = Keyring([new_secret(lambda n: bytes(n))], lambda n: bytes(n))
SOURCE = "telegram:1001"


class Town:
    """A database, a Telegram and a clock moved by hand."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.telegram = Scripted()
        self.now = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
        self.broken = False

    async def keep(self, batch: Batch) -> None:
        async with self.database.write() as session:
            await intake.keep(session, batch, KEYRING, self.now)
            if self.broken:
                raise OSError("the process died before its commit")

    def poller(self, holder: str = "first", keep: Keep | None = None, side: Side = Side.RESIDENT) -> Poller:
        door = Intake(self.telegram.engine(side), keep or self.keep, "Only in private.")
        return Poller(door, self.database, lambda: self.now, holder)

    async def kept(self) -> list[str]:
        async with self.database.read() as session:
            return list(await session.exec(select(Inbox.event_key).order_by(Inbox.id)))  # type: ignore[arg-type]

    async def dead(self) -> list[str]:
        async with self.database.read() as session:
            return list(await session.exec(select(Unreadable.event_key)))

    async def noted(self) -> str:
        async with self.database.read() as session:
            held = await leases.held(session, turn_of(SOURCE), self.now)
        assert held is not None
        return held[1]

    def offsets(self) -> list[int | None]:
        return [params.get("offset") for method, params in self.telegram.asked if method == "getUpdates"]


@pytest.fixture
def town(database: Database) -> Town:
    return Town(database)


async def test_what_was_read_is_acknowledged_after_it_is_kept(town: Town) -> None:
    """A crash between reading and the commit must bring the vote again."""
    town.telegram.updates = [message(41, "hei")]
    town.broken = True
    poller = town.poller()
    with pytest.raises(OSError, match="died"):
        await poller.once()
    assert await town.kept() == []
    town.broken = False
    again = town.poller()  # the process was started anew
    assert await again.once() == 1
    assert await again.once() == 0
    assert await town.kept() == ["41"]
    assert town.offsets()[:3] == [None, None, 42]


async def test_a_crash_after_the_commit_brings_nothing_twice(town: Town) -> None:
    """Telegram brings again what it doesn't know to be kept."""
    town.telegram.updates = [message(41, "hei"), message(42, "moi")]
    await town.poller().once()
    town.telegram.confirms = False  # it never heard of it
    again = town.poller()
    await again.once()
    await again.once()
    assert await town.kept() == ["41", "42"]


async def test_one_of_two_reads_and_the_other_takes_over_when_it_dies(town: Town) -> None:
    """Telegram serves one reader; two processes are there so that one may die."""
    first, second = town.poller("first"), town.poller("second")
    town.telegram.updates = [message(41, "hei")]
    assert await first.once() == 1
    town.telegram.updates = [message(42, "moi")]
    assert await second.once() == 0
    town.now += LASTS
    assert await second.once() == 1
    assert await town.kept() == ["41", "42"]
    assert await first.once() == 0


async def test_a_reader_that_ends_lets_the_next_begin_at_once(town: Town) -> None:
    """At a deployment residents wait for no lease."""
    stop = asyncio.Event()
    first = asyncio.create_task(town.poller("first").serve(stop))
    await town.telegram.waiting.wait()
    stop.set()
    await first
    town.telegram.updates = [message(41, "hei")]
    assert await town.poller("second").once() == 1


async def test_numbers_that_begin_anew_or_come_out_of_order_are_taken_once_each(town: Town) -> None:
    """After a quiet week Telegram counts from somewhere else (channels.md)."""
    poller = town.poller()
    town.telegram.updates = [message(900_000, "one"), message(899_998, "two"), message(899_999, "three")]
    await poller.once()
    town.telegram.updates = [message(900_000, "one"), message(17, "four"), message(18, "five")]
    await poller.once()
    assert "17" not in await town.kept()  # a strict server hides what lies before the offset
    town.telegram.updates = [message(17, "four"), message(18, "five")]
    town.telegram.confirms = False
    town.now += timedelta(hours=1, seconds=1)
    await poller.once()
    town.telegram.confirms = True
    town.telegram.updates += [message(19, "six")]
    await poller.once()
    assert sorted(await town.kept()) == ["17", "18", "19", "899998", "899999", "900000"]


async def test_one_odd_update_holds_up_no_neighbour(town: Town) -> None:
    """What can't be read is kept for whoever mends it."""
    odd: list[Any] = [{"update_id": 42, "message": {"chat": "?"}}, "nonsense", {"message": {}}]
    town.telegram.updates = [message(41, "hei"), *odd, message(43, "moi")]
    poller = town.poller()
    await poller.once()
    assert await town.kept() == ["41", "43"]
    assert "42" in await town.dead()
    assert len(await town.dead()) == 3
    await poller.once()
    assert len(await town.dead()) == 3


async def test_a_number_beyond_telegrams_own_never_moves_our_place(town: Town) -> None:
    """One spoiled number must not hide all that comes after it."""
    poller = town.poller()
    town.telegram.updates = [message(2**60, "odd"), message(41, "hei")]
    await poller.once()
    town.telegram.updates = [message(42, "moi")]
    await poller.once()
    assert sorted(await town.kept()) == ["1152921504606846976", "41", "42"]


async def test_updates_that_cannot_be_acknowledged_make_no_hot_loop(town: Town) -> None:
    """The same nonsense again and again must not cost a processor."""
    town.telegram.updates = [{"message": {}}]
    poller = town.poller()
    assert await poller._try(asyncio.Event()) > 0
    assert await poller._try(asyncio.Event()) > 0
    assert len(await town.dead()) == 1


@pytest.mark.parametrize(
    ("kind", "word"), [(Kind.CONFLICT, CONFLICT), (Kind.TOKEN, TOKEN), (Kind.BROKEN, AWAY)]
)
async def test_trouble_is_waited_out_and_told(town: Town, kind: Kind, word: str) -> None:
    """`doctor` and /readyz say what the reading process met; the token is in none of it."""
    poller = town.poller()
    town.telegram.fails["getUpdates"] = Trouble(kind, "terminated by other getUpdates request")
    pauses = [await poller._try(asyncio.Event()) for _ in range(6)]
    assert pauses == sorted(pauses)
    assert 1 <= pauses[0] <= pauses[-1] == 60
    assert await town.noted() == word
    town.telegram.fails.clear()
    town.telegram.updates = [message(41, "hei")]
    assert await poller._try(asyncio.Event()) == 0
    assert await town.noted() == ""
    assert await town.kept() == ["41"]


async def test_a_second_reader_outside_is_named(town: Town) -> None:
    """A bot that runs on somebody's laptop as well loses half of the votes."""
    town.telegram.fails["getUpdates"] = Trouble(Kind.CONFLICT, "terminated by other getUpdates request")
    with pytest.raises(SecondPoller, match="other getupdates"):
        await town.poller().once()


async def test_a_reader_that_lost_its_turn_meanwhile_stores_nothing(town: Town) -> None:
    """A process that was stopped for a minute wakes up with old updates in hand."""
    second = town.poller("second")

    async def stolen(batch: Batch) -> None:
        town.now += LASTS
        await second.once()
        await town.keep(batch)

    first = town.poller("first", stolen)
    town.telegram.updates = [message(41, "hei")]
    with pytest.raises(LeaseLost):
        await first.once()
    assert await town.kept() == ["41"]  # the second's
    async with town.database.read() as session:
        assert await leases.held(session, turn_of(SOURCE), town.now) == ("second", "")


async def test_a_press_is_answered_at_once_but_not_before_it_is_kept(town: Town) -> None:
    """The button stops turning, and the answer behind it is safe by then."""
    town.telegram.updates = [press(41)]
    poller = town.poller()
    town.broken = True
    with pytest.raises(OSError, match="died"):
        await poller.once()
    assert "answerCallbackQuery" not in town.telegram.methods()
    town.broken = False
    await poller.once()
    await poller.release()
    assert ("answerCallbackQuery", {"callback_query_id": "press 41"}) in town.telegram.asked


async def test_the_residents_bot_leaves_a_group_kindly_and_keeps_nothing_of_it(town: Town) -> None:
    """Votes are nobody's business in a group."""
    group = {"id": -100, "type": "supergroup", "title": "Neighbours"}
    person = {"id": 7, "is_bot": False, "first_name": "Aino"}
    bot = {"id": 1001, "is_bot": True, "first_name": "Kuulolla"}
    change = {
        "chat": group,
        "from": person,
        "date": 1,
        "old_chat_member": {"user": bot, "status": "left"},
        "new_chat_member": {"user": bot, "status": "member"},
    }
    town.telegram.updates = [{"update_id": 41, "my_chat_member": change}]
    poller = town.poller()
    await poller.once()
    await poller.release()
    assert await town.kept() == []
    done = [method for method in town.telegram.methods() if method in ("sendMessage", "leaveChat")]
    assert done == ["sendMessage", "leaveChat"]
    said = next(params for method, params in town.telegram.asked if method == "sendMessage")
    assert (said["chat_id"], said["text"]) == (-100, "Only in private.")


async def test_the_webhook_is_dropped_before_the_first_reading(town: Town) -> None:
    """Telegram refuses to be read while it brings updates somewhere."""
    await town.poller().once()
    assert town.telegram.methods()[:2] == ["deleteWebhook", "getUpdates"]


async def test_files_that_never_come_hold_up_nobody(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two slow files would outlast the turn to read, and the same two would come again for ever."""
    monkeypatch.setattr(way_in, "FILES_SECONDS", 0.05)
    file = {"file_id": "f", "file_unique_id": "1", "file_name": "campaign.yaml", "mime_type": "text/plain"}
    sent = [message(number, "") for number in (41, 42)]
    for update in sent:
        del update["message"]["text"]
        update["message"]["document"] = file
    town.telegram.updates = [*sent, message(43, "hei")]
    await town.poller(side=Side.STAFF).once()
    assert await town.kept() == ["41", "42", "43"]


async def test_an_end_waits_for_no_answer_that_never_comes(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stop that takes a minute is made short by a kill, and a kill leaves messages uncertain."""
    monkeypatch.setattr(way_in, "CLOSING_SECONDS", 0.05)
    town.telegram.hangs.add("answerCallbackQuery")
    town.telegram.updates = [press(41)]
    first = town.poller("first")
    await first.once()
    async with asyncio.timeout(5):
        await first.release()
    town.telegram.updates = [message(42, "hei")]
    assert await town.poller("second").once() == 1
