"""Scripts of the moderators' chat: cards, races, reasons, taking back."""

from datetime import timedelta

from sqlmodel import col, select

from core.access.rights import Role
from core.access.roles import revoke
from core.access.tables import StaffId
from core.campaigns import life
from core.messaging.tables import Conversation
from core.messaging.values import Pressed
from core.statements.tables import Standing, Statement
from tests.bot.staff.documents import CAMPAIGN, TWO_APPROVALS
from tests.bot.staff.office import Office, Person


async def town(office: Office, *texts: str, document: str = CAMPAIGN) -> Person:
    planner = await office.colleague(Role.PLANNER)
    await planner.writes("new", document)
    await office.statements("ilta", *texts)
    office.said.clear()
    return planner


async def standings(office: Office) -> list[str]:
    async with office.database.read() as session:
        rows = await session.exec(select(Statement.standing).order_by(col(Statement.number)))
        return [str(row) for row in rows]


async def test_the_queue_is_worked_off_card_by_card(office: Office) -> None:
    """A moderator presses through the queue without writing a command between."""
    await town(office, "Bussi ensin.", "Juna ensin.")
    m = await office.colleague(Role.MODERATOR)
    m.sees("mod-welcome", "mod-card-alone")
    await m.presses("approve", "mod-card-alone")
    assert "Statement 1: approved · Moderator at 11:00" in office.said[m.conversation][0][1]
    m.sees("mod-done", "mod-card-alone")
    await m.presses("reject", "mod-card-alone")
    m.sees("mod-why")
    await m.presses("two-things", "mod-why")
    assert "rejected, two things in one" in office.said[m.conversation][0][1]
    m.sees("mod-done", "mod-empty")
    assert await standings(office) == [Standing.APPROVED, Standing.REJECTED]
    await m.writes("log")
    assert "1 · approved" in m.sees("mod-log")


async def test_of_two_moderators_on_one_card_the_first_press_wins(office: Office) -> None:
    """The queue is everyone's; the slower one's card tells whose decision it was, and the next card comes."""
    await town(office, "Bussi ensin.", "Juna ensin.")
    m1 = await office.colleague(Role.MODERATOR, name="Aino")
    m2 = await office.colleague(Role.MODERATOR, language="fi", name="Eino")
    m1.sees("mod-welcome", "mod-card-alone")
    m2.sees("mod-welcome", "mod-card-alone")
    late = await m2.holds("mod-card-alone")
    await m1.presses("approve", "mod-card-alone")
    m1.sees("mod-done", "mod-card-alone")
    assert "hyväksytty · Aino klo 11.00" in office.said[m2.conversation][0][1]
    m2.sees("mod-done", "mod-card-alone")
    await office.handle(m2.conversation, Pressed("reject"), late)
    assert "Aino klo 11.00. Painalluksesi ei muuttanut mitään." in m2.sees("mod-taken")
    assert await standings(office) == [Standing.APPROVED, Standing.WAITING]


async def test_a_decision_is_taken_back_by_its_maker_for_a_day_and_by_an_owner_always(office: Office) -> None:
    """Slips are mended at once; old decisions need the one who answers for them."""
    await town(office, "Bussi ensin.")
    m = await office.colleague(Role.MODERATOR)
    owner = await office.colleague(Role.OWNER)
    owner.sees("st-welcome")
    await office.tick()
    owner.sees("mod-card-alone")
    await m.presses("approve", "mod-card-alone")
    owner.sees("mod-done")
    m.sees("mod-welcome", "mod-card-alone", "mod-done", "mod-empty")
    await m.presses("undo", "mod-done")
    m.sees("mod-undone", "mod-card-alone")
    assert await standings(office) == [Standing.WAITING]
    await m.presses("approve", "mod-card-alone")
    office.said.clear()
    office.now += timedelta(hours=25)
    await m.presses("undo", "mod-done")
    m.sees("mod-undo-denied")
    assert await standings(office) == [Standing.APPROVED]


async def test_an_owner_takes_back_what_is_older(office: Office) -> None:
    """The card of an owner keeps its button when others decide."""
    await town(office, "Bussi ensin.")
    m = await office.colleague(Role.MODERATOR)
    owner = await office.colleague(Role.OWNER)
    await office.tick()
    await m.presses("approve", "mod-card-alone")
    office.now += timedelta(days=9)
    await owner.presses("undo", "mod-done")
    assert await standings(office) == [Standing.WAITING]


async def test_two_approvals_come_from_two_moderators_and_one_rejection_is_enough(office: Office) -> None:
    """Where a campaign asks for two pairs of eyes, one person can't be both."""
    await town(office, "Bussi ensin.", "Juna ensin.", document=TWO_APPROVALS)
    m1 = await office.colleague(Role.MODERATOR)
    await m1.presses("approve", "mod-card-alone")
    m1.sees("mod-welcome", "mod-card-alone", "mod-half", "mod-card-alone")
    await m1.presses("approve", "mod-card-alone")
    m1.sees("mod-half", "mod-empty")
    assert await standings(office) == [Standing.WAITING, Standing.WAITING]
    m2 = await office.colleague(Role.MODERATOR)
    await m2.presses("approve", "mod-card-alone")
    await m2.presses("reject", "mod-card-alone")
    await m2.presses("off-topic", "mod-why")
    assert await standings(office) == [Standing.APPROVED, Standing.REJECTED]


async def test_an_old_button_of_a_demoted_moderator_does_nothing(office: Office) -> None:
    """The role counts at the press, not when the card was sent; an allowed press beside it goes through."""
    await town(office, "Bussi ensin.")
    demoted, kept = [await office.colleague(Role.MODERATOR) for _ in range(2)]
    async with office.database.write() as session:
        chat = await session.get(Conversation, demoted.conversation)
        assert chat is not None
        staff = StaffId(chat.party or 0)
        await revoke(session, staff, Role.MODERATOR, office.house.organisation, None, office.now)
    office.said.clear()
    await demoted.presses("approve", "mod-card-alone")
    demoted.sees("mod-denied")
    assert await standings(office) == [Standing.WAITING]
    await kept.presses("approve", "mod-card-alone")
    assert await standings(office) == [Standing.APPROVED]


async def test_next_goes_past_a_card_and_the_queue_tells_how_much_waits(office: Office) -> None:
    """A hard one may lie for a while; the others go on."""
    await town(office, "Yksi.", "Kaksi.", "Kolme.")
    m = await office.colleague(Role.MODERATOR)
    m.sees("mod-welcome", "mod-card-alone")
    office.now += timedelta(hours=3)
    await m.writes("next")
    assert "Statement 2" in m.sees("mod-card-alone")
    await m.writes("queue")
    assert m.sees("mod-queue") == "3 statements in the queue, the oldest has waited 3 h."


async def test_approval_makes_boards_in_memory_old(office: Office) -> None:
    """A running vote meets the new statement at once."""
    await town(office, "Bussi ensin.")
    m = await office.colleague(Role.MODERATOR)
    await m.presses("approve", "mod-card-alone")
    async with office.database.read() as session:
        campaign = await life.named(session, office.house.organisation, "ilta")
    assert campaign is not None
    assert campaign.version == 2
