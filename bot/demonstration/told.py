"""The demonstration's report, said in a terminal."""

import json

from sqlmodel import select

from bot.app import Installation
from bot.demonstration.playing import NAME, Played
from core.statements.tables import MapRow, Statement


async def tell_report(house: Installation, played: Played) -> None:
    """Print what people agree on, the groups and how many took part."""
    async with house.database.read() as session:
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
    print(f"\nPlayed at {played.votes / played.seconds:.0f} votes a second.")
    print(f"Report: {house.settings.public_url}/r/{NAME}")
