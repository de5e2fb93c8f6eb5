"""Files on the staff's page: they come as their text, and a form of another tool too."""

import httpx
import pytest

from adapters.database.engine import Database
from adapters.documents import xlsform
from core.documents.form import MARK, Form, Row, from_text
from core.language.catalogue import texts
from core.messaging.values import Attachment, Body, Text
from tests.adapters.web.echo import Echo
from tests.adapters.web.test_chat import hidden_key


@pytest.fixture
def echo(database: Database) -> Echo:
    return Echo(database)


def browser(echo: Echo) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(echo.app()),
        base_url="http://chat.test",
        headers={"accept-language": "fi"},
    )


async def signed_in(client: httpx.AsyncClient) -> None:
    page = await client.get("/staff/LINK234")
    await client.post("/staff/LINK234", data={"key": hidden_key(page.text)})


async def sends(echo: Echo, client: httpx.AsyncClient, name: str, content: bytes, key: str) -> Body:
    """Post a file as the page's form does, and give what the bot got."""
    answer = await client.post("/staff/file", data={"key": key}, files={"file": (name, content)})
    assert (answer.status_code, answer.headers["location"]) == (303, "/staff")
    return echo.events[-1].body


async def test_a_file_comes_as_its_text(echo: Echo) -> None:
    """Nobody pastes two hundred lines where a file can be chosen; what can't be read is told as such."""
    async with browser(echo) as mine:
        await signed_in(mine)
        page = (await mine.get("/staff")).text
        assert f">{texts().say('fi', 'page-file')}</label>" in page
        assert await sends(echo, mine, "k.yaml", b"\xef\xbb\xbfcampaign: x\n", "1") == Text("campaign: x\n")
        form = Form([Row(2, {"type": "text", "name": "why", "label": "Why?"})])
        came = await sends(echo, mine, "kysely.xlsx", xlsform.write(form), "2")
        assert isinstance(came, Text)
        assert came.text.startswith(MARK)
        assert from_text(came.text) == form
        for name, content in (("k.pdf", b"%PDF"), ("k.yaml", b"\xff\xfe\xfd")):
            assert isinstance(await sends(echo, mine, name, content, name + "3"), Attachment)


async def test_the_same_file_sent_again_is_one(echo: Echo) -> None:
    """A press that seemed to do nothing is pressed again."""
    async with browser(echo) as mine:
        await signed_in(mine)
        await sends(echo, mine, "k.yaml", b"campaign: x", "same")
        first = echo.events[-1].key
        await sends(echo, mine, "k.yaml", b"campaign: x", "same")
        assert echo.events[-1].key == first


async def test_only_staff_send_files_and_none_that_is_too_large(echo: Echo) -> None:
    """Residents have no such field, other sites no such right, and the sentence says how large it may be."""
    async with browser(echo) as mine, browser(echo) as resident:
        await resident.get("/")
        assert 'type="file"' not in (await resident.get("/")).text
        assert (await resident.post("/staff/file", files={"file": ("k.yaml", b"x")})).status_code == 403
        await signed_in(mine)
        foreign = await mine.post(
            "/staff/file", files={"file": ("k.yaml", b"x")}, headers={"sec-fetch-site": "cross-site"}
        )
        assert foreign.status_code == 403
        large = await mine.post("/staff/file", files={"file": ("k.yaml", b"x" * 500_000)})
        assert large.status_code == 413
        assert texts().say("fi", "page-file-large") in large.text
        assert (await mine.post("/staff/file", data={"key": "k"})).status_code == 303
