"""`kuulolla serve`, and opening the installation for commands beside it."""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog

from bot.app import Installation, open_installation
from bot.cli.documents import sentence
from bot.cli.environment import settings
from bot.redacting import Redacting, redact
from bot.serving import serve
from bot.settings import Settings
from core.access.invites import invite
from core.access.rights import Role
from core.access.roles import owners
from core.documents.faults import FaultyDocumentError
from core.documents.population import NoPopulationError
from core.messaging.accounts import MATRIX, STAFF


def set_up_log(form: str, least: int = logging.INFO) -> None:
    """Log to stderr as readable lines or as JSON, from this level on; never a message's body."""
    last = (
        structlog.processors.JSONRenderer() if form == "json" else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            redact,
            last,
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(least),
    )
    # What libraries log by themselves, from warnings on: httpx would name every address it asks.
    theirs = logging.StreamHandler(sys.stderr)
    theirs.setFormatter(Redacting("%(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[theirs], force=True)


@asynccontextmanager
async def opened() -> AsyncIterator[Installation]:
    """Open the installation of the settings for one command; a file of theirs that is wrong ends it."""
    chosen = settings()
    try:
        house = await open_installation(chosen)
    except (NoPopulationError, FaultyDocumentError, FileNotFoundError) as error:
        print(f"{_wrong_file(error, chosen).rstrip('.')}.", file=sys.stderr)
        raise SystemExit(1) from None
    try:
        yield house
    finally:
        await house.close()


def _wrong_file(error: NoPopulationError | FaultyDocumentError | FileNotFoundError, chosen: Settings) -> str:
    """Say which file of the settings is wrong, and where."""
    if isinstance(error, FaultyDocumentError):
        return (
            f"{chosen.organisation} or its traits: {'; '.join(sentence(one, 'en') for one in error.faults)}"
        )
    return f"{error.filename} isn't there" if isinstance(error, FileNotFoundError) else str(error)


async def owner_link(house: Installation) -> str | None:
    """Make a one-time owner link while no owner exists."""
    async with house.database.write() as session:
        if await owners(session, house.organisation_id):
            return None
        code = await invite(session, house.keyring, Role.OWNER, house.organisation_id, None, house.clock())
    return f"{house.settings.public_url}/staff/{code}"


def run() -> None:
    """Serve until Ctrl-C; tells first where residents and staff chat."""
    chosen = settings()
    set_up_log(chosen.log_format)

    async def go() -> None:
        house = await open_installation(chosen)
        link = await owner_link(house)

        def ready(address: str) -> None:
            if address:
                print(f"Residents chat at  {chosen.public_url}/")
                print(f"Staff chat at      {chosen.public_url}/staff")
            for channel, name in house.house.accounts.items():
                if channel == MATRIX:
                    print(f"Residents and staff in Matrix: https://matrix.to/#/{name}")
                else:
                    print(f"{'Staff' if channel == STAFF else 'Residents'} in Telegram: https://t.me/{name}")
            if link:
                print(f"First owner, once: {link}")
                if chosen.telegram_staff_token:
                    print(f"or to the staff's bot: /start {link.rpartition('/')[2]}")
            print("Ctrl-C stops.", flush=True)

        await serve(house, ready)

    try:
        asyncio.run(go())
    except (NoPopulationError, FaultyDocumentError, FileNotFoundError) as error:
        print(f"{_wrong_file(error, chosen).rstrip('.')}.", file=sys.stderr)
        raise SystemExit(1) from None
    except OSError as error:
        print(f"Kuulolla couldn't start: {error.strerror or error}.", file=sys.stderr)
        raise SystemExit(1) from None
