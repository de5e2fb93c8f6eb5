"""A sampled invitation: why me, later, no, and a change of mind (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from bot.dialogue import Open, Outcome, Person, Unclear
from bot.dialogues import declining
from bot.dialogues.wording import Named, campaign_args, only, stratum_words
from core.campaigns.documents import Shown
from core.campaigns.invitations import Decline, Remind
from core.campaigns.participation import TakePart
from core.campaigns.tables import CampaignId
from core.messaging.values import Ask, Pressed, Reply, Typed, Word

SHOWN_FROM: Final = 10
"""The smallest stratum that is told: in a smaller one the figures point at people."""

_OTHER: Final = ("invite-why-even", "invite-why-uneven", "invite-why-uneven-small")
ASKED: Final = ("invite", "invite-why", "invite-why-small", *_OTHER, "remind", "remind-last")

Act = TakePart | Decline | Remind


@dataclass(frozen=True)
class Pending:
    """An open invitation that hasn't been answered."""

    shown: Shown
    stratum: str
    eligible: int
    drawn: int
    url: str  # of the draw's public record
    times: Mapping[str, datetime] = field(default_factory=dict)  # that "later" may mean


@dataclass(frozen=True)
class Facts:
    """What a member is invited to, and what they once put off or declined."""

    person: Person
    pending: Pending | None
    put_off: Sequence[CampaignId] = ()
    known: Mapping[CampaignId, Pending] = field(default_factory=dict)  # all open ones that weren't declined


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
        about = self._about(facts, prompt)
        match reply:
            case Word("take-part") if about is not None:
                return Outcome(TakePart(member, about.shown.id))
            case Word("take-part"):
                return self._take_part(facts)
        if about is None:
            return Outcome()  # closed or answered elsewhere meanwhile
        shown = about.shown
        closes = str(campaign_args(shown, facts.person.language)["closes"])
        if prompt.text == "invite-later":
            return declining.accept_when(member, shown.id, closes, about.times, reply)
        match reply:
            case Pressed("take-part" | "go-on") | Word("go-on"):
                return Outcome(TakePart(member, shown.id))
            case Pressed("later") | Word("later" | "skip" | "pause"):
                return declining.later(member, shown.id, closes, tuple(about.times))
            case Pressed("decline"):
                return declining.declined(member, shown.id, closes)
            case Pressed("why"):
                return Outcome(then=self._why(facts.person, about))
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
        args |= only(self.named(language, shown.organisation), "org", "org-genitive")
        return Ask("invite", args, ("take-part", "later", "decline", "why"), shown.id)

    def remind(self, person: Person, pending: Pending, left: int, minutes: int) -> Ask:
        """Say what is left of it."""
        args = only(campaign_args(pending.shown, person.language), "title", "closes")
        args |= {"left": left, "minutes": minutes}
        return Ask("remind", args, ("go-on", "later", "decline"), pending.shown.id)

    def remind_last(self, person: Person, pending: Pending, time: str) -> Ask:
        """Say for the last time when it closes."""
        args = only(campaign_args(pending.shown, person.language), "title", "closes")
        return Ask("remind-last", args | {"time": time}, ("go-on", "decline"), pending.shown.id)

    def _about(self, facts: Facts, prompt: Open) -> Pending | None:
        """Find the campaign that the open question is about, while it is open and not declined."""
        if prompt.about is None or prompt.text not in (*ASKED, "invite-later"):
            return None
        if facts.pending is not None and facts.pending.shown.id == prompt.about:
            return facts.pending
        return facts.known.get(CampaignId(prompt.about))

    def _take_part(self, facts: Facts) -> Outcome[Any]:
        member = facts.person.member
        wanted = facts.pending.shown.id if facts.pending else next(iter(facts.put_off), None)
        if member is None or wanted is None:
            return Outcome()
        return Outcome(TakePart(member, wanted))

    def _why(self, person: Person, pending: Pending) -> Ask:
        args: dict[str, str | int] = {"size": pending.shown.size, "url": pending.url}
        choices = ("take-part", "later", "decline")
        if pending.shown.lot == "even":
            return Ask("invite-why-even", args, choices, pending.shown.id)
        text = "invite-why" if pending.shown.lot == "mirror" else "invite-why-uneven"
        if pending.eligible < SHOWN_FROM:
            return Ask(f"{text}-small", args, choices, pending.shown.id)
        args |= {
            "stratum": stratum_words(pending.stratum, person.language),
            "eligible": pending.eligible,
            "drawn": pending.drawn,
        }
        return Ask(text, args, choices, pending.shown.id)
