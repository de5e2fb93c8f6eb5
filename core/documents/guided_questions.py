"""One question of a questionnaire, made by answering what its kind needs (pure).

A draft keeps the answers by step in the order given, as values that JSON knows; what is asked next follows from
them. Questions are named by numbers of their own until the file is written.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from core.documents.branching import PIPED, piped
from core.documents.guided_dates import Slip, two_days
from core.documents.guided_texts import Text, all_short, lines, short, start
from core.documents.questionnaire import MOST_CHOICES
from core.documents.texts import BUTTON, QUESTION, TITLE

Draft = dict[str, Any]

STEPS: Final = {
    "single": ("words", "skip", "only", "codes"),
    "multiple": ("words", "alone", "most", "skip", "only", "codes"),
    "scale": ("words", "ends", "skip", "only", "codes"),
    "number": ("words", "bounds", "skip", "only", "codes"),
    "date": ("words", "days", "skip", "only", "codes"),
    "ranking": ("words", "most", "skip", "only", "codes"),
    "text": ("words", "skip", "only", "codes"),
    "photo": ("words", "skip", "only", "codes"),
    "place": ("words", "skip", "only", "codes"),
    "agree": ("words", "skip", "only", "codes"),
    "info": ("words", "only", "codes"),
}
"""What each kind of question is asked for, in order."""

PARTS: Final = {
    "words": ("words", "alone", "most"),
    "bounds": ("ends", "bounds", "days", "most"),
    "skip": ("skip",),
    "only": ("only", "codes"),
}
"""What can be changed of a question, and which steps are asked again for it."""

LISTED: Final = ("single", "multiple", "ranking")
_DECIDES: Final = ("single", "multiple", "scale", "agree")
_AGREE: Final = ("agree", "disagree", "pass")  # the catalogue words them
_NUMBER: Final = r"-?\d{1,9}(?:[.,]\d{1,6})?"
_BOUNDS: Final = re.compile(rf"({_NUMBER})\s*(?:[-–—]|\.\.|,|\s)\s*({_NUMBER})\s*(\D.*)?")
_PLAIN_ENDS: Final = re.compile(r"(\d{1,2})\s*[-–—]\s*(\d{1,2})")
_ENDS: Final = re.compile(r"(\d{1,2})\s*[=:–—-]?\s*([^\d\s].*?)\s*[,;]\s*(\d{1,2})\s*[=:–—-]?\s*([^\d\s].*)")
_LOWEST, _HIGHEST = 0, 10  # that a scale may reach


def due(draft: Draft, earlier: Sequence[Draft]) -> str | None:
    """Name what is asked of the question next; None: it is whole."""
    for step in STEPS[draft["kind"]]:
        if step in draft:
            continue
        if step == "only" and not deciders(earlier):
            continue
        if step == "codes" and not draft.get("only"):
            continue
        return step
    return None


def deciders(earlier: Sequence[Draft]) -> list[Draft]:
    """The questions on whose answers a later one can hang."""
    return [question for question in earlier if question["kind"] in _DECIDES]


def number_of(question: str, among: Sequence[Draft]) -> int:
    """The place of the question with this name, from 1."""
    return next(place for place, one in enumerate(among, start=1) if one["id"] == question)


def answers_of(question: Draft) -> list[str]:
    """The answers that a later question can hang on, in the order in which they are numbered; codes of a claim."""
    if question["kind"] == "agree":
        return list(_AGREE)
    if question["kind"] == "scale":
        return [str(n) for n in range(question["ends"]["from"], question["ends"]["to"] + 1)]
    choices: list[str] = question["words"]["choices"]
    return choices


def read(step: str, typed: str, draft: Draft, earlier: Sequence[Draft], today: date) -> Any | Slip:
    """Read what was typed as the answer to the step, or say what is wrong with it."""
    line = " ".join(typed.split())
    match step:
        case "words":
            return _words(draft["kind"], lines(typed), earlier)
        case "most":
            most = _whole(line)
            choices = len(draft["words"]["choices"]) - bool(draft.get("alone"))
            return most if most is not None and 1 <= most <= choices else _numbers_bad(1, choices)
        case "ends":
            return _ends(line)
        case "bounds":
            return _bounds(line)
        case "days":
            found = two_days(typed, today, "1.1.2026–31.12.2027", past=True)
            return found if isinstance(found, Slip) else dict(zip(("earliest", "latest"), found, strict=True))
        case "only":
            place = _whole(line)
            known = {number_of(one["id"], earlier): one["id"] for one in deciders(earlier)}
            return known[place] if place in known else Slip("st-new-q-none", {"number": start(line)})
        case "codes":
            return _codes(line, next(one for one in earlier if one["id"] == draft["only"]))
    return Slip("q-wrong-1")


def many(typed: str, most: int) -> list[Draft] | Slip:
    """Read several questions at once: choices under each, an empty line between; without choices, free text."""
    blocks = [found for block in re.split(r"\n\s*\n", typed) if (found := lines(block))]
    if len(blocks) > most:
        return Slip("st-new-many", {"limit": str(most)})
    questions: list[Draft] = []
    for block in blocks:
        kind = "single" if len(block) > 1 else "text"
        words = _words(kind, block, [])
        if isinstance(words, Slip):
            return words
        questions.append({"kind": kind, "words": words, "skip": True})
    return questions


def texts(question: Draft) -> list[Text]:
    """All that residents read of the question, in the order in which it is translated."""
    words = question["words"]
    found = [Text(words["ask"], QUESTION)]
    found += [Text(choice, BUTTON) for choice in words["choices"]]
    found += [Text(question["ends"][end], TITLE) for end in _worded_ends(question)]
    if unit := question.get("bounds", {}).get("unit"):
        found.append(Text(unit, BUTTON))
    return found


def moved(questions: Sequence[Draft], number: int, to: int) -> list[Draft] | Slip:
    """Put a question at another place; each one still comes after what its condition asks about."""
    rest = [one for place, one in enumerate(questions, start=1) if place != number]
    rest.insert(to - 1, questions[number - 1])
    for place, one in enumerate(rest):
        late = _hangs_on(one) - {earlier["id"] for earlier in rest[:place]}
        if late:
            first = number_of(min(late), questions)
            second = number_of(one["id"], questions)
            return Slip("st-new-q-order", {"first": str(first), "second": str(second)})
    return rest


def without(questions: Sequence[Draft], number: int) -> list[Draft] | Slip:
    """Take a question away, unless another one hangs on it."""
    gone = questions[number - 1]["id"]
    if slip := needed(questions, gone):
        return slip
    return [one for one in questions if one["id"] != gone]


def as_named(text: str, earlier: Sequence[Draft]) -> str | Slip:
    """Put the name of an earlier question where its number stands in braces; its answer is shown there."""
    for typed in piped({"": text}):
        place = _whole(typed)
        if place is None or not 1 <= place <= len(earlier) or earlier[place - 1]["kind"] in ("info", "photo"):
            return Slip("st-new-q-braces")
    return PIPED.sub(lambda match: f"{{{earlier[int(match[1]) - 1]['id']}}}", text)


def as_numbered(text: str, questions: Sequence[Draft], mark: str = "") -> str:
    """Put the number where `as_named` put a name, as the list counts now, with the mark before it."""
    places = {one["id"]: place for place, one in enumerate(questions, start=1)}
    return PIPED.sub(lambda match: f"{{{mark}{places[match[1]]}}}" if match[1] in places else match[0], text)


def needed(questions: Sequence[Draft], question: str) -> Slip | None:
    """Say that a later question hangs on the answers to this one, if one does."""
    for place, one in enumerate(questions, start=1):
        if question in _hangs_on(one):
            first = number_of(question, questions)
            return Slip("st-new-q-needed", {"first": str(first), "second": str(place)})
    return None


def fresh(questions: Sequence[Draft]) -> str:
    """A name that no question has."""
    return f"q{max((int(one['id'][1:]) for one in questions), default=0) + 1}"


def _hangs_on(question: Draft) -> set[str]:
    """The questions whose answers it needs: for its condition, or to show them."""
    own = {question["only"]} if question.get("only") else set()
    return own | {name for text, _ in texts(question) for name in piped({"": text})}


def _worded_ends(question: Draft) -> list[str]:
    return [end for end in ("low", "high") if question.get("ends", {}).get(end)]


def _words(kind: str, found: list[str], earlier: Sequence[Draft]) -> dict[str, Any] | Slip:
    if not found:
        return Slip("q-wrong-1")
    shown = as_named("\n".join(found), earlier)
    if isinstance(shown, Slip):
        return shown
    found = shown.split("\n")
    if kind not in LISTED:
        ask = " ".join(found)
        return short(ask, QUESTION) or {"ask": ask, "choices": []}
    ask, *choices = found
    if slip := all_short([Text(ask, QUESTION), *(Text(choice, BUTTON) for choice in choices)]):
        return slip
    if not (
        len(choices) == len({choice.casefold() for choice in choices}) and 2 <= len(choices) <= MOST_CHOICES
    ):
        return Slip("st-new-choices-bad", {"start": start(ask)})
    return {"ask": ask, "choices": choices}


def _ends(line: str) -> dict[str, Any] | Slip:
    if match := _PLAIN_ENDS.fullmatch(line):
        ends: dict[str, Any] = {"from": int(match[1]), "to": int(match[2]), "low": "", "high": ""}
    elif match := _ENDS.fullmatch(line):
        ends = {"from": int(match[1]), "to": int(match[3]), "low": match[2], "high": match[4]}
    else:
        return Slip("st-new-q-ends-bad")
    if not _LOWEST <= ends["from"] < ends["to"] <= _HIGHEST:
        return Slip("st-new-q-ends-bad")
    return all_short([Text(ends["low"], TITLE), Text(ends["high"], TITLE)]) or ends


def _bounds(line: str) -> dict[str, Any] | Slip:
    match = _BOUNDS.fullmatch(line)
    if match is None:
        return Slip("st-new-q-bounds-bad")
    low, high = (float(one.replace(",", ".")) for one in match.group(1, 2))
    unit = (match[3] or "").strip()
    if low >= high:
        return Slip("st-new-q-bounds-bad")
    return short(unit, BUTTON) or {"min": low, "max": high, "unit": unit}


def _codes(line: str, question: Draft) -> list[int] | Slip:
    listed = answers_of(question)
    scale = question["kind"] == "scale"
    known = (
        {int(text): place for place, text in enumerate(listed)}
        if scale
        else dict(zip(range(1, len(listed) + 1), range(len(listed)), strict=True))
    )
    typed = [_whole(part) for part in re.split(r"[\s,;]+", line) if part]
    if not typed or any(number not in known for number in typed):
        return _numbers_bad(min(known), max(known))
    found = sorted({known[number] for number in typed if number is not None})
    # Who gives any answer at all is asked of everyone, or by a condition in the file.
    return found if len(found) < len(listed) else Slip("st-new-q-all")


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None


def _numbers_bad(low: int, high: int) -> Slip:
    return Slip("st-new-q-number-bad", {"low": str(low), "high": str(high)})
