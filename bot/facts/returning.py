"""Opening chats by a code of either kind, and making one person of two members that turn out to be one."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogues.returning import Returning
from core.campaigns import merging as campaigns
from core.messaging.values import ConversationId
from core.pool import codes, return_codes
from core.pool import linking as links
from core.pool import merging as pool
from core.pool.codes import Attempt, Redeemed, Result
from core.pool.tables import MemberId
from core.privacy.codes import letter_code
from core.privacy.keys import Keyring
from core.statements import merging as statements
from core.surveys import merging as surveys
from core.themes import merging as themes
from core.themes import quoting

AskFirst = Callable[[AsyncSession, Sequence[ConversationId], datetime], Awaitable[None]]
"""Asks in their first channels whether the second ones, which hold a good code, are theirs."""


def fresh_code(keyring: Keyring) -> Returning:
    """Make a return code that may be shown; it is kept only if it is."""
    code = letter_code(keyring.random)
    return Returning(code, keyring.code_hash(code))


async def redeem(
    session: AsyncSession,
    attempts: Sequence[Attempt],
    keyring: Keyring,
    now: datetime,
    ask_first: AskFirst | None = None,
) -> None:
    """Let chats in by letter and return codes; who was here before as somebody else stays one person.

    A code that links a channel lets nobody in: its first channel is asked by `ask_first`.
    """
    if not attempts:
        return
    if ask_first is not None:
        linking = await links.write(session, attempts, now)
        if linking:
            await ask_first(session, sorted(linking), now)
        attempts = [one for one in attempts if one.conversation not in linking]
    opened = await return_codes.redeem(session, attempts, now)
    others = [one for one in attempts if one.conversation not in opened]
    opened |= await codes.redeem(session, others, now)
    await make_one(session, one_person(list(opened.values())), keyring, now)


async def make_one(
    session: AsyncSession, pairs: Sequence[tuple[MemberId, MemberId]], keyring: Keyring, now: datetime
) -> None:
    """Merge each first member into the second: nothing that they said is lost, and nothing counts twice."""
    for was, to in pairs:
        twice = await campaigns.merge(session, was, to, keyring, now)
        await statements.one_voice(session, twice, now)
        await surveys.one_voice(session, twice)
        await themes.one_voice(session, twice)
        await campaigns.leave_one(session, twice)
        await pool.merge(session, was, to, keyring)
        await quoting.consents(session, [to], keyring)


def one_person(opened: Sequence[Redeemed]) -> list[tuple[MemberId, MemberId]]:
    """Name whom to merge into whom, in that order, where two chats of a batch opened each other's codes too."""
    now_is: dict[MemberId, MemberId] = {}

    def final(member: MemberId) -> MemberId:
        while member in now_is:
            member = now_is[member]
        return member

    pairs = []
    for one in opened:
        if one.result == Result.JOINED and one.was is not None and one.member is not None:
            was, to = final(one.was), final(one.member)
            if was != to:
                now_is[was] = to
                pairs.append((was, to))
    return pairs
