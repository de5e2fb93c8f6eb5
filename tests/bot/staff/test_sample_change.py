"""Scripts of a sample changed by words before anything is sent."""

import pytest
from sqlmodel import select

from bot.staff.sample_change import Change, read_change
from core.access.rights import Role
from core.campaigns.tables import Campaign
from tests.bot.staff.documents import CAMPAIGN
from tests.bot.staff.office import Office, Person


async def sampled(office: Office) -> Person:
    await office.register(*["female"] * 8, *["male"] * 8)
    anna = await office.colleague(Role.PLANNER)
    await anna.writes("new", CAMPAIGN)
    await anna.writes("sample", "ilta")
    await anna.presses("change", "st-sample")
    office.said.clear()
    return anna


async def document(office: Office) -> str:
    async with office.database.read() as session:
        return (await session.exec(select(Campaign.document))).one() + "\n"


async def test_size_minimum_and_strata_change_in_the_file_itself(office: Office) -> None:
    """What was drawn by and what the file says are the same, and the rest of the file is as it was."""
    anna = await sampled(office)
    await anna.types("koko 6, vähintään 2")
    assert "6 people" in anna.sees("st-sample")
    changed = CAMPAIGN.replace("size: 4", "size: 6").replace(
        "{from: pool", "{minimum_per_stratum: 2, from: pool"
    )
    assert await document(office) == changed
    await anna.presses("change", "st-sample")
    await anna.types("strata none, minimum 0")
    office.said.clear()
    await anna.writes("sample", "ilta")
    assert "6 people, pool 16" in anna.sees("st-sample")
    assert "strata: []" in await document(office)


@pytest.mark.parametrize(
    ("said", "text", "told"),
    [
        ("goats 3", "st-sample-unread", "nothing changed"),
        ("size", "st-sample-unread", "nothing changed"),
        ("size -4", "st-sample-unread", "nothing changed"),
        ("size 17", "st-sample-refused", "1 people short of the 17"),
        ("size 4, minimum 3", "st-sample-refused", "need at least 6 people"),
        ("size 0", "st-sample-refused", "smallest number is 1"),
    ],
)
async def test_what_cannot_be_drawn_changes_nothing(office: Office, said: str, text: str, told: str) -> None:
    """A refusal names the figure, and the file stays as two persons will read it."""
    anna = await sampled(office)
    await anna.types(said)
    assert told in office.said[anna.conversation][0][1]
    anna.sees(text, "st-sample-change")
    assert await document(office) == CAMPAIGN


def test_words_of_every_language_are_read() -> None:
    """Staff write as they speak."""
    assert read_change("storlek 900, minst 3, strata ålder kön") == Change(900, 3, ("age_group", "gender"))
    assert read_change("size 900 · strata municipality age_group") == Change(
        900, None, ("municipality", "age_group")
    )
    assert read_change("ositus ikä kissa") is None
    assert read_change("") is None


async def test_a_quota_sample_says_that_it_is_no_probability_sample(office: Office) -> None:
    """Nobody may be led to put a margin of error on it."""
    await office.register(*["female"] * 8, *["male"] * 8)
    anna = await office.colleague(Role.PLANNER)
    await anna.writes("new", CAMPAIGN.replace("strata: [gender]", "strata: [gender], quota: true"))
    office.said.clear()
    await anna.writes("sample", "ilta")
    assert "not a probability sample" in anna.sees("st-sample")
