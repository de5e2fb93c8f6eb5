"""A sampled invitation: why me, later, no, and a change of mind (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.dialogue import Open, Outcome, Person, Unclear
from bot.dialogues import declining
from bot.dialogues.wording import Named, campaign_args, only, stratum_words
from core.campaigns.documents import Shown
from core.campaigns.invitations import Decline
from core.campaigns.participation import TakePart
from core.campaigns.tables import CampaignId
from core.messaging.values import Ask, Pressed, Reply, Typed, Word

SHOWN_FROM: Final = 10
"""The smallest stratum that is told: in a smaller one the figures point at people."""

Act = TakePart | Decline


@dataclass(frozen=True)
class Pending:
    """An open invitation that hasn't been answered."""

    shown: Shown
    stratum: str
    eligible: int
    drawn: int
    url: str  # of the draw's public record


@dataclass(frozen=True)
class Facts:
    """What a member is invited to, and what they once put off or declined."""

    person: Person
    pending: Pending | None
    put_off: Sequence[CampaignId] = ()


@dataclass(frozen=True)
class Invitation:
    """The words of an invitation; `accept` and `ask` are its two pure halves."""

    named: Named

    def accept(self, facts: Facts, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
        """Read an answer to an invitation; "take part" is understood whatever is open."""
        member = facts.person.member
        assert member is not None  # only members are invited
        if prompt.dialogue == "invitation":
            ended = declining.accept_ending(member, prompt, reply)
            if ended is not None:
                return ended
        match reply:
            case Word("take-part"):
                return self._take_part(facts)
            case _ if prompt.text not in ("invite", "invite-why", "invite-why-small"):
                return Outcome()
            case _ if facts.pending is None or prompt.about != facts.pending.shown.id:
                return Outcome()  # closed or answered elsewhere meanwhile
        shown = facts.pending.shown
        closes = str(campaign_args(shown, facts.person.language)["closes"])
        match reply:
            case Pressed("take-part") | Word("go-on"):
                return Outcome(TakePart(member, shown.id))
            case Pressed("later") | Word("later" | "skip" | "pause"):
                return declining.later(member, shown.id, closes)
            case Pressed("decline"):
                return declining.declined(member, shown.id, closes)
            case Pressed("why"):
                return Outcome(then=self._why(facts.person, facts.pending))
            case Typed() | Word() | Pressed():
                return Unclear()
        return Outcome()

    def ask(self, facts: Facts) -> Ask | None:
        """Invite to what is open and not answered; None if there is nothing."""
        if facts.pending is None:
            return None
        shown = facts.pending.shown
        language = facts.person.language
        args = only(campaign_args(shown, language), "title", "size", "minutes", "closes", "body", "meets")
        args |= only(self.named(language), "org", "org-genitive")
        return Ask("invite", args, ("take-part", "later", "decline", "why"), shown.id)

    def _take_part(self, facts: Facts) -> Outcome[Any]:
        member = facts.person.member
        wanted = facts.pending.shown.id if facts.pending else next(iter(facts.put_off), None)
        if member is None or wanted is None:
            return Outcome()
        return Outcome(TakePart(member, wanted))

    def _why(self, person: Person, pending: Pending) -> Ask:
        args: dict[str, str | int] = {"size": pending.shown.size, "url": pending.url}
        choices = ("take-part", "later", "decline")
        if pending.eligible < SHOWN_FROM:
            return Ask("invite-why-small", args, choices, pending.shown.id)
        args |= {
            "stratum": stratum_words(pending.stratum, person.language),
            "eligible": pending.eligible,
            "drawn": pending.drawn,
        }
        return Ask("invite-why", args, choices, pending.shown.id)
