"""Words of one's own in a questionnaire: what is looked for in them, and what their writer says to it (pure)."""

from dataclasses import replace
from typing import Final

from bot.dialogues.survey_cards import Facts
from bot.pieces import AT, pieces_at
from core.documents.questionnaire import Question
from core.language.detecting import language_of
from core.language.words import number
from core.messaging.values import Ask
from core.privacy.scan import Certainty, Kind, masked, scan
from core.surveys.answering import COMMENT, Change
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Measure
from core.surveys.tables import State

HELD: Final = ("q-text-masked", "q-text-privacy", "own-health", "q-long-closed")
"""Questions about a text that waits, sealed, for a "yes"."""

_LONG, _WORDS = 40, 8
"""From so many characters, or words, on somebody meant to tell something rather than to choose."""


def checked(facts: Facts, question: Question, text: str, after: str = "") -> Ask | None:
    """Ask the next thing about what looks personal in a text; None: nothing is left to ask.

    `after`: the question that was answered just before. What is certain is taken out before the text is kept, even
    sealed: nobody can let it stand. Of somebody's health it is asked once in a campaign: whoever has sent such words
    before knows who reads them.
    """
    hits = scan(text)
    if not after and any(hit.certainty is Certainty.CERTAIN for hit in hits):
        return _held(facts, question, _masked(facts, text), "q-text-masked", ("keep", "change"))
    told = [hit for hit in hits if hit.kind is not Kind.HEALTH]
    if told and after not in ("q-text-privacy", "own-health"):
        at = {AT: pieces_at(told)}
        return _held(facts, question, text, "q-text-privacy", ("change", "remove", "keep"), **at)
    if len(told) < len(hits) and after != "own-health" and not _sent_of_health(facts):
        return _held(facts, question, text, "own-health", ("send", "edit", "cancel"), n=facts.readers)
    return None


def without(text: str) -> str:
    """Give the text without what may tell who or where somebody is; of health is asked apart."""
    for hit in sorted(scan(text), key=lambda hit: hit.start, reverse=True):
        if hit.kind is not Kind.HEALTH:
            text = f"{text[: hit.start]}…{text[hit.end :]}"
    return text


def _sent_of_health(facts: Facts) -> bool:
    """Whether the person has sent words about somebody's health in this campaign already."""
    asked = {one.id for one in facts.sitting.sheet.questions if one.text is not None}
    return any(
        one.state is State.GIVEN
        and isinstance(one.value, str)
        and (name.endswith(COMMENT) or name in asked)
        and any(hit.kind is Kind.HEALTH for hit in scan(one.value))
        for name, one in facts.sitting.held.items()
    )


def comment(facts: Facts, question: Question, text: str) -> Ask | None:
    """Ask whether a longer text, where a choice was wanted, is to be kept; None: it isn't one."""
    if kind_of(question).measure in (Measure.WORDS, Measure.NONE):
        return None
    if len(text) < _LONG and len(text.split()) < _WORDS:
        return None
    return _held(facts, question, _masked(facts, text), "q-long-closed", ("keep", "drop"))


def as_comment(facts: Facts, question: Question, text: str) -> Change:
    """Keep the text beside the question: it is no answer to it."""
    return written(facts, Change(f"{question.id}{COMMENT}", State.GIVEN, text))


def written(facts: Facts, text: Change) -> Change:
    """Note with a text in which language its writer reads, and where it was written."""
    return replace(text, language=facts.language, channel=facts.person.channel)


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
    facts: Facts, question: Question, draft: str, text: str, choices: tuple[str, ...], **args: str | int
) -> Ask:
    place = facts.sitting.sheet.place[question.id]
    return Ask(text, args, choices, about=place, draft=draft)
