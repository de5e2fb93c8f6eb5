"""A kill in the middle of a batch of letters."""

import asyncio
import csv
import io
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdf
import pytest
from sqlmodel import col, select

from core.campaigns.tables import Invitation, Letter
from core.pool.tables import InviteCode
from core.privacy.codes import normalise
from tests.bot.cli.lettering import Lettering, settings
from tests.faults.scene import ROOT
from tests.support import postgres

PEOPLE = 420


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
async def test_a_kill_in_mid_letters_leaves_each_person_one_code(engine: str, tmp_path: Path) -> None:
    """Before the batch is kept nothing is made; after it the next run prints the same letters, all of them."""
    name = f"kuulolla_{os.getpid()}_lettered"
    url = f"sqlite:///{tmp_path / 'kuulolla.db'}"
    if engine == "postgresql":
        url = await postgres.make_database(name)
    began = datetime.now(UTC).replace(microsecond=0)
    before, opens, closes = (began + timedelta(days=days) for days in (-2, -1, 20))
    town = await Lettering(settings(tmp_path, url), before, opens, closes).open()
    await town.register(["fi", "sv"] * (PEOPLE // 2))
    await town.launch()
    environment = os.environ | {
        "KUULOLLA_DATABASE_URL": url,
        "KUULOLLA_DATA_DIR": str(tmp_path / "var"),
        "KUULOLLA_SECRET_KEY": "s" * 43,
        "KUULOLLA_PUBLIC_URL": "https://kuulolla.example",
    }
    out = tmp_path / "out"
    command = [sys.executable, "-m", "bot", "letters", "ilta", "--out", str(out)]

    async def hashes() -> set[str]:
        async with town.house.database.read() as session:
            return set(await session.exec(select(InviteCode.code_hash)))

    async def runs() -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    made: set[str] = set()
    for until in ("batch", "file"):
        process = await runs()
        async with asyncio.timeout(300):
            while process.returncode is None:
                if until == "batch" and await hashes():
                    break
                if until == "file" and len(list(out.glob("*.pdf"))) > 0:
                    break
                await asyncio.sleep(0.01)  # another process acts
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
        await process.communicate()
        now = await hashes()
        assert len(now) in (0, 2 * PEOPLE)
        assert not made or now == made
        made = now
    process = await runs()
    _, errors = await process.communicate()
    assert process.returncode == 0, errors.decode()
    assert await hashes() == made
    (file,) = out.glob("*.csv")
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    printed = {town.house.keyring.code_hash(normalise(row["code"]) or "") for row in rows}
    assert len(rows) == len(printed) == PEOPLE
    assert printed < made
    pages = [page for path in sorted(out.glob("*.pdf")) for page in pypdf.PdfReader(path).pages]
    assert len(pages) == 2 * PEOPLE
    assert rows[0]["code"] in pages[0].extract_text()
    assert rows[-1]["code"] in pages[-2].extract_text()
    assert not list(out.glob(".*.part"))
    async with town.house.database.read() as session:
        waiting = select(Invitation.id).where(col(Invitation.invited_at).is_(None))
        assert not (await session.exec(waiting)).all()
        assert len((await session.exec(select(Letter.id))).all()) == PEOPLE
    await town.close()
    if engine == "postgresql":
        await postgres.drop_database(name)
