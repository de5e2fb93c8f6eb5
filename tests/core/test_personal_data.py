"""That nothing is kept of a person which nobody shows and nobody erases."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import col, func, select, update

import core.tables
from adapters.database.engine import Database
from bot.facts.my_data import HOLDERS, erase, everything
from core.access.guards import access_moderator
from core.access.rights import Role
from core.campaigns.tables import Campaign, Participation
from core.desk.acting import act
from core.messaging import inbox, outbox, prompts
from core.messaging.outbox import Letter, queue
from core.messaging.tables import Conversation
from core.messaging.values import Ask, Event, Part, Side, Text
from core.moderation import queue as moderators_queue
from core.moderation.acts import Approve, Done, Undo, Undone
from core.moderation.tables import QueueItem
from core.pool import codes, consents, personal_data
from core.pool.tables import Member, MemberId, Purpose
from core.statements import writing
from core.statements.adding import KIND
from core.statements.outcomes import settle
from core.statements.tables import Choice, Standing, Statement, Vote
from core.statements.writing import Draft
from core.storage.rows import execute, update_rows
from tests.core.campaigns.hall import KEYS
from tests.core.results.town import CLOSES, DURING, Town, found_town

COVERED = {
    "member": "pool: emptied, its key destroyed",
    "trait": "pool",
    "consent": "pool",
    "invitecode": "pool",
    "return_code": "pool",
    "link_code": "pool: goes with its member and the chat that was shown it",
    "identity": "pool",
    "postal_address": "pool",
    "kept_apart": "pool: goes with either of the two; a remark of staff on two numbers",
    "codetry": "pool: goes with its chat",
    "conversation": "pool: nobody's at once, gone with the last reply",
    "inbox": "pool: emptied, gone with its chat",
    "outbox": "pool: goes with its chat; with what others were shown of theirs",
    "prompt": "pool: goes with its chat; with what others were asked about theirs",
    "invitation": "campaigns: an empty count of the draw",
    "letter": "campaigns: its codes go, an empty count of the batch stays",
    "participation": "campaigns: its link to the member is cut",
    "utterance": "campaigns: a keyed name of a message, gone with the link to its voice",
    "statement": "statements: emptied, or left as nobody's",
    "vote": "statements: shown; stays as a count of a pseudonym without a link",
    "past_vote": "statements: as votes",
    "assisted_vote": "statements: a mark on a vote, as votes",
    "survey_answer": "surveys: words, places and days erased; choices stay as votes do",
    "survey_photo": "surveys",
    "theme_reply": "themes: where an answer stands, gone with it",
    "theme_vector": "themes: goes with its reply",
    "queueitem": "statements: decided; it holds a number only",
}
"""Every table that is keyed by a person, and which room answers for it."""

PLAIN = {"queueitem"}
"""Keyed by a number that no foreign key declares."""


def keyed_by_a_person() -> set[str]:
    """Follow the foreign keys from members, their chats and their voices to all that hangs on these."""
    found = {"member", "conversation", "participation"}
    while True:
        more = {
            table.name
            for table in core.tables.METADATA.sorted_tables
            if any(key.column.table.name in found for key in table.foreign_keys)
        }
        if more <= found:
            return found
        found |= more


def test_every_table_of_a_person_has_somebody_who_answers_for_it() -> None:
    """A new table must be shown and erased before it can hold anything of anybody."""
    assert keyed_by_a_person() | PLAIN == set(COVERED)


TEXT = "Kirjoitin tämän itse."


async def lived(database: Database, text: str = TEXT) -> tuple[Town, MemberId]:
    """Let a member do everything that leaves something behind."""
    town = await found_town(database, people={"female": 2, "male": 1}, texts=["Yksi.", "Kaksi."])
    member = town.members[0]
    (voice,) = await town.joins([member])
    await town.vote({(voice, 1): Choice.AGREE, (voice, 2): Choice.DISAGREE})
    async with database.write() as session:
        campaign = await session.get_one(Campaign, town.campaign)
        (written,) = await writing.submit(session, [Draft(voice, campaign, text, "fi")], DURING)
        await settle(session, [written], Standing.APPROVED, DURING)
        answer = consents.Answer(member, campaign.organisation_id, Purpose.POOL, True, "1")
        await consents.record(session, [answer], DURING)
        await codes.issue(session, [member], town.campaign, CLOSES, KEYS)
        event = Event("web", "1", "web", Side.RESIDENT, "osoite-7", Text("moi"), "fi")
        await inbox.accept(session, [event], KEYS, DURING)
        chat = (await inbox.conversations(session, [event], KEYS))["web", "osoite-7"]
        await update_rows(session, Conversation.__table__, [{"id": chat, "party": member}])  # type: ignore[attr-defined]
        await queue(session, [Letter(chat, "web", Part(f"Näytetään: {text}"))], DURING)
    return town, member


async def cells(database: Database) -> str:
    found: list[str] = []
    async with database.read() as session:
        for table in core.tables.METADATA.sorted_tables:
            for row in await execute(session, select(*table.columns)):
                found += [value.hex() if isinstance(value, bytes) else str(value) for value in row]
    return "\n".join(found)


async def erased(database: Database, member: MemberId, **how: Any) -> None:
    async with database.write() as session:
        await erase(session, member, KEYS, **how)


async def test_all_that_is_held_is_shown(database: Database) -> None:
    """The right of access: each feature says its own."""
    _, member = await lived(database)
    async with database.read() as session:
        held = await everything(session, member, KEYS)
    assert [one["text"] for one in held["statements"]] == [TEXT]
    assert {one["answer"] for one in held["answers"]} == {"agree", "disagree"}
    assert held["traits"]
    assert held["consents"]
    assert held["chats"]
    assert held["invitations"]
    assert held["took_part"]


async def test_nothing_leads_to_an_erased_person(database: Database) -> None:
    """Every cell of the database is looked at; what they chose still counts."""
    _, member = await lived(database)
    index = KEYS.blind_index("address", "web\nosoite-7")
    async with database.read() as session:
        sealed = (await session.get_one(Member, member)).key_sealed or b""
        links = [link.hex() for link in await session.exec(select(Participation.member_sealed)) if link]
        before = (await session.exec(select(func.count()).where(col(Vote.choice).is_not(None)))).one()
    await erased(database, member)
    async with database.write() as session:
        await personal_data.forget_nobodys(session)
    left = await cells(database)
    assert links
    for trace in (TEXT, index, sealed.hex(), *links):
        assert trace not in left
    async with database.read() as session:
        assert await everything(session, member, KEYS) == {}
        after = (await session.exec(select(func.count()).where(col(Vote.choice).is_not(None)))).one()
        assert after == before


async def test_no_decision_on_an_erased_statement_can_be_taken_back(database: Database) -> None:
    """An undo would bring an empty statement before the moderators, and from there before everyone."""
    town, member = await lived(database)
    owner = await town.hall.hire(Role.OWNER)
    async with database.write() as session:
        by = await access_moderator(session, owner, town.hall.here)
        item = (await session.exec(select(QueueItem.id).where(col(QueueItem.kind) == KIND))).one() or 0
        assert isinstance(await act(session, by, item, Approve(), DURING), Done)
    await erased(database, member)
    async with database.write() as session:
        by = await access_moderator(session, owner, town.hall.here)
        assert not isinstance(await act(session, by, item, Undo(), DURING), Undone)
        assert await moderators_queue.next_items(session, by) == []


async def test_statements_may_stay_without_their_author(database: Database) -> None:
    """Left behind on purpose, and nothing says whose they were."""
    town, member = await lived(database)
    await erased(database, member, leave=True)
    async with database.read() as session:
        row = (await session.exec(select(Statement).where(col(Statement.text) == TEXT))).one()
    assert (row.author_id, row.standing) == (None, Standing.APPROVED)
    assert town.campaign == row.campaign_id


async def test_others_are_left_in_peace(database: Database) -> None:
    """Erasing one person touches nobody else's."""
    town, member = await lived(database)
    other = town.members[1]
    (voice,) = await town.joins([other])
    await town.vote({(voice, 1): Choice.AGREE})
    async with database.read() as session:
        before = await everything(session, other, KEYS)
    await erased(database, member)
    async with database.read() as session:
        assert await everything(session, other, KEYS) == before


async def test_what_was_on_its_way_to_others_is_not_sent(database: Database) -> None:
    """A card with the erased text waits for somebody else: it goes, and all others' messages still go out."""
    town, member = await lived(database)
    event = Event("web", "2", "web", Side.RESIDENT, "osoite-8", Text("moi"), "fi")
    async with database.write() as session:
        chat = (await inbox.conversations(session, [event], KEYS))["web", "osoite-8"]
        shown = [Part(f"Väite 1/3\n”{TEXT}”"), Part("Jotain muuta."), Part('Statement 1/3\n"My own."')]
        await session.exec(
            update(Statement).where(col(Statement.text) == TEXT).values(translations='{"en": "My own."}')
        )
        await queue(session, [Letter(chat, "web", part) for part in shown], DURING)
        asked = prompts.row(chat, Ask("vote-card", {"statement": TEXT}, ("agree",)), "voting", "t", DURING)
        await prompts.open_all(session, [asked])
    await erased(database, member)
    async with database.write() as session:
        claimed = await outbox.claim(session, "web", 10, DURING, KEYS)
        assert [one.part.text for one in claimed] == ["Jotain muuta."]
        assert await prompts.of(session, chat) == []
    assert TEXT not in await cells(database)
    assert town.campaign


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_another_device_in_the_midst_of_an_answer_is_waited_for(database: Database) -> None:
    """Its reply would be sent to somebody who isn't there any more; on SQLite there is one writer at a time."""
    _, member = await lived(database)
    event = Event("web", "2", "web", Side.RESIDENT, "osoite-8", Text("moi"), "fi")
    async with database.write() as session:
        await inbox.accept(session, [event], KEYS, DURING)
        chat = (await inbox.conversations(session, [event], KEYS))["web", "osoite-8"]
        await update_rows(session, Conversation.__table__, [{"id": chat, "party": member}])  # type: ignore[attr-defined]
    async with database.write() as answering:
        in_hand = await inbox.claim(answering, 10)
        erasing = asyncio.create_task(erased(database, member))
        await asyncio.wait({erasing}, timeout=0.5)
        assert not erasing.done()
        await queue(answering, [Letter(chat, "web", Part("Kiitos."))], DURING)
        await inbox.done(answering, in_hand)
    await erasing
    async with database.write() as session:
        assert await outbox.claim(session, "web", 10, DURING, KEYS) == []


async def test_a_single_word_takes_nothing_else_along(database: Database) -> None:
    """Somebody may have written a statement of one frequent word."""
    _, member = await lived(database, "Bussit")
    event = Event("web", "2", "web", Side.RESIDENT, "osoite-8", Text("moi"), "fi")
    async with database.write() as session:
        chat = (await inbox.conversations(session, [event], KEYS))["web", "osoite-8"]
        parts = [Part("Bussit ja junat"), Part("Väite 1/3\n”Bussit”")]
        await queue(session, [Letter(chat, "web", part) for part in parts], DURING)
        asked = Ask("vote-card", {"statement": "Bussit ja junat"}, ("agree",))
        await prompts.open_all(session, [prompts.row(chat, asked, "voting", "t", DURING)])
    await erased(database, member)
    async with database.write() as session:
        claimed = await outbox.claim(session, "web", 10, DURING, KEYS)
        assert [one.part.text for one in claimed] == ["Bussit ja junat"]
        assert len(await prompts.of(session, chat)) == 1


async def test_a_stranger_who_stops_has_still_tried_the_codes(database: Database) -> None:
    """A guesser who writes "stop" isn't a newcomer with new tries."""
    event = Event("web", "1", "web", Side.RESIDENT, "osoite-9", Text("seis"), "fi")
    async with database.write() as session:
        chat = (await inbox.conversations(session, [event], KEYS))["web", "osoite-9"]
        await codes.redeem(session, [codes.Attempt(chat, "bad")], DURING)
        await update_rows(session, Conversation.__table__, [{"id": chat, "stopped": True}])  # type: ignore[attr-defined]
        assert await personal_data.forget_nobodys(session) == 0
        assert (await codes.tries_of(session, [chat], DURING))[chat].count == 1
        await codes.forget_tries(session, DURING + timedelta(days=1))
        assert await personal_data.forget_nobodys(session) == 1


def test_what_was_said_goes_before_the_links_and_these_before_the_key() -> None:
    """The other way round, nobody could find any more what to erase."""
    rooms = [str(getattr(holder, "__name__", "")).split(".")[1] for holder in HOLDERS]
    assert rooms == ["statements", "themes", "surveys", "campaigns", "pool"]
