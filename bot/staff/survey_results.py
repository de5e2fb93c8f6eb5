"""What people answered to a survey's questions, in the staff chat: a line a question, or one with table and picture."""

from collections.abc import Sequence

from bot.staff.desk import Desk, StaffOut, Tell
from core.campaigns.tables import Campaign
from core.messaging.values import Say
from core.results.survey_words import SurveyWords, asking
from core.results.theme_words import ThemeWords
from core.results.trend_words import TrendWords

PICTURE = "question"
"""The kind of picture: one question's answers, named by the campaign's number and the question's."""

MOST_LINES = 5
"""Sets of themes in one message."""

TREND = "trend"
"""Stands for the question's number where the picture sets a pulse's rounds side by side."""


def all_questions(campaign: Campaign, words: SurveyWords | None) -> list[StaffOut]:
    """Say a line a question; nothing where nobody is asked any, or too few have answered."""
    if words is None or not words.survey.questions:
        return []
    rows = "\n\n".join([*words.lines(), words.say("qr-more", name=campaign.name)])
    return [Tell(Say("qr-chat", {"name": campaign.name, "rows": rows})), *_trends(campaign, words)]


def all_themes(campaign: Campaign, themes: Sequence[ThemeWords]) -> list[StaffOut]:
    """Say a line a question whose replies were grouped; nothing before staff published any."""
    if not themes:
        return []
    rows = "\n\n".join(one.line() for one in themes[:MOST_LINES])
    return [Tell(Say("rt-chat", {"name": campaign.name, "rows": rows}))]


def _trends(campaign: Campaign, words: SurveyWords) -> list[StaffOut]:
    """Say what changed since the round before, with a small table and a picture; nothing where there was none."""
    if words.survey.trends is None:
        return []
    trend = TrendWords(words, words.survey.trends)
    args = {"name": campaign.name, "changes": "\n".join(trend.changes()), "rows": trend.table() or "–"}
    picture = f"{PICTURE} {campaign.id} {TREND}" if trend.picture() else ""
    return [Tell(Say("tr-chat", args, picture=picture))]


async def one_question(desk: Desk, campaign: Campaign, number: str) -> list[StaffOut]:
    """Tell one question in a sentence, a small table and a picture."""
    words = await _words(desk, campaign)
    asked = [] if words is None else asking(words.survey)
    if words is None or not number.isdecimal() or not 1 <= int(number) <= len(asked):
        return [Tell(Say("qr-not-asked", {"n": number, "name": campaign.name}))]
    tally = asked[int(number) - 1]
    args = {
        "question": words.wording(tally),
        "sentence": words.sentence(tally),
        "rows": words.table(tally) or "–",
    }
    picture = f"{PICTURE} {campaign.id} {number}" if words.picture(tally) else ""
    return [Tell(Say("qr-one", args, picture=picture))]


async def drawn(desk: Desk, campaign: Campaign, number: str) -> str | None:
    """Draw one question's answers, for whoever may still see them."""
    words = await _words(desk, campaign)
    if words is not None and number == TREND:
        found = words.survey.trends
        return None if found is None else TrendWords(words, found).picture()
    asked = [] if words is None else asking(words.survey)
    if words is None or not number.isdecimal() or not 1 <= int(number) <= len(asked):
        return None
    return words.picture(asked[int(number) - 1])


async def _words(desk: Desk, campaign: Campaign) -> SurveyWords | None:
    if desk.house.survey_words is None or campaign.id is None:
        return None
    return await desk.house.survey_words(desk.session, campaign.id, desk.language)
