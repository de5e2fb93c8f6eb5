"""Serving: every channel, the web chat, workers, senders and the clock, until told to stop."""

import asyncio
import contextlib
import signal
from collections.abc import Callable, Coroutine
from typing import Any

import uvicorn

from bot import dry_runs
from bot.app import Installation
from bot.scheduler import Ticks, process_pool


class _Quiet(uvicorn.Server):
    """A server that leaves the signals to us, so that what is in hand is finished first."""

    @contextlib.contextmanager
    def capture_signals(self) -> Any:
        yield


async def serve(house: Installation, ready: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM; then finish what is in hand. `ready` is told the address."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    settings = house.settings
    tasks: list[Coroutine[Any, Any, None]] = []
    if settings.role in ("all", "worker"):
        tasks += [worker.serve(stop) for worker in house.workers]
        tasks += [sender.serve(stop) for sender in house.senders if sender.channel.name != "matrix"]
        tasks.append(dry_runs.serve(house, stop))
    by_webhook = settings.telegram_mode == "webhook"
    if settings.role in ("all", "web" if by_webhook else "poller"):
        tasks += [bot.arrive(stop, house.call_account, by_webhook=by_webhook) for bot in house.bots]
        tasks += [bot.poller.serve(stop) for bot in house.bots if not by_webhook]
    if settings.role in ("all", "poller") and house.matrix is not None:
        # One process has the device's keys, so who reads there sends there too.
        tasks.append(house.matrix.poller.serve(stop))
        tasks += [sender.serve(stop) for sender in house.senders if sender.channel.name == "matrix"]
    pool = process_pool()
    ticks = Ticks(house, pool)
    clock = ticks.schedule() if settings.role in ("all", "scheduler") else None
    server = None
    if settings.role in ("all", "web"):
        server = _Quiet(web_config(house))
        tasks.append(server.serve())
    running = [asyncio.create_task(task) for task in tasks]
    try:
        if server is not None:
            await _started(server, running[-1])
            port = server.servers[0].sockets[0].getsockname()[1]
            ready(f"http://{settings.web_host}:{port}")
        else:
            ready("")
        ended = asyncio.gather(*running, asyncio.create_task(stop.wait()))
        waiting = asyncio.ensure_future(stop.wait())
        ends: list[asyncio.Future[Any]] = [waiting, ended]
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        stop.set()
        if server is not None:
            server.should_exit = True
        house.hub.close()
        await ended
    finally:
        if clock is not None:
            clock.shutdown(wait=False)
        ticks.embedder.close()
        pool.shutdown(wait=False, cancel_futures=True)
        await house.close()


def web_config(house: Installation) -> uvicorn.Config:
    """Say how the web app is served; only named proxies may tell whom they forward for."""
    settings = house.settings
    return uvicorn.Config(
        house.web_app(),
        host=settings.web_host,
        port=settings.web_port,
        log_level="warning",
        timeout_graceful_shutdown=5,
        proxy_headers=True,
        forwarded_allow_ips=list(settings.trusted_proxies),
    )


async def _started(server: uvicorn.Server, task: "asyncio.Task[None]") -> None:
    while not server.started:
        if task.done():
            await task
            raise RuntimeError("the web server ended before it began")
        await asyncio.sleep(0.01)
