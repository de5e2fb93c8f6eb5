"""What a report promises of questions: figures from the stored answers, and none that tell on anyone."""

import asyncio
import csv
import io
import json

import pytest

from adapters.database.engine import Database
from core.campaigns.tables import Campaign
from core.language.catalogue import LANGUAGES, texts
from core.results.formats import as_json_object, sheets
from core.results.report import read_report
from core.results.shelf import Shelf
from core.results.survey_csv import questions_by_csv, questions_csv, questions_summary_csv
from core.results.survey_values import Survey
from core.results.survey_words import SurveyWords
from core.results.values import Report
from core.surveys.tables import State
from tests.core.results.town import DURING, Choice, Town, found_town
from tests.core.surveys import household
from tests.core.surveys.street import POPULATION, answered, read, street


@pytest.fixture
async def town(database: Database) -> Town:
    return await street(database)


def survey(report: Report) -> Survey:
    assert report.survey is not None
    return report.survey


async def test_stored_answers_become_counts_shares_and_weighted_shares(town: Town) -> None:
    """Sixty women and forty men were drawn alike; half of the answers of each stand for half of the county."""
    await answered(town)
    report = await read(town)
    assert (report.people, report.votes, report.statements) == (80, 0, ())
    found = survey(report)
    assert (found.people, found.finished) == (80, 80)
    visited = found.tally("visited")
    assert [(row.key, row.count, row.percent, row.weighted) for row in visited.rows] == [
        ("evening", 40, 50, 50),
        ("weekend", 40, 50, 50),
    ]
    assert visited.rows[0].range == (39, 61)
    assert (visited.seconds, visited.skipped, visited.stopped) == (5, 0, 0)
    assert found.tally("times").rows[1].percent == 50
    assert [(row.key, row.count) for row in found.tally("where").rows] == [("Tampere", 53), ("Nokia", 27)]
    assert (found.tally("why").people, found.tally("why").rows) == (80, ())
    assert (found.tally("born").people, found.tally("born").skipped) == (0, 10)


async def test_the_response_rate_counts_whom_the_questions_made_complete(town: Town) -> None:
    """A questionnaire's complete answer is one that was sent."""
    await answered(town)
    response = (await read(town)).response
    assert response is not None
    assert response.counts == {"I": 80, "P": 0, "R": 0, "pending": 20}
    assert response.rr2 == pytest.approx(0.8)


async def test_people_are_set_apart_only_when_it_is_over(town: Town) -> None:
    """Two looks at a running survey would tell how one new neighbour answered (0009)."""
    await answered(town)
    running = survey(await read(town))
    assert not running.crossed
    assert not any(one.by for one in running.questions)
    await town.closes()
    over = survey(await read(town))
    (by,) = over.questions[0].by
    assert by.by == "gender"
    assert {part.key: part.people for part in by.parts} == {"female": 40, "male": 40}
    assert by.effect is not None
    assert by.effect.name == "cramers-v"
    (spread,) = over.questions[2].by
    assert spread.effect is not None
    assert spread.effect.name == "eta-squared"
    assert {part.key: part.mean for part in spread.parts} == {"female": 3.5, "male": 2.5}
    pairs = {(one.by, one.question) for one in over.crossed}
    assert ("visited", "where") in pairs
    # All who came in the evening found it alike: that would tell of each of them.
    assert ("visited", "ease") not in pairs


async def test_fewer_than_k_leave_no_figure_in_any_format(town: Town) -> None:
    """Nine answers in a small town are nine neighbours; their words are never in a report."""
    voters = await town.joins(town.members[:9])
    for voter in voters:
        await household.answer(town, voter, {"visited": "evening"})
    report = await read(town)
    assert (report.people, report.survey) == (None, None)
    await answered(town)
    await town.closes()
    whole = await read(town)
    written = json.dumps(as_json_object(whole)) + questions_csv(whole) + questions_by_csv(whole)
    assert "Virtanen" not in written


async def test_every_format_tells_the_same_counts(town: Town) -> None:
    """The page, the table, the workbook and the JSON are one report."""
    await answered(town)
    await town.closes()
    report = await read(town)
    rows = list(csv.DictReader(io.StringIO(questions_csv(report))))
    body = as_json_object(report)["survey"]
    listed = {(q["id"], a["answer"]): a for q in body["questions"] for a in q["answers"]}
    assert {(row["question"], row["answer"]): row["people"] for row in rows} == {
        key: "" if a["people"] is None else str(a["people"]) for key, a in listed.items()
    }
    summary = list(csv.DictReader(io.StringIO(questions_summary_csv(report))))
    assert [row["people"] for row in summary] == [str(q["people"]) for q in body["questions"]]
    assert "visited" in questions_by_csv(report)
    assert {"questions", "answers", "by group"} <= set(sheets(report))


async def test_votes_and_answers_are_one_crowd(database: Database) -> None:
    """Who votes and who answers questions is counted once, and opinion groups set the answers apart."""
    town = await street(database, statements=True)
    voters = await answered(town)
    await town.vote({(voter, 1): Choice.AGREE for voter in voters[:50]})
    others = await town.joins(await town.strangers(12))
    await town.vote({(voter, 1): Choice.AGREE for voter in others})
    report = await read(town)
    assert (report.people, report.votes, survey(report).people) == (92, 62, 80)
    assert report.statements[0].agree == 62


async def test_opinion_groups_set_the_answers_apart(database: Database) -> None:
    """Two camps by their votes: what each answered stands side by side once all is over."""
    claims = [f"Väite {n}." for n in range(1, 10)]
    steps = f"[{household.STEPS}, {{statements: {{cap: 10}}}}]"
    town = await found_town(database, people={"female": 40, "male": 40}, texts=claims, steps=steps)
    voters = await town.joins(town.members)
    votes = {}
    for at, voter in enumerate(voters):
        camp = at % 2 == 0
        for n in range(1, 9):
            strays = at % 5 == 0 and n == at % 8 + 1
            votes[voter, n] = Choice.AGREE if camp != strays else Choice.DISAGREE
        votes[voter, 9] = Choice.AGREE
        await household.answer(town, voter, {"visited": "evening" if camp != (at % 3 == 0) else "weekend"})
    await town.vote(votes)
    await town.closes()
    await town.refresh()
    report = await read(town)
    assert [group.size for group in report.opinions.groups] == [40, 40]
    found = {one.by: one for one in survey(report).questions[0].by}
    assert set(found) == {"gender", "group"}
    assert {part.key: part.people for part in found["group"].parts} == {"A": 40, "B": 40}
    tie = found["group"].effect
    assert tie is not None
    assert tie.strength in ("clear", "strong")


async def test_a_corrected_questionnaire_is_told_at_once(town: Town) -> None:
    """The shelf keeps a report for ten new people, but not over a correction."""
    await answered(town)
    shelf = Shelf(lambda _: POPULATION, 10)
    async with town.database.write() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        first = await shelf.of(session, campaign, DURING)
        campaign.document_version = 2
        second = await shelf.of(session, campaign, DURING)
        await session.rollback()
    assert (survey(first).version, survey(second).version) == (1, 2)
    assert survey(second).tally("visited").earlier == 80


async def test_a_question_that_one_of_ten_new_people_met_stays_as_it_was(town: Town) -> None:
    """Two looks at a question asked of a few would tell how the one new person answered."""
    await answered(town, 60)
    shelf = Shelf(lambda _: POPULATION, 10)

    async def look() -> Survey:
        async with town.database.read() as session:
            campaign = await session.get_one(Campaign, town.campaign)
            return survey(await shelf.of(session, campaign, DURING))

    first = await look()
    new = await town.joins(town.members[30:40])
    for at, voter in enumerate(new):
        await household.answer(town, voter, {"visited": "evening"} | ({"ease": 5} if at == 0 else {}))
    second = await look()
    assert (first.people, second.people) == (60, 70)
    assert (first.tally("visited").people, second.tally("visited").people) == (60, 70)
    assert second.tally("ease") == first.tally("ease")
    for voter in new[1:]:
        await household.answer(town, voter, {"ease": 5})
    for voter in await town.joins(town.members[40:50]):
        await household.answer(town, voter, {"visited": "weekend"})
    third = await look()
    assert (third.people, third.tally("ease").people) == (80, 70)


async def test_a_report_read_in_a_transaction_leaves_the_next_writer_waiting_in_turn(town: Town) -> None:
    """Staff's messages are handled under the write lock; a vote that comes meanwhile must neither fail nor hang."""
    await answered(town)
    await town.closes()
    begun = asyncio.Event()

    async def write() -> None:
        begun.set()
        async with town.database.write() as session:
            row = await session.get_one(Campaign, town.campaign)
            row.version += 1
            session.add(row)

    reading = asyncio.Event()

    def lives(_: object) -> dict[str, int]:
        reading.set()
        return POPULATION

    shelf = Shelf(lives, 10)

    async def visit() -> Report:
        async with town.database.read() as session:
            return await shelf.of(session, await session.get_one(Campaign, town.campaign), DURING)

    visitor = asyncio.create_task(visit())
    await reading.wait()
    async with town.database.write() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        other = asyncio.create_task(write())
        report = await read_report(session, campaign, lambda _: POPULATION, 10, DURING)
        shelved = await shelf.of(session, campaign, DURING)
    await other
    assert begun.is_set()
    assert survey(report).questions[0].by
    assert survey(shelved) == survey(report) == survey(await visitor)


async def test_a_running_report_moves_on_by_ten_who_answer(town: Town) -> None:
    """Ten who only skip are no step: the one who answered among them would be told."""
    await answered(town)
    shelf = Shelf(lambda _: POPULATION, 10)

    async def people() -> int | None:
        async with town.database.read() as session:
            campaign = await session.get_one(Campaign, town.campaign)
            return survey(await shelf.of(session, campaign, DURING)).people

    assert await people() == 80
    new = await town.joins(town.members[40:60])
    for voter in new[:9]:
        await household.answer(town, voter, {"visited": "evening"})
    for voter in new[9:]:
        await household.answer(town, voter, {"visited": None}, state=State.SKIPPED)
    assert await people() == 80
    await household.answer(town, new[9], {"visited": "evening"})
    assert await people() == 90


async def test_each_question_is_told_in_every_language(town: Town) -> None:
    """A sentence, the words of the picture and a small table say all that the figures do."""
    await answered(town)
    report = await read(town)
    for language in LANGUAGES:
        words = SurveyWords(texts(), language, survey(report), report.k)
        lines = words.lines()
        assert len(lines) == 8
        visited = survey(report).tally("visited")
        picture = words.picture(visited)
        assert picture is not None
        assert words.in_words(visited).count("50 %") >= 2
        assert "40" in words.table(visited)
    english = SurveyWords(texts(), "en", survey(report), report.k)
    assert english.sentence(survey(report).tally("visited")) == (
        "80 people answered. Most common answer: Evening (50 %)."
    )
    assert "on a scale of 1–5" in english.sentence(survey(report).tally("ease"))
    assert english.label(survey(report).tally("km"), "5..10") == "5 to under 10"
