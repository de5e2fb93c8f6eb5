"""A report's figures as its page writes them, in one language."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import NamedTuple

from markupsafe import Markup, escape

from core.documents.texts import say as say_texts
from core.language.format import amount, clock, day, points, round_half_up
from core.results.values import Comparison, Line, Report, Share, TraitRow, Typical

HIDDEN = "–"
_OUTCOMES = {
    "I": "complete",
    "P": "partial",
    "R": "refused",
    "NC": "silent",
    "pending": "pending",
}
_CODES = {"O": "other", "UO": "unknown", "UH": "unknown", "NE": "not-eligible"}
_GENDERS = {"female": "trait-gender.woman", "male": "trait-gender.man", "other": "trait-gender.other"}

Say = Callable[..., str]


class Then(NamedTuple):
    """The map at an earlier moment, in words and as a picture."""

    words: str
    picture: Markup | None


class Wording:
    """Sentences and cells of one report; what is hidden is a dash."""

    def __init__(self, say: Say, language: str, report: Report, zone: tzinfo, alternative: str) -> None:
        self._say, self._language, self._report = say, language, report
        self.alternative = alternative  # the map in words
        self._updated = report.updated.astimezone(zone)
        self._lines = {line.number: line for line in report.statements}

    def say(self, text_id: str, **args: str | int) -> str:
        return self._say(text_id, args)

    @property
    def title(self) -> str:
        return say_texts(dict(self._report.title), self._language)

    @property
    def body(self) -> str:
        return say_texts(dict(self._report.body), self._language)

    @property
    def closes(self) -> str:
        last = self._report.last_day
        return day(last, self._language, year=last.year != self._updated.year)

    @property
    def meets(self) -> str:
        return day(self._report.meets, self._language, year=True)

    @property
    def updated(self) -> str:
        values = {"day": day(self._updated, self._language), "time": clock(self._updated, self._language)}
        return self._say("report-updated", values)

    @property
    def has_weights(self) -> bool:
        return any(line.weighted is not None for line in self._lines.values())

    @property
    def has_sides(self) -> bool:
        return any(line.by_themselves is not None for line in self._lines.values())

    def cell(self, text: str) -> Markup:
        """Write a table's cell; a dash is read aloud as words."""
        if text != HIDDEN:
            return escape(text)
        words = Markup('<span aria-hidden="true">{}</span><span class="unseen">{}</span>')
        return words.format(HIDDEN, self._say("report-hidden"))

    def line(self, number: int) -> Line:
        return self._lines[number]

    def text(self, line: Line) -> str:
        return line.text(self._language)

    def written_in(self, line: Line) -> str:
        """Name the language that the statement is shown in, for screen readers."""
        near = self._language.partition("-")[0]
        return near if self._language in line.texts or near in line.texts else line.language

    def number(self, count: int | None) -> str:
        return HIDDEN if count is None else amount(count, self._language)

    def percent(self, line: Line, count: int | None) -> str:
        share = line.percent(count)
        return HIDDEN if share is None else f"{share} %"

    def whole(self, share: int | None) -> str:
        return HIDDEN if share is None else f"{share} %"

    def part(self, share: float | None) -> str:
        return HIDDEN if share is None else f"{round_half_up(100 * share)} %"

    def apart(self, difference: float | None) -> str:
        """Write a difference of shares in percentage points, with its sign."""
        if difference is None:
            return HIDDEN
        whole = round_half_up(100 * difference)
        return f"+{whole}" if whole > 0 else f"−{-whole}" if whole < 0 else "0"

    def share(self, share: Share | None) -> str:
        """Write a share without its percent sign, or its bound: "over 95"."""
        if share is None:
            return HIDDEN
        return (
            self._say(f"report-{share.bound}", {"share": str(share.percent)})
            if share.bound
            else str(share.percent)
        )

    def bounded(self, share: Share | None) -> str:
        return HIDDEN if share is None else f"{self.share(share)} %"

    def typical(self, entry: Typical) -> str:
        values = {
            "statement": self.text(self.line(entry.statement)),
            "share": self.share(entry.inside),
            "rest": self.share(entry.outside),
        }
        return self._say(f"report-group-{entry.direction}", values)

    def figures(self, number: int, kind: str) -> str:
        """Say the shares of a statement: `kind` is "agree", "disagree" or "divide"."""
        line = self.line(number)
        agree, disagree = (str(line.percent(count)) for count in (line.agree, line.disagree))
        people = self.number(line.people)
        if kind == "divide":
            return self._say("report-divide-figures", {"agree": agree, "disagree": disagree, "n": people})
        return self._say(
            f"report-{kind}-figures", {"share": agree if kind == "agree" else disagree, "n": people}
        )

    def category(self, trait: str, key: str) -> str:
        """Name a trait's category: an option in words, a municipality as it is."""
        if key == "unknown":
            return self._say("report-rest.unknown")
        if trait == "municipality":
            return self._say("report-rest.municipality") if key == "other" else key
        if trait == "age_group":
            return self._say("traits-intro.age-80-plus") if key == "80+" else key.replace("-", "–")
        if trait == "gender" and key in _GENDERS:
            return self._say(_GENDERS[key])
        return self._say("report-rest.other") if key == "other" else key

    def row(self, trait: str, row: TraitRow) -> str:
        return self.category(trait, row.key)

    def widest(self, one: Comparison) -> str:
        """Say in a sentence what a reader would look for in the table."""
        wide = one.widest
        if wide is None:
            return self._say("report-compare-alike")
        values = {
            "statement": self.text(self.line(wide.statement)),
            "most": self.category(one.trait, wide.most),
            "share": str(wide.high),
            "least": self.category(one.trait, wide.least),
            "rest": str(wide.low),
        }
        return self._say("report-compare-widest", values)

    def outcome(self, code: str) -> str:
        if code in _CODES:
            return self._say(f"report-code.{_CODES[code]}")
        return self._say(f"report-outcome.{_OUTCOMES[code]}")

    @property
    def alike(self) -> str | None:
        """Say how alike the groups answered; None where it isn't known."""
        response = self._report.response
        if response is None or response.r_indicator is None:
            return None
        written = f"{response.r_indicator:.2f}"
        comma = written if self._language == "en" else written.replace(".", ",")
        return self._say("report-alike", {"r": comma, "n": self.number(response.invited)})

    def on(self, moment: datetime) -> str:
        """Say the day of a moment, with its year."""
        return day(moment.astimezone(self._updated.tzinfo).date(), self._language, year=True)

    @property
    def settled(self) -> str:
        """Say the day on which each invitation got its final outcome."""
        response = self._report.response
        assert response is not None
        at = response.settled_at or self._report.updated
        return day(at.astimezone(self._updated.tzinfo).date(), self._language, year=True)

    @property
    def response_rate(self) -> str | None:
        response = self._report.response
        if response is None or response.rr2 is None:
            return None
        return str(round_half_up(100 * response.rr2))

    @property
    def weighting(self) -> str:
        """Say how figures are weighted, or why they aren't."""
        weights = self._report.weights
        if weights.refused is not None:
            values = {"group": self._about(weights.about)} if weights.about else {}
            why = self._say(f"report-why-{weights.refused}", values)
            return f"{self._say('report-represent-unweighted')} {why}"
        figures = {
            "deff": points(weights.design_effect or 1.0, self._language),
            "margin": points(weights.margin or 0.0, self._language),
        }
        return self._say("report-represent-weighted", figures)

    def _about(self, key: str) -> str:
        # One category of a margin, or a whole cell: each value is looked up where it can stand.
        named = []
        for value in key.split("|"):
            trait = next(
                (table.trait for table in self._report.traits if value in {r.key for r in table.rows}), ""
            )
            named.append(self.category(trait, value))
        return ", ".join(named)
