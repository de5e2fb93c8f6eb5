"""A campaign document made from the answers to a few questions (pure).

Answers are kept by question, in the order in which they were given, as values that JSON knows; what is asked next
follows from them, so nothing else has to be remembered.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from core.documents.guided_dates import Slip, example, two_days
from core.documents.questionnaire import MOST_CHOICES
from core.documents.texts import BUTTON, LANGUAGES, OPTIONAL, QUESTION, STATEMENT, TITLE, required

Answers = Mapping[str, Any]

MOST_STATEMENTS, MOST_QUESTIONS = 20, 10  # in a chat; the file takes more
STRATA: Final = {
    "age-gender": ("age_group", "gender"),
    "municipality": ("municipality", "age_group", "gender"),
    "nothing": (),
}
_IN: Final = "in-"
_BULLET: Final = re.compile(r"^[-*•·–]\s+")


class Text(NamedTuple):
    """One text that residents read, with the most characters that it may have."""

    text: str
    limit: int


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
                yield _IN + language
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
            return _short(body.strip(), TITLE) or {"what": what.strip(), "body": body.strip()}
        case "title":
            return _short(line, TITLE) or line
        case "asks":
            return _short(line, QUESTION) or line
        case "meets":
            return two_days(typed, today, example_of(step, today))
        case "open":
            until = date.fromisoformat(answers["meets"][0])
            return two_days(typed, today, example_of(step, today), until)
        case "statements":
            return _listed(_lines(typed), STATEMENT, MOST_STATEMENTS)
        case "questions":
            return _questions(typed)
        case "size":
            digits = "".join(line.split())
            fits = digits.isascii() and digits.isdigit() and 1 <= int(digits[:9]) <= 1_000_000
            return int(digits) if fits and len(digits) < 8 else Slip("st-new-number-bad")
        case _ if language_of(step):
            return _translated(typed, texts_of(answers))
    return Slip("q-wrong-1")


def example_of(step: str, today: date) -> str:
    """Two days that would fit the question, as they may be typed."""
    # A body meets some weeks after the answers are in, and people hear of its decision after that.
    return example(today, 60, 105, ", ") if step == "meets" else example(today, 14, 28)


def language_of(step: str) -> str:
    """The language that the question asks for the texts in; empty: another question."""
    return step.removeprefix(_IN) if step.startswith(_IN) else ""


def texts_of(answers: Answers) -> list[Text]:
    """All that residents read of the answers, in the order in which it is translated."""
    found = [
        Text(answers["decision"]["body"], TITLE),
        Text(answers["title"], TITLE),
        Text(answers["asks"], QUESTION),
    ]
    found += [Text(statement, STATEMENT) for statement in answers.get("statements", ())]
    for question in answers.get("questions", ()):
        found.append(Text(question["ask"], QUESTION))
        found += [Text(choice, BUTTON) for choice in question["choices"]]
    return found


def slug(title: str) -> str:
    """A short name made of the title, as a campaign's name must be."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:32].strip("-")
    return name if len(name) > 1 else "campaign"


def write(answers: Answers, guide: Guide, name: str, notes: Sequence[str] = ()) -> str:
    """Write the answers as a campaign document; a text that is missing stands there empty, to be filled in.

    `notes` are comments at the top.
    """
    languages = [
        language
        for language in LANGUAGES
        if language in (guide.base, *guide.others) or answers.get(_IN + language)
    ]
    number = iter(range(len(texts_of(answers))))
    body, title, asks = (_in_all(answers, next(number), languages, guide.base) for _ in range(3))
    start, end = map(date.fromisoformat, answers["open"])
    statements, questions = answers.get("statements", ()), answers.get("questions", ())
    minutes = ("statements" in answers) * 5 + -(-len(questions) // 2)
    lines = [f"# {' '.join(note.split())}" for note in notes]
    lines += [f"campaign: {name}", f"kind: {'survey' if answers['kind'] == 'survey' else 'statements'}"]
    lines += ["title:", *_block(title, 2), "asks:", *_block(asks, 2), f"minutes: {max(1, minutes)}"]
    lines += ["decision:", "  body:", *_block(body, 4)]
    lines += [f"  {key}: {day}" for key, day in zip(("meets", "answer_by"), answers["meets"], strict=True)]
    lines += ["legal_basis: public-task", *_sample(answers), *_reminders(answers, end - start)]
    lines += [f"open: {{from: {start}, to: {end}}}", "moderation: {when: before, approvals: 1}"]
    if statements:
        lines.append("seeds:")
    for _ in statements:
        lines += _item(_block(_in_all(answers, next(number), languages, guide.base), 4))
    lines.append("steps:")
    if "statements" in answers:
        lines.append("  - statements: {cap: 10, own: true}")
    for place, question in enumerate(questions, start=1):
        lines += ["  - question:", f"      id: q{place}", "      ask:"]
        lines += _block(_in_all(answers, next(number), languages, guide.base), 8)
        lines.append("      single:" if question["choices"] else "      text: {optional: true}")
        for code in _codes(question["choices"]):
            choice = _in_all(answers, next(number), languages, guide.base)
            lines.append(f"        {code}: {{{', '.join(line.strip() for line in _block(choice, 0))}}}")
    lines.append("results: {to_participants: at-once, public: true}")
    return "\n".join(lines) + "\n"


def _sample(answers: Answers) -> list[str]:
    if answers["who"] != "pool":
        return [f"sample: {{from: {answers['who']}}}"]
    lines = ["sample:", "  from: pool", f"  size: {answers['size']}"]
    strata = STRATA[answers["strata"]]
    if strata:
        lines.append(f"  strata: [{', '.join(strata)}]")
    return [*lines, "  seed: published"]


def _reminders(answers: Answers, length: timedelta) -> list[str]:
    # A reminder that would come after the end is a fault of the document.
    most = min(2, length.days // 4)
    return [f"reminders: {{after: 4 days, at_most: {most}}}"] if most and answers["who"] == "pool" else []


def _in_all(answers: Answers, number: int, languages: Sequence[str], base: str) -> dict[str, str]:
    told = {base: texts_of(answers)[number].text}
    for language in languages:
        if language != base:
            lines = answers.get(_IN + language) or ()
            told[language] = lines[number] if lines else ""
    return {language: told[language] for language in languages}


def _block(texts: Mapping[str, str], indent: int) -> list[str]:
    # A JSON string is a quoted YAML one, so no text can be read as anything else.
    return [f"{' ' * indent}{code}: {json.dumps(text, ensure_ascii=False)}" for code, text in texts.items()]


def _item(block: list[str]) -> list[str]:
    return [f"  - {block[0].strip()}", *block[1:]]


def _codes(choices: Sequence[str]) -> list[str]:
    codes: list[str] = []
    for place, choice in enumerate(choices, start=1):
        code = slug(choice)
        codes.append(code if code not in ("campaign", *codes) else f"c{place}")
    return codes


def _short(text: str, limit: int) -> Slip | None:
    if len(text) <= limit:
        return None
    return Slip("st-new-long", {"length": str(len(text)), "limit": str(limit), "start": _start(text)})


def _start(text: str) -> str:
    return text if len(text) <= 40 else text[:39].rstrip() + "…"


def _lines(typed: str) -> list[str]:
    lines = (_BULLET.sub("", " ".join(line.split())) for line in typed.split("\n"))
    return [line for line in lines if line]


def _listed(lines: list[str], limit: int, most: int) -> list[str] | Slip:
    if len(lines) > most:
        return Slip("st-new-many", {"limit": str(most)})
    return next((slip for line in lines if (slip := _short(line, limit))), None) or lines


def _questions(typed: str) -> list[dict[str, Any]] | Slip:
    blocks = [lines for block in re.split(r"\n\s*\n", typed) if (lines := _lines(block))]
    if len(blocks) > MOST_QUESTIONS:
        return Slip("st-new-many", {"limit": str(MOST_QUESTIONS)})
    for ask, *choices in blocks:
        if slip := _short(ask, QUESTION) or next((s for c in choices if (s := _short(c, BUTTON))), None):
            return slip
        different = len({choice.casefold() for choice in choices})
        if choices and not (len(choices) == different and 2 <= different <= MOST_CHOICES):
            return Slip("st-new-choices-bad", {"start": _start(ask)})
    return [{"ask": ask, "choices": choices} for ask, *choices in blocks]


def _translated(typed: str, texts: Sequence[Text]) -> list[str] | Slip:
    lines = _lines(typed)
    if len(lines) != len(texts):
        return Slip("st-new-lines-bad", {"got": str(len(lines)), "wanted": str(len(texts))})
    pairs = zip(lines, texts, strict=True)
    return next((slip for line, (_, limit) in pairs if (slip := _short(line, limit))), None) or lines
