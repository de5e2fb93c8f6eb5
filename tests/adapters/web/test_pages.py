"""Reports and draws as anyone with a browser, a reader or a spreadsheet meets them."""

import html
import json
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, timedelta
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import httpx
import pytest
from sqlmodel import select

from adapters.database.engine import Database
from adapters.web.app import web_app
from adapters.web.pages.draw import draw_pages
from adapters.web.pages.report import XLSX, report_pages
from adapters.web.rendering import Pages
from core.campaigns.dispositions import settle
from core.campaigns.tables import Campaign, Draw
from core.language.catalogue import LANGUAGES, texts
from core.results import history
from core.results.report import read_report
from core.results.shelf import Shelf
from core.sampling.draw import seed_of
from core.sampling.record import DrawRecord
from tests.adapters.web.echo import ORGANISATION, Echo
from tests.core.campaigns.hall import KEYS
from tests.core.results.town import DURING, Choice, Town, found_town

AGREE, PASS, DISAGREE = Choice.AGREE, Choice.PASS, Choice.DISAGREE
EVENINGS = "Iltavastaanottoja tarvitaan joka kunnassa."
ATTACK = "<script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture
async def town(database: Database) -> Town:
    names = [EVENINGS, ATTACK, *(f"Väite {n}." for n in range(3, 9)), "Yhteinen."]
    return await found_town(database, people={"female": 40, "male": 30}, texts=names)


@pytest.fixture
async def browser(town: Town) -> AsyncIterator[httpx.AsyncClient]:
    """A browser at the real app, with the report's and draw's pages in it."""
    async with _browser(town.database) as client:
        yield client


def _browser(database: Database) -> httpx.AsyncClient:
    echo = Echo(database, clock=lambda: DURING)
    pages = Pages(texts(), ORGANISATION)
    zone = ZoneInfo("Europe/Helsinki")
    routers = [
        report_pages(
            database, pages, Shelf(lambda _: {"female": 500, "male": 500}, 10), lambda: DURING, zone
        ),
        draw_pages(database, pages, zone),
    ]
    app = web_app(replace(echo.deps, pages=pages, routers=routers))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://kuulolla.example")


async def camps(town: Town) -> None:
    """Two camps of 24 over eight statements; all 48 agree with the ninth."""
    voters = await town.joins([*town.members[:28], *town.members[40:60]])
    votes = {}
    for i, voter in enumerate(voters):
        for n in range(1, 9):
            strays = i % 3 == 0 and n == i % 8 + 1
            votes[voter, n] = AGREE if (i % 2 == 1) != strays else DISAGREE
        votes[voter, 9] = AGREE
    await town.vote(votes)
    await town.refresh()


class Outline(HTMLParser):
    """The headings, tables and ids of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.loose: list[str] = []  # header cells without a scope, scripts, inline styles
        self.tables = self.captions = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if given.get("id"):
            self.ids.append(given["id"] or "")
        if (tag == "th" and "scope" not in given) or tag == "script" or "style" in given:
            self.loose.append(tag)
        self.loose += [name for name in given if name.startswith("on")]
        self.tables += tag == "table"
        self.captions += tag == "caption"


async def test_the_report_is_a_well_ordered_page_in_four_languages(
    town: Town, browser: httpx.AsyncClient
) -> None:
    """A screen reader walks by headings and table heads, a strict policy forbids scripts and styles."""
    await camps(town)
    for language in LANGUAGES:
        answer = await browser.get(f"/r/ilta?lang={language}")
        assert answer.status_code == 200
        page = Outline(answer.text)
        assert page.levels[0] == 1
        assert page.levels.count(1) == 1
        assert all(after - before <= 1 for before, after in zip(page.levels, page.levels[1:], strict=False))
        assert page.tables == page.captions == 3
        assert page.loose == []
        assert len(page.ids) == len(set(page.ids))
        assert f'<html lang="{language.partition("-")[0]}"' in answer.text
        assert html.escape(texts().say(language, "report-groups-heading")) in answer.text
        assert 'class="skip" href="#main"' in answer.text
        for other in LANGUAGES:
            assert f'href="/r/ilta?lang={other}"' in answer.text


async def test_answers_are_compared_by_trait_in_a_table_that_reads_aloud(
    town: Town, browser: httpx.AsyncClient
) -> None:
    """Who can't see a chart is told the widest difference in a sentence, and each figure has both its headings."""
    women, men = await town.joins(town.members[:40]), await town.joins(town.members[40:])
    votes = {(voter, 1): AGREE if at < 30 else DISAGREE for at, voter in enumerate(women)}
    votes |= {(voter, 1): AGREE if at < 10 else DISAGREE for at, voter in enumerate(men)}
    await town.vote(votes)
    later = (await browser.get("/r/ilta?lang=en")).text
    assert html.escape(texts().say("en", "report-compare-later")) in later
    await town.closes()
    await town.refresh()
    for language in LANGUAGES:
        text = (await browser.get(f"/r/ilta?lang={language}")).text
        page = Outline(text)
        assert (page.tables, page.captions, page.loose) == (4, 4, [])
        assert len(page.ids) == len(set(page.ids))
        words = {key: texts().say(language, f"trait-gender.{key}") for key in ("woman", "man")}
        said = {"most": words["woman"], "share": "75", "least": words["man"], "rest": "33"}
        said["statement"] = EVENINGS
        assert texts().say(language, "report-compare-widest", said) in html.unescape(text)
        for word in words.values():
            assert f'<th scope="col" class="number">{word}</th>' in text
    answers = json.loads((await browser.get("/r/ilta.json")).text)["comparisons"][0]["statements"][0]["agree"]
    assert {key: share["percent"] for key, share in answers.items()} == {"female": 75, "male": 33}


async def test_settled_outcomes_bring_the_rates_and_how_alike_the_groups_answered(
    town: Town, browser: httpx.AsyncClient
) -> None:
    """A response rate is worth what its definition says: all of them stand there, in a table that reads aloud."""
    voters = await town.joins([*town.members[:28], *town.members[40:52]])
    await town.vote({(voter, n): AGREE for voter in voters for n in range(1, 10)})
    await town.closes()
    assert "RR6" not in (await browser.get("/r/ilta?lang=en")).text
    async with town.database.write() as session:
        await settle(session, await session.get_one(Campaign, town.campaign), 7, KEYS, DURING)
    for language in LANGUAGES:
        text = (await browser.get(f"/r/ilta?lang={language}")).text
        page = Outline(text)
        assert (page.captions, page.loose) == (page.tables, [])
        assert '<th scope="row">RR6</th><td class="number">57 %</td>' in text
        assert html.escape(texts().say(language, "report-rates-heading")) in text
        r = "0.70" if language == "en" else "0,70"  # 1 - 2 sqrt(70/69 (4/7 0.129² + 3/7 0.171²))
        assert texts().say(language, "report-alike", {"r": r, "n": "70"}) in html.unescape(text)
    book = await browser.get("/r/ilta.xlsx")
    assert book.headers["content-type"] == XLSX
    assert book.content.startswith(b"PK")


async def test_the_browsers_language_is_used_unless_one_is_chosen(
    town: Town, browser: httpx.AsyncClient
) -> None:
    """Nobody should have to look for their language."""
    swedish = await browser.get("/r/ilta", headers={"Accept-Language": "sv-FI,sv;q=0.9"})
    assert "Resultat: Kvällsmottagningar" in swedish.text
    chosen = await browser.get("/r/ilta?lang=fi", headers={"Accept-Language": "sv"})
    assert "Tulokset: Iltavastaanotot" in chosen.text


async def test_a_strangers_words_stay_words(town: Town, browser: httpx.AsyncClient) -> None:
    """Statements are written by anyone; none may run in a reader's browser."""
    await camps(town)
    page = (await browser.get("/r/ilta?lang=en")).text
    assert ATTACK not in page
    assert html.escape(ATTACK) in page
    drawn = await browser.get("/r/ilta/map.svg")
    assert drawn.headers["content-type"] == "image/svg+xml"
    assert "<script" not in drawn.text


async def test_what_is_hidden_is_hidden_in_every_format(town: Town, browser: httpx.AsyncClient) -> None:
    """Three passes that the page hides must not stand in the file beside it."""
    voters = await town.joins(town.members[:60])
    votes = {(v, 1): AGREE if i < 41 else DISAGREE if i < 57 else PASS for i, v in enumerate(voters)}
    await town.vote(votes)
    page = (await browser.get("/r/ilta?lang=en")).text
    row = re.search(rf"{re.escape(EVENINGS)}</th>(.*?)</tr>", page, re.DOTALL)
    assert row
    cells = [
        re.sub("<[^>]+>", "", cell).strip() for cell in re.findall(r"<td.*?>(.*?)</td>", row[1], re.DOTALL)
    ]
    assert cells[:4] == ["68 %", "–not shown", "–not shown", "60"]
    told = (await browser.get("/r/ilta.json")).json()["statements"][0]
    assert (told["agree"], told["disagree"], told["pass"], told["people"]) == (41, None, None, 60)
    table = await browser.get("/r/ilta.csv")
    assert table.headers["content-type"].startswith("text/csv")
    assert table.text.splitlines()[1].endswith("fi,county,41,,,60,53,0")


async def test_no_clear_groups_is_said_and_no_group_is_shown(town: Town, browser: httpx.AsyncClient) -> None:
    """Honest beats tidy."""
    voters = await town.joins(town.members[:40])
    await town.vote(
        {(v, n): AGREE if (i * n) % 3 else PASS for i, v in enumerate(voters) for n in range(1, 10)}
    )
    await town.refresh()
    page = (await browser.get("/r/ilta?lang=en")).text
    assert texts().say("en", "report-groups-none") in page
    assert "Group A" not in page


async def test_before_any_vote_the_page_stands(town: Town, browser: httpx.AsyncClient) -> None:
    """The letter with the address goes out on the first day."""
    for language in LANGUAGES:
        page = await browser.get(f"/r/ilta?lang={language}")
        assert page.status_code == 200
        assert texts().say(language, "report-people", {"n": 0}) in page.text
    assert (await browser.get("/r/ilta/map.svg")).status_code == 404


async def test_results_at_close_are_in_no_format_before_it(database: Database) -> None:
    """Early figures sway those who haven't answered."""
    town = await found_town(database, people={"female": 40}, texts=[EVENINGS], shown="at-close")
    voters = await town.joins(town.members[:20])
    await town.vote({(voter, 1): AGREE for voter in voters})
    async with _browser(database) as browser:
        page = await browser.get("/r/ilta?lang=en")
        assert page.status_code == 200
        assert "Results are published when this has closed" in page.text
        assert EVENINGS not in page.text
        for address in ("/r/ilta.json", "/r/ilta.csv", "/r/ilta/map.svg"):
            assert (await browser.get(address)).status_code == 404
        await town.closes()
        assert EVENINGS in (await browser.get("/r/ilta?lang=en")).text


async def test_a_page_that_is_not_there_says_so_in_the_readers_language(
    town: Town, browser: httpx.AsyncClient
) -> None:
    """A mistyped address from a letter must not end in a machine's words."""
    for address in ("/r/olematon", "/d/olematon"):
        missing = await browser.get(address, headers={"Accept-Language": "sv"})
        assert missing.status_code == 404
        assert texts().say("sv", "page-missing") in missing.text
    for address in ("/r/olematon.json", "/d/olematon.json"):
        assert (await browser.get(address)).status_code == 404


async def test_the_draw_is_told_in_words_and_can_be_run_again(town: Town, browser: httpx.AsyncClient) -> None:
    """Trust in the lot is trust in what anyone can compute."""
    async with town.database.read() as session:
        row = (await session.exec(select(Draw))).one()
    for language in LANGUAGES:
        page = await browser.get(f"/d/{row.public_id}?lang={language}")
        assert page.status_code == 200
        assert Outline(page.text).loose == []
    record = DrawRecord.model_validate_json((await browser.get(f"/d/{row.public_id}.json")).text)
    assert record.seed == seed_of(record.frame_hash, record.plan_hash, record.public_randomness)
    for fact in (record.frame_hash, record.plan_hash, record.seed, record.public_randomness, *record.drawn):
        assert fact in page.text
    assert f'href="/d/{row.public_id}?lang=en"' in (await browser.get("/r/ilta?lang=en")).text


async def test_times_are_those_of_the_county(town: Town, browser: httpx.AsyncClient) -> None:
    """Nobody here lives in UTC."""
    assert DURING.tzinfo is UTC
    page = (await browser.get("/r/ilta?lang=en")).text
    assert "3 December" in page
    assert "11:00" in page


async def test_the_json_is_the_same_in_every_language(town: Town, browser: httpx.AsyncClient) -> None:
    """Programs read codes, not sentences."""
    one = await browser.get("/r/ilta.json?lang=fi", headers={"Accept-Language": "fi"})
    other = await browser.get("/r/ilta.json?lang=en", headers={"Accept-Language": "en"})
    assert one.text == other.text
    assert json.loads(one.text)["hidden_below"] == 10


async def test_the_history_is_told_in_words_beside_each_picture(
    town: Town, browser: httpx.AsyncClient
) -> None:
    """Whoever can't see the pictures reads the same: the day, the people, the groups; no id stands twice."""
    await camps(town)
    async with town.database.write() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        report = await read_report(session, campaign, lambda _: None, 10, DURING)
        for day in (0, 1):
            await history.keep(session, report, DURING + timedelta(days=day))
    for language, words in {"fi": "ryhmiä 2: A", "sv": "antal grupper 2: A", "en": "groups 2: A"}.items():
        page = (await browser.get(f"/r/ilta?lang={language}")).text
        assert page.count(words) == 2
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids))
