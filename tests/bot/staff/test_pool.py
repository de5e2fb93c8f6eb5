"""Scripts of the pool in the staff chat: who is missing, groups, duplicates, and what sharing it adds."""

from dataclasses import replace

from sqlmodel import col, select

from bot.cli.staff import invite
from bot.dialogues.ways import Partner
from core.access.rights import Role
from core.access.roles import ensure_organisation
from core.access.tables import OrganisationId
from core.audit.tables import AuditRow
from core.campaigns import life
from core.campaigns.tables import CampaignId, Invitation
from core.documents.traits import Traits, check_traits
from core.pool import addresses, consents, members, personal_data
from core.pool.addresses import Address
from core.pool.tables import KeptApart, Member, MemberId, Purpose, Tier
from core.pool.telling import Told, tell
from tests.bot.staff.documents import CAMPAIGN
from tests.bot.staff.office import Office, Person
from tests.core.documents.test_traits import DOCUMENT


async def colleague(office: Office, role: Role) -> Person:
    """Let a colleague in and read the welcome."""
    person = await office.colleague(role)
    office.said.pop(person.conversation)
    return person


async def pool(
    office: Office, *people: dict[str, str], to: OrganisationId | None = None, tier: Tier = Tier.LETTER_CODE
) -> list[MemberId]:
    """Let people join who agree to an organisation's invitations."""
    async with office.database.write() as session:
        new = [members.NewMember("fi", tier, traits=traits) for traits in people]
        ids = await members.add(session, new, office.house.keyring, office.now)
    await agree(office, ids, to or office.house.organisation)
    return ids


async def agree(office: Office, ids: list[MemberId], to: int) -> None:
    async with office.database.write() as session:
        answers = [consents.Answer(member, to, Purpose.POOL, True, "test") for member in ids]
        await consents.record(session, answers, office.now)


WOMAN, MAN = {"gender": "female", "municipality": "Nokia"}, {"gender": "male", "municipality": "Tampere"}


async def test_the_pool_says_who_is_missing_and_how_many_more_are_needed(office: Office) -> None:
    """Twenty women and forty men where half are women: (20 + x) / (60 + x) = 1/2, so twenty more."""
    analyst = await colleague(office, Role.ANALYST)
    await pool(office, *[WOMAN] * 20, *[MAN] * 40)
    await pool(office, *[MAN] * 2, tier=Tier.SELF_DECLARED)
    await analyst.writes("pool")
    said = analyst.sees("st-pool")
    assert "Pool: 62 members, 60 with a code, 2 without." in said
    assert "Woman" in said
    assert "Man" not in said
    await analyst.presses("groups", "st-pool")
    table = next(words for text, words in office.said[analyst.conversation] if text == "st-pool-groups")
    assert "Woman: 20, 32 % (22–45), population 50 %. About 22 more" in table
    assert "are needed: send about 859 letters" in table  # P(Bin(859, 3 %) >= 22) is 80 %
    assert "Man: 42, 68 % (55–78), population 50 %" in table
    await analyst.presses("picture", "st-pool")
    shown = next(words for text, words in office.said[analyst.conversation] if text == "st-pool-picture")
    assert "Woman: about 22 more needed, about 859 letters" in shown


async def test_few_people_are_never_counted_out(office: Office) -> None:
    """A table of the pool mustn't tell that the one man of Juupajoki is in it."""
    analyst = await colleague(office, Role.ANALYST)
    await pool(office, *[WOMAN] * 30, *[MAN] * 3)
    await analyst.writes("pool")
    await analyst.presses("groups", "st-pool")
    table = next(words for text, words in office.said[analyst.conversation] if text == "st-pool-groups")
    assert "Man: fewer than 10" in table
    assert "Man: 3" not in table


async def test_a_group_is_saved_by_its_query_and_counted_when_shown(office: Office) -> None:
    """Staff name a group once; who belongs to it is known when it is used."""
    planner = await colleague(office, Role.PLANNER)
    await pool(office, *[WOMAN] * 12, *[MAN] * 3, {})
    await planner.writes("pool", "groups")
    planner.sees("st-groups-none")
    await planner.writes("pool", "group Nokian naiset: municipality == nokia and gender == female")
    assert "It has 12 of the pool's 16 members" in planner.sees("st-group-saved")
    await planner.writes("pool", "group muut: municipality != Nokia")
    assert "fewer than 10" in planner.sees("st-group-saved")
    await planner.writes("pool", "group muut: municipality != Nokia or gender == female")
    planner.sees("st-group-saved")
    await planner.writes("pool", "groups")
    rows = planner.sees("st-groups")
    assert "Nokian naiset: 12" in rows
    assert "muut: 15" in rows


async def test_a_query_that_is_none_is_told_what_would_be_one(office: Office) -> None:
    """A typing slip never becomes an empty group, and no query reaches the database."""
    planner = await colleague(office, Role.PLANNER)
    for written, text in (
        ("group x: shoe == 43", "st-group-no-trait"),
        ("group x: gender == woman", "st-group-no-option"),
        ("group x: gender > female", "st-group-unread"),
        ("group x: 1; DROP TABLE member", "st-group-unread"),
        ("group x", "st-usage-pool"),
        ("nonsense", "st-usage-pool"),
    ):
        await planner.writes("pool", written)
        planner.sees(text)


async def test_two_members_with_one_name_and_address_are_merged_by_a_person(office: Office) -> None:
    """A likeness is no proof: the data protection officer decides, and the log has it."""
    dpo = await colleague(office, Role.DPO)
    analyst = await colleague(office, Role.ANALYST)
    first, second, other = await pool(office, WOMAN, {}, MAN)
    home = Address("Aino Aho", "Katu 1", "33100", "TAMPERE")
    spelt = Address("AINO AHO", "katu  1", "33100", "Tampere")
    async with office.database.write() as session:
        kept = {first: home, second: spelt, other: replace(home, name="Eino Aho")}
        await addresses.keep(session, kept, office.house.keyring, office.now)
    await analyst.writes("pool", "duplicates")
    analyst.sees("st-denied")
    await dpo.writes("pool", "duplicates")
    dpo.sees("st-pool-duplicate")
    await dpo.presses("merge", "st-pool-duplicate")
    dpo.sees("st-pool-merged")
    async with office.database.read() as session:
        gone = await session.get(Member, second)
        assert gone is not None
        assert gone.key_sealed is None
        acts = select(AuditRow.act).where(col(AuditRow.act) == "members-merged")
        assert len(list(await session.exec(acts))) == 1
    await dpo.writes("pool", "duplicates")
    dpo.sees("st-pool-no-duplicates")


async def test_two_people_of_one_name_and_address_are_asked_about_once(office: Office) -> None:
    """A father and his son stay two, and the officer isn't asked again; a third of the name still is."""
    dpo = await colleague(office, Role.DPO)
    father, son = await pool(office, MAN, MAN)
    home = Address("Eino Aho", "Katu 1", "33100", "TAMPERE")
    async with office.database.write() as session:
        await addresses.keep(session, {father: home, son: home}, office.house.keyring, office.now)
    await dpo.writes("pool", "duplicates")
    dpo.sees("st-pool-duplicate")
    await dpo.presses("leave", "st-pool-duplicate")
    dpo.sees("st-pool-left")
    await dpo.writes("pool", "duplicates")
    dpo.sees("st-pool-no-duplicates")
    [third] = await pool(office, MAN)
    async with office.database.write() as session:
        await addresses.keep(session, {third: home}, office.house.keyring, office.now)
    await dpo.writes("pool", "duplicates")
    assert f"Members {third} and {father} have" in dpo.sees("st-pool-duplicate")
    async with office.database.write() as session:
        acts = select(AuditRow.act).where(col(AuditRow.act) == "members-kept-apart")
        assert len(list(await session.exec(acts))) == 1
        await personal_data.erase(session, father, office.house.keyring)
        assert (await session.exec(select(KeptApart))).first() is None


async def test_contacts_of_a_member_are_shown_to_the_officer_and_looking_is_logged(office: Office) -> None:
    """Whoever asks why we wrote gets the days; nobody looks it up unseen."""
    dpo, analyst = await colleague(office, Role.DPO), await colleague(office, Role.ANALYST)
    planner = await colleague(office, Role.PLANNER)
    [member] = await pool(office, WOMAN)
    await planner.writes("new", CAMPAIGN)
    async with office.database.write() as session:
        campaign = await life.named(session, office.house.organisation, "ilta")
        assert campaign is not None
        drawn = Invitation(
            campaign_id=CampaignId(campaign.id or 0),
            member_id=member,
            stratum="female",
            place=1,
            invited_at=office.now,
            way="chat",
        )
        session.add(drawn)
    await analyst.writes("pool", f"contacts {member}")
    analyst.sees("st-denied")
    await dpo.writes("pool", f"contacts {member}")
    said = dpo.sees("st-contacts")
    assert "ilta: invited 25 November, by chat, reminders 0, declined –" in said
    await dpo.writes("pool", "contacts 999")
    dpo.sees("st-contacts-none")
    async with office.database.read() as session:
        acts = select(AuditRow.act).where(col(AuditRow.act) == "member-contacts-seen")
        assert len(list(await session.exec(acts))) == 2


async def test_a_trait_of_ones_own_is_seen_by_whom_the_document_names(office: Office) -> None:
    """What was asked for planning is for the planner: neither a table nor a group tells it to others."""
    found = check_traits(DOCUMENT)
    assert isinstance(found, Traits)
    office.house = replace(office.house, traits=found)
    planner, analyst = await colleague(office, Role.PLANNER), await colleague(office, Role.ANALYST)
    ids = await pool(office, *[{"age_group": "30-44"}] * 12)
    async with office.database.write() as session:
        told = [Told(member, "clinic", "yes") for member in ids]
        await tell(session, told, office.now, found)
    for person, sees in ((planner, True), (analyst, False)):
        await person.writes("pool")
        await person.presses("groups", "st-pool")
        table = next(
            words for text, words in office.said.pop(person.conversation) if text == "st-pool-groups"
        )
        assert ("C, Yes: 12" in table) is sees
        await person.writes("pool", "group users: clinic == yes")
        person.sees("st-group-saved" if sees else "st-group-no-trait")


async def shared(office: Office) -> tuple[OrganisationId, Person]:
    """Share the pool with a city, whose owner is let in from the machine."""
    async with office.database.write() as session:
        city = await ensure_organisation(session, "City of Nokia")
    office.house = replace(office.house, partners=lambda _: [Partner(city, "City of Nokia")])
    code = await invite(
        Role.OWNER,
        office.database,
        office.house.keyring,
        lambda: office.now,
        "City of Nokia",
        "https://x",
        lambda _: None,
    )
    owner = await office.stranger()
    await owner.writes("start", f"{code} Nella")
    return city, owner


async def test_a_partners_staff_see_their_own_campaigns_and_members_only(office: Office) -> None:
    """Who agreed to the county hasn't agreed to the city."""
    planner = await colleague(office, Role.PLANNER)
    city, owner = await shared(office)
    assert "owner" in owner.sees("st-welcome")
    await planner.writes("new", CAMPAIGN)
    planner.sees("st-new-made")
    await owner.writes("campaigns")
    owner.sees("st-campaigns-none")
    both = await pool(office, *[WOMAN] * 15)
    await pool(office, *[MAN] * 20)
    await agree(office, both, city)
    await owner.writes("pool")
    assert "Pool: 15 members" in owner.sees("st-pool")
    await planner.writes("pool")
    assert "Pool: 35 members" in planner.sees("st-pool")


async def test_what_sharing_adds_is_reckoned_from_the_pool(office: Office) -> None:
    """Twelve of the county's thirty agreed to the city too, and eleven to the city alone: 11 / 3 % = 367 letters."""
    analyst = await colleague(office, Role.ANALYST)
    await analyst.writes("pool", "sharing")
    analyst.sees("st-sharing-none")
    city, owner = await shared(office)
    owner.sees("st-welcome")
    young, old = {"age_group": "18-29"}, {"age_group": "65-79"}
    ids = await pool(office, *[young] * 30)
    await agree(office, ids[:12], city)
    await pool(office, *[old] * 11, to=city)
    await analyst.writes("pool", "sharing")
    said = analyst.sees("st-sharing")
    assert "You may invite 30, the partner 23, both 12." in said
    assert "Sharing would add 11, if they agree. By letter the same would take about 367 letters" in said
    assert "18–29: 30 + 0" in said
    assert "65–79: 0 + 11" in said
    await owner.writes("pool", "sharing")
    assert "Sharing the pool with: Pirkanmaa\nYou may invite 23, the partner 30, both 12." in owner.sees(
        "st-sharing"
    )
