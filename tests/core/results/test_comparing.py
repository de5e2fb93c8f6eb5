"""What a comparison by traits promises: differences that can be counted by hand, and nobody's answer."""

import csv
import io
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from adapters.database.engine import Database
from core.campaigns.tables import Campaign
from core.results.comparing import Camp, protected
from core.results.formats import as_json_object, traits_csv
from core.results.report import read_report
from core.results.values import Report
from tests.core.results.town import DURING, Choice, Town, found_town

AGREE, DISAGREE = Choice.AGREE, Choice.DISAGREE
K = 2
CAMPS = st.lists(
    st.integers(0, 12).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=2, max_size=4
)


@given(CAMPS)
def test_nobody_can_work_out_more_of_a_small_side_than_that_it_is_small(
    listed: list[tuple[int, int]],
) -> None:
    """A reader who knows the total and how many answered in each category still can't tell a handful apart."""
    camps = {str(at): Camp(agree, people) for at, (agree, people) in enumerate(listed)}
    shares = protected(camps, K)
    assume(any(share is not None for share in shares.values()))
    total = sum(camp.agree for camp in camps.values())
    open_to = [_may_be(camp, shares[key] is not None and not camp.small(K)) for key, camp in camps.items()]
    left = [agrees for agrees in product(*open_to) if sum(agrees) == total]
    for at, camp in enumerate(camps.values()):
        if camp.small(K):
            assert {agrees[at] for agrees in left} == set(open_to[at])


def _may_be(camp: Camp, exact: bool) -> list[int]:
    """What a reader could think of a category's agreeing people who is told just this of it."""
    if exact or not camp.people:
        return [camp.agree]
    everyone = range(camp.people + 1)
    few, most = {n for n in everyone if n < K}, {n for n in everyone if camp.people - n < K}
    if not camp.small(K):
        return sorted({*everyone} - few - most)
    if camp.people < K:
        return list(everyone)
    return sorted((few if camp.agree in few else {*everyone}) & (most if camp.agree in most else {*everyone}))


def test_a_small_side_hides_the_smallest_other_with_it() -> None:
    """With the total known, one hidden figure is no hidden figure."""
    shares = protected({"a": Camp(38, 40), "b": Camp(25, 50), "c": Camp(60, 120), "d": Camp(0, 0)}, 10)
    assert {key: share and (share.bound, share.percent) for key, share in shares.items()} == {
        "a": ("over", 75),
        "b": None,
        "c": ("", 50),
        "d": None,
    }


def test_where_nothing_protects_nothing_is_shown() -> None:
    """Better no comparison than one that tells who said what."""
    assert set(protected({"women": Camp(38, 40), "men": Camp(12, 24)}, 10).values()) == {None}


async def test_answers_are_set_side_by_side_once_voting_is_over(database: Database) -> None:
    """Readers ask whether women and men agree; while votes come in, two looks could tell one person's answer."""
    town = await found_town(
        database, people={"female": 60, "male": 50}, texts=["Illat.", "Aamut.", "Puhelin."]
    )
    women, men = await town.joins(town.members[:60]), await town.joins(town.members[60:])
    # 45 of 60 women and 15 of 50 men; 30 of 60 and 25 of 50; all but one woman.
    votes = {(voter, 1): AGREE if at < 45 else DISAGREE for at, voter in enumerate(women)}
    votes |= {(voter, 1): AGREE if at < 15 else DISAGREE for at, voter in enumerate(men)}
    votes |= {(voter, 2): AGREE if at % 2 else DISAGREE for at, voter in enumerate([*women, *men])}
    votes |= {(voter, 3): AGREE if at != 1 else DISAGREE for at, voter in enumerate([*women, *men])}
    # Who came by themselves has no stratum, and is in no category.
    votes |= {(voter, 1): DISAGREE for voter in await town.joins(await town.strangers(20))}
    await town.vote(votes)
    assert (await _read(town)).comparisons == ()
    await town.closes()
    await town.refresh()
    report = await _read(town)
    (one,) = report.comparisons
    assert (one.trait, one.categories) == ("gender", ("female", "male"))
    shares = {row.statement: [s and (s.bound, s.percent) for s in row.shares] for row in one.rows}
    assert shares[1] == [("", 75), ("", 30)]
    assert shares[2] == [("", 50), ("", 50)]
    assert 3 not in shares  # nobody's no can hide beside two small sides
    assert one.widest is not None
    assert tuple(one.widest) == (1, "female", 75, "male", 30)
    (told,) = as_json_object(report)["comparisons"]
    assert {row["number"]: row for row in told["statements"]}[1]["agree"]["male"] == {
        "percent": 30,
        "bound": None,
    }
    rows = list(csv.DictReader(io.StringIO(traits_csv(report))))
    assert {
        "trait": "gender",
        "category": "female",
        "number": "1",
        "statement": "Illat.",
        "agree_percent": "75",
    } in rows


async def test_a_difference_that_chance_makes_is_not_pointed_at(database: Database) -> None:
    """Among many figures one pair always differs most; a headline of it would be noise."""
    town = await found_town(database, people={"female": 60, "male": 50}, texts=["Illat."])
    women, men = await town.joins(town.members[:60]), await town.joins(town.members[60:])
    votes = {(voter, 1): AGREE if at < 36 else DISAGREE for at, voter in enumerate(women)}
    votes |= {(voter, 1): AGREE if at < 20 else DISAGREE for at, voter in enumerate(men)}
    await town.vote(votes)
    await town.closes()
    (one,) = (await _read(town)).comparisons
    assert one.widest is None


async def _read(town: Town) -> Report:
    async with town.database.read() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        return await read_report(session, campaign, lambda _: {"female": 500, "male": 500}, 10, DURING)
