"""What a report holds of free text that was grouped: plain values, suppressed already (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

from core.results.survey_values import Breakdown
from core.results.values import Share, Texts
from core.surveys.figures import Row, Tally
from core.themes.tables import ThemeId, ThemeSetId
from core.themes.values import Cohesion, Standing

LANGUAGES: Final = ("fi", "sv", "en")

OTHER: Final = "other"
"""The key of the replies in no theme that is told of."""


@dataclass(frozen=True)
class Quoted:
    """What one person wrote, as it may be shown."""

    text: str
    language: str
    cut: bool  # a part of a longer reply


@dataclass(frozen=True)
class Word:
    """A word that sets a theme apart; without the share of the replies that have it where that tells of few."""

    word: str
    share: Share | None


@dataclass(frozen=True)
class Told:
    """One theme as a report tells of it: at least k people."""

    id: ThemeId
    number: int
    names: Texts  # by language: what staff called it
    words: Mapping[str, tuple[Word, ...]]  # by language, of at least k replies in it
    cohesion: Cohesion
    copies: int | None  # replies that say the same as another; None is hidden
    language: str | None  # where texts were sorted by their wording: which the replies are in
    quotes: tuple[Quoted, ...] = ()
    mostly: str | None = None  # the opinion group that most of its people are in

    def title(self, language: str) -> str:
        """Name it in the reader's language: what staff called it, else its words; "" where it has neither."""
        asked = language.partition("-")[0]
        order = (asked, *(one for one in LANGUAGES if one != asked))
        words = {one: ", ".join(word.word for word in each) for one, each in self.words.items()}
        return next((texts[one] for texts in (self.names, words) for one in order if texts.get(one)), "")

    def title_language(self, language: str) -> str:
        """Say in which language the title is given to that reader, for screen readers."""
        asked = language.partition("-")[0]
        order = (asked, *(one for one in LANGUAGES if one != asked))
        return next((one for texts in (self.names, self.words) for one in order if texts.get(one)), asked)


@dataclass(frozen=True)
class Summary:
    """What a language model wrote of a set; each sentence stands beside the quotes that it rests on."""

    model: str
    sentences: tuple[tuple[str, tuple[Quoted, ...]], ...]


class Spot(NamedTuple):
    """Where one reply lies, -1000 .. 1000 to the right and up: those that are alike lie close together."""

    x: int
    y: int
    theme: int | None  # its number; None: in none that is told of


@dataclass(frozen=True)
class Themes:
    """The themes of all replies to one question."""

    set: ThemeSetId
    question: str
    version: int  # of the set, raised by every change that staff make
    comments: bool  # on a question, not the answers to it
    asks: Texts
    tally: Tally  # a row a theme by its number, then OTHER
    themes: tuple[Told, ...]
    gathered: bool  # OTHER has themes of too few people in it
    by: tuple[Breakdown, ...]  # the largest themes side by side; empty until the campaign is over
    standing: Standing
    unclear: bool
    wording: bool  # sorted by wording alone, each language apart
    checked_by: str
    checked_at: datetime
    spots: tuple[Spot, ...] = ()  # in no order that could tell who is who
    summaries: Mapping[str, Summary] = field(default_factory=dict)  # by language; a machine's, unchecked

    @property
    def people(self) -> int:
        """How many people's replies were grouped."""
        return self.tally.people or 0

    def row(self, key: str) -> Row:
        """Give the figures of a theme by its number, or of OTHER."""
        return next(row for row in self.tally.rows if row.key == key)

    def theme(self, number: str) -> Told | None:
        """Give the theme of a row; None of OTHER, and of one that isn't told of."""
        return next((one for one in self.themes if str(one.number) == number), None)
