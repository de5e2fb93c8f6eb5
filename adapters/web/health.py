"""What machines ask of the process: is it alive, is it ready, what has it counted."""

from collections.abc import Awaitable, Callable

from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.responses import PlainTextResponse, Response

from adapters.web.deps import Readiness, nothing


def health_routes(readiness: Readiness, count: Callable[[], Awaitable[None]] = nothing) -> APIRouter:
    """Give /healthz, /readyz and /metrics; a fault in readiness is a line of the answer."""
    router = APIRouter(include_in_schema=False)

    @router.get("/healthz")
    async def healthz() -> Response:
        return PlainTextResponse("alive\n")

    @router.get("/readyz")
    async def readyz() -> Response:
        faults = await readiness()
        if faults:
            return PlainTextResponse("".join(f"{fault}\n" for fault in faults), status_code=503)
        return PlainTextResponse("ready\n")

    @router.get("/metrics")
    async def metrics() -> Response:
        await count()
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return router
