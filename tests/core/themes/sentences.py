"""Replies to group: real ones with their labels, and invented rows that lie in heaps."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.embeddings.centring import unit
from core.embeddings.port import Vectors
from core.themes.grouping import Text

DATA = Path(__file__).parents[2] / "data/themes"


@dataclass(frozen=True)
class Utterance:
    """A short sentence in three languages, with what it is about; "(none)": nothing that others speak of."""

    intent: str
    texts: dict[str, str]


@cache
def utterances() -> tuple[Utterance, ...]:
    """Read the sentences of MASSIVE."""
    with (DATA / "massive.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(Utterance(row["intent"], {one: row[one] for one in ("fi", "sv", "en")}) for row in rows)


@cache
def statements() -> tuple[tuple[str, str], ...]:
    """Read citizens' statements, each with its conversation."""
    with (DATA / "polis-statements.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple((row["conversation"], row["text"]) for row in rows)


def said(language: str, most: int | None = None) -> list[Text]:
    """Give the sentences as replies in one language."""
    return [Text(n + 1, one.texts[language], language) for n, one in enumerate(utterances()[:most])]


def heaps(
    sizes: list[int], *, spread: float = 0.6, width: int = 64, seed: int = 0
) -> tuple[Vectors, NDArray[np.intp]]:
    """Invent rows in heaps of these sizes around directions at right angles, with the heap of each."""
    rng = np.random.default_rng(seed)
    heap = np.repeat(np.arange(len(sizes)), sizes)
    scatter = rng.normal(size=(len(heap), width)) * spread / np.sqrt(width)
    return unit((np.eye(len(sizes), width)[heap] + scatter).astype(np.float32)), heap
