"""What the web app is given by whoever starts it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from fastapi import APIRouter

from adapters.database.engine import Database
from adapters.web.chat.live import Hub
from adapters.web.rendering import Pages
from core.messaging.values import ConversationId, Event, Side
from core.messaging.wanted import Photos

Accept = Callable[[Sequence[Event]], Awaitable[None]]
FindConversation = Callable[[str, Side], Awaitable[ConversationId | None]]
Readiness = Callable[[], Awaitable[list[str]]]
Draw = Callable[[ConversationId, str, str], Awaitable[str | None]]
"""Draw what a message names, as SVG, for the person of its conversation in a language; None: not any more."""


async def no_picture(_: ConversationId, __: str, ___: str) -> None:
    """Draw nothing."""


async def nothing() -> None:
    """Do nothing."""


class Index(Protocol):
    """The part of the keyring that the web needs: a keyed hash, one per purpose."""

    def blind_index(self, purpose: str, value: str) -> str: ...


@dataclass(frozen=True)
class WebDeps:
    """Everything that the web app reaches; `accept` returns when the events are committed."""

    database: Database
    keyring: Index
    pages: Pages
    hub: Hub  # the one that WebChannel wakes
    accept: Accept
    find_conversation: FindConversation  # by address and side
    readiness: Readiness  # the faults that keep it from serving; empty: ready
    clock: Callable[[], datetime]
    random: Callable[[int], bytes]
    secure: bool = False  # served over https: cookies and headers say so
    public_url: str = ""  # where people reach it; posts may come from there
    draw: Draw = no_picture
    photos: Photos | None = None  # takes in those that a question asks for
    routers: Sequence[APIRouter] = ()  # reports, draws, the API, webhooks
    count: Callable[[], Awaitable[None]] = nothing  # brings the figures of /metrics up to date
