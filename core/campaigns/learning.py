"""What past campaigns teach a plan: how many of those asked answered, by way and by group."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.eligible import eligible
from core.campaigns.invitable import chats
from core.campaigns.tables import Campaign, Disposition
from core.sampling.rates import Disposition as Code

Seen = tuple[int, int]
"""Complete answers, and invitations to people who were eligible."""


@dataclass(frozen=True)
class Evidence:
    """Answered of asked over the organisation's closed campaigns; groups as `age_group=18-29`."""

    campaigns: int = 0
    by_way: Mapping[str, Seen] = field(default_factory=dict)
    by_group: Mapping[str, Seen] = field(default_factory=dict)


async def evidence(session: AsyncSession, organisation: int, *, panel: bool) -> Evidence:
    """Count what became of the invitations to the organisation's closed panels, or of all to the others."""
    rows = select(Campaign).where(
        col(Campaign.organisation_id) == organisation, col(Campaign.id).in_(select(Disposition.campaign_id))
    )
    strata = {
        one.id: tuple(document_of(one).sample.strata)
        for one in await session.exec(rows)
        if (document_of(one).kind == "panel") is panel
    }
    newest = select(func.max(Disposition.id)).group_by(
        col(Disposition.campaign_id), col(Disposition.case_index)
    )
    kinds = (Disposition.campaign_id, Disposition.stratum, Disposition.way, Disposition.code)
    counted = (
        select(*kinds, func.count())  # type: ignore[call-overload]  # SQLModel's overloads end at four columns
        .where(col(Disposition.campaign_id).in_(list(strata)), col(Disposition.id).in_(newest))
        .group_by(*kinds)
    )
    by_way: dict[str, Seen] = {}
    by_group: dict[str, Seen] = {}
    for campaign, stratum, way, code, people in await session.exec(counted):
        if code == Code.NOT_ELIGIBLE:
            continue
        complete = people if code == Code.COMPLETE else 0
        _add(by_way, way, complete, people)
        for trait, value in zip(strata[campaign], stratum.split("|"), strict=False):
            _add(by_group, f"{trait}={value}", complete, people)
    return Evidence(len(strata), by_way, by_group)


async def in_reach(session: AsyncSession, organisation: int, now: datetime, *, cap: int, kind: str) -> int:
    """Count the pool's members who could be invited in a chat now."""
    may = await eligible(session, organisation, now, cap=cap, kind=kind)
    able = set(await session.exec(await chats(session)))
    return len(may.keys() & able)


def _add(counts: dict[str, Seen], key: str, complete: int, people: int) -> None:
    before = counts.get(key, (0, 0))
    counts[key] = (before[0] + complete, before[1] + people)
