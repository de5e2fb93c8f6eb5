"""The public record of a draw: /d/ID explained in words, /d/ID.json as anyone can run it again."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from typing import Any

from fastapi import APIRouter, HTTPException, Request
from sqlmodel import col, select
from starlette.responses import Response

from adapters.database.engine import Database
from adapters.web.pages.languages import language_of, missing, others, page
from adapters.web.rendering import Pages
from core.campaigns.documents import shown
from core.campaigns.sample import OWN_NUMBER, Published, published
from core.campaigns.tables import Campaign, Draw
from core.documents.texts import say
from core.language.format import amount, clock, day
from core.results.report import Access, access_of


def draw_pages(
    database: Database, pages: Pages, zone: tzinfo = UTC, under: Callable[[int], Pages] | None = None
) -> APIRouter:
    """Build the pages of draws; times are told in `zone`, `under` as for the report's pages."""
    router = APIRouter()

    async def find(public_id: str) -> tuple[Draw, Campaign, Published] | None:
        async with database.read() as session:
            row = (await session.exec(select(Draw).where(col(Draw.public_id) == public_id))).first()
            if row is None:
                return None
            campaign = await session.get_one(Campaign, row.campaign_id)
            public = await published(session, campaign)
            return None if public is None else (row, campaign, public)

    @router.get("/d/{public_id}.json")
    async def as_json(public_id: str) -> Response:
        found = await find(public_id)
        if found is None:
            raise HTTPException(404)
        headers = {
            "Content-Disposition": f'attachment; filename="draw-{found[0].public_id}.json"',
            "Cache-Control": "no-cache",
        }
        return Response(found[0].record, media_type="application/json", headers=headers)

    @router.get("/d/{public_id}")
    async def as_page(public_id: str, request: Request) -> Response:
        language = language_of(request)
        found = await find(public_id)
        if found is None:
            return missing(pages, language)
        values = _values(*found, language, zone)
        theirs = pages if under is None else under(found[1].organisation_id)
        return page(
            theirs.render(
                "draw.html", language, languages=others(f"/d/{found[0].public_id}", language), **values
            )
        )

    return router


def _values(row: Draw, campaign: Campaign, public: Published, language: str, zone: tzinfo) -> dict[str, Any]:
    record = json.loads(row.record)

    def moment(when: datetime) -> dict[str, str]:
        local = when.astimezone(zone)
        return {"day": day(local, language, year=True), "time": clock(local, language)}

    rows = {
        "people": amount(public.frame_size, language),
        "frame": public.frame_hash,
        "plan": public.plan_hash,
        "commitment": public.commitment,
        "number": record.get("public_randomness"),
        "seed": record.get("seed"),
        "software": record.get("software"),
    }
    return {
        "title": say(shown(campaign, row.published_at).title, language),
        "public": public,
        "own": public.source == OWN_NUMBER,
        "published_at": moment(row.published_at),
        "drawn_at": None if row.drawn_at is None else moment(row.drawn_at),
        "rows": {name: value for name, value in rows.items() if value},
        "allocation": [
            (key.replace("|", " · "), amount(people, language))
            for key, people in sorted(public.allocation.items(), key=lambda one: one[0].encode())
        ],
        "names": record.get("drawn", []),
        "report": None if access_of(campaign) is Access.HIDDEN else campaign.name,
        "number": record.get("public_randomness"),
        "seed": record.get("seed"),
    }
