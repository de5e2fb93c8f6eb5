"""Scripts of coming back: with another device, by a return code; and of being one person all the while."""

import re

import pytest
from sqlmodel import col, func, select

from core.campaigns.tables import CampaignId, Participation
from core.messaging.values import Press, Text
from core.statements.tables import PastVote, Statement, Vote
from tests.support.town import SEEDS, WEB, Resident, Town


async def test_a_return_code_goes_on_with_another_device(web_town: Town) -> None:
    """Script 5: whoever loses the browser doesn't lose the conversation, and the old device keeps its own."""
    campaign = await web_town.votes_on(*SEEDS[:4], source="everyone")
    r = await _comes_in(web_town)
    code = _return_code(r)
    await r.presses("agree")
    other = web_town.stranger("sv")
    await other.says(code.lower().replace("-", " "))
    other.language = "en"  # the member's own, whatever the other device speaks
    other.sees("return-welcome")
    await other.presses("continue")
    assert _return_code(other) != code
    other.sees("vote-card", i="2", n="4")
    await other.presses("disagree")
    await r.presses("agree")  # the same statement, still open here
    r.sees("vote-card", i="3", n="4")
    assert await _voices(web_town, campaign) == [2]


async def test_a_return_code_has_one_answer_with_all_others(web_town: Town) -> None:
    """Script 5: used, expired or never made, a code tells a guesser nothing, and five are all an hour hears."""
    await web_town.votes_on(*SEEDS[:2], source="everyone")
    used = _return_code(await _comes_in(web_town))
    late = _return_code(await _comes_in(web_town))
    first = web_town.stranger()
    await first.says(used)
    first.sees("return-welcome")
    await web_town.later(days=31)
    answers = []
    for code in (used, late, "2345-6789-ABCD"):
        r = web_town.stranger()
        await r.says(code)
        r.sees("code-bad")
        answers.append(r.latest)
    assert len(set(answers)) == 1
    r = web_town.stranger()
    for n in range(2, 7):
        await r.says(f"2345-6789-ABC{n}")
    await r.says(used)
    r.sees("code-wait")


async def test_one_return_code_raced_by_two_devices_opens_one(web_town: Town) -> None:
    """A code seen over a shoulder is worth nothing once it was used."""
    await web_town.votes_on(*SEEDS[:2], source="everyone")
    code = _return_code(await _comes_in(web_town))
    a, b = web_town.stranger(), web_town.stranger()
    await web_town.send([a.event(Text(code)), b.event(Text(code))])
    assert sorted(bool(r.finds("return-welcome")) for r in (a, b)) == [False, True]
    assert sorted(bool(r.finds("code-bad")) for r in (a, b)) == [False, True]


async def test_a_code_is_understood_wherever_it_is_written(web_town: Town) -> None:
    """People write the code when they have found it, whatever was asked just then."""
    await web_town.votes_on(*SEEDS[:2], source="everyone")
    for at in ("traits-intro", "trait-municipality", "correct-municipality"):
        code = _return_code(await _comes_in(web_town))
        r = web_town.stranger()
        await r.says("hi")
        r.sees("web-hello")
        await r.presses("no-code")
        r.sees("consent-pool")
        await r.presses("join")
        r.sees("traits-intro")
        if at == "trait-municipality":
            await r.says("skip")
            await r.says("skip")
        if at == "correct-municipality":
            await r.says("correct")
            r.sees("correct-which", known=0)
            await r.presses("municipality")
        r.sees(at)
        await r.says(code)
        r.sees("return-welcome")


async def test_an_answer_on_one_device_survives_the_code_on_the_other(web_town: Town) -> None:
    """Two telephones of one person may speak in the same moment; neither is overheard."""
    campaign = await web_town.votes_on(*SEEDS[:3], name="kaikille", source="everyone")
    await web_town.votes_on(*SEEDS[:2])
    a = await _comes_in(web_town)
    b = web_town.stranger()
    await b.says(_return_code(a))
    b.sees("return-welcome")
    await b.presses("continue")
    b.sees("vote-card", i="1", n="3")
    code, press = web_town.letter("en").link, Press(b.card().token, 0)
    await web_town.send([a.event(Text(str(code))), b.event(press)])
    assert b.finds("vote-card", i="2", n="3"), b.latest
    assert await _voices(web_town, campaign) == [1]


async def test_ones_own_return_code_uses_nothing_up(web_town: Town) -> None:
    """Trying the code where one is already is no mistake to pay for."""
    await web_town.votes_on(*SEEDS[:2], source="everyone")
    r = await _comes_in(web_town)
    code = _return_code(r)
    await r.says(code)
    r.sees("code-again")
    r.sees("vote-card")
    other = web_town.stranger()
    await other.says(code)
    other.sees("return-welcome")


async def test_who_came_in_by_a_letter_stays_that_person(web_town: Town) -> None:
    """Somebody else's return code doesn't turn an invited person into another."""
    await web_town.votes_on(*SEEDS[:2])
    a, b = await web_town.member(), await web_town.member()
    await a.says(_code_in(b.everything))
    a.sees("code-bad")


async def test_only_where_a_browser_may_be_lost_is_a_code_shown(town: Town) -> None:
    """In a messaging app the chat itself comes along to the next device."""
    await town.votes_on(*SEEDS[:2], source="everyone")
    r = await _comes_in(town)
    assert bool(r.finds("web-return")) == (town.speaks == WEB)


async def test_who_says_who_they_are_after_closing_hears_of_it_once(web_town: Town) -> None:
    """What became of the answers is told to the person, not to what they were when they gave them."""
    web_town.initiates = True
    await web_town.votes_on(*SEEDS[:2], source="everyone")
    home = await _comes_in(web_town, pool=True, start=False)
    away = await _comes_in(web_town)
    await away.presses("agree")
    await away.says("stop")
    await web_town.later(days=14, hours=2)  # closed, and told to all who may be written to
    assert "/r/ilta-ajat" not in away.everything
    await away.says("start")
    await away.says(_code_in(home.everything))
    away.sees("return-welcome")
    await web_town.later(hours=2)
    await web_town.later(hours=2)
    told = away.everything + home.everything
    assert told.count("/r/ilta-ajat") == 1


@pytest.mark.parametrize("postgres_town", [WEB], indirect=True)
async def test_postgresql_makes_one_voice_of_two(postgres_town: Town) -> None:
    """The larger installations' database keeps people one as well."""
    await _answers_twice(postgres_town)


async def test_who_answered_on_two_devices_has_one_vote(web_town: Town) -> None:
    """Nothing given is lost, nothing counts twice: of two answers to one statement the later counts."""
    await _answers_twice(web_town)


async def test_what_was_said_before_the_letters_code_is_the_invitees(town: Town) -> None:
    """People try first and find the letter later: their answers, consent and background come along."""
    campaign = await town.votes_on(*SEEDS[:3], name="kaikille", source="everyone")
    await town.votes_on(*SEEDS[:2])
    r = await _comes_in(town, pool=True)
    await r.presses("agree")
    r.sees("vote-card", i="2", n="3")
    await r.says(str(town.letter("en").link))
    assert r.finds("consent-pool") is None  # answered already
    assert r.finds("traits-intro") is None
    assert await _voices(town, campaign) == [1]
    await r.says("write to me")
    async with town.house.database.read() as session:
        voices = select(func.count()).select_from(Participation).where(col(Participation.answers) > 0)
        assert (await session.exec(voices)).one() == 1


async def _answers_twice(town: Town) -> None:
    """Let somebody answer alone, then again on another device as nobody in particular, then say who they are."""
    campaign = await town.votes_on(*SEEDS[:3], source="everyone")
    r = await _comes_in(town)
    code = _return_code(r)
    first = _statement(r)
    await r.presses("agree")
    second = _statement(r)
    await r.presses("agree")
    other = await _comes_in(town)
    said = {}
    for _ in range(2):
        said[_statement(other)] = "disagree"
        await other.presses("disagree")
    await other.says(code)
    other.sees("return-welcome")
    counted = {first: 1, second: 1} | dict.fromkeys(said, -1)
    assert await _voices(town, campaign) == [len(counted)]
    async with town.house.database.read() as session:
        rows = await session.exec(
            select(Statement.text, Vote.choice).join(Vote, col(Vote.statement_id) == col(Statement.id))
        )
        assert {_number(text): choice for text, choice in rows} == counted
        past = (await session.exec(select(PastVote.choice))).all()
    assert list(past) == [1] * (4 - len(counted))
    await other.presses("continue")
    left = 3 - len(counted)
    assert other.finds("vote-card") if left else other.finds("traits-intro"), other.latest


async def _comes_in(town: Town, pool: bool = False, start: bool = True) -> Resident:
    """Somebody without a letter, at the first statement of what is open to all, or asked whether to start."""
    r = town.stranger()
    await r.says("hi")
    r.sees("web-hello")
    await r.presses("no-code")
    r.sees("consent-pool")
    if not pool:
        await r.presses("only-this")
        r.sees("vote-card")
        return r
    await r.presses("join")
    for text in ("traits-intro", "trait-gender", "trait-municipality", "trait-language"):
        r.sees(text)
        await r.presses("prefer-not")
    r.sees("join-done")
    if start:
        await r.presses("start")
        r.sees("vote-card")
    return r


def _return_code(r: Resident) -> str:
    return _code_in(r.sees("web-return"))


def _code_in(text: str) -> str:
    found = re.search(r"\w{4}-\w{4}-\w{4}", text)
    assert found is not None
    return found[0]


def _statement(r: Resident) -> str:
    return _number(r.sees("vote-card"))


def _number(text: str) -> str:
    found = re.findall(r"\d+", text)
    return str(found[-1])


async def _voices(town: Town, campaign: CampaignId) -> list[int]:
    async with town.house.database.read() as session:
        answers = select(Participation.answers).where(
            col(Participation.campaign_id) == campaign, col(Participation.answers) > 0
        )
        return sorted(await session.exec(answers))
