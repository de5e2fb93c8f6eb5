"""Who does what for how long, so that of many processes one does it."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Lease(SQLModel, table=True):
    """A piece of work that one holder has until a moment; when the holder dies, that moment frees it."""

    name: str = Field(primary_key=True)
    holder: str
    until: datetime
    note: str = ""  # what keeps its holder from doing it well, for whoever looks from another process
