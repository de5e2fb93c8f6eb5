"""Scripts of coming in: by a letter in each language, without one, and by codes that open nothing."""

import re

import pytest
from sqlmodel import col, func, select

from core.campaigns.tables import Participation
from core.messaging.values import Command
from core.pool import codes
from core.pool.composition import composition
from core.pool.frame import available
from core.privacy.codes import in_fours
from tests.bot.scripts.choosing import wants_all
from tests.support.town import CLOSES, REGISTER, SEEDS, WEB, Resident, Town

TRAITS = ("traits-intro", "trait-municipality", "trait-language")


@pytest.mark.parametrize("language", ["fi", "fi-easy", "sv", "en"])
async def test_a_letter_leads_to_the_first_answer_in_under_12_turns(town: Town, language: str) -> None:
    """Script 1: every turn loses people."""
    await town.votes_on()
    r = town.stranger(language)
    await r.says(f"/start {town.letter(language).link}")
    r.sees("join-hello", minutes=5)
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    r.sees("traits-intro", i=1, n=3)
    await r.presses("age-30-44")
    r.sees("trait-municipality", i=2, n=3)
    await r.says("Mantta")
    r.sees("trait-language", i=3, n=3)
    await r.presses("prefer-not")
    r.sees("join-done", minutes=5)
    await r.presses("start")
    r.sees("vote-intro")
    r.sees("vote-card", i="1", n="10")
    await r.presses("agree")
    r.sees("vote-card", i="2", n="10")
    assert r.turns < 12


async def test_a_swedish_letter_has_no_finnish_word_but_the_language_line(town: Town) -> None:
    """Script 2: whoever got a Swedish letter is spoken to in Swedish to the end, whatever the phone speaks."""
    await town.votes_on()
    r = town.stranger("sv", phone="fi")
    await r.says(f"/start {in_fours(town.letter('sv').letter)}")
    r.sees("join-hello")
    await r.presses("who")
    r.sees("join-who")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    for text in TRAITS:
        r.sees(text)
        await r.presses("prefer-not")
    r.sees("join-done")
    await r.presses("start")
    for _ in range(10):
        r.sees("vote-card")
        await r.presses("agree")
    r.sees("vote-cap", n=10, left=2)
    await r.presses("results")
    r.sees("vote-results-none")
    await r.says("sluta")
    r.sees("stop-now")
    spoken = r.everything.replace("Suomeksi: kirjoita suomi.", "")
    assert "Suomeksi" not in spoken
    finnish = {"ei", "on", "vastaa", "kirjoita", "numerolla", "väite", "kiitos", "lopeta", "samaa"}
    assert finnish & set(re.findall(r"\w+", spoken.casefold())) == set()
    assert "hyvinvointialue" not in spoken


async def test_only_this_survey_comes_first_and_background_last(town: Town) -> None:
    """Script 3: who wants no more than the survey gets the survey."""
    await town.votes_on(*SEEDS[:2])
    r = town.stranger("en")
    await r.says(f"/start {town.letter('en').link}")
    await _continue(r)
    await r.presses("only-this")
    r.sees("vote-card", i="1", n="2")
    await r.presses("agree")
    r.sees("vote-card", i="2", n="2")
    await r.presses("disagree")
    r.sees("traits-known")  # the register knows the gender
    for text in TRAITS:
        r.sees(text)
        await r.presses("prefer-not")
    r.sees("vote-empty")
    assert r.everything.count(r.finds("vote-empty") or "") == 1
    await r.says("hello")
    assert r.finds("consent-pool") is None
    async with town.house.database.read() as session:
        here = town.house.organisation_id
        assert await available(session, here, town.now) == {}  # nobody has agreed to be drawn again


@pytest.mark.parametrize("pool", [True, False])
async def test_whoever_refuses_every_question_is_counted(town: Town, pool: bool) -> None:
    """Script 4: background is asked, never demanded, of members and of those who came for one survey."""
    campaign = await town.votes_on(*SEEDS[:1])
    r = await town.member(pool=pool)
    await r.presses("pass")
    for text in () if pool else TRAITS:
        r.sees(text)
        await r.presses("prefer-not")
    r.sees("vote-empty")
    async with town.house.database.read() as session:
        voters = (
            select(func.count())
            .select_from(Participation)
            .where(col(Participation.campaign_id) == campaign, col(Participation.answers) == 1)
        )
        assert (await session.exec(voters)).one() == 1
        told = await composition(session, ["age_group", "municipality", "language"])
    assert told == {name: {"unknown": len(REGISTER)} for name in told}


async def test_without_a_letter_the_web_still_lets_people_in(town: Town) -> None:
    """Script 5: a campaign that is open to all needs no code."""
    await town.votes_on(*SEEDS[:2], source="everyone")
    r = town.stranger("fi", phone=None)
    await r.says("hei")
    r.sees("join-language")
    await r.presses("fi")
    r.sees("web-hello")
    await r.presses("what")
    r.sees("join-who")
    await r.presses("continue")
    r.sees("web-hello")
    await r.presses("no-code")
    r.sees("consent-pool")
    await r.presses("only-this")
    r.sees("vote-card")
    await r.presses("agree")
    r.sees("vote-card")


async def test_the_pool_may_be_joined_when_nothing_is_open(town: Town) -> None:
    """Whoever offers to be asked is thanked, not left with nothing."""
    r = town.stranger()
    await r.says("hi")
    r.sees("web-hello")
    await r.presses("no-code")
    r.sees("self-note")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    for text in ("traits-intro", "trait-gender", "trait-municipality", "trait-language"):
        r.sees(text)
        await r.presses("prefer-not")
    r.sees("join-in-pool")
    await wants_all(r)
    r.sees("idle")


async def test_without_a_letter_answers_to_a_drawn_campaign_are_kept_apart(town: Town) -> None:
    """Script 5: whoever has no code, or one that opens nothing, still has a voice, and is told how it counts."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = town.stranger("fi")
    await r.says("hei")
    r.sees("web-hello")
    await r.presses("have-code")
    r.sees("code-ask")
    await r.says("en löydä sitä")
    r.sees("code-bad")
    await r.presses("new")
    r.sees("code-new")
    r.sees("web-hello")
    await r.presses("no-code")
    r.sees("self-note")
    await r.presses("code")
    r.sees("code-ask")
    await r.says("2345-6789-ABCD")
    r.sees("code-bad")
    await r.presses("without")
    r.sees("self-note")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("only-this")
    assert bool(r.finds("web-return")) == (town.speaks == WEB)
    r.sees("vote-card")
    await r.presses("agree")
    r.sees("vote-card")
    async with town.house.database.read() as session:
        mine = select(Participation.invited).where(col(Participation.campaign_id) == campaign)
        assert list(await session.exec(mine)) == [False]


async def test_codes_that_open_nothing_have_one_answer(town: Town) -> None:
    """Script 5: the answer tells nobody whether a code exists, is used or was late."""
    await town.votes_on()
    used = town.letter("en")
    first = town.stranger()
    await first.says(f"/start {used.link}")
    first.sees("join-hello")
    answers = []
    for code in ("2345-6789-ABCD", in_fours(used.link), in_fours(used.letter)):
        r = town.stranger()
        await r.says(f"/start {code}")
        r.sees("code-bad")
        answers.append(r.latest)
    late = town.letter("en")
    await town.later(days=20)
    r = town.stranger()
    await r.says(f"/start {late.link}")
    r.sees("code-bad")
    answers.append(r.latest)
    assert len(set(answers)) == 1


async def test_a_code_raced_by_two_lets_in_one(town: Town) -> None:
    """Script 5: two people with one letter are one invitee, and the slower one learns no more than a guesser."""
    await town.votes_on()
    letter = town.letter("en")
    a, b = town.stranger(), town.stranger()
    await town.send([a.event(Command("start", letter.link)), b.event(Command("start", letter.letter))])
    joined = [r for r in (a, b) if r.finds("join-hello")]
    refused = [r for r in (a, b) if r.finds("code-bad")]
    assert len(joined) == len(refused) == 1
    await joined[0].says(f"/start {letter.link}")
    joined[0].sees("code-again")


async def test_the_next_letter_opens_in_the_same_chat(town: Town) -> None:
    """Who is drawn again doesn't need another telephone; their neighbour's letter stays the neighbour's."""
    await town.votes_on(*SEEDS[:1])
    neighbours, letter = town.letter("en"), town.letters["en"][-1]
    r = await town.member()
    await r.presses("agree")
    r.sees("vote-empty")
    campaign = await town.votes_on(*SEEDS[1:3], name="bussit")
    async with town.house.database.write() as session:
        keyring = town.house.keyring
        [second] = await codes.issue(session, [letter.member], campaign, CLOSES, keyring)
    await r.says(in_fours(neighbours.letter))
    r.sees("code-bad")
    await r.says(in_fours(second.letter))
    r.sees("invite")
    await r.presses("take-part")
    r.sees("vote-card", i="1", n="2")


async def test_guessing_codes_ends_after_five_tries(town: Town) -> None:
    """A good code isn't even looked at after five bad ones, and opens an hour later."""
    await town.votes_on()
    letter = town.letter("en")
    r = town.stranger()
    for n in range(2, 7):
        await r.says(f"/start 2345-6789-ABC{n}")
    await r.says(f"/start {letter.link}")
    r.sees("code-wait")
    await town.later(hours=1, minutes=1)
    await r.says(f"/start {letter.link}")
    r.sees("join-hello")


async def test_a_guesser_with_many_accounts_is_stopped_by_its_network(town: Town) -> None:
    """New accounts cost nothing; whoever has no code comes in from there as ever."""
    if town.telegram is not None or town.matrix is not None:
        return  # neither tells anybody's network; there each account is counted alone
    await town.votes_on()
    letter = town.letter("en")
    guessers = [town.stranger() for _ in range(20)]
    r, newcomer = town.stranger(), town.stranger()
    for one in (*guessers, r, newcomer):
        one.origin = "1.1.1.1"
    for n in range(2, 7):
        await town.send([one.event(Command("start", f"2345-6789-ABC{n}")) for one in guessers])
    await r.says(f"/start {letter.link}")
    r.sees("code-wait")
    await newcomer.says("/start")
    newcomer.sees("web-hello")
    await town.later(hours=1, minutes=1)
    await r.says(f"/start {letter.link}")
    r.sees("join-hello")


async def test_postgresql_plays_a_letter_to_its_first_answer(postgres_town: Town) -> None:
    """The larger installations' database holds the same conversation."""
    await postgres_town.votes_on()
    r = await postgres_town.member("fi")
    await r.presses("disagree")
    r.sees("vote-card", i="2", n="10")
    await r.says("kumoa")
    r.sees("vote-undone")


async def _continue(r: Resident) -> None:
    r.sees("join-hello")
    await r.presses("continue")
    r.sees("consent-pool")
