"""`./run` as an operator starts it: links in the terminal, a first owner, an end by Ctrl-C."""

import asyncio
import os
import re
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
OWNER = re.compile(r"First owner, once: (\S+)")


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


@asynccontextmanager
async def started(folder: Path, **more: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """Start the product on this folder, and give the process and what it printed once it was ready.

    `more` settings are named as in the reference, without the prefix.
    """
    port = free_port()
    settings = {"DATA_DIR": str(folder), "WEB_PORT": str(port), **more}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        cwd=ROOT,
        env=os.environ | {f"KUULOLLA_{name}": value for name, value in settings.items()},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    said = ""
    try:
        async with asyncio.timeout(90):
            while "Ctrl-C stops." not in said:
                line = (await process.stdout.readline()).decode()
                assert line, (await process.stderr.read()).decode()
                said += line
        yield process, said
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def interrupted(process: asyncio.subprocess.Process) -> tuple[int, float]:
    """Press Ctrl-C; give the exit code and the seconds until it came."""
    began = time.perf_counter()
    process.send_signal(signal.SIGINT)
    async with asyncio.timeout(10):
        code = await process.wait()
    return code, time.perf_counter() - began


async def test_a_first_start_lets_an_owner_in_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    """Whoever tries the product has one command, one link, and loses nothing by Ctrl-C, even with a page open."""
    folder = tmp_path / "var"
    async with started(folder) as (process, said):
        link = OWNER.search(said)
        assert link is not None, said
        home = re.search(r"Residents chat at +(\S+)", said)
        assert home is not None, said
        async with httpx.AsyncClient(follow_redirects=True, timeout=15) as visitor:
            assert (await visitor.get(f"{home[1]}readyz")).status_code == 200
            assert "Kieli? Språk? Language?" in (await visitor.get(home[1])).text
            assert (await visitor.get(link[1])).status_code == 200
            desk = await visitor.post(link[1], data={"key": "first"}, headers={"accept-language": "en"})
            assert desk.url.path == "/staff"
            assert "Your role: owner." in desk.text
            async with visitor.stream("GET", f"{home[1]}staff/events"):
                code, seconds = await interrupted(process)
        assert code == 0
        assert seconds < 3
    assert (folder / "kuulolla.db").exists()
    async with started(folder) as (process, said):
        assert "First owner" not in said
        assert (await interrupted(process))[0] == 0
