"""What a report promises: figures that can be counted by hand, and none that tell on anyone."""

import csv
import io
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import col, select

from adapters.database.engine import Database
from core.campaigns import dispositions
from core.campaigns.invitations import Decline, decline
from core.campaigns.tables import Campaign, CampaignId
from core.language.catalogue import LANGUAGES, texts
from core.results.formats import as_csv, as_json_object
from core.results.lines import report_lines
from core.results.picture import alternative, picture
from core.results.report import Access, Population, access_of, read_report
from core.results.shelf import Shelf
from core.results.values import Report
from core.statements.assisting import enter, on_paper
from core.statements.outcomes import settle
from core.statements.tables import Standing
from tests.core.campaigns.hall import KEYS
from tests.core.results.town import DURING, Choice, Town, found_town

AGREE, PASS, DISAGREE = Choice.AGREE, Choice.PASS, Choice.DISAGREE
EVENINGS = "Iltavastaanottoja tarvitaan joka kunnassa."
FORMULA = "=cmd|' /C calc'!A0 <script>alert(1)</script>"


def nobody(_: object) -> None:
    """No population figures."""


def halves(_: object) -> dict[str, int]:
    return {"female": 500, "male": 500}


async def read(town: Town, population: Population = nobody, k: int = 10) -> Report:
    async with town.database.read() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        return await read_report(session, campaign, population, k, DURING)


@pytest.fixture
async def town(database: Database) -> Town:
    """Forty women and thirty men are invited; three statements."""
    return await found_town(database, people={"female": 40, "male": 30}, texts=[EVENINGS, FORMULA, "Kolmas."])


@pytest.fixture
async def camps(database: Database) -> Town:
    """Seventy are invited and 48 vote: two camps of 24 over eight statements, and all agree with the ninth."""
    texts_ = [EVENINGS, FORMULA, *(f"Väite {n}." for n in range(3, 9)), "Yhteinen."]
    town = await found_town(database, people={"female": 40, "male": 30}, texts=texts_)
    voters = await town.joins([*town.members[:28], *town.members[40:60]])
    votes = {}
    for i, voter in enumerate(voters):
        for n in range(1, 9):
            strays = i % 3 == 0 and n == i % 8 + 1
            votes[voter, n] = AGREE if (i % 2 == 1) != strays else DISAGREE
        votes[voter, 9] = AGREE
    await town.vote(votes)
    await town.refresh()
    return town


async def test_before_any_vote_there_is_a_report_without_figures(town: Town) -> None:
    """The address stands in letters; it must not break on the first day."""
    report = await read(town)
    assert (report.people, report.votes, report.statements) == (0, 0, ())
    assert report.response is not None
    assert (report.response.invited, report.response.rr2, report.response.final) == (70, None, False)
    json.dumps(as_json_object(report))
    assert as_csv(report).count("\r\n") == 1


async def test_fewer_than_k_people_leave_no_figure_in_any_format(town: Town) -> None:
    """Nine answers in a small town are nine neighbours."""
    voters = await town.joins(town.members[:9])
    await town.vote({(voter, 1): AGREE for voter in voters})
    await town.refresh()
    report = await read(town)
    assert (report.people, report.response, report.statements) == (None, None, ())
    assert json.loads(json.dumps(as_json_object(report)))["statements"] == []
    assert EVENINGS not in as_csv(report)
    text_id, values = report_lines(report, texts(), "en", "/r/ilta")
    assert texts().say("en", text_id, values).startswith("ilta: under 10 have answered")


async def test_counts_are_those_of_the_votes_and_small_ones_are_hidden(town: Town) -> None:
    """Every figure can be counted again from the exported votes."""
    voters = await town.joins(town.members[:60])
    votes = {(voter, 1): AGREE if i < 30 else DISAGREE for i, voter in enumerate(voters)}
    votes |= {(voter, 2): AGREE if i < 40 else DISAGREE if i < 57 else PASS for i, voter in enumerate(voters)}
    await town.vote(votes)
    report = await read(town)
    assert (report.people, report.votes) == (60, 120)
    one, two, three = report.statements
    assert (one.agree, one.disagree, one.passed, one.people) == (30, 30, 0, 60)
    # Three passes are hidden, and the smaller of the others with them, or they could be subtracted.
    assert (two.agree, two.disagree, two.passed, two.people) == (40, None, None, 60)
    assert (three.agree, three.people) == (0, 0)
    shown = {s["number"]: s for s in as_json_object(report)["statements"]}
    assert (shown[2]["disagree"], shown[2]["pass"]) == (None, None)
    rows = list(csv.DictReader(io.StringIO(as_csv(report))))
    assert (rows[1]["agree"], rows[1]["disagree"], rows[1]["pass"]) == ("40", "", "")
    assert report.opinions.divides == (1,)


async def test_the_response_rate_is_counted_by_hand(town: Town) -> None:
    """RR2 = (I + P) / all invited; 70 invited, 3 statements: 3 answers complete, 2 partial, 1 broken off."""
    voters = await town.joins(town.members[:36])
    votes = {(voter, n): AGREE for voter in voters[:20] for n in (1, 2, 3)}
    votes |= {(voter, n): AGREE for voter in voters[20:32] for n in (1, 2)}
    votes |= {(voter, 1): AGREE for voter in voters[32:]}
    await town.vote(votes)
    async with town.database.write() as session:
        await decline(session, [Decline(one, town.campaign) for one in town.members[40:52]], DURING)
    so_far = (await read(town)).response
    assert so_far is not None
    assert so_far.rr2 == pytest.approx(32 / 70)
    assert so_far.counts == {"I": 20, "P": 12, "R": 12, "pending": 26}
    await town.closes()
    final = (await read(town)).response
    assert final is not None
    assert final.final
    assert final.rr2 == pytest.approx(32 / 70)
    assert final.counts == {"I": 20, "P": 12, "R": 16, "NC": 22}


async def test_settled_outcomes_take_the_place_of_the_count(town: Town) -> None:
    """Once each invitation has its final code, the report tells those and AAPOR's rates, and a kept one is renewed."""
    voters = await town.joins(town.members[:30])
    await town.vote({(voter, n): AGREE for voter in voters for n in (1, 2, 3)})
    async with town.database.write() as session:
        await decline(session, [Decline(one, town.campaign) for one in town.members[40:52]], DURING)
    await town.closes()
    shelf = Shelf(nobody, 10)
    async with town.database.read() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        before = (await shelf.of(session, campaign, DURING)).response
    assert before is not None
    assert (before.settled_at, before.rates) == (None, {})
    async with town.database.write() as session:
        assert await dispositions.settle(session, campaign, 3, KEYS, DURING) == 70
    async with town.database.read() as session:
        after = (await shelf.of(session, campaign, DURING)).response
    assert after is not None
    assert after.settled_at == DURING
    assert after.counts == {"I": 30, "P": 0, "R": 12, "NC": 28}
    assert after.rates["RR1"] == pytest.approx(30 / 70)
    assert after.rates["REF1"] == pytest.approx(12 / 70)
    assert after.rr2 == before.rr2


async def test_those_whom_staff_helped_are_told_apart(town: Town) -> None:
    """Answers off paper came another way than those from chat, and a reader must see how many did."""
    voters = await town.joins(town.members[:30])
    await town.vote({(v, 1): AGREE for v in voters})
    report = await read(town)
    assert (report.answered_themselves, report.through_staff) == (30, 0)
    others = await town.joins(town.members[30:42])
    async with town.database.write() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        (one, two) = (await on_paper(session, town.campaign))[:2]
        for voice in others:
            await enter(session, campaign, voice, {one.id: AGREE, two.id: DISAGREE}, DURING)
    report = await read(town)
    assert (report.people, report.answered_themselves, report.through_staff) == (42, 30, 12)
    assert as_json_object(report)["answered_through_staff"] == 12
    assert {line.number: line.through_staff for line in report.statements}[1] == 12
    assert ",12\r\n" in as_csv(report).splitlines(keepends=True)[1]
    later = DURING + timedelta(minutes=1)  # in chat: one answers both anew, another only one
    await town.vote({(others[0], 1): DISAGREE, (others[0], 2): DISAGREE, (others[1], 2): AGREE}, later)
    report = await read(town)
    assert (report.answered_themselves, report.through_staff) == (31, 11)


async def test_those_who_came_by_themselves_are_told_apart(town: Town) -> None:
    """A chat account isn't a resident, and a reader must see how many were only that."""
    invited = await town.joins(town.members[:30])
    came = await town.joins(await town.strangers(20))
    await town.vote({(v, 1): AGREE for v in invited} | {(v, 1): DISAGREE for v in came})
    report = await read(town)
    assert (report.people, report.invited_people, report.came_by_themselves) == (50, 30, 20)
    assert report.response is not None
    assert report.response.rr2 == 0 or report.response.rr2 is None
    line = report.line(1)
    assert line.invited is not None
    assert line.by_themselves is not None
    assert (line.invited.bound, line.by_themselves.bound) == ("over", "under")


async def test_those_who_took_part_are_set_beside_the_population(town: Town) -> None:
    """Readers judge a sample by who is missing."""
    women, men = town.members[:40], town.members[40:]
    voters = await town.joins([*women[:28], *men[:12]])
    await town.vote({(voter, 1): AGREE for voter in voters})
    report = await read(town, halves)
    (table,) = report.traits
    rows = {row.key: row for row in table.rows}
    assert rows["female"].took_part == 28
    assert rows["female"].share == pytest.approx(0.7)
    assert rows["male"].difference == pytest.approx(-0.2)
    assert table.missing == "male"
    # 28 weighted to 20 and 12 to 20: n sum(w^2) / (sum w)^2.
    by_hand = 40 * (28 * (20 / 28) ** 2 + 12 * (20 / 12) ** 2) / 40**2
    assert report.weights.refused is None
    assert report.weights.design_effect == pytest.approx(by_hand)
    assert (await read(town)).compared_with == "frame"


async def test_small_categories_are_hidden_with_one_more(town: Town) -> None:
    """One hidden figure beside a total is no hidden figure."""
    voters = await town.joins([*town.members[:28], *town.members[40:43]])
    await town.vote({(voter, 1): AGREE for voter in voters})
    (table,) = (await read(town, halves)).traits
    assert {row.key: row.took_part for row in table.rows} == {"female": None, "male": None}


async def test_weighted_figures_follow_the_population(town: Town) -> None:
    """All women agree and no man does: half of the population agrees."""
    women, men = town.members[:40], town.members[40:]
    hers, his = await town.joins(women[:30]), await town.joins(men[:20])
    await town.vote({(v, 1): AGREE for v in hers} | {(v, 1): DISAGREE for v in his})
    line = (await read(town, halves)).line(1)
    assert (line.percent(line.agree), line.weighted) == (60, 50)


async def test_too_few_answers_are_not_weighted(town: Town) -> None:
    """Weights on twelve people invent a population."""
    voters = await town.joins(town.members[34:46])
    await town.vote({(voter, 1): AGREE for voter in voters})
    assert (await read(town, halves)).weights.refused == "few"


async def test_without_clear_groups_none_are_shown(town: Town) -> None:
    """A made-up split is a defect (opinion-map.md 4)."""
    voters = await town.joins(town.members[:40])
    await town.vote({(v, n): AGREE if (i * n) % 3 else PASS for i, v in enumerate(voters) for n in (1, 2, 3)})
    await town.refresh()
    report = await read(town)
    assert not report.opinions.clear
    assert report.opinions.groups == ()
    assert {point.letter for point in report.opinions.points} == {""}
    assert "no clear groups" in alternative(report, texts(), "en")
    assert as_json_object(report)["opinions"]["groups"] == []


async def test_two_camps_are_told_with_what_is_typical_of_each(camps: Town) -> None:
    """Who reads the report learns what divides and what unites."""
    report = await read(camps)
    opinions = report.opinions
    assert opinions.clear
    assert [(group.letter, group.size) for group in opinions.groups] == [("A", 24), ("B", 24)]
    assert opinions.shared == (9,)
    assert len(opinions.divides) == 5
    assert 9 not in opinions.divides
    for group in opinions.groups:
        for entry in group.typical:
            # What a whole group answered is told by a bound only.
            assert entry.inside is None or entry.inside.bound in ("over", "under")


async def test_the_picture_has_its_words_shapes_and_no_styles(camps: Town) -> None:
    """It must be read without sight, without colour, and under a policy that forbids styles."""
    report = await read(camps)
    for language in LANGUAGES:
        drawn = picture(report, texts(), language)
        assert alternative(report, texts(), language).replace("&", "&amp;") in drawn
        assert "style" not in drawn
        assert ">A</text>" in drawn
        assert drawn.count("<path") == 1 + 48
    numbers = [str(voter) for voter in camps.voters.values()]
    assert all(f'id="{number}"' not in drawn for number in numbers)


async def test_a_rejected_statement_leaves_the_report_at_once(camps: Town) -> None:
    """What moderators take down may hurt someone; its votes stay in the count of people."""
    async with camps.database.write() as session:
        await settle(session, [camps.statements[1]], Standing.REJECTED, DURING)
    report = await read(camps)
    assert report.people == 48
    assert EVENINGS not in json.dumps(as_json_object(report), ensure_ascii=False)
    assert 1 not in {entry.statement for group in report.opinions.groups for entry in group.typical}


async def test_a_spreadsheet_meets_no_formula(camps: Town) -> None:
    """A statement is a stranger's text."""
    rows = list(csv.reader(io.StringIO(as_csv(await read(camps)))))
    assert rows[2][1] == f"'{FORMULA}"


async def test_five_lines_tell_the_staff_in_every_language(camps: Town) -> None:
    """The numbers in chat are those of the page."""
    report = await read(camps, halves)
    for language in LANGUAGES:
        text_id, values = report_lines(report, texts(), language, "https://kuulolla.example/r/ilta")
        told = texts().say(language, text_id, values)
        assert "48" in told
        assert "69 %" in told
        assert "Yhteinen." in told


async def test_lines_have_no_place_for_a_figure_that_is_not_known(camps: Town) -> None:
    """A county never reads "±– points": without figures to weight by, precision isn't spoken of."""
    for population, told in ((nobody, "st-report-rough"), (halves, "st-report")):
        report = await read(camps, population)
        for language in LANGUAGES:
            text_id, values = report_lines(report, texts(), language, "/r/ilta")
            assert (text_id, "–" in texts().say(language, text_id, values)) == (told, False)
    text_id, values = report_lines(replace(report, response=None), texts(), "en", "/r/ilta")
    assert "response rate" not in texts().say("en", text_id, values)


@pytest.mark.parametrize(
    ("shown", "public", "closed", "access"),
    [
        ("at-once", True, False, Access.SHOWN),
        ("at-close", True, False, Access.LATER),
        ("at-close", True, True, Access.SHOWN),
        ("at-once", False, True, Access.HIDDEN),
    ],
)
async def test_results_are_public_when_the_document_says(
    database: Database, shown: str, public: bool, closed: bool, access: Access
) -> None:
    """A promise in the frozen document binds us too."""
    town = await found_town(database, people={"female": 2}, texts=["Yksi."], shown=shown, public=public)
    if closed:
        await town.closes()
    async with town.database.read() as session:
        campaign = (await session.exec(select(Campaign).where(col(Campaign.id) == town.campaign))).one()
    assert access_of(campaign) is access


async def test_a_running_report_moves_in_steps_of_k_people(town: Town) -> None:
    """Two reports that differ by one person tell that person's answers."""
    shelf = Shelf(nobody, 10)

    async def now() -> int | None:
        async with town.database.read() as session:
            campaign = await session.get_one(Campaign, CampaignId(town.campaign))
            return (await shelf.of(session, campaign, DURING)).people

    first = await town.joins(town.members[:12])
    await town.vote({(voter, 1): AGREE for voter in first})
    assert await now() == 12
    more = await town.joins(town.members[12:22])
    await town.vote({(voter, 1): AGREE for voter in more[:9]})
    assert await now() == 12
    await town.vote({(more[9], 1): AGREE})
    assert await now() == 22
    last = await town.joins(town.members[22:25])
    await town.vote({(voter, 1): AGREE for voter in last})
    assert await now() == 22
    await town.closes()
    assert await now() == 25
