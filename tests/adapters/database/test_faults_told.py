"""What a database's fault says of the statement that failed."""

import pytest
from sqlalchemy.exc import DBAPIError
from sqlmodel import text

from adapters.database.engine import Database


async def test_a_fault_tells_nothing_of_what_people_wrote(database: Database) -> None:
    """Its text goes to the log, and logs carry no message bodies."""
    wrong = text("INSERT INTO no_such_table (body) VALUES (:body)").bindparams(body="my own words")
    with pytest.raises(DBAPIError) as fault:
        async with database.write() as session:
            await (await session.connection()).execute(wrong)
    assert "no_such_table" in str(fault.value)
    assert "my own words" not in str(fault.value)
