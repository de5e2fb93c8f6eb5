"""Keeping what people answered about being quoted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogues.quotes import AnswerQuotes
from core.pool import consents
from core.pool.tables import Purpose
from core.privacy.keys import Keyring
from core.themes import quoting

VERSION: Final = "consent-quotes/1"
"""The text of consent that is read now; raise it when a catalogue changes what the text promises."""


async def record_quotes(
    session: AsyncSession, answers: Sequence[AnswerQuotes], organisation: int, keyring: Keyring, now: datetime
) -> None:
    """Keep each answer with the version and language that was read; from now on it counts for all they wrote."""
    rows = [
        consents.Answer(
            one.member, organisation, Purpose.QUOTES, one.given, f"{VERSION}/{one.language or 'fi'}"
        )
        for one in answers
    ]
    await consents.record(session, rows, now)
    await quoting.consents(session, [one.member for one in answers], keyring)
