"""Whether what a person writes may be quoted: asked once, before their first free text (pure).

A dialogue that takes free text asks this itself and goes on with its own question after the answer.
"""

from dataclasses import dataclass

from bot.dialogue import Open, Person, Unclear
from core.messaging.values import Ask, Pressed, Reply, Word
from core.pool.tables import MemberId

ASKED = "consent-quotes"


@dataclass(frozen=True)
class AnswerQuotes:
    """A member's answer, and the language in which they read the question."""

    member: MemberId
    language: str
    given: bool


def ask_quotes(about: int | None = None) -> Ask:
    """Ask for the consent; `about` comes back with the answer."""
    return Ask(ASKED, choices=("yes", "no"), about=about)


def accept_quotes(person: Person, prompt: Open, reply: Reply) -> AnswerQuotes | Unclear | None:
    """Read the answer, a skip as a no; None: it isn't this question, or the word isn't for it."""
    if prompt.text != ASKED or person.member is None:
        return None
    match reply:
        case Pressed("yes"):
            return AnswerQuotes(person.member, person.language, True)
        case Pressed("no") | Word("skip" | "later"):
            return AnswerQuotes(person.member, person.language, False)
        case Word():
            return None
    return Unclear()
