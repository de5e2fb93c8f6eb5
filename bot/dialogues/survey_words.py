"""Words of one's own in a questionnaire: what is looked for in them, and what their writer says to it (pure)."""

from typing import Final

from bot.dialogues.survey_cards import Facts
from core.documents.questionnaire import Question
from core.language.detecting import language_of
from core.language.words import number
from core.messaging.values import Ask
from core.privacy.scan import Certainty, Kind, masked, scan
from core.surveys.answering import COMMENT, Change
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Measure
from core.surveys.tables import State

HELD: Final = ("q-text-masked", "q-text-privacy", "q-long-closed")
"""Questions about a text that waits, sealed, for a "yes"."""

_LONG, _WORDS = 40, 8
"""From so many characters, or words, on somebody meant to tell something rather than to choose."""


def checked(facts: Facts, question: Question, text: str) -> Ask | None:
    """Ask about what looks personal in an answer; None: nothing does.

    What is certain is taken out before the text is kept, even sealed: nobody can let it stand.
    """
    hits = scan(text)
    if not hits:
        return None
    if any(hit.certainty is Certainty.CERTAIN for hit in hits):
        return _held(facts, question, _masked(facts, text), "q-text-masked", ("keep", "change"))
    hit = ", ".join(dict.fromkeys(text[one.start : one.end] for one in hits))
    return _held(facts, question, text, "q-text-privacy", ("change", "remove", "keep"), hit=hit)


def without(text: str) -> str:
    """Give the text without what looks personal in it."""
    for hit in sorted(scan(text), key=lambda hit: hit.start, reverse=True):
        text = f"{text[: hit.start]}…{text[hit.end :]}"
    return text


def comment(facts: Facts, question: Question, text: str) -> Ask | None:
    """Ask whether a longer text, where a choice was wanted, is to be kept; None: it isn't one."""
    if kind_of(question).measure in (Measure.WORDS, Measure.NONE):
        return None
    if len(text) < _LONG and len(text.split()) < _WORDS:
        return None
    return _held(facts, question, _masked(facts, text), "q-long-closed", ("keep", "drop"))


def as_comment(question: Question, text: str) -> Change:
    """Keep the text beside the question: it is no answer to it."""
    return Change(f"{question.id}{COMMENT}", State.GIVEN, text)


def number_of(text: str, upto: int) -> int | None:
    """Read which line of a numbered list is meant, from 0; None: none."""
    typed = number(text)
    return typed - 1 if typed is not None and 1 <= typed <= upto else None


def _masked(facts: Facts, text: str) -> str:
    language = language_of(text) or facts.language.partition("-")[0]
    hidden: dict[Kind, str] = {
        kind: facts.texts.choice(language, "own-hidden", kind.value)
        for kind in Kind
        if kind is not Kind.HEALTH
    }
    return masked(text, scan(text), hidden)


def _held(
    facts: Facts, question: Question, draft: str, text: str, choices: tuple[str, ...], **args: str
) -> Ask:
    place = facts.sitting.sheet.place[question.id]
    return Ask(text, args, choices, about=place, draft=draft)
