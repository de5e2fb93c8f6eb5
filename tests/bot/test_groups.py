"""Moderators in a group: cards come there, the first press wins and is named, strangers change nothing."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlmodel import col, select

from bot.app import Installation, open_installation
from bot.scheduler import Ticks
from bot.settings import Settings
from core.access.invites import invite
from core.access.rights import Role
from core.audit.tables import AuditRow
from core.campaigns import life
from core.campaigns.participation import TakePart, take_part
from core.language.catalogue import texts
from core.messaging.tables import Conversation
from core.moderation.tables import QueueItem, Verdict
from core.pool.members import NewMember, add
from core.statements import adding
from core.statements.tables import Origin
from tests.bot.staff.documents import CAMPAIGN
from tests.support.bot_api.people import Group, Person
from tests.support.bot_api.server import BotApi

NAME = str(yaml.safe_load(CAMPAIGN)["campaign"])
STAFF, RESIDENTS = "7001:AA" + "s" * 33, "7000:AA" + "r" * 33


class Town:
    """An installation with both bots at a Bot API server, and a moderators' group."""

    def __init__(self, settings: Settings, server: BotApi) -> None:
        self.settings, self.server = settings, server
        self.now = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
        self.residents = server.add_bot(RESIDENTS, "kuulolla_bot")
        self.staff = server.add_bot(STAFF, "kuulolla_staff_bot")

    async def open(self) -> None:
        self.house: Installation = await open_installation(self.settings, clock=lambda: self.now)
        for bot in self.house.bots:
            await bot.engine.me()

    async def calm(self) -> None:
        """Let everything be read, handled and sent."""
        for _ in range(5):
            for bot in self.house.bots:
                await bot.poller.once()
                await bot.intake.close()
            await self.house.settle()
            self.now += timedelta(seconds=4)

    async def tick(self) -> None:
        ticks: Any = Ticks(self.house, None)  # type: ignore[arg-type]  # nothing heavy is asked for
        await ticks.moderators()
        await self.calm()

    async def colleague(self, number: int, role: Role, name: str) -> Person:
        """Somebody who signed in, in their own chat with the staff's bot."""
        async with self.house.database.write() as session:
            code = await invite(session, self.house.keyring, role, self.house.organisation_id, None, self.now)
        person = self.server.person(self.staff, number, language="en")
        person.says(f"/start {code} {name}")
        await self.calm()
        return person

    async def statements(self, *said: str) -> None:
        async with self.house.database.write() as session:
            found = await life.named(session, self.house.organisation_id, NAME)
            assert found is not None
            assert found.id is not None
            keyring = self.house.keyring
            [member] = await add(session, [NewMember("en")], keyring, self.now)
            voices = await take_part(session, [TakePart(member, found.id)], keyring, self.now)
            [author] = voices.values()
            news = [adding.New(text, "en", author=author) for text in said]
            await adding.add(session, self.house.organisation_id, found.id, news, Origin.RESIDENT, self.now)

    async def group(self) -> Group:
        """A group that the bot was brought into."""
        group = self.server.group(self.staff, -50)
        await self.calm()
        return group

    async def decided(self) -> list[tuple[str, int | None]]:
        async with self.house.database.read() as session:
            rows = select(QueueItem.verdict, QueueItem.decided_by).where(
                col(QueueItem.verdict) != Verdict.WAITING.value
            )
            return [(verdict, by) for verdict, by in await session.exec(rows)]

    async def acts(self) -> list[tuple[str, int | None, str]]:
        async with self.house.database.read() as session:
            rows = select(AuditRow.act, AuditRow.actor, AuditRow.details).order_by(col(AuditRow.id))
            return [(act, actor, str(details)) for act, actor, details in await session.exec(rows)]


@pytest.fixture(params=[pytest.param("aiogram", marks=pytest.mark.long), "ptb"])
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    server = BotApi()
    await server.start()
    made = Town(
        Settings(
            data_dir=tmp_path,
            secret_key="s" * 43,
            telegram_resident_token=RESIDENTS,
            telegram_staff_token=STAFF,
            telegram_staff_engine=request.param,
            telegram_resident_engine=request.param,
            telegram_api_base=server.url,
        ),
        server,
    )
    await made.open()
    yield made
    await made.house.close()
    await server.stop()
    assert server.violations == []


async def _prepared(town: Town, approvals: int = 1) -> tuple[Group, Person, Person]:
    """Two moderators, a campaign, and the group they share, which isn't tied yet."""
    planner = await town.colleague(5, Role.PLANNER, "Pia")
    planner.says("/new " + CAMPAIGN.replace("approvals: 1", f"approvals: {approvals}"))
    await town.calm()
    await town.colleague(8, Role.MODERATOR, "Maija")
    await town.colleague(9, Role.MODERATOR, "Ville")
    group = await town.group()
    return group, group.person(8, "M."), group.person(9, "V.")


def _says(person: Person, text: str, **args: str | int) -> bool:
    words = texts().say("en", text, args)
    return words in "\n\n".join(message.text for message in person.chat.shown)


async def test_a_group_says_how_it_is_tied_and_a_moderators_queue_ties_it(town: Town) -> None:
    """Whoever brings the bot into a chat hands no statement to strangers by that alone."""
    _, maija, _ = await _prepared(town)
    assert texts().say("fi", "st-group-hello") in maija.chat.shown[-1].text
    await town.statements("Clinics are needed.")
    await town.tick()
    assert len(maija.chat.shown) == 1
    maija.says("/queue@kuulolla_staff_bot")
    await town.calm()
    assert _says(maija, "st-group-here")
    assert ("group-tied", 2) in [(act, actor) for act, actor, _ in await town.acts()]
    await town.tick()
    assert "Clinics are needed." in maija.card().text


async def test_the_first_press_wins_and_the_card_names_who_pressed(town: Town) -> None:
    """Colleagues see at once that it is done, and by whom."""
    _, maija, ville = await _prepared(town)
    maija.says("/queue")
    await town.calm()
    await town.statements("Clinics are needed.", "Buses are late.")
    await town.tick()
    first = maija.card()
    assert "Clinics are needed." in first.text
    data = first.buttons[0][1]
    ville.presses_data(data, first)
    maija.presses_data(first.buttons[1][1], first)  # at the same moment: reject
    await town.calm()
    assert [verdict for verdict, _ in await town.decided()] == [Verdict.APPROVED.value]
    assert first.edits >= 1
    assert "Ville" in first.text
    assert "already decided" in "\n".join(message.text for message in maija.chat.shown)
    assert "Buses are late." in maija.card().text  # the group goes on
    maija.says("/log")
    await town.calm()
    assert "Ville" in maija.latest


async def test_a_card_decided_in_private_is_edited_in_the_group_and_the_next_comes(town: Town) -> None:
    """Some work on the page, some together."""
    _, maija, _ = await _prepared(town)
    maija.says("/queue")
    await town.calm()
    await town.statements("Clinics are needed.", "Buses are late.")
    await town.tick()
    shared = maija.card()
    private = town.server.person(town.staff, 9)
    assert "Clinics are needed." in private.card().text
    private.presses(0)
    await town.calm()
    assert "Ville" in shared.text
    assert "Buses are late." in maija.card().text


async def test_who_works_in_the_group_is_not_sent_every_card_in_private_too(town: Town) -> None:
    """A telephone that rings twice for each statement is soon switched off."""
    _, maija, _ = await _prepared(town)
    maija.says("/queue")
    await town.calm()
    await town.statements(*(f"Statement {n} of many." for n in range(6)))
    await town.tick()
    before = len(town.server.person(town.staff, 8).chat.shown)
    for _ in range(4):
        maija.presses(0)
        await town.calm()
        await town.tick()
    assert len(await town.decided()) == 4
    assert len(town.server.person(town.staff, 8).chat.shown) == before


async def test_two_approvals_come_from_two_people_of_the_group(town: Town) -> None:
    """The card stays for the second, and the first can't be the second."""
    _, maija, ville = await _prepared(town, approvals=2)
    maija.says("/queue")
    await town.calm()
    await town.statements("Clinics are needed.")
    await town.tick()
    card = maija.card()
    maija.presses(0, card)
    await town.calm()
    assert await town.decided() == []
    maija.presses(0, card)
    await town.calm()
    assert await town.decided() == []
    ville.presses(0, card)
    await town.calm()
    assert [verdict for verdict, _ in await town.decided()] == [Verdict.APPROVED.value]


async def test_a_stranger_in_the_group_changes_nothing_and_it_is_logged(town: Town) -> None:
    """A group has more people than moderators."""
    group, maija, _ = await _prepared(town)
    stranger = group.person(66, "Stranger")
    stranger.says("/queue")
    await town.calm()
    assert texts().say("fi", "st-group-stranger", {"who": "Stranger"}) in maija.chat.shown[-1].text
    maija.says("/queue")
    await town.calm()
    await town.statements("Clinics are needed.")
    await town.tick()
    stranger.presses(0)
    await town.calm()
    assert await town.decided() == []
    assert ("press-refused", None) in [(act, actor) for act, actor, _ in await town.acts()]
    planner = group.person(5, "Pia")  # staff, but no moderator
    planner.presses(0, maija.card())
    await town.calm()
    assert await town.decided() == []


async def test_what_is_between_one_person_and_the_bot_is_not_done_in_a_group(town: Town) -> None:
    """An owner's invitation code must not be read by a whole group."""
    group, *_ = await _prepared(town)
    await town.colleague(4, Role.OWNER, "Oona")
    owner = group.person(4, "O.")
    owner.says("/roles invite owner")
    await town.calm()
    assert "/staff/" not in owner.latest
    assert "in private" in owner.latest or "kahden kesken" in owner.latest


async def test_other_words_for_a_statement_are_taken_from_whoever_asked_to_write_them(town: Town) -> None:
    """The others only talk about it."""
    _, maija, ville = await _prepared(town)
    maija.says("/queue")
    await town.calm()
    await town.statements("Clinics are needed, says Matti Meikäläinen.")
    await town.tick()
    maija.presses("Reword")
    await town.calm()
    asked = maija.chat.shown[-1]
    ville.says("What do you think of it?", reply_to=asked.id)
    maija.says("A word to Ville.")
    await town.calm()
    assert await town.decided() == []
    maija.says("Clinics are needed.", reply_to=asked.id)
    await town.calm()
    assert [verdict for verdict, _ in await town.decided()] == [Verdict.PROPOSED.value]


async def test_a_group_without_the_bot_gets_no_more_cards(town: Town) -> None:
    """What nobody may read there isn't sent there, also if the bot comes back."""
    group, maija, _ = await _prepared(town)
    maija.says("/queue")
    await town.calm()
    group.removes_bot()
    await town.calm()
    async with town.house.database.read() as session:
        ties = list(await session.exec(select(Conversation.organisation_id)))
    assert set(ties) == {None}


async def test_people_of_a_group_talk_with_each_other_undisturbed(town: Town) -> None:
    """Also where the bot is an administrator and hears everything."""
    town.staff.privacy = False
    group, maija, ville = await _prepared(town)
    maija.says("/queue")
    await town.calm()
    shown = len(maija.chat.shown)
    ville.says("2")
    group.person(66).says("stop")
    ville.sends("location", latitude=61.5, longitude=23.8)
    await town.calm()
    assert len(maija.chat.shown) == shown


async def test_the_residents_bot_leaves_a_group(town: Town) -> None:
    """What a resident thinks is asked in private."""
    group = town.server.group(town.residents, -60)
    await town.calm()
    assert "leaveChat" in [asked.method for asked in town.server.asked]
    assert texts().say("sv", "tg-not-in-groups") in group.chat.shown[-1].text
