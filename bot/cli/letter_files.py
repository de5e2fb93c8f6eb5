"""Files that `letters` reads, and the folder that it may write to."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from adapters.post import folder
from bot.cli.exchange import Refused
from core.documents.texts import Texts as Tongues
from core.documents.yaml_lines import read

OWN_LONGEST: Final = 200


def read_variants(given: Sequence[str]) -> dict[str, Tongues | None]:
    """Read `B` or `B=FILE.yaml` (a sentence of its own by language), each a wording's name. Refused."""
    wordings: dict[str, Tongues | None] = {}
    for one in given:
        name, _, file = one.partition("=")
        if not (name.isascii() and name.isalnum() and len(name) <= 8):
            raise Refused(f"{name!r} can't name a variant: use A, B, C.")
        if name in wordings:
            raise Refused(f"There are two variants {name}. Give each a name of its own.")
        wordings[name] = _own(Path(file)) if file else None
    if len(wordings) == 1:
        raise Refused("One variant compares nothing. Give two: --variant A --variant B=FILE.yaml")
    return wordings


def free(out: Path, reference: str | None) -> None:
    """Refuse a folder that holds something else, before anything is made."""
    try:
        if out.exists() and not out.is_dir():
            raise Refused(f"{out} is a file. Name a folder.")
        if reference is not None:
            folder.claim(out, reference)
            return
        out.mkdir(parents=True, exist_ok=True)
        if any(out.iterdir()):
            raise folder.NotFree(out)
        probe = out / ".probe"
        folder.write(probe, b"")
        probe.unlink()
    except folder.NotFree:
        raise Refused(f"{out} holds other files. Name a new folder for these letters.") from None
    except OSError as error:
        raise Refused(f"{out} can't be written: {error.strerror or error}.") from None


def codes(file: Path) -> list[str]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Refused(f"{file} can't be read: {error.strerror or error}.") from None
    except UnicodeError:
        raise Refused(f"{file} isn't UTF-8 text. Save it as UTF-8.") from None
    rows = csv.DictReader(text.splitlines(), delimiter=";" if ";" in text.partition("\n")[0] else ",")
    if "code" not in (rows.fieldnames or []):
        raise Refused(f"{file} has no column named code. Its first row must name one.")
    return [row["code"].strip() for row in rows if row["code"] and row["code"].strip()]


def _own(file: Path) -> Tongues:
    try:
        document = read(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise Refused(f"{file} can't be read: {error.strerror or error}.") from None
    except UnicodeError:
        raise Refused(f"{file} isn't UTF-8 text. Save it as UTF-8.") from None
    said = {} if isinstance(document, list) else document.value
    own = {key: text.strip() for key, text in said.items() if isinstance(text, str) and text.strip()}
    if len(own) != len(said) or not {"fi", "sv", "en"} <= own.keys():
        raise Refused(f"{file} must hold a sentence for each of fi, sv and en, as `fi: Vastaa tänään.`")
    if long := [key for key, text in own.items() if len(text) > OWN_LONGEST]:
        raise Refused(
            f"{file}: the sentence in {long[0]} is longer than {OWN_LONGEST} characters. Shorten it."
        )
    return own
