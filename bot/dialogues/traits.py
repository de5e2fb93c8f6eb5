"""Asking for a person's background, one trait at a time; each may be refused (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.dialogue import Open, Outcome, Unclear
from core.messaging.values import Ask, Pressed, Reply, Say, Typed, Word
from core.pool.tables import MemberId
from core.pool.traits import DECLINED, TRAITS, find_municipality

REFUSE: Final = "prefer-not"
_CHOICES: Final[Mapping[str, Mapping[str, str]]] = {
    "age_group": {
        "age-18-29": "18-29",
        "age-30-44": "30-44",
        "age-45-64": "45-64",
        "age-65-79": "65-79",
        "age-80-plus": "80+",
    },
    "gender": {"woman": "female", "man": "male", "other": "other"},
    "municipality": {},
    "language": {"fi": "fi", "sv": "sv", "other": "other"},
}
_TEXTS: Final = {
    "traits-intro": "age_group",
    "trait-gender": "gender",
    "trait-municipality": "municipality",
    "trait-municipality-guess": "municipality",
    "trait-municipality-again": "municipality",
    "trait-language": "language",
}
_ASKED_BY: Final = {"age_group": "traits-intro", **{t: f"trait-{t}" for t in TRAITS if t != "age_group"}}


@dataclass(frozen=True)
class Background:
    """What is still to be asked of a member, in order, and how many questions there are in all."""

    missing: tuple[str, ...] = ()
    total: int = 0


@dataclass(frozen=True)
class TellTrait:
    """One trait as an option code, "declined" among them."""

    member: MemberId
    name: str
    value: str


@dataclass(frozen=True)
class Places:
    """The municipalities that may be named; without any, nobody is asked for theirs."""

    names: Sequence[str] = ()
    aliases: Mapping[str, str] | None = None

    @property
    def asked(self) -> tuple[str, ...]:
        """Which traits are asked for, in order."""
        return tuple(name for name in TRAITS if name != "municipality" or self.names)


def background(known: Mapping[str, bool], places: Places) -> Background:
    """Work out what to ask: `known` says of each trait that is known whether it was told in this round."""
    missing = tuple(name for name in places.asked if name not in known)
    told = sum(known.get(name, False) for name in places.asked)
    return Background(missing, len(missing) + told)


def ask_trait(asked: Background, about: int | None = None) -> Ask | None:
    """Ask for the next trait with its progress; None when nothing is missing."""
    if not asked.missing:
        return None
    name = asked.missing[0]
    args = {"i": asked.total - len(asked.missing) + 1, "n": asked.total}
    return Ask(_ASKED_BY[name], args, (*_CHOICES[name], REFUSE), about)


def accept_trait(
    member: MemberId, asked: Background, prompt: Open, reply: Reply, places: Places
) -> Outcome[Any] | Unclear | None:
    """Read a reply to a trait's question; `then` is the next one. None: it isn't such a question.

    Where `then` is missing beside an act, this was the last one.
    """
    name = _TEXTS.get(prompt.text)
    if name is None:
        return None
    match reply:
        case Pressed("prefer-not") | Word("skip" | "later"):
            return _told(member, asked, prompt, name, DECLINED)
        case Pressed(key) if key in _CHOICES[name]:
            return _told(member, asked, prompt, name, _CHOICES[name][key])
        case Pressed("yes") if prompt.text == "trait-municipality-guess":
            return _told(member, asked, prompt, name, str(prompt.args["name"]))
        case Pressed("no") if prompt.text == "trait-municipality-guess":
            return _not_found(member, asked, prompt)
        case Typed(text) if name == "municipality":
            found = find_municipality(text, places.names, places.aliases)
            if found is None:
                return _not_found(member, asked, prompt)
            if found.sure:
                return _told(member, asked, prompt, name, found.name)
            args: dict[str, str | int] = {"name": found.name, "tries": _tries(prompt)}
            return Outcome(then=Ask("trait-municipality-guess", args, ("yes", "no"), prompt.about))
    return Unclear()


def _told(
    member: MemberId, asked: Background, prompt: Open, name: str, value: str, *says: Say
) -> Outcome[Any]:
    left = Background(tuple(other for other in asked.missing if other != name), asked.total)
    return Outcome(TellTrait(member, name, value), says=says, then=ask_trait(left, prompt.about))


def _not_found(member: MemberId, asked: Background, prompt: Open) -> Outcome[Any]:
    # Places are where people get stuck: after the second try the conversation goes on without.
    if _tries(prompt) >= 1:
        return _told(member, asked, prompt, "municipality", DECLINED, Say("trait-municipality-none"))
    args = {"tries": _tries(prompt) + 1}
    return Outcome(then=Ask("trait-municipality-again", args, (REFUSE,), prompt.about))


def _tries(prompt: Open) -> int:
    return int(prompt.args.get("tries", 0))
