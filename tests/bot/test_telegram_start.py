"""What a start tells Telegram, what is known of the bots afterwards, and what never gets into a log."""

import asyncio
import io
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from adapters.database.turn import turn_of
from adapters.telegram.polling import CONFLICT
from adapters.telegram.profile import residents_profile, staff_profile
from bot.app import Installation, open_installation
from bot.redacting import Redacting, redact
from bot.settings import Settings
from bot.staff.commands import COMMANDS, IN_GROUPS, ORDER
from core.language.catalogue import texts
from core.messaging.accounts import resident_links
from core.storage import leases
from tests.support.bot_api.server import BotApi

RESIDENTS, STAFF = "7000:AA" + "r" * 33, "7001:AA" + "s" * 33
LONGEST_ORG = dict.fromkeys(("fi", "sv", "en", "fi-easy"), "Länsi-Uudenmaan hyvinvointialue ja kunnat")


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    made = BotApi()
    made.add_bot(RESIDENTS, "kuulolla_bot")
    made.add_bot(STAFF, "kuulolla_staff_bot")
    await made.start()
    yield made
    await made.stop()
    assert made.violations == []


def chosen(folder: Path, server: BotApi, **more: str) -> Settings:
    return Settings(
        data_dir=folder,
        secret_key="s" * 43,
        telegram_api_base=server.url,
        telegram_resident_token=RESIDENTS,
        telegram_staff_token=STAFF,
        telegram_staff_engine="aiogram",
        **more,  # type: ignore[arg-type]  # each is a setting's text
    )


async def _arrive(house: Installation, *, by_webhook: bool = False) -> None:
    for bot in house.bots:
        await bot.arrive(asyncio.Event(), house.call_account, by_webhook=by_webhook)


async def test_a_start_sets_commands_and_words_once(tmp_path: Path, server: BotApi) -> None:
    """A bot that sets them at every start is soon told to wait."""
    house = await open_installation(chosen(tmp_path, server))
    await _arrive(house)
    first = [asked.method for asked in server.asked if asked.method.startswith("set")]
    assert {"setMyCommands", "setMyDescription", "setMyShortDescription"} == set(first)
    await _arrive(house)
    assert [asked.method for asked in server.asked if asked.method.startswith("set")] == first
    await house.close()


async def test_the_bots_names_are_known_without_asking(tmp_path: Path, server: BotApi) -> None:
    """Letters are printed by a command that doesn't reach Telegram."""
    house = await open_installation(chosen(tmp_path, server))
    assert house.house.accounts == {}
    await _arrive(house)
    await house.close()
    again = await open_installation(chosen(tmp_path, server))
    assert resident_links("ABCDEFGHJKLM", "https://k.example", again.house.accounts) == {
        "web": "https://k.example/c/ABCDEFGHJKLM",
        "telegram": "https://t.me/kuulolla_bot?start=ABCDEFGHJKLM",
    }
    await again.close()


async def test_a_webhook_is_set_with_a_secret_of_each_bots_own(tmp_path: Path, server: BotApi) -> None:
    """Whoever learns one secret can't speak for the other bot."""
    settings = chosen(tmp_path, server, telegram_mode="webhook", public_url="http://127.0.0.1:9")
    house = await open_installation(settings)
    await _arrive(house, by_webhook=True)
    hooks = [server.bots[token].webhook for token in (RESIDENTS, STAFF)]
    assert [hook["url"] for hook in hooks] == [
        "http://127.0.0.1:9/webhooks/telegram/resident",
        "http://127.0.0.1:9/webhooks/telegram/staff",
    ]
    assert len({hook["secret_token"] for hook in hooks}) == 2
    await house.close()


async def test_readiness_tells_who_reads_the_bots(tmp_path: Path, server: BotApi) -> None:
    """A county's monitoring asks one address, and hears of a bot that stands still."""
    now = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
    house = await open_installation(chosen(tmp_path, server), clock=lambda: now)
    assert await house.faults() == [
        "telegram: nobody reads its updates",
        "telegram-staff: nobody reads its updates",
    ]
    for bot in house.bots:
        await bot.poller.once()
    assert await house.faults() == []
    poller = house.bots[0].poller
    async with house.database.write() as session:
        await leases.say(session, turn_of(poller.source), poller.holder, CONFLICT)
    assert await house.faults() == [f"telegram: {CONFLICT}"]
    now += timedelta(minutes=1)
    assert len(await house.faults()) == 2
    await house.close()


@pytest.mark.parametrize("language", ["fi", "sv", "en", "fi-easy"])
def test_what_telegram_shows_fits_its_limits(language: str) -> None:
    """Telegram refuses a text that is too long, and then shows none at all."""
    profiles = [
        residents_profile(texts(), LONGEST_ORG),
        staff_profile(texts(), LONGEST_ORG, [*ORDER, "help"], IN_GROUPS),
    ]
    for profile in profiles:
        assert all(0 < len(said) <= 512 for said in profile.descriptions.values())
        assert all(0 < len(said) <= 120 for said in profile.short.values())
        for commands in profile.commands:
            assert all(0 < len(said) <= 256 for said in commands.names.values()), commands
    assert set(ORDER) <= set(COMMANDS)
    assert texts().has(language, "tg-not-in-groups")


def test_no_token_gets_into_a_log() -> None:
    """Libraries put tokens into addresses, and addresses into faults; logs are copied into tickets."""
    address = f"https://api.telegram.org/bot{RESIDENTS}/getUpdates"
    line = redact(None, "", {"event": "away", "reason": address, "error": OSError(address), "again_in": 5.0})
    assert "rrr" not in str(line)
    assert line["again_in"] == 5.0
    told = io.StringIO()
    handler = logging.StreamHandler(told)
    handler.setFormatter(Redacting("%(message)s"))
    record = logging.LogRecord("httpx", logging.WARNING, "", 1, "asked %s", (address,), None)
    handler.emit(record)
    assert told.getvalue() == "asked https://api.telegram.org/bot<token>/getUpdates\n"


def test_settings_hide_tokens_and_refuse_one_bot_for_both(tmp_path: Path) -> None:
    """Staff commands must not exist in the residents' bot."""
    settings = Settings(data_dir=tmp_path, telegram_resident_token=RESIDENTS, telegram_webhook_secret="hush")
    assert "rrr" not in repr(settings)
    assert "hush" not in repr(settings)
    with pytest.raises(ValidationError, match="make a second"):
        Settings(telegram_resident_token=RESIDENTS, telegram_staff_token="7000:AA" + "x" * 33)
    with pytest.raises(ValidationError):
        Settings(telegram_webhook_secret="not allowed!")
