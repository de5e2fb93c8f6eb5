"""One choice of several."""

from collections.abc import Sequence

from core.documents.texts import Texts, say
from core.language.words import match_choice, number
from core.messaging.values import Choice, Say
from core.surveys.kinds.kind import Asked, InWords, Measure, Read, Reading, Wrong
from core.surveys.values import Value


class Single(InWords):
    """A code of the document's choices."""

    name = "single"
    measure = Measure.NOMINAL
    free = False

    def choices(self, asked: Asked) -> list[Choice]:
        """Give each choice of the document, worded by it."""
        return worded(asked.question.choices, asked.order, asked.language)

    def hint(self, asked: Asked) -> Say | None:
        """Say nothing: the choices say it all."""
        return None

    def press(self, asked: Asked, key: str) -> Reading:
        """Take the choice."""
        return Read(key) if key in asked.question.choices else Wrong()

    def read(self, asked: Asked, text: str) -> Reading:
        """Read a number or the beginning of one choice, in the person's language and in the others."""
        code = code_of(asked.question.choices, asked.order, text, asked.language)
        return Wrong() if code is None else Read(code)

    def say(self, asked: Asked, value: Value) -> str:
        """Word the choice as the document does."""
        return say(asked.question.choices[str(value)], asked.language)


def worded(choices: dict[str, Texts], order: Sequence[str], language: str) -> list[Choice]:
    """Give the choices in that order, in the words of the document."""
    return [Choice(code, say(choices[code], language)) for code in order or choices]


def code_of(choices: dict[str, Texts], order: Sequence[str], text: str, language: str) -> str | None:
    """Find the choice that a text means: its number as this person sees it, or its words in any language."""
    codes = list(order or choices)
    typed = number(text)
    if typed is not None:
        return codes[typed - 1] if 1 <= typed <= len(codes) else None
    for wanted in dict.fromkeys((language, "fi", "sv", "en", "fi-easy")):
        found = match_choice(text, [say(choices[code], wanted) for code in codes])
        if found is not None:
            return codes[found]
    return None
