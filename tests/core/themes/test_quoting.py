"""Quotes: who may be quoted, who decides it, and what takes a quote out again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import col, select, update

from adapters.database.engine import Database
from bot.facts.my_data import erase
from bot.facts.returning import make_one
from core.access.guards import Moderator, access_analyst, access_moderator
from core.access.rights import Role
from core.access.tables import StaffId
from core.desk.acting import act, reviews
from core.desk.decided import decided
from core.moderation import queue
from core.moderation.acts import Act, Approve, Came, Done, Merge, Reject, Reword, Undo, Undone, Unfit
from core.moderation.tables import QueueItem, Reason, Verdict
from core.pool import consents
from core.pool.tables import MemberId, Purpose
from core.themes import quoting
from core.themes.quoting import CUT, LONGEST, quoted
from core.themes.tables import QuoteState, ReplyId, Theme, ThemeId, ThemeReply
from tests.core.campaigns.hall import KEYS
from tests.core.results.town import DURING, Town
from tests.core.surveys.household import answer
from tests.core.themes.replied import SET, replied

BUSES = ThemeId(1)


async def themed(database: Database, *texts: str, agree: bool = True) -> Town:
    """Let everybody's text stand in one theme; they let themselves be quoted, or nobody has asked them."""
    town = await replied(database, *texts, languages=("fi",))
    async with database.write() as session:
        session.add(Theme(id=BUSES, set_id=SET, number=1, made_at=DURING))
        await session.flush()
        await session.exec(update(ThemeReply).values(theme_id=int(BUSES), placed=True, similarity=0.5))
    if agree:
        await says(town, True, *town.members)
    return town


async def says(town: Town, given: bool, *members: MemberId) -> None:
    """Let members answer whether they may be quoted, as the dialogue keeps it."""
    async with town.database.write() as session:
        answers = [consents.Answer(one, int(town.hall.here), Purpose.QUOTES, given, "1") for one in members]
        await consents.record(session, answers, DURING)
        await quoting.consents(session, members, KEYS)


async def ask(town: Town) -> int:
    staff = await town.hall.hire(Role.ANALYST)
    async with town.database.write() as session:
        by = await access_analyst(session, staff, town.hall.here)
        return await quoting.ask(session, by, SET, KEYS, DURING)


async def shown(town: Town, k: int = 2) -> list[str]:
    async with town.database.read() as session:
        return sorted(quote.text for quote in (await quoting.shown(session, SET, k, "fi")).get(BUSES, []))


async def does(town: Town, staff: StaffId, item: int, what: Act) -> Came:
    async with town.database.write() as session:
        by: Moderator = await access_moderator(session, staff, town.hall.here)
        came = await act(session, by, item, what, DURING)
    assert came is not None
    return came


async def waiting(town: Town, staff: StaffId) -> dict[str, int]:
    """Which words wait for this moderator, with the number of each item."""
    async with town.database.read() as session:
        by = await access_moderator(session, staff, town.hall.here)
        items = await queue.next_items(session, by, limit=20)
        return {one.text: one.item for one in await reviews(session, by, items)}


async def test_a_reply_is_quoted_once_a_moderator_approves_and_no_longer_after_an_undo(
    database: Database,
) -> None:
    """The queue, the log and the reasons are those of statements; nobody is asked about the same text twice."""
    town = await themed(database, "Lisää busseja illalla kiitos", "Junat kulkevat liian harvoin aamulla")
    moderator = await town.hall.hire(Role.MODERATOR)
    assert await ask(town) == 2
    assert await ask(town) == 0
    items = await waiting(town, moderator)
    first, second = items.values()
    assert await shown(town) == []
    assert isinstance(await does(town, moderator, first, Approve()), Done)
    assert await shown(town) == list(items)[:1]
    assert isinstance(await does(town, moderator, second, Reject(Reason.IDENTIFIES)), Done)
    assert await shown(town) == list(items)[:1]
    assert isinstance(await does(town, moderator, first, Undo()), Undone)
    assert await shown(town) == []
    assert list(await waiting(town, moderator)) == list(items)[:1]
    assert await ask(town) == 0


async def test_what_is_only_done_to_statements_is_not_done_to_quotes(database: Database) -> None:
    """A quote's words are its writer's: nobody rewords or merges them, and two things in one are no fault."""
    town = await themed(database, "Lisää busseja illalla kiitos")
    moderator = await town.hall.hire(Role.MODERATOR)
    await ask(town)
    (item,) = (await waiting(town, moderator)).values()
    for what in (Reword("Lisää busseja"), Merge(1), Reject(Reason.TWO_THINGS)):
        assert isinstance(await does(town, moderator, item, what), Unfit)
    assert len(await waiting(town, moderator)) == 1


async def test_only_clean_texts_of_those_who_consent_are_asked_about(database: Database) -> None:
    """The scan and the consent come before any moderator reads a card."""
    town = await themed(
        database,
        "Lisää busseja illalla kiitos",
        "Soita minulle 040 123 4567 niin kerron busseista",
        "Minulla on diabetes ja bussi ei kulje",
        "Bussit!",
        "Junat kulkevat liian harvoin aamulla",
        agree=False,
    )
    await says(town, True, *town.members[:4])
    moderator = await town.hall.hire(Role.MODERATOR)
    assert await ask(town) == 1
    assert list(await waiting(town, moderator)) == ["Lisää busseja illalla kiitos"]


async def test_a_consent_taken_back_takes_the_quote_out_at_once(database: Database) -> None:
    """Whoever changes their mind need not wait for anybody; given again, the approved quote is back."""
    town = await themed(database, "Lisää busseja illalla kiitos", "Junat kulkevat liian harvoin aamulla")
    moderator = await town.hall.hire(Role.MODERATOR)
    await ask(town)
    items = await waiting(town, moderator)
    for item in items.values():
        await does(town, moderator, item, Approve())
    assert await shown(town) == sorted(items)
    await says(town, False, town.members[0])
    assert await shown(town) == ["Junat kulkevat liian harvoin aamulla"]
    await says(town, True, town.members[0])
    assert await shown(town) == sorted(items)


async def test_who_becomes_one_person_is_quoted_by_what_they_said_last(database: Database) -> None:
    """Two chats turn out to be one person's: a "no" in one counts for what was written in the other."""
    town = await themed(database, "Lisää busseja illalla kiitos", "Junat kulkevat liian harvoin aamulla")
    moderator = await town.hall.hire(Role.MODERATOR)
    await ask(town)
    for item in (await waiting(town, moderator)).values():
        await does(town, moderator, item, Approve())
    (other,) = await town.strangers(1)
    await says(town, False, other)
    async with database.write() as session:
        await make_one(session, [(town.members[0], other)], KEYS, DURING)
    assert await shown(town, k=1) == ["Junat kulkevat liian harvoin aamulla"]


async def test_a_small_theme_quotes_nobody(database: Database) -> None:
    """Of two people each knows what the other wrote."""
    town = await themed(database, "Lisää busseja illalla kiitos", "Junat kulkevat liian harvoin aamulla")
    moderator = await town.hall.hire(Role.MODERATOR)
    await ask(town)
    for item in (await waiting(town, moderator)).values():
        await does(town, moderator, item, Approve())
    assert (len(await shown(town, k=2)), await shown(town, k=3)) == (2, [])


async def test_a_text_changed_since_is_not_quoted_even_before_the_replies_follow(database: Database) -> None:
    """What was approved is that very text."""
    town = await themed(database, "Lisää busseja illalla kiitos")
    moderator = await town.hall.hire(Role.MODERATOR)
    await ask(town)
    (item,) = (await waiting(town, moderator)).values()
    await does(town, moderator, item, Approve())
    voter = town.voters[town.members[0]]
    await answer(town, voter, {"why": "Matti Virtasen bussi"}, DURING + timedelta(minutes=1))
    assert await shown(town, k=1) == []


async def test_a_card_whose_text_changed_can_only_be_refused(database: Database) -> None:
    """The card shows what was; to approve it would be to approve what nobody read."""
    town = await themed(database, "Lisää busseja illalla kiitos")
    moderator = await town.hall.hire(Role.MODERATOR)
    await ask(town)
    (item,) = (await waiting(town, moderator)).values()
    voter = town.voters[town.members[0]]
    await answer(town, voter, {"why": "Matti Virtasen bussi"}, DURING + timedelta(minutes=1))
    assert isinstance(await does(town, moderator, item, Approve()), Unfit)
    assert isinstance(await does(town, moderator, item, Reject(Reason.OFF_TOPIC)), Done)


async def test_what_is_withdrawn_waits_for_nobody_and_is_asked_about_anew(database: Database) -> None:
    """A reply that changes or goes leaves the queue in the same transaction; its decision can't come back."""
    town = await themed(database, "Lisää busseja illalla kiitos")
    moderator = await town.hall.hire(Role.MODERATOR)
    await ask(town)
    (item,) = (await waiting(town, moderator)).values()
    await does(town, moderator, item, Approve())
    async with database.write() as session:
        await quoting.withdraw(session, [ReplyId(1)])
    assert (await shown(town, k=1), await waiting(town, moderator)) == ([], {})
    assert not isinstance(await does(town, moderator, item, Undo()), Undone)
    async with database.read() as session:
        told = await decided(session, await session.get_one(QueueItem, item))
        assert (told.word, told.text) == ("withdrawn", "")
    assert await ask(town) == 1
    assert list(await waiting(town, moderator)) == ["Lisää busseja illalla kiitos"]


async def test_an_erased_member_is_quoted_no_more(database: Database) -> None:
    """With the person goes what they wrote, wherever it was shown."""
    town = await themed(database, "Lisää busseja illalla kiitos", "Junat kulkevat liian harvoin aamulla")
    moderator = await town.hall.hire(Role.MODERATOR)
    await ask(town)
    items = await waiting(town, moderator)
    await does(town, moderator, items["Lisää busseja illalla kiitos"], Approve())
    async with database.write() as session:
        await erase(session, town.members[0], KEYS)
    assert await shown(town, k=1) == []
    assert list(await waiting(town, moderator)) == ["Junat kulkevat liian harvoin aamulla"]
    async with database.read() as session:
        verdicts = await session.exec(select(QueueItem.verdict).where(col(QueueItem.subject) == 1))
        assert list(verdicts) == [Verdict.REJECTED]


async def test_a_theme_gets_three_quotes_at_most(database: Database) -> None:
    """More would be an anthology; a refused one makes room for another."""
    nouns = ("bussi", "juna", "ratikka", "taksi", "pyörätie", "lautta")
    town = await themed(database, *(f"Meille tarvitaan {noun} myös illalla" for noun in nouns))
    moderator = await town.hall.hire(Role.MODERATOR)
    assert await ask(town) == 3
    item = next(iter((await waiting(town, moderator)).values()))
    await does(town, moderator, item, Reject(Reason.OFF_TOPIC))
    assert await ask(town) == 1
    for item in (await waiting(town, moderator)).values():
        await does(town, moderator, item, Approve())
    assert len(await shown(town)) == 3
    async with database.read() as session:
        states = list(await session.exec(select(ThemeReply.quote)))
    assert sorted(states) == sorted([QuoteState.APPROVED] * 3 + [QuoteState.REFUSED] + [QuoteState.NONE] * 2)


@pytest.mark.parametrize(
    ("text", "quote", "cut"),
    [
        ("Lisää\n\nbusseja  illalla", "Lisää busseja illalla", False),
        ("a" * LONGEST, "a" * LONGEST, False),
        ("sana " * 100, "sana " * 54 + "sana" + CUT, True),
        ("a" * 400, "a" * (LONGEST - len(CUT)) + CUT, True),
    ],
)
def test_a_quote_is_word_for_word_or_marked_as_cut(text: str, quote: str, cut: bool) -> None:
    """Nothing of one's own is put into another's mouth."""
    assert quoted(text) == (quote, cut)


@given(st.text(max_size=600))
def test_a_quote_fits_its_card_and_begins_as_the_text_does(text: str) -> None:
    """However long the words are."""
    words, cut = quoted(text)
    assert len(words) <= LONGEST
    assert " ".join(text.split()).startswith(words.removesuffix(CUT) if cut else words)
