"""Limits on one answer, as an XLSForm writes them in its `constraint` (pure)."""

from datetime import date, timedelta
from math import ceil, floor
from typing import Any

from core.documents.expressions import day, number
from core.documents.questionnaire import Question
from core.documents.xpath import (
    FLIPPED,
    SELF,
    Compared,
    Joined,
    Literal,
    Negated,
    Ref,
    Selected,
    Size,
    Tree,
    tree,
)

_SHORTEST, _LONGEST = 20, 4000  # limits that a free text can have


def constraint(question: Question) -> str:
    """Write the limits of a question's answers; empty if it has none that a form can say."""
    parts: list[str] = []
    if question.number is not None:
        parts += [f". >= {plain(question.number.min)}"] if question.number.min is not None else []
        parts += [f". <= {plain(question.number.max)}"] if question.number.max is not None else []
    elif question.date is not None:
        earliest, latest = question.date.earliest, question.date.latest
        parts += [f". >= date('{earliest}')"] if earliest is not None else []
        parts += [f". <= date('{latest}')"] if latest is not None else []
    elif question.text is not None:
        parts.append(f"string-length(.) <= {question.text.max}")
    else:
        if question.at_least is not None:
            fewest = f"count-selected(.) >= {question.at_least}"
            # One that excludes the others stands alone, however many are wanted of those.
            alone = "".join(f" or selected(., '{code}')" for code in question.exclusive)
            parts.append(f"({fewest}{alone})" if alone else fewest)
        parts += [f"count-selected(.) <= {question.at_most}"] if question.at_most is not None else []
        parts += [f"not(selected(., '{code}') and count-selected(.) > 1)" for code in question.exclusive]
    return " and ".join(parts)


def limits(kind: str, text: str) -> tuple[dict[str, Any], bool]:
    """Read a constraint: values for the question's keys, and whether they say all of it.

    For number, date and text the values belong in the kind's own part. Of a decimal number "more than 0" becomes
    "0 or more", which isn't all of it.
    """
    found = tree(text)
    if found is None:
        return {}, False
    values: dict[str, Any] = {}
    whole = True
    for part in found.parts if isinstance(found, Joined) and found.all else (found,):
        read = _limit(kind, part)
        strict = isinstance(part, Compared) and part.sign in ("<", ">") and kind == "number"
        whole = whole and read is not None and not strict
        for key, value in (read or {}).items():
            values[key] = [*values.get(key, []), *value] if isinstance(value, list) else value
    return values, whole


def plain(value: float) -> str:
    """Write a number without an exponent, and without decimals where it has none."""
    return str(int(value)) if float(value).is_integer() else f"{value:.10f}".rstrip("0")


def _limit(kind: str, part: Tree) -> dict[str, Any] | None:
    match part:
        case Negated(
            Joined(True, (Selected(Ref(name), code), Compared(Size(Ref(other), False), sign, Literal(n))))
        ):
            alone = (sign, n) in ((">", "1"), (">=", "2"), ("!=", "1"))
            return {"exclusive": [code]} if name == other == SELF and kind == "multiple" and alone else None
        case Joined(
            False, (Negated(Selected(Ref(name), code)), Compared(Size(Ref(other), False), "=", Literal("1")))
        ):
            return {"exclusive": [code]} if name == other == SELF and kind == "multiple" else None
        case Joined(False, (Compared(Size(Ref(name), False), ">=", Literal(n)), *others)) if name == SELF:
            alone = all(isinstance(each, Selected) and each.ref.name == SELF for each in others)
            return _size(kind, False, ">=", n) if alone else None
        case Compared(Literal() as left, sign, right) if not isinstance(right, Literal):
            return _limit(kind, Compared(right, FLIPPED.get(sign, sign), left))
        case Compared(Size(Ref(name), letters), sign, Literal(n)) if name == SELF:
            return _size(kind, letters, sign, n)
        case Compared(Ref(name), sign, Literal(value)) if name == SELF:
            return _bound(kind, sign, value)
    return None


def _size(kind: str, letters: bool, sign: str, written: str) -> dict[str, Any] | None:
    if not written.isdecimal():
        return None
    n = int(written)
    if letters:
        most = n - 1 if sign == "<" else n
        return (
            {"max": most}
            if kind == "text" and sign in ("<", "<=") and _SHORTEST <= most <= _LONGEST
            else None
        )
    if kind not in ("multiple", "ranking"):
        return None
    return {
        ">=": {"at_least": n},
        ">": {"at_least": n + 1},
        "<=": {"at_most": n},
        "<": {"at_most": n - 1},
        "=": {"at_least": n, "at_most": n},
    }.get(sign)


def _bound(kind: str, sign: str, written: str) -> dict[str, Any] | None:
    if kind == "date":
        found = day(written)
        if found is None or found in (date.min, date.max):
            return None
        step = timedelta(days=1 if sign == ">" else -1 if sign == "<" else 0)
        key = {">=": "earliest", ">": "earliest", "<=": "latest", "<": "latest"}.get(sign)
        return {key: found + step} if key is not None else None
    value = number(written)
    if value is None or kind not in ("integer", "number"):
        return None
    if kind == "integer":
        # Between two whole numbers there is none: "more than 0" is "1 or more".
        low, high = (
            floor(value) + 1 if sign == ">" else ceil(value),
            ceil(value) - 1 if sign == "<" else floor(value),
        )
        return {">=": {"min": low}, ">": {"min": low}, "<=": {"max": high}, "<": {"max": high}}.get(sign)
    return {">=": {"min": value}, ">": {"min": value}, "<=": {"max": value}, "<": {"max": value}}.get(sign)
