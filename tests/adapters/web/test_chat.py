"""The chat over HTTP, as a browser without a script uses it."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
from starlette.responses import Response

from adapters.database.engine import Database
from adapters.web.chat.cookies import Cookies
from core.messaging.values import Command, Part, Press, Side, Text
from tests.adapters.web.echo import NOON, Echo


@pytest.fixture
def echo(database: Database) -> Echo:
    return Echo(database)


@pytest.fixture
async def browser(echo: Echo) -> AsyncIterator[httpx.AsyncClient]:
    async with open_browser(echo) as client:
        yield client


def open_browser(echo: Echo) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(echo.app(), raise_app_exceptions=False)
    return httpx.AsyncClient(
        transport=transport, base_url="http://chat.test", headers={"accept-language": "fi"}
    )


def hidden_key(page: str) -> str:
    *_, last = re.finditer(r'name="key" value="([0-9a-f]+)"', page)
    return last[1]


async def test_a_first_visit_is_greeted_and_remembered(echo: Echo, browser: httpx.AsyncClient) -> None:
    """Someone with a phone and no app is in the conversation at once, in their language."""
    page = await browser.get("/")
    assert "Hei! Tämä on Kuulolla" in page.text
    [start] = echo.events
    assert (start.body, start.side, start.language) == (Command("start"), Side.RESIDENT, "fi")
    again = await browser.get("/")
    assert "Hei! Tämä on Kuulolla" in again.text
    assert len(echo.events) == 1


async def test_the_form_works_without_a_script(echo: Echo, browser: httpx.AsyncClient) -> None:
    """An old phone, a blocked script or a bad line costs nobody their answer."""
    page = await browser.get("/")
    posted = await browser.post("/say", data={"text": "Missä olen?", "key": hidden_key(page.text)})
    assert (posted.status_code, posted.headers["location"]) == (303, "/")
    assert "Sanoit: Missä olen?" in (await browser.get("/")).text


async def test_a_press_shrinks_its_card_in_place(echo: Echo, browser: httpx.AsyncClient) -> None:
    """What was answered stays readable where it was asked, and can't be pressed again."""
    page = await browser.get("/")
    assert 'value="token-1.1">Eri mieltä</button>' in page.text
    await browser.post("/say", data={"press": "token-1.1"})
    assert echo.events[-1].body == Press("token-1", 1)
    page = await browser.get("/")
    assert "token-1.1" not in page.text
    hello, answer, card = (page.text.index(words) for words in ("Hei!", "Kirjattu: eri", "Väite 2/10"))
    assert hello < answer < card
    assert "Väite 1/10" not in page.text


async def test_markup_is_text_wherever_it_stands(echo: Echo, browser: httpx.AsyncClient) -> None:
    """A statement written by a stranger must not run in anyone's browser (reliability.md, case 26)."""
    await browser.get("/")
    conversation = await echo.find(echo.events[0].address, Side.RESIDENT)
    assert conversation is not None
    evil = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)>"
    await echo.say(conversation, Part(evil, (evil,), 'to"ken<b>', lang='"><b>'))
    page = (await browser.get("/")).text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "<b>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


async def test_the_same_idempotency_key_gives_the_same_event_key(
    echo: Echo, browser: httpx.AsyncClient
) -> None:
    """A post repeated over a bad line counts once; another person's or another answer's never merges."""
    await browser.get("/")
    for text in ("Kyllä", "Kyllä", "Ei"):
        await browser.post("/say", data={"text": text}, headers={"idempotency-key": "k1"})
    async with open_browser(echo) as other:
        await other.get("/")
        await other.post("/say", data={"text": "Kyllä"}, headers={"idempotency-key": "k1"})
    first, again, no, others = [e.key for e in echo.events if isinstance(e.body, Text)]
    assert first == again
    assert len({first, no, others}) == 3
    assert (await browser.get("/")).text.count("Sanoit: Kyllä") == 1


async def test_an_altered_cookie_is_a_new_account(echo: Echo, browser: httpx.AsyncClient) -> None:
    """Nobody gets into another's conversation by guessing or changing a cookie."""
    await browser.get("/")
    [(name, value)] = browser.cookies.items()
    browser.cookies.clear()
    browser.cookies.set(name, value.replace(value[0], "f" if value[0] != "f" else "e", 1))
    await browser.get("/")
    first, second = echo.events
    assert first.address != second.address


async def test_ten_thousand_characters_pass_and_a_flood_does_not(
    echo: Echo, browser: httpx.AsyncClient
) -> None:
    """A long text gets the bot's own answer; a body over the cap is refused in words and stores nothing."""
    await browser.get("/")
    accepted = await browser.post("/say", data={"text": "ä" * 10_000})
    assert accepted.status_code == 303
    refused = await browser.post("/say", data={"text": "x" * 70_000})
    assert refused.status_code == 413
    assert "Viesti on liian pitkä" in refused.text
    scripted = {"accept": "application/json"}
    refused = await browser.post("/say", data={"text": "x" * 70_000}, headers=scripted)
    assert refused.status_code == 413
    assert refused.json()["sentence"].startswith("Viesti on liian pitkä")
    assert len(echo.events) == 2


async def test_opening_a_code_uses_nothing_up(echo: Echo, browser: httpx.AsyncClient) -> None:
    """A messenger that previews the link must not spend the letter's code."""
    page = await browser.get("/c/ABCD-2345")
    assert not browser.cookies
    assert echo.events == []
    posted = await browser.post("/c/ABCD-2345", data={"key": hidden_key(page.text)})
    assert (posted.status_code, posted.headers["location"]) == (303, "/")
    assert [e.body for e in echo.events] == [Command("start", "ABCD-2345")]
    assert "ABCD-2345" in (await browser.get("/")).text
    assert len(echo.events) == 1
    assert (await browser.get("/c/a%20b")).status_code == 404


async def test_staff_pages_refuse_a_residents_cookie(echo: Echo, browser: httpx.AsyncClient) -> None:
    """A resident's browser is nothing on the staff side, even if its cookie is renamed."""
    await browser.get("/")
    [(_, value)] = browser.cookies.items()
    browser.cookies.set("kuulolla-staff", value)
    page = await browser.get("/staff")
    assert "kutsulinkillä" in page.text
    assert "composer" not in page.text
    assert (await browser.post("/staff/say", data={"text": "/campaigns"})).status_code == 403
    assert (await browser.get("/staff/events")).status_code == 204
    assert len(echo.events) == 1


async def test_a_staff_link_signs_in_by_its_button(echo: Echo, browser: httpx.AsyncClient) -> None:
    """The link works once, on the device where its button was pressed, for thirty days."""
    page = await browser.get("/staff/LINK234")
    assert "Kirjaudu sisään" in page.text
    assert echo.events == []
    posted = await browser.post("/staff/LINK234", data={"key": hidden_key(page.text)})
    assert posted.headers["location"] == "/staff"
    assert "Max-Age=2592000" in posted.headers["set-cookie"]
    assert (echo.events[0].body, echo.events[0].side) == (Command("start", "LINK234"), Side.STAFF)
    assert "Hei!" in (await browser.get("/staff")).text
    await browser.post("/staff/say", data={"text": "/queue 5"})
    assert echo.events[-1].body == Command("queue", "5")
    assert echo.events[-1].address == echo.events[0].address


def test_a_staff_cookie_ends_after_thirty_days(echo: Echo) -> None:
    """A browser left behind doesn't stay a member of staff."""
    cookies = Cookies(echo.keyring, echo.random, secure=True)
    response = Response()
    cookies.issue(response, Side.STAFF, "ab" * 16, NOON)
    header = response.headers["set-cookie"]
    value = header.split("=", 1)[1].split(";")[0]
    assert cookies.read(value, Side.STAFF, NOON + timedelta(days=30)) == "ab" * 16
    assert cookies.read(value, Side.STAFF, NOON + timedelta(days=31)) is None
    assert cookies.read(value, Side.RESIDENT, NOON) is None
    assert header.startswith("__Host-kuulolla-staff=")
    assert all(word in header for word in ("HttpOnly", "Secure", "SameSite=lax", "Path=/"))


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.test"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": "http://other.chat.test"},
    ],
)
async def test_another_site_posts_nothing(
    echo: Echo, browser: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    """No page elsewhere can answer in a visitor's name."""
    await browser.get("/")
    for address in ("/say", "/c/CODE", "/staff/CODE"):
        refused = await browser.post(address, data={"text": "hei"}, headers=headers)
        assert refused.status_code == 403
    assert len(echo.events) == 1
    own = {"origin": "http://chat.test"}
    assert (await browser.post("/say", data={"text": "hei"}, headers=own)).status_code == 303


@pytest.mark.parametrize("press", ["", "token", "token.", "token.x", "token.-1", "a" * 65 + ".1"])
async def test_a_press_that_no_page_made_is_refused(
    echo: Echo, browser: httpx.AsyncClient, press: str
) -> None:
    """A forged button is a sentence to its sender and nothing to the bot."""
    await browser.get("/")
    assert (await browser.post("/say", data={"press": press})).status_code == 400
    assert len(echo.events) == 1


async def test_without_a_cookie_a_post_says_what_is_wrong(echo: Echo, browser: httpx.AsyncClient) -> None:
    """A browser that blocks cookies is told so; nothing is stored under a nameless account."""
    refused = await browser.post("/say", data={"text": "hei"})
    assert refused.status_code == 403
    assert "Salli evästeet" in refused.text
    assert echo.events == []
