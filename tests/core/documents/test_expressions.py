"""Conditions: what can be written, what it means, and where a slip is."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.expressions import (
    LONGEST,
    Among,
    And,
    Answered,
    Compare,
    CountOf,
    Expression,
    Has,
    Not,
    Or,
    Unread,
    Value,
    compiled,
    names,
    parse,
    read,
    written,
)

REFERENCE = Path("docs/reference/expressions.md")

# Somebody's answers, as the reference page supposes them too.
ANSWERS: dict[str, Value] = {
    "when": "evening",
    "times": ("evening", "saturday"),
    "ease": 2,
    "distance": 12.5,
    "moved": date(2026, 12, 1),
    "skipped": None,
}


def holds(text: str) -> bool:
    found = parse(text)
    assert found is not None, text
    return compiled(found)(ANSWERS)


@pytest.mark.parametrize(
    "text",
    [
        "when == evening", "when != weekday", "when in (weekday, evening)", 'when == "evening"',
        "ease == 2", "ease < 3", "ease <= 2", "distance > 12", "distance >= 12.5", "distance == 12.50",
        "moved > 2026-11-30", "moved == 2026-12-01", "times has evening", "times == saturday",
        "times != before-8", "times in (before-8, evening)", "count(times) == 2", "count(times) < 3",
        "answered(when)", "not answered(skipped)", "not answered(never-asked)", "not skipped == yes",
        "when == weekday or ease == 2 and distance > 1", "not (when == weekday or ease == 5)",
        "not when == weekday and ease == 2",
    ],
)  # fmt: skip
def test_these_are_true(text: str) -> None:
    """What a planner reads aloud is what is asked."""
    assert holds(text)


@pytest.mark.parametrize(
    "text",
    [
        "when == weekday", "when != evening", "when in (weekday, weekend)", "ease > 2", "distance < 12.5",
        "moved < 2026-12-01", "times has before-8", "times != evening", "count(times) > 2",
        "(when == evening or ease == 2) and distance > 100",
        "when < weekday", "ease == evening", "moved > 3", "count(when) == 1",
    ],
)  # fmt: skip
def test_these_are_false(text: str) -> None:
    """Also what a kind of answer can't have: nobody is asked something by an accident of types."""
    assert not holds(text)


@pytest.mark.parametrize(
    "comparison",
    ["{} == a", "{} != a", "{} < 1", "{} >= 1", "{} in (a, b)", "{} has a", "count({}) == 0", "answered({})"],
)
@pytest.mark.parametrize("silent", ["skipped", "never-asked"])
def test_silence_makes_every_comparison_false(comparison: str, silent: str) -> None:
    """Who said nothing has not said "something else" either."""
    assert not holds(comparison.format(silent))


@pytest.mark.parametrize(
    ("text", "column", "wanted"),
    [
        ("", 1, "question"), ("when", 5, "operator"), ("when is evening", 6, "operator"),
        ("when = evening", 6, "operator"), ("when ==", 8, "value"), ("when == a or", 13, "question"),
        ("(when == a", 11, "closing"), ("when == a)", 10, "joint"), ("when == a b", 11, "joint"),
        ("when in a", 9, "opening"), ("when in ()", 10, "value"), ("when == \"a", 9, "quote"),
        ("answered()", 10, "question"), ("count(when)", 12, "operator"), ("when == a & ease == 1", 11, "character"),
        ("not", 4, "question"), ("when == and", 9, "value"), ("a == b or " * 60, LONGEST + 1, "shorter"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_place(text: str, column: int, wanted: str) -> None:
    """Whoever wrote it finds the character and learns what belongs there."""
    assert read(text) == Unread(column, wanted)  # type: ignore[arg-type]
    assert parse(text) is None


def test_a_word_that_begins_like_one_of_the_language_is_a_name() -> None:
    """Questions may be called `order`, `count` and `note`; a quoted code may even be `and`."""
    assert holds("not order == a and not note == a and not count == 1 and not answered == yes")
    assert parse('when == "and"') == Compare("when", "==", "and")


words = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,5}", fullmatch=True) | st.sampled_from(
    ["and", "or", "not", "in", "has", "80+", "two words", "it's", "Mänttä", "-1", "2026-12-01"]
)
signs = st.sampled_from(["==", "!=", "<=", ">=", "<", ">"])
atomic = st.one_of(
    st.builds(Compare, words, signs, words),
    st.builds(Among, words, st.lists(words, min_size=1, max_size=3).map(tuple)),
    st.builds(Has, words, words),
    st.builds(Answered, words),
    st.builds(CountOf, words, signs, words),
)


def _joined(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(Not, inner), st.builds(And, several), st.builds(Or, several))


expressions: st.SearchStrategy[Expression] = st.recursive(atomic, _joined, max_leaves=6)


@given(expressions)
def test_what_is_written_reads_as_the_same_again(expression: Expression) -> None:
    """Files that travel to another tool and back ask the same people the same."""
    text = written(expression)
    if len(text) <= LONGEST:
        assert read(text) == expression


@given(
    expressions, st.dictionaries(words, st.sampled_from([None, "a", 1, 2.5, ("a", "b"), date(2026, 1, 1)]))
)
def test_it_asks_only_about_the_questions_that_it_names(
    expression: Expression, answers: dict[str, Value]
) -> None:
    """The checker and the flow may leave out every other answer."""
    test = compiled(expression)
    named = {name: value for name, value in answers.items() if name in names(expression)}
    assert test(answers) is test(named)


@given(st.text(alphabet="abn=!<>()\"' ,.-+0äortdicuwesq#", max_size=60))
def test_no_text_raises(text: str) -> None:
    """A file sent in chat can hold anything."""
    found = read(text)
    assert isinstance(found, Unread) is (parse(text) is None)
    if isinstance(found, Unread):
        assert 1 <= found.column <= len(text) + 1


def _examples() -> list[tuple[str, str]]:
    page = REFERENCE.read_text(encoding="utf-8")
    return re.findall(r"^\| `([^`]+)` \| (?:[^|]+ \| )?(true|false|no condition) \|$", page, re.MULTILINE)


@pytest.mark.parametrize(("text", "answer"), _examples())
def test_every_example_of_the_reference_means_what_is_told(text: str, answer: str) -> None:
    """The page is what planners learn the language from."""
    assert (parse(text) is None) is (answer == "no condition")
    if answer != "no condition":
        assert holds(text) is (answer == "true")


def test_the_reference_has_examples() -> None:
    """A page whose table changed its form would be tested by nothing."""
    assert len(_examples()) >= 20
