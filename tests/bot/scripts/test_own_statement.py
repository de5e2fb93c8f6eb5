"""Scripts of writing a statement of one's own, and of what moderators make of it."""

from datetime import timedelta

from sqlmodel import col, select

from core.access.rights import Role
from core.campaigns.tables import CampaignId
from core.language.catalogue import texts
from core.messaging import prompts
from core.messaging.tables import Inbox, Outbox, Prompt
from core.moderation.tables import QueueItem
from core.pool.tables import Consent, Purpose
from core.statements.outcomes import settle
from core.statements.tables import Origin, Standing, Statement, Vote
from core.statements.writing import MOST, MOST_WAITING
from tests.bot.scripts.test_moderation import browser, form, signs_in
from tests.support.town import BARE, SEEDS, Resident, Town

CLAIM = "Bussin pitää kulkea terveysasemalle myös iltaisin."


async def test_a_statement_is_written_sent_and_voted_on(town: Town) -> None:
    """Script 10, the writer's half: from the wish to write to others' votes, and its author isn't asked again."""
    campaign = await town.votes_on(*SEEDS[:2])
    r, other = await town.member("fi"), await town.member("fi")
    await r.presses("agree")
    await r.presses("agree")
    r.sees("vote-empty")
    await r.presses("write-own")
    r.sees("consent-quotes")
    await r.presses("yes")
    r.sees("own-ask", max=160)
    await r.says(CLAIM)
    r.sees("own-sent")
    r.sees("vote-empty")
    (row,) = await _written(town, campaign)
    assert (row.text, row.language, row.standing, row.sensitive) == (CLAIM, "fi", "waiting", False)
    assert await _votes(town, row) == [1]
    await _settled(town, row, Standing.APPROVED)
    for _ in range(2):
        other.sees("vote-card")
        await other.presses("agree")
    other.sees("vote-card", statement=CLAIM)
    await other.presses("disagree")
    assert await _votes(town, row) == [1, -1]
    await r.says("vastaukseni")
    r.sees("my-votes", n=3)
    await r.presses("mine")
    r.sees("my-statements")
    assert f"”{CLAIM}” – julkaistu, vastaajia alle 10" in r.latest
    await r.presses("back")
    r.sees("my-votes")
    await r.presses("done")
    r.sees("vote-empty")


async def test_too_long_a_question_a_name_and_a_near_duplicate(town: Town) -> None:
    """Script 9: each is noticed while writing, said kindly, and nothing is stored until the writer says so."""
    campaign = await town.votes_on({"fi": CLAIM, "sv": "Buss.", "en": "Bus."}, *SEEDS[:3])
    r = await _writing(town)
    await r.says("ä" * 161)
    r.sees("own-long", over=1)
    await r.says("Milloin bussi kulkee iltaisin?")
    r.sees("own-question")
    await r.says("Hoitaja Maija Mallikas Tampereelta on hidas.")
    r.sees("own-privacy", hit="Maija Mallikas")
    await r.presses("edit")
    r.sees("own-ask", max=160)
    await r.says("Bussin pitää kulkea myös iltaisin terveysasemalle!")
    r.sees("own-similar-one", a=CLAIM)
    assert await _written(town, campaign) == []
    await r.presses("same-1")
    r.sees("vote-set", statement=CLAIM, vote="samaa mieltä")
    r.sees("vote-card")
    assert await _written(town, campaign) == []
    assert await _cast(town, campaign) == [(CLAIM, 1)]
    await r.says("kumoa")
    r.sees("vote-undone", statement=CLAIM)
    assert await _cast(town, campaign) == []


async def test_whoever_insists_is_heard(town: Town) -> None:
    """The checks are hints: a person decides, and another person reads it."""
    campaign = await town.votes_on({"fi": CLAIM, "sv": "Buss.", "en": "Bus."}, *SEEDS[:3])
    r = await _writing(town)
    await r.says(
        "Onko bussi oikeus. Bussin pitää kulkea terveysasemalle myös iltaisin, sanoo lääkäri Maija Mallikas"
    )
    r.sees("own-question")
    await r.presses("statement")
    r.sees("own-two")
    await r.presses("send")
    r.sees("own-privacy", hit="Maija Mallikas")
    await r.presses("not-personal")
    if r.finds("own-similar-one"):
        r.sees("own-similar-one")
        await r.presses("different")
    r.sees("own-sent")
    assert [one.text[:10] for one in await _written(town, campaign)] == ["Onko bussi"]


async def test_what_surely_identifies_somebody_is_taken_out_before_it_is_kept(town: Town) -> None:
    """An identity code or a number to call is stored nowhere, not even sealed for the day that a draft waits."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await _writing(town)
    await r.says("Soittakaa minulle numeroon 040 123 4567 tai kysykää tunnuksella 131052-308T.")
    shown = r.sees("own-masked")
    assert "[puhelinnumero]" in shown
    assert "[henkilötunnus]" in shown
    await r.presses("send")
    while r.finds("own-sent") is None:
        _anyway(r)
        await r.presses("send" if r.finds("own-two") else "not-personal")
    (row,) = await _written(town, campaign)
    assert "[puhelinnumero]" in row.text
    assert not await _kept(town, "131052-308T", "040 123 4567")


async def test_a_text_of_somebodys_health_is_asked_about_once_and_kept_apart(town: Town) -> None:
    """Who reads it and that it is never quoted is said before it is sent; the second time it needn't be."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await _writing(town)
    await r.says("Minulla on diabetes, eikä aikaa saa.")
    r.sees("own-health", n=1)
    await r.presses("send")
    r.sees("own-sent")
    await r.says("kirjoitan")
    r.sees("own-ask", max=160)
    await r.says("Sairastan astmaa, joten tarvitsen oman lääkärin.")
    r.sees("own-sent")
    assert [one.sensitive for one in await _written(town, campaign)] == [True, True]


async def test_a_text_of_somebodys_health_is_published_only_in_other_words(web_town: Town) -> None:
    """Its author was told that a few members of staff read it: no card and no forged press puts it up for votes."""
    campaign = await web_town.votes_on(*SEEDS[:3])
    r, m = await _writing(web_town), await web_town.staff(Role.MODERATOR)
    ill = "Minulla on diabetes, eikä aikaa saa."
    await r.says(ill)
    r.sees("own-health", n=2)
    await r.presses("send")
    r.sees("vote-card")
    await m.says("/next")
    m.sees("mod-card-alone", statement=ill)
    assert texts().choice("en", "mod-card-alone", "approve") not in m.choices()
    assert "health, not published as it is" in m.latest
    async with browser(web_town) as client:
        await signs_in(web_town, client, Role.MODERATOR, "Aino")
        page = (await client.get("/staff/queue")).text
        assert ill in page
        assert 'value="approve"' not in page
        await client.post("/staff/queue", data={**form(page, 1), "act": "approve"})
    await m.presses("reword")
    m.sees("mod-reword")
    await m.says("Lapsellani on astma, eikä aikaa saa.")
    m.sees("mod-unfit")
    await m.says("Aikoja pitää saada nopeammin.")
    assert [one.standing for one in await _written(web_town, campaign)] == ["waiting"]
    await r.presses("agree")
    r.sees("own-reword", old=ill, new="Aikoja pitää saada nopeammin.")
    await r.presses("fine")
    (row,) = await _written(web_town, campaign)
    assert (row.text, row.standing, row.sensitive) == ("Aikoja pitää saada nopeammin.", "approved", False)


ODD = {
    "å" * 150 + " ja loppu.": "å" * 150 + " ja loppu.",  # 160 characters
    "Hyvä\u202e asia\u200b kaikille.": "Hyvä asia kaikille.",
    "Lisää\n1 Samaa mieltä\n2 hoitajia": "Lisää 1 Samaa mieltä 2 hoitajia",
}


async def test_odd_texts_are_kept_as_words(web_town: Town) -> None:
    """Nothing that people type can break a card, hide in it or pass for a choice of ours."""
    campaign = await web_town.votes_on(*SEEDS[:2])
    r = await _writing(web_town)
    for said in ODD:
        r.sees("own-ask", max=160)
        await r.says(said)
        r.sees("own-sent")
        await r.says("kirjoitan")
    assert [one.text for one in await _written(web_town, campaign)] == list(ODD.values())


async def test_what_says_nothing_is_asked_for_in_words(web_town: Town) -> None:
    """Digits are the answer where words are asked for: they neither choose nor cancel."""
    campaign = await web_town.votes_on(*SEEDS[:2])
    r = await _writing(web_town)
    for said in ("...", "!!!", "112", "2", "🙂🙂", "1 2 3"):
        await r.says(said)
        r.sees("own-empty")
    assert await _written(web_town, campaign) == []


async def test_another_language_is_kept_as_that_language(web_town: Town) -> None:
    """Readers and exports are told the language that it is in, the writer's own where it can't be told."""
    campaign = await web_town.votes_on(*SEEDS[:2])
    r = await _writing(web_town)
    said = {
        "Det behövs fler läkare i kommunen.": "sv",
        "Evening clinics are needed in every village.": "en",
        "Нужен врач вечером": "fi",
    }
    for text in said:
        await r.says(text)
        r.sees("own-sent")
        await r.says("kirjoitan")
    assert {one.text: one.language for one in await _written(web_town, campaign)} == said


async def test_the_same_text_again_and_again_is_one_statement_with_one_answer(town: Town) -> None:
    """Whoever doubts that it arrived is told where to look."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await _writing(town)
    await r.says(CLAIM)
    r.sees("own-sent")
    for _ in range(5):
        await r.says("kirjoitan")
        r.sees("own-ask", max=160)
        await r.says(CLAIM.upper())
        r.sees("own-again")
        r.sees("vote-card")
    assert len(await _written(town, campaign)) == 1


async def test_nobody_fills_the_moderators_queue(web_town: Town) -> None:
    """Three wait at once, ten in a campaign; both are said before anything is written in vain."""
    campaign = await web_town.votes_on(*SEEDS[:2])
    r = await _writing(web_town)
    for number in range(MOST):
        await r.says(f"{'Abcdefghij'[number] * 9} {SEEDS[number]['fi'][6:]} kunnassa")
        while r.finds("own-sent") is None:
            _anyway(r)
            await r.presses("different")
        await r.says("kirjoitan")
        if number == MOST_WAITING - 1:
            r.sees("own-many")
        if number >= MOST_WAITING - 1:
            rows = [one for one in await _written(web_town, campaign) if one.standing == "waiting"]
            await _settled(web_town, rows[0], Standing.REJECTED)
            await r.says("kirjoitan")
    r.sees("own-enough", n=MOST)
    assert len(await _written(web_town, campaign)) == MOST


async def test_a_statement_that_comes_after_the_close_is_refused_kindly(town: Town) -> None:
    """The deadline passed while it was being written: what was answered before counts, and that is said."""
    campaign = await town.votes_on(*SEEDS[:3])
    r = await town.member("fi")
    await r.presses("agree")
    await _begins(r)
    await town.later(days=20)
    await r.says(CLAIM)
    r.sees("own-late")
    assert await _written(town, campaign) == []
    assert len(await _cast(town, campaign)) == 1


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
    r = await _writing(town)
    await r.says("Pitääkö bussin kulkea?")
    r.sees("own-question")
    assert not await _kept(town, "Pitääkö bussin kulkea?")
    old = r.card()
    await town.later(hours=25)
    await _forget(town)
    await r.presses("statement") if old.buttons else await r.says("1")
    assert r.finds("own-sent") is None
    assert await _written(town, campaign) == []


async def test_cancelling_stores_nothing_and_the_vote_goes_on(town: Town) -> None:
    """A channel without buttons names the word, as a number there is an answer."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await _writing(town)
    named = "Jos et halua, kirjoita: peruuta." in r.latest
    assert named == (town.speaks == BARE)
    await r.says("peruuta")
    r.sees("cancelled")
    r.sees("vote-card")
    assert await _written(town, campaign) == []


async def test_undo_takes_the_writers_own_agreement_back(town: Town) -> None:
    """The statement waits all the same: others may want to vote on it."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await _writing(town)
    await r.says(CLAIM)
    r.sees("own-sent")
    await r.says("kumoa")
    r.sees("own-undone")
    r.sees("vote-card")
    (row,) = await _written(town, campaign)
    assert row.standing == "waiting"
    assert await _votes(town, row) == [None]


async def test_the_question_of_quotes_comes_once(town: Town) -> None:
    """Asked before the first text, answered for good; a no is a no."""
    await town.votes_on(*SEEDS[:2])
    r = await town.member("fi")
    await r.says("kirjoitan")
    r.sees("consent-quotes")
    await r.presses("no")
    r.sees("own-ask", max=160)
    await r.says("peruuta")
    await r.says("kirjoitan")
    r.sees("own-ask", max=160)
    async with town.house.database.read() as session:
        given = select(Consent.given).where(col(Consent.purpose) == Purpose.QUOTES.value)
        assert list(await session.exec(given)) == [False]


async def test_one_statement_in_every_language(town: Town) -> None:
    """The whole way in Swedish, English and plain Finnish."""
    campaign = await town.votes_on(*SEEDS[:2])
    said = {
        "sv": "Bussen ska gå till hälsostationen på kvällen.",
        "en": "The dentist should also visit small schools.",
        "fi-easy": "Lääkäriin pitää päästä heti.",
    }
    for language, text in said.items():
        r = await _writing(town, language)
        await r.says(text)
        r.sees("own-sent")
        r.sees("vote-card")
    rows = await _written(town, campaign)
    assert [(row.language, row.text) for row in rows] == [
        ("sv", said["sv"]),
        ("en", said["en"]),
        ("fi", said["fi-easy"]),
    ]


async def test_postgresql_keeps_a_statement_the_same_way(postgres_town: Town) -> None:
    """The larger installations' database, too."""
    campaign = await postgres_town.votes_on({"fi": CLAIM, "sv": "Buss.", "en": "Bus."}, *SEEDS[:2])
    r = await _writing(postgres_town)
    await r.says("Bussin pitää kulkea myös iltaisin terveysasemalle!")
    r.sees("own-similar-one", a=CLAIM)
    await r.presses("different")
    r.sees("own-sent")
    (row,) = await _written(postgres_town, campaign)
    assert await _votes(postgres_town, row) == [1]


# ── what the scripts share


async def _writing(town: Town, language: str = "fi") -> Resident:
    r = await town.member(language)
    await _begins(r)
    return r


async def _begins(r: Resident) -> None:
    await r.says("kirjoitan")
    r.sees("consent-quotes")
    await r.presses("yes")
    r.sees("own-ask", max=160)


def _anyway(r: Resident) -> None:
    for text in ("own-two", "own-privacy", "own-similar", "own-similar-one"):
        if r.finds(text):
            r.sees(text)
            return
    raise AssertionError(r.latest)


async def _written(town: Town, campaign: CampaignId) -> list[Statement]:
    async with town.house.database.read() as session:
        mine = select(Statement).where(
            col(Statement.campaign_id) == campaign, col(Statement.origin) == Origin.RESIDENT.value
        )
        return list(await session.exec(mine.order_by(col(Statement.number))))


async def _votes(town: Town, statement: Statement) -> list[int | None]:
    async with town.house.database.read() as session:
        cast = select(Vote.choice).where(col(Vote.statement_id) == statement.id)
        return list(await session.exec(cast.order_by(col(Vote.cast_at))))


async def _cast(town: Town, campaign: CampaignId) -> list[tuple[str, int | None]]:
    async with town.house.database.read() as session:
        cast = select(Statement.text, Vote.choice).join(Vote, col(Vote.statement_id) == col(Statement.id))
        here = cast.where(col(Statement.campaign_id) == campaign, col(Vote.choice).is_not(None))
        return list(await session.exec(here))


async def _settled(town: Town, statement: Statement, to: Standing) -> None:
    assert statement.id is not None
    async with town.house.database.write() as session:
        await settle(session, [statement.id], to, town.now)


async def _forget(town: Town) -> None:
    async with town.house.database.write() as session:
        await prompts.forget_drafts(session, town.now - timedelta(hours=24))


async def _kept(town: Town, *words: str) -> list[str]:
    """Say where any of the words stand in the open."""
    async with town.house.database.read() as session:
        inbox, outbox = (
            list(await session.exec(select(Inbox.body))),
            list(await session.exec(select(Outbox.body))),
        )
        asked = [repr(row) for row in await session.exec(select(Prompt))]
        queued = [repr(row) for row in await session.exec(select(QueueItem))]
    texts = [*inbox, *(body or "" for body in outbox), *asked, *queued]
    return [text for text in texts if any(word in text for word in words)]
