"""A campaign that people answer is corrected: what may be, by two persons, once."""

from datetime import timedelta

from core.access.rights import Role
from core.campaigns import life, versions
from core.campaigns.tables import Campaign, CampaignId, Participation
from core.messaging.values import Pressed
from core.surveys.tables import Answer, State
from core.surveys.values import as_json
from tests.bot.staff.documents import CAMPAIGN
from tests.bot.staff.office import Office, Person

EVENINGS = """  - question:
      id: when
      ask: {fi: Milloin, sv: När, en: When}
      multiple:
        early: {fi: Aamulla, sv: Morgon, en: Morning}
        late: {fi: Illalla, sv: Kväll, en: Evening}
        night: {fi: Yöllä, sv: Natt, en: Night}
      optional: true"""
FILE = CAMPAIGN.replace("from: pool, size: 4, strata: [gender]", "from: everyone") + EVENINGS
MENDED = FILE.replace("en: Morning}", "en: Mornings}")


async def launched(office: Office) -> tuple[Person, Person, Person]:
    """A running campaign, its planner and two owners."""
    planner = await office.colleague(Role.PLANNER, name="Pirkko")
    first, second = [await office.colleague(Role.OWNER, name=name) for name in ("Kalle", "Maija")]
    await planner.writes("new", FILE)
    await planner.writes("launch", "ilta")
    await planner.presses("ask")
    await first.presses("approve")
    for person in (planner, first, second):
        office.said.pop(person.conversation)
    return planner, first, second


async def in_force(office: Office) -> Campaign:
    async with office.database.read() as session:
        found = await life.named(session, office.house.organisation, "ilta")
    assert found is not None
    return found


async def test_a_correction_is_listed_approved_once_and_kept(office: Office) -> None:
    """Whoever approves sees what changes, and what people read before stays known."""
    planner, first, second = await launched(office)
    await planner.types(MENDED)
    words = planner.sees("st-fix")
    assert 'when.multiple.early, English: "Morning" → "Mornings"' in words
    assert (await in_force(office)).document == FILE
    await planner.presses("ask")
    planner.sees("st-asked")
    late = await second.holds("st-fix-approve")
    assert "Pirkko" in first.sees("st-fix-approve")
    await first.presses("approve")
    assert "Version 2" in first.sees("st-fix-done")
    planner.sees("st-fix-done")
    second.sees("st-fix-approve", "st-fix-done")
    await office.handle(second.conversation, Pressed("approve"), late)
    second.sees("st-fix-taken")
    now = await in_force(office)
    assert (now.document, now.document_version) == (MENDED, 2)
    async with office.database.read() as session:
        kept = await versions.history(session, CampaignId(now.id or 0))
    assert [one.document for one in kept] == [FILE, MENDED]


async def test_what_can_no_longer_change_is_told_line_by_line(office: Office) -> None:
    """All of it at once, as the faults of a file; nobody is asked for anything."""
    planner, first, _ = await launched(office)
    await planner.writes("new", FILE.replace("from: everyone", "from: link").replace("id: when", "id: wann"))
    words = planner.sees("st-fix-refused")
    assert "sample: settled at the launch" in words
    assert "when: a question that was asked" in words
    await planner.writes("new", FILE)
    planner.sees("st-fix-none")
    assert not office.said.get(first.conversation)


async def test_a_choice_goes_only_while_nobody_has_it(office: Office) -> None:
    """Also when somebody takes it between the asking and the approval."""
    planner, first, _ = await launched(office)
    without = FILE.replace("        night: {fi: Yöllä, sv: Natt, en: Night}\n", "")
    await planner.types(without)
    planner.sees("st-fix")
    await planner.presses("ask")
    planner.sees("st-asked")
    first.sees("st-fix-approve")
    campaign = await in_force(office)
    async with office.database.write() as session:
        voice = Participation(campaign_id=CampaignId(campaign.id or 0), member_index="a", member_sealed=None)
        session.add(voice)
        await session.flush()
        assert voice.id is not None
        session.add(
            Answer(
                voter_id=voice.id,
                question="when",
                state=State.GIVEN,
                value=as_json(("late", "night")),
                version=1,
                answered_at=office.now,
            )
        )
    await first.presses("approve")
    first.sees("st-fix-late")
    planner.sees("st-fix-late")
    assert (await in_force(office)).document_version == 1
    await planner.types(without)
    assert "when.night: one person has chosen it" in planner.sees("st-fix-refused")


async def test_a_correction_is_sent_back_or_replaced(office: Office) -> None:
    """The card decides what it showed: a later file has a card of its own."""
    planner, first, second = await launched(office)
    await planner.types(MENDED)
    await planner.presses("ask")
    old = await first.holds("st-fix-approve")
    office.now += timedelta(minutes=5)
    await planner.types(FILE.replace("minutes: 5", "minutes: 8"))
    await planner.presses("ask")
    for person in (first, second):
        person.sees("st-fix-approve", "st-fix-approve")
    planner.sees("st-fix", "st-asked", "st-fix", "st-asked")
    await office.handle(first.conversation, Pressed("approve"), old)
    first.sees("st-fix-taken")
    await second.presses("return")
    assert "Maija sent the correction back" in second.sees("st-fix-returned")
    planner.sees("st-fix-returned")
    assert (await in_force(office)).document == FILE
