"""Scripts of authors who hear what became of their statements, in a sitting and unasked, and of what they answer."""

from sqlmodel import col, select

from core.access.rights import Role
from core.statements.tables import Standing, Statement, Vote
from tests.support.town import SEEDS, Resident, Town

CLAIM = "Bussin pitää kulkea terveysasemalle myös iltaisin."
OTHER = "Terveysasemalle pitää päästä iltabussilla."


async def test_an_approval_is_heard_at_the_next_answer(town: Town) -> None:
    """Script 10: who is in a sitting needs no notice, and the sitting goes on."""
    r = await _author(town, CLAIM)
    m = await _moderator(town)
    await m.presses("approve")
    await r.presses("agree")
    r.sees("own-approved", statement=CLAIM)
    r.sees("vote-card")
    await r.presses("agree")
    assert r.finds("own-approved") is None  # once


async def test_a_rejection_gives_its_reason_and_a_second_check_by_another(town: Town) -> None:
    """Script 10: the author sees why, asks again once, and hears what the second person thought."""
    r = await _author(town, CLAIM)
    m = await _moderator(town)
    await m.presses("reject")
    m.sees("mod-why")
    await m.presses("off-topic")
    await r.presses("agree")
    r.sees("own-rejected", statement=CLAIM, reason="ei kuulu aiheeseen")
    await r.presses("appeal")
    r.sees("own-appealed")
    r.sees("vote-card")
    await town.ticks.moderators()
    await town.house.settle()
    assert m.finds("mod-card-alone", statement=CLAIM) is None  # never the one who rejected
    second = await _moderator(town)
    await second.presses("reject")
    second.sees("mod-why")
    await second.presses("insult")
    await r.presses("agree")
    r.sees("own-rejected-last", statement=CLAIM)
    await r.presses("ok")
    r.sees("vote-card")


async def test_a_rejected_statement_can_be_written_again(town: Town) -> None:
    """The button leads straight to writing."""
    r = await _author(town, CLAIM)
    m = await _moderator(town)
    await m.presses("reject")
    m.sees("mod-why")
    await m.presses("two-things")
    await r.presses("agree")
    r.sees("own-rejected")
    await r.presses("write-own")
    r.sees("own-ask", max=160)


async def test_a_merged_statement_asks_about_the_one_it_was_joined_to(town: Town) -> None:
    """Script 10: the author's agreement went along; they may think otherwise of the other one's words."""
    campaign = await town.votes_on({"fi": OTHER, "sv": "Kvällsbuss.", "en": "Evening bus."}, *SEEDS[:4])
    r = await _writes(town, CLAIM, different=True)
    m = await _moderator(town, "mod-card")
    await m.presses(next(choice for choice in m.choices() if choice.startswith("Merge")))
    await r.presses("agree")
    r.sees("own-merged", statement=OTHER)
    await r.presses("disagree")
    r.sees("vote-card")
    async with town.house.database.read() as session:
        rows = select(Vote.choice).join(Statement, col(Statement.id) == col(Vote.statement_id))
        of_other = rows.where(col(Statement.campaign_id) == campaign, col(Statement.text) == OTHER)
        assert (await session.exec(of_other)).all() == [-1]


async def test_other_words_need_the_authors_yes(town: Town) -> None:
    """Script 10: reworded with permission, and only then."""
    r = await _author(town, CLAIM)
    m = await _moderator(town)
    await m.presses("reword")
    m.sees("mod-reword")
    await m.says("Bussin pitää kulkea iltaisin terveysasemalle.")
    assert await _standing(town, CLAIM) == Standing.WAITING
    await r.presses("agree")
    r.sees("own-reword", old=CLAIM, new="Bussin pitää kulkea iltaisin terveysasemalle.")
    await r.presses("fine")
    r.sees("own-reworded")
    assert await _standing(town, "Bussin pitää kulkea iltaisin terveysasemalle.") == Standing.APPROVED


async def test_without_a_yes_the_words_stay(town: Town) -> None:
    """Script 10: reworded without permission; the statement waits as it was written."""
    r = await _author(town, CLAIM)
    m = await _moderator(town)
    await m.presses("reword")
    m.sees("mod-reword")
    await m.says("Bussi kulkekoon.")
    await r.presses("agree")
    r.sees("own-reword")
    await r.presses("no")
    r.sees("own-kept")
    r.sees("vote-card")
    assert await _standing(town, CLAIM) == Standing.WAITING


async def test_a_notice_comes_unasked_once_a_day_and_by_day(town: Town) -> None:
    """Outcomes come bundled, at most one notice a day; nobody's telephone rings at night."""
    r = await _author(town, CLAIM)
    await _writes_more(r, "Pysäköinnin pitää olla maksutonta.")
    await _rests(r)
    m = await _moderator(town)
    await m.presses("approve")
    m.sees("mod-card-alone")
    await m.presses("approve")
    await town.later(hours=11)  # 22 in Tampere
    assert not _heard_after(r, town, "own-approved-many")
    await town.later(hours=12)
    if not town.initiates:
        return
    r.sees("own-approved-many", n=2)
    heard = len(r.parts())
    await town.later(hours=2)
    assert len(r.parts()) == heard


async def test_new_statements_are_told_to_those_who_miss_them(town: Town) -> None:
    """The promise under "you've answered every statement": at most once a day, and only while there is something."""
    campaign = await town.votes_on(*SEEDS[:2])
    r, muted = await town.member("fi"), await town.member("fi")
    for one in (r, muted):
        await one.presses("agree")
        await one.presses("agree")
        one.sees("vote-empty")
    await muted.presses("mute")
    muted.sees("vote-muted")
    halfway = await town.member("sv")
    await halfway.presses("agree")
    halfway.sees("vote-card")
    await town.later(hours=2)
    heard = len(r.parts())
    await town.written(campaign, "Buses first.")
    m = await _moderator(town)
    await m.presses("approve")
    await town.later(hours=2)
    if not town.initiates:
        assert len(r.parts()) == heard
        return
    r.sees("vote-new", n=1)
    assert muted.finds("vote-new") is None
    assert halfway.finds("vote-new") is None  # has others to answer, and wasn't promised anything
    heard = len(r.parts())
    await town.later(hours=2)
    assert len(r.parts()) == heard
    await r.presses("go-on")
    r.sees("vote-card")


async def test_whoever_stopped_hears_nothing(town: Town) -> None:
    """Stop is stop, whatever was promised before."""
    r = await _author(town, CLAIM)
    m = await _moderator(town)
    await m.presses("approve")
    await r.says("lopeta")
    r.sees("stop-now")
    heard = len(r.parts())
    await town.later(hours=30)
    assert len(r.parts()) == heard


async def test_news_of_one_campaign_are_answered_in_the_midst_of_another(town: Town) -> None:
    """What an author says, and writes anew, belongs to the campaign of the statement, not to the one they sit in."""
    town.initiates = True
    first = await town.votes_on({"fi": OTHER, "sv": "Kvällsbuss.", "en": "Evening bus."}, *SEEDS[:2])
    texts = ("Kirjasto on auki sunnuntaisin.", "Hammaslääkäriin pitää päästä lauantaina.")
    r = await _writes(town, texts[0])
    await _writes_more(r, texts[1])
    await _writes_more(r, CLAIM, different=True)
    await town.votes_on(*SEEDS[2:7], name="bussit")
    await town.later(hours=2)
    r.sees("invite")
    await r.presses("take-part")
    r.sees("vote-card", i="1", n="5")
    m = await _moderator(town)
    await m.presses("reject")
    m.sees("mod-why")
    await m.presses("off-topic")
    m.sees("mod-card-alone", statement=texts[1])
    await m.presses("reword")
    m.sees("mod-reword")
    await m.says("Hammaslääkäriin pitää päästä myös lauantaina.")
    await m.presses(next(choice for choice in m.choices() if choice.startswith("Merge")))
    await r.presses("agree")
    assert r.finds("vote-gone") is None  # though the merge was what moved last
    r.sees("own-reword", old=texts[1])
    await r.presses("fine")
    r.sees("own-reworded")
    r.sees("own-rejected", statement=texts[0])
    await r.presses("write-own")
    r.sees("own-ask", max=160)
    await r.says("Kirjastoon pitää päästä myös sunnuntaina.")
    r.sees("own-sent")
    r.sees("own-merged", statement=OTHER)
    await r.presses("disagree")
    assert await _standing(town, "Hammaslääkäriin pitää päästä myös lauantaina.") == Standing.APPROVED
    async with town.house.database.read() as session:
        voted = select(Vote.choice).join(Statement, col(Statement.id) == col(Vote.statement_id))
        assert (await session.exec(voted.where(col(Statement.text) == OTHER))).all() == [-1]
        mine = select(Statement.campaign_id).where(
            col(Statement.text) == "Kirjastoon pitää päästä myös sunnuntaina."
        )
        assert (await session.exec(mine)).all() == [first]


async def test_an_answer_after_the_close_is_refused_kindly(town: Town) -> None:
    """Neither new words nor a second check can come of it any more, and that is said."""
    r = await _author(town, CLAIM)
    m = await _moderator(town)
    await m.presses("reject")
    m.sees("mod-why")
    await m.presses("off-topic")
    await r.presses("agree")
    r.sees("own-rejected", statement=CLAIM)
    await town.later(days=20)
    await r.presses("appeal")
    r.sees("own-over")
    assert await _standing(town, CLAIM) == Standing.REJECTED


# ── how they get there


async def _author(town: Town, text: str) -> Resident:
    await town.votes_on(*SEEDS[:5])
    return await _writes(town, text)


async def _writes(town: Town, text: str, *, different: bool = False) -> Resident:
    r = await town.member("fi")
    await r.says("kirjoitan")
    r.sees("consent-quotes")
    await r.presses("yes")
    await r.says(text)
    if different:
        r.sees("own-similar-one")
        await r.presses("different")
    r.sees("own-sent")
    r.sees("vote-card")
    return r


async def _writes_more(r: Resident, text: str, *, different: bool = False) -> None:
    await r.says("kirjoitan")
    r.sees("own-ask")
    await r.says(text)
    if different:
        r.sees("own-similar-one")
        await r.presses("different")
    r.sees("own-sent")


async def _rests(r: Resident) -> None:
    await r.says("tauko")


async def _moderator(town: Town, card: str = "mod-card-alone") -> Resident:
    m = await town.staff(Role.MODERATOR)
    await town.ticks.moderators()
    await town.house.settle()
    m.sees(card)
    return m


async def _standing(town: Town, text: str) -> str:
    async with town.house.database.read() as session:
        found = select(Statement.standing).where(col(Statement.text) == text)
        return (await session.exec(found)).one()


def _heard_after(r: Resident, town: Town, text: str) -> bool:
    return r.finds(text) is not None
