"""The resident pool: members, how each was identified, what they told of themselves and agreed to."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NewType

from sqlalchemy import Integer, Text
from sqlmodel import Field, SQLModel

from core.messaging.values import ConversationId

MemberId = NewType("MemberId", int)


class Tier(StrEnum):
    """How surely we know who a member is, weakest first."""

    SELF_DECLARED = "self-declared"
    LETTER_CODE = "letter-code"
    STRONG = "strong"


class Purpose(StrEnum):
    """What a consent is for; each is asked and kept on its own."""

    POOL = "pool"
    QUOTES = "quotes"


class Member(SQLModel, table=True):
    """A person in the pool; without its key nothing links the member to what was answered."""

    id: MemberId | None = Field(default=None, primary_key=True, sa_type=Integer)
    key_sealed: bytes | None  # the member's own key under the installation's; erasure removes it
    language: str | None = None
    tier: Tier = Field(default=Tier.SELF_DECLARED, sa_type=Text)
    joined_at: datetime
    paused_until: datetime | None = None
    stopped: bool = False  # a stop word: nothing is sent unasked on any channel
    asked_about_pool: bool = False


class Trait(SQLModel, table=True):
    """One thing a member told, as an option code; "declined" is an answer too, no row is not asked."""

    member_id: MemberId = Field(primary_key=True, foreign_key="member.id", sa_type=Integer)
    name: str = Field(primary_key=True)  # age_group, gender, municipality, language
    value: str
    told_at: datetime


class Consent(SQLModel, table=True):
    """One answer to one question of consent, with the version of the text that was read; latest counts."""

    id: int | None = Field(default=None, primary_key=True)
    member_id: MemberId = Field(foreign_key="member.id", index=True, sa_type=Integer)
    organisation_id: int
    purpose: Purpose = Field(sa_type=Text)
    given: bool
    version: str
    at: datetime


class InviteCode(SQLModel, table=True):
    """A one-time code by its keyed hash; used up by the first account that presses it."""

    code_hash: str = Field(primary_key=True)
    pair: str = Field(index=True)  # link code and letter code of one invitee: using one uses both
    member_id: MemberId = Field(foreign_key="member.id", index=True, sa_type=Integer)
    campaign_id: int | None = Field(default=None, index=True)
    expires_at: datetime
    used_at: datetime | None = None
    used_by: ConversationId | None = Field(default=None, sa_type=Integer)


class ReturnCode(SQLModel, table=True):
    """A code that goes on with another device, by its keyed hash; single use, thirty days."""

    __tablename__: ClassVar[str] = "return_code"

    code_hash: str = Field(primary_key=True)
    member_id: MemberId = Field(foreign_key="member.id", index=True, sa_type=Integer)
    expires_at: datetime
    used_at: datetime | None = None


class CodeTry(SQLModel, table=True):
    """A code that opened nothing, so that nobody can guess on; kept for a day."""

    id: int | None = Field(default=None, primary_key=True)
    conversation_id: ConversationId = Field(foreign_key="conversation.id", index=True, sa_type=Integer)
    at: datetime
