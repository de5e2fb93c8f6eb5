"""What `kuulolla doctor` finds at the homeserver: whether it is there, and whether somebody of ours reads."""

from collections.abc import Callable
from datetime import datetime

from adapters.database.engine import Database
from adapters.database.turn import turn_of
from adapters.matrix.http import Http
from adapters.matrix.polling import AWAY, LOST, TOKEN
from adapters.matrix.trouble import Trouble
from bot.cli.findings import Finding, good, look, wrong
from bot.settings import Settings
from core.storage import leases

_DO = {
    TOKEN: "See that KUULOLLA_MATRIX_USER and KUULOLLA_MATRIX_PASSWORD are right.",
    LOST: "Bring the store back from the newest backup, or name another KUULOLLA_MATRIX_DEVICE_ID.",
}


async def matrix_findings(
    settings: Settings, database: Database | None, clock: Callable[[], datetime]
) -> list[Finding]:
    """Look at the homeserver where one is set; `database`: None while it can't be asked."""
    if not settings.matrix_homeserver:
        do = "Its settings are KUULOLLA_MATRIX_HOMESERVER, KUULOLLA_MATRIX_USER and KUULOLLA_MATRIX_PASSWORD."
        return [look("matrix", "no account is set", do)]
    if not settings.matrix_user:
        do = "Name the account in KUULOLLA_MATRIX_USER, as @kuulolla:example.org."
        return [wrong("matrix", "a homeserver is set and no account", do)]
    http = Http(settings.matrix_homeserver)
    try:
        await http.ask("GET", "/_matrix/client/versions")
    except Trouble as trouble:
        do = f"See that this machine may reach {settings.matrix_homeserver}."
        return [wrong("matrix", f"the homeserver can't be asked ({trouble})", do)]
    finally:
        await http.close()
    found = [good("matrix", "the homeserver answers")]
    if database is None:
        return found
    async with database.read() as session:
        held = await leases.held(session, turn_of(f"matrix:{settings.matrix_user}"), clock())
    if held is None:
        return [*found, look("matrix", "nobody reads the account's rooms now", "Start Kuulolla (./run).")]
    if held[1] in ("", AWAY):
        return [*found, good("matrix", "a process of ours reads the account's rooms")]
    return [*found, wrong("matrix", held[1], _DO.get(held[1], "See the log."))]
