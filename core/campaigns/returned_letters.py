"""Letters that the post brought back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit.log import Entry, append
from core.campaigns import dispositions
from core.campaigns.classifying import Learned
from core.campaigns.tables import Campaign, Invitation, Letter
from core.pool.codes import withdraw
from core.pool.tables import InviteCode, MemberId
from core.privacy.codes import normalise
from core.privacy.keys import Keyring
from core.storage.rows import among


@dataclass(frozen=True)
class CameBack:
    """What a list of returned letters came to."""

    noted: int
    already: int  # noted before
    used: int  # their code was used: whoever got the letter answered it
    unknown: tuple[str, ...]  # what is no code of a letter of ours


async def came_back(
    session: AsyncSession,
    campaign: Campaign,
    codes: Sequence[str],
    keyring: Keyring,
    now: datetime,
    by: int | None = None,
) -> CameBack:
    """Note the letters that the post returned, by their codes, which open nothing from now on.

    The next of each stratum then steps in by itself. A letter whose code was used has reached somebody: it stays.
    """
    read = {text: normalise(text) for text in codes}
    hashes = {text: keyring.code_hash(code) for text, code in read.items() if code is not None}
    columns: list[Any] = [
        col(InviteCode.code_hash),
        col(InviteCode.used_at),
        col(Invitation.id),
        col(Invitation.outcome),
        col(Invitation.member_id),
    ]
    rows = (
        select(*columns)
        .join(Letter, col(Letter.pair) == col(InviteCode.pair))
        .join(Invitation, col(Invitation.id) == col(Letter.invitation_id))
        .where(
            among(session, col(InviteCode.code_hash), sorted(set(hashes.values()))),
            col(Invitation.campaign_id) == campaign.id,
        )
    )
    known = {row[0]: row[1:] for row in await session.exec(rows)}
    counted: Counter[str] = Counter()
    learned: dict[int, Learned] = {}
    gone: list[MemberId] = []
    for code_hash in dict.fromkeys(hashes.values()):
        if code_hash not in known:
            continue
        used_at, invitation, outcome, member = known[code_hash]
        if used_at is not None:
            counted["used"] += 1
        elif outcome == Learned.RETURNED or invitation in learned:
            counted["already"] += 1
        else:
            learned[invitation or 0] = Learned.RETURNED
            gone.append(MemberId(member))
    await dispositions.note(session, learned)
    await withdraw(session, gone, campaign.id, now)
    if learned:
        details = {"letters": len(learned)}
        entry = Entry("letters-returned", now, campaign.organisation_id, by, "campaign", campaign.id, details)
        await append(session, [entry])
    unknown = tuple(text for text in read if hashes.get(text) not in known)
    return CameBack(len(learned), counted["already"], counted["used"], unknown)


async def campaign_of(
    session: AsyncSession, organisation: int, code: str, keyring: Keyring
) -> Campaign | None:
    """Find the organisation's campaign whose letter has this code; None: there is none."""
    read = normalise(code)
    if read is None:
        return None
    rows = (
        select(Campaign)
        .join(InviteCode, col(InviteCode.campaign_id) == col(Campaign.id))
        .join(Letter, col(Letter.pair) == col(InviteCode.pair))
        .where(
            col(InviteCode.code_hash) == keyring.code_hash(read),
            col(Campaign.organisation_id) == organisation,
        )
    )
    return (await session.exec(rows)).first()
