"""How a simulated questionnaire is gone through: each question met, counted, answered, passed over or left at (pure)."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

import numpy as np

from bot.simulation.replying import DRIVES_AWAY, Reaction, Sheet, answering, passes, replies
from bot.simulation.resident import Resident
from bot.simulation.tally import Tally
from bot.simulation.tempers import leaves, reading
from core.documents.questionnaire import Question
from core.messaging.values import Part

AGAIN: Final = 12
"""Times that somebody meets one question before it counts as not understood."""


@dataclass
class Answering:
    """The questionnaire with what was seen of it."""

    sheet: Sheet
    tally: Tally
    rng: np.random.Generator
    tastes: dict[tuple[str, str], tuple[float, float]] = field(default_factory=dict)

    def meet(
        self, address: str, one: Resident, question: Question, part: Part, today: date
    ) -> Reaction | None:
        """Say what the resident does about the card; None: they leave, at their own will or `lost`."""
        here = self.tally.at(question)
        planned_for, plan = one.planned
        if planned_for != question.id:
            plan, one.meetings = [], 0
        one.meetings += 1
        if one.meetings > AGAIN:
            one.over = one.lost = True
            return None
        if address not in here.met:
            here.met.add(address)
            if leaves(part.text, self.rng, DRIVES_AWAY.get(question.kind, 1)):
                here.left, one.over = here.left + 1, True
                return None
            took = reading(part.text) + answering(question)
            here.spent.append(took)
            one.spent += took
            skip = self.sheet.skip(part.buttons, one.language)
            if skip is not None and passes(question, self.rng):
                here.skipped.add(address)
                plan = [skip]
        elif not plan:
            here.slips += 1
        if not plan:
            here.answered.add(address)
            plan = replies(
                question,
                part.buttons,
                one.language,
                one.temper.side,
                one.home,
                self.taste,
                today,
                self.rng,
            )
        one.planned = question.id, plan[1:]
        return plan[0]

    def taste(self, question: str, code: str) -> tuple[float, float]:
        """How well a choice is liked, the same for everybody, and how much better by one side."""
        if (question, code) not in self.tastes:
            self.tastes[question, code] = float(self.rng.normal()), float(self.rng.uniform(-1, 1))
        return self.tastes[question, code]
