"""A campaign's report as the staff chat says it: in five lines, and what people answered to questions."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.language.catalogue import Texts
from core.messaging.values import Say
from core.results.lines import report_lines
from core.results.report import Population, read_report
from core.results.survey_words import SurveyWords


def lines_of(
    texts: Texts, population: Population, suppress_below: int, public_url: str, clock: Callable[[], datetime]
) -> Callable[[AsyncSession, int, str], Awaitable[Say]]:
    """Give a function from a campaign and a language to its report in five lines."""

    async def lines(session: AsyncSession, campaign: int, language: str) -> Say:
        row = await session.get_one(Campaign, campaign)
        report = await read_report(session, row, population, suppress_below, clock())
        return Say(*report_lines(report, texts, language, f"{public_url}/r/{row.name}"))

    return lines


def words_of(
    texts: Texts, population: Population, suppress_below: int, clock: Callable[[], datetime]
) -> Callable[[AsyncSession, int, str], Awaitable[SurveyWords | None]]:
    """Give a function from a campaign and a language to its questions in words; None where none is asked."""

    async def words(session: AsyncSession, campaign: int, language: str) -> SurveyWords | None:
        row = await session.get_one(Campaign, campaign)
        if not document_of(row).questions:
            return None
        report = await read_report(session, row, population, suppress_below, clock())
        return None if report.survey is None else SurveyWords(texts, language, report.survey, report.k)

    return words
