"""What Telegram is asked: the same part is the same request through both libraries, and the Bot API knows it."""

import json
import logging
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from adapters.telegram.engine import Engine
from adapters.telegram.engines import Name, open_engine
from adapters.telegram.files import read_documents
from adapters.telegram.terms import Commands, FileTooLarge, Profile
from core.messaging.channel import Delivery
from core.messaging.values import Attachment, Command, ConversationId, Event, Part, Side, Text
from tests.adapters.telegram.scripted import Asked, scripted
from tests.adapters.telegram.updates import TOKEN
from tests.support.bot_api.schema import parameters

LIBRARIES: tuple[Name, ...] = ("aiogram", "ptb")
WORDS = (
    "Väite",
    "”ilta”",
    "<b>",
    "👩‍👩‍👧",
    "𝒳",
    "مرحبا",
    "\n",
    "https://a.example/?b=1&c=2",
    "true",
    "5",
    "{}",
    "[1]",
)


async def draw(conversation: ConversationId, name: str, language: str) -> bytes | None:
    """Draw what is called "map", fail at "broken", and know nothing else."""
    if name == "broken":
        raise ZeroDivisionError
    return b"\x89PNG map" if name == "map" else None


def _parts(seed: int, count: int) -> list[Delivery]:
    """Make parts of every kind (seeded)."""
    dice = Random(seed)
    made = []
    for key in range(1, count + 1):
        text = " ".join(dice.choices(WORDS, k=dice.randint(1, 12))).strip() or "x"
        labels = tuple(
            " ".join(dice.choices(WORDS, k=2)).strip()[:20] or "x" for _ in range(dice.randint(0, 6))
        )
        part = Part(
            text,
            labels,
            "A" * 22 if labels else "",
            dice.choice((None, "former")),
            picture=dice.choice(("", "", "map", "unknown", "broken")),
            file=dice.choice(("", "", "", "ilta-ajat.yaml")),
        )
        ref = dice.choice((None, "17", "18p"))
        address = dice.choice(("700000301", "-1001600000777"))
        made.append(Delivery(key, ConversationId(key), address, part, 1, ref))
    return made


async def _asked(library: Name, deliveries: list[Delivery]) -> list[Asked]:
    async with scripted() as server:
        engine = open_engine(library, TOKEN, api_base=server.base, side=Side.RESIDENT, draw=draw)
        for delivery in deliveries:
            await engine.send([delivery])
        await engine.close()
        return server.asked


async def test_the_same_part_is_the_same_request_through_both_libraries() -> None:
    """A bot can change its library, and no resident sees a difference."""
    deliveries = _parts(20261127, 80)
    aiogram, ptb = [await _asked(library, deliveries) for library in LIBRARIES]
    assert aiogram == ptb
    assert len(aiogram) == len(deliveries)
    assert {one.method for one in aiogram} == {
        "sendMessage",
        "sendPhoto",
        "sendDocument",
        "editMessageText",
        "editMessageCaption",
    }
    for one in aiogram:
        given = {
            name: value if isinstance(value, str) else _said(value) for name, value in one.params.items()
        }
        files = {name: content for name, (_, content) in one.files.items()}
        assert parameters(one.method, given, files)[1] == []
        assert "parse_mode" not in one.params


def _said(value: Any) -> str:
    return json.dumps(value)


async def _everything(engine: Engine) -> list[Any]:
    """Ask all that a poller, a webhook, a start and `doctor` ask."""
    profile = Profile(
        [
            Commands({"type": "default"}, "fi", {"apua": "Apua"}),
            Commands({"type": "all_group_chats"}, "", {}),
        ],
        {"": "Kuulolla"},
        {"fi": "Kerro mielipiteesi.", "sv": "Säg din mening."},
        {"": "Kerro."},
    )
    await engine.introduce(profile)
    await engine.set_webhook("https://kuulolla.example/webhooks/telegram/resident", "s3cret")
    await engine.drop_webhook()
    await engine.answer("4382")
    await engine.leave("-1001600000777")
    return [await engine.webhook_info(), await engine.me()]


async def test_what_a_bot_says_of_itself_is_said_alike_through_both() -> None:
    """Also commands, descriptions and the webhook depend on no library."""
    asked, results = [], []
    for library in LIBRARIES:
        async with scripted() as server:
            engine = open_engine(library, TOKEN, api_base=server.base, side=Side.STAFF)
            results.append(await _everything(engine))
            asked.append(server.asked)
            await engine.close()
    assert asked[0] == asked[1]
    assert results[0] == results[1]
    for one in asked[0]:
        given = {
            name: value if isinstance(value, str) else _said(value) for name, value in one.params.items()
        }
        assert parameters(one.method, given, {})[1] == []


@pytest.mark.parametrize("library", LIBRARIES)
async def test_what_telegram_shows_already_is_not_set_again(library: Name) -> None:
    """A bot that names itself at every start is told to wait for a day."""
    async with scripted() as server:
        engine = open_engine(library, TOKEN, api_base=server.base, side=Side.STAFF)
        server.answers = [
            (200, {"result": [{"command": "apua", "description": "Apua"}]}),
            (200, {"result": {"name": "Kuulolla"}}),
        ]
        await engine.introduce(
            Profile([Commands({"type": "default"}, "", {"apua": "Apua"})], {"": "Kuulolla"})
        )
        assert [one.method for one in server.asked] == ["getMyCommands", "getMyName"]
        await engine.close()


@pytest.mark.parametrize("library", LIBRARIES)
async def test_no_log_line_holds_a_token_or_a_text(library: Name, caplog: pytest.LogCaptureFixture) -> None:
    """Whoever reads the log can neither take the bot over nor read anybody's words."""
    with caplog.at_level(logging.DEBUG):
        async with scripted() as server:
            engine = open_engine(library, TOKEN, api_base=server.base, side=Side.RESIDENT)
            server.answers = [None, (200, "<html>salaisuus</html>"), (502, "salaisuus")]
            for delivery in _parts(1, 3):
                await engine.send([replace(delivery, part=Part("salaisuus"))])
            await engine.close()
    assert len(server.asked) == 3
    assert TOKEN not in caplog.text
    assert "salaisuus" not in caplog.text


def _document(name: str, size: int, server_path: str) -> Event:
    body = Attachment("document", server_path, name, size, "application/octet-stream")
    return Event("telegram:1001", "1", "telegram-staff", Side.STAFF, "7", body)


@pytest.mark.parametrize("library", LIBRARIES)
async def test_a_text_file_of_the_staff_is_read_as_if_it_were_pasted(library: Name) -> None:
    """A campaign is one file, and it is sent as a file; what can't be read stays a file."""
    async with scripted() as server:
        engine = open_engine(library, TOKEN, api_base=server.base, side=Side.STAFF)
        server.answers = [(200, {"result": {"file_id": "f", "file_path": "documents/12", "file_size": 12}})]
        yaml = _document("ilta.yaml", 12, "f")
        picture = _document("kuva.png", 12, "f")
        large = _document("koko.csv", 10_000_000, "f")
        read = await read_documents(engine, [yaml, picture, large])
        assert [event.body for event in read] == [Text("a" * 12), picture.body, large.body]
        server.answers = [(200, {"result": {"file_id": "f", "file_path": "documents/3"}})]
        assert isinstance(yaml.body, Attachment)
        captioned = replace(yaml, body=replace(yaml.body, caption="/new@kuulolla_bot"))
        (command,) = await read_documents(engine, [captioned])
        assert command.body == Command("new", "aaa")
        server.answers = [(400, {"description": "Bad Request: wrong file_id"})]
        assert await read_documents(engine, [yaml]) == [yaml]
        await engine.close()


@pytest.mark.parametrize("library", LIBRARIES)
async def test_a_file_larger_than_it_said_is_not_taken_in(library: Name) -> None:
    """The cap holds against what is sent, not against what is announced."""
    async with scripted() as server:
        engine = open_engine(library, TOKEN, api_base=server.base, side=Side.STAFF)
        for known in ({"file_size": 2_000_000}, {}):
            server.answers = [(200, {"result": {"file_path": "documents/1500000", **known}})]
            with pytest.raises(FileTooLarge):
                await engine.file("f")
        await engine.close()
