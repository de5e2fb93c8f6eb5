"""The schema as the tables declare it, each constraint under a name of its own."""

from sqlalchemy import MetaData

from core.tables import METADATA

# Unnamed constraints get other names on each engine, so that a later revision couldn't drop them on both.
NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def declared() -> MetaData:
    """Give every declared table with named constraints; the tables themselves stay as they are."""
    named = MetaData(naming_convention=NAMES)
    for table in METADATA.sorted_tables:
        table.to_metadata(named)
    return named
