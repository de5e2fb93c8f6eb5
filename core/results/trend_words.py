"""A pulse's trends in words, as a table and as a picture: for the report's page and the staff chat (pure)."""

from dataclasses import dataclass

from core.language.format import points, round_half_up
from core.results.bars import Bar, bars
from core.results.survey_words import SurveyWords
from core.surveys.figures import Tally
from core.surveys.trends import Change, Point, Series, Trends

SHORT = 60  # characters of a question or an answer in a sentence
MOST_ROUNDS = 6  # columns in a table that a phone can show; the newest
MOST_LINES = 12  # answers in one message


@dataclass(frozen=True)
class TrendWords:
    """Sentences, cells and the picture of what changed from round to round, in one language."""

    words: SurveyWords
    trends: Trends

    @property
    def rounds(self) -> tuple[str, ...]:
        """Name the newest rounds, in their order."""
        return self.trends.rounds[-MOST_ROUNDS:]

    def changes(self) -> list[str]:
        """Say each change that may be named; that there is none is said too."""
        return [self._change(one) for one in self.trends.changes] or [self.words.say("tr-none")]

    def name(self, series: Series) -> str:
        """Name what is followed: the question, and the answer where it is a share."""
        question = self.words.wording(self._tally(series))
        if series.key is None:
            return self.words.say("tr-name-mean", question=_cut(question))
        return self.words.say("tr-name", question=_cut(question), answer=_cut(self._answer(series)))

    def cells(self, series: Series) -> list[str]:
        """Write the series' newest points with their margins, one a round."""
        return [self._cell(series, point) for point in series.points[-MOST_ROUNDS:]]

    def table(self) -> str:
        """Give the two newest rounds as a small table of text, a line an answer."""
        lines = [
            f"{self.name(one)}: {' → '.join(self._cell(one, point) for point in one.points[-2:])}"
            for one in self.trends.series[:MOST_LINES]
        ]
        return "\n".join(lines)

    def in_words(self) -> str:
        """Say all that the picture shows."""
        rows = [f"{self.name(one)}: {self._pair(one)}" for one in self._drawn()]
        return self.words.say("tr-alt", rows="; ".join(rows))

    def picture(self) -> str | None:
        """Draw the newest round's shares as bars and the round before as marks; None where there is none to draw."""
        shares = self._drawn()
        if not shares:
            return None
        sections: dict[str, list[Bar]] = {}
        for one in shares:
            before, after = one.points[-2:]
            assert after is not None
            mark = None if before is None else 100 * before.value
            bar = Bar(self._answer(one), 100 * after.value, mark, self._pair(one))
            sections.setdefault(one.question.id, []).append(bar)
        title, legend = self.words.say("tr-heading"), (self.rounds[-1], self.rounds[-2])
        drawn, language = list(sections.values()), self.words.language
        return bars(title, self.in_words(), legend, drawn, language, "trend", whole=100)

    def _drawn(self) -> list[Series]:
        return [one for one in self.trends.series if one.key is not None and one.points[-1] is not None]

    def _pair(self, series: Series) -> str:
        return " → ".join("–" if one is None else f"{_percent(one.value)} %" for one in series.points[-2:])

    def _change(self, change: Change) -> str:
        args = {"what": self.name(change.series)}
        if change.series.key is None:
            figures = {
                name: points(value, self.words.language)
                for name, value in (
                    ("before", change.before),
                    ("after", change.after),
                    ("margin", change.margin),
                )
            }
            return self.words.say("tr-mean", **args, **figures)
        figures = {
            name: str(_percent(value))
            for name, value in (("before", change.before), ("after", change.after), ("margin", change.margin))
        }
        return self.words.say("tr-share", **args, **figures)

    def _cell(self, series: Series, point: Point | None) -> str:
        if point is None:
            return "–"
        if series.key is None:
            mean = points(point.value, self.words.language)
            return mean if point.margin is None else f"{mean} ± {points(point.margin, self.words.language)}"
        share = f"{_percent(point.value)} %"
        return share if point.margin is None else f"{share} ± {_percent(point.margin)}"

    def _answer(self, series: Series) -> str:
        return self.words.label(self._tally(series), series.key or "")

    def _tally(self, series: Series) -> Tally:
        return self.words.survey.tally(series.question.id)


def _percent(share: float) -> int:
    return round_half_up(100 * share)


def _cut(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"
