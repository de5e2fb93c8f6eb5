"""Plays the dry runs that staff asked for, in a process of their own, and answers in their chat."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial

import structlog

from bot.app import Installation
from bot.scheduler import process_pool
from bot.settings import Settings
from bot.simulation.outcome import Simulated
from bot.simulation.playing import NotPlayed
from bot.simulation.simulating import simulated
from bot.simulation.told import chat
from bot.staff.desk import DryRun, Put, StaffOut, Tell
from core.documents.faults import FaultyDocumentError
from core.messaging.values import Ask, Say

log = structlog.get_logger()

SEED = 1
LONGEST = 9000  # letters of a chat that is kept to be read

Playing = Callable[[str, int, int, Settings | None, str], Simulated]


async def serve(house: Installation, stop: asyncio.Event) -> None:
    """Play what is asked for until told to stop; what is being played then is given up."""
    stopping = asyncio.ensure_future(stop.wait())
    while not stop.is_set():
        asked = asyncio.ensure_future(house.house.dry_runs.wake.wait())
        await asyncio.wait([stopping, asked], return_when=asyncio.FIRST_COMPLETED)
        asked.cancel()
        if stop.is_set():
            break
        with process_pool() as pool:
            playing = asyncio.ensure_future(once(house, pool))
            await asyncio.wait([stopping, playing], return_when=asyncio.FIRST_COMPLETED)
            if not playing.done():
                playing.cancel()
                pool.shutdown(wait=False, cancel_futures=True)
    stopping.cancel()


async def once(house: Installation, pool: Executor, play: Playing = simulated) -> int:
    """Play all that waits and say in each chat what came of it; gives how many were played."""
    runs = house.house.dry_runs
    runs.wake.clear()
    count = 0
    while runs.waiting:
        wanted = runs.waiting.pop(next(iter(runs.waiting)))
        work = partial(play, wanted.document, wanted.people, SEED, house.settings, wanted.language)
        try:
            found = await asyncio.get_running_loop().run_in_executor(pool, work)
        except (NotPlayed, FaultyDocumentError) as why:
            out: StaffOut = Tell(Say("st-dryrun-failed", {"name": wanted.name, "why": str(why)}))
        except Exception:
            # Whatever it was, somebody waits for an answer, and the next run may go well.
            log.exception("dry-run-failed", campaign=wanted.campaign)
            ours = house.texts.say(wanted.language, "err-ours")
            out = Tell(Say("st-dryrun-failed", {"name": wanted.name, "why": ours}))
        else:
            out = Put(_card(wanted, found))
        async with house.database.write() as session:
            await house.staff.speak(session, [out], wanted.conversation, house.clock())
        house.wake_senders()
        count += 1
    return count


def _card(wanted: DryRun, found: Simulated) -> Ask:
    args: dict[str, str | int] = {
        "people": found.people,
        "days": found.days,
        "done": found.finished,
        "minutes": found.minutes,
        "q": "–" if found.leaving is None else str(found.leaving.place),
        "faults": found.faults,
    }
    slot = f"dryrun-{wanted.campaign}"
    kept = "\n".join(chat(found))[:LONGEST]
    return Ask("st-dryrun", args, ("chat", "try"), wanted.campaign, slot, draft=kept)
