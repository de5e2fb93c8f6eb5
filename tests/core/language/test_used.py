"""Every text is said somewhere: a text that nobody can meet is not maintained."""

import re
from pathlib import Path

from tests.core.language.catalogues import written

ROOT = Path(__file__).parents[3]
CODE = ("py", "html", "js", "typ")


def test_every_text_is_used() -> None:
    """A text that no code names is deleted, not kept for later."""
    whole, begun = _named()
    unused = [
        f"{message.file}: {message.id}"
        for message in written("fi").values()
        if message.id not in whole and not message.id.startswith(begun)
    ]
    assert not unused


def _named() -> tuple[set[str], tuple[str, ...]]:
    """Ids that stand in quotes in code and pages, and the beginnings of those made from a value."""
    whole: set[str] = set()
    begun: set[str] = set()
    for room in ("bot", "core", "adapters"):
        for path in sorted(p for ending in CODE for p in (ROOT / room).rglob(f"*.{ending}")):
            text = path.read_text(encoding="utf-8")
            # "vote-card", "vote-said.agree" and f"vote-said.{key}"
            whole.update(re.findall(r"[\"']([a-z][a-z0-9-]*)(?:\.[^\"']*)?[\"']", text))
            # f"reason-{code}", f"st-usage-{command}"; a bare "st-" would cover a whole room
            begun.update(
                b for b in re.findall(r"f[\"']([a-z]+-(?:[a-z]+-)*)\{", text) if b not in ("st-", "mod-")
            )
    return whole, tuple(begun)
