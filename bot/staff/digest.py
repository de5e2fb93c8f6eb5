"""What moderators are told unasked: yesterday's work in the morning, and that someone waits in the afternoon."""

from datetime import datetime, time, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.staff import dealing
from bot.staff.desk import Chat, House, Put, StaffOut
from core.access.guards import Moderator
from core.language.format import waited
from core.messaging.values import Ask
from core.moderation import queue
from core.moderation.calls import claim
from core.moderation.working_days import before, is_working
from core.statements.adding import KIND as STATEMENT

DIGEST = (time(8, 30), time(10))
REMINDER = (time(13), time(16))
"""From when and until when: what couldn't be told then, as the service was down, is left out."""

WAITED = timedelta(hours=20)
"""Authors are promised an answer usually within a day: told at 13, what came yesterday at 17 is still in time."""


async def calls(house: House, session: AsyncSession, now: datetime) -> list[StaffOut]:
    """Give each organisation's moderators the digest from 8.30 and the reminder from 13 on, once a working day if there is any."""
    here = now.astimezone(house.zone)
    if not is_working(here.date()):
        return []
    out: list[StaffOut] = []
    day = here.date().isoformat()
    if not _within(DIGEST, here) and not _within(REMINDER, here):
        return out
    for side in await dealing.sides(house, session):
        if _within(DIGEST, here) and await claim(session, side.organisation, "digest", day, now):
            for chat, by in await _moderators(side, session):
                out += await _digest(side, session, chat, by, now)
        if _within(REMINDER, here) and await claim(session, side.organisation, "waiting", day, now):
            for chat, by in await _moderators(side, session):
                out += await _reminder(side, session, chat, by, now)
    return out


async def _digest(
    house: House, session: AsyncSession, chat: Chat, by: Moderator, now: datetime
) -> list[StaffOut]:
    today = now.astimezone(house.zone).date()
    since = before(today)
    first, last = (datetime.combine(one, time(), house.zone) for one in (since, today))
    counts = await queue.counts(session, by, since=first, until=last)
    if not counts.decided and not counts.waiting:
        return []
    args: dict[str, str | int] = {
        "total": counts.decided,
        "ok": counts.approved,
        "rejected": counts.rejected,
        "merged": counts.merged,
        "queue": counts.waiting,
        "oldest": "–" if counts.oldest is None else waited(now - counts.oldest, chat.language),
        "appeals": counts.appeals,
    }
    text = "mod-digest"
    if since != today - timedelta(days=1):
        text = "mod-digest-since"
        args["day"] = house.day(first, chat.language)
    return [Put(Ask(text, args, ("open",), slot="digest"), chat.conversation)]


async def _reminder(
    house: House, session: AsyncSession, chat: Chat, by: Moderator, now: datetime
) -> list[StaffOut]:
    # Of quotes nobody waits for an answer.
    counts = await queue.counts(session, by, kind=STATEMENT)
    if counts.oldest is None or now - counts.oldest < WAITED:
        return []
    args: dict[str, str | int] = {
        "queue": counts.waiting,
        "oldest": waited(now - counts.oldest, chat.language),
    }
    return [Put(Ask("mod-waits", args, ("open",), slot="digest"), chat.conversation)]


def _within(span: tuple[time, time], here: datetime) -> bool:
    return span[0] <= here.time() < span[1]


async def _moderators(house: House, session: AsyncSession) -> list[tuple[Chat, Moderator]]:
    found = []
    for chat in await dealing.moderators(house, session):
        by = await dealing.permission(session, house, chat.staff)
        if by is not None:
            found.append((chat, by))
    return found
