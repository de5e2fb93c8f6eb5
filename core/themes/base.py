"""Which reply stands in which theme before corrections, as a run keeps it (pure)."""

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

OTHER = -1
"""Stands for no theme."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Base:
    """Replies and their themes side by side: first those that the run grouped, then those placed since."""

    replies: Numbers
    themes: Numbers  # OTHER: none
    grouped: int  # how many the run itself grouped

    def with_placed(self, replies: Numbers, themes: Numbers) -> "Base":
        """Give the base with replies that were placed into its themes; what it has already stays as it is."""
        fresh = ~np.isin(replies, self.replies)
        return Base(
            np.concatenate([self.replies, replies[fresh]]),
            np.concatenate([self.themes, themes[fresh]]),
            self.grouped,
        )


NO_BASE = Base(np.zeros(0, np.int64), np.zeros(0, np.int64), 0)


def pack(base: Base) -> bytes:
    """Write it as a run's row keeps it."""
    head = np.array([base.grouped], np.int32)
    parts = [head, base.replies.astype(np.int32), base.themes.astype(np.int32)]
    return zlib.compress(np.concatenate(parts).tobytes(), 1)


def unpack(body: bytes) -> Base:
    """Read what `pack` wrote."""
    found = np.frombuffer(zlib.decompress(body), np.int32).astype(np.int64)
    replies, themes = found[1:].reshape(2, -1)
    return Base(replies, themes, int(found[0]))


def pack_points(replies: Numbers, points: NDArray[np.float32]) -> bytes:
    """Write where replies lie on the map; `points` has a row of two for each."""
    return zlib.compress(replies.astype(np.int32).tobytes() + points.astype(np.float32).tobytes(), 1)


def unpack_points(body: bytes) -> tuple[Numbers, NDArray[np.float32]]:
    """Read what `pack_points` wrote; nothing of nothing."""
    read = zlib.decompress(body) if body else b""
    many = len(read) // 12
    replies = np.frombuffer(read[: 4 * many], np.int32).astype(np.int64)
    return replies, np.frombuffer(read[4 * many :], np.float32).reshape(-1, 2)
