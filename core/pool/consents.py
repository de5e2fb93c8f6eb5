"""Consents: each answer to each question is a row of its own, and the latest counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert
from sqlmodel import col, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.pool.tables import Consent, Member, MemberId, Purpose
from core.storage.rows import among


@dataclass(frozen=True)
class Answer:
    """What a member answered to one question of consent, and which version of it was read."""

    member: MemberId
    organisation: int
    purpose: Purpose
    given: bool
    version: str


async def record(session: AsyncSession, answers: Sequence[Answer], now: datetime) -> None:
    """Keep the answers beside all earlier ones; whoever answered about the pool isn't asked again."""
    if not answers:
        return
    rows = [
        {
            "member_id": answer.member,
            "organisation_id": answer.organisation,
            "purpose": answer.purpose.value,
            "given": answer.given,
            "version": answer.version,
            "at": now,
        }
        for answer in answers
    ]
    await session.exec(insert(Consent), params=rows)
    asked = sorted({answer.member for answer in answers if answer.purpose == Purpose.POOL})
    if asked:
        mine = among(session, col(Member.id), asked)
        await session.exec(update(Member).where(mine).values(asked_about_pool=True))


async def current(
    session: AsyncSession, members: Sequence[MemberId], organisation: int
) -> dict[tuple[MemberId, Purpose], bool]:
    """Say what each member has agreed to with this organisation; never answered is not there."""
    if not members:
        return {}
    mine = (
        among(session, col(Consent.member_id), list(members)),
        col(Consent.organisation_id) == organisation,
    )
    latest = select(func.max(Consent.id)).where(*mine).group_by(col(Consent.member_id), col(Consent.purpose))
    rows = select(Consent.member_id, Consent.purpose, Consent.given).where(col(Consent.id).in_(latest))
    return {
        (MemberId(member), Purpose(purpose)): given for member, purpose, given in await session.exec(rows)
    }


async def asked_quotes(
    session: AsyncSession, members: Sequence[MemberId], organisation: int
) -> set[MemberId]:
    """Say who has answered whether they may be quoted, whatever they answered: they aren't asked again."""
    answered = await current(session, members, organisation)
    return {member for member, purpose in answered if purpose == Purpose.QUOTES}
