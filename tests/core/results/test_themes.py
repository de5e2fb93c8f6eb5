"""The report shows the themes that staff published, and only what many wrote about."""

import json
from collections import Counter

import pytest
from sqlmodel import col, select, update

from adapters.database.engine import Database
from core.access.tables import Staff, StaffId
from core.campaigns.tables import Campaign
from core.language.catalogue import LANGUAGES, texts
from core.results.formats import as_json_object, sheets
from core.results.rows import read_rows
from core.results.shelf import Shelf
from core.results.survey_csv import quotes_csv, themes_by_csv, themes_csv
from core.results.theme_values import OTHER, Themes
from core.results.theme_words import ThemeWords
from core.results.values import Report
from core.surveys.answering import COMMENT
from core.surveys.microdata import Microdata, as_csv
from core.themes.tables import QuoteState, RunId, ThemeReply, ThemeSummary
from core.themes.values import WORDING
from tests.core.results.grouped import SET, approved, changed, grouped, renamed, replied
from tests.core.results.town import DURING, Town
from tests.core.surveys import household
from tests.core.surveys.street import POPULATION, answered, read, street


@pytest.fixture
async def town(database: Database) -> Town:
    return await street(database)


def only(report: Report) -> Themes:
    (found,) = report.themes
    return found


def counts(themes: Themes) -> dict[str, int | None]:
    return {row.key: row.count for row in themes.tally.rows}


async def shelved(shelf: Shelf, town: Town) -> Report:
    async with town.database.read() as session:
        return await shelf.of(session, await session.get_one(Campaign, town.campaign), DURING)


async def test_themes_are_shown_once_they_are_published(town: Town) -> None:
    """Nobody reads what a computer grouped before a person has looked; then it says who did."""
    voters = await answered(town)
    await grouped(town, {voter: at % 4 or None for at, voter in enumerate(voters)}, checked=False)
    assert not (await read(town)).themes
    async with town.database.write() as session:
        named = update(Staff).where(col(Staff.id) == StaffId(1)).values(name="Aino Analyytikko")
        await session.exec(named)
    await changed(town, published_at=DURING, published_by=1)
    found = only(await read(town))
    assert counts(found) == {"1": 20, "2": 20, "3": 20, OTHER: 20}
    assert (found.people, found.checked_by, found.question) == (80, "Aino Analyytikko", "why")
    assert found.tally.rows[0].weighted == 25
    words = ThemeWords(texts(), "fi", found, 10)
    assert [words.title(one) for one in found.themes] == ["Lähempi paikka", "lähellä, matka", "Teema 3"]
    assert "Aino Analyytikko" in " ".join(words.sentences("15.12.2026"))


async def test_every_format_tells_the_same_and_no_text(town: Town) -> None:
    """What people wrote leaves only as a quote that was approved."""
    voters = await answered(town)
    await grouped(town, {voter: at % 3 + 1 for at, voter in enumerate(voters)})
    await town.closes()
    report = await read(town)
    body = as_json_object(report)["themes"][0]
    assert [one["people"] for one in body["themes"]] == [27, 27, 26]
    assert [part["by"] for part in body["by"]] == ["gender"]
    rows = [line.split(",") for line in themes_csv(report).splitlines()[1:]]
    assert [row[1] for row in rows] == ["1", "2", "3", OTHER]
    assert "gender" in themes_by_csv(report)
    assert {"themes", "themes by group"} <= set(sheets(report))
    assert "quotes" not in sheets(report)
    assert "Virtanen" not in json.dumps(as_json_object(report)) + themes_csv(report) + themes_by_csv(report)


async def test_a_quote_is_shown_while_its_writer_agrees(town: Town) -> None:
    """A report that is kept for long asks anew each time."""
    voters = await answered(town)
    for voter in voters[:3]:
        await household.answer(town, voter, {"why": "Matka on lyhyempi kuin ennen."})
    await grouped(town, dict.fromkeys(voters, 2))
    await approved(town, voters[:1])
    shelf = Shelf(lambda _: POPULATION, 10)
    (theme,) = only(await shelved(shelf, town)).themes
    assert [quote.text for quote in theme.quotes] == ["Matka on lyhyempi kuin ennen."]
    assert "Matka on lyhyempi" in quotes_csv(await read(town))
    await approved(town, voters[:1], consent=False)
    assert not only(await shelved(shelf, town)).themes[0].quotes


async def test_a_machines_summary_stands_beside_its_quotes_or_not_at_all(town: Town) -> None:
    """Whoever takes back the consent takes the sentence along that rests on their words."""
    voters = await answered(town)
    for voter in voters[:2]:
        await household.answer(town, voter, {"why": "Matka on lyhyempi kuin ennen."})
    await grouped(town, dict.fromkeys(voters, 2))
    await approved(town, voters[:2])
    async with town.database.write() as session:
        mine = (
            select(ThemeReply.id).where(col(ThemeReply.voter_id).in_(voters[:2])).order_by(col(ThemeReply.id))
        )
        first, second = await session.exec(mine)
        body = json.dumps([["Matka lyheni.", [first]], ["Moni kertoi matkasta.", [first, second]]])
        session.add(
            ThemeSummary(
                set_id=SET, language="fi", made_at=DURING, model="oma-malli", run_id=RunId(1), body=body
            )
        )
    shelf = Shelf(lambda _: POPULATION, 10)
    summary = ThemeWords(texts(), "fi-easy", only(await shelved(shelf, town)), 10).summary
    assert summary is not None
    assert [text for text, _ in summary.sentences] == ["Matka lyheni.", "Moni kertoi matkasta."]
    await approved(town, voters[1:2], consent=False)
    found = only(await shelved(shelf, town))
    assert [text for text, _ in found.summaries["fi"].sentences] == ["Matka lyheni."]
    assert ThemeWords(texts(), "sv", found, 10).summary is None
    await approved(town, voters[:1], consent=False)
    assert not only(await shelved(shelf, town)).summaries


async def test_a_running_campaigns_themes_move_on_by_ten(town: Town) -> None:
    """Two looks would tell what the one neighbour wrote about who came in between; a new name is seen at once."""
    voters = await answered(town)
    await grouped(town, {voter: at % 2 + 1 for at, voter in enumerate(voters[:60])})
    shelf = Shelf(lambda _: POPULATION, 10)
    first = counts(only(await shelved(shelf, town)))
    assert first == {"1": 30, "2": 30, OTHER: 0}
    await replied(town, dict.fromkeys(voters[60:69], 1))
    await renamed(town, 1, "Toinen nimi")
    later = only(await shelved(shelf, town))
    assert counts(later) == first
    assert later.themes[0].names == {"fi": "Toinen nimi"}
    await replied(town, {voters[69]: 2})
    await changed(town)
    assert counts(only(await shelved(shelf, town))) == {"1": 39, "2": 31, OTHER: 0}


async def test_what_staff_group_otherwise_is_seen_at_once(town: Town) -> None:
    """A theme that was merged away, or set that is taken back, doesn't stay on the page."""
    voters = await answered(town)
    await grouped(town, {voter: at % 2 + 1 for at, voter in enumerate(voters)})
    shelf = Shelf(lambda _: POPULATION, 10)
    assert len(only(await shelved(shelf, town)).themes) == 2
    async with town.database.write() as session:
        await session.exec(update(ThemeReply).values(theme_id=1))
    await changed(town)
    assert counts(only(await shelved(shelf, town))) == {"1": 80, OTHER: 0}
    await changed(town, published_at=None)
    assert not (await shelved(shelf, town)).themes


async def test_comments_on_a_question_have_themes_too(town: Town) -> None:
    """Some write beside a choice; they are a part of those who answered it."""
    voters = await answered(town)
    asked = f"visited{COMMENT}"
    await grouped(town, dict.fromkeys(voters[:30], 2), question=asked, model=WORDING)
    found = only(await read(town))
    assert (found.people, found.comments, found.wording) == (30, True, True)
    line = ThemeWords(texts(), "fi", found, 10).line()
    assert "Kommentit kysymykseen" in line
    assert "lajiteltu sanojen mukaan" in line


async def test_a_reply_about_health_counts_and_is_never_quoted(town: Town) -> None:
    """Whoever tells of an illness is heard, in the figures."""
    voters = await answered(town)
    await household.answer(town, voters[0], {"why": "Matka on lyhyempi kuin ennen."})
    await grouped(town, dict.fromkeys(voters, 1))
    async with town.database.write() as session:
        mine = update(ThemeReply).where(col(ThemeReply.voter_id) == voters[0])
        state = QuoteState.APPROVED.value
        await session.exec(mine.values(health=True, quote=state, consented=True))
    found = only(await read(town))
    assert found.people == 80
    assert not found.themes[0].quotes


async def test_a_line_tells_a_set_in_every_language(town: Town) -> None:
    """Staff read it in a chat: each theme with its share, what is in none, and how far to trust it."""
    voters = await answered(town)
    await grouped(town, {voter: 1 if at < 30 else 2 if at < 50 else None for at, voter in enumerate(voters)})
    found = only(await read(town))
    for language in LANGUAGES:
        words = ThemeWords(texts(), language, found, 10)
        line = words.line()
        assert words.title(words.themes.themes[0]) in line
        for share in ("38", "25"):
            assert f"({share} %)" in line
        assert texts().say(language, "rt-unclear") in line
        assert texts().say(language, "rt-draft") in line


async def test_rows_say_in_which_theme_a_reply_stands_and_not_what_it_says(town: Town) -> None:
    """Who analyses the answers has a column a set; a theme of a few is among the rest there too."""
    voters = await answered(town)
    places = {voter: 1 if at < 40 else 2 if at < 75 else 3 for at, voter in enumerate(voters)}

    async def rows() -> Microdata:
        async with town.database.read() as session:
            campaign = await session.get_one(Campaign, town.campaign)
            return await read_rows(session, campaign, lambda _: POPULATION, 10, str)

    assert "why_theme" not in [one.name for one in (await rows()).variables]
    await grouped(town, places)
    data = await rows()
    names = [one.name for one in data.variables]
    cells = Counter(row[names.index("why_theme")] for row in data.rows)
    # Theme 3 has five people, so theme 2 stays with it: forty less nobody, and the rest.
    assert cells == {"1": 40, OTHER: 40}
    labels = data.variables[names.index("why_theme")].value_labels("fi")
    assert labels == {1: "Lähempi paikka", 2: "Muut ja pienet teemat"}
    assert "Virtanen" not in as_csv(data)
