"""Scripts of a second channel: linked by a code and a yes, one person with one voice."""

from sqlmodel import col, func, select

from core.messaging.tables import Conversation
from core.messaging.values import Side
from core.pool.tables import CodeTry, Member, MemberId
from core.statements.tables import Vote
from tests.support.town import SEEDS, Resident, Town


async def shown_code(r: Resident) -> str:
    """Ask for a code as people do, and read it off."""
    await r.says("tietoni")
    r.sees("mydata", pool=1, quotes=0)
    await r.presses("add-channel")
    said = next(part.text for part in reversed(r.parts()) if "15 minuutin sisällä: " in part.text)
    return said.split("15 minuutin sisällä: ")[1].split()[0]


async def owners(town: Town, *people: Resident) -> list[MemberId | None]:
    async with town.house.database.read() as session:
        rows = select(Conversation.party).where(col(Conversation.side) == Side.RESIDENT.value)
        parties = list(await session.exec(rows.order_by(col(Conversation.id))))
    assert len(parties) == len(people)
    return [None if party is None else MemberId(party) for party in parties]


async def votes(town: Town) -> list[int | None]:
    async with town.house.database.read() as session:
        return list(await session.exec(select(Vote.choice).order_by(col(Vote.cast_at))))


async def test_two_channels_are_linked_and_double_votes_are_one(town: Town) -> None:
    """Script 24: one person, one voice over both channels; the latest answer counts."""
    await town.votes_on(SEEDS[0])
    first = await town.member("fi")
    await first.presses("agree")
    second = await town.member("fi")
    await second.presses("disagree")
    assert len(set(await owners(town, first, second))) == 2
    assert await votes(town) == [1, -1]
    code = await shown_code(first)
    await second.says(code)
    second.sees("link-wait")
    first.sees("link-ask")
    await first.presses("yes")
    first.sees("link-done")
    second.sees("link-done")
    assert any("Uusin vastauksesi" in part.text for part in first.parts())
    assert len(set(await owners(town, first, second))) == 1
    assert await votes(town) == [-1]
    await second.presses("go-on")
    second.sees("vote-empty")


async def test_a_stranger_becomes_the_members_second_channel(town: Town) -> None:
    """A new phone needs no letter: the old one says that it is the same person."""
    await town.votes_on(*SEEDS[:2])
    first = await town.member("fi")
    code = await shown_code(first)
    second = town.stranger("fi")
    await second.says(code)
    second.sees("link-wait")
    first.sees("link-ask")
    await first.presses("yes")
    first.sees("link-done")
    second.sees("link-done")
    assert len(set(await owners(town, first, second))) == 1
    await second.presses("change-channel")
    second.sees("link-done")
    await second.presses("go-on")
    second.sees("vote-card")


async def test_a_stolen_code_is_refused_by_the_first_channel(town: Town) -> None:
    """Script 24: who reads the code over a shoulder gets nothing, and the code is dead."""
    await town.votes_on(*SEEDS[:2])
    first = await town.member("fi")
    code = await shown_code(first)
    thief = town.stranger("fi")
    await thief.says(code)
    thief.sees("link-wait")
    first.sees("link-ask")
    await first.presses("no")
    first.sees("vote-card")
    assert any("Kanavaa ei liitetty" in part.text for part in thief.parts())
    assert await owners(town, first, thief) == [(await owners(town, first, thief))[0], None]
    await thief.says(code)
    thief.sees("code-bad")


async def test_a_late_wrong_or_used_code_has_one_answer_and_one_limit(town: Town) -> None:
    """Nobody learns which codes exist, and link codes can't be guessed beside the others."""
    await town.votes_on(*SEEDS[:2])
    first = await town.member("fi")
    code = await shown_code(first)
    await town.later(minutes=16)
    other = town.stranger("fi")
    await other.says(code)
    other.sees("code-bad")
    await other.says("ABCD-EFGH-JKLM")
    other.sees("code-bad")
    async with town.house.database.read() as session:
        assert (await session.exec(select(func.count()).select_from(CodeTry))).one() == 2


async def test_a_request_that_nobody_answers_runs_out(town: Town) -> None:
    """A yes the next day links nothing: whoever holds the phone then may be another."""
    await town.votes_on(*SEEDS[:2])
    first = await town.member("fi")
    code = await shown_code(first)
    other = town.stranger("fi")
    await other.says(code)
    first.sees("link-ask")
    await town.later(minutes=16)
    await first.presses("yes")
    assert any("Kanavaa ei liitetty" in part.text for part in first.parts())
    first.sees("vote-card")
    async with town.house.database.read() as session:
        strangers = select(Member.id).where(col(Member.home).is_not(None))
        assert list(await session.exec(strangers)) == []
    await other.says("hei")
    other.sees("web-hello")


async def test_the_second_channel_may_give_it_up(town: Town) -> None:
    """A code written by mistake keeps nobody waiting."""
    await town.votes_on(*SEEDS[:2])
    first = await town.member("fi")
    code = await shown_code(first)
    other = town.stranger("fi")
    await other.says(code)
    other.sees("link-wait")
    first.sees("link-ask")
    await other.presses("cancel")
    other.sees("web-hello")
    await first.presses("yes")
    first.sees("vote-card")
    assert (await owners(town, first, other))[1] is None
