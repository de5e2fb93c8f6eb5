"""All that is held of a person, as a file, at an address that only they were told: /data/TOKEN."""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from fastapi import APIRouter, HTTPException
from sqlmodel.ext.asyncio.session import AsyncSession
from starlette.responses import Response

from adapters.database.engine import Database

Held = Callable[[AsyncSession, str, datetime], Awaitable[dict[str, Any]]]
"""Give what is held of the person that a token names; empty where it names nobody any more."""


def download_pages(database: Database, held: Held, clock: Callable[[], datetime]) -> APIRouter:
    """Build the download; an address whose time is over answers as one that never was."""
    router = APIRouter()

    @router.get("/data/{token}")
    async def download(token: str) -> Response:
        async with database.read() as session:
            found = await held(session, token, clock())
        if not found:
            raise HTTPException(404)
        headers = {
            "Content-Disposition": 'attachment; filename="kuulolla.json"',
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
        }
        body = json.dumps(found, ensure_ascii=False, indent=2)
        return Response(body, media_type="application/json", headers=headers)

    return router
