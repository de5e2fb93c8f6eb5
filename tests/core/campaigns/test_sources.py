"""From whom a sample is drawn: the pool, a frame that was read in, a saved group; and whom it leaves out."""

import os
from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlmodel import col, select, update

from core.access.rights import Role
from core.campaigns import life, sample
from core.campaigns.eligible import NoSuchSource, eligible, eligible_for
from core.campaigns.invitations import to_write_to
from core.campaigns.plan import Plan
from core.campaigns.tables import Campaign, CampaignId, Invitation, Stage
from core.messaging.capabilities import Capabilities
from core.messaging.tables import Conversation
from core.messaging.values import Side
from core.pool.members import NewMember, add
from core.pool.tables import Extract, Frequency, Identity, Member, MemberId, PoolGroup, Proof
from core.pool.telling import Told, tell
from core.sampling.allocation import FrameTooSmallError
from tests.core.campaigns.hall import DOCUMENT, KEYS, NOW, PLAN, Hall


async def read_in(hall: Hall, name: str, members: Sequence[MemberId], organisation: int) -> None:
    """Note that an extract of this name brought these people."""
    async with hall.database.write() as session:
        extract = Extract(
            organisation_id=organisation,
            kind="register",
            source=name,
            dated=NOW.date(),
            file_digest=name,
            began_at=NOW,
        )
        session.add(extract)
        await session.flush()
        assert extract.id is not None
        for member in members:
            session.add(
                Identity(
                    index=f"{name}{member}",
                    member_id=member,
                    proof=Proof.SOURCE,
                    content_index="",
                    extract_id=extract.id,
                )
            )


async def drawable(hall: Hall, written: str) -> set[MemberId]:
    """Give who may be drawn to a campaign whose sample is written so."""
    document = DOCUMENT.replace("sample: {from: pool,", f"sample: {{{written},")
    campaign = await hall.drafted(await hall.hire(Role.PLANNER), document=document)
    async with hall.database.read() as session:
        return set(await eligible_for(session, campaign, NOW, cap=4))


async def test_a_frame_file_is_drawn_from_by_its_name(hall: Hall) -> None:
    """Two towns' extracts are two frames; without a name all of ours are one."""
    people = await hall.register(["female"] * 6)
    await read_in(hall, "tampere", people[:2], hall.here)
    await read_in(hall, "nokia", people[2:4], hall.here)
    assert await drawable(hall, "from: tampere.csv") == set(people[:2])
    assert await drawable(hall, "from: frame file") == set(people[:4])
    assert await drawable(hall, "from: pool") == set(people)
    with pytest.raises(NoSuchSource, match=r"no frame is called salo\.csv"):
        await drawable(hall, "from: salo.csv")


async def test_who_another_organisation_read_in_is_not_ours_to_draw(hall: Hall) -> None:
    """Nobody has asked them whether we may write."""
    people = await hall.register(["female"] * 4)
    await read_in(hall, "theirs", people[:2], hall.here + 1)
    assert await drawable(hall, "from: pool") == set(people[2:])


async def test_a_saved_group_narrows_the_pool(hall: Hall) -> None:
    """Parents, users of a clinic: whoever the query says, looked up when the sample is frozen."""
    people = await hall.register(["female", "male", "male"])
    async with hall.database.write() as session:
        group = PoolGroup(organisation_id=hall.here, name="men", query="gender == male", made_at=NOW)
        session.add(group)
    assert await drawable(hall, "from: pool, group: men") == set(people[1:])
    with pytest.raises(NoSuchSource, match="no group is called cats"):
        await drawable(hall, "from: pool, group: cats")


async def test_a_members_own_frequency_lowers_the_cap(hall: Hall) -> None:
    """Four times a year means four times a year, whatever the installation allows."""
    calm, eager, free = await hall.register(["female"] * 3)
    campaign = await hall.drafted(await hall.hire(Role.PLANNER))
    async with hall.database.write() as session:
        for member, frequency in ((calm, Frequency.QUARTERLY), (eager, Frequency.WEEKLY)):
            mine = update(Member).where(col(Member.id) == member)
            await session.exec(mine.values(frequency=frequency.value))
        for member in (calm, eager, free):
            session.add(
                Invitation(
                    campaign_id=CampaignId(campaign.id or 0),
                    member_id=member,
                    stratum="",
                    place=0,
                    invited_at=NOW,
                )
            )
    async with hall.database.read() as session:
        for days, expected in ((3, {free}), (10, {eager, free}), (100, {calm, eager, free})):
            later = NOW + timedelta(days=days)
            assert set(await eligible(session, hall.here, later, cap=4)) == expected
        assert await eligible(session, hall.here, NOW + timedelta(days=3), cap=1) == {}


async def test_ways_that_were_not_chosen_keep_out_of_a_draw(hall: Hall) -> None:
    """Who wants to vote on statements isn't asked into a panel."""
    votes, anything = await hall.register(["female"] * 2)
    async with hall.database.write() as session:
        await session.exec(update(Member).where(col(Member.id) == votes).values(ways="statements survey"))
    async with hall.database.read() as session:
        assert set(await eligible(session, hall.here, NOW, cap=4, kind="survey")) == {votes, anything}
        assert set(await eligible(session, hall.here, NOW, cap=4, kind="panel")) == {anything}


async def test_who_is_in_another_campaign_or_on_a_panel_is_left_out_where_the_plan_says_so(
    hall: Hall,
) -> None:
    """One thing at a time; a no to the other frees at once."""
    busy, declined, served, free = await hall.register(["female"] * 4)
    staff = await hall.hire(Role.PLANNER)
    running = await hall.drafted(staff, "running")
    panel = await hall.drafted(staff, "panel", DOCUMENT.replace("kind: statements", "kind: panel"))
    async with hall.database.write() as session:
        for campaign, member, no in ((running, busy, None), (running, declined, NOW), (panel, served, None)):
            session.add(
                Invitation(
                    campaign_id=CampaignId(campaign.id or 0),
                    member_id=member,
                    stratum="",
                    place=0,
                    invited_at=NOW,
                    declined_at=no,
                )
            )
        open_ = update(Campaign).where(col(Campaign.id) == running.id).values(stage=Stage.OPEN.value)
        await session.exec(open_)
    everyone = {busy, declined, served, free}
    assert await drawable(hall, "from: pool") == everyone
    assert await drawable(hall, "exclude: [other-campaigns], from: pool") == everyone - {busy}
    assert await drawable(hall, "exclude: [other-campaigns, panel], from: pool") == {declined, free}


@pytest.mark.parametrize(("people", "cap"), [(0, 4), (8, 0)])
async def test_an_empty_pool_and_one_whose_cap_is_full_are_refused_with_the_shortfall(
    hall: Hall, people: int, cap: int
) -> None:
    """Nothing is frozen, and the planner reads how many are missing."""
    members = await hall.register(["female", "male"] * (people // 2))
    staff = await hall.hire(Role.PLANNER)
    campaign = await hall.drafted(staff)
    other = await hall.drafted(staff, "other")
    async with hall.database.write() as session:
        for member in members:
            session.add(
                Invitation(
                    campaign_id=CampaignId(other.id or 0),
                    member_id=member,
                    stratum="",
                    place=0,
                    invited_at=NOW,
                )
            )
    async with hall.database.write() as session:
        planner = await hall.planner(session, staff)
        with pytest.raises(FrameTooSmallError, match="frame too small: 6"):
            await sample.freeze(session, planner, campaign, PLAN, NOW, os.urandom, cap=cap or 1)
    async with hall.database.read() as session:
        assert await sample.published(session, campaign) is None


async def test_a_stratum_of_one_and_a_trait_nobody_told_are_strata_like_others(hall: Hall) -> None:
    """Nobody is shut out for being alone, or silent."""
    people = await hall.register(["female"] * 5 + ["male"])
    async with hall.database.write() as session:
        people += await add(session, [NewMember("fi")], KEYS, NOW)
    staff = await hall.hire(Role.PLANNER)
    campaign = await hall.drafted(staff)
    async with hall.database.write() as session:
        planner = await hall.planner(session, staff)
        plan = Plan(size=7, strata=("gender",))
        public = await sample.freeze(session, planner, campaign, plan, NOW, os.urandom, cap=4)
    assert public.allocation == {"female": 5, "male": 1, "unknown": 1}


async def test_a_chat_that_takes_no_messages_is_passed_over_for_another_of_the_member(hall: Hall) -> None:
    """Who lost one account is written to in the other; who lost both isn't written to."""
    [member, lost] = await hall.register(["female"] * 2)
    can = Capabilities(buttons=20, text_limit=1000, can_initiate=True).as_text()
    async with hall.database.write() as session:
        for name, whose, dead in (("a", member, NOW), ("b", member, None), ("c", lost, NOW)):
            chat = Conversation(
                channel="web",
                side=Side.RESIDENT,
                address_index=name,
                address_sealed=b"",
                party=whose,
                capabilities=can,
                unreachable_at=dead,
                unreachable_why="gone" if dead else None,
            )
            session.add(chat)
        await session.flush()
        found = await to_write_to(session, [member, lost])
        assert set(found) == {member}
        assert (await session.get_one(Conversation, found[member])).address_index == "b"


async def test_who_moved_is_in_one_stratum_and_stays_in_the_one_that_was_drawn(hall: Hall) -> None:
    """The frame knows each person once; what is told after the draw changes nobody's chance or cell."""
    people = await hall.register(["female"] * 3 + ["male"] * 3)
    first, second = [await hall.hire(Role.PLANNER) for _ in range(2)]
    campaign = await hall.drafted(first)
    async with hall.database.write() as session:
        await tell(session, [Told(people[0], "gender", "male")], NOW)
        planner = await hall.planner(session, first)
        public = await sample.freeze(
            session, planner, campaign, Plan(size=6, strata=("gender",)), NOW, os.urandom, cap=4
        )
        assert public.available == {"female": 2, "male": 4}
        await tell(session, [Told(people[0], "gender", "female")], NOW)
        await life.request(session, planner, campaign, NOW)
        await life.approve(session, second, campaign, NOW)
        await sample.draw_due(session, NOW)
        rows = select(Invitation.stratum).where(col(Invitation.member_id) == people[0])
        assert list(await session.exec(rows)) == ["male"]
