"""How many answers each stratum of a sample is to give, and how many it has given."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.invitations import figures
from core.campaigns.participation import credit
from core.campaigns.plan import plan_of
from core.campaigns.tables import Campaign, CampaignId, Draw, Invitation, Participation, Wave
from core.sampling import waves
from core.sampling.allocation import strata_of

Population = Mapping[str, int] | None


@dataclass(frozen=True)
class Fill:
    """How far one stratum has come."""

    key: str
    target: int
    completes: int
    invited: int


async def targets(
    session: AsyncSession, campaign: Campaign, drawn: Mapping[str, int], population: Population
) -> dict[str, int]:
    """Share the wanted answers over the strata as people live there; without a target the drawn are wanted."""
    document = document_of(campaign)
    until = document.waves.until if document.waves is not None else None
    if until is None:
        return dict(drawn)
    rows = select(Draw.public_id).where(col(Draw.campaign_id) == campaign.id)
    public = (await session.exec(rows)).first()
    frame = dict(drawn) if public is None else (await figures(session, public)).eligible
    # Who answers seldom is invited more often, but no more answers are wanted of them.
    asked = plan_of(document.sample.model_copy(update={"expected_response": {}}), population).over(frame)
    shares = {one.key: one.share for one in strata_of(frame, population, oversample=asked.oversample)}
    return waves.targets(until.answers, drawn, {key: Fraction(share) for key, share in shares.items()})


async def filled(session: AsyncSession, campaign: Campaign, required: int) -> set[str]:
    """Name the strata that have their answers, by the targets of the latest wave; all, once the sum is reached."""
    until = document_of(campaign).waves
    rows = select(Wave.body).where(col(Wave.campaign_id) == campaign.id).order_by(col(Wave.number).desc())
    body = (await session.exec(rows.limit(1))).first()
    if body is None or until is None or until.until is None:
        return set()
    wanted = {step["key"]: int(step["target"]) for step in json.loads(body)}
    done = await completes(session, CampaignId(campaign.id or 0), required)
    if sum(done.values()) >= until.until.answers:
        return set(wanted)
    return {key for key, target in wanted.items() if done.get(key, 0) >= target}


async def completes(session: AsyncSession, campaign: CampaignId, required: int) -> dict[str, int]:
    """Count the complete answers of those drawn, by stratum."""
    rows = select(Participation.stratum, func.count()).where(
        col(Participation.campaign_id) == campaign,
        col(Participation.invited).is_(True),
        credit() >= required,
    )
    return {stratum or "": n for stratum, n in await session.exec(rows.group_by(col(Participation.stratum)))}


async def fill(
    session: AsyncSession, campaign: Campaign, required: int, population: Population
) -> list[Fill]:
    """Say how far each stratum has come, the one that lacks most answers in front."""
    number = CampaignId(campaign.id or 0)
    drawn = await drawn_by_stratum(session, number)
    wanted = await targets(session, campaign, drawn, population)
    rows = select(Invitation.stratum, func.count()).where(
        col(Invitation.campaign_id) == number, col(Invitation.invited_at).is_not(None)
    )
    invited = dict((await session.exec(rows.group_by(col(Invitation.stratum)))).all())
    done = await completes(session, number, required)
    found = [Fill(key, wanted[key], done.get(key, 0), invited.get(key, 0)) for key in wanted]
    return sorted(found, key=lambda one: (one.completes - one.target, one.key.encode()))


def expected(campaign: Campaign, key: str) -> float:
    """Give the response that the document expects of a stratum."""
    sample = document_of(campaign).sample
    rates = dict(sample.expected_response)
    usual = rates.pop("default", 0.5)
    groups = {f"{trait}={value}" for trait, value in zip(sample.strata, key.split("|"), strict=False)}
    found = usual
    for group, expected in rates.items():
        if group in groups:
            found *= expected / usual
    return min(1.0, found)


async def drawn_by_stratum(session: AsyncSession, campaign: CampaignId) -> dict[str, int]:
    """Count the drawn by stratum; who stepped in for another is counted once with them."""
    rows = (
        select(Invitation.stratum, func.count())
        .where(col(Invitation.campaign_id) == campaign, col(Invitation.replaced_at).is_(None))
        .group_by(col(Invitation.stratum))
    )
    return dict((await session.exec(rows)).all())
