"""Organisations, the people who work for them, and what each may do."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NewType

from sqlalchemy import Index, Integer, Text, text
from sqlmodel import Field, SQLModel

from core.access.rights import Role

OrganisationId = NewType("OrganisationId", int)
StaffId = NewType("StaffId", int)
StaffInviteId = NewType("StaffInviteId", int)
RoleChangeId = NewType("RoleChangeId", int)

_IN_FORCE = text("revoked_at IS NULL")


class Change(StrEnum):
    """What a change of roles does."""

    GRANT = "grant"
    REVOKE = "revoke"
    INVITE = "invite"


class Organisation(SQLModel, table=True):
    """A public body; its names and contacts in each language stand in its document."""

    id: OrganisationId | None = Field(default=None, primary_key=True, sa_type=Integer)
    name: str = Field(unique=True)


class Staff(SQLModel, table=True):
    """Someone who works here. Staff are no members: no pool, no traits, no erasure by chat."""

    id: StaffId | None = Field(default=None, primary_key=True, sa_type=Integer)
    name: str = ""  # as colleagues see it ("decided by ..."); empty until told
    since: datetime


class StaffRole(SQLModel, table=True):
    """A role in an organisation, once a person; a revoked one stays as history."""

    __tablename__: ClassVar[str] = "staff_role"
    __table_args__ = (
        Index(
            "ix_staff_role_in_force",
            "staff_id",
            "organisation_id",
            "role",
            unique=True,
            sqlite_where=_IN_FORCE,
            postgresql_where=_IN_FORCE,
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    staff_id: StaffId = Field(foreign_key="staff.id", sa_type=Integer)
    organisation_id: OrganisationId = Field(foreign_key="organisation.id", index=True, sa_type=Integer)
    role: Role = Field(sa_type=Text)
    granted_by: StaffId | None = Field(default=None, foreign_key="staff.id", sa_type=Integer)
    granted_at: datetime
    revoked_by: StaffId | None = Field(default=None, foreign_key="staff.id", sa_type=Integer)
    revoked_at: datetime | None = None


class StaffInvite(SQLModel, table=True):
    """A one-time code that makes someone staff, kept as its keyed hash."""

    __tablename__: ClassVar[str] = "staff_invite"

    id: StaffInviteId | None = Field(default=None, primary_key=True, sa_type=Integer)
    code_hash: str = Field(unique=True)
    role: Role = Field(sa_type=Text)
    organisation_id: OrganisationId = Field(foreign_key="organisation.id", sa_type=Integer)
    invited_by: StaffId | None = Field(default=None, foreign_key="staff.id", sa_type=Integer)
    expires_at: datetime
    waits: bool = False  # for a second owner; until then the code opens nothing
    used_at: datetime | None = None
    used_by: StaffId | None = Field(default=None, foreign_key="staff.id", sa_type=Integer)


class RoleChange(SQLModel, table=True):
    """A change that one owner asked for and another decides on."""

    __tablename__: ClassVar[str] = "role_change"

    id: RoleChangeId | None = Field(default=None, primary_key=True, sa_type=Integer)
    organisation_id: OrganisationId = Field(foreign_key="organisation.id", index=True, sa_type=Integer)
    what: Change = Field(sa_type=Text)
    role: Role = Field(sa_type=Text)
    staff_id: StaffId | None = Field(default=None, foreign_key="staff.id", sa_type=Integer)
    invite_id: StaffInviteId | None = Field(default=None, foreign_key="staff_invite.id", sa_type=Integer)
    asked_by: StaffId = Field(foreign_key="staff.id", sa_type=Integer)
    asked_at: datetime
    decided_by: StaffId | None = Field(default=None, foreign_key="staff.id", sa_type=Integer)
    decided_at: datetime | None = None
    approved: bool | None = None
