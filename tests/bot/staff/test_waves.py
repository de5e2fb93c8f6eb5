"""Scripts of the waves: reckoned aloud, sent by a press, held back, shown with every group."""

from datetime import timedelta

from sqlmodel import col, func, select

from bot.waving import Waving
from core.access.rights import Role
from core.campaigns import life
from core.campaigns.tables import Invitation
from tests.bot.staff.documents import CAMPAIGN
from tests.bot.staff.office import Office, Person

DOCUMENT = CAMPAIGN.replace(
    "sample: {from: pool, size: 4, strata: [gender]}",
    "sample: {from: pool, size: 8, strata: [gender], expected_response: {default: 0.5}}\n"
    "waves: {first: 0.5, until: {answers: 4}, every: 3 days, at_most: 2}",
)


async def opened(office: Office, document: str = DOCUMENT) -> Person:
    """Bring a campaign to the morning after its opening; gives its planner."""
    await office.register(*["female"] * 8, *["male"] * 8)
    anna, pekka = [await office.colleague(Role.PLANNER) for _ in range(2)]
    await anna.writes("new", document)
    await anna.writes("sample", "ilta")
    await anna.writes("launch", "ilta")
    await anna.presses("ask", "st-launch")
    await pekka.presses("approve", "st-approve")
    office.now += timedelta(days=7)
    async with office.database.write() as session:
        await life.advance(session, office.now)
    office.said.clear()
    return anna


async def let_go(office: Office) -> dict[int | None, int]:
    """Count the invitations by the wave that let them go."""
    async with office.database.read() as session:
        rows = select(Invitation.wave, func.count()).group_by(col(Invitation.wave))
        return dict((await session.exec(rows)).all())


async def ticks(office: Office) -> int:
    async with office.database.write() as session:
        waving = Waving(office.house.keyring, office.house.cap, office.house.population)
        return await waving.go(session, office.now)


async def test_a_wave_is_explained_and_sent_by_a_press(office: Office) -> None:
    """Who sends letters knows how many, to whom and what they will bring."""
    anna = await opened(office)
    await anna.writes("wave", "ilta")
    words = anna.sees("st-wave")
    assert "Wave 1: 4 invitations go" in words
    assert "Woman: needs 2.0, invites 2, expects 1.0" in words
    assert await let_go(office) == {None: 8}
    await anna.presses("send", "st-wave")
    assert "4 invitations" in anna.sees("st-wave-sent")
    assert await let_go(office) == {None: 4, 1: 4}
    await anna.writes("wave", "ilta")
    assert "The next one can go 5 December" in anna.sees("st-wave-none")
    assert await ticks(office) == 0
    office.now += timedelta(days=3)
    assert await ticks(office) == 4
    office.now += timedelta(days=3)
    await anna.writes("wave", "ilta")
    assert "number of waves has gone" in anna.sees("st-wave-none")


async def test_a_press_after_the_clock_sends_nothing(office: Office) -> None:
    """The card is of the wave that it names; the clock was first, and nobody is written to twice."""
    anna = await opened(office)
    await anna.writes("wave", "ilta")
    assert await ticks(office) == 4
    office.said.clear()
    await anna.presses("send", "st-wave")
    anna.sees("st-wave-gone")
    assert await let_go(office) == {None: 4, 1: 4}


async def test_a_smaller_wave_can_be_asked_for(office: Office) -> None:
    """Staff with a hundred stamps left say so; words that mean nothing are answered with the way to write it."""
    anna = await opened(office)
    await anna.writes("wave", "ilta 2")
    assert "2 invitations" in anna.sees("st-wave")
    await anna.presses("send", "st-wave")
    anna.sees("st-wave-sent")
    assert await let_go(office) == {None: 6, 1: 2}
    for wrong in ("ilta many", "ilta 0", "ilta -3", ""):
        await anna.writes("wave", wrong)
        anna.sees("st-usage-wave")
    await anna.writes("wave", "nobody")
    anna.sees("st-unknown-campaign")


async def test_waves_are_held_and_let_go(office: Office) -> None:
    """The clock stops at a word; the status says so."""
    anna = await opened(office)
    await anna.writes("wave", "ilta hold")
    anna.sees("st-waves-held")
    assert await ticks(office) == 0
    await anna.writes("status", "ilta")
    assert "Next wave: held back" in anna.sees("st-status")
    await anna.writes("wave", "ilta jatka")
    anna.sees("st-waves-go")
    assert await ticks(office) == 4


async def test_the_status_tells_the_next_wave_and_every_group(office: Office) -> None:
    """What is missing most stands in front, the rest is a press away, a group a line."""
    anna = await opened(office)
    await anna.writes("status", "ilta")
    words = anna.sees("st-status")
    assert "Most missing: Woman, 0 of 2" in words
    await anna.presses("groups", "st-status")
    said = dict(office.said[anna.conversation])
    anna.sees("st-status-groups", "st-status")
    assert "Man: 0 / 2, invited 0" in said["st-status-groups"]
    await anna.presses("wave", "st-status")
    anna.sees("st-wave")
    await anna.presses("cancel", "st-wave")
    anna.sees("cancelled")


async def test_a_campaign_without_waves_says_that_all_are_invited_at_once(office: Office) -> None:
    """A command that doesn't fit says what is so instead."""
    anna = await opened(office, CAMPAIGN)
    await anna.writes("wave", "ilta")
    assert "no waves" in anna.sees("st-wave-none")
    await anna.writes("status", "ilta")
    assert "Next wave: none, all are invited at once" in anna.sees("st-status")
