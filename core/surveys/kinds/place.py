"""Where something is."""

import re
import unicodedata
from typing import Final

from core.documents.questionnaire import Question
from core.documents.questions import Place as Wanted
from core.messaging.values import Attachment, Choice, Say, Takes
from core.pool.traits import find_municipality
from core.surveys.kinds.kind import Asked, Measure, Read, Reading, Wrong
from core.surveys.values import Value

DECIMALS: Final = 4  # of a degree: about ten metres
EXAMPLE: Final = "61.50, 23.76"
_DEGREES: Final = r"(-?[0-9]{1,3}[.,][0-9]{1,12})"
_POINT: Final = re.compile(rf"\s*(?:n\s*)?{_DEGREES}\s*°?\s*n?\s*[,;\s]\s*(?:e\s*)?{_DEGREES}\s*°?\s*e?\s*")


class Place:
    """A municipality's name as the population file has it, or a point: degrees north and east."""

    name = "place"
    measure = Measure.SPOT
    free = True

    def choices(self, asked: Asked) -> list[Choice]:
        """Give none: it is typed or sent."""
        return []

    def hint(self, asked: Asked) -> Say | None:
        """Say what may be typed or sent."""
        wanted = _wanted(asked.question)
        if not _named(asked):
            return Say("hint-place-pin", {"example": EXAMPLE})
        return Say("hint-place" if wanted.pin else "hint-place-name", {"example": _example(asked)})

    def takes(self, question: Question) -> Takes | None:
        """Take a point where the question does."""
        return Takes("location") if _wanted(question).pin else None

    def press(self, asked: Asked, key: str) -> Reading:
        """Fit nothing: there is nothing to press."""
        return self.read(asked, "")

    def read(self, asked: Asked, text: str) -> Reading:
        """Read a municipality, whatever the dots, or the point "60.99, 25.66"."""
        wanted = _wanted(asked.question)
        if wanted.pin and (found := _POINT.fullmatch(unicodedata.normalize("NFKC", text).casefold())):
            return _point(asked, *(float(degrees.replace(",", ".")) for degrees in found.groups()))
        if not _named(asked):
            return _nothing(asked)
        place = find_municipality(text, asked.municipalities, asked.aliases)
        if place is None:
            return _nothing(asked)
        if place.sure or _plain(place.name).startswith(_plain(text)):
            return Read(place.name)
        return Wrong(Say("q-place-near", {"name": place.name}))

    def receive(self, asked: Asked, what: Attachment) -> Reading | None:
        """Take a point, to about ten metres."""
        takes = self.takes(asked.question)
        if takes is None or what.point is None:
            return None
        return _point(asked, *what.point)

    def say(self, asked: Asked, value: Value) -> str:
        """Name the municipality, or write the point."""
        return str(value).replace(",", ", ")


def _wanted(question: Question) -> Wanted:
    assert question.place is not None
    return question.place


def _named(asked: Asked) -> bool:
    """Tell whether a municipality may be the answer."""
    return _wanted(asked.question).municipalities and bool(asked.municipalities)


def _point(asked: Asked, north: float, east: float) -> Reading:
    if not -90 <= north <= 90 or not -180 <= east <= 180:
        return _nothing(asked)
    return Read(f"{north:.{DECIMALS}f},{east:.{DECIMALS}f}")


def _nothing(asked: Asked) -> Wrong:
    if not _named(asked):
        return Wrong(Say("q-place-no-point", {"example": EXAMPLE}))
    return Wrong(Say("q-place-none", {"example": _example(asked)}))


def _example(asked: Asked) -> str:
    return "Tampere" if "Tampere" in asked.municipalities else asked.municipalities[0]


def _plain(text: str) -> str:
    """Fold a name: small letters, without dots above them."""
    bare = unicodedata.normalize("NFKD", text.casefold().strip(" .,!"))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
