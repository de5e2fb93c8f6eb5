"""The invitations of a campaign with what became of each; read whole, so only for a wave and at closing."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.classifying import Case, Lost
from core.campaigns.participation import credit, voices
from core.campaigns.tables import Campaign, CampaignId, Invitation, Participation
from core.messaging.tables import Conversation
from core.messaging.values import Side
from core.pool.tables import Member, MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among, execute

CHAT, LETTER = "chat", "letter"

_INVITATION: Any = Invitation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_MEMBER: Any = Member.__table__  # type: ignore[attr-defined]
_COLUMNS = ("id", "member_id", "stratum", "way", "invited_at", "declined_at", "outcome")


async def cases(session: AsyncSession, campaign: Campaign, keyring: Keyring) -> list[Case]:
    """Give every invitation that was let go, in the order of the draw.

    An erased member's voice can't be told from another's of its stratum: such voices are given to the stratum's
    erased members in any order, so that the counts are right and nobody is linked.
    """
    number = CampaignId(campaign.id or 0)
    theirs = (_MEMBER.c.key_sealed, _MEMBER.c.stopped)
    columns: list[Any] = [*(_INVITATION.c[name] for name in _COLUMNS), *theirs]
    rows = (
        select(*columns)
        .join(_MEMBER, _MEMBER.c.id == _INVITATION.c.member_id)
        .where(
            _INVITATION.c.campaign_id == number,
            or_(_INVITATION.c.invited_at.is_not(None), _INVITATION.c.wave.is_not(None)),
        )
        .order_by(_INVITATION.c.stratum, _INVITATION.c.place, _INVITATION.c.id)
    )
    found = list(await execute(session, rows))
    members = [MemberId(row[1]) for row in found if row[7] is not None]
    spoken = await voices(session, members, [number], keyring)
    out_of_reach = await lost(session, members)
    nobodys = await _cut_off(session, number)
    made = []
    for row, member, stratum, way, invited_at, declined_at, outcome, key, stopped in found:
        voice = spoken.get((MemberId(member), number))
        answers, moved_at = (voice.credit, voice.moved_at) if voice is not None else (0, None)
        if key is None and nobodys.get(stratum):
            answers = nobodys[stratum].pop()
        made.append(
            Case(
                row,
                number,
                MemberId(member),
                None if key is None else keyring.member_index(key, number),
                stratum,
                way or CHAT,
                invited_at,
                declined_at is not None,
                outcome,
                bool(stopped),
                out_of_reach.get(MemberId(member)),
                answers,
                moved_at,
            )
        )
    return made


async def lost(session: AsyncSession, members: Sequence[MemberId] | None = None) -> dict[MemberId, Lost]:
    """Name the members, of these or of all, who can't be written to in any chat of theirs any more, and why."""
    theirs: tuple[Any, ...] = (
        col(Conversation.side) == Side.RESIDENT.value,
        col(Conversation.party).is_not(None),
    )
    if members is not None:
        theirs = (*theirs, among(session, col(Conversation.party), list(members)))
    dead = select(Conversation.party, Conversation.unreachable_why).where(
        *theirs, col(Conversation.unreachable_at).is_not(None)
    )
    why: dict[int, Lost] = {}
    for party, reason in await session.exec(dead):
        # Whoever blocked us in one chat and lost another account has refused.
        if why.get(party or 0) is not Lost.BLOCKED:
            why[party or 0] = Lost.BLOCKED if reason == Lost.BLOCKED else Lost.GONE
    if not why:
        return {}
    alive = select(Conversation.party).where(
        *theirs,
        among(session, col(Conversation.party), sorted(why)),
        col(Conversation.unreachable_at).is_(None),
    )
    still = set(await session.exec(alive))
    return {MemberId(party): reason for party, reason in why.items() if party not in still}


async def _cut_off(session: AsyncSession, campaign: CampaignId) -> dict[str, list[int]]:
    """Give the answers of the voices whose member was erased, by stratum."""
    rows = select(Participation.stratum, credit()).where(
        col(Participation.campaign_id) == campaign,
        col(Participation.invited).is_(True),
        col(Participation.member_sealed).is_(None),
    )
    found: dict[str, list[int]] = {}
    for stratum, answers in await session.exec(rows):
        found.setdefault(stratum or "", []).append(answers)
    return found
