"""Appending to the audit log, and reading it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.audit.chain import spell
from core.audit.tables import AuditRow

Detail = int | bool | str | None | Sequence["Detail"] | Mapping[str, "Detail"]
"""Numbers, words and codes; never a sentence, an address or a name with a space."""

_ACT = re.compile(r"[a-z]+(-[a-z0-9]+)*")
_WORD = re.compile(r"[\w.:|=/-]{0,128}")


class TellsTooMuch(ValueError):  # noqa: N818  it says what is so
    """Audit rows hold numbers, hashes and code words only, so that no personal data can settle in them."""


@dataclass(frozen=True)
class Entry:
    """One act to be logged. `act` names what happened, as in "campaign-launched"; all else is numbers.

    `by` is a staff number, none for the system itself. `subject` belongs to `kind` ("campaign", 12).
    """

    act: str
    at: datetime
    organisation: int | None = None
    by: int | None = None
    kind: str | None = None
    subject: int | None = None
    details: Mapping[str, Detail] = field(default_factory=dict)


async def append(session: AsyncSession, entries: Sequence[Entry]) -> None:
    """Log what the caller's transaction does; it stands or falls with that transaction.

    TellsTooMuch: an act, kind or detail isn't a number or a code word (letters, digits, `_.:|=/-`, at most
    128); nothing is logged then. Details hold no floats: their spelling isn't one.
    """
    if entries:
        await session.exec(insert(AuditRow), params=[_row(entry) for entry in entries])


async def latest(
    session: AsyncSession,
    organisation: int | None,
    *,
    limit: int = 20,
    kind: str | None = None,
    subject: int | None = None,
    before: int | None = None,
) -> list[AuditRow]:
    """List an organisation's acts, the newest first, on one subject if one is named.

    `before` is the number of a row already shown: the page goes on from there. Callers hold an
    `access_auditor` permission.
    """
    query = select(AuditRow).where(col(AuditRow.organisation_id) == organisation)
    if kind is not None:
        query = query.where(col(AuditRow.subject_kind) == kind)
    if subject is not None:
        query = query.where(col(AuditRow.subject) == subject)
    if before is not None:
        query = query.where(col(AuditRow.id) < before)
    return list(await session.exec(query.order_by(col(AuditRow.id).desc()).limit(limit)))


def _row(entry: Entry) -> dict[str, object]:
    if not _ACT.fullmatch(entry.act) or not (entry.kind is None or _ACT.fullmatch(entry.kind)):
        raise TellsTooMuch(f"not the name of an act or a kind: {entry.act} {entry.kind}")
    _refuse_prose(entry.details)
    return {
        "at": entry.at,
        "organisation_id": entry.organisation,
        "act": entry.act,
        "actor": entry.by,
        "subject_kind": entry.kind,
        "subject": entry.subject,
        "details": spell(entry.details),
    }


def _refuse_prose(detail: object) -> None:
    match detail:
        case None | bool() | int():
            return
        case str() if _WORD.fullmatch(detail):
            return
        case Mapping():
            for key, value in detail.items():
                _refuse_prose(key)
                _refuse_prose(value)
        case list() | tuple():
            for value in detail:
                _refuse_prose(value)
        case _:
            # The refused value stays out of the message: it may be the very thing that must not be logged.
            raise TellsTooMuch(TellsTooMuch.__doc__)
