"""The register of staff commands and of the answers to staff cards, each behind its guard."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Open
from bot.staff.desk import Desk, StaffOut, Tell, colleagues
from core.access.guards import Denied, OwnRequest, Permission, roles_of
from core.access.rights import RIGHTS, Right, rights_of
from core.access.tables import OrganisationId, StaffId
from core.messaging.values import Pressed, Reply, Say, Typed, Word

P = TypeVar("P", bound=Permission)
Access = Callable[[AsyncSession, StaffId | None, OrganisationId], Awaitable[P]]
Run = Callable[[Desk, P, str], Awaitable[list[StaffOut]]]
Answer = Callable[[Desk, P, Open, Reply], Awaitable[list[StaffOut]]]


class Usage(Exception):  # noqa: N818  it says what is so
    """The command was written without what it needs; its usage sentence is the answer."""


@dataclass(frozen=True)
class Command:
    """One command: who may give it, what runs, and the sentence on how to write it."""

    name: str
    access: Access[Any]
    right: Right
    run: Run[Any]
    usage: str


@dataclass(frozen=True)
class Card:
    """What an open card's answers do."""

    text: str
    access: Access[Any]
    right: Right
    run: Answer[Any]


COMMANDS: dict[str, Command] = {}
ORDER = [
    "campaigns",
    "new",
    "plan",
    "sample",
    "preview",
    "dryrun",
    "launch",
    "status",
    "wave",
    "remind",
    "pause",
    "resume",
    "cancel",
    "report",
    "themes",
    "letters",
    "assist",
    "pool",
    "roles",
    "queue",
    "next",
    "log",
]
"""How /help lists them: a campaign's way first."""

IN_GROUPS = ("queue", "next", "log", "help")
"""What colleagues do together; all else is between one person and us."""

CARDS: dict[str, Card] = {}

WRITTEN: set[str] = set()
"""Texts of the cards that are answered in words: a number or the beginning of a choice is an answer there."""


def command(name: str, access: Access[P], right: Right, usage: str = "") -> Callable[[Run[P]], Run[P]]:
    """Register a command under its name; `right` is the one that `access` asks for."""

    def register(run: Run[P]) -> Run[P]:
        COMMANDS[name] = Command(name, access, right, run, usage)
        return run

    return register


def answers(
    text: str, access: Access[P], right: Right, *, written: bool = False
) -> Callable[[Answer[P]], Answer[P]]:
    """Register what reads the answers to the card of this text; `written`: they are mostly words."""

    def register(run: Answer[P]) -> Answer[P]:
        CARDS[text] = Card(text, access, right, run)
        if written:
            WRITTEN.add(text)
        return run

    return register


async def run_command(desk: Desk, name: str, rest: str) -> list[StaffOut]:
    """Run a command, with the guard in the same transaction; a slip is answered with what would fit."""
    if name == "help":
        return await help_text(desk)
    found = COMMANDS.get(name)
    if found is None:
        return [Tell(Say("err-unknown-command", {"command": f"/{name}"[:40]}))]
    try:
        permission = await found.access(desk.session, desk.staff, desk.organisation)
        return await found.run(desk, permission, rest.strip())
    except OwnRequest as refused:
        return [await own_request(desk, refused)]
    except Denied:
        return [denied(desk, f"/{name}", found.right)]
    except Usage:
        return [Tell(Say(found.usage))]


async def run_answer(desk: Desk, open_: Open, reply: Reply) -> list[StaffOut]:
    """Read a reply to an open card; the role counts at this moment, not when the card was sent."""
    card = CARDS.get(open_.text)
    if card is None and isinstance(reply, Pressed):
        return [Tell(Say("press-old"))]
    if card is None or not isinstance(reply, Pressed | Typed | Word):
        return await help_text(desk)
    try:
        permission = await card.access(desk.session, desk.staff, desk.organisation)
        return await card.run(desk, permission, open_, reply)
    except OwnRequest as refused:
        return [await own_request(desk, refused)]
    except Denied as refused:
        return [denied(desk, "", refused.right)]


async def help_text(desk: Desk) -> list[StaffOut]:
    """List the commands that this person may give now."""
    rights = rights_of(await roles_of(desk.session, desk.staff, desk.organisation))
    mine = [name for name in ORDER if COMMANDS[name].right in rights]
    if not mine:
        return [Tell(Say("st-stranger"))]
    rows = [desk.say(f"st-cmd-{name}") for name in mine]
    return [Tell(Say("st-help", {"rows": "\n".join(rows)}))]


def denied(desk: Desk, name: str, right: Right) -> Tell:
    """Say which role would be needed; without a name it was a card, sent when the role was still there."""
    if right is Right.MODERATE:
        return Tell(Say("mod-denied"))
    roles = [desk.say(f"st-role.{role}") for role, rights in RIGHTS.items() if right in rights]
    if not name:
        return Tell(Say("st-denied-now", {"roles": ", ".join(roles)}))
    return Tell(Say("st-denied", {"command": name, "roles": ", ".join(roles)}))


async def own_request(desk: Desk, refused: OwnRequest) -> Tell:
    """Say who else may approve what this person asked for."""
    others = await colleagues(desk, refused.right)
    names = [name for number, name in others.items() if number != desk.staff]
    return Tell(Say("st-own", {"names": ", ".join(names)}) if names else Say("st-no-approver"))
