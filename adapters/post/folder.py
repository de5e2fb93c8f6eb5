"""A folder that a batch is written to: only a new one, or the one that the same batch was begun in."""

import json
import os
from pathlib import Path
from typing import Any, Final

MANIFEST: Final = "manifest.json"


class NotFree(Exception):  # noqa: N818  it says what is so
    """The folder holds something else than this batch."""


def claim(out: Path, reference: str) -> dict[str, Any]:
    """Give what the batch's manifest says so far; a new folder gets one. NotFree, OSError."""
    out.mkdir(parents=True, exist_ok=True)
    known = out / MANIFEST
    if known.is_file():
        try:
            told: dict[str, Any] = json.loads(known.read_text(encoding="utf-8"))
        except ValueError:
            raise NotFree(out) from None
        if told.get("batch") == reference:
            return told
        raise NotFree(out)
    if any(path.name != f".{MANIFEST}.part" for path in out.iterdir()):
        raise NotFree(out)
    told = {"batch": reference, "files": {}}
    note(out, told)
    return told


def note(out: Path, told: dict[str, Any]) -> None:
    """Write the manifest; after a kill it is the old one or the new one."""
    write(out / MANIFEST, json.dumps(told, indent=1, ensure_ascii=False).encode() + b"\n")


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, for its owner's eyes only: it may hold codes and addresses."""
    part = path.with_name(f".{path.name}.part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
