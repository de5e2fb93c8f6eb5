"""`weights`: raked weights from files of respondents and margins."""

import json
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bot.cli.tables import read_file, refuse
from core.results.weighting import UNKNOWN_AT_MOST
from core.sampling.csv_rows import BadRowsError, rows_of
from core.sampling.intervals import LEAST, LEAST_EFFECTIVE, MOST_EFFECT
from core.sampling.raking import EmptyCategoryError, Margin, Raked, UnsettledError, rake


def weights(respondents: Path, margins: Path, as_json: bool) -> int:
    """Print each respondent's weight; 1 and a sentence if a file can't be read, and why if they may not be used."""
    try:
        population = read_file(margins, _population)
        people, start, told = read_file(respondents, lambda lines: _respondents(lines, list(population)))
    except (BadRowsError, OSError) as error:
        return refuse(error)
    parts = [Margin(trait, told[trait], lives) for trait, lives in population.items()]
    try:
        raked, refused = rake(parts, start), None
        refused = _unusable(parts, raked)
    except EmptyCategoryError as empty:
        raked = None
        refused = f"nobody who answered is in {empty.trait}={empty.category}; join it with another category"
    except UnsettledError as unsettled:
        raked, refused = (
            None,
            f"the margins can't be met together, {unsettled.trait} least of all; join categories",
        )
    result: dict[str, Any] = {
        "weights": {} if raked is None else dict(zip(people, map(float, raked.weights), strict=True)),
        "design_effect": None if raked is None else raked.design_effect,
        "effective_n": None if raked is None else raked.effective,
        "trimmed_share": None if raked is None else raked.trimmed_share,
        "rounds": None if raked is None else raked.rounds,
        "refused": refused,
    }
    if as_json:
        print(json.dumps(result, ensure_ascii=False, indent=1))
        return 0
    for person, weight in result.pop("weights").items():
        print(f"{person}: {weight:.4f}")
    for name, value in result.items():
        print(f"{name}: {value if value is not None else 'none'}")
    return 0


def _unusable(parts: list[Margin], raked: Raked) -> str | None:
    """Say why weighted figures may not be shown though weights were found; None: they may."""
    people = len(raked.weights)
    if people < LEAST:
        return f"only {people} answered; weighted figures need at least {LEAST}"
    unknown = max(parts, key=lambda part: part.unknown)
    if unknown.unknown > UNKNOWN_AT_MOST * people:
        return f"{unknown.trait} isn't known of {unknown.unknown} of {people}; at most a tenth may be unknown"
    if raked.design_effect > MOST_EFFECT:
        return (
            f"the design effect {raked.design_effect:.2f} is over {MOST_EFFECT:g}: the weights are too uneven"
        )
    if raked.effective < LEAST_EFFECTIVE:
        return f"they tell as much as {raked.effective:.1f} people; at least {LEAST_EFFECTIVE} are needed"
    return None


def _population(lines: Iterable[str]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for line, row in rows_of(lines, ("trait", "value", "population")).named():
        lives = _number(line, row["population"], "population")
        if row["value"] in found.setdefault(row["trait"], {}):
            raise BadRowsError(f"line {line}: {row['trait']}={row['value']} stands twice")
        found[row["trait"]][row["value"]] = lives
    if not found:
        raise BadRowsError("the file has no margins")
    for trait, shares in found.items():
        if not sum(shares.values()):
            raise BadRowsError(f"nobody lives in any category of {trait}")
    return found


def _respondents(
    lines: Iterable[str], traits: list[str]
) -> tuple[list[str], list[float], dict[str, list[str]]]:
    people: dict[str, tuple[float, list[str]]] = {}
    for line, row in rows_of(lines, ("id", *traits)).named():
        weight = _number(line, row["weight"], "weight") if row.get("weight") else 1.0
        if not row["id"] or row["id"] in people:
            raise BadRowsError(
                f"line {line}: " + ("no id" if not row["id"] else f"{row['id']!r} stands twice")
            )
        if weight == 0:
            raise BadRowsError(f"line {line}: a weight must be above 0")
        people[row["id"]] = weight, [row[trait] or "unknown" for trait in traits]
    if not people:
        raise BadRowsError("the file has no respondents")
    # In one order, so that the order of the rows shows in no byte of the result.
    order = sorted(people, key=str.encode)
    told = {trait: [people[one][1][place] for one in order] for place, trait in enumerate(traits)}
    return order, [people[one][0] for one in order], told


def _number(line: int, written: str, name: str) -> float:
    try:
        value = float(written)
    except ValueError:
        value = math.nan
    if not 0 <= value < math.inf:
        raise BadRowsError(f"line {line}: {name} must be a number, 0 or more")
    return value
