"""A campaign's questionnaire, made ready once."""

from collections.abc import Sequence

from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.documents import campaign as documents
from core.documents import expressions
from core.documents.questionnaire import Question
from core.surveys.flow import Condition, Sheet


def sheet_of(campaign: Campaign) -> Sheet:
    """Give the questionnaire of a campaign; the same document is made ready once."""
    name = campaign.document_version, campaign.document
    made = _MADE.get(name)
    if made is None:
        if len(_MADE) >= _MOST:
            _MADE.clear()
        made = _MADE[name] = sheet(document_of(campaign), campaign.document_version)
    return made


def sheet(document: documents.Campaign, version: int = 1) -> Sheet:
    """Make a document's questionnaire ready: its conditions compiled, its voting round found."""
    voting_at = next((at for at, step in enumerate(document.steps) if step.statements is not None), None)
    return made_of(document.questions, version, voting_at)


def made_of(questions: Sequence[Question], version: int = 1, voting_at: int | None = None) -> Sheet:
    """Make these questions ready."""
    conditions: list[Condition | None] = []
    asks_of: list[frozenset[str]] = []
    for question in questions:
        read = None if question.condition is None else expressions.parse(question.condition)
        conditions.append(None if read is None else expressions.compiled(read))
        asks_of.append(frozenset() if read is None else frozenset(expressions.names(read)))
    return Sheet(tuple(questions), tuple(conditions), tuple(asks_of), version, voting_at)


_MOST = 64
_MADE: dict[tuple[int, str], Sheet] = {}
