"""How invented residents answer questions: what they recognise on a card, and what they press, type or send (pure)."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

import numpy as np

from core.documents.campaign import Campaign
from core.documents.questionnaire import Question
from core.language.catalogue import LANGUAGES, Texts
from core.messaging.values import Choice
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Asked

SKIPS: Final[Mapping[str, float]] = {"text": 0.55, "photo": 0.8, "place": 0.1, "date": 0.1, "number": 0.06}
"""The chance that somebody passes over a question that may be passed over, by kind; RARELY for the others."""
RARELY: Final = 0.03

DRIVES_AWAY: Final[Mapping[str, float]] = {"text": 3, "photo": 4, "ranking": 2, "number": 1.5, "date": 1.5}
"""How many times as likely people leave at a kind of question as at a card to press."""

SLIPS: Final = 0.03
"""The chance that somebody who has to type a number or a day first types something else."""

TYPES: Final = 0.4
"""The chance that somebody writes the numbers of many choices rather than press them one by one."""

TAKES: Final[Mapping[str, float]] = {
    "text": 25,
    "photo": 30,
    "ranking": 8,
    "number": 4,
    "date": 5,
    "place": 5,
}
"""Seconds that an answer takes besides the reading, where it isn't one press."""

WORDS: Final[Mapping[str, Sequence[str]]] = {
    "fi": (
        "Aikoja on liian vähän ja puhelimessa jonotetaan kauan.",
        "Bussi ei kulje iltaisin, joten perille ei pääse.",
        "Lapsille pitää löytyä hoitaja, ennen kuin voin lähteä.",
        "Verkossa aikaa ei näy, vaikka soittamalla sen saisi.",
        "Matka on pitkä ja talvella tie on huono.",
    ),
    "sv": (
        "Det finns för få tider och telefonkön är lång.",
        "Bussen går inte på kvällen, så det går inte att komma fram.",
        "Resan är lång och vägen är dålig på vintern.",
    ),
    "en": (
        "There are too few times, and the phone queue is long.",
        "No bus runs in the evening, so one can't get there.",
        "I have to find somebody for the children first.",
    ),
}
_BEFORE: Final = 40  # letters of how far one is, in front of a question
_PIPED: Final = re.compile(r"\{ ?[A-Za-z0-9][A-Za-z0-9_-]* ?\}")


@dataclass(frozen=True)
class Type:
    """Words to type."""

    text: str


@dataclass(frozen=True)
class Choose:
    """A choice to press, by its words."""

    label: str


@dataclass(frozen=True)
class Show:
    """A picture to send."""


Reaction = Type | Choose | Show
Taste = Callable[[str, str], tuple[float, float]]
"""How well a choice of a question is liked, and how much better one of the two sides likes it."""


class Sheet:
    """A campaign's questions as people recognise them: by their words."""

    def __init__(self, document: Campaign, texts: Texts) -> None:
        self.questions = tuple(document.questions)
        self._skip = {language: texts.choice(language, "q-card", "skip") for language in LANGUAGES}
        self._words: list[tuple[str, bool, Question]] = []  # words, whether something stands before them
        for question in self.questions:
            wordings = [question.ask] if question.ask is not None else list((question.arms or {}).values())
            for wording in wordings:
                # What was answered before may stand in the middle of a question: the longest piece around it tells.
                for text in (wording or {}).values():
                    piece = max(_PIPED.split(text), key=len).strip()
                    self._words.append((piece, not text.startswith(piece), question))
        self._words.sort(key=lambda known: -len(known[0]))

    def question(self, text: str) -> Question | None:
        """Find the question that a card asks."""
        for words, inside, question in self._words:
            if words in (text if inside else text[: len(words) + _BEFORE]):
                return question
        return None

    def skip(self, buttons: Sequence[str], language: str) -> Choose | None:
        """Give the way past a question, where the card has one."""
        label = self._skip.get(language, self._skip["en"])
        return Choose(label) if label in buttons else None


def replies(
    question: Question,
    buttons: Sequence[str],
    language: str,
    side: int,
    home: str,
    taste: Taste,
    today: date,
    rng: np.random.Generator,
) -> list[Reaction]:
    """Choose what somebody does about a question, in order; a slip comes first where one is made."""
    kind = kind_of(question)
    listed = list(kind.choices(Asked(question, language)))
    match question.kind:
        case "info":
            return [Choose(buttons[0])]
        case "single" | "agree":
            codes = [choice.key for choice in listed]
            return [Choose(_label(listed, _liked(question.id, codes, side, taste, rng)))]
        case "scale":
            code = _on_scale(question, side, taste, rng)
            return [Choose(code) if code in buttons else Type(code)]
        case "multiple":
            return _several(question, buttons, listed, side, taste, rng)
        case "ranking":
            numbers = list(
                rng.permutation(len(question.choices))[: question.at_most or len(question.choices)]
            )
            return [Type(" ".join(str(number + 1) for number in numbers))]
        case "number":
            return [*_slip(rng), Type(_figure(question, rng))]
        case "date":
            return [*_slip(rng), Type(_day(question, today, rng))]
        case "text":
            known = WORDS.get(language.partition("-")[0], WORDS["en"])
            return [Type(known[int(rng.integers(len(known)))])]
        case "place":
            wanted = question.place
            return [Type(home if wanted is None or wanted.municipalities else "61.50, 23.76")]
    return [Show()]


@cache
def picture() -> bytes:
    """Give the picture that everybody sends."""
    from io import BytesIO

    from PIL import Image

    body = BytesIO()
    Image.new("RGB", (64, 48), "lightgray").save(body, "JPEG")
    return body.getvalue()


def passes(question: Question, rng: np.random.Generator) -> bool:
    """Say whether somebody passes over the question, where they may."""
    return bool(rng.random() < SKIPS.get(question.kind, RARELY))


def answering(question: Question) -> timedelta:
    """How long the answer takes, besides reading the question."""
    return timedelta(seconds=TAKES.get(question.kind, 1.0))


def _label(listed: Sequence[Choice], code: str) -> str:
    return next(one.label or one.key for one in listed if one.key == code)


def _liked(question: str, codes: Sequence[str], side: int, taste: Taste, rng: np.random.Generator) -> str:
    weights = np.array(
        [np.exp(base + side * tilt) for base, tilt in (taste(question, code) for code in codes)]
    )
    return codes[int(rng.choice(len(codes), p=weights / weights.sum()))]


def _on_scale(question: Question, side: int, taste: Taste, rng: np.random.Generator) -> str:
    assert question.scale is not None
    low, high = question.scale.low, question.scale.high
    base, tilt = taste(question.id, "scale")
    middle = low + (high - low) * (0.5 + 0.15 * base + 0.15 * side * tilt)
    value = round(float(rng.normal(middle, (high - low) / 4)))
    return str(min(high, max(low, value)))


def _several(
    question: Question,
    buttons: Sequence[str],
    listed: Sequence[Choice],
    side: int,
    taste: Taste,
    rng: np.random.Generator,
) -> list[Reaction]:
    alone, free = (
        list(question.exclusive),
        [code for code in question.choices if code not in question.exclusive],
    )
    if alone and rng.random() < 0.1:
        chosen = alone[:1]
    else:
        least, most = question.at_least or 1, question.at_most or len(free)
        count = min(len(free), max(least, min(most, 1 + int(rng.poisson(0.8)))))
        chosen = [_liked(question.id, free, side, taste, rng)]
        others = [code for code in free if code not in chosen]
        chosen += [others[place] for place in rng.permutation(len(others))[: count - 1]]
    labels = [_label(listed, code) for code in chosen]
    done = _label(listed, "done")
    if done not in buttons or rng.random() < TYPES:
        order = [buttons.index(label) + 1 for label in labels if label in buttons]
        return [Type(" ".join(str(number) for number in sorted(order)))]
    return [*(Choose(label) for label in labels), Choose(done)]


def _slip(rng: np.random.Generator) -> list[Reaction]:
    return [Type("?!")] if rng.random() < SLIPS else []


def _figure(question: Question, rng: np.random.Generator) -> str:
    assert question.number is not None
    low = 0.0 if question.number.min is None else question.number.min
    high = low + 100 if question.number.max is None else question.number.max
    value = low + (high - low) * float(rng.beta(1.2, 5))
    return str(min(int(high), max(int(np.ceil(low)), round(value))))


def _day(question: Question, today: date, rng: np.random.Generator) -> str:
    assert question.date is not None
    last = question.date.latest or today
    first = question.date.earliest or last - timedelta(days=365)
    day = first + timedelta(days=int(rng.integers((last - first).days + 1)))
    return f"{day.day}.{day.month}.{day.year}"
