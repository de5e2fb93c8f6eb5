"""Themes of free text at the staff's desk: seen, read, corrected by writing, published, made into statements."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import col, select

from adapters.database.engine import open_database
from bot.staff import theme_cards
from bot.staff.desk import Desk, Tell
from core.access.rights import Role
from core.access.tables import StaffId
from core.audit.tables import AuditRow
from core.campaigns.tables import Campaign
from core.pool import consents
from core.pool.tables import MemberId, Purpose
from core.statements.tables import Origin, Standing, Statement
from core.themes import reading, summarising
from core.themes.summary import Written
from tests.bot.staff.office import Office, Person, open_office
from tests.bot.staff.themed import DENTIST, QUEUE, TRAVEL, Themed, moved_in, themed
from tests.core.campaigns.hall import Hall
from tests.core.results.town import Town

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def analyst(office: Office, language: str = "en", name: str = "Aino") -> Person:
    person = await office.colleague(Role.ANALYST, language, name)
    person.sees("st-welcome")
    return person


@pytest.fixture(scope="module")
def made() -> dict[str, tuple[Path, Town]]:
    """The town that all these look at, once it is there: its answers and themes are made once."""
    return {}


@pytest.fixture
async def world(
    database_url: str, made: dict[str, tuple[Path, Town]], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Themed]:
    """A campaign of 130 replies in three themes."""
    path = Path(database_url.removeprefix("sqlite:///"))
    if "town" not in made:
        kept = tmp_path_factory.mktemp("themed") / "town.db"
        shutil.copyfile(path, kept)
        database = open_database(f"sqlite:///{kept}")
        built = await themed(await open_office(database), statements=True)
        await database.close()
        made["town"] = (kept, built.town)
    kept, town = made["town"]
    shutil.copyfile(kept, path)
    database = open_database(database_url)
    yield moved_in(
        await open_office(database),
        replace(town, hall=Hall(database, town.hall.here), voters=dict(town.voters)),
    )
    await database.close()


async def test_the_card_tells_themes_with_their_people_and_how_far_to_trust_them(world: Themed) -> None:
    """A number without its doubts would be read as a result."""
    aino = await analyst(world.office)
    await aino.writes("themes", "ilta")
    said = aino.sees("st-themes")
    assert said.startswith("Themes ilta, 130 texts:\n1. ")
    assert said.split("\n")[1].endswith(", 60 (+60 since yesterday)")
    assert "Other 0 (0 %)" in said
    assert "Grouped by computer, not checked." in said
    assert "Sorted by wording.\n" in said  # one language: nothing to join
    assert "A draft" not in said


async def test_each_correction_can_be_written_in_each_language_and_taken_back(world: Themed) -> None:
    """Staff write as they speak; what was written by mistake is gone with a word."""
    office = world.office
    aino, eino = await analyst(office, "fi"), await analyst(office, "sv", "Eino")
    await aino.writes("themes", "ilta")
    aino.sees("st-themes")
    await aino.types("nimeä 1 Pitkät matkat")
    said = aino.sees("st-theme-renamed", "st-themes")
    assert "1. Pitkät matkat, 60" in said
    await aino.types("nimeä 1 sv: Långa resor")
    assert "1. Pitkät matkat, 60" in aino.sees("st-theme-renamed", "st-themes")
    await eino.writes("themes", "ilta slå ihop 2 3")
    said = eino.sees("st-theme-merged", "st-themes")
    assert ", 70" in said
    assert "1. Långa resor, 60" in said
    await aino.types("jaa 1")
    said = aino.sees("st-theme-split", "st-themes")
    assert "Pitkät matkat" not in said
    await aino.types("kumoa")
    assert "1. Pitkät matkat, 60" in aino.sees("st-theme-undone-of", "st-themes")
    async with office.database.read() as session:
        acts = list(await session.exec(select(AuditRow.act, AuditRow.details).order_by(col(AuditRow.id))))
    acts = [(act, details) for act, details in acts if act.startswith("theme")]
    assert [act for act, _ in acts] == [
        "theme-renamed",
        "theme-renamed",
        "themes-merged",
        "theme-split",
        "theme-correction-undone",
    ]
    assert "matka" not in str(acts).lower()


async def test_single_replies_and_words_are_corrected_too(world: Themed) -> None:
    """One reply in the wrong place, one theme that is noise, one word that names everything."""
    aino = await analyst(world.office, "sv")
    await aino.writes("themes", "ilta")
    aino.sees("st-themes")
    await aino.types("åt sidan 3")
    said = aino.sees("st-theme-set-aside", "st-themes")
    assert ", 30 (sedan i går +30, åt sidan)" in said.split("\n")[3]
    await aino.types("aside 3")
    aino.sees("st-theme-same")
    await aino.types("uteslut kylä")
    assert "kylä" not in aino.sees("st-theme-excluded", "st-themes")
    await aino.types("övriga 1")
    said = aino.sees("st-theme-othered", "st-themes")
    assert "Övriga 1 (1 %)" in said
    await aino.types("övriga")
    said = world.office.said[aino.conversation][0][1]
    assert said.startswith("Övriga. Texter: 1, sida 1:\n1. ")
    assert said.endswith("(fäst)")
    aino.sees("st-theme-list", "st-theme-open")
    await aino.types("flytta 1 2")
    assert "Övriga 0 (0 %)" in aino.sees("st-theme-moved", "st-themes")
    await aino.types("fäst 2")
    aino.sees("st-theme-stays", "st-themes")
    await aino.types("läs 2")
    assert aino.sees("st-theme-whole").endswith("(fäst)")


async def test_a_number_lists_the_replies_masked_and_copies_once(office: Office) -> None:
    """Staff read what is behind a theme before they name it; nobody's telephone number comes along."""
    copies = ["Matka terveysasemalle on pitkä ja bussi kulkee harvoin"] * 27
    private = ["Puhelinjono on tukossa eikä kukaan vastaa soittoon, soita 040 123 4567"]
    world = await themed(office, [*QUEUE, *private, *TRAVEL[:30], *copies])
    aino = await analyst(office)
    await aino.writes("themes", "ilta")
    card = aino.sees("st-themes")
    queue = next(line.partition(".")[0] for line in card.split("\n") if ", 41" in line)
    same = next(line.partition(".")[0] for line in card.split("\n") if "27 identical" in line)
    listed = {}
    for theme in (same, queue):
        await aino.types("show " + theme)
        pages = []
        for _ in range(6):
            pages.append(world.office.said[aino.conversation][0][1])
            aino.sees("st-theme-list", "st-theme-open")
            await aino.presses("next", "st-theme-open")
        aino.sees("st-theme-list", "st-theme-open")
        listed[theme] = [line for page in pages for line in page.split("\n")[1:]]
    assert len([line for line in listed[same] if line.endswith("harvoin (27 identical)")]) == 1
    assert "040 123" not in str(listed)
    assert "[phone number]" in str(listed)
    assert len(set(listed[queue])) == 41
    await aino.types("read 41")
    assert "soita [phone number]" in aino.sees("st-theme-whole")
    await aino.types("read 999")
    aino.sees("st-theme-unknown-reply")
    await aino.types("other")
    aino.sees("st-theme-list-empty")
    await aino.presses("themes", "st-theme-open")
    aino.sees("st-themes")


async def test_what_is_written_wrongly_is_answered_with_an_example_and_changes_nothing(world: Themed) -> None:
    """Nobody has to know the words by heart."""
    aino = await analyst(world.office)
    await aino.writes("themes", "ilta")
    before = aino.sees("st-themes")
    for written, text in (
        ("hello there", "st-theme-how"),
        ("merge 1", "st-theme-how-merge"),
        ("rename 1", "st-theme-how-rename"),
        ("split 1 118", "st-theme-how-split"),
    ):
        await aino.types(written)
        aino.sees(text)
    for written, text in (
        ("merge 1 99", "st-theme-unknown"),
        ("move 999 1", "st-theme-unknown-reply"),
        ("merge 1 1", "st-theme-how-merge"),
        ("accept", "st-theme-no-proposal"),
        ("unpublish", "st-theme-not-published"),
        ("undo", "st-theme-nothing"),
    ):
        await aino.types(written)
        aino.sees(text)
    await aino.types("themes")
    assert aino.sees("st-themes") == before
    await aino.types("77")
    aino.sees("st-theme-unknown")
    await aino.writes("themes", "other-one")
    aino.sees("st-unknown-campaign")
    await aino.writes("themes", "")
    aino.sees("st-usage-themes")


async def test_the_number_of_a_merged_theme_leads_to_its_heir(world: Themed) -> None:
    """Notes and minutes name themes by number; none leads nowhere."""
    aino = await analyst(world.office)
    await aino.writes("themes", "ilta merge 1 3")
    aino.sees("st-theme-merged", "st-themes")
    await aino.types("3")
    said = world.office.said[aino.conversation]
    assert said[0][1] == "Theme 3 is now in theme 1."
    aino.sees("st-theme-heir", "st-theme-list", "st-theme-open")
    await aino.types("rename 3 Matkat ja peruutukset")
    assert world.office.said[aino.conversation][0][1] == 'Theme 1 is now "Matkat ja peruutukset".'


async def test_of_two_who_change_one_theme_the_second_is_told_and_loses_nothing(world: Themed) -> None:
    """Script 17 for themes: what a colleague has just done isn't overwritten by what was seen before it."""
    aino, eino = await analyst(world.office), await analyst(world.office, name="Eino")
    for person in (aino, eino):
        await person.writes("themes", "ilta")
        person.sees("st-themes")
    await aino.types("rename 1 Travel")
    aino.sees("st-theme-renamed", "st-themes")
    await eino.types("merge 1 2")
    said = world.office.said[eino.conversation][0][1]
    assert said.startswith("Aino has just changed theme 1 (new name). Your correction wasn't made.")
    assert "1. Travel, 60" in eino.sees("st-theme-changed", "st-themes")
    await eino.types("rename 2 Phone")
    assert "2. Phone, 40" in eino.sees("st-theme-renamed", "st-themes")
    await aino.types("rename 3 Dentist")  # nobody touched theme 3
    said = aino.sees("st-theme-renamed", "st-themes")
    assert "2. Phone, 40" in said
    assert "3. Dentist, 30" in said
    await eino.types("merge 1 2")
    eino.sees("st-theme-merged", "st-themes")


async def test_a_card_of_many_people_and_long_names_is_still_said(world: Themed) -> None:
    """Thirty thousand replies are no reason to be silent."""
    office = world.office
    person = await analyst(office)
    async with office.database.read() as session:
        desk = Desk(session, person.conversation, StaffId(1), "en", office.now, office.house)
        found = await reading.read_set(session, await world.set(), office.now)
        campaign = await session.get_one(Campaign, world.town.campaign)
        long = {"en": "Waiting on the phone for the whole morning, and nobody calls back"}
        themes = tuple(
            replace(found.themes[0], number=n, names=long, size=2_000, fresh=1_200, copies=1_100)
            for n in range(1, 16)
        )
        found = replace(found, replies=30_000, other=4_000, themes=themes, waiting=10_000, unplaced=2_000)
        ask = await theme_cards.card(desk, campaign, found)
        said = desk.say(ask.text, ask.args)
        assert said.startswith("Themes ilta, 30,000 texts:\n1. Waiting on the phone")
        assert "back, 2,000 (+1,200 since yesterday, 1,100 identical)" in said
        assert len(said) < 3500
        assert "next" in ask.choices
        replies = [
            replace(one, text="Pitkä " * 200)
            for one in await reading.replies_of(session, found.id, found.themes[0].id)
        ]
        told = theme_cards.listed(desk, found, found.themes[0], replies[: theme_cards.LISTED], 0)[0]
        assert isinstance(told, Tell)
        assert "[...]" in desk.say(told.say.text, told.say.args)


async def test_themes_are_for_those_who_may_see_results(world: Themed) -> None:
    """A moderator decides on single texts; what all of them come to isn't theirs to see."""
    for role, sees in ((Role.MODERATOR, False), (Role.DPO, False), (Role.PLANNER, True), (Role.OWNER, True)):
        person = await world.office.colleague(role)
        world.office.said.clear()
        await person.writes("themes", "ilta")
        person.sees("st-themes" if sees else "st-denied")


async def test_a_locked_set_is_corrected_only_when_it_is_unlocked(world: Themed) -> None:
    """What goes to the printer must not move under anybody's hands."""
    aino = await analyst(world.office)
    await aino.writes("themes", "ilta lock")
    assert "Locked: nothing is computed anew." in aino.sees("st-theme-is-locked", "st-themes")
    for written in ("merge 1 2", "recompute", "coarser"):
        await aino.types(written)
        aino.sees("st-theme-not-now")
    await aino.types("unlock")
    assert "Locked" not in aino.sees("st-theme-is-unlocked", "st-themes")
    await aino.types("coarser")
    aino.sees("st-theme-again", "st-themes")
    await aino.types("coarser")
    aino.sees("st-theme-same")


async def test_a_draft_is_published_only_when_every_reply_was_read(office: Office) -> None:
    """Of forty replies a computer may be quite wrong; somebody has looked at each of them."""
    await themed(office, [*QUEUE[:25], *DENTIST[:15]])
    aino = await analyst(office)
    await aino.writes("themes", "ilta")
    assert "write a theme's number. Unread: 40." in aino.sees("st-themes")
    await aino.presses("publish", "st-themes")
    assert "themes, 40 texts" in aino.sees("st-theme-publish")
    await aino.presses("yes", "st-theme-publish")
    said = office.said[aino.conversation][0][1]
    assert "Unread: 40." in said
    card = aino.sees("st-theme-unread", "st-themes")
    rows = [line for line in card.split("\n") if line[:1].isdigit()]
    for written in [*(row.partition(".")[0] for row in rows), "other"]:
        await aino.types(written)
        for _ in range(5):
            if not any(text == "st-theme-open" for text, _ in office.said.pop(aino.conversation)):
                break
            held = await aino.holds("st-theme-open")
            if "next" not in held.choices:
                break
            await aino.presses("next", "st-theme-open")
    office.said.clear()
    await aino.writes("themes", "ilta")
    assert "Unread: 0." in aino.sees("st-themes")
    await aino.types("publish")
    aino.sees("st-theme-publish")
    await aino.presses("no", "st-theme-publish")
    assert "not checked" in aino.sees("st-themes")
    await aino.types("julkaise")
    aino.sees("st-theme-publish")
    await aino.presses("yes", "st-theme-publish")
    said = aino.sees("st-theme-published", "st-themes")
    assert "Grouped by computer, checked on 3 December by Aino." in said
    card_now = await aino.holds("st-themes")
    assert "publish" not in card_now.choices
    await aino.types("unpublish")
    assert "not checked" in aino.sees("st-theme-unpublished", "st-themes")


async def test_too_few_replies_are_a_list_to_read(office: Office) -> None:
    """Themes of a handful of replies would be one person's words made a group's."""
    world = await themed(office, QUEUE[:12])
    aino = await analyst(office)
    await aino.writes("themes", "ilta")
    assert "texts 12, too few for themes" in aino.sees("st-themes-few")
    await aino.presses("read", "st-themes-few")
    said = world.office.said[aino.conversation][0][1]
    assert said.startswith("All texts. Texts: 12, page 1:")
    aino.sees("st-theme-list", "st-theme-open-few")
    await aino.presses("next", "st-theme-open-few")
    aino.sees("st-theme-list", "st-theme-open-few")


async def test_nothing_written_yet_is_said_so(office: Office) -> None:
    """A campaign without free text has no themes, and that is no fault."""
    await themed(office, [])
    aino = await analyst(office)
    await aino.writes("themes", "ilta")
    aino.sees("st-themes-none")


async def test_of_several_questions_one_is_chosen_by_button_or_number(office: Office) -> None:
    """Answers to two questions are never grouped together."""
    world = await themed(office, QUEUE, ("why", "how"))
    await world.answered(DENTIST, "how")
    await world.ticks()
    aino = await analyst(office)
    await aino.writes("themes", "ilta")
    said = aino.sees("st-themes-which")
    assert "1. Kysymys" in said
    assert "Kysymys why? (texts: 40)" in said
    await aino.presses(f"set-{await world.set('how')}", "st-themes-which")
    said = aino.sees("st-themes")
    assert "Themes ilta, 30 texts" in said
    assert "Question: Kysymys how?" in said
    await aino.writes("themes", "ilta 1 rename 1 Jonot")
    aino.sees("st-theme-renamed", "st-themes")
    await aino.writes("themes", "ilta 3")
    aino.sees("st-themes-which")


async def test_a_statement_made_of_a_theme_waits_for_a_moderator(world: Themed) -> None:
    """What people wrote feeds the voting, and staff's words are looked at like anybody's."""
    office = world.office
    aino = await analyst(office)
    await aino.writes("themes", "ilta")
    aino.sees("st-themes")
    await aino.types("statement 2 Puhelimeen pitää vastata päivän kuluessa.")
    assert "Statement 1 waits for a moderator in the campaign ilta. It came from theme 2." in aino.sees(
        "st-theme-statement"
    )
    for written, text in (
        ("statement 2 puhelimeen pitää vastata päivän kuluessa", "st-theme-statement-same"),
        ("statement 2 " + "Jonot " * 30, "st-theme-statement-long"),
        ("statement 2 Soita 040 123 4567 ja kysy.", "st-theme-statement-private"),
        ("statement 99 Jonot pois.", "st-theme-unknown"),
        ("statement 2 !!!", "st-theme-how-statement"),
        ("statement 2", "st-theme-how-statement"),
    ):
        await aino.types(written)
        aino.sees(text)
    async with office.database.read() as session:
        [made] = list(await session.exec(select(Statement)))
        acts = select(AuditRow.act, AuditRow.subject).where(col(AuditRow.act) == "theme-statement")
        assert list(await session.exec(acts)) == [("theme-statement", made.id)]
    assert (made.origin, made.standing, made.language) == (Origin.COUNTY, Standing.WAITING, "fi")
    mona = await office.colleague(Role.MODERATOR)
    office.said.clear()
    await mona.writes("next")
    assert "Puhelimeen pitää vastata päivän kuluessa." in mona.sees("mod-card-alone")
    await mona.presses("approve", "mod-card-alone")
    async with office.database.read() as session:
        assert (await session.exec(select(Statement.standing))).one() == Standing.APPROVED
    await world.town.closes()
    await aino.types("väite 1 Bussit kuntoon.")
    assert "Its state: closed" in aino.sees("st-theme-statement-over")


async def test_after_publishing_a_new_grouping_waits_for_a_yes(world: Themed) -> None:
    """A number that was in the paper doesn't change overnight by itself."""
    aino = await analyst(world.office)
    await aino.writes("themes", "ilta")
    aino.sees("st-themes")
    await aino.presses("publish", "st-themes")
    aino.sees("st-theme-publish")
    await aino.presses("yes", "st-theme-publish")
    aino.sees("st-theme-published", "st-themes")
    await world.answered([f"Pysäköinti on kallista ja paikat täynnä, viikko {n}" for n in range(30)])
    await world.ticks()
    await aino.writes("themes", "ilta")
    assert "A new grouping waits: " in aino.sees("st-themes")
    await aino.presses("keep", "st-themes")
    assert "waits" not in aino.sees("st-theme-kept", "st-themes")
    await aino.types("recompute")
    aino.sees("st-theme-again", "st-themes")
    await world.ticks()
    await aino.writes("themes", "ilta")
    aino.sees("st-themes")
    await aino.presses("accept", "st-themes")
    assert "waits" not in aino.sees("st-theme-accepted", "st-themes")


async def test_quotes_and_what_a_machine_made_of_them_stand_together(world: Themed) -> None:
    """Nobody is quoted who didn't agree to it, and no machine's sentence stands without its quotes."""
    office = world.office
    aino = await analyst(office)
    await aino.writes("themes", "ilta")
    aino.sees("st-themes")
    await aino.presses("quotes", "st-themes")
    assert "Quotes suggested to the moderators now: 0." in aino.sees("st-theme-quotes-asked")
    await aino.types("summary")
    aino.sees("st-theme-no-summary")
    async with office.database.write() as session:
        here = office.house.organisation
        agreed = [
            consents.Answer(MemberId(one), here, Purpose.QUOTES, True, "test") for one in world.town.voters
        ]
        await consents.record(session, agreed, office.now)
    await aino.types("lainaukset")
    assert "Quotes suggested to the moderators now: 9." in aino.sees("st-theme-quotes-asked")
    mona = await office.colleague(Role.MODERATOR)
    await mona.writes("next")
    for _ in range(9):
        await mona.presses("approve", "mod-quote")
    await aino.types("quotes")
    shown = office.said[aino.conversation][0][1]
    assert shown.startswith("Quotes ilta:\n1. ")
    assert shown.count('"') == 18
    aino.sees("st-theme-quotes", "st-theme-quotes-asked")
    await aino.types("publish")
    aino.sees("st-theme-publish")
    await aino.presses("yes", "st-theme-publish")
    assert "summary" not in (await aino.holds("st-themes")).choices
    async with office.database.write() as session:
        [wanted] = await summarising.wanted(session, ["en"], office.house.suppress_below)
        written = [Written("Buses are missed.", (1,)), Written("So are doctors.", (4, 7))]
        await summarising.keep(session, wanted, written, "gemma-3-12b", office.now)
    office.said.clear()
    await aino.writes("themes", "ilta")
    aino.sees("st-themes")
    await aino.presses("summary", "st-themes")
    said = aino.sees("st-theme-summary").split("\n")
    assert said[0].startswith("Written by a machine (gemma-3-12b), not checked.")
    assert said[1] == "Buses are missed."
    assert [line.startswith('"') for line in said[1:]] == [False, True, False, True, True]


async def test_the_picture_says_in_words_what_it_shows(world: Themed) -> None:
    """Who can't see it, or reads on a telephone of buttons only, gets the same."""
    aino = await analyst(world.office)
    await aino.writes("themes", "ilta picture")
    said = world.office.said[aino.conversation][0][1]
    assert said.startswith("Themes ilta: ")
    assert "60" in said
    aino.sees("st-themes-picture", "st-themes")
