"""Where the staff side begins: one message of a staff chat in, what to say in any staff chat out.

A staff event is handled alone, in one transaction with all that it changes. The groups of commands register
themselves when they are imported here.
"""

import re

from bot.dialogue import Open
from bot.staff import (
    assisted,
    campaigns,
    dryrun,
    files,
    launching,
    letters,
    moderation,
    new_by_questions,
    planning,
    pool,
    preview,
    reminding,
    reports,
    roles,
    sampling,
    themes,
    waves,
)
from bot.staff.commands import denied, help_text, run_answer, run_command
from bot.staff.desk import Close, Desk, StaffOut, seated
from core.access.guards import Denied, access_planner
from core.access.rights import Right
from core.documents.form import MARK
from core.messaging.values import Asked, Pressed, Reply, Typed, Word
from core.privacy.codes import normalise

_IS_FILE = re.compile(rf"^campaign:|\A{MARK}", re.MULTILINE)  # comments may stand before a campaign
GROUPS = (
    campaigns,
    planning,
    preview,
    dryrun,
    sampling,
    launching,
    reports,
    themes,
    waves,
    reminding,
    letters,
    assisted,
    pool,
    roles,
    moderation,
)


async def handle(desk: Desk, reply: Reply, prompt: Open | None) -> list[StaffOut]:
    """Answer one staff message; `prompt` is the card that a press or a number belongs to.

    A press on a card that is decided already is told so: hand it in with the card's last prompt.
    """
    desk = await seated(desk)
    match reply:
        case Asked("start", rest):
            return await roles.join(desk, rest)
        case Asked(name, rest):
            return await run_command(desk, name, rest)
        case Word("help"):
            return await help_text(desk)
        case Typed(text) if desk.staff is None and normalise(text) is not None:
            return await roles.join(desk, text)
        case Typed(text) if _IS_FILE.search(text):
            return await _file(desk, text, prompt.text if prompt is not None else "")
        case Pressed() | Typed() | Word() if prompt is not None and prompt.text == "st-name":
            return await roles.take_name(desk, reply)
        case Pressed() | Typed() | Word() if prompt is not None:
            return await run_answer(desk, prompt, reply)
    return await help_text(desk)


async def _file(desk: Desk, text: str, asked: str) -> list[StaffOut]:
    """Take a campaign file that was pasted without a command; a draft made by questions stays as it is."""
    try:
        by = await access_planner(desk.session, desk.staff, desk.organisation)
    except Denied:
        return [denied(desk, "/new", Right.PLAN)]
    taken = await files.take_file(desk, by, text, waiting=asked == "st-new-file")
    return [Close(new_by_questions.SLOT), *taken] if asked == "st-new" else taken
