"""A campaign's waves: when the next is due, whom it lets go, and who holds it.

A wave lets invitations go; they are written by day, some in each minute. Of two schedulers one lets a wave go.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import update
from sqlmodel import col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Planner
from core.audit.log import Entry, append
from core.campaigns.cases import cases
from core.campaigns.classifying import Case, settled
from core.campaigns.documents import document_of
from core.campaigns.filling import Population, completes, drawn_by_stratum, expected, targets
from core.campaigns.invitable import invitable
from core.campaigns.tables import Campaign, CampaignId, Invitation, Stage, Wave
from core.campaigns.turns import take_turn
from core.privacy.keys import Keyring
from core.sampling import waves
from core.sampling.waves import Cell, Step
from core.storage.rows import among, execute, insert_new

AGAIN: Final = timedelta(hours=1)
"""A wave that nobody needed yet is looked at again so much later."""

EXPIRES: Final = timedelta(days=14)
"""Without reminders in the plan, who has been silent for so long isn't counted on."""

_INVITATION: Any = Invitation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_WAVE: Any = Wave.__table__  # type: ignore[attr-defined]


class Why(StrEnum):
    """Why no wave goes now."""

    NO_WAVES = "no-waves"  # the document has none: all were invited at once
    NOT_OPEN = "not-open"
    NOT_DRAWN = "not-drawn"
    REACHED = "reached"  # answers enough
    ENOUGH_OPEN = "enough-open"  # what is open is expected to bring them
    EMPTY = "empty"  # everyone drawn has been invited
    AT_MOST = "at-most"  # the plan's number of waves has gone
    YOUNG = "young"  # the last one is younger than the plan's gap


@dataclass(frozen=True)
class Planned:
    """The next wave as it would go now, with the figures it rests on."""

    number: int
    steps: tuple[Step, ...]

    @property
    def people(self) -> int:
        return sum(step.invites for step in self.steps)

    @property
    def expects(self) -> float:
        return sum(step.expects for step in self.steps)


@dataclass(frozen=True)
class Not:
    """No wave now, and why; `until` a moment that changes it by itself."""

    why: Why
    until: datetime | None = None


async def sent(session: AsyncSession, campaign: CampaignId) -> list[Wave]:
    """List the campaign's waves in their order."""
    rows = select(Wave).where(col(Wave.campaign_id) == campaign).order_by(col(Wave.number))
    return list(await session.exec(rows))


async def reckon(
    session: AsyncSession,
    campaign: Campaign,
    required: int,
    population: Population,
    keyring: Keyring,
    now: datetime,
    *,
    cap: int,
    budget: int | None = None,
) -> Planned | Not:
    """Reckon the next wave as it would go at `now`, or say why none goes; nothing is changed.

    `budget`: at most so many invitations.
    """
    plan = document_of(campaign).waves
    number = CampaignId(campaign.id or 0)
    if plan is None:
        return Not(Why.NO_WAVES)
    if campaign.stage != Stage.OPEN or not campaign.opens <= now < campaign.closes:
        return Not(Why.NOT_OPEN, campaign.opens if now < campaign.opens else None)
    before = await sent(session, number)
    if len(before) >= plan.at_most:
        return Not(Why.AT_MOST)
    if before and before[-1].planned_at + plan.every > now:
        return Not(Why.YOUNG, before[-1].planned_at + plan.every)
    drawn = await drawn_by_stratum(session, number)
    if not drawn:
        return Not(Why.NOT_DRAWN)
    # What is quick to see comes first: a look that ends in nothing is taken every hour.
    if plan.until is not None and before:
        done = await completes(session, number, required)
        if sum(done.values()) >= plan.until.answers:
            return Not(Why.REACHED)
    held = await _reserve(session, campaign, now, cap)
    if not sum(held.values()):
        return Not(Why.EMPTY, now + AGAIN)
    wanted = await targets(session, campaign, drawn, population)
    if plan.until is None or not before:
        share = min(1.0, plan.first * (len(before) + 1))
        went = await _let_go(session, number)
        steps = tuple(
            _first(key, wanted[key], size - went.get(key, 0), held.get(key, 0), expected(campaign, key))
            for key, size in waves.first_wave(drawn, share).items()
        )
    else:
        gone = await cases(session, campaign, keyring)
        steps = _steps(campaign, gone, held, wanted, required, now)
    planned = Planned(len(before) + 1, waves.within(steps, budget))
    if planned.people:
        return planned
    return Not(Why.ENOUGH_OPEN, now + AGAIN)


async def release(
    session: AsyncSession,
    by: Planner | None,
    campaign: Campaign,
    planned: Planned,
    now: datetime,
    *,
    cap: int,
) -> int:
    """Let the planned invitations go, the next of each stratum's draw; 0 if another let this wave go first."""
    number = CampaignId(campaign.id or 0)
    row = {
        "campaign_id": number,
        "number": planned.number,
        "planned_at": now,
        "by": None if by is None else by.id,
        "people": 0,
        "body": json.dumps([asdict(step) for step in planned.steps], ensure_ascii=False),
    }
    await take_turn(session, campaign)
    there = select(func.count()).where(col(Wave.campaign_id) == number, col(Wave.number) == planned.number)
    if (await session.exec(there)).one():
        return 0
    await insert_new(session, _WAVE, [row])
    free = (
        select(Invitation.id, Invitation.stratum)
        .where(*await invitable(session, campaign, now, cap=cap), *_waiting(number))
        .order_by(col(Invitation.place), col(Invitation.id))
    )
    left = {step.key: step.invites for step in planned.steps}
    chosen = []
    for invitation, stratum in await session.exec(free):
        if left.get(stratum, 0) > 0:
            left[stratum] -= 1
            chosen.append(invitation or 0)
    go = update(_INVITATION).where(among(session, _INVITATION.c.id, chosen), *_still(_INVITATION))
    gone = await execute(session, go.values(wave=planned.number).returning(_INVITATION.c.id))
    people = len(list(gone.scalars()))
    mine = _WAVE.c.campaign_id == number, _WAVE.c.number == planned.number
    await execute(session, update(_WAVE).where(*mine).values(people=people))
    entry = Entry(
        "wave-sent",
        now,
        campaign.organisation_id,
        None if by is None else by.id,
        "campaign",
        number,
        {"wave": planned.number, "people": people},
    )
    await append(session, [entry])
    return people


async def to_look_at(session: AsyncSession, now: datetime) -> list[Campaign]:
    """Claim the open campaigns whose waves are due a look: of two schedulers one gets each."""
    due = (
        col(Campaign.stage) == Stage.OPEN.value,
        col(Campaign.opens) <= now,
        col(Campaign.closes) > now,
        col(Campaign.waves_held).is_(False),
        or_(col(Campaign.wave_look_at).is_(None), col(Campaign.wave_look_at) <= now),
        col(Campaign.id).in_(select(Invitation.campaign_id)),
    )
    claim = update(Campaign).where(*due).values(wave_look_at=now + AGAIN).returning(col(Campaign.id))
    claimed = await session.exec(claim.execution_options(synchronize_session=False))
    mine = sorted(number for (number,) in claimed.all())
    if not mine:
        return []
    rows = select(Campaign).where(col(Campaign.id).in_(mine)).order_by(col(Campaign.id))
    return list(await session.exec(rows.execution_options(populate_existing=True)))


async def look_again(session: AsyncSession, campaign: Campaign, at: datetime) -> None:
    """Leave the campaign's waves alone until then."""
    later = update(Campaign).where(col(Campaign.id) == campaign.id).values(wave_look_at=at)
    await session.exec(later.execution_options(synchronize_session=False))


async def hold(session: AsyncSession, by: Planner, campaign: Campaign, now: datetime, *, held: bool) -> bool:
    """Hold the waves back, or let them go by themselves again; False if it is so already."""
    turn = update(Campaign).where(col(Campaign.id) == campaign.id, col(Campaign.waves_held).is_(not held))
    turn = turn.values(waves_held=held, wave_look_at=None).returning(col(Campaign.id))
    done = await session.exec(turn.execution_options(synchronize_session=False))
    if done.first() is None:
        return False
    act = "waves-held" if held else "waves-let-go"
    await append(session, [Entry(act, now, by.organisation, by.id, "campaign", campaign.id)])
    return True


def _steps(
    campaign: Campaign,
    gone: Sequence[Case],
    held: Mapping[str, int],
    wanted: Mapping[str, int],
    required: int,
    now: datetime,
) -> tuple[Step, ...]:
    """Reckon a later wave: what came of the invitations so far says what new ones will bring."""
    document = document_of(campaign)
    reminding = document.reminders
    expires = EXPIRES if reminding is None else reminding.after * (reminding.at_most + 1)
    took = [
        (case.moved_at - case.invited_at) / timedelta(days=1)
        for case in gone
        if case.answers >= required and case.moved_at is not None and case.invited_at is not None
    ]
    by_stratum: dict[str, list[Case]] = {}
    for case in gone:
        by_stratum.setdefault(case.stratum, []).append(case)
    cells = []
    silent: dict[str, list[float]] = {}
    for key, target in wanted.items():
        mine = by_stratum.get(key, [])
        # An answer counts as closed with those invited on its day: else only the quick would be counted.
        old = [case for case in mine if case.invited_at is not None and case.invited_at + expires <= now]
        late = {case.invitation for case in old}
        open_ = [case for case in mine if case.invitation not in late and not settled(case, required)]
        complete = sum(1 for case in mine if case.answers >= required)
        answered = sum(1 for case in old if case.answers >= required)
        cells.append(Cell(key, target, complete, len(open_), answered, len(old), held.get(key, 0)))
        silent[key] = [(now - (case.invited_at or now)) / timedelta(days=1) for case in open_]
    prior = {key: expected(campaign, key) for key in wanted}
    return waves.next_wave(cells, prior=prior, silent=silent, days=took)


async def _reserve(session: AsyncSession, campaign: Campaign, now: datetime, cap: int) -> dict[str, int]:
    """Count the drawn who may be invited now and haven't been let go."""
    number = CampaignId(campaign.id or 0)
    rows = select(Invitation.stratum, func.count()).where(
        *await invitable(session, campaign, now, cap=cap), *_waiting(number)
    )
    return dict((await session.exec(rows.group_by(col(Invitation.stratum)))).all())


async def _let_go(session: AsyncSession, campaign: CampaignId) -> dict[str, int]:
    """Count the invitations that were let go, by stratum."""
    went = or_(col(Invitation.invited_at).is_not(None), col(Invitation.wave).is_not(None))
    rows = select(Invitation.stratum, func.count()).where(col(Invitation.campaign_id) == campaign, went)
    return dict((await session.exec(rows.group_by(col(Invitation.stratum)))).all())


def _waiting(campaign: CampaignId) -> tuple[Any, ...]:
    return (_INVITATION.c.campaign_id == campaign, *_still(_INVITATION))


def _still(table: Any) -> tuple[Any, ...]:
    return (
        table.c.wave.is_(None),
        table.c.invited_at.is_(None),
        table.c.declined_at.is_(None),
        table.c.replaced_at.is_(None),
    )


def _first(key: str, target: int, due: int, held: int, rate: float) -> Step:
    """Reckon a step by the share alone: nothing has come back that it could rest on."""
    return Step(key, target, 0, 0, rate, float(target), max(0, min(due, held)))
