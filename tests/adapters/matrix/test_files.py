"""Files of staff in a room: their text comes in, whatever the file was, and what can't be read stays a file."""

from adapters.documents import xlsform
from adapters.documents.sent import LARGEST
from adapters.matrix.files import read_documents
from core.documents.form import Form, Row, from_text
from core.messaging.values import Attachment, Body, Command, Event, Side, Text

FORM = Form([Row(2, {"type": "text", "name": "why", "label": "Why?"})])
FILES: dict[str, bytes | str] = {
    "k.yaml": b"\xef\xbb\xbfcampaign: x",
    "kysely.xlsx": xlsform.write(FORM),
    "torn.yaml": b"\xff\xfe\xfd",
    "away.yaml": "away",
}


def sent(name: str, caption: str = "", side: Side = Side.STAFF) -> Event:
    what = Attachment("document", name, name, 100, caption=caption)
    return Event("matrix", name, "matrix", side, "!room", what)


async def fetch(what: Attachment, at_most: int) -> bytes | str:
    assert at_most == LARGEST
    return FILES[what.file_id]


async def read(event: Event) -> Body:
    [given] = await read_documents(fetch, [event])
    return given.body


async def test_a_file_comes_as_its_text_with_the_command_beside_it() -> None:
    """A campaign is longer than a room's event may be; clients keep a slash to themselves, so "!new" does too."""
    assert await read(sent("k.yaml")) == Text("campaign: x")
    assert await read(sent("k.yaml", "!new")) == Command("new", "campaign: x")
    form = await read(sent("kysely.xlsx"))
    assert isinstance(form, Text)
    assert from_text(form.text) == FORM


async def test_what_is_no_text_of_the_staffs_stays_a_file() -> None:
    """It is told as such; a resident's file isn't even fetched."""
    for event in (sent("torn.yaml"), sent("away.yaml"), sent("scan.pdf"), sent("k.yaml", side=Side.RESIDENT)):
        assert await read(event) == event.body
