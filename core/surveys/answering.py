"""Answers to questions: where each person is, and what they answered; many at once, in the caller's transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import case, func, select, update
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.begun import access_open
from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId
from core.storage.rows import among, execute, update_rows, upsert
from core.surveys import flow
from core.surveys.flow import Held, Sheet, Standing
from core.surveys.sheets import sheet_of
from core.surveys.tables import Answer, State
from core.surveys.values import Value, as_json, from_json

_ANSWER: Any = Answer.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]

_STATES = {state.value: state for state in State}

COMMENT = "#comment"
"""After a question's id: what somebody wrote where a choice was asked, kept because they wanted it."""


@dataclass(frozen=True)
class Sitting:
    """What the dialogue must know of one person: the questionnaire, the answers and where they lead."""

    voter: ParticipationId
    sheet: Sheet
    held: Mapping[str, Held]
    at: Standing
    full: frozenset[str] = frozenset()

    @property
    def seed(self) -> int:
        """What this person's order of questions and choices is drawn by."""
        return int(self.voter)

    @property
    def sent(self) -> "Sitting":
        """Where somebody is who has sent the answers: a quota that opens again asks them nothing more."""
        full = self.full | {one.id for one in self.sheet.questions if one.quota and one.id not in self.held}
        at = flow.standing(self.sheet, self.held, self.seed, full)
        return Sitting(self.voter, self.sheet, self.held, at, full)

    def after(self, changes: Sequence["Change"]) -> "Sitting":
        """Say where the person will be once these changes are recorded."""
        held = {**self.held, **{one.question: Held(one.state, one.value) for one in changes}}
        at = flow.standing(self.sheet, held, self.seed, self.full)
        return Sitting(self.voter, self.sheet, held, at, self.full)


@dataclass(frozen=True)
class Change:
    """How a question stands from now on."""

    question: str
    state: State
    value: Value = None
    seconds: int | None = None
    assisted: bool = False
    language: str | None = None  # of whoever wrote it; told of texts alone
    channel: str | None = None  # where it was written; likewise


@dataclass(frozen=True)
class Step:
    """One step of one person: what changed, and how far they are with it."""

    voter: ParticipationId
    changes: tuple[Change, ...] = ()
    settled: int = 0
    sent: bool = False
    resting: bool | None = None


async def sittings(
    session: AsyncSession, voters: Mapping[ParticipationId, Campaign]
) -> dict[ParticipationId, Sitting]:
    """Say where each person is in the questionnaire of their campaign."""
    rows = await execute(
        session,
        select(_ANSWER.c.voter_id, _ANSWER.c.question, _ANSWER.c.state, _ANSWER.c.value).where(
            among(session, _ANSWER.c.voter_id, sorted(voters))
        ),
    )
    held: dict[ParticipationId, dict[str, Held]] = {voter: {} for voter in voters}
    for voter, question, state, value in rows:
        held[voter][question] = Held(_STATES[state], from_json(value))
    closed = await full(session, {campaign.id or 0: campaign for campaign in voters.values()}.values())
    found = {}
    for voter, campaign in voters.items():
        sheet, over = sheet_of(campaign), closed.get(CampaignId(campaign.id or 0), frozenset())
        own = held[voter] if sheet.version == 1 else _still_there(sheet, held[voter])
        at = flow.standing(sheet, own, int(voter), over)
        found[voter] = Sitting(voter, sheet, own, at, over)
    return found


def _still_there(sheet: Sheet, held: Mapping[str, Held]) -> dict[str, Held]:
    """Open an answer again whose choice was taken away in the very moment in which it was given."""
    found = dict(held)
    for question in sheet.questions:
        one = held.get(question.id)
        if one is None or not question.choices or one.value is None:
            continue
        codes = one.value if isinstance(one.value, tuple) else (one.value,)
        if not all(code in question.choices for code in codes):
            found[question.id] = Held(State.OPEN)
    return found


async def full(session: AsyncSession, campaigns: Iterable[Campaign]) -> dict[CampaignId, frozenset[str]]:
    """Name the questions of each campaign that as many have answered as its document wants."""
    found = {}
    for campaign in campaigns:
        limits = {one.id: one.quota for one in sheet_of(campaign).questions if one.quota is not None}
        if not limits:
            continue
        rows = await execute(
            session,
            select(_ANSWER.c.question, func.count())
            .join(_PARTICIPATION, _PARTICIPATION.c.id == _ANSWER.c.voter_id)
            .where(
                _PARTICIPATION.c.campaign_id == campaign.id,
                among(session, _ANSWER.c.question, sorted(limits)),
                _ANSWER.c.state == State.GIVEN.value,
            )
            .group_by(_ANSWER.c.question),
        )
        number = CampaignId(campaign.id or 0)
        found[number] = frozenset(question for question, given in rows if given >= limits[question])
    return found


async def record(
    session: AsyncSession, steps: Iterable[Step], campaigns: Mapping[ParticipationId, Campaign], now: datetime
) -> None:
    """Make each answer its person's one answer to the question, also when repeated.

    NotOpen: one of the campaigns isn't open at `now`, and none is stored.
    """
    latest: dict[ParticipationId, Step] = {}
    for step in steps:
        latest[step.voter] = _joined(latest[step.voter], step) if step.voter in latest else step
    for voter in latest:
        access_open(campaigns[voter], now)
    await upsert(
        session,
        _ANSWER,
        [
            {
                "voter_id": step.voter,
                "question": change.question,
                "state": change.state.value,
                "value": as_json(change.value),
                "version": campaigns[step.voter].document_version,
                "answered_at": now,
                "seconds": change.seconds,
                "assisted": change.assisted,
                "language": change.language,
                "channel": change.channel,
            }
            for step in latest.values()
            for change in step.changes
        ],
    )
    said = [
        {"id": step.voter, "settled": step.settled, "moved_at": now}
        for step in latest.values()
        if step.changes or step.sent
    ]
    await update_rows(session, _PARTICIPATION, said)
    sent = [step.voter for step in latest.values() if step.sent]
    if sent:
        first = case((col(Participation.finished_at).is_(None), now), else_=col(Participation.finished_at))
        mine = among(session, col(Participation.id), sent)
        await session.exec(
            update(Participation)
            .where(mine)
            .values(finished_at=first)
            .execution_options(synchronize_session=False)
        )
    rested = [{"id": step.voter, "resting": True} for step in latest.values() if step.resting]
    await update_rows(session, _PARTICIPATION, rested)
    # Back from a rest a new sitting begins in the voting as well.
    back = [step.voter for step in latest.values() if step.resting is False]
    anew = [{"id": voter, "resting": False, "sitting": 0, "put_off": ""} for voter in back]
    await update_rows(session, _PARTICIPATION, anew)


def _joined(first: Step, second: Step) -> Step:
    """Make one step of two that one person took at once on two devices: the later answer to a question counts."""
    changes = {change.question: change for change in (*first.changes, *second.changes)}
    return Step(
        first.voter,
        tuple(changes.values()),
        max(first.settled, second.settled),
        first.sent or second.sent,
        first.resting if second.resting is None else second.resting,
    )


async def recount(
    session: AsyncSession, voters: Mapping[ParticipationId, Campaign], *, send: bool = False
) -> None:
    """Reckon from the answers how far each person is, where these were stored otherwise than by `record`.

    `send`: whoever has answered all of theirs has sent them by that.
    """
    ids = sorted(voters)
    rows = select(_PARTICIPATION.c.id, _PARTICIPATION.c.finished_at, _PARTICIPATION.c.moved_at)
    known = {
        row[0]: (row[1], row[2])
        for row in await execute(session, rows.where(among(session, _PARTICIPATION.c.id, ids)))
    }
    values = []
    for voter, sitting in (await sittings(session, voters)).items():
        sent_at, moved_at = known[voter]
        if send and sitting.at.current is None:
            sent_at = sent_at or moved_at
        settled = flow.credit(sitting.sheet, sitting.at, sent=sent_at is not None)
        values.append({"id": voter, "settled": settled, "finished_at": sent_at})
    await update_rows(session, _PARTICIPATION, values)
