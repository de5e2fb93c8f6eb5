"""Photos that answer a question: fetched only where one asks for them, and made to tell nothing else."""

from collections.abc import Sequence

import structlog

from adapters.telegram.engine import Engine
from adapters.telegram.terms import FileTooLarge, SecondPoller, TelegramAway, TokenRefused
from core.messaging.values import Attachment, Event
from core.messaging.wanted import Photos

log = structlog.get_logger()


async def take_photos(engine: Engine, photos: Photos, events: Sequence[Event]) -> list[Event]:
    """Give the events with each photo that was asked for, or with why it couldn't be taken in."""

    async def fetch(what: Attachment, at_most: int) -> bytes | str:
        try:
            return await engine.file(what.file_id, at_most)
        except FileTooLarge:
            return "large"
        except (SecondPoller, TelegramAway, TokenRefused) as error:
            log.info("photo-not-fetched", channel=engine.name, reason=type(error).__name__)
            return "away"

    return await photos.taken(events, fetch)
