"""What past campaigns teach a plan: how many of those asked answered, by way and by group."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.cases import LETTER
from core.campaigns.documents import document_of
from core.campaigns.eligible import eligible
from core.campaigns.invitable import chats
from core.campaigns.tables import Campaign, Disposition
from core.sampling.planning import learned
from core.sampling.rates import Disposition as Code

COLD: Final = 0.03
"""The share of cold letters that a county's own recruitment brought, until there is anything to learn from."""

Seen = tuple[int, int]
"""Complete answers, and invitations to people who were eligible."""


@dataclass(frozen=True)
class Evidence:
    """Answered of asked over the organisation's closed campaigns; groups as `age_group=18-29`."""

    campaigns: int = 0
    by_way: Mapping[str, Seen] = field(default_factory=dict)
    by_group: Mapping[str, Seen] = field(default_factory=dict)
    by_letter: Mapping[str, Seen] = field(default_factory=dict)  # by group, of letters alone


@dataclass(frozen=True)
class LetterRates:
    """Which share of letters is answered: as learned, drawn towards what is assumed while little was seen."""

    usual: float
    by_group: Mapping[str, float] = field(default_factory=dict)

    def of(self, trait: str, value: str) -> float:
        """Give the rate of a group, or the usual one."""
        return self.by_group.get(f"{trait}={value}", self.usual)


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
    by_letter: dict[str, Seen] = {}
    for campaign, stratum, way, code, people in await session.exec(counted):
        if code == Code.NOT_ELIGIBLE:
            continue
        complete = people if code == Code.COMPLETE else 0
        _add(by_way, way, complete, people)
        for trait, value in zip(strata[campaign], stratum.split("|"), strict=False):
            _add(by_group, f"{trait}={value}", complete, people)
            if way == LETTER:
                _add(by_letter, f"{trait}={value}", complete, people)
    return Evidence(len(strata), by_way, by_group, by_letter)


async def letter_rates(session: AsyncSession, organisation: int) -> LetterRates:
    """Learn how letters are answered from the organisation's closed campaigns that weren't panels."""
    seen = await evidence(session, organisation, panel=False)
    usual = learned(COLD, *seen.by_way.get(LETTER, (0, 0))).value
    groups = {group: learned(usual, *counts).value for group, counts in seen.by_letter.items()}
    return LetterRates(usual, groups)


async def in_reach(session: AsyncSession, organisation: int, now: datetime, *, cap: int, kind: str) -> int:
    """Count the pool's members who could be invited in a chat now."""
    may = await eligible(session, organisation, now, cap=cap, kind=kind)
    able = set(await session.exec(await chats(session)))
    return len(may.keys() & able)


def _add(counts: dict[str, Seen], key: str, complete: int, people: int) -> None:
    before = counts.get(key, (0, 0))
    counts[key] = (before[0] + complete, before[1] + people)
