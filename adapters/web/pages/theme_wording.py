"""The themes of free text as the report's page writes them, in one language."""

from collections.abc import Callable

from markupsafe import Markup

from adapters.web.pages.survey_wording import SurveyWording
from adapters.web.pages.wording import Wording
from core.results.survey_values import Breakdown
from core.results.theme_figures import WAY
from core.results.theme_words import ThemeWords


class ThemeWording:
    """Sentences and cells of one set's themes; what is hidden is a dash."""

    def __init__(self, words: ThemeWords, report: Wording, place: int) -> None:
        self.words, self.themes, self._report = words, words.themes, report
        self.figures = SurveyWording(words.figures, report)
        self.name = f"themes-{place}"

    @property
    def about(self) -> str:
        """Say what was done with whose replies, and how far to trust it."""
        return " ".join(self.words.sentences(self._report.on(self.themes.checked_at)))

    @property
    def drawing(self) -> Markup | None:
        """Draw the themes; the words of the picture are inside it."""
        drawn = self.words.picture(self.name)
        return None if drawn is None else Markup(drawn)

    @property
    def all_by(self) -> str:
        return ", ".join(self.named(by) for by in self.themes.by)

    def named(self, by: Breakdown) -> str:
        """Name what sets people apart: a trait, their opinion group, or where they wrote."""
        return self.words.by(by) if by.by == WAY else self.figures.named(by)

    def category(self, by: Breakdown) -> Callable[[str], str]:
        """Give what names the groups of a comparison."""
        if by.by == WAY:
            return self.words.way
        return self.figures.category(by)
