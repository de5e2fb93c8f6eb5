"""Letters of several wordings: how each fared."""

from collections import Counter
from dataclasses import dataclass

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.cases import cases
from core.campaigns.classifying import Learned
from core.campaigns.tables import Campaign, CampaignId, Invitation, Letter
from core.pool.tables import InviteCode
from core.privacy.keys import Keyring


@dataclass(frozen=True)
class Variant:
    """How the letters of one wording fared."""

    name: str
    letters: int
    returned: int
    opened: int  # their code was used
    answered: int  # completely


async def worded(session: AsyncSession, campaign: CampaignId) -> dict[int, str]:
    """Name the wording of each invitation's letter; of letters in one wording there is nothing to compare."""
    rows = (
        select(Letter.invitation_id, Letter.variant)
        .join(Invitation, col(Invitation.id) == col(Letter.invitation_id))
        .where(col(Invitation.campaign_id) == campaign, col(Letter.variant) != "")
    )
    return dict((await session.exec(rows)).all())


async def compared(
    session: AsyncSession, campaign: Campaign, required: int, keyring: Keyring
) -> list[Variant]:
    """Count what became of the letters of each wording; `required` answers make a complete one."""
    rows = (
        select(Letter.variant, Letter.pair, Letter.invitation_id)
        .join(Invitation, col(Invitation.id) == col(Letter.invitation_id))
        .where(col(Invitation.campaign_id) == campaign.id)
    )
    found = list(await session.exec(rows))
    if not found:
        return []
    used = select(InviteCode.pair).where(
        col(InviteCode.campaign_id) == campaign.id, col(InviteCode.used_at).is_not(None)
    )
    opened = set(await session.exec(used))
    known = {case.invitation: case for case in await cases(session, campaign, keyring)}
    letters, came, back, answered = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for variant, pair, invitation in found:
        case = known.get(invitation)
        letters[variant] += 1
        came[variant] += pair in opened
        back[variant] += case is not None and case.outcome == Learned.RETURNED
        answered[variant] += case is not None and case.answers >= required
    return [Variant(name, letters[name], back[name], came[name], answered[name]) for name in sorted(letters)]
