"""One person's message on its way through a batch."""

from dataclasses import dataclass, field
from typing import Any

from bot.dialogue import Open, Outcome, Person
from bot.guards import Guarded
from bot.rendering import keys
from core.messaging.inbox import Arrived
from core.messaging.values import Ask, Pressed, Reply, Say, Word

ANSWERED = ("survey", "survey-after", "voting", "voted")  # dialogues whose questions are a campaign's


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
    message: str = ""  # the index of the message
    edits: bool = False  # it is another wording of an earlier answer: `question` is what that one answered
    typed: bool = False  # words in place of those that wait for a "yes"
    settled: bool = False  # what it changes is recorded: nothing more is read of it
    silent: bool = False  # nothing is said or asked
    aside: tuple[Ask | None, str | None] = (None, None)  # the open question and its dialogue meanwhile

    @property
    def open(self) -> Open:
        """The open question as a dialogue reads a reply to it; without one a question of nothing."""
        asked, prompt = self.question, None if self.edits else self.event.prompt
        if asked is None or (prompt is None and not self.edits):
            return Open("", {}, (), None, "", message=self.message)
        return Open(
            asked.text,
            asked.args,
            keys(asked.choices),
            asked.about,
            self.asker or "",
            0 if prompt is None else prompt.wrong,
            asked.draft,
            None if prompt is None else prompt.asked_at,
            self.message,
        )

    @property
    def is_pressed(self) -> bool:
        """Whether one of the open question's choices was taken."""
        if self.outcome is None or self.question is None or not isinstance(self.reply, Pressed) or self.edits:
            return False
        return self.reply.key in keys(self.question.choices)

    @property
    def is_lost(self) -> bool:
        """Whether an answer came to nothing, as its campaign is halted or called off: that isn't passed over."""
        unheard = self.reply is not None and self.outcome is None and not self.again and self.failed is None
        return unheard and not isinstance(self.reply, Word) and self.dialogue in ANSWERED

    @property
    def is_free(self) -> bool:
        """Whether nothing else follows from what was said, so that there is room for news."""
        quiet = self.outcome is not None and self.outcome.quiet
        return self.reply is not None and self.then is None and not self.again and not quiet
