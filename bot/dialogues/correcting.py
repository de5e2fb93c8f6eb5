"""Correcting what is known of oneself, a trait at a time; each may also be taken away (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.dialogue import Open, Outcome, Person, Unclear
from bot.dialogues.traits import (
    REFUSE,
    Background,
    Places,
    TellTrait,
    accept_trait,
    ask_own,
    called,
    choices_of,
    told_words,
)
from core.messaging.values import Ask, Choice, Pressed, Reply, Say, Word
from core.pool.traits import DECLINED

WHICH: Final = "correct-which"
_QUESTIONS: Final = {
    "age-group": ("correct-age", "age_group"),
    "gender": ("correct-gender", "gender"),
    "municipality": ("correct-municipality", "municipality"),
    "language": ("correct-language", "language"),
}


@dataclass(frozen=True)
class Facts:
    """A member and what they are known to have told, as option codes."""

    person: Person
    told: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Correcting:
    """`accept` reads the word or button "correct" as well as all that follows."""

    places: Places

    def accept(self, facts: Facts, prompt: Open, reply: Reply) -> Outcome[TellTrait] | Unclear:
        """Show what is known, ask for one trait anew, and show again what is known then."""
        member = facts.person.member
        assert member is not None  # of strangers nothing is known
        match reply:
            case Word("correct") | Pressed("correct"):
                return Outcome(then=self._which(facts.person.language, facts.told))
            case Word("cancel" | "back") if prompt.text != WHICH:
                return Outcome(then=self._which(facts.person.language, facts.told))
            case Pressed("done") | Word("cancel" | "back" | "go-on") if prompt.text == WHICH:
                return Outcome(says=(Say("correct-done"),))
            case Pressed(key) if prompt.text == WHICH and key in self.places.traits.own:
                return Outcome(
                    then=ask_own(self.places.traits, key, facts.person.language, "correct-own", {})
                )
            case Pressed(key) if prompt.text == WHICH and key in _QUESTIONS:
                text, name = _QUESTIONS[key]
                return Outcome(then=Ask(text, choices=(*choices_of(name), REFUSE)))
        read = accept_trait(member, Background(), prompt, reply, self.places, facts.person.language)
        if read is None or isinstance(read, Unclear) or read.act is None:
            return Unclear() if read is None else read
        told = {**facts.told, read.act.name: read.act.value}
        return Outcome(read.act, says=read.says, then=self._which(facts.person.language, told))

    def _which(self, language: str, told: Mapping[str, str]) -> Ask:
        asked = {key: name for key, (_, name) in _QUESTIONS.items() if name in self.places.asked}
        traits = self.places.traits
        names = [*asked.values(), *traits.own]
        known = {name: told[name] for name in names if told.get(name, DECLINED) != DECLINED}
        own = [Choice(name, called(traits, name, language)) for name in traits.own]
        args: dict[str, str | int] = {"known": len(known), "list": told_words(known, language, traits)}
        return Ask(WHICH, args, (*asked, *own, "done"))
