"""A survey's figures as the report's page writes them, in one language."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from adapters.web.pages.wording import HIDDEN, Wording
from core.language.format import points, round_half_up
from core.results.survey import MOST_CROSSED
from core.results.survey_values import Answers, Breakdown
from core.results.survey_words import SurveyWords
from core.results.trend_words import TrendWords
from core.surveys.figures import Range, Tally

Named = Callable[[str], str]


class SurveyWording:
    """Sentences and cells of the questions; what is hidden is a dash."""

    most_crossed = str(MOST_CROSSED)

    def __init__(self, words: SurveyWords, report: Wording) -> None:
        self._words, self._report = words, report
        self.wording, self.label, self.sentence = words.wording, words.label, words.sentence
        self.aside, self.together = words.aside, words.together

    @property
    def questions(self) -> Sequence[Answers]:
        """Give the questions that ask something."""
        return [one for one in self._words.survey.questions if one.tally.shape != "nothing"]

    @property
    def trend(self) -> TrendWords | None:
        """Give a pulse's trends in words; None of any other survey."""
        found = self._words.survey.trends
        return None if found is None else TrendWords(self._words, found)

    def drawn_trend(self, trend: TrendWords) -> Markup | None:
        """Draw the newest round beside the one before."""
        drawn = trend.picture()
        return None if drawn is None else Markup(drawn)

    def drawing(self, tally: Tally) -> Markup | None:
        """Draw the shares; the words of the picture are inside it, the figures in the table below."""
        drawn = self._words.picture(tally)
        return None if drawn is None else Markup(drawn)

    def range(self, range_: Range | None) -> str:
        return HIDDEN if range_ is None else f"{range_.low}–{range_.high} %"

    def mean(self, value: float | None) -> str:
        return HIDDEN if value is None else points(value, self._words.language)

    def worth(self, tally: Tally) -> str:
        """Say what the weighted shares are worth."""
        effect, effective = tally.design_effect or 1.0, tally.effective or 0.0
        return self._words.say(
            "qr-weighted",
            deff=points(effect, self._words.language),
            n=self._words.number(round_half_up(effective)),
        )

    def all_of(self, one: Answers) -> list[Breakdown]:
        return [*one.by, *([] if one.arms is None else [one.arms])]

    def all_by(self, one: Answers) -> str:
        return ", ".join(self.named(by) for by in self.all_of(one))

    def named(self, by: Breakdown) -> str:
        """Name what sets people apart: a trait, their opinion group, the wording that they read."""
        if by.by in ("group", "arm") or by in self._words.survey.crossed:
            return self._words.by(by)
        return self._report.say(f"report-trait.{by.by}")

    def pair(self, by: Breakdown) -> str:
        """Name two questions whose answers stand together."""
        second = self.wording(self._words.survey.tally(by.question))
        return self._words.say("qr-cross", first=self._words.by(by), second=second)

    def category(self, by: Breakdown) -> Named:
        """Give what names the groups of a comparison."""
        if by in self._words.survey.crossed:
            return self.labels(self._words.survey.tally(by.by))
        if by.by == "arm":
            question = self._words.survey.tally(by.question).question
            return lambda key: question.wording(key).get(self._words.language, key)
        if by.by == "group":
            return lambda key: key
        return lambda key: self._report.category(by.by, key)

    def labels(self, tally: Tally) -> Named:
        """Give what words the answers to a question."""
        return lambda key: self.label(tally, key)
