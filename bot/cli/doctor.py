"""`kuulolla doctor`: looks at the installation without changing it, and says what is wrong and what to do."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.engine.url import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

import core.tables  # noqa: F401  every table is known before the first session
from adapters.database.engine import Database, open_database
from adapters.database.migrating import NewerDatabaseError, pending
from bot.app import utc_now
from bot.cli.doctor_embeddings import embedding_findings
from bot.cli.doctor_matrix import matrix_findings
from bot.cli.doctor_telegram import telegram_findings
from bot.cli.environment import settings
from bot.cli.findings import Finding, Grade, good, look, wrong
from bot.cli.serve import set_up_log
from bot.redacting import redacted
from bot.settings import Settings
from core.audit.tables import AuditRow
from core.documents import organisation as organisations
from core.documents.faults import FaultyDocumentError
from core.messaging.tables import Inbox, Outbox, Sending, Waiting
from core.privacy.keys import split_secrets

FULL = 500_000_000  # bytes free, below which a day's backup may not fit
YEAR = timedelta(days=365)
AHEAD = timedelta(minutes=2)


def run() -> int:
    """Look at everything, print a line for each thing; 1 if anything is wrong."""
    chosen = settings()
    set_up_log(chosen.log_format)
    found = asyncio.run(findings(chosen, utc_now))
    for one in found:
        print(redacted(one.line()))
    count = sum(one.grade is Grade.WRONG for one in found)
    print("Nothing is wrong." if not count else f"{count} wrong.")
    return 1 if count else 0


async def findings(chosen: Settings, clock: Callable[[], datetime]) -> list[Finding]:
    """Look at the installation of these settings."""
    found: list[Finding] = [*_disk(chosen.data_dir), *_documents(chosen, clock)]
    async with _looked_at(chosen, found) as database:
        if database is not None:
            found += await _inside(database, clock)
        return [
            *found,
            *await telegram_findings(chosen, database, clock),
            *await matrix_findings(chosen, database, clock),
            *await asyncio.to_thread(embedding_findings, chosen),
        ]


@asynccontextmanager
async def _looked_at(chosen: Settings, found: list[Finding]) -> AsyncIterator[Database | None]:
    """Open the database if it is there, can be reached and has the newest schema, and say which it isn't."""
    url = make_url(chosen.database_url)
    path = Path(url.database or "") if url.get_backend_name() == "sqlite" else None
    if path is not None and not path.exists():
        found.append(look("database", f"there is none at {path} yet", "The first start makes it (./run)."))
        yield None
        return
    found += _secret(chosen)
    database = open_database(chosen.database_url)
    try:
        try:
            lacking = await pending(database)
        except NewerDatabaseError as error:
            found.append(wrong("database", str(error).rstrip("."), "Update this checkout."))
            lacking = ["?"]
        except (SQLAlchemyError, OSError) as error:
            named = url.render_as_string(hide_password=True)
            do = "See that KUULOLLA_DATABASE_URL is right and that the server runs."
            found.append(wrong("database", f"{named} can't be opened ({type(error).__name__})", do))
            lacking = ["?"]
        if lacking and lacking != ["?"]:
            do = "Start Kuulolla (./run): each start brings the schema up. Make a backup first."
            found.append(wrong("database", f"it lacks the migrations {', '.join(lacking)}", do))
        elif not lacking:
            found.append(good("database", f"{database.dialect}, with the newest schema"))
        yield None if lacking else database
    finally:
        await database.close()


def _secret(chosen: Settings) -> list[Finding]:
    """See that the key is there without which the database can't be read."""
    path = chosen.data_dir / "secret.key"
    if not chosen.secret_key and not path.exists():
        do = "Bring it back from where you keep it; a start would make a new one that opens nothing."
        return [wrong("secret key", f"{path} is missing", do)]
    try:
        split_secrets(chosen.secret_key or path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        return [wrong("secret key", "it can't be read", "Bring the right one back from where you keep it.")]
    if not chosen.secret_key and path.stat().st_mode & 0o077:
        return [wrong("secret key", f"others may read {path}", f"chmod 600 {path}")]
    return []


def _disk(folder: Path) -> list[Finding]:
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    said = f"{free / 1e9:.1f} GB are free"
    return [good("disk", said) if free > FULL else wrong("disk", said, f"Make room where {folder} is.")]


def _documents(chosen: Settings, clock: Callable[[], datetime]) -> list[Finding]:
    """See that the organisation's document is right and that its crisis lines were called within a year."""
    path = chosen.organisation
    try:
        document = organisations.load(path, chosen.languages)
    except OSError as error:
        said = f"{path} can't be read ({error.strerror})"
        return [wrong("organisation", said, "See KUULOLLA_ORGANISATION.")]
    except FaultyDocumentError as error:
        lines = ", ".join(str(fault.line) for fault in error.faults)
        return [wrong("organisation", f"{path} has faults in line {lines}", "Compare it with the example.")]
    if path == organisations.SHIPPED or path.resolve() == organisations.SHIPPED.resolve():
        do = "Make your own from it and set KUULOLLA_ORGANISATION before residents come."
        return [look("organisation", "it is the shipped example, with its crisis lines", do)]
    checked = document.crisis_checked
    if clock().date() - checked > YEAR:
        do = "Call them, mend them, and write the day at crisis_checked."
        return [wrong("crisis lines", f"nobody has called them since {checked.isoformat()}", do)]
    return [good("crisis lines", f"called on {checked.isoformat()}")]


async def _inside(database: Database, clock: Callable[[], datetime]) -> list[Finding]:
    """Look at what the database says of the clock, and of what went wrong."""
    async with database.read() as session:
        found = await _clock(session, clock())
        inbox: Any = Inbox.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
        outbox: Any = Outbox.__table__  # type: ignore[attr-defined]
        unreadable = SQLModel.metadata.tables["unreadable"]
        for rows, where, says, do in (
            (inbox, inbox.c.state == int(Waiting.DEAD), "events couldn't be handled", _LOG),
            (unreadable, text("1 = 1"), "updates of the last 30 days couldn't be read", _LOG),
            (outbox, outbox.c.state == int(Sending.UNCERTAIN), "messages may or may not have arrived", ""),
        ):
            count = (await session.exec(select(func.count()).select_from(rows).where(where))).scalar_one()  # type: ignore[call-overload]
            if count:
                found.append(look("messages", f"{count} {says}", do))
    return found


_LOG = "The log says why; tell whoever maintains Kuulolla."


async def _clock(session: AsyncSession, now: datetime) -> list[Finding]:
    query: Any = select(func.max(AuditRow.at))
    last = (await session.exec(query)).scalar()
    if last is not None and last - now > AHEAD:
        said = f"it says {now:%Y-%m-%d %H:%M}, but something was done at {last:%Y-%m-%d %H:%M}"
        return [wrong("clock", said, "Set it, and turn on time synchronisation (NTP).")]
    return []
