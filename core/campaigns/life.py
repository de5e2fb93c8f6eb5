"""A campaign's life: drafted by one person, launched by a second, opened and closed by the clock.

Every step is an update that names the stages it may start from, so of two who try the same step one does it and
the other learns that it was done. A step answers False then, and nothing changes.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, update
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Planner, access_second
from core.access.tables import OrganisationId, StaffId
from core.audit.log import Entry, append
from core.campaigns.sample import draw_due
from core.campaigns.tables import Campaign, CampaignId, Stage

CHANGEABLE = (Stage.DRAFT, Stage.CHECKED, Stage.REQUESTED)
"""Before launch; from then on the document is frozen."""

RUNNING = (Stage.LAUNCHED, Stage.OPEN, Stage.PAUSED)


class NameTaken(Exception):  # noqa: N818
    """A campaign of this name exists already and can't be changed any more."""


@dataclass(frozen=True)
class Draft:
    """A campaign document that has passed its check, with the moments it names."""

    name: str
    document: str  # the YAML as staff wrote it
    opens: datetime
    closes: datetime


@dataclass(frozen=True)
class Advanced:
    """What the clock has done: the campaigns that opened, closed or got their sample, by number."""

    opened: tuple[CampaignId, ...] = ()
    closed: tuple[CampaignId, ...] = ()
    drawn: tuple[CampaignId, ...] = ()


async def create(session: AsyncSession, by: Planner, draft: Draft, now: datetime) -> Campaign:
    """Keep a checked document as a campaign, or as the new text of one that isn't launched yet.

    A new text takes a request for approval and a frozen sample back. NameTaken: the campaign is past that, or
    another organisation's.
    """
    found = (await session.exec(select(Campaign).where(col(Campaign.name) == draft.name))).first()
    if found is None:
        found = Campaign(
            organisation_id=by.organisation,
            name=draft.name,
            document=draft.document,
            stage=Stage.CHECKED,
            opens=draft.opens,
            closes=draft.closes,
            created_by=by.id,
        )
        session.add(found)
        await session.flush()
        await _note(session, by, found, "campaign-created", now)
        return found
    values = {
        "document": draft.document,
        "opens": draft.opens,
        "closes": draft.closes,
        "requested_by": None,
        "frozen_frame_at": None,
    }
    ours = (col(Campaign.organisation_id) == by.organisation,)
    if not await _move(session, found, CHANGEABLE, Stage.CHECKED, ours, **values):
        raise NameTaken(NameTaken.__doc__)
    await _note(session, by, found, "campaign-changed", now)
    return found


async def named(session: AsyncSession, organisation: int, name: str) -> Campaign | None:
    """Give the organisation's campaign of this name as it stands on disk."""
    query = select(Campaign).where(col(Campaign.name) == name, col(Campaign.organisation_id) == organisation)
    return (await session.exec(query.execution_options(populate_existing=True))).first()


async def numbered(session: AsyncSession, organisation: int, number: int | None) -> Campaign | None:
    """Give the organisation's campaign that a card is about, as it stands on disk."""
    campaign = None if number is None else await session.get(Campaign, number, populate_existing=True)
    return campaign if campaign is not None and campaign.organisation_id == organisation else None


async def of_any(session: AsyncSession, name: str) -> Campaign | None:
    """Give the campaign of this name whoever asks in it, for commands given at the machine itself."""
    query = select(Campaign).where(col(Campaign.name) == name)
    return (await session.exec(query.execution_options(populate_existing=True))).first()


async def free_name(session: AsyncSession, wish: str) -> str:
    """Give the name itself, or with the first number that makes it one that no campaign has."""
    begun = select(Campaign.name).where(col(Campaign.name).startswith(wish, autoescape=True))
    taken = set(await session.exec(begun))
    names = (wish, *(f"{wish}-{number}" for number in range(2, len(taken) + 2)))
    return next(name for name in names if name not in taken)


async def listing(session: AsyncSession, organisation: int, *, limit: int = 20) -> list[Campaign]:
    """List the organisation's campaigns, the newest first."""
    query = select(Campaign).where(col(Campaign.organisation_id) == organisation)
    return list(await session.exec(query.order_by(col(Campaign.id).desc()).limit(limit)))


async def request(session: AsyncSession, by: Planner, campaign: Campaign, now: datetime) -> bool:
    """Ask for the launch of a checked campaign; another person must approve it."""
    if not await _move(session, campaign, (Stage.CHECKED,), Stage.REQUESTED, requested_by=by.id):
        return False
    await _note(session, by, campaign, "launch-requested", now)
    return True


async def approve(session: AsyncSession, by: StaffId | None, campaign: Campaign, now: datetime) -> bool:
    """Launch a campaign that someone else asked for; who approves must have the right at this very moment.

    OwnRequest: the same person asked for it. Denied: no role, or no longer.
    """
    if campaign.requested_by is None:
        return False
    asker = StaffId(campaign.requested_by)
    second = await access_second(session, by, OrganisationId(campaign.organisation_id), asker)
    same = (col(Campaign.requested_by) == asker,)
    values = {"approved_by": second.id, "launched_at": now}
    if not await _move(session, campaign, (Stage.REQUESTED,), Stage.LAUNCHED, same, **values):
        return False
    await append(
        session,
        [
            Entry(
                "campaign-launched",
                now,
                second.organisation,
                second.id,
                "campaign",
                campaign.id,
                {"requested_by": asker},
            )
        ],
    )
    return True


async def send_back(session: AsyncSession, by: StaffId | None, campaign: Campaign, now: datetime) -> bool:
    """Return a requested campaign to its planner. OwnRequest and Denied as in `approve`."""
    if campaign.requested_by is None:
        return False
    second = await access_second(
        session, by, OrganisationId(campaign.organisation_id), StaffId(campaign.requested_by)
    )
    if not await _move(session, campaign, (Stage.REQUESTED,), Stage.CHECKED, requested_by=None):
        return False
    await append(
        session,
        [Entry("launch-sent-back", now, second.organisation, second.id, "campaign", campaign.id)],
    )
    return True


async def withdraw(session: AsyncSession, by: Planner, campaign: Campaign, now: datetime) -> bool:
    """Take a request for approval back."""
    if not await _move(session, campaign, (Stage.REQUESTED,), Stage.CHECKED, requested_by=None):
        return False
    await _note(session, by, campaign, "launch-withdrawn", now)
    return True


async def pause(session: AsyncSession, by: Planner, campaign: Campaign, now: datetime) -> bool:
    """Halt a launched or open campaign: nothing is sent, nothing is answered, until it goes on."""
    if not await _move(session, campaign, (Stage.LAUNCHED, Stage.OPEN), Stage.PAUSED):
        return False
    await _note(session, by, campaign, "campaign-paused", now)
    return True


async def resume(session: AsyncSession, by: Planner, campaign: Campaign, now: datetime) -> bool:
    """Let a paused campaign go on: open if its time has come, waiting for it otherwise."""
    to = Stage.OPEN if campaign.opens <= now else Stage.LAUNCHED
    still = (col(Campaign.closes) > now,)
    if not await _move(session, campaign, (Stage.PAUSED,), to, still):
        return False
    await _note(session, by, campaign, "campaign-resumed", now)
    return True


async def cancel(session: AsyncSession, by: Planner, campaign: Campaign, now: datetime) -> bool:
    """End a campaign that isn't closed yet, for good."""
    if not await _move(session, campaign, (*CHANGEABLE, *RUNNING), Stage.CANCELLED):
        return False
    await _note(session, by, campaign, "campaign-cancelled", now)
    return True


async def report(session: AsyncSession, by: Planner, campaign: Campaign, now: datetime) -> bool:
    """Mark a closed campaign as reported."""
    if not await _move(session, campaign, (Stage.CLOSED,), Stage.REPORTED):
        return False
    await _note(session, by, campaign, "campaign-reported", now)
    return True


async def advance(session: AsyncSession, now: datetime) -> Advanced:
    """Draw, open and close what is due at `now`; done once, whoever runs it and however often.

    A campaign whose whole time has passed unnoticed is closed without opening; a paused one closes too.
    """
    opens = (col(Campaign.opens) <= now, col(Campaign.closes) > now)
    opened = await _move_all(session, (Stage.LAUNCHED,), Stage.OPEN, opens, "campaign-opened", now)
    over = (col(Campaign.closes) <= now,)
    closed = await _move_all(session, RUNNING, Stage.CLOSED, over, "campaign-closed", now)
    return Advanced(opened, closed, await draw_due(session, now))


async def _move(
    session: AsyncSession,
    campaign: Campaign,
    of: Collection[Stage],
    to: Stage,
    where: Sequence[ColumnElement[bool]] = (),
    **values: object,
) -> bool:
    statement = (
        update(Campaign)
        .where(col(Campaign.id) == campaign.id, col(Campaign.stage).in_([s.value for s in of]), *where)
        .values(stage=to.value, **values)
        .returning(col(Campaign.id))
        .execution_options(synchronize_session=False)
    )
    moved = (await session.exec(statement)).first() is not None
    if moved:
        for name, value in {"stage": to, **values}.items():
            set_committed_value(campaign, name, value)
    return moved


async def _move_all(
    session: AsyncSession,
    of: Collection[Stage],
    to: Stage,
    where: Sequence[ColumnElement[bool]],
    act: str,
    now: datetime,
) -> tuple[CampaignId, ...]:
    statement = (
        update(Campaign)
        .where(col(Campaign.stage).in_([s.value for s in of]), *where)
        .values(stage=to.value)
        .returning(col(Campaign.id), col(Campaign.organisation_id))
        .execution_options(synchronize_session=False)
    )
    moved = sorted((await session.exec(statement)).all())
    await append(session, [Entry(act, now, body, None, "campaign", number) for number, body in moved])
    return tuple(CampaignId(number) for number, _ in moved)


async def _note(session: AsyncSession, by: Planner, campaign: Campaign, act: str, now: datetime) -> None:
    await append(session, [Entry(act, now, by.organisation, by.id, "campaign", campaign.id)])
