"""Turning templates and texts into pages; everything is escaped unless a filter here says otherwise."""

import re
from collections.abc import Mapping, Sequence
from copy import copy
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

HERE = Path(__file__).parent
STATIC = HERE / "static"
TEMPLATES = HERE / "templates"
LANGUAGES = ("fi", "sv", "en")  # those that a browser can name; plain Finnish is chosen in the chat
FALLBACK = "en"

# A link ends its line, and a quoted text ends in a quotation mark: so no resident's words become a link.
LINK = re.compile(r"https?://[^\s<>\"'”’»]+(?=[ \t]*$)", re.MULTILINE)


class Words(Protocol):
    """The catalogue, as far as pages need it."""

    def say(
        self, language: str, text_id: str, args: Mapping[str, str | int | float] | None = None
    ) -> str: ...


class Pages:
    """Renders templates in a language, under the organisation's name.

    `organisation` holds its name in each language; `folders` are further template folders, whose pages
    extend layout.html. A template says a text of the catalogue by `t("page-send", name=value)`.
    """

    def __init__(
        self,
        texts: Words,
        organisation: Mapping[str, str],
        privacy_url: str = "",
        *,
        accessibility_url: str = "",
        folders: Sequence[Path] = (),
    ) -> None:
        self.texts = texts
        self.organisation = organisation
        self._links = {"privacy_url": privacy_url, "accessibility_url": accessibility_url}
        self._folders = [TEMPLATES, *folders]

    def under(self, organisation: Mapping[str, str], privacy_url: str) -> "Pages":
        """Give the same pages under another organisation's name and privacy address."""
        other = copy(self)  # what is compiled is shared
        other.organisation, other._links = organisation, {**self._links, "privacy_url": privacy_url}
        return other

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(self._folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters["linked"] = linked
        environment.filters["html_lang"] = html_lang
        environment.globals["static"] = static_address
        return environment

    def render(self, template: str, language: str, **values: Any) -> str:
        """Give the page as HTML; values that are not Markup appear as text, whatever they hold."""
        name = self.organisation.get(html_lang(language)) or next(iter(self.organisation.values()), "")
        return self._environment.get_template(template).render(
            t=partial(self._say, language), language=language, organisation=name, **self._links, **values
        )

    def say(self, language: str, text_id: str) -> str:
        """Give one sentence of the catalogue."""
        return self.texts.say(language, text_id, {})

    def _say(self, language: str, text_id: str, **args: str | int) -> str:
        return self.texts.say(language, text_id, args)


def linked(text: str) -> Markup:
    """Escape a text; an address that ends a line becomes a link."""
    done, at = [], 0
    for found in LINK.finditer(text):
        address = escape(found[0])
        done += [escape(text[at : found.start()]), Markup('<a href="{0}">{0}</a>').format(address)]
        at = found.end()
    return Markup("").join([*done, escape(text[at:])])


def html_lang(language: str) -> str:
    """Name the language as HTML knows it: plain Finnish is Finnish."""
    return language.split("-")[0]


def preferred(header: str | None) -> str | None:
    """Choose the language that an Accept-Language header likes best among ours; None: none of them."""
    ranked = []
    for place, item in enumerate((header or "")[:400].split(",")):
        name, _, weight = item.partition(";q=")
        try:
            quality = float(weight or 1)
        except ValueError:
            continue
        if (language := name.strip().lower().split("-")[0]) in LANGUAGES and quality > 0:
            ranked.append((-quality, place, language))
    return min(ranked)[2] if ranked else None


def page_language(header: str | None) -> str:
    """Choose the language of a page for someone we know nothing else of."""
    return preferred(header) or (FALLBACK if header else LANGUAGES[0])


def static_address(name: str) -> str:
    """Give the address of a file in static/; it changes with the content, so browsers may keep it."""
    return f"/static/{name}?v={_digest(name)}"


_digests: dict[str, str] = {}


def _digest(name: str) -> str:
    if name not in _digests:
        _digests[name] = sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return _digests[name]
