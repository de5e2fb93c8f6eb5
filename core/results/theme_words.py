"""The themes of free text in words: for the report's page, the chats and the pictures (pure)."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from core.documents.texts import say
from core.results.survey_values import Answers, Breakdown, Survey
from core.results.survey_words import SurveyWords
from core.results.theme_figures import WAY
from core.results.theme_values import OTHER, Quoted, Summary, Themes, Told, Word
from core.results.values import Words
from core.surveys.figures import Tally
from core.themes.drawing import Dot, picture
from core.themes.drawing import Row as Drawn
from core.themes.values import Standing

SHORT: Final = 60  # characters of a question in a line
TITLE: Final = 80  # of a theme's name: people may write a word of any length
LONG: Final = 40  # of such a word
MOST_NAMED: Final = 5  # themes in one line of a message

_WAYS: Final = frozenset({"own", "staff", "telegram", "matrix", "web"})


@dataclass(frozen=True)
class ThemeWords:
    """Sentences, labels and pictures of one set's themes in one language."""

    texts: Words
    language: str
    themes: Themes
    k: int

    def say(self, text_id: str, **args: str | int) -> str:
        """Word a text of the catalogue."""
        return self.texts.say(self.language, text_id, args)

    @property
    def heading(self) -> str:
        """Name the question that the replies are to."""
        asks = say(dict(self.themes.asks), self.language)
        return self.say("rt-comments", question=asks) if self.themes.comments else asks

    def title(self, theme: Told) -> str:
        """Name a theme as staff did, else by its words, else by its number."""
        return self._titled(theme) or self.say("rt-unnamed", number=str(theme.number))

    def numbered(self, theme: Told) -> str:
        """Name a theme with its number, which it keeps for life."""
        title = self._titled(theme)
        if not title:
            return self.title(theme)
        return self.say("rt-numbered", number=str(theme.number), title=title)

    def label(self, key: str) -> str:
        """Name a row of the figures: a theme, or the replies in none."""
        theme = self.themes.theme(key)
        if theme is not None:
            return self.title(theme)
        return self.say("rt-rest.gathered" if self.themes.gathered else "rt-rest.other")

    def apart(self, key: str) -> str:
        """Name a column of a comparison, where all but the largest themes stand together."""
        theme = self.themes.theme(key)
        return self.say("rt-rest.apart") if theme is None else self.title(theme)

    @cached_property
    def tally(self) -> Tally:
        """Give the figures with each row's name as what the answer is called."""
        tally = self.themes.tally
        named = {row.key: {self.language: self.label(row.key)} for row in tally.rows}
        return replace(tally, question=tally.question.model_copy(update={"single": named}))

    @cached_property
    def figures(self) -> SurveyWords:
        """Give the figures' words as of any other question."""
        survey = Survey(1, self.themes.people, None, (Answers(self.tally, self.themes.by),))
        return SurveyWords(self.texts, self.language, survey, self.k)

    def sentences(self, checked: str) -> list[str]:
        """Say what was done with whose replies, and how far to trust it; `checked` is the day in words."""
        themes = self.themes
        found = [self.say("rt-people", n=themes.people)]
        if themes.checked_by:
            found.append(self.say("rt-checked", name=themes.checked_by, day=checked))
        else:
            found.append(self.say("rt-checked-staff", day=checked))
        return [*found, *self.cautions()]

    def cautions(self) -> list[str]:
        """Say what a reader must know before believing the themes."""
        themes, found = self.themes, []
        if themes.wording:
            found.append(self.say("rt-wording"))
        if themes.standing is not Standing.NORMAL:
            found.append(self.say("rt-draft"))
        if themes.unclear:
            found.append(self.say("rt-unclear"))
        if not themes.themes:
            found.append(self.say("rt-none", k=str(self.k)))
        return found

    def about(self, theme: Told) -> list[str]:
        """Say how like each other a theme's replies are, which are copies, and who they come from."""
        found = [self.say(f"rt-cohesion.{theme.cohesion}")]
        if theme.copies:
            found.append(self.say("rt-copies", n=theme.copies))
        if theme.mostly is not None:
            found.append(self.say("rt-mostly", group=theme.mostly))
        return found

    def words(self, theme: Told) -> str:
        """List the words that set a theme apart, in the reader's language where it has any; "" without words."""
        asked = self.language.partition("-")[0]
        listed = theme.words.get(asked) or next(iter(theme.words.values()), ())
        return ", ".join(self._word(one) for one in listed)

    @property
    def summary(self) -> Summary | None:
        """Give what a machine wrote in the reader's language; None: nothing."""
        return self.themes.summaries.get(self.language.partition("-")[0])

    def written_in(self, language: str) -> str:
        """Say which language a quote is in; "" where it is the reader's own."""
        known = language in ("fi", "sv", "en") and language != self.language.partition("-")[0]
        return self.say(f"rt-language.{language}") if known else ""

    def line(self) -> str:
        """Say in one line for a message what the themes are; the largest by name, the others counted."""
        rows = [row for row in self.themes.tally.rows if row.key != OTHER]
        named = [self._named(row.key) for row in rows[:MOST_NAMED]]
        if len(rows) > MOST_NAMED:
            named.append(self.say("rt-left", left=str(len(rows) - MOST_NAMED)))
        named.append(self._named(OTHER))
        args = {"question": _short(self.heading), "themes": "; ".join(named)}
        said = self.say("rt-line", **args, n=self.themes.people) if rows else self.say("rt-line-none", **args)
        return " ".join([said, *self.cautions()])

    def picture(self, name: str) -> str | None:
        """Draw the themes as bars with their words inside; None where there is none to draw."""
        rows = [row for row in self.themes.tally.rows if row.key != OTHER]
        if not rows:
            return None
        drawn = [Drawn(int(row.key), self.label(row.key), row.count or 0) for row in rows]
        rest = self.themes.row(OTHER).count or 0
        dots = [Dot(spot.x, spot.y, spot.theme) for spot in self.themes.spots]
        gathered = self.label(OTHER) if self.themes.gathered else ""
        title = _short(self.heading)
        return picture(title, drawn, rest, dots, self.texts, self.language, name=name, rest=gathered)

    def quotes(self, theme: Told) -> list[Quoted]:
        """Give a theme's quotes, those in the reader's language first."""
        asked = self.language.partition("-")[0]
        return sorted(theme.quotes, key=lambda quote: quote.language != asked)

    def by(self, one: Breakdown) -> str:
        """Name what sets people apart, where it is no trait."""
        return self.say("rt-way.name") if one.by == WAY else self.figures.by(one)

    def way(self, key: str) -> str:
        """Name where people wrote; a channel that the catalogue doesn't name is just another one."""
        return self.say(f"rt-way.{key}" if key in _WAYS else "rt-way")

    def _titled(self, theme: Told) -> str:
        return _cut(theme.title(self.language), TITLE)

    def _named(self, key: str) -> str:
        return self.say("rt-share", theme=self.label(key), share=str(self.themes.row(key).percent or 0))

    def _word(self, word: Word) -> str:
        share, written_as = word.share, _cut(word.word, LONG)
        if share is None:
            return written_as
        part = str(share.percent)
        written = self.say(f"report-{share.bound}", share=part) if share.bound else part
        return self.say("rt-word", word=written_as, share=written)


def _short(text: str) -> str:
    return _cut(text, SHORT)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
