"""A pulse: the same questions again and again, each round a campaign of its own (pure)."""

import calendar
import re
from datetime import date, datetime, timedelta
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeVar

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema

from core.documents.editing import amended
from core.documents.faults import Path
from core.documents.questionnaire import Part
from core.documents.texts import refuse

NAME_LENGTH: Final = 36
"""Of a pulse's short name: its rounds add `-r2` to it."""

_EVERY: Final = re.compile(r"([1-9][0-9]?) (week|month|year)s?")
_Moment = TypeVar("_Moment", date, datetime)


class Every(NamedTuple):
    """How far apart two rounds begin."""

    number: int
    unit: str  # week, month, year


def _every(value: Any, info: ValidationInfo) -> Every:
    if isinstance(value, str) and (match := _EVERY.fullmatch(value.strip())):
        return Every(int(match[1]), match[2])
    if (info.context or {}).get("lenient"):
        return Every(1, "year")
    raise refuse("fault-pulse-every")


class Pulse(Part):
    """How often the questions are asked, and whom."""

    every: Annotated[
        Every,
        BeforeValidator(_every),
        WithJsonSchema({"type": "string", "pattern": r"^[1-9][0-9]? (week|month|year)s?$"}),
    ]
    rounds: int = Field(ge=2, le=40)
    # rotating: the next part of the pool each time, nobody twice before all once; same: the first round's people
    panel: Literal["rotating", "same"] = "rotating"

    def shifted(self, moment: _Moment, number: int) -> _Moment:
        """Move a day or moment of the first round to the round of that number; the 31st becomes a month's last."""
        times = number - 1
        if self.every.unit == "week":
            return moment + timedelta(weeks=self.every.number * times)
        months = self.every.number * times * (12 if self.every.unit == "year" else 1)
        year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return moment.replace(year=year, month=month + 1, day=min(moment.day, last))


def round_of(text: str, pulse: Pulse, number: int, name: str, days: dict[Path, date | datetime]) -> str:
    """Write the document of a round: the pulse's own under the round's name, with those days moved."""
    changes: dict[Path, str] = {("campaign",): name}
    for path, day in days.items():
        moved = pulse.shifted(day, number)
        changes[path] = f'"{moved:%Y-%m-%d %H:%M}"' if isinstance(moved, datetime) else f"{moved:%Y-%m-%d}"
    return amended(text, changes)
