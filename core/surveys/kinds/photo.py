"""A picture that people take or have."""

from core.documents.questionnaire import Question
from core.language.catalogue import texts
from core.messaging.values import Attachment, Choice, Say, Takes
from core.surveys.kinds.kind import Asked, Measure, Pictured, Reading, Wrong
from core.surveys.values import Value


class Photo:
    """A picture, which the channel's adapter has made to tell nothing but what is seen on it."""

    name = "photo"
    measure = Measure.FILE
    free = False

    def choices(self, asked: Asked) -> list[Choice]:
        """Give none: it is sent."""
        return []

    def hint(self, asked: Asked) -> Say | None:
        """Say what is done with it, and what it shouldn't show."""
        return Say("hint-photo")

    def takes(self, question: Question) -> Takes | None:
        """Take a picture, as one or as a file."""
        assert question.photo is not None
        return Takes("photo", question.photo.max_megabytes)

    def press(self, asked: Asked, key: str) -> Reading:
        """Fit nothing: there is nothing to press."""
        return self.read(asked, "")

    def read(self, asked: Asked, text: str) -> Reading:
        """Fit nothing: words are no picture."""
        return Wrong(Say("q-photo-skip" if asked.question.is_optional else "q-photo-not"))

    def receive(self, asked: Asked, what: Attachment) -> Reading | None:
        """Take the picture, or say why it couldn't be taken."""
        takes = self.takes(asked.question)
        if takes is None or not takes.fits(what):
            return None
        if what.content:
            return Pictured(what.content)
        if what.fault == "large":
            return Wrong(Say("q-photo-large", {"max": str(takes.megabytes)}))
        # One that was sent before the question was asked wasn't fetched either.
        return Wrong(Say(f"q-photo-{what.fault}" if what.fault in _OTHERS else "q-photo-broken"))

    def say(self, asked: Asked, value: Value) -> str:
        """Say that there is one."""
        return texts().say(asked.language, "answer-photo")


_OTHERS = ("many-pixels", "heic", "kind")
