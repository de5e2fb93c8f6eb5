"""Captured updates, and both libraries to read them with."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from adapters.telegram.engine import Engine
from adapters.telegram.engines import open_engine
from core.messaging.values import Side

FOLDER = Path(__file__).parents[2] / "data" / "telegram" / "updates"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
TOKEN = "1001:" + "A" * 35


def captured(name: str) -> dict[str, Any]:
    """Read one captured update."""
    update: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return update


@cache
def engine(library: str, side: Side = Side.RESIDENT) -> Engine:
    """Give a bot that only decodes: nothing is asked of anybody."""
    made = open_engine(
        "ptb" if library == "ptb" else "aiogram", TOKEN, api_base="http://127.0.0.1:9", side=side
    )
    made.account = type(made.account)(1001, "telegram", side, "kuulolla_bot")
    return made
