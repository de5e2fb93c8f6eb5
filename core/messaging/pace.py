"""How fast an account may send: a few messages at a time, evenly spaced (pure).

Channels count in any second, not from second to second. So a bucket that fills while nobody writes and is poured
out at once would break the limit just where it matters; here the next few may go when the last few are far enough
behind.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

SHARE = 0.977  # of the limit: what is on its way gets closer together by some milliseconds
UNLIMITED = 1_000.0  # from here on a channel has no pace that we could break


@dataclass(frozen=True)
class Limit:
    """What a channel lets an account send."""

    per_second: float

    @property
    def at_once(self) -> int:
        """How many go together; a crash leaves no more of them uncertain at a time."""
        return max(1, min(5, int(self.per_second / 10)))

    def after(self, count: int, at: datetime) -> datetime:
        """Say when the next may go, after `count` at that moment."""
        return at + timedelta(seconds=count / (self.per_second * SHARE))
