"""A campaign's report said in five lines in the staff chat."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign
from core.language.catalogue import Texts
from core.messaging.values import Say
from core.results.lines import report_lines
from core.results.report import Population, read_report


def lines_of(
    texts: Texts, population: Population, suppress_below: int, public_url: str, clock: Callable[[], datetime]
) -> Callable[[AsyncSession, int, str], Awaitable[Say]]:
    """Give a function from a campaign and a language to its report in five lines."""

    async def lines(session: AsyncSession, campaign: int, language: str) -> Say:
        row = await session.get_one(Campaign, campaign)
        report = await read_report(session, row, population, suppress_below, clock())
        return Say(*report_lines(report, texts, language, f"{public_url}/r/{row.name}"))

    return lines
