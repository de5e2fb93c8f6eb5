"""What was done by whom, and the chain over it."""

from datetime import datetime
from typing import ClassVar, NewType

from sqlalchemy import Index, Integer, LargeBinary, Text, text
from sqlmodel import Field, SQLModel

from core.storage.moment import Moment

AuditRowId = NewType("AuditRowId", int)

_UNSEALED = text("sealed_at IS NULL")


class AuditRow(SQLModel, table=True):
    """One act; after its insertion only `sealed_at` is ever written, and the chain doesn't cover that.

    Numbers of staff, organisation and subject are no foreign keys: the row outlives what it names.
    """

    __tablename__: ClassVar[str] = "audit_row"
    # The sealer looks for a handful of rows behind millions.
    __table_args__ = (
        Index("ix_audit_row_unsealed", "id", sqlite_where=_UNSEALED, postgresql_where=_UNSEALED),
        Index("ix_audit_row_subject", "subject_kind", "subject"),
    )

    id: AuditRowId | None = Field(default=None, primary_key=True, sa_type=Integer)
    at: datetime = Field(sa_type=Moment, index=True)
    organisation_id: int | None = Field(default=None, index=True)
    act: str = Field(max_length=64)
    actor: int | None = None  # a staff number; none: the system itself, or its operator at the machine
    subject_kind: str | None = Field(default=None, max_length=32)
    subject: int | None = None
    details: str = Field(default="{}", sa_type=Text)  # JSON in the one spelling that is hashed
    sealed_at: datetime | None = Field(default=None, sa_type=Moment)


class AuditLink(SQLModel, table=True):
    """The n-th link of the chain: which row it holds, and the hash over all rows so far."""

    __tablename__: ClassVar[str] = "audit_link"

    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    row_id: AuditRowId = Field(unique=True, sa_type=Integer)
    hash: bytes = Field(sa_type=LargeBinary)
