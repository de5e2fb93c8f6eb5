"""A second channel for one person: a code, a yes in the first channel, one voice in both (pure)."""

from dataclasses import dataclass
from typing import Final

from bot.dialogue import Open, Outcome, Person, Unclear
from core.messaging.values import Ask, ConversationId, Pressed, Reply, Say, Word
from core.pool.linking import Request, Show
from core.pool.tables import MemberId

NAME: Final = "linking"
MINUTES: Final = 15
"""How long a code can be written and agreed to."""


@dataclass(frozen=True)
class Fresh:
    """A code that may be shown now; only when shown does it open anything."""

    code: str  # in fours
    code_hash: str
    addresses: str  # of the channels, a line each


@dataclass(frozen=True)
class Pending:
    """A request that this chat is one end of."""

    request: Request
    channel: str  # in words
    home_channel: str  # in words
    both: bool  # the same campaign was answered in both


@dataclass(frozen=True)
class Facts:
    """Who this is, what waits for a yes, and the chats that invitations could come to."""

    person: Person
    fresh: Fresh
    pending: Pending | None = None
    others: tuple[tuple[ConversationId, str], ...] = ()  # the member's chats with their channels in words


@dataclass(frozen=True)
class Answer:
    """What the first chat said to a request, or that the second gave it up."""

    pending: Pending
    agreed: bool


@dataclass(frozen=True)
class Move:
    """The chat that invitations come to from now on."""

    member: MemberId
    home: ConversationId


Act = Show | Answer | Move


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
    """Read what was said to a request, or show a code; nothing is linked without the first channel's yes."""
    person, pending = facts.person, facts.pending
    match prompt.text, reply:
        case _, Pressed("add-channel") if person.member is not None:
            fresh = facts.fresh
            args: dict[str, str | int] = {
                "minutes": MINUTES,
                "code": fresh.code,
                "addresses": fresh.addresses,
            }
            return Outcome(
                Show(person.member, person.conversation, fresh.code_hash), says=(Say("link-code", args),)
            )
        case "link-ask" | "link-wait", _ if pending is None:
            return Outcome(says=(Say("link-no"),))  # too late: the code has run out
        case "link-ask", Pressed("yes") if pending is not None:
            says = (Say("link-merge"),) if pending.both else ()
            return Outcome(Answer(pending, True), says=says, then=done(pending.home_channel))
        case "link-ask", Pressed("no") if pending is not None:
            return Outcome(Answer(pending, False), says=(Say("link-no"),))
        case "link-wait", Pressed("cancel") | Word("cancel" | "back") if pending is not None:
            return Outcome(Answer(pending, False), says=(Say("link-no"),))
        case "link-done", Pressed("change-channel") if person.member is not None:
            names = [name for _, name in facts.others]
            now = str(prompt.args.get("channel", ""))
            following = names.index(now) + 1 if now in names else 0
            home, name = facts.others[following % len(facts.others)]
            return Outcome(Move(person.member, home), then=done(name))
        case "link-done", Pressed("go-on") | Word("go-on" | "back" | "cancel" | "skip"):
            return Outcome()
    return Unclear()


def ask(facts: Facts) -> Ask | None:
    """Ask the first channel whether it is they, and let the second wait."""
    if facts.pending is None:
        return None
    request = facts.pending.request
    if request.first == facts.person.conversation:
        args = {"channel": facts.pending.channel, "masked": request.masked}
        return Ask("link-ask", args, ("yes", "no"))
    return Ask("link-wait", choices=("cancel",))


def done(channel: str) -> Ask:
    """Tell that the channels are one person's, and where invitations come."""
    return Ask("link-done", {"channel": channel}, ("go-on", "change-channel"))
