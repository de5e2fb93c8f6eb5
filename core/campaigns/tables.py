"""Campaigns, who was drawn and invited, and who is where in each: the participation row."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Final, NewType

from sqlalchemy import Integer, Text, UniqueConstraint, false, true
from sqlmodel import Field, SQLModel

from core.pool.tables import MemberId

CampaignId = NewType("CampaignId", int)
ParticipationId = NewType("ParticipationId", int)


ELSEWHERE: Final = 0
"""Stands for the staff member where a campaign was held elsewhere and brought in: no decision of ours waits for it."""


class Stage(StrEnum):
    """A campaign's life: frozen at launch, by a second person."""

    DRAFT = "draft"
    CHECKED = "checked"
    REQUESTED = "requested"  # someone asked to launch; another must approve
    LAUNCHED = "launched"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"
    REPORTED = "reported"
    CANCELLED = "cancelled"


class Campaign(SQLModel, table=True):
    """One campaign document and how far it has come."""

    id: CampaignId | None = Field(default=None, primary_key=True, sa_type=Integer)
    organisation_id: int = Field(foreign_key="organisation.id")
    name: str = Field(unique=True)  # the document's short name, also the SLUG of its report
    document: str = Field(sa_type=Text)  # the YAML as staff wrote it
    stage: Stage = Field(default=Stage.DRAFT, sa_type=Text)
    opens: datetime
    closes: datetime
    version: int = 1  # raised by an approval, a rejection and a new map: a board in memory is valid for one
    created_by: int  # staff, or ELSEWHERE
    requested_by: int | None = None
    approved_by: int | None = None
    launched_at: datetime | None = None
    draw_key: bytes | None = None
    seed_number: str | None = None  # 64 hex of our own, secret until the draw
    frozen_frame_at: datetime | None = None
    remind_from: datetime | None = (
        None  # staff had the silent reminded then, before it was time by the document
    )
    waves_held: bool = Field(default=False, sa_column_kwargs={"server_default": false()})  # staff say when
    wave_look_at: datetime | None = None  # before this moment nobody looks whether a wave is due
    document_version: int = Field(
        default=1, sa_column_kwargs={"server_default": "1"}
    )  # of the document in force: raised by each correction after the launch
    round_of: int | None = Field(default=None, foreign_key="campaign.id", index=True)  # a pulse's first round
    round: int | None = None  # from 2; None: the first, or no pulse


class CampaignVersion(SQLModel, table=True):
    """One version of a launched campaign's document: in force once, or asked for and waiting for a second person.

    A campaign that was never corrected has none: its document is the only one there was.
    """

    __tablename__: ClassVar[str] = "campaign_version"
    campaign_id: CampaignId = Field(primary_key=True, foreign_key="campaign.id", sa_type=Integer)
    version: int = Field(primary_key=True)
    document: str = Field(sa_type=Text)  # the YAML as staff wrote it
    requested_by: int | None = None  # staff
    requested_at: datetime | None = None
    approved_by: int | None = None
    approved_at: datetime | None = None  # None: nobody has approved it, so it was never in force


class Draw(SQLModel, table=True):
    """One draw, made once, with the record that anyone can run again."""

    id: int | None = Field(default=None, primary_key=True)
    public_id: str = Field(unique=True)
    campaign_id: CampaignId = Field(foreign_key="campaign.id", unique=True, sa_type=Integer)
    published_at: datetime  # of the hashes
    drawn_at: datetime | None = None
    record: str = Field(sa_type=Text)  # JSON
    frame: str = Field(sa_type=Text)  # pseudonym, tab, stratum: for an auditor only


class Invitation(SQLModel, table=True):
    """A member drawn to a campaign; unique, so that running a draw again changes nothing."""

    __table_args__ = (UniqueConstraint("campaign_id", "member_id"),)
    id: int | None = Field(default=None, primary_key=True)
    campaign_id: CampaignId = Field(foreign_key="campaign.id", sa_type=Integer)
    member_id: MemberId = Field(foreign_key="member.id", index=True, sa_type=Integer)
    stratum: str
    place: int  # in ticket order within its stratum
    invited_at: datetime | None = None  # None: drawn, not invited yet
    declined_at: datetime | None = None
    decline_reason: str | None = None
    remind_at: datetime | None = None  # a time that the member chose for "later"
    reminders: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    reminded_at: datetime | None = None
    wave: int | None = None  # number of the wave that let it go; None: still in reserve
    way: str | None = None  # how it went: chat, letter
    outcome: str | None = None  # what was learned of it outside the chat, a value of `dispositions.Learned`
    replaced_at: datetime | None = None  # the next of the stratum has stepped in


class Wave(SQLModel, table=True):
    """Invitations let go together, with the figures that they were reckoned from; one of each number."""

    __table_args__ = (UniqueConstraint("campaign_id", "number"),)
    id: int | None = Field(default=None, primary_key=True)
    campaign_id: CampaignId = Field(foreign_key="campaign.id", sa_type=Integer)
    number: int
    planned_at: datetime
    by: int | None = None  # staff who sent it; None: the clock
    people: int
    body: str = Field(sa_type=Text)  # JSON: the cells of core.sampling.waves


class Disposition(SQLModel, table=True):
    """What became of one invitation once the campaign had closed; of a case's rows the newest counts.

    The case is named as its voice is, by an index under the member's key: an erased member's is nobody's.
    """

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: CampaignId = Field(foreign_key="campaign.id", index=True, sa_type=Integer)
    case_index: str
    stratum: str
    way: str
    code: str  # AAPOR, as core.sampling.rates names it
    detail: str
    at: datetime
    variant: str | None = None  # the wording of its letter, where there were several


class Participation(SQLModel, table=True):
    """One person's voice in one campaign: a pseudonym whose link to the member can be cut."""

    __table_args__ = (UniqueConstraint("campaign_id", "member_index"),)
    id: ParticipationId | None = Field(default=None, primary_key=True, sa_type=Integer)
    campaign_id: CampaignId = Field(foreign_key="campaign.id", sa_type=Integer)
    member_index: str  # blind index of the campaign under the member's key
    member_sealed: bytes | None  # the member's id under the member's key; None once cut
    invited: bool = False  # False: came by itself, shown apart in the results
    stratum: str | None = None
    agreed_at: datetime | None = None  # pressed "take part"
    moved_at: datetime | None = None  # the last answer, so that a map knows whether it is old
    turns: int = 0  # seeds the lot: +1 on an answer or a later, -1 on an undo
    sitting: int = 0  # answers in this sitting
    answers: int = 0  # votes
    settled: int = Field(
        default=0, sa_column_kwargs={"server_default": "0"}
    )  # questions; all that count only once they are sent
    finished_at: datetime | None = None  # sent the answers to the questions
    latest: int | None = None  # statement that "undo" takes back
    undone: int | None = None  # statement that was just taken back and comes again
    put_off: str = ""  # statements put off in this sitting, as ",4,17,"
    resting: bool = False  # enough for now
    notify: bool = Field(
        default=True, sa_column_kwargs={"server_default": true()}
    )  # may hear of new statements
    noticed_at: datetime | None = None  # the last notice sent unasked: one a day at most
    closing_told_at: datetime | None = None
    number: int | None = None  # the voter-id of an imported conversation


class Spoken(StrEnum):
    """What a message of a person's said."""

    ANSWER = "answer"  # to a question of the questionnaire
    STATEMENT = "statement"
    VOTE = "vote"


class Utterance(SQLModel, table=True):
    """A message by which somebody said something that is kept: what its edit or its removal is about."""

    message_index: str = Field(
        primary_key=True
    )  # keyed index of the chat and the channel's name of the message
    voter_id: ParticipationId = Field(foreign_key="participation.id", index=True, sa_type=Integer)
    kind: Spoken = Field(sa_type=Text)
    subject: str  # the question's id, or the statement's in its table
    said_at: datetime


class LetterBatch(SQLModel, table=True):
    """Letters made together, in one print; until it is posted, its codes are kept sealed for printing again."""

    __tablename__: ClassVar[str] = "letter_batch"

    id: int | None = Field(default=None, primary_key=True)
    campaign_id: CampaignId = Field(foreign_key="campaign.id", index=True, sa_type=Integer)
    reference: str = Field(unique=True)  # as a printing house and an invoice know it
    made_at: datetime
    posted_at: datetime | None = None
    slips: bool = False  # each with a paper slip to answer on


class Letter(SQLModel, table=True):
    """One letter to one of the drawn; the only one of its invitation."""

    id: int | None = Field(default=None, primary_key=True)
    batch_id: int = Field(foreign_key="letter_batch.id", index=True)
    invitation_id: int = Field(foreign_key="invitation.id", unique=True)
    place: int  # in the batch, from 1
    language: str
    variant: str
    pair: str = Field(index=True)  # finds the letter by either of its codes
    codes_sealed: bytes | None  # both codes in clear; None once the batch is posted
