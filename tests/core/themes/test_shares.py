"""Shares of groups in themes: told where nobody can be found from them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.themes.shares import shares


def people(**counts: dict[int, int]) -> tuple[list[int], list[str]]:
    """By group: how many stand in which theme."""
    made = [
        (theme, group) for group, themes in counts.items() for theme, n in themes.items() for _ in range(n)
    ]
    return [theme for theme, _ in made], [group for _, group in made]


def test_a_share_is_of_the_group() -> None:
    """Half of Nokia's forty people are in theme 0."""
    told = shares(*people(Nokia={0: 20, 1: 20}, Tampere={0: 30, 1: 90}), k=10)
    assert told == {0: {"Nokia": 0.5, "Tampere": 0.25}, 1: {"Nokia": 0.5, "Tampere": 0.75}}


def test_few_in_a_theme_or_few_outside_it_are_not_told_of() -> None:
    """Five of Nokia are in theme 0: neither they nor the five in no theme of Tampere can be found out."""
    told = shares(*people(Nokia={0: 5, 1: 35}, Tampere={0: 95, 1: 30, -1: 5}), k=10)
    assert told[0]["Nokia"] is None
    assert told[1]["Nokia"] is None  # five outside
    assert told[0]["Tampere"] is None  # the theme's size less this would be Nokia's five


def test_a_small_group_and_a_small_theme_have_no_shares() -> None:
    """Whoever comes from a village of nine isn't told of, nor is a theme of nine by anything."""
    told = shares(*people(Nokia={0: 40, 1: 40, 2: 9}, Kuru={0: 9}), k=10)
    assert told[0]["Kuru"] is None
    assert told[2] == {"Kuru": None, "Nokia": None}


def test_whoever_has_no_group_counts_in_none() -> None:
    """An empty cell is no municipality."""
    themes, groups = people(Nokia={0: 20, 1: 20})
    assert set(shares([*themes, 0, 1] * 2, [*groups, "", ""] * 2, k=2)[0]) == {"Nokia"}


rows = st.lists(st.tuples(st.integers(-1, 3), st.sampled_from(["a", "b", "c", ""])), min_size=1, max_size=120)


@settings(max_examples=30)  # each solves a hundred small linear programs
@given(rows, st.integers(2, 10))
def test_what_is_told_has_k_people_on_either_side(drawn: list[tuple[int, str]], k: int) -> None:
    """The rule by itself, whatever the table."""
    told = shares([theme for theme, _ in drawn], [group for _, group in drawn], k)
    for theme, groups in told.items():
        for group, share in groups.items():
            inside = sum(1 for one in drawn if one == (theme, group))
            size = sum(1 for _, one in drawn if one == group)
            assert share is None or (share == inside / size and inside >= k and size - inside >= k)
