"""One side's bot put together: its engine, its ways in, and what Telegram has to know of it at a start."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from adapters.database.engine import Database
from adapters.database.turn import LONGEST_PAUSE, pause
from adapters.telegram.engine import Draw, Engine
from adapters.telegram.engines import Name, open_engine
from adapters.telegram.intake import Intake, Keep
from adapters.telegram.polling import Poller
from adapters.telegram.profile import farewell, residents_profile, staff_profile
from adapters.telegram.terms import Profile, SecondPoller, TelegramAway, TokenRefused
from core.language.catalogue import Texts
from core.messaging.accounts import RESIDENTS, STAFF
from core.messaging.values import Side
from core.messaging.wanted import Photos

log = structlog.get_logger()

Named = Callable[[str, str], Awaitable[None]]
"""Keeps the account's name of a channel."""


@dataclass(frozen=True)
class TelegramBot:
    """One bot of this installation."""

    engine: Engine
    intake: Intake
    poller: Poller
    side: Side
    profile: Profile
    webhook: str  # our address for its updates
    secret: str  # what Telegram says there

    async def arrive(self, stop: asyncio.Event, named: Named, *, by_webhook: bool) -> None:
        """Tell Telegram where the updates go and what the bot is for; while it is away, again and again.

        Residents are served meanwhile: nothing here is needed for a conversation but the webhook.
        """
        failures = 0
        while not stop.is_set():
            try:
                if by_webhook:
                    await self.engine.set_webhook(self.webhook, self.secret)
                bot = await self.engine.me()
                await named(self.engine.name, bot.username)
                await self.engine.introduce(self.profile)
            except (TelegramAway, TokenRefused, SecondPoller) as error:
                failures += 1
                after = min(2.0**failures, LONGEST_PAUSE)
                log.warning("bot-not-introduced", channel=self.engine.name, reason=str(error), again_in=after)
                await pause(after, stop)
            except Exception:  # a database away for a minute must not end the start
                log.exception("waits", loop=self.engine.name)
                await pause(LONGEST_PAUSE, stop)
            else:
                log.info("bot-ready", channel=self.engine.name, name=bot.username)
                return

    async def close(self) -> None:
        """Finish what is in hand and let go of the connections."""
        await self.intake.close()
        await self.engine.close()


@dataclass(frozen=True)
class Ground:
    """What both bots stand on."""

    database: Database
    keep: Keep
    clock: Callable[[], datetime]
    holder: str  # unique to this process
    texts: Texts
    org: Mapping[str, str]  # the organisation's name in each language
    api_base: str
    public_url: str
    secret_of: Callable[[str], str]  # what Telegram says with an account's updates
    draw: Draw | None = None
    photos: Photos | None = None


def residents_bot(ground: Ground, token: str, library: Name) -> TelegramBot:
    """Put the residents' bot together; nothing is asked of Telegram yet."""
    profile = residents_profile(ground.texts, ground.org)
    return _bot(ground, token, library, Side.RESIDENT, RESIDENTS, profile)


def staff_bot(
    ground: Ground, token: str, library: Name, commands: Sequence[str], in_groups: Sequence[str]
) -> TelegramBot:
    """Put the staff's bot together, with the commands it offers."""
    profile = staff_profile(ground.texts, ground.org, commands, in_groups)
    return _bot(ground, token, library, Side.STAFF, STAFF, profile)


def _bot(
    ground: Ground, token: str, library: Name, side: Side, channel: str, profile: Profile
) -> TelegramBot:
    engine = open_engine(
        library, token, api_base=ground.api_base, side=side, channel=channel, draw=ground.draw
    )
    intake = Intake(engine, ground.keep)
    if side is Side.RESIDENT:
        intake = Intake(engine, ground.keep, farewell(ground.texts), ground.photos)
    return TelegramBot(
        engine,
        intake,
        Poller(intake, ground.database, ground.clock, ground.holder),
        side,
        profile,
        f"{ground.public_url}/webhooks/telegram/{side}",
        ground.secret_of(engine.source),
    )
