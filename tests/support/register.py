"""Invented register extracts: rows whose identity codes are well formed and nobody's."""

import random
from collections.abc import Iterator
from pathlib import Path

_MARKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
HEADER = ("hetu", "etu", "suku", "osoite", "pno", "ptp", "kunta", "kieli")
MAP = """kind: register
source: An invented register
dated: 2026-11-01
gender_from_identity_code: true
columns:
  identity_code: hetu
  name: [etu, suku]
  street: osoite
  postcode: pno
  place: ptp
  municipality: kunta
  language: kieli
"""


def identity_code(year: int, month: int, day: int, number: int) -> str:
    """Write a code of nobody: numbers from 900 are never given to people."""
    digits = f"{day:02}{month:02}{year % 100:02}{number:03}"
    return f"{digits[:6]}{'A' if year >= 2000 else '-'}{digits[6:]}{_MARKS[int(digits) % 31]}"


def rows(count: int, seed: int = 1) -> Iterator[tuple[str, ...]]:
    """Invent so many adults of Tampere and Nokia, each with a code of their own."""
    rng = random.Random(seed)
    for place in rng.sample(range(76 * 12 * 28 * 898), count):
        place, number = divmod(place, 898)
        place, day = divmod(place, 28)
        year, month = divmod(place, 12)
        town = rng.choice(("Tampere", "Nokia"))
        yield (
            identity_code(1930 + year, month + 1, day + 1, number + 2),
            "Äiti",
            f"Öysti {number}",
            f"Katu {number} A {day}",
            f"{33100 + number % 9 * 10}",
            town.upper(),
            town,
            rng.choice(("fi", "fi", "fi", "sv", "ru")),
        )


def write(path: Path, lines: Iterator[tuple[str, ...]], encoding: str = "utf-8") -> Path:
    """Write an extract as a register's file with semicolons."""
    with path.open("w", encoding=encoding) as out:
        out.write(";".join(HEADER) + "\n")
        out.writelines(";".join(line) + "\n" for line in lines)
    return path
