"""Scripts of the staff's chat through the whole installation: two moderators, and a launch by two persons."""

from core.access.invites import invite
from core.access.rights import Role
from core.messaging.values import Command, Press, Side
from tests.support.town import REGISTER, SEEDS, WEB, Resident, Town, document


def live(r: Resident) -> list[list[str]]:
    """The buttons on the page: those of each card as it was last edited."""
    cards: dict[str, list[str]] = {}
    for part in r.town.heard(r.channel, r.address):
        if part.replaces:
            cards.pop(part.replaces, None)
        if part.buttons:
            cards[part.token] = list(part.buttons)
    return list(cards.values())


async def test_of_two_moderators_the_first_press_wins_and_can_be_taken_back(web_town: Town) -> None:
    """Script 17: one statement has one decision, and the slower one learns whose it is."""
    campaign = await web_town.votes_on()
    await web_town.written(campaign, "Buses first.")
    a = await web_town.staff(Role.MODERATOR, name="Aino")
    b = await web_town.staff(Role.MODERATOR, name="Eino")
    a.sees("mod-card-alone", statement="Buses first.")
    b.sees("mod-card-alone", statement="Buses first.")
    late = b.card()
    await a.presses("approve")
    a.sees("mod-done", who="Aino")
    await b.does(Press(late.token, 1))
    b.sees("mod-taken", who="Aino")
    await a.does(Press(a.card().token, 0))
    a.sees("mod-undone", votes=0)
    a.sees("mod-card-alone", statement="Buses first.")


async def test_nobody_launches_their_own_campaign(web_town: Town) -> None:
    """Script 19: a campaign needs two persons, whatever roles one of them has."""
    p = await web_town.staff(Role.PLANNER)
    await p.says("/new " + document("ilta-ajat", SEEDS, 10, "everyone", len(REGISTER), True))
    p.sees("st-new-made", name="ilta-ajat", next="/preview ilta-ajat")  # nobody is drawn, so no /sample
    await p.says("/launch ilta-ajat")
    p.sees("st-launch")
    await p.presses("ask")
    p.sees("st-no-approver")


async def test_from_a_faulty_file_to_the_launch_by_another(web_town: Town) -> None:
    """Scripts 18 and 19: faults with their lines, two sizes of sample, a preview, and a second person."""
    await web_town.votes_on(source="pool", name="other")
    p = await web_town.staff(Role.PLANNER, name="Pirkko")
    q = await web_town.staff(Role.PLANNER, name="Kalle")
    right = document("ilta-ajat", SEEDS, 10, "pool", 4, True)
    wrong = {"minutes: 5": "minutes: many", "  en: Evening clinics\n": "", "size: 4": "size: 0"}
    faulty = right
    for words, slip in wrong.items():
        faulty = faulty.replace(words, slip, 1)
    await p.says("/new " + faulty)
    faults = p.sees("st-new-faults", n=3)
    lines = faulty.split("\n")
    for said, found in (
        ("The text lacks the language en. Add title.en.", lines.index("title:") + 1),
        ("This must be a number: minutes.", lines.index("minutes: many") + 1),
        ("The smallest number is 1: sample.size.", lines.index("  size: 0") + 1),
    ):
        assert f"Line {found}: {said}" in faults
    await p.says(right)
    p.sees("st-new-made", name="ilta-ajat")
    await p.says("/sample ilta-ajat")
    four = p.sees("st-sample", name="ilta-ajat", size=4)
    await p.says(document("ilta-ajat", SEEDS, 10, "pool", 6, True))
    p.sees("st-new-changed", name="ilta-ajat")
    await p.says("/launch ilta-ajat")
    p.sees("st-launch-no-sample")
    await p.says("/sample ilta-ajat")
    six = p.sees("st-sample", name="ilta-ajat", size=6)
    await p.presses("change")
    p.sees("st-sample-change", size="6")
    await p.presses("reseed")
    p.sees("st-sample", name="ilta-ajat", size=6)
    assert len({four, six, p.card().text}) == 3  # another number is drawn, and its hash published
    await p.presses("accept")
    p.sees("st-sample-accepted")
    await p.says("/preview ilta-ajat fi-easy")
    p.sees("st-preview", language="selkosuomi")
    await p.says("/launch ilta-ajat")
    p.sees("st-launch", invitations="6, all of them now")
    await p.presses("ask")
    p.sees("st-asked")
    q.sees("st-approve", who="Pirkko", size=6)
    await q.presses("approve")
    q.sees("st-launched", a="Pirkko", b="Kalle")
    p.sees("st-launched", a="Pirkko", b="Kalle")


async def test_ones_own_request_is_refused_with_the_names_of_who_can(web_town: Town) -> None:
    """Script 19: a card that came for a colleague's request doesn't approve one's own later one."""
    p = await web_town.staff(Role.PLANNER, name="Pirkko")
    q = await web_town.staff(Role.PLANNER, name="Kalle")
    await web_town.staff(Role.OWNER, name="Aino")
    file = document("ilta-ajat", SEEDS, 10, "everyone", 8, True)
    await p.says("/new " + file)
    await p.says("/launch ilta-ajat")
    p.sees("st-launch")
    await p.presses("ask")
    q.sees("st-approve", who="Pirkko")
    card = q.card()
    await q.says("/new " + file.replace("minutes: 5", "minutes: 6"))
    q.sees("st-new-changed-open")
    await q.says("/launch ilta-ajat")
    q.sees("st-launch")
    await q.presses("ask")
    await q.does(Press(card.token, 0))
    q.sees("st-own", names="Pirkko, Aino")
    await p.says("/status ilta-ajat")
    p.sees("st-status-draft", state="waits for approval")


async def test_the_report_says_how_many_answered_and_only_what_is_known(web_town: Town) -> None:
    """A small campaign has no margin and no design effect, and none of its people can be told apart."""
    web_town.settings.suppress_below = 3
    await web_town.restart()
    campaign = await web_town.votes_on(*SEEDS[:2], source="pool")
    p = await web_town.staff(Role.ANALYST)
    await p.says("/report ilta-ajat")
    p.sees("st-report-few", name="ilta-ajat", k=3)
    for _ in range(3):
        r = await web_town.member(("en", "en", "fi")[_])
        await r.presses("agree")
        r.sees("vote-card")
        await r.presses("disagree")
    await web_town.ticks.map(campaign)
    await p.says("/report ilta-ajat")
    said = p.sees("st-report-rough", name="ilta-ajat", n=3, rr=100, k=3)
    assert "±" not in said
    assert "–" not in said.replace("https://", "")


async def test_a_faulty_file_tells_its_faults_and_makes_nothing(web_town: Town) -> None:
    """Script 18: all faults come at once, in the reader's language."""
    p = await web_town.staff(Role.PLANNER)
    faulty = document("ilta-ajat", SEEDS, 10, "everyone", 8, True).replace("minutes: 5", "minutes: many")
    await p.says("/new " + faulty)
    p.sees("st-new-faults", n=1)
    await p.says("/launch ilta-ajat")
    p.sees("st-unknown-campaign", name="ilta-ajat")


async def test_commands_answer_only_those_who_may_give_them(web_town: Town) -> None:
    """Script 19: a role is looked at when the command comes."""
    m = await web_town.staff(Role.MODERATOR)
    await m.says("/launch ilta-ajat")
    m.sees("st-denied", command="/launch")


async def test_a_card_that_is_put_again_leaves_no_buttons_behind(web_town: Town) -> None:
    """Who scrolls up can't press what was answered; what still waits has its buttons once."""
    await web_town.votes_on(source="pool", name="other")
    p = await web_town.staff(Role.PLANNER)
    await p.says("/new " + document("ilta-ajat", SEEDS, 10, "pool", 4, True))
    await p.says("/sample ilta-ajat")
    await p.says("/sample ilta-ajat")
    p.sees("st-sample")
    await p.presses("groups")
    await p.presses("change")
    p.sees("st-sample-change")
    await p.presses("reseed")
    p.sees("st-sample")
    assert live(p) == [["Accept", "Change", "Show picture", "All groups"]]
    await p.presses("accept")
    assert live(p) == []


async def test_a_name_told_after_the_link_stands_on_the_cards(web_town: Town) -> None:
    """Who signs in by the page's button has no place to write a name, so the chat asks for it."""
    async with web_town.house.database.write() as session:
        organisation = web_town.house.organisation_id
        code = await invite(session, web_town.house.keyring, Role.PLANNER, organisation, None, web_town.now)
    q = await web_town.staff(Role.PLANNER, name="Kalle")
    p = Resident(web_town, "desk-unnamed", "en", WEB, side=Side.STAFF, phone="en")
    await p.does(Command("start", code))
    p.sees("st-name", roles="planner")
    assert "#" not in p.latest
    await p.says("Pirkko")
    p.sees("st-name-set", who="Pirkko")
    p.sees("st-welcome", who="Pirkko")
    assert live(p) == []
    await p.says("/new " + document("ilta-ajat", SEEDS, 10, "everyone", 8, True))
    await p.says("/launch ilta-ajat")
    p.sees("st-launch")
    await p.presses("ask")
    q.sees("st-approve", who="Pirkko")


async def test_a_card_that_comes_too_late_says_so_and_closes(web_town: Town) -> None:
    """A press that can't be followed any more ends its card as a decision does; no button is left to try."""
    await web_town.votes_on(source="pool", name="other")
    p = await web_town.staff(Role.PLANNER, name="Pirkko")
    q = await web_town.staff(Role.PLANNER, name="Kalle")
    file = document("ilta-ajat", SEEDS, 10, "pool", 4, True)
    await p.says("/new " + file)
    await p.says("/sample ilta-ajat")
    sample = p.card()
    await p.says("/launch ilta-ajat")
    launch = p.card()
    await p.says("/cancel ilta-ajat")
    cancel = p.card()
    await p.does(Press(launch.token, 0))
    p.sees("st-asked", names="Planner, Owner, Kalle")
    await p.does(Press(sample.token, 1))
    p.sees("st-not-now", command="/sample")
    q.sees("st-approve")
    approve = q.card()
    await p.says(file.replace("minutes: 5", "minutes: 6"))
    p.sees("st-new-changed")
    await q.does(Press(approve.token, 0))
    q.sees("st-taken", name="ilta-ajat")
    assert live(q) == []
    await p.does(Press(cancel.token, 0))
    p.sees("st-cancelled")
    assert live(p) == []
    await q.says("/cancel ilta-ajat")
    q.sees("st-not-now", command="/cancel")


async def test_an_approver_who_lost_the_role_is_refused_at_the_press(web_town: Town) -> None:
    """Script 19: the role counts when the button is pressed, not when the card came."""
    p = await web_town.staff(Role.PLANNER, name="Pirkko")
    q = await web_town.staff(Role.PLANNER, name="Kalle")
    owner = await web_town.staff(Role.OWNER, name="Aino")
    await p.says("/new " + document("ilta-ajat", SEEDS, 10, "everyone", 4, True))
    await p.says("/launch ilta-ajat")
    p.sees("st-launch")
    await p.presses("ask")
    p.sees("st-asked", names="Kalle, Aino")
    await p.says("/launch ilta-ajat")
    p.sees("st-not-now", state="waits for approval")
    q.sees("st-approve")
    await owner.says("/roles end 2")
    owner.sees("st-role-ended", who="Kalle")
    await q.presses("approve")
    q.sees("st-denied-now")
    await p.says("/status ilta-ajat")
    p.sees("st-status-draft", state="waits for approval")
    await owner.says("/launch ilta-ajat")
    owner.sees("st-approve", who="Pirkko")
    await owner.presses("return")
    owner.sees("st-returned", who="Aino")
    p.sees("st-returned", who="Aino")
    q.sees("st-returned", who="Aino")


async def test_a_launch_says_what_it_sends_and_when(web_town: Town) -> None:
    """Nobody is written to at night, nor invited to what is open to all; the card says so before and after."""
    await web_town.votes_on(source="pool", name="other")
    p = await web_town.staff(Role.PLANNER, name="Pirkko")
    q = await web_town.staff(Role.PLANNER, name="Kalle")
    web_town.now = web_town.now.replace(hour=20, minute=30)  # half past ten in Helsinki
    waves = "\nwaves: {first: 0.5, every: 3 days}\n"
    for file, invitations, text, first_at in (
        (
            document("aallot", SEEDS, 10, "pool", 4, True) + waves,
            "4, 2 now, the rest in waves",
            "st-launched",
            "3 December 8:00",
        ),
        (
            document("avoin", SEEDS, 10, "everyone", 4, True),
            "0, as everyone may answer",
            "st-launched-open",
            "22:30",
        ),
    ):
        name = file.split("\n", 1)[0].removeprefix("campaign: ")
        await p.says("/new " + file)
        if text == "st-launched":
            await p.says(f"/sample {name}")
        await p.says(f"/launch {name}")
        p.sees("st-launch", invitations=invitations)
        await p.presses("ask")
        q.sees("st-approve", name=name)
        await q.presses("approve")
        q.sees(text, name=name, first_at=first_at)
