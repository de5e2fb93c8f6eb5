"""One person's message on its way through a batch."""

from dataclasses import dataclass, field
from typing import Any

from bot.dialogue import Outcome, Person
from bot.guards import Guarded
from core.messaging.inbox import Arrived
from core.messaging.values import Ask, Reply, Say


@dataclass
class Talk:
    """What came, how it was read, what it came to and what is said of it."""

    event: Arrived
    person: Person
    question: Ask | None  # the open one
    guarded: Guarded | None = None
    reply: Reply | None = None
    dialogue: str | None = None
    outcome: Outcome[Any] | None = None
    says: list[Say] = field(default_factory=list)
    refused: bool = False  # a press on a button that isn't this chat's open one
    again: bool = False  # the open question is asked again
    then: Ask | None = None  # asked next, whatever the facts call for
    asker: str | None = None  # the dialogue of the open question
    wrong: int = 0
    ask: Ask | None = None
    asked_by: str = ""
    failed: str | None = None  # why the event goes to the dead letter
