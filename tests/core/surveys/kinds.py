"""Questions of every kind to try things on."""

from datetime import date
from typing import Any

from core.documents.questionnaire import Question
from core.language.catalogue import texts
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Asked, Read, Reading, Wrong
from core.surveys.values import Value

TODAY = date(2027, 3, 20)
PLACES = ("Kihniö", "Lempäälä", "Mänttä-Vilppula", "Tampere", "Valkeakoski", "Vesilahti")
ALIASES = {"Tammerfors": "Tampere"}
LANGUAGES = ("fi", "fi-easy", "sv", "en")

TIMES: dict[str, Any] = {
    "early": {"fi": "Ennen klo 8", "sv": "Före kl. 8", "en": "Before 8"},
    "day": {"fi": "Klo 8–16", "sv": "Kl. 8–16", "en": "8–16"},
    "evening": {"fi": "Klo 16–20", "sv": "Kl. 16–20", "en": "16–20"},
    "saturday": {"fi": "Lauantaina", "sv": "På lördag", "en": "Saturday"},
    "none": {"fi": "Ei mikään näistä", "sv": "Inget av dessa", "en": "None of these"},
}
WORRIES: dict[str, Any] = {
    "queues": {"fi": "Jonot", "sv": "Köerna", "en": "Queues"},
    "fees": {"fi": "Maksut ja kulut", "sv": "Avgifter och annat", "en": "Fees and costs"},
    "ways": {"fi": "Matkat", "sv": "Resorna", "en": "Distances"},
}
ENDS: dict[str, Any] = {
    "low": {"fi": "erittäin vaikeaa", "sv": "mycket svårt", "en": "very hard"},
    "high": {"fi": "erittäin helppoa", "sv": "mycket lätt", "en": "very easy"},
}


def question(**given: Any) -> Question:
    """Make a question of the kind that is given."""
    ask = dict.fromkeys(("fi", "sv", "en"), "?")
    return Question.model_validate({"id": "q", "ask": ask, **given})


def asked(wanted: Question, language: str = "fi", so_far: Value = None) -> Asked:
    """Ask it of somebody on the twentieth of March."""
    return Asked(wanted, language, tuple(wanted.choices), so_far, PLACES, ALIASES, TODAY)


def read(wanted: Question, text: str, language: str = "fi", so_far: Value = None) -> Reading:
    """Read what somebody typed."""
    return kind_of(wanted).read(asked(wanted, language, so_far), text)


def press(wanted: Question, key: str, so_far: Value = None) -> Reading:
    """Read what somebody pressed."""
    return kind_of(wanted).press(asked(wanted, so_far=so_far), key)


def value(reading: Reading) -> Value:
    """Give the value of a whole answer."""
    assert isinstance(reading, Read), reading
    return reading.value


def why(reading: Reading, language: str = "fi") -> str:
    """Give the sentence by which an answer is refused."""
    assert isinstance(reading, Wrong), reading
    return texts().say(language, reading.why.text, reading.why.args)


EVERY: tuple[Question, ...] = (
    question(single=WORRIES),
    question(multiple=TIMES, exclusive=["none"]),
    question(multiple=TIMES, exclusive=["none"], at_least=2, at_most=3),
    question(scale={"from": 1, "to": 5, **ENDS}),
    question(scale={"from": 0, "to": 10}, optional=False),
    question(number={}),
    question(number={"min": 0, "max": 300, "unit": {"fi": "km", "sv": "km", "en": "km"}, "whole": True}),
    question(date={}),
    question(date={"earliest": date(2027, 1, 1), "latest": date(2027, 12, 31)}),
    question(ranking=WORRIES, at_least=3),
    question(ranking=TIMES, at_least=1, at_most=2),
    question(text={"max": 200}),
    question(photo={}),
    question(place={}),
    question(place={"pin": False}),
    question(place={"municipalities": False}),
    question(agree={}),
    question(info={}),
)
