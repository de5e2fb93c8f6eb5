"""Those who aren't who they say: at the webhook, at a button, at a command; and a group that has moved.

The product runs as its operator starts it; what came of it is read from its database and seen at Telegram.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from sqlmodel import col, select

from adapters.database.engine import open_database
from adapters.web.security import WEBHOOK_CAP
from core.access.rights import Role
from core.access.roles import revoke
from core.access.tables import StaffRole
from core.audit.tables import AuditRow
from core.campaigns.tables import Campaign, Stage
from core.messaging.tables import Inbox, Unreadable
from core.statements.tables import Vote
from tests.acceptance.test_serve import OWNER, free_port, interrupted, started
from tests.acceptance.test_telegram_campaign import (
    LINK,
    RESIDENTS,
    STAFF,
    choice,
    launched,
    presses,
    sees,
    signed_in,
    until,
    written,
)
from tests.faults import invariants
from tests.faults.test_telegram import balanced, calm
from tests.support.bot_api.people import Person
from tests.support.bot_api.server import BotApi

HEADER = "X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
async def server() -> AsyncIterator[BotApi]:
    made = BotApi()
    made.add_bot(RESIDENTS, "kuulolla_bot")
    made.add_bot(STAFF, "kuulolla_staff_bot")
    await made.start()
    yield made
    await made.stop()
    assert made.violations == []


def settings(url: str, server: BotApi, **more: str) -> dict[str, str]:
    return {
        "DATABASE_URL": url,
        "TELEGRAM_RESIDENT_TOKEN": RESIDENTS,
        "TELEGRAM_STAFF_TOKEN": STAFF,
        "TELEGRAM_API_BASE": server.url,
        "SECRET_KEY": "a-secret-that-only-the-fault-cases-have",
        **more,
    }


async def kept(url: str) -> tuple[list[str], int]:
    """The keys of all residents' updates that came in, and how many weren't readable."""
    database = open_database(url)
    async with database.read() as session:
        keys = await session.exec(select(Inbox.event_key).where(col(Inbox.source).like("telegram:%")))
        found = sorted(keys), len(list(await session.exec(select(Unreadable))))
    await database.close()
    return found


async def test_only_telegram_gets_in_and_each_update_once_whatever_its_number(
    empty_url: str, server: BotApi, tmp_path: Path
) -> None:
    """Cases 19 and 21: nothing of a stranger's is kept; numbers that begin anew or come twice are taken once."""
    bot, port = server.bots[RESIDENTS], free_port()
    public = f"http://127.0.0.1:{port}"
    more = settings(empty_url, server, TELEGRAM_MODE="webhook", WEB_PORT=str(port), PUBLIC_URL=public)
    async with started(tmp_path / "var", **more) as (process, _), httpx.AsyncClient(timeout=15) as stranger:
        await until(lambda: bool(bot.webhook.get("url")), lambda: bot.webhook)
        where, secret = str(bot.webhook["url"]), str(bot.webhook["secret_token"])
        forged = {"update_id": 1, "message": {"message_id": 1, "date": 1, "text": "1"}}
        for wrong in (None, "", "wrong", secret[:-1], secret + "x", "s" * 5_000):
            headers = {} if wrong is None else {HEADER: wrong}
            assert (await stranger.post(where, json=forged, headers=headers)).status_code == 401, wrong
        large = await stranger.post(where, content=b"x" * (WEBHOOK_CAP + 1), headers={HEADER: secret})
        assert large.status_code == 413
        assert await kept(empty_url) == ([], 0)

        people = [server.person(bot, number) for number in range(1, 5)]
        numbers = [900_000, 899_998, 17, 899_999]
        updates = []
        for person, number in zip(people, numbers, strict=True):
            bot.next_update = number
            updates.append(person.says("/start"))
        await until(lambda: all(one.chat.shown for one in people), lambda: bot.waiting)
        for update in updates:  # Telegram had no answer, and brings them again
            again = await stranger.post(where, json=update, headers={HEADER: secret})
            assert again.status_code == 200
        bot.next_update = 30
        people[0].says("2")
        await until(lambda: len(people[0].chat.shown) > 1, lambda: people[0].chat.shown)
        assert [len(one.chat.shown) for one in people[1:]] == [1, 1, 1]
        keys, unreadable = await kept(empty_url)
        assert Counter(keys) == Counter([*map(str, numbers), "30"])
        assert unreadable == 0
        await interrupted(process)


async def _revoked(url: str, name: Role) -> None:
    database = open_database(url)
    async with database.write() as session:
        [had] = await session.exec(select(StaffRole).where(col(StaffRole.role) == name.value))
        assert await revoke(session, had.staff_id, name, had.organisation_id, None, datetime.now(UTC))
    await database.close()


async def _facts(url: str) -> tuple[int, list[str], Counter[str]]:
    """How many votes there are, the campaigns' stages, and what the log tells."""
    database = open_database(url)
    async with database.read() as session:
        votes = len(list(await session.exec(select(Vote).where(col(Vote.choice).is_not(None)))))
        stages = [Stage(stage).value for stage in await session.exec(select(Campaign.stage))]
        acts = Counter(await session.exec(select(AuditRow.act)))
    await database.close()
    return votes, stages, acts


async def _has_a_card(voter: Person) -> None:
    agree = choice("vote-card", "agree")
    await until(
        lambda: any(agree in [label for label, _ in message.buttons] for message in voter.sees()),
        lambda: voter.chat.shown[-2:],
    )


async def _answered(person: Person, data: str) -> None:
    """Press something forged on one's own card, and wait until it is answered."""
    before = len(person.chat.shown)
    person.presses_data(data, person.card())
    await until(
        lambda: any("changed nothing" in m.text for m in person.chat.shown[before:]),
        lambda: (data, person.chat.shown[-2:]),
    )


async def test_nobody_does_what_is_anothers_and_a_moved_group_is_found(
    empty_url: str, server: BotApi, tmp_path: Path
) -> None:
    """Cases 16, 23 and 25: forged, replayed and old buttons and staff's commands change nothing, and are logged."""
    residents, staff = server.bots[RESIDENTS], server.bots[STAFF]
    async with asyncio.timeout(300):
        async with started(tmp_path / "var", **settings(empty_url, server)) as (process, said):
            link = OWNER.search(said)
            assert link is not None, said
            owner, planner = server.person(staff, 11, "Oona"), server.person(staff, 12, "Pia")
            await signed_in(owner, link[1].rpartition("/")[2], "Oona", "st-welcome")
            owner.says("/roles invite planner")
            await until(lambda: LINK.search(owner.latest) is not None, lambda: owner.latest)
            found = LINK.search(owner.latest)
            assert found is not None
            await signed_in(planner, found[1], "Pia", "st-welcome")
            await launched(planner, owner, written("ilta-ajat"))

            # A planner asks for another launch, and is one no more when the button is pressed.
            planner.sends_document("toinen.yaml", written("toinen").encode())
            await sees(planner, "st-new-made")
            planner.says("/launch toinen")
            await until(lambda: bool(planner.sees() and planner.sees()[-1].buttons), lambda: planner.latest)
            await _revoked(empty_url, Role.PLANNER)
            await presses(planner, choice("st-launch", "ask"))
            await sees(planner, "st-denied-now")

            voters = [server.person(residents, number, language="en") for number in (21, 22)]
            for voter in voters:
                voter.says("/start")
                await presses(voter, choice("web-hello", "no-code"))
                await presses(voter, choice("consent-pool", "only-this"))
                await _has_a_card(voter)
            mine, theirs = voters
            token = theirs.card().buttons[0][1].rpartition(".")[0]
            own = mine.card().buttons[0][1].rpartition(".")[0]
            for data in (f"{token}.0", f"{own}.9", "v1." + "x" * 22 + ".0"):
                await _answered(mine, data)
            before = len(mine.chat.shown)
            mine.says("/launch toinen")
            mine.says("/roles invite owner")
            await until(lambda: len(mine.chat.shown) >= before + 2, lambda: mine.chat.shown[before:])
            assert not any("t.me" in message.text for message in mine.chat.shown[before:])
            votes, stages, acts = await _facts(empty_url)
            assert votes == 0
            assert sorted(stages) == sorted([Stage.OPEN.value, Stage.CHECKED.value])
            assert acts["press-refused"] >= 1, acts

            group = server.group(staff, -50)
            oona = group.person(11, "Oona")
            await until(lambda: bool(oona.chat.shown), lambda: "no hello in the group")
            oona.says("/queue@kuulolla_staff_bot")
            await sees(oona, "st-group-here")
            await calm(empty_url)
            await interrupted(process)
        # While the product is down somebody writes and the group moves; that it moved is only told to who sends.
        oona.says("/queue@kuulolla_staff_bot")
        group.becomes_supergroup(-100_050)
        staff.waiting.pop()
        async with started(tmp_path / "var", **settings(empty_url, server)) as (process, _):
            await until(lambda: bool(oona.chat.shown), lambda: "nothing in the group's new place")
            oona.says("/queue@kuulolla_staff_bot")
            await until(lambda: len(oona.chat.shown) >= 2, lambda: oona.chat.shown)
            await calm(empty_url)
            await interrupted(process)
        to = [
            one.params["chat_id"] for one in server.sends(staff) if one.params["chat_id"] in (-50, -100_050)
        ]
        assert to.count(-100_050) == len(oona.chat.shown) == 2
        database = open_database(empty_url)
        await invariants.check(database, None)
        await database.close()
        await balanced(server, empty_url)
