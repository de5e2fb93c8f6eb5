"""Background of those who came for one survey only: asked last, every question optional (pure)."""

from dataclasses import dataclass
from typing import Any

from bot.dialogue import Open, Outcome, Person, Unclear
from bot.dialogues.traits import Background, Places, accept_trait, ask_trait
from core.messaging.values import Ask, Reply


@dataclass(frozen=True)
class Facts:
    """Someone who said "only this survey", and what isn't known of them."""

    person: Person
    background: Background


@dataclass(frozen=True)
class TraitsLater:
    """`accept` and `ask` are its two pure halves."""

    places: Places

    def accept(self, facts: Facts, prompt: Open, reply: Reply) -> Outcome[Any] | Unclear:
        """Read an answer about oneself."""
        who = facts.person
        assert who.member is not None  # strangers have no facts here
        read = accept_trait(who.member, facts.background, prompt, reply, self.places, who.language)
        return Outcome() if read is None else read

    def ask(self, facts: Facts) -> Ask | None:
        """Ask for the next trait; None when all are told or refused."""
        return ask_trait(facts.background, facts.person.language)
