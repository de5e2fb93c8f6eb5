"""The kinds of questions: each one file, listed here."""

from typing import Final

from core.documents.questionnaire import Question
from core.surveys.kinds.kind import Kind
from core.surveys.kinds.single import Single

KINDS: Final[dict[str, Kind]] = {kind.name: kind for kind in (Single(),)}
"""By the name under which a document asks for it."""


def kind_of(question: Question) -> Kind:
    """Give the kind of a question."""
    return KINDS[question.kind]
