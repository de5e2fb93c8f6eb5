"""Which theme is which after a recompute: a theme's number is for life."""

from hypothesis import given
from hypothesis import strategies as st

from core.themes.matching import matched
from core.themes.tables import ReplyId, ThemeId

OLD = st.dictionaries(st.integers(1, 60).map(ReplyId), st.integers(10, 14).map(ThemeId), max_size=60)
NEW = st.dictionaries(st.integers(1, 60).map(ReplyId), st.integers(-1, 5), max_size=60)


def run(*sizes: int, first: int = 1) -> dict[ReplyId, int]:
    """Put so many replies, in order of id, into each theme."""
    labels = [label for label, size in enumerate(sizes) for _ in range(size)]
    return {ReplyId(first + n): label for n, label in enumerate(labels)}


def themes(base: dict[ReplyId, int]) -> dict[ReplyId, ThemeId]:
    return {reply: ThemeId(10 + label) for reply, label in base.items()}


@given(OLD, NEW)
def test_no_id_is_given_twice(old: dict[ReplyId, ThemeId], new: dict[ReplyId, int]) -> None:
    """Two new themes are never the same old one, other is none, and only old ids are given."""
    found = matched(old, new)
    assert len(set(found.values())) == len(found)
    assert set(found.values()) <= set(old.values())
    assert set(found) <= set(new.values()) - {-1}


@given(NEW)
def test_nothing_changed_keeps_everything(new: dict[ReplyId, int]) -> None:
    """The same groups in another order are the same themes."""
    inside = {reply: label for reply, label in new.items() if label != -1}
    assert matched(themes(inside), new) == {label: 10 + label for label in inside.values()}


def test_a_theme_lives_while_three_tenths_of_it_do() -> None:
    """It continues from 0.3 shared on, replies in both runs counted alone."""
    old = themes(run(10, 10))
    assert matched(old, run(3, 17)) == {0: 10, 1: 11}  # 3 of 10; 10 of 17
    assert matched(old, run(2, 18)) == {1: 11}  # 2 of 10
    grown = run(10, 10) | run(0, 0, 400, first=100)
    assert matched(old, grown) == {0: 10, 1: 11}


def test_as_much_as_can_be_is_kept() -> None:
    """A theme that fell in two lives on in its larger half; two that became one in the larger of both."""
    assert matched(themes(run(10)), run(4, 6)) == {1: 10}
    assert matched(themes(run(4, 6)), run(10)) == {0: 11}


def test_replies_that_fell_out_of_themes_count_against_them() -> None:
    """A theme most of whose replies are other now is not the same theme."""
    old = themes(run(10))
    new = {reply: (0 if reply <= 2 else -1) for reply in old}
    assert matched(old, new) == {}


def test_what_staff_made_is_settled() -> None:
    """A theme made by hand is itself, and takes part no more."""
    old = themes(run(10, 10))
    assert matched(old, run(10, 10), {0: ThemeId(11)}) == {0: 11}
    assert matched({}, {}, {0: ThemeId(7)}) == {0: 7}
