"""A statement of the survey's own to agree with, as in voting."""

from functools import cache
from typing import Final

from core.documents.texts import Texts
from core.documents.texts import say as worded_by
from core.messaging.values import Choice, Say
from core.surveys.kinds.kind import Asked, InWords, Measure, Read, Reading, Wrong
from core.surveys.kinds.own_words import in_all_languages, own_choice
from core.surveys.kinds.single import code_of
from core.surveys.values import Value

CODES: Final = ("agree", "disagree", "pass")
AS_IN: Final = "vote-card"


class Agree(InWords):
    """One of `CODES`; the catalogue words them, the same for every statement."""

    name = "agree"
    measure = Measure.NOMINAL
    free = False

    def choices(self, asked: Asked) -> list[Choice]:
        """Give the three choices."""
        return [own_choice(code, asked.language, AS_IN) for code in CODES]

    def hint(self, asked: Asked) -> Say | None:
        """Say nothing: the choices say it all."""
        return None

    def press(self, asked: Asked, key: str) -> Reading:
        """Take the choice."""
        return Read(key) if key in CODES else Wrong()

    def read(self, asked: Asked, text: str) -> Reading:
        """Read a number or the words of a choice, in any language."""
        code = code_of(_texts(), CODES, text, asked.language)
        return Wrong() if code is None else Read(code)

    def say(self, asked: Asked, value: Value) -> str:
        """Word the choice as its button does."""
        return worded_by(_texts()[str(value)], asked.language)


@cache
def _texts() -> dict[str, Texts]:
    return in_all_languages(CODES, AS_IN)
