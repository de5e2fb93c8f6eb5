"""Time zones as people name them: by a city, in their own language (pure)."""

import re
import unicodedata
from datetime import tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

_PLACES: Final = re.compile(
    "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/"
)
"""Those named after places: "Etc/GMT+5" and "US/Eastern" are nobody's city."""

_OWN_NAMES: Final = {
    "fi": {
        "Ateena": "Europe/Athens",
        "Berliini": "Europe/Berlin",
        "Bryssel": "Europe/Brussels",
        "Bukarest": "Europe/Bucharest",
        "Kairo": "Africa/Cairo",
        "Kiova": "Europe/Kyiv",
        "Kööpenhamina": "Europe/Copenhagen",
        "Lissabon": "Europe/Lisbon",
        "Lontoo": "Europe/London",
        "Luxemburg": "Europe/Luxembourg",
        "Moskova": "Europe/Moscow",
        "Pariisi": "Europe/Paris",
        "Peking": "Asia/Shanghai",
        "Praha": "Europe/Prague",
        "Riika": "Europe/Riga",
        "Rooma": "Europe/Rome",
        "Soul": "Asia/Seoul",
        "Tallinna": "Europe/Tallinn",
        "Tokio": "Asia/Tokyo",
        "Tukholma": "Europe/Stockholm",
        "Varsova": "Europe/Warsaw",
        "Vilna": "Europe/Vilnius",
        "Wien": "Europe/Vienna",
    },
    "sv": {
        "Aten": "Europe/Athens",
        "Bryssel": "Europe/Brussels",
        "Bukarest": "Europe/Bucharest",
        "Helsingfors": "Europe/Helsinki",
        "Kairo": "Africa/Cairo",
        "Kiev": "Europe/Kyiv",
        "Köpenhamn": "Europe/Copenhagen",
        "Lissabon": "Europe/Lisbon",
        "Moskva": "Europe/Moscow",
        "Peking": "Asia/Shanghai",
        "Prag": "Europe/Prague",
        "Rom": "Europe/Rome",
        "Söul": "Asia/Seoul",
        "Warszawa": "Europe/Warsaw",
        "Wien": "Europe/Vienna",
    },
}
"""Cities that Finnish and Swedish call otherwise than the zones' own names do."""


def find_zone(written: str) -> str | None:
    """Give the zone of a city, or of a zone's whole name, however it is spaced, accented and capitalised."""
    return _known().get(_plain(written))


def place_of(zone: str, language: str) -> str:
    """Name the city of a zone in a language."""
    own = _OWN_NAMES.get(language.partition("-")[0], {})
    named = next((name for name, of in own.items() if of == zone), None)
    return named or zone.rpartition("/")[2].replace("_", " ")


def clock_of(zone: str | None) -> tzinfo | None:
    """Give the clock of a zone; None where none is known by that name, as after a change of the zones' own list."""
    try:
        return None if zone is None else ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    # Of two zones that end in the same name the shorter counts: Europe/Istanbul is Asia/Istanbul too.
    for zone in sorted(available_timezones(), key=lambda name: (len(name), name)):
        if _PLACES.match(zone):
            found.setdefault(_plain(zone), zone)
            found.setdefault(_plain(zone.rpartition("/")[2]), zone)
    for names in _OWN_NAMES.values():
        found |= {_plain(name): zone for name, zone in names.items()}
    return found


def _plain(written: str) -> str:
    letters = unicodedata.normalize("NFKD", written.casefold())
    return "".join(letter for letter in letters if letter.isalnum() or letter == "/")
