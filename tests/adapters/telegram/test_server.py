"""The fake server refuses what Telegram refuses: a test that passes against it means something."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.support.bot_api.server import BotApi, Fault
from tests.support.bot_api.world import Bot, Limits

TOKEN = "7000:AAtest"


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    made = BotApi()
    made.add_bot(TOKEN, "kuulolla_bot")
    await made.start()
    yield made
    await made.stop()


def bot(server: BotApi) -> Bot:
    return server.bots[TOKEN]


async def ask(server: BotApi, method: str, **params: Any) -> dict[str, Any]:
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{server.url}/bot{TOKEN}/{method}", json=params)
    found: dict[str, Any] = answer.json()
    return found


async def test_what_the_schema_does_not_know_is_a_violation(server: BotApi) -> None:
    """A misspelt parameter is silently ignored by Telegram, so here it must not be."""
    server.person(bot(server), 7).says("/start")
    assert not (await ask(server, "sendMessage", chat_id=7, text="hi", silent=True))["ok"]
    assert not (await ask(server, "sendMessage", chat_id=7))["ok"]
    assert not (await ask(server, "sendMessage", chat_id=7, text=5))["ok"]
    keyboard = {"inline_keyboard": [[{"text": "A", "callback": "x"}]]}
    await ask(server, "sendMessage", chat_id=7, text="hi", reply_markup=keyboard)
    assert server.violations == [
        "sendMessage has no parameter silent",
        "sendMessage lacks text",
        "sendMessage.text is no string",
        "sendMessage.reply_markup.inline_keyboard[0][0]: InlineKeyboardButton has no callback",
    ]


@pytest.mark.parametrize(
    ("text", "code", "data"),
    [
        ("x" * 4096, None, "d"),
        ("x" * 4097, "message is too long", "d"),
        ("😀" * 2048, None, "d"),
        ("😀" * 2049, "message is too long", "d"),
        (" ", "message text is empty", "d"),
        ("x", None, "d" * 64),
        ("x", "BUTTON_DATA_INVALID", "d" * 65),
    ],
)
async def test_lengths_are_telegrams(server: BotApi, text: str, code: str | None, data: str) -> None:
    """Characters are counted in UTF-16 units, a button's data in bytes."""
    server.person(bot(server), 7).says("/start")
    keyboard = {"inline_keyboard": [[{"text": "A", "callback_data": data}]]}
    said = await ask(server, "sendMessage", chat_id=7, text=text, reply_markup=keyboard)
    assert said["ok"] is (code is None)
    assert code is None or code in said["description"]


async def test_a_bot_writes_to_nobody_who_has_not_begun_or_has_blocked_it(server: BotApi) -> None:
    """Three different answers, since different things follow from them."""
    assert "chat not found" in (await ask(server, "sendMessage", chat_id=7, text="hi"))["description"]
    person = server.person(bot(server), 7)
    assert "can't initiate" in (await ask(server, "sendMessage", chat_id=7, text="hi"))["description"]
    person.says("/start")
    assert (await ask(server, "sendMessage", chat_id=7, text="hi"))["ok"]
    assert [message.text for message in person.sees()] == ["hi"]
    person.blocks()
    assert "blocked" in (await ask(server, "sendMessage", chat_id=7, text="hi"))["description"]


async def test_updates_wait_until_their_offset_is_passed_and_one_reads_them(server: BotApi) -> None:
    """What isn't confirmed comes again; a second poller takes the turn of the first."""
    server.person(bot(server), 7).says("one")
    first = await ask(server, "getUpdates")
    assert first == await ask(server, "getUpdates", offset=0)
    assert (await ask(server, "getUpdates", offset=first["result"][0]["update_id"] + 1))["result"] == []
    waiting = asyncio.create_task(ask(server, "getUpdates", timeout=20))
    await asyncio.sleep(0.1)
    assert (await ask(server, "getUpdates"))["ok"]
    assert (await waiting)["error_code"] == 409


async def test_limits_are_kept_by_the_second(server: BotApi) -> None:
    """A second's thirty pass, the next is told how long to wait, and is not sent."""
    now = 1000.0
    server.clock = lambda: now
    server.limits = Limits(bot=3, chat=1)
    for number in (1, 2, 3, 4):
        server.person(bot(server), number).says("/start")
    said = [await ask(server, "sendMessage", chat_id=n, text="hi") for n in (1, 2, 3, 4)]
    assert [one["ok"] for one in said] == [True, True, True, False]
    assert said[3]["parameters"]["retry_after"] >= 1
    now = 1001.1
    assert (await ask(server, "sendMessage", chat_id=4, text="hi"))["ok"]


async def test_a_fault_strikes_before_or_after_it_took_effect(server: BotApi) -> None:
    """That is the whole difference between "not sent" and "nobody knows"."""
    person = server.person(bot(server), 7)
    person.says("/start")
    server.faults = [Fault("drop"), Fault("drop-after")]
    for _ in range(2):
        with pytest.raises(httpx.RemoteProtocolError):
            await ask(server, "sendMessage", chat_id=7, text="hi")
    assert [message.text for message in person.sees()] == ["hi"]


async def test_a_group_in_privacy_mode_tells_only_what_is_meant_for_the_bot(server: BotApi) -> None:
    """Commands, replies and its name; the rest of the talk is the group's own."""
    group = server.group(bot(server), -50)
    anna = group.person(1, "Anna")
    anna.says("hello everyone")
    anna.says("/queue@kuulolla_bot")
    await ask(server, "sendMessage", chat_id=-50, text="card")
    card = anna.sees()[0]
    anna.says("approved", reply_to=card.id)
    texts = [one["message"]["text"] for one in bot(server).waiting if "message" in one]
    assert texts == ["/queue@kuulolla_bot", "approved"]
    group.becomes_supergroup(-1000000000050)
    said = await ask(server, "sendMessage", chat_id=-50, text="hi")
    assert said["parameters"] == {"migrate_to_chat_id": -1000000000050}
