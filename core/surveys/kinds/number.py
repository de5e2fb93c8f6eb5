"""A number that people type."""

from math import ceil, floor

from core.documents.questions import Number as Wanted
from core.documents.texts import say
from core.messaging.values import Choice, Say
from core.surveys.kinds.kind import Asked, InWords, Measure, Read, Reading, Wrong
from core.surveys.kinds.numerals import Number as Figure
from core.surveys.kinds.numerals import numbers_in, unit_behind, written
from core.surveys.kinds.units import is_another
from core.surveys.values import Value

USUAL = 12  # the example, where it is within the bounds


class Number(InWords):
    """A whole number as int, others as float; words around it don't matter, two numbers do."""

    name = "number"
    measure = Measure.INTERVAL
    free = True

    def choices(self, asked: Asked) -> list[Choice]:
        """Give none: it is typed."""
        return []

    def hint(self, asked: Asked) -> Say | None:
        """Say that a number is written, with an example in the unit that is asked for."""
        unit = _wanted(asked).unit
        example = _example(asked) if unit is None else f"{_example(asked)}\u00a0{say(unit, asked.language)}"
        return Say("hint-number", {"example": example})

    def press(self, asked: Asked, key: str) -> Reading:
        """Fit nothing: there is nothing to press."""
        return Wrong()

    def read(self, asked: Asked, text: str) -> Reading:
        """Read the one number of a text: "12", "noin 12 km", "12,5", "kaksitoista"."""
        wanted = _wanted(asked)
        found = numbers_in(text, asked.language, whole=wanted.whole)
        if not found:
            return Wrong(Say("q-number-not", {"example": _example(asked)}))
        if len(found) > 1:
            return Wrong(Say("q-number-two", {"example": _example(asked)}))
        if is_another(unit_behind(text), wanted.unit):
            named = say(wanted.unit or {}, asked.language)
            return Wrong(Say("q-number-unit", {"unit": named, "example": _example(asked)}))
        value = found[0]
        if not within(wanted, value):
            return Wrong(_range(asked, wanted))
        if wanted.whole and value != int(value):
            return Wrong(Say("q-number-whole", {"example": _example(asked)}))
        return Read(value)

    def say(self, asked: Asked, value: Value) -> str:
        """Write the number with its unit."""
        if not isinstance(value, int | float):
            return str(value)
        unit = _wanted(asked).unit
        figure = written(value, asked.language)
        return figure if unit is None else f"{figure}\u00a0{say(unit, asked.language)}"


def within(wanted: Wanted, value: Figure) -> bool:
    """Tell whether a number keeps its bounds."""
    return (wanted.min is None or value >= wanted.min) and (wanted.max is None or value <= wanted.max)


def _wanted(asked: Asked) -> Wanted:
    assert asked.question.number is not None
    return asked.question.number


def _range(asked: Asked, wanted: Wanted) -> Say:
    example: dict[str, str | int] = {"example": _example(asked)}
    least = "" if wanted.min is None else written(wanted.min, asked.language)
    most = "" if wanted.max is None else written(wanted.max, asked.language)
    if least and most:
        return Say("q-number-range", {"min": least, "max": most, **example})
    return (
        Say("q-number-least", {"min": least, **example})
        if least
        else Say("q-number-most", {"max": most, **example})
    )


def _example(asked: Asked) -> str:
    """Write a number that would do."""
    wanted = _wanted(asked)
    value: Figure = USUAL
    if not within(wanted, value):
        low, high = wanted.min, wanted.max
        if low is not None and high is not None:
            middle = floor((low + high) / 2)
            value = middle if within(wanted, middle) else (low + high) / 2
        else:
            value = ceil(low) if low is not None else floor(high or 0)
    return written(value, asked.language)
