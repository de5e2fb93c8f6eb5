"""How often and to what a member agreed to be invited (pure)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from core.pool.tables import Frequency

LIMITS: Final[Mapping[Frequency, timedelta]] = {
    Frequency.WEEKLY: timedelta(days=7),
    Frequency.MONTHLY: timedelta(days=30),
    Frequency.QUARTERLY: timedelta(days=91),
}
"""Within which span a member gets one invitation at most; the installation's own cap holds beside it."""

KINDS: Final = ("statements", "survey", "panel")
"""The ways of taking part, as campaigns name their kinds."""
ANY: Final = "any"


def wants(ways: str | None, kind: str) -> bool:
    """Whether a campaign of that kind is among the ways that the member chose; not asked is any."""
    return ways is None or ways == ANY or kind in ways.split()


def written_ways(chosen: list[str]) -> str:
    """Write the chosen kinds as they are stored; none chosen is any: nobody joins to be asked nothing."""
    return " ".join(kind for kind in KINDS if kind in chosen) or ANY
