"""From a theme to a statement that people vote on: staff word it, a moderator decides as of any other."""

import re

from sqlmodel import col, select

from bot.staff.campaigns import state
from bot.staff.desk import Desk
from core.access.guards import Analyst
from core.audit.log import Entry, append
from core.campaigns import life
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, CampaignId
from core.language.detecting import language_of
from core.messaging.values import Say
from core.privacy.scan import scan
from core.statements.adding import New, add
from core.statements.moderating import LONGEST
from core.statements.tables import Origin, Statement
from core.statements.wording import one_line, same_words, says_something, too_long_by
from core.themes.values import SetNow, ThemeNow

_NAMED = re.compile(r"([a-z0-9][a-z0-9-]*):\s+(.+)", re.DOTALL)


async def suggest(
    desk: Desk, by: Analyst, campaign: Campaign, found: SetNow, theme: ThemeNow, words: str
) -> Say:
    """Let the words wait for a moderator of a campaign in which people vote; the log notes the theme.

    That campaign is the theme's own if people vote in it, else the one that stands in front: `ilta-ajat: words`.
    """
    text = one_line(words)
    where = campaign
    named = _NAMED.fullmatch(text)
    if named is not None:
        other = await life.named(desk.session, desk.organisation, named[1])
        if other is not None:
            where, text = other, named[2]
    if document_of(where).statements is None:
        return Say("st-theme-statement-where", {"name": where.name})
    if where.stage not in life.RUNNING:
        return Say("st-theme-statement-over", {"name": where.name, "state": state(desk, where)})
    if over := too_long_by(text, LONGEST):
        return Say("st-theme-statement-long", {"over": over})
    if not says_something(text):
        return Say("st-theme-how-statement")
    if scan(text):
        return Say("st-theme-statement-private")
    assert where.id is not None
    number = CampaignId(where.id)
    there = select(Statement.number, Statement.text).where(col(Statement.campaign_id) == number)
    for same, written in await desk.session.exec(there):
        if same_words(written) == same_words(text):
            return Say("st-theme-statement-same", {"number": str(same)})
    language = language_of(text) or desk.language.partition("-")[0]
    new = New(text, language)
    added = await add(desk.session, desk.organisation, number, [new], Origin.COUNTY, desk.now)
    [(shown, statement)] = added.items()
    details = {"set": found.id, "theme": theme.number}
    entry = Entry("theme-statement", desk.now, desk.organisation, by.id, "statement", statement, details)
    await append(desk.session, [entry])
    args = {"no": str(theme.number), "campaign": where.name, "number": str(shown)}
    return Say("st-theme-statement", args)
