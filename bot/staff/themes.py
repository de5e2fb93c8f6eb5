"""Themes of free text in the staff chat: seen, read, corrected in words, published, and made into statements."""

from dataclasses import dataclass
from typing import Final

from bot.dialogue import Open
from bot.staff.campaigns import find, numbered, unknown
from bot.staff.commands import answers, command
from bot.staff.desk import Close, Desk, Put, StaffOut, Tell
from bot.staff.theme_cards import LISTED, SLOT, WHOLE, card, listed, reply, which
from bot.staff.theme_outcomes import told
from bot.staff.theme_pictures import shown
from bot.staff.theme_quotes import quotes, summary
from bot.staff.theme_statements import suggest
from bot.staff.theme_words import Act, Order, Slip, read_order
from core.access.guards import Analyst, access_analyst
from core.access.rights import Right
from core.campaigns.tables import Campaign, CampaignId
from core.language.format import amount
from core.messaging.values import Ask, Pressed, Reply, Say, Typed, Word
from core.themes import correcting, publishing, reading
from core.themes.outcomes import Done, Moved, Outcome
from core.themes.tables import ThemeId, ThemeSetId
from core.themes.values import ReplyNow, SetNow, ThemeNow


@dataclass(frozen=True)
class _Seen:
    """The set as it is now, and what its reader had before them when they wrote."""

    campaign: Campaign
    now: SetNow
    version: int
    page: int = 0

    @property
    def id(self) -> ThemeSetId:
        return self.now.id


@command("themes", access_analyst, Right.RESULTS, usage="st-usage-themes")
async def themes(desk: Desk, by: Analyst, rest: str) -> list[StaffOut]:
    """Show the themes of a campaign's free text, or do what is written behind its name."""
    name, _, order = rest.strip().partition(" ")
    campaign = await find(desk, name)
    if campaign is None:
        return unknown(name)
    sets = [
        one
        for one in await reading.sets_of(desk.session, CampaignId(campaign.id or 0), desk.now)
        if one.replies
    ]
    if not sets:
        return [Tell(Say("st-themes-none", {"name": campaign.name}))]
    found = sets[0]
    if len(sets) > 1:
        number, _, order = order.strip().partition(" ")
        if not (number.isascii() and number.isdecimal() and 1 <= int(number) <= len(sets)):
            return [Put(which(desk, campaign, sets))]
        found = sets[int(number) - 1]
    seen = _Seen(campaign, found, found.version)
    if not order.strip():
        return [Put(await card(desk, campaign, found))]
    return await _obey(desk, by, seen, read_order(order))


@answers("st-themes-which", access_analyst, Right.RESULTS)
async def answer_which(desk: Desk, by: Analyst, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Show the themes of the question that was chosen."""
    campaign = await numbered(desk, prompt.about)
    if campaign is None:
        return []
    sets = [
        one
        for one in await reading.sets_of(desk.session, CampaignId(campaign.id or 0), desk.now)
        if one.replies
    ]
    for one in sets:
        if reply == Pressed(f"set-{one.id}"):
            return [Put(await card(desk, campaign, one))]
    return [Put(which(desk, campaign, sets))]


@answers("st-themes", access_analyst, Right.RESULTS, written=True)
@answers("st-themes-few", access_analyst, Right.RESULTS, written=True)
@answers("st-themes-soon", access_analyst, Right.RESULTS, written=True)
@answers("st-theme-open", access_analyst, Right.RESULTS, written=True)
@answers("st-theme-open-few", access_analyst, Right.RESULTS, written=True)
@answers("st-theme-publish", access_analyst, Right.RESULTS)
async def answer_card(desk: Desk, by: Analyst, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Do what was pressed or written to a card of themes; what isn't understood is answered with an example."""
    seen = await _seen(desk, prompt)
    if seen is None:
        return [Tell(Say("press-old"))]
    listing = prompt.text.startswith("st-theme-open")
    match reply:
        case Pressed("next") if listing:
            return await _list(desk, by, seen, int(prompt.args["theme"]), seen.page + 1)
        case Pressed("next"):
            return [Put(await card(desk, seen.campaign, seen.now, seen.page + 1))]
        case Pressed("read"):
            return await _list(desk, by, seen, 0, 0)
        case Pressed("yes"):
            came = await _outcome(desk, by, seen, Order(Act.PUBLISH))
            return [Tell(await told(desk, came, Order(Act.PUBLISH))), *await _again(desk, seen)]
        case Pressed("publish" | "picture" | "quotes" | "summary" | "accept" | "keep" as key):
            return await _obey(desk, by, seen, Order(Act(key)))
        case Typed(text):
            return await _obey(desk, by, seen, read_order(text))
        case Word("undo"):
            return await _obey(desk, by, seen, Order(Act.UNDO))
        case Word("cancel"):
            return [Close(SLOT), Tell(Say("cancelled"))]
    return [Put(await card(desk, seen.campaign, seen.now, 0 if listing else seen.page))]


async def _seen(desk: Desk, prompt: Open) -> _Seen | None:
    if prompt.about is None:
        return None
    found = await reading.read_set(desk.session, ThemeSetId(prompt.about), desk.now)
    campaign = None if found is None else await numbered(desk, found.campaign)
    if found is None or campaign is None:
        return None
    version, page = prompt.args.get("version", found.version), prompt.args.get("page", 0)
    return _Seen(campaign, found, int(version), int(page))


async def _obey(desk: Desk, by: Analyst, seen: _Seen, order: Order | Slip) -> list[StaffOut]:
    """Show what was asked for, or have it done."""
    match order:
        case Slip(None):
            return [Tell(Say("st-theme-how"))]
        case Slip(Act() as act):
            return [Tell(Say(f"st-theme-how-{act}"))]
        case Order(Act.THEMES) | Order(Act.SHOW, ()):
            return [Put(await card(desk, seen.campaign, seen.now))]
        case Order(Act.SHOW, (number,)):
            return await _list(desk, by, seen, number, 0)
        case Order(Act.OTHER, ()):
            return await _list(desk, by, seen, 0, 0)
        case Order(Act.READ, (number,)):
            return await _read(desk, by, seen, number)
        case Order(Act.PICTURE):
            return [Tell(await shown(desk, seen.campaign, seen.now)), *await _again(desk, seen)]
        case Order(Act.QUOTES):
            return await quotes(desk, by, seen.campaign, seen.now)
        case Order(Act.SUMMARY):
            return [Tell(await summary(desk, seen.now))]
        case Order(Act.STATEMENT, (number,), words):
            return await _statement(desk, by, seen, number, words)
        case Order(Act.PUBLISH) if seen.now.published_at is None:
            return [_publishing(desk, seen)]
        case Order():
            return await _do(desk, by, seen, order)
    return []


async def _list(desk: Desk, by: Analyst, seen: _Seen, number: int, page: int) -> list[StaffOut]:
    """List a page of a theme's replies, number 0: of those in none; whoever sees them has read them."""
    theme, said = None, []
    if number:
        theme = await _theme(desk, seen, number)
        if theme is None:
            return _no_theme(number)
        if theme.number != number:
            said = [Tell(Say("st-theme-heir", {"no": str(number), "heir": str(theme.number)}))]
    of = None if theme is None else theme.id
    replies = await _page(desk, seen, of, page)
    if not replies and page:
        page, replies = 0, await _page(desk, seen, of, 0)
    await reading.seen(desk.session, by, seen.id, [one.id for one in replies], desk.now)
    return [*said, *listed(desk, seen.now, theme, replies, page)]


async def _page(desk: Desk, seen: _Seen, theme: ThemeId | None, page: int) -> list[ReplyNow]:
    return await reading.replies_of(desk.session, seen.id, theme, page, language=desk.language, size=LISTED)


async def _read(desk: Desk, by: Analyst, seen: _Seen, number: int) -> list[StaffOut]:
    found = await reading.reply(desk.session, seen.id, number, language=desk.language)
    if found is None:
        return [Tell(Say("st-theme-unknown-reply", {"no": str(number)}))]
    await reading.seen(desk.session, by, seen.id, [found.id], desk.now)
    args = {"rows": reply(desk, found, WHOLE)}
    return [Tell(Say("st-theme-whole", args))]


async def _statement(desk: Desk, by: Analyst, seen: _Seen, number: int, words: str) -> list[StaffOut]:
    theme = await _theme(desk, seen, number)
    if theme is None:
        return _no_theme(number)
    return [Tell(await suggest(desk, by, seen.campaign, seen.now, theme, words))]


async def _do(desk: Desk, by: Analyst, seen: _Seen, order: Order) -> list[StaffOut]:
    """Have it done, and say what it came to; where something is otherwise than the card says, with a fresh one."""
    came = await _outcome(desk, by, seen, order)
    changed = isinstance(came, Done | Moved)
    return [Tell(await told(desk, came, order)), *(await _again(desk, seen) if changed else [])]


async def _outcome(desk: Desk, by: Analyst, seen: _Seen, order: Order) -> Outcome:
    session, set_id, version, now = desk.session, seen.id, seen.version, desk.now
    match order:
        case Order(Act.RENAME, (theme,), words):
            language = order.language or desk.language.partition("-")[0]
            return await correcting.rename(session, by, set_id, version, theme, language, words, now)
        case Order(Act.MERGE, (into, theme)):
            return await correcting.merge(session, by, set_id, version, theme, into, now)
        case Order(Act.SPLIT, (theme, *seeds)):
            return await correcting.split(session, by, set_id, version, theme, now, seeds)
        case Order(Act.MOVE, (number, theme)):
            return await correcting.move(session, by, set_id, version, number, theme, now)
        case Order(Act.PIN, (number,)):
            return await correcting.pin(session, by, set_id, version, number, now)
        case Order(Act.OTHER, (number,)):
            return await correcting.other(session, by, set_id, version, number, now)
        case Order(Act.ASIDE, (theme,)):
            return await correcting.aside(session, by, set_id, version, theme, now)
        case Order(Act.EXCLUDE, (), words):
            return await correcting.exclude(session, by, set_id, version, words, now)
    return await _PLAIN[order.act](session, by, set_id, version, now)


_PLAIN: Final = {
    Act.UNDO: correcting.undo,
    Act.LOCK: publishing.lock,
    Act.UNLOCK: publishing.unlock,
    Act.COARSER: publishing.coarser,
    Act.FINER: publishing.finer,
    Act.RECOMPUTE: publishing.recompute,
    Act.PUBLISH: publishing.publish,
    Act.UNPUBLISH: publishing.unpublish,
    Act.ACCEPT: publishing.accept,
    Act.KEEP: publishing.keep,
}


async def _theme(desk: Desk, seen: _Seen, number: int) -> ThemeNow | None:
    """Find the theme that a number means today: its heir, where it was merged or split."""
    found = next((one for one in seen.now.themes if one.number == number), None)
    return found or await reading.heir(desk.session, seen.id, number, desk.now)


def _no_theme(number: int) -> list[StaffOut]:
    return [Tell(Say("st-theme-unknown", {"no": str(number)}))]


def _publishing(desk: Desk, seen: _Seen) -> StaffOut:
    """Ask once more: from now on it is public, under the name of who says yes."""
    args: dict[str, str | int] = {
        "name": seen.campaign.name,
        "n": amount(seen.now.replies, desk.language),
        "themes": str(len(seen.now.themes)),
        "version": str(seen.version),
    }
    return Put(Ask("st-theme-publish", args, ("yes", "no"), about=seen.id, slot=SLOT))


async def _again(desk: Desk, seen: _Seen) -> list[StaffOut]:
    """Put the card as it stands now, on the page where it was."""
    found = await reading.read_set(desk.session, seen.id, desk.now)
    return [] if found is None else [Put(await card(desk, seen.campaign, found, seen.page))]
