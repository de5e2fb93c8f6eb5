"""Two whole campaigns on Telegram, through the product as an operator starts it: one polled, one by webhook.

Residents and staff write to their bots, moderators work in a group and in private; the Bot API server checks every
request against the official schema.
"""

import asyncio
import os
import re
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
import yaml

from core.language.catalogue import texts
from tests.acceptance.test_serve import OWNER, ROOT, free_port, started
from tests.support.bot_api.people import Person
from tests.support.bot_api.server import BotApi
from tests.support.town import SEEDS, document

RESIDENTS, STAFF = "7000:AA" + "r" * 33, "7001:AA" + "s" * 33
LONGEST = 300.0
PATIENCE = 60.0  # seconds; the clock of the product ticks every five
LINK = re.compile(r"https://t\.me/kuulolla_staff_bot\?start=(\w+)")
OWN = "Bussin pitää kulkea terveysasemalle myös iltaisin."


def written(name: str) -> str:
    """A campaign that is open now, whatever day it is; everyone may take part."""
    today = datetime.now(UTC).date()
    body = yaml.safe_load(document(name, SEEDS[:3], 10, "everyone", 0, at_once=True))
    body["open"] = {"from": today - timedelta(days=1), "to": today + timedelta(days=14)}
    body["decision"] |= {"meets": today + timedelta(days=60), "answer_by": today + timedelta(days=90)}
    return yaml.safe_dump(body, allow_unicode=True, sort_keys=False)


async def until(true: Callable[[], bool], what: Callable[[], object]) -> None:
    """Wait until it is so; `what` there is instead is told when it never was."""
    ends = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < ends, what()
        await asyncio.sleep(0.05)


async def sees(person: Person, text: str, language: str = "en") -> None:
    """Wait until the person sees a text of the catalogue, whatever values are in it."""
    words = re.split(r"\{[^}]*\}", _pattern(language, text))
    longest = max(words, key=len).strip()
    # Not only what is new: an answered card is edited in its place.
    await until(lambda: longest in _lately(person), lambda: (longest, _lately(person)))


def _lately(person: Person) -> str:
    return "\n\n".join(message.text for message in person.chat.shown[-4:])


def _pattern(language: str, text: str) -> str:
    """The text's first line as the catalogue has it."""
    for path in (ROOT / "core" / "language" / "texts" / language).glob("*.ftl"):
        found = re.search(rf"^{re.escape(text)} =\s*(.+)$", path.read_text("utf-8"), re.MULTILINE)
        if found:
            return found[1]
    raise AssertionError(text)


async def presses(person: Person, label: str) -> None:
    """Wait for a card with this button, and press it."""
    await until(
        lambda: any(label in [words for words, _ in message.buttons] for message in person.chat.shown[-3:]),
        lambda: (label, person.chat.shown[-3:]),
    )
    card = next(m for m in reversed(person.chat.shown) if label in [words for words, _ in m.buttons])
    person.presses(label, card)


def choice(text: str, key: str, language: str = "en") -> str:
    return texts().choice(language, text, key)


@asynccontextmanager
async def at_telegram() -> AsyncIterator[BotApi]:
    server = BotApi()
    server.add_bot(RESIDENTS, "kuulolla_bot")
    server.add_bot(STAFF, "kuulolla_staff_bot")
    await server.start()
    try:
        yield server
    finally:
        await server.stop()


@pytest.mark.long
@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_a_campaign_from_the_first_owner_to_the_group_of_moderators(mode: str, tmp_path: Path) -> None:
    """What README promises: two bots, one command, and everybody does their part in chat."""
    port = free_port()
    settings = {
        "TELEGRAM_RESIDENT_TOKEN": RESIDENTS,
        "TELEGRAM_STAFF_TOKEN": STAFF,
        "TELEGRAM_MODE": mode,
        "WEB_PORT": str(port),
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "LOG_FORMAT": "json",
    }
    async with asyncio.timeout(LONGEST), at_telegram() as server:
        residents, staff = server.bots[RESIDENTS], server.bots[STAFF]
        settings["TELEGRAM_API_BASE"] = server.url
        async with started(tmp_path / "var", **settings) as (process, said):
            link = OWNER.search(said)
            assert link is not None, said
            owner = server.person(staff, 11, "Oona")
            planner, moderator = server.person(staff, 12, "Pia"), server.person(staff, 13, "Maija")
            await signed_in(owner, link[1].rpartition("/")[2], "Oona", "st-welcome")
            for person, role, name in ((planner, "planner", "Pia"), (moderator, "moderator", "Maija")):
                owner.says(f"/roles invite {role}")
                await until(lambda: LINK.search(owner.latest) is not None, lambda: owner.latest)
                found = LINK.search(owner.latest)
                assert found is not None
                welcome = "mod-welcome" if role == "moderator" else "st-welcome"
                await signed_in(person, found[1], name, welcome)
            await launched(planner, owner, written("ilta-ajat"))

            group = server.group(staff, -50)
            maija = group.person(13, "Maija")
            await until(lambda: bool(maija.chat.shown), lambda: "no hello in the group")
            maija.says("/queue@kuulolla_staff_bot")
            await sees(maija, "st-group-here")

            voters = [await _joined(server.person(residents, number, language="fi")) for number in (21, 22)]
            for voter in voters:
                for _ in range(3):
                    await presses(voter, choice("vote-card", "agree", "fi"))
            await _written(voters[0])
            await until(lambda: OWN in maija.latest, lambda: maija.latest)
            await presses(maija, choice("mod-card-alone", "approve"))
            await until(
                lambda: any("Maija" in message.text and message.edits for message in maija.chat.shown),
                lambda: maija.chat.shown[-2:],
            )

            async with httpx.AsyncClient(base_url=settings["PUBLIC_URL"], timeout=15) as visitor:
                ready = await visitor.get("/readyz")
                assert (ready.status_code, ready.text) == (200, "ready\n")
                metrics = (await visitor.get("/metrics")).text
                if mode == "webhook":
                    forged = await visitor.post("/webhooks/telegram/staff", json={"update_id": 1})
                    assert forged.status_code == 401
            assert re.search(r'kuulolla_taken_in_total\{channel="telegram"\} [1-9]', metrics)
            assert re.search(r'kuulolla_sends_total\{channel="telegram",outcome="sent"\} [1-9]', metrics)
            assert mode == "webhook" or "a process of ours reads" in await _doctor(tmp_path / "var", settings)
            process.terminate()
            async with asyncio.timeout(PATIENCE):
                assert await process.wait() == 0
            assert process.stderr is not None
            log = (await process.stderr.read()).decode()
            assert "bot-ready" in log
            assert RESIDENTS.split(":")[1] not in log + said
            assert '"level": "error"' not in log, log
        assert server.violations == []
        assert not residents.waiting
        assert not staff.waiting


async def signed_in(person: Person, code: str, name: str, welcome: str) -> None:
    person.says(f"/start {code}")
    await sees(person, "st-name")
    person.says(name)
    await sees(person, welcome)


async def launched(planner: Person, owner: Person, text: str) -> None:
    """Send the file as a file, and let the other one approve."""
    planner.sends_document("ilta-ajat.yaml", text.encode())
    await sees(planner, "st-new-made")
    planner.says("/launch ilta-ajat")
    await presses(planner, choice("st-launch", "ask"))
    await presses(owner, choice("st-approve", "approve"))
    await sees(owner, "st-launched-open")


async def _joined(resident: Person) -> Person:
    """Come by oneself, without a code, and agree to this one campaign."""
    resident.says("/start")
    await presses(resident, choice("web-hello", "no-code", "fi"))
    await presses(resident, choice("consent-pool", "only-this", "fi"))
    return resident


async def _written(resident: Person) -> None:
    resident.says("kirjoitan")
    await presses(resident, choice("consent-quotes", "yes", "fi"))
    await sees(resident, "own-ask", "fi")
    resident.says(OWN)


async def _doctor(folder: Path, settings: dict[str, str]) -> str:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "doctor",
        cwd=ROOT,
        env=os.environ
        | {"KUULOLLA_DATA_DIR": str(folder)}
        | {f"KUULOLLA_{name}": value for name, value in settings.items()},
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    assert process.returncode == 0, said.decode()
    return said.decode()
