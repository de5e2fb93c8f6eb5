"""A press that is refused is logged by its kind, with nobody's data (fault 23)."""

from sqlmodel import col, select

from adapters.database.engine import Database
from core.audit.tables import AuditRow
from core.messaging.tables import Prompt
from core.messaging.values import Press, Text
from tests.bot.dialogues.town import Town


async def test_another_s_an_old_and_an_absent_button_are_refused_and_logged(database: Database) -> None:
    town = Town(database, 1)
    a, b = town.resident("a"), town.resident("b")
    await town.handle([(a, Text("hello"))])
    async with database.read() as session:
        mine = (await session.exec(select(Prompt.token))).one()
    await town.handle([(b, Press(mine, 0)), (a, Press(mine, 99))])
    await town.handle([(b, Press("no\x00such", 0)), (a, Press("older", 0))])
    async with database.read() as session:
        rows = list(await session.exec(select(AuditRow).where(col(AuditRow.act) == "press-refused")))
    said = sorted(row.details for row in rows)
    assert [kind for text in said for kind in ("another", "old", "out-of-range") if kind in text] == [
        "another",
        "old",
        "old",
        "out-of-range",
    ]
    assert {(row.actor, row.subject) for row in rows} == {(None, None)}
