"""A campaign as staff write it, in one YAML file that is frozen at launch (interface.md, "A campaign document")."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema

from core.documents.pulse import Pulse
from core.documents.questionnaire import Part, Question, Statements, Step
from core.documents.texts import QuestionTexts, StatementTexts, TitleTexts, refuse

TRAITS: Final = ("municipality", "age_group", "gender", "language")
SLUG: Final = r"^[a-z0-9-]{2,40}$"
_SPAN: Final = re.compile(r"([1-9][0-9]{0,3}) (hour|day|week)s?")
_MOMENT: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{1,2}[:.][0-9]{2})")


def _lenient(info: ValidationInfo) -> bool:
    """Whether this is a second reading, for what the parts ask of one another: stand-ins hide no other fault."""
    return bool((info.context or {}).get("lenient"))


def _span(value: Any, info: ValidationInfo) -> timedelta:
    if isinstance(value, str) and (match := _SPAN.fullmatch(value.strip())):
        return timedelta(hours=int(match[1]) * {"hour": 1, "day": 24, "week": 168}[match[2]])
    if _lenient(info):
        return timedelta(0)
    raise refuse("fault-span")


def _moment(value: Any) -> date | datetime:
    """A whole day, or a naive local time, which means nothing before `opens` gives it a zone."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and (match := _MOMENT.fullmatch(value.strip())):
        try:
            return datetime.strptime(f"{match[1]} {match[2].replace('.', ':')}", "%Y-%m-%d %H:%M")  # noqa: DTZ007
        except ValueError:
            pass
    raise refuse("fault-not-date")


def _source(value: Any, info: ValidationInfo) -> str:
    if value in ("pool", "everyone", "link", "frame file") or (
        isinstance(value, str) and value.endswith(".csv")
    ):
        return str(value)
    if _lenient(info):
        return "pool"
    raise refuse("fault-choice", allowed="pool, frame file, everyone, link")


def _seed(value: Any, info: ValidationInfo) -> Any:
    if value == "published" or _lenient(info):
        return "published"
    if isinstance(value, dict):
        return PublicNumber.model_validate(value)
    raise refuse("fault-choice", allowed='published, {public: "..."}')


Span = Annotated[
    timedelta,
    BeforeValidator(_span),
    WithJsonSchema({"type": "string", "pattern": r"^[1-9][0-9]{0,3} (hour|day|week)s?$"}),
]
Moment = Annotated[
    date | datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([ T]\d{1,2}[:.]\d{2})?$"}),
]
Source = Annotated[
    str,
    BeforeValidator(_source),
    WithJsonSchema({"type": "string", "pattern": r"^(pool|everyone|link|frame file|.+\.csv)$"}),
]
Expected = Annotated[float, Field(gt=0, le=1)]
Oversample = Annotated[float, Field(gt=0, le=100)]


class Decision(Part):
    """What the answers are for: who decides, when, and by when people hear of it."""

    body: TitleTexts
    meets: date
    answer_by: date


class PublicNumber(Part):
    """A number that nobody can choose: a lottery draw or a beacon round of the future."""

    public: str = Field(min_length=1, max_length=200)


class Sample(Part):
    """Who is asked and how they are drawn."""

    source: Source = Field(alias="from")
    size: int | None = Field(None, ge=1, le=1_000_000)
    strata: list[str] = Field(default_factory=list, max_length=6)
    minimum_per_stratum: int = Field(0, ge=0, le=10_000)
    expected_response: dict[str, Expected] = Field(default_factory=dict)
    oversample: dict[str, Oversample] = Field(default_factory=dict, max_length=100)
    certainty: list[str] = Field(default_factory=list, max_length=100)
    seed: Annotated[Literal["published"] | PublicNumber, BeforeValidator(_seed)] = "published"
    group: str | None = Field(
        None, min_length=1, max_length=80
    )  # a saved group of the pool; others aren't drawn
    quota: bool = False  # filled by complete answers: no probability sample
    exclude: list[Literal["other-campaigns", "panel"]] = Field(default_factory=list, max_length=2)

    @property
    def drawn(self) -> bool:
        """Whether people are drawn by lot; otherwise anyone in reach may answer."""
        return self.source not in ("everyone", "link")


class Until(Part):
    """What ends the waves."""

    answers: int = Field(ge=1)


class Waves(Part):
    """Invitations in portions, until there are answers enough."""

    first: float = Field(1.0, gt=0, le=1)  # share of the sample's size
    until: Until | None = None
    every: Span
    at_most: int = Field(4, ge=1, le=20)


class Reminders(Part):
    """Reminders to those who haven't answered; more than two is never sent."""

    after: Span
    at_most: int = Field(2, ge=1, le=2)


class Open(Part):
    """When answers are taken: whole days, the last included, or minutes of the local clock."""

    start: Moment = Field(alias="from")
    end: Moment = Field(alias="to")


class Moderation(Part):
    """Statements wait until this many moderators have approved."""

    when: Literal["before"] = "before"
    approvals: int = Field(1, ge=1, le=10)


class Results(Part):
    """Who sees the results, and when."""

    to_participants: Literal["at-once", "at-close"] = "at-close"
    public: bool = True


class Campaign(Part):
    """One campaign. Made by `check_campaign`, which also checks what the parts ask of one another."""

    campaign: str = Field(pattern=SLUG)
    kind: Literal["statements", "survey", "panel"]
    title: TitleTexts
    asks: QuestionTexts
    minutes: int = Field(ge=1, le=120)
    decision: Decision
    legal_basis: Literal["public-task", "consent", "legal-obligation", "legitimate-interest"]
    sample: Sample
    waves: Waves | None = None
    reminders: Reminders | None = None
    pulse: Pulse | None = None  # asked again by a calendar; each round is a campaign of its own
    days_off: Literal["quiet", "as-usual"] = (
        "quiet"  # on Sundays and public holidays nobody is written to unasked
    )
    open: Open
    moderation: Moderation = Moderation()
    seeds: list[StatementTexts] = Field(default_factory=list, max_length=500)
    steps: list[Step] = Field(default_factory=list, max_length=200)
    results: Results = Results()

    def opens(self, zone: tzinfo) -> datetime:
        """The moment answers are first taken, in UTC, for days and times of that zone."""
        return moment(self.open.start, zone, last=False)

    def closes(self, zone: tzinfo) -> datetime:
        """The first moment answers are no longer taken, in UTC; a whole last day is included."""
        return moment(self.open.end, zone, last=True)

    @property
    def days(self) -> dict[tuple[str | int, ...], date | datetime]:
        """The days and moments that the document names, by their places in it."""
        return {
            ("open", "from"): self.open.start,
            ("open", "to"): self.open.end,
            ("decision", "meets"): self.decision.meets,
            ("decision", "answer_by"): self.decision.answer_by,
        }

    @property
    def statements(self) -> Statements | None:
        """The voting round, if the campaign has one."""
        return next((step.statements for step in self.steps if step.statements is not None), None)

    @property
    def questions(self) -> list[Question]:
        """The questions, in the order written; empty where people only vote."""
        return [step.question for step in self.steps if step.question is not None]

    @property
    def to_answer(self) -> int:
        """How many questions want an answer; an information card doesn't."""
        return sum(1 for question in self.questions if question.info is None)


def moment(written: date | datetime, zone: tzinfo, *, last: bool) -> datetime:
    """A written day or local time as aware UTC; a whole day is its start, or if `last` the start of the next."""
    if isinstance(written, datetime):
        return written.replace(tzinfo=zone).astimezone(UTC)
    day = written + timedelta(days=1) if last else written
    return datetime.combine(day, time(), zone).astimezone(UTC)
