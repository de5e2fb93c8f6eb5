"""A sampled invitation, as pool members press and type it."""

from datetime import timedelta

from sqlmodel import col, select

from core.campaigns.outreach import invite_next
from core.campaigns.tables import Campaign, CampaignId, Invitation
from core.pool import consents
from core.pool.members import NewMember, attach
from core.pool.tables import Purpose
from tests.bot.dialogues.town import KEYS, NOW, Resident, Town

TRAITS = {"age_group": "18-29", "gender": "female", "municipality": "Tampere", "language": "fi"}
STRATUM = "Tampere|18-29|female"


async def pool_member(
    town: Town, campaign: CampaignId, address: str = "a", *, initiates: bool = True
) -> Resident:
    """Draw a member who has long been in the pool and has a chat."""
    [issued] = await town.drawn(campaign, NewMember("en", traits=TRAITS))
    r = town.resident(address, initiates=initiates)
    await r.says("hello")
    chat = (await r.conversation()).id
    assert chat is not None
    async with town.database.write() as session:
        await attach(session, {chat: issued.member})
        yes = consents.Answer(issued.member, town.organisation, Purpose.POOL, True, "1")
        await consents.record(session, [yes], NOW)
    await r.says("/start")
    return r


async def test_a_pool_member_is_invited_and_told_why(town: Town) -> None:
    """A lot that can be checked is worth more than a promise."""
    campaign = await town.campaign()
    await town.draw_of(campaign, [STRATUM] * 12 + ["Nokia|80+|male"], f'{{"{STRATUM}": 3}}')
    r = await pool_member(town, campaign)
    assert await r.asked() == "invite"
    await r.presses("why")
    assert await r.asked() == "invite-why-uneven"  # the young are drawn more often there
    sent = await r.read()
    assert "12 people; 3 of them" in sent
    assert "Tampere, 18–29, woman" in sent
    assert "https://kuulolla.example/d/d1" in sent
    await r.presses("take-part")
    assert await r.asked() == "vote-card"


async def test_a_small_stratum_is_not_told(town: Town) -> None:
    """Nine people in a village know each other."""
    campaign = await town.campaign()
    await town.draw_of(campaign, [STRATUM] * 9, f'{{"{STRATUM}": 3}}')
    r = await pool_member(town, campaign)
    await r.presses("why")
    assert await r.asked() == "invite-why-uneven-small"
    assert "Tampere" not in await r.read()


async def test_later_is_no_refusal(town: Town) -> None:
    """Who means to come isn't asked again at each message, and comes with two words."""
    campaign = await town.campaign()
    r = await pool_member(town, campaign)
    await r.presses("later")
    assert await r.asked() == "invite-later-self"
    await r.says("hello")
    assert await r.asked() == "idle"
    [voice] = await town.participations()
    assert voice.agreed_at is None
    await r.says("take part")
    assert await r.asked() == "vote-card"
    [voice] = await town.participations()
    assert voice.agreed_at is not None


async def test_a_decline_can_be_taken_back(town: Town) -> None:
    """A refusal ends reminders, not the right to take part."""
    campaign = await town.campaign()
    r = await pool_member(town, campaign)
    await r.presses("decline")
    await r.presses("no-trust")
    assert await r.asked() == "decline-done"
    await r.says("osallistun")
    assert await r.asked() == "vote-card"
    async with town.database.read() as session:
        refused = select(Invitation.declined_at).where(col(Invitation.campaign_id) == campaign)
        assert list(await session.exec(refused)) == [None]


async def test_open_surveys_can_be_taken_up_without_an_invitation(town: Town) -> None:
    """Whoever isn't drawn may speak too; it is shown apart."""
    first = await town.campaign()
    await town.campaign("toinen", source="everyone")
    r = await pool_member(town, first)
    await r.presses("decline")
    await r.presses("no-answer")
    await r.says("hello")
    await r.presses("surveys")
    assert await r.choices() == ["1", "2"]
    await r.presses("2")
    assert await r.asked() == "vote-card"
    [voice] = await town.participations()
    assert not voice.invited


async def test_only_reachable_chats_are_written_to_and_once(town: Town) -> None:
    """An invitation that can't be delivered mustn't count as sent."""
    campaign = await town.campaign()
    a = await pool_member(town, campaign, "a")
    await pool_member(town, campaign, "b", initiates=False)
    later = NOW + timedelta(hours=2)  # nobody is interrupted in the hour after a question
    async with town.database.write() as session:
        row = await session.get_one(Campaign, campaign)
        found = await invite_next(session, row, KEYS, later, cap=4, limit=10)
        assert [one.conversation for one in found] == [(await a.conversation()).id]
        assert await invite_next(session, row, KEYS, later, cap=4, limit=10) == []
        invited = select(Invitation.invited_at).where(col(Invitation.campaign_id) == campaign)
        assert sorted(at is None for at in await session.exec(invited)) == [False, True]
