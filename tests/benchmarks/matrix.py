"""Reading a thousand rooms: our reader beside a bare client of the library that only counts events, in one run.

Both read the same rooms of the same homeserver from the same place; what is compared is what comes on top of the
library: rooms of our own, gaps paged back, events decoded, kept in one transaction with the place.
"""

import argparse
import asyncio
import os
import tempfile
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from nio import AsyncClient, AsyncClientConfig, RoomMessageText, SyncResponse  # type: ignore[import-untyped]
from sqlmodel import SQLModel, func, select

import core.tables  # noqa: F401  every table, so that the schema is whole
from adapters.database.engine import open_database
from adapters.matrix import wire
from core.messaging.tables import Inbox
from tests.adapters.matrix.reading import Town
from tests.support import synapse
from tests.support.matrix import Homeserver, Talk
from tests.support.synapse import Synapse

EACH = 5  # messages in each room


async def bare(home: Homeserver, since: str, wanted: int) -> int:
    """Count the events that the library's own client reads."""
    account = home.server.login(home.bot, "BARE")
    client = AsyncClient(
        home.server.url, account.user, "BARE", "", AsyncClientConfig(encryption_enabled=False)
    )
    client.access_token, client.user_id = account.token, account.user
    count = 0
    while count < wanted:
        said = await client.sync(timeout=0, since=since, sync_filter=wire.sync_filter(50))
        assert isinstance(said, SyncResponse), said
        since = said.next_batch
        count += sum(
            isinstance(event, RoomMessageText)
            for info in said.rooms.join.values()
            for event in info.timeline.events
        )
    await client.close()
    return count


async def ours(town: Town, wanted: int) -> int:
    """Count the events that our reader has kept."""
    poller = town.poller()
    await poller.once()
    count = 0
    while count < wanted:
        async with town.database.read() as session:
            count = (await session.exec(select(func.count()).select_from(Inbox))).one()
        if count < wanted:
            await poller.once()
    return count


async def main(rooms: int) -> None:
    """Print the table."""
    server = Synapse()
    await asyncio.to_thread(server.start)
    with tempfile.TemporaryDirectory() as folder:
        home = Homeserver(server, Path(folder))
        engine = home.engine()
        place, _ = await engine.open()
        people = [home.person(f"asukas-{number}") for number in range(10)]
        bot = home.server.login(home.bot, "JOINS")

        def made(number: int) -> Talk:
            name = people[number % len(people)].user[1:].split(":")[0]
            talk = home.invites(name)
            bot.ask("POST", f"{talk.path}/join", {})
            return talk

        with ThreadPoolExecutor(8) as pool:
            talks = list(pool.map(made, range(rooms)))
            raw = await engine.fetch(place, 0)
            since = str(raw["next_batch"])
            list(pool.map(lambda talk: [talk.says(f"Samaa mieltä {n}") for n in range(EACH)], talks))
        wanted = rooms * EACH
        results: dict[str, list[float]] = {"bare client": [], "ours": []}
        memory: dict[str, float] = {}
        for turn in range(3):
            for name in results:
                database = open_database(f"sqlite:///{folder}/{name[:4]}{turn}.db")
                async with database.engine.begin() as connection:
                    await connection.run_sync(SQLModel.metadata.create_all)
                town = Town(database, engine)
                async with database.write() as session:
                    await session.exec(
                        SQLModel.metadata.tables["checkpoint"]
                        .insert()
                        .values(source=engine.source, position=since)
                    )
                if turn == 2:
                    tracemalloc.start()
                began = time.perf_counter()
                count = await (bare(home, since, wanted) if name == "bare client" else ours(town, wanted))
                results[name].append(count / (time.perf_counter() - began))
                if turn == 2:
                    memory[name] = tracemalloc.get_traced_memory()[1] / 1e6
                    tracemalloc.stop()
                await engine.close()
                await database.close()
        print(f"{rooms} rooms, {wanted} events, {os.cpu_count()} cores; the best of two, memory in a third")
        print(f"{'':14}{'events/s':>10}{'ratio':>8}{'MB':>8}{'ratio':>8}")
        first = max(results["bare client"][:2])
        for name, found in results.items():
            best = max(found[:2])
            ratios = best / first, memory[name] / memory["bare client"]
            print(f"{name:14}{best:10.0f}{ratios[0]:8.2f}{memory[name]:8.1f}{ratios[1]:8.2f}")
    server.remove()


if __name__ == "__main__":
    given = argparse.ArgumentParser()
    given.add_argument("--rooms", type=int, default=1000)
    assert synapse.install()
    asyncio.run(main(given.parse_args().rooms))
