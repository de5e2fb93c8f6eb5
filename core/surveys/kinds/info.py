"""A card to read before going on."""

from functools import cache

from core.documents.texts import Texts
from core.language.catalogue import texts
from core.messaging.values import Choice, Say
from core.surveys.kinds.kind import Asked, InWords, Measure, Read, Reading, Wrong
from core.surveys.kinds.own_words import in_all_languages, own_choice
from core.surveys.kinds.single import code_of
from core.surveys.values import Value


class Info(InWords):
    """Nothing is asked: going on is all there is to do."""

    name = "info"
    measure = Measure.NONE
    free = False

    def choices(self, asked: Asked) -> list[Choice]:
        """Give the way on."""
        return [own_choice("next", asked.language)]

    def hint(self, asked: Asked) -> Say | None:
        """Say nothing: the card says it."""
        return None

    def press(self, asked: Asked, key: str) -> Reading:
        """Take the card as read."""
        return Read(None) if key == "next" else Wrong()

    def read(self, asked: Asked, text: str) -> Reading:
        """Read the number or the words of the way on, in any language."""
        return Wrong() if code_of(_texts(), ("next",), text, asked.language) is None else Read(None)

    def say(self, asked: Asked, value: Value) -> str:
        """Say that it was read."""
        return texts().say(asked.language, "answer-read")


@cache
def _texts() -> dict[str, Texts]:
    return in_all_languages(("next",))
