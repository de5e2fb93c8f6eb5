"""Scripts of the staff chat: letters that come back, and answers off paper or the phone."""

import os
from datetime import timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import col, select

from adapters.database.engine import Database
from bot.staff.slip_lines import SIGNS, read_line
from core.access.guards import access_planner
from core.access.rights import Role
from core.audit.tables import AuditRow
from core.campaigns import letters, life, sample
from core.campaigns.participation import TakePart, take_part
from core.campaigns.tables import Campaign, CampaignId, Invitation, Participation, ParticipationId
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId, Side
from core.pool import codes
from core.pool.addresses import Address, keep
from core.pool.codes import Attempt
from core.pool.tables import MemberId
from core.privacy.codes import in_fours
from core.statements import assisting
from core.statements.adding import New, add
from core.statements.tables import Choice, Origin, Standing, StatementId, Vote
from core.storage.rows import upsert
from tests.bot.staff.documents import CAMPAIGN
from tests.bot.staff.office import Office, Person, open_office


class Desk(NamedTuple):
    office: Office
    anna: Person
    codes: list[str]

    async def campaign(self) -> Campaign:
        async with self.office.database.read() as session:
            return (await session.exec(select(Campaign))).one()

    async def votes(self) -> list[tuple[int, int | None]]:
        async with self.office.database.read() as session:
            rows = select(Vote.statement_id, Vote.choice).order_by(col(Vote.statement_id))
            return [(int(statement), choice) for statement, choice in await session.exec(rows)]

    async def modes(self) -> assisting.Modes:
        async with self.office.database.read() as session:
            return await assisting.modes(session, CampaignId(1))


@pytest.fixture
async def desk(database: Database) -> Desk:
    """Two people were sent letters; the campaign has three statements and is open."""
    return await opened(database, CAMPAIGN)


async def opened(database: Database, document: str) -> Desk:
    office = await open_office(database)
    await office.register("female", "male")
    anna, boss = await office.colleague(Role.PLANNER, name="Anna"), await office.colleague(Role.OWNER)
    anna.sees("st-welcome")
    await anna.types(document)
    anna.sees("st-new-made")
    async with database.write() as session:
        staff = await session.get(Conversation, anna.conversation)
        other = await session.get(Conversation, boss.conversation)
        campaign = (await session.exec(select(Campaign))).one()
        assert staff is not None
        assert other is not None
        by = await access_planner(session, staff.party, office.house.organisation)  # type: ignore[arg-type]
        from core.campaigns.plan import Plan

        plan = Plan(size=2, strata=("gender",), population={"female": 50, "male": 50})
        await sample.freeze(session, by, campaign, plan, office.now, os.urandom, cap=4)
        await life.request(session, by, campaign, office.now)
        await life.approve(session, other.party, campaign, office.now)  # type: ignore[arg-type]
        news = [New(f"Väite {n}.", "fi") for n in (1, 2, 3)]
        number = CampaignId(campaign.id or 0)
        here = office.house.organisation
        await add(session, here, number, news, Origin.COUNTY, office.now, standing=Standing.APPROVED)
        await sample.draw_due(session, office.now)
    office.now += timedelta(days=6)
    printed = []
    async with database.write() as session:
        await life.advance(session, office.now)
        campaign = (await session.exec(select(Campaign))).one()
        keyring = office.house.keyring
        homes = {MemberId(n): Address(f"A {n}", "Katu 1", "33100", "TAMPERE") for n in (1, 2)}
        await keep(session, homes, keyring, office.now)
        due = await letters.due(session, campaign, keyring, office.now, cap=4)
        batch = await letters.make(session, campaign, due.ready, ["fi"], keyring, office.now)
        printed = [in_fours(one.letter) for one in await letters.written(session, batch, keyring)]
    office.said.clear()
    return Desk(office, anna, printed)


async def chats_in(desk: Desk, code: str, *answers: tuple[int, Choice]) -> None:
    """Let the code's person come in by it and answer in chat."""
    office = desk.office
    async with office.database.write() as session:
        chat = Conversation(
            channel="web", side=Side.RESIDENT, address_index=os.urandom(8).hex(), address_sealed=b""
        )
        session.add(chat)
        await session.flush()
        number = ConversationId(chat.id or 0)
        attempt = Attempt(number, office.house.keyring.code_hash(code))
        came = (await codes.redeem(session, [attempt], office.now))[number]
        assert came.member is not None
        seat = came.member, CampaignId(1)
        voice = (await take_part(session, [TakePart(*seat)], office.house.keyring, office.now))[seat]
        rows = [
            {"voter_id": voice, "statement_id": statement, "choice": int(choice), "cast_at": office.now}
            for statement, choice in answers
        ]
        await upsert(session, Vote.__table__, rows)  # type: ignore[attr-defined]


async def test_a_slip_is_entered_card_by_card(desk: Desk) -> None:
    """A clerk reads the ticks one by one; an empty row stays without an answer."""
    anna = desk.anna
    await anna.writes("assist", desk.codes[0].lower().replace("-", " "))
    words = anna.sees("as-card")
    assert "statement 1" in words
    assert "Without an answer: 3" in words
    await anna.presses("agree")
    anna.sees("as-card")
    await anna.presses("skip")
    assert "statement 3" in anna.sees("as-card")
    await anna.presses("disagree")
    assert "for this person: 2" in anna.sees("as-done")
    assert await desk.votes() == [(1, 1), (3, -1)]
    assert await desk.modes() == assisting.Modes(chat=0, assisted=1, both=0)
    await anna.writes("assist", desk.codes[0])
    assert "statement 2" in anna.sees("as-card")


async def test_a_whole_slip_is_one_line(desk: Desk) -> None:
    """Hundreds of slips lie on the table: one is typed in seconds, and a mistyped one enters nothing."""
    anna = desk.anna
    await anna.writes("assist", desk.codes[0])
    anna.sees("as-card")
    for line, text in (
        ("1 a, 2 x", "as-unclear"),
        ("hello", "as-unclear"),
        ("1 a, 1 d", "as-unclear"),
        ("1 a, 9 d", "as-no-statement"),
    ):
        await anna.types(line)
        anna.sees(text, "as-card")
    assert await desk.votes() == []
    await anna.types("1 a, 2 d, 3 -")
    anna.sees("as-entered", "as-done")
    assert await desk.votes() == [(1, 1), (2, -1), (3, 0)]
    async with desk.office.database.read() as session:
        voice = (await session.exec(select(Participation))).one()
        acts = select(AuditRow).where(col(AuditRow.act) == "answers-entered")
        (row,) = (await session.exec(acts)).all()
    assert (voice.answers, voice.invited, voice.moved_at) == (3, True, desk.office.now)
    assert row.details == '{"answers":3}'


async def test_what_the_person_answered_in_chat_stands_and_later_counts(desk: Desk) -> None:
    """One person has one voice, whichever way it comes; nobody's own answer is written over by another."""
    anna, office = desk.anna, desk.office
    await chats_in(desk, desk.codes[0], (1, Choice.DISAGREE))
    await anna.writes("assist", desk.codes[0])
    anna.sees("as-in-chat", "as-card")
    await anna.types("1 a, 2 a")
    anna.sees("as-entered", "as-kept", "as-card")
    assert await desk.votes() == [(1, -1), (2, 1)]
    assert await desk.modes() == assisting.Modes(chat=0, assisted=0, both=1)
    async with office.database.read() as session:
        assert await assisting.assisted_by_statement(session, CampaignId(1)) == {StatementId(2): 1}
        assert len((await session.exec(select(Participation))).all()) == 1
    office.now += timedelta(hours=1)
    async with office.database.write() as session:  # the person changes their mind in chat
        row = {"voter_id": ParticipationId(1), "statement_id": 2, "choice": -1, "cast_at": office.now}
        await upsert(session, Vote.__table__, [row])  # type: ignore[attr-defined]
    assert await desk.votes() == [(1, -1), (2, -1)]
    assert await desk.modes() == assisting.Modes(chat=1, assisted=0, both=0)


async def test_the_code_still_lets_its_person_in_afterwards(desk: Desk) -> None:
    """Who was helped by phone on Monday may go on alone on Tuesday, with the same voice."""
    await desk.anna.writes("assist", desk.codes[0])
    await desk.anna.types("1 a")
    await chats_in(desk, desk.codes[0], (2, Choice.PASS))
    async with desk.office.database.read() as session:
        assert len((await session.exec(select(Participation))).all()) == 1
    assert await desk.modes() == assisting.Modes(chat=0, assisted=0, both=1)


async def test_who_may_enter_answers_and_when(desk: Desk) -> None:
    """An analyst reads figures and makes none; a closed campaign's results stand."""
    office, anna = desk.office, desk.anna
    analyst, moderator = await office.colleague(Role.ANALYST), await office.colleague(Role.MODERATOR)
    office.said.clear()
    await analyst.writes("assist", desk.codes[0])
    analyst.sees("st-denied")
    await moderator.writes("assist", desk.codes[0])
    moderator.sees("as-card")
    for wrong in ("AAAA-BBBB-CCCC", "hello", "AAAA"):
        await anna.writes("assist", wrong)
        anna.sees("as-bad")
    await anna.writes("assist")
    anna.sees("st-usage-assist")
    await anna.writes("assist", desk.codes[1])
    anna.sees("as-card")
    office.now += timedelta(days=30)
    await anna.presses("agree")
    anna.sees("as-closed")
    await anna.writes("assist", desk.codes[1])
    anna.sees("as-closed")
    assert await desk.votes() == []


async def test_letters_are_shown_posted_and_returned_in_chat(desk: Desk) -> None:
    """Whoever opens the post in the morning has a chat, not a command line."""
    anna = desk.anna
    await anna.writes("letters", "ilta")
    words = anna.sees("st-letters")
    assert "ilta-1: 2 letters, made" in words
    await anna.writes("letters", "ilta posted")
    anna.sees("st-letters-posted")
    await anna.writes("letters", "ilta posted")
    anna.sees("st-letters-no-wait")
    await anna.writes("letters", f"returned {desk.codes[0]}")
    anna.sees("st-letter-back")
    await anna.writes("letters", f"returned {desk.codes[0]}")
    anna.sees("st-letter-again")
    await chats_in(desk, desk.codes[1])
    await anna.writes("letters", f"returned {desk.codes[1]}")
    anna.sees("st-letter-used")
    await anna.writes("letters", "returned AAAA-BBBB-CCCC")
    anna.sees("as-bad")
    await anna.writes("letters", "returned")
    anna.sees("st-usage-letters")
    await anna.writes("letters", "muu")
    anna.sees("st-unknown-campaign")
    await anna.writes("letters", "ilta")
    words = anna.sees("st-letters")
    assert "in the post" in words
    assert "2 letters, 1 returned, 1 came in, 0 answered it all" in words
    async with desk.office.database.read() as session:
        outcomes = sorted(str(one) for one in await session.exec(select(Invitation.outcome)))
    assert outcomes == ["None", "returned"]


@given(
    st.sampled_from(sorted(SIGNS)),
    st.dictionaries(st.integers(1, 999), st.sampled_from(list(Choice)), max_size=30),
    st.sampled_from([", ", ",", "; ", "\n"]),
    st.sampled_from([" ", "", ". ", ") "]),
)
def test_a_line_says_what_was_ticked(
    language: str, ticks: dict[int, Choice], between: str, after: str
) -> None:
    """However it is spaced, a slip's line means the slip."""
    signs = {choice: sign for sign, choice in SIGNS[language].items()} | {Choice.PASS: "-"}
    line = read_line(between.join(f"{n}{after}{signs[choice]}" for n, choice in ticks.items()), language)
    assert dict(line.answers) == ticks
    assert line.unclear == ()


@given(st.text(max_size=60))
def test_no_line_breaks_the_reading(text: str) -> None:
    """People paste anything; it is read or named as unclear."""
    line = read_line(text, "fi")
    assert all(len(part) <= 20 or "," not in part for part in line.unclear)
