"""What the scripts of people who write statements share."""

from datetime import timedelta

from sqlmodel import col, select

from core.campaigns.tables import CampaignId
from core.messaging import prompts
from core.messaging.tables import Inbox, Outbox, Prompt
from core.moderation.tables import QueueItem
from core.statements.outcomes import settle
from core.statements.tables import Origin, Standing, Statement, Vote
from tests.support.town import Resident, Town

CLAIM = "Bussin pitää kulkea terveysasemalle myös iltaisin."


async def writing(town: Town, language: str = "fi") -> Resident:
    """Bring somebody in who has been asked for a statement."""
    r = await town.member(language)
    await begins(r)
    return r


async def begins(r: Resident) -> None:
    """Say the word, and answer the question that comes first."""
    await r.says("kirjoitan")
    r.sees("consent-quotes")
    await r.presses("yes")
    r.sees("own-ask", max=160)


def anyway(r: Resident) -> None:
    """Find which hint stands in the way of sending."""
    for text in ("own-two", "own-privacy", "own-similar", "own-similar-one"):
        if r.finds(text):
            r.sees(text)
            return
    raise AssertionError(r.latest)


async def written(town: Town, campaign: CampaignId) -> list[Statement]:
    """Give what residents have written, by number."""
    async with town.house.database.read() as session:
        mine = select(Statement).where(
            col(Statement.campaign_id) == campaign, col(Statement.origin) == Origin.RESIDENT.value
        )
        return list(await session.exec(mine.order_by(col(Statement.number))))


async def votes(town: Town, statement: Statement) -> list[int | None]:
    """Give a statement's votes, as they were cast."""
    async with town.house.database.read() as session:
        cast = select(Vote.choice).where(col(Vote.statement_id) == statement.id)
        return list(await session.exec(cast.order_by(col(Vote.cast_at))))


async def cast(town: Town, campaign: CampaignId) -> list[tuple[str, int | None]]:
    """Give every vote that counts, with its statement."""
    async with town.house.database.read() as session:
        cast = select(Statement.text, Vote.choice).join(Vote, col(Vote.statement_id) == col(Statement.id))
        here = cast.where(col(Statement.campaign_id) == campaign, col(Vote.choice).is_not(None))
        return list(await session.exec(here))


async def settled(town: Town, statement: Statement, to: Standing) -> None:
    """Let moderators have decided."""
    assert statement.id is not None
    async with town.house.database.write() as session:
        await settle(session, [statement.id], to, town.now)


async def forget(town: Town) -> None:
    """Let a day pass over the drafts."""
    async with town.house.database.write() as session:
        await prompts.forget_drafts(session, town.now - timedelta(hours=24))


async def kept(town: Town, *words: str) -> list[str]:
    """Say where any of the words stand in the open."""
    async with town.house.database.read() as session:
        inbox, outbox = (
            list(await session.exec(select(Inbox.body))),
            list(await session.exec(select(Outbox.body))),
        )
        asked = [repr(row) for row in await session.exec(select(Prompt))]
        queued = [repr(row) for row in await session.exec(select(QueueItem))]
    texts = [*inbox, *(body or "" for body in outbox), *asked, *queued]
    return [text for text in texts if any(word in text for word in words)]
