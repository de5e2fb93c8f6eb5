"""A campaign's frozen document, parsed once, and what residents are shown of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign, CampaignId, Stage
from core.documents import campaign as documents
from core.documents.faults import FaultyDocumentError
from core.documents.texts import Texts
from core.documents.yaml_lines import read

Lot = Literal["mirror", "even", "uneven"]
"""Drawn so that the sample mirrors the population; everyone with the same chance; or by another plan."""


@dataclass(frozen=True)
class Shown:
    """What a resident is told of a campaign; texts by language."""

    id: CampaignId
    name: str
    title: Texts
    minutes: int
    size: int
    last_day: date  # the last one on which answers are taken
    body: Texts
    meets: date
    to_all: bool  # anyone in reach may answer, nobody is drawn
    open: bool
    votes: bool  # there are statements to vote on
    lot: Lot = "mirror"  # how the chances lay
    organisation: int | None = None  # whose campaign it is
    questions: int = 0  # that want an answer


def document_of(campaign: Campaign) -> documents.Campaign:
    """Read the campaign's document; the same text is parsed once. FaultyDocumentError: it isn't one."""
    return _parsed(campaign.document)


def checked(text: str) -> documents.Campaign:
    """Read a document that passed its check when it came in. FaultyDocumentError: it isn't one."""
    return _parsed(text)


def shown(campaign: Campaign, now: datetime) -> Shown:
    """Say what residents are told of the campaign."""
    document = document_of(campaign)
    end = document.open.end
    return Shown(
        CampaignId(campaign.id or 0),
        campaign.name,
        document.title,
        document.minutes,
        document.sample.size or 0,
        end.date() if isinstance(end, datetime) else end,
        document.decision.body,
        document.decision.meets,
        not document.sample.drawn,
        campaign.stage == Stage.OPEN and campaign.opens <= now < campaign.closes,
        document.statements is not None,
        lot_of(document.sample),
        campaign.organisation_id,
        questions=document.to_answer,
    )


def lot_of(sample: documents.Sample) -> Lot:
    """Say how the chances lay in a sample, so that whoever asks "why me?" is told the truth."""
    groups = {*sample.expected_response} - {"default"}
    if sample.oversample or sample.certainty or groups or sample.minimum_per_stratum or sample.quota:
        return "uneven"
    if not sample.strata:
        return "even"
    return "mirror" if sample.source == "pool" and sample.group is None else "uneven"


async def shown_open(
    session: AsyncSession, now: datetime, also: Sequence[CampaignId] = ()
) -> dict[CampaignId, Shown]:
    """Say what is open at `now`, what closes first in front, and what is named besides."""
    is_open = (
        (col(Campaign.stage) == Stage.OPEN.value)
        & (col(Campaign.opens) <= now)
        & (col(Campaign.closes) > now)
    )
    wanted = or_(is_open, col(Campaign.id).in_(sorted(set(also)))) if also else is_open
    rows = select(Campaign).where(wanted).order_by(col(Campaign.closes), col(Campaign.id))
    return {CampaignId(row.id or 0): shown(row, now) for row in await session.exec(rows)}


# Keyed by the text itself: it is frozen at launch, while a version counts approvals and maps too.
@lru_cache(maxsize=64)
def _parsed(text: str) -> documents.Campaign:
    document = read(text)
    if isinstance(document, list):
        raise FaultyDocumentError(document)
    # It was checked whole when it came in; the languages that texts must have may have changed since.
    return documents.Campaign.model_validate(document.value, context={"languages": ()})
