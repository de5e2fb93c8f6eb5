"""The town of the scripts: on both kinds of channel, restarted between two messages, or between every two."""

import os
import shutil
import zlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.database.migrating import migrate
from bot.settings import Settings
from tests.support import postgres
from tests.support.matrix_town import MATRIX, Matrix
from tests.support.telegram import RESIDENTS, Telegram
from tests.support.town import BARE, ROOT, WEB, Town

EVERYWHERE = "everywhere"  # residents choose
SEALED = "sealed"  # on Matrix, encrypted
# A message to a real homeserver and back takes a tenth of a second, an encrypted one more: these files are played
# there in the long suite, all of them in a suite of its own (`./run test matrix`).
ON_MATRIX = ("test_voting.py", "test_linking.py", "test_survey.py", "test_moderation.py")
ENCRYPTED = ("test_voting.py",)
WAYS = [
    pytest.param((WEB, False), id="web"),
    pytest.param((BARE, False), id="bare"),
    pytest.param(("aiogram", False), id="aiogram"),
    pytest.param(("ptb", False), id="ptb", marks=pytest.mark.long),
    pytest.param((MATRIX, False), id="matrix"),
    pytest.param((SEALED, False), id="sealed"),
    pytest.param((WEB, True), id="web-restarts", marks=pytest.mark.long),
    pytest.param((BARE, True), id="bare-restarts", marks=pytest.mark.long),
]


# By default these files are played over Telegram's server, in the longer suite all are.
ON_TELEGRAM = ("test_voting.py", "test_joining.py", "test_linking.py", "test_survey.py", "test_moderation.py")
# What people type is read alike wherever it was typed: these many short scripts are played there on one engine only.
OF_WORDS = ("test_replies.py", "test_need.py", "test_survey_kinds.py", "test_survey_need.py")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave most scripts on Telegram to the longer suite, and Matrix to its suites."""
    left, away = [], []
    for item in items:
        file = item.path.name if item.path.parent == Path(__file__).parent else ""
        if file in OF_WORDS and "[ptb" in item.name:
            away.append(item)
            continue
        left.append(item)
        if file and "[aiogram" in item.name and file not in ON_TELEGRAM:
            item.add_marker(pytest.mark.long)
        for way, files in (("matrix", ON_MATRIX), ("sealed", ENCRYPTED)):
            if file and f"[{way}" in item.name:
                item.add_marker(pytest.mark.long if file in files else pytest.mark.matrix)
    if away:
        config.hook.pytest_deselected(items=away)
        items[:] = left


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Where the migrated, empty database stands once it was made."""
    return {"path": tmp_path_factory.mktemp("town") / "empty.db"}


@pytest.fixture(params=WAYS)
async def town(
    request: pytest.FixtureRequest, tmp_path: Path, migrated: dict[str, Path]
) -> AsyncIterator[Town]:
    """A town on SQLite, its residents on each kind of channel in turn."""
    if not migrated["path"].exists():
        await migrate(f"sqlite:///{migrated['path']}")
    shutil.copy(migrated["path"], tmp_path / "kuulolla.db")
    speaks, always = request.param
    made = await _town(request, tmp_path, f"sqlite:///{tmp_path / 'kuulolla.db'}", speaks, always)
    yield made
    await made.leave()


@pytest.fixture
async def web_town(
    request: pytest.FixtureRequest, tmp_path: Path, migrated: dict[str, Path]
) -> AsyncIterator[Town]:
    """A town on SQLite whose residents have buttons."""
    if not migrated["path"].exists():
        await migrate(f"sqlite:///{migrated['path']}")
    shutil.copy(migrated["path"], tmp_path / "kuulolla.db")
    made = await _town(request, tmp_path, f"sqlite:///{tmp_path / 'kuulolla.db'}", WEB, False)
    yield made
    await made.leave()


@pytest.fixture(params=[WEB, BARE])
async def postgres_town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """A town on PostgreSQL, its residents on each kind of channel in turn."""
    name = f"kuulolla_{os.getpid()}_town"
    made = await _town(request, tmp_path, await postgres.make_database(name), request.param, False)
    yield made
    await made.leave()
    await postgres.drop_database(name)


async def _town(request: pytest.FixtureRequest, tmp_path: Path, url: str, speaks: str, always: bool) -> Town:
    settings = Settings(
        data_dir=tmp_path,
        database_url=url,
        secret_key="",
        public_url="https://kuulolla.example",
        organisation=ROOT / "examples" / "organisation.yaml",
        population=ROOT / "examples" / "population" / "pirkanmaa23_age1_sex_2019.csv",
        workers=1,
        role="all",
    )
    telegram = None
    if speaks in ("aiogram", EVERYWHERE):
        telegram = Telegram("aiogram")
    elif speaks == "ptb":
        telegram = Telegram("ptb")
    if telegram is not None:
        await telegram.open()
    matrix = None
    if speaks in (MATRIX, EVERYWHERE, SEALED):
        sealed = tmp_path / "keys" if speaks == SEALED else None
        matrix = Matrix(request.getfixturevalue("home"), folder=sealed)
        await matrix.open()
    channel = speaks if telegram is None else RESIDENTS
    channel = {EVERYWHERE: WEB, SEALED: MATRIX}.get(speaks, channel)
    town = Town(settings, zlib.crc32(request.node.nodeid.encode()), channel, always, telegram, matrix)
    await town.open()
    return town
