"""A campaign document simulated from end to end, in an installation of its own that is gone afterwards."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from copy import deepcopy
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sqlalchemy import func, select

from bot.app import open_installation
from bot.outreach import PER_MINUTE
from bot.scheduler import Ticks
from bot.sender import Sender
from bot.settings import Settings
from bot.simulation.chat import SimulatedChat
from bot.simulation.opening import launch, pool
from bot.simulation.outcome import Group, Simulated
from bot.simulation.playing import HALF_A_DAY, Play
from bot.simulation.wire import BATCH, NotPlayed, Wire
from core.campaigns import dispositions
from core.campaigns.participation import credit
from core.campaigns.tables import Campaign, CampaignId, Participation
from core.documents import yaml_lines
from core.documents.checking import check_campaign
from core.documents.faults import FaultyDocumentError
from core.sampling.rates import rates
from core.sampling.representativeness import composition, r_indicator
from core.statements.required import required
from core.storage.rows import execute

ENOUGH = 20
"""The smallest stratum that the R-indicator counts: in a smaller one chance is all there is to see."""


def simulated(
    text: str, people: int, seed: int, settings: Settings | None = None, language: str = "en"
) -> Simulated:
    """Play the document's campaign in a pool of so many. FaultyDocumentError; NotPlayed: it can't be launched.

    The same document, size and seed give the same.
    """
    return asyncio.run(simulate(text, people, seed, settings or Settings(), language))


async def simulate(text: str, people: int, seed: int, settings: Settings, language: str = "en") -> Simulated:
    """As `simulated`, for whoever has a loop."""
    document, text, changed = _playable(text, settings)
    size = document.sample.size or 0
    if document.sample.drawn and size > people:
        raise NotPlayed(
            f"{size} people can't be drawn from a pool of {people}; give at least --people {size}"
        )
    rng = np.random.default_rng(seed)
    with tempfile.TemporaryDirectory() as folder:
        own = settings.model_copy(
            update={
                "data_dir": Path(folder),
                "database_url": f"sqlite:///{folder}/simulated.db",
                "secret_key": "",
                "telegram_resident_token": "",
                "telegram_staff_token": "",
            }
        )
        now = document.opens(own.zone) - timedelta(days=1)

        def set_clock(moment: datetime) -> None:
            nonlocal now
            now = moment

        house = await open_installation(own, clock=lambda: now, random=rng.bytes)
        for worker in house.workers:
            worker.batch = BATCH  # nobody waits for an answer here
        chat = SimulatedChat()
        house.senders[:] = [Sender(chat, house.database, house.keyring, house.clock)]
        with ThreadPoolExecutor(1) as thread:
            ticks = Ticks(house, thread, per_minute=PER_MINUTE * HALF_A_DAY)
            wire = Wire(house, chat, language)
            play = Play(house, ticks, chat, rng, set_clock, document, wire)
            try:
                play.people(await pool(wire, document, text, people, seed, rng))
                campaign = await launch(wire, document, text, rng)
                await play.days(lambda: _complete(play, campaign))
                await ticks.maps()
                return await _outcome(play, campaign, people, seed, changed, language)
            finally:
                with suppress(Exception):
                    await house.close()


def _playable(text: str, settings: Settings) -> tuple[Any, str, tuple[str, ...]]:
    """Read the document; who is drawn from a list or a group is drawn from the invented pool instead."""
    document = check_campaign(text, settings.languages)
    if isinstance(document, list):
        raise FaultyDocumentError(document)
    sample, changed = document.sample, []
    read = yaml_lines.read(text)
    assert not isinstance(read, list)  # it has just been checked
    written: dict[str, Any] = deepcopy(read.value)
    if sample.drawn and sample.source != "pool":
        changed.append("source")
        written["sample"]["from"] = "pool"
    if sample.group is not None:
        changed.append("group")
        del written["sample"]["group"]
    if {"source", "group"} & set(changed):
        text = yaml.safe_dump(written, allow_unicode=True, sort_keys=False)
        document = check_campaign(text, settings.languages)
        if isinstance(document, list):
            raise FaultyDocumentError(document)
    return document, text, tuple(changed)


async def _complete(play: Play, number: CampaignId) -> int:
    """Count the whole answers so far."""
    async with play.house.database.read() as session:
        needed = await required(session, await session.get_one(Campaign, number))
        table: Any = Participation.__table__  # type: ignore[attr-defined]
        theirs = table.c.campaign_id == number, credit() >= needed
        return int((await execute(session, select(func.count()).where(*theirs))).scalar_one())


async def _outcome(
    play: Play, number: CampaignId, people: int, seed: int, changed: tuple[str, ...], language: str
) -> Simulated:
    document, house = play.document, play.house
    async with house.database.read() as session:
        cases = await dispositions.stored(session, number)
    by_stratum: Mapping[str, Mapping[Any, int]] = {} if cases is None else cases.by_stratum
    counts = {str(code): n for code, n in (cases.counts if cases else {}).items()}
    details = dict(cases.details) if cases else {}
    if cases is None:  # nobody is invited: of those who came, some left in the middle
        whole = await _complete(play, number)
        left = sum(one.begun for one in play.residents.values()) - whole
        counts, details = {"I": whole, "R": left}, {"break-off": left}
    invited = {key: sum(codes.values()) for key, codes in by_stratum.items()}
    complete = {
        key: sum(n for code, n in codes.items() if str(code) == "I") for key, codes in by_stratum.items()
    }
    enough = {key: n for key, n in invited.items() if n >= ENOUGH}
    waves = document.waves
    return Simulated(
        name=document.campaign,
        people=people,
        days=len(play.by_day),
        seed=seed,
        counts=counts,
        details=details,
        rates=rates(counts) if cases else {},  # there is no rate of nobody's invitations
        by_day=tuple(play.by_day),
        target=None if waves is None or waves.until is None else waves.until.answers,
        minutes=play.minutes(),
        leaving=play.tally.leaving(play.sheet.questions, language),
        faults=await play.faults(),
        groups=_groups(
            document.sample.strata, invited, complete, house.house.population(tuple(document.sample.strata))
        ),
        r_indicator=r_indicator(enough, complete) if len(enough) > 1 else None,
        hidden_below=house.settings.suppress_below,
        chat=play.chat_kept(),
        assumed=not document.sample.expected_response,
        changed=changed,
        events=play.wire.events,
        messages=play.chat.sent,
        questions=play.tally.met(play.sheet.questions, language),
        languages=play.spoken(),
    )


def _groups(
    traits: Sequence[str],
    invited: Mapping[str, int],
    complete: Mapping[str, int],
    population: Mapping[str, int] | None,
) -> tuple[Group, ...]:
    found = []
    for place, trait in enumerate(traits):
        asked, answered, lives = (_margin(one, place) for one in (invited, complete, population or invited))
        for row in composition(answered, lives).rows:
            share, there = row.share or 0.0, row.population_share or 0.0
            found.append(Group(trait, row.key, asked.get(row.key, 0), row.count, share, there))
    return tuple(found)


def _margin(figures: Mapping[str, int], place: int) -> Mapping[str, int]:
    counts: Counter[str] = Counter()
    for key, n in figures.items():
        counts[key.split("|")[place]] += n
    return counts
