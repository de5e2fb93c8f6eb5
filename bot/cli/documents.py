"""`campaign check` and `schema campaign`: a document's faults in words, and its schema."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from core.documents.checking import cautions, check_campaign
from core.documents.faults import Fault
from core.documents.schema import campaign_schema
from core.language.catalogue import LANGUAGES, texts


def check(path: Path, language: str = "en", languages: Sequence[str] = LANGUAGES) -> int:
    """Print every fault of a campaign document with its line; 0 if there are none, 1 otherwise.

    What is hardly meant is told too, and is no fault.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        print(texts().say(language, "fault-unread", {"file": str(path)}), file=sys.stderr)
        return 1
    found = check_campaign(text, languages)
    if isinstance(found, list):
        for fault in found:
            print(sentence(fault, language))
        return 1
    for caution in cautions(text, languages):
        print(sentence(caution, language, "fault-caution"))
    print(texts().say(language, "fault-none", {"file": str(path)}))
    return 0


def sentence(fault: Fault, language: str, frame: str = "fault-line") -> str:
    """One fault as people read it, its line first."""
    words = texts().say(language, fault.id, fault.args)
    return texts().say(language, frame, {"line": str(fault.line), "fault": words})


def schema() -> None:
    """Print the JSON Schema of the campaign document."""
    print(json.dumps(campaign_schema(), ensure_ascii=False, indent=2))
