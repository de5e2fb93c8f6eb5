"""A page that needs no server: its styles are inside, and nothing else is fetched."""

import re
from typing import Final

from adapters.web.rendering import STATIC

_STYLE: Final = re.compile(r'<link rel="stylesheet" href="/static/([\w.-]+)\?v=\w+">')
_ICON: Final = re.compile(r'<link rel="icon"[^>]*>\n?')


def standalone(html: str) -> str:
    """Put the styles that a page links into the page itself."""
    return _ICON.sub("", _STYLE.sub(lambda found: _style(found[1]), html))


def _style(name: str) -> str:
    return f"<style>\n{(STATIC / name).read_text(encoding='utf-8')}</style>"
