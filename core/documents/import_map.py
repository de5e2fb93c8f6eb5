"""How the columns of a register extract or mailing list are to be read, as staff write it in a YAML file."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from core.documents.checking import parse
from core.documents.faults import Fault, in_order
from core.documents.questionnaire import Part
from core.documents.yaml_lines import read

PROOFS: Final = ("identity_code", "id", "email")
Column = Annotated[str, Field(min_length=1, max_length=100)]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Columns = Annotated[list[Column], BeforeValidator(_as_list), Field(min_length=1, max_length=5)]


class Kept(Part):
    """Which column holds what; several columns of a name are joined by a space."""

    identity_code: Column | None = None
    id: Column | None = None
    email: Column | None = None
    name: Columns | None = None
    extra: Column | None = None
    street: Columns | None = None
    postcode: Column | None = None
    place: Column | None = None
    municipality: Column | None = None
    language: Column | None = None
    birth_year: Column | None = None
    gender: Column | None = None
    zone: Column | None = None


class ImportMap(Part):
    """One extract: who keeps it, which day it shows, its columns, and how its values are spelt."""

    kind: Literal["register", "mailing-list"]
    source: str = Field(min_length=1, max_length=200)
    dated: date
    columns: Kept
    gender_from_identity_code: bool = False
    traits: dict[str, Column] = Field(default_factory=dict, max_length=20)  # our trait: their column
    values: dict[str, dict[str, str]] = Field(default_factory=dict)  # our trait: their spelling: our code

    @property
    def wanted(self) -> list[str]:
        """Every column that the file must have."""
        names: list[str] = []
        for value in self.columns.model_dump().values():
            names += value if isinstance(value, list) else [value] if value is not None else []
        return [*dict.fromkeys([*names, *self.traits.values()])]

    def code(self, trait: str, value: str) -> str:
        """Our code for a value as they spell it; a value without one is its own."""
        return self._spelt.get((trait, value.casefold()), value)

    @cached_property
    def _spelt(self) -> Mapping[tuple[str, str], str]:
        return {
            (trait, theirs.casefold()): ours
            for trait, values in self.values.items()
            for theirs, ours in values.items()
        }


def check_import_map(text: str, languages: Sequence[str] = ()) -> ImportMap | list[Fault]:
    """The map, or all faults of its document in the order of lines. Never raises on any text."""
    document = read(text)
    if isinstance(document, list):
        return document
    sections, faults = parse(document, ImportMap, languages)
    columns = sections.get("columns")
    if isinstance(columns, Kept) and not any(getattr(columns, proof) for proof in PROOFS):
        faults.append(Fault(document.line(("columns",)), "fault-missing", {"key": "columns.identity_code"}))
    if (
        isinstance(columns, Kept)
        and columns.postcode
        and not (columns.name and columns.street and columns.place)
    ):
        faults.append(Fault(document.line(("columns",)), "fault-missing", {"key": "columns.street"}))
    if faults:
        return in_order(faults)
    return ImportMap.model_validate(document.value, context={"languages": languages})
