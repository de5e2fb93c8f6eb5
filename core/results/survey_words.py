"""What people answered to questions, in words: for the report's page, the chats and the pictures (pure)."""

from dataclasses import dataclass

from core.documents.texts import say
from core.language.format import amount, points
from core.results.bars import Bar, bars
from core.results.survey_formats import texts_of
from core.results.survey_values import Breakdown, Survey
from core.results.values import Words
from core.surveys import kinds
from core.surveys.figures import Row, Tally
from core.surveys.keyed import POINT
from core.surveys.kinds.kind import Measure

SHORT = 60  # characters of an answer in a sentence
MOST_LINES = 10  # questions in one message
MOST_ROWS = 12  # answers in a picture or a small table


@dataclass(frozen=True)
class SurveyWords:
    """Sentences, labels and pictures of a survey's figures in one language."""

    texts: Words
    language: str
    survey: Survey
    k: int

    def say(self, text_id: str, **args: str | int) -> str:
        """Word a text of the catalogue."""
        return self.texts.say(self.language, text_id, args)

    def wording(self, tally: Tally) -> str:
        """Give the question as it is asked; of several wordings the first."""
        return say(tally.question.wording(), self.language)

    def label(self, tally: Tally, key: str) -> str:
        """Word an answer: a choice as the document does, a bin of numbers, a month, a place."""
        measure = kinds.kind_of(tally.question).measure
        if measure is Measure.INTERVAL:
            return self._bin(tally, key)
        if measure is Measure.DAY:
            year, _, month = key.partition("-")
            return f"{int(month)}/{year}" if month else year
        if key == POINT and measure is Measure.SPOT:
            return self.say("qr-point")
        return say(texts_of(tally, key), self.language)

    def sentence(self, tally: Tally) -> str:
        """Say in a sentence or three what a question came to."""
        if tally.people is None:
            return self.say("qr-hidden", k=self.k)
        found = [self.say("qr-people", n=tally.people)]
        if tally.people:
            found += self._what(tally)
        return " ".join(found)

    def aside(self, tally: Tally) -> str:
        """Say who left the question out, how long it took, and who was helped; "" where there is nothing to say."""
        found = []
        if tally.people is not None and (tally.skipped != 0 or tally.stopped != 0):
            left = {"skipped": self.number(tally.skipped), "stopped": self.number(tally.stopped)}
            found.append(self.say("qr-left", **left))
        if tally.seconds is not None:
            found.append(self.say("qr-time", seconds=str(tally.seconds)))
        if tally.through_staff:
            found.append(self.say("qr-staff", n=self.number(tally.through_staff)))
        if tally.earlier:
            found.append(self.say("qr-earlier", n=self.number(tally.earlier)))
        if tally.together is not None:
            found.append(self.say("qr-together", n=self.number(tally.together)))
        return " ".join(found)

    def number(self, count: int | None) -> str:
        """Write a count; a hidden one as what hides it."""
        if count is None:
            return self.say("report-suppressed", k=str(self.k))
        return amount(count, self.language)

    def points(self, value: float) -> str:
        """Write a mean, always with its decimal."""
        return points(value, self.language)

    def figure(self, value: float) -> str:
        """Write a number that people gave: a whole one without a decimal."""
        return amount(int(value), self.language) if value.is_integer() else self.points(value)

    def in_words(self, tally: Tally) -> str:
        """Say all that the picture shows."""
        return self.say("qr-alt", rows="; ".join(self._row(tally, row) for row in drawn(tally)))

    def picture(self, tally: Tally) -> str | None:
        """Draw the shares, with the weighted ones as marks; None where there is none to draw."""
        rows = drawn(tally)
        if not rows:
            return None
        legend = (self.say("qr-drawn.share"), self.say("qr-drawn.weighted"))
        weighted = any(row.weighted is not None for row in rows)
        lines = [
            Bar(
                self.label(tally, row.key),
                float(row.percent or 0),
                None if row.weighted is None else float(row.weighted),
                f"{row.percent} %" if row.weighted is None else f"{row.percent} / {row.weighted} %",
            )
            for row in rows
        ]
        title = _cut(self.wording(tally))
        shown = legend if weighted else (legend[0], "")
        name = f"q-{_plain(tally.id)}"
        return bars(title, self.in_words(tally), shown, [lines], self.language, name, whole=100)

    def together(self, one: Breakdown) -> str:
        """Say how strongly two things go together; "" where it isn't known."""
        effect = one.effect
        if effect is None:
            return ""
        value = (
            f"{abs(effect.value):.2f}"
            if self.language == "en"
            else f"{abs(effect.value):.2f}".replace(".", ",")
        )
        return self.say(
            "qr-effect",
            strength=self.say(f"qr-strength.{effect.strength}"),
            measure=self.say(f"qr-measure.{effect.name}"),
            value=f"−{value}" if effect.value < 0 else value,
            n=self.number(effect.people),
        )

    def by(self, one: Breakdown) -> str:
        """Name what sets the groups apart, where it is no trait."""
        if one.by in ("group", "arm") and one not in self.survey.crossed:
            return self.say(f"qr-by-name.{one.by}")
        asked = [each.tally for each in self.survey.questions if each.tally.id == one.by]
        return self.wording(asked[0]) if asked else one.by

    def lines(self) -> list[str]:
        """Say a line a question, for a message; what is left of a long questionnaire is only counted."""
        asked = asking(self.survey)
        found = [
            f"{self.say('qr-number', i=str(place), question=_cut(self.wording(tally)))}\n{self.sentence(tally)}"
            for place, tally in enumerate(asked[:MOST_LINES], start=1)
        ]
        if len(asked) > MOST_LINES:
            found.append(self.say("qr-rest", left=str(len(asked) - MOST_LINES)))
        return found

    def table(self, tally: Tally) -> str:
        """Give the shares as a small table of text, a line an answer."""
        listed = "\n".join(self._row(tally, row) for row in tally.rows[:MOST_ROWS] if row.percent is not None)
        return "\n".join(part for part in (listed, self.aside(tally)) if part)

    def _row(self, tally: Tally, row: Row) -> str:
        args = {
            "answer": self.label(tally, row.key),
            "share": str(row.percent),
            "n": self.number(row.count),
        }
        if row.weighted is None:
            return self.say("qr-alt-row", **args)
        return self.say("qr-alt-row-weighted", **args, weighted=str(row.weighted))

    def _what(self, tally: Tally) -> list[str]:
        averages, leading = tally.averages, tally.leading
        if tally.shape in ("words", "files"):
            return [self.say(f"qr-{tally.shape}")]
        found = []
        scale = tally.question.scale
        if scale is not None and averages.mean is not None:
            ends = {"low": str(scale.low), "high": str(scale.high)}
            found.append(self.say("qr-mean", mean=self.points(averages.mean), **ends))
        elif averages.mean is not None:
            found.append(self.say("qr-average", mean=self.points(averages.mean)))
        if averages.weighted_mean is not None:
            found.append(self.say("qr-mean-weighted", mean=self.points(averages.weighted_mean)))
        if averages.low_quarter is not None and averages.high_quarter is not None:
            middle = {"low": self.figure(averages.low_quarter), "high": self.figure(averages.high_quarter)}
            found.append(self.say("qr-middle", median=self.figure(averages.median or 0.0), **middle))
        elif leading is not None and leading.percent is not None and scale is None:
            text = {"several": "qr-top-several", "ranks": "qr-top-ranks"}.get(tally.shape, "qr-top")
            answer = _cut(self.label(tally, leading.key))
            found.append(self.say(text, answer=answer, share=str(leading.percent)))
        if averages.net is not None:
            text = "qr-net" if scale is not None else "qr-net-agree"
            found.append(self.say(text, net=_signed(averages.net)))
        if averages.promoters is not None:
            found.append(self.say("qr-promoters", net=_signed(averages.promoters)))
        return found

    def _bin(self, tally: Tally, key: str) -> str:
        low, _, high = key.partition("..")
        unit = tally.question.number.unit if tally.question.number is not None else None
        after = "" if unit is None else f"\u00a0{say(unit, self.language)}"
        ends = {
            name: f"{_comma(value, self.language)}{after}" for name, value in (("low", low), ("high", high))
        }
        if not low and not high:
            return self.say("qr-bin-all")
        if not low:
            return self.say("qr-bin-under", high=ends["high"])
        if not high:
            return self.say("qr-bin-over", low=ends["low"])
        return self.say("qr-bin-between", low=_comma(low, self.language), high=ends["high"])


def asking(survey: Survey) -> list[Tally]:
    """Give the questions that ask something: a card to read isn't numbered."""
    return [one.tally for one in survey.questions if one.tally.shape != "nothing"]


def drawn(tally: Tally) -> list[Row]:
    """Give the answers that a picture has room for: all that are shown, or the most given."""
    known = [row for row in tally.rows if row.percent is not None]
    if len(known) <= MOST_ROWS:
        return known
    largest = {row.key for row in sorted(known, key=lambda row: -(row.count or 0))[:MOST_ROWS]}
    return [row for row in known if row.key in largest]


def _signed(value: int) -> str:
    return f"+{value}" if value > 0 else f"−{-value}" if value < 0 else "0"


def _comma(value: str, language: str) -> str:
    return value if language == "en" else value.replace(".", ",")


def _cut(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"


def _plain(text: str) -> str:
    return "".join(c for c in text if c.isalnum() or c in "-_")
