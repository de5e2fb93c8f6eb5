"""What becomes of a message when Telegram, or the way to it, fails: the same through both libraries."""

import inspect
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import httpx
import pytest
from aiogram import exceptions as aiograms
from telegram import error as ptbs

from adapters.telegram import aiogram, ptb
from adapters.telegram.engine import Engine
from adapters.telegram.engines import open_engine
from adapters.telegram.terms import SecondPoller, TelegramAway, TokenRefused
from core.messaging.channel import Delivery, Gone, Moved, Outcome, Rejected, Retry, Sent, Uncertain
from core.messaging.values import ConversationId, Part, Side
from tests.adapters.telegram.scripted import Scripted, close, cut, hang, scripted
from tests.adapters.telegram.updates import TOKEN


@pytest.fixture(params=["aiogram", "ptb"])
async def bot(request: pytest.FixtureRequest) -> AsyncIterator[tuple[Engine, Scripted]]:
    """A bot and the Telegram that it talks to, through each library in turn."""
    async with scripted() as server:
        made = open_engine(request.param, TOKEN, api_base=server.base, side=Side.RESIDENT)
        yield made, server
        await made.close()


def delivery(key: int = 1, address: str = "700000301", **more: Any) -> Delivery:
    """One message for one chat."""
    part = Part("Iltavastaanottoja tarvitaan.", replaces=more.pop("replaces", None))
    return Delivery(key, ConversationId(key), address, part, **more)


def refusal(description: str, **parameters: Any) -> dict[str, Any]:
    return {"description": description, **({"parameters": parameters} if parameters else {})}


CASES: list[tuple[Any, Outcome]] = [
    ((403, refusal("Forbidden: bot was blocked by the user")), Gone("blocked")),
    ((403, refusal("Forbidden: user is deactivated")), Gone("deactivated")),
    ((403, refusal("Forbidden: bot was kicked from the supergroup chat")), Gone("kicked")),
    ((403, refusal("Forbidden: bot can't initiate conversation with a user")), Gone("never wrote")),
    ((403, refusal("Forbidden: something new")), Gone("forbidden")),
    ((400, refusal("Bad Request: chat not found")), Gone("not found")),
    ((400, refusal("Bad Request: message text is empty")), Rejected("message text is empty")),
    ((400, refusal("Bad Request: message is too long")), Rejected("message is too long")),
    ((429, refusal("Too Many Requests: retry after 7", retry_after=7)), Retry(7)),
    ((429, refusal("Too Many Requests")), Retry(5)),
    (
        (400, refusal("Bad Request: group chat was upgraded", migrate_to_chat_id=-1001600000008)),
        Moved("-1001600000008"),
    ),
    ((401, refusal("Unauthorized")), Retry(60, account=True)),
    ((404, refusal("Not Found")), Retry(60, account=True)),
    ((500, refusal("Internal Server Error")), Retry(5)),
    ((502, refusal("Bad Gateway")), Retry(5)),
    ((418, refusal("A teapot")), Retry(5)),
    ((413, refusal("Request Entity Too Large")), Rejected("too large: request entity too large")),
    ((502, "<html>Bad Gateway</html>"), Uncertain("no answer: unreadable answer")),
    ((200, "<html>Welcome</html>"), Uncertain("no answer: unreadable answer")),
    ((200, "[]"), Uncertain("no answer: unreadable answer")),
    ((200, {"result": True}), Uncertain("the answer names no message")),
]


async def test_each_answer_has_its_outcome(bot: tuple[Engine, Scripted]) -> None:
    """Nobody is given up for a server's bad minute, and nothing is sent twice for a lost answer."""
    made, server = bot
    came = []
    for answer, _ in CASES:
        server.answers = [answer]
        came.append((answer, (await made.send([delivery()]))[0]))
    assert came == CASES


async def test_a_lost_answer_is_uncertain(bot: tuple[Engine, Scripted]) -> None:
    """The message may have been shown; a half-open connection holds the sender only for its time."""
    made, server = bot
    made.seconds = 0.3
    for answer in (cut, close, hang):
        server.answers, server.asked = [answer], []
        (outcome,) = await made.send([delivery()])
        assert isinstance(outcome, Uncertain)
        assert TOKEN not in str(outcome)
        assert len(server.asked) == 1


@pytest.mark.parametrize("library", ["aiogram", "ptb"])
async def test_where_nobody_listens_nothing_was_sent(library: Any) -> None:
    """Without a connection the message surely didn't go: it is tried again."""
    made = open_engine(library, TOKEN, api_base="http://127.0.0.1:9", side=Side.RESIDENT)
    assert await made.send([delivery()]) == [Retry(5)]
    with pytest.raises(TelegramAway) as away:
        await made.fetch(None, wait=0)
    assert TOKEN not in str(away.value)
    assert away.value.__cause__ is None
    await made.close()


@pytest.mark.parametrize("library", ["aiogram", "ptb"])
@pytest.mark.parametrize("token", ["", "not-a-token", "1001:short"])
async def test_a_token_that_is_none_is_told_when_it_is_used(library: Any, token: str) -> None:
    """A slip in the settings is a sentence, not a traceback at start."""
    async with scripted() as server:
        made = open_engine(library, token, api_base=server.base, side=Side.RESIDENT)
        with pytest.raises(TokenRefused):
            await made.me()
        await made.close()


async def test_a_chat_that_must_wait_holds_only_itself(bot: tuple[Engine, Scripted]) -> None:
    """Its own next message doesn't overtake the one that waits; everybody else's goes."""
    made, server = bot
    server.answers = [(429, refusal("Too Many Requests: retry after 9", retry_after=9))]
    chats = [delivery(1, "11"), delivery(2, "11")]
    assert await made.send(chats) == [Retry(9), Retry(9)]
    assert len(server.asked) == 1
    outcomes = await made.send([delivery(3, "12"), delivery(4, "13")])
    assert all(isinstance(outcome, Sent) for outcome in outcomes)


async def test_a_bot_that_must_wait_stops_at_the_third_chat(bot: tuple[Engine, Scripted]) -> None:
    """When every chat is refused it is the bot that sent too much: it asks no hundred times more."""
    made, server = bot
    server.answers = [(429, refusal("Too Many Requests: retry after 9", retry_after=9))] * 100
    outcomes = await made.send([delivery(key, str(key)) for key in range(1, 60)])
    assert outcomes[-1] == Retry(9, account=True)
    assert len(server.asked) < 20


async def test_an_edit_that_changes_nothing_is_sent(bot: tuple[Engine, Scripted]) -> None:
    """A card that says this already is as it should be."""
    made, server = bot
    unchanged = "Bad Request: message is not modified: specified new message content is exactly the same"
    server.answers = [(400, refusal(unchanged))]
    assert await made.send([delivery(replaces="t", replaces_ref="17")]) == [Sent("17")]


async def test_what_cannot_be_edited_any_more_is_said_anew(bot: tuple[Engine, Scripted]) -> None:
    """The person deleted the card, or it is too old: they still learn what became of their answer."""
    made, server = bot
    for number, said in enumerate(
        ("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID")
    ):
        server.answers, server.asked = [(400, refusal(f"Bad Request: {said}"))], []
        assert await made.send([delivery(replaces="t", replaces_ref="17")]) == [Sent(str(101 + number))]
        assert [asked.method for asked in server.asked] == ["editMessageText", "sendMessage"]


async def test_a_second_poller_and_a_refused_token_are_told_apart(bot: tuple[Engine, Scripted]) -> None:
    """Each asks for another act of the operator."""
    made, server = bot
    server.answers = [(409, refusal("Conflict: terminated by other getUpdates request"))]
    with pytest.raises(SecondPoller):
        await made.fetch(5, wait=0)
    server.answers = [(401, refusal("Unauthorized"))]
    with pytest.raises(TokenRefused):
        await made.fetch(5, wait=0)
    server.answers = [(429, refusal("Too Many Requests: retry after 30", retry_after=30))]
    with pytest.raises(TelegramAway) as away:
        await made.fetch(5, wait=0)
    assert away.value.after == 30


async def test_an_old_press_is_let_be(bot: tuple[Engine, Scripted]) -> None:
    """Telegram takes no answer to a press of an hour ago, and nobody waits for one."""
    made, server = bot
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    server.answers = [(400, refusal(too_old))]
    await made.answer("4382bfdwdsb323b2d9420000105")
    assert server.asked[0].params == {"callback_query_id": "4382bfdwdsb323b2d9420000105"}


def _classes(module: Any, base: type[Exception]) -> set[type[Exception]]:
    found = {one for _, one in inspect.getmembers(module, inspect.isclass) if issubclass(one, base)}
    return {one for one in found if one.__module__ == module.__name__}


def test_every_exception_of_the_libraries_has_a_meaning() -> None:
    """A library that grows an exception is noticed here before it is met in the field."""
    own = {
        aiograms.AiogramError,
        aiograms.DetailedAiogramError,
        aiograms.CallbackAnswerException,
        aiograms.SceneException,
        aiograms.UnsupportedKeywordArgument,
        aiograms.DataNotDictLikeError,
    }  # of its dispatcher, which isn't used
    assert _classes(aiograms, Exception) == set(aiogram.KINDS) | own
    assert _classes(ptbs, Exception) == set(ptb.KINDS)


MAYBE_SENT = {
    aiohttp: {
        "ClientConnectionError",
        "ClientConnectionResetError",
        "ClientError",
        "ClientOSError",
        "ClientPayloadError",
        "ClientResponseError",
        "ContentTypeError",
        "RedirectClientError",
        "ServerConnectionError",
        "ServerDisconnectedError",
        "ServerTimeoutError",
        "SocketTimeoutError",
        "TooManyRedirects",
        "UploadAbortedError",
        "WSMessageTypeError",
        "WSServerHandshakeError",
    },
    httpx: {
        "CloseError",
        "DecodingError",
        "HTTPError",
        "HTTPStatusError",
        "LocalProtocolError",
        "NetworkError",
        "ProtocolError",
        "ReadError",
        "ReadTimeout",
        "RemoteProtocolError",
        "RequestError",
        "TimeoutException",
        "TooManyRedirects",
        "TransportError",
        "WriteError",
        "WriteTimeout",
    },
}
"""Causes that don't prove that nothing was sent; a new one is decided on when it comes."""


@pytest.mark.parametrize(
    ("client", "base", "unsent"),
    [(aiohttp, aiohttp.ClientError, aiogram.UNSENT), (httpx, httpx.HTTPError, ptb.UNSENT)],
)
def test_every_network_fault_is_decided_on(
    client: Any, base: type[Exception], unsent: tuple[type[Exception], ...]
) -> None:
    """Only a fault before the connection stood means that the message may be sent again at once."""
    names = {name for name, one in vars(client).items() if inspect.isclass(one) and issubclass(one, base)}
    decided = {name for name in names if issubclass(getattr(client, name), unsent)}
    assert names - decided == MAYBE_SENT[client] & names
    assert decided
