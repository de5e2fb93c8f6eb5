"""Which message said what: so that a message that is edited or removed changes what was said by it, and only that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, tuple_, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import CampaignId, Participation, ParticipationId, Spoken, Utterance
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring
from core.storage.rows import among, execute, upsert

_UTTERANCE: Any = Utterance.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Uttered:
    """What a message said."""

    message: str  # its index
    voter: ParticipationId
    kind: Spoken
    subject: str


@dataclass(frozen=True)
class Found:
    """What an earlier message said, and in which campaign."""

    voter: ParticipationId
    campaign: CampaignId
    kind: Spoken
    subject: str


def message_index(keyring: Keyring, conversation: ConversationId, ref: str) -> str:
    """Give the index by which a message is known; "" for one that can be neither edited nor removed."""
    return keyring.blind_index("message", f"{conversation}\n{ref}") if ref else ""


async def remember(session: AsyncSession, uttered: Iterable[Uttered], now: datetime) -> None:
    """Keep which message each was said by, from now on and alone: an earlier one of the same counts no more."""
    said = {one.message: one for one in uttered if one.message}
    anew = [(one.voter, one.kind.value, one.subject) for one in said.values()]
    if anew:
        key = tuple_(_UTTERANCE.c.voter_id, _UTTERANCE.c.kind, _UTTERANCE.c.subject)
        await execute(session, delete(_UTTERANCE).where(key.in_(sorted(set(anew)))))
    await upsert(
        session,
        _UTTERANCE,
        [
            {
                "message_index": one.message,
                "voter_id": one.voter,
                "kind": one.kind.value,
                "subject": one.subject,
                "said_at": now,
            }
            for one in said.values()
        ],
    )


async def found(session: AsyncSession, messages: Sequence[str]) -> dict[str, Found]:
    """Say what each of the messages said; one that said nothing that is kept is left out."""
    u = _UTTERANCE.c
    rows = await execute(
        session,
        select(u.message_index, u.voter_id, _PARTICIPATION.c.campaign_id, u.kind, u.subject)
        .join_from(_UTTERANCE, _PARTICIPATION, _PARTICIPATION.c.id == u.voter_id)
        .where(among(session, u.message_index, sorted(set(messages)))),
    )
    return {
        index: Found(ParticipationId(voter), CampaignId(campaign), Spoken(kind), subject)
        for index, voter, campaign, kind, subject in rows
    }


async def forget(session: AsyncSession, said: Sequence[tuple[ParticipationId, Spoken, str]]) -> None:
    """Forget which messages said these things."""
    for voter, kind, subject in said:
        mine = (
            _UTTERANCE.c.voter_id == voter,
            _UTTERANCE.c.kind == kind.value,
            _UTTERANCE.c.subject == subject,
        )
        await execute(session, delete(_UTTERANCE).where(*mine))


async def forget_all(session: AsyncSession, voters: Sequence[ParticipationId]) -> None:
    """Forget by which messages these voices said anything."""
    await execute(session, delete(_UTTERANCE).where(among(session, _UTTERANCE.c.voter_id, list(voters))))


async def move(session: AsyncSession, was: ParticipationId, to: ParticipationId) -> None:
    """Let the one voice's messages be the other's."""
    mine = update(_UTTERANCE).where(_UTTERANCE.c.voter_id == was)
    await execute(session, mine.values(voter_id=to))
