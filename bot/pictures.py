"""Pictures of a person's own, drawn when they are shown: none is stored, and none has an address of its own."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Person
from bot.facts.standing import STANDING
from bot.facts.voters import voters_of
from core.language.catalogue import Texts
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId, Side
from core.pool.tables import MemberId
from core.privacy.keys import Keyring
from core.results.opinions import LETTERS
from core.results.picture import Here, picture
from core.results.shelf import Shelf
from core.statements import voting
from core.statements.common_ground import answers_of
from core.statements.standpoint import PublishedMap, Spot, spot

Draw = Callable[[ConversationId, str, str], Awaitable[str | None]]


class Sessions(Protocol):
    """The database as pictures need it."""

    def read(self) -> AbstractAsyncContextManager[AsyncSession]: ...


def drawing(
    database: Sessions, shelf: Shelf, keyring: Keyring, texts: Texts, clock: Callable[[], datetime]
) -> Draw:
    """Make what draws a named picture for the person of a conversation; None where there is nothing to draw.

    The others' places are those of the report on the shelf, which moves in steps of k people. The person's is by
    their answers now, on that same map.
    """

    async def draw(conversation: ConversationId, name: str, language: str) -> str | None:
        if not name.startswith(STANDING):
            return None
        now = clock()
        async with database.read() as session:
            begun = await voting.begun_campaigns(session, now)
            wanted = {key: one for key, one in begun.items() if one.name == name.removeprefix(STANDING)}
            person = await _person(session, conversation, language)
            chosen = await voters_of(session, [person] if person else [], wanted, keyring, now)
            if not chosen:
                return None
            voter = chosen[conversation]
            report, published = await shelf.with_map(session, wanted[voter.campaign], now)
            answers = (await answers_of(session, [voter.voter]))[voter.voter]
        place = None if published is None else spot(published, answers)
        if published is None or place is None:
            return None
        here = _here(published, place, report.k, texts, language)
        return None if here is None else picture(report, texts, language, here=here)

    return draw


async def _person(session: AsyncSession, conversation: ConversationId, language: str) -> Person | None:
    row = await session.get(Conversation, conversation)
    if row is None or row.side != Side.RESIDENT or row.party is None:
        return None
    return Person(conversation, MemberId(row.party), language, row.channel)


def _here(published: PublishedMap, place: Spot, k: int, texts: Texts, language: str) -> Here | None:
    """Word the place; None in a group too small to be told of."""
    told = [at for at, group in enumerate(published.groups) if len(group.members) >= k]
    if place.group not in told:
        return None
    where = texts.say(language, f"stand-where.{'edge' if place.edge else 'middle'}")
    args: dict[str, str | int] = {"group": LETTERS[told.index(place.group)], "where": where}
    x, y = (max(-1000, min(1000, round(1000 * at / published.reach))) for at in (place.x, place.y))
    return Here(
        x,
        y,
        texts.say(language, "stand-picture"),
        texts.say(language, "stand-here", args),
        texts.say(language, "stand-you"),
    )
