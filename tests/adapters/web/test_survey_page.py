"""A survey's results as anyone with a browser, a reader or a spreadsheet meets them."""

import csv
import io
import re
from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import openpyxl
import pytest
from sqlmodel import delete

from adapters.database.engine import Database
from adapters.web.app import web_app
from adapters.web.pages.report import report_pages
from adapters.web.rendering import Pages
from core.campaigns.tables import Draw
from core.language.catalogue import LANGUAGES, texts
from core.results.lines import one_sentence
from core.results.shelf import Shelf
from core.statements.tables import Choice
from tests.adapters.web.echo import ORGANISATION, Echo
from tests.core.results.town import DURING, Town
from tests.core.surveys.street import POPULATION, answered, read, street


@pytest.fixture
async def town(database: Database) -> Town:
    return await street(database)


@pytest.fixture
async def browser(town: Town) -> AsyncIterator[httpx.AsyncClient]:
    async with _browser(town.database) as client:
        yield client


def _browser(database: Database) -> httpx.AsyncClient:
    echo = Echo(database, clock=lambda: DURING)
    pages = Pages(texts(), ORGANISATION)
    router = report_pages(database, pages, Shelf(lambda _: POPULATION, 10), lambda: DURING)
    app = web_app(replace(echo.deps, pages=pages, routers=[router]))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://kuulolla.example")


async def test_each_question_has_its_section_with_words_picture_and_table(
    town: Town, browser: httpx.AsyncClient
) -> None:
    """Who can't see the bars reads the same figures in the picture's words and in the table."""
    await answered(town)
    html = (await browser.get("/r/ilta?lang=en")).text
    assert html.count('<section class="question">') == 8
    assert "80 people answered. Most common answer: Evening (50 %)." in html
    assert re.search(r"<desc[^>]*>Bar chart\. Evening: 50 % \(40\), weighted 50 %", html)
    assert "39–61 %" in html
    assert "Skipped: 10. Stopped here: 0." in html
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert "Virtanen" not in html


async def test_the_page_is_whole_in_every_language_before_and_after(
    town: Town, browser: httpx.AsyncClient
) -> None:
    """No heading stays in another language, no mark of a missing text is seen."""
    await answered(town)
    for closed in (False, True):
        if closed:
            await town.closes()
        for language in LANGUAGES:
            html = (await browser.get(f"/r/ilta?lang={language}")).text
            assert texts().say(language, "qr-heading") in html
            assert (texts().say(language, "qr-cross-heading") in html) is closed
            assert "{" not in re.sub(r"<style>.*?</style>", "", html, flags=re.S)


async def test_a_spreadsheet_and_a_workbook_hold_the_answers(town: Town, browser: httpx.AsyncClient) -> None:
    """/r/SLUG.csv of a survey is its answers; the workbook has a sheet a question and the codebook."""
    await answered(town)
    rows = list(csv.DictReader(io.StringIO((await browser.get("/r/ilta.csv")).text)))
    assert [(r["answer"], r["people"]) for r in rows if r["question"] == "visited"] == [
        ("evening", "40"),
        ("weekend", "40"),
    ]
    assert (await browser.get("/r/ilta/questions.csv")).text.startswith("question,answer,label_fi")
    book = openpyxl.load_workbook(io.BytesIO((await browser.get("/r/ilta.xlsx")).content))
    assert book.sheetnames[:4] == ["questions", "answers", "by group", "1 visited"]
    assert "codebook" in book.sheetnames
    assert [cell.value for cell in book["1 visited"]["F"]][:3] == ["people", 40, 40]


async def test_opinions_are_told_of_only_once_people_have_voted(database: Database) -> None:
    """Eighty who answered the questions and left the statements for later aren't eighty who disagree."""
    town = await street(database, statements=True)
    voters = await answered(town)
    async with _browser(database) as browser:
        html = (await browser.get("/r/ilta?lang=en")).text
        assert "Yksi." in html
        assert "There are no clear groups" not in html
        assert '<a href="/r/ilta/questions.csv">CSV, answers</a>' in html
    said = one_sentence(await read(town), texts(), "en")
    assert said == "80 people answered. Most common answer: Evening (50 %)."
    await town.vote({(voter, 1): Choice.AGREE for voter in voters[:12]})
    async with _browser(database) as browser:
        assert "There are no clear groups" in (await browser.get("/r/ilta?lang=en")).text


async def test_fewer_than_k_are_told_of_nowhere(town: Town, browser: httpx.AsyncClient) -> None:
    """Nine neighbours leave an empty page and an empty table."""
    await answered(town, people=8)
    html = (await browser.get("/r/ilta?lang=en")).text
    assert "fewer than 10 people have answered" in html
    assert '<section class="question">' not in html
    assert "evening" not in (await browser.get("/r/ilta.csv")).text


async def test_nobody_is_said_to_be_drawn_who_came_by_themselves(
    town: Town, browser: httpx.AsyncClient
) -> None:
    """A survey that is open to everyone has no draw to check."""
    async with town.database.write() as session:
        await session.exec(delete(Draw))
    page = (await browser.get("/r/ilta?lang=en")).text
    assert "Nobody was drawn by lot." in page
    assert "anyone can check the draw" not in page


async def test_results_that_wait_for_the_end_wait(database: Database) -> None:
    """`to_participants: at-close` hides the questions' figures too."""
    town = await street(database, shown="at-close")
    await answered(town)
    async with _browser(database) as browser:
        assert "Most common" not in (await browser.get("/r/ilta?lang=en")).text
        assert (await browser.get("/r/ilta.csv")).status_code == 404
        await town.closes()
        assert "Most common" in (await browser.get("/r/ilta?lang=en")).text
