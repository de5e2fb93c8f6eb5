"""Rows of answers: nobody is known again by what they are or by being the farthest out."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from core.surveys.codebook import LONGEST_NAME, variables
from core.surveys.microdata import Missing, as_csv, coarse, microdata
from core.surveys.tables import State
from tests.core.surveys.invented import Given, columns, question, sheet_of

TRAITS = st.tuples(st.sampled_from(["Tampere", "Nokia", "Akaa"]), st.sampled_from(["18-29", "80+"]))


@given(st.lists(TRAITS, max_size=60), st.integers(1, 8))
def test_whoever_is_told_of_is_one_of_k_alike(known: list[tuple[str, ...]], k: int) -> None:
    """Two traits of a small town name a person; then the last is left out, then all are."""
    found = coarse(known, k)
    for traits, count in Counter(found).items():
        assert count >= k or not any(traits)
    bare = sum(not any(traits) for traits in found)
    assert bare >= k or bare in (0, len(known))  # a few without any would be known by what the others are
    for before, after in zip(known, found, strict=True):
        assert all(one in ("", own) for one, own in zip(after, before, strict=True))


def test_a_rare_trait_has_no_weight_of_its_own() -> None:
    """A weight that only one person can have would name the trait that was left out."""
    sheet = sheet_of([question("who", "single")])
    found = columns(sheet, {voter: {"who": Given("a")} for voter in range(1, 52)})
    of_voter = {voter: ("Akaa" if voter <= 20 else "Nokia",) for voter in range(1, 52)} | {51: ("Tampere",)}
    weights = {voter: 3.0 if voter == 51 else 1.0 for voter in range(1, 52)}
    data = microdata(found, variables(sheet.questions, {}), ("municipality",), of_voter, weights, str, 10)
    assert data.weights is not None
    # The one of Tampere is hidden with those of Akaa: alone without a town, that person would be known by it.
    assert sorted({(*own, weight) for own, weight in zip(data.own_traits, data.weights, strict=True)}) == [
        ("", round(23 / 21, 4)),
        ("Nokia", 1.0),
    ]


def test_a_weight_of_nothing_names_nobody() -> None:
    """Of fifty the three who came by themselves would stand out by weighing nothing; twenty wouldn't."""
    sheet = sheet_of([question("who", "single")])
    found = columns(sheet, {voter: {"who": Given("a")} for voter in range(1, 51)})
    for came, told in ((3, False), (20, True)):
        drawn = range(1, 51 - came)
        of_voter, weights = dict.fromkeys(drawn, ("Nokia",)), dict.fromkeys(drawn, 1.0)
        data = microdata(found, variables(sheet.questions, {}), ("municipality",), of_voter, weights, str, 10)
        assert (data.weights is not None) is told
        assert Counter(data.own_traits)["Nokia",] == 50 - came


def test_each_reason_for_no_answer_is_told() -> None:
    """Skipped, not asked, not reached and not ranked are four things to an analyst."""
    sheet = sheet_of(
        [question("a", "single"), question("b", "ranking", **{"if": "a == b"}), question("c", "scale")]
    )
    people = {
        1: {"a": Given("a"), "c": Given(state=State.SKIPPED)},
        2: {"a": Given("b"), "b": Given(("c",))},
        3: {"a": Given("a"), "b": Given(("a",)), "c": Given(9)},
    }
    data = microdata(columns(sheet, people), variables(sheet.questions, {}), (), {}, {}, str, 1)
    assert [list(row) for row in data.rows] == [
        ["a", Missing.NOT_ASKED, Missing.NOT_ASKED, Missing.NOT_ASKED, Missing.SKIPPED],
        ["b", Missing.UNRANKED, Missing.UNRANKED, 1, Missing.NOT_REACHED],
        ["a", Missing.NOT_ASKED, Missing.NOT_ASKED, Missing.NOT_ASKED, 9],
    ]


def test_a_choice_that_a_correction_took_away_breaks_no_file() -> None:
    """An answer to a choice that the document doesn't have any more has no label, and no number either."""
    sheet = sheet_of([question("who", "single")])
    found = columns(sheet, {1: {"who": Given("a")}, 2: {"who": Given("gone")}})
    data = microdata(found, variables(sheet.questions, {}), (), {}, {}, str, 1)
    assert data.rows == [("a",), (Missing.WITHHELD,)]


def test_variables_have_names_that_every_program_takes() -> None:
    """SPSS and Stata want letters first, no dashes, and no two alike whatever their case."""
    long = "a-very-long-name-of-a-question-in-a-form"[:39]
    questions = [question(name, "multiple") for name in ("1st", "if", long, f"{long}x"[:40], "A", "a")]
    names = [one.name for one in variables(questions, {})]
    assert len({name.lower() for name in names}) == len(names) == 18
    assert all(name.isidentifier() and name.isascii() and len(name) <= LONGEST_NAME for name in names)
    assert names[0] == "q1st_a"


def test_a_question_called_as_a_trait_is_doesnt_give_way_to_it() -> None:
    """A survey asks "gender" itself, and the draw knows one too: both are in the file, by two names."""
    sheet = sheet_of([question("Gender", "single")])
    found = columns(sheet, {voter: {"Gender": Given("a")} for voter in range(1, 12)})
    of_voter = dict.fromkeys(range(1, 12), ("other", "Nokia"))
    traits = ("gender", "a_trait_with_a_name_of_forty_characters")
    data = microdata(found, variables(sheet.questions, {}), traits, of_voter, {}, str, 10)
    header = as_csv(data).splitlines()[0].split(",")
    assert header == ["row", "Gender", "gender_2", "a_trait_with_a_name_of_forty_cha"]


def test_no_variable_has_a_name_that_a_program_keeps_for_itself() -> None:
    """Stata refuses the whole file for one variable called "long", SPSS for one called "eq"."""
    names = [one.name for one in variables([question(n, "single") for n in ("long", "eq", "str20")], {})]
    assert names == ["long_2", "eq_2", "str20_2"]
