"""Conversations, what waits to be handled, what waits to be sent and what was asked last."""

from datetime import datetime
from enum import IntEnum

from sqlalchemy import BigInteger, Index, Integer, LargeBinary, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from core.messaging.values import ConversationId, Side


class Waiting(IntEnum):
    """Where an inbox row stands; a dead one keeps its body for whoever mends the fault."""

    WAITING, DONE, DEAD = 0, 1, 2


class Sending(IntEnum):
    """Where an outbox row stands; an uncertain one may have been seen and is never sent blindly again."""

    WAITING, CLAIMED, SENT, UNCERTAIN, FAILED = 0, 1, 2, 3, 4


class Conversation(SQLModel, table=True):
    """One chat in one channel; its address is sealed and found through a blind index."""

    __table_args__ = (UniqueConstraint("channel", "address_index"),)
    id: ConversationId | None = Field(default=None, primary_key=True, sa_type=Integer)
    channel: str
    side: Side = Field(sa_type=Text)
    address_index: str
    address_sealed: bytes
    party: int | None = Field(default=None, index=True)  # a member on the resident side, staff on the other
    language: str | None = None
    text_mode: bool = False
    stopped: bool = False  # nothing is sent unasked; says nothing of answers given
    capabilities: str = Field(default="", sa_type=Text)
    origin_index: str | None = Field(default=None, index=True)  # blind index of the network address last seen
    person_index: str | None = Field(default=None, index=True)  # blind index of Event.person
    # Of a staff group only: the organisation whose moderators' cards go there.
    organisation_id: int | None = Field(default=None, index=True)
    next_send_at: datetime | None = None  # where the channel lets no two messages follow each other at once
    unreachable_at: datetime | None = None  # nothing arrives there; whoever writes again is reached again
    unreachable_why: str | None = None  # reach.Why


class Inbox(SQLModel, table=True):
    """One accepted event; the body goes when it is done."""

    __table_args__ = (
        UniqueConstraint("source", "event_key"),
        # Without these a claim beside 127,100 done rows takes 1.4 s on SQLite (pipeline.md).
        Index(
            "ix_inbox_conversation_waiting",
            "conversation_id",
            "id",
            sqlite_where=text("state = 0"),
            postgresql_where=text("state = 0"),
        ),
        Index("ix_inbox_waiting", "id", sqlite_where=text("state = 0"), postgresql_where=text("state = 0")),
        Index("ix_inbox_dead", "id", sqlite_where=text("state = 2"), postgresql_where=text("state = 2")),
    )
    id: int | None = Field(
        default=None, primary_key=True, sa_type=BigInteger().with_variant(Integer, "sqlite")
    )
    source: str
    event_key: str
    conversation_id: ConversationId = Field(foreign_key="conversation.id", sa_type=Integer)
    body: str = Field(sa_type=Text)
    received_at: datetime
    state: int = Waiting.WAITING
    reason: str | None = None
    starts: int = Field(default=0, sa_column_kwargs={"server_default": "0"})  # crashes that it was at hand in


class Prompt(SQLModel, table=True):
    """What was asked last in a conversation, and what each choice means."""

    conversation_id: ConversationId = Field(primary_key=True, foreign_key="conversation.id", sa_type=Integer)
    slot: str = Field(default="", primary_key=True)
    token: str = Field(index=True, unique=True)
    dialogue: str
    text: str
    args: str = Field(default="{}", sa_type=Text)
    about: int | None = None
    choices: str = Field(default="[]", sa_type=Text)
    wrong: int = 0
    former: str | None = None  # token of the card that this one took the place of: a late press is told so
    asked_at: datetime
    draft: bytes | None = Field(default=None, sa_type=LargeBinary)  # sealed; a text that waits for a "yes"


class Outbox(SQLModel, table=True):
    """One message to send, frozen as it will be sent."""

    __table_args__ = (
        # In the order in which they go: replies before what nobody asked for.
        Index(
            "ix_outbox_due",
            "channel",
            "unasked",
            "id",
            sqlite_where=text("state < 2"),
            postgresql_where=text("state < 2"),
        ),
        Index("ix_outbox_conversation", "conversation_id", "id"),
        # What operators watch: uncertain and failed ones, few among all that were ever sent.
        Index("ix_outbox_unsure", "id", sqlite_where=text("state > 2"), postgresql_where=text("state > 2")),
    )
    id: int | None = Field(
        default=None, primary_key=True, sa_type=BigInteger().with_variant(Integer, "sqlite")
    )
    conversation_id: ConversationId = Field(foreign_key="conversation.id", sa_type=Integer)
    channel: str
    body: str | None = Field(default=None, sa_type=Text)
    token: str = Field(default="", index=True)  # of the prompt that it carries
    unasked: bool = False  # an invitation or notice: paced after replies, dropped by a stop word
    state: int = Sending.WAITING
    due_at: datetime
    lease_until: datetime | None = None
    attempts: int = 0
    sent_at: datetime | None = None
    sent_ref: str | None = None
    reason: str | None = None


class Pace(SQLModel, table=True):
    """When an account may send again; one row for all who send for it."""

    channel: str = Field(primary_key=True)
    next_at: datetime
    held_until: datetime | None = None  # told to wait by the channel itself


class Unreadable(SQLModel, table=True):
    """An update that couldn't be read, sealed as it came."""

    source: str = Field(primary_key=True)
    event_key: str = Field(primary_key=True)
    content_sealed: bytes
    reason: str
    received_at: datetime = Field(index=True)


class Checkpoint(SQLModel, table=True):
    """How far a poller has read, committed with the events that it brought."""

    source: str = Field(primary_key=True)
    position: str
