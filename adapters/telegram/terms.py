"""What a poller, a webhook and `doctor` hear from an engine: who the bot is, what it shows, and why it can't be asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


class SecondPoller(Exception):  # noqa: N818  it says what is so
    """Another one reads this bot's updates, or a webhook is set: Telegram serves one at a time."""


class TokenRefused(Exception):  # noqa: N818  as above
    """Telegram doesn't know this token."""


class TelegramAway(Exception):  # noqa: N818  as above
    """Telegram can't be asked now; try again after so many seconds."""

    def __init__(self, after: float, reason: str) -> None:
        self.after = after
        super().__init__(reason)


class FileTooLarge(Exception):  # noqa: N818  as above
    """The file is larger than is taken in."""


@dataclass(frozen=True)
class Bot:
    """Who the bot is."""

    id: int
    username: str
    name: str
    reads_all_group_messages: bool  # privacy mode is off
    joins_groups: bool


@dataclass(frozen=True)
class Webhook:
    """Where Telegram brings the updates; an empty `url`: nowhere, they wait to be fetched."""

    url: str
    pending: int
    last_error: str
    last_error_at: datetime | None
    allowed: tuple[str, ...]


@dataclass(frozen=True)
class Commands:
    """The commands that Telegram offers in some chats in a language; "" is every language without its own."""

    scope: Mapping[str, Any]  # such as {"type": "default"} or {"type": "all_group_chats"}
    language: str
    names: Mapping[str, str]  # what each does


@dataclass(frozen=True)
class Profile:
    """What Telegram shows of a bot before anybody has written to it; by language, "" for all others."""

    commands: Sequence[Commands] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    short: Mapping[str, str] = field(default_factory=dict)
