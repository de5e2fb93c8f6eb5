"""Corrections of a launched campaign: asked for by one person, put in force by a second, every version kept.

What may be corrected is decided before (core.documents.corrections); here it is only made one version of many.
A step answers False where another one was first, and nothing changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Planner, access_second
from core.access.tables import OrganisationId, StaffId
from core.audit.log import Entry, append
from core.campaigns.life import RUNNING
from core.campaigns.tables import Campaign, CampaignId, CampaignVersion, Participation
from core.storage.rows import execute

_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Version:
    """A document that was in force, and since when."""

    number: int
    document: str
    since: datetime | None
    approved_by: int | None


async def propose(
    session: AsyncSession, by: Planner, campaign: Campaign, document: str, now: datetime
) -> CampaignVersion | None:
    """Ask for a correction of a running campaign, in place of one that waits; another person must approve it.

    None: the campaign doesn't run any more.
    """
    campaign = await _lock(session, campaign)
    if campaign.stage not in RUNNING:
        return None
    number, version = CampaignId(campaign.id or 0), campaign.document_version + 1
    await _withdraw(session, number, version)
    asked = CampaignVersion(
        campaign_id=number, version=version, document=document, requested_by=by.id, requested_at=now
    )
    session.add(asked)
    await session.flush()
    await _note(session, campaign, "correction-requested", by.id, now, {"version": version})
    return asked


async def waiting(session: AsyncSession, campaign: Campaign) -> CampaignVersion | None:
    """Give the correction that waits for a second person."""
    wanted = select(CampaignVersion).where(
        col(CampaignVersion.campaign_id) == campaign.id,
        col(CampaignVersion.version) == campaign.document_version + 1,
        col(CampaignVersion.approved_at).is_(None),
    )
    return (await session.exec(wanted.execution_options(populate_existing=True))).first()


async def approve(
    session: AsyncSession,
    by: StaffId | None,
    campaign: Campaign,
    asked_at: datetime,
    added: int,
    now: datetime,
) -> bool:
    """Put the correction asked for at that moment in force; who approves must have the right at this very moment.

    Who had sent the answers before has done what was asked: the `added` questions count as settled for them.
    OwnRequest: the same person asked for it. Denied: no role, or no longer.
    """
    campaign = await _lock(session, campaign)
    asked = await waiting(session, campaign)
    if asked is None or asked.requested_at != asked_at or asked.requested_by is None:
        return False
    asker, former = StaffId(asked.requested_by), campaign.document_version
    second = await access_second(session, by, OrganisationId(campaign.organisation_id), asker)
    before = campaign.document
    moved = (
        update(Campaign)
        .where(
            col(Campaign.id) == campaign.id,
            col(Campaign.document_version) == former,
            col(Campaign.stage).in_([stage.value for stage in RUNNING]),
        )
        .values(document=asked.document, document_version=asked.version)
        .returning(col(Campaign.id))
        .execution_options(synchronize_session=False)
    )
    if (await session.exec(moved)).first() is None:
        return False
    if former == 1:
        first = CampaignVersion(
            campaign_id=asked.campaign_id,
            version=former,
            document=before,
            requested_by=campaign.requested_by,
            approved_by=campaign.approved_by,
            approved_at=campaign.launched_at,
        )
        session.add(first)
    asked.approved_by, asked.approved_at = second.id, now
    session.add(asked)
    if added:
        sent = (_PARTICIPATION.c.campaign_id == campaign.id, _PARTICIPATION.c.finished_at.is_not(None))
        more = update(_PARTICIPATION).where(*sent).values(settled=_PARTICIPATION.c.settled + added)
        await execute(session, more)
    await session.flush()
    await session.refresh(campaign)
    details = {"version": asked.version, "requested_by": asker}
    await _note(session, campaign, "campaign-corrected", second.id, now, details)
    return True


async def send_back(
    session: AsyncSession, by: StaffId | None, campaign: Campaign, asked_at: datetime, now: datetime
) -> bool:
    """Refuse the correction asked for at that moment. OwnRequest and Denied as in `approve`."""
    campaign = await _lock(session, campaign)
    asked = await waiting(session, campaign)
    if asked is None or asked.requested_at != asked_at or asked.requested_by is None:
        return False
    asker = StaffId(asked.requested_by)
    second = await access_second(session, by, OrganisationId(campaign.organisation_id), asker)
    version = asked.version
    await _withdraw(session, asked.campaign_id, version)
    await _note(session, campaign, "correction-sent-back", second.id, now, {"version": version})
    return True


async def history(session: AsyncSession, campaign: CampaignId) -> Sequence[Version]:
    """List the versions that were in force, the first in front; empty for a campaign never corrected."""
    wanted = select(CampaignVersion).where(
        col(CampaignVersion.campaign_id) == campaign, col(CampaignVersion.approved_at).is_not(None)
    )
    rows = await session.exec(wanted.order_by(col(CampaignVersion.version)))
    return [Version(row.version, row.document, row.approved_at, row.approved_by) for row in rows]


async def _lock(session: AsyncSession, campaign: Campaign) -> Campaign:
    """Give the campaign as it stands; no other correction of it is asked for or decided until the transaction ends."""
    wanted = select(Campaign).where(col(Campaign.id) == campaign.id).with_for_update()
    return (await session.exec(wanted.execution_options(populate_existing=True))).one()


async def _withdraw(session: AsyncSession, campaign: CampaignId, version: int) -> None:
    await session.exec(
        delete(CampaignVersion).where(
            col(CampaignVersion.campaign_id) == campaign,
            col(CampaignVersion.version) == version,
            col(CampaignVersion.approved_at).is_(None),
        )
    )


async def _note(
    session: AsyncSession, campaign: Campaign, act: str, by: StaffId, now: datetime, details: dict[str, int]
) -> None:
    await append(
        session,
        [Entry(act, now, OrganisationId(campaign.organisation_id), by, "campaign", campaign.id, details)],
    )
