"""What moderators decided, in words: for the chat's cards, the log and the moderators' page."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Moderator
from core.access.tables import Staff
from core.audit.tables import AuditRow
from core.desk.kinds import kind_of
from core.moderation import queue
from core.moderation.deciding import may_undo
from core.moderation.kinds import REASONS
from core.moderation.tables import KIND_OF_ITEM, QueueItem, Reason, Verdict

_KEYS: Final = {reason: key for key, reason in REASONS.items()}
_ACTS: Final = {
    "item-approved": "approved",
    "item-rejected": "rejected",
    "item-merged": "merged",
    "item-proposed": "reworded",
    "item-escalated": "escalated",
    "item-undone": "undone",
    "item-appealed": "appealed",
    "proposal-accepted": "accepted",
    "proposal-refused": "refused",
    "proposal-expired": "expired",
}
_AUTHORS: Final = ("appealed", "accepted", "refused")
_VERDICTS: Final = {
    Verdict.APPROVED: "approved",
    Verdict.REJECTED: "rejected",
    Verdict.MERGED: "merged",
    Verdict.PROPOSED: "reworded",
}


class Words(Protocol):
    """The catalogue in one language."""

    def __call__(self, text: str, args: Mapping[str, str | int] | None = None, /) -> str: ...


@dataclass(frozen=True)
class Decided:
    """One act on a thing, or what it came to; `word` names what was done (`mod-decision.*`)."""

    item: int
    kind: str
    number: int
    text: str
    word: str
    reason: Reason | None
    into: int | None  # the number of the one that it was joined to
    by: str | None  # a colleague's name; None: nobody on the staff
    at: datetime | None
    undo: bool = False  # whoever asked may take it back now

    def in_words(self, say: Words) -> str:
        """Say what was done, with its reason."""
        if self.word == "merged" and self.into is not None:
            return say("mod-decision.merged-into", {"into": str(self.into)})
        words = say(f"mod-decision.{self.word}")
        return words if self.reason is None else f"{words}, {say(f'reason-{_KEYS[self.reason]}')}"

    def who(self, say: Words) -> str:
        """Name who did it."""
        return say("mod-author") if self.word in _AUTHORS else self.by or "–"


async def decided(session: AsyncSession, item: QueueItem) -> Decided:
    """Give what the item came to."""
    word = _VERDICTS.get(Verdict(item.verdict), "undone")
    if word == "rejected" and item.reason is None:
        # No moderator rejects without a reason: its author never answered, or took it away.
        word = "withdrawn" if item.decided_at is None else "expired"
    return await _told(session, item, word, item.reason, item.decided_by, item.decided_at)


async def acts(
    session: AsyncSession, by: Moderator, now: datetime, *, limit: int = 10, item: int | None = None
) -> list[Decided]:
    """Give the latest acts, the newest first, on one item if it is named; only an item's latest can be undone."""
    found: list[Decided] = []
    offered: set[int] = set()
    for row, thing in await queue.log(session, by, limit=limit, item=item):
        number = thing.id or 0
        reason = json.loads(row.details).get("reason")
        undo = number not in offered and may_undo(thing, by, now)
        offered.add(number)
        word = _ACTS.get(row.act, "undone")
        found.append(await _told(session, thing, word, reason, row.actor, row.at, undo))
    return found


async def latest_acts(session: AsyncSession, items: Sequence[int]) -> dict[int, int]:
    """Give the number of the latest act on each item, 0 before the first: whoever saw it saw the item so."""
    query = (
        select(AuditRow.subject, func.max(AuditRow.id))
        .where(col(AuditRow.subject_kind) == KIND_OF_ITEM, col(AuditRow.subject).in_(list(items)))
        .group_by(col(AuditRow.subject))
    )
    known = {subject: latest for subject, latest in await session.exec(query) if subject is not None}
    return {item: known.get(item) or 0 for item in items}


async def _told(
    session: AsyncSession,
    item: QueueItem,
    word: str,
    reason: str | None,
    by: int | None,
    at: datetime | None,
    undo: bool = False,
) -> Decided:
    thing = await kind_of(item).thing(session, item)
    person = None if by is None else await session.get(Staff, by)
    name = None if person is None else person.name or f"#{person.id}"
    told = None if reason is None else Reason(reason)
    return Decided(item.id or 0, item.kind, thing.number, thing.text, word, told, thing.into, name, at, undo)
