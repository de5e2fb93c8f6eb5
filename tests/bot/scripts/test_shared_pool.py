"""Scripts of an organisation with a question and a partner of its own."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from adapters.database.migrating import migrate
from bot.cli.letter_desk import Desk, what_is_told
from bot.settings import Settings
from core.access.rights import Role
from core.access.roles import ensure_organisation
from core.campaigns import life
from core.campaigns.letters import Written
from core.campaigns.tables import CampaignId
from core.pool import consents
from core.pool.addresses import Address
from core.pool.frame import available
from core.pool.tables import Member, MemberId, Purpose
from core.privacy.codes import Code
from core.statements.adding import New, add
from core.statements.tables import Origin
from tests.bot.scripts.test_moderation import browser, form, signs_in
from tests.support.town import BARE, ROOT, SEEDS, WEB, Resident, Town

TRAITS = """built_in: [age_group, gender]
own:
  - name: clinic
    ask: {fi: Käytätkö terveysasemaa, sv: Använder du hälsostationen, en: Do you use a health centre}
    called: {fi: Terveysasema, sv: Hälsostation, en: Health centre}
    options: {often: {fi: Usein, sv: Ofta, en: Often}, never: {fi: En koskaan, sv: Aldrig, en: Never}}
    purpose: {fi: palvelujen suunnittelu, sv: planering av service, en: planning services}
"""
PARTNER = """partners:
  - name: {fi: Nokian kaupunki, sv: Nokia stad, en: City of Nokia}
    genitive: {fi: Nokian kaupungin, sv: Nokia stads, en: City of Nokia's}
    contact: {fi: osallisuus@nokia.example, sv: delaktighet@nokia.example, en: take.part@nokia.example}
    privacy: https://nokia.example/tietosuoja
    return_address: Nokian kaupunki, PL 2, 37101 Nokia
traits: traits.yaml
"""


@pytest.fixture(params=[WEB, BARE])
async def own_town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose organisation asks about health centres and shares the pool with a city."""
    written = (ROOT / "examples" / "organisation.yaml").read_text("utf-8")
    document = tmp_path / "organisation.yaml"
    document.write_text(written + PARTNER, encoding="utf-8")
    (tmp_path / "traits.yaml").write_text(TRAITS, encoding="utf-8")
    await migrate(f"sqlite:///{tmp_path / 'kuulolla.db'}")
    settings = Settings(data_dir=tmp_path, public_url="https://kuulolla.example", organisation=document)
    town = Town(settings, 1, request.param)
    await town.open()
    yield town
    await town.leave()


async def joined(town: Town) -> Resident:
    """Somebody who comes in by a letter and is asked what this organisation asks."""
    await town.votes_on(*SEEDS[:1])
    r = town.stranger("en")
    await r.says(f"/start {town.letter('en').link}")
    r.sees("join-hello")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    r.sees("traits-intro")
    await r.presses("prefer-not")
    said = r.sees("trait-own", i=2, n=2, ask="Do you use a health centre", purpose="planning services")
    assert said
    return r


async def choose(r: Resident, label: str) -> None:
    """Take a choice that the organisation's document words."""
    await r.says(str(r.choices().index(label) + 1))


async def test_the_organisations_own_question_is_asked_and_corrected(own_town: Town) -> None:
    """A county asks what its services need, says what for, and people may take it back."""
    r = await joined(own_town)
    assert r.choices() == ["Often", "Never", "Prefer not to say"]
    await choose(r, "Often")
    r.sees("join-done")
    await r.says("correct")
    assert "health centre often" in r.latest
    await choose(r, "Health centre")
    r.sees("correct-own")
    await choose(r, "Never")
    assert "health centre never" in r.latest
    house = own_town.house
    async with house.database.read() as session:
        frame = await available(session, house.organisation_id, own_town.now, known=house.traits)
    assert [told.get("clinic") for told in frame.values()] == ["never"]


async def test_a_partner_may_invite_only_whoever_said_so(own_town: Town) -> None:
    """The pool is shared person by person, and a no is taken back as easily as a yes."""
    r = await joined(own_town)
    await choose(r, "Prefer not to say")
    r.sees("join-done")
    await r.presses("start")
    r.sees("vote-card")
    await r.presses("agree")
    r.sees("vote-empty")
    await r.says("pause")
    await r.says("hello")
    r.sees("consent-shared", partner="City of Nokia")
    await r.presses("refuse")
    assert await may_invite(own_town) == [False]
    r.sees("ways", n=0)
    await r.presses("done")
    r.sees("frequency")
    await r.presses("weekly")
    r.sees("idle")
    await r.presses("my-data")
    await r.says(str(r.choices().index("Ways to take part") + 1))
    r.sees("ways", n=0)
    await r.presses("done")
    r.sees("frequency")
    await r.presses("weekly")
    r.sees("consent-shared", partner="City of Nokia")
    await r.presses("allow")
    r.sees("ways-done")
    assert await may_invite(own_town) == [True]


async def may_invite(town: Town) -> list[bool]:
    """Say what those who joined answered about the city."""
    async with town.house.database.write() as session:
        city = await ensure_organisation(session, "City of Nokia")
        members = [MemberId(one or 0) for one in await session.exec(select(Member.id))]
        agreed = await consents.current(session, members, city)
    return [given for (_, purpose), given in agreed.items() if purpose is Purpose.POOL]


CITY = "City of Nokia"


async def citys_campaign(town: Town) -> tuple[Resident, Resident]:
    """The city asks over the county's pool; gives a moderator of each."""
    county = await town.staff(Role.MODERATOR, name="Kaarina")
    owner, planner = await town.staff(Role.OWNER, of=CITY), await town.staff(Role.PLANNER, of=CITY)
    nokia = await town.staff(Role.MODERATOR, name="Nella", of=CITY)
    await town.votes_on(*SEEDS[:2], name="nokia-ajat", by=(planner, owner))
    return county, nokia


async def test_a_partners_campaign_speaks_in_its_own_name(own_town: Town) -> None:
    """Who is asked by their city reads of the city: its name, where its people are reached, its privacy notice."""
    await citys_campaign(own_town)
    r = own_town.stranger("en")
    await r.says(f"/start {own_town.letter('en').link}")
    r.sees("join-hello", org="City of Nokia", org_genitive="City of Nokia's")
    await r.presses("who")
    r.sees("join-who", org="City of Nokia", url="https://nokia.example/tietosuoja")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("only-this")
    r.sees("vote-card")
    await r.says("/help")
    r.sees("help", contact="take.part@nokia.example")
    stranger = own_town.stranger("en")
    await stranger.says("hello")
    await stranger.says("help")
    stranger.sees("help", contact="participation@kuulolla.example")


async def test_a_partners_invitation_names_it(own_town: Town) -> None:
    """Nobody is invited in another's name, also when both ask the same people at once."""
    own_town.initiates = True
    county = await joined(own_town)
    await choose(county, "Never")
    owner, planner = await own_town.staff(Role.OWNER, of=CITY), await own_town.staff(Role.PLANNER, of=CITY)
    async with own_town.house.database.write() as session:
        city = await ensure_organisation(session, CITY)
        members = [MemberId(one or 0) for one in await session.exec(select(Member.id))]
        agreed = [consents.Answer(one, city, Purpose.POOL, True, "1") for one in members]
        await consents.record(session, agreed, own_town.now)
    await own_town.votes_on(*SEEDS[:2], name="nokia-ajat", by=(planner, owner))
    for _ in range(2):  # one at a time: nobody is interrupted within the hour
        await own_town.later(hours=2)
    assert "a robot of City of Nokia" in county.everything
    assert "a robot of Wellbeing services county of Pirkanmaa" in county.everything


async def test_a_partners_moderators_get_its_cards_and_digest(own_town: Town) -> None:
    """The city's residents wrote to the city: the county's people neither read it nor decide it."""
    county, nokia = await citys_campaign(own_town)
    r = await own_town.member(pool=False)
    await r.presses("agree")
    await r.presses("agree")
    r.sees("traits-intro")
    await r.presses("prefer-not")
    r.sees("trait-own")
    await choose(r, "Prefer not to say")
    r.sees("vote-empty")
    await r.presses("write-own")
    r.sees("consent-quotes")
    await r.presses("no")
    r.sees("own-ask")
    await r.says("Evening clinics belong in every town of ours.")
    r.sees("own-sent")
    await own_town.ticks.moderators()
    await own_town.house.settle()
    nokia.sees("mod-card-alone")
    assert "Evening clinics belong" not in county.everything
    own_town.now = own_town.now.replace(hour=7) + timedelta(days=1)
    await own_town.ticks.moderators()
    await own_town.house.settle()
    nokia.sees("mod-digest", queue=1)
    assert "Evening clinics belong" not in county.everything
    assert county.finds("mod-digest") is None
    await nokia.presses("open")
    nokia.sees("mod-card-alone")
    await nokia.presses("approve")
    nokia.sees("mod-done")


async def test_a_partners_pages_are_its_own(own_town: Town) -> None:
    """The report is the city's; its moderators decide on the page what the county's don't even see there."""
    county, nokia = await citys_campaign(own_town)
    campaign = await numbered(own_town, "nokia-ajat")
    async with own_town.house.database.write() as session:
        city = await ensure_organisation(session, CITY)
        news = [New("Evening clinics belong in every town of ours.", "en")]
        await add(session, city, campaign, news, Origin.RESIDENT, own_town.now)
    await own_town.ticks.moderators()
    await own_town.house.settle()
    nokia.sees("mod-card-alone")
    async with browser(own_town) as client:
        report = (await client.get("/r/nokia-ajat")).text
        assert "City of Nokia" in report
        assert "https://nokia.example/tietosuoja" in report
        assert "Wellbeing services county" not in report
        await signs_in(own_town, client, Role.MODERATOR, "Noora", city)
        page = (await client.get("/staff/queue")).text
        assert "Evening clinics belong" in page
        await client.post("/staff/queue", data={**form(page, 1), "act": "approve"})
        await own_town.house.settle()
    nokia.sees("mod-done")
    async with browser(own_town) as client:
        await signs_in(own_town, client, Role.MODERATOR, "Kalle")
        assert "Evening clinics belong" not in (await client.get("/staff/queue")).text
    assert "Evening clinics belong" not in county.everything


async def test_a_partners_letters_come_from_it(own_town: Town, tmp_path: Path) -> None:
    """What lies in the letterbox names who asks, where to write, and where it goes back to."""
    await citys_campaign(own_town)
    house = own_town.house
    async with house.database.read() as session:
        campaign = await life.of_any(session, "nokia-ajat")
        assert campaign is not None
    told = await what_is_told(house, campaign, {}, slips=False)
    desk = Desk(house, campaign.organisation_id, told, {}, (), "web", {})
    code = Code("A" * 12)
    home = Address("Maija", "Katu 1", "37100", "NOKIA")
    one = Written(1, 1, MemberId(1), home, "fi", "", code, code)
    parcel = desk.parcel("1", [one])
    assert parcel.sender == ("Nokian kaupunki", "Nokian kaupunki, PL 2, 37101 Nokia")
    assert "Nokian kaupunki" in parcel.sheets[0].front.title
    assert "osallisuus@nokia.example" in str(parcel.sheets[0].front)
    assert "kuulolla.example/tietosuoja" not in str(parcel.sheets[0].front)


async def numbered(town: Town, name: str) -> CampaignId:
    async with town.house.database.read() as session:
        found = await life.of_any(session, name)
    assert found is not None
    return CampaignId(found.id or 0)
