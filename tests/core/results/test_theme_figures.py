"""Themes in a report tell what many wrote about, and of nobody who did."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.results.breakdowns import Grouping
from core.results.survey import GROUP
from core.results.theme_figures import WAY, Replies, coded, themes_of
from core.results.theme_values import OTHER, Themes
from core.results.values import Share
from core.surveys.columns import Columns
from core.themes.tables import Origin, ThemeId, ThemeSetId, ThemeState
from core.themes.values import WORDING, Cohesion, Keyword, SetNow, ThemeNow
from tests.core.surveys.invented import Given, columns, question, sheet_of

K = 10
ON = datetime(2026, 12, 15, 9, tzinfo=UTC)


def replied(people: int) -> Columns:
    """Let so many people answer a question in their own words."""
    sheet = sheet_of([question("why", "text")])
    return columns(sheet, {voter: {"why": Given("...")} for voter in range(1, people + 1)})


def theme(number: int, size: int, **given: object) -> ThemeNow:
    """Give a theme whose id is ten times its number."""
    values: dict[str, object] = {
        "names": {"fi": f"Nimi {number}"},
        "languages": {"fi": size},
        "cohesion": Cohesion.TIGHT,
        **given,
    }
    return ThemeNow(
        ThemeId(10 * number),
        number,
        Origin.COMPUTED,
        ThemeState.STANDING,
        size,
        **values,  # type: ignore[arg-type]
    )


def replies(
    themes: Sequence[ThemeNow],
    theme_of: Mapping[int, int | None],
    *,
    model: str = "e5@1",
    comments: bool = False,
) -> Replies:
    """Give a published set whose replies stand in these themes."""
    other = sum(one is None for one in theme_of.values())
    now = SetNow(
        id=ThemeSetId(1),
        campaign=1,
        question="why#comment" if comments else "why",
        version=3,
        replies=len(theme_of),
        themes=tuple(themes),
        other=other,
        model=model,
        computed_at=ON,
        locked=False,
        threshold=0.75,
        published_at=ON,
        published_by=1,
    )
    asked = question("why", "text")
    return Replies(now, theme_of, asked, comments, "Aino Analyytikko", ON)


def stood(sizes: Sequence[int], other: int = 0) -> tuple[list[ThemeNow], dict[int, int | None]]:
    """Give themes of these sizes with numbers from 1 and who stands in each; then so many in none."""
    themes = [theme(number, size) for number, size in enumerate(sizes, start=1)]
    places: list[int | None] = [one.id for one in themes for _ in range(one.size)] + [None] * other
    return themes, dict(enumerate(places, start=1))


def told(given: Replies, people: int, **more: object) -> Themes:
    """Count the set, with nothing to set people apart by unless it is given."""
    values: dict[str, object] = {"weights": None, "groupings": [], "k": K, "over": True, **more}
    found = themes_of(given, replied(people), **values)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_a_theme_has_its_people_their_share_and_its_interval() -> None:
    """The size of a theme is people out of all whose replies were grouped, the rest is told too."""
    themes, where = stood([40, 30], other=30)
    found = told(replies(themes, where), 100)
    assert found.people == 100
    assert [(row.key, row.count, row.percent) for row in found.tally.rows] == [
        ("1", 40, 40),
        ("2", 30, 30),
        (OTHER, 30, 30),
    ]
    assert found.row("1").range == (31, 50)
    assert (found.gathered, found.checked_by, found.wording) == (False, "Aino Analyytikko", False)


def test_a_theme_of_a_few_is_in_the_rest_with_as_many_others_as_hide_it() -> None:
    """Nine who wrote about one thing, and what they wrote about, could be nine neighbours."""
    themes, where = stood([40, 12, 9])
    found = told(replies(themes, where), 61)
    assert [(row.key, row.count) for row in found.tally.rows] == [("1", 40), (OTHER, 21)]
    assert [one.number for one in found.themes] == [1]
    assert found.gathered
    lone, places = stood([40, 20], other=3)
    assert [row.count for row in told(replies(lone, places), 63).tally.rows] == [40, 23]


@given(st.lists(st.integers(1, 40), max_size=8), st.integers(0, 40))
def test_no_figure_is_of_a_few(sizes: list[int], other: int) -> None:
    """Whatever the sizes, each figure is of nobody or of k people, and together they are all."""
    themes, where = stood(sizes, other)
    found = themes_of(replies(themes, where), replied(len(where)), None, [], K, over=True)
    if len(where) < K:
        assert found is None
        return
    assert found is not None
    counts = [row.count for row in found.tally.rows]
    assert sum(count or 0 for count in counts) == len(where)
    assert all(count == 0 or (count or 0) >= K for count in counts)


def test_people_are_set_apart_only_when_it_is_over() -> None:
    """Two looks at a running campaign would tell what one new neighbour wrote about (0009)."""
    themes, where = stood([60, 60])
    towns = Grouping("municipality", ("Nokia", "Tampere"), np.array([at % 2 for at in range(120)]))
    given_ = replies(themes, where)
    assert told(given_, 120, groupings=[towns], over=False).by == ()
    (by,) = told(given_, 120, groupings=[towns]).by
    assert (by.by, by.answers) == ("municipality", ("1", "2", OTHER))
    assert [part.shares[0] for part in by.parts] == [Share(50), Share(50)]


def test_a_group_with_few_in_a_theme_is_not_told_of() -> None:
    """Three in Nokia who wrote about the bus would be known there, and so would the theme of those who didn't."""
    themes, where = stood([60, 60])
    # 3 of theme 1 and 37 of theme 2 are from Nokia.
    town = np.array([0 if at < 3 or at >= 83 else 1 for at in range(120)])
    towns = Grouping("municipality", ("Nokia", "Tampere"), town)
    found = told(replies(themes, where), 120, groupings=[towns])
    assert not any(share == Share(8) for by in found.by for part in by.parts for share in part.shares)


def test_where_most_of_a_themes_people_are_of_one_group_it_is_said() -> None:
    """Only where the interval leaves no doubt, and not where nearly all are of that group."""
    themes, where = stood([60, 60])

    def mostly(inside: int, outside: int) -> list[str | None]:
        group = np.array([1 if at < inside or 60 <= at < 60 + outside else 0 for at in range(120)])
        groups = Grouping(GROUP, ("A", "B"), group)
        found = told(replies(themes, where), 120, groupings=[groups])
        assert found.by
        return [one.mostly for one in found.themes]

    assert mostly(48, 12) == ["B", "A"]
    assert mostly(34, 18) == [None, "A"]
    assert mostly(33, 27) == [None, None]
    assert mostly(44, 46) == [None, None]


def test_replies_are_set_apart_by_where_they_were_written() -> None:
    """Who wrote on paper may write about something else than who sits in a chat, or in another one."""
    themes, where = stood([120, 120])
    columns_ = replied(240)
    columns_.columns["why"].assisted[:40] = True
    columns_.columns["why"].assisted[120:140] = True
    written = {int(voter): "web" if voter % 2 else "telegram" for voter in columns_.voters}
    found = themes_of(replace(replies(themes, where), channel_of=written), columns_, None, [], K, over=True)
    assert found is not None
    (by,) = found.by
    assert by.by == WAY
    assert {part.key: part.people for part in by.parts} == {"staff": 60, "telegram": 90, "web": 90}


def test_words_are_told_in_languages_that_enough_wrote_in() -> None:
    """A word that two of nine Swedish replies share is nearly a quote; its share tells of few anyhow."""
    words = {
        "fi": (
            Keyword("bussi", 0.5),
            Keyword("vuoro", 0.1),
            Keyword("Virtanen", 0.2),
            Keyword("Tesoma", 0.5),
            Keyword("linja", 0.9),
        ),
        "sv": (Keyword("buss", 0.5),),
    }
    one = theme(1, 49, names={}, keywords=words, languages={"fi": 40, "sv": 9}, copies=27)
    where: dict[int, int | None] = dict.fromkeys(range(1, 50), one.id)
    (found,) = told(replies([one], where), 49).themes
    assert {language: [word.word for word in each] for language, each in found.words.items()} == {
        "fi": ["bussi", "vuoro", "Tesoma", "linja"]
    }
    assert [word.share for word in found.words["fi"]] == [
        Share(50),
        Share(25, "under"),
        Share(50),
        Share(75, "over"),
    ]
    assert found.title("sv") == "bussi, vuoro, Tesoma, linja"
    assert found.title_language("sv") == "fi"
    assert (found.copies, found.language) == (27, None)
    fewer = theme(1, 20, names={}, keywords={"fi": words["fi"]}, languages={"fi": 20})
    (small,) = told(replies([fewer], dict.fromkeys(range(1, 21), fewer.id)), 20).themes
    assert [(word.word, word.share) for word in small.words["fi"]] == [
        ("bussi", None),
        ("vuoro", None),
        ("Tesoma", None),
        ("linja", None),
    ]
    named = theme(1, 20, names={}, keywords={"fi": (Keyword("Virtanen", 0.2),)}, languages={"fi": 20})
    (nameless,) = told(replies([named], dict.fromkeys(range(1, 21), named.id)), 20).themes
    assert nameless.words == {}
    few = theme(1, 49, copies=3)
    assert told(replies([few], where), 49).themes[0].copies is None


def test_a_reply_that_tells_of_health_counts_and_is_in_no_row() -> None:
    """Beside who somebody is it would tell of their illness."""
    themes, where = stood([60, 60])
    given = replace(replies(themes, where), quiet=frozenset({1, 2}))
    found = told(given, 120)
    assert found.tally.people == 120
    everyone = replied(120)
    column = coded(given, everyone, K, {})
    assert everyone.voters[column.code < 0].tolist() == [1, 2]
    assert not column.given[:2].any()


def test_themes_by_wording_say_their_language() -> None:
    """Without a model the same thing in two languages is two themes."""
    one = theme(1, 40, languages={"sv": 40})
    where: dict[int, int | None] = dict.fromkeys(range(1, 41), one.id)
    found = told(replies([one], where, model=WORDING), 40)
    assert found.wording
    assert found.themes[0].language == "sv"


def test_comments_are_counted_of_those_who_met_the_question() -> None:
    """A comment is on a question of another kind, and few who answered it wrote one."""
    themes, where = stood([20], other=10)
    found = told(replies(themes, where, comments=True), 100)
    assert (found.people, found.comments, found.question) == (30, True, "why#comment")


def test_weighted_shares_stand_beside_the_counts() -> None:
    """Half of those who answered may stand for more than half of those who live there."""
    themes, where = stood([60, 60])
    weights = np.array([1.5] * 60 + [0.5] * 60)
    found = told(replies(themes, where), 120, weights=weights)
    assert [(row.percent, row.weighted) for row in found.tally.rows[:2]] == [(50, 75), (50, 25)]


@pytest.mark.parametrize("people", [10, 50])
def test_many_small_tables_tell_less_themes_not_nothing(people: int) -> None:
    """Twelve themes by town would be cells of a few; the largest are still compared."""
    sizes = [100, *[people // 2 or 1] * 11]
    themes, where = stood([max(10, size) for size in sizes])
    towns = Grouping("municipality", ("Nokia", "Tampere"), np.array([at % 2 for at in range(len(where))]))
    (by,) = told(replies(themes, where), len(where), groupings=[towns]).by
    assert by.answers[0] == "1"
    assert Counter(by.answers)[OTHER] == 1
