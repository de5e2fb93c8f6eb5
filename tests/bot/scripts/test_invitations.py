"""Scripts of those who are in already: an invitation, why me, later, no with a reason, and a change of mind."""

from tests.support.town import SEEDS, Resident, Town


async def test_an_invitation_tells_why_me_and_a_no_can_be_taken_back(town: Town) -> None:
    """Script 6: nobody is trapped by a button, not even by no."""
    r = await _invited(town)
    await r.presses("why")
    r.sees("invite-why-small", size=8)  # fewer than ten in the group: its figures would point at people
    await r.presses("later")
    r.sees("invite-later-self")
    await r.says("osallistun")
    r.sees("vote-card", i="1", n="2")


async def test_a_no_is_asked_for_its_reason_once_and_a_change_of_mind_counts(town: Town) -> None:
    """Script 6: a no is a no at once, also when the reason is left out."""
    r = await _invited(town)
    await r.presses("decline")
    r.sees("decline-why")
    await r.presses("no-time")
    r.sees("decline-done")
    await r.says("hello again")
    r.sees("idle")
    await r.says("take part")
    assert r.finds("vote-card") or r.finds("idle-surveys"), r.latest


async def _invited(town: Town) -> Resident:
    """Let a pool member finish one campaign and be drawn to the next."""
    await town.votes_on(*SEEDS[:1])
    r = await town.member()
    await r.presses("agree")
    r.sees("vote-empty")
    await r.says("pause")
    await town.votes_on(*SEEDS[:2], name="bussit")
    await r.says("back")
    r.sees("invite", size=8)
    return r
