"""A picture as an answer in the web chat: asked for by the page, taken only where it is asked for."""

from io import BytesIO

import httpx
import pytest
from PIL import Image

from adapters.database.engine import Database
from core.language.catalogue import texts
from tests.adapters.documents.pictures import SECRETS, noise, photo
from tests.adapters.web.gallery import Gallery

FIELD = '<input type="file"'


@pytest.fixture
def gallery(database: Database) -> Gallery:
    return Gallery(database)


def browser(gallery: Gallery) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(gallery.app()),
        base_url="http://chat.test",
        headers={"accept-language": "fi"},
    )


async def sends(client: httpx.AsyncClient, content: bytes, key: str = "k") -> httpx.Response:
    """Post a picture as the page's form does."""
    return await client.post("/photo", data={"key": key}, files={"photo": ("IMG_1234.jpg", content)})


async def test_a_page_asks_for_a_picture_only_while_the_question_does(gallery: Gallery) -> None:
    """A field that leads nowhere is a trap for whoever listens to the page."""
    async with browser(gallery) as mine:
        assert FIELD not in (await mine.get("/")).text
        conversation = await gallery.resident()
        await gallery.ask(conversation)
        page = (await mine.get("/")).text
        assert page.count(FIELD) == 1
        assert f">{texts().say('fi', 'page-photo')}</label>" in page
        await gallery.ask(conversation, None)
        assert FIELD not in (await mine.get("/")).text


async def test_a_picture_is_taken_in_without_what_it_tells(gallery: Gallery) -> None:
    """Without a script the next page shows what became of it; neither name nor place of it are kept."""
    async with browser(gallery) as mine:
        await mine.get("/")
        await gallery.ask(await gallery.resident())
        answer = await sends(mine, photo())
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        assert "Kuva tuli perille." in (await mine.get("/")).text
    [kept] = gallery.kept
    assert Image.open(BytesIO(kept.content)).size == (400, 300)
    assert not [secret for secret in SECRETS if secret in kept.content]
    assert "IMG" not in repr(kept)


async def test_the_same_picture_posted_again_is_one(gallery: Gallery) -> None:
    """A line that broke before the answer came makes people press again."""
    async with browser(gallery) as mine:
        await mine.get("/")
        await gallery.ask(await gallery.resident())
        content = photo()
        for _ in range(2):
            await sends(mine, content, "same")
        await sends(mine, photo(80, 60), "same")
    assert len({event.key for event in gallery.events[1:]}) == 2


async def test_what_cannot_be_taken_is_told(gallery: Gallery) -> None:
    """Too large, broken, not a picture; and the question is asked again."""
    async with browser(gallery) as mine:
        await mine.get("/")
        await gallery.ask(await gallery.resident())
        for content in (noise(6), photo()[:400], b"%PDF-1.7 x"):
            assert (await sends(mine, content)).status_code == 303
        page = (await mine.get("/")).text
    assert [kept.fault for kept in gallery.kept] == ["large", "broken", "kind"]
    assert page.count(FIELD) == 1


async def test_what_is_larger_than_any_question_asks_for_is_not_read(gallery: Gallery) -> None:
    """The sentence says how large it may be."""
    async with browser(gallery) as mine:
        await mine.get("/")
        await gallery.ask(await gallery.resident())
        answer = await sends(mine, noise(21))
        assert answer.status_code == 413
        assert texts().say("fi", "page-photo-large") in answer.text
        assert (await mine.post("/say", data={"text": "x" * 70_000})).status_code == 413
    assert gallery.kept == []


async def test_a_picture_that_nobody_asked_for_is_not_kept(gallery: Gallery) -> None:
    """Nor is one from a browser that has no conversation."""
    async with browser(gallery) as mine, browser(gallery) as stranger:
        await mine.get("/")
        await sends(mine, photo())
        assert (await sends(stranger, photo())).status_code == 403
        foreign = await mine.post(
            "/photo", files={"photo": photo()}, headers={"sec-fetch-site": "cross-site"}
        )
        assert foreign.status_code == 403
        assert (await mine.post("/photo", data={"key": "k"})).status_code == 303
    assert [kept.content for kept in gallery.kept] == [b""]
