"""The reproducible draw `kuulolla-draw-1` (sampling.md 2): anyone with the frame gets the same people."""

import hashlib
import hmac
import re
import string
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

VERSION: Final = "kuulolla-draw-1"
PSEUDONYM = re.compile(r"[A-Za-z0-9_-]{1,64}")
LETTERS = frozenset(string.ascii_letters + string.digits + "_-")
_HASH = re.compile(r"[0-9a-f]{64}")


class BadFrameError(Exception):
    """The frame or what is drawn from it breaks the rules of the draw; the message says where."""


@dataclass(frozen=True)
class Frame:
    """Who could be drawn: pseudonyms in byte order, and the stratum of each. Made by `frame_of` alone."""

    pseudonyms: tuple[str, ...]
    strata: tuple[str, ...]

    @property
    def available(self) -> dict[str, int]:
        """People per stratum, in byte order of the keys."""
        counts: dict[str, int] = {}
        for key in self.strata:
            counts[key] = counts.get(key, 0) + 1
        return {key: counts[key] for key in sorted(counts, key=str.encode)}

    def to_bytes(self) -> bytes:
        """The bytes that are hashed: pseudonym, tab, stratum key, newline."""
        return "".join([f"{p}\t{s}\n" for p, s in zip(self.pseudonyms, self.strata, strict=True)]).encode()

    @cached_property
    def hash(self) -> str:
        return hashlib.sha256(self.to_bytes()).hexdigest()


@dataclass(frozen=True)
class Drawn:
    """Per stratum, in ticket order: who is drawn and who stands behind them."""

    drawn: dict[str, list[str]]
    reserve: dict[str, list[str]]


def pseudonyms(draw_key: bytes, members: Iterable[str]) -> list[str]:
    """The members' names in one draw: without the key nobody can tell whose they are."""
    prepared = hmac.new(draw_key, digestmod=hashlib.sha256)
    names = []
    for member in members:
        one = prepared.copy()
        one.update(member.encode())
        names.append(one.hexdigest()[:32])
    return names


def frame_of(rows: Iterable[tuple[str, str]]) -> Frame:
    """The frame of (pseudonym, stratum key) rows, the same whatever their order or Unicode form.

    Raises BadFrameError on a pseudonym that is malformed or appears twice, and on control characters in a key.
    """
    listed = list(rows)
    stratum_of = dict(listed)
    if len(stratum_of) != len(listed):
        twice = next(name for name, times in Counter(name for name, _ in listed).items() if times > 1)
        raise BadFrameError(f"{twice!r} is in the frame twice")
    names = tuple(sorted(stratum_of))  # ASCII, where text order is byte order
    # Half a million matches of a pattern take longer than the sort; one look at the letters doesn't.
    if not set("".join(names)) <= LETTERS or not all(0 < len(name) <= 64 for name in names):
        bad = next(name for name in names if PSEUDONYM.fullmatch(name) is None)
        raise BadFrameError(f"{bad[:64]!r} is not a pseudonym (1-64 of A-Z, a-z, 0-9, _ and -)")
    keys = {key: normal_key(key) for key in set(stratum_of.values())}
    return Frame(names, tuple([keys[stratum_of[name]] for name in names]))


def normal_key(key: str) -> str:
    """A stratum key in NFC; BadFrameError if it holds a control character or half a surrogate pair."""
    normal = unicodedata.normalize("NFC", key)
    if any(unicodedata.category(c) in ("Cc", "Cs") for c in normal):
        raise BadFrameError(f"stratum {key!r} has a control character")
    return normal


def plan_hash(plan: bytes) -> str:
    """Lower hex SHA-256 of the frozen plan's bytes."""
    return hashlib.sha256(plan).hexdigest()


def seed_of(frame_hash: str, plan: str, public_randomness: str) -> str:
    """The seed that both hashes and the later public number make together; ValueError if one is malformed."""
    if not (_HASH.fullmatch(frame_hash) and _HASH.fullmatch(plan)):
        raise ValueError("a hash is 64 lower-case hex digits")
    if not public_randomness or not public_randomness.isascii() or not public_randomness.isprintable():
        raise ValueError("the public number must be printable ASCII on one line")
    text = f"kuulolla-seed-1\n{frame_hash}\n{plan}\n{public_randomness}\n"
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def ticket(seed: str, pseudonym: str) -> str:
    """One person's lot in hex; the smallest in a stratum are drawn."""
    return hashlib.sha256(f"{VERSION}\n{seed}\n{pseudonym}".encode()).hexdigest()


def draw(frame: Frame, allocation: Mapping[str, int], seed: str) -> Drawn:
    """Draw the allocated number from each stratum; the rest are the reserve, in the order they step in.

    BadFrameError if a stratum has fewer people than its allocation. Half a million rows take about 2 s.
    """
    start = hashlib.sha256(f"{VERSION}\n{seed}\n".encode())
    lots: dict[str, list[tuple[bytes, str]]] = {key: [] for key in allocation}
    for name, key in zip(frame.pseudonyms, frame.strata, strict=True):
        one = start.copy()
        one.update(name.encode())
        lots.setdefault(key, []).append((one.digest(), name))
    drawn, reserve = {}, {}
    for key in sorted(lots, key=str.encode):
        count, there = allocation.get(key, 0), sorted(lots[key])
        if not 0 <= count <= len(there):
            raise BadFrameError(f"stratum {key}: {count} to draw from {len(there)}")
        names = [name for _, name in there]
        drawn[key], reserve[key] = names[:count], names[count:]
    return Drawn(drawn, reserve)
