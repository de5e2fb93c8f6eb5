"""What a moderator's card says: the statement and what to look at, or the decision that was made (queries only)."""

import json
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.staff.desk import NAMES, House, who
from core.access.guards import Moderator
from core.audit.tables import AuditRow
from core.language.format import waited
from core.messaging.values import Ask, Choice, Say
from core.moderation import queue
from core.moderation.tables import QueueItem, Reason, Verdict
from core.statements.moderating import statement_of
from core.statements.reviewing import Review, reviews
from core.statements.tables import Statement

CARDS = ("mod-card", "mod-card-alone", "mod-why", "mod-reword")
"""The texts of a card that still waits for its decision."""

DECIDED = ("mod-done", "mod-reword-sent")
"""The texts of a card that was decided."""

REASONS = {
    "not-statement": Reason.NOT_A_STATEMENT,
    "duplicate": Reason.ALREADY_SAID,
    "identifies": Reason.IDENTIFIES,
    "off-topic": Reason.OFF_TOPIC,
    "insult": Reason.INSULTS,
    "two-things": Reason.TWO_THINGS,
}
_WORDS = {reason: key for key, reason in REASONS.items()}
_ACTS = {
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
_AUTHORS = ("appealed", "accepted", "refused")
_VERDICTS = {
    Verdict.APPROVED: "approved",
    Verdict.REJECTED: "rejected",
    Verdict.MERGED: "merged",
    Verdict.PROPOSED: "reworded",
}


async def card(
    house: House, session: AsyncSession, by: Moderator, item: QueueItem, language: str, now: datetime
) -> Ask:
    """Word the card of a waiting item for this moderator."""
    (shown,) = await reviews(session, by, [item])
    args: dict[str, str | int] = {
        "no": str(shown.number),
        "campaign": shown.campaign,
        "language": NAMES.get(shown.language, shown.language),
        "age": waited(now - shown.arrived, language),
        "statement": shown.text,
        "scan": ", ".join(shown.found) if shown.found else house.say(language, "mod-scan.clear"),
        "queue": (await queue.counts(session, by)).waiting,
    }
    text = "mod-card-alone"
    if shown.near is not None:
        text = "mod-card"
        args |= {"dup_no": str(shown.near.number), "dup": shown.near.text}
    return Ask(text, args, _choices(house, shown, text, args, language), about=item.id, slot=slot(item))


def _choices(
    house: House, shown: Review, text: str, args: dict[str, str | int], language: str
) -> tuple[str | Choice, ...]:
    choices: list[str | Choice] = ["approve", "reject"]
    if shown.may_reword:
        choices.append("reword")
    if shown.near is not None and shown.near.mergeable:
        choices.append(Choice("merge", house.say(language, "mod-card.merge", {"dup_no": args["dup_no"]})))
    if shown.may_escalate:
        choices.append("escalate")
    return tuple(choices)


def slot(item: QueueItem) -> str:
    """Name the place of an item's card in every moderator's chat."""
    return f"item-{item.id}"


async def done(house: House, session: AsyncSession, item: QueueItem, language: str) -> Say:
    """Say what was decided, by whom, with the words that it was decided of."""
    return Say("mod-done", await decision(house, session, item, language))


async def decision(
    house: House, session: AsyncSession, item: QueueItem, language: str
) -> dict[str, str | int]:
    """Give the words of a decided item: which statement, what, by whom and when."""
    statement = await statement_of(session, item)
    word = _VERDICTS.get(Verdict(item.verdict), "undone")
    if word == "rejected" and item.reason is None:
        word = "expired"  # no moderator rejects without a reason: its author never answered
    reason = None if item.reason is None else Reason(item.reason)
    return {
        "no": str(statement.number),
        "statement": statement.text,
        "decision": await _decided(house, session, statement, word, reason, language),
        "who": await who(session, item.decided_by),
        "time": "–" if item.decided_at is None else house.time(item.decided_at, language),
    }


async def log_row(
    house: House, session: AsyncSession, row: AuditRow, item: QueueItem, language: str
) -> dict[str, str | int]:
    """Give the words of one act as the log tells it."""
    statement = await statement_of(session, item)
    word = _ACTS.get(row.act, "undone")
    reason = json.loads(row.details).get("reason")
    by = house.say(language, "mod-author") if word in _AUTHORS else await who(session, row.actor)
    return {
        "no": str(statement.number),
        "decision": await _decided(
            house, session, statement, word, None if reason is None else Reason(reason), language
        ),
        "who": by,
        "day": house.day(row.at, language),
        "time": house.time(row.at, language),
    }


async def _decided(
    house: House, session: AsyncSession, statement: Statement, word: str, reason: Reason | None, language: str
) -> str:
    if word == "merged" and statement.merged_into is not None:
        into = await session.get_one(Statement, statement.merged_into)
        return house.say(language, "mod-decision.merged-into", {"into": str(into.number)})
    words = house.say(language, f"mod-decision.{word}")
    return words if reason is None else f"{words}, {house.say(language, f'reason-{_WORDS[reason]}')}"
