"""Pictures in the staff chat, drawn when they are shown, for whoever may still see them then."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.staff import survey_results, theme_pictures
from bot.staff.campaigns import numbered
from bot.staff.desk import Desk, House
from bot.staff.pool import shares
from bot.staff.reports import lacking
from bot.staff.sampling import Margin, compared, in_words
from core.access.guards import Denied, access_analyst, access_planner, access_pool
from core.access.tables import StaffId
from core.campaigns import sample
from core.campaigns.tables import Campaign
from core.language.format import round_half_up
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId, Side
from core.results.bars import Bar, bars

POOL = "pool"
"""The picture of the whole pool; every other name is a kind and a campaign's number, for some a number in it too."""

Draw = Callable[[ConversationId, str, str], Awaitable[str | None]]


class Sessions(Protocol):
    """The database as pictures need it."""

    def read(self) -> AbstractAsyncContextManager[AsyncSession]: ...


def drawing(database: Sessions, house: House, clock: Callable[[], datetime]) -> Draw:
    """Make what draws a named picture for a staff chat; None for a chat that may not see it, or a name unknown."""

    async def draw(conversation: ConversationId, name: str, language: str) -> str | None:
        kind, _, rest = name.partition(" ")
        about, _, number = rest.partition(" ")
        if name != POOL and (kind not in (*KINDS, *PARTS) or not about.isdecimal()):
            return None
        if number and kind not in PARTS:
            return None
        async with database.read() as session:
            chat = await session.get(Conversation, conversation)
            if chat is None or chat.side != Side.STAFF or chat.party is None:
                return None
            staff = StaffId(chat.party)
            desk = Desk(session, conversation, staff, language, clock(), house)
            try:
                if name == POOL:
                    await access_pool(session, staff, desk.organisation)
                    return await _pool(desk)
                access = access_analyst if kind in PARTS else access_planner
                await access(session, staff, desk.organisation)
            except Denied:
                return None
            campaign = await numbered(desk, int(about))
            if campaign is None:
                return None
            if kind in PARTS:
                return await PARTS[kind](desk, campaign, number)
            return await KINDS[kind](desk, campaign)

    return draw


async def _sample(desk: Desk, campaign: Campaign) -> str | None:
    public = await sample.published(desk.session, campaign)
    if public is None:
        return None
    title = desk.say("st-sample-drawn", {"name": campaign.name})
    return _beside(desk, title, "st-sample-drawn.sample", compared(desk, campaign, public))


async def _pool(desk: Desk) -> str | None:
    return _beside(desk, desk.say("st-pool-drawn"), "st-pool-drawn.pool", await shares(desk))


def _beside(desk: Desk, title: str, ours: str, margins: Sequence[Sequence[Margin]]) -> str | None:
    """Draw shares of ours beside the population's."""
    sections = [[Bar(one.name, one.share, one.population, _shares(one)) for one in rows] for rows in margins]
    if not any(sections):
        return None
    words = "; ".join(in_words(desk, one) for rows in margins for one in rows)
    legend = (desk.say(ours), desk.say("st-sample-drawn.population"))
    return bars(title, words, legend, sections, desk.language)


def _shares(one: Margin) -> str:
    return f"{round_half_up(100 * one.share)} / {round_half_up(100 * one.population)}"


async def _status(desk: Desk, campaign: Campaign) -> str | None:
    rows = [
        Bar(one.name, one.got, one.target, f"{one.got} / {one.target}")
        for one in await lacking(desk, campaign)
    ]
    words = "; ".join(f"{row.name} {row.words}" for row in rows)
    legend = (desk.say("st-status-drawn.answers"), desk.say("st-status-drawn.wanted"))
    title = desk.say("st-status-drawn", {"name": campaign.name})
    return bars(title, words, legend, [rows], desk.language) if rows else None


KINDS: Mapping[str, Callable[[Desk, Campaign], Awaitable[str | None]]] = {
    "sample": _sample,
    "status": _status,
}
"""What can be drawn of a campaign."""

PARTS: Mapping[str, Callable[[Desk, Campaign, str], Awaitable[str | None]]] = {
    survey_results.PICTURE: survey_results.drawn,
    theme_pictures.PICTURE: theme_pictures.drawn,
}
"""What can be drawn of a part of a campaign: a question by its number, its free text by its set."""
