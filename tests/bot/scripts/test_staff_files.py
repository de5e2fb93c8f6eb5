"""Scripts of files in the staff chat: a campaign is one file, and it goes and comes as one."""

import pytest

from adapters.documents import xlsform
from bot.forms import words
from core.access.rights import Role
from core.documents.campaign import Campaign
from core.documents.checking import check_campaign
from core.documents.form import Form, Row
from core.documents.form_writing import form_of
from tests.support.telegram import STAFF
from tests.support.town import REGISTER, SEEDS, Resident, Town, document

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

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


async def test_a_form_of_another_tool_comes_back_as_a_campaign_file(town: Town) -> None:
    """A questionnaire that was made elsewhere isn't typed again; what it lacks is told as of any file."""
    assert town.telegram is not None
    p = await town.staff(Role.PLANNER)
    sound = check_campaign(town.house.house.template)
    assert isinstance(sound, Campaign)
    form, _ = form_of(sound, words(town.house.house.texts))
    await sends(town, p, "kysely.xlsx", xlsform.write(form), SPREADSHEET)
    p.sees("st-form-whole", n=2)
    p.sees("st-new-file")
    shown = town.telegram.person(STAFF, p.address, p.phone).chat.shown
    name, content = next(one.document for one in reversed(shown) if one.document is not None)
    assert name == "ilta-ajat.yaml"
    assert 'if: "when == evening"' in content.decode()
    await sends(town, p, name, content)
    p.sees("st-new-faults")


async def test_what_a_form_loses_is_told_and_a_workbook_that_is_none_too(town: Town) -> None:
    """Nobody finds out from the answers that a part stayed behind; a budget table is no questionnaire."""
    p = await town.staff(Role.PLANNER)
    rows = [
        Row(2, {"type": "text", "name": "why", "label": "Why?"}),
        Row(3, {"type": "barcode", "name": "b", "label": "B"}),
    ]
    await sends(town, p, "kysely.xlsx", xlsform.write(Form(rows)), SPREADSHEET)
    p.sees("st-form-lost", n=1)
    await sends(town, p, "budjetti.xlsx", xlsform.write(Form()), SPREADSHEET)
    p.sees("st-form-unfit")
