"""A member's one voice in a campaign: made and found through an index under the member's key."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import case
from sqlmodel import col, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import CampaignId, Invitation, Participation, ParticipationId
from core.pool.tables import Member, MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among, execute, insert_new, update_rows

_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_INVITATION: Any = Invitation.__table__  # type: ignore[attr-defined]

Seat = tuple[MemberId, CampaignId]

VOTES: Final = 7
"""Votes that make a statements step complete, or all statements where there are fewer (sampling.md 4)."""


def credit() -> Any:
    """Give, in SQL, how many of the required answers a voice has given: more votes make up for no question."""
    votes = col(Participation.answers)
    return case((votes > VOTES, VOTES), else_=votes) + col(Participation.settled)


@dataclass(frozen=True)
class TakePart:
    """A member takes part; or only means to (`agreed` False), now or later (`resting`)."""

    member: MemberId
    campaign: CampaignId
    agreed: bool = True
    resting: bool = False


@dataclass(frozen=True)
class Voice:
    """A participation's present values."""

    id: ParticipationId
    campaign: CampaignId
    invited: bool
    stratum: str | None
    agreed_at: datetime | None
    moved_at: datetime | None
    turns: int
    sitting: int
    answers: int
    latest: int | None
    undone: int | None
    put_off: str
    resting: bool
    settled: int = 0
    finished_at: datetime | None = None

    @property
    def credit(self) -> int:
        """How many of the required answers it has given."""
        return min(self.answers, VOTES) + self.settled


async def take_part(
    session: AsyncSession, acts: Sequence[TakePart], keyring: Keyring, now: datetime
) -> dict[Seat, ParticipationId]:
    """Give each member its one voice in the campaign, also when repeated; who had declined has not any more.

    An erased member gets none. A first agreement keeps its moment.
    """
    if not acts:
        return {}
    keys = await _keys(session, {act.member for act in acts})
    latest = {(act.member, act.campaign): act for act in acts if act.member in keys}
    index = {(member, campaign): keyring.member_index(keys[member], campaign) for member, campaign in latest}
    strata = await _strata(session, list(latest))
    rows = [
        {
            "campaign_id": campaign,
            "member_index": index[member, campaign],
            "member_sealed": keyring.seal_link(keys[member], campaign, member),
            "invited": (member, campaign) in strata,
            "stratum": strata.get((member, campaign)),
            "turns": 0,
            "sitting": 0,
            "answers": 0,
            "put_off": "",
            "resting": False,
        }
        for member, campaign in latest
    ]
    await insert_new(session, _PARTICIPATION, rows, unique=("campaign_id", "member_index"))
    for agreed in (True, False):
        for resting in (True, False):
            same = [s for s, act in latest.items() if act.agreed is agreed and act.resting is resting]
            if same:
                values: dict[str, Any] = {"resting": resting}
                if not resting:  # back from a rest a new sitting begins
                    rested = col(Participation.resting).is_(True)
                    values["sitting"] = case((rested, 0), else_=col(Participation.sitting))
                    values["put_off"] = case((rested, ""), else_=col(Participation.put_off))
                if agreed:
                    values["agreed_at"] = func.coalesce(col(Participation.agreed_at), now)
                await session.exec(
                    update(Participation)
                    .where(*_where(session, [index[s] for s in same], same))
                    .values(values)
                )
    willing = [seat for seat in latest if seat in strata]
    if willing:
        mine = (
            among(session, col(Invitation.member_id), sorted({member for member, _ in willing})),
            among(session, col(Invitation.campaign_id), sorted({campaign for _, campaign in willing})),
            col(Invitation.declined_at).is_not(None),
        )
        refused = select(Invitation.id, Invitation.member_id, Invitation.campaign_id).where(*mine)
        changed = [
            {"id": number, "declined_at": None, "decline_reason": None}
            for number, member, campaign in await session.exec(refused)
            if (MemberId(member), CampaignId(campaign)) in latest
        ]
        await update_rows(session, _INVITATION, changed)
    found = select(Participation.id, Participation.member_index)
    ids = {
        spot: ParticipationId(number or 0)
        for number, spot in await session.exec(
            found.where(*_where(session, list(index.values()), list(latest)))
        )
    }
    return {seat: ids[spot] for seat, spot in index.items()}


async def voices(
    session: AsyncSession, members: Sequence[MemberId], campaigns: Sequence[CampaignId], keyring: Keyring
) -> dict[Seat, Voice]:
    """Find the members' voices in these campaigns, in two statements however many they are."""
    if not members or not campaigns:
        return {}
    keys = await _keys(session, members)
    seats = {
        keyring.member_index(key, campaign): (member, campaign)
        for member, key in keys.items()
        for campaign in campaigns
    }
    if not seats:
        return {}
    columns = (_PARTICIPATION.c.member_index, *(_PARTICIPATION.c[name] for name in _VOICE))
    wanted = select(*columns).where(*_where(session, list(seats), list(seats.values())))
    rows = await execute(session, wanted)
    return {seats[row[0]]: Voice(*row[1:]) for row in rows}


_VOICE = (
    "id",
    "campaign_id",
    "invited",
    "stratum",
    "agreed_at",
    "moved_at",
    "turns",
    "sitting",
    "answers",
    "latest",
    "undone",
    "put_off",
    "resting",
    "settled",
    "finished_at",
)


def _where(session: AsyncSession, spots: Sequence[str], seats: Iterable[Seat]) -> tuple[Any, ...]:
    # The index is unlike in each campaign; the campaigns are named so that the unique key finds the rows.
    campaigns = sorted({campaign for _, campaign in seats})
    return (
        among(session, col(Participation.campaign_id), campaigns),
        among(session, col(Participation.member_index), spots),
    )


async def _keys(session: AsyncSession, members: Iterable[MemberId]) -> dict[MemberId, bytes]:
    wanted = sorted(set(members))
    if not wanted:
        return {}
    rows = select(Member.id, Member.key_sealed).where(among(session, col(Member.id), wanted))
    return {MemberId(number or 0): key for number, key in await execute(session, rows) if key is not None}


async def _strata(session: AsyncSession, seats: Sequence[Seat]) -> dict[Seat, str]:
    """Say the stratum of each seat that was drawn."""
    if not seats:
        return {}
    mine = (
        among(session, col(Invitation.member_id), sorted({member for member, _ in seats})),
        among(session, col(Invitation.campaign_id), sorted({campaign for _, campaign in seats})),
    )
    rows = select(Invitation.member_id, Invitation.campaign_id, Invitation.stratum).where(*mine)
    wanted = set(seats)
    return {
        (MemberId(member), CampaignId(campaign)): stratum
        for member, campaign, stratum in await session.exec(rows)
        if (member, campaign) in wanted
    }
