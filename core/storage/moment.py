"""The column type of a moment: aware UTC in and out; naive times are refused."""

from sqlmodel.sql.sqltypes import UTCDateTime as Moment

__all__ = ["Moment"]
