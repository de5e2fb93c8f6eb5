"""Roles, and what each may do: the one table (pure)."""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """What a staff member is to an organisation; `RIGHTS` says what each may do."""

    OWNER = "owner"
    PLANNER = "planner"
    MODERATOR = "moderator"
    ANALYST = "analyst"
    DPO = "dpo"  # data protection officer
    AUDITOR = "auditor"


class Right(StrEnum):
    """One thing that not everyone may do."""

    ROLES = "roles"  # invite, grant and revoke
    PLAN = "plan"  # write, check, ask to launch, pause, remind, cancel
    APPROVE = "approve"  # be the second person of a launch, an answer, an export
    MODERATE = "moderate"
    ASSIST = "assist"  # enter a person's answers off paper or the phone, by the code of their letter
    OVERRULE = "overrule"  # undo another moderator's decision at any time
    RESULTS = "results"  # results before they are public; themes, reports
    EXPORT = "export"  # exports; micro-data only with a second person
    POOL = "pool"  # the pool's composition, suppressed as reports are
    PERSONAL = "personal"  # a member's request: export, erasure, correction
    AUDIT = "audit"  # the log of acts, draw frames


RIGHTS: dict[Role, frozenset[Right]] = {
    # An owner of a small body does everything alone but what needs two; people's own data stays with the DPO.
    Role.OWNER: frozenset(Right) - {Right.PERSONAL},
    Role.PLANNER: frozenset(
        {Right.PLAN, Right.APPROVE, Right.ASSIST, Right.RESULTS, Right.EXPORT, Right.POOL}
    ),
    Role.MODERATOR: frozenset({Right.MODERATE, Right.ASSIST}),
    Role.ANALYST: frozenset({Right.RESULTS, Right.EXPORT, Right.POOL}),
    Role.DPO: frozenset({Right.PERSONAL, Right.AUDIT, Right.POOL}),
    # Reads everything that was done, does nothing: whoever acts can't be their own auditor.
    Role.AUDITOR: frozenset({Right.AUDIT}),
}


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    """Add up what someone with these roles may do; nothing for nobody."""
    return frozenset().union(*(RIGHTS[role] for role in roles))
