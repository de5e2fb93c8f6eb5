"""What people did comes out of the inbox as it went in."""

import json

import pytest

from core.messaging.bodies import body_as_json, body_from_json
from core.messaging.values import (
    Attachment,
    Blocked,
    Body,
    Command,
    Edited,
    Joined,
    Left,
    Migrated,
    Press,
    Reaction,
    Redacted,
    Text,
)

BODIES: list[Body] = [
    Text("Iltavastaanotto \ud800 \0"),
    Press("AAAAAAAAAAAAAAAAAAAAAA", 3),
    Command("start", "ABCD"),
    Attachment("document", "BQAC", "ilta.yaml", 2_000, "text/yaml", "Tässä"),
    Attachment("sticker"),
    Attachment("photo", "AgAC", size=3, content=b"\xff\xd8\0"),
    Attachment("photo", "AgAC", fault="large"),
    Attachment("location", point=(61.5, -0.25)),
    Edited("korjattu", "17"),
    Redacted("17"),
    Reaction("18"),
    Joined(),
    Left(),
    Blocked(),
    Migrated("-1001600000008"),
]


@pytest.mark.parametrize("body", BODIES)
def test_a_body_survives_the_inbox(body: Body) -> None:
    """A worker that starts after a crash reads what the person did, not something like it."""
    kept = json.loads(json.dumps({**body_as_json(body), "sender": "7", "sender_name": "Aino"}))
    assert body_from_json(kept) == body


def test_every_body_has_a_name() -> None:
    """A new kind of body can't be forgotten: its first event would kill the intake."""
    assert {type(body) for body in BODIES} == set(Body.__args__)
