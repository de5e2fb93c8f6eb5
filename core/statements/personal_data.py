"""What a member said in votes and statements: shown, and erased or left without any link to the member."""

import json
from collections.abc import Sequence
from typing import Any, Final

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId, ParticipationId
from core.messaging.forgetting import forget_text
from core.moderation.tables import QueueItem, Verdict
from core.pool.tables import MemberId
from core.privacy.keys import Keyring
from core.statements.adding import KIND
from core.statements.tables import AssistedVote, PastVote, Standing, Statement, StatementId, Vote
from core.storage.rows import among

_CHOICES: Final = {1: "agree", -1: "disagree", 0: "pass"}


async def export(session: AsyncSession, member: MemberId, keyring: Keyring) -> dict[str, Any]:
    """Say what the member answered and wrote, and what became of it, in values that JSON knows."""
    mine = await _voices(session, member, keyring)
    votes = (
        select(Statement.text, Vote.choice, Vote.cast_at, AssistedVote.cast_at)
        .join(Vote, col(Vote.statement_id) == col(Statement.id))
        .outerjoin(
            AssistedVote,
            (col(AssistedVote.voter_id) == col(Vote.voter_id))
            & (col(AssistedVote.statement_id) == col(Vote.statement_id))
            & (col(AssistedVote.cast_at) == col(Vote.cast_at)),
        )
    )
    counted = votes.where(among(session, col(Vote.voter_id), mine), col(Vote.choice).is_not(None))
    past = select(Statement.text, PastVote.choice, PastVote.cast_at).join(
        PastVote, col(PastVote.statement_id) == col(Statement.id)
    )
    changed = past.where(among(session, col(PastVote.voter_id), mine))
    written = select(Statement).where(among(session, col(Statement.author_id), mine))
    return {
        "answers": [
            _answer(text, choice, at) | {"entered_by_staff": entered is not None}
            for text, choice, at, entered in await session.exec(counted.order_by(col(Vote.cast_at)))
        ],
        "changed_answers": [
            _answer(*row) for row in await session.exec(changed.order_by(col(PastVote.cast_at)))
        ],
        "statements": [
            {
                "text": one.text,
                "language": one.language,
                "written_at": one.written_at.isoformat(),
                "standing": str(one.standing),
                "of_health": one.sensitive,
                "suggested_words": one.proposal,
            }
            for one in await session.exec(written.order_by(col(Statement.id)))
        ],
    }


async def erase(session: AsyncSession, member: MemberId, keyring: Keyring, *, leave: bool = False) -> None:
    """Take away what the member wrote, also where others were shown it; call this before the links are cut.

    `leave`: statements stay, with nothing that leads to their author. Answers stay: they say of nobody who gave
    them once the links are cut.
    """
    mine = among(session, col(Statement.author_id), await _voices(session, member, keyring))
    rows = list(await session.exec(select(Statement).where(mine)))
    if not leave:
        await _decided(session, [StatementId(row.id or 0) for row in rows])
    await disown(session, rows, leave=leave)


async def disown(session: AsyncSession, rows: Sequence[Statement], *, leave: bool = False) -> None:
    """Take the author off the statements, and their words too, wherever these were shown, unless they are to `leave`."""
    ids = [StatementId(row.id or 0) for row in rows]
    if not ids:
        return
    values: dict[str, Any] = {"author_id": None, "to_tell": None, "told_at": None, "sensitive": False}
    if not leave:
        values |= {
            "text": "",
            "translations": "{}",
            "proposal": None,
            "proposed_at": None,
            "standing": Standing.REJECTED.value,
        }
        for row in rows:
            for text in {row.text, row.proposal, *json.loads(row.translations).values()}:
                if text:
                    await forget_text(session, text)
    touched = select(Statement.campaign_id).where(among(session, col(Statement.id), ids)).distinct()
    campaigns = list(await session.exec(touched))
    await session.exec(
        update(Statement)
        .where(among(session, col(Statement.id), ids))
        .values(values)
        .execution_options(synchronize_session="fetch")
    )
    await session.exec(
        update(Campaign)
        .where(among(session, col(Campaign.id), campaigns))
        .values(version=col(Campaign.version) + 1)
        .execution_options(synchronize_session="fetch")
    )


async def _decided(session: AsyncSession, statements: list[StatementId]) -> None:
    """Let nothing of theirs wait for a moderator any more, and no decision of it be taken back."""
    theirs = col(QueueItem.kind) == KIND, among(session, col(QueueItem.subject), statements)
    await session.exec(
        update(QueueItem)
        .where(*theirs)
        .values(verdict=Verdict.REJECTED.value, reason=None, decided_by=None, decided_at=None)
        .execution_options(synchronize_session="fetch")
    )


async def _voices(session: AsyncSession, member: MemberId, keyring: Keyring) -> list[ParticipationId]:
    campaigns = [CampaignId(number or 0) for number in await session.exec(select(Campaign.id))]
    return [voice.id for voice in (await voices(session, [member], campaigns, keyring)).values()]


def _answer(text: str, choice: int | None, at: Any) -> dict[str, Any]:
    return {"statement": text, "answer": _CHOICES[choice or 0], "at": at.isoformat()}
