"""Plays the dry runs that staff asked for, in a process of their own, and answers in their chat."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from functools import partial

import structlog

from bot.app import Installation
from bot.scheduler import process_pool
from bot.settings import Settings
from bot.simulation.outcome import Met, Simulated
from bot.simulation.simulating import simulated
from bot.simulation.told import chat
from bot.simulation.wire import NotPlayed
from bot.staff.desk import NAMES, DryRun, Put, StaffOut, Tell
from core.documents.faults import FaultyDocumentError
from core.language.catalogue import Texts
from core.messaging.values import Ask, Say

log = structlog.get_logger()

SEED = 1
LONGEST = 9000  # letters of a chat that is kept to be read
WIDEST, MOST_ROWS = 60, 12  # letters of a question in a row, and such rows

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
            outs: list[StaffOut] = [Tell(Say("st-dryrun-failed", {"name": wanted.name, "why": str(why)}))]
        except Exception:
            # Whatever it was, somebody waits for an answer, and the next run may go well.
            log.exception("dry-run-failed", campaign=wanted.campaign)
            ours = house.texts.say(wanted.language, "err-ours")
            outs = [Tell(Say("st-dryrun-failed", {"name": wanted.name, "why": ours}))]
        else:
            told = rows(house.texts, wanted.language, found)
            details = [Tell(Say("st-dryrun-details", {"rows": "\n".join(told)}))] if told else []
            outs = [*details, Put(_card(wanted, found))]
        async with house.database.write() as session:
            await house.staff.speak(session, outs, wanted.conversation, house.clock())
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


def rows(texts: Texts, language: str, found: Simulated) -> list[str]:
    """Say line by line what the card has no room for: each question, each language, what wasn't played as written."""

    def row(name: str, **args: str | int) -> str:
        return texts.say(language, f"st-dryrun-{name}", args)

    told = [row(f"not-{what}") for what in found.changed]
    told += [
        row(
            "question",
            n=str(met.number),
            question=_short(met.text),
            met=met.met,
            left=met.left,
            skipped=met.skipped,
            seconds=met.seconds,
        )
        for met in _telling(found.questions)
    ]
    if unmet := [str(met.number) for met in found.questions if not met.met]:
        told.append(row("unreached", questions=", ".join(unmet)))
    if filled := [str(met.number) for met in found.questions if met.filled]:
        told.append(row("filled", questions=", ".join(filled)))
    if len(found.languages) > 1:
        told += [
            row(
                "language",
                language=NAMES[one.language],
                begun=one.begun,
                done=one.finished,
                minutes=one.minutes,
            )
            for one in found.languages
        ]
    return told


def _telling(questions: Sequence[Met]) -> list[Met]:
    """Give the questions that somebody met; of many those where most left or passed over, in their order."""
    met = [one for one in questions if one.met]
    most = sorted(met, key=lambda one: (-one.left, -one.skipped, one.number))[:MOST_ROWS]
    return sorted(most, key=lambda one: one.number)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= WIDEST else words[: WIDEST - 1].rstrip() + "…"
