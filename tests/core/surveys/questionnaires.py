"""Questionnaires and answers by chance: every kind, branches, blocks, what may not be skipped."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from core.documents.questionnaire import Question
from core.surveys.flow import Sheet
from core.surveys.sheets import made_of
from core.surveys.values import Value

TEXT = {"fi": "Kysymys?", "sv": "Fråga?", "en": "Question?"}
NAMES = tuple("abcdefgh")
KINDS = ("single", "multiple", "scale", "number", "date", "ranking", "text", "agree", "info")


def _choices(n: int) -> dict[str, dict[str, str]]:
    return {f"c{i}": {"fi": f"Vaihtoehto {i}.", "sv": f"Val {i}.", "en": f"Choice {i}."} for i in range(n)}


@st.composite
def questionnaires(draw: st.DrawFn, kinds: tuple[str, ...] = KINDS, most: int = 8) -> Sheet:
    """One questionnaire of one question or more; conditions ask of earlier ones only."""
    count = draw(st.integers(1, most))
    written: list[dict[str, Any]] = []
    for name in NAMES[:count]:
        kind = draw(st.sampled_from(kinds))
        one: dict[str, Any] = {"id": name, "ask": TEXT, "optional": draw(st.booleans())}
        match kind:
            case "single" | "multiple" | "ranking":
                one[kind] = _choices(draw(st.integers(2, 5)))
                one["shuffle"] = draw(st.booleans())
            case "scale":
                one[kind] = {"from": 0, "to": draw(st.integers(2, 10))}
            case "number":
                one[kind] = {"min": 0, "max": 100}
            case _:
                one[kind] = {}
        asked = [(earlier["id"], condition) for earlier in written for condition in _conditions(earlier)]
        conditional = draw(st.booleans())
        if asked and conditional:
            about, condition = draw(st.sampled_from(asked))
            one["if"] = condition.replace("Q", about)
        elif draw(st.integers(0, 3)) == 0:
            one["block"] = "together"
        written.append(one)
    return made_of([Question.model_validate(one, context={"languages": ()}) for one in written])


def _conditions(question: dict[str, Any]) -> list[str]:
    if "single" in question:
        return ["Q == c0", "Q != c0", "not answered(Q)"]
    if "scale" in question:
        return ["Q <= 1", "Q > 1"]
    if "multiple" in question:
        return ["Q has c1", "count(Q) >= 2"]
    return ["answered(Q)"] if "info" not in question else []


def values(question: Question) -> st.SearchStrategy[Value]:
    """Answers that a question may have."""
    match question.kind:
        case "single":
            return st.sampled_from(list(question.choices))
        case "multiple":
            chosen = st.sets(st.sampled_from(list(question.choices)), min_size=1)
            return chosen.map(lambda codes: tuple(code for code in question.choices if code in codes))
        case "ranking":
            return st.permutations(list(question.choices)).map(tuple)
        case "scale":
            assert question.scale is not None
            return st.integers(question.scale.low, question.scale.high)
        case "number":
            return st.integers(0, 100)
        case "date":
            return st.dates(date(2020, 1, 1), date(2030, 12, 31))
        case "agree":
            return st.sampled_from(["agree", "disagree", "pass"])
        case "info":
            return st.none()
    return st.sampled_from(["Jonot ovat pitkät.", "The queue is long.", "Köerna är långa."])
