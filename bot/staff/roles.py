"""Who may do what, in the staff chat: listed, granted, ended; new colleagues invited, and let in by a code."""

from dataclasses import replace

from sqlmodel import col, select

from bot.dialogue import Open
from bot.staff.commands import WRITTEN, Usage, answers, command, help_text
from bot.staff.desk import Desk, Put, Replace, StaffOut, Tell, chats, holders, named, seated, who
from bot.staff.moderation import next_card
from core.access.changes import NoSuchStaff, ask, decide, waiting
from core.access.guards import Owner, access_moderator, access_owner, roles_of
from core.access.invites import invite, redeem
from core.access.naming import name, readable
from core.access.rights import Right, Role
from core.access.roles import LastOwner, owners
from core.access.tables import Change, RoleChange, RoleChangeId, Staff, StaffId, StaffRole
from core.messaging.accounts import staff_links
from core.messaging.tables import Conversation
from core.messaging.values import Ask, Pressed, Reply, Say, Typed, Word
from core.pool.codes import tries_of
from core.pool.tables import CodeTry
from core.privacy.codes import in_fours, normalise
from core.storage.rows import update_rows

_NAME = "name"
WRITTEN.add("st-name")
_CHANGES = {Change.GRANT: "grant", Change.REVOKE: "end", Change.INVITE: "invite"}


@command("roles", access_owner, Right.ROLES, usage="st-usage-roles")
async def roles(desk: Desk, by: Owner, rest: str) -> list[StaffOut]:
    """List the roles; or invite a colleague, grant or end a role."""
    match rest.split():
        case []:
            return await _list(desk)
        case ["invite", role] if role in list(Role):
            return await _invite(desk, by, Role(role))
        case ["grant", *words, role] if words and role in list(Role):
            return await _grant(desk, by, " ".join(words), Role(role))
        case ["end", line] if line.isascii() and line.isdigit():
            return await _end(desk, by, int(line))
    raise Usage


@answers("st-role-approve", access_owner, Right.ROLES)
async def answer_change(desk: Desk, by: Owner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Approve or decline another owner's change of roles; the first press wins."""
    change = next(
        (row for row in await waiting(desk.session, desk.organisation) if row.id == prompt.about), None
    )
    if change is None or prompt.about is None:
        return [Replace(desk.conversation, f"role-{prompt.about}", Say("st-role-decided"))]
    if not isinstance(reply, Pressed) or reply.key not in ("approve", "return"):
        return [Put(await _change_card(desk, change, desk.language))]
    approve = reply.key == "approve"
    if not await decide(desk.session, by, RoleChangeId(prompt.about), approve, desk.now):
        return [Replace(desk.conversation, _slot(change), Say("st-role-decided"))]
    text = "st-role-approved" if approve else "st-role-declined"
    out: list[StaffOut] = [
        Replace(desk.conversation, _slot(change), await _outcome(desk, text, change, desk.language))
    ]
    done = {desk.conversation}
    for chat in await holders(desk.session, _slot(change), ("st-role-approve",)):
        if chat.conversation not in done:
            done.add(chat.conversation)
            out.append(
                Replace(chat.conversation, _slot(change), await _outcome(desk, text, change, chat.language))
            )
    for chat in await chats(desk.session, [change.asked_by]):
        if chat.conversation not in done:
            out.append(Tell(await _outcome(desk, text, change, chat.language), chat.conversation))
    return out


@answers("st-role-approved", access_owner, Right.ROLES)
@answers("st-role-declined", access_owner, Right.ROLES)
async def answer_late(desk: Desk, by: Owner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Tell a press that came after the decision that it changed nothing."""
    return [Tell(Say("st-role-decided"))]


async def join(desk: Desk, rest: str) -> list[StaffOut]:
    """Let a colleague in by a one-time code; unknown, used and expired codes get one answer."""
    first, _, told = rest.strip().partition(" ")
    if not first and desk.staff is not None:
        return await help_text(desk)
    code = normalise(first)
    if code is None or await _spent(desk):
        return [Tell(Say("st-code-bad" if first else "st-stranger"))]
    keys = desk.house.keyring
    person = await redeem(desk.session, keys, code, desk.now, staff=desk.staff, name=told.strip()[:60])
    if person is None:
        desk.session.add(CodeTry(conversation_id=desk.conversation, at=desk.now))
        return [Tell(Say("st-code-bad"))]
    chat = {"id": desk.conversation, "party": person.id, "language": desk.language}
    await update_rows(desk.session, Conversation.__table__, [chat])  # type: ignore[attr-defined]
    assert person.id is not None
    desk = await seated(replace(desk, staff=person.id))
    if not person.name:
        return [Put(await _name_card(desk, person.id))]
    return await _welcome(replace(desk, staff=person.id), person)


async def take_name(desk: Desk, reply: Reply) -> list[StaffOut]:
    """Read the answer to "st-name": what colleagues will see from now on, or nothing."""
    if desk.staff is None:
        return await help_text(desk)
    match reply:
        case Typed(typed) if (told := readable(typed)) is not None:
            await name(desk.session, desk.staff, told, desk.organisation, desk.now)
        case Pressed("skip") | Word("skip" | "later" | "cancel"):
            pass
        case _:
            return [Tell(Say("st-name-bad")), Put(await _name_card(desk, desk.staff))]
    person = await desk.session.get_one(Staff, desk.staff, populate_existing=True)
    told_back = Replace(desk.conversation, _NAME, Say("st-name-set", {"who": named(person)}))
    return [told_back, *await _welcome(desk, person)]


async def _name_card(desk: Desk, staff: StaffId) -> Ask:
    return Ask("st-name", {"roles": await _held(desk, staff)}, ("skip",), slot=_NAME)


async def _welcome(desk: Desk, person: Staff) -> list[StaffOut]:
    """Say what a colleague can do; who only moderates begins at once."""
    if await roles_of(desk.session, desk.staff, desk.organisation) == {Role.MODERATOR}:
        by = await access_moderator(desk.session, desk.staff, desk.organisation)
        return [Tell(Say("mod-welcome", {"who": named(person)})), *await next_card(desk, by)]
    return [Tell(Say("st-welcome", {"who": named(person), "roles": await _held(desk, desk.staff)}))]


async def _held(desk: Desk, staff: StaffId | None) -> str:
    held = await roles_of(desk.session, staff, desk.organisation)
    return ", ".join(desk.say(f"st-role.{role}") for role in Role if role in held)


async def _spent(desk: Desk) -> bool:
    return (await tries_of(desk.session, [desk.conversation], desk.now))[desk.conversation].spent


async def _rows(desk: Desk) -> list[tuple[StaffRole, Staff]]:
    query = (
        select(StaffRole, Staff)
        .join(Staff, col(Staff.id) == col(StaffRole.staff_id))
        .where(col(StaffRole.organisation_id) == desk.organisation, col(StaffRole.revoked_at).is_(None))
        .order_by(col(StaffRole.id))
    )
    return list((await desk.session.exec(query)).all())


async def _list(desk: Desk) -> list[StaffOut]:
    rows = []
    for line, (role, person) in enumerate(await _rows(desk), 1):
        args = {
            "i": str(line),
            "who": named(person),
            "role": desk.say(f"st-role.{role.role}"),
            "from": desk.house.day(role.granted_at, desk.language, year=True),
        }
        rows.append(desk.say("st-role-row", args))
    return [Tell(Say("st-roles", {"rows": "\n".join(rows)}))]


async def _invite(desk: Desk, by: Owner, role: Role) -> list[StaffOut]:
    code = await invite(desk.session, desk.house.keyring, role, desk.organisation, by, desk.now)
    args = {
        "role": desk.say(f"st-role.{role}"),
        # The web's first, then where we have a bot there.
        "url": " · ".join(staff_links(code, desk.house.public_url, desk.house.accounts).values()),
        "code": in_fours(code),
    }
    told: list[StaffOut] = [Tell(Say("st-role-invite", args))]
    for change in await waiting(desk.session, desk.organisation):
        if change.asked_by == by.id and change.asked_at == desk.now and change.what == Change.INVITE:
            told += await _ask_others(desk, change)
    return told


async def _grant(desk: Desk, by: Owner, whom: str, role: Role) -> list[StaffOut]:
    people = {named(person).casefold(): person for _, person in await _rows(desk)}
    person = people.get(whom.casefold())
    if person is None or person.id is None:
        return [Tell(Say("st-role-unknown"))]
    return await _change(desk, by, Change.GRANT, person, role, "st-role-granted")


async def _end(desk: Desk, by: Owner, line: int) -> list[StaffOut]:
    rows = await _rows(desk)
    if not 1 <= line <= len(rows):
        return [Tell(Say("st-role-unknown"))]
    role, person = rows[line - 1]
    return await _change(desk, by, Change.REVOKE, person, Role(role.role), "st-role-ended")


async def _change(
    desk: Desk, by: Owner, what: Change, person: Staff, role: Role, done: str
) -> list[StaffOut]:
    assert person.id is not None
    try:
        number = await ask(desk.session, by, what, person.id, role, desk.now)
    except LastOwner:
        return [Tell(Say("st-role-last"))]
    except NoSuchStaff:
        return [Tell(Say("st-role-unknown"))]
    if number is None:
        return [Tell(Say(done, {"who": named(person), "role": desk.say(f"st-role.{role}")}))]
    change = await desk.session.get(RoleChange, number)
    return [] if change is None else await _ask_others(desk, change)


async def _ask_others(desk: Desk, change: RoleChange) -> list[StaffOut]:
    """Put the change before the other owners; any one of them decides."""
    others = [staff for staff in await owners(desk.session, desk.organisation) if staff != desk.staff]
    names = [await who(desk.session, staff) for staff in others]
    out: list[StaffOut] = [Tell(Say("st-asked", {"names": ", ".join(names)}))]
    for chat in await chats(desk.session, others):
        out.append(Put(await _change_card(desk, change, chat.language), chat.conversation))
    return out


async def _change_card(desk: Desk, change: RoleChange, language: str) -> Ask:
    args = {"who": await who(desk.session, change.asked_by), **await _words(desk, change, language)}
    return Ask("st-role-approve", args, ("approve", "return"), about=change.id, slot=_slot(change))


async def _outcome(desk: Desk, text: str, change: RoleChange, language: str) -> Say:
    return Say(text, {"who": await who(desk.session, desk.staff), **await _words(desk, change, language)})


async def _words(desk: Desk, change: RoleChange, language: str) -> dict[str, str]:
    return {
        "what": desk.house.say(language, f"st-role-change.{_CHANGES[Change(change.what)]}"),
        "role": desk.house.say(language, f"st-role.{change.role}"),
        "whose": await who(desk.session, change.staff_id),
    }


def _slot(change: RoleChange) -> str:
    return f"role-{change.id}"
