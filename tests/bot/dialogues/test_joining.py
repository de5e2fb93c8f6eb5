"""Coming in, as residents press and type it."""

from sqlmodel import col, select

from core.campaigns.tables import Invitation
from core.messaging.values import Text
from core.pool import consents
from core.pool.members import NewMember
from core.pool.tables import Purpose
from core.pool.telling import traits_of
from core.privacy.codes import in_fours
from tests.bot.dialogues.town import Town, members_of


async def test_a_letter_leads_to_the_first_card_in_under_12_turns(town: Town) -> None:
    """Every turn loses people; what the draw knows isn't asked."""
    campaign = await town.campaign()
    [issued] = await town.drawn(campaign, NewMember("fi", traits={"gender": "male"}))
    r = town.resident("a")
    await r.says(f"/start {issued.link}")
    assert await r.asked() == "join-hello"
    assert "Verot ja palvelut" in await r.read()  # the code's language is the register's, not the browser's
    await r.presses("continue")
    assert await r.asked() == "consent-pool"
    await r.presses("join")
    assert await r.asked() == "traits-intro"
    await r.presses("age-30-44")
    assert await r.asked() == "trait-municipality"
    assert "2/3" in await r.read()
    await r.says("mantta")
    assert await r.asked() == "trait-language"
    await r.presses("prefer-not")
    assert await r.asked() == "join-done"
    await r.presses("start")
    assert await r.asked() == "vote-card"
    assert r.turns < 12
    [member] = await members_of(town, r)
    assert member == issued.member
    async with town.database.read() as session:
        known = (await traits_of(session, [issued.member]))[issued.member]
        agreed = await consents.current(session, [issued.member], town.organisation)
    assert known == {
        "gender": "male",
        "age_group": "30-44",
        "municipality": "Mänttä-Vilppula",
        "language": "declined",
    }
    assert agreed == {(issued.member, Purpose.POOL): True}
    [voice] = await town.participations()
    assert voice.invited
    assert voice.stratum == "Tampere|18-29|female"


async def test_only_this_survey_asks_background_last_and_the_pool_no_more(town: Town) -> None:
    """Who doesn't want more than the survey gets the survey, and a no counts as a no."""
    campaign = await town.campaign()
    [issued] = await town.drawn(campaign, NewMember("en"))
    r = town.resident("a")
    await r.says(f"/start {in_fours(issued.letter)}")
    await r.presses("continue")
    await r.presses("only-this")
    assert await r.asked() == "vote-card"
    await r.presses("agree")
    assert await r.asked() == "traits-intro"
    for _ in range(4):
        await r.presses("prefer-not")
    assert await r.asked() == "idle"
    async with town.database.read() as session:
        told = (await traits_of(session, [issued.member]))[issued.member]
        agreed = await consents.current(session, [issued.member], town.organisation)
    assert set(told.values()) == {"declined"}
    assert agreed == {(issued.member, Purpose.POOL): False}
    await r.says("hello")
    assert await r.asked() == "idle"


async def test_an_unknown_language_is_asked_in_all(town: Town) -> None:
    """Nobody can choose a language in a language that they don't read."""
    await town.campaign()
    r = town.resident("a", language=None)
    await r.says("/start")
    assert await r.asked() == "join-language"
    await r.presses("sv")
    assert await r.asked() == "web-hello"
    assert (await r.conversation()).language == "sv"


async def test_unknown_used_and_expired_codes_get_one_answer(town: Town) -> None:
    """Whoever guesses learns nothing from how a code fails."""
    campaign = await town.campaign()
    first, second = await town.drawn(campaign, NewMember("en"), NewMember("en"))
    a, b, c = town.resident("a"), town.resident("b"), town.resident("c")
    await a.says(f"/start {first.link}")
    await b.says(f"/start {first.link}")
    await b.presses("again")
    assert await b.asked() == "code-ask"
    await c.says("/start")
    await c.presses("have-code")
    await c.says("ABCD-EFGH-JKLM")
    await b.says(first.letter)
    assert await b.asked() == await c.asked() == "code-bad"
    town.now = town.now.replace(year=2027, month=6)
    d = town.resident("d")
    await d.says(f"/start {second.link}")
    assert await d.asked() == "code-bad"
    assert [(await x.conversation()).party is None for x in (a, b, c, d)] == [False, True, True, True]


async def test_a_code_raced_by_two_lets_one_in(town: Town) -> None:
    """One letter, one person, also when it is photographed and pressed at once."""
    campaign = await town.campaign()
    [issued] = await town.drawn(campaign, NewMember("en"))
    a, b = town.resident("a"), town.resident("b")
    await a.says("/start")
    await b.says("/start")
    for r in (a, b):
        await r.presses("have-code")
    await town.handle([(a, Text(issued.letter)), (b, Text(issued.link))])
    assert sorted([await a.asked(), await b.asked()]) == ["code-bad", "join-hello"]
    assert sorted(map(str, await members_of(town, a, b))) == sorted(["None", str(issued.member)])


async def test_a_sixth_code_within_an_hour_waits(town: Town) -> None:
    """60 bits are safe against guessing only if nobody may guess fast."""
    campaign = await town.campaign()
    [issued] = await town.drawn(campaign, NewMember("en"))
    r = town.resident("a")
    for _ in range(5):
        await r.says("/start ABCDEFGHJKLM")
    assert await r.asked() == "code-wait"
    await r.says(f"/start {issued.letter}")
    assert await r.asked() == "code-wait"
    town.now = town.now.replace(hour=town.now.hour + 2)
    await r.says(f"/start {issued.letter}")
    assert await r.asked() == "join-hello"


async def test_only_the_account_that_used_a_code_may_use_it_again(town: Town) -> None:
    """A letter opened twice by its owner is no fault of theirs."""
    campaign = await town.campaign()
    mine, other = await town.drawn(campaign, NewMember("en"), NewMember("en"))
    a, b = town.resident("a"), town.resident("b")
    await a.says(f"/start {mine.link}")
    await b.says(f"/start {other.link}")
    await a.says(f"/start {mine.letter}")
    assert await a.asked() == "join-hello"
    await a.says(f"/start {other.letter}")
    assert await members_of(town, a, b) == [mine.member, other.member]


async def test_without_a_code_answers_are_kept_apart(town: Town) -> None:
    """Nobody knows who answers, so it must be seen in the results."""
    await town.campaign()
    r = town.resident("a")
    await r.says("hello")
    assert await r.asked() == "web-hello"
    await r.presses("what")
    assert await r.asked() == "join-who"
    await r.presses("continue")
    await r.presses("no-code")
    assert await r.asked() == "self-note"
    await r.presses("continue")
    assert await r.asked() == "consent-pool"
    assert await members_of(town, r) == [None]  # nothing is stored before a yes
    await r.presses("only-this")
    assert await r.asked() == "vote-card"
    [voice] = await town.participations()
    assert not voice.invited


async def test_a_link_campaign_needs_no_code(town: Town) -> None:
    """Where anyone may answer, a code would only be in the way."""
    await town.campaign(source="link")
    r = town.resident("a")
    await r.says("/start verot")
    await r.presses("no-code")
    assert await r.asked() == "consent-pool"
    await r.presses("join")
    for key in ("age-80-plus", "woman"):
        await r.presses(key)
    await r.says("zzzz")
    assert await r.asked() == "trait-municipality-again"
    await r.says("zzzz")
    assert await r.asked() == "trait-language"
    await r.presses("sv")
    assert await r.asked() == "join-done"
    await r.presses("later")
    assert await r.asked() == "invite-later-self"
    await r.says("take part")
    assert await r.asked() == "vote-card"


async def test_a_code_that_comes_later_makes_one_voice_of_two(town: Town) -> None:
    """Who answered before finding the letter isn't counted twice."""
    campaign = await town.campaign()
    [issued] = await town.drawn(campaign, NewMember("en"))
    r = town.resident("a")
    await r.says("hello")
    await r.presses("no-code")
    await r.presses("continue")
    await r.presses("only-this")
    await r.says(f"/start {issued.link}")
    assert await members_of(town, r) == [issued.member]
    [voice] = await town.participations()
    assert voice.invited


async def test_a_no_stores_nothing_of_a_stranger(town: Town) -> None:
    """A no is a no."""
    await town.campaign()
    r = town.resident("a")
    await r.says("hello")
    await r.presses("no-code")
    await r.presses("continue")
    await r.presses("decline")
    assert await r.asked() == "join-declined"
    assert await members_of(town, r) == [None]
    await r.says("take part")
    assert await r.asked() == "web-hello"


async def test_an_invitee_may_say_no_with_a_reason_and_change_their_mind(town: Town) -> None:
    """The reason is worth knowing, the no is final for reminders, and the door stays open."""
    campaign = await town.campaign()
    [issued] = await town.drawn(campaign, NewMember("en"))
    r = town.resident("a")
    await r.says(f"/start {issued.link}")
    await r.presses("who")
    await r.presses("decline")
    assert await r.asked() == "decline-why"
    await r.presses("no-time")
    assert await r.asked() == "decline-done"
    async with town.database.read() as session:
        drawn = (
            await session.exec(select(Invitation).where(col(Invitation.member_id) == issued.member))
        ).one()
    assert drawn.declined_at is not None
    assert drawn.decline_reason == "no-time"
    await r.says("moi")
    assert await r.asked() == "idle"
    await r.says("osallistun")
    assert await r.asked() == "vote-card"
