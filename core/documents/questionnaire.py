"""The steps of a campaign: a voting round or a question, and the conditions under which a question is asked."""

from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from core.documents.questions import (
    MOST_CHOICES,
    Agree,
    Choices,
    Code,
    Day,
    FreeText,
    Information,
    Number,
    Part,
    Photo,
    Place,
    Scale,
)
from core.documents.texts import STATEMENT, QuestionTexts, Texts, refuse

__all__ = ["MOST_CHOICES", "Choices", "Code", "Part", "Question", "Statements", "Step"]

TYPES: Final = (
    "single",
    "multiple",
    "scale",
    "number",
    "date",
    "ranking",
    "text",
    "photo",
    "place",
    "agree",
    "info",
)
MOST_ARMS: Final = 5


class Statements(Part):
    """A round of voting; `cap` statements in a sitting, people's own ones if `own`."""

    cap: int = Field(10, ge=1, le=100)
    own: bool = True
    max: int = Field(STATEMENT, ge=40, le=300)  # characters of a person's own statement


class Question(Part):
    """One question of exactly one kind."""

    id: Code
    ask: QuestionTexts | None = None
    # Wordings of which each person reads one, by lot: `ask` or `arms`.
    arms: Annotated[dict[Code, QuestionTexts], Field(min_length=2, max_length=MOST_ARMS)] | None = None
    single: Choices | None = None
    multiple: Choices | None = None
    scale: Scale | None = None
    number: Number | None = None
    date: Day | None = None
    ranking: Choices | None = None
    text: FreeText | None = None
    photo: Photo | None = None
    place: Place | None = None
    agree: Agree | None = None
    info: Information | None = None
    optional: bool = True  # people may skip
    condition: str | None = Field(None, alias="if")
    exclusive: list[Code] = Field(default_factory=list, max_length=MOST_CHOICES)  # "none of these"
    at_least: int | None = Field(None, ge=1, le=MOST_CHOICES)  # choices to take, or to rank
    at_most: int | None = Field(None, ge=1, le=MOST_CHOICES)
    shuffle: bool = False  # the choices in another order for each person
    last: list[Code] = Field(default_factory=list, max_length=MOST_CHOICES)  # choices that stay at the end
    block: Code | None = None  # neighbours of the same block come in another order for each person
    quota: int | None = Field(None, ge=1, le=1_000_000)  # when so many have answered, nobody more is asked

    @model_validator(mode="after")
    def _one_of_each(self) -> Self:
        given = [name for name in TYPES if getattr(self, name) is not None]
        if len(given) != 1:
            raise refuse("fault-question-type", question=self.id, types=", ".join(TYPES))
        if (self.ask is None) == (self.arms is None):
            raise refuse("fault-question-wording", question=self.id)
        return self

    @property
    def kind(self) -> str:
        """The name of its kind, one of `TYPES`."""
        return next(name for name in TYPES if getattr(self, name) is not None)

    @property
    def choices(self) -> dict[str, Texts]:
        """Codes with their texts, in the order written; empty for the kinds without."""
        return self.single or self.multiple or self.ranking or {}

    @property
    def is_optional(self) -> bool:
        """Whether people may leave it without an answer."""
        return self.optional and (self.text is None or self.text.optional)

    def wording(self, arm: str | None = None) -> Texts:
        """What is asked, for those who drew that arm."""
        if self.ask is not None:
            return self.ask
        assert self.arms is not None
        return self.arms[arm] if arm in self.arms else next(iter(self.arms.values()))


class Step(Part):
    """One step: `statements` or `question`."""

    statements: Statements | None = None
    question: Question | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if (self.statements is None) == (self.question is None):
            raise refuse("fault-step-kind")
        return self

    @property
    def id(self) -> str:
        """The step's short name, unique in its campaign."""
        return self.question.id if self.question is not None else "statements"
