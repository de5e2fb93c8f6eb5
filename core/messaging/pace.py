"""How fast a sender may go: token buckets (pure)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass
class Bucket:
    """Holds up to `burst` tokens and gains `rate` a second; a send takes one."""

    rate: float
    burst: float
    tokens: float
    since: datetime

    @classmethod
    def full(cls, rate: float, now: datetime) -> "Bucket":
        """A bucket that lets one second's sends go at once."""
        burst = max(1.0, rate)
        return cls(rate, burst, burst, now)

    def available(self, now: datetime) -> int:
        """How many sends may go at `now`; a clock set back adds nothing."""
        gained = max(0.0, (now - self.since).total_seconds()) * self.rate
        self.tokens = min(self.burst, self.tokens + gained)
        self.since = now
        return int(self.tokens)

    def take(self, count: int) -> None:
        """Use up so many tokens."""
        self.tokens -= count
