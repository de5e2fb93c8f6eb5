"""Whole numbers from one end to the other."""

from core.documents.questions import Scale as Wanted
from core.documents.texts import say
from core.language.catalogue import LANGUAGES
from core.language.words import match_choice
from core.messaging.values import Choice, Say
from core.surveys.kinds.kind import Asked, InWords, Measure, Read, Reading, Wrong
from core.surveys.kinds.numerals import numbers_in
from core.surveys.values import Value


class Scale(InWords):
    """A whole number of the scale; what is typed is the number itself, not the place of a choice."""

    name = "scale"
    measure = Measure.ORDINAL
    free = True

    def choices(self, asked: Asked) -> list[Choice]:
        """Give each number of the scale."""
        wanted = _wanted(asked)
        return [Choice(str(value), str(value)) for value in range(wanted.low, wanted.high + 1)]

    def hint(self, asked: Asked) -> Say | None:
        """Say from where to where, what the ends mean, and how to leave it."""
        wanted = _wanted(asked)
        ends = ", ".join(
            f"{value} = {say(text, asked.language)}"
            for value, text in ((wanted.low, wanted.low_text), (wanted.high, wanted.high_text))
            if text is not None
        )
        args: dict[str, str | int] = {"low": str(wanted.low), "high": str(wanted.high)}
        if asked.question.is_optional:
            return Say("hint-scale", {**args, "ends": ends}) if ends else Say("hint-scale-bare", args)
        return Say("hint-scale-must", {**args, "ends": ends}) if ends else Say("hint-scale-bare-must", args)

    def press(self, asked: Asked, key: str) -> Reading:
        """Take the number."""
        wanted = _wanted(asked)
        on_scale = key.isdecimal() and wanted.low <= int(key) <= wanted.high
        return Read(int(key)) if on_scale else _outside(wanted)

    def read(self, asked: Asked, text: str) -> Reading:
        """Read a number, in digits or words, or the words of one end."""
        wanted = _wanted(asked)
        found = numbers_in(text, asked.language, whole=False)
        if found and len(found) == 1:
            value = found[0]
            on_scale = value == int(value) and wanted.low <= value <= wanted.high
            return Read(int(value)) if on_scale else _outside(wanted)
        end = None if found else _end(wanted, text)
        return Wrong() if end is None else Read(end)

    def say(self, asked: Asked, value: Value) -> str:
        """Write the number."""
        return str(value)


def _wanted(asked: Asked) -> Wanted:
    assert asked.question.scale is not None
    return asked.question.scale


def _outside(wanted: Wanted) -> Wrong:
    example = str((wanted.low + wanted.high) // 2)
    return Wrong(Say("q-number-range", {"min": str(wanted.low), "max": str(wanted.high), "example": example}))


def _end(wanted: Wanted, text: str) -> int | None:
    """Find the end that the words name, in any language."""
    ends = [(wanted.low, wanted.low_text), (wanted.high, wanted.high_text)]
    for language in LANGUAGES:
        named = [(value, say(texts, language)) for value, texts in ends if texts is not None]
        found = match_choice(text, [words for _, words in named])
        if found is not None:
            return named[found][0]
    return None
