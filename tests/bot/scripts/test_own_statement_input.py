"""Scripts of odd texts, of limits and of closing times: nothing is lost that was sent, nothing kept that wasn't."""

from core.access.rights import Role
from core.statements.tables import Standing
from core.statements.writing import MOST, MOST_WAITING
from tests.bot.scripts.writers import CLAIM, anyway, begins, cast, forget, kept, settled, writing, written
from tests.support.town import SEEDS, Town

ODD = {
    "å" * 150 + " ja loppu.": "å" * 150 + " ja loppu.",  # 160 characters
    "Hyvä\u202e asia\u200b kaikille.": "Hyvä asia kaikille.",
    "Lisää\n1 Samaa mieltä\n2 hoitajia": "Lisää 1 Samaa mieltä 2 hoitajia",
}


async def test_odd_texts_are_kept_as_words(web_town: Town) -> None:
    """Nothing that people type can break a card, hide in it or pass for a choice of ours."""
    campaign = await web_town.votes_on(*SEEDS[:2])
    r = await writing(web_town)
    for said in ODD:
        r.sees("own-ask", max=160)
        await r.says(said)
        r.sees("own-sent")
        await r.says("kirjoitan")
    assert [one.text for one in await written(web_town, campaign)] == list(ODD.values())


async def test_what_says_nothing_is_asked_for_in_words(web_town: Town) -> None:
    """Digits are the answer where words are asked for: they neither choose nor cancel."""
    campaign = await web_town.votes_on(*SEEDS[:2])
    r = await writing(web_town)
    for said in ("...", "!!!", "112", "2", "🙂🙂", "1 2 3"):
        await r.says(said)
        r.sees("own-empty")
    assert await written(web_town, campaign) == []


async def test_another_language_is_kept_as_that_language(web_town: Town) -> None:
    """Readers and exports are told the language that it is in, the writer's own where it can't be told."""
    campaign = await web_town.votes_on(*SEEDS[:2])
    r = await writing(web_town)
    said = {
        "Det behövs fler läkare i kommunen.": "sv",
        "Evening clinics are needed in every village.": "en",
        "Нужен врач вечером": "fi",
    }
    for text in said:
        await r.says(text)
        r.sees("own-sent")
        await r.says("kirjoitan")
    assert {one.text: one.language for one in await written(web_town, campaign)} == said


async def test_the_same_text_again_and_again_is_one_statement_with_one_answer(town: Town) -> None:
    """Whoever doubts that it arrived is told where to look."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await writing(town)
    await r.says(CLAIM)
    r.sees("own-sent")
    for _ in range(5):
        await r.says("kirjoitan")
        r.sees("own-ask", max=160)
        await r.says(CLAIM.upper())
        r.sees("own-again")
        r.sees("vote-card")
    assert len(await written(town, campaign)) == 1


async def test_nobody_fills_the_moderators_queue(web_town: Town) -> None:
    """Three wait at once, ten in a campaign; both are said before anything is written in vain."""
    campaign = await web_town.votes_on(*SEEDS[:2])
    r = await writing(web_town)
    for number in range(MOST):
        await r.says(f"{'Abcdefghij'[number] * 9} {SEEDS[number]['fi'][6:]} kunnassa")
        while r.finds("own-sent") is None:
            anyway(r)
            await r.presses("different")
        await r.says("kirjoitan")
        if number == MOST_WAITING - 1:
            r.sees("own-many")
        if number >= MOST_WAITING - 1:
            rows = [one for one in await written(web_town, campaign) if one.standing == "waiting"]
            await settled(web_town, rows[0], Standing.REJECTED)
            await r.says("kirjoitan")
    r.sees("own-enough", n=MOST)
    assert len(await written(web_town, campaign)) == MOST


async def test_a_statement_that_comes_after_the_close_is_refused_kindly(town: Town) -> None:
    """The deadline passed while it was being written: what was answered before counts, and that is said."""
    campaign = await town.votes_on(*SEEDS[:3])
    r = await town.member("fi")
    await r.presses("agree")
    await begins(r)
    await town.later(days=20)
    await r.says(CLAIM)
    r.sees("own-late")
    assert await written(town, campaign) == []
    assert len(await cast(town, campaign)) == 1


async def test_a_campaign_may_take_no_statements(town: Town) -> None:
    """Then nobody is offered to write, and whoever asks is told."""
    await town.votes_on(*SEEDS[:1], own=False)
    r = await town.member("fi")
    await r.says("kirjoitan")
    r.sees("own-closed")
    r.sees("vote-card")
    await r.presses("agree")
    r.sees("vote-empty")
    assert "Kirjoitan väitteen" not in r.choices()


async def test_a_draft_that_was_never_sent_is_gone_after_a_day(town: Town) -> None:
    """No yes, nothing kept; the person can write it again."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await writing(town)
    await r.says("Pitääkö bussin kulkea?")
    r.sees("own-question")
    assert not await kept(town, "Pitääkö bussin kulkea?")
    old = r.card()
    await town.later(hours=25)
    await forget(town)
    await r.presses("statement") if old.buttons else await r.says("1")
    assert r.finds("own-sent") is None
    assert await written(town, campaign) == []


async def test_a_statement_that_comes_while_the_campaign_is_halted_is_refused_kindly(web_town: Town) -> None:
    """Nothing is lost, and the person knows when to try again."""
    campaign = await web_town.votes_on(*SEEDS[:2])
    r, planner = await writing(web_town), await web_town.staff(Role.PLANNER)
    await planner.says("/pause ilta-ajat")
    await r.says(CLAIM)
    r.sees("own-paused")
    assert await written(web_town, campaign) == []
