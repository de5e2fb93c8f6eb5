"""The demonstration's themes: replies grouped by the clock's own work, read, published and quoted by the same staff."""

from dataclasses import dataclass
from typing import Final

from bot.app import Installation
from bot.demonstration.crowd import Crowd
from bot.scheduler import Ticks
from bot.staff.theme_cards import LISTED
from core.campaigns.tables import CampaignId
from core.messaging.values import Side
from core.themes import reading
from core.themes.values import SetNow, Standing

PLANNER: Final = "planner"
MODERATORS: Final = ("moderator-1", "moderator-2")
MOST_CARDS: Final = 100


class ThemingError(RuntimeError):
    """The themes didn't come to be as they should: what was expected and what was seen."""


@dataclass(frozen=True)
class Grouped:
    """What came of it."""

    replies: int
    themes: int
    model: str
    quotes: int


async def themes(
    house: Installation, ticks: Ticks, crowd: Crowd, campaign: CampaignId, name: str
) -> Grouped | None:
    """Have the replies to a campaign's questions grouped and published. None: too few for themes. ThemingError."""
    await ticks.themes()  # takes the replies in
    await ticks.embedding()
    ticks.embedder.close()
    await ticks.themes()
    found = await _set(house, campaign)
    if found is None or found.standing is Standing.TOO_FEW or not found.themes:
        return None
    # So few replies about so much fall into themes smaller than a report may show.
    await _says(crowd, PLANNER, f"/themes {name} coarser")
    await ticks.themes()
    found = await _set(house, campaign) or found
    if found.standing is Standing.DRAFT:
        await _read(crowd, found, name)
    await _says(crowd, PLANNER, f"/themes {name} publish")
    await _press(crowd, house.texts.choice("en", "st-theme-publish", "yes"))
    await _says(crowd, PLANNER, f"/themes {name} quotes")
    quotes = await _approve(house, crowd)
    await ticks.themes()
    found = await _set(house, campaign)
    if found is None or found.published_at is None:
        raise ThemingError(f"the themes weren't published: {crowd.read(PLANNER)[-1500:]}")
    return Grouped(found.replies, len(found.themes), found.model, quotes)


async def _set(house: Installation, campaign: CampaignId) -> SetNow | None:
    async with house.database.read() as session:
        sets = await reading.sets_of(session, campaign, house.clock())
    return sets[0] if sets else None


async def _read(crowd: Crowd, found: SetNow, name: str) -> None:
    """Leaf through every theme and through what is in none: a draft is published only by whoever has read it all."""
    listed = [(str(theme.number), theme.size) for theme in found.themes]
    for number, size in (*listed, ("", found.other)):
        await _says(crowd, PLANNER, f"/themes {name} {f'show {number}' if number else 'other'}")
        for _ in range(-(-size // LISTED) - 1):
            crowd.presses(PLANNER, 0, Side.STAFF)
            await crowd.settle()


async def _approve(house: Installation, crowd: Crowd) -> int:
    """Let the moderators look at each quote and approve it; say how many."""
    approve = house.texts.choice("en", "mod-quote", "approve")
    count = 0
    for address in MODERATORS:
        await _says(crowd, address, "/next")
        for _ in range(MOST_CARDS):
            card = crowd.sees(address)
            if card is None or approve not in card.buttons:
                break
            crowd.presses(address, card.buttons.index(approve), Side.STAFF)
            await crowd.settle()
            count += 1
            await _says(crowd, address, "/next")
    return count


async def _says(crowd: Crowd, address: str, text: str) -> None:
    crowd.says(address, text, Side.STAFF)
    await crowd.settle()


async def _press(crowd: Crowd, label: str) -> None:
    card = crowd.sees(PLANNER)
    if card is None or label not in card.buttons:
        raise ThemingError(f"no card offers {label!r}: {crowd.read(PLANNER)[-1500:]}")
    crowd.presses(PLANNER, card.buttons.index(label), Side.STAFF)
    await crowd.settle()
