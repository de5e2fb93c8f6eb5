"""Scripts of the staff chat: a questionnaire's answers off paper or the phone."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import col, select

from adapters.database.engine import Database
from bot.staff.slip_lines import read_line
from core.campaigns.participation import TakePart, take_part
from core.campaigns.tables import Campaign, CampaignId, Participation
from core.pool.tables import MemberId
from core.surveys.answering import Change, Step, record
from core.surveys.tables import Answer, State
from core.surveys.values import Value, from_json
from tests.bot.staff.documents import CAMPAIGN
from tests.bot.staff.test_assisting import Desk, opened

_YES_NO = "{been: {fi: Kyllä, sv: Ja, en: Been}, not: {fi: En, sv: Nej, en: Not been}}"
_TIMES = (
    "{early: {fi: Ennen klo 8, sv: Före 8, en: Before 8}, day: {fi: Päivällä, sv: Dagtid, en: Daytime},"
    " evening: {fi: Illalla, sv: På kvällen, en: Evening}}"
)


def _question(name: str, words: str, kind: str) -> str:
    return f"  - question: {{id: {name}, ask: {{fi: {words}, sv: {words}, en: {words}}}, {kind}}}\n"


DOCUMENT = CAMPAIGN + "".join(
    [
        _question("visited", "Visited", f"single: {_YES_NO}"),
        _question("times", "Times", f"multiple: {_TIMES}"),
        _question("ease", "Ease", "scale: {from: 1, to: 5}"),
        _question("picture", "Picture", "photo: {}"),
        _question("km", "Distance", "number: {min: 0, max: 300}, if: visited == been"),
        _question("why", "Why", "text: {}"),
    ]
)


@pytest.fixture
async def desk(database: Database) -> Desk:
    return await opened(database, DOCUMENT)


async def given_now(desk: Desk) -> dict[str, tuple[Value, str, bool]]:
    async with desk.office.database.read() as session:
        rows = (await session.exec(select(Answer))).all()
        return {row.question: (from_json(row.value), str(row.state), row.assisted) for row in rows}


async def voice(desk: Desk) -> Participation:
    async with desk.office.database.read() as session:
        return (await session.exec(select(Participation))).one()


async def test_a_call_is_entered_question_by_question(desk: Desk) -> None:
    """A clerk asks what the caller's own way through the questionnaire holds, and no picture over the phone."""
    anna = desk.anna
    await anna.writes("assist", desk.codes[0])
    words = anna.sees("as-question")
    assert "question 1" in words
    assert "1 Been\n2 Not been" in words
    await anna.presses("=1")
    assert "question 2" in anna.sees("as-question")
    await anna.types("1, 3")
    assert "question 3" in anna.sees("as-entered", "as-question")
    await anna.presses("=4")
    words = anna.sees("as-question")
    assert "question 4" in words
    assert "Only if you answered question 1 so: Been" in words
    await anna.types("9999")
    anna.sees("as-unread", "as-question")
    await anna.types("noin 12 km")
    assert "question 5" in anna.sees("as-entered", "as-question")
    await anna.types("Soita 040 123 4567, Matti.")
    anna.sees("as-entered", "as-card")
    assert await given_now(desk) == {
        "visited": ("been", "given", True),
        "times": (("early", "evening"), "given", True),
        "ease": (4, "given", True),
        "km": (12, "given", True),
        "why": ("Soita [phone number], Matti.", "given", True),
        "picture": (None, "skipped", True),
    }
    sent = await voice(desk)
    assert (sent.settled, sent.finished_at) == (6, desk.office.now)


async def test_a_whole_slip_is_one_line_behind_its_code(desk: Desk) -> None:
    """Questions and statements go in together; what can't be read enters nothing."""
    anna = desk.anna
    for line, text in (
        ("1=7", "as-unread"),
        ("1=2 9=1", "as-no-question"),
        ("1=2 1=1", "as-unclear"),
    ):
        await anna.writes("assist", f"{desk.codes[0]} {line}")
        anna.sees(text, "as-question")
    assert await given_now(desk) == {}
    await anna.writes("assist", f"{desk.codes[0].lower()} 1=2 2=1,2 3=- 5=Jono on pitkä; odotin, ja odotin.")
    anna.sees("as-entered", "as-card")
    found = await given_now(desk)
    assert found["times"] == (("early", "day"), "given", True)
    assert found["ease"] == (None, "skipped", True)
    assert found["why"] == ("Jono on pitkä; odotin, ja odotin.", "given", True)
    assert "km" not in found
    assert (await voice(desk)).finished_at is not None
    await anna.types("1 a, 2 d, 3 -")
    anna.sees("as-entered", "as-done")


async def test_one_person_has_one_voice_and_their_own_words_stand(desk: Desk) -> None:
    """What somebody answered in chat is nobody else's to change, and their later answer takes the slip's place."""
    anna, office = desk.anna, desk.office
    await own(desk, Change("visited", State.GIVEN, "not"))
    await anna.writes("assist", f"{desk.codes[0]} 1=1 3=5")
    anna.sees("as-entered", "as-kept", "as-question")
    assert await given_now(desk) == {"visited": ("not", "given", False), "ease": (5, "given", True)}
    office.now += timedelta(hours=1)
    await own(desk, Change("ease", State.GIVEN, 1))
    assert (await given_now(desk))["ease"] == (1, "given", False)
    await voice(desk)  # the only one


async def own(desk: Desk, change: Change) -> None:
    """Let the first code's person answer in chat."""
    async with desk.office.database.write() as session:
        keyring, now = desk.office.house.keyring, desk.office.now
        seat = MemberId(1), CampaignId(1)
        mine = (await take_part(session, [TakePart(*seat)], keyring, now))[seat]
        campaign = (await session.exec(select(Campaign).where(col(Campaign.id) == 1))).one()
        await record(session, [Step(mine, (change,), 1)], {mine: campaign}, now)


@given(
    st.dictionaries(
        st.integers(1, 99), st.text(st.characters(exclude_characters="=\x00"), max_size=30), max_size=9
    )
)
def test_answers_in_a_line_are_read_by_their_numbers(said: dict[int, str]) -> None:
    """Words of one's own may hold commas, semicolons and figures."""
    kept = {number: text.strip().rstrip(",;").strip() + "." for number, text in said.items()}
    line = read_line(", ".join(f"{number}={text}" for number, text in kept.items()), "fi")
    assert dict(line.questions) == kept
    assert line.unclear == ()
