"""What people wrote about, in the report that staff read in the chat."""

from dataclasses import replace

import pytest

from adapters.database.engine import Database
from bot.reporting import fresh_or_final, lines_of
from core.access.rights import Role
from core.language.catalogue import texts
from core.results.shelf import Shelf
from tests.bot.staff.office import Office, open_office
from tests.bot.staff.themed import QUEUE, TRAVEL, themed

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def office(database: Database) -> Office:
    return await open_office(database)


async def test_the_report_tells_themes_once_staff_have_published_them(office: Office) -> None:
    """Shares, names and doubts stand in one line; nothing before somebody looked at what the computer made."""
    shelf = Shelf(lambda _: None, 10)
    read = fresh_or_final(shelf, lambda _: None, 10, lambda: office.now)
    world = await themed(office, [*TRAVEL, *QUEUE])
    told = lines_of(texts(), read, "https://kuulolla.example")
    office.house = replace(office.house, report_lines=told)
    aino = await office.colleague(Role.ANALYST, "en", "Aino")
    await aino.writes("report", "ilta")
    assert "Themes, ilta" not in aino.sees("st-welcome", "st-report-open", "qr-chat")
    await aino.writes("themes", "ilta rename 1 Long ways")
    await aino.writes("themes", "ilta publish")
    await aino.presses("yes", "st-theme-publish")
    aino.sees("st-theme-renamed", "st-themes", "st-theme-publish", "st-theme-published", "st-themes")
    await world.ticks()
    await aino.writes("report", "ilta")
    said = aino.sees("st-report-open", "qr-chat", "rt-chat")
    assert '"Kysymys why?", 100 replies: Long ways (60 %); ' in said
    assert "Other replies (0 %)." in said
    assert "sorted by their wording" in said
