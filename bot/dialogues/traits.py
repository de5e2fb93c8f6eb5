"""Asking for a person's background, one trait at a time; each may be refused (pure)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from bot.dialogue import Open, Outcome, Unclear
from core.documents.texts import say
from core.documents.traits import DEFAULT, Traits
from core.language.catalogue import texts
from core.messaging.values import Ask, Choice, Pressed, Reply, Say, Typed, Word
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
    "correct-age": "age_group",
    "correct-gender": "gender",
    "correct-municipality": "municipality",
    "correct-language": "language",
}
_PROPER: Final = (("language", "fi"), ("language", "sv"))
# As the choices of `correct-which` name them.
_FIELDS: Final = {name: name.replace("_", "-") for name in TRAITS}
_ASKED_BY: Final = {"age_group": "traits-intro", **{t: f"trait-{t}" for t in TRAITS if t != "age_group"}}


@dataclass(frozen=True)
class Background:
    """What is still to be asked of a member, in order, how many questions there are in all, and what is known."""

    missing: tuple[str, ...] = ()
    total: int = 0
    known: Mapping[str, str] = field(default_factory=dict)  # option codes told before these questions
    traits: Traits = DEFAULT  # that the installation asks for


@dataclass(frozen=True)
class TellTrait:
    """One trait as an option code, "declined" among them."""

    member: MemberId
    name: str
    value: str


@dataclass(frozen=True)
class Places:
    """What is asked, and the municipalities that may be named; without any, nobody is asked for theirs."""

    names: Sequence[str] = ()
    aliases: Mapping[str, str] | None = None
    traits: Traits = DEFAULT

    @property
    def asked(self) -> tuple[str, ...]:
        """Which traits are asked for, in order."""
        return tuple(name for name in self.traits.asked if name != "municipality" or self.names)


def background(told: Mapping[str, tuple[str, datetime]], since: datetime, places: Places) -> Background:
    """Work out what to ask: `told` has each trait's option code and its moment, the round began at `since`."""
    missing = tuple(name for name in places.asked if name not in told)
    in_round = sum(name in told and told[name][1] > since for name in places.asked)
    known = {
        name: told[name][0]
        for name in places.traits.asked
        if name in told and told[name][1] <= since and told[name][0] != DECLINED
    }
    return Background(missing, len(missing) + in_round, known, places.traits)


def ask_trait(asked: Background, language: str, about: int | None = None) -> Ask | None:
    """Ask for the next trait with its progress; None when nothing is missing.

    The first question tells what is known already and won't be asked.
    """
    if not asked.missing:
        return None
    name = asked.missing[0]
    at = asked.total - len(asked.missing) + 1
    intro = say_known(asked, language) if at == 1 else None
    progress: dict[str, str | int] = {"i": at, "n": asked.total}
    if name in asked.traits.own:
        return ask_own(asked.traits, name, language, "trait-own", progress, about, intro)
    return Ask(_ASKED_BY[name], progress, (*_CHOICES[name], REFUSE), about, intro=intro)


def ask_own(
    traits: Traits,
    name: str,
    language: str,
    text: str,
    args: Mapping[str, str | int],
    about: int | None = None,
    intro: Say | None = None,
) -> Ask:
    """Ask for a trait that the organisation's document words, and say what it is for."""
    trait = traits.own[name]
    worded: dict[str, str | int] = {
        **args,
        "ask": say(trait.ask, language),
        "purpose": say(trait.purpose, language),
        "trait": name,
    }
    options = [Choice(code, traits.label(name, code, language)) for code in trait.options]
    return Ask(text, worded, (*options, REFUSE), about, intro=intro)


def choices_of(name: str) -> tuple[str, ...]:
    """Give the choices of a trait's question but the refusal; none where it is typed."""
    return tuple(_CHOICES[name])


def say_known(asked: Background, language: str) -> Say | None:
    """Tell what is known already, and how to correct it; None if nothing is."""
    known = told_words(asked.known, language, asked.traits)
    return Say("traits-known", {"list": known}) if asked.known else None


def told_words(told: Mapping[str, str], language: str, traits: Traits = DEFAULT) -> str:
    """Say traits in words, such as "age 30–44, gender woman"; one refused is left out."""
    return ", ".join(
        f"{called(traits, name, language).lower()} {_value(traits, name, value, language)}"
        for name, value in told.items()
        if value != DECLINED and (name in _FIELDS or name in traits.own)
    )


def called(traits: Traits, name: str, language: str) -> str:
    """Say what a trait is called."""
    if name in traits.own:
        return say(traits.own[name].called, language)
    return texts().choice(language, "correct-which", _FIELDS[name])


def _value(traits: Traits, name: str, value: str, language: str) -> str:
    if name in traits.own:
        return traits.label(name, value, language).lower()
    key = next((key for key, code in _CHOICES[name].items() if code == value), None)
    if key is None:
        return value  # a municipality's own name
    label = texts().choice(language, _ASKED_BY[name], key)
    # A language's name has a capital in English, also inside a sentence.
    return label if language == "en" and (name, value) in _PROPER else label.lower()


def accept_trait(
    member: MemberId, asked: Background, prompt: Open, reply: Reply, places: Places, language: str
) -> Outcome[Any] | Unclear | None:
    """Read a reply to a trait's question; `then` is the next one. None: it isn't such a question.

    Where `then` is missing beside an act, this was the last one.
    """
    own = str(prompt.args.get("trait", "")) if prompt.text in ("trait-own", "correct-own") else None
    name = _TEXTS.get(prompt.text, own)
    if name is None:
        return None
    codes = _codes(places.traits, name)

    def told(value: str, *says: Say) -> Outcome[Any]:
        left = Background(
            tuple(other for other in asked.missing if other != name), asked.total, traits=places.traits
        )
        return Outcome(
            TellTrait(member, name, value), says=says, then=ask_trait(left, language, prompt.about)
        )

    match reply:
        case Pressed("prefer-not") | Word("skip" | "later"):
            return told(DECLINED)
        case Pressed(key) if key in codes:
            return told(codes[key])
        case Pressed("yes") if prompt.text == "trait-municipality-guess":
            return told(str(prompt.args["name"]))
        case Pressed("no") if prompt.text == "trait-municipality-guess":
            return _not_found(prompt, told)
        case Typed(text) if name == "municipality":
            found = find_municipality(text, places.names, places.aliases)
            if found is None:
                return _not_found(prompt, told)
            if found.sure:
                return told(found.name)
            args: dict[str, str | int] = {"name": found.name, "tries": _tries(prompt)}
            return Outcome(then=Ask("trait-municipality-guess", args, ("yes", "no"), prompt.about))
    return Unclear()


def _codes(traits: Traits, name: str) -> Mapping[str, str]:
    """Give the option code of each choice of a trait's question."""
    if name in traits.own:
        return {code: code for code in traits.own[name].options}
    return _CHOICES.get(name, {})


def _not_found(prompt: Open, told: Callable[..., Outcome[Any]]) -> Outcome[Any]:
    # Places are where people get stuck: after the second try the conversation goes on without.
    if _tries(prompt) >= 1:
        return told(DECLINED, Say("trait-municipality-none"))
    args = {"tries": _tries(prompt) + 1}
    return Outcome(then=Ask("trait-municipality-again", args, (REFUSE,), prompt.about))


def _tries(prompt: Open) -> int:
    return int(prompt.args.get("tries", 0))
