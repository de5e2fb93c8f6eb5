"""Answering how one wants to take part, where a script is about something else."""

from tests.support.town import Resident


async def wants_all(r: Resident) -> None:
    """Choose every way, once a month: what anybody in the pool is asked once, when nothing else is open."""
    r.sees("ways", n=0)
    await r.presses("done")
    r.sees("frequency")
    await r.presses("monthly")
