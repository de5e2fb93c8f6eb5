"""`kuulolla staff`: letting the first people in, from the machine itself."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from sqlmodel.ext.asyncio.session import AsyncSession

from core.access import invites
from core.access.rights import Role
from core.access.roles import ensure_organisation, owners
from core.privacy.codes import in_fours
from core.privacy.keys import Keyring


class Sessions(Protocol):
    """The open database, as far as it is needed here."""

    def write(self) -> AbstractAsyncContextManager[AsyncSession]: ...


async def invite(
    role: Role,
    database: Sessions,
    keyring: Keyring,
    clock: Callable[[], datetime],
    organisation: str,
    public_url: str,
    say: Callable[[str], None] = print,
) -> str:
    """Make a one-time link and code for a new colleague, print both, and give the code; valid for 24 hours."""
    async with database.write() as session:
        here = await ensure_organisation(session, organisation)
        code = await invites.invite(session, keyring, role, here, None, clock())
    say(f"One-time link for a new {role}, valid for 24 hours: {public_url}/staff/{code}")
    say(f"Or write in the staff chat: /start {in_fours(code)}")
    return code


async def has_owner(database: Sessions, organisation: str) -> bool:
    """Whether anyone owns the organisation yet; until then a start prints a link for the first one."""
    async with database.write() as session:
        return bool(await owners(session, await ensure_organisation(session, organisation)))
