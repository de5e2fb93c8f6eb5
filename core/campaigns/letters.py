"""Letters: whose turn it is, their batches, and the codes in them until they are posted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlmodel import col, func, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit.log import Detail, Entry, append
from core.campaigns.documents import document_of
from core.campaigns.invitable import chats, free, full, unwilling
from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId, Invitation, Letter, LetterBatch, Stage
from core.pool.addresses import Address, addresses_of
from core.pool.codes import issue, withdraw
from core.pool.tables import InviteCode, Member, MemberId
from core.privacy.codes import Code
from core.privacy.keys import Keyring
from core.storage.rows import execute, insert_new, update_rows

WAY: Final = "letter"
WIDEST: Final = 42
"""Characters of an address line that the envelope's window shows at its size of letters."""
MOST_LINES: Final = 5

_LETTER: Any = Letter.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_BATCH: Any = LetterBatch.__table__  # type: ignore[attr-defined]
_INVITATION: Any = Invitation.__table__  # type: ignore[attr-defined]


class Why(StrEnum):
    """Why somebody whose turn it is gets no letter."""

    NO_ADDRESS = "no-address"
    TOO_LONG = "too-long"


class NotOpen(Exception):  # noqa: N818  it says what is so
    """The campaign takes no answers now nor later, so that no letter goes."""


@dataclass(frozen=True)
class Due:
    """Whose turn it is: those with an address that fits, and why not for the others, by invitation."""

    ready: tuple["Drawn", ...]
    left_out: dict[int, Why]


@dataclass(frozen=True)
class Drawn:
    """One of the drawn whose letter is due."""

    invitation: int
    member: MemberId
    stratum: str
    language: str | None


@dataclass(frozen=True)
class Written:
    """A letter of an unposted batch, with its codes in clear."""

    place: int
    invitation: int
    member: MemberId
    address: Address | None  # None: it was taken away since, or is erased
    language: str
    variant: str
    link: Code
    letter: Code


async def due(session: AsyncSession, campaign: Campaign, keyring: Keyring, now: datetime, *, cap: int) -> Due:
    """List the drawn who are let go and whom no chat reaches, in the order of the draw. NotOpen."""
    _open(campaign, now)
    number = CampaignId(campaign.id or 0)
    # Without waves in the document the draw itself lets everyone go.
    let_go = () if document_of(campaign).waves is None else (col(Invitation.wave).is_not(None),)
    rows = (
        select(Invitation.id, Invitation.member_id, Invitation.stratum, Member.language)
        .join(Member, col(Member.id) == col(Invitation.member_id))
        .where(
            col(Invitation.campaign_id) == number,
            *let_go,
            col(Invitation.invited_at).is_(None),
            col(Invitation.declined_at).is_(None),
            col(Invitation.replaced_at).is_(None),
            *free(now),
            col(Member.id).not_in(await chats(session)),
            col(Member.id).not_in(full(now, cap=cap)),
            col(Member.id).not_in(unwilling(campaign)),
        )
        .order_by(col(Invitation.place), col(Invitation.stratum), col(Invitation.id))
    )
    turn = [
        Drawn(invitation or 0, MemberId(member), stratum, language)
        for invitation, member, stratum, language in await session.exec(rows)
    ]
    spoken = await voices(session, [one.member for one in turn], [number], keyring)
    there = {member for member, _ in spoken}  # who answers already, on the web page, needs no letter
    turn = [one for one in turn if one.member not in there]
    addresses = await addresses_of(session, [one.member for one in turn], keyring)
    left_out = {}
    for one in turn:
        address = addresses.get(one.member)
        if address is None:
            left_out[one.invitation] = Why.NO_ADDRESS
        elif not fits(address):
            left_out[one.invitation] = Why.TOO_LONG
    return Due(tuple(one for one in turn if one.invitation not in left_out), left_out)


def fits(address: Address) -> bool:
    """Tell whether the envelope's window shows the whole address."""
    lines = address.lines()
    return len(lines) <= MOST_LINES and all(len(line) <= WIDEST for line in lines)


async def make(
    session: AsyncSession,
    campaign: Campaign,
    ready: Sequence[Drawn],
    languages: Sequence[str],
    keyring: Keyring,
    now: datetime,
    *,
    variants: Sequence[str] = (),
    slips: bool = False,
) -> LetterBatch:
    """Make the next batch: each of them is invited by a letter from now on and holds its codes and no others.

    Call it in the transaction that found who is due. A language that isn't one of `languages` is the first of
    them. Variants are dealt by lot, as evenly as the strata allow.
    """
    number = CampaignId(campaign.id or 0)
    before = select(func.count()).where(col(LetterBatch.campaign_id) == number)
    place = (await session.exec(before)).one() + 1
    batch = LetterBatch(campaign_id=number, reference=f"{campaign.name}-{place}", made_at=now, slips=slips)
    session.add(batch)  # its unique reference makes the second of two that make it at once fail
    await session.flush()
    members = [one.member for one in ready]
    await withdraw(session, members, number, now)  # a code that went astray opens nothing beside the letter's
    issued = await issue(session, members, number, campaign.closes, keyring)
    pairs = [keyring.code_hash(codes.link) for codes in issued]
    wordings = deal([one.stratum for one in ready], pairs, variants)
    rows = [
        {
            "batch_id": batch.id,
            "invitation_id": one.invitation,
            "place": at,
            "language": one.language if one.language in languages else languages[0],
            "variant": wording,
            "pair": pair,
            "codes_sealed": keyring.seal(f"{codes.link} {codes.letter}".encode(), _about(one.invitation)),
        }
        for at, (one, codes, pair, wording) in enumerate(
            zip(ready, issued, pairs, wordings, strict=True), start=1
        )
    ]
    await insert_new(session, _LETTER, rows)
    went = [{"id": one.invitation, "invited_at": now, "way": WAY} for one in ready]
    await update_rows(session, _INVITATION, went)
    await append(session, [_entry("letters-made", campaign, now, batch, None, letters=len(ready))])
    return batch


def deal(strata: Sequence[str], lots: Sequence[str], variants: Sequence[str]) -> list[str]:
    """Give each letter its wording: the same number of each in a stratum, but for what can't be shared evenly.

    The lots decide who gets which; they must be unpredictable, as hashes of new codes are.
    """
    dealt = [variants[0] if variants else ""] * len(strata)
    if len(variants) < 2:
        return dealt
    # Through all strata in one row: what one can't share evenly, the next ones make up for.
    ordered = sorted(range(len(strata)), key=lambda at: (strata[at], lots[at]))
    for turn, at in enumerate(ordered):
        dealt[at] = variants[turn % len(variants)]
    return dealt


async def unposted(session: AsyncSession, campaign: CampaignId) -> LetterBatch | None:
    """Give the campaign's batch that was made and not posted yet; there is one at most."""
    waiting = col(LetterBatch.campaign_id) == campaign, col(LetterBatch.posted_at).is_(None)
    return (await session.exec(select(LetterBatch).where(*waiting).order_by(col(LetterBatch.id)))).first()


async def batches(session: AsyncSession, campaign: CampaignId) -> list[tuple[LetterBatch, int]]:
    """List the campaign's batches with their numbers of letters, the oldest first."""
    rows = (
        select(LetterBatch, func.count(col(Letter.id)))
        .outerjoin(Letter, col(Letter.batch_id) == col(LetterBatch.id))
        .where(col(LetterBatch.campaign_id) == campaign)
        .group_by(col(LetterBatch.id))
        .order_by(col(LetterBatch.id))
    )
    return [(batch, count) for batch, count in await session.exec(rows)]


async def written(session: AsyncSession, batch: LetterBatch, keyring: Keyring) -> list[Written]:
    """Open an unposted batch's letters, in their order; who was erased since is left out."""
    columns: list[Any] = [
        *(_LETTER.c[name] for name in ("place", "invitation_id")),
        _INVITATION.c.member_id,
        *(_LETTER.c[name] for name in ("language", "variant", "codes_sealed")),
    ]
    rows = (
        select(*columns)
        .join_from(_LETTER, _INVITATION, _INVITATION.c.id == _LETTER.c.invitation_id)
        .where(_LETTER.c.batch_id == batch.id, _LETTER.c.codes_sealed.is_not(None))
        .order_by(_LETTER.c.place)
    )
    found = list((await execute(session, rows)).all())
    addresses = await addresses_of(session, [MemberId(row[2]) for row in found], keyring)
    letters = []
    for place, invitation, member, language, variant, sealed in found:
        link, letter = keyring.unseal(sealed, _about(invitation)).decode().split(" ")
        letters.append(
            Written(
                place,
                invitation,
                MemberId(member),
                addresses.get(MemberId(member)),
                language,
                variant,
                Code(link),
                Code(letter),
            )
        )
    return letters


async def post(
    session: AsyncSession, campaign: Campaign, batch: LetterBatch, now: datetime, by: int | None = None
) -> bool:
    """Note that the batch is in the post: its people are invited on this day, its codes are known to nobody else.

    False: it was posted before.
    """
    go = update(_BATCH).where(_BATCH.c.id == batch.id, _BATCH.c.posted_at.is_(None))
    if (await execute(session, go.values(posted_at=now))).rowcount != 1:
        return False
    used = select(InviteCode.pair).where(col(InviteCode.used_at).is_not(None))  # who was quicker than we
    mine = select(Letter.invitation_id).where(col(Letter.batch_id) == batch.id, col(Letter.pair).not_in(used))
    await execute(session, update(_INVITATION).where(_INVITATION.c.id.in_(mine)).values(invited_at=now))
    await execute(session, update(_LETTER).where(_LETTER.c.batch_id == batch.id).values(codes_sealed=None))
    await append(session, [_entry("letters-posted", campaign, now, batch, by)])
    return True


async def forget_codes(session: AsyncSession, now: datetime) -> int:
    """Forget the sealed codes of campaigns that take no answers any more; they open nothing. Gives how many."""
    over = select(Campaign.id).where(
        or_(
            col(Campaign.closes) <= now,
            col(Campaign.stage).in_([Stage.CLOSED.value, Stage.REPORTED.value, Stage.CANCELLED.value]),
        )
    )
    theirs = select(LetterBatch.id).where(col(LetterBatch.campaign_id).in_(over))
    kept = _LETTER.c.batch_id.in_(theirs), _LETTER.c.codes_sealed.is_not(None)
    return (await execute(session, update(_LETTER).where(*kept).values(codes_sealed=None))).rowcount


def _open(campaign: Campaign, now: datetime) -> None:
    over = campaign.stage not in (Stage.LAUNCHED, Stage.OPEN, Stage.PAUSED) or now >= campaign.closes
    if over:
        raise NotOpen(campaign.name)


def _entry(
    act: str, campaign: Campaign, now: datetime, batch: LetterBatch, by: int | None, **details: int
) -> Entry:
    told: dict[str, Detail] = {"batch": batch.reference, **details}
    return Entry(act, now, campaign.organisation_id, by, "campaign", campaign.id, told)


def _about(invitation: int) -> str:
    return f"letter {invitation}"
