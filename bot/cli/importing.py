"""`kuulolla import members`: a register extract or mailing list, from CSV or a spreadsheet."""

import codecs
import csv
import gc
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from bot.app import Installation
from bot.cli.documents import sentence
from bot.cli.exchange import Refused
from bot.cli.progress import progress
from core.documents.import_map import ImportMap, check_import_map
from core.documents.population import NoPopulationError, municipalities
from core.pool import importing
from core.pool.importing import Source, Taken
from core.pool.register_rows import Person, Rejected, RowReader

BATCH: Final = 2000
"""Rows a transaction: a serving process beside this one waits for a writer, and a kill loses no more."""

Row = tuple[int, Mapping[str, str]]


@dataclass(frozen=True)
class Brought:
    """What came of a file."""

    taken: Taken
    rows: int
    encoding: str  # "" for a spreadsheet
    rejects: Path | None
    before: bool  # it had been read before, whole


async def bring_in(house: Installation, file: Path, mapping: Path) -> Brought:
    """Read the file's people into the pool. Refused: nothing was stored.

    Rows that can't be kept are written beside the file with their reasons. Killed half-way, the same again goes on.
    """
    how = _map(mapping)
    digest = _digest(file, mapping)
    source = Source(house.organisation_id, how.kind, how.source, how.dated, digest)
    try:
        places = municipalities(house.settings.population)
    except NoPopulationError as error:
        raise Refused(f"{error}.") from None
    reader = RowReader(how, house.traits, places, how.dated.year)
    encoding = "" if file.suffix.casefold() == ".xlsx" else _encoding(file)
    total, _ = _checked(file, encoding, how)
    if how.dated > house.clock().astimezone(house.settings.zone).date():
        raise Refused(f"{mapping.name}: dated {how.dated} is in the future; write the day the extract shows.")
    async with house.database.write() as session:
        extract = await importing.begin(session, source, house.clock())
        number, finished = extract.id, extract.finished_at is not None
    if number is None or finished:
        return Brought(Taken(same=total), total, encoding, None, before=True)
    taken, seen = Taken(), set[int]()
    # What is loaded stays: looking through it for garbage again and again took a tenth of the time.
    gc.freeze()
    with progress(total, "rows") as step, _rows(file, encoding) as rows:
        for batch in _batches(rows):
            people = list(_first_of_each(batch, reader, seen, taken.rejected))
            async with house.database.write() as session:
                part = await importing.take(
                    session, number, source, people, house.keyring, house.clock(), house.traits
                )
            taken.added += part.added
            taken.changed += part.changed
            taken.same += part.same
            taken.forgotten += part.forgotten
            taken.rejected += part.rejected
            step(len(batch))
    rejects = _write_rejects(file, taken.rejected)
    async with house.database.write() as session:
        await importing.finish(session, number, taken, total, house.clock())
    return Brought(taken, total, encoding, rejects, before=False)


def told(came: Brought, file: Path) -> Iterator[str]:
    """Say what came of it, a sentence a line."""
    if came.encoding not in ("", "utf-8-sig"):
        yield f"{file.name} isn't UTF-8; it was read as {came.encoding}."
    if came.before:
        yield f"{file.name} was read before with the same map: nothing changed."
        return
    taken = came.taken
    yield (
        f"{came.rows} rows: {taken.added} members added, {taken.changed} changed, "
        f"{taken.same} as before, {len(taken.rejected)} rejected."
    )
    if taken.forgotten:
        # Not which: that they asked is theirs.
        yield f"{taken.forgotten} had asked to be forgotten and are left out; they may still join themselves."
    if came.rejects is not None:
        yield f"The rejected rows and their reasons: {came.rejects}"


def _map(mapping: Path) -> ImportMap:
    try:
        found = check_import_map(mapping.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Refused(f"{mapping} can't be read; give the map of the columns: --mapping MAP.yaml") from None
    if isinstance(found, list):
        raise Refused("\n".join(f"{mapping.name}: {sentence(fault, 'en')}" for fault in found))
    return found


def _digest(file: Path, mapping: Path) -> str:
    digest = hashlib.sha256(mapping.read_bytes())
    try:
        with file.open("rb") as content:
            while part := content.read(1 << 20):
                digest.update(part)
    except OSError as error:
        raise Refused(f"{file} can't be read: {error.strerror or error}.") from None
    return digest.hexdigest()


def _encoding(file: Path) -> str:
    """Name the encoding: UTF-8 if all of it is, UTF-16 by its mark, else Windows-1252, else Latin-1."""
    with file.open("rb") as content:
        if content.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16"
    for name in ("utf-8-sig", "cp1252"):
        decoder = codecs.getincrementaldecoder(name)()
        try:
            with file.open("rb") as content:
                while part := content.read(1 << 20):
                    decoder.decode(part)
                decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return name
    return "latin-1"


def _checked(file: Path, encoding: str, how: ImportMap) -> tuple[int, list[str]]:
    """Count the rows, and see that every column of the map is there."""
    try:
        with _opened(file, encoding) as lines:
            header = next(lines, [])
            total = sum(1 for line in lines if any(line))
    except csv.Error as error:
        raise Refused(f"{file.name} is no CSV file: {error}.") from None
    names = [name.strip() for name in header]
    missing = [name for name in how.wanted if name not in names]
    if missing:
        raise Refused(
            f"{file.name} has no column {missing[0]!r}; it has: {', '.join(names)[:300]}. Mend the map."
        )
    twice = [name for name in how.wanted if names.count(name) > 1]
    if twice:
        raise Refused(f"{file.name} has two columns {twice[0]!r}. Rename one.")
    if total == 0:
        raise Refused(f"{file.name} has no rows.")
    return total, names


@contextmanager
def _rows(file: Path, encoding: str) -> Iterator[Iterator[Row]]:
    with _opened(file, encoding) as lines:
        names = [name.strip() for name in next(lines)]
        yield (
            (number, dict(zip(names, line, strict=False)))
            for number, line in enumerate(lines, 2)
            if any(line)
        )


@contextmanager
def _opened(file: Path, encoding: str) -> Iterator[Iterator[list[str]]]:
    """Open the file as lines of fields, one at a time: 500,000 rows are never in memory together."""
    if encoding:
        with file.open(encoding=encoding, newline="") as text:
            yield csv.reader(text, delimiter=_delimiter(text))
        return
    from zipfile import BadZipFile

    from openpyxl import load_workbook

    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError):
        raise Refused(f"{file.name} is no spreadsheet that can be read; save it as .xlsx or .csv.") from None
    try:
        sheet = book.worksheets[0]
        yield ([_cell(value) for value in row] for row in sheet.iter_rows(values_only=True))
    finally:
        book.close()


def _delimiter(text: IO[str]) -> str:
    first = text.readline()
    text.seek(0)
    return max(";\t,", key=first.count)


def _cell(value: object) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _first_of_each(
    batch: list[Row], reader: RowReader, seen: set[int], rejected: list[Rejected]
) -> Iterator[Person]:
    """Give the people of the rows; of two rows about one person the first counts."""
    for number, row in batch:
        person = reader.read(number, row)
        if isinstance(person, Rejected):
            rejected.append(person)
            continue
        # A number for each proof instead of the code itself: half a million of them stay under 60 MB.
        marks = {_mark(repr(proof)) for proof in person.proofs}
        if marks & seen:
            rejected.append(Rejected(number, "the same person stands in an earlier row, which counts"))
            continue
        seen |= marks
        yield person


def _mark(proof: str) -> int:
    return int.from_bytes(hashlib.blake2b(proof.encode(), digest_size=7).digest())


def _write_rejects(file: Path, rejected: list[Rejected]) -> Path | None:
    if not rejected:
        return None
    beside = file.with_name(f"{file.stem}.rejected.csv")
    try:
        with beside.open("w", encoding="utf-8", newline="") as out:
            beside.chmod(0o600)
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(["row", "reason"])
            writer.writerows((one.row, one.reason) for one in sorted(rejected, key=lambda one: one.row))
    except OSError as error:
        raise Refused(
            f"{beside} can't be written: {error.strerror or error}. The rest was read in."
        ) from None
    return beside
