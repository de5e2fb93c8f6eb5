"""Words of one's own."""

from core.language.catalogue import texts
from core.language.cleaning import clean
from core.messaging.values import Choice, Say
from core.surveys.kinds.kind import Asked, InWords, Measure, Read, Reading, Wrong
from core.surveys.values import Value

SHOWN = 120  # characters of it where it is said back


class Words(InWords):
    """A text as the person wrote it; whether it holds personal data is for the dialogue to see."""

    name = "text"
    measure = Measure.WORDS
    free = True

    def choices(self, asked: Asked) -> list[Choice]:
        """Give none: it is typed."""
        return []

    def hint(self, asked: Asked) -> Say | None:
        """Warn of what doesn't belong there."""
        return Say("hint-text")

    def press(self, asked: Asked, key: str) -> Reading:
        """Fit nothing: there is nothing to press."""
        return Wrong()

    def read(self, asked: Asked, text: str) -> Reading:
        """Take the words, whatever they say, up to the question's length."""
        assert asked.question.text is not None
        words, most = clean(text), asked.question.text.max
        if not words:
            return Wrong(Say("q-text-empty"))
        if len(words) > most:
            return Wrong(Say("q-text-long", {"max": most, "over": len(words) - most}))
        return Read(words)

    def say(self, asked: Asked, value: Value) -> str:
        """Quote the words on one line, at most their beginning."""
        words = " ".join(str(value).split())
        if len(words) > SHOWN:
            words = words[: SHOWN - 1].rstrip() + "…"
        return texts().say(asked.language, "answer-text", {"text": words})
