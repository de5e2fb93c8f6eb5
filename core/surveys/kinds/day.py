"""A day of the calendar."""

from datetime import date

from core.documents.questions import Day as Wanted
from core.language.format import day
from core.messaging.values import Choice, Say
from core.surveys.kinds.days import Between, NoSuchDay, days_in
from core.surveys.kinds.kind import Asked, InWords, Measure, Read, Reading, Wrong
from core.surveys.values import Value

USUAL = date(2027, 4, 3)  # the example, where nothing nearer is known


class Day(InWords):
    """A day, typed as people write it in any of the languages."""

    name = "date"
    measure = Measure.DAY
    free = True

    def choices(self, asked: Asked) -> list[Choice]:
        """Give none: it is typed."""
        return []

    def hint(self, asked: Asked) -> Say | None:
        """Say that a day is written, with an example."""
        return Say("hint-date", {"example": _example(asked)})

    def press(self, asked: Asked, key: str) -> Reading:
        """Fit nothing: there is nothing to press."""
        return Wrong()

    def read(self, asked: Asked, text: str) -> Reading:
        """Read the one day of a text: "3.4.2027", "2027-04-03", "3. huhtikuuta", "eilen"."""
        between = _between(asked)
        found = days_in(text, between)
        if not found:
            return Wrong(Say("q-date-not", {"example": _example(asked)}))
        if len(set(found)) > 1:
            return Wrong(Say("q-date-two", {"example": _example(asked)}))
        only = found[0]
        if isinstance(only, NoSuchDay):
            return Wrong(Say("q-date-none", {"day": only.written[:20], "example": _example(asked)}))
        return Read(only) if between.has(only) else Wrong(_range(asked, between))

    def say(self, asked: Asked, value: Value) -> str:
        """Write the day with its year."""
        return day(value, asked.language, year=True) if isinstance(value, date) else str(value)


def _wanted(asked: Asked) -> Wanted:
    assert asked.question.date is not None
    return asked.question.date


def _between(asked: Asked) -> Between:
    wanted = _wanted(asked)
    return Between(wanted.earliest, wanted.latest, asked.today)


def _range(asked: Asked, between: Between) -> Say:
    first = None if between.earliest is None else day(between.earliest, asked.language, year=True)
    last = None if between.latest is None else day(between.latest, asked.language, year=True)
    if first and last:
        return Say("q-date-range", {"first": first, "last": last})
    return Say("q-date-early", {"first": first}) if first else Say("q-date-late", {"last": last or ""})


def _example(asked: Asked) -> str:
    """Write a day that would do."""
    between = _between(asked)
    nearest = asked.today or USUAL
    if not between.has(nearest):
        nearest = between.earliest or between.latest or USUAL
    return day(nearest, asked.language, year=True)
