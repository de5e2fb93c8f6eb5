"""Which library carries which bot."""

from typing import Literal

from adapters.telegram.engine import Draw, Engine, Library
from core.messaging.values import Side

OFFICIAL = "https://api.telegram.org"
Name = Literal["aiogram", "ptb"]


def open_engine(
    library: Name,
    token: str,
    *,
    api_base: str = OFFICIAL,
    side: Side,
    channel: str = "telegram",
    draw: Draw | None = None,
) -> Engine:
    """Make the bot's engine; nothing is asked of Telegram yet."""
    return Engine(_library(library, token, api_base), token, side, channel, draw)


def _library(name: Name, token: str, api_base: str) -> Library:
    # Either takes a second or more to import, and most installations need one of them.
    if name == "aiogram":
        from adapters.telegram.aiogram import Aiogram

        return Aiogram(token, api_base)
    from adapters.telegram.ptb import Ptb

    return Ptb(token, api_base)
