"""Free text grouped: which replies there are, where each stands, what a theme is called and who corrected it.

The text itself stays where it was answered (core.surveys.tables.Answer); nothing here repeats it.
"""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NewType

from sqlalchemy import Integer, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from core.campaigns.tables import CampaignId, ParticipationId

ThemeSetId = NewType("ThemeSetId", int)
ReplyId = NewType("ReplyId", int)
ThemeId = NewType("ThemeId", int)
RunId = NewType("RunId", int)
CorrectionId = NewType("CorrectionId", int)


class ThemeSet(SQLModel, table=True):
    """All free text that people gave to one question of a campaign."""

    __tablename__: ClassVar[str] = "theme_set"
    __table_args__ = (UniqueConstraint("campaign_id", "question"),)
    id: ThemeSetId | None = Field(default=None, primary_key=True, sa_type=Integer)
    campaign_id: CampaignId = Field(foreign_key="campaign.id", index=True, sa_type=Integer)
    question: str  # its id in the document; with core.surveys.answering.COMMENT behind it, the comments on it
    model: str = ""  # Model.key that its vectors are made by; empty: nobody has looked yet; else "wording"
    threshold: float = 0.75  # of linking (themes.md 3); coarser 0.85, finer 0.65
    locked: bool = False  # nothing is computed anew until staff unlock it
    version: int = 0  # raised by every change that staff see, so that two at once don't overwrite each other
    run_id: RunId | None = Field(default=None, sa_type=Integer)  # whose themes stand
    proposed_id: RunId | None = Field(default=None, sa_type=Integer)  # waits to be accepted or left
    wanted_at: datetime | None = None  # staff asked to have it computed anew
    published_at: datetime | None = None  # "checked by NAME on DATE"; the report shows themes from then on
    published_by: int | None = None  # staff
    numbered: int = 0  # the last number that a reply was given
    labelled: int = 0  # the version whose themes the key words are of
    trouble: str = ""  # text id of what keeps the vectors from being made; empty: nothing does


class QuoteState(StrEnum):
    """Whether a reply may be quoted."""

    NONE = "none"  # nobody was asked
    ASKED = "asked"  # it waits for a moderator
    APPROVED = "approved"
    REFUSED = "refused"


class ThemeReply(SQLModel, table=True):
    """One person's reply to the question, and where it stands now."""

    __tablename__: ClassVar[str] = "theme_reply"
    # Runs and corrections name replies by id: that of one erased must never come back for another's.
    __table_args__ = (
        UniqueConstraint("set_id", "voter_id"),
        UniqueConstraint("set_id", "number"),
        {"sqlite_autoincrement": True},
    )
    id: ReplyId | None = Field(default=None, primary_key=True, sa_type=Integer)
    set_id: ThemeSetId = Field(foreign_key="theme_set.id", sa_type=Integer)
    voter_id: ParticipationId = Field(foreign_key="participation.id", index=True, sa_type=Integer)
    number: int  # in its set, never given twice: "move 118 1"
    came_at: datetime  # when the first text came
    answered_at: datetime  # of the text that this row is about; another one begins anew
    language: str  # fi, sv, en: of the text
    same: str  # of identical texts the same; says nothing of the text
    found: bool = False  # the scan found something that its writer kept: masked for staff, never quoted
    health: bool = False  # it tells of somebody's health: never in quotes, statements or exports
    theme_id: ThemeId | None = Field(
        default=None, index=True, sa_type=Integer
    )  # None: other, or not placed yet
    placed: bool = False  # a run or a placement has dealt with it
    similarity: float | None = None  # cosine to its theme's centre
    read_at: datetime | None = None  # when somebody who may publish was first shown it
    quote: QuoteState = Field(default=QuoteState.NONE, sa_type=Text)
    consented: bool = False  # its writer lets it be quoted (core.themes.quoting)


class ThemeVector(SQLModel, table=True):
    """A reply's vector by one model (core.embeddings.packing)."""

    __tablename__: ClassVar[str] = "theme_vector"
    reply_id: ReplyId = Field(primary_key=True, foreign_key="theme_reply.id", sa_type=Integer)
    model: str  # core.embeddings.port.Model.key
    body: bytes = Field(sa_type=LargeBinary)


class Origin(StrEnum):
    """Who made a theme."""

    COMPUTED = "computed"
    STAFF = "staff"  # split off by hand: it never dissolves


class ThemeState(StrEnum):
    """What became of a theme; its id is for life."""

    STANDING = "standing"
    MERGED = "merged"  # its replies are shown under `into`
    ASIDE = "aside"  # staff set it aside: counted, but in no report
    RETIRED = "retired"  # no run knows it any more, or it was split


class Theme(SQLModel, table=True):
    """One theme of a set."""

    __tablename__: ClassVar[str] = "theme"
    __table_args__ = (UniqueConstraint("set_id", "number"),)
    id: ThemeId | None = Field(default=None, primary_key=True, sa_type=Integer)
    set_id: ThemeSetId = Field(foreign_key="theme_set.id", sa_type=Integer)
    number: int  # in its set, for life: "merge 1 3"
    origin: Origin = Field(default=Origin.COMPUTED, sa_type=Text)
    state: ThemeState = Field(default=ThemeState.STANDING, sa_type=Text)
    into: ThemeId | None = Field(
        default=None, sa_type=Integer
    )  # of one merged, or retired by a split: its heir
    names: str = Field(default="{}", sa_type=Text)  # JSON by language: what staff call it
    keywords: str = Field(default="{}", sa_type=Text)  # JSON by language: [[word, share of its replies], ...]
    cohesion: float | None = None  # mean cosine to its centre
    made_at: datetime


class RunState(StrEnum):
    """What became of a run."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    LEFT = "left"  # staff kept the one before, or a later run took its place


class ThemeRun(SQLModel, table=True):
    """One computation of a set's themes, before corrections."""

    __tablename__: ClassVar[str] = "theme_run"
    id: RunId | None = Field(default=None, primary_key=True, sa_type=Integer)
    set_id: ThemeSetId = Field(foreign_key="theme_set.id", index=True, sa_type=Integer)
    at: datetime
    model: str  # Model.key, or "wording"
    threshold: float
    replies: int
    other: int
    state: RunState = Field(sa_type=Text)
    version: int  # of the set once it was stored
    changes: str = Field(default="{}", sa_type=Text)  # JSON: what is otherwise than in the run that stood
    base: bytes = Field(sa_type=LargeBinary)  # which reply in which theme (core.themes.base)
    points: bytes = Field(default=b"", sa_type=LargeBinary)  # where each lies on the map, likewise


class CorrectionKind(StrEnum):
    """What staff corrected (themes.md 5)."""

    RENAME = "rename"
    MERGE = "merge"  # also to link themes of two languages
    SPLIT = "split"
    MOVE = "move"  # also to pin a reply where it is
    OTHER = "other"  # a reply belongs to no theme
    ASIDE = "aside"
    EXCLUDE = "exclude"  # a word never names a theme


class Correction(SQLModel, table=True):
    """One correction; replayed in order after each run, until it is undone."""

    __tablename__: ClassVar[str] = "theme_correction"
    id: CorrectionId | None = Field(default=None, primary_key=True, sa_type=Integer)
    set_id: ThemeSetId = Field(foreign_key="theme_set.id", index=True, sa_type=Integer)
    run_id: RunId = Field(sa_type=Integer)  # the run that stood
    at: datetime
    staff: int
    kind: CorrectionKind = Field(sa_type=Text)
    args: str = Field(sa_type=Text)  # JSON of numbers and names; never a reply's text
    version: int  # of the set after it
    undone_at: datetime | None = None
    undone_by: int | None = None  # staff
    undone_version: int | None = None  # of the set after that


class ThemeSummary(SQLModel, table=True):
    """What a language model wrote of a set, sentence by sentence with the quotes it rests on; marked as its."""

    __tablename__: ClassVar[str] = "theme_summary"
    set_id: ThemeSetId = Field(primary_key=True, foreign_key="theme_set.id", sa_type=Integer)
    language: str = Field(primary_key=True)
    made_at: datetime
    model: str
    run_id: RunId = Field(sa_type=Integer)  # whose themes it is about
    body: str = Field(sa_type=Text)  # JSON: [[sentence, [reply id, ...]], ...]
