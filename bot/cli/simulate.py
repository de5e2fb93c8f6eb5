"""`campaign simulate`: a document's campaign played by invented residents."""

import gc
import logging
import sys
from pathlib import Path

import structlog

from bot.cli.documents import sentence
from bot.simulation.simulating import simulated
from bot.simulation.told import as_json, told
from bot.simulation.wire import NotPlayed
from core.documents.faults import FaultyDocumentError
from core.language.catalogue import texts


def simulate(path: Path, people: int, seed: int, in_json: bool) -> int:
    """Print the chat, the table and the advice; 1 and what to do where it can't be played."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        print(texts().say("en", "fault-unread", {"file": str(path)}), file=sys.stderr)
        return 1
    gc.freeze()  # what is loaded stays, and isn't looked through for garbage all the while
    try:
        found = simulated(text, people, seed)
    except FaultyDocumentError as faulty:
        for fault in faulty.faults:
            print(sentence(fault, "en"), file=sys.stderr)
        return 1
    except NotPlayed as why:
        print(why, file=sys.stderr)
        return 1
    if in_json:
        print(as_json(found))
    else:
        for line in told(found):
            print(line)
    return 0
