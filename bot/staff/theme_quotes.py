"""What staff see of quotes: those that may be shown, those just suggested, and what a machine wrote beside them."""

from bot.staff.desk import Desk, StaffOut, Tell
from bot.staff.theme_cards import numbered_title
from core.access.guards import Analyst
from core.campaigns.tables import Campaign
from core.messaging.values import Say
from core.themes import quoting, summarising
from core.themes.values import SetNow


async def quotes(desk: Desk, by: Analyst, campaign: Campaign, found: SetNow) -> list[StaffOut]:
    """Suggest quotes to the moderators, and show those that may be shown now."""
    k = desk.house.suppress_below
    asked = await quoting.ask(desk.session, by, found.id, desk.house.keyring, desk.now)
    shown = await quoting.shown(desk.session, found.id, k, desk.language)
    rows = []
    for theme in found.themes:
        if some := shown.get(theme.id):
            words = {
                "title": numbered_title(desk, theme),
                "quotes": _quoted(desk, [one.text for one in some]),
            }
            rows.append(desk.say("st-theme-quoted", words))
    asks = Tell(Say("st-theme-quotes-asked", {"n": str(asked), "k": str(k)}))
    if not rows:
        return [asks]
    return [Tell(Say("st-theme-quotes", {"name": campaign.name, "rows": "\n".join(rows)})), asks]


async def summary(desk: Desk, found: SetNow) -> Say:
    """Show what a language model wrote, each sentence with the quotes it rests on, as a machine's and unchecked."""
    told = await summarising.told(desk.session, found.id, desk.house.suppress_below, desk.language)
    if told is None:
        return Say("st-theme-no-summary")
    rows = [
        desk.say(
            "st-theme-summary-row",
            {"sentence": one.text, "quotes": _quoted(desk, [quote.text for quote in one.quotes])},
        )
        for one in told.sentences
    ]
    return Say("st-theme-summary", {"model": told.model, "rows": "\n".join(rows)})


def _quoted(desk: Desk, texts: list[str]) -> str:
    return "\n".join(desk.say("st-theme-quote", {"text": text}) for text in texts)
