"""The reference page tells the truth about every kind of question."""

import re
from datetime import date
from pathlib import Path

import pytest

from core.documents.questionnaire import Question
from core.surveys.kinds import KINDS
from core.surveys.values import Value
from tests.core.surveys.kinds import ENDS, TIMES, WORRIES, question, read, value

PAGE = (Path(__file__).parents[3] / "docs" / "reference" / "questions.md").read_text(encoding="utf-8")
ASKED: dict[str, Question] = {
    "multiple": question(multiple=TIMES, exclusive=["none"]),
    "scale": question(scale={"from": 1, "to": 5, **ENDS}),
    "number": question(number={}),
    "date": question(date={}),
    "ranking": question(ranking=WORRIES),
    "place": question(place={}),
    "agree": question(agree={}),
}
EXAMPLES = re.findall(r"^\| `([a-z]+)` \| ([^|]+?) \| ([^|]+?) \|$", PAGE, re.MULTILINE)


def test_the_page_tells_of_every_kind() -> None:
    """Whoever writes a questionnaire sees all that can be asked."""
    told = re.findall(r"^\| `([a-z]+)` \|[^|]*\|[^|]*\|[^|]*\|$", PAGE, re.MULTILINE)
    assert told == [name for name in told if name in KINDS]
    assert set(told) == set(KINDS)


@pytest.mark.parametrize(("kind", "written", "kept"), EXAMPLES)
def test_what_the_page_says_is_kept_is_kept(kind: str, written: str, kept: str) -> None:
    """An example that isn't true is worse than none."""
    assert _told(value(read(ASKED[kind], written))) == kept


def test_the_page_has_examples() -> None:
    """A changed table must not leave nothing to try."""
    assert {kind for kind, _, _ in EXAMPLES} == set(ASKED)


def _told(kept: Value) -> str:
    match kept:
        case tuple():
            return ", ".join(f"`{code}`" for code in kept)
        case date():
            return kept.isoformat()
        case "agree" | "disagree" | "pass":
            return f"`{kept}`"
    return str(kept)
