"""Scripts of the planner: a target in any language, other assumptions, a draft that passes its check."""

import pytest

from core.access.rights import Role
from core.documents.checking import check_campaign
from tests.bot.staff.office import Office


async def test_seats_and_answers_are_planned_in_letters_weeks_and_euros(office: Office) -> None:
    """Before money is asked for, the planner knows how much."""
    anna = await office.colleague(Role.PLANNER)
    office.said.clear()
    await anna.writes("plan", "43 seats")
    words = anna.sees("st-plan")
    assert "Target: 43 seats, for which about 258 volunteers are needed." in words
    # The fewest a with P(Bin(a, 0.03) >= 258) >= 0.8, at two euros each.
    assert "About 9,040 letters and 0 invitations from the pool" in words
    assert "about 6 weeks and 18,080 €" in words
    assert "an assumption" in words
    await anna.writes("plan", "400 vastausta")
    assert "400 answers" in anna.sees("st-plan")


@pytest.mark.parametrize("wrong", ["", "seats", "43", "0 answers", "9999999 answers", "43 goats", "-3 seats"])
async def test_what_is_no_target_is_told_how_to_write_one(office: Office, wrong: str) -> None:
    """A slip costs one more line, not a wrong plan."""
    anna = await office.colleague(Role.PLANNER)
    office.said.clear()
    await anna.writes("plan", wrong)
    anna.sees("st-usage-plan")


async def test_assumptions_are_changed_by_words(office: Office) -> None:
    """Staff know their own region; what can't be read changes nothing."""
    anna = await office.colleague(Role.PLANNER)
    await anna.writes("plan", "400 answers")
    await anna.presses("change", "st-plan")
    office.said.clear()
    for wrong in ("kirje 400", "goats 3", "letter four", "letter 0"):
        await anna.types(wrong)
        anna.sees("st-plan-unread", "st-plan-change")
    await anna.types("kirje 20, hinta 1,50")
    words = anna.sees("st-plan")
    assert "20.0 % answer a letter, 25.0 % of pool members" in words
    assert "3,0" in words or "3,1" in words  # 2,0xx letters at 1.50
    await anna.presses("change", "st-plan")
    office.said.clear()
    await anna.types("pool 30")
    words = anna.sees("st-plan")
    assert "20.0 % answer a letter, 30.0 % of pool members" in words
    assert "your own figures" in words


async def test_a_draft_has_the_plans_figures_and_passes_its_check(office: Office) -> None:
    """From the plan to a campaign in one press and one file."""
    anna = await office.colleague(Role.PLANNER)
    await anna.writes("plan", "40 answers")
    office.said.clear()
    await anna.presses("draft", "st-plan")
    file = dict(office.said[anna.conversation])["st-page"]
    anna.sees("st-plan-drafted", "st-page", "st-new-file")
    document = check_campaign(file, office.house.languages)
    assert not isinstance(document, list), document
    assert document.waves is not None
    assert document.waves.until is not None
    assert document.waves.until.answers == 40
    assert document.sample.expected_response == {"default": 0.15}
    await anna.types(file)
    anna.sees("st-new-made")
