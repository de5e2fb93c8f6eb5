"""A conversation goes in and comes out again: the same rows, the same bytes, the same map."""

import csv
import json
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.app import Installation, open_installation
from bot.cli.exchange import Refused, bring_in, bring_out
from bot.settings import Settings
from core.statements.open_data import read_conversation, read_summary
from core.statements.opinion_map.compute import compute
from core.statements.tables import MapRow
from tests.support import postgres

ROOT = Path(__file__).parents[3]
CONVERSATIONS = {
    "brexit": ROOT / "tests" / "data" / "conversations" / "brexit-consensus",
    "taxes": ROOT / "examples" / "conversation",
}
NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
async def house(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Installation]:
    """A new installation on each engine in turn."""
    name = f"kuulolla_{os.getpid()}_exchange"
    url = f"sqlite:///{tmp_path / 'kuulolla.db'}"
    if request.param == "postgresql":
        url = await postgres.make_database(name)
    settings = Settings(data_dir=tmp_path / "var", database_url=url, secret_key="s" * 43)
    opened = await open_installation(settings, clock=lambda: NOW)
    yield opened
    await opened.database.close()
    if request.param == "postgresql":
        await postgres.drop_database(name)


def _rows(path: Path, *left_out: str) -> list[tuple[tuple[str, Any], ...]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            tuple((key, value) for key, value in row.items() if key not in left_out)
            for row in csv.DictReader(file)
        ]


@pytest.mark.parametrize("which", CONVERSATIONS)
async def test_what_came_in_goes_out_row_by_row(house: Installation, which: str, tmp_path: Path) -> None:
    """A county can take its conversation elsewhere: re-votes, times to the millisecond, authors, moderation."""
    folder = CONVERSATIONS[which]
    await bring_in(house, folder, which, "en")
    await bring_out(house, which, "opendata", tmp_path / "out")
    written = tmp_path / "out"
    # Times in words are the file's own: the zone that they were written in isn't kept.
    assert _rows(written / "votes.csv", "datetime") == _rows(folder / "votes.csv", "datetime")
    assert sorted(_rows(written / "comments.csv", "datetime")) == sorted(
        _rows(folder / "comments.csv", "datetime")
    )
    told, ours = read_summary(folder / "summary.csv"), read_summary(written / "summary.csv")
    for key in ("topic", "voters", "commenters", "comments"):
        assert ours[key] == told[key]


async def test_an_export_of_an_export_is_the_same_to_the_byte(house: Installation, tmp_path: Path) -> None:
    """Whoever compares two copies sees at once whether anything was changed."""
    await bring_in(house, CONVERSATIONS["brexit"], "first", "en")
    one = await bring_out(house, "first", "opendata", tmp_path / "one")
    await bring_in(house, tmp_path / "one", "second", "en")
    two = await bring_out(house, "second", "opendata", tmp_path / "two")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


@pytest.mark.parametrize("which", CONVERSATIONS)
async def test_an_import_has_the_map_of_its_folder(house: Installation, which: str) -> None:
    """The report of an imported conversation says what `kuulolla map` says of the files."""
    imported = await bring_in(house, CONVERSATIONS[which], which, "en")
    conversation = read_conversation(CONVERSATIONS[which])
    offline = compute(conversation.ballots.latest(), conversation.moderated_out, conversation.meta)
    async with house.database.read() as session:
        row = await session.get(MapRow, imported.campaign)
        assert row is not None
        stored = json.loads(row.body)
    told = offline.as_json_object()
    for key in ("participants", "statements", "votes", "statement_ids", "moderated_out", "consensus"):
        assert stored[key] == told[key]
    assert [len(group["members"]) for group in stored["groups"]] == [
        len(group["members"]) for group in told["groups"]
    ]


@pytest.mark.parametrize("form", ["csv", "html"])
async def test_figures_come_out_as_the_report_shows_them(
    house: Installation, form: str, tmp_path: Path
) -> None:
    """What the page hides, no file of ours tells."""
    await bring_in(house, CONVERSATIONS["brexit"], "brexit", "en")
    files = await bring_out(house, "brexit", form, tmp_path / "out")
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    assert "I voted to Remain." in text
    assert "/static/" not in text


async def test_a_conversation_from_elsewhere_promises_no_decision(
    house: Installation, tmp_path: Path
) -> None:
    """The county didn't ask and nobody decides on it: its page says where it comes from, with the year."""
    await bring_in(house, CONVERSATIONS["brexit"], "brexit", "en")
    files = await bring_out(house, "brexit", "html", tmp_path / "out")
    page = next(file for file in files if file.name == "brexit.en.html").read_text(encoding="utf-8")
    assert house.texts.say("en", "report-elsewhere") in page
    assert "2017" in page
    assert "We will tell" not in page


async def test_formulas_come_out_as_text_and_go_in_again_as_they_were(
    house: Installation, tmp_path: Path
) -> None:
    """A statement that begins like a formula runs in nobody's spreadsheet."""
    folder = tmp_path / "in"
    folder.mkdir()
    risky = ['=HYPERLINK("http://x")', "\tafter a tab", "＝1+1", "-1 is less", "'=quoted"]
    with (folder / "comments.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["timestamp", "comment-id", "author-id", "moderated", "comment-body"])
        writer.writerows([1000 + n, n, 0, 1, text] for n, text in enumerate(risky))
    (folder / "votes.csv").write_text("timestamp,comment-id,voter-id,vote\n2000,0,0,1\n")
    await bring_in(house, folder, "risky", "en")
    await bring_out(house, "risky", "opendata", tmp_path / "out")
    bodies = [dict(row)["comment-body"] for row in _rows(tmp_path / "out" / "comments.csv")]
    assert [body[0] for body in bodies] == ["'"] * 5
    again = [comment.text for comment in read_conversation(tmp_path / "out").comments]
    assert again == [*risky[:4], "=quoted"]


async def test_an_import_that_cannot_be_made_leaves_nothing(house: Installation, tmp_path: Path) -> None:
    """A taken name, a missing file and an impossible time are told in a sentence each."""
    await bring_in(house, CONVERSATIONS["brexit"], "brexit", "en")
    with pytest.raises(Refused, match="brexit already"):
        await bring_in(house, CONVERSATIONS["brexit"], "brexit", "en")
    for name in ("x", "Old Vote", "a/b", "vote\n"):
        with pytest.raises(Refused, match="can't be a campaign's name"):
            await bring_in(house, CONVERSATIONS["brexit"], name, "en")
    with pytest.raises(Refused, match="can't be read"):
        await bring_in(house, tmp_path, "nothing", "en")
    (tmp_path / "votes.csv").write_text("timestamp,comment-id,voter-id,vote\n-5,0,0,1\n")
    with pytest.raises(Refused, match="1970"):
        await bring_in(house, tmp_path, "early", "en")
    with pytest.raises(Refused, match="no campaign"):
        await bring_out(house, "early", "csv", tmp_path / "out")
