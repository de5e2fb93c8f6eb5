"""Scripts of the moderators' chat: cards, races, reasons, taking back."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import col, select

from core.access.rights import Role
from core.access.roles import revoke
from core.access.tables import StaffId
from core.audit.log import latest
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
    """The queue is everyone's; the slower one's card tells whose decision it was, and the press brings the next."""
    await town(office, "Bussi ensin.", "Juna ensin.")
    m1 = await office.colleague(Role.MODERATOR, name="Aino")
    m2 = await office.colleague(Role.MODERATOR, language="fi", name="Eino")
    m1.sees("mod-welcome", "mod-card-alone")
    m2.sees("mod-welcome", "mod-card-alone")
    late = await m2.holds("mod-card-alone")
    await m1.presses("approve", "mod-card-alone")
    m1.sees("mod-done", "mod-card-alone")
    assert "hyväksytty · Aino klo 11.00" in office.said[m2.conversation][0][1]
    m2.sees("mod-done")
    await office.handle(m2.conversation, Pressed("reject"), late)
    assert "Aino klo 11.00. Painalluksesi ei muuttanut mitään." in office.said[m2.conversation][0][1]
    m2.sees("mod-taken", "mod-card-alone")
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
    owner.sees("mod-undone")
    assert await standings(office) == [Standing.WAITING]
    await m.presses("approve", "mod-card-alone")
    office.said.clear()
    office.now += timedelta(hours=25)
    await m.presses("undo", "mod-done")
    m.sees("mod-undo-denied")
    assert await standings(office) == [Standing.APPROVED]


async def test_an_owner_takes_back_what_is_older_from_the_log(office: Office) -> None:
    """Others' decisions leave no button on an owner's table; the log has one for each that may be taken back."""
    await town(office, "Bussi ensin.")
    m = await office.colleague(Role.MODERATOR)
    owner = await office.colleague(Role.OWNER)
    await office.tick()
    await m.presses("approve", "mod-card-alone")
    owner.sees("st-welcome", "mod-card-alone", "mod-done")
    assert (await owner.holds("mod-done")).choices == ["next"]
    office.now += timedelta(days=9)
    await m.writes("log")
    m.sees("mod-welcome", "mod-card-alone", "mod-done", "mod-empty", "mod-log")
    await owner.writes("log")
    await owner.presses("undo-1", "mod-log")
    owner.sees("mod-log", "mod-undone", "mod-undone", "mod-card-alone")
    m.sees("mod-undone")
    assert await standings(office) == [Standing.WAITING]
    await m.writes("log")
    assert "back in the queue · Owner" in m.sees("mod-log").splitlines()[1]


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
    await demotes(office, demoted)
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
    assert m.sees("mod-queue").startswith("3 texts in the queue, the oldest has waited 3 h.\n")


async def test_approval_makes_boards_in_memory_old(office: Office) -> None:
    """A running vote meets the new statement at once."""
    await town(office, "Bussi ensin.")
    m = await office.colleague(Role.MODERATOR)
    await m.presses("approve", "mod-card-alone")
    async with office.database.read() as session:
        campaign = await life.named(session, office.house.organisation, "ilta")
    assert campaign is not None
    assert campaign.version == 2


async def test_the_digest_comes_once_on_a_working_day_and_not_when_there_is_nothing(office: Office) -> None:
    """One quiet message in the morning tells what was done and what waits, whoever's clock rings first."""
    m = await office.colleague(Role.MODERATOR)
    wednesday = datetime(2026, 11, 25, 6, 29, tzinfo=UTC)  # 8.29 here
    office.now = wednesday + timedelta(minutes=1)
    m.sees("mod-welcome", "mod-empty")
    await office.calls()
    m.sees()
    await town(office, "Bussi ensin.", "Juna ensin.", "Laiva ensin.")
    await office.tick()
    await m.presses("approve", "mod-card-alone")
    await m.presses("reject", "mod-card-alone")
    await m.presses("off-topic", "mod-why")
    office.said.clear()
    office.now = wednesday + timedelta(days=1)
    await office.calls()
    m.sees()
    office.now += timedelta(minutes=1)
    await office.calls()
    await office.calls()
    words = m.sees("mod-digest")
    assert words.startswith("Yesterday 2: approved 1, rejected 1, merged 0.\n1 in queue, the oldest")
    await m.presses("open", "mod-digest")
    m.sees("mod-card-alone")
    office.now = datetime(2026, 11, 28, 6, 30, tzinfo=UTC)  # a Saturday
    await office.calls()
    m.sees()
    office.now += timedelta(days=2)
    await office.calls()
    assert m.sees("mod-digest-since").startswith("Since the last digest, from 27 November, 0:")


async def test_moderators_hear_in_the_afternoon_of_an_author_who_waits_too_long(office: Office) -> None:
    """Authors were promised an answer within a day; a queue that is young disturbs nobody."""
    await town(office, "Bussi ensin.")
    m = await office.colleague(Role.MODERATOR)
    office.now += timedelta(hours=3)  # 14 here
    await office.calls()
    m.sees("mod-welcome", "mod-card-alone")
    office.now += timedelta(days=1)
    await office.calls()
    await office.calls()
    assert m.sees("mod-waits").startswith("One statement is in the queue, and the oldest has waited 1 day.")


async def test_a_moderator_who_loses_the_role_loses_the_open_card(office: Office) -> None:
    """What others wrote isn't left on the table of someone who has no right to it; colleagues keep theirs."""
    await town(office, "Bussi ensin.")
    demoted, kept = [await office.colleague(Role.MODERATOR) for _ in range(2)]
    await demotes(office, demoted)
    office.said.clear()
    await office.tick()
    await office.tick()
    demoted.sees("mod-denied")
    kept.sees()
    await kept.presses("approve", "mod-card-alone")
    demoted.sees()


async def test_a_demoted_moderator_isnt_told_what_colleagues_decide(office: Office) -> None:
    """Between losing the role and the next tick of the clock a colleague may decide."""
    await town(office, "Bussi ensin.", "Juna ensin.")
    demoted, kept = [await office.colleague(Role.MODERATOR) for _ in range(2)]
    await demotes(office, demoted)
    office.said.clear()
    await kept.presses("approve", "mod-card-alone")
    demoted.sees("mod-denied")


async def test_what_is_hard_goes_to_an_owner_and_comes_to_no_moderator_again(office: Office) -> None:
    """Threats and the like need the one who answers for the whole; it is on the owner's table at once."""
    await town(office, "Bussi ensin.")
    m, other = [await office.colleague(Role.MODERATOR) for _ in range(2)]
    owner = await office.colleague(Role.OWNER, name="Aino")
    office.said.clear()
    late = await other.holds("mod-card-alone")
    await m.presses("escalate", "mod-card-alone")
    assert office.said[m.conversation][0] == ("mod-escalate", "Statement 1 went to: Aino.")
    m.sees("mod-escalate", "mod-empty")
    other.sees("mod-escalate")
    owner.sees("mod-card-alone")
    await office.handle(other.conversation, Pressed("approve"), late)
    other.sees("mod-escalate")
    assert await standings(office) == [Standing.WAITING]
    await office.tick()
    m.sees()
    with pytest.raises(AssertionError, match="offers"):
        await owner.presses("escalate", "mod-card-alone")
    await owner.presses("reject", "mod-card-alone")
    await owner.presses("insult", "mod-why")
    assert await standings(office) == [Standing.REJECTED]
    await m.writes("log")
    assert "1 · escalated · Moderator" in m.sees("mod-log")


async def test_a_half_approved_statement_tells_its_first_approver_who_is_missing(office: Office) -> None:
    """A second press by the same person is told what is needed, not that somebody decided."""
    await town(office, "Bussi ensin.", document=TWO_APPROVALS)
    m = await office.colleague(Role.MODERATOR)
    late = await m.holds("mod-card-alone")
    await m.presses("approve", "mod-card-alone")
    office.said.clear()
    await office.handle(m.conversation, Pressed("reject"), late)
    assert m.sees("mod-half").endswith("One more approval is needed.")


async def test_the_queue_isnt_empty_behind_many_half_approved(office: Office) -> None:
    """However many one has approved, what one hasn't seen is found."""
    await town(office, *(f"Väite {n}." for n in range(60)), document=TWO_APPROVALS)
    m = await office.colleague(Role.MODERATOR)
    for _ in range(59):
        await m.presses("approve")
    office.said.clear()
    await m.writes("next")
    assert "Väite 59." in m.sees("mod-card")
    await m.writes("queue")
    assert m.sees("mod-queue").startswith("One text in the queue")


async def test_a_decided_card_still_says_what_was_decided_of(office: Office) -> None:
    """Whoever undoes a decision must be able to read it."""
    await town(office, "Bussi ensin.")
    m = await office.colleague(Role.MODERATOR)
    await m.presses("reject", "mod-card-alone")
    assert "Bussi ensin." in m.sees("mod-welcome", "mod-card-alone", "mod-why")
    await m.presses("off-topic", "mod-why")
    assert "Bussi ensin." in office.said[m.conversation][0][1]


async def test_every_act_is_in_the_audit_log(office: Office) -> None:
    """Whoever asks later can see who decided what, when, and what was taken back."""
    await town(office, "Bussi ensin.", "Juna ensin.")
    m = await office.colleague(Role.MODERATOR)
    owner = await office.colleague(Role.OWNER)
    await m.presses("approve", "mod-card-alone")
    await m.presses("undo", "mod-done")
    await m.presses("escalate", "mod-card-alone")
    await office.tick()
    await owner.presses("reject", "mod-card-alone")
    await owner.presses("insult", "mod-why")
    async with office.database.read() as session:
        rows = await latest(session, office.house.organisation, kind="queue-item")
    acts = [(row.act, row.actor) for row in reversed(rows)]
    staff = [row.actor for row in rows]
    assert [act for act, _ in acts] == ["item-approved", "item-undone", "item-escalated", "item-rejected"]
    assert staff[0] != staff[1] == staff[2] == staff[3]


async def demotes(office: Office, person: Person) -> None:
    async with office.database.write() as session:
        chat = await session.get(Conversation, person.conversation)
        assert chat is not None
        staff = StaffId(chat.party or 0)
        await revoke(session, staff, Role.MODERATOR, office.house.organisation, None, office.now)


async def test_nothing_is_moved_on_to_nobody(office: Office) -> None:
    """Without an owner the statement stays where somebody may decide it."""
    await town(office, "Bussi ensin.")
    m = await office.colleague(Role.MODERATOR)
    office.said.clear()
    await m.presses("escalate", "mod-card-alone")
    m.sees("mod-no-owner")
    await m.presses("approve", "mod-card-alone")
    assert await standings(office) == [Standing.APPROVED]


async def test_whoever_leaves_the_queue_to_others_isnt_sent_every_statement(office: Office) -> None:
    """One card lies there until it is pressed; a colleague at work is dealt the next one at once."""
    await town(office, *(f"{word} ensin." for word in ("Bussi", "Juna", "Laiva", "Lentokone", "Metsä")))
    m, other = [await office.colleague(Role.MODERATOR) for _ in range(2)]
    owner = await office.colleague(Role.OWNER)
    await office.tick()
    office.said.clear()
    for _ in range(2):
        await m.presses("approve", "mod-card-alone")
        await office.tick()
    owner.sees("mod-done")
    other.sees("mod-done")
    await other.presses("next", "mod-done")
    other.sees("mod-done", "mod-card-alone")
    await other.presses("approve", "mod-card-alone")
    office.said.clear()
    await m.presses("approve", "mod-card-alone")
    other.sees("mod-done", "mod-card-alone")
    owner.sees()
