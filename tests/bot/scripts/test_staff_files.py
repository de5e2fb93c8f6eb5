"""Scripts of files in the staff chat: a campaign is one file, and it goes and comes as one."""

import pytest

from core.access.rights import Role
from tests.support.telegram import STAFF
from tests.support.town import REGISTER, SEEDS, Resident, Town, document

pytestmark = pytest.mark.parametrize("town", [("aiogram", False), ("ptb", False)], indirect=True)


async def sends(
    town: Town, who: Resident, name: str, content: bytes, mime: str = "application/x-yaml"
) -> None:
    """Send a file in the staff chat."""
    assert town.telegram is not None
    who._read = len(town.heard(who.channel, who.address))
    town.telegram.person(STAFF, who.address, who.phone).sends_document(name, content, mime)
    await town.send(await town.telegram.events(STAFF, can_initiate=False))


async def test_a_campaign_is_sent_as_a_file(town: Town) -> None:
    """Nobody pastes two hundred lines on a phone: the file that a colleague mailed is sent on as it is."""
    p = await town.staff(Role.PLANNER)
    file = document("ilta-ajat", SEEDS, 10, "everyone", len(REGISTER), True)
    await sends(town, p, "ilta.yaml", b"\xef\xbb\xbf" + file.encode())
    p.sees("st-new-made", name="ilta-ajat")


async def test_a_template_comes_as_a_file_and_goes_back_as_one(town: Town) -> None:
    """What is filled in at the desk keeps its indentation on both ways."""
    assert town.telegram is not None
    p = await town.staff(Role.PLANNER)
    await p.says("/new")
    p.sees("st-new")
    await p.presses("template")
    p.sees("st-new-file")
    shown = town.telegram.person(STAFF, p.address, p.phone).chat.shown
    name, content = next(one.document for one in reversed(shown) if one.document is not None)
    assert name == "ilta-ajat.yaml"
    assert content.decode().strip() == town.house.house.template.strip()
    await sends(town, p, name, content)
    p.sees("st-new-made", name="ilta-ajat")


async def test_a_file_that_is_no_text_is_told_so(town: Town) -> None:
    """A spreadsheet or a scan isn't met with silence, nor with a fault."""
    p = await town.staff(Role.PLANNER)
    await sends(town, p, "kampanja.pdf", b"%PDF-1.7 \xff\xfe", "application/pdf")
    p.sees("no-file")
    await sends(town, p, "kampanja.yaml", b"title: \xff\xfe\xfd")
    p.sees("no-file")
