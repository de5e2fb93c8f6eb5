"""Themes as an accessible SVG: a bar each, and a map of the replies; apart by shape and number, not by colour (pure)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median
from typing import Final, Protocol
from xml.sax.saxutils import escape, quoteattr

from core.language.format import percent

WIDTH: Final = 640
MOST: Final = 12
"""Rows: with more of them none can be read on a phone; the smaller ones are told as one number."""

DOTS: Final = 1200
"""Dots: more of them are one blot, and slow to draw."""

_EDGE, _ROW, _THICK, _LEFT, _RIGHT = 24, 50, 14, 62, 24
_MAP = 440
_INK, _PLAIN, _BAR, _LINE = "#16232b", "#8a979e", "#0b4f6c", "#d5dce0"
# Dark enough for white paper; two themes with one colour differ in shape, and every theme has its number.
_COLOURS: Final = ("#0b4f6c", "#b3461b", "#3f6f12", "#7a2e8e", "#5a4a00")
_SHAPES: Final = (
    "M{x:g} {y:g}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
    "M{x:g} {y:g}m-4 -4h8v8h-8z",
    "M{x:g} {y:g}m0 -5l5 9h-10z",
    "M{x:g} {y:g}m0 -6l6 6l-6 6l-6 -6z",
    "M{x:g} {y:g}m-1.5 -5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z",
    "M{x:g} {y:g}m0 5l5 -9h-10z",
    "M{x:g} {y:g}m-3 -5l8 5l-8 5z",
)
_OTHER: Final = "M{x:g} {y:g}m-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z"


class Words(Protocol):
    """The catalogue, as far as the picture needs it."""

    def say(
        self, language: str, text_id: str, args: Mapping[str, str | int | float] | None = None
    ) -> str: ...


@dataclass(frozen=True)
class Row:
    """A theme as it is drawn."""

    number: int
    title: str
    people: int


@dataclass(frozen=True)
class Dot:
    """Where one reply lies: those that are alike are close together. On any scale, `y` upwards."""

    x: float
    y: float
    number: int | None  # of its theme; None: other


def picture(
    title: str,
    rows: Sequence[Row],
    other: int,
    dots: Sequence[Dot],
    texts: Words,
    language: str,
    *,
    name: str = "themes",
    rest: str = "",
) -> str:
    """Draw the themes as bars and, where there are dots, a map under them; no styles, for the strictest policy.

    Each row that is drawn has its number on the map; dots of other themes are drawn as those of none. `name` keeps
    the ids of several pictures on one page apart; `rest` says what `other` is where it is more than those in none.
    """
    shown, smaller = rows[:MOST], rows[MOST:]
    bars, y = _bars(shown, smaller, other, texts, language, rest)
    chart = _map(shown, dots, y, texts, language) if dots else ""
    height = y + (_MAP + 60 if dots else 8)
    size = max(12, min(22, round((WIDTH - 2 * _EDGE) / (0.7 * max(1, len(title))))))
    words = alternative(rows, other, dots, texts, language, rest=rest)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" role="img"'
        f' aria-labelledby="{name}-title {name}-words" lang={quoteattr(language.partition("-")[0])}>\n'
        f'<title id="{name}-title">{escape(title)}</title>\n'
        f'<desc id="{name}-words">{escape(words)}</desc>\n'
        f'<rect width="{WIDTH}" height="{height:g}" fill="#ffffff"/>\n'
        f"{_text(_EDGE, 36, title, size=size, bold=True)}\n{bars}\n{chart}</svg>\n"
    )


def alternative(
    rows: Sequence[Row],
    other: int,
    dots: Sequence[Dot],
    texts: Words,
    language: str,
    *,
    rest: str = "",
) -> str:
    """Say in words what the picture shows: each theme with its size and place, and which are most alike."""
    shown, smaller = rows[:MOST], rows[MOST:]
    total = _total(rows, other)
    middles = _middles(shown, _Frame(dots, 0)) if dots else {}
    said = []
    for row in shown:
        args: dict[str, str | int | float] = {
            "no": str(row.number),
            "title": row.title,
            "n": row.people,
            "share": _share(row.people, total, language),
        }
        if row.number in middles:
            place = texts.say(language, f"theme-picture-place.{_where(middles[row.number])}")
            said.append(texts.say(language, "theme-picture-placed", {**args, "place": place}))
        else:
            said.append(texts.say(language, "theme-picture-row", args))
    if smaller:
        people = sum(row.people for row in smaller)
        said.append(texts.say(language, "theme-picture-rest", {"k": len(smaller), "n": people}))
    left: dict[str, str | int | float] = {"n": other, "share": _share(other, total, language)}
    if rest:
        said.append(texts.say(language, "theme-picture-gathered", {**left, "rest": rest}))
    else:
        said.append(texts.say(language, "theme-picture-other", left))
    if dots:
        said.append(texts.say(language, "theme-picture-map"))
    if len(middles) > 2:
        first, second = min(combinations(sorted(middles), 2), key=lambda two: _apart(middles, two))
        said.append(texts.say(language, "theme-picture-near", {"a": str(first), "b": str(second)}))
    return " ".join(said)


def _bars(
    shown: Sequence[Row], smaller: Sequence[Row], other: int, texts: Words, language: str, rest: str
) -> tuple[str, float]:
    total = _total([*shown, *smaller], other)
    longest = max([row.people for row in shown] + [other, 1])
    drawn, y = [], 58.0
    for place, row in enumerate(shown):
        drawn.append(_mark(place, _EDGE + 8, y + 24, 1.7))
        drawn.append(
            _bar(y, f"{row.number}. {row.title}", row.people, longest, total, _colour(place), texts, language)
        )
        y += _ROW
    if smaller:
        people = sum(row.people for row in smaller)
        words = texts.say(language, "theme-picture-rest", {"k": len(smaller), "n": people})
        drawn.append(_mark(None, _EDGE + 8, y + 14, 1.7))
        drawn.append(_text(_LEFT, y + 20, words, size=16))
        y += 34
    label = rest or texts.say(language, "theme-picture-none")
    drawn.append(_mark(None, _EDGE + 8, y + 24, 1.7))
    drawn.append(_bar(y, label, other, longest, total, _PLAIN, texts, language))
    return "\n".join(drawn), y + _ROW + 6


def _bar(
    y: float, label: str, people: int, longest: int, total: int, colour: str, texts: Words, language: str
) -> str:
    words = texts.say(
        language, "theme-picture-people", {"n": people, "share": _share(people, total, language)}
    )
    room = WIDTH - _LEFT - _RIGHT
    long = round(room * people / longest, 1)
    fits = int((room - 9 * len(words) - 16) / 9)
    label = label if len(label) <= fits else f"{label[: fits - 1].rstrip(' ,')}…"
    return (
        f"{_text(_LEFT, y + 18, label)}{_text(WIDTH - _RIGHT, y + 18, words, size=16, anchor='end')}"
        f'<path d="M{_LEFT} {y + 26:g}h{room}v{_THICK}h-{room}z" fill="none" stroke="{_LINE}"/>'
        f'<path d="M{_LEFT} {y + 26:g}h{long:g}v{_THICK}h-{long:g}z" fill="{colour}"/>'
    )


class _Frame:
    """Where the dots lie on the page; the few that are farthest out are moved to the edge."""

    def __init__(self, dots: Sequence[Dot], top: float) -> None:
        self.dots, self._top = dots, top
        self._x = _reach([dot.x for dot in dots])
        self._y = _reach([dot.y for dot in dots])

    def place(self, dot: Dot) -> tuple[float, float]:
        """Give a dot's place, from the page's left and top."""
        across, up = _within(dot.x, self._x), _within(dot.y, self._y)
        inner = WIDTH - 2 * _EDGE - 24
        return round(_EDGE + 12 + across * inner, 1), round(self._top + 12 + (1 - up) * (_MAP - 24), 1)


def _map(shown: Sequence[Row], dots: Sequence[Dot], y: float, texts: Words, language: str) -> str:
    top = y + 40
    frame = _Frame(dots, top)
    place_of = {row.number: place for place, row in enumerate(shown)}
    every = -(-len(dots) // DOTS)
    by_theme: dict[int | None, list[Dot]] = defaultdict(list)
    for dot in dots:
        by_theme[place_of.get(dot.number) if dot.number is not None else None].append(dot)
    marks = []
    # Those of no theme lie beneath, then the largest theme; of many dots every so manyeth is drawn.
    for place in sorted(by_theme, key=lambda one: -1 if one is None else one):
        marks += [_mark(place, *frame.place(dot)) for dot in by_theme[place][::every]]
    labels = _apart_labels(_middles(shown, frame), top)
    note = texts.say(language, "theme-picture-map")
    return "\n".join(
        [
            _text(_EDGE, y + 26, note, size=15),
            f'<path d="M{_EDGE} {top:g}h{WIDTH - 2 * _EDGE}v{_MAP}h-{WIDTH - 2 * _EDGE}z" fill="none" stroke="{_LINE}"/>',
            *marks,
            *(
                _number(number, *labels[number], _colour(place_of[number]))
                for number in sorted(labels, reverse=True)
            ),
            "",
        ]
    )


def _middles(shown: Sequence[Row], frame: _Frame) -> dict[int, tuple[float, float]]:
    """The middle of each theme's dots on the page, by number; none for a theme without dots."""
    numbers = {row.number for row in shown}
    places: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for dot in frame.dots:
        if dot.number in numbers and dot.number is not None:
            places[dot.number].append(frame.place(dot))
    return {
        number: (median(x for x, _ in found), median(y for _, y in found)) for number, found in places.items()
    }


def _apart_labels(middles: Mapping[int, tuple[float, float]], top: float) -> dict[int, tuple[float, float]]:
    """Move numbers that would lie on each other apart, each as little as need be."""
    placed: dict[int, tuple[float, float]] = {}
    for number in sorted(middles):
        x, y = middles[number]
        tries = [(0, 0), *((dx * r, dy * r) for r in (28, 56, 84) for dx, dy in _AROUND)]
        free = [
            (x + dx, y + dy)
            for dx, dy in tries
            if _EDGE + 16 <= x + dx <= WIDTH - _EDGE - 16
            and top + 16 <= y + dy <= top + _MAP - 16
            and all(abs(x + dx - a) >= 34 or abs(y + dy - b) >= 28 for a, b in placed.values())
        ]
        placed[number] = free[0] if free else (x, y)
    return placed


_AROUND: Final = ((0, -1), (1, 0), (-1, 0), (0, 1), (0.8, -0.8), (-0.8, -0.8), (0.8, 0.8), (-0.8, 0.8))


def _apart(middles: Mapping[int, tuple[float, float]], two: tuple[int, int]) -> float:
    (a, b), (c, d) = middles[two[0]], middles[two[1]]
    return round((a - c) ** 2 + (b - d) ** 2, 3)


def _where(middle: tuple[float, float]) -> str:
    """Name the part of the map, which begins at the top of a page of its own."""
    x, y = (middle[0] - WIDTH / 2) / (WIDTH / 2), (_MAP / 2 - middle[1]) / (_MAP / 2)
    if max(abs(x), abs(y)) < 0.2:
        return "middle"
    if abs(x) >= abs(y):
        return "left" if x < 0 else "right"
    return "top" if y > 0 else "bottom"


def _reach(values: Sequence[float]) -> tuple[float, float]:
    """The range of nearly all values: one far stray would leave the others a spot."""
    ordered = sorted(values)
    cut = len(ordered) // 100
    return ordered[cut], ordered[-1 - cut]


def _within(value: float, reach: tuple[float, float]) -> float:
    low, high = reach
    return 0.5 if high <= low else min(1.0, max(0.0, (value - low) / (high - low)))


def _total(rows: Sequence[Row], other: int) -> int:
    return sum(row.people for row in rows) + other


def _share(people: int, total: int, language: str) -> str:
    return percent(people / total if total else 0.0, language)


def _colour(place: int) -> str:
    return _COLOURS[place % len(_COLOURS)]


def _mark(place: int | None, x: float, y: float, scale: float = 1.0) -> str:
    shape, colour = (_OTHER, _PLAIN) if place is None else (_SHAPES[place % len(_SHAPES)], _colour(place))
    if scale != 1.0:
        where = f' transform="translate({x:g} {y:g}) scale({scale:g})"'
        return f'<path d="{shape.format(x=0, y=0)}" fill="{colour}"{where}/>'
    return f'<path d="{shape.format(x=x, y=y)}" fill="{colour}" fill-opacity="0.6" stroke="{colour}" stroke-width="0.7"/>'


def _number(number: int, x: float, y: float, colour: str) -> str:
    """A theme's number on a white plate with an edge in its colour, so that no dots run into it."""
    wide = 14 + 11 * len(str(number))
    return (
        f'<rect x="{x - wide / 2:g}" y="{y - 13:g}" width="{wide}" height="26" rx="6" fill="#ffffff"'
        f' stroke="{colour}" stroke-width="2"/>{_text(x, y + 6, str(number), anchor="middle", bold=True)}'
    )


def _text(
    x: float, y: float, words: str, *, size: int = 17, anchor: str = "start", bold: bool = False
) -> str:
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-family="sans-serif" font-size="{size}"{weight}'
        f' fill="{_INK}">{escape(words)}</text>'
    )
