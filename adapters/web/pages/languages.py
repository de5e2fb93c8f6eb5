"""In which language a public page is shown, and where the others are."""

from typing import NamedTuple

from fastapi import Request
from starlette.responses import HTMLResponse

from adapters.web.rendering import Pages, page_language
from core.language.catalogue import LANGUAGES


class Other(NamedTuple):
    """The same page in a language."""

    code: str
    address: str
    current: bool


def language_of(request: Request) -> str:
    """Choose what `?lang=` names if it is one of ours, else what the browser likes."""
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else page_language(request.headers.get("accept-language"))


def others(path: str, language: str) -> list[Other]:
    """List the page in all languages, in a fixed order."""
    return [Other(code, f"{path}?lang={code}", code == language) for code in LANGUAGES]


def page(html: str, status: int = 200) -> HTMLResponse:
    """Answer with a page that depends on the reader's language."""
    headers = {"Vary": "Accept-Language", "Cache-Control": "no-cache"}
    return HTMLResponse(html, status_code=status, headers=headers)


def missing(pages: Pages, language: str) -> HTMLResponse:
    """Say in the language that there is no such page."""
    html = pages.render("refused.html", language, text="page-missing", title="page-missing-title")
    return page(html, 404)
