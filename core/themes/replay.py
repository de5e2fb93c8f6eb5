"""Where each reply stands once corrections are replayed on a run's base (pure; themes.md 5).

In the order in which they were made, undone ones left out:
    SPLIT   its replies go to the children, which later runs have in their base
    MOVE    the reply is pinned to a theme, wherever a run puts it
    OTHER   the reply is pinned to none
    MERGE   a theme's replies are shown under another; both go on having centres of their own
    RENAME, ASIDE, EXCLUDE   what is said of a theme, or never said
The children of a split that was undone stand for the theme that was split.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.themes.base import OTHER, Base, Numbers
from core.themes.tables import CorrectionId, CorrectionKind, ThemeState


@dataclass(frozen=True)
class Act:
    """One correction: `args` hold ids, as core.themes.correcting writes them."""

    id: CorrectionId
    kind: CorrectionKind
    args: Mapping[str, Any]
    undone: bool = False


@dataclass(frozen=True)
class Stand:
    """What corrections made of a base."""

    replies: Numbers
    themes: Numbers  # where each reply is shown; OTHER: none
    leaf: Numbers  # where each stood before merges and pins: what has a centre, and what ids are matched by
    pinned: frozenset[int]
    states: Mapping[int, ThemeState]
    heirs: Mapping[int, int]  # of merged themes and of those split: where their replies are shown
    names: Mapping[int, Mapping[str, str]]
    excluded: frozenset[str]

    def theme_of(self) -> dict[int, int]:
        """Give the theme of each reply."""
        return dict(zip(self.replies.tolist(), self.themes.tolist(), strict=True))


@dataclass
class _Acts:
    """The corrections sorted by what they do."""

    parent: dict[int, int] = field(default_factory=dict)  # of the children of splits that were undone
    split: dict[int, int] = field(default_factory=dict)  # a theme split, and its largest child
    into: dict[int, int] = field(default_factory=dict)
    aside: set[int] = field(default_factory=set)
    names: dict[int, dict[str, str]] = field(default_factory=dict)
    excluded: set[str] = field(default_factory=set)
    children: set[int] = field(default_factory=set)  # of splits that stand

    def root(self, theme: int) -> int:
        """Follow merges and splits to the theme under which the replies are shown."""
        seen = {theme}
        while True:
            heir = self.parent.get(theme, self.into.get(theme, self.split.get(theme)))
            if heir is None or heir in seen:
                return theme
            seen.add(heir)
            theme = heir

    def ancestor(self, theme: int) -> int:
        """Follow undone splits to the theme that was split."""
        while theme in self.parent:
            theme = self.parent[theme]
        return theme


def replay(base: Base, acts: Sequence[Act], living: Collection[int] | None = None) -> Stand:
    """Say where each reply of the base, and each one pinned, stands; `living`: the replies that are still there."""
    found = _sorted(acts)
    replies, leaf = _everyone(base, acts)
    if living is not None:
        kept = np.isin(replies, np.fromiter(living, np.int64, len(living)))
        replies, leaf = replies[kept], leaf[kept]
    leaf = _mapped(leaf, found.ancestor)
    leaf, where, pinned = _walked(replies, leaf, acts, found)
    themes = _mapped(where, found.root)
    return Stand(
        replies,
        themes,
        leaf,
        pinned,
        *_states(found, [*np.unique(leaf).tolist(), *np.unique(themes).tolist()]),
        _names(found),
        frozenset(found.excluded),
    )


def held_by(child: int, acts: Iterable[Act], stand: Stand) -> frozenset[int]:
    """Give the replies that staff put into the child of a split and that still stand there."""
    listed: set[int] = set()
    for act in acts:
        if act.kind is CorrectionKind.SPLIT:
            for number, replies in _parts(act):
                listed |= set(replies) if number == child else set()
    there = set(stand.replies[stand.leaf == child].tolist())
    return frozenset(listed & there) or frozenset(there)


def children_of(acts: Iterable[Act]) -> frozenset[int]:
    """Name the themes that staff made by splits that stand, but for those that were split again."""
    found = _sorted(list(acts))
    return frozenset(found.children - set(found.split))


def named_in(act: Act) -> frozenset[int]:
    """Name the themes whose making or naming a correction is about; where one reply goes is about none."""
    if act.kind is CorrectionKind.SPLIT:
        return frozenset([act.args["theme"], *(child for child, _ in _parts(act))])
    if act.kind is CorrectionKind.MERGE:
        return frozenset([act.args["theme"], act.args["into"]])
    if act.kind in (CorrectionKind.RENAME, CorrectionKind.ASIDE):
        return frozenset([act.args["theme"]])
    return frozenset()


def _parts(act: Act) -> list[tuple[int, list[int]]]:
    return [(child, replies) for child, replies in act.args["children"]]


def _sorted(acts: Sequence[Act]) -> _Acts:
    found = _Acts()
    for act in acts:
        args = act.args
        match act.kind:
            case CorrectionKind.SPLIT if act.undone:
                found.parent |= {child: args["theme"] for child, _ in _parts(act)}
            case _ if act.undone:
                continue
            case CorrectionKind.SPLIT:
                found.children |= {child for child, _ in _parts(act)}
                found.split[args["theme"]] = max(_parts(act), key=lambda part: len(part[1]))[0]
            case CorrectionKind.MERGE:
                found.into[args["theme"]] = args["into"]
            case CorrectionKind.ASIDE:
                found.aside.add(args["theme"])
            case CorrectionKind.RENAME:
                found.names.setdefault(args["theme"], {})[args["language"]] = args["name"]
            case CorrectionKind.EXCLUDE:
                found.excluded.add(args["word"])
    return found


def _everyone(base: Base, acts: Sequence[Act]) -> tuple[Numbers, Numbers]:
    """Give all replies in order of id, also those that are only pinned, and their themes in the base."""
    pins = {act.args["reply"] for act in acts if act.kind is CorrectionKind.MOVE and not act.undone}
    more = np.array(sorted(pins - set(base.replies.tolist())) if pins else [], np.int64)
    replies = np.concatenate([base.replies, more])
    themes = np.concatenate([base.themes, np.full(len(more), OTHER, np.int64)])
    order = np.argsort(replies, kind="stable")
    return replies[order], themes[order]


def _walked(
    replies: Numbers, leaf: Numbers, acts: Sequence[Act], found: _Acts
) -> tuple[Numbers, Numbers, frozenset[int]]:
    """Go through the corrections one by one: before merges and pins, and with the pins, each reply's theme."""
    leaf, where = leaf.copy(), leaf.copy()
    pinned: dict[int, None] = {}
    sofar = _Acts(parent=found.parent)
    for act in acts:
        if act.undone:
            continue
        if act.kind in (CorrectionKind.MOVE, CorrectionKind.OTHER):
            place = _places(replies, [act.args["reply"]])
            where[place] = act.args["theme"] if act.kind is CorrectionKind.MOVE else OTHER
            pinned[act.args["reply"]] = None
        elif act.kind is CorrectionKind.MERGE:
            sofar.into[act.args["theme"]] = act.args["into"]
        elif act.kind is CorrectionKind.SPLIT:
            # Only of what is in the theme at this place of the order: a merge before it may have been undone.
            known = {*np.unique(leaf).tolist(), *np.unique(where).tolist(), act.args["theme"]} - {OTHER}
            group = [one for one in known if sofar.root(one) == sofar.root(act.args["theme"])]
            for child, listed in _parts(act):
                places = _places(replies, listed)
                leaf[places[np.isin(leaf[places], group)]] = child
                where[places[np.isin(where[places], group)]] = child
            sofar.split[act.args["theme"]] = found.split[act.args["theme"]]
    return leaf, where, frozenset(pinned) & frozenset(replies.tolist())


def _places(replies: Numbers, listed: Sequence[int]) -> Numbers:
    """Find the rows of those replies that are there; `replies` ascend."""
    wanted = np.array(listed, np.int64)
    places = np.searchsorted(replies, wanted)
    inside = places < len(replies)
    places, wanted = places[inside], wanted[inside]
    found: Numbers = places[replies[places] == wanted]
    return found


def _mapped(themes: Numbers, to: Callable[[int], int]) -> Numbers:
    if not len(themes):
        return themes
    known, place = np.unique(themes, return_inverse=True)
    new = np.array([one if one == OTHER else to(one) for one in known.tolist()], np.int64)
    mapped: Numbers = new[place]
    return mapped


def _states(found: _Acts, present: Iterable[int]) -> tuple[dict[int, ThemeState], dict[int, int]]:
    """Give the state of every theme that has replies or is in a correction; all others are retired."""
    there = {one for one in present if one != OTHER} | found.children
    states: dict[int, ThemeState] = {}
    heirs: dict[int, int] = {}
    named = there | found.into.keys() | found.split.keys() | found.parent.keys() | found.aside
    for theme in sorted(named):
        root = found.root(theme)
        if root != theme:
            heirs[theme] = root
        if theme in found.parent or (theme in found.split and theme not in found.into):
            states[theme] = ThemeState.RETIRED
        elif theme in found.into and root != theme:
            states[theme] = ThemeState.MERGED
        elif theme in there:
            states[theme] = ThemeState.ASIDE if theme in found.aside else ThemeState.STANDING
        else:
            states[theme] = ThemeState.RETIRED
    return states, heirs


def _names(found: _Acts) -> dict[int, dict[str, str]]:
    """Give each theme what it is called; one that others were merged into has their names where it has none."""
    names = {theme: dict(said) for theme, said in found.names.items()}
    for theme, said in found.names.items():
        root = found.root(theme)
        if theme in found.into and theme not in found.parent and root != theme:
            mine = names.setdefault(root, {})
            for language, name in said.items():
                mine.setdefault(language, name)
    return names
