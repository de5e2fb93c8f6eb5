"""A campaign's report as the staff chat says it: in five lines, what people answered to questions and wrote about."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, Stage
from core.language.catalogue import Texts
from core.messaging.values import Say
from core.results.lines import report_lines
from core.results.report import Population, read_report
from core.results.shelf import Shelf
from core.results.survey_words import SurveyWords
from core.results.theme_words import ThemeWords
from core.results.values import Report

ReadReport = Callable[[AsyncSession, Campaign], Awaitable[Report]]


def fresh_or_final(
    shelf: Shelf, population: Population, suppress_below: int, clock: Callable[[], datetime]
) -> ReadReport:
    """Give what reads a campaign's report for staff: as it stands now, or once it is over the one on the shelf.

    A final report compares many groups, which takes seconds: that is done once. The answers to questions and their
    themes are those on the shelf always: two looks in an hour would tell how the one person answered who came in
    between.
    """

    async def read(session: AsyncSession, campaign: Campaign) -> Report:
        if campaign.stage in (Stage.CLOSED, Stage.REPORTED):
            return await shelf.of(session, campaign, clock())
        report = await read_report(session, campaign, population, suppress_below, clock())
        if report.survey is None:
            return report
        shelved = await shelf.of(session, campaign, clock())
        return replace(report, survey=shelved.survey, themes=shelved.themes)

    return read


def lines_of(
    texts: Texts, read: ReadReport, public_url: str
) -> Callable[[AsyncSession, int, str], Awaitable[tuple[Say, SurveyWords | None, Sequence[ThemeWords]]]]:
    """Give a function from a campaign and a language to its report in five lines, its questions and its themes."""

    async def lines(
        session: AsyncSession, campaign: int, language: str
    ) -> tuple[Say, SurveyWords | None, Sequence[ThemeWords]]:
        row = await session.get_one(Campaign, campaign)
        report = await read(session, row)
        said = Say(*report_lines(report, texts, language, f"{public_url}/r/{row.name}"))
        survey = report.survey
        words = None if survey is None else SurveyWords(texts, language, survey, report.k)
        return said, words, [ThemeWords(texts, language, one, report.k) for one in report.themes]

    return lines


def words_of(
    texts: Texts, read: ReadReport
) -> Callable[[AsyncSession, int, str], Awaitable[SurveyWords | None]]:
    """Give a function from a campaign and a language to its questions in words; None where none is asked."""

    async def words(session: AsyncSession, campaign: int, language: str) -> SurveyWords | None:
        row = await session.get_one(Campaign, campaign)
        if not document_of(row).questions:
            return None
        report = await read(session, row)
        return None if report.survey is None else SurveyWords(texts, language, report.survey, report.k)

    return words
