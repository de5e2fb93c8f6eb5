"""Scripts of roles: joining by a code, granting, ending, and the second owner."""

from core.access.guards import roles_of
from core.access.rights import Role
from core.access.tables import StaffId
from core.messaging.tables import Conversation
from tests.bot.staff.office import Office, Person


async def held(office: Office, person: Person) -> set[Role]:
    async with office.database.read() as session:
        chat = await session.get(Conversation, person.conversation)
        assert chat is not None
        staff = None if chat.party is None else StaffId(chat.party)
        return set(await roles_of(session, staff, office.house.organisation))


async def test_a_code_lets_one_colleague_in(office: Office) -> None:
    """Used, wrong and garbled codes get one answer, and after five tries none is read for an hour."""
    owner = await office.colleague(Role.OWNER)
    await owner.writes("roles", "invite moderator")
    code = office.said[owner.conversation][-1][1].split("Code: ")[1]
    first, second = await office.stranger(), await office.stranger("fi")
    await first.types("hei")
    first.sees("st-stranger")
    await first.types(code)
    first.sees("st-name")
    await first.presses("skip", "st-name")
    first.sees("st-name-set", "mod-welcome", "mod-empty")
    await second.writes("start", code)
    second.sees("st-code-bad")
    await second.writes("start", "not a code")
    second.sees("st-code-bad")
    assert (await held(office, first), await held(office, second)) == ({Role.MODERATOR}, set())


async def test_strangers_get_no_command(office: Office) -> None:
    """A resident who finds the staff chat learns nothing from it."""
    stranger = await office.stranger()
    for command in ("campaigns", "roles", "report"):
        await stranger.writes(command)
        stranger.sees("st-denied")
    await stranger.writes("help")
    stranger.sees("st-stranger")


async def test_an_only_owner_changes_roles_alone_and_two_need_each_other(office: Office) -> None:
    """A small body can begin; a larger one can't be taken over by one account."""
    first = await office.colleague(Role.OWNER, name="Aino")
    planner = await office.colleague(Role.PLANNER, name="Pekka")
    office.said.clear()
    await first.writes("roles", "grant Pekka moderator")
    first.sees("st-role-granted")
    assert await held(office, planner) == {Role.PLANNER, Role.MODERATOR}
    await first.writes("roles", "end 1")
    first.sees("st-role-last")
    second = await office.colleague(Role.OWNER, "fi", "Eino")
    office.said.clear()
    await first.writes("roles", "end 3")
    first.sees("st-asked")
    second.sees("st-role-approve")
    assert await held(office, planner) == {Role.PLANNER, Role.MODERATOR}
    await second.presses("approve", "st-role-approve")
    second.sees("st-role-approved")
    first.sees("st-role-approved")
    assert await held(office, planner) == {Role.PLANNER}
    await first.writes("roles", "nonsense")
    first.sees("st-usage-roles")
    await first.writes("roles")
    assert "Pekka · planner" in first.sees("st-roles")
    await planner.writes("roles")
    planner.sees("st-denied")


async def test_who_came_without_a_name_is_asked_once(office: Office) -> None:
    """Colleagues read a name on the cards, not a number, and nobody is asked again."""
    owner = await office.colleague(Role.OWNER, name="Aino")
    newcomer = await office.stranger()
    for role in ("planner", "analyst"):
        await owner.writes("roles", f"invite {role}")
        code = office.said[owner.conversation][-1][1].split("Code: ")[1]
        await newcomer.writes("start", code)
        if role == "analyst":
            assert newcomer.sees("st-welcome").startswith(
                "Welcome, Maija Virtanen. Your role: planner, analyst"
            )
            break
        assert "Your role: planner." in newcomer.sees("st-name")
        await newcomer.types("1234")
        newcomer.sees("st-name-bad", "st-name")
        await newcomer.types("  Maija\nVirtanen ")
        newcomer.sees("st-name-set", "st-welcome")
    office.said.clear()
    await owner.writes("roles")
    assert "Maija Virtanen · planner" in owner.sees("st-roles")
