"""The reproducible draw `kuulolla-draw-1` (sampling.md 2): anyone with the frame gets the same people."""

import hashlib
import hmac
import re
import string
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import eq, itemgetter
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

VERSION: Final = "kuulolla-draw-1"
PSEUDONYM = re.compile(r"[A-Za-z0-9_-]{1,64}")
_WRITTEN: Final = (string.ascii_letters + string.digits + "_-").encode()
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
    names, strata = [name for name, _ in listed], [key for _, key in listed]
    # Half a million matches of a pattern take longer than the sort; one look at the letters doesn't.
    written = "".join(names).encode(errors="replace")
    lengths = set(map(len, names))
    if written.translate(None, _WRITTEN) or not lengths <= set(range(1, 65)):
        bad = next(name for name in names if PSEUDONYM.fullmatch(name) is None)
        raise BadFrameError(f"{bad[:64]!r} is not a pseudonym (1-64 of A-Z, a-z, 0-9, _ and -)")
    if len(lengths) == 1:
        order = np.argsort(np.frombuffer(written, f"S{len(names[0])}"), kind="stable").tolist()
    else:
        order = sorted(range(len(names)), key=names.__getitem__)  # ASCII, where text order is byte order
    sorted_names = _picked(names, order)
    if any(map(eq, sorted_names, sorted_names[1:])):
        twice = next(name for name, following in pairwise(sorted_names) if name == following)
        raise BadFrameError(f"{twice!r} is in the frame twice")
    keys = {key: normal_key(key) for key in set(strata)}
    # One text a stratum, not one a row: later look-ups find it at hand.
    return Frame(sorted_names, _picked([keys[key] for key in strata], order))


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


def draw(
    frame: Frame, allocation: Mapping[str, int], seed: str, turns: Mapping[str, int] = MappingProxyType({})
) -> Drawn:
    """Draw the allocated number from each stratum; the rest are the reserve, in the order they step in.

    `turns`: whoever has a smaller one (0 unsaid) stands before others of the stratum, whatever their tickets.
    BadFrameError if a stratum has fewer people than its allocation. Half a million rows take about 1 s.
    """
    tickets = _tickets(frame.pseudonyms, seed)
    keys = sorted({*allocation, *frame.strata}, key=str.encode)
    place = {key: number for number, key in enumerate(keys)}
    strata = np.array([place[key] for key in frame.strata], np.intp)
    turn = np.zeros(len(tickets), np.intp)
    if turns:
        turn[:] = [turns.get(name, 0) for name in frame.pseudonyms]
    ordered = _picked(frame.pseudonyms, _in_order(tickets, turn, strata).tolist())
    ends = np.cumsum(np.bincount(strata, minlength=len(keys))).tolist()
    drawn, reserve = {}, {}
    for key, begin, end in zip(keys, [0, *ends], ends, strict=False):
        count = allocation.get(key, 0)
        if not 0 <= count <= end - begin:
            raise BadFrameError(f"stratum {key}: {count} to draw from {end - begin}")
        drawn[key], reserve[key] = list(ordered[begin : begin + count]), list(ordered[begin + count : end])
    return Drawn(drawn, reserve)


def _tickets(names: Sequence[str], seed: str) -> list[bytes]:
    """Give each one's ticket; what all have in common is hashed once."""
    copy = hashlib.sha256(f"{VERSION}\n{seed}\n".encode()).copy
    tickets = []
    for name in "\n".join(names).encode().split(b"\n") if names else ():
        one = copy()
        one.update(name)
        tickets.append(one.digest())
    return tickets


def _picked(values: Sequence[str], order: Sequence[int]) -> tuple[str, ...]:
    """Give the values at these places in this order: for half a million in half the time of a loop."""
    return tuple(values[one] for one in order) if len(order) < 2 else itemgetter(*order)(values)


def _in_order(tickets: Sequence[bytes], turn: NDArray[np.intp], strata: NDArray[np.intp]) -> NDArray[np.intp]:
    """Order the places of a frame by stratum, turn, ticket, then pseudonym, in whose order they stand."""
    # Eight of a ticket's bytes tell half a million people apart but once in 150 million draws.
    heads = np.frombuffer(b"".join(tickets), ">u8")[::4]
    order = np.lexsort((heads, turn, strata))
    same = (heads[order][1:] == heads[order][:-1]) & (strata[order][1:] == strata[order][:-1])
    if same.any():
        return np.array(
            sorted(range(len(tickets)), key=lambda one: (strata[one], turn[one], tickets[one])), np.intp
        )
    return order
