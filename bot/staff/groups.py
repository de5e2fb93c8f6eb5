"""A chat that several colleagues share: who of them it was, what is done there, and what is said to strangers."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import refusals
from bot.staff.commands import IN_GROUPS, WRITTEN
from bot.staff.desk import Desk, Put, Replace, StaffOut, Tell
from core.access.guards import Permission
from core.access.tables import StaffId
from core.audit.log import Entry, append
from core.messaging import inbox
from core.messaging.inbox import Arrived
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import Command, Left, Press, Say, Side, Text
from core.privacy.keys import Keyring
from core.storage.rows import update_rows

_BY = "by"
"""The value of a card that is answered in words, in a group: whose words it waits for."""


@dataclass(frozen=True)
class Colleague:
    """Who spoke in a group, and in which language they speak with us."""

    staff: StaffId
    language: str | None


async def colleague(session: AsyncSession, keyring: Keyring, event: Arrived) -> Colleague | None:
    """Know who spoke in a group by their own chat with us; None: a stranger, or somebody who wrote as the group."""
    if not event.sender:
        return None
    index = inbox.address_index(keyring, event.channel, event.sender)
    query = select(Conversation.party, Conversation.language).where(
        col(Conversation.channel) == event.channel,
        col(Conversation.side) == Side.STAFF.value,
        col(Conversation.party).is_not(None),
        or_(col(Conversation.address_index) == index, col(Conversation.person_index) == index),
    )
    found = (await session.exec(query)).first()
    return None if found is None or found[0] is None else Colleague(StaffId(found[0]), found[1])


async def turned_away(
    session: AsyncSession, event: Arrived, who: Colleague | None, prompts: Sequence[Prompt], now: datetime
) -> list[StaffOut] | None:
    """Say why a group's message does nothing, maybe in no words; None: the desk handles it.

    A press by somebody who isn't staff is logged.
    """
    stranger = Say("st-group-stranger", {"who": event.sender_name or "?"})
    match event.body:
        case Press() if who is None:
            await refusals.note_stranger(session, now)
            return [Tell(stranger)]
        case Command() if who is None:
            return [Tell(stranger if event.sender else Say("st-group-anonymous"))]
        case Command("start"):
            return [Tell(Say("st-group-hello"))]
        case Command(name) if name not in IN_GROUPS:
            return [Tell(Say("st-group-private"))]
        case Press() | Command():
            return None
        case Text() if who is not None and any(_waits_for(prompt, who.staff) for prompt in prompts):
            return None
    # People talk with each other there, and not every word is for us.
    return []


def whose(outs: Sequence[StaffOut], staff: StaffId) -> list[StaffOut]:
    """Note on cards that are answered in words whose words they wait for: others only talk about them."""
    noted: list[StaffOut] = []
    for out in outs:
        match out:
            case Put(ask) if ask.text in WRITTEN:
                out = replace(out, ask=replace(ask, args={**ask.args, _BY: staff}))
            case Replace(say=say) if say.text in WRITTEN:
                out = replace(out, say=replace(say, args={**say.args, _BY: staff}))
        noted.append(out)
    return noted


async def tie(desk: Desk, by: Permission) -> list[StaffOut]:
    """Have the cards come to this group from now on; nothing to say where they do already."""
    chat = await desk.session.get_one(Conversation, desk.conversation)
    if chat.organisation_id == by.organisation:
        return []
    row = {"id": desk.conversation, "organisation_id": by.organisation, "language": desk.language}
    await update_rows(desk.session, Conversation.__table__, [row])  # type: ignore[attr-defined]
    desk.session.expire(chat)
    entry = Entry("group-tied", desk.now, by.organisation, by.id, "conversation", desk.conversation)
    await append(desk.session, [entry])
    return [Tell(Say("st-group-here"))]


async def left(session: AsyncSession, events: Sequence[Arrived]) -> None:
    """Send no more cards to groups that took the bot out."""
    rows = [
        {"id": event.conversation, "organisation_id": None}
        for event in events
        if isinstance(event.body, Left)
    ]
    await update_rows(session, Conversation.__table__, rows)  # type: ignore[attr-defined]


def _waits_for(prompt: Prompt, staff: StaffId) -> bool:
    return prompt.text in WRITTEN and json.loads(prompt.args).get(_BY) == staff
