"""What one person asks for and a second one decides: the cards of all who may, edited when one has."""

from collections.abc import Awaitable, Callable, Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.staff.desk import Chat, Desk, Replace, StaffOut, Tell, chats, holders
from core.access.guards import Second, access_second
from core.access.tables import OrganisationId, StaffId
from core.messaging.values import Say

Outcome = Callable[[str], Awaitable[Say]]
"""Words what came of it, for a reader of that language."""


async def access_approver(
    session: AsyncSession, staff: StaffId | None, organisation: OrganisationId
) -> Second:
    """Let in who may approve anything at all; whose request it was is checked where it is decided."""
    # Who asked is known only with the campaign, and is held there against the same roles again.
    return await access_second(session, staff, organisation, StaffId(0))


async def tell_all(
    desk: Desk, slot: str, texts: Sequence[str], about: int | None, asker: int | None, outcome: Outcome
) -> list[StaffOut]:
    """Edit every open card of the request, the presser's own first, and tell who asked.

    `texts`: those that may stand on such a card.
    """
    out: list[StaffOut] = [
        Replace(desk.conversation, slot, await outcome(desk.language), about=about),
    ]
    done = {desk.conversation}
    open_: list[Chat] = await holders(desk.session, slot, texts)
    for chat in open_:
        if chat.conversation not in done:
            done.add(chat.conversation)
            out.append(Replace(chat.conversation, slot, await outcome(chat.language), about=about))
    for chat in await chats(desk.session, [StaffId(asker)] if asker else []):
        if chat.conversation not in done:
            out.append(Tell(await outcome(chat.language), chat.conversation))
    return out
