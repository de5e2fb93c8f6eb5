"""Questionnaires for tests: written as documents are, in as few words as a test needs."""

from typing import Any

from core.documents.questionnaire import Step

TEXT = {"fi": "x", "sv": "x", "en": "x"}


def choices(*codes: str) -> dict[str, dict[str, str]]:
    return dict.fromkeys(codes, TEXT)


def step(name: str, **rest: Any) -> Step:
    """A question with one kind key and anything else that a document can say of it; no kind: yes or no."""
    kinds = {
        "single",
        "multiple",
        "ranking",
        "scale",
        "number",
        "date",
        "text",
        "photo",
        "place",
        "agree",
        "info",
    }
    if not kinds & rest.keys():
        rest["single"] = choices("yes", "no")
    written = {"id": name, "ask": TEXT, **rest}
    return Step.model_validate({"question": {key.rstrip("_"): value for key, value in written.items()}})
