"""A real browser for acceptance tests, and a server for it to visit."""

import asyncio
import os
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import uvicorn
from playwright.async_api import Browser, ViewportSize, async_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "No Chromium here: install one (Debian: apt-get install chromium) to test the pages in a browser."
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}


def chromium() -> str:
    """Find the machine's Chromium; without one the test skips at home and fails where CI is set."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    return found


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """Give a headless browser for the block."""
    path = chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def serving(app: Any, close: Any = lambda: None) -> AsyncIterator[str]:
    """Serve the app on a free port for the block and give its address; `close` ends its open streams."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=2)
    server = uvicorn.Server(config)
    # The server's own signal handlers would take Ctrl-C away from pytest, so it is served without them.
    running = asyncio.create_task(server._serve([listener]))
    try:
        async with asyncio.timeout(10):
            while not server.started:  # noqa: ASYNC110  uvicorn sets a flag, no event
                await asyncio.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        close()
        server.should_exit = True
        await running
        listener.close()
