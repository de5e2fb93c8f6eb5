"""The campaign document of a conversation that was held elsewhere (pure)."""

import json
import re
from datetime import date, timedelta
from typing import Final

from core.documents.texts import QUESTION, TITLE

_LANGUAGES: Final = ("fi", "sv", "en")
_SPACE: Final = re.compile(r"\s+")


def imported_document(name: str, topic: str, description: str, first: date, last: date) -> str:
    """Write the document; topic and description stand in every language, cut to what a campaign may say."""
    title, asks = _cut(topic or name, TITLE), _cut(description or topic or name, QUESTION)
    decided = last + timedelta(days=1)
    return "\n".join(
        [
            f"campaign: {name}",
            "kind: statements",
            f"title: {_texts(title)}",
            f"asks: {_texts(asks)}",
            "minutes: 5",
            f"decision: {{body: {_texts('–')}, meets: {decided}, answer_by: {decided}}}",
            "legal_basis: public-task",
            "sample: {from: link}",
            f"open: {{from: {first}, to: {last}}}",
            "steps:",
            "  - statements: {cap: 10, own: false}",
            "results: {to_participants: at-once, public: true}",
            "",
        ]
    )


def slug(folder: str) -> str:
    """Make a campaign's short name of a folder's; "" if nothing of it can stay."""
    kept = re.sub(r"[^a-z0-9]+", "-", folder.lower()).strip("-")[:40].strip("-")
    return kept if len(kept) > 1 else ""


def _texts(text: str) -> str:
    # JSON strings are YAML strings, whatever is in them.
    return json.dumps(dict.fromkeys(_LANGUAGES, text), ensure_ascii=False)


def _cut(text: str, limit: int) -> str:
    flat = _SPACE.sub(" ", text).strip()
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
