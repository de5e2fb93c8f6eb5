"""Dispositions: what became of every invitation, stored once the campaign has closed and counted from there."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import update
from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.cases import cases
from core.campaigns.classifying import Case, Learned, code_of
from core.campaigns.letter_variants import worded
from core.campaigns.tables import Campaign, CampaignId, Disposition, Invitation, Stage
from core.privacy.keys import Keyring
from core.sampling import rates
from core.storage.rows import execute, insert_new, update_rows

GRACE: Final = timedelta(hours=1)
"""What was on its way at closing is counted before the codes are."""

CHANGES: Final = timedelta(days=90)
"""For so long after closing it is looked at again what became of the invitations."""

DAILY: Final = timedelta(days=1)

_DISPOSITION: Any = Disposition.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_INVITATION: Any = Invitation.__table__  # type: ignore[attr-defined]

Counts = dict[rates.Disposition, int]


@dataclass(frozen=True)
class Cases:
    """The settled cases of a campaign, counted; `changed` of them have had another code before."""

    settled_at: datetime
    by_stratum: Mapping[str, Counts]
    by_way: Mapping[str, Counts]
    details: Mapping[str, int]
    changed: int
    by_variant: Mapping[str, Counts] = field(default_factory=dict)  # of letters in several wordings

    @property
    def counts(self) -> Counts:
        """People by code, over all strata."""
        return dict(sum((Counter(counts) for counts in self.by_stratum.values()), Counter()))


async def note(session: AsyncSession, learned: Mapping[int, Learned]) -> None:
    """Note what was learned of invitations outside the chat; the latest counts."""
    rows = [{"id": number, "outcome": str(what)} for number, what in learned.items()]
    await update_rows(session, _INVITATION, rows)


async def settle(
    session: AsyncSession, campaign: Campaign, required: int, keyring: Keyring, now: datetime
) -> int:
    """Store each invited person's code; run again, only codes that have changed get a new row. Gives the rows.

    Who was drawn and never invited is no case.
    """
    number = CampaignId(campaign.id or 0)
    known = await _newest(session, number)
    before = {row.case_index: (row.code, row.detail) for row in known}
    wordings = await worded(session, number)
    rows = []
    for place, case in enumerate(await cases(session, campaign, keyring)):
        if case.invited_at is None:
            continue
        code, detail = code_of(case, required)
        if case.index is None and known:
            continue  # it was settled under its own name, while it had one
        # An erased member's case needs a name of its own to be counted, and this one is nobody's.
        index = case.index or f"erased-{place}"
        if before.get(index) != (code.value, detail):
            row = _row(case, index, code.value, detail, now)
            rows.append({**row, "variant": wordings.get(case.invitation)})
    await insert_new(session, _DISPOSITION, rows)
    return len(rows)


async def unsettled(session: AsyncSession, now: datetime) -> list[Campaign]:
    """Claim the closed campaigns whose cases have no codes yet, and once a day those that may have changed.

    Letters come back for weeks: what is learned of an invitation after closing adds a row.
    """
    due = or_(
        col(Campaign.id).not_in(select(Disposition.campaign_id)),
        col(Campaign.wave_look_at).is_(None),
        col(Campaign.wave_look_at) <= now,
    )
    over = (
        col(Campaign.stage).in_([Stage.CLOSED.value, Stage.REPORTED.value]),
        col(Campaign.closes) <= now - GRACE,
        col(Campaign.closes) > now - CHANGES,
        due,
        col(Campaign.id).in_(select(Invitation.campaign_id).where(col(Invitation.invited_at).is_not(None))),
    )
    claim = update(Campaign).where(*over).values(wave_look_at=now + DAILY).returning(col(Campaign.id))
    claimed = await session.exec(claim.execution_options(synchronize_session=False))
    mine = sorted(number for (number,) in claimed.all())
    if not mine:
        return []
    return list(
        await session.exec(select(Campaign).where(col(Campaign.id).in_(mine)).order_by(col(Campaign.id)))
    )


async def stored(session: AsyncSession, campaign: CampaignId) -> Cases | None:
    """Count the campaign's settled cases; None before it has closed and they were settled."""
    rows = await _newest(session, campaign)
    if not rows:
        return None
    by_stratum: dict[str, Counter[rates.Disposition]] = {}
    by_way: dict[str, Counter[rates.Disposition]] = {}
    by_variant: dict[str, Counter[rates.Disposition]] = {}
    for row in rows:
        code = rates.Disposition(row.code)
        by_stratum.setdefault(row.stratum, Counter())[code] += 1
        by_way.setdefault(row.way, Counter())[code] += 1
        if row.variant is not None:
            by_variant.setdefault(row.variant, Counter())[code] += 1
    total = select(_DISPOSITION.c.id).where(_DISPOSITION.c.campaign_id == campaign)
    every = len(list((await execute(session, total)).scalars()))
    return Cases(
        min(row.at for row in rows),
        {key: dict(counts) for key, counts in sorted(by_stratum.items())},
        {key: dict(counts) for key, counts in sorted(by_way.items())},
        dict(Counter(row.detail for row in rows)),
        every - len(rows),
        {key: dict(counts) for key, counts in sorted(by_variant.items())},
    )


async def _newest(session: AsyncSession, campaign: CampaignId) -> Sequence[Disposition]:
    rows = select(Disposition).where(col(Disposition.campaign_id) == campaign).order_by(col(Disposition.id))
    newest = {row.case_index: row for row in await session.exec(rows)}
    return list(newest.values())


def _row(case: Case, index: str, code: str, detail: str, now: datetime) -> dict[str, Any]:
    return {
        "campaign_id": case.campaign,
        "case_index": index,
        "stratum": case.stratum,
        "way": case.way,
        "code": code,
        "detail": detail,
        "at": now,
    }
