"""Scripts of a voting sitting: answers, undo, later, the cap, results and where one stands."""

from sqlmodel import col, func, select

from core.campaigns.tables import CampaignId, Participation
from core.statements.outcomes import settle
from core.statements.tables import Standing, Statement, Vote
from tests.support.town import SEEDS, Resident, Town


async def test_ten_statements_with_undo_and_later_end_at_the_cap(town: Town) -> None:
    """Script 7: a sitting is ten answers; what was taken back or put off isn't one."""
    campaign = await town.votes_on()
    r = await town.member()
    await r.presses("agree")
    r.sees("vote-card", i="2", n="10")
    await r.says("undo")
    r.sees("vote-undone")
    assert await _votes(town, campaign) == 0
    await r.presses("disagree")
    await r.presses("later")
    r.sees("vote-card", i="2", n="10")
    for number in range(3, 11):
        await r.presses(("agree", "disagree", "pass")[number % 3])
        r.sees("vote-card", i=str(number), n="10")
    await r.presses("agree")
    r.sees("vote-cap", n=10, left=2)
    assert await _votes(town, campaign) == 10
    await r.presses("go-on")
    r.sees("vote-card")
    await r.presses("pass")
    r.sees("vote-card")
    await r.presses("pass")
    r.sees("vote-empty")
    assert await _votes(town, campaign) == 12


async def test_results_come_after_seven_answers_and_are_honest_about_few_voters(town: Town) -> None:
    """Script 8: nobody is swayed before they have answered, and a handful of people is no result."""
    await town.votes_on()
    r = await town.member("fi")
    await r.says("tulokset")
    r.sees("vote-results-few", n=7)
    await r.presses("go-on")
    for _ in range(7):
        r.sees("vote-card")
        await r.presses("agree")
    await r.says("tulokset")
    r.sees("vote-results-none", url="https://kuulolla.example/r/ilta-ajat")
    await r.presses("go-on")
    r.sees("vote-card")


async def test_results_name_what_is_shared_and_what_divides(town: Town) -> None:
    """Script 7: the figures are those that a count by hand gives."""
    town.settings.suppress_below = 3
    await town.restart()
    last = await _seven_people_divided_on_the_second_claim(town)
    await last.presses("results")
    last.sees(
        "vote-results",
        people=7,
        a=SEEDS[0]["en"],
        pa="100",
        split=1,
        b=SEEDS[1]["en"],
        pb="57",
        db="43",
        closes="15 December",
    )


async def test_results_in_chat_hide_what_the_report_hides(town: Town) -> None:
    """Three people of seven could be known by their neighbours: no camp of less than four is told."""
    town.settings.suppress_below = 4
    await town.restart()
    last = await _seven_people_divided_on_the_second_claim(town)
    await last.presses("results")
    last.sees("vote-results", people=7, a=SEEDS[0]["en"], pa="100", split=0, b="", pb="100", db="0")
    assert SEEDS[1]["en"] not in last.latest
    town.settings.suppress_below = 8
    await town.restart()
    await last.presses("go-on")
    await last.says("results")
    last.sees("vote-results-none")


async def test_what_is_put_off_comes_back_once_before_the_sitting_ends(town: Town) -> None:
    """Script 7: "later" is no answer, and nobody is asked without end."""
    await town.votes_on(cap=3)
    r = await town.member()
    put_off = _claim(r)
    await r.presses("later")
    for _ in range(2):
        assert _claim(r) != put_off
        await r.presses("agree")
    assert _claim(r) == put_off
    await r.presses("later")
    assert _claim(r) != put_off
    await r.presses("agree")
    r.sees("vote-cap", n=3, left=9)
    seen = set()
    await r.presses("go-on")
    while (claim := _claim(r)) != put_off and r.finds("vote-card"):
        assert claim not in seen
        seen.add(claim)
        await r.presses("agree")
        if r.finds("vote-cap"):
            r.sees("vote-cap")
            await r.presses("go-on")
    assert _claim(r) == put_off


async def test_whoever_wants_no_notices_is_told_so_and_may_change_their_mind(town: Town) -> None:
    """Nobody is reminded who asked not to be."""
    campaign = await town.votes_on(*SEEDS[:1])
    r = await town.member("fi")
    await r.presses("agree")
    r.sees("vote-empty")
    await r.presses("mute")
    r.sees("vote-muted")
    assert await _notified(town, campaign) == [False]
    await r.says("jatka")
    r.sees("vote-empty-muted")
    await r.presses("notify")
    r.sees("vote-empty")
    assert await _notified(town, campaign) == [True]


async def test_an_answer_to_a_claim_just_taken_down_counts_for_nobody(town: Town) -> None:
    """The card may still be on the screen when moderators take the statement down."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await town.member()
    claim = _claim(r)
    async with town.house.database.write() as session:
        found = select(Statement).where(col(Statement.campaign_id) == campaign)
        down = next(s for s in await session.exec(found) if claim in s.translations + s.text)
        assert down.id is not None
        await settle(session, [down.id], Standing.REJECTED, town.now)
    await r.presses("agree")
    r.sees("vote-gone")
    r.sees("vote-card", i="1", n="1")
    assert _claim(r) != claim
    assert await _votes(town, campaign) == 0


async def test_whoever_pauses_goes_on_days_later_where_they_were(town: Town) -> None:
    """A sitting waits for its person."""
    await town.votes_on()
    r = await town.member("sv")
    await r.presses("agree")
    await r.says("paus")
    await town.later(days=3)
    await r.says("fortsätt")
    r.sees("vote-card")
    assert r.card().text.count("1/10") == 1


async def test_a_closed_campaign_takes_no_answer(town: Town) -> None:
    """What comes after the close is refused kindly and counts nowhere."""
    campaign = await town.votes_on()
    r = await town.member()
    await r.presses("agree")
    await town.later(days=20)
    await r.presses("agree")
    r.sees("closed-late")
    assert r.finds("chosen") is None  # it wasn't taken
    assert not any(SEEDS[0]["en"][:6] in part.text and part.buttons for part in r.parts())  # no card is open
    assert await _votes(town, campaign) == 1


async def test_postgresql_counts_a_whole_sitting(postgres_town: Town) -> None:
    """The same answers make the same votes on the larger installations' database."""
    campaign = await postgres_town.votes_on(*SEEDS[:3])
    r = await postgres_town.member()
    for _ in range(3):
        await r.presses("agree")
    r.sees("vote-empty")
    assert await _votes(postgres_town, campaign) == 3


async def _votes(town: Town, campaign: CampaignId) -> int:
    async with town.house.database.read() as session:
        cast = (
            select(func.count())
            .select_from(Vote)
            .join(Statement, col(Statement.id) == col(Vote.statement_id))
        )
        cast = cast.where(col(Statement.campaign_id) == campaign, col(Vote.choice).is_not(None))
        return (await session.exec(cast)).one()


async def _notified(town: Town, campaign: CampaignId) -> list[bool]:
    async with town.house.database.read() as session:
        wanted = select(Participation.notify).where(col(Participation.campaign_id) == campaign)
        return list(await session.exec(wanted))


def _claim(r: Resident) -> str:
    return next(seed[r.language] for seed in SEEDS if seed[r.language] in r.card().text)


async def _seven_people_divided_on_the_second_claim(town: Town) -> Resident:
    await town.votes_on(*SEEDS[:2])
    people = [await town.member(language) for language in ("fi", "fi", "sv", "sv", "en", "en", "en")]
    for place, r in enumerate(people):
        for _ in range(2):
            first = SEEDS[0][r.language] in r.card().text
            await r.presses("agree" if first or place < 4 else "disagree")
        r.sees("vote-empty")
    await town.later(hours=1)
    await town.ticks.maps()
    return people[-1]
