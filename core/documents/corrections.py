"""What may still be corrected in a document whose campaign was launched, and what may not (pure).

Words may be mended and bounds widened, choices and questions may come on; what answers already given rest on stays:
who was asked, what kind of answer was wanted, under which condition.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from core.documents.campaign import Campaign
from core.documents.questionnaire import TYPES, Question
from core.documents.questions import Part
from core.documents.texts import Texts, say

_START: Final = 60  # characters that are shown of a text at once
_NOTHING: Final = "–"


class Row(NamedTuple):
    """One difference as a text of the catalogue with its values."""

    id: str
    args: Mapping[str, str | int]


class Gone(NamedTuple):
    """A choice that is taken away: only one that nobody has chosen may be."""

    question: str
    code: str


class Corrections(NamedTuple):
    """What a new file changes in the one in force, in the order of the document."""

    changes: list[Row]
    refused: list[Row]
    gone: list[Gone]  # their rows are among the changes
    added: list[Question]  # at the end

    @property
    def sound(self) -> bool:
        """Whether all of it may be corrected, as far as the two files tell."""
        return not self.refused


def compare(old: Campaign, new: Campaign) -> Corrections:
    """Say what the new document would change, and what of that can't be changed any more."""
    found = Corrections([], [], [], [])
    for name, field in Campaign.model_fields.items():
        key = field.alias or name
        before, after = getattr(old, name), getattr(new, name)
        if name == "steps":
            _steps(found, old, new)
        elif name in ("title", "asks"):
            _texts(found, key, before, after)
        elif name == "minutes":
            _value(found, key, before, after, _anything)
        elif name == "decision":
            _part(found, key, before, after, {"meets": _anything, "answer_by": _anything})
        elif before != after:
            found.refused.append(Row("st-fix-no", {"place": key}))
    return found


Fits = Callable[[Any, Any], bool]


def _anything(before: Any, after: Any) -> bool:
    return True


def _lower(before: Any, after: Any) -> bool:
    return before is not None and (after is None or after < before)


def _higher(before: Any, after: Any) -> bool:
    return before is not None and (after is None or after > before)


def _to_yes(before: Any, after: Any) -> bool:
    return bool(after)


def _to_no(before: Any, after: Any) -> bool:
    return not after


_WIDER: Final[dict[str, dict[str, Fits]]] = {
    "number": {"min": _lower, "max": _higher, "whole": _to_no},
    "date": {"earliest": _lower, "latest": _higher},
    "text": {"optional": _to_yes, "max": _higher},
    "photo": {"max_megabytes": _higher},
    "place": {"pin": _to_yes, "municipalities": _to_yes},
}
"""What of each kind may change, and in which direction; texts may always."""

_OWN: Final[dict[str, Fits]] = {
    "optional": _to_yes,
    "at_least": _lower,
    "at_most": _higher,
    "quota": _higher,
}


def _steps(found: Corrections, old: Campaign, new: Campaign) -> None:
    there = {step.id: step for step in new.steps}
    ids = [step.id for step in old.steps]
    for name in ids:
        if name not in there:
            found.refused.append(Row("st-fix-no-question", {"question": name}))
    kept = [name for name in ids if name in there]
    if [step.id for step in new.steps][: len(kept)] != kept:
        found.refused.append(Row("st-fix-no-order", {}))
    for step in old.steps:
        now = there.get(step.id)
        if now is None:
            continue
        if step.question is not None and now.question is not None:
            _question(found, step.question, now.question)
        elif step != now:
            found.refused.append(Row("st-fix-no", {"place": step.id}))
    blocks = {question.block for question in old.questions} - {None}
    for step in new.steps:
        if step.id not in ids:
            if step.question is None:
                found.refused.append(Row("st-fix-no", {"place": step.id}))
                continue
            if step.question.block in blocks:
                # Its place would be drawn among questions that people have passed already.
                found.refused.append(Row("st-fix-no", {"place": f"{step.id}.block"}))
            found.added.append(step.question)
            args = {"question": step.id, "text": _start(step.question.wording())}
            found.changes.append(Row("st-fix-question", args))


def _question(found: Corrections, old: Question, new: Question) -> None:
    if old.kind != new.kind:
        found.refused.append(Row("st-fix-no", {"place": f"{old.id}.{old.kind}"}))
        return
    for name, field in Question.model_fields.items():
        key = f"{old.id}.{field.alias or name}"
        before, after = getattr(old, name), getattr(new, name)
        if name == "ask" and before is not None and after is not None:
            _texts(found, key, before, after)
        elif name == "arms" and before is not None and after is not None and list(before) == list(after):
            for arm in before:
                _texts(found, f"{key}.{arm}", before[arm], after[arm])
        elif name in ("single", "multiple", "ranking") and before is not None:
            _choices(found, key, old, new)
        elif name in TYPES and isinstance(before, Part):
            _part(found, key, before, after, _WIDER.get(name, {}))
        elif name in _OWN:
            _value(found, key, before, after, _OWN[name])
        elif name in ("exclusive", "last"):
            # A new choice may stand apart from the others; what an old one is among them stays.
            if [code for code in after if code in old.choices] != [c for c in before if c in new.choices]:
                found.refused.append(Row("st-fix-no", {"place": key}))
        elif before != after:
            found.refused.append(Row("st-fix-no", {"place": key}))


def _choices(found: Corrections, key: str, old: Question, new: Question) -> None:
    before, after = old.choices, new.choices
    if [code for code in after if code in before] != [code for code in before if code in after]:
        found.refused.append(Row("st-fix-no", {"place": key}))
        return
    for code, texts in after.items():
        if code in before:
            _texts(found, f"{key}.{code}", before[code], texts)
        else:
            found.changes.append(Row("st-fix-choice", {"place": f"{key}.{code}", "text": _start(texts)}))
    for code, texts in before.items():
        if code not in after:
            found.gone.append(Gone(old.id, code))
            found.changes.append(Row("st-fix-gone", {"place": f"{key}.{code}", "text": _start(texts)}))


def _part(found: Corrections, key: str, old: Part, new: Part, may: Mapping[str, Fits]) -> None:
    for name, field in type(old).model_fields.items():
        before, after = getattr(old, name), getattr(new, name)
        place = f"{key}.{field.alias or name}"
        if isinstance(before, dict) or isinstance(after, dict):
            _texts(found, place, before or {}, after or {})
        else:
            _value(found, place, before, after, may.get(name))


def _value(found: Corrections, key: str, before: Any, after: Any, fits: Fits | None) -> None:
    if before == after:
        return
    if fits is None:
        found.refused.append(Row("st-fix-no", {"place": key}))
        return
    args = {"place": key, "old": _written(before), "new": _written(after)}
    if fits(before, after):
        found.changes.append(Row("st-fix-value", args))
    else:
        found.refused.append(Row("st-fix-no-narrower", args))


def _texts(found: Corrections, key: str, old: Texts, new: Texts) -> None:
    for language in dict.fromkeys((*old, *new)):
        before, after = old.get(language, ""), new.get(language, "")
        if before != after:
            same = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
            args = {"place": key, "language": language}
            args |= {"old": _cut(before, same), "new": _cut(after, same)}
            found.changes.append(Row("st-fix-text", args))


def _start(texts: Texts) -> str:
    return _cut(say(texts, "fi"))


def _cut(text: str, around: int = 0) -> str:
    """Show a text, of a long one the part in which it differs."""
    if not text:
        return _NOTHING
    # A long text is mended anywhere in it, and two that look the same tell an approver nothing.
    begin = max(0, around - _START // 2) if len(text) > _START else 0
    shown = " ".join(text[begin : begin + _START].split())
    return f"{'…' if begin else ''}{shown}{'…' if begin + _START < len(text) else ''}"


def _written(value: Any) -> str:
    if value is None:
        return _NOTHING
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)
