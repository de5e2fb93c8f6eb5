"""The long reckoning over a set's replies: pure and picklable, made for a process of its own.

New themes have no ids yet: they are NEW, NEW - 1, ... until `recomputing.store_run` gives them theirs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from core.embeddings.packing import unpack
from core.embeddings.port import Vectors
from core.themes.base import OTHER, Base, pack_points
from core.themes.grouping import Fixed, Grouped, Text, group, space_of
from core.themes.grouping import placed as nearest
from core.themes.keyword_cells import words_json
from core.themes.labels import keywords
from core.themes.masking import read
from core.themes.matching import matched
from core.themes.replay import Act, Stand, children_of, held_by, replay
from core.themes.tables import CorrectionKind, ReplyId, ThemeId
from core.themes.texts import text_of

NEW: Final = -2
"""Stands for the first new theme."""

DOTS: Final = 3_000
"""So many replies are kept on the map; more would be one blot."""

OTHERWISE: Final = 0.1
"""A theme counts as changed when more than this share of its replies, before and after, is not the same."""


@dataclass(frozen=True)
class Rows:
    """Replies side by side: as so many objects they would keep the sender's loop waiting while they are packed."""

    ids: Sequence[int]
    languages: Sequence[str]
    written: Sequence[str]
    vectors: bytes  # end to end; nothing where texts are sorted by wording

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class Reading:
    """All that is reckoned from, as it was at one moment."""

    rows: Rows
    seed: str
    threshold: float
    base: Base
    acts: Sequence[Act]


@dataclass(frozen=True)
class Told:
    """What is said of themes: key words as their rows keep them, and how close their replies are."""

    words: Mapping[int, str]
    cohesion: Mapping[int, float]


@dataclass(frozen=True)
class Computed:
    """A run."""

    base: Base
    similarity: Mapping[int, float]
    told: Told
    points: bytes
    changes: Mapping[str, int]  # themes, changed, moved

    @property
    def new(self) -> list[int]:
        """The new themes, the largest first."""
        return sorted({int(one) for one in np.unique(self.base.themes) if one <= NEW}, reverse=True)

    def named(self, ids: Mapping[int, ThemeId]) -> Base:
        """Give the base with the new themes' own ids."""
        themes = np.array([ids.get(one, one) for one in self.base.themes.tolist()], np.int64)
        return replace(self.base, themes=themes)


@dataclass(frozen=True)
class Placed:
    """Themes of replies that came since a run."""

    themes: Mapping[int, int]  # OTHER: in none
    similarity: Mapping[int, float]


def computed(reading: Reading) -> Computed:
    """Group all replies; themes that go on keep their ids, those that staff made or named never go."""
    texts, vectors = _texts(reading), _vectors(reading)
    ids = [text.id for text in texts]
    before = replay(reading.base, reading.acts, ids)
    found, theme_of = _grouped(reading, texts, vectors, before)
    replies = np.array(sorted(ids), np.int64)
    labels = [found.label_of[one] for one in replies.tolist()]
    themes = np.array([OTHER if label < 0 else theme_of[label] for label in labels], np.int64)
    base = Base(replies, themes, len(replies))
    after = replay(base, reading.acts, ids)
    return Computed(
        base,
        found.similarity,
        _told(texts, after, found.similarity),
        _points(found, replies),
        changes(before, after),
    )


def placed(reading: Reading) -> Placed:
    """Give each reply that isn't in the base the nearest of its themes, by those that the run itself grouped."""
    texts = _texts(reading)
    ids = [text.id for text in texts]
    stand = replay(reading.base, reading.acts, ids)
    grouped = set(reading.base.replies[: reading.base.grouped].tolist())
    pairs = zip(stand.replies.tolist(), stand.leaf.tolist(), strict=True)
    theme_of = {reply: theme for reply, theme in pairs if theme != OTHER and reply in grouped}
    near = nearest(texts, _vectors(reading), theme_of)
    known = set(reading.base.replies.tolist())
    return Placed(
        {
            reply: OTHER if theme is None else theme
            for reply, (theme, _) in near.items()
            if reply not in known
        },
        {reply: cosine for reply, (_, cosine) in near.items() if reply not in known},
    )


def told(reading: Reading) -> Told:
    """Find the key words of the themes that stand, and how close their replies are to their centres."""
    texts = _texts(reading)
    stand = replay(reading.base, reading.acts, [text.id for text in texts])
    space = space_of(texts, _vectors(reading))
    row = {text.id: at for at, text in enumerate(texts)}
    similarity: dict[int, float] = {}
    for theme in np.unique(stand.leaf):
        mine = [one for one in stand.replies[stand.leaf == theme].tolist() if one in row]
        if theme == OTHER or not mine:
            continue
        rows = space[[row[one] for one in mine]]
        centre = rows.mean(axis=0)
        cosines = rows @ (centre / max(float(np.linalg.norm(centre)), 1e-12))
        similarity |= dict(zip(mine, cosines.tolist(), strict=True))
    return _told(texts, stand, similarity)


def changes(before: Stand, after: Stand) -> dict[str, int]:
    """Count what is otherwise: themes that stand now, those changed, and replies in another theme than before."""
    was, now = before.theme_of(), after.theme_of()
    sizes: dict[int, list[int]] = {}
    moved = 0
    for reply in was.keys() & now.keys():
        moved += was[reply] != now[reply]
        for at, theme in ((0, was[reply]), (1, now[reply])):
            sizes.setdefault(theme, [0, 0, 0])[at] += 1
        if was[reply] == now[reply]:
            sizes[now[reply]][2] += 1
    new = {one for one in now.values() if one != OTHER} - sizes.keys()
    changed = [
        theme
        for theme, (old, fresh, same) in sizes.items()
        if theme != OTHER and old + fresh - 2 * same > OTHERWISE * (old + fresh - same)
    ]
    standing = {one for one in now.values() if one != OTHER}
    return {"themes": len(standing), "changed": len(changed) + len(new), "moved": moved}


def _grouped(
    reading: Reading, texts: Sequence[Text], vectors: Vectors | None, before: Stand
) -> tuple[Grouped, dict[int, int]]:
    """Group, and name the themes; what staff named goes on, if need be as a theme that is held in its place."""
    made = children_of(reading.acts)
    leaves = {int(one) for one in np.unique(before.leaf)} - {OTHER}
    fixed = [Fixed(child, held_by(child, reading.acts, before)) for child in sorted(made & leaves)]
    old = {
        ReplyId(reply): ThemeId(theme)
        for reply, theme in zip(before.replies.tolist(), before.leaf.tolist(), strict=True)
        if theme != OTHER
    }
    found, ids = _matched(reading, texts, vectors, fixed, old)
    lost = (_corrected(reading.acts) & leaves) - set(ids.values())
    if lost:
        fixed += [
            Fixed(theme, frozenset(before.replies[before.leaf == theme].tolist())) for theme in sorted(lost)
        ]
        found, ids = _matched(reading, texts, vectors, fixed, old)
    new = iter(range(NEW, NEW - len(found.clusters) - 1, -1))
    return found, {label: ids[label] if label in ids else next(new) for label in range(len(found.clusters))}


def _matched(
    reading: Reading,
    texts: Sequence[Text],
    vectors: Vectors | None,
    fixed: Sequence[Fixed],
    old: Mapping[ReplyId, ThemeId],
) -> tuple[Grouped, dict[int, int]]:
    found = group(texts, vectors, reading.seed, threshold=reading.threshold, fixed=fixed)
    known = {label: ThemeId(one.fixed) for label, one in enumerate(found.clusters) if one.fixed is not None}
    labels = {ReplyId(reply): label for reply, label in found.label_of.items()}
    ids: dict[int, int] = dict(matched(old, labels, known))
    kept = _corrected(reading.acts) & set(old.values())
    for theme in sorted(kept - set(ids.values())):
        # Where most of a theme went that staff named, there it goes on, if nothing else does.
        went: dict[int, int] = {}
        mine = [reply for reply, one in old.items() if one == theme]
        for reply in mine:
            label = labels.get(reply, OTHER)
            went[label] = went.get(label, 0) + 1
        label = max(sorted(went), key=lambda one: went[one])
        if label != OTHER and label not in ids and 2 * went[label] > len(mine):
            ids[label] = theme
    return found, ids


def _corrected(acts: Sequence[Act]) -> set[int]:
    """Name the themes that staff named, merged or set aside: no run may lose them."""
    kinds = (CorrectionKind.RENAME, CorrectionKind.MERGE, CorrectionKind.ASIDE)
    standing = [act for act in acts if act.kind in kinds and not act.undone]
    return {act.args[name] for act in standing for name in ("theme", "into") if name in act.args}


def _told(texts: Sequence[Text], stand: Stand, similarity: Mapping[int, float]) -> Told:
    theme_of = {reply: theme for reply, theme in stand.theme_of().items() if theme != OTHER}
    themes = sorted(set(theme_of.values()))
    label = {theme: at for at, theme in enumerate(themes)}
    found = keywords(texts, {reply: label[theme] for reply, theme in theme_of.items()}, stand.excluded)
    near: dict[int, list[float]] = {theme: [] for theme in themes}
    for reply, theme in theme_of.items():
        if reply in similarity:
            near[theme].append(similarity[reply])
    return Told(
        {theme: words_json(found.get(label[theme], {})) for theme in themes},
        {theme: float(np.mean(cosines)) for theme, cosines in near.items() if cosines},
    )


def _points(found: Grouped, replies: np.ndarray[tuple[int], np.dtype[np.int64]]) -> bytes:
    step = max(1, -(-len(replies) // DOTS))
    some = replies[::step]
    places = np.array([found.points[one] for one in some.tolist()], np.float32).reshape(-1, 2)
    return pack_points(some, places)


def _texts(reading: Reading) -> list[Text]:
    rows = reading.rows
    masked = [read(text_of(written)) for written in rows.written]
    return [
        Text(number, one.text, language, one.health)
        for number, language, one in zip(rows.ids, rows.languages, masked, strict=True)
    ]


def _vectors(reading: Reading) -> Vectors | None:
    rows = reading.rows
    if not rows.vectors:
        return None
    width = len(rows.vectors) // len(rows)
    bodies = [rows.vectors[at : at + width] for at in range(0, len(rows.vectors), width)]
    return unpack(bodies, width // 2)
