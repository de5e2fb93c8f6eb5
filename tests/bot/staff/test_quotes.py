"""Quotes in the moderators' chat: the same queue, a card of their own."""

from datetime import datetime

from sqlmodel import col, select

from adapters.database.engine import Database
from bot.staff.desk import House
from core.access.guards import access_analyst
from core.access.rights import Role
from core.access.tables import StaffId
from core.campaigns.participation import TakePart, take_part
from core.campaigns.tables import Campaign, CampaignId
from core.messaging.tables import Conversation
from core.messaging.values import Pressed
from core.pool import consents
from core.pool.members import NewMember, add
from core.pool.tables import Purpose
from core.surveys.tables import Answer, State
from core.surveys.values import as_json
from core.themes import quoting
from core.themes.tables import ReplyId, Theme, ThemeId, ThemeReply, ThemeSet, ThemeSetId
from tests.bot.staff.office import Office
from tests.bot.staff.test_moderating import town

SET = ThemeSetId(1)


async def quotes(office: Office, *texts: str) -> None:
    """Let people who may be quoted have written these, and staff ask for quotes."""
    analyst = await office.colleague(Role.ANALYST)
    async with office.database.read() as session:
        staff = StaffId((await session.get_one(Conversation, analyst.conversation)).party or 0)
    await written(office.database, office.house, staff, office.now, *texts)
    office.said.pop(analyst.conversation, None)


async def written(database: Database, house: House, analyst: StaffId, now: datetime, *texts: str) -> None:
    """Keep the texts of people who may be quoted in one theme, and have that colleague ask for quotes."""
    async with database.write() as session:
        campaign = CampaignId((await session.exec(select(Campaign.id))).one() or 0)
        members = await add(session, [NewMember("fi")] * len(texts), house.keyring, now)
        seats = await take_part(session, [TakePart(one, campaign) for one in members], house.keyring, now)
        said = [consents.Answer(one, int(house.organisation), Purpose.QUOTES, True, "1") for one in members]
        await consents.record(session, said, now)
        session.add(ThemeSet(id=SET, campaign_id=campaign, question="why"))
        await session.flush()
        session.add(Theme(id=ThemeId(1), set_id=SET, number=1, made_at=now))
        await session.flush()
        for number, (member, text) in enumerate(zip(members, texts, strict=True), 1):
            voter = seats[member, campaign]
            value = as_json(text)
            session.add(
                Answer(
                    voter_id=voter, question="why", state=State.GIVEN, value=value, version=1, answered_at=now
                )
            )
            session.add(
                ThemeReply(
                    id=ReplyId(number),
                    set_id=SET,
                    voter_id=voter,
                    number=number,
                    came_at=now,
                    answered_at=now,
                    language="fi",
                    same=str(number),
                    theme_id=ThemeId(1),
                    placed=True,
                )
            )
        await session.flush()
        by = await access_analyst(session, analyst, house.organisation)
        await quoting.ask(session, by, SET, house.keyring, now)


async def shown(office: Office) -> list[str]:
    return await shown_in(office.database)


async def shown_in(database: Database) -> list[str]:
    """Which quotes may be read now."""
    async with database.read() as session:
        found = await quoting.shown(session, SET, 1, "fi")
    return sorted(one.text for one in found.get(ThemeId(1), []))


async def test_a_quote_is_asked_about_behind_the_statements_and_the_first_press_wins(office: Office) -> None:
    """One queue: the card says which it is; whoever is second learns whose decision it was; undo takes it out."""
    await town(office, "Bussi ensin.")
    await quotes(office, "Lisää busseja illalla kiitos")
    m1 = await office.colleague(Role.MODERATOR, name="Aino")
    m2 = await office.colleague(Role.MODERATOR, name="Eino")
    for one in (m1, m2):
        one.sees("mod-welcome", "mod-card-alone")
    await m1.presses("approve", "mod-card-alone")
    assert '"Lisää busseja illalla kiitos"' in m1.sees("mod-done", "mod-quote")
    m2.sees("mod-done")
    await m2.presses("next", "mod-done")
    words = m2.sees("mod-done", "mod-quote")
    assert words.startswith("Quote 1 · ilta · suomi")
    late = await m2.holds("mod-quote")
    await m1.presses("approve", "mod-quote")
    assert "Quote 1: approved · Aino" in office.said[m1.conversation][0][1]
    assert await shown(office) == ["Lisää busseja illalla kiitos"]
    await office.handle(m2.conversation, Pressed("approve"), late)
    assert any("Quote 1 was already decided" in words for _, words in office.said[m2.conversation])
    office.said.clear()
    await m1.writes("log")
    assert "quote 1 · approved" in m1.sees("mod-log")
    await m1.presses("undo", "mod-done")
    assert await shown(office) == []
    assert any("Quote 1 is back in the queue" in words for _, words in office.said[m1.conversation])


async def test_a_quote_is_refused_for_a_reason_that_fits_it(office: Office) -> None:
    """Nobody votes on it: only that it identifies somebody, misses the matter or insults."""
    await town(office)
    await quotes(office, "Lisää busseja illalla kiitos", "Junat kulkevat harvoin aamulla")
    m = await office.colleague(Role.MODERATOR)
    m.sees("mod-welcome", "mod-quote")
    await m.presses("reject", "mod-quote")
    m.sees("mod-quote-why")
    card = await m.holds("mod-quote-why")
    assert list(card.choices) == ["identifies", "off-topic", "insult", "back"]
    await m.presses("back", "mod-quote-why")
    m.sees("mod-quote")
    await m.presses("reject", "mod-quote")
    await m.presses("insult", "mod-quote-why")
    assert "rejected, insults or threatens" in office.said[m.conversation][1][1]
    m.sees("mod-quote-why", "mod-done", "mod-quote")


async def test_a_card_whose_writer_took_the_text_away_holds_nobody_up(office: Office) -> None:
    """Its card goes with the text; the moderator is dealt the next one."""
    await town(office)
    await quotes(office, "Lisää busseja illalla kiitos", "Junat kulkevat harvoin aamulla")
    m = await office.colleague(Role.MODERATOR)
    m.sees("mod-welcome", "mod-quote")
    late = await m.holds("mod-quote")
    async with office.database.write() as session:
        await quoting.withdraw(session, [ReplyId(1)])
    assert await m.card("mod-quote") is None
    await office.handle(m.conversation, Pressed("approve"), late)
    assert "taken away by author" in office.said[m.conversation][0][1]
    assert "Junat kulkevat harvoin aamulla" in m.sees("mod-taken", "mod-quote")


async def test_a_card_whose_text_was_changed_keeps_nobody_from_the_next(office: Office) -> None:
    """The words on it are known no more, so that it can't be found by them; the next one is dealt all the same."""
    await town(office)
    await quotes(office, "Lisää busseja illalla kiitos", "Junat kulkevat harvoin aamulla")
    m = await office.colleague(Role.MODERATOR)
    m.sees("mod-welcome", "mod-quote")
    async with office.database.write() as session:
        first = (await session.exec(select(Answer).order_by(col(Answer.voter_id)).limit(1))).one()
        first.value = as_json("Jotain muuta")
        session.add(first)
        await session.flush()
        await quoting.withdraw(session, [ReplyId(1)])
    await office.tick()
    assert "Junat kulkevat harvoin aamulla" in m.sees("mod-quote")
