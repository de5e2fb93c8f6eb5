"""A picture that is one person's: shown under its words, to nobody else."""

from dataclasses import replace

import httpx
import pytest

from adapters.database.engine import Database
from adapters.web.app import web_app
from core.language.catalogue import texts
from core.messaging.values import ConversationId, Part, Side
from tests.adapters.web.echo import Echo

WORDS = "Sinun paikkasi on ryhmän A keskellä."


async def draw(conversation: ConversationId, name: str, language: str) -> str | None:
    """Draw who asks, what for and in which language; nothing of the name "gone"."""
    return None if name == "gone" else f"<svg>{conversation} {name} {language}</svg>"


@pytest.fixture
def echo(database: Database) -> Echo:
    return Echo(database)


def browser(echo: Echo) -> httpx.AsyncClient:
    app = web_app(replace(echo.deps, draw=draw))
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://chat.test", headers={"accept-language": "fi"}
    )


async def test_ones_own_picture_stands_under_its_words_and_is_nobody_elses(echo: Echo) -> None:
    """Where somebody stands is an opinion: its address is worth nothing without the browser it was told to."""
    async with browser(echo) as mine, browser(echo) as other, browser(echo) as stranger:
        await mine.get("/")
        await other.get("/")
        conversation = await echo.find(echo.events[0].address, Side.RESIDENT)
        assert conversation is not None
        told, gone, plain = await echo.say(
            conversation,
            Part(WORDS, picture="standing/ilta"),
            Part(WORDS, picture="gone"),
            Part(WORDS),
        )
        page = (await mine.get("/")).text
        said = texts().say("fi", "page-picture")
        assert f'src="/picture/{told}.svg" width="640" height="480" alt="{said}"' in page
        assert page.index(WORDS) < page.index("<img")
        assert page.count("<img") == 2
        shown = await mine.get(f"/picture/{told}.svg")
        assert shown.text == f"<svg>{conversation} standing/ilta fi</svg>"
        assert shown.headers["content-type"].startswith("image/svg+xml")
        assert "no-store" in shown.headers["cache-control"]
        assert "default-src 'none'" in shown.headers["content-security-policy"]
        for client, message in ((other, told), (stranger, told), (mine, gone), (mine, plain)):
            assert (await client.get(f"/picture/{message}.svg")).status_code == 404
