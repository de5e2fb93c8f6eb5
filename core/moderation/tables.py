"""The one queue of what people wrote: a row names a kind and a number, never the thing itself."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import Index, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

KIND_OF_ITEM = "queue-item"
"""How the audit log names a row of the queue."""


class Verdict(StrEnum):
    """What a queue row came to."""

    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"
    MERGED = "merged"
    PROPOSED = "proposed"  # a new wording waits for its author's answer


class Reason(StrEnum):
    """Why something isn't published; its author sees it (text ids `reason-*`)."""

    NOT_A_STATEMENT = "not-a-statement"
    ALREADY_SAID = "already-said"
    IDENTIFIES = "identifies"
    OFF_TOPIC = "off-topic"
    INSULTS = "insults"
    TWO_THINGS = "two-things"


class QueueItem(SQLModel, table=True):
    """One thing that waits for a moderator, or what was decided of it and by whom."""

    __table_args__ = (UniqueConstraint("kind", "subject"), Index("ix_queueitem_open", "verdict", "id"))
    id: int | None = Field(default=None, primary_key=True)
    organisation_id: int = Field(index=True)
    campaign_id: int = Field(index=True)
    kind: str  # statement
    subject: int  # the thing's number in its own table
    arrived_at: datetime
    verdict: Verdict = Field(default=Verdict.WAITING, sa_type=Text)
    reason: Reason | None = Field(default=None, sa_type=Text)
    decided_by: int | None = None  # staff
    decided_at: datetime | None = None
    approvals: int = 0
    escalated_at: datetime | None = None  # from then on only an owner decides
    appealed_at: datetime | None = None  # the author asked for a second check; once
    barred: int | None = None  # staff: a second check never goes to the moderator who rejected


class ModeratorCall(SQLModel, table=True):
    """One digest or reminder, made once however many schedulers there are."""

    __tablename__: ClassVar[str] = "moderator_call"

    organisation_id: int = Field(primary_key=True)
    kind: str = Field(primary_key=True)  # digest, waiting
    slot: str = Field(primary_key=True)  # the day, or the hour, that it is for
    made_at: datetime
