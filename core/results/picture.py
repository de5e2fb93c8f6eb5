"""The opinion map as an accessible SVG: groups differ by shape and letter, never by colour alone."""

from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from core.results.values import Group, Point, Report, Words

WIDTH, HEIGHT, EDGE = 640, 480, 28
SIZE = 5
_INK, _PLAIN = "#16232b", "#5b6b75"
# Dark enough for white paper, and apart from one another for every kind of colour vision.
_COLOURS = {"A": "#0b4f6c", "B": "#b3461b", "C": "#3f6f12", "D": "#7a2e8e", "E": "#5a4a00", "": _PLAIN}


def alternative(report: Report, texts: Words, language: str) -> str:
    """Say in words what the picture shows."""
    groups = "; ".join(_group_in_words(group, texts, language) for group in report.opinions.groups)
    return texts.say(language, "report-map-alt", {"k": len(report.opinions.groups), "groups": groups})


@dataclass(frozen=True)
class Here:
    """One person's own place on the map, -1000 .. 1000 to the right and up, with its words."""

    x: int
    y: int
    title: str
    words: str
    label: str


def picture(report: Report, texts: Words, language: str, name: str = "map", here: Here | None = None) -> str:
    """Draw the map with its words as title and description; no styles, so the strictest policy shows it.

    `name` keeps the ids of several pictures on one page apart. `here` is drawn over all else.
    """
    title = texts.say(language, "report-map-heading") if here is None else here.title
    words = alternative(report, texts, language)
    if here is not None:
        words = f"{words} {here.words}"
    points = report.opinions.points
    # The letter "" sorts first, so those outside the groups lie beneath.
    marks = "\n".join(_SHAPES[point.letter](*_place(point)) for point in points)
    letters = "\n".join(_letter(group) for group in report.opinions.groups)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        f' aria-labelledby="{name}-title {name}-words" lang={quoteattr(language.partition("-")[0])}>\n'
        f'<title id="{name}-title">{escape(title)}</title>\n'
        f'<desc id="{name}-words">{escape(words)}</desc>\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>\n'
        f'<path d="M{WIDTH // 2} {EDGE}V{HEIGHT - EDGE}M{EDGE} {HEIGHT // 2}H{WIDTH - EDGE}"'
        f' stroke="#d5dce0" stroke-width="1"/>\n'
        f"{marks}\n{letters}\n{_own(here) if here is not None else ''}</svg>\n"
    )


def _place(point: Point | tuple[int, int]) -> tuple[float, float]:
    across, up = point[0] / 1000, point[1] / 1000
    x = WIDTH / 2 + across * (WIDTH / 2 - EDGE)
    y = HEIGHT / 2 - up * (HEIGHT / 2 - EDGE)
    return round(x, 1), round(y, 1)


def _mark(letter: str, path: Callable[[float, float], str]) -> Callable[[float, float], str]:
    colour = _COLOURS[letter]

    def draw(x: float, y: float) -> str:
        return (
            f'<path d="{path(x, y)}" fill="{colour}" fill-opacity="0.55" stroke="{colour}" stroke-width="1"/>'
        )

    return draw


def _round(x: float, y: float) -> str:
    return f"M{x - SIZE:g} {y:g}a{SIZE} {SIZE} 0 1 0 {2 * SIZE} 0a{SIZE} {SIZE} 0 1 0 {-2 * SIZE} 0z"


def _square(x: float, y: float) -> str:
    return f"M{x - SIZE:g} {y - SIZE:g}h{2 * SIZE}v{2 * SIZE}h{-2 * SIZE}z"


def _triangle(x: float, y: float) -> str:
    return f"M{x:g} {y - SIZE - 1:g}l{SIZE + 1} {2 * SIZE}h{-2 * SIZE - 2}z"


def _diamond(x: float, y: float) -> str:
    return f"M{x:g} {y - SIZE - 2:g}l{SIZE + 2} {SIZE + 2}l{-SIZE - 2} {SIZE + 2}l{-SIZE - 2} {-SIZE - 2}z"


def _cross(x: float, y: float) -> str:
    return f"M{x - 2:g} {y - 6:g}h4v4h4v4h-4v4h-4v-4h-4v-4h4z"


def _dot(x: float, y: float) -> str:
    return f"M{x - 3:g} {y:g}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"


_SHAPES = {
    letter: _mark(letter, path)
    for letter, path in {
        "A": _round,
        "B": _square,
        "C": _triangle,
        "D": _diamond,
        "E": _cross,
        "": _dot,
    }.items()
}


def _letter(group: Group) -> str:
    x, y = _place(group.centre)
    return (
        f'<text x="{x:g}" y="{y + 11:g}" text-anchor="middle" font-family="sans-serif" font-size="32"'
        f' font-weight="700" fill="{_INK}" stroke="#ffffff" stroke-width="6" paint-order="stroke">'
        f"{escape(group.letter)}</text>"
    )


def _own(here: Here) -> str:
    """A ring around the place, black on white so that it stands out from every colour, with its word."""
    x, y = _place((here.x, here.y))
    beside, anchor = (x - 18, "end") if x > WIDTH / 2 else (x + 18, "start")
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="11" fill="none" stroke="#ffffff" stroke-width="7"/>'
        f'<circle cx="{x:g}" cy="{y:g}" r="11" fill="none" stroke="{_INK}" stroke-width="3"/>'
        f'<circle cx="{x:g}" cy="{y:g}" r="4" fill="{_INK}" stroke="#ffffff" stroke-width="1"/>'
        f'<text x="{beside:g}" y="{y + 7:g}" text-anchor="{anchor}" font-family="sans-serif" font-size="22"'
        f' font-weight="700" fill="{_INK}" stroke="#ffffff" stroke-width="5" paint-order="stroke">'
        f"{escape(here.label)}</text>\n"
    )


def _group_in_words(group: Group, texts: Words, language: str) -> str:
    x, y = group.centre
    if max(abs(x), abs(y)) < 100:
        key = "middle"
    elif abs(x) >= abs(y):
        key = "left" if x < 0 else "right"
    else:
        key = "top" if y > 0 else "bottom"
    where = texts.say(language, f"report-map-place.{key}")
    return texts.say(language, "report-map-group", {"group": f"{group.letter} {where}", "n": group.size})
