"""`kuulolla demo`: the whole main job on real input, in a fresh database."""

import asyncio
import contextlib
import logging
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from bot.app import Installation, open_installation
from bot.cli.serve import set_up_log
from bot.demonstration.playing import NAME, Play, Played
from bot.demonstration.questionnaire import questionnaire
from bot.demonstration.recording import RecordedRouting, Recording, read_recording
from bot.demonstration.theming import themes
from bot.demonstration.told import tell_report
from bot.scheduler import Ticks, process_pool
from bot.serving import serve
from bot.settings import EXAMPLES, Settings
from core.access.invites import invite
from core.access.rights import Role
from core.statements.open_data import UnreadableConversation
from core.statements.voting import Lottery

DOCUMENT = EXAMPLES / "campaigns" / "verot.yaml"
QUESTIONS = EXAMPLES / "campaigns" / "verokysely.yaml"
FOLDER = Path("var/demo")


def run(conversation: Path, *, port: int, residents: int, seed: int, stay: bool) -> None:
    """Play the campaign, print the report and, unless told to end, stay up for the browser."""
    try:
        recording = read_recording(conversation)
    except UnreadableConversation as error:
        print(error, file=sys.stderr)
        raise SystemExit(1) from None
    shutil.rmtree(FOLDER, ignore_errors=True)
    set_up_log("text", logging.WARNING)  # what goes well is told in sentences
    settings = Settings(
        data_dir=FOLDER,
        database_url=f"sqlite:///{FOLDER / 'demo.db'}",
        secret_key="",
        public_url=f"http://127.0.0.1:{port}",
        web_port=port,
        role="all",
        workers=1,
    )
    # The invented residents are nobody whom a real bot could write to.
    settings = settings.model_copy(update={"telegram_resident_token": "", "telegram_staff_token": ""})
    asyncio.run(_go(settings, recording, DOCUMENT.read_text(encoding="utf-8"), residents, seed, stay))


async def _go(
    settings: Settings, recording: Recording, document: str, residents: int, seed: int, stay: bool
) -> None:
    routing = RecordedRouting(recording, Lottery())
    house = await open_installation(settings, routing=routing)
    with process_pool() as pool:
        played = await play(house, Ticks(house, pool), recording, routing, document, residents, seed)
    await tell_report(house, played)
    if not stay:
        await house.database.close()
        return
    for line in await _doors(house, played):
        print(line)
    await serve(house, lambda _: print("Ctrl-C stops.", flush=True))


async def play(
    house: Installation,
    ticks: Ticks,
    recording: Recording,
    routing: RecordedRouting,
    document: str,
    residents: int,
    seed: int,
) -> Played:
    """Play the whole campaign; what was played comes back with its speed."""
    with _progress() as progress:
        stage = Play(house, ticks, recording, routing, print, progress)
        await stage.pool(residents, seed)
        await stage.staff()
        campaign = await stage.launch(document)
        await stage.statements(campaign)
        addresses = await stage.join(campaign)
        began = time.perf_counter()
        votes = await stage.vote(addresses)
        seconds = time.perf_counter() - began
        print(f"{len(addresses)} residents cast {votes} votes, {votes / seconds:.0f} a second.")
        await stage.take_down(campaign)
        asked = await questionnaire(
            house,
            ticks,
            stage.crowd,
            QUESTIONS.read_text(encoding="utf-8"),
            addresses,
            [comment.text for comment in recording.comments],
            seed,
            progress,
        )
        print(
            f"{asked.people} of them answered six questions, {asked.replies / asked.seconds:.0f} replies a second."
        )
        grouped = await themes(house, ticks, stage.crowd, asked.campaign, asked.name)
        if grouped is not None:
            print(
                f"What {grouped.replies} of them wrote was grouped into {grouped.themes} themes by {grouped.model};"
                f" a planner asked for coarser ones and published them, and moderators approved {grouped.quotes} quotes."
            )
        await ticks.maps()
        await ticks.audit()
        stage.crowd.leave()
    return Played(campaign, len(addresses), votes, seconds, asked.campaign)


async def _doors(house: Installation, played: Played) -> list[str]:
    """Make ways in for whoever tries the demonstration in a browser."""
    url = house.settings.public_url
    async with house.database.write() as session:
        links = [
            (role, await invite(session, house.keyring, role, house.organisation_id, None, house.clock()))
            for role in (Role.OWNER, Role.PLANNER, Role.MODERATOR)
        ]
    lines = ["", "Go on in the browser:", f"  as a resident   {url}/", f"  the report      {url}/r/{NAME}"]
    return lines + [f"  as {role:<12} {url}/staff/{code}" for role, code in links]


@contextlib.contextmanager
def _progress() -> Iterator["_Bars"]:
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _Bars(None)
        return
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        TimeElapsedColumn(),
        console=console,
        transient=True,
    ) as progress:
        yield _Bars(progress)


class _Bars:
    """A bar for each long piece of work on a terminal, nothing elsewhere."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, what: str, done: int, total: int) -> None:
        if self._progress is None:
            return
        if what not in self._tasks:
            self._tasks[what] = self._progress.add_task(what, total=total)
        self._progress.update(self._tasks[what], completed=done)
