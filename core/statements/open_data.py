"""Reading a conversation in Polis' openData layout (section 8 of the opinion map): CSV files in a folder."""

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.language.cells import read_defused
from core.statements.opinion_map.votes import Ints, Votes, latest
from core.statements.vote_columns import plain_columns

VOTE_COLUMNS = ("timestamp", "comment-id", "voter-id", "vote")
INTEGER = re.compile(r"[+-]?[0-9]{1,18}")


class UnreadableConversation(Exception):  # noqa: N818
    """A file of the conversation is missing or not as the layout wants it; the text is one sentence."""


@dataclass(frozen=True)
class Ballots:
    """Every recorded vote in file order, re-votes too: four columns of equal length; sign +1 agree."""

    timestamps: Ints  # milliseconds since 1970
    voters: Ints
    statements: Ints
    signs: NDArray[np.int8]

    def latest(self) -> Votes:
        """Keep each person's last vote on each statement: highest timestamp, on a tie the later row."""
        return latest(self.voters, self.statements, self.signs, self.timestamps)


@dataclass(frozen=True)
class Comment:
    """One statement of the file; `moderated` is -1 rejected, 0 not yet decided, 1 accepted."""

    id: int
    author: int | None
    timestamp: int | None  # milliseconds since 1970
    text: str
    moderated: int
    meta: bool
    seed: bool


@dataclass(frozen=True)
class Conversation:
    """A folder that was read whole."""

    ballots: Ballots
    comments: list[Comment]  # in file order; a statement may have votes and no comment
    summary: dict[str, str]  # topic, url, ...; empty without the file

    @property
    def moderated_out(self) -> set[int]:
        """The rejected statements and the meta ones."""
        return {c.id for c in self.comments if c.moderated == -1 or c.meta}

    @property
    def meta(self) -> set[int]:
        return {c.id for c in self.comments if c.meta}


def read_conversation(folder: Path) -> Conversation:
    """Read votes.csv, and comments.csv and summary.csv where present. UnreadableConversation."""
    ballots = read_votes(folder / "votes.csv")
    comments = folder / "comments.csv"
    return Conversation(
        ballots, read_comments(comments) if comments.exists() else [], read_summary(folder / "summary.csv")
    )


def read_votes(path: Path) -> Ballots:
    """Read votes.csv; a file with a header alone, or without a byte, holds no votes. UnreadableConversation."""
    content = _content(path)
    columns = plain_columns(content, VOTE_COLUMNS)
    if columns is None:  # quotes, spaces, blank lines, or a fault, which the careful way names
        rows = _rows(path, content, VOTE_COLUMNS)
        parsed = [[_integer(path, line, name, row[name]) for name in VOTE_COLUMNS] for line, row in rows]
        columns = list(np.array(parsed, dtype=np.int64).reshape(-1, len(VOTE_COLUMNS)).T)
    timestamps, statements, voters, signs = columns
    strange = np.flatnonzero(np.abs(signs) > 1)
    if len(strange):
        raise UnreadableConversation(
            f"{path.name}: vote number {strange[0] + 1} is {signs[strange[0]]}, but must be -1, 0 or 1."
        )
    return Ballots(timestamps, voters, statements, signs.astype(np.int8))


def read_comments(path: Path) -> list[Comment]:
    """Read comments.csv; is-meta and is-seed may be absent. UnreadableConversation."""
    return [_comment(path, line, row) for line, row in _rows(path, _content(path), ("comment-id",))]


def read_summary(path: Path) -> dict[str, str]:
    """Read the key,value rows of summary.csv; an absent file gives none. UnreadableConversation."""
    if not path.exists():
        return {}
    text = _decoded(path, _content(path))
    return {row[0]: row[1] for row in csv.reader(io.StringIO(text, newline="")) if len(row) > 1}


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    except OSError as fault:
        raise UnreadableConversation(f"{path} can't be read: {fault.strerror or fault}.") from fault


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as fault:
        raise UnreadableConversation(f"{path.name} isn't UTF-8 text.") from fault


def _rows(path: Path, content: bytes, needed: tuple[str, ...]) -> list[tuple[int, dict[str, str]]]:
    """Read CSV rows by column name, with their lines; blank lines are skipped."""
    reader = csv.reader(io.StringIO(_decoded(path, content), newline=""), strict=True)
    rows: list[tuple[int, dict[str, str]]] = []
    try:
        header = [name.strip() for name in next(reader, [])]
        missing = [name for name in needed if name not in header]
        if header and missing:
            raise UnreadableConversation(f"{path.name} has no column {missing[0]}.")
        for fields in reader:
            if not fields:
                continue
            if len(fields) != len(header):
                raise UnreadableConversation(
                    f"{path.name} line {reader.line_num}: {len(fields)} fields instead of {len(header)}."
                )
            rows.append((reader.line_num, dict(zip(header, fields, strict=True))))
    except csv.Error as fault:
        raise UnreadableConversation(f"{path.name} line {reader.line_num}: {fault}.") from fault
    return rows


def _comment(path: Path, line: int, row: dict[str, str]) -> Comment:
    moderated = _integer(path, line, "moderated", row.get("moderated") or "0")
    if moderated not in (-1, 0, 1):
        raise UnreadableConversation(
            f"{path.name} line {line}: moderated is {moderated}, but must be -1, 0 or 1."
        )
    return Comment(
        _integer(path, line, "comment-id", row["comment-id"]),
        _integer(path, line, "author-id", row["author-id"]) if row.get("author-id") else None,
        _integer(path, line, "timestamp", row["timestamp"]) if row.get("timestamp") else None,
        read_defused(row.get("comment-body", "")),
        moderated,
        _truth(path, line, "is-meta", row.get("is-meta", "")),
        _truth(path, line, "is-seed", row.get("is-seed", "")),
    )


def _integer(path: Path, line: int, name: str, field: str) -> int:
    if not INTEGER.fullmatch(field.strip()):
        raise UnreadableConversation(
            f"{path.name} line {line}: {name} is {field[:40]!r}, but must be an integer."
        )
    return int(field)


def _truth(path: Path, line: int, name: str, field: str) -> bool:
    match field.strip().lower():
        case "true" | "t" | "1":
            return True
        case "false" | "f" | "0" | "":
            return False
    raise UnreadableConversation(
        f"{path.name} line {line}: {name} is {field[:40]!r}, but must be true or false."
    )
