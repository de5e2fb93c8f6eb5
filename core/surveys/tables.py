"""What people answered to the questions of a campaign: one present answer a person and question."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NewType

from sqlalchemy import Integer, LargeBinary, Text, false
from sqlmodel import Field, SQLModel

from core.campaigns.tables import ParticipationId

PhotoId = NewType("PhotoId", int)


class State(StrEnum):
    """How a question stands with one person; what they haven't come to has no row."""

    OPEN = "open"  # taken back, or choices ticked so far: asked again, counts for nothing
    GIVEN = "given"
    SKIPPED = "skipped"


class Answer(SQLModel, table=True):
    """A person's present answer to one question; the key itself forbids a second one."""

    __tablename__: ClassVar[str] = "survey_answer"
    voter_id: ParticipationId = Field(primary_key=True, foreign_key="participation.id", sa_type=Integer)
    question: str = Field(primary_key=True)  # its id in the document
    state: State = Field(sa_type=Text)
    value: str | None = Field(default=None, sa_type=Text)  # JSON of a core.surveys.values.Value
    version: int  # of the document when it was answered
    answered_at: datetime
    seconds: int | None = None  # from the question to the answer; None: it wasn't asked in chat just before
    assisted: bool = Field(default=False, sa_column_kwargs={"server_default": false()})  # entered by staff
    language: str | None = None  # that its writer uses here; kept of texts alone
    channel: str | None = None  # where it was written; kept of texts alone


class Photo(SQLModel, table=True):
    """A picture that is an answer, without what it told of place and device."""

    __tablename__: ClassVar[str] = "survey_photo"
    id: PhotoId | None = Field(default=None, primary_key=True, sa_type=Integer)
    voter_id: ParticipationId = Field(foreign_key="participation.id", index=True, sa_type=Integer)
    question: str
    body: bytes = Field(sa_type=LargeBinary)  # JPEG
    taken_in_at: datetime
