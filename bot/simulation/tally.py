"""Counts what simulated residents do at each question and each card, while they do it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import numpy as np

from bot.simulation.outcome import Card, Met
from core.documents.questionnaire import Question
from core.documents.texts import say


@dataclass
class AtQuestion:
    """One question: who met it, and what they did."""

    met: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)
    skipped: set[str] = field(default_factory=set)
    left: int = 0
    slips: int = 0
    spent: list[timedelta] = field(default_factory=list)


@dataclass
class Tally:
    """All of them, and the cards of the voting by their places."""

    questions: dict[str, AtQuestion] = field(default_factory=dict)
    cards: dict[int, list[str]] = field(default_factory=dict)

    def at(self, question: Question) -> AtQuestion:
        """Give the counts of a question."""
        return self.questions.setdefault(question.id, AtQuestion())

    def met(self, questions: Sequence[Question], language: str) -> tuple[Met, ...]:
        """Say what came of each question of the document."""
        found = []
        for number, question in enumerate(questions, start=1):
            one = self.at(question)
            answered = len(one.answered - one.skipped)
            found.append(
                Met(
                    question.id,
                    number,
                    say(question.wording(), language),
                    len(one.met),
                    answered,
                    len(one.skipped),
                    one.slips,
                    one.left,
                    _median(one.spent),
                    question.quota is not None and answered >= question.quota,
                )
            )
        return tuple(found)

    def leaving(self, questions: Sequence[Question], language: str) -> Card | None:
        """Where most people left: at a question, or at a place of the voting."""
        places = [
            Card(place, len(texts), Counter(texts).most_common(1)[0][0])
            for place, texts in sorted(self.cards.items())
        ]
        places += [
            Card(one.number, one.left, one.text, question=True)
            for one in self.met(questions, language)
            if one.left
        ]
        return max(places, key=lambda card: card.left, default=None)


def _median(spent: Sequence[timedelta]) -> int:
    return round(float(np.median([one.total_seconds() for one in spent]))) if spent else 0
