"""The moderators' chat: a card at a time, the first press wins, a decision can be taken back."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Open
from bot.staff.cards import CARDS, REASONS, card, decision, done, slot, statement_of
from bot.staff.commands import answers, command
from bot.staff.desk import (
    DIALOGUE,
    Chat,
    Desk,
    House,
    Put,
    Replace,
    StaffOut,
    Tell,
    chats,
    holders,
)
from core.access.guards import Moderator, access_moderator
from core.access.rights import Right, rights_of
from core.access.roles import listing
from core.access.tables import StaffId
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.language.format import waited
from core.messaging.tables import Prompt
from core.messaging.values import Ask, ConversationId, Pressed, Reply, Say
from core.moderation import queue
from core.moderation.tables import QueueItem, Reason, Verdict
from core.statements.outcomes import settle
from core.statements.tables import Standing, StatementId, Vote

_STANDINGS = {Verdict.APPROVED: Standing.APPROVED, Verdict.REJECTED: Standing.REJECTED}


@command("queue", access_moderator, Right.MODERATE)
async def show_queue(desk: Desk, by: Moderator, rest: str) -> list[StaffOut]:
    """Say how much waits and since when."""
    counts = await queue.counts(desk.session, by)
    if counts.oldest is None:
        return [Tell(Say("mod-empty"))]
    args: dict[str, str | int] = {
        "queue": counts.waiting,
        "oldest": waited(desk.now - counts.oldest, desk.language),
    }
    return [Put(Ask("mod-queue", args, ("open",), slot="queue"))]


@answers("mod-queue", access_moderator, Right.MODERATE)
async def open_queue(desk: Desk, by: Moderator, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Put the first card on the table."""
    return await next_card(desk, by)


@command("next", access_moderator, Right.MODERATE)
async def show_next(desk: Desk, by: Moderator, rest: str) -> list[StaffOut]:
    """Put the next card on the table; one that is there already stays, and the one after it comes."""
    there = await _open_items(desk.session, desk.conversation)
    return await next_card(desk, by, after=max(there, default=None))


@command("log", access_moderator, Right.MODERATE)
async def show_log(desk: Desk, by: Moderator, rest: str) -> list[StaffOut]:
    """List the latest decisions; those that this person may take back keep their button elsewhere."""
    rows = []
    for item in await queue.log(desk.session, by):
        if item.decided_at is not None:
            words = await decision(desk.house, desk.session, item, desk.language)
            rows.append(
                desk.say("mod-log-row", {**words, "day": desk.house.day(item.decided_at, desk.language)})
            )
    return [Tell(Say("mod-log", {"rows": "\n".join(rows)}) if rows else Say("mod-log-empty"))]


@answers("mod-card-alone", access_moderator, Right.MODERATE)
async def answer_card(desk: Desk, by: Moderator, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Approve, or ask for the reason of a rejection."""
    item = await _item(desk, by, prompt)
    if item is None:
        return []
    if item.verdict != Verdict.WAITING:
        return await _taken(desk, item)
    match reply:
        case Pressed("approve"):
            return await _decide(desk, by, item, Verdict.APPROVED, None)
        case Pressed("reject"):
            choices = (*REASONS, "back")
            return [Replace(desk.conversation, slot(item), Say("mod-why"), choices, item.id)]
    return [Put(await card(desk.house, desk.session, item, desk.language, desk.now))]


@answers("mod-why", access_moderator, Right.MODERATE)
async def answer_why(desk: Desk, by: Moderator, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Reject with the reason that was pressed, or go back to the card."""
    item = await _item(desk, by, prompt)
    if item is None:
        return []
    if item.verdict != Verdict.WAITING:
        return await _taken(desk, item)
    if isinstance(reply, Pressed) and reply.key in REASONS:
        return await _decide(desk, by, item, Verdict.REJECTED, REASONS[reply.key])
    again = await card(desk.house, desk.session, item, desk.language, desk.now)
    if reply == Pressed("back"):
        return [
            Replace(
                desk.conversation, again.slot, Say(again.text, again.args), tuple(again.choices), again.about
            )
        ]
    return [Put(Ask("mod-why", choices=(*REASONS, "back"), about=item.id, slot=again.slot))]


@answers("mod-done", access_moderator, Right.MODERATE)
async def answerdone(desk: Desk, by: Moderator, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Take a decision back; any other press on a decided card is told whose decision it was."""
    item = await _item(desk, by, prompt)
    if item is None:
        return []
    if reply != Pressed("undo"):
        return await _taken(desk, item)
    statement = await statement_of(desk.session, item)
    number = str(statement.number)
    if not await queue.undo(desk.session, by, item.id or 0, desk.now):
        return [Tell(Say("mod-undo-denied", {"no": number}))]
    await _settle(desk.session, item, Standing.WAITING, desk.now)
    votes = select(func.count()).where(col(Vote.statement_id) == item.subject, col(Vote.choice).is_not(None))
    args: dict[str, str | int] = {"no": number, "votes": (await desk.session.exec(votes)).one()}
    undone: list[StaffOut] = [Replace(desk.conversation, slot(item), Say("mod-undone", args))]
    for chat in await holders(desk.session, slot(item), ("mod-done",)):
        if chat.conversation != desk.conversation:
            undone.append(Replace(chat.conversation, slot(item), Say("mod-undone", args)))
    again = await queue.access_item(desk.session, by, item.id or 0)
    if again is not None:
        fresh = await card(desk.house, desk.session, again, desk.language, desk.now)
        undone.append(Put(fresh))
    return undone


async def next_card(desk: Desk, by: Moderator, after: int | None = None) -> list[StaffOut]:
    """Put the oldest waiting card after that one on the table, from the front again at the end."""
    items = await queue.next_items(desk.session, by, after=after)
    if not items and after is not None:
        items = await queue.next_items(desk.session, by)
    if not items:
        return [Tell(Say("mod-empty"))]
    return [Put(await card(desk.house, desk.session, items[0], desk.language, desk.now))]


async def fresh_cards(house: House, session: AsyncSession, now: datetime) -> list[tuple[ConversationId, Ask]]:
    """Give each moderator without an open card the oldest one that waits for them."""
    people = [
        StaffId(person.id)
        for person, roles in await listing(session, house.organisation)
        if person.id is not None and Right.MODERATE in rights_of(roles)
    ]
    busy = set(
        await session.exec(
            select(Prompt.conversation_id).where(
                col(Prompt.dialogue) == DIALOGUE, col(Prompt.text).in_(list(CARDS))
            )
        )
    )
    cards = []
    for chat in await chats(session, people):
        if chat.conversation in busy:
            continue
        by = await access_moderator(session, chat.staff, house.organisation)
        for item in await queue.next_items(session, by):
            cards.append((chat.conversation, await card(house, session, item, chat.language, now)))
    return cards


async def _decide(
    desk: Desk, by: Moderator, item: QueueItem, verdict: Verdict, reason: Reason | None
) -> list[StaffOut]:
    needed = await _needed(desk.session, item)
    counted = await queue.decide(desk.session, by, item.id or 0, verdict, reason, desk.now, needed=needed)
    row = await queue.access_item(desk.session, by, item.id or 0)
    assert row is not None
    if not counted:
        return await _taken(desk, row)
    out: list[StaffOut]
    if row.verdict == Verdict.WAITING:
        statement = await statement_of(desk.session, row)
        args: dict[str, str | int] = {"no": str(statement.number), "left": needed - row.approvals}
        out = [Replace(desk.conversation, slot(row), Say("mod-half", args))]
    else:
        await _settle(desk.session, row, _STANDINGS[Verdict(row.verdict)], desk.now)
        told = await done(desk.house, desk.session, row, desk.language)
        out = [Replace(desk.conversation, slot(row), told, ("undo",), row.id)]
        out += await _tell_others(desk, row)
    if await _open_items(desk.session, desk.conversation) - {row.id}:
        return out
    return out + await next_card(desk, by, after=row.id)


async def _tell_others(desk: Desk, row: QueueItem) -> list[StaffOut]:
    """Edit the other moderators' cards of the same thing; theirs is the next one then."""
    out: list[StaffOut] = []
    others: Sequence[Chat] = await holders(desk.session, slot(row), CARDS)
    for chat in others:
        if chat.conversation == desk.conversation:
            continue
        told = await done(desk.house, desk.session, row, chat.language)
        owner = await _access_or_none(desk, chat.staff)
        may = owner is not None and queue.may_undo(row, owner, desk.now)
        out.append(Replace(chat.conversation, slot(row), told, ("undo",) if may else (), row.id))
        if owner is not None and not await _open_items(desk.session, chat.conversation) - {row.id}:
            for item in await queue.next_items(desk.session, owner, after=row.id):
                fresh = await card(desk.house, desk.session, item, chat.language, desk.now)
                out.append(Put(fresh, chat.conversation))
    return out


async def _access_or_none(desk: Desk, staff: StaffId) -> Moderator | None:
    """Give a colleague's permission, or nothing if the role was taken away."""
    people = {person.id: roles for person, roles in await listing(desk.session, desk.organisation)}
    if Right.MODERATE not in rights_of(people.get(staff, frozenset())):
        return None
    return await access_moderator(desk.session, staff, desk.organisation)


async def _taken(desk: Desk, item: QueueItem) -> list[StaffOut]:
    if item.decided_at is None:
        again = await card(desk.house, desk.session, item, desk.language, desk.now)
        return [Put(again)]
    words = await decision(desk.house, desk.session, item, desk.language)
    return [Tell(Say("mod-taken", words))]


async def _item(desk: Desk, by: Moderator, prompt: Open) -> QueueItem | None:
    return None if prompt.about is None else await queue.access_item(desk.session, by, prompt.about)


async def _settle(session: AsyncSession, item: QueueItem, standing: Standing, now: datetime) -> None:
    await settle(session, [StatementId(item.subject)], standing, now)


async def _needed(session: AsyncSession, item: QueueItem) -> int:
    campaign = await session.get(Campaign, item.campaign_id)
    return 1 if campaign is None else document_of(campaign).moderation.approvals


async def _open_items(session: AsyncSession, conversation: ConversationId) -> set[int]:
    """Give the items whose cards are on the table in this chat."""
    query = select(Prompt.about).where(
        col(Prompt.conversation_id) == conversation, col(Prompt.text).in_(list(CARDS))
    )
    return {item for item in await session.exec(query) if item is not None}
