"""What became of an invitation, as AAPOR names it (sampling.md 4; pure)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.campaigns.tables import CampaignId
from core.pool.tables import MemberId
from core.sampling.rates import Disposition


class Learned(StrEnum):
    """What staff learned of an invitation outside the chat."""

    RETURNED = "returned"  # the letter came back
    MOVED = "moved"
    UNDER_AGE = "under-age"
    DECEASED = "deceased"
    DUPLICATE = "duplicate"
    LANGUAGE = "language"
    FAULT = "fault"  # of ours


class Lost(StrEnum):
    """Why a member can't be written to any more."""

    BLOCKED = "blocked"  # the person blocked us, after our message
    GONE = "gone"  # the account isn't there, or nothing can be delivered


NOT_ELIGIBLE = frozenset({Learned.MOVED, Learned.UNDER_AGE, Learned.DECEASED, Learned.DUPLICATE})


@dataclass(frozen=True)
class Case:
    """One invitation and all that is known of it."""

    invitation: int
    campaign: CampaignId
    member: MemberId
    index: str | None  # of its voice; None: the member was erased
    stratum: str
    way: str
    invited_at: datetime | None  # None: let go by a wave, and not written to yet
    declined: bool = False
    outcome: str | None = None
    stopped: bool = False
    lost: Lost | None = None
    answers: int = 0
    moved_at: datetime | None = None  # the last answer


def code_of(case: Case, required: int) -> tuple[Disposition, str]:
    """Name the case's final code and what it rests on; `required` answers make a complete one.

    Half of them make a partial one. A silent person counts as not contacted: a chat gives no sure sign of reading.
    """
    if case.outcome in NOT_ELIGIBLE:
        return Disposition.NOT_ELIGIBLE, str(case.outcome)
    if case.answers >= required:
        return Disposition.COMPLETE, "complete"
    if case.answers and 2 * case.answers >= required:
        return Disposition.PARTIAL, "partial"
    if case.declined:
        return Disposition.REFUSAL, "refusal"
    if case.stopped:
        return Disposition.REFUSAL, "stop"
    if case.lost is Lost.BLOCKED:
        return Disposition.REFUSAL, "blocked"
    if case.answers:
        return Disposition.REFUSAL, "break-off"
    if case.outcome == Learned.RETURNED:
        return Disposition.UNKNOWN_OTHER, "returned"
    if case.outcome in (Learned.LANGUAGE, Learned.FAULT):
        return Disposition.OTHER, str(case.outcome)
    if case.lost is Lost.GONE:
        return Disposition.NON_CONTACT, "gone"
    return Disposition.NON_CONTACT, "silent"


def settled(case: Case, required: int) -> bool:
    """Say whether nothing more is to be waited for: answered, refused, or out of reach."""
    return code_of(case, required) not in (
        (Disposition.NON_CONTACT, "silent"),
        (Disposition.PARTIAL, "partial"),
        (Disposition.REFUSAL, "break-off"),
    )
