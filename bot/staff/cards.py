"""What a moderator's card says: the statement and what to look at, or the decision that was made (queries only)."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.staff.desk import NAMES, House
from core.access.guards import Moderator
from core.desk.acting import reviews
from core.desk.decided import Decided, decided
from core.language.format import waited
from core.messaging.values import Ask, Choice, Say
from core.moderation import queue
from core.moderation.kinds import Review
from core.moderation.tables import QueueItem
from core.themes.quoting import KIND as QUOTE

CARDS = ("mod-card", "mod-card-alone", "mod-why", "mod-reword", "mod-quote", "mod-quote-why")
"""The texts of a card that still waits for its decision."""

DECIDED = ("mod-done", "mod-reword-sent")
"""The texts of a card that was decided."""


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
        "scan": found(partial(house.say, language), shown),
        "queue": (await queue.counts(session, by)).waiting,
    }
    text = "mod-quote" if shown.kind == QUOTE else "mod-card-alone"
    if shown.near is not None:
        text = "mod-card"
        args |= {"dup_no": str(shown.near.number), "dup": shown.near.text}
    return Ask(text, args, _choices(house, shown, text, args, language), about=item.id, slot=slot(item))


def _choices(
    house: House, shown: Review, text: str, args: dict[str, str | int], language: str
) -> tuple[str | Choice, ...]:
    choices: list[str | Choice] = ["reject"] if shown.of_health else ["approve", "reject"]
    if shown.may_reword:
        choices.append("reword")
    if shown.near is not None and shown.near.mergeable:
        choices.append(Choice("merge", house.say(language, "mod-card.merge", {"dup_no": args["dup_no"]})))
    if shown.may_escalate:
        choices.append("escalate")
    return tuple(choices)


def found(say: Callable[[str], str], shown: Review) -> str:
    """Name the parts that may tell who someone is, and say first where they keep a statement from being published."""
    health = (say("mod-scan.health"),) if shown.of_health else ()
    return ", ".join((*health, *shown.found)) or say("mod-scan.clear")


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
    return values(house, await decided(session, item), language)


def values(house: House, told: Decided, language: str) -> dict[str, str | int]:
    """Give the words of one act or decision."""
    say = partial(house.say, language)
    return {
        "kind": told.kind,
        "no": str(told.number),
        "statement": told.text,
        "decision": told.in_words(say),
        "who": told.who(say),
        "day": "–" if told.at is None else house.day(told.at, language),
        "time": "–" if told.at is None else house.time(told.at, language),
    }
