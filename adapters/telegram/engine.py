"""One bot at Telegram: reads updates, sends parts, says who it is; whichever library carries it."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Protocol

import structlog

from adapters.telegram import trouble as troubles
from adapters.telegram import wire
from adapters.telegram.decoding import Account, UnreadableUpdate, event_of
from adapters.telegram.terms import (
    Bot,
    FileTooLarge,
    Profile,
    SecondPoller,
    TelegramAway,
    TokenRefused,
    Webhook,
)
from adapters.telegram.trouble import Kind, Trouble
from adapters.telegram.wire import ALLOWED, Upload
from core.messaging.channel import Delivery, Gone, Moved, Outcome, Retry, Sent, Uncertain
from core.messaging.values import ConversationId, Event, Side

log = structlog.get_logger()

SECONDS = 15.0  # for one request; a half-open connection holds a sender no longer
AT_ONCE = 10  # requests in flight: at 0.3 s each they make Telegram's 30 a second
FLOODED = 3  # chats that are refused as too many at once: then it isn't the chats but the bot
LARGEST_FILE = 1_000_000  # bytes taken in, where nobody asked for more

Draw = Callable[[ConversationId, str, str], Awaitable[bytes | None]]
"""Draws a named picture for the person of a conversation, in a language, as PNG."""


class Library(Protocol):
    """What a library does for an engine: it carries requests and reads updates, and nothing more."""

    name: str

    async def call(
        self, method: str, params: Mapping[str, Any], uploads: Mapping[str, Upload], seconds: float
    ) -> Any:
        """Ask Telegram and give the bare result. Trouble."""

    def read(self, raw: Mapping[str, Any]) -> Any:
        """Give the update as the library's object. UnreadableUpdate."""

    async def download(self, path: str, at_most: int) -> bytes | None:
        """Give a file's content; None when it is larger. Trouble."""

    async def close(self) -> None: ...


class Engine:
    """One bot behind the Channel port, with what a poller, a webhook and `doctor` ask of it."""

    capabilities = wire.CAPABILITIES
    messages_per_second = 30.0
    seconds = SECONDS

    def __init__(
        self, library: Library, token: str, side: Side, channel: str = "telegram", draw: Draw | None = None
    ) -> None:
        self._library = library
        self._draw = draw
        self.library = library.name
        self.name = channel
        number = token.split(":")[0]
        self.account = Account(int(number) if number.isdecimal() else 0, channel, side)

    @property
    def source(self) -> str:
        """The account's name in the inbox."""
        return self.account.source

    @property
    def username(self) -> str | None:
        """The bot's name, once `me` has asked for it."""
        return self.account.username

    # ── in

    async def fetch(self, offset: int | None, limit: int = 100, wait: float = 25) -> list[dict[str, Any]]:
        """Give the waiting updates from that number on, raw; waits so long for the first.

        Telegram forgets all before `offset`, so nothing may be asked for that isn't kept yet.
        SecondPoller, TokenRefused, TelegramAway.
        """
        params = {"limit": limit, "timeout": int(wait), "allowed_updates": list(ALLOWED)}
        if offset is not None:
            params["offset"] = offset
        found = await self._ask("getUpdates", params, wait + self.seconds)
        if not isinstance(found, list):
            raise TelegramAway(troubles.RETRY_SECONDS, "no list of updates")
        return [one if isinstance(one, dict) else {"unreadable": one} for one in found]

    def decode(self, raw: Mapping[str, Any]) -> Event | None:
        """Say what happened; None where it doesn't concern us. UnreadableUpdate, and nothing else."""
        number = wire.update_id(raw)
        if number is None:
            raise UnreadableUpdate("no update_id")
        try:
            return event_of(self._library.read(wire.washed(raw)), self.account, str(number))
        except RecursionError:
            raise UnreadableUpdate("nested without end") from None

    async def answer(self, callback: str) -> None:
        """Let a pressed button stop turning; one that waited too long, or can't be told now, is left."""
        try:
            await self._call("answerCallbackQuery", {"callback_query_id": callback})
        except Trouble as trouble:
            log.info("press-not-answered", channel=self.name, reason=str(trouble))

    async def file(self, file_id: str, at_most: int = LARGEST_FILE) -> bytes:
        """Fetch what a person sent, of at most so many bytes. FileTooLarge, TelegramAway, TokenRefused."""
        found = await self._ask("getFile", {"file_id": file_id})
        path = found.get("file_path") if isinstance(found, dict) else None
        size = found.get("file_size") if isinstance(found, dict) else None
        if wire.is_number(size) and size > at_most:
            raise FileTooLarge
        if not isinstance(path, str):
            raise TelegramAway(troubles.RETRY_SECONDS, "no file path")
        try:
            async with asyncio.timeout(self.seconds):
                content = await self._library.download(path, at_most)
        except TimeoutError:
            raise TelegramAway(troubles.RETRY_SECONDS, "the file came too slowly") from None
        except Trouble as trouble:
            raise _away(trouble) from None
        if content is None:
            raise FileTooLarge
        return content

    # ── out

    def pause(self, address: str) -> float:
        """Seconds between two messages: twenty a minute in a group, one a second in a chat with one person."""
        return 3.0 if address.startswith("-") else 1.0

    async def send(self, deliveries: Sequence[Delivery]) -> list[Outcome]:
        """Try each delivery once, one outcome each: in order within a chat, several chats at once.

        What would overtake a message of its chat that waits isn't tried: it waits too.
        """
        batch = _Batch(self)
        by_chat: dict[str, list[tuple[int, Delivery]]] = defaultdict(list)
        for place, delivery in enumerate(deliveries):
            by_chat[delivery.address].append((place, delivery))
        await asyncio.gather(*(batch.chat(chat) for chat in by_chat.values()))
        return [batch.outcomes[place] for place in range(len(deliveries))]

    async def try_one(self, delivery: Delivery) -> tuple[Outcome, bool]:
        """Try one delivery once; also tells whether Telegram found that too much was sent."""
        picture = await self._picture(delivery)
        for call in wire.calls(delivery, picture):
            try:
                result = await self._call(call.method, call.params, call.uploads)
            except Trouble as trouble:
                if call.edits and troubles.is_unchanged(trouble):
                    return Sent(call.ref(None) or ""), False
                if call.edits and troubles.is_past_editing(trouble):
                    continue
                return troubles.outcome(trouble), trouble.kind is Kind.FLOOD
            ref = call.ref(result)
            return Sent(ref) if ref else Uncertain("the answer names no message"), False
        raise AssertionError("a new message is the last try")

    async def _picture(self, delivery: Delivery) -> bytes | None:
        part = delivery.part
        if not part.picture or self._draw is None:
            return None
        try:
            return await self._draw(delivery.conversation, part.picture, part.lang)
        except Exception:  # the words say all that it shows, and they don't wait for it
            log.exception("picture-failed", channel=self.name, picture=part.picture)
            return None

    # ── the bot itself

    async def me(self) -> Bot:
        """Ask who the bot is, and remember its name. TokenRefused, TelegramAway."""
        found = await self._ask("getMe", {})
        said = found if isinstance(found, dict) else {}
        bot = Bot(
            said.get("id", 0),
            said.get("username", ""),
            said.get("first_name", ""),
            said.get("can_read_all_group_messages") is True,
            said.get("can_join_groups") is True,
        )
        self.account = replace(self.account, username=bot.username or None)
        return bot

    async def set_webhook(self, url: str, secret: str) -> None:
        """Have the updates brought to this address. TokenRefused, TelegramAway."""
        params = {"url": url, "secret_token": secret, "allowed_updates": list(ALLOWED)}
        await self._ask("setWebhook", params)

    async def drop_webhook(self) -> None:
        """Have the updates wait to be fetched; none is lost by it. TokenRefused, TelegramAway."""
        await self._ask("deleteWebhook", {})

    async def webhook_info(self) -> Webhook:
        """Ask where the updates are brought and how it goes. TokenRefused, TelegramAway."""
        found = await self._ask("getWebhookInfo", {})
        said = found if isinstance(found, dict) else {}
        at = said.get("last_error_date")
        return Webhook(
            said.get("url", ""),
            said.get("pending_update_count", 0),
            said.get("last_error_message", ""),
            datetime.fromtimestamp(at, UTC) if wire.is_number(at) else None,
            tuple(said.get("allowed_updates", ())),
        )

    async def introduce(self, profile: Profile) -> None:
        """Have Telegram show this of the bot; what it shows already isn't set again. TokenRefused, TelegramAway.

        A bot that sets its name at every start is soon told to wait for a day.
        """
        for one in profile.commands:
            where = {"scope": dict(one.scope), **_in(one.language)}
            wanted = [{"command": name, "description": text} for name, text in one.names.items()]
            if await self._ask("getMyCommands", where) != wanted:
                await self._ask("setMyCommands", {"commands": wanted, **where})
        texts = (
            ("Name", "name", profile.names),
            ("Description", "description", profile.descriptions),
            ("ShortDescription", "short_description", profile.short),
        )
        for method, field_name, by_language in texts:
            for language, text in by_language.items():
                known = await self._ask(f"getMy{method}", _in(language))
                if not isinstance(known, dict) or known.get(field_name) != text:
                    await self._ask(f"setMy{method}", {field_name: text, **_in(language)})

    async def leave(self, chat: str) -> None:
        """Leave a group; from one that it isn't in any more, nothing. TokenRefused, TelegramAway."""
        try:
            await self._call("leaveChat", {"chat_id": wire.chat_of(chat)})
        except Trouble as trouble:
            if trouble.kind not in (Kind.REFUSED, Kind.FORBIDDEN):
                raise _away(trouble) from None

    async def close(self) -> None:
        """Let go of the connections."""
        await self._library.close()

    async def _ask(self, method: str, params: Mapping[str, Any], seconds: float = 0) -> Any:
        try:
            return await self._call(method, params, seconds=seconds)
        except Trouble as trouble:
            raise _away(trouble) from None

    async def _call(
        self,
        method: str,
        params: Mapping[str, Any],
        uploads: Mapping[str, Upload] | None = None,
        seconds: float = 0,
    ) -> Any:
        seconds = seconds or self.seconds
        try:
            # The libraries' own limits are for each step: a server that trickles would hold us for ever.
            async with asyncio.timeout(seconds + 1):
                return await self._library.call(method, params, uploads or {}, seconds)
        except TimeoutError:
            raise Trouble(Kind.UNSURE, "too slow") from None


class _Batch:
    """The sends of one call: what came of each, and whether the whole bot has to wait."""

    def __init__(self, engine: Engine) -> None:
        self.outcomes: dict[int, Outcome] = {}
        self._engine = engine
        self._room = asyncio.Semaphore(AT_ONCE)
        self._flooded = 0
        self._held: Retry | None = None

    async def chat(self, deliveries: Sequence[tuple[int, Delivery]]) -> None:
        """Send one chat's messages in order."""
        before: Outcome | None = None
        for place, delivery in deliveries:
            if before is None:
                async with self._room:
                    outcome = self._held or self._noted(*await self._engine.try_one(delivery))
            else:
                outcome = before
            self.outcomes[place] = outcome
            if isinstance(outcome, Retry | Gone | Moved):
                before = outcome

    def _noted(self, outcome: Outcome, flooded: bool) -> Outcome:
        self._flooded += flooded
        if isinstance(outcome, Retry):
            if flooded and self._flooded >= FLOODED:
                outcome = replace(outcome, account=True)
            if outcome.account:
                self._held = outcome
        return outcome


def _in(language: str) -> dict[str, str]:
    return {"language_code": language} if language else {}


def _away(trouble: Trouble) -> SecondPoller | TokenRefused | TelegramAway:
    if trouble.kind is Kind.CONFLICT:
        return SecondPoller(trouble.description)
    if trouble.kind is Kind.TOKEN:
        return TokenRefused(trouble.description)
    return TelegramAway(max(trouble.after, troubles.RETRY_SECONDS), str(trouble))
