"""Scripts of a new campaign: by questions, from the first one to the draft, and by the file that comes back."""

from core.access.invites import invite
from core.access.rights import Role
from core.messaging.values import Press, Side
from tests.support.town import BARE, WEB, Resident, Town

EVENINGS = "times of evening clinics, the county board"
SWEDISH = "välfärdsområdesstyrelsen\nKvällsmottagningar\nHur ordnas de?\nDe behövs."
FINNISH = "aluehallitus\nIltavastaanotot\nMiten ne järjestetään?\nNiitä tarvitaan."


async def asked(town: Town, name: str = "Pirkko", channel: str = WEB) -> Resident:
    """A planner who asked to be asked."""
    p = await town.staff(Role.PLANNER, name=name)
    if channel != WEB:
        async with town.house.database.write() as session:
            here = town.house.organisation_id
            code = await invite(session, town.house.keyring, Role.PLANNER, here, None, town.now)
        p = Resident(town, f"desk-{channel}", "en", channel, side=Side.STAFF, phone="en")
        await p.says(f"/start {code} {name}")
        p.sees("st-welcome")
    await p.says("/new")
    p.sees("st-new")
    await p.presses("ask")
    p.sees("st-new-decision")
    return p


async def to_the_dates(p: Resident) -> None:
    """Answer what comes before the dates."""
    for answer, next_question in (
        (EVENINGS, "st-new-meets"),
        ("15.2.2027, 31.3.2027", "st-new-title"),
        ("Evening clinics", "st-new-asks"),
        ("How are they arranged?", "st-new-kind"),
    ):
        await p.says(answer)
        p.sees(next_question)
    await p.presses("statements")
    p.sees("st-new-statements")
    await p.says("They are needed.")
    p.sees("st-new-who")
    await p.presses("pool")
    p.sees("st-new-size")
    await p.says("4")
    p.sees("st-new-strata")
    await p.presses("age-gender")
    p.sees("st-new-open")


async def test_eight_answers_make_a_draft_and_a_file_to_keep(web_town: Town) -> None:
    """Script 18: no file to write, and the approver hears of the draft."""
    q = await web_town.staff(Role.OWNER, name="Kalle")
    p = await asked(web_town)
    await to_the_dates(p)
    await p.says("10.12.2026–24.12.2026")
    p.sees("st-new-languages", languages="English, suomi, svenska")
    await p.presses("now")
    p.sees("st-answered", answer="I'll write now")
    rows = "the county board\nEvening clinics\nHow are they arranged?\nThey are needed."
    p.sees("st-new-translate", language="suomi", rows=rows)
    await p.says(FINNISH)
    p.sees("st-new-translate", language="svenska", rows=rows)
    await p.says(SWEDISH)
    p.sees("st-new-approver")
    await p.presses("Kalle")
    p.sees("st-new-keep")
    following = "/sample evening-clinics"
    made = p.sees("st-new-made", name="evening-clinics", title="Evening clinics", next=following)
    assert p.parts()[-1].text == made  # what came of it is read last
    file = next(part.text for part in p.parts() if "campaign: evening-clinics" in part.text)
    assert file.startswith("# Decision: times of evening clinics\n# Approver: Kalle\n")
    q.sees("st-new-approver-told", who="Pirkko", name="evening-clinics")
    await p.says("/status evening-clinics")
    p.sees("st-status-draft")
    await p.says(file)
    p.sees("st-new-changed", name="evening-clinics")


async def test_each_slip_is_named_and_asked_again(web_town: Town) -> None:
    """Script 18: a bad date gets a sentence with an example, and what was right is kept."""
    p = await asked(web_town)
    await p.says("the county board")
    p.sees("st-new-decision-bad")
    p.sees("st-new-decision")
    await to_the_dates(p)
    await p.says("next week")
    p.sees("st-new-dates-bad", example="16.12.2026–30.12.2026")
    p.sees("st-new-open")
    await p.says("10.12.2026–31.2.2027")
    p.sees("st-new-day-none", day="31.2.2027")
    await p.says("10.12.2026–16.2.2027")
    p.sees("st-new-dates-late", day="15.2.2027")
    await p.says("10.12.2026–24.12.2026")
    p.sees("st-new-languages")
    await p.presses("now")
    await p.says("aluehallitus\nIltavastaanotot\nMiten?\nTarvitaan.\nTaas.")
    p.sees("st-new-lines-bad", got=5, wanted=4)
    p.sees("st-new-translate", language="suomi")


async def test_a_long_translation_comes_in_several_messages(web_town: Town) -> None:
    """Telegram cuts what is longer than its messages; nobody has to count lines for that."""
    p = await asked(web_town)
    await to_the_dates(p)
    await p.says("10.12.2026–24.12.2026")
    p.sees("st-new-languages")
    await p.presses("now")
    first, rest = FINNISH.split("\n", 1)
    await p.says(first)
    p.sees("st-new-lines-part", got=1, wanted=4)
    await p.says(rest)
    p.sees("st-new-translate", language="svenska")
    await p.says(SWEDISH.split("\n")[0])
    p.sees("st-new-lines-part", got=1, wanted=4)
    await p.says(SWEDISH)  # all of them again
    assert p.finds("st-new-lines-bad") is None
    p.sees("st-new-keep")


async def test_back_and_cancel_work_and_an_old_question_is_closed(web_town: Town) -> None:
    """A planner thinks aloud: each answer can be taken back, and nothing is made of what is left."""
    p = await asked(web_town)
    await to_the_dates(p)
    older = p.card()
    await p.says("back")
    p.sees("st-new-strata")
    await p.presses("back")
    p.sees("st-new-size")
    await p.says("many")
    p.sees("st-new-number-bad")
    await p.says("6")
    p.sees("st-new-strata")
    await p.presses("nothing")
    p.sees("st-new-open")
    await p.does(Press(older.token, 0))
    p.sees("press-old")
    await p.presses("cancel")
    p.sees("cancelled")
    await p.says("/campaigns")
    p.sees("st-campaigns-none")


async def test_the_answers_survive_a_restart_after_each(web_town: Town) -> None:
    """A deployment in the middle of the eight questions loses none of them."""
    web_town.always_restarts = True
    p = await asked(web_town)
    await to_the_dates(p)
    await p.says("10.12.2026–24.12.2026")
    p.sees("st-new-languages")
    await p.presses("later")
    p.sees("st-no-approver")
    p.sees("st-new-faults", n=8)
    p.sees("st-new-file")
    file = next(part.text for part in p.parts() if "campaign: evening-clinics" in part.text)
    for language, words in (("fi", FINNISH), ("sv", SWEDISH)):
        body, title, asks, seed = words.split("\n")
        for text in (title, asks, body, seed):
            file = file.replace(f'{language}: ""', f'{language}: "{text}"', 1)
    await p.says(file)
    p.sees("st-new-made", name="evening-clinics")
    assert web_town.restarts > 10


async def test_a_second_campaign_of_the_same_title_gets_a_name_of_its_own(web_town: Town) -> None:
    """A new campaign never takes another one's place by accident."""
    for name in ("evening-clinics", "evening-clinics-2"):
        p = await asked(web_town)
        await to_the_dates(p)
        await p.says("10.12.2026–24.12.2026")
        p.sees("st-new-languages")
        await p.presses("now")
        await p.says(FINNISH)
        await p.says(SWEDISH)
        if p.finds("st-new-approver"):
            p.sees("st-new-approver")
            await p.presses("later")
        p.sees("st-new-made", name=name)


async def test_the_questions_can_be_answered_where_there_are_no_buttons(web_town: Town) -> None:
    """A number names a choice only where there is something to choose; elsewhere it is the answer."""
    p = await asked(web_town, channel=BARE)
    p.sees("or-cancel")
    await to_the_dates(p)
    p.sees("or-back")
    await p.says("10.12.2026–24.12.2026")
    p.sees("st-new-languages")
    await p.says("3")
    p.sees("st-new-approver")
    await p.says("2")
    p.sees("st-new-faults", n=8)
    p.sees("st-new-file")
    await p.says("cancel")
    p.sees("cancelled")
    await p.says("/campaigns")
    p.sees("st-campaigns-none")
