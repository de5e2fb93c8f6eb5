"""What our accounts are called in the channels, so that people can be sent to them."""

from typing import Any
from urllib.parse import quote

from sqlalchemy import select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Checkpoint
from core.storage.rows import execute, upsert

RESIDENTS, STAFF = "telegram", "telegram-staff"
MATRIX = "matrix"
_CHECKPOINT: Any = Checkpoint.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_NAME = "name "


async def remember(session: AsyncSession, channel: str, name: str) -> None:
    """Keep what a channel's account is called; commands that don't ask the channel read it here."""
    await upsert(session, _CHECKPOINT, [{"source": _NAME + channel, "position": name}])


async def names(session: AsyncSession) -> dict[str, str]:
    """Give the account's name in each channel where it is known."""
    found = select(_CHECKPOINT.c.source, _CHECKPOINT.c.position)
    rows = await execute(session, found.where(_CHECKPOINT.c.source.startswith(_NAME)))
    return {source.removeprefix(_NAME): name for source, name in rows}


def resident_links(code: str, public_url: str, known: dict[str, str]) -> dict[str, str]:
    """Give the address behind which a code takes part, by channel: "web" always, others where we have an account.

    A link to Matrix can't carry the code: it is written there.
    """
    return {
        "web": f"{public_url}/c/{quote(code)}",
        **_telegram(code, known.get(RESIDENTS)),
        **_matrix(known.get(MATRIX)),
    }


def staff_links(code: str, public_url: str, known: dict[str, str]) -> dict[str, str]:
    """Give the address behind which a colleague's code lets them in, by channel."""
    return {
        "web": f"{public_url}/staff/{quote(code)}",
        **_telegram(code, known.get(STAFF)),
        **_matrix(known.get(MATRIX)),
    }


def _telegram(code: str, name: str | None) -> dict[str, str]:
    # A link's payload is 64 of these characters at most; a code is 12 or 26.
    return {"telegram": f"https://t.me/{name}?start={quote(code)}"} if name else {}


def _matrix(name: str | None) -> dict[str, str]:
    return {"matrix": f"https://matrix.to/#/{quote(name, safe='@:')}"} if name else {}
