"""An invented pool with the population's real composition."""

from collections.abc import Mapping

import numpy as np

from core.pool.members import NewMember
from core.pool.tables import Tier

LANGUAGES = ["fi", "sv", "en"]
SHARES = [0.93, 0.02, 0.05]


def invented_members(population: Mapping[str, int], size: int, seed: int) -> list[NewMember]:
    """Invent so many adults, spread over municipality, age group and gender as the population is.

    Each stratum gets its share rounded down and the rest go to the largest remainders; only the languages
    are left to the seed.
    """
    total = sum(population.values())
    exact = {key: size * count / total for key, count in population.items()}
    counts = {key: int(share) for key, share in exact.items()}
    rest = size - sum(counts.values())
    for key in sorted(exact, key=lambda key: (counts[key] - exact[key], key))[:rest]:
        counts[key] += 1
    people = [key.split("|") for key in sorted(counts) for _ in range(counts[key])]
    rng = np.random.default_rng(seed)
    languages = rng.choice(LANGUAGES, size=len(people), p=SHARES)
    order = rng.permutation(len(people))
    return [
        NewMember(
            language=str(languages[index]),
            tier=Tier.LETTER_CODE,
            traits={
                "municipality": people[index][0],
                "age_group": people[index][1],
                "gender": people[index][2],
                "language": str(languages[index]) if languages[index] != "en" else "other",
            },
        )
        for index in order
    ]
