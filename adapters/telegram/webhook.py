"""Updates that Telegram brings to our own address; it is answered when they are kept."""

import hmac
from collections.abc import Mapping

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from adapters.telegram import wire
from adapters.telegram.intake import Intake

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LONGEST_SECRET = 256  # Telegram's own limit


def telegram_webhooks(intakes: Mapping[str, Intake], secrets: Mapping[str, str]) -> APIRouter:
    """Give /webhooks/telegram/SIDE for each side's bot, behind its secret."""
    router = APIRouter(include_in_schema=False)

    def address(side: str, intake: Intake, secret: bytes) -> None:
        @router.post(f"/webhooks/telegram/{side}", name=f"telegram-{side}")
        async def taken(request: Request) -> Response:
            said = request.headers.get(HEADER, "")
            # Before the body is read: a stranger's costs nothing and stores nothing.
            if len(said) > LONGEST_SECRET or not hmac.compare_digest(said.encode(), secret):
                raise HTTPException(401)
            await _take(intake, await request.body())
            return Response(status_code=200)

    for side, intake in intakes.items():
        address(side, intake, secrets[side].encode())
    return router


async def _take(intake: Intake, body: bytes) -> None:
    try:
        raw = wire.read_json(body)
    except ValueError:
        # Answered as taken all the same, or Telegram brings it again for ever.
        await intake.spoil(body, "not JSON")
        return
    if isinstance(raw, dict):
        await intake.take([raw])
    else:
        await intake.spoil(body, "not an update")
