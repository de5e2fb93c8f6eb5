"""What is up for votes, who answered what, and the latest opinion map."""

from datetime import datetime
from enum import IntEnum, StrEnum
from typing import NewType

from sqlalchemy import Index, Integer, Text, UniqueConstraint, false
from sqlmodel import Field, SQLModel

from core.campaigns.tables import CampaignId, ParticipationId

StatementId = NewType("StatementId", int)


class Choice(IntEnum):
    """A vote's sign, the same in formulas and exports; "later" is no vote."""

    DISAGREE, PASS, AGREE = -1, 0, 1


class Standing(StrEnum):
    """Whether a statement may be met by voters."""

    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"
    MERGED = "merged"


class Outcome(StrEnum):
    """What became of a statement, as its author is to be told."""

    APPROVED = "approved"
    REJECTED = "rejected"
    MERGED = "merged"
    REWORD = "reword"  # a moderator suggests other words; only the author may accept them


class Origin(StrEnum):
    """Who wrote a statement; cards and reports say it."""

    COUNTY = "county"
    RESIDENT = "resident"
    IMPORTED = "imported"


class Statement(SQLModel, table=True):
    """One sentence to agree or disagree with; once approved, its words never change."""

    __table_args__ = (UniqueConstraint("campaign_id", "number"),)
    id: StatementId | None = Field(default=None, primary_key=True, sa_type=Integer)
    campaign_id: CampaignId = Field(foreign_key="campaign.id", sa_type=Integer)
    number: int  # in its campaign; chat, reports and exports show this, imports keep the file's
    origin: Origin = Field(sa_type=Text)
    language: str
    text: str  # 160 is a rule for what people write; imported ones may be longer
    translations: str = Field(default="{}", sa_type=Text)  # JSON, language to text
    author_id: ParticipationId | None = Field(default=None, foreign_key="participation.id", sa_type=Integer)
    standing: Standing = Field(default=Standing.WAITING, sa_type=Text)
    is_meta: bool = False
    written_at: datetime
    merged_into: StatementId | None = Field(default=None, sa_type=Integer)
    sensitive: bool = Field(
        default=False, sa_column_kwargs={"server_default": false()}
    )  # of health: never quoted
    to_tell: Outcome | None = Field(default=None, sa_type=Text)  # the author doesn't know it yet
    told_at: datetime | None = None
    proposal: str | None = Field(default=None, sa_type=Text)
    proposed_at: datetime | None = None


class Vote(SQLModel, table=True):
    """A voter's present answer to a statement; the key itself forbids a second one."""

    __table_args__ = (Index("ix_vote_statement", "statement_id"), {"sqlite_with_rowid": False})
    voter_id: ParticipationId = Field(primary_key=True, foreign_key="participation.id", sa_type=Integer)
    statement_id: StatementId = Field(primary_key=True, foreign_key="statement.id", sa_type=Integer)
    choice: int | None  # None: taken back
    cast_at: datetime


class PastVote(SQLModel, table=True):
    """An answer that its voter changed later; kept for the export, counted nowhere."""

    __tablename__ = "past_vote"
    voter_id: ParticipationId = Field(primary_key=True, foreign_key="participation.id", sa_type=Integer)
    statement_id: StatementId = Field(primary_key=True, foreign_key="statement.id", sa_type=Integer)
    cast_at: datetime = Field(primary_key=True)
    choice: int


class AssistedVote(SQLModel, table=True):
    """An answer that staff entered for its voter, off paper or the phone.

    It is the present one while the vote was cast at the same moment: what the voter answers later is their own.
    """

    __tablename__ = "assisted_vote"
    voter_id: ParticipationId = Field(primary_key=True, foreign_key="participation.id", sa_type=Integer)
    statement_id: StatementId = Field(primary_key=True, foreign_key="statement.id", sa_type=Integer)
    cast_at: datetime


class MapMoment(SQLModel, table=True):
    """The opinion map as it once was: the report shows how it came about."""

    __tablename__ = "map_moment"
    campaign_id: CampaignId = Field(primary_key=True, foreign_key="campaign.id", sa_type=Integer)
    computed_at: datetime = Field(primary_key=True)
    participants: int
    body: str = Field(sa_type=Text)  # what a picture needs: groups, places of people, consensus


class MapRow(SQLModel, table=True):
    """The latest opinion map of a campaign, and how often its number of groups has won."""

    __tablename__ = "opinion_map"
    campaign_id: CampaignId = Field(primary_key=True, foreign_key="campaign.id", sa_type=Integer)
    computed_at: datetime
    upto: datetime  # votes cast after this are not in it
    published_k: int | None = None
    winning_k: int | None = None
    wins: int = 0
    body: str = Field(sa_type=Text)  # the JSON of map-output.md
