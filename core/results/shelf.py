"""Reports kept until there are enough new people, so that no two of them tell one person's answers apart."""

import asyncio
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import exists
from sqlmodel import col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.rounds import rounds_of
from core.campaigns.tables import Campaign, CampaignId, Disposition, Participation, Stage
from core.results.report import Population, read_report
from core.results.steps import in_steps
from core.results.theme_steps import in_steps as themes_in_steps
from core.results.themes import Version, published, with_quotes
from core.results.values import Report
from core.statements.standpoint import PublishedMap, read_map
from core.statements.tables import MapRow, Standing, Statement
from core.storage.aside import holds_the_lock
from core.surveys.tables import Answer, State
from core.surveys.trends import trends

_OVER = (Stage.CLOSED, Stage.REPORTED)


class _Kept(NamedTuple):
    stage: Stage
    report: Report
    shown: PublishedMap | None
    people: int  # with an answer, when it was read
    themes: Version


class Shelf:
    """The latest report of each campaign that this process has shown.

    A running campaign's report moves on in steps of k new people (sampling.md 6), or at once when something
    in it may no longer be shown. Its memory is the process's: a restart makes a step of its own.
    """

    def __init__(self, population: Population, k: int) -> None:
        self._population, self._k = population, k
        self._kept: dict[CampaignId, _Kept] = {}
        self._reading = asyncio.Lock()

    async def of(self, session: AsyncSession, campaign: Campaign, now: datetime) -> Report:
        """Give the campaign's report as it may be seen at `now`."""
        return (await self.with_map(session, campaign, now))[0]

    async def with_map(
        self, session: AsyncSession, campaign: Campaign, now: datetime
    ) -> tuple[Report, PublishedMap | None]:
        """Give the report with the map that its picture shows, so that one more place can be put on it."""
        assert campaign.id is not None
        # Two visitors at once must see one step, and reading it twice would be waste. Whoever holds SQLite's lock
        # can't wait for the other: nothing else happens before it is done.
        async with nullcontext() if holds_the_lock(session) else self._reading:
            report, shown = await self._stored(session, campaign, now)
            if report.themes:
                report = replace(report, themes=await with_quotes(session, report.themes, self._k))
            return await self._with_trends(session, campaign, report, now), shown

    async def _stored(
        self, session: AsyncSession, campaign: Campaign, now: datetime
    ) -> tuple[Report, PublishedMap | None]:
        number = CampaignId(campaign.id or 0)
        kept = self._kept.get(number)
        people, themes = await _answered(session, campaign), await published(session, number)
        if kept is None or kept.stage != campaign.stage or await self._old(session, campaign, kept, people):
            report = await read_report(session, campaign, self._population, self._k, now)
            if kept is not None and not {kept.stage, Stage(campaign.stage)} & {*_OVER}:
                report = self._in_steps(kept.report, report)
            stored = select(MapRow.body).where(col(MapRow.campaign_id) == number)
            body = (await session.exec(stored)).first()
            shown = read_map(body) if body is not None and report.opinions.points else None
            kept = self._kept[number] = _Kept(Stage(campaign.stage), report, shown, people, themes)
        elif kept.themes != themes:
            # What staff correct is seen at once, and it is all that is: of the rest this would be one more look.
            report = await read_report(session, campaign, self._population, self._k, now)
            if kept.stage not in _OVER:
                report = self._in_steps(kept.report, report)
            report = replace(kept.report, themes=report.themes)
            kept = self._kept[number] = kept._replace(report=report, themes=themes)
        return kept.report, kept.shown

    def _in_steps(self, before: Report, now: Report) -> Report:
        survey = in_steps(before.survey, now.survey, self._k)
        return replace(now, survey=survey, themes=themes_in_steps(before.themes, now.themes, self._k))

    async def _with_trends(
        self, session: AsyncSession, campaign: Campaign, report: Report, now: datetime
    ) -> Report:
        """Set a pulse's round that is over beside those before it; rounds that nobody may see yet stay away."""
        survey = report.survey
        if campaign.round is None or campaign.stage not in _OVER or survey is None or not survey.questions:
            return report
        rounds = {}
        for one in await rounds_of(session, campaign):
            if (one.round or 1) > campaign.round or one.stage not in _OVER:
                continue
            figures = (await self._stored(session, one, now))[0].survey
            if figures is not None and figures.questions:
                rounds[one.name] = [each.tally for each in figures.questions]
        return replace(report, survey=replace(survey, trends=trends(rounds) if len(rounds) > 1 else None))

    async def _old(self, session: AsyncSession, campaign: Campaign, kept: _Kept, people: int) -> bool:
        report = kept.report
        if people >= kept.people + (self._k if report.people else 1):
            return True
        if report.survey is not None and report.survey.version != campaign.document_version:
            return True
        row = select(MapRow.computed_at).where(col(MapRow.campaign_id) == campaign.id)
        mapped = (await session.exec(row)).first()
        over = campaign.stage in (Stage.CLOSED, Stage.REPORTED)
        if mapped is not None and (not report.opinions.points or (over and mapped > report.updated)):
            return True
        if over and report.response is not None and report.response.settled_at is None:
            settled = select(Disposition.id).where(col(Disposition.campaign_id) == campaign.id).limit(1)
            if (await session.exec(settled)).first() is not None:
                return True
        approved = select(Statement.number).where(
            col(Statement.campaign_id) == campaign.id, col(Statement.standing) == Standing.APPROVED.value
        )
        allowed = set(await session.exec(approved))
        return any(line.number not in allowed for line in report.statements)


async def _answered(session: AsyncSession, campaign: Campaign) -> int:
    """Count the people with a vote or an answer; one who only skipped questions is in no figure."""
    voted = col(Participation.answers) > 0
    asked = [question.id for question in document_of(campaign).questions if question.info is None]
    if asked:
        theirs = col(Answer.voter_id) == col(Participation.id)
        given = col(Answer.state) == State.GIVEN.value
        voted = or_(voted, exists().where(theirs, given, col(Answer.question).in_(asked)))
    people = select(func.count()).where(col(Participation.campaign_id) == campaign.id, voted)
    return (await session.exec(people)).one()
