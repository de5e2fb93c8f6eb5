"""Photos in Telegram: fetched where a question asks for one, and nowhere else."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from sqlmodel import select

from adapters.database.engine import Database
from adapters.documents.photo import taken_in
from adapters.telegram.engine import Engine
from adapters.telegram.engines import open_engine
from adapters.telegram.intake import Intake
from core.messaging import inbox, intake, prompts
from core.messaging.bodies import body_from_json
from core.messaging.intake import Batch
from core.messaging.tables import Conversation, Inbox
from core.messaging.values import Ask, Attachment, ConversationId, Event, Side, Takes
from core.messaging.wanted import Photos, photos_wanted
from core.privacy.keys import Keyring, new_secret
from tests.adapters.documents.pictures import SECRETS, noise, photo
from tests.support.bot_api.people import Person
from tests.support.bot_api.server import BotApi, Fault

# On PostgreSQL the same question to the database is asked by the web chat's tests.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
KEYRING = Keyring([new_secret(lambda n: bytes(n))], lambda n: bytes(n))
NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
TOKEN = "7001:AAresidents"


@dataclass
class Street:
    """One person, a Telegram and what the bot has kept."""

    database: Database
    server: BotApi
    engine: Engine
    person: Person
    offset: int | None = None
    fetched: list[str] = field(default_factory=list)

    async def come(self) -> None:
        """Read what happened, as a poller does."""
        raws = await self.engine.fetch(self.offset, wait=0)
        self.offset = raws[-1]["update_id"] + 1
        await Intake(self.engine, self._keep, "", Photos(self._wanted, taken_in)).take(raws)

    async def ask(self, takes: Takes | None) -> None:
        """Leave a question open."""
        async with self.database.write() as session:
            chat = (await session.exec(select(Conversation.id))).one()
            ask = Ask("q-card", choices=("skip",), takes=takes)
            row = prompts.row(ConversationId(chat or 0), ask, "survey", "t", NOW)
            await prompts.open_all(session, [row])

    async def last(self) -> Attachment:
        """What was kept last."""
        async with self.database.read() as session:
            bodies = list(await session.exec(select(Inbox.body).order_by(Inbox.id)))  # type: ignore[arg-type]
        body = body_from_json(json.loads(bodies[-1]))
        assert isinstance(body, Attachment)
        return body

    def asked(self) -> list[str]:
        """What the bot asked for files."""
        return [one.method for one in self.server.asked if one.method == "getFile"]

    async def _keep(self, batch: Batch) -> None:
        async with self.database.write() as session:
            await intake.keep(session, batch, KEYRING, NOW)

    async def _wanted(self, events: Sequence[Event]) -> Mapping[int, int]:
        async with self.database.read() as session:
            return await photos_wanted(session, events, KEYRING)


@pytest.fixture(params=["aiogram", "ptb"])
async def street(request: pytest.FixtureRequest, database: Database) -> AsyncIterator[Street]:
    server = BotApi()
    await server.start()
    bot = server.add_bot(TOKEN, "kuulolla_bot")
    engine = open_engine(request.param, TOKEN, api_base=server.url, side=Side.RESIDENT, channel="telegram")
    street = Street(database, server, engine, server.person(bot, 501))
    street.person.says("/start")
    await street.come()
    yield street
    await engine.close()
    await server.stop()
    assert server.violations == []


async def test_a_photo_that_was_asked_for_is_kept_without_what_it_tells(street: Street) -> None:
    """Where it was taken is nobody's business, also not in the inbox."""
    await street.ask(Takes("photo", 5))
    street.person.sends_photo(photo())
    await street.come()
    body = await street.last()
    assert Image.open(BytesIO(body.content)).size == (400, 300)
    assert not [secret for secret in SECRETS if secret in body.content]


async def test_a_picture_sent_as_a_file_is_a_picture(street: Street) -> None:
    """So people send what shouldn't be made smaller, with all that it tells."""
    await street.ask(Takes("photo", 5))
    street.person.sends_document("piha.png", photo(kind="PNG"), "image/png")
    await street.come()
    body = await street.last()
    assert body.content.startswith(b"\xff\xd8")
    assert not [secret for secret in SECRETS if secret in body.content]


@pytest.mark.parametrize("takes", [None, Takes("location")])
async def test_a_photo_that_nobody_asked_for_is_not_even_fetched(street: Street, takes: Takes | None) -> None:
    """What isn't needed isn't collected."""
    await street.ask(takes)
    street.person.sends_photo(photo())
    await street.come()
    assert (await street.last()).content == b""
    assert street.asked() == []


async def test_only_the_first_of_several_is_fetched(street: Street) -> None:
    """The second meets the next question."""
    await street.ask(Takes("photo", 5))
    for _ in range(3):
        street.person.sends_photo(photo())
    await street.come()
    assert street.asked() == ["getFile"]


async def test_one_over_the_size_is_told_from_one_that_is_broken(street: Street) -> None:
    """What Telegram says of the size is believed only if it is too much."""
    await street.ask(Takes("photo", 5))
    street.person.sends_photo(noise(12))
    await street.come()
    assert (await street.last()).fault == "large"
    assert street.asked() == []
    liar = street.person.sends_photo(noise(6))
    liar["message"]["photo"][1]["file_size"] = 1000
    await street.come()
    assert (await street.last()).fault == "large"
    street.person.sends_photo(photo()[:500])
    await street.come()
    assert (await street.last()).fault == "broken"
    street.person.sends_document("kuva.heic", b"\0\0\0\x18ftypheic" + b"\0" * 90, "image/heic")
    await street.come()
    assert (await street.last()).fault == "heic"


async def test_what_telegram_does_not_give_holds_up_nobody(street: Street) -> None:
    """The person is told to send it again."""
    await street.ask(Takes("photo", 5))
    street.server.faults.append(Fault("error", method="getFile"))
    street.person.sends_photo(photo())
    street.person.says("hei")
    await street.come()
    async with street.database.read() as session:
        first = (await session.exec(select(Inbox.body).order_by(Inbox.id))).all()[-2]  # type: ignore[arg-type]
    kept: Any = body_from_json(json.loads(first))
    assert (kept.content, kept.fault) == (b"", "away")


async def test_a_place_comes_as_a_point(street: Street) -> None:
    """Degrees north and east, as the map on the phone gave them."""
    street.person.sends("location", latitude=60.98671, longitude=25.65771)
    await street.come()
    assert (await street.last()).point == (60.98671, 25.65771)


async def test_a_photo_survives_the_inbox(street: Street) -> None:
    """A worker that starts after a crash reads the picture, not something like it."""
    await street.ask(Takes("photo", 5))
    street.person.sends_photo(photo())
    await street.come()
    async with street.database.write() as session:
        ids = await inbox.claim(session, 10)
        found = await inbox.arrived(session, ids)
    assert found[0].prompt is not None
    assert prompts.question(found[0].prompt).takes == Takes("photo", 5)
