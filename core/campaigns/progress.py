"""How far a campaign has come, counted over the people invited (sampling.md 4)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.cases import lost
from core.campaigns.participation import credit
from core.campaigns.tables import CampaignId, Invitation, Participation
from core.storage.rows import among


@dataclass(frozen=True)
class Progress:
    """People by how far they are; who came uninvited is in none of these."""

    invited: int
    started: int  # at least one stored answer
    done: int  # every required answer
    partial: int  # half of the required answers or more, but not all
    refused: int
    not_reached: int  # no chat of theirs takes messages any more
    done_by_stratum: Mapping[str, int] = field(default_factory=dict)

    @property
    def response_rate(self) -> float | None:
        """AAPOR RR2 so far, with silence counted as non-contact; None while nobody is invited."""
        return (self.done + self.partial) / self.invited if self.invited else None


async def came(session: AsyncSession, campaign: CampaignId, required: int) -> tuple[int, int]:
    """Count those who have begun and those of them who are done, whether they were invited or not."""
    ours = col(Participation.campaign_id) == campaign
    begun = (await session.exec(select(func.count()).where(ours, credit() > 0))).one()
    done = (await session.exec(select(func.count()).where(ours, credit() >= required))).one()
    return begun, done


async def progress(session: AsyncSession, campaign: CampaignId, required: int) -> Progress:
    """Count where the invited people of a campaign are; `required` answers make a complete one."""
    ours = col(Invitation.campaign_id) == campaign, col(Invitation.invited_at).is_not(None)
    invited = (await session.exec(select(func.count()).where(*ours))).one()
    refused = (
        await session.exec(select(func.count()).where(*ours, col(Invitation.declined_at).is_not(None)))
    ).one()
    voices = select(Participation.stratum, credit()).where(
        col(Participation.campaign_id) == campaign,
        col(Participation.invited).is_(True),
        credit() > 0,
    )
    started = done = partial = 0
    by_stratum: dict[str, int] = {}
    for stratum, answers in await session.exec(voices):
        started += 1
        if answers >= required:
            done += 1
            by_stratum[stratum or ""] = by_stratum.get(stratum or "", 0) + 1
        elif 2 * answers >= required:
            partial += 1
    gone = await lost(session)
    theirs = among(session, col(Invitation.member_id), sorted(gone))
    not_reached = (await session.exec(select(func.count()).where(*ours, theirs))).one() if gone else 0
    return Progress(invited, started, done, partial, refused, not_reached, by_stratum)
