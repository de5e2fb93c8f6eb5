"""Postal addresses: sealed at rest, opened for the letter only."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.pool.tables import ExtractId, MemberId, PostalAddress
from core.privacy.keys import Keyring
from core.storage.rows import among, upsert

_ADDRESS: Final[Any] = PostalAddress.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Address:
    """Where a letter goes, as it is written on the envelope."""

    name: str
    street: str
    postcode: str  # five digits
    place: str
    extra: str = ""  # c/o, apartment or a second line

    def lines(self) -> list[str]:
        """The lines in the envelope's window, top down."""
        return [
            line for line in (self.name, self.extra, self.street, f"{self.postcode} {self.place}") if line
        ]


def sealed_address(address: Address, member: MemberId, keyring: Keyring) -> bytes:
    """Seal an address for its member's row only."""
    parts = [address.name, address.street, address.postcode, address.place, address.extra]
    return keyring.seal(json.dumps(parts, ensure_ascii=False).encode(), _about(member))


def opened_address(sealed: bytes, member: MemberId, keyring: Keyring) -> Address:
    """Open a member's address. SealBroken: it is another member's, or changed."""
    return Address(*json.loads(keyring.unseal(sealed, _about(member))))


async def keep(
    session: AsyncSession,
    addresses: Mapping[MemberId, Address],
    keyring: Keyring,
    now: datetime,
    extract: ExtractId | None = None,
) -> None:
    """Make each the member's one address."""
    rows = [
        {
            "member_id": member,
            "address_sealed": sealed_address(address, member, keyring),
            "address_index": keyring.blind_index("postal address", _plain(address)),
            "extract_id": extract,
            "updated_at": now,
        }
        for member, address in addresses.items()
    ]
    await upsert(session, _ADDRESS, rows)


async def addresses_of(
    session: AsyncSession, members: Sequence[MemberId], keyring: Keyring
) -> dict[MemberId, Address]:
    """Open the members' addresses; a member without one is left out."""
    if not members:
        return {}
    rows = select(PostalAddress.member_id, PostalAddress.address_sealed)
    mine = among(session, col(PostalAddress.member_id), list(members))
    return {
        MemberId(member): opened_address(sealed, MemberId(member), keyring)
        for member, sealed in await session.exec(rows.where(mine))
    }


def _plain(address: Address) -> str:
    """One spelling of a name and an address, whatever its capitals and spaces."""
    said = f"{address.name} {address.street} {address.postcode} {address.extra}".casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in said).split())


def _about(member: MemberId) -> str:
    return f"postal address {member}"
