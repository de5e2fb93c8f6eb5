"""What every response promises, and what machines ask."""

import re
from collections.abc import AsyncIterator

import httpx
import pytest

from adapters.database.engine import Database
from adapters.web.rendering import linked, page_language, preferred
from tests.adapters.web.echo import Echo


@pytest.fixture
def echo(database: Database) -> Echo:
    return Echo(database, secure=True)


@pytest.fixture
async def browser(echo: Echo) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(echo.app(), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="https://chat.test") as client:
        yield client


ADDRESSES = [
    "/",
    "/c/CODE",
    "/staff",
    "/staff/CODE",
    "/nowhere",
    "/faulty",
    "/healthz",
    "/static/chat.js",
]


async def test_every_response_forbids_scripts_that_are_not_ours(
    echo: Echo, browser: httpx.AsyncClient
) -> None:
    """If markup ever slipped through, the browser still wouldn't run it."""
    for address in ADDRESSES:
        response = await browser.get(address)
        policy = response.headers["content-security-policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["referrer-policy"] == "same-origin"
        assert response.headers["strict-transport-security"] == "max-age=31536000"
        assert not re.search(r"<style|style=|<script(?! src)|\son\w+=", response.text), address


async def test_a_fault_of_ours_is_a_sentence(echo: Echo, browser: httpx.AsyncClient) -> None:
    """People read what is safe and what to do, never a traceback."""
    broken = await browser.get("/faulty", headers={"accept-language": "en"})
    assert broken.status_code == 500
    assert "Your answers are saved" in broken.text
    assert "RuntimeError" not in broken.text
    scripted = await browser.get("/faulty", headers={"accept-language": "sv", "accept": "application/json"})
    assert "sparade" in scripted.json()["sentence"]


async def test_readiness_names_its_faults(echo: Echo, browser: httpx.AsyncClient) -> None:
    """A load balancer sees a number, the person on call a line that says what is wrong."""
    assert (await browser.get("/readyz")).status_code == 200
    echo.faults = ["the database can't be reached"]
    response = await browser.get("/readyz")
    assert (response.status_code, response.text) == (503, "the database can't be reached\n")
    assert (await browser.get("/healthz")).status_code == 200
    assert "python_info" in (await browser.get("/metrics")).text


async def test_files_are_kept_by_browsers_until_they_change(echo: Echo, browser: httpx.AsyncClient) -> None:
    """A page on a slow line loads its style once."""
    page = (await browser.get("/staff")).text
    address = re.findall(r'href="(/static/page\.css\?v=[0-9a-f]{12})"', page)
    response = await browser.get(address[0])
    assert response.status_code == 200
    assert "immutable" in response.headers["cache-control"]


@pytest.mark.parametrize(
    ("header", "language", "page"),
    [
        ("sv-FI,fi;q=0.8,en;q=0.5", "sv", "sv"),
        ("de, en;q=0.3, fi;q=0.4", "fi", "fi"),
        ("de", None, "en"),
        ("fi;q=0, en;q=x", None, "en"),
        (None, None, "fi"),
        ("," * 5000, None, "en"),
    ],
)
def test_the_language_is_the_browsers(header: str | None, language: str | None, page: str) -> None:
    """A Swedish speaker reads Swedish from the first line."""
    assert (preferred(header), page_language(header)) == (language, page)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Tulokset: https://a.fi/r/x", 'Tulokset: <a href="https://a.fi/r/x">https://a.fi/r/x</a>'),
        (
            "https://a.fi/?a=1&b\nloppu",
            '<a href="https://a.fi/?a=1&amp;b">https://a.fi/?a=1&amp;b</a>\nloppu',
        ),
        ("”Katso https://evil.test”", "”Katso https://evil.test”"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ('https://a.fi/"onload="x', "https://a.fi/&#34;onload=&#34;x"),
    ],
)
def test_only_an_address_that_ends_a_line_is_a_link(text: str, html: str) -> None:
    """The bot's own links can be followed; a link inside a resident's quoted words is only words."""
    assert linked(text) == html
