"""Nothing is open: what one may do then (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.dialogue import Open, Outcome, Person, Unclear
from bot.dialogues.wording import Named, only
from core.campaigns.documents import Shown
from core.campaigns.participation import TakePart
from core.documents.texts import say
from core.messaging.values import Ask, Choice, Pressed, Reply, Say, Word

MOST: Final = 9
_BUTTON: Final = 20


@dataclass(frozen=True)
class Facts:
    """A member with whom nothing is open, and what is open to all."""

    person: Person
    open: Sequence[Shown]
    busy: bool = False  # something is under way after all
    own: bool = False  # they may write a statement of their own
    asker: int | None = None  # the organisation that they have to do with


@dataclass(frozen=True)
class Idle:
    """The words of an idle chat; `accept` and `ask` are its two pure halves.

    What it offers beside open campaigns, other dialogues take up; `my_data` says that there is one for that.
    """

    named: Named
    my_data: bool = False

    def accept(self, facts: Facts, prompt: Open, reply: Reply) -> Outcome[TakePart] | Unclear:
        """Read which of the open things somebody wants to do."""
        member = facts.person.member
        open_now = {str(shown.id): shown for shown in facts.open}
        match reply:
            case Pressed("help"):
                return Outcome(
                    says=(Say("help", only(self.named(facts.person.language, facts.asker), "contact")),)
                )
            case Pressed("surveys"):
                return Outcome(then=self._surveys(facts)) if facts.open else Outcome()
            case Word("take-part" | "go-on") if facts.open:
                return Outcome(then=self._surveys(facts))
            case Pressed(key) if prompt.text == "idle-surveys":
                if member is None or key not in open_now:
                    return Outcome()  # closed meanwhile
                return Outcome(TakePart(member, open_now[key].id))
            case Word("cancel" | "back"):
                return Outcome()
        return Unclear()

    def ask(self, facts: Facts) -> Ask | None:
        """Say that nothing is open, and what could be; None if something is under way."""
        if facts.busy:
            return None
        offered = {"surveys": bool(facts.open), "write-own": facts.own, "my-data": self.my_data}
        return Ask("idle", choices=(*(key for key, there in offered.items() if there), "help"))

    def _surveys(self, facts: Facts) -> Ask:
        labels = [
            Choice(str(shown.id), _short(say(shown.title, facts.person.language)))
            for shown in facts.open[:MOST]
        ]
        return Ask("idle-surveys", choices=labels)


def _short(title: str) -> str:
    return title if len(title) <= _BUTTON else title[: _BUTTON - 1].rstrip() + "…"
