"""The public report: /r/SLUG as a page, as JSON, as CSV, as a workbook, and its picture alone."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from functools import partial
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from markupsafe import Markup
from sqlmodel import col, select
from starlette.responses import JSONResponse, Response

from adapters.database.engine import Database
from adapters.documents.workbook import as_xlsx
from adapters.web.pages.languages import Other, language_of, missing, others, page
from adapters.web.pages.survey_wording import SurveyWording
from adapters.web.pages.theme_wording import ThemeWording
from adapters.web.pages.wording import Then, Wording
from adapters.web.rendering import Pages
from core.campaigns.documents import shown
from core.campaigns.tables import Campaign
from core.documents.texts import say
from core.language.format import day
from core.results.formats import as_csv, as_json_object
from core.results.picture import alternative, picture
from core.results.report import Access, access_of
from core.results.shelf import Shelf
from core.results.survey_csv import questions_csv, themes_csv
from core.results.survey_words import SurveyWords
from core.results.theme_words import ThemeWords
from core.results.values import Moment, Report

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def report_pages(
    database: Database,
    pages: Pages,
    shelf: Shelf,
    clock: Callable[[], datetime],
    zone: tzinfo = UTC,
    under: Callable[[int], Pages] | None = None,
) -> APIRouter:
    """Build the report's pages of what is on the shelf; times are told in `zone`.

    `under` gives the pages under the name of the organisation that asked; without it all are under one.
    """
    router = APIRouter()

    async def find(slug: str) -> tuple[Access, Campaign | None, Report | None]:
        async with database.read() as session:
            found = (await session.exec(select(Campaign).where(col(Campaign.name) == slug))).first()
            if found is None:
                return Access.HIDDEN, None, None
            access = access_of(found)
            return access, found, await shelf.of(session, found, clock()) if access is Access.SHOWN else None

    async def figures(slug: str) -> Report:
        _, _, report = await find(slug)
        if report is None:
            raise HTTPException(404)
        return report

    @router.get("/r/{slug}.json")
    async def as_json(slug: str) -> Response:
        return JSONResponse(as_json_object(await figures(slug)), headers={"Cache-Control": "no-cache"})

    @router.get("/r/{slug}.csv")
    async def as_table(slug: str) -> Response:
        report = await figures(slug)
        alone = report.survey is not None and not report.statements
        return _csv(report.name, questions_csv(report) if alone else as_csv(report))

    @router.get("/r/{slug}/questions.csv")
    async def as_questions(slug: str) -> Response:
        report = await figures(slug)
        if report.survey is None:
            raise HTTPException(404)
        return _csv(f"{report.name}-questions", questions_csv(report))

    @router.get("/r/{slug}/themes.csv")
    async def as_themes(slug: str) -> Response:
        report = await figures(slug)
        if not report.themes:
            raise HTTPException(404)
        return _csv(f"{report.name}-themes", themes_csv(report))

    @router.get("/r/{slug}.xlsx")
    async def as_workbook(slug: str) -> Response:
        report = await figures(slug)
        headers = {
            "Content-Disposition": f'attachment; filename="{report.name}.xlsx"',
            "Cache-Control": "no-cache",
        }
        return Response(await asyncio.to_thread(as_xlsx, report), media_type=XLSX, headers=headers)

    @router.get("/r/{slug}/map.svg")
    async def as_picture(slug: str, request: Request) -> Response:
        report = await figures(slug)
        if not report.opinions.points:
            raise HTTPException(404)
        drawn = picture(report, pages.texts, language_of(request))
        return Response(drawn, media_type="image/svg+xml", headers={"Vary": "Accept-Language"})

    @router.get("/r/{slug}")
    async def as_page(slug: str, request: Request) -> Response:
        language = language_of(request)
        access, campaign, report = await find(slug)
        if access is Access.HIDDEN or campaign is None:
            return missing(pages, language)
        links = others(f"/r/{campaign.name}", language)
        theirs = pages if under is None else under(campaign.organisation_id)
        if report is None:
            told = shown(campaign, clock())
            closes = day(told.last_day, language)
            title = say(told.title, language)
            html = theirs.render("report_later.html", language, title=title, closes=closes, languages=links)
        else:
            html = report_html(theirs, report, language, zone, links)
        return page(html)

    return router


def _csv(name: str, text: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"', "Cache-Control": "no-cache"}
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


def report_html(pages: Pages, report: Report, language: str, zone: tzinfo, links: list[Other]) -> str:
    """Write the report as a page; `links` lead to the same page in the other languages."""
    return pages.render("report.html", language, languages=links, **_values(pages, report, language, zone))


def _values(pages: Pages, report: Report, language: str, zone: tzinfo) -> dict[str, Any]:
    say_ = partial(pages.texts.say, language)
    told = alternative(report, pages.texts, language)
    drawing = Markup(picture(report, pages.texts, language)) if report.opinions.points else None
    words = Wording(say_, language, report, zone, told)
    survey = report.survey
    return {
        "report": report,
        "words": words,
        "asked": None
        if survey is None
        else SurveyWording(SurveyWords(pages.texts, language, survey, report.k), words),
        "grouped": [
            ThemeWording(ThemeWords(pages.texts, language, one, report.k), words, place)
            for place, one in enumerate(report.themes, start=1)
        ],
        "picture": drawing,
        "history": [
            _then(pages, replace(report, opinions=moment.opinions), moment, language, zone, f"map-{place}")
            for place, moment in enumerate(report.history, start=1)
        ],
    }


def _then(pages: Pages, past: Report, moment: Moment, language: str, zone: tzinfo, name: str) -> Then:
    on = day(moment.at.astimezone(zone).date(), language, year=True)
    groups = moment.opinions.groups
    if groups:
        sizes = ", ".join(f"{group.letter} {group.size}" for group in groups)
        told: dict[str, str | int] = {"day": on, "n": moment.people, "k": len(groups), "groups": sizes}
        words = pages.texts.say(language, "report-then", told)
    else:
        words = pages.texts.say(language, "report-then-unclear", {"day": on, "n": moment.people})
    drawn = Markup(picture(past, pages.texts, language, name)) if moment.opinions.points else None
    return Then(words, drawn)
