"""A pulse's trend in a picture: shares are drawn as parts of all who answered."""

import re

from core.documents.questionnaire import Question
from core.language.catalogue import texts
from core.results.survey_values import Answers, Survey
from core.results.survey_words import SurveyWords
from core.results.trend_words import TrendWords
from core.surveys.figures import Row, Tally
from core.surveys.trends import trends

ASKED = Question.model_validate(
    {"id": "well", "ask": {"en": "Well?"}, "single": {"yes": {"en": "Yes"}, "no": {"en": "No"}}},
    context={"languages": ("en",)},
)


def test_the_largest_share_doesnt_fill_its_row() -> None:
    """A row's frame is all who answered: half of them are half of it, as in the picture of one round."""
    round_ = Tally(ASKED, "one", 100, rows=(Row("yes", 50), Row("no", 50)))
    words = SurveyWords(texts(), "en", Survey(1, 100, 100, (Answers(round_),)), 10)
    drawn = TrendWords(words, trends({"r1": [round_], "r2": [round_]})).picture()
    assert drawn is not None
    frames = [float(w) for w in re.findall(r'd="M230 [\d.]+h([\d.]+)v18h-[\d.]+z" fill="none"', drawn)]
    filled = [float(w) for w in re.findall(r'd="M230 [\d.]+h([\d.]+)v18h-[\d.]+z" fill="#', drawn)]
    assert len(frames) == 2
    assert [one / whole for one, whole in zip(filled, frames, strict=True)] == [0.5, 0.5]
