"""The resident pool: members, how each was identified, what they told of themselves and agreed to."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar, NewType

from sqlalchemy import Index, Integer, Text, text
from sqlmodel import Field, SQLModel

from core.messaging.values import ConversationId

MemberId = NewType("MemberId", int)
ExtractId = NewType("ExtractId", int)
GroupId = NewType("GroupId", int)


class Tier(StrEnum):
    """How surely we know who a member is, weakest first."""

    SELF_DECLARED = "self-declared"
    LETTER_CODE = "letter-code"
    STRONG = "strong"


class Purpose(StrEnum):
    """What a consent is for; each is asked and kept on its own."""

    POOL = "pool"
    QUOTES = "quotes"


class Frequency(StrEnum):
    """How often a member agreed to be invited; never asked is no row's value but None."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


class Proof(StrEnum):
    """What an identity is a keyed index of."""

    IDENTITY_CODE = "identity-code"
    SOURCE = "source-id"  # a source's own number of the person
    EMAIL = "email"


class Member(SQLModel, table=True):
    """A person in the pool; without its key nothing links the member to what was answered."""

    __table_args__ = (
        # Few live by another clock; which there are is asked at each tick.
        Index(
            "ix_member_zone",
            "zone",
            sqlite_where=text("zone IS NOT NULL"),
            postgresql_where=text("zone IS NOT NULL"),
        ),
    )

    id: MemberId | None = Field(default=None, primary_key=True, sa_type=Integer)
    key_sealed: bytes | None  # the member's own key under the installation's; erasure removes it
    language: str | None = None
    tier: Tier = Field(default=Tier.SELF_DECLARED, sa_type=Text)
    joined_at: datetime
    paused_until: datetime | None = None
    stopped: bool = False  # a stop word: nothing is sent unasked on any channel
    asked_about_pool: bool = False
    ways: str | None = None  # kinds of campaigns apart by spaces, "any"; None: not asked
    frequency: Frequency | None = Field(default=None, sa_type=Text)
    home: ConversationId | None = Field(
        default=None, sa_type=Integer
    )  # the chat that they want invitations in
    zone: str | None = None  # whose clock they live by, "America/New_York"; None: the installation's


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


class Extract(SQLModel, table=True):
    """A register extract or mailing list that was read in: whose, of which day, and what became of its rows."""

    id: ExtractId | None = Field(default=None, primary_key=True, sa_type=Integer)
    organisation_id: int
    kind: str  # register, mailing-list
    source: str  # who keeps it, as staff wrote it
    dated: date  # the day that the extract shows
    file_digest: str = Field(index=True)  # SHA-256 of the file and its mapping
    began_at: datetime
    finished_at: datetime | None = None  # None: interrupted; reading it again goes on
    rows: int = 0
    added: int = 0
    changed: int = 0
    rejected: int = 0


class Identity(SQLModel, table=True):
    """A proof of who a member is, found by its keyed index; an identity code itself is stored nowhere."""

    index: str = Field(primary_key=True)
    member_id: MemberId = Field(foreign_key="member.id", index=True, sa_type=Integer)
    proof: Proof = Field(sa_type=Text)
    value_sealed: bytes | None = None  # an e-mail address, which is written to; else nothing
    content_index: str  # of all that the row said, so that the same again changes nothing
    extract_id: ExtractId = Field(foreign_key="extract.id", index=True, sa_type=Integer)


class Forgotten(SQLModel, table=True):
    """A keyed mark of a proof whose owner asked to be forgotten; neither whose, nor which, nor when."""

    mark: str = Field(primary_key=True)


class KeptApart(SQLModel, table=True):
    """Two members with one name and address of whom staff said that they are two people."""

    __tablename__: ClassVar[str] = "kept_apart"

    younger_id: MemberId = Field(primary_key=True, foreign_key="member.id", sa_type=Integer)
    older_id: MemberId = Field(primary_key=True, foreign_key="member.id", index=True, sa_type=Integer)
    by: int  # staff
    at: datetime


class PostalAddress(SQLModel, table=True):
    """Where a member's letters go, sealed."""

    __tablename__: ClassVar[str] = "postal_address"

    member_id: MemberId = Field(primary_key=True, foreign_key="member.id", sa_type=Integer)
    address_sealed: bytes
    address_index: str = Field(index=True)  # keyed; two members with one are perhaps one person
    extract_id: ExtractId | None = Field(default=None, foreign_key="extract.id", index=True, sa_type=Integer)
    updated_at: datetime


class PoolGroup(SQLModel, table=True):
    """A group by query over traits, saved under a name; who is in it is looked up when it is used."""

    __tablename__: ClassVar[str] = "pool_group"
    __table_args__ = (Index("ix_pool_group_name", "organisation_id", "name", unique=True),)

    id: GroupId | None = Field(default=None, primary_key=True, sa_type=Integer)
    organisation_id: int
    name: str
    query: str
    made_by: int | None = None  # staff
    made_at: datetime


class LinkCode(SQLModel, table=True):
    """A code that links a second channel, by its keyed hash; the first channel must say yes as well."""

    __tablename__: ClassVar[str] = "link_code"

    code_hash: str = Field(primary_key=True)
    member_id: MemberId = Field(foreign_key="member.id", index=True, sa_type=Integer)
    shown_in: ConversationId = Field(foreign_key="conversation.id", index=True, sa_type=Integer)
    expires_at: datetime
    written_in: ConversationId | None = Field(
        default=None, foreign_key="conversation.id", index=True, sa_type=Integer
    )
    written_at: datetime | None = None
    settled_at: datetime | None = None
    agreed: bool | None = None


class PopulationSource(SQLModel, table=True):
    """Population figures by the digest of their file: whose, of when, and since when they are used."""

    __tablename__: ClassVar[str] = "population_source"

    digest: str = Field(primary_key=True)
    source: str
    dated: str  # a year or a day, as the figures say
    used_from: datetime
