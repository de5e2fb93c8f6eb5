"""One voice a member and campaign, whose link can be cut."""

from datetime import timedelta

from sqlalchemy import event
from sqlmodel import select

from core.access.rights import Role
from core.campaigns import personal_data
from core.campaigns.participation import TakePart, take_part, voices
from core.campaigns.tables import CampaignId, Participation
from core.pool import personal_data as pool_data
from tests.core.campaigns.hall import KEYS, NOW, Hall


async def test_taking_part_twice_is_one_voice(hall: Hall) -> None:
    """One person, one voice, over all channels and repeats."""
    campaign = CampaignId((await hall.drafted(await hall.hire(Role.PLANNER))).id or 0)
    [member] = await hall.register(["male"])
    async with hall.database.write() as session:
        first = await take_part(session, [TakePart(member, campaign)], KEYS, NOW)
        again = await take_part(session, [TakePart(member, campaign)] * 2, KEYS, NOW + timedelta(days=1))
        [voice] = (await voices(session, [member], [campaign], KEYS)).values()
    assert first == again == {(member, campaign): voice.id}
    assert voice.agreed_at == NOW
    assert not voice.invited


async def test_later_then_yes_agrees_once(hall: Hall) -> None:
    """An intention is no answer in the response rate."""
    campaign = CampaignId((await hall.drafted(await hall.hire(Role.PLANNER))).id or 0)
    [member] = await hall.register(["male"])
    async with hall.database.write() as session:
        later = TakePart(member, campaign, agreed=False, resting=True)
        await take_part(session, [later], KEYS, NOW)
        [voice] = (await voices(session, [member], [campaign], KEYS)).values()
        assert (voice.agreed_at, voice.resting) == (None, True)
        await take_part(session, [TakePart(member, campaign)], KEYS, NOW)
        [voice] = (await voices(session, [member], [campaign], KEYS)).values()
        assert (voice.agreed_at, voice.resting) == (NOW, False)


async def test_voices_of_a_hundred_take_two_statements(hall: Hall) -> None:
    """A batch of a hundred chats must not become a hundred queries."""
    campaign = CampaignId((await hall.drafted(await hall.hire(Role.PLANNER))).id or 0)
    people = await hall.register(["male"] * 100)
    statements: list[str] = []
    async with hall.database.write() as session:
        await take_part(session, [TakePart(member, campaign) for member in people], KEYS, NOW)
        engine = hall.database.engine.sync_engine
        event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
        found = await voices(session, people, [campaign], KEYS)
    assert len(found) == 100
    assert len([text for text in statements if text.startswith("SELECT")]) == 2


async def test_an_erased_voice_stands_without_its_member(hall: Hall) -> None:
    """Results stand; who said it is nobody's to know any more."""
    campaign = CampaignId((await hall.drafted(await hall.hire(Role.PLANNER))).id or 0)
    [member] = await hall.register(["male"])
    async with hall.database.write() as session:
        await take_part(session, [TakePart(member, campaign)], KEYS, NOW)
        shown = await personal_data.export(session, member, KEYS)
        assert [one["campaign"] for one in shown["took_part"]] == ["ilta"]
        await personal_data.erase(session, member, KEYS)
        await pool_data.erase(session, member, KEYS)
        assert await voices(session, [member], [campaign], KEYS) == {}
        assert await take_part(session, [TakePart(member, campaign)], KEYS, NOW) == {}
        [row] = list(await session.exec(select(Participation)))
    assert row.member_sealed is None
