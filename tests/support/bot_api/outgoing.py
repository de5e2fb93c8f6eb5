"""How updates leave the server: fetched by long polling, or brought to a webhook until it says 200."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.support.bot_api.world import Bot, Refused

AGAIN = 0.2  # seconds until a webhook that failed is tried again


@dataclass
class Outgoing:
    """All bots' updates on their way out."""

    brought: list[tuple[int, int]] = field(default_factory=list)
    conflicts: int = 0  # pollers that were sent away for another
    _polls: dict[str, asyncio.Event] = field(default_factory=dict)

    async def fetched(self, bot: Bot, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Give what waits from the offset on, as `getUpdates` does. Refused."""
        if bot.webhook.get("url"):
            raise Refused(
                409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first"
            )
        if "allowed_updates" in values:
            bot.allowed = values["allowed_updates"] or None
        if (older := self._polls.get(bot.token)) is not None:
            older.set()  # the newer request wins, as it does there
        mine = self._polls[bot.token] = asyncio.Event()
        offset = values.get("offset")
        if offset is not None and offset > 0:
            bot.waiting = [one for one in bot.waiting if one["update_id"] >= offset]
        until = time.monotonic() + values.get("timeout", 0)
        try:
            while not bot.waiting and time.monotonic() < until and not mine.is_set():  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        finally:
            if self._polls.get(bot.token) is mine:
                del self._polls[bot.token]
        if mine.is_set():
            self.conflicts += 1
            raise Refused(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            )
        return bot.waiting[: values.get("limit", 100)]

    async def bring(self, bots: Mapping[str, Bot]) -> None:
        """Bring updates to webhooks in order, each until it is answered with 200."""
        async with ClientSession(timeout=ClientTimeout(total=20)) as client:
            while True:
                busy = False
                for bot in list(bots.values()):
                    if bot.webhook.get("url") and bot.waiting:
                        busy = await self._bring_one(client, bot)
                await asyncio.sleep(0 if busy else 0.01)

    async def _bring_one(self, client: ClientSession, bot: Bot) -> bool:
        update = bot.waiting[0]
        secret = bot.webhook.get("secret_token")
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        try:
            async with client.post(bot.webhook["url"], json=update, headers=headers) as answer:
                status = answer.status
        except (ClientError, TimeoutError) as error:
            status, bot.webhook["error"] = 0, str(error)
        self.brought.append((update["update_id"], status))
        if status == 200:
            bot.webhook.pop("error", None)
            bot.waiting = [one for one in bot.waiting if one is not update]
            return True
        if status:
            bot.webhook["error"] = f"Wrong response from the webhook: {status}"
        await asyncio.sleep(AGAIN)
        return False
