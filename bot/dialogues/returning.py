"""Going on with another device: the return code that people are shown, and the welcome after it was used (pure)."""

from dataclasses import dataclass

from bot.dialogue import Open, Outcome
from core.messaging.values import Ask, Reply, Say
from core.pool.tables import MemberId
from core.privacy.codes import Code, in_fours

WELCOME = "return-welcome"


@dataclass(frozen=True)
class Returning:
    """A return code that may be shown now, in clear and by its hash; only when shown does it open anything."""

    code: Code
    code_hash: str

    def say(self) -> Say:
        """Show the code."""
        return Say("web-return", {"code": in_fours(self.code)})


@dataclass(frozen=True)
class ShowReturn:
    """A member is being shown this return code."""

    member: MemberId
    code_hash: str


def ask_welcome() -> Ask:
    """Greet somebody who has just come back by a return code."""
    return Ask(WELCOME, choices=("continue",))


def accept_welcome(
    member: MemberId, returning: Returning | None, prompt: Open, _: Reply
) -> Outcome[ShowReturn] | None:
    """Show the code for the next time, whatever was replied; None: it isn't that question."""
    if prompt.text != WELCOME:
        return None
    if returning is None:
        return Outcome()
    return Outcome(ShowReturn(member, returning.code_hash), says=(returning.say(),))
