"""A month of a campaign with 10,000 invited people: `python -m tests.benchmarks.month [people]`.

Everyone of the pool is drawn, a quarter answers ten statements, two reminders go. The same pass is measured at a
tenth of the people, so that the cost of one more person shows beside the cost of the days.
"""

import gc
import sys
import time
from datetime import date, timedelta

import yaml

from bot.settings import EXAMPLES
from bot.simulation.outcome import Simulated
from bot.simulation.simulating import simulated

MINUTE = 60.0  # the limit: a month in less than that


def document(people: int) -> str:
    """A month's campaign of ten statements to so many people."""
    written = yaml.safe_load((EXAMPLES / "campaigns" / "ilta-ajat.yaml").read_text(encoding="utf-8"))
    first = date(2026, 11, 2)
    written["sample"] = {
        "from": "pool",
        "size": people,
        "strata": ["age_group", "gender"],
        "expected_response": {"default": 0.25},
        "seed": "published",
    }
    written["waves"] = {"first": 0.5, "every": "5 days", "at_most": 4}
    written["reminders"] = {"after": "4 days", "at_most": 2}
    written["open"] = {"from": first, "to": first + timedelta(days=29)}
    written["seeds"] = [
        {"fi": f"Väite numero {n}.", "sv": f"Påstående nummer {n}.", "en": f"Claim number {n}."}
        for n in range(1, 11)
    ]
    written["steps"] = [{"statements": {"cap": 10, "own": True}}]
    return str(yaml.safe_dump(written, allow_unicode=True, sort_keys=False))


def play(people: int) -> tuple[float, float, Simulated]:
    """Give wall seconds, the processor's seconds, and what came of it."""
    began, worked = time.perf_counter(), time.process_time()
    found = simulated(document(people), people, 1)
    return time.perf_counter() - began, time.process_time() - worked, found


def main() -> None:
    """Print both sizes in one table."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    play(100)  # what is loaded and parsed once
    gc.freeze()  # as the command does
    print(
        f"{'people':>7} {'invited':>8} {'answers':>8} {'messages':>9} {'events':>7} {'s':>7} {'cpu s':>7} {'of 60 s':>8}"
    )
    for size in (people // 10, people):
        seconds, cpu, found = play(size)
        print(
            f"{size:>7} {found.invited:>8} {found.complete:>8} {found.messages:>9} {found.events:>7} "
            f"{seconds:>7.1f} {cpu:>7.1f} {seconds / MINUTE:>8.2f}"
        )


if __name__ == "__main__":
    main()
