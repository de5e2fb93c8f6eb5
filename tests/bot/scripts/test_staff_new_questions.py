"""Scripts of a questionnaire made in the chat, question by question, and of the file that comes of it."""

from core.messaging.values import Command
from tests.bot.scripts.test_staff_new import EVENINGS, asked
from tests.support.town import BARE, SEEDS, WEB, Resident, Town, document

VISITED = "Have you been to a health centre?\nYes\nNo"


async def to_the_questions(town: Town, channel: str = WEB) -> Resident:
    """A planner who is about to write the first question."""
    p = await asked(town, channel=channel)
    for answer, next_question in (
        (EVENINGS, "st-new-meets"),
        ("15.2.2027, 31.3.2027", "st-new-title"),
        ("Evening clinics", "st-new-asks"),
        ("How are they arranged?", "st-new-kind"),
    ):
        await p.says(answer)
        p.sees(next_question)
    await p.presses("survey")
    p.sees("st-new-q-kind")
    return p


async def first_question(p: Resident) -> None:
    """Add the first question: nothing comes before it that it could hang on."""
    await p.presses("single")
    p.sees("st-new-q-listed")
    await p.says(VISITED)
    p.sees("st-new-q-skip")
    await p.presses("no")
    p.sees("st-new-q", rows="1. Have you been to a health centre? (One choice)")


async def second_question(p: Resident) -> None:
    """Add a scale that only those meet who said yes."""
    await p.presses("add")
    p.sees("st-new-q-kind")
    await p.presses("scale")
    p.sees("st-new-q-words")
    await p.says("How easy was it?")
    p.sees("st-new-q-ends")
    await p.says("1 very hard, 5 very easy")
    p.sees("st-new-q-skip")
    await p.presses("yes")
    p.sees("st-new-q-only", rows="1. Have you been to a health centre? (One choice)")
    await p.says("1")
    p.sees("st-new-q-codes", question="Have you been to a health centre?", rows="1 Yes\n2 No")
    await p.says("1")
    p.sees("st-new-q")


async def to_the_file(p: Resident) -> str:
    """Answer what comes after the questions, and give the file that comes back."""
    await p.presses("ready")
    p.sees("st-new-who")
    await p.presses("everyone")
    p.sees("st-new-open")
    await p.says("10.12.2026–24.12.2026")
    p.sees("st-new-languages")
    await p.presses("now")
    p.sees("st-new-translate", language="suomi")
    await p.presses("same")
    p.sees("st-new-translate", language="svenska")
    await p.presses("same")
    if p.finds("st-new-approver"):
        await p.presses("later")
    p.sees("st-new-made", name="evening-clinics")
    return next(part.text for part in p.parts() if "campaign: evening-clinics" in part.text)


async def test_a_questionnaire_is_made_question_by_question(web_town: Town) -> None:
    """Script 18: a planner who never saw the file's format makes a branching questionnaire that passes its check."""
    p = await to_the_questions(web_town)
    await first_question(p)
    await second_question(p)
    hangs = "2. How easy was it? (Scale, only if the answer to 1 is: Yes)"
    p.sees("st-new-q", rows=f"1. Have you been to a health centre? (One choice)\n{hangs}")
    await p.presses("add")
    await p.says("When would you come?\nMornings\nEvenings\n\nAnything else?")
    p.sees("st-new-q")
    await p.presses("move")
    p.sees("st-new-q-move")
    await p.says("2 1")
    p.sees("st-new-q-order", first=1, second=2)
    await p.says("4 1")
    p.sees("st-new-q")
    await p.presses("remove")
    p.sees("st-new-q-remove")
    await p.says("2")
    p.sees("st-new-q-needed", first=2, second=3)
    await p.says("4")
    p.sees("st-new-q")
    file = await to_the_file(p)
    assert '      if: "q2 == yes"\n' in file
    assert "When would you come" not in file
    await p.says("/preview evening-clinics")
    p.sees("st-preview")


async def test_one_part_of_a_question_is_changed_alone(web_town: Town) -> None:
    """A slip in the wording doesn't cost the bounds and the condition."""
    p = await to_the_questions(web_town)
    await first_question(p)
    await second_question(p)
    await p.presses("change")
    p.sees("st-new-q-change")
    await p.says("7")
    p.sees("st-new-q-change-bad", n=2)
    await p.says("2")
    p.sees("st-new-q-part", question="How easy was it?")
    await p.presses("words")
    p.sees("st-new-q-words")
    await p.says("How easy was it to get there?")
    hangs = "2. How easy was it to get there? (Scale, only if the answer to 1 is: Yes)"
    p.sees("st-new-q", rows=f"1. Have you been to a health centre? (One choice)\n{hangs}")
    await p.presses("change")
    p.sees("st-new-q-change")
    await p.says("1")
    p.sees("st-new-q-part")
    await p.presses("words")
    p.sees("st-new-q-listed")
    await p.says("Have you been there?\nYes\nNo\nI don't know")
    p.sees("st-new-q-needed", first=1, second=2)
    await p.presses("back")
    p.sees("st-new-q")
    await p.presses("change")
    p.sees("st-new-q-change")
    await p.says("2")
    p.sees("st-new-q-part")
    await p.presses("only")
    p.sees("st-new-q-only")
    await p.presses("everyone")
    rows = "1. Have you been to a health centre? (One choice)\n2. How easy was it to get there? (Scale)"
    p.sees("st-new-q", rows=rows)


async def test_a_questionnaire_of_text_alone_is_not_ready(web_town: Town) -> None:
    """A survey that asks nothing can't be launched, so it isn't made."""
    p = await to_the_questions(web_town)
    await p.presses("more")
    p.sees("st-new-q-more")
    await p.presses("info")
    p.sees("st-new-q-words")
    await p.says("Next we ask about appointments.")
    p.sees("st-new-q")
    await p.presses("ready")
    p.sees("st-new-q-only-read")
    p.sees("st-new-q")


async def test_back_goes_one_step_back_and_at_last_out_of_the_questions(web_town: Town) -> None:
    """The word, the button and the command do the same, in the questions too."""
    p = await to_the_questions(web_town)
    await p.presses("single")
    await p.says(VISITED)
    p.sees("st-new-q-skip")
    await p.does(Command("back"))
    p.sees("st-new-q-listed")
    await p.says("back")
    p.sees("st-new-q-kind")
    await p.presses("more")
    p.sees("st-new-q-more")
    await p.presses("back")
    p.sees("st-new-q-kind")
    await p.presses("back")
    p.sees("st-new-kind")
    await p.presses("survey")
    p.sees("st-new-q-kind")


async def test_a_draft_waits_for_days_and_survives_another_new(web_town: Town) -> None:
    """Thirty questions are written over a week, with other work between."""
    p = await to_the_questions(web_town)
    await first_question(p)
    await web_town.later(days=5)
    await web_town.restart()
    await p.says("/new")
    p.sees("st-new-draft")
    await p.presses("go-on")
    p.sees("st-new-q", rows="1. Have you been to a health centre? (One choice)")
    await p.says("/new")
    p.sees("st-new-draft")
    await p.presses("anew")
    p.sees("st-new-decision")


async def test_a_file_sent_meanwhile_leaves_the_draft_alone(web_town: Town) -> None:
    """Somebody who makes one campaign by questions sends the file of another, with a fault at first."""
    p = await to_the_questions(web_town)
    await first_question(p)
    file = document("bussit", SEEDS, 10, "everyone", 800, True)
    await p.says(file.replace("minutes: ", "minutes: many"))
    p.sees("st-new-faults", n=1)
    await p.says(file)
    p.sees("st-new-made", name="bussit")
    await p.says("/new bussit")
    p.sees("st-new-get")
    await p.says("/new")
    p.sees("st-new-draft")
    await p.presses("go-on")
    p.sees("st-new-q", rows="1. Have you been to a health centre? (One choice)")


async def test_the_questions_can_be_written_where_there_are_no_buttons(web_town: Town) -> None:
    """A number is a choice where there are choices, and an answer where a number is asked."""
    p = await to_the_questions(web_town, channel=BARE)
    await p.says("3")
    p.sees("st-new-q-words")
    await p.says("How easy is it?")
    p.sees("or-plain")
    await p.says("1-5")
    p.sees("st-new-q-skip")
    await p.says("1")
    p.sees("st-new-q", rows="1. How easy is it? (Scale)")
    await p.presses("add")
    p.sees("st-new-q-kind")
    await p.presses("number")
    p.sees("st-new-q-words")
    await p.says("How far is it?")
    p.sees("or-any")
    await p.says("no limit")
    p.sees("st-new-q-skip")
    await p.says("1")
    p.sees("st-new-q-only")
    await p.says("1")
    p.sees("st-new-q-codes", question="How easy is it?")
    await p.says("1 2")
    p.sees("st-new-q")


async def test_the_file_of_a_campaign_can_be_got_changed_and_sent_back(web_town: Town) -> None:
    """Nobody has to keep the file: the campaign has it."""
    p = await to_the_questions(web_town)
    await first_question(p)
    file = await to_the_file(p)
    await p.says("/new evening-clinics")
    p.sees("st-new-get", name="evening-clinics")
    p.sees("st-new-file")
    assert any(part.text == file for part in p.parts())
    await p.says(file.replace("Evening clinics", "Clinics"))
    p.sees("st-new-changed-open", title="Clinics")
