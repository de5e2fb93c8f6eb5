"""The web app put together: shield, chat, health and whatever pages it is given."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.exception_handlers import http_exception_handler
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.staticfiles import StaticFiles

from adapters.web.chat.routes import chat_routes, wants_json
from adapters.web.deps import WebDeps
from adapters.web.health import health_routes
from adapters.web.rendering import STATIC, page_language
from adapters.web.security import Shield, headers

SENTENCES = {
    400: "page-wrong",
    403: "page-foreign",
    404: "page-missing",
    413: "page-too-long",
    429: "page-too-many",
}
TITLES = {"page-missing": "page-missing-title", "page-error": "page-error-title"}

__all__ = ["WebDeps", "web_app"]


class Files(StaticFiles):
    """Static files that browsers keep: their address changes with their content."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def web_app(deps: WebDeps) -> FastAPI:
    """Build the app; while it runs, one task watches for messages that other processes sent."""

    @asynccontextmanager
    async def watching(_: FastAPI) -> AsyncIterator[None]:
        watch = asyncio.create_task(deps.hub.poll(deps.database))
        try:
            yield
        finally:
            deps.hub.close()
            watch.cancel()
            await asyncio.gather(watch, return_exceptions=True)

    app = FastAPI(title="Kuulolla", docs_url=None, redoc_url=None, openapi_url=None, lifespan=watching)
    app.add_middleware(Shield, secure=deps.secure)
    app.mount("/static", Files(directory=STATIC), name="static")
    app.include_router(health_routes(deps.readiness, deps.count))
    for router in deps.routers:
        app.include_router(router)
    app.include_router(chat_routes(deps))

    async def refused(request: Request, error: Exception) -> Response:
        if not isinstance(error, HTTPException):
            return _sentence(deps, request, 500, "page-error")
        if request.url.path.startswith(("/api/", "/webhooks/")):
            return await http_exception_handler(request, error)
        named = error.detail if str(error.detail).startswith("page-") else None
        text = named or SENTENCES.get(error.status_code, "page-wrong")
        return _sentence(deps, request, error.status_code, text)

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(Exception, refused)
    return app


def _sentence(deps: WebDeps, request: Request, status: int, text: str) -> Response:
    language = page_language(request.headers.get("accept-language"))
    # The handler of our own faults stands outside the shield, so the headers are said here too.
    armed = headers(deps.secure) | {"Cache-Control": "no-store"}
    if wants_json(request):
        sentence = deps.pages.say(language, text)
        return JSONResponse({"sentence": sentence}, status_code=status, headers=armed)
    html = deps.pages.render(
        "refused.html", language, text=text, title=TITLES.get(text, "page-refused-title")
    )
    return HTMLResponse(html, status_code=status, headers=armed)
