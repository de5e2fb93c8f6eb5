"""What themes look like to whoever shows them: chat, report, exports, pictures (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.themes.tables import Origin, ReplyId, ThemeId, ThemeSetId, ThemeState

FEWEST = 30
"""With fewer replies than this there are no themes: staff read the list (themes.md 3)."""

ENOUGH = 100
"""From so many on themes are more than a draft."""

UNCLEAR = 0.3
"""Where more than this share is in no theme, the replies don't fall into clear themes."""

WORDING = "wording"
"""Stands for the model where texts were sorted by their wording alone, each language apart."""


class Standing(StrEnum):
    """What may be said of a set by the number of its replies."""

    TOO_FEW = "too-few"
    DRAFT = "draft"
    NORMAL = "normal"


def standing_of(replies: int) -> Standing:
    """Say how far themes of so many replies may be trusted."""
    if replies < FEWEST:
        return Standing.TOO_FEW
    return Standing.DRAFT if replies < ENOUGH else Standing.NORMAL


class Cohesion(StrEnum):
    """How close together a theme's replies are, against the other themes of its set (by thirds)."""

    TIGHT = "tight"
    MIXED = "mixed"
    LOOSE = "loose"


@dataclass(frozen=True)
class Keyword:
    """A word that sets a theme apart, as it is mostly written, and the share of its replies that have it."""

    word: str
    share: float


@dataclass(frozen=True)
class ThemeNow:
    """One theme as it stands, corrections included."""

    id: ThemeId
    number: int
    origin: Origin
    state: ThemeState
    size: int  # people
    names: Mapping[str, str] = field(default_factory=dict)  # by language, staff's
    keywords: Mapping[str, tuple[Keyword, ...]] = field(default_factory=dict)  # by language, the best first
    languages: Mapping[str, int] = field(default_factory=dict)  # replies by language
    cohesion: Cohesion = Cohesion.MIXED
    fresh: int = 0  # replies that came in the last 24 hours
    copies: int = 0  # replies in it whose text somebody else sent too

    def title(self, language: str) -> str:
        """Name it in the reader's language: what staff called it, else its key words; never an invented sentence."""
        asked = language.partition("-")[0]
        order = (asked, *(one for one in ("fi", "sv", "en") if one != asked))
        for one in order:
            if self.names.get(one):
                return self.names[one]
        for one in order:
            if self.keywords.get(one):
                return ", ".join(word.word for word in self.keywords[one])
        return f"#{self.number}"


@dataclass(frozen=True)
class ReplyNow:
    """One reply as staff may see it: what the scan finds in it is masked."""

    id: ReplyId
    number: int
    text: str
    language: str
    theme: ThemeId | None
    health: bool
    pinned: bool
    copies: int = 1  # how many sent the same text
    similarity: float | None = None


@dataclass(frozen=True)
class SetNow:
    """A set as it stands: themes in order of size, those set aside last."""

    id: ThemeSetId
    campaign: int
    question: str
    version: int
    replies: int
    themes: tuple[ThemeNow, ...]
    other: int
    model: str  # Model.key, or WORDING
    computed_at: datetime | None
    locked: bool
    threshold: float
    published_at: datetime | None
    published_by: int | None
    proposed: Mapping[str, int] | None = None  # what a run that waits would change: themes, changed, moved
    waiting: int = 0  # replies without a vector of the model
    unplaced: int = 0  # replies that came since and aren't dealt with
    unread: int = 0  # replies that nobody who may publish was shown
    trouble: str = ""  # text id

    @property
    def standing(self) -> Standing:
        return standing_of(self.replies)

    @property
    def unclear(self) -> bool:
        """Whether so much is in no theme that the replies don't fall into clear ones."""
        return bool(self.themes) and self.other > UNCLEAR * self.replies
