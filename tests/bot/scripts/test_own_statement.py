"""Scripts of writing a statement of one's own, and of what moderators make of it."""

from sqlmodel import col, select

from core.access.rights import Role
from core.language.catalogue import texts
from core.pool.tables import Consent, Purpose
from core.statements.tables import Standing
from tests.bot.scripts.test_moderation import browser, form, signs_in
from tests.bot.scripts.writers import CLAIM, anyway, cast, kept, settled, votes, writing, written
from tests.support.matrix_town import MATRIX
from tests.support.town import BARE, SEEDS, Town


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
    (row,) = await written(town, campaign)
    assert (row.text, row.language, row.standing, row.sensitive) == (CLAIM, "fi", "waiting", False)
    assert await votes(town, row) == [1]
    await settled(town, row, Standing.APPROVED)
    for _ in range(2):
        other.sees("vote-card")
        await other.presses("agree")
    other.sees("vote-card", statement=CLAIM)
    await other.presses("disagree")
    assert await votes(town, row) == [1, -1]
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
    r = await writing(town)
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
    assert await written(town, campaign) == []
    await r.presses("same-1")
    r.sees("vote-set", statement=CLAIM, vote="samaa mieltä")
    r.sees("vote-card")
    assert await written(town, campaign) == []
    assert await cast(town, campaign) == [(CLAIM, 1)]
    await r.says("kumoa")
    r.sees("vote-undone", statement=CLAIM)
    assert await cast(town, campaign) == []


async def test_whoever_insists_is_heard(town: Town) -> None:
    """The checks are hints: a person decides, and another person reads it."""
    campaign = await town.votes_on({"fi": CLAIM, "sv": "Buss.", "en": "Bus."}, *SEEDS[:3])
    r = await writing(town)
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
    assert [one.text[:10] for one in await written(town, campaign)] == ["Onko bussi"]


async def test_what_surely_identifies_somebody_is_taken_out_before_it_is_kept(town: Town) -> None:
    """An identity code or a number to call is stored nowhere, not even sealed for the day that a draft waits."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await writing(town)
    await r.says("Soittakaa minulle numeroon 040 123 4567 tai kysykää tunnuksella 131052-308T.")
    shown = r.sees("own-masked")
    assert "[puhelinnumero]" in shown
    assert "[henkilötunnus]" in shown
    await r.presses("send")
    while r.finds("own-sent") is None:
        anyway(r)
        await r.presses("send" if r.finds("own-two") else "not-personal")
    (row,) = await written(town, campaign)
    assert "[puhelinnumero]" in row.text
    assert not await kept(town, "131052-308T", "040 123 4567")


async def test_a_text_of_somebodys_health_is_asked_about_once_and_kept_apart(town: Town) -> None:
    """Who reads it and that it is never quoted is said before it is sent; the second time it needn't be."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await writing(town)
    await r.says("Minulla on diabetes, eikä aikaa saa.")
    r.sees("own-health", n=1)
    await r.presses("send")
    r.sees("own-sent")
    await r.says("kirjoitan")
    r.sees("own-ask", max=160)
    await r.says("Sairastan astmaa, joten tarvitsen oman lääkärin.")
    r.sees("own-sent")
    assert [one.sensitive for one in await written(town, campaign)] == [True, True]


async def test_a_text_of_somebodys_health_is_published_only_in_other_words(web_town: Town) -> None:
    """Its author was told that a few members of staff read it: no card and no forged press puts it up for votes."""
    campaign = await web_town.votes_on(*SEEDS[:3])
    r, m = await writing(web_town), await web_town.staff(Role.MODERATOR)
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
    assert [one.standing for one in await written(web_town, campaign)] == ["waiting"]
    await r.presses("agree")
    r.sees("own-reword", old=ill, new="Aikoja pitää saada nopeammin.")
    await r.presses("fine")
    (row,) = await written(web_town, campaign)
    assert (row.text, row.standing, row.sensitive) == ("Aikoja pitää saada nopeammin.", "approved", False)


async def test_cancelling_stores_nothing_and_the_vote_goes_on(town: Town) -> None:
    """A channel without buttons names the word, as a number there is an answer."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await writing(town)
    named = "Jos et halua, kirjoita: peruuta." in r.latest
    assert named == (town.speaks in (BARE, MATRIX))
    await r.says("peruuta")
    r.sees("cancelled")
    r.sees("vote-card")
    assert await written(town, campaign) == []


async def test_undo_takes_the_writers_own_agreement_back(town: Town) -> None:
    """The statement waits all the same: others may want to vote on it."""
    campaign = await town.votes_on(*SEEDS[:2])
    r = await writing(town)
    await r.says(CLAIM)
    r.sees("own-sent")
    await r.says("kumoa")
    r.sees("own-undone")
    r.sees("vote-card")
    (row,) = await written(town, campaign)
    assert row.standing == "waiting"
    assert await votes(town, row) == [None]


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
        r = await writing(town, language)
        await r.says(text)
        r.sees("own-sent")
        r.sees("vote-card")
    rows = await written(town, campaign)
    assert [(row.language, row.text) for row in rows] == [
        ("sv", said["sv"]),
        ("en", said["en"]),
        ("fi", said["fi-easy"]),
    ]


async def test_postgresql_keeps_a_statement_the_same_way(postgres_town: Town) -> None:
    """The larger installations' database, too."""
    campaign = await postgres_town.votes_on({"fi": CLAIM, "sv": "Buss.", "en": "Bus."}, *SEEDS[:2])
    r = await writing(postgres_town)
    await r.says("Bussin pitää kulkea myös iltaisin terveysasemalle!")
    r.sees("own-similar-one", a=CLAIM)
    await r.presses("different")
    r.sees("own-sent")
    (row,) = await written(postgres_town, campaign)
    assert await votes(postgres_town, row) == [1]
