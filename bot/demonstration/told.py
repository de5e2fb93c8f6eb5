"""The demonstration's report, said in a terminal."""

import json

from sqlmodel import select

from bot.app import Installation
from bot.demonstration.playing import NAME, Played
from core.campaigns.tables import Campaign
from core.results.lines import report_lines
from core.results.report import read_report
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
    text, args = report_lines(report, house.texts, "en", url)
    print("\n" + house.texts.say("en", text, args))
    print(f"\nPlayed at {played.votes / played.seconds:.0f} votes a second.")
    print(f"Report: {url}")
