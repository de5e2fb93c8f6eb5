"""`doctor` names what is wrong, with what to do, and finds nothing where nothing is."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from adapters.database.turn import turn_of
from adapters.telegram.polling import CONFLICT
from bot.__main__ import app
from bot.app import open_installation
from bot.cli.doctor import findings
from bot.cli.findings import Grade
from bot.settings import Settings
from core.audit.log import Entry, append
from core.storage import leases
from tests.support.bot_api.server import BotApi

TOKENS = ("7000:AA" + "r" * 33, "7001:AA" + "s" * 33)


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    made = BotApi()
    made.add_bot(TOKENS[0], "kuulolla_bot")
    made.add_bot(TOKENS[1], "kuulolla_staff_bot")
    await made.start()
    yield made
    await made.stop()
    assert made.violations == []


def chosen(folder: Path, server: BotApi | None = None, **more: object) -> Settings:
    settings = Settings(data_dir=folder, secret_key="s" * 43)
    if server is not None:
        base = {"telegram_api_base": server.url, "telegram_staff_engine": "aiogram"}
        tokens = {"telegram_resident_token": TOKENS[0], "telegram_staff_token": TOKENS[1]}
        settings = settings.model_copy(update={**base, **tokens})
    return settings.model_copy(update=more)


async def _made(settings: Settings) -> Settings:
    house = await open_installation(settings)
    await house.close()
    return settings


async def _wrong(settings: Settings, grade: Grade = Grade.WRONG) -> str:
    return "\n".join(one.line() for one in await findings(settings, now) if one.grade is grade)


async def test_a_fresh_machine_is_not_ill_and_stays_untouched(tmp_path: Path) -> None:
    """Nobody is sent looking for a fault where only the first start is missing."""
    folder = tmp_path / "var"
    assert await _wrong(chosen(folder)) == ""
    assert "The first start makes it" in await _wrong(chosen(folder), Grade.LOOK)
    assert not folder.exists()


async def test_a_served_installation_is_well(tmp_path: Path, server: BotApi) -> None:
    """With both bots read by a process of ours."""
    settings = await _made(chosen(tmp_path, server))
    house = await open_installation(settings)
    for bot in house.bots:
        await bot.poller.once()
    said = "\n".join(one.line() for one in await findings(settings, now))
    await house.close()
    assert "wrong" not in said
    assert said.count("a process of ours reads its updates") == 2
    assert "the token is @kuulolla_bot's" in said
    assert "it agrees with Telegram's" in said


async def test_a_refused_token_is_named_with_its_setting_and_never_shown(
    tmp_path: Path, server: BotApi
) -> None:
    """The line goes into tickets and mails."""
    other = "7001:AA" + "x" * 33
    said = await _wrong(chosen(tmp_path, server, telegram_staff_token=other))
    assert "KUULOLLA_TELEGRAM_STAFF_TOKEN" in said
    assert "KUULOLLA_TELEGRAM_RESIDENT_TOKEN" not in said
    assert "x" * 33 not in said


async def test_a_server_that_cannot_be_reached_is_named(tmp_path: Path, server: BotApi) -> None:
    """Most often a firewall."""
    said = await _wrong(chosen(tmp_path, server, telegram_api_base="http://127.0.0.1:9"))
    assert said.count("can't be asked") == 2
    assert TOKENS[0] not in said


async def test_a_webhook_that_keeps_the_bot_from_being_read_is_found(tmp_path: Path, server: BotApi) -> None:
    """Somebody tried webhooks before, and since then nothing arrives."""
    settings = await _made(chosen(tmp_path, server))
    house = await open_installation(settings)
    await house.bots[0].engine.set_webhook("https://elsewhere.example/hook", "s")
    await house.close()
    said = await _wrong(settings)
    assert "a webhook is set (https://elsewhere.example/hook)" in said
    hooked = settings.model_copy(
        update={"telegram_mode": "webhook", "public_url": "https://kuulolla.example"}
    )
    said = await _wrong(hooked)
    assert "updates go to https://elsewhere.example/hook, not to https://kuulolla.example" in said
    assert "no webhook is set" in said  # the staff's
    assert "to https only" in await _wrong(hooked.model_copy(update={"public_url": "http://k.example"}))


async def test_a_second_reader_is_found_by_what_our_own_met(tmp_path: Path, server: BotApi) -> None:
    """Telegram tells only the one who reads."""
    settings = await _made(chosen(tmp_path, server))
    house = await open_installation(settings)
    async with house.database.write() as session:
        for bot in house.bots:
            turn = turn_of(bot.engine.source)
            assert await leases.take(session, turn, "one", now(), timedelta(seconds=60))
            await leases.say(session, turn, "one", CONFLICT)
    await house.close()
    said = await _wrong(settings)
    assert said.count("another process reads this bot's updates") == 2
    assert "/revoke" in said


async def test_privacy_mode_that_is_off_is_worth_a_look(tmp_path: Path) -> None:
    """Nothing fails by it, but a bot that hears a whole group should be known to."""
    server = BotApi()
    server.add_bot(TOKENS[0], "kuulolla_bot")
    server.add_bot(TOKENS[1], "kuulolla_staff_bot", privacy=False)
    await server.start()
    settings = await _made(chosen(tmp_path, server))
    assert "/setprivacy" in await _wrong(settings, Grade.LOOK)
    assert await _wrong(settings) == ""
    await server.stop()


async def test_an_unfinished_schema_a_lost_key_and_a_clock_behind_are_found(tmp_path: Path) -> None:
    """The three that make a restored machine fail."""
    settings = await _made(chosen(tmp_path))
    house = await open_installation(settings)
    async with house.database.write() as session:
        later = now() + timedelta(hours=3)
        await append(session, [Entry("role-granted", later, house.organisation_id, None, "staff", 1)])
    await house.close()
    assert "something was done at" in await _wrong(settings)
    assert "secret.key is missing" in await _wrong(settings.model_copy(update={"secret_key": ""}))
    empty = tmp_path / "empty.db"
    empty.touch()
    said = await _wrong(settings.model_copy(update={"database_url": f"sqlite:///{empty}"}))
    assert "it lacks the migrations 0001" in said
    gone = settings.model_copy(update={"database_url": "postgresql://nobody@127.0.0.1:9/none"})
    assert "can't be opened" in await _wrong(gone)


async def test_old_crisis_lines_are_found(tmp_path: Path) -> None:
    """A number that nobody answers is worse than none."""
    document = tmp_path / "organisation.yaml"
    shipped = Settings.model_fields["organisation"].default.read_text(encoding="utf-8")
    document.write_text(shipped, encoding="utf-8")
    assert "nobody has called them since" in await _wrong(chosen(tmp_path, organisation=document))
    broken = shipped.replace("name:", "nam:")
    document.write_text(broken, encoding="utf-8")
    assert "has faults in line" in await _wrong(chosen(tmp_path, organisation=document))
    assert "can't be read" in await _wrong(chosen(tmp_path, organisation=tmp_path / "none.yaml"))


def test_the_exit_code_says_whether_anything_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cron job mails when it isn't 0."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("KUULOLLA_")]:
        monkeypatch.delenv(name)
    assert CliRunner().invoke(app, ["doctor"]).exit_code == 0
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "kuulolla.db").touch()
    result = CliRunner().invoke(app, ["doctor"])
    assert result.exit_code == 1
    assert "secret.key is missing" in result.output
