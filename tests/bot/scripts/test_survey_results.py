"""What came of a survey's questions, as staff read it in the chat."""

from collections.abc import Sequence

from core.access.rights import Role
from core.messaging.values import Side
from tests.bot.scripts.test_survey import EASY, VISITED
from tests.support.town import REGISTER, Resident, Town


async def _answer(town: Town, languages: Sequence[str], *answers: tuple[str, str]) -> None:
    for language, (visited, easy) in zip(languages, answers, strict=True):
        r = await town.member(language, first="q-card")
        await r.says(visited)
        await r.says(easy)


async def _picture(town: Town, by: Resident, name: str) -> str | None:
    conversation = await town.house.find_conversation(by.address, Side.STAFF)
    return None if conversation is None else await town.house.draw(conversation, name, "en")


async def test_staff_read_a_line_a_question_and_one_with_table_and_picture(web_town: Town) -> None:
    """Numbers, words and bars say the same; too few answers, or a question that isn't, are said kindly."""
    town = web_town
    town.settings.suppress_below = 3
    await town.restart()
    campaign = await town.asks(VISITED, EASY)
    analyst = await town.staff(Role.ANALYST)
    await _answer(town, REGISTER[:2], ("1", "2"), ("1", "2"))
    await analyst.says("/report kysely")
    analyst.sees("st-report-few")
    assert analyst.finds("qr-chat") is None
    assert await _picture(town, analyst, f"question {campaign} 1") is None
    await _answer(town, REGISTER[2:6], ("1", "2"), ("2", "5"), ("2", "5"), ("2", "5"))
    await analyst.says("/report kysely")
    assert "Most common answer: Yes (50 %)." in analyst.sees("st-report-rough")
    analyst.sees("qr-chat")
    words = analyst.latest
    assert "1. Have you been there?\n6 people answered. Most common answer: Yes (50 %)." in words
    assert "2. How easy is it?\n6 people answered. The mean is 3.5 on a scale of 1–5." in words
    await analyst.says("/report kysely 1")
    analyst.sees("qr-one")
    assert "Yes: 50 % (3)\nNo: 50 % (3)\nI don't remember: 0 % (0)" in analyst.latest
    drawn = await _picture(town, analyst, f"question {campaign} 1")
    assert drawn is not None
    assert "Bar chart. Yes: 50 % (3); No: 50 % (3)" in drawn
    await analyst.says("/report kysely 3")
    analyst.sees("qr-not-asked", n="3", name="kysely")
    moderator = await town.staff(Role.MODERATOR)
    assert await _picture(town, moderator, f"question {campaign} 1") is None
