"""Saying no to a campaign, why, and changing one's mind: the same in every dialogue that offers it (pure)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from bot.dialogue import Open, Outcome, Unclear
from bot.dialogues.wording import only
from core.campaigns.invitations import Decline, DeclineReason, Remind
from core.campaigns.participation import TakePart
from core.campaigns.tables import CampaignId
from core.messaging.values import Ask, Pressed, Reply, Typed, Word
from core.pool.tables import MemberId

REASONS: Final = tuple(str(reason) for reason in DeclineReason)
_ENDINGS: Final = ("decline-done", "invite-later-self", "invite-later-set")


def declined(member: MemberId, campaign: CampaignId, closes: str) -> Outcome[Any]:
    """Note the no at once, and ask why."""
    why = Ask("decline-why", {"closes": closes}, REASONS, campaign)
    return Outcome(Decline(member, campaign), then=why)


def later(member: MemberId, campaign: CampaignId, closes: str, times: Sequence[str] = ()) -> Outcome[Any]:
    """Note that somebody means to take part, and ask when to remind them, where there are such times."""
    act = TakePart(member, campaign, agreed=False, resting=True)
    return Outcome(act, then=when(campaign, closes, times))


def when(campaign: CampaignId, closes: str, times: Sequence[str]) -> Ask:
    """Ask for one of the times, or say how to come back by oneself."""
    if times:
        return Ask("invite-later", {"closes": closes}, (*times, "self"), campaign)
    return Ask("invite-later-self", {"closes": closes}, about=campaign)


def accept_when(
    member: MemberId, campaign: CampaignId, closes: str, times: Mapping[str, datetime], reply: Reply
) -> Outcome[Any] | Unclear:
    """Read which of the times somebody chose."""
    match reply:
        case Pressed(key) if key in times:
            done = Ask("invite-later-set", about=campaign)
            return Outcome(Remind(member, campaign, times[key]), then=done)
        case Word("go-on" | "take-part"):
            return Outcome(TakePart(member, campaign))
        case Pressed("self") | Word("later" | "skip" | "cancel" | "pause"):
            return Outcome(then=when(campaign, closes, ()))
        case Pressed():  # that time has passed since it was offered
            return Outcome(then=when(campaign, closes, tuple(times)))
    return Unclear()


def accept_ending(member: MemberId, prompt: Open, reply: Reply) -> Outcome[Any] | Unclear | None:
    """Read a reply to a no or a later; None if that isn't what was asked."""
    if prompt.about is None:
        return None
    campaign = CampaignId(prompt.about)
    if prompt.text == "decline-why":
        match reply:
            case Pressed(key) if key in REASONS:
                done = Ask("decline-done", only(prompt.args, "closes"), about=campaign)
                return Outcome(Decline(member, campaign, DeclineReason(key)), then=done)
            case Word("skip" | "later" | "cancel"):
                done = Ask("decline-done", only(prompt.args, "closes"), about=campaign)
                return Outcome(Decline(member, campaign, DeclineReason.NO_ANSWER), then=done)
            case Word("take-part" | "go-on"):
                return Outcome(TakePart(member, campaign))
        return Unclear()
    if prompt.text in _ENDINGS:
        match reply:
            case Word("take-part" | "go-on"):
                return Outcome(TakePart(member, campaign))
            case Typed() | Word() | Pressed():
                return Outcome()  # nothing was asked: go on with what the facts call for
    return None
