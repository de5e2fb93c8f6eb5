"""Two processes at once on one database: each fact comes about once, and in order."""

import asyncio
import re
from datetime import timedelta
from pathlib import Path

from sqlmodel import select

from core.campaigns.tables import Campaign
from core.messaging.values import Part
from core.pool import codes
from core.pool.members import NewMember, add
from core.pool.tables import MemberId
from core.privacy.codes import Code, in_fours
from core.statements.tables import Choice, Statement
from tests.faults.invariants import check
from tests.faults.process import event_of
from tests.faults.scene import AGREE, Scene, scene

TYPED = {"1": Choice.AGREE, "2": Choice.DISAGREE, "3": Choice.PASS}


async def test_fifty_presses_on_one_button_are_one_vote(empty_url: str, tmp_path: Path) -> None:
    """Case 7: an impatient finger votes once, whoever handles its presses."""
    async with scene(empty_url, tmp_path, people=2) as made:
        token = (await made.prompt("p0")).token
        await made.house.accept([event_of(f"k{n}", "p0", (token, AGREE)) for n in range(50)])
        await _two_settle(made)
        [vote] = await made.votes()
        assert vote.choice == Choice.AGREE
        await check(made.house.database, tmp_path)


async def test_fifty_quick_answers_are_read_in_order(empty_url: str, tmp_path: Path) -> None:
    """Case 7: each answer belongs to the card that stood there when its turn came, also with two workers."""
    async with scene(empty_url, tmp_path, people=2, statements=60) as made:
        typed = [str(1 + n % 3) for n in range(10)] * 5
        # Every eleventh reply answers "go on?", and "1" goes on.
        said = [text if n % 11 != 10 else "1" for n, text in enumerate(typed)]
        await made.house.accept([event_of(f"k{n}", "p0", text) for n, text in enumerate(said)])
        await _two_settle(made)
        cards = [part for part in await made.shown("p0") if part.buttons]
        assert len(cards) == len(said) + 1
        expected = {}
        for card, text in zip(cards, said, strict=False):
            statement = re.search(r"Statement number \d+\.", card.text)
            if statement is not None:
                expected[statement.group()] = int(TYPED[text])
        assert await _choices(made) == expected
        assert len(expected) == 46
        await check(made.house.database, tmp_path)


async def test_a_code_raced_by_two_accounts_lets_one_in(empty_url: str, tmp_path: Path) -> None:
    """Case 24: one letter, one person; the one who comes second learns no more than one who guesses."""
    async with scene(empty_url, tmp_path) as made:
        issued = await _letter(made, days=10)
        racers = [
            await made.process("accept", "settle", events=[(f"r{n}", f"racer{n}", f"/start {issued.link}")])
            for n in range(2)
        ]
        ends = await asyncio.gather(*(racer.go() for racer in racers))
        assert ends == [(0, ["accept", "settle"])] * 2
        await made.house.settle()
        said = [_last(await made.shown(f"racer{n}")) for n in range(2)]
        await made.say(("g1", "guesser", f"/start {in_fours(Code('ABCDEFGHJKLM'))}"))
        refusal = _last(await made.shown("guesser"))
        assert said.count(refusal) == 1, said
        await check(made.house.database, tmp_path)


async def test_a_guessed_used_or_expired_code_gets_one_answer(empty_url: str, tmp_path: Path) -> None:
    """Case 24: how a code fails tells nothing of whether it exists."""
    async with scene(empty_url, tmp_path) as made:
        used, expired = await _letter(made, days=10), await _letter(made, days=-1)
        await made.say(("u0", "first", f"/start {used.link}"))
        await made.say(
            ("g1", "guesses", f"/start {in_fours(Code('ABCDEFGHJKLM'))}"),
            ("u1", "uses-again", f"/start {used.link}"),
            ("u2", "uses-the-other", f"/start {in_fours(used.letter)}"),
            ("e1", "is-late", f"/start {expired.link}"),
        )
        answers = {
            _last(await made.shown(who)) for who in ("guesses", "uses-again", "uses-the-other", "is-late")
        }
        assert len(answers) == 1
        assert _last(await made.shown("first")) not in answers
        await check(made.house.database, tmp_path)


async def test_a_forged_or_replayed_button_changes_nothing(empty_url: str, tmp_path: Path) -> None:
    """Case 23: a button is its own person's, for its own question, while that is open."""
    async with scene(empty_url, tmp_path, people=2) as made:
        mine, theirs = (await made.prompt("p0")).token, (await made.prompt("p1")).token
        for n, (token, index) in enumerate([(theirs, 0), ("", 4), ("", -1), ("", 2**40), ("x" * 22, 0)]):
            await made.say((f"f{n}", "p0", (token or mine, index)))
            mine = (await made.prompt("p0")).token
            assert await made.votes() == []
            assert any("changed nothing" in part.text for part in (await made.shown("p0"))[-2:])
        assert (await made.prompt("p1")).token == theirs
        await made.say(("good", "p0", (mine, AGREE)))
        [vote] = await made.votes()
        await made.say(("replayed", "p0", (mine, 1)))
        assert [one.choice for one in await made.votes()] == [vote.choice]
        await check(made.house.database, tmp_path)


async def test_a_button_of_a_closed_campaign_changes_nothing(empty_url: str, tmp_path: Path) -> None:
    """Case 23: a card that still stands in a chat doesn't vote after the deadline."""
    async with scene(empty_url, tmp_path) as made:
        token = (await made.prompt("p0")).token
        async with made.house.database.write() as session:
            campaign = await session.get_one(Campaign, made.campaign)
            campaign.closes = made.house.clock()
            session.add(campaign)
        await made.say(("late", "p0", (token, AGREE)))
        assert await made.votes() == []
        await check(made.house.database, tmp_path)


async def _two_settle(made: Scene) -> None:
    others = [await made.process("settle") for _ in range(2)]
    ends = await asyncio.gather(*(other.go() for other in others))
    assert ends == [(0, ["settle"])] * 2
    await made.house.settle()  # what both left to each other at the end


async def _choices(made: Scene) -> dict[str, int | None]:
    async with made.house.database.read() as session:
        texts = {row.id: row.text for row in await session.exec(select(Statement))}
    return {texts[vote.statement_id]: vote.choice for vote in await made.votes()}


async def _letter(made: Scene, days: int) -> codes.Issued:
    now = made.house.clock()
    async with made.house.database.write() as session:
        members: list[MemberId] = await add(session, [NewMember("en")], made.house.keyring, now)
        expires = now + timedelta(days=days)
        [issued] = await codes.issue(session, members, made.campaign, expires, made.house.keyring)
    return issued


def _last(parts: list[Part]) -> str:
    return parts[-1].text
