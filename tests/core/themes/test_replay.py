"""Corrections replayed on a run: the same every time, none lost, each one to be taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.themes.base import OTHER, Base, pack, unpack
from core.themes.replay import Act, Stand, children_of, held_by, replay
from core.themes.tables import CorrectionId, CorrectionKind, ThemeState

REPLIES = 12
THEMES = (1, 2, 3)


def base_of(themes: Sequence[int]) -> Base:
    """Let reply n stand in the n-th of these themes."""
    return Base(np.arange(1, len(themes) + 1), np.array(themes, np.int64), len(themes))


@dataclass
class Desk:
    """Staff who correct what stands, only as the product lets them."""

    base: Base
    acts: list[Act] = field(default_factory=list)
    next_theme: int = max(THEMES) + 1

    @property
    def stand(self) -> Stand:
        return replay(self.base, self.acts)

    def does(self, kind: CorrectionKind, **args: Any) -> None:
        self.acts.append(Act(CorrectionId(len(self.acts) + 1), kind, args))

    def undoes(self, place: int) -> None:
        self.acts[place] = replace(self.acts[place], undone=True)

    def standing(self) -> list[int]:
        shown = (ThemeState.STANDING, ThemeState.ASIDE)
        return sorted(theme for theme, state in self.stand.states.items() if state in shown)

    def splits(self, theme: int, first: int) -> None:
        """Part a theme; its replies with numbers up to `first` go to the first child."""
        stand = self.stand
        mine = stand.replies[stand.themes == theme].tolist()
        parts = [one for one in mine if one <= first], [one for one in mine if one > first]
        if all(parts):
            children = [(self.next_theme + at, part) for at, part in enumerate(parts)]
            self.next_theme += 2
            self.does(CorrectionKind.SPLIT, theme=theme, seeds=[], children=children)


@st.composite
def desks(draw: st.DrawFn) -> Desk:
    """Invent a run and what staff did to it, with some of it undone."""
    themes = draw(st.lists(st.sampled_from((*THEMES, OTHER)), min_size=REPLIES, max_size=REPLIES))
    desk = Desk(base_of(themes))
    for _ in range(draw(st.integers(0, 8))):
        known = desk.standing()
        kind = draw(st.sampled_from(["merge", "split", "move", "other", "aside", "rename", "undo"]))
        reply = draw(st.integers(1, REPLIES))
        if kind == "undo":
            if desk.acts:
                desk.undoes(draw(st.integers(0, len(desk.acts) - 1)))
        elif kind == "other":
            desk.does(CorrectionKind.OTHER, reply=reply)
        elif known:
            theme = draw(st.sampled_from(known))
            if kind == "merge":
                into = draw(st.sampled_from(known))
                if into != theme:
                    desk.does(CorrectionKind.MERGE, theme=theme, into=into)
            elif kind == "split":
                desk.splits(theme, reply)
            elif kind == "move":
                desk.does(CorrectionKind.MOVE, reply=reply, theme=theme)
            elif kind == "aside":
                desk.does(CorrectionKind.ASIDE, theme=theme)
            else:
                desk.does(CorrectionKind.RENAME, theme=theme, language="fi", name=f"Nimi {theme}")
    return desk


@settings(max_examples=60)
@given(desks(), st.randoms(use_true_random=False))
def test_replaying_gives_the_same_themes_whatever_the_order_of_replies(desk: Desk, lot: Any) -> None:
    order = list(range(REPLIES))
    lot.shuffle(order)
    shuffled = Base(desk.base.replies[order], desk.base.themes[order], REPLIES)
    again = replay(unpack(pack(shuffled)), desk.acts)
    assert again.theme_of() == desk.stand.theme_of()
    assert (again.states, again.heirs, again.names) == (
        desk.stand.states,
        desk.stand.heirs,
        desk.stand.names,
    )


@settings(max_examples=60)
@given(desks())
def test_every_reply_is_in_one_theme_that_is_shown_or_in_none(desk: Desk) -> None:
    """Nobody's reply may hide under a number that leads nowhere."""
    stand = desk.stand
    assert sorted(stand.theme_of()) == list(range(1, REPLIES + 1))
    shown = set(desk.standing()) | {OTHER}
    assert set(stand.themes.tolist()) <= shown
    for theme, heir in stand.heirs.items():
        assert stand.states[theme] in (ThemeState.MERGED, ThemeState.RETIRED)
        assert heir not in stand.heirs


@settings(max_examples=60)
@given(desks())
def test_the_last_correction_undone_leaves_what_was_before(desk: Desk) -> None:
    standing = [place for place, act in enumerate(desk.acts) if not act.undone]
    if not standing:
        return
    without = replay(desk.base, [*desk.acts[: standing[-1]], *desk.acts[standing[-1] + 1 :]])
    desk.undoes(standing[-1])
    assert desk.stand.theme_of() == without.theme_of()
    assert desk.stand.names == without.names


@settings(max_examples=60)
@given(desks())
def test_all_corrections_undone_leave_the_run(desk: Desk) -> None:
    for place in range(len(desk.acts)):
        desk.undoes(place)
    assert desk.stand.theme_of() == dict(
        zip(desk.base.replies.tolist(), desk.base.themes.tolist(), strict=True)
    )


@settings(max_examples=60)
@given(desks(), st.data())
def test_no_later_run_loses_a_correction(desk: Desk, data: st.DataObject) -> None:
    """Pins stay, merged themes stay merged, and replies of split themes stand in what staff made of them."""
    before = desk.stand
    known = sorted({int(one) for one in before.leaf} - {OTHER})
    where = data.draw(
        st.lists(st.sampled_from([*known, OTHER]), min_size=REPLIES, max_size=REPLIES), label="later run"
    )
    later = replay(base_of(where), desk.acts)
    assert later.pinned == before.pinned
    for act in desk.acts:
        if act.kind is CorrectionKind.MERGE and not act.undone and act.args["theme"] in later.heirs:
            assert later.heirs[act.args["theme"]] == before.heirs[act.args["theme"]]
    for theme, said in before.names.items():
        assert later.names[theme] == said
    pins = {
        act.args["reply"]: act.args.get("theme", OTHER)
        for act in desk.acts
        if act.kind in (CorrectionKind.MOVE, CorrectionKind.OTHER) and not act.undone
    }
    for reply in pins:
        assert later.theme_of()[reply] == before.theme_of()[reply]


@settings(max_examples=60)
@given(desks(), st.sets(st.integers(1, REPLIES)))
def test_a_reply_that_is_gone_leaves_nothing(desk: Desk, gone: set[int]) -> None:
    """Whoever is erased is in no count, and everyone else stands where they stood."""
    living = set(range(1, REPLIES + 1)) - gone
    left = replay(desk.base, desk.acts, living)
    assert left.theme_of() == {one: theme for one, theme in desk.stand.theme_of().items() if one in living}


def test_the_parts_of_a_theme_take_part_in_the_next_run_and_keep_what_staff_put_there() -> None:
    desk = Desk(base_of([1] * 6 + [2] * 6))
    desk.splits(1, 4)
    assert children_of(desk.acts) == {4, 5}
    assert held_by(4, desk.acts, desk.stand) == {1, 2, 3, 4}
    assert desk.stand.states[1] is ThemeState.RETIRED
    assert desk.stand.heirs[1] == 4
    desk.splits(4, 2)
    assert children_of(desk.acts) == {5, 6, 7}
    assert desk.stand.heirs[1] == 6


def test_the_first_of_two_splits_undone_leaves_the_second() -> None:
    """A theme was parted, and one of its parts again: undoing the first keeps the grandchildren apart."""
    desk = Desk(base_of([1] * 12))
    desk.splits(1, 8)
    desk.splits(4, 4)
    desk.undoes(0)
    themes = desk.stand.theme_of()
    assert [themes[one] for one in (1, 5, 9)] == [6, 7, 1]
    assert desk.stand.heirs[5] == 1


def test_a_name_given_to_a_linked_theme_stays_in_its_language() -> None:
    """Themes of two languages, named apart and then linked, have both names."""
    desk = Desk(base_of([1, 1, 2, 2]))
    desk.does(CorrectionKind.RENAME, theme=1, language="fi", name="Jonot")
    desk.does(CorrectionKind.RENAME, theme=2, language="sv", name="Köer")
    desk.does(CorrectionKind.MERGE, theme=2, into=1)
    assert desk.stand.names[1] == {"fi": "Jonot", "sv": "Köer"}
    desk.undoes(2)
    assert desk.stand.names == {1: {"fi": "Jonot"}, 2: {"sv": "Köer"}}


def test_a_reply_moved_in_before_a_split_goes_back_when_the_move_is_undone() -> None:
    desk = Desk(base_of([1, 1, 1, 1, 2, 2]))
    desk.does(CorrectionKind.MOVE, reply=5, theme=1)
    desk.splits(1, 2)
    assert desk.stand.theme_of()[5] == 5
    desk.undoes(0)
    assert desk.stand.theme_of()[5] == 2
    assert desk.stand.leaf.tolist() == [4, 4, 5, 5, 2, 2]


def test_a_theme_merged_before_a_split_comes_back_whole_when_the_merge_is_undone() -> None:
    desk = Desk(base_of([1, 1, 2, 2]))
    desk.does(CorrectionKind.MERGE, theme=2, into=1)
    desk.splits(1, 3)
    desk.undoes(0)
    assert desk.stand.themes.tolist() == [4, 4, 2, 2]
    assert desk.stand.leaf.tolist() == [4, 4, 2, 2]


def test_parts_that_are_one_again_are_one_for_the_next_run() -> None:
    """A later run knows only the parts; once the split is undone their replies have the old theme's centre."""
    desk = Desk(base_of([1, 1, 1, 1]))
    desk.splits(1, 2)
    desk.base = base_of([4, 4, 5, 5])
    assert desk.stand.leaf.tolist() == [4, 4, 5, 5]
    desk.undoes(0)
    assert desk.stand.leaf.tolist() == [1, 1, 1, 1]


def test_a_reply_that_comes_back_into_a_split_theme_can_be_parted_again() -> None:
    desk = Desk(base_of([1, 1, 1, 1, 1, 2]))
    desk.does(CorrectionKind.MOVE, reply=6, theme=1)
    desk.does(CorrectionKind.MOVE, reply=6, theme=2)
    desk.splits(1, 4)
    desk.undoes(1)
    assert desk.stand.theme_of()[6] == 4
    desk.splits(4, 4)
    assert desk.stand.theme_of()[6] == 7
