"""The hash chain over audit rows (pure)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Protocol

START = sha256(b"kuulolla audit chain 1").digest()
"""The hash before the first row."""


class Act(Protocol):
    """What a link covers: everything of an audit row but the time of its sealing."""

    @property
    def id(self) -> int | None: ...
    @property
    def at(self) -> datetime: ...
    @property
    def organisation_id(self) -> int | None: ...
    @property
    def act(self) -> str: ...
    @property
    def actor(self) -> int | None: ...
    @property
    def subject_kind(self) -> str | None: ...
    @property
    def subject(self) -> int | None: ...
    @property
    def details(self) -> str: ...


@dataclass(frozen=True)
class Head:
    """How far the chain reaches. Noted elsewhere, it shows later that nothing before it was rewritten."""

    number: int
    hash: bytes

    def __str__(self) -> str:
        """Write it as people note it down: `1234:9f86d0...`."""
        return f"{self.number}:{self.hash.hex()}"


EMPTY = Head(0, START)


def read_head(text: str) -> Head | None:
    """Read a head that was noted down; None if the text isn't one."""
    number, _, digest = text.strip().partition(":")
    try:
        head = Head(int(number), bytes.fromhex(digest))
    except ValueError:
        return None
    return head if head.number >= 0 and len(head.hash) == len(START) else None


def spell(value: Mapping[str, object]) -> str:
    """Write JSON in one spelling: keys sorted, no spaces, no NaN (ValueError)."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def canonical(row: Act) -> bytes:
    """Write a row as the bytes that are hashed: the same on every database and in every time zone."""
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    fields = [row.id, at, row.organisation_id, row.act, row.actor, row.subject_kind, row.subject, row.details]
    return json.dumps(fields, separators=(",", ":"), ensure_ascii=False).encode()


def after(head: Head, row: Act) -> Head:
    """Lengthen the chain by one row: SHA-256 over the hash so far and the row's bytes."""
    return Head(head.number + 1, sha256(head.hash + canonical(row)).digest())
