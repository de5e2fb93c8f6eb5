"""The picture of a set's themes in the staff chat: bars and a map, and the words that say the same."""

from bot.staff.desk import Desk
from bot.staff.theme_cards import title
from core.campaigns.tables import Campaign, CampaignId
from core.language.format import amount
from core.messaging.values import Say
from core.themes import reading
from core.themes.drawing import Dot, Row, alternative, picture
from core.themes.tables import ThemeState
from core.themes.values import SetNow

PICTURE = "themes"
"""The kind of picture: a set's themes, named by the campaign's number and the set's."""


async def shown(desk: Desk, campaign: Campaign, found: SetNow) -> Say:
    """Say what the picture shows, with its name for channels that can show it."""
    words = alternative(
        _rows(desk, found), found.other, await _dots(desk, found), desk.house.texts, desk.language
    )
    args = {"name": campaign.name, "words": words}
    return Say("st-themes-picture", args, picture=f"{PICTURE} {campaign.id} {found.id}")


async def drawn(desk: Desk, campaign: Campaign, number: str) -> str | None:
    """Draw the themes of a set of this campaign as they stand now."""
    sets = await reading.sets_of(desk.session, CampaignId(campaign.id or 0), desk.now)
    found = next((one for one in sets if str(one.id) == number), None)
    if found is None or not found.themes:
        return None
    heading = desk.say("st-themes-drawn", {"name": campaign.name, "n": amount(found.replies, desk.language)})
    return picture(
        heading, _rows(desk, found), found.other, await _dots(desk, found), desk.house.texts, desk.language
    )


def _rows(desk: Desk, found: SetNow) -> list[Row]:
    standing = [theme for theme in found.themes if theme.state is ThemeState.STANDING]
    return [Row(theme.number, title(desk, theme), theme.size) for theme in standing]


async def _dots(desk: Desk, found: SetNow) -> list[Dot]:
    return [Dot(point.x, point.y, point.theme) for point in await reading.points(desk.session, found.id)]
