"""What a dialogue is: four parts and the values that pass between them and the runner."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.utterances import Found
from core.messaging.values import Ask, ConversationId, Receipt, Reply, Say
from core.pool.tables import MemberId

Facts = TypeVar("Facts")
Act = TypeVar("Act")


@dataclass(frozen=True)
class Person:
    """Whom a dialogue talks with: one conversation, and its member once there is one."""

    conversation: ConversationId
    member: MemberId | None
    language: str  # "" until it is known
    channel: str
    text_mode: bool = False
    stopped: bool = False


@dataclass(frozen=True)
class Open:
    """The question that is open in a conversation, as its prompt row keeps it."""

    text: str
    args: Mapping[str, str | int]
    choices: Sequence[str]
    about: int | None
    dialogue: str
    wrong: int = 0
    draft: str | None = None  # the person's text that waits for a "yes"
    asked_at: datetime | None = None
    message: str = ""  # the index of the message that the reply is; "": it can't be edited or removed

    @property
    def of_draft(self) -> str:
        """The index of the message whose words wait as the draft."""
        return str(self.args.get(MESSAGE, ""))

    @property
    def edits(self) -> bool:
        """Whether it was opened anew by an edit: what is asked now goes on elsewhere."""
        return EDITS in self.args


MESSAGE, EDITS = "message", "edits"
"""Arguments of a question: which message its draft is from, and that it was opened anew by an edit."""


@dataclass(frozen=True)
class Unclear:
    """A reply that fits nothing: it is stored nowhere, and the question is asked again."""

    hint: Say | None = None  # what would fit, when more can be said than "not understood"


@dataclass(frozen=True)
class Outcome(Generic[Act]):
    """What a reply came to: a fact to record, what to say of it, and a question that records nothing.

    `then` is asked next instead of what the facts call for; the prompt row keeps it, so that nothing is
    lost in a restart. `quiet`: nothing is asked after it, the person has the next word. `closed`: it came
    too late and changed nothing; if it was a press, that is logged. `in_place`: choices are ticked one by one,
    so the next question is the same card, edited where cards can be.
    """

    act: Act | None = None
    receipt: Receipt | None = None
    says: tuple[Say, ...] = ()
    then: Ask | None = None
    quiet: bool = False
    closed: bool = False
    in_place: bool = False


Heard = tuple[Open, Reply]
"""A reply and the question that it was given to."""

Compare = Callable[
    [AsyncSession, dict[ConversationId, Facts], Mapping[ConversationId, Heard]],
    Awaitable[dict[ConversationId, Facts]],
]


@dataclass(frozen=True)
class Meanwhile:
    """What has happened since a person last wrote: said before the next question, or asked in its place."""

    says: tuple[Say, ...] = ()
    then: Ask | None = None


@dataclass(frozen=True)
class Revised:
    """A message that a person has edited or removed, and what it had said."""

    person: Person
    said: Found
    removed: bool


@dataclass(frozen=True)
class Revision(Generic[Act]):
    """What comes of it: of an edit the question that its words answer, else what to record and say; maybe nothing."""

    ask: Ask | None = None
    act: Act | None = None
    says: tuple[Say, ...] = ()


@dataclass(frozen=True)
class Dialogue(Generic[Facts, Act]):
    """A conversation about one thing, whose state is nothing but recorded facts.

    `load` and `record` are the feature's and take many people at once; `accept` and `ask` are pure.
    `ask` answers None when these facts call for nothing: then the next dialogue has its turn. A dialogue without
    one is opened by people's own words and buttons only, and its facts aren't loaded before.
    """

    name: str
    load: Callable[[AsyncSession, Sequence[Person], datetime], Awaitable[dict[ConversationId, Facts]]]
    accept: Callable[[Facts, Open, Reply], Outcome[Act] | Unclear]
    ask: Callable[[Facts], Ask | None] | None
    record: Callable[[AsyncSession, Sequence[Act], datetime], Awaitable[None]]
    goes_on: bool = True  # after an answer it asks again before those in front of it have their turn
    compare: Compare[Facts] | None = (
        None  # adds what a reply's own words must be compared with in the database
    )
    # gives news to those who have just answered something, and notes that they know it
    meanwhile: (
        Callable[[AsyncSession, Sequence[Person], datetime], Awaitable[dict[ConversationId, Meanwhile]]]
        | None
    ) = None
    # says what an edited or removed message means that had said something of this dialogue's
    revise: (
        Callable[[AsyncSession, Sequence[Revised], datetime], Awaitable[dict[ConversationId, Revision[Act]]]]
        | None
    ) = None


AnyDialogue = Dialogue[Any, Any]
