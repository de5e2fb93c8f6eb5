"""Scripts of the staff chat: from the file to the launch by a second person, and to the end."""

from datetime import timedelta

from sqlmodel import select

from core.access.rights import Role
from core.access.roles import revoke
from core.access.tables import StaffId
from core.campaigns import life
from core.campaigns.tables import Invitation, Stage
from core.messaging.tables import Conversation
from core.messaging.values import Pressed
from core.statements.tables import Standing, Statement
from tests.bot.staff.documents import CAMPAIGN, FAULTY, PUBLIC_NUMBER
from tests.bot.staff.office import Office


async def stage(office: Office) -> str:
    async with office.database.read() as session:
        campaign = await life.named(session, office.house.organisation, "ilta")
    assert campaign is not None
    return str(campaign.stage)


async def invited(office: Office) -> int:
    async with office.database.read() as session:
        return len((await session.exec(select(Invitation))).all())


async def test_from_the_file_to_the_launch_by_a_second_person(office: Office) -> None:
    """The whole way of acceptance scripts 18 and 19: a faulty file, sample, own approval refused, launch."""
    await office.register(*["female"] * 5, *["male"] * 5)
    anna, pekka = (
        await office.colleague(Role.PLANNER, name="Anna"),
        await office.colleague(Role.PLANNER, "fi", "Pekka"),
    )
    anna.sees("st-welcome")
    pekka.sees("st-welcome")
    await anna.writes("new")
    anna.sees("st-new")
    await anna.types(FAULTY)
    faults = office.said[anna.conversation][0][1]
    anna.sees("st-new-faults", "st-new-file")
    assert "Line 3" in faults
    assert "Line 5" in faults
    await anna.types(CAMPAIGN)
    anna.sees("st-new-made")
    await anna.writes("launch", "ilta")
    anna.sees("st-launch-no-sample")
    await anna.writes("sample", "ilta")
    words = anna.sees("st-sample")
    assert "Woman 50 / 50" in words
    assert "pool 10" in words
    await anna.presses("accept", "st-sample")
    anna.sees("st-sample-accepted")
    await anna.writes("launch", "ilta")
    anna.sees("st-launch")
    await anna.presses("ask", "st-launch")
    assert anna.sees("st-asked") == "The request is sent. These can approve: Pekka."
    pekka.sees("st-approve")
    card = await pekka.holds("st-approve")
    await office.handle(anna.conversation, _approve(), card)
    assert anna.sees("st-own") == "You can't approve your own request. These can: Pekka."
    assert (await stage(office), await invited(office)) == (Stage.REQUESTED, 0)
    await pekka.presses("approve", "st-approve")
    assert "Anna" in pekka.sees("st-launched")
    assert "First invitations go at 1 December 0:00" in anna.sees("st-launched")
    assert (await stage(office), await invited(office)) == (Stage.LAUNCHED, 4)
    async with office.database.read() as session:
        seeds = (await session.exec(select(Statement))).all()
    assert [seed.standing for seed in seeds] == [Standing.APPROVED]
    await office.handle(pekka.conversation, _approve(), card)
    pekka.sees("st-taken")


async def test_a_demoted_approver_is_refused_at_the_press(office: Office) -> None:
    """The card may be days old; the role counts now. A colleague who kept the role sends it back."""
    await office.register(*["female"] * 5, *["male"] * 5)
    anna, demoted, kept = [await office.colleague(Role.PLANNER) for _ in range(3)]
    for command, rest in (("new", CAMPAIGN), ("sample", "ilta"), ("launch", "ilta")):
        await anna.writes(command, rest)
    await anna.presses("ask", "st-launch")
    async with office.database.write() as session:
        chat = await session.get(Conversation, demoted.conversation)
        assert chat is not None
        here = office.house.organisation
        await revoke(session, StaffId(chat.party or 0), Role.PLANNER, here, None, office.now)
    office.said.clear()
    await demoted.presses("approve", "st-approve")
    demoted.sees("st-denied-now")
    assert await stage(office) == Stage.REQUESTED
    await kept.presses("return", "st-approve")
    kept.sees("st-returned")
    anna.sees("st-returned")
    demoted.sees("st-returned")
    assert await stage(office) == Stage.CHECKED


async def test_a_lone_planner_is_told_to_invite_another(office: Office) -> None:
    """Two persons are needed, and the way to a second one is said."""
    anna = await office.colleague(Role.PLANNER)
    await anna.writes("new", CAMPAIGN.replace("{from: pool, size: 4, strata: [gender]}", "{from: everyone}"))
    await anna.writes("launch", "ilta")
    office.said.clear()
    await anna.presses("ask", "st-launch")
    anna.sees("st-no-approver")
    assert await stage(office) == Stage.CHECKED


async def test_a_public_number_is_typed_with_the_sample(office: Office) -> None:
    """Hashes are out before the lottery; its number makes the draw."""
    await office.register(*["female"] * 5, *["male"] * 5)
    anna, pekka = [await office.colleague(Role.PLANNER) for _ in range(2)]
    await anna.writes("new", PUBLIC_NUMBER)
    await anna.writes("sample", "ilta")
    await anna.writes("launch", "ilta")
    await anna.presses("ask", "st-launch")
    await pekka.presses("approve", "st-approve")
    assert await invited(office) == 0
    office.said.clear()
    await anna.writes("sample", "ilta 3 7 11 19 22 30 41")
    anna.sees("st-number-taken")
    assert await invited(office) == 4


async def test_a_sample_larger_than_the_pool_is_refused_with_the_figure(office: Office) -> None:
    """Never smaller in silence."""
    await office.register("female")
    anna = await office.colleague(Role.PLANNER)
    await anna.writes("new", CAMPAIGN)
    office.said.clear()
    await anna.writes("sample", "ilta")
    assert "3" in anna.sees("st-sample-refused")


async def test_a_campaign_is_watched_paused_resumed_and_cancelled(office: Office) -> None:
    """Each command fits its stage, and a wrong one says where the campaign stands."""
    await office.register(*["female"] * 5, *["male"] * 5)
    anna, pekka = [await office.colleague(Role.PLANNER) for _ in range(2)]
    await anna.writes("campaigns")
    await anna.writes("new", CAMPAIGN)
    await anna.writes("campaigns")
    assert "ilta · checked · 1 December–15 December" in office.said[anna.conversation][-1][1]
    await anna.writes("sample", "ilta")
    await anna.writes("status", "ilta")
    await anna.writes("launch", "ilta")
    await anna.presses("ask", "st-launch")
    await pekka.presses("approve", "st-approve")
    office.now += timedelta(days=7)
    async with office.database.write() as session:
        await life.advance(session, office.now)
    office.said.clear()
    await anna.writes("status", "ilta")
    assert "ilta, day 2/15, running" in anna.sees("st-status")
    for command, text in (("resume", "st-not-now"), ("pause", "st-paused"), ("resume", "st-resumed")):
        await anna.writes(command, "ilta")
        anna.sees(text)
    await anna.writes("preview", "ilta sv")
    said = [words for _, words in office.said[anna.conversation]]
    anna.sees("st-preview", "invite", "vote-card", "vote-empty", "vote-results-at-close", "closed")
    assert "Påstående 1/1\n”Kvällsmottagningar behövs.”" in said
    await anna.writes("report", "ilta")
    anna.sees("st-report-few")
    await anna.writes("cancel", "ilta")
    anna.sees("st-cancel-ask")
    await anna.presses("cancel-it", "st-cancel-ask")
    anna.sees("st-cancelled")
    await anna.writes("pause", "ilta")
    anna.sees("st-not-now")
    assert await stage(office) == Stage.CANCELLED


async def test_a_day_of_another_year_is_written_with_its_year(office: Office) -> None:
    """Who reads of a closing day next year isn't left to guess which one."""
    anna = await office.colleague(Role.PLANNER)
    later = CAMPAIGN.replace("2026-12-15", "2027-01-15").replace("2027-02-15", "2027-03-15")
    await anna.writes("new", later)
    await anna.writes("campaigns")
    assert "1 December–15 January 2027" in office.said[anna.conversation][-1][1]
    pekka = await office.colleague(Role.PLANNER, "fi")
    later = later.replace("{from: pool, size: 4, strata: [gender]}", "{from: everyone}")
    await anna.writes("new", later.replace("{from: 2026-12-01", "{from: 2027-01-10"))
    await anna.writes("launch", "ilta")
    await anna.presses("ask", "st-launch")
    office.said.clear()
    await pekka.presses("approve", "st-approve")
    assert "People can answer from 10 January 2027 0:00 on" in anna.sees("st-launched-open")
    assert "alkaa klo 10.1.2027 0.00" in pekka.sees("st-launched-open")


async def test_slips_are_answered_with_what_would_fit(office: Office) -> None:
    """No command without its campaign, no unknown one, and nothing for those without the right."""
    anna, moderator = await office.colleague(Role.PLANNER), await office.colleague(Role.MODERATOR)
    office.said.clear()
    for command in ("sample", "launch", "preview", "status", "pause", "resume", "cancel", "report"):
        await anna.writes(command)
        anna.sees(f"st-usage-{command}")
        await anna.writes(command, "nothing-like-that")
        anna.sees("st-unknown-campaign")
        await moderator.writes(command, "nothing-like-that")
        moderator.sees("st-denied")
    await anna.writes("queue")
    anna.sees("mod-denied")
    await anna.writes("lunch", "ilta")
    anna.sees("err-unknown-command")
    await anna.writes("help")
    assert "/launch" in (mine := anna.sees("st-help"))
    assert "/roles" not in mine
    await moderator.types("hei")
    assert "/next" in moderator.sees("st-help")


def _approve() -> Pressed:
    return Pressed("approve")
