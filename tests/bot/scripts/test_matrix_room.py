"""Two moderators in one Matrix room: an answer by number to the card, the first wins, and the card says whose it was."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlmodel import col, select

from adapters.matrix.account import MatrixAccount
from bot.app import Installation, open_installation
from bot.scheduler import Ticks
from bot.settings import Settings
from core.access.invites import invite
from core.access.rights import Role
from core.campaigns import life
from core.language.catalogue import texts
from core.moderation.tables import QueueItem
from core.statements import adding
from core.statements.tables import Origin, Standing, Statement
from tests.bot.staff.documents import CAMPAIGN
from tests.support.matrix import ENCRYPTED, Homeserver, Talk
from tests.support.sealed import Sealed
from tests.support.synapse import PASSWORD

NAME = str(yaml.safe_load(CAMPAIGN)["campaign"])
SAID = ("Clinics are needed.", "Buses are late.")
# A room of several speaks the first language of the house.
APPROVE, REJECT = "1 Hyväksy", "2 Hylkää"
UNDO = texts().choice("fi", "mod-done", "undo")
TAKEN = "oli jo ratkaistu"
_houses = itertools.count(1)


@dataclass
class Colleague:
    """Somebody on the staff, with a room of their own with our account, and maybe a room for several."""

    name: str
    talk: Talk  # between the two of us
    device: Sealed | None  # where rooms are encrypted
    bot: str  # our account
    room: str = ""

    async def says(self, text: str, to: str = "", *, alone: bool = False) -> str:
        """Write into the room of several, or alone with us."""
        room = self.talk.room if alone else self.room
        if self.device is not None:
            return await self.device.says(room, text, to)
        return await asyncio.to_thread(Talk(self.talk.person, room).says, text, to)

    async def shown(self) -> dict[str, str]:
        """Give what the room shows of our words, by event, each as it was changed last."""
        if self.device is not None:
            return await self.device.shown(self.room, self.bot)
        seen = await asyncio.to_thread(Talk(self.talk.person, self.room).sees, self.bot)
        return {one.event: one.text for one in seen}


@dataclass
class Office:
    """An installation whose account is at the homeserver, with two moderators and the room that they share."""

    house: Installation
    account: MatrixAccount
    home: Homeserver
    folder: Path
    sealed: bool
    now: datetime = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    people: list[Colleague] = field(default_factory=list)

    async def calm(self) -> None:
        """Let everything be read, handled and sent."""
        for _ in range(3):
            await self.account.poller.once()
            await self.account.intake.close()
            await self.house.settle()
            self.now += timedelta(seconds=4)

    async def tick(self) -> None:
        ticks: Any = Ticks(self.house, None)  # type: ignore[arg-type]  # nothing heavy is asked for
        await ticks.moderators()
        await self.calm()

    async def colleague(self, role: Role, name: str) -> Colleague:
        """Let somebody in by a code, in a room with us alone."""
        async with self.house.database.write() as session:
            code = await invite(session, self.house.keyring, role, self.house.organisation_id, None, self.now)
        account = f"{name.lower()}-{self.home.bot}"
        device = Sealed(self.home.person(account), self.folder / account) if self.sealed else None
        if device is not None:
            await device.listens()
        talk = self.home.invites(account, *([ENCRYPTED] if self.sealed else []))
        one = Colleague(name, talk, device, self.home.user)
        await self.calm()
        await one.says(f"{code} {name}", alone=True)
        await self.calm()
        self.people.append(one)
        return one

    async def room_of_two(self) -> tuple[Colleague, Colleague]:
        """Let a moderator open a room with a name, invite the other and us."""
        first = await self.colleague(Role.MODERATOR, "Maija")
        second = await self.colleague(Role.MODERATOR, "Ville")
        more = [ENCRYPTED] if self.sealed else []
        wanted = {"preset": "private_chat", "name": "Moderators", "initial_state": more}
        wanted |= {"invite": [self.home.user, second.talk.person.user]}
        room = first.talk.person.ask("POST", "/_matrix/client/v3/createRoom", wanted)["room_id"]
        second.talk.person.ask("POST", f"{Talk(second.talk.person, room).path}/join", {})
        first.room = second.room = room
        await self.calm()
        return first, second

    async def written(self) -> None:
        """Let two statements wait for the moderators."""
        async with self.house.database.write() as session:
            found = await life.named(session, self.house.organisation_id, NAME)
            assert found is not None
            assert found.id is not None
            news = [adding.New(text, "en") for text in SAID]
            await adding.add(session, self.house.organisation_id, found.id, news, Origin.RESIDENT, self.now)

    async def standings(self) -> list[str]:
        async with self.house.database.read() as session:
            rows = select(Statement.standing).order_by(col(Statement.number))
            return [str(one) for one in await session.exec(rows)]


@pytest.fixture(params=[pytest.param(False, id="plain"), pytest.param(True, id="encrypted")])
async def office(request: pytest.FixtureRequest, home: Homeserver, tmp_path: Path) -> AsyncIterator[Office]:
    own = Homeserver(home.server, tmp_path / "own", bot=f"huone{next(_houses)}")
    own.server.register(own.bot)
    made: list[Office] = []
    settings = Settings(
        data_dir=tmp_path,
        secret_key="s" * 43,
        matrix_homeserver=home.server.url,
        matrix_user=own.user,
        matrix_password=PASSWORD,
    )
    house = await open_installation(settings, clock=lambda: made[0].now if made else Office.now)
    assert house.matrix is not None
    made.append(Office(house, house.matrix, own, tmp_path, request.param))
    yield made[0]
    for one in made[0].people:
        if one.device is not None:
            await one.device.close()
    await house.matrix.poller.release()
    await house.close()


@pytest.mark.long
async def test_of_two_moderators_in_a_room_the_first_answer_wins(office: Office) -> None:
    """Both answer the card before either sees the other's answer; both see whose it was, and it can be taken back."""
    planner = await office.colleague(Role.PLANNER, "Pia")
    await planner.says(f"!new {CAMPAIGN}", alone=True)
    await office.calm()
    maija, ville = await office.room_of_two()
    await maija.says("!queue")
    await office.calm()
    await office.written()
    await office.tick()
    shown = await maija.shown()
    card = next(event for event, text in shown.items() if SAID[0] in text)
    assert APPROVE in shown[card]
    assert REJECT in shown[card]
    await ville.says("1", card)
    await maija.says("2", card)
    await office.calm()
    assert await office.standings() == [Standing.APPROVED, Standing.WAITING]
    async with office.house.database.read() as session:
        decided = list(await session.exec(select(QueueItem.decided_by).where(col(QueueItem.approvals) == 1)))
    assert len(decided) == 1
    for one in (maija, ville):
        now = await one.shown()
        assert "Ville" in now[card], "the card says whose decision it was"
        assert APPROVE not in now[card]
        assert any(TAKEN in text for text in now.values())
        assert any(SAID[1] in text and APPROVE in text for text in now.values()), "the next one has come"
    undo = next(row for row in now[card].split("\n") if row.endswith(UNDO)).split()[0]
    await ville.says(undo, card)
    await office.calm()
    assert await office.standings() == [Standing.WAITING, Standing.WAITING]
    back = await maija.shown()
    again = [event for event, text in back.items() if SAID[0] in text and APPROVE in text]
    assert len(again) == 1
    await maija.says("1", again[0])
    await office.calm()
    assert (await office.standings())[0] == Standing.APPROVED
    if office.sealed:
        raw = Talk(maija.talk.person, maija.room).raw()
        kinds = {one["type"] for one in raw if "state_key" not in one}
        assert kinds == {"m.room.encrypted"}
        assert not any(said in str(raw) for said in SAID)
