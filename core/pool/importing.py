"""Reading people in from a register extract or mailing list: the same again changes nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any, Final

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.roles import take_turns
from core.access.tables import OrganisationId
from core.audit.log import Entry, append
from core.documents.traits import DEFAULT, Traits
from core.pool import addresses
from core.pool.forgotten import forgotten
from core.pool.members import NewMember, add
from core.pool.register_rows import Person, Rejected
from core.pool.tables import Extract, ExtractId, Identity, Member, MemberId, Proof, Tier
from core.pool.telling import Told, tell, told_since
from core.pool.zones import move_unknown
from core.privacy.keys import Keyring
from core.storage.rows import among, update_rows, upsert

_IDENTITY: Final[Any] = Identity.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_MEMBER: Final[Any] = Member.__table__  # type: ignore[attr-defined]  # as above


@dataclass(frozen=True)
class Source:
    """Which extract is read: of whom, what, of which day, and the digest of its file and map."""

    organisation: int
    kind: str
    source: str
    dated: date
    digest: str

    @property
    def moment(self) -> datetime:
        """Since when the extract tells things; what members said themselves later stays."""
        return datetime.combine(self.dated, time(), UTC)


@dataclass
class Taken:
    """What became of rows."""

    added: int = 0
    changed: int = 0
    same: int = 0
    forgotten: int = 0  # asked to be forgotten once, and are passed over
    rejected: list[Rejected] = field(default_factory=list)


async def begin(session: AsyncSession, source: Source, now: datetime) -> Extract:
    """Give the extract of this very file: a finished one has nothing left to read, an interrupted one goes on."""
    mine = (
        col(Extract.file_digest) == source.digest,
        col(Extract.organisation_id) == source.organisation,
    )
    found = (await session.exec(select(Extract).where(*mine).order_by(col(Extract.id).desc()))).first()
    if found is not None:
        return found
    extract = Extract(
        organisation_id=source.organisation,
        kind=source.kind,
        source=source.source,
        dated=source.dated,
        file_digest=source.digest,
        began_at=now,
    )
    session.add(extract)
    await session.flush()
    return extract


async def take(
    session: AsyncSession,
    extract: ExtractId,
    source: Source,
    people: Sequence[Person],
    keyring: Keyring,
    now: datetime,
    traits: Traits = DEFAULT,
) -> Taken:
    """Keep the people of some rows: who is known stays one member and gets what is newer, others are added.

    Somebody whose proofs are two members' is rejected: staff merge those first. A row of what was read before
    changes nothing. Whoever asked to be forgotten is passed over. No identity code is stored, only its keyed index.
    """
    # Two imports at once take turns, batch by batch, so that nobody is added by both.
    await take_turns(session, OrganisationId(source.organisation))
    taken = Taken()
    keyed = {person.row: _indexes(person, keyring) for person in people}
    known = await _known(session, _all(keyed))
    new = [index for index in _all(keyed) if index not in known]
    gone = await forgotten(session, new, keyring)
    fresh: list[Person] = []
    changed: list[tuple[MemberId, Person]] = []
    for person in people:
        owners = {known[index][0] for index in keyed[person.row] if index in known}
        if len(owners) > 1:
            reason = "its proofs belong to two members; merge them first: /pool duplicates"
            taken.rejected.append(Rejected(person.row, reason))
        elif not owners and not gone.isdisjoint(keyed[person.row]):
            taken.forgotten += 1
        elif not owners:
            fresh.append(person)
        elif all(known.get(index, (0, ""))[1] == _content(person, keyring) for index in keyed[person.row]):
            taken.same += 1
        else:
            changed.append((owners.pop(), person))
    added = await add(session, [NewMember(one.language, Tier.SELF_DECLARED) for one in fresh], keyring, now)
    await _tell(session, list(zip(added, fresh, strict=True)), {}, source.moment, traits, new=True)
    told = await told_since(session, sorted({member for member, _ in changed}))
    await _tell(session, changed, told, source.moment, traits)
    await _speak(session, changed)
    both = [*zip(added, fresh, strict=True), *changed]
    await move_unknown(session, {member: person.zone for member, person in both if person.zone is not None})
    await addresses.keep(
        session,
        {member: person.address for member, person in both if person.address is not None},
        keyring,
        now,
        extract,
    )
    await _prove(session, both, keyed, extract, keyring)
    taken.added, taken.changed = len(added), len(changed)
    return taken


async def finish(session: AsyncSession, extract: ExtractId, taken: Taken, rows: int, now: datetime) -> None:
    """Say that the whole file was read and what came of it, in the log too."""
    row = await session.get_one(Extract, extract)
    row.finished_at, row.rows = now, rows
    row.added, row.changed, row.rejected = taken.added, taken.changed, len(taken.rejected)
    session.add(row)
    details = {"rows": rows, "added": row.added, "changed": row.changed, "rejected": row.rejected}
    details["forgotten"] = taken.forgotten
    entry = Entry("members-imported", now, row.organisation_id, None, "extract", extract, details)
    await append(session, [entry])


def _indexes(person: Person, keyring: Keyring) -> dict[str, Proof]:
    return {keyring.blind_index(f"identity {proof}", value): proof for proof, value in person.proofs}


def _all(keyed: Mapping[int, Mapping[str, Proof]]) -> list[str]:
    return [index for indexes in keyed.values() for index in indexes]


def _content(person: Person, keyring: Keyring) -> str:
    # Keyed as well: a hash of a whole address could be found by trying all addresses.
    return keyring.blind_index("extract row", person.content)


async def _known(session: AsyncSession, indexes: Sequence[str]) -> dict[str, tuple[MemberId, str]]:
    if not indexes:
        return {}
    rows = select(Identity.index, Identity.member_id, Identity.content_index)
    found = await session.exec(rows.where(among(session, col(Identity.index), indexes)))
    return {index: (MemberId(member), content) for index, member, content in found}


async def _tell(
    session: AsyncSession,
    people: Sequence[tuple[MemberId, Person]],
    told: Mapping[MemberId, Mapping[str, tuple[str, datetime]]],
    moment: datetime,
    traits: Traits,
    *,
    new: bool = False,
) -> None:
    """Keep what the extract tells, but for what members told later themselves."""
    newer = [
        Told(member, name, value)
        for member, person in people
        for name, value in traits.kept(person.traits, moment.year).items()
        if told.get(member, {}).get(name, ("", moment))[1] <= moment
    ]
    await tell(session, newer, moment, traits, new=new)


async def _speak(session: AsyncSession, changed: Sequence[tuple[MemberId, Person]]) -> None:
    """Give a language to members who have none yet; one that they chose themselves stays."""
    if not changed:
        return
    mine = among(session, col(Member.id), [member for member, _ in changed])
    rows = select(Member.id).where(mine, col(Member.language).is_(None))
    mute = set(await session.exec(rows))
    spoken = [{"id": m, "language": one.language} for m, one in changed if m in mute and one.language]
    await update_rows(session, _MEMBER, spoken)


async def _prove(
    session: AsyncSession,
    people: Sequence[tuple[MemberId, Person]],
    keyed: Mapping[int, Mapping[str, Proof]],
    extract: ExtractId,
    keyring: Keyring,
) -> None:
    rows = [
        {
            "index": index,
            "member_id": member,
            "proof": proof.value,
            "value_sealed": keyring.seal((person.email or "").encode(), f"identity {index}")
            if proof == Proof.EMAIL
            else None,
            "content_index": _content(person, keyring),
            "extract_id": extract,
        }
        for member, person in people
        for index, proof in keyed[person.row].items()
    ]
    await upsert(session, _IDENTITY, rows)
