"""A set's replies to its themes: each text once, in the space where texts compare (pure; themes.md 2, 3)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.embeddings.centring import centred
from core.embeddings.port import Vectors
from core.themes.clustering import NEAR, USUAL, cluster, smallest
from core.themes.identical import key_of
from core.themes.mapping import Points, mapped
from core.themes.placing import LEAST, OTHER, Labels, centres, place
from core.themes.values import FEWEST
from core.themes.wording import WordingSpace


@dataclass(frozen=True)
class Text:
    """One person's reply, with what is personal in it masked."""

    id: int
    text: str
    language: str
    quiet: bool = False  # it told of somebody's health: it belongs to a theme, and names none


@dataclass(frozen=True)
class Fixed:
    """A theme that staff made: its replies stay in it, their mean is its centre, and it never dissolves."""

    key: int
    replies: frozenset[int]


@dataclass(frozen=True)
class Cluster:
    """One theme found, or one that was fixed."""

    fixed: int | None  # its key
    language: str | None  # where texts were sorted by wording: the one language of its replies
    size: int  # people
    cohesion: float  # mean cosine of its different texts to their centre


@dataclass(frozen=True)
class Grouped:
    """Where each reply belongs: the place of its theme in `clusters`, or -1 for other."""

    label_of: Mapping[int, int]
    similarity: Mapping[int, float]  # cosine to its theme's centre; 0 for other
    clusters: tuple[Cluster, ...]  # those fixed as they were given, then the largest first
    points: Points  # a flat map of the replies, both coordinates between -1 and 1


@dataclass(frozen=True)
class _Different:
    """Texts that differ from each other, in order of id: the first of each, and who sent the same."""

    firsts: list[Text]
    senders: list[list[int]]  # ids
    places: NDArray[np.intp]  # of the firsts among all texts

    @property
    def copies(self) -> NDArray[np.intp]:
        return np.array([len(ids) for ids in self.senders], np.intp)


@dataclass(frozen=True)
class _Part:
    """Different texts that compare with each other."""

    language: str | None
    rows: NDArray[np.intp]  # among the different texts
    vectors: Vectors


@dataclass
class _Found:
    """A theme while themes are brought together."""

    rows: NDArray[np.intp]
    fixed: int | None
    language: str | None


def group(
    texts: Sequence[Text],
    vectors: Vectors | None,
    seed: str,
    *,
    threshold: float = USUAL,
    fixed: Sequence[Fixed] = (),
) -> Grouped:
    """Put every reply into one theme or other; the same replies in any order, the same themes.

    `vectors` are a model's own, a row a text; None: by wording, each language apart. Copies of one text count as one
    in finding themes and as people in their sizes. With fewer than FEWEST replies there are only the fixed themes.
    """
    different = _different(texts)
    parts = list(_parts(different, vectors))
    similarity = np.zeros(len(different.firsts), np.float32)
    found = [_Found(np.zeros(0, np.intp), one.key, None) for one in fixed]
    held = _held(different, fixed)
    for part in parts:
        enough = int(different.copies[part.rows].sum()) >= FEWEST
        labels = _labels(part, different, seed, threshold, held, len(fixed)) if enough else held[part.rows]
        k = max(len(fixed), int(labels.max(initial=-1)) + 1)
        means = centres(part.vectors, labels, k)
        inside = labels != OTHER
        cosines = np.einsum("ij,ij->i", part.vectors[inside], means[labels[inside]])
        similarity[part.rows[inside]] = cosines
        for label in range(k):
            rows = part.rows[labels == label]
            if label < len(fixed):
                found[label].rows = np.concatenate([found[label].rows, rows])
            else:
                found.append(_Found(rows, None, part.language))
    people = different.copies
    computed = sorted(found[len(fixed) :], key=lambda one: (-int(people[one.rows].sum()), int(one.rows[0])))
    themes = found[: len(fixed)] + computed
    label_of = np.full(len(different.firsts), OTHER, np.intp)
    for label, one in enumerate(themes):
        label_of[one.rows] = label
    clusters = tuple(
        Cluster(
            fixed=one.fixed,
            language=one.language,
            size=int(people[one.rows].sum()),
            cohesion=float(similarity[one.rows].mean()) if len(one.rows) else 0.0,
        )
        for one in themes
    )
    points = mapped([(part.rows, part.vectors) for part in parts], label_of)
    everyone = list(_everyone(different))
    return Grouped(
        label_of={reply: int(label_of[row]) for row, reply in everyone},
        similarity={reply: float(similarity[row]) for row, reply in everyone},
        clusters=clusters,
        points={reply: (float(points[row, 0]), float(points[row, 1])) for row, reply in everyone},
    )


def space_of(texts: Sequence[Text], vectors: Vectors | None) -> Vectors:
    """Give each text's row as `group` compares it; by wording, rows of two languages don't compare."""
    different = _different(texts)
    parts = list(_parts(different, vectors))
    place_of = {text.id: place_ for place_, text in enumerate(texts)}
    space = np.zeros((len(texts), max((part.vectors.shape[1] for part in parts), default=1)), np.float32)
    for part in parts:
        for row, vector in zip(part.rows, part.vectors, strict=True):
            space[[place_of[reply] for reply in different.senders[row]], : len(vector)] = vector
    return space


def placed(
    texts: Sequence[Text], vectors: Vectors | None, theme_of: Mapping[int, int], *, least: float = LEAST
) -> dict[int, tuple[int | None, float]]:
    """Give every text that isn't in a theme the nearest theme of those that are, with its cosine; None: other.

    A copy of a text that is in a theme joins that one.
    """
    different = _different(texts)
    nearest: dict[int, tuple[int | None, float]] = {}
    for part in _parts(different, vectors):
        theirs = [theme_of.get(reply) for row in part.rows for reply in different.senders[row]]
        rows = np.array([n for n, row in enumerate(part.rows) for _ in different.senders[row]], np.intp)
        themes = sorted({theme for theme in theirs if theme is not None})
        label = {theme: n for n, theme in enumerate(themes)}
        labels = np.array([OTHER if theme is None else label[theme] for theme in theirs], np.intp)
        means = centres(part.vectors[rows], labels, len(themes))
        chosen, cosines = place(part.vectors, means, least)
        for n, row in enumerate(part.rows):
            senders = different.senders[row]
            theme = _theme_of_copies(senders, theme_of)
            if theme is not None:
                likeness = float(part.vectors[n] @ means[label[theme]])
            else:
                theme = None if chosen[n] == OTHER else themes[chosen[n]]
                likeness = float(cosines[n])
            nearest.update(dict.fromkeys(senders, (theme, likeness)))
    return {reply: one for reply, one in nearest.items() if theme_of.get(reply) is None}


def _theme_of_copies(senders: Sequence[int], theme_of: Mapping[int, int]) -> int | None:
    """Say where most of those are who sent the same; the same words don't end up in two places."""
    counted = Counter(theme_of[reply] for reply in senders if reply in theme_of)
    return min(counted, key=lambda theme: (-counted[theme], theme), default=None)


def _different(texts: Sequence[Text]) -> _Different:
    firsts: list[Text] = []
    senders: list[list[int]] = []
    places: list[int] = []
    known: dict[tuple[str, str], int] = {}
    for place_ in sorted(range(len(texts)), key=lambda place: texts[place].id):
        text = texts[place_]
        key = (text.language, key_of(text.text))
        if key in known:
            senders[known[key]].append(text.id)
        else:
            known[key] = len(firsts)
            firsts.append(text)
            senders.append([text.id])
            places.append(place_)
    return _Different(firsts, senders, np.array(places, np.intp))


def _everyone(different: _Different) -> Iterator[tuple[int, int]]:
    for row, senders in enumerate(different.senders):
        for reply in senders:
            yield row, reply


def _parts(different: _Different, vectors: Vectors | None) -> Iterator[_Part]:
    spoken = [text.language for text in different.firsts]
    if vectors is not None:
        rows = np.arange(len(spoken))
        yield _Part(None, rows, _worded(different, rows, centred(vectors[different.places], spoken)))
        return
    for language in sorted(set(spoken)):
        rows = np.array([row for row, one in enumerate(spoken) if one == language], np.intp)
        fitted = WordingSpace().fit([different.firsts[row].text for row in rows])
        yield _Part(language, rows, _worded(different, rows, fitted))


def _worded(different: _Different, rows: NDArray[np.intp], vectors: Vectors) -> Vectors:
    """Take its direction from a text without a letter or a digit: a thumb up is near to nothing, and so in other."""
    said = [any(map(str.isalnum, different.firsts[row].text)) for row in rows]
    return vectors * np.array(said, vectors.dtype)[:, None]


def _held(different: _Different, fixed: Sequence[Fixed]) -> Labels:
    """Say by different text which fixed theme holds it: that of the first who sent it and is held."""
    theme_of = {reply: label for label, one in enumerate(fixed) for reply in sorted(one.replies)}
    held = np.full(len(different.firsts), OTHER, np.intp)
    for row, senders in enumerate(different.senders):
        held[row] = next((theme_of[reply] for reply in senders if reply in theme_of), OTHER)
    return held


def _labels(
    part: _Part, different: _Different, seed: str, threshold: float, held: Labels, fixed: int
) -> Labels:
    bound, people = held[part.rows], different.copies[part.rows]
    found = cluster(
        part.vectors,
        [different.firsts[row].id for row in part.rows],
        seed,
        threshold=threshold,
        fixed=centres(part.vectors, bound, fixed),
        held=bound,
    )
    labels = found.labels.copy()
    # What so many sent word for word is a theme, though it be like nothing else: copies alone have no direction.
    least = smallest(len(part.rows))
    k = max(fixed, int(labels.max(initial=-1)) + 1)
    for n in np.flatnonzero((bound == OTHER) & (people >= least)):
        if not any(letter.isalpha() for letter in different.firsts[part.rows[n]].text):
            continue
        if labels[n] == OTHER or _strange(part.vectors, labels, int(n), least):
            labels[n] = k
            k += 1
    return labels


def _strange(vectors: Vectors, labels: Labels, n: int, least: int) -> bool:
    """Whether a text is unlike the others of its theme, smoothed into it; they must be enough without it."""
    others = labels == labels[n]
    others[n] = False
    if int(others.sum()) < least:
        return False
    middle = centres(vectors[others], np.zeros(int(others.sum()), np.intp), 1)[0]
    return bool(vectors[n] @ middle < NEAR)
