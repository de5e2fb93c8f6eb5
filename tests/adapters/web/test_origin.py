"""Which network a post came from: told by who connects, or by a proxy that the operator named."""

from pathlib import Path

import httpx
import pytest
from pydantic import ValidationError
from sqlmodel import select

from adapters.web.chat.posting import origin_of
from bot.app import open_installation
from bot.serving import web_config
from bot.settings import Settings
from core.messaging.hearing import origin_index
from core.messaging.tables import Conversation

RESIDENT, STRANGER = "9.9.9.9", "8.8.8.8"


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("9.9.9.9", "9.9.9.9"),
        ("::ffff:9.9.9.9", "9.9.9.9"),
        ("2a00:1450:4026:804::200e", "2a00:1450:4026:804::/64"),
        ("2a00:1450:4026:804:1:2:3:4", "2a00:1450:4026:804::/64"),
        ("127.0.0.1", None),
        ("172.17.0.1", None),
        ("fe80::1%eth0", None),
        ("unknown", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_is_named_by_who_shares_it(host: str | None, origin: str | None) -> None:
    """A home has a whole IPv6 network, and an inner address is the proxy's or a test's."""
    assert origin_of(host) == origin


@pytest.mark.parametrize(
    ("peer", "forwarded", "origin"),
    [
        ("127.0.0.1", RESIDENT, RESIDENT),
        ("127.0.0.1", f"{STRANGER}, {RESIDENT}", RESIDENT),  # what the client sent itself comes first
        ("127.0.0.1", None, None),
        (RESIDENT, STRANGER, RESIDENT),  # forged: nobody said that this one forwards
        (RESIDENT, None, RESIDENT),
        ("10.1.2.3", STRANGER, STRANGER),
        ("10.2.2.3", STRANGER, None),
    ],
)
async def test_only_a_named_proxy_is_believed(
    tmp_path: Path, peer: str, forwarded: str | None, origin: str | None
) -> None:
    """Whoever could name their own network would have as many tries as they like."""
    settings = Settings(data_dir=tmp_path, trusted_proxies=("127.0.0.1", "10.1.0.0/16"))
    house = await open_installation(settings)
    config = web_config(house)
    config.load()
    transport = httpx.ASGITransport(config.loaded_app, client=(peer, 50_000))
    headers = {"accept": "text/html"} | ({"x-forwarded-for": forwarded} if forwarded else {})
    try:
        async with httpx.AsyncClient(transport=transport, base_url="http://kuulolla.example") as browser:
            # The script's way of asking, which doesn't wait for an answer.
            await browser.get("/", headers=headers | {"accept": "application/json"})
        async with house.database.read() as session:
            [known] = await session.exec(select(Conversation.origin_index))
    finally:
        await house.database.close()
    assert known == (origin and origin_index(house.keyring, origin))


def test_a_proxy_that_isnt_an_address_is_refused() -> None:
    """ "*" would believe everybody."""
    for wrong in ("*", "proxy.example", "10.0.0.1/8"):
        with pytest.raises(ValidationError):
            Settings(trusted_proxies=wrong)  # as the environment gives it
