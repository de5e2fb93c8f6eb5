"""The demonstration's report, said in a terminal."""

import json
from collections.abc import Sequence

from sqlmodel import select

from bot.app import Installation
from bot.demonstration.playing import NAME, Played
from core.campaigns.tables import Campaign, CampaignId
from core.results.lines import report_lines
from core.results.report import read_report
from core.results.survey_words import SurveyWords, asking
from core.results.theme_values import Told
from core.results.theme_words import ThemeWords
from core.results.values import TraitTable
from core.statements.tables import MapRow, Statement


async def tell_report(house: Installation, played: Played) -> None:
    """Print what people agree on, the groups, how many took part and how well they stand for all."""
    url = f"{house.settings.public_url}/r/{NAME}"
    async with house.database.read() as session:
        campaign = await session.get_one(Campaign, played.campaign)
        k, population = house.settings.suppress_below, house.house.population
        report = await read_report(session, campaign, population, k, house.clock())
        row = await session.get(MapRow, played.campaign)
        said = select(Statement.number, Statement.text).where(Statement.campaign_id == played.campaign)
        texts = dict((await session.exec(said)).all())
    body = json.loads(row.body) if row is not None else {}
    print(f"\nWhat came of {NAME}: {body.get('participants', 0)} people, {body.get('votes', 0)} votes\n")
    for direction in ("agree", "disagree"):
        for entry in body.get("consensus", {}).get(direction, []):
            print(f"  {100 * entry['p']:.0f} % {direction}: {texts[entry['statement']]}")
    quality = body.get("quality", {})
    if quality.get("clear"):
        for group in body["groups"]:
            print(f"\nGroup {chr(65 + group['id'])}, {len(group['members'])} people:")
            for entry in group["representative"]:
                print(f"  {entry['direction']}s: {texts[entry['statement']]}")
    else:
        print("\nThere are no clear groups: opinions divide in many ways.")
    print("\n" + "\n".join(composition(report.traits)))
    text, args = report_lines(report, house.texts, "en", url)
    print("\n" + house.texts.say("en", text, args))
    if played.questions is not None:
        await _tell_questions(house, played.questions)
    print(f"\nPlayed at {played.votes / played.seconds:.0f} votes a second.")
    print(f"Report: {url}")


async def _tell_questions(house: Installation, number: CampaignId) -> None:
    """Print what the questionnaire came to, in a line and a row a question."""
    async with house.database.read() as session:
        campaign = await session.get_one(Campaign, number)
        k, population = house.settings.suppress_below, house.house.population
        report = await read_report(session, campaign, population, k, house.clock())
    url = f"{house.settings.public_url}/r/{campaign.name}"
    text, args = report_lines(report, house.texts, "en", url)
    print("\n" + house.texts.say("en", text, args))
    if report.survey is not None:
        words = SurveyWords(house.texts, "en", report.survey, report.k)
        for one in asking(report.survey):
            print(f"  {words.wording(one)}\n    {words.sentence(one)}")
    for themes in report.themes:
        told = ThemeWords(house.texts, "en", themes, report.k)
        print(f"\n{told.line()}")
        for theme in themes.themes:
            print(f"  {told.numbered(theme)}: {theme_figures(told, theme)}")
            for quote in told.quotes(theme):
                print(f"    {quote.text}")


def theme_figures(words: ThemeWords, theme: Told) -> str:
    """Give a theme's share with its interval."""
    row = words.themes.row(str(theme.number))
    return (
        f"{row.percent} %" if row.range is None else f"{row.percent} % ({row.range.low}–{row.range.high} %)"
    )


def composition(tables: Sequence[TraitTable]) -> list[str]:
    """Give the lines of a table: shares of the sample, of those who took part and of the population.

    What the report hides is a dash, and so is a share of the sample where one of its counts is hidden.
    """
    lines = [f"{'':<32}{'sample':>8}{'took part':>11}{'population':>12}"]
    for table in tables:
        drawn = [row.drawn for row in table.rows if row.drawn is not None]
        whole = sum(drawn) if len(drawn) == len(table.rows) else 0
        for row in table.rows:
            sample = row.drawn / whole if whole and row.drawn is not None else None
            shares = sample, row.share, row.population_share
            one, two, three = ("–" if share is None else f"{100 * share:.0f} %" for share in shares)
            lines.append(f"{f'{table.trait}: {row.key}':<32}{one:>8}{two:>11}{three:>12}")
    return lines
