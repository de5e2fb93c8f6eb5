"""Free text of a file to themes: read, scanned, grouped, named and quoted; nothing is stored."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from core.embeddings.languages import lacked
from core.embeddings.port import Embedder, Vectors
from core.language.cleaning import clean
from core.themes.grouping import Grouped, Text, group, space_of
from core.themes.identical import campaigns, key_of
from core.themes.labels import keywords
from core.themes.languages import languages_of
from core.themes.masking import blanked
from core.themes.placing import centres
from core.themes.quotes import candidates
from core.themes.shares import shares
from core.themes.values import FEWEST, Keyword

SEED: Final = "a file of its own"
OTHER: Final = -1
LONGEST: Final = 500
"""Characters of a quote; a longer text is cut, and marked so."""

_RARE: Final = 0.02
_FOREIGN: Final = 0.05
"""So small a part of the replies in a language that a model lacks makes the model no worse for the others."""

_NAMES: Final = {
    "fi": "fin finnish suomi finska fi-easy",
    "sv": "swe swedish svenska ruotsi",
    "en": "eng english englanti engelska",
}
_CODE: Final = {name: code for code, names in _NAMES.items() for name in (code, *names.split())}
_WIDE: Final = 100_000  # what one person writes; the rest of a cell is read no further


@dataclass(frozen=True)
class Theme:
    """One theme of a file; `id` counts from 1, the largest first."""

    id: int
    label: str
    size: int
    quotes: list[str]
    shares: dict[str, float | None]
    keywords: tuple[Keyword, ...] = ()
    languages: tuple[str, ...] = ()  # the commonest first
    cohesion: float = 0.0


@dataclass(frozen=True)
class Themes:
    """What came of a file."""

    themes: list[Theme]
    assignments: list[int]  # by row; -1: other, or no reply
    replies: int
    other: int
    languages: dict[str, int]  # replies by language, the commonest first
    masked: int  # replies in which personal data was found
    copies: list[tuple[str, int]]  # texts that many sent, and how many
    model: str  # "": by wording
    notes: list[str] = field(default_factory=list)
    points: list[tuple[float, float, int]] = field(default_factory=list)  # x, y, theme's id or -1


class NothingToGroup(Exception):  # noqa: N818
    """No cell of the column has a text."""


@dataclass(frozen=True)
class _Reply:
    row: int
    text: str  # as it was written
    given: str  # without what the scan found: what is grouped
    language: str
    group: str


def themes_of(
    cells: Sequence[str],
    languages: Sequence[str] | str,
    groups: Sequence[str],
    embedder: Embedder | None,
    k: int,
    step: Callable[[int], None] = lambda _: None,
) -> Themes:
    """Group a column's texts; the same rows in any order, the same themes. NothingToGroup, EmbeddingFailed.

    `languages` is one for all, one a row as the file names it, or nothing: then the texts tell it.
    """
    replies = _replies(cells, languages, groups)
    notes: list[str] = []
    texts = [Text(number, reply.given, reply.language) for number, reply in enumerate(replies)]
    counted = dict(
        sorted(Counter(text.language for text in texts).items(), key=lambda one: (-one[1], one[0]))
    )
    model = ""
    vectors = None
    if embedder is not None and len(replies) >= FEWEST:
        missing = [one for one in lacked(embedder.model, counted) if counted[one] > _FOREIGN * len(replies)]
        if missing:
            notes.append(
                f"{embedder.model.name} wasn't made for {', '.join(missing)}: sorted by wording instead."
            )
        else:
            vectors, model = _embedded(texts, embedder, step), embedder.model.name
    grouped = group(texts, vectors, SEED)
    told = (
        shares([grouped.label_of[text.id] for text in texts], [reply.group for reply in replies], k)
        if groups
        else {}
    )
    named = _themes(replies, texts, vectors, grouped)
    assignments = [OTHER] * len(cells)
    for number, reply in enumerate(replies):
        label = grouped.label_of[number]
        assignments[reply.row] = label + 1 if label >= 0 else OTHER
    return Themes(
        themes=[Theme(**{**vars(theme), "shares": dict(told.get(theme.id - 1, {}))}) for theme in named],
        assignments=assignments,
        replies=len(replies),
        other=sum(label < 0 for label in grouped.label_of.values()),
        languages=counted,
        masked=sum(reply.given != reply.text for reply in replies),
        copies=_copies(replies),
        model=model,
        notes=notes,
        points=[(*grouped.points[n], assignments[reply.row]) for n, reply in enumerate(replies)],
    )


def _replies(cells: Sequence[str], languages: Sequence[str] | str, groups: Sequence[str]) -> list[_Reply]:
    written = [(row, text) for row, cell in enumerate(cells) if (text := clean(cell[:_WIDE]))]
    if not written:
        raise NothingToGroup
    texts = [text for _, text in written]
    given = [blanked(text) for text in texts]
    if isinstance(languages, str) and languages:
        spoken = [languages] * len(texts)
    else:
        named = [languages[row].casefold() if languages else "" for row, _ in written]
        spoken = _spoken(given, [_CODE.get(name, name) for name in named])
    made = [
        _Reply(row, text, bare, language, groups[row] if groups else "")
        for (row, text), bare, language in zip(written, given, spoken, strict=True)
    ]
    # In one order, so that the order of the rows changes no theme.
    return sorted(made, key=lambda reply: (reply.text, reply.language, reply.group, reply.row))


def _spoken(texts: Sequence[str], named: Sequence[str]) -> list[str]:
    """Tell each text's language: as it was named; by the text where nothing was, or where it clearly is another."""
    if any(named):
        usual = Counter(name for name in named if name).most_common(1)[0][0]
        return languages_of(texts, [name or usual for name in named])
    spoken = languages_of(texts, [""] * len(texts))
    told = [len(text.split()) > 1 for text in texts]  # a word by itself may be of any language
    counted = Counter(one for one, tells in zip(spoken, told, strict=True) if tells) or Counter(spoken)
    usual = min(counted, key=lambda one: (-counted[one], one))
    # A language of one text in a hundred is mostly a mistake of whoever guessed it.
    common = {one for one, texts_ in counted.items() if texts_ > _RARE * len(texts)}
    return [one if tells and one in common else usual for one, tells in zip(spoken, told, strict=True)]


def _embedded(texts: Sequence[Text], embedder: Embedder, step: Callable[[int], None]) -> Vectors:
    """Embed each different text once; those in a language that the model lacks have rows of zeros."""
    foreign = set(lacked(embedder.model, {text.language for text in texts}))
    different = sorted({text.text for text in texts if text.language not in foreign})
    place = {text: at for at, text in enumerate(different)}
    rows = np.zeros((len(different) + 1, embedder.model.dimensions), np.float32)
    for start in range(0, len(different), 64):
        part = different[start : start + 64]
        rows[start : start + len(part)] = embedder.embed(part)
        step(len(part))
    return rows[[place.get(text.text, -1) if text.language not in foreign else -1 for text in texts]]


def _themes(
    replies: Sequence[_Reply], texts: Sequence[Text], vectors: Vectors | None, grouped: Grouped
) -> list[Theme]:
    if not grouped.clusters:
        return []
    words = keywords(texts, grouped.label_of)
    space = space_of(texts, vectors)
    members: dict[int, list[int]] = {}
    for number, label in grouped.label_of.items():
        members.setdefault(label, []).append(number)
    made = []
    for label, cluster in enumerate(grouped.clusters):
        inside = sorted(members[label])
        tongues = Counter(texts[n].language for n in inside)
        order = sorted(tongues, key=lambda one: (-tongues[one], one))
        best = next((words[label][one] for one in order if words.get(label, {}).get(one)), ())
        made.append(
            Theme(
                id=label + 1,
                label=", ".join(word.word for word in best) or f"#{label + 1}",
                size=cluster.size,
                quotes=_quotes(replies, inside, space),
                shares={},
                keywords=best,
                languages=tuple(order),
                cohesion=cluster.cohesion,
            )
        )
    return made


def _quotes(replies: Sequence[_Reply], inside: Sequence[int], space: Vectors) -> list[str]:
    """Quote what speaks for the theme and holds nothing personal; short texts where there are any."""
    middle = centres(space[list(inside)], np.zeros(len(inside), np.intp), 1)[0]
    clean_ones = [n for n in inside if replies[n].given == replies[n].text]
    short = [n for n in clean_ones if len(replies[n].text) <= LONGEST]
    open_ = short or clean_ones
    # Where nothing in a text is known to compare by, the first of them is as good as any.
    chosen = candidates(space[open_], open_, [replies[n].language for n in open_], middle) or open_[:1]
    return [_cut(replies[n].text) for n in chosen]


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    whole_words = text[:LONGEST].rsplit(None, 1)[0]
    return f"{whole_words} [...]"


def _copies(replies: Sequence[_Reply]) -> list[tuple[str, int]]:
    keys = [key_of(reply.text) for reply in replies]
    first: dict[str, _Reply] = {}
    for key, reply in zip(keys, replies, strict=True):
        first.setdefault(key, reply)
    return [(first[key].given, copies) for key, copies in campaigns(keys).items()]
