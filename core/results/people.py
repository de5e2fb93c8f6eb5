"""Who was drawn, invited and took part, beside the population, and what became of the invitations (pure)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.results.values import Response, TraitRow, TraitTable, Weights
from core.results.weighting import ENOUGH_IN_CELL, Floats, weigh
from core.sampling.raking import Margin
from core.sampling.rates import Disposition, rates
from core.sampling.representativeness import composition
from core.sampling.suppression import suppress_counts, suppress_table

LEAST_SHARE = 0.025  # a municipality with less of the population is gathered into "other"
NOTABLE = 0.01  # a category this far below its share of the population is said to be missing
OTHER, UNKNOWN = "other", "unknown"

Figures = Mapping[str, int]  # people by stratum key


@dataclass(frozen=True)
class Seats:
    """People by stratum: drawn, those of them invited, and those of them who answered."""

    traits: tuple[str, ...]
    drawn: Figures
    invited: Figures
    took_part: Figures
    answers: Sequence[int]  # how many of the required answers each one drawn has given who has begun
    declined: int


def response_of(seats: Seats, required: int, k: int, *, final: bool) -> Response:
    """Count the dispositions after AAPOR, over the people invited; while open, silence is "pending"."""
    done = sum(1 for votes in seats.answers if votes >= required)
    partial = sum(1 for votes in seats.answers if required > votes >= required / 2)
    begun = len(seats.answers) - done - partial
    # One who was drawn and came before the invitation was written has been reached as well.
    invited = max(sum(seats.invited.values()), len(seats.answers))
    refused = min(seats.declined, invited - len(seats.answers)) + (begun if final else 0)
    rest = invited - done - partial - refused
    silent = Disposition.NON_CONTACT.value if final else "pending"
    counts = {"I": done, "P": partial, "R": refused, silent: rest}
    found = rates({"I": done, "P": partial, "R": refused, "NC": rest})
    return Response(
        sum(seats.drawn.values()),
        invited,
        suppress_counts(counts, k).cells,
        found["RR2"] if done + partial >= k else None,
        final,
    )


def tables_of(seats: Seats, population: Figures, k: int) -> tuple[TraitTable, ...]:
    """Compare those who took part with the population, trait by trait; small figures are hidden."""
    found = []
    for place, trait in enumerate(seats.traits):
        lives = _margin(population, place)
        rename = gathered(population, place, trait)
        people = _renamed(lives, rename)
        drawn, invited, took = (
            _renamed(_margin(figures, place), rename)
            for figures in (seats.drawn, seats.invited, seats.took_part)
        )
        cells: dict[tuple[str, str], int] = {}
        for key in drawn:
            reached = max(invited.get(key, 0), took.get(key, 0))
            cells[key, "took"] = took.get(key, 0)
            cells[key, "silent"] = reached - took.get(key, 0)
            cells[key, "waiting"] = drawn[key] - reached
        shown = suppress_table(cells, k)
        rows = []
        compared = composition({key: took.get(key, 0) for key in {*drawn, *people}}, people)
        for row in compared.rows:
            answered = shown.cells.get((row.key, "took"), 0)
            silent = shown.cells.get((row.key, "silent"), 0)
            reached_ = None if answered is None or silent is None else answered + silent
            seen = answered is not None and compared.count >= k
            rows.append(
                TraitRow(
                    row.key,
                    shown.rows.get(row.key, 0),
                    reached_,
                    answered if seen else None,
                    row.share if seen else None,
                    row.population,
                    row.population_share,
                    row.difference if seen else None,
                )
            )
        below = [row for row in rows if row.difference is not None and row.difference <= -NOTABLE]
        missing = min(below, key=lambda row: row.difference or 0.0).key if below else None
        found.append(TraitTable(trait, tuple(rows), missing))
    return tuple(found)


def weights_of(
    traits: Sequence[str], strata: Sequence[str], population: Figures, drawn: Figures
) -> tuple[Floats | None, Weights]:
    """Weigh people, each named by stratum, to the population: by cells if each has 20 people, else by margins."""
    renames = [gathered(population, place, trait) for place, trait in enumerate(traits)]

    def named(key: str) -> str:
        return "|".join(
            rename.get(value, value) for rename, value in zip(renames, _values(key, len(traits)), strict=True)
        )

    cells, figures = [named(key) for key in strata], Counter[str]()
    for key, lives in population.items():
        figures[named(key)] += lives
    in_cell = Counter(cells)
    if all(in_cell[cell] >= ENOUGH_IN_CELL for cell, lives in figures.items() if lives):
        margins = [Margin("stratum", cells, figures)]
    else:
        margins = [
            Margin(trait, [_values(cell, len(traits))[place] for cell in cells], _margin(figures, place))
            for place, trait in enumerate(traits)
        ]
    start = [
        population[key] / drawn[key] if population.get(key) and drawn.get(key) else 0.0 for key in strata
    ]
    known = [weight for weight in start if weight]
    usual = sum(known) / len(known) if known else 1.0
    return weigh(margins, [weight or usual for weight in start])


def categories(strata: Mapping[int, str], place: int, traits: int) -> dict[int, str]:
    """Name each voter's category of the trait at `place` of a stratum's values."""
    known = {key: _values(key, traits)[place] for key in set(strata.values())}
    return {voter: known[key] for voter, key in strata.items()}


def _values(key: str, traits: int) -> list[str]:
    values = key.split("|")
    return values if len(values) == traits else [UNKNOWN] * traits


def _margin(figures: Figures, place: int) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key, people in figures.items():
        values = key.split("|")
        value = values[place] if place < len(values) else UNKNOWN
        counts[value] = counts.get(value, 0) + people
    return counts


def gathered(population: Figures, place: int, trait: str) -> dict[str, str]:
    """Rename small municipalities; it depends on the population alone, so no two reports gather differently."""
    if trait != "municipality":
        return {}
    lives = _margin(population, place)
    total = sum(lives.values())
    return {key: OTHER for key, people in lives.items() if people < LEAST_SHARE * total and key != UNKNOWN}


def _renamed(counts: Figures, rename: Mapping[str, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, people in counts.items():
        found[rename.get(key, key)] = found.get(rename.get(key, key), 0) + people
    return found
