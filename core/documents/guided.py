"""A campaign document made from the answers to a few questions (pure).

Answers are kept by question, in the order in which they were given, as values that JSON knows; what is asked next
follows from them, so nothing else has to be remembered.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from core.documents import guided_questions
from core.documents.branching import piped
from core.documents.guided_dates import Slip, example, two_days
from core.documents.guided_texts import Text, all_short, lines, short
from core.documents.texts import LANGUAGES, OPTIONAL, QUESTION, STATEMENT, TITLE, required

Answers = Mapping[str, Any]

MOST_STATEMENTS, MOST_QUESTIONS = 20, 30  # in a chat; the file takes more
IN: Final = "in-"
"""What the steps begin with that ask for all texts in one more language."""


@dataclass(frozen=True)
class Guide:
    """What the questions depend on: the languages that residents read, and the one that is answered in."""

    languages: Sequence[str] = LANGUAGES
    base: str = "fi"

    @property
    def others(self) -> list[str]:
        """The languages besides the base in which every text must be written."""
        return [language for language in required(self.languages) if language != self.base]

    @property
    def easy(self) -> bool:
        """Whether plain Finnish is offered."""
        return bool(OPTIONAL & set(self.languages))

    def due(self, answers: Answers) -> str | None:
        """Name the question that is asked next; None: all are answered."""
        return next((step for step in self._steps(answers) if step not in answers), None)

    def _steps(self, answers: Answers) -> Iterator[str]:
        yield from ("decision", "meets", "title", "asks", "kind")
        if answers.get("kind") != "survey":
            yield "statements"
        if answers.get("kind") != "statements":
            yield "questions"
        yield "who"
        if answers.get("who") == "pool":
            yield from ("size", "strata")
        yield "open"
        if self.others or self.easy:
            yield "languages"
            for language in self.written(answers):
                yield IN + language
        yield "approver"

    def written(self, answers: Answers) -> list[str]:
        """The other languages that are written now."""
        match answers.get("languages"):
            case "now":
                return self.others
            case "easy":
                return [*self.others, *(language for language in self.languages if language in OPTIONAL)]
        return []


def read(step: str, typed: str, answers: Answers, today: date) -> Any | Slip:
    """Read what was typed as the answer to the question, or say what is wrong with it."""
    line = " ".join(typed.split())
    match step:
        case "decision":
            what, comma, body = line.rpartition(",")
            if not comma or not what.strip() or not body.strip():
                return Slip("st-new-decision-bad")
            return short(body.strip(), TITLE) or {"what": what.strip(), "body": body.strip()}
        case "title":
            return short(line, TITLE) or line
        case "asks":
            return short(line, QUESTION) or line
        case "meets":
            return two_days(typed, today, example_of(step, today))
        case "open":
            until = date.fromisoformat(answers["meets"][0])
            return two_days(typed, today, example_of(step, today), until)
        case "statements":
            return _statements(lines(typed))
        case "size":
            digits = "".join(line.split())
            fits = digits.isascii() and digits.isdigit() and 1 <= int(digits[:9]) <= 1_000_000
            return int(digits) if fits and len(digits) < 8 else Slip("st-new-number-bad")
        case _ if language_of(step):
            return _translated(typed, answers)
    return Slip("q-wrong-1")


def example_of(step: str, today: date) -> str:
    """Two days that would fit the question, as they may be typed."""
    # A body meets some weeks after the answers are in, and people hear of its decision after that.
    return example(today, 60, 105, ", ") if step == "meets" else example(today, 14, 28)


def language_of(step: str) -> str:
    """The language that the question asks for the texts in; empty: another question."""
    return step.removeprefix(IN) if step.startswith(IN) else ""


def texts_of(answers: Answers) -> list[Text]:
    """All that residents read of the answers, in the order in which it is translated."""
    found = [
        Text(answers["decision"]["body"], TITLE),
        Text(answers["title"], TITLE),
        Text(answers["asks"], QUESTION),
    ]
    found += [Text(statement, STATEMENT) for statement in answers.get("statements", ())]
    for question in answers.get("questions", ()):
        found += guided_questions.texts(question)
    return found


def _statements(typed: list[str]) -> list[str] | Slip:
    if len(typed) > MOST_STATEMENTS:
        return Slip("st-new-many", {"limit": str(MOST_STATEMENTS)})
    return all_short([Text(line, STATEMENT) for line in typed]) or typed


def _translated(typed: str, answers: Answers) -> list[str] | Slip:
    texts, found = texts_of(answers), lines(typed)
    if len(found) != len(texts):
        return Slip("st-new-lines-bad", {"got": str(len(found)), "wanted": str(len(texts))})
    pairs = list(zip(found, texts, strict=True))
    named = [guided_questions.as_named(line, answers.get("questions", ())) for line in found]
    for line, (text, _) in zip(named, texts, strict=True):
        if isinstance(line, Slip) or set(piped({"": line})) != set(piped({"": text})):
            return Slip("st-new-q-braces")
    slip = all_short([Text(line, limit) for line, (_, limit) in pairs])
    return slip or [line for line in named if isinstance(line, str)]
