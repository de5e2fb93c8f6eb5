"""Scripts of a person's rights: what is held, consents changed, a download, and everything erased."""

import json
from typing import Any

import httpx
from sqlmodel import col, select

import core.tables
from core.access.rights import Role
from core.audit.tables import AuditRow
from core.messaging.tables import Conversation
from core.pool.tables import Consent, Member, Purpose
from core.statements.tables import Statement, Vote
from core.storage.rows import execute
from tests.support.town import SEEDS, Resident, Town

CLAIM = "Bussin pitää kulkea terveysasemalle myös iltaisin."


async def test_a_person_sees_corrects_and_withdraws(town: Town) -> None:
    """Script 22: what is held is shown, each consent is a row of its own, and nothing is lost on the way."""
    await town.votes_on(*SEEDS[:3])
    r = await town.member("fi")
    await r.presses("agree")
    await r.says("tietoni")
    r.sees("mydata", pool=1, quotes=0, answers=1, statements=0, traits="sukupuoli mies")
    await r.presses("correct")
    r.sees("correct-which")
    await r.presses("gender")
    r.sees("correct-gender")
    await r.presses("woman")
    r.sees("correct-which")
    await r.presses("done")
    r.sees("vote-card")
    await r.says("/mydata")
    r.sees("mydata", pool=1, quotes=0, traits="sukupuoli nainen")
    await r.presses("consents")
    r.sees("mydata-consents", pool=1, quotes=0)
    await r.presses("pool-off")
    r.sees("mydata-consents", pool=2, quotes=0)
    await r.presses("quotes-on")
    r.sees("mydata-consents", pool=2, quotes=1)
    await r.presses("done")
    r.sees("vote-card")
    async with town.house.database.read() as session:
        rows = select(Consent.purpose, Consent.given).order_by(col(Consent.id))
        given = [(Purpose(purpose), yes) for purpose, yes in await session.exec(rows)]
    assert given == [(Purpose.POOL, True), (Purpose.POOL, False), (Purpose.QUOTES, True)]


async def test_everything_can_be_downloaded_for_a_while(web_town: Town) -> None:
    """The address is the person's only, says all that is held, and stops working."""
    town = web_town
    r = await _author(town)
    await r.says("tietoni")
    r.sees("mydata", pool=1, quotes=1, statements=1)
    await r.presses("download")
    r.sees("mydata-download")
    path = next(word for word in r.latest.split() if "/data/" in word).split("kuulolla.example")[-1]
    path = path[path.index("/data/") :]
    transport = httpx.ASGITransport(town.house.web_app())
    async with httpx.AsyncClient(transport=transport, base_url="https://kuulolla.example") as browser:
        answer = await browser.get(path)
        held = json.loads(answer.text)
        assert answer.headers["cache-control"] == "no-store"
        assert [one["text"] for one in held["statements"]] == [CLAIM]
        assert held["answers"]
        assert held["consents"]
        assert held["chats"]
        assert (await browser.get(path[:-2] + ("AA" if not path.endswith("AA") else "BB"))).status_code == 404
        await town.later(minutes=16)
        assert (await browser.get(path)).status_code == 404


async def test_forgetting_leaves_no_trace_but_counts(town: Town) -> None:
    """Script 22 and fault 29: erased in mid-sitting, with a receipt; nothing comes afterwards; a new start is a stranger."""
    r = await _author(town)
    m = await town.staff(Role.MODERATOR)
    await town.ticks.moderators()
    await town.house.settle()
    m.sees("mod-card-alone", statement=CLAIM)
    await r.presses("agree")
    member, votes = await _who(town), await _votes(town)
    await r.says("/forget")
    r.sees("forget-ask")
    await r.presses("all")
    r.sees("forget-done")
    receipt = r.latest.split("Kuitti: ")[1].split(".")[0]
    heard = len(r.parts())
    await town.ticks.messages()
    await town.later(hours=30)
    assert len(r.parts()) == heard
    everything = await _everything(town)
    for trace in (CLAIM, json.dumps(CLAIM)[1:-1], r.address, member.hex()):
        assert trace not in everything
    assert receipt in everything  # the log holds it, and nothing of whose it is
    assert await _votes(town) == votes
    async with town.house.database.read() as session:
        assert (await session.exec(select(AuditRow).where(col(AuditRow.act) == "member-erased"))).all()
        address = select(Conversation).where(col(Conversation.party).is_(None), col(Conversation.stopped))
        assert (await session.exec(address)).all() == []
    await r.says("hei")
    r.sees("web-hello")


async def test_statements_may_stay_as_nobodys(town: Town) -> None:
    """Who wants to leave need not take their thoughts along."""
    r = await _author(town)
    await r.says("lopeta")
    r.sees("stop-now")
    await r.presses("forget")
    r.sees("forget-ask")
    await r.presses("leave")
    r.sees("forget-done")
    async with town.house.database.read() as session:
        row = (await session.exec(select(Statement).where(col(Statement.text) == CLAIM))).one()
    assert (row.author_id, row.standing) == (None, "waiting")


async def test_a_change_of_mind_before_the_second_yes_keeps_everything(town: Town) -> None:
    """A word alone erases nothing."""
    r = await _author(town)
    await r.says("poista tietoni")
    r.sees("forget-ask")
    await r.presses("keep")
    r.sees("vote-card")
    await r.says("tietoni")
    r.sees("mydata", pool=1, quotes=1, statements=1)


async def test_a_stranger_is_told_that_nothing_is_held(town: Town) -> None:
    """Nobody has to join to ask."""
    r = town.stranger("fi")
    await r.says("hei")
    r.sees("web-hello")
    await r.says("tietoni")
    r.sees("mydata-none")


# ── how they get there, and what is left


async def _author(town: Town) -> Resident:
    await town.votes_on(*SEEDS[:4])
    r = await town.member("fi")
    await r.says("kirjoitan")
    r.sees("consent-quotes")
    await r.presses("yes")
    await r.says(CLAIM)
    r.sees("own-sent")
    r.sees("vote-card")
    return r


async def _who(town: Town) -> bytes:
    """Give the sealed key of the only one who has consented to anything."""
    async with town.house.database.read() as session:
        row = select(Member.key_sealed).join(Consent, col(Consent.member_id) == col(Member.id)).limit(1)
        return (await session.exec(row)).one() or b""


async def _votes(town: Town) -> list[tuple[int, int | None]]:
    async with town.house.database.read() as session:
        rows = select(Vote.statement_id, Vote.choice).order_by(col(Vote.statement_id))
        return [(number, choice) for number, choice in await session.exec(rows)]


async def _everything(town: Town) -> str:
    """Write out every cell of every table."""
    cells: list[str] = []
    async with town.house.database.read() as session:
        for table in core.tables.METADATA.sorted_tables:
            for row in await execute(session, select(*table.columns)):
                cells += [_cell(value) for value in row]
    return "\n".join(cells)


def _cell(value: Any) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)
