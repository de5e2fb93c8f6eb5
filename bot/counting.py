"""What this process has taken in and sent, channel by channel, for whoever watches it (/metrics)."""

from collections import Counter as Tally
from collections.abc import Sequence

from prometheus_client import Counter, Gauge

from core.messaging.channel import Outcome
from core.messaging.intake import Batch
from core.messaging.lying import Heap

TAKEN = Counter("kuulolla_taken_in", "Events kept, also those kept before", ["channel"])
UNREADABLE = Counter("kuulolla_unreadable", "Updates that couldn't be read", ["source"])
TRIED = Counter("kuulolla_sends", "Sends by what became of them", ["channel", "outcome"])

LYING = Gauge(
    "kuulolla_messages", "Messages of the whole installation that aren't over", ["channel", "box", "state"]
)


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


def lying(heaps: Sequence[Heap]) -> None:
    """Say how much lies in the whole installation now."""
    LYING.clear()
    for heap in heaps:
        LYING.labels(heap.channel, heap.box, heap.state).set(heap.count)
