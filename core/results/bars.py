"""Bars with a mark each, as an accessible SVG: how much there is, and how much there should be (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

WIDTH = 640
_LEFT, _RIGHT, _TOP = 230, 90, 26
_WIDE = 11  # a character of a row's words, in the size that they are set in
_ROW, _GAP, _THICK = 34, 22, 18
_INK, _BAR, _LINE = "#16232b", "#0b4f6c", "#d5dce0"
_LONGEST = 20  # characters of a row's name on one line
MOST = 30  # rows: with more of them none can be read on a phone


@dataclass(frozen=True)
class Bar:
    """One row: its name, how much there is, how much there should be, and both in words."""

    name: str
    value: float
    mark: float | None  # None: there is nothing to hold it against
    words: str


def bars(
    title: str,
    words: str,
    legend: tuple[str, str],
    sections: Sequence[Sequence[Bar]],
    language: str,
    name: str = "bars",
    whole: float | None = None,
) -> str:
    """Draw the rows in sections, all by one measure; `words` say all that they show.

    A bar and its mark differ in shape, not in colour alone: the mark is a black line across. `legend` names both, or
    only the bar. `name` keeps the ids of several pictures on one page apart. A bar of `whole` fills its row; without
    it the longest does. No styles, so that the strictest policy shows it.
    """
    shown = _shown(sections)
    longest = max([max(bar.value, bar.mark or 0) for rows in shown for bar in rows], default=0)
    reach = whole or longest or 1
    right = max([_RIGHT, *(_WIDE * len(bar.words) + 20 for rows in shown for bar in rows)])
    room = WIDTH - _LEFT - min(right, WIDTH - _LEFT - _RIGHT)
    drawn: list[str] = []
    y = _TOP + 56
    for rows in shown:
        for bar in rows:
            drawn.append(_row(bar, y, room, reach))
            y += _ROW
        y += _GAP
    height = y + 4
    size = max(12, min(22, round((WIDTH - 48) / (0.7 * max(1, len(title))))))  # a bold letter's mean width
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' aria-labelledby="{name}-title {name}-words" lang={quoteattr(language.partition("-")[0])}>\n'
        f'<title id="{name}-title">{escape(title)}</title>\n'
        f'<desc id="{name}-words">{escape(words)}</desc>\n'
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>\n'
        f"{_text(24, _TOP + 6, title, size=size, bold=True)}\n{_legend(legend)}\n"
        + "\n".join(drawn)
        + "\n</svg>\n"
    )


def _shown(sections: Sequence[Sequence[Bar]]) -> list[list[Bar]]:
    left, shown = MOST, []
    for rows in sections:
        taken = list(rows[:left])
        left -= len(taken)
        if taken:
            shown.append(taken)
    return shown


def _row(bar: Bar, y: int, room: int, reach: float) -> str:
    long, at = (round(room * min(1.0, max(0.0, one / reach)), 1) for one in (bar.value, bar.mark or 0.0))
    middle = y + _ROW / 2
    top = middle - _THICK / 2
    return (
        f"{_name(bar.name, middle)}"
        f'<path d="M{_LEFT} {top:g}h{room}v{_THICK}h{-room}z" fill="none" stroke="{_LINE}" stroke-width="1"/>'
        f'<path d="M{_LEFT} {top:g}h{long:g}v{_THICK}h{-long:g}z" fill="{_BAR}"/>'
        f"{'' if bar.mark is None else _mark(_LEFT + at, middle)}"
        f"{_text(_LEFT + room + 12, middle + 6, bar.words)}"
    )


def _name(name: str, middle: float) -> str:
    """Set a name on one line, or on two smaller ones: "Mänttä-Vilppula," over "65–79, nainen"."""
    if len(name) <= _LONGEST:
        return _text(_LEFT - 12, middle + 6, name, anchor="end")
    at = name.rfind(" ", 1, _LONGEST + 4) + 1 or _LONGEST + 3
    lines = [name[:at].rstrip(), name[at:]]
    return "".join(
        _text(
            _LEFT - 12,
            y,
            line if len(line) <= _LONGEST + 4 else f"{line[: _LONGEST + 3]}…",
            size=14,
            anchor="end",
        )
        for y, line in zip((middle - 3, middle + 13), lines, strict=True)
    )


def _mark(x: float, middle: float) -> str:
    half = _THICK / 2 + 5
    line = f'd="M{x:g} {middle - half:g}v{2 * half:g}"'
    return f'<path {line} stroke="#ffffff" stroke-width="7"/><path {line} stroke="{_INK}" stroke-width="3"/>'


def _legend(legend: tuple[str, str]) -> str:
    bar, mark = legend
    y = _TOP + 28
    second = 24 + 30 + 9 * len(bar) + 24
    first = f'<path d="M24 {y - 7}h20v14h-20z" fill="{_BAR}"/>{_text(54, y + 6, bar, size=16)}'
    return f"{first}{_mark(second + 8, y)}{_text(second + 22, y + 6, mark, size=16)}" if mark else first


def _text(
    x: float, y: float, words: str, *, size: int = 17, anchor: str = "start", bold: bool = False
) -> str:
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-family="sans-serif" font-size="{size}"{weight}'
        f' fill="{_INK}">{escape(words)}</text>'
    )
