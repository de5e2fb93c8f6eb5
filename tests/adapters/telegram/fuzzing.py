"""Updates that nobody should ever send: captured ones with parts replaced, dropped, doubled and nested (seeded)."""

from copy import deepcopy
from random import Random
from typing import Any

from tests.adapters.telegram.updates import NAMES, captured

ODD: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    2**31,
    2**63,
    -(2**63) - 1,
    10**40,
    float("inf"),
    float("nan"),
    1.5,
    "",
    "0",
    "\0",
    "\ud800",
    "a\udfffb\0c",
    "‮kyllä‬",
    "👩‍👩‍👧" * 40,
    "/start " + "A" * 5000,
    "/" + "a" * 100,
    "v1.AAAAAAAAAAAAAAAAAAAAAA.999999",
    "private",
    "supergroup",
    "kicked",
    "restricted",
    [],
    [None],
    [[[[]]]],
    {},
    {"id": None},
    {"": ""},
)
NAMED = ("message", "edited_message", "callback_query", "my_chat_member", "message_reaction", "hologram")
INNER = (
    "id",
    "chat",
    "from",
    "text",
    "type",
    "date",
    "photo",
    "forward_origin",
    "sender_chat",
    "is_bot",
    "status",
)


def updates(seed: int, count: int) -> list[dict[str, Any]]:
    """Make so many, the same for the same seed; each has its own number unless that was spoiled too."""
    dice = Random(seed)
    whole = [captured(name) for name in NAMES]
    made = []
    for number in range(count):
        update = deepcopy(dice.choice(whole))
        update["update_id"] = 500_000_000 + number
        for _ in range(dice.choice((1, 1, 1, 1, 2, 4))):
            _spoil(update, dice)
        made.append(update)
    return made


def _spoil(update: dict[str, Any], dice: Random) -> None:
    """Change one thing somewhere inside."""
    places = _places(update)
    if not places:
        return
    holder, key = dice.choice(places)
    how = dice.random()
    if how < 0.45:
        holder[key] = deepcopy(dice.choice(ODD))
    elif how < 0.65 and isinstance(holder, dict):
        del holder[key]
    elif how < 0.8 and isinstance(holder, dict):
        holder[dice.choice(INNER)] = holder[key]
    elif how < 0.9:
        holder[key] = _nested(holder[key], dice.choice((2, 10, 40, 90)))
    else:
        other, name = dice.choice(places)
        held = deepcopy(other[name]) if name in other or isinstance(other, list) else None
        update[dice.choice(NAMED)] = held


def _places(value: Any) -> list[tuple[Any, Any]]:
    keys: list[Any] = list(value) if isinstance(value, dict) else list(range(len(value)))
    found = [(value, key) for key in keys]
    for key in keys:
        if isinstance(value[key], dict | list) and value[key]:
            found += _places(value[key])
    return found


def _nested(value: Any, levels: int) -> Any:
    for level in range(levels):
        value = {"reply_to_message": value} if level % 2 else [value]
    return value
