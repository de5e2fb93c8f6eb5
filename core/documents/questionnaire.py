"""The steps of a campaign: a voting round or a question, and the conditions under which a question is asked."""

import re
from typing import Annotated, Final, Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from core.documents.texts import STATEMENT, ButtonTexts, QuestionTexts, TitleTexts, refuse

MOST_CHOICES: Final = 9
TYPES: Final = ("single", "multiple", "scale", "number", "text")
CODE: Final = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$"

Code = Annotated[str, Field(pattern=CODE)]
Choices = Annotated[dict[Code, ButtonTexts], Field(min_length=2, max_length=MOST_CHOICES)]


class Part(BaseModel):
    """A part of a document: nothing unknown in it, nothing guessed, never changed after reading."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, validate_by_name=False, validate_by_alias=True
    )


class Statements(Part):
    """A round of voting; `cap` statements in a sitting, people's own ones if `own`."""

    cap: int = Field(10, ge=1, le=100)
    own: bool = True
    max: int = Field(STATEMENT, ge=40, le=300)  # characters of a person's own statement


class Scale(Part):
    """Whole numbers from one end to the other, with words for the ends."""

    low: int = Field(1, alias="from", ge=0, le=10)
    high: int = Field(5, alias="to", ge=1, le=10)
    low_text: TitleTexts | None = Field(None, alias="low")
    high_text: TitleTexts | None = Field(None, alias="high")

    @model_validator(mode="after")
    def _ends_in_order(self) -> Self:
        if self.low >= self.high:
            raise refuse("fault-range-order", first="from", second="to")
        return self


class Number(Part):
    """A number that people type."""

    min: float | None = None
    max: float | None = None

    @model_validator(mode="after")
    def _ends_in_order(self) -> Self:
        if self.min is not None and self.max is not None and self.min >= self.max:
            raise refuse("fault-range-order", first="min", second="max")
        return self


class FreeText(Part):
    """Words of one's own."""

    optional: bool = True
    max: int = Field(2000, ge=20, le=4000)


class Question(Part):
    """One question of exactly one type."""

    id: Code
    ask: QuestionTexts
    single: Choices | None = None
    multiple: Choices | None = None
    scale: Scale | None = None
    number: Number | None = None
    text: FreeText | None = None
    optional: bool = True  # people may skip
    condition: str | None = Field(None, alias="if")

    @model_validator(mode="after")
    def _one_type(self) -> Self:
        given = [name for name in TYPES if getattr(self, name) is not None]
        if len(given) != 1:
            raise refuse("fault-question-type", question=self.id, types=", ".join(TYPES))
        return self

    @property
    def choices(self) -> dict[str, dict[str, str]]:
        """Codes with their texts, in the order written; empty for the other types."""
        return self.single or self.multiple or {}


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


Operator = Literal["==", "!=", "<=", ">=", "<", ">"]


class Comparison(NamedTuple):
    """`question operator value`; the value is a code or a number as written."""

    question: str
    operator: Operator
    value: str


_COMPARISON: Final = re.compile(
    r"\s*([A-Za-z0-9][A-Za-z0-9_-]*)\s*(==|!=|<=|>=|<|>)\s*(\"[^\"]*\"|'[^']*'|[A-Za-z0-9.+-][A-Za-z0-9_.+-]*)\s*"
)


def parse(expression: str) -> list[list[Comparison]] | None:
    """A condition as alternatives of comparisons that must all hold; None if it isn't one.

    The language is comparisons joined by `and` and `or`, `and` binding closer; no brackets.
    """
    alternatives = []
    for alternative in re.split(r"\bor\b", expression):
        together = []
        for part in re.split(r"\band\b", alternative):
            match = _COMPARISON.fullmatch(part)
            if match is None:
                return None
            question, operator, value = match.groups()
            together.append(Comparison(question, operator, value.strip("\"'")))  # type: ignore[arg-type]
        alternatives.append(together)
    return alternatives
