"""A row of a register extract or mailing list, read as a person or refused with its reason (pure)."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from stdnum.exceptions import ValidationError
from stdnum.fi import hetu

from core.documents.import_map import ImportMap
from core.documents.traits import BIRTH_YEAR, Traits
from core.pool.addresses import Address
from core.pool.tables import Proof
from core.pool.traits import find_municipality
from core.pool.zone_names import find_zone

ADULT: Final = 18
_EMAIL: Final = re.compile(r"[^@\s,;<>]{1,64}@[^@\s,;<>]+\.[^@\s,;<>.]{2,}")
# No library here knows Finnish postcodes (python-stdnum has none, and Posti's list changes monthly): the form only.
_POSTCODE: Final = re.compile(r"\d{5}")
_LONGEST: Final = 200
_CENTURIES: Final = {"+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
_CONTACT: Final = {"fi": "fi", "sv": "sv"}  # the register's contact language; to others we write in English


@dataclass(frozen=True)
class Person:
    """Somebody whom a row tells of; `content` is all that it said, for telling a row that changed."""

    row: int
    proofs: tuple[tuple[Proof, str], ...]
    content: str
    language: str | None = None
    traits: Mapping[str, str] = field(default_factory=dict)
    address: Address | None = None
    email: str | None = None
    zone: str | None = None


@dataclass(frozen=True)
class Rejected:
    """A row that tells of nobody whom we could keep, and why; without anything personal."""

    row: int
    reason: str


@dataclass(frozen=True)
class RowReader:
    """Reads rows by a map; `municipalities` are the population's, `year` is that of the extract."""

    map: ImportMap
    traits: Traits
    municipalities: Sequence[str]
    year: int

    @cached_property
    def _places(self) -> dict[str, str | None]:
        return {name.casefold(): name for name in self.municipalities}

    def read(self, number: int, row: Mapping[str, str]) -> Person | Rejected:
        """Read one row; its number is told back in what is written about it."""
        try:
            return self._person(number, row)
        except _Unfit as unfit:
            return Rejected(number, str(unfit))

    def _person(self, number: int, row: Mapping[str, str]) -> Person:
        if any(len(value) > _LONGEST for value in row.values()):
            raise _Unfit(f"a field has more than {_LONGEST} characters")
        columns = self.map.columns
        known: dict[str, str] = {}
        proofs: list[tuple[Proof, str]] = []
        code = _of(row, columns.identity_code)
        if code:
            code = _identity_code(code)
            known[BIRTH_YEAR] = str(_CENTURIES[code[6]] + int(code[4:6]))
            if self.map.gender_from_identity_code:
                known["gender"] = "male" if int(code[9]) % 2 else "female"
            proofs.append((Proof.IDENTITY_CODE, code))
        if source := _of(row, columns.id):
            proofs.append((Proof.SOURCE, f"{self.map.source}\0{source}"))
        email = _of(row, columns.email).casefold()
        if email:
            if not _EMAIL.fullmatch(email):
                raise _Unfit("the e-mail address is no address")
            proofs.append((Proof.EMAIL, email))
        if not proofs:
            raise _Unfit("nothing tells who it is: no identity code, id or e-mail address")
        known |= self._told(row)
        if BIRTH_YEAR in known and self.year - int(known[BIRTH_YEAR]) < ADULT:
            raise _Unfit("under 18 years old")
        language = None
        if columns.language:
            told = self.map.code("language", _of(row, columns.language)).casefold()
            if told:
                language = _CONTACT.get(told, "en")
                known["language"] = told if told in _CONTACT else "other"
        address = self._address(row)
        zone = self._zone(row)
        said = [proofs, language, sorted(known.items()), None if address is None else address.lines()]
        content = json.dumps(said if zone is None else [*said, zone], ensure_ascii=False)
        return Person(number, tuple(proofs), content, language, known, address, email or None, zone)

    def _told(self, row: Mapping[str, str]) -> dict[str, str]:
        known: dict[str, str] = {}
        columns = self.map.columns
        if born := _of(row, columns.birth_year):
            if not self.traits.has(BIRTH_YEAR, born) or int(born) > self.year:
                raise _Unfit("the birth year is no year")
            known[BIRTH_YEAR] = born
        if place := _of(row, columns.municipality):
            known["municipality"] = self._municipality(self.map.code("municipality", place))
        own = {"gender": columns.gender, **self.map.traits}
        for name, column in own.items():
            value = self.map.code(name, _of(row, column))
            if not value:
                continue
            if not self.traits.has(name, value):
                raise _Unfit(f"{name} has no option {value[:40]!r}; give its meaning under `values`")
            known[name] = value
        return known

    def _zone(self, row: Mapping[str, str]) -> str | None:
        written = self.map.code("zone", _of(row, self.map.columns.zone))
        zone = find_zone(written) if written else None
        if written and zone is None:
            raise _Unfit(
                f"there is no time zone {written[:40]!r}; write a city or a name as Europe/Stockholm"
            )
        return zone

    def _municipality(self, written: str) -> str:
        known = self._places
        key = written.casefold()
        if key not in known:
            found = find_municipality(written, self.municipalities)
            known[key] = found.name if found is not None and found.sure else None
        name = known[key]
        if name is None:
            raise _Unfit(f"there is no municipality {written[:40]!r} in the population file")
        return name

    def _address(self, row: Mapping[str, str]) -> Address | None:
        columns = self.map.columns
        postcode = _of(row, columns.postcode)
        street = _joined(row, columns.street)
        if not postcode and not street:
            return None
        # Spreadsheets take the zeros in front away: 00100 comes as 100.
        postcode = postcode.zfill(5) if postcode.isdecimal() else postcode
        if not _POSTCODE.fullmatch(postcode):
            raise _Unfit("the postcode isn't five digits")
        address = Address(
            _joined(row, columns.name), street, postcode, _of(row, columns.place), _of(row, columns.extra)
        )
        if not (address.name and address.street and address.place):
            raise _Unfit("the postal address lacks its name, street or place")
        return address


class _Unfit(ValueError):  # noqa: N818  it says what is so
    """Why a row isn't kept."""


def _identity_code(written: str) -> str:
    try:
        code: str = hetu.validate(written)
    except ValidationError:
        raise _Unfit("the identity code is wrong") from None
    return code


def _of(row: Mapping[str, str], column: str | None) -> str:
    return row.get(column, "").strip() if column else ""


def _joined(row: Mapping[str, str], columns: Sequence[str] | None) -> str:
    return " ".join(filter(None, (_of(row, column) for column in columns or ())))
