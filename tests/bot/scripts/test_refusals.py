"""Scripts of buttons that aren't one's to press: nothing comes of them but a line in the log (fault 23)."""

import json
from collections import Counter

from sqlmodel import col, select

from core.access.rights import Role
from core.audit.tables import AuditRow
from core.messaging.values import Press
from core.statements.tables import Vote
from tests.support.matrix_town import MATRIX
from tests.support.town import BARE, REGISTER, SEEDS, Resident, Town, document


async def refused(town: Town) -> Counter[str]:
    """Count the refused presses by kind; the log says nothing else of them."""
    async with town.house.database.read() as session:
        rows = list(await session.exec(select(AuditRow).where(col(AuditRow.act) == "press-refused")))
    assert {(row.actor, row.subject) for row in rows} <= {(None, None)}
    return Counter(json.loads(row.details)["kind"] for row in rows)


async def staff_presses(town: Town) -> None:
    """Press each wrong button that staff can press."""
    p = await town.staff(Role.PLANNER, name="Pirkko")
    q = await town.staff(Role.PLANNER, name="Kalle")
    await p.says("/new " + document("ilta-ajat", SEEDS, 10, "everyone", len(REGISTER), True))
    await p.says("/launch ilta-ajat")
    p.sees("st-launch")
    card = p.card()

    async def wrong(who: Resident, token: str, index: int, **kinds: int) -> None:
        await who.does(Press(token, index))
        who.sees("press-old")
        assert await refused(town) == kinds

    await wrong(q, card.token, 0, another=1)
    await wrong(p, card.token, 9, another=1, **{"out-of-range": 1})
    await wrong(p, "x" * 22, 0, another=1, **{"out-of-range": 1}, old=1)
    await p.presses("ask")
    p.sees("st-asked")
    q.sees("st-approve")
    await p.does(Press(card.token, 0))  # the card that was just answered
    assert await refused(town) == {"another": 1, "out-of-range": 1, "old": 2}
    approval = q.card()
    await wrong(p, approval.token, 0, another=2, **{"out-of-range": 1}, old=2)
    q.sees("st-approve")
    await q.presses("approve")
    q.sees("st-launched-open")


async def test_staff_press_only_their_own_open_cards(web_town: Town) -> None:
    """A colleague's card, a choice that isn't there and an answered card change nothing, and each is logged."""
    await staff_presses(web_town)


async def test_postgresql_refuses_the_same_to_staff(postgres_town: Town) -> None:
    """The log of the larger installations' database says the same."""
    await staff_presses(postgres_town)


async def test_a_button_of_one_side_is_none_of_the_other(web_town: Town) -> None:
    """A resident can't press what stands in the staff's chat, and staff press nothing for a resident."""
    await web_town.votes_on()
    r = await web_town.member()
    p = await web_town.staff(Role.PLANNER)
    await p.says("/new " + document("bussit", SEEDS, 10, "everyone", len(REGISTER), True))
    await p.says("/launch bussit")
    p.sees("st-launch")
    mine, theirs = r.card().token, p.card().token
    await r.does(Press(theirs, 0))
    r.sees("press-old")
    await p.does(Press(mine, 0))
    p.sees("press-old")
    assert await refused(web_town) == {"another": 2}
    async with web_town.house.database.read() as session:
        assert list(await session.exec(select(Vote))) == []


async def late_press(town: Town) -> None:
    """Press the card that still stands in the chat after voting has closed."""
    await town.votes_on()
    r = await town.member()
    await town.later(days=20)
    await r.presses("agree")
    r.sees("closed-late")
    # A typed "1" is told the same; it is no button, so nobody tried to press anything.
    assert await refused(town) == ({} if r.channel in (BARE, MATRIX) else {"closed": 1})
    async with town.house.database.read() as session:
        assert list(await session.exec(select(Vote))) == []


async def test_a_press_after_the_close_is_refused_and_logged(town: Town) -> None:
    """Whoever asks why a late vote isn't counted can be answered."""
    await late_press(town)


async def test_postgresql_refuses_a_press_after_the_close(postgres_town: Town) -> None:
    """The same on the larger installations' database."""
    await late_press(postgres_town)
