"""Updates brought to our address: only Telegram's, kept before they are acknowledged, and none for ever."""

import json

import httpx
import pytest
from fastapi import FastAPI
from sqlmodel import select

from adapters.database.engine import Database
from adapters.telegram.intake import Intake
from adapters.telegram.webhook import HEADER, telegram_webhooks
from adapters.web.security import WEBHOOK_CAP, Shield
from core.messaging.tables import Unreadable
from tests.adapters.telegram.pretend import message, press
from tests.adapters.telegram.test_polling import Town

SECRET = "s3cret_" * 8
ADDRESS = "/webhooks/telegram/resident"


class Post:
    """Somebody who posts to the webhook."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.intake = Intake(town.telegram.engine(), town.keep)
        app = FastAPI()
        app.add_middleware(Shield, secure=True)
        app.include_router(telegram_webhooks({"resident": self.intake}, {"resident": SECRET}))
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        self._client = httpx.AsyncClient(transport=transport, base_url="https://kuulolla.example")

    async def brings(self, body: object, secret: str | None = SECRET, address: str = ADDRESS) -> int:
        """Post a body, with a secret or without one; gives the status."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = [] if secret is None else [(HEADER.encode(), secret.encode("latin-1"))]
        answer = await self._client.post(address, content=content, headers=httpx.Headers(headers))
        await self.intake.close()
        return answer.status_code


@pytest.fixture
def post(database: Database) -> Post:
    return Post(Town(database))


async def test_an_update_is_kept_once_and_its_press_answered(post: Post) -> None:
    """Telegram brings it again when our answer was lost."""
    assert [await post.brings(press(41)), await post.brings(press(41))] == [200, 200]
    assert await post.town.kept() == ["41"]
    assert "answerCallbackQuery" in post.town.telegram.methods()


async def test_an_update_that_could_not_be_kept_is_not_acknowledged(post: Post) -> None:
    """Then Telegram brings it again when the database is back."""
    post.town.broken = True
    assert await post.brings(message(41, "hei")) == 500
    post.town.broken = False
    assert await post.brings(message(41, "hei")) == 200
    assert await post.town.kept() == ["41"]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "s" * 100_000, "\xe4" * 8])
async def test_a_stranger_gets_nothing_in(post: Post, secret: str | None) -> None:
    """Anyone can post to a public address; nobody else may vote in a resident's name."""
    assert await post.brings(message(41, "hei"), secret) == 401
    assert await post.brings(b"nonsense", secret) == 401
    assert await post.town.kept() == await post.town.dead() == []


async def test_an_oversized_body_is_refused_whoever_sends_it(post: Post) -> None:
    """Telegram's largest update is far below; a flood of bytes costs no memory."""
    assert await post.brings(b"[" + b" " * WEBHOOK_CAP) == 413
    assert await post.brings(b"[" + b" " * WEBHOOK_CAP, "wrong") == 401
    assert await post.town.dead() == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nonsense",
        b"\xff\xfe{",
        b"[" * 100_000,
        b"[]",
        b"null",
        b"{}",
        b'{"update_id": 4, "message": 5}',
    ],
)
async def test_what_cannot_be_read_is_acknowledged_and_kept(post: Post, body: bytes) -> None:
    """Refused, it would come again for ever and hold up all that waits behind it."""
    assert [await post.brings(body), await post.brings(body)] == [200, 200]
    async with post.town.database.read() as session:
        rows = list(await session.exec(select(Unreadable)))
    assert len(rows) == 1
    assert await post.brings(message(41, "hei")) == 200
    assert await post.town.kept() == ["41"]


async def test_only_the_addresses_of_our_bots_answer(post: Post) -> None:
    """An installation without a staff bot has no door for one."""
    assert await post.brings(message(41, "hei"), address="/webhooks/telegram/staff") == 404
