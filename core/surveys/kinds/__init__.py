"""The kinds of questions: each one file, listed here."""

from typing import Final

from core.documents.questionnaire import Question
from core.surveys.kinds.agree import Agree
from core.surveys.kinds.day import Day
from core.surveys.kinds.info import Info
from core.surveys.kinds.kind import Kind
from core.surveys.kinds.multiple import Multiple
from core.surveys.kinds.number import Number
from core.surveys.kinds.photo import Photo
from core.surveys.kinds.place import Place
from core.surveys.kinds.ranking import Ranking
from core.surveys.kinds.scale import Scale
from core.surveys.kinds.single import Single
from core.surveys.kinds.words import Words

_ALL: Final[tuple[Kind, ...]] = (
    Single(),
    Multiple(),
    Scale(),
    Number(),
    Day(),
    Ranking(),
    Words(),
    Photo(),
    Place(),
    Agree(),
    Info(),
)
KINDS: Final[dict[str, Kind]] = {kind.name: kind for kind in _ALL}
"""By the name under which a document asks for it."""


def kind_of(question: Question) -> Kind:
    """Give the kind of a question."""
    return KINDS[question.kind]
