"""What this process has taken in and sent, channel by channel, for whoever watches it (/metrics)."""

from collections import Counter as Tally
from collections.abc import Sequence

from prometheus_client import Counter

from core.messaging.channel import Outcome
from core.messaging.intake import Batch

TAKEN = Counter("kuulolla_taken_in", "Events kept, also those kept before", ["channel"])
UNREADABLE = Counter("kuulolla_unreadable", "Updates that couldn't be read", ["source"])
TRIED = Counter("kuulolla_sends", "Sends by what became of them", ["channel", "outcome"])


def taken_in(batch: Batch) -> None:
    """Count what a channel brought."""
    for channel, number in Tally(event.channel for event in batch.events).items():
        TAKEN.labels(channel).inc(number)
    for source, number in Tally(one.source for one in batch.spoiled).items():
        UNREADABLE.labels(source).inc(number)


def tried(channel: str, outcomes: Sequence[Outcome]) -> None:
    """Count what became of a channel's sends."""
    for outcome, number in Tally(type(one).__name__.lower() for one in outcomes).items():
        TRIED.labels(channel, outcome).inc(number)
