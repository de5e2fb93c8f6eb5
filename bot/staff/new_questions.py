"""The questionnaire of a new campaign, question by question: a list that is added to, changed and put in order.

All of it stands in what the open card keeps: `list` the whole questions, `draft` the one being made, `at` the one
that it takes the place of, `doing` what is done to the list.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.staff.desk import Desk
from core.documents import guided, guided_questions
from core.documents.guided_dates import Slip
from core.documents.guided_questions import LISTED, PARTS, STEPS, Draft
from core.documents.guided_texts import start
from core.messaging.values import Ask, Pressed, Reply, Typed, Word

_FIRST = ("single", "multiple", "scale", "number", "text")
_MORE = tuple(kind for kind in STEPS if kind not in _FIRST)
_YES = {"yes": True, "no": False}


@dataclass(frozen=True)
class Card:
    """How one step is asked: its own choices with what each of them means, and whether words answer it."""

    choices: Mapping[str, Any]
    typed: bool = True


CARDS = {
    "st-new-q": Card({key: key for key in ("add", "change", "move", "remove", "ready")}, typed=False),
    "st-new-q-kind": Card({kind: kind for kind in (*_FIRST, "more")}, typed=False),
    "st-new-q-more": Card({kind: kind for kind in _MORE}, typed=False),
    "st-new-q-listed": Card({}),
    "st-new-q-words": Card({}),
    "st-new-q-alone": Card(_YES, typed=False),
    "st-new-q-most": Card({"any": None}),
    "st-new-q-ends": Card({"plain": {"from": 1, "to": 5, "low": "", "high": ""}}),
    "st-new-q-bounds": Card({"any": {}}),
    "st-new-q-days": Card({"any": {}}),
    "st-new-q-skip": Card(_YES, typed=False),
    "st-new-q-only": Card({"everyone": ""}),
    "st-new-q-codes": Card({}),
    "st-new-q-change": Card({}),
    "st-new-q-part": Card({part: part for part in PARTS}, typed=False),
    "st-new-q-move": Card({}),
    "st-new-q-remove": Card({}),
}
"""By the text of the card."""


def accept(kept: dict[str, Any], reply: Reply, today: date) -> Slip | list[Draft] | None:
    """Do what the reply says; a list is the questionnaire when it is ready, a slip is asked again.

    LookupError: "back" was said where nothing of the questionnaire is left to take back.
    """
    if reply in (Pressed("back"), Word("back"), Word("undo")):
        _back(kept)
        return None
    text = card_of(kept)
    card = CARDS[text]
    match reply:
        case Pressed(key) if key in offered(kept):
            return _take(kept, text, card.choices[key])
        case Typed(typed) if text == "st-new-q-kind":
            return _several(kept, typed)
        case Typed(typed) if text in ("st-new-q-change", "st-new-q-move", "st-new-q-remove"):
            return _at(kept, typed)
        case Typed(typed) if card.typed:
            return _step(kept, guided_questions.read(_due(kept), typed, kept["draft"], _earlier(kept), today))
    return Slip("q-wrong-1")


def ask(desk: Desk, kept: dict[str, Any]) -> Ask:
    """Ask for the next step; the card's slot and what it keeps are the caller's."""
    text, listed = card_of(kept), _list(kept)
    args: dict[str, str | int] = {}
    match text:
        case "st-new-q" | "st-new-q-change" | "st-new-q-move" | "st-new-q-remove":
            args["rows"] = _rows(desk, listed)
        case "st-new-q-part":
            args["question"] = _asks(listed[kept["at"]], listed)
        case "st-new-q-only":
            args["rows"] = _rows(desk, listed, guided_questions.deciders(_earlier(kept)))
        case "st-new-q-codes":
            decider = next(one for one in listed if one["id"] == kept["draft"]["only"])
            args["question"] = _asks(decider, listed)
            named = _answers(desk, decider)
            scale = decider["kind"] == "scale"
            rows = named if scale else [f"{place} {words}" for place, words in enumerate(named, start=1)]
            args["rows"] = "\n".join(rows)
        case "st-new-q-most":
            args["n"] = len(kept["draft"]["words"]["choices"])
    return Ask(text, args, (*offered(kept), "back", "cancel"))


def offered(kept: dict[str, Any]) -> tuple[str, ...]:
    """Give the card's own choices that there are now."""
    text = card_of(kept)
    own = tuple(CARDS[text].choices)
    if text == "st-new-q" and len(_list(kept)) >= guided.MOST_QUESTIONS:
        return own[1:]
    return tuple(part for part in own if _has(kept, part)) if text == "st-new-q-part" else own


def card_of(kept: dict[str, Any]) -> str:
    """Name the card that is asked next."""
    doing = kept.get("doing")
    if doing is None and not _list(kept):
        doing = kept["doing"] = "kind"
    if doing != "draft":
        return f"st-new-q-{doing}" if doing else "st-new-q"
    step = _due(kept)
    if step == "words":
        return "st-new-q-listed" if kept["draft"]["kind"] in LISTED else "st-new-q-words"
    return f"st-new-q-{step}"


def _take(kept: dict[str, Any], text: str, value: Any) -> Slip | list[Draft] | None:
    match text, value:
        case "st-new-q", "ready":
            only_read = all(one["kind"] == "info" for one in _list(kept))
            return Slip("st-new-q-only-read") if only_read else _list(kept)
        case "st-new-q", "add":
            kept["doing"] = "kind"
        case ("st-new-q", _) | ("st-new-q-kind", "more"):
            kept["doing"] = value
        case (("st-new-q-kind" | "st-new-q-more"), _):
            kept |= {"doing": "draft", "draft": {"kind": value}, "at": None}
        case "st-new-q-part", _:
            whole: Draft = _list(kept)[kept["at"]]
            rest = {step: one for step, one in whole.items() if step not in PARTS[value]}
            kept |= {"doing": "draft", "draft": rest}
        case _:
            return _step(kept, value)
    return None


def _step(kept: dict[str, Any], value: Any) -> Slip | None:
    if isinstance(value, Slip):
        return value
    draft, listed, at = kept["draft"], _list(kept), kept["at"]
    step = _due(kept)
    if at is not None and (
        step == "ends" or (step == "words" and len(value["choices"]) != len(listed[at]["words"]["choices"]))
    ):
        # The answers that a later question hangs on are known by their places.
        slip = guided_questions.needed(listed, draft["id"])
        if slip is not None:
            return slip
    draft[step] = value
    if guided_questions.due(draft, _earlier(kept)) is None:
        if at is None:
            listed.append({"id": guided_questions.fresh(listed), **draft})
        else:
            listed[at] = draft
        _menu(kept)
    return None


def _several(kept: dict[str, Any], typed: str) -> Slip | None:
    listed = _list(kept)
    found = guided_questions.many(typed, guided.MOST_QUESTIONS - len(listed))
    if isinstance(found, Slip):
        return found
    for one in found:
        listed.append({"id": guided_questions.fresh(listed), **one})
    _menu(kept)
    return None


def _at(kept: dict[str, Any], typed: str) -> Slip | None:
    """Read the number of a question, and where it goes where it is moved."""
    listed, doing = _list(kept), kept["doing"]
    parts = typed.replace(",", " ").split()
    wanted = 2 if doing == "move" else 1
    numbers = [int(part) for part in parts if part.isascii() and part.isdigit() and len(part) < 4]
    if len(numbers) != wanted or len(parts) != wanted or not all(1 <= n <= len(listed) for n in numbers):
        return Slip(f"st-new-q-{doing}-bad", {"n": str(len(listed))})
    match doing:
        case "change":
            kept |= {"doing": "part", "at": numbers[0] - 1}
            return None
        case "move":
            found = guided_questions.moved(listed, *numbers)
        case _:
            found = guided_questions.without(listed, numbers[0])
    if isinstance(found, Slip):
        return found
    kept["list"] = found
    _menu(kept)
    return None


def _back(kept: dict[str, Any]) -> None:
    doing = kept.get("doing")
    if doing == "draft" and kept["at"] is None and len(kept["draft"]) > 1:
        kept["draft"].popitem()
    elif doing in ("draft", "more") and kept.get("at") is None:
        kept["doing"] = "kind"
    elif doing is not None and _list(kept):
        _menu(kept)
    else:
        kept["doing"] = None
        raise LookupError(doing)


def _menu(kept: dict[str, Any]) -> None:
    kept |= {"doing": None, "draft": None, "at": None}


def _due(kept: dict[str, Any]) -> str:
    step = guided_questions.due(kept["draft"], _earlier(kept))
    assert step is not None  # a whole draft goes to the list at once
    return step


def _list(kept: dict[str, Any]) -> list[Draft]:
    listed: list[Draft] = kept.setdefault("list", [])
    return listed


def _earlier(kept: dict[str, Any]) -> list[Draft]:
    listed, at = _list(kept), kept.get("at")
    return listed if at is None else listed[:at]


def _has(kept: dict[str, Any], part: str) -> bool:
    """Whether a question of this kind, at this place, has the part at all."""
    steps = STEPS[_list(kept)[kept["at"]]["kind"]]
    if part == "only":
        return bool(guided_questions.deciders(_earlier(kept)))
    return any(step in steps for step in PARTS[part])


def _answers(desk: Desk, question: Draft) -> list[str]:
    found = guided_questions.answers_of(question)
    return [desk.say(f"vote-card.{code}") for code in found] if question["kind"] == "agree" else found


def _asks(question: Draft, listed: list[Draft]) -> str:
    return guided_questions.as_numbered(question["words"]["ask"], listed)


def _rows(desk: Desk, listed: list[Draft], only: list[Draft] | None = None) -> str:
    rows = []
    for place, one in enumerate(listed, start=1):
        if only is not None and one not in only:
            continue
        kind = desk.say(f"st-new-q-{'kind' if one['kind'] in _FIRST else 'more'}.{one['kind']}")
        args: dict[str, str | int] = {"n": place, "text": start(_asks(one, listed)), "kind": kind}
        if one.get("only"):
            decider = next(other for other in listed if other["id"] == one["only"])
            answers = _answers(desk, decider)
            args["first"] = guided_questions.number_of(one["only"], listed)
            args["answers"] = ", ".join(answers[place] for place in one["codes"])
        rows.append(desk.say("st-new-q-row-if" if one.get("only") else "st-new-q-row", args))
    return "\n".join(rows)
