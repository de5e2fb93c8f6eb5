"""A register extract goes in: whole, once, sealed, and every row that doesn't is told with its reason."""

import asyncio
import csv
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import col, func, select

from bot.app import Installation, open_installation
from bot.cli import importing
from bot.cli.exchange import Refused
from bot.cli.importing import Brought, bring_in, told
from bot.facts.my_data import erase, everything
from bot.settings import Settings
from core.pool import addresses, zones
from core.pool import importing as operations
from core.pool.frame import available
from core.pool.tables import Extract, Forgotten, Identity, Member, MemberId, PostalAddress, Trait
from core.pool.telling import Told, tell, traits_of
from core.storage.rows import execute
from tests.support import postgres, register

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
async def house(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Installation]:
    """A new installation on each engine in turn."""
    name = f"kuulolla_{os.getpid()}_importing"
    url = f"sqlite:///{tmp_path / 'kuulolla.db'}"
    if request.param == "postgresql":
        url = await postgres.make_database(name)
    settings = Settings(data_dir=tmp_path / "var", database_url=url, secret_key="s" * 43)
    opened = await open_installation(settings, clock=lambda: NOW)
    yield opened
    await opened.database.close()
    if request.param == "postgresql":
        await postgres.drop_database(name)


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    """The map of an invented register."""
    path = tmp_path / "map.yaml"
    path.write_text(register.MAP, encoding="utf-8")
    return path


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def extract(tmp_path: Path, *lines: tuple[str, ...], encoding: str = "utf-8") -> Path:
    return register.write(tmp_path / "extract.csv", iter(lines), encoding)


def line(code: str = "", **given: str) -> tuple[str, ...]:
    """One row of a woman in Nokia, but for what is given."""
    usual = dict(zip(register.HEADER, register_row(), strict=True)) | {"hetu": code or CODE} | given
    return tuple(usual[name] for name in register.HEADER)


def register_row() -> tuple[str, ...]:
    return (CODE, "Äiti", "Öysti", "Katu 1 A 2", "33100", "TAMPERE", "Nokia", "sv")


CODE = register.identity_code(1984, 2, 29, 902 - 500)  # an even number: a woman
OTHER = register.identity_code(2001, 1, 2, 33)


def reasons(came: Brought) -> dict[int, str]:
    assert came.rejects is not None
    with came.rejects.open(encoding="utf-8", newline="") as file:
        return {int(row["row"]): row["reason"] for row in csv.DictReader(file)}


async def members(house: Installation) -> list[MemberId]:
    async with house.database.read() as session:
        return [MemberId(row or 0) for row in await session.exec(select(Member.id).order_by(col(Member.id)))]


async def test_a_row_becomes_a_member_who_can_be_drawn_and_written_to(
    house: Installation, tmp_path: Path, mapping: Path
) -> None:
    """The county knows of the person what a letter and a stratum need, and nothing else."""
    came = await bring_in(house, extract(tmp_path, line()), mapping)
    assert (came.taken.added, came.rows, came.rejects) == (1, 1, None)
    [member] = await members(house)
    async with house.database.read() as session:
        frame = await available(session, house.organisation_id, NOW, consented=False)
        found = await addresses.addresses_of(session, [member], house.keyring)
        held = await everything(session, member, house.keyring)
    assert frame == {
        member: {"municipality": "Nokia", "gender": "female", "language": "sv", "age_group": "30-44"}
    }
    assert found[member].lines() == ["Äiti Öysti", "Katu 1 A 2", "33100 TAMPERE"]
    assert held["postal_address"] == ["Äiti Öysti", "Katu 1 A 2", "33100 TAMPERE"]
    [source] = held["sources"]
    assert source == {
        "known_by": "identity-code",
        "value": None,
        "source": "An invented register",
        "dated": "2026-11-01",
    }


async def test_no_identity_code_and_no_address_is_stored_in_clear(
    house: Installation, tmp_path: Path, mapping: Path
) -> None:
    """A stolen database tells nobody's code, name or street."""
    await bring_in(house, extract(tmp_path, line()), mapping)
    async with house.database.read() as session:
        for table in Member.metadata.sorted_tables:
            for row in await execute(session, table.select()):
                words = repr(tuple(row))
                assert CODE not in words
                assert CODE[:6] not in words
                assert "Öysti" not in words
                assert "Katu" not in words


async def test_the_same_file_twice_changes_nothing(
    house: Installation, tmp_path: Path, mapping: Path
) -> None:
    """Whoever isn't sure whether it was read in yesterday reads it in again."""
    file = extract(tmp_path, *register.rows(30))
    first = await bring_in(house, file, mapping)
    again = await bring_in(house, file, mapping)
    assert (first.taken.added, again.before) == (30, True)
    assert list(told(again, file)) == ["extract.csv was read before with the same map: nothing changed."]
    write(mapping, f"# again\n{register.MAP}")  # another file by its digest
    third = await bring_in(house, file, mapping)
    assert (third.taken.added, third.taken.changed, third.taken.same) == (0, 0, 30)
    assert len(await members(house)) == 30


async def test_a_newer_extract_moves_a_member_but_not_what_they_said_later(
    house: Installation, tmp_path: Path, mapping: Path
) -> None:
    """Registers know where people live; of their language people know best."""
    await bring_in(house, extract(tmp_path, line()), mapping)
    [member] = await members(house)
    async with house.database.write() as session:
        await tell(session, [Told(member, "language", "fi")], NOW)
    came = await bring_in(house, extract(tmp_path, line(kunta="Tampere", osoite="Tie 2")), mapping)
    assert (came.taken.added, came.taken.changed) == (0, 1)
    async with house.database.read() as session:
        known = (await traits_of(session, [member]))[member]
        found = await addresses.addresses_of(session, [member], house.keyring)
    assert (known["municipality"], known["language"]) == ("Tampere", "fi")
    assert found[member].street == "Tie 2"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"hetu": "290284-402A"}, "the identity code is wrong"),
        ({"hetu": " "}, "nothing tells who it is: no identity code, id or e-mail address"),
        ({"kunta": "Atlantis"}, "there is no municipality 'Atlantis' in the population file"),
        ({"pno": "3310O"}, "the postcode isn't five digits"),
        ({"ptp": ""}, "the postal address lacks its name, street or place"),
        ({"hetu": register.identity_code(2015, 1, 2, 33)}, "under 18 years old"),
        ({"hetu": OTHER}, "the same person stands in an earlier row, which counts"),
        ({"osoite": "x" * 201}, "a field has more than 200 characters"),
    ],
)
async def test_a_row_that_fits_nobody_is_told_with_its_reason(
    house: Installation, tmp_path: Path, mapping: Path, given: dict[str, Any], reason: str
) -> None:
    """The others come in, and somebody can mend the register."""
    came = await bring_in(house, extract(tmp_path, line(OTHER), line(**given)), mapping)
    assert came.taken.added == 1
    assert reasons(came) == {3: reason}


async def test_latin_letters_of_an_old_register_are_read_and_told(
    house: Installation, tmp_path: Path, mapping: Path
) -> None:
    """Registers write Latin-1, and a name with a broken letter is an insult on an envelope."""
    file = extract(tmp_path, line(), encoding="latin-1")
    came = await bring_in(house, file, mapping)
    assert next(told(came, file)) == "extract.csv isn't UTF-8; it was read as cp1252."
    async with house.database.read() as session:
        found = await addresses.addresses_of(session, await members(house), house.keyring)
    assert [one.name for one in found.values()] == ["Äiti Öysti"]


async def test_a_spreadsheet_is_read_as_a_file_of_commas_is(
    house: Installation, tmp_path: Path, mapping: Path
) -> None:
    """Its numbers lose their zeros in front: a postcode gets them back."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(list(register.HEADER))
    sheet.append([CODE, "Äiti", "Öysti", "Katu 1", 100, "HELSINKI", "Nokia", "fi"])
    book.save(tmp_path / "extract.xlsx")
    came = await bring_in(house, tmp_path / "extract.xlsx", mapping)
    assert came.taken.added == 1
    async with house.database.read() as session:
        found = await addresses.addresses_of(session, await members(house), house.keyring)
    assert [one.postcode for one in found.values()] == ["00100"]


async def test_a_killed_import_goes_on_where_it_was(
    house: Installation, tmp_path: Path, mapping: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a register is no register; the same command again makes it whole."""
    file = extract(tmp_path, *register.rows(50))
    monkeypatch.setattr(importing, "BATCH", 20)
    real, calls = operations.take, [0]

    async def killed(*args: Any, **kwargs: Any) -> Any:
        calls[0] += 1
        if calls[0] == 3:
            raise KeyboardInterrupt
        return await real(*args, **kwargs)

    monkeypatch.setattr(operations, "take", killed)
    with pytest.raises(KeyboardInterrupt):
        await bring_in(house, file, mapping)
    assert len(await members(house)) == 40
    monkeypatch.setattr(operations, "take", real)
    came = await bring_in(house, file, mapping)
    assert (came.taken.same, came.taken.added) == (40, 10)
    async with house.database.read() as session:
        [row] = list(await session.exec(select(Extract)))
        traits = (await session.exec(select(func.count()).select_from(Trait))).one()
    assert row.finished_at == NOW
    assert traits == 50 * 5


async def test_two_imports_at_once_add_nobody_twice(
    house: Installation, tmp_path: Path, mapping: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two operators, or one who pressed twice: whoever comes second finds the people there."""
    monkeypatch.setattr(importing, "BATCH", 10)
    for size in (10, 40):  # the first time connections are opened, and one is ahead
        file = extract(tmp_path, *register.rows(size, seed=size))
        came = await asyncio.gather(*(bring_in(house, file, mapping) for _ in range(3)))
    assert sum(one.taken.added for one in came) == 40
    assert len(await members(house)) == 50


async def test_a_mailing_list_makes_members_who_are_found_by_their_address(
    house: Installation, tmp_path: Path, mapping: Path
) -> None:
    """One spelling of an address is another's: nobody is two members for a capital letter."""
    write(mapping, "kind: mailing-list\nsource: Newsletter\ndated: 2026-11-01\ncolumns: {email: mail}\n")
    file = write(tmp_path / "list.csv", "mail\nAino@Example.org\naino@example.org\nnobody\n")
    came = await bring_in(house, file, mapping)
    assert came.taken.added == 1
    assert reasons(came) == {
        3: "the same person stands in an earlier row, which counts",
        4: "the e-mail address is no address",
    }
    [member] = await members(house)
    async with house.database.read() as session:
        held = await everything(session, member, house.keyring)
        kept = (await session.exec(select(Identity))).one()
    assert held["sources"][0]["value"] == "aino@example.org"
    assert b"aino" not in (kept.value_sealed or b"")


async def test_a_list_of_those_abroad_tells_their_clock(
    house: Installation, tmp_path: Path, mapping: Path
) -> None:
    """A zone by its name or its city; what a member chose themselves stays, and no such place is no member."""
    columns = "columns: {email: mail, zone: city}\nvalues: {zone: {NYC: New York}}\n"
    write(mapping, f"kind: mailing-list\nsource: Alumni\ndated: 2026-11-01\n{columns}")
    rows = "a@example.org,Tukholma\nb@example.org,NYC\nc@example.org,\nd@example.org,Atlantis\n"
    came = await bring_in(house, write(tmp_path / "list.csv", "mail,city\n" + rows), mapping)
    reason = "there is no time zone 'Atlantis'; write a city or a name as Europe/Stockholm"
    assert (came.taken.added, reasons(came)) == (3, {5: reason})
    someone, other, third = await members(house)
    async with house.database.read() as session:
        known = await zones.zones_of(session, [someone, other, third])
        held = await everything(session, other, house.keyring)
    assert known == {someone: "Europe/Stockholm", other: "America/New_York"}
    assert held["zone"] == "America/New_York"
    rows = "a@example.org,London\nb@example.org,New York\nc@example.org,London\n"
    came = await bring_in(house, write(tmp_path / "list.csv", "mail,city\n" + rows), mapping)
    assert (came.taken.added, came.taken.changed, came.taken.same) == (0, 2, 1)
    async with house.database.write() as session:
        await erase(session, other, house.keyring)
        known = await zones.zones_of(session, [someone, other, third])
    assert known == {someone: "Europe/Stockholm", third: "Europe/London"}


async def test_an_erased_member_leaves_no_register_row_behind(
    house: Installation, tmp_path: Path, mapping: Path
) -> None:
    """Neither the address nor the index by which the register would find the person again."""
    await bring_in(house, extract(tmp_path, line()), mapping)
    [member] = await members(house)
    async with house.database.write() as session:
        await erase(session, member, house.keyring)
    async with house.database.read() as session:
        assert await everything(session, member, house.keyring) == {}
        for table in (Identity, PostalAddress, Trait):
            assert (await session.exec(select(func.count()).select_from(table))).one() == 0


async def test_an_extract_doesnt_bring_back_who_asked_to_be_forgotten(
    house: Installation, tmp_path: Path, mapping: Path
) -> None:
    """A no given once is heard for good, also by next year's register; the others of the file come in."""
    await bring_in(house, extract(tmp_path, line()), mapping)
    [member] = await members(house)
    async with house.database.write() as session:
        known = (await session.exec(select(Identity.index))).all()
        await erase(session, member, house.keyring)
    write(mapping, "# next year\n" + register.MAP)
    brought = await bring_in(house, extract(tmp_path, line(), line(OTHER)), mapping)
    assert (brought.taken.added, brought.taken.forgotten, brought.rejects) == (1, 1, None)
    assert any("1 had asked to be forgotten" in one for one in told(brought, tmp_path))
    async with house.database.read() as session:
        marks = (await session.exec(select(Forgotten.mark))).all()
    assert len(marks) == len(known)
    assert not set(marks) & set(known)


@pytest.mark.parametrize(
    ("file", "how", "sentence"),
    [
        ("hetu\n", register.MAP, "has no column 'etu'"),
        ("\n", register.MAP, "has no column 'hetu'"),
        (";".join(register.HEADER), register.MAP, "extract.csv has no rows."),
        ("a;a\n1;2", "kind: register\nsource: S\ndated: 2026-11-01\ncolumns: {id: a}\n", "two columns 'a'"),
        ("a\n1", "kind: register\nsource: S\ndated: 2027-11-01\ncolumns: {id: a}\n", "is in the future"),
        ("a\n1", "kind: register\nsource: S\ndated: 2026-11-01\ncolumns: {name: a}\n", "identity_code"),
        ("a\n1", "kind: list\n", "map.yaml: "),
    ],
)
async def test_a_file_or_map_that_is_wrong_as_a_whole_stores_nothing(
    house: Installation, tmp_path: Path, mapping: Path, file: str, how: str, sentence: str
) -> None:
    """A sentence says what to mend, before anything is half-done."""
    write(mapping, how)
    write(tmp_path / "extract.csv", file)
    with pytest.raises(Refused, match=sentence):
        await bring_in(house, tmp_path / "extract.csv", mapping)
    assert await members(house) == []
