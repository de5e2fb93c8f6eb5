"""When a member was written to, and by which campaign: for whoever answers their questions about it."""

from datetime import datetime

from bot.staff.desk import Desk, StaffOut, Tell
from core.access.guards import access_dpo
from core.audit.log import Entry, append
from core.campaigns import personal_data
from core.messaging.values import Say
from core.pool.tables import MemberId

_MOST = 50


async def contacts(desk: Desk, number: int) -> list[StaffOut]:
    """List the member's invitations with what came of them; looking is logged. Denied: not the officer."""
    by = await access_dpo(desk.session, desk.staff, desk.organisation)
    held = await personal_data.export(desk.session, MemberId(number), desk.house.keyring)
    entry = Entry("member-contacts-seen", desk.now, desk.organisation, by.id, "member", number)
    await append(desk.session, [entry])
    rows = [
        desk.say(
            "st-contacts-row",
            {
                "campaign": one["campaign"],
                "day": _day(desk, one["invited_at"]),
                "way": one["way"] or "–",
                "reminders": one["reminders"],
                "declined": "–" if one["declined_at"] is None else _day(desk, one["declined_at"]),
            },
        )
        for one in held["invitations"]
        if one["invited_at"] is not None
    ]
    if not rows:
        return [Tell(Say("st-contacts-none", {"no": str(number)}))]
    return [Tell(Say("st-contacts", {"no": str(number), "rows": "\n".join(rows[-_MOST:])}))]


def _day(desk: Desk, moment: str) -> str:
    return desk.day(datetime.fromisoformat(moment))
