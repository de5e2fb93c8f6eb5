"""What a moderator's card says: the statement and what to look at, or the decision that was made (queries only)."""

from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.staff.desk import NAMES, House, who
from core.campaigns.tables import Campaign
from core.language.format import waited
from core.messaging.values import Ask, Say
from core.moderation.scan import scan
from core.moderation.tables import QueueItem, Reason, Verdict
from core.statements.tables import Statement

CARDS = ("mod-card-alone", "mod-why")
"""The texts of a card that still waits for its decision."""

REASONS = {
    "not-statement": Reason.NOT_A_STATEMENT,
    "duplicate": Reason.ALREADY_SAID,
    "identifies": Reason.IDENTIFIES,
    "off-topic": Reason.OFF_TOPIC,
    "insult": Reason.INSULTS,
    "two-things": Reason.TWO_THINGS,
}
_WORDS = {reason: key for key, reason in REASONS.items()}


async def card(house: House, session: AsyncSession, item: QueueItem, language: str, now: datetime) -> Ask:
    """Word the card of a waiting item."""
    statement = await statement_of(session, item)
    campaign = await session.get(Campaign, item.campaign_id)
    waiting = select(func.count()).where(
        col(QueueItem.organisation_id) == item.organisation_id,
        col(QueueItem.verdict) == Verdict.WAITING.value,
    )
    found = scan(statement.text)
    args: dict[str, str | int] = {
        "no": str(statement.number),
        "campaign": campaign.name if campaign is not None else "–",
        "language": NAMES.get(statement.language, statement.language),
        "age": waited(now - item.arrived_at, language),
        "statement": statement.text,
        "scan": ", ".join(found) if found else house.say(language, "mod-scan.clear"),
        "queue": (await session.exec(waiting)).one(),
    }
    return Ask("mod-card-alone", args, ("approve", "reject"), about=item.id, slot=slot(item))


def slot(item: QueueItem) -> str:
    """Name the place of an item's card in every moderator's chat."""
    return f"item-{item.id}"


async def done(house: House, session: AsyncSession, item: QueueItem, language: str) -> Say:
    return Say("mod-done", await decision(house, session, item, language))


async def decision(
    house: House, session: AsyncSession, item: QueueItem, language: str
) -> dict[str, str | int]:
    statement = await statement_of(session, item)
    words = house.say(language, f"mod-decision.{item.verdict}") if item.verdict != Verdict.WAITING else "–"
    if item.reason is not None:
        words = f"{words}, {house.say(language, f'reason-{_WORDS[Reason(item.reason)]}')}"
    at = item.decided_at
    return {
        "no": str(statement.number),
        "decision": words,
        "who": await who(session, item.decided_by),
        "time": "–" if at is None else house.time(at, language),
    }


async def statement_of(session: AsyncSession, item: QueueItem) -> Statement:
    found = await session.get(Statement, item.subject)
    assert found is not None
    return found
