"""What is held of a person: shown, downloaded, consents changed, and all of it erased (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.dialogue import Open, Outcome, Person, Unclear
from core.messaging.values import Args, Ask, Pressed, Reply, Say, Word
from core.pool.tables import MemberId, Purpose

NAME: Final = "my-data"
MINUTES: Final = 15
"""How long the address of a download works."""


@dataclass(frozen=True)
class Facts:
    """What the person would be shown of themselves, and what would be needed to show or erase all of it."""

    person: Person
    held: Args  # the values of the text that shows it
    agreed: Mapping[Purpose, bool]
    wrote: bool  # statements of theirs that could stay
    receipt: str  # of an erasure, if one follows
    url: str  # where all of it can be downloaded


@dataclass(frozen=True)
class SetConsent:
    """A consent given or taken back."""

    member: MemberId
    purpose: Purpose
    given: bool
    language: str


@dataclass(frozen=True)
class Erase:
    """Everything that leads to the person goes; `leave` keeps their statements as nobody's."""

    member: MemberId
    leave: bool
    receipt: str


Act = SetConsent | Erase

_CONSENTS: Final = {
    "pool-on": (Purpose.POOL, True),
    "pool-off": (Purpose.POOL, False),
    "quotes-on": (Purpose.QUOTES, True),
    "quotes-off": (Purpose.QUOTES, False),
}


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
    """Read what somebody wants to see, change or have erased; nothing is erased without a second yes."""
    member = facts.person.member
    if member is None:
        return Outcome(says=(Say("mydata-none"),))
    match reply:
        case Word("my-data") | Pressed("my-data"):
            return Outcome(then=_shown(facts))
        case Word("forget") | Pressed("forget"):
            return Outcome(
                then=Ask("forget-ask", choices=("all", *(("leave",) if facts.wrote else ()), "keep"))
            )
        case Pressed("download"):
            return Outcome(says=(Say("mydata-download", {"url": facts.url, "minutes": MINUTES}),))
        case Pressed("consents"):
            return Outcome(then=_consents(facts.agreed))
        case Pressed(key) if prompt.text == "mydata-consents" and key in _CONSENTS:
            purpose, given = _CONSENTS[key]
            act = SetConsent(member, purpose, given, facts.person.language)
            return Outcome(act, then=_consents({**facts.agreed, purpose: given}))
        case Pressed("all" | "leave" as key) if prompt.text == "forget-ask":
            act_too = Erase(member, key == "leave", facts.receipt)
            return Outcome(act_too, says=(Say("forget-done", {"receipt": facts.receipt}),), quiet=True)
        case Pressed("keep" | "done") | Word("cancel" | "back" | "go-on" | "skip" | "later"):
            return Outcome()
    return Unclear()


def _shown(facts: Facts) -> Ask:
    choices = ("download", "correct", "consents", "ways", "time-zone", "add-channel", "forget")
    return Ask("mydata", facts.held, choices)


def _consents(agreed: Mapping[Purpose, bool]) -> Ask:
    args = {"pool": said(agreed.get(Purpose.POOL)), "quotes": said(agreed.get(Purpose.QUOTES))}
    pool = "pool-off" if agreed.get(Purpose.POOL) else "pool-on"
    quotes = "quotes-off" if agreed.get(Purpose.QUOTES) else "quotes-on"
    return Ask("mydata-consents", args, (pool, quotes, "done"))


def said(given: bool | None) -> int:
    """Say an answer to a question of consent as the texts count it: 0 none was given, 1 yes, 2 no."""
    return {None: 0, True: 1, False: 2}[given]
