"""What `kuulolla doctor` finds at Telegram: tokens, webhook, privacy mode, a second reader, the clock."""

from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp

from adapters.database.engine import Database
from adapters.database.turn import turn_of
from adapters.telegram.engine import Engine
from adapters.telegram.engines import open_engine
from adapters.telegram.polling import AWAY
from adapters.telegram.terms import SecondPoller, TelegramAway, TokenRefused, Webhook
from bot.cli.findings import Finding, good, look, wrong
from bot.settings import Settings
from core.messaging.values import Side
from core.storage import leases

RECENT = timedelta(hours=1)
MANY = 100  # updates that wait: then we are too slow, or not there
ASTRAY = timedelta(seconds=30)


async def telegram_findings(
    settings: Settings, database: Database | None, clock: Callable[[], datetime]
) -> list[Finding]:
    """Look at each bot whose token is set; `database`: None while it can't be asked."""
    found: list[Finding] = []
    for side, token, library in (
        (Side.RESIDENT, settings.telegram_resident_token, settings.telegram_resident_engine),
        (Side.STAFF, settings.telegram_staff_token, settings.telegram_staff_engine),
    ):
        if token:
            base = settings.telegram_api_base.rstrip("/")
            engine = open_engine(library, token, api_base=base, side=side)
            try:
                found += await _bot(settings, engine, side, database, clock)
            finally:
                await engine.close()
    if not found:
        found.append(
            look(
                "telegram",
                "no bot is set",
                "Its tokens are KUULOLLA_TELEGRAM_RESIDENT_TOKEN and KUULOLLA_TELEGRAM_STAFF_TOKEN.",
            )
        )
        return found
    return [*found, *await _clock(settings, clock)]


async def _bot(
    settings: Settings,
    engine: Engine,
    side: Side,
    database: Database | None,
    clock: Callable[[], datetime],
) -> list[Finding]:
    subject = f"telegram {side}"
    setting = f"KUULOLLA_TELEGRAM_{side.upper()}_TOKEN"
    try:
        bot = await engine.me()
        hook = await engine.webhook_info()
    except TokenRefused:
        return [
            wrong(subject, "Telegram refuses the token", f"Copy it from BotFather (/mybots) into {setting}.")
        ]
    except (TelegramAway, SecondPoller) as error:
        do = f"See that this machine may reach {settings.telegram_api_base}."
        return [wrong(subject, f"Telegram can't be asked ({error})", do)]
    found = [good(subject, f"the token is @{bot.username}'s")]
    if side is Side.STAFF and bot.reads_all_group_messages:
        do = "Say /setprivacy to BotFather and choose Enable: presses, commands and replies come anyway."
        found.append(
            look(subject, "privacy mode is off, so the bot hears all that is said in its groups", do)
        )
    if side is Side.RESIDENT and bot.joins_groups:
        do = "Say /setjoingroups to BotFather and choose Disable; until then it leaves them again."
        found.append(look(subject, "the residents' bot can be taken into groups", do))
    if settings.telegram_mode == "webhook":
        return found + _brought(settings, subject, side, hook, clock())
    return found + await _read(subject, engine, hook, database, clock())


def _brought(settings: Settings, subject: str, side: Side, hook: Webhook, now: datetime) -> list[Finding]:
    """Look at how Telegram brings the updates."""
    ours = f"{settings.public_url.rstrip('/')}/webhooks/telegram/{side}"
    found = []
    if not ours.startswith("https://"):
        do = "Set KUULOLLA_PUBLIC_URL to the https:// address, or KUULOLLA_TELEGRAM_MODE=polling."
        found.append(wrong(subject, f"Telegram brings updates to https only, and ours is {ours}", do))
    if hook.url != ours:
        said = f"updates go to {hook.url}" if hook.url else "no webhook is set"
        found.append(wrong(subject, f"{said}, not to {ours}", "Start Kuulolla (./run): each start sets it."))
        return found
    if hook.last_error and hook.last_error_at is not None and now - hook.last_error_at < RECENT:
        do = "See that the web server passes /webhooks/ on to Kuulolla and has a certificate Telegram knows."
        if "401" in hook.last_error:
            do = "Restart all processes: they must have the same KUULOLLA_TELEGRAM_WEBHOOK_SECRET and secret key."
        found.append(wrong(subject, f"Telegram couldn't bring an update: {hook.last_error}", do))
    if hook.pending > MANY:
        found.append(
            look(subject, f"{hook.pending} updates wait at Telegram", "See the lines above, and the log.")
        )
    return found or [good(subject, f"Telegram brings the updates to {ours}")]


async def _read(
    subject: str, engine: Engine, hook: Webhook, database: Database | None, now: datetime
) -> list[Finding]:
    """Look at who reads the updates; Telegram itself is asked only where nobody of ours reads."""
    if hook.url:
        return [
            wrong(subject, f"a webhook is set ({hook.url}), so the bot can't be read",
                  "Start Kuulolla (./run): in polling mode each start drops it.")
        ]  # fmt: skip
    held = None
    if database is not None:
        async with database.read() as session:
            held = await leases.held(session, turn_of(engine.source), now)
    if held is None:
        return [await _unread(subject, engine)]
    if held[1] in ("", AWAY):
        return [good(subject, "a process of ours reads its updates")]
    return [wrong(subject, held[1], _ELSEWHERE)]


_ELSEWHERE = "Stop the other one, or say /revoke to BotFather and set the new token: then nobody else has it."


async def _unread(subject: str, engine: Engine) -> Finding:
    try:
        # Without our place nothing is acknowledged: what waits goes on waiting.
        await engine.fetch(None, limit=1, wait=0)
    except SecondPoller:
        return wrong(subject, "another process, none of this database, reads its updates", _ELSEWHERE)
    except (TelegramAway, TokenRefused) as error:
        return look(subject, f"whether somebody reads its updates can't be told now ({error})")
    return look(subject, "nobody reads its updates now", "Start Kuulolla (./run).")


async def _clock(settings: Settings, clock: Callable[[], datetime]) -> list[Finding]:
    """Compare our clock with Telegram's server's."""
    try:
        timeout = aiohttp.ClientTimeout(total=10)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(settings.telegram_api_base, allow_redirects=False) as answer,
        ):
            theirs = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, KeyError, OSError, TimeoutError, ValueError):
        return []
    apart = abs(clock() - theirs)
    if apart > ASTRAY:
        seconds = int(apart.total_seconds())
        return [
            wrong("clock", f"it is {seconds} seconds from Telegram's", "Turn on time synchronisation (NTP).")
        ]
    return [good("clock", "it agrees with Telegram's")]
