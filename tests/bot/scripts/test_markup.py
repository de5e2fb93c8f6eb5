"""Fault 26: whatever people and staff write is words on every page, in every chat and in every file."""

import csv
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlmodel import col, select

from bot.cli.exchange import bring_out
from core.access.rights import Role
from core.language.cells import read_defused
from core.messaging.tables import Outbox
from core.statements.tables import Statement
from tests.bot.scripts.test_moderation import browser, signs_in
from tests.support import town as towns
from tests.support.town import Town

CLAIM = '<b>Lisää</b> <script>alert(1)</script> @room & "buss" [x](javascript:alert(2)) \''
TITLE = "Illat <img src=x onerror=alert(3)> @room"
NAME = "<i>Aino</i> @room"


class Page(HTMLParser):
    """A page as a browser reads it: its elements, and the text that is shown."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def reads(html: str, *words: str) -> None:
    """Require the words as text, and no element of theirs."""
    page = Page(html)
    for said in words:
        assert said in page.text, said
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"b", "i"}
    for tag, attributes in page.elements:
        assert not any(name.startswith("on") for name in attributes), (tag, attributes)
        assert not any("javascript:" in (value or "") for value in attributes.values() if tag == "a")
        assert attributes.get("src") != "x"
    assert "alert(1)</script>" not in html


async def test_markup_is_words_everywhere(
    web_town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A statement, a title and a name that would run, bold or call everyone: they are read as they were typed."""
    town = web_town
    plain = towns.document

    def titled(*args: Any) -> str:
        written = yaml.safe_load(plain(*args)) | {"title": dict.fromkeys(("fi", "sv", "en"), TITLE)}
        return str(yaml.safe_dump(written, allow_unicode=True, sort_keys=False))

    monkeypatch.setattr(towns, "document", titled)
    town.settings.suppress_below = 1
    await town.restart()
    await town.votes_on({"fi": CLAIM, "sv": CLAIM, "en": CLAIM})
    r = await town.member("fi")
    assert CLAIM in r.latest
    await r.presses("agree")
    await r.says("kirjoitan")
    r.sees("consent-quotes")
    await r.presses("yes")
    await r.says(CLAIM.replace("Lisää", "Vähemmän"))
    while r.finds("own-sent") is None:
        await r.says("2")  # whatever is asked: it goes as it is
    async with town.house.database.read() as session:
        kept = list(await session.exec(select(Statement.text).order_by(col(Statement.number))))
    own = kept[1]
    assert own == CLAIM.replace("Lisää", "Vähemmän")

    async with browser(town) as client:
        await signs_in(town, client, Role.MODERATOR, NAME)
        reads((await client.get("/staff")).text, own)
        reads((await client.get("/staff/queue")).text, own)
        queued = (await client.get("/staff/queue")).text
        item = Page(queued).elements
        number, seen = (
            next(a["value"] for t, a in item if t == "input" and a.get("name") == name)
            for name in ("item", "seen")
        )
        await client.post("/staff/queue", data={"item": number, "seen": seen, "act": "approve"})
        reads((await client.get("/staff/queue")).text, NAME, own)

    async with browser(town) as client:
        code = town.letter("fi").link
        await client.post(f"/c/{code}", headers={"accept": "application/json"})
        await town.house.settle()
        reads((await client.get("/")).text, TITLE)

    await town.ticks.maps()
    async with browser(town) as client:
        for address in ("/r/ilta-ajat", "/r/ilta-ajat?lang=fi"):
            reads((await client.get(address)).text, CLAIM, own)
        body = (await client.get("/r/ilta-ajat.json")).json()
        assert {
            line["texts"][""] if "" in line["texts"] else line["texts"]["fi"] for line in body["statements"]
        } == {
            CLAIM,
            own,
        }
    for form in ("csv", "html", "opendata"):
        await bring_out(town.house, "ilta-ajat", form, tmp_path / form)
    for path in (tmp_path / "html").iterdir():
        reads(path.read_text("utf-8"), CLAIM, own)
    cells = [
        read_defused(cell)
        for path in [*(tmp_path / "csv").iterdir(), *(tmp_path / "opendata").glob("*.csv")]
        for row in csv.reader(path.read_text("utf-8").splitlines())
        for cell in row
    ]
    assert CLAIM in cells
    assert own in cells
    # A chat message has words and buttons, and nothing in which markup would be markup.
    async with town.house.database.read() as session:
        bodies = [json.loads(body) for body in await session.exec(select(Outbox.body)) if body]
    assert all(set(body) <= {"text", "buttons", "token", "replaces", "lang", "picture"} for body in bodies)
