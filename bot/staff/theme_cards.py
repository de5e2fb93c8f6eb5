"""What staff see of themes: the card of a set, the replies behind a theme, and what is said beside them."""

from collections.abc import Sequence

from bot.staff.desk import Desk, Put, StaffOut, Tell, who
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.documents.texts import say
from core.language.format import amount, round_half_up
from core.messaging.values import Ask, Choice, Say
from core.surveys.answering import COMMENT
from core.themes import summarising
from core.themes.tables import ThemeState
from core.themes.values import WORDING, ReplyNow, SetNow, Standing, ThemeNow

SLOT = "themes"
"""One card a chat: what is written belongs to the set that was looked at last."""

PAGE = 12
"""Themes on a card: they fit on a telephone with what is said under them."""

LISTED = 8
"""Replies on a page: with the longest of them a message is still one."""

LONGEST = 400
"""Characters of a reply in a list; `read` tells more of it."""

WHOLE = 3500
"""Characters of a reply that is read alone: what a message of the strictest channel holds."""

_TITLE = 80
_QUESTION = 200
_CHOICES = 9


async def card(desk: Desk, campaign: Campaign, found: SetNow, page: int = 0) -> Ask:
    """Make the card of a set: its themes with their people, what is to be known of them, what can be done."""
    # Amounts are written here: a number in a text with long rows in it would be too much for Fluent.
    args: dict[str, str | int] = {
        "name": campaign.name,
        "n": amount(found.replies, desk.language),
        "version": str(found.version),
    }
    if found.standing is Standing.TOO_FEW:
        return _asks("st-themes-few", args, ("read",), found)
    if found.computed_at is None:
        args["notes"] = await _notes(desk, campaign, found)
        return _asks("st-themes-soon", args, ("read",), found)
    pages = max(1, -(-len(found.themes) // PAGE))
    page %= pages
    rows = [row(desk, found, theme) for theme in found.themes[page * PAGE : (page + 1) * PAGE]]
    args |= {
        "rows": "\n".join(rows) or "–",
        "other": amount(found.other, desk.language),
        "share": str(round_half_up(100 * found.other / found.replies)),
        "notes": await _notes(desk, campaign, found),
        "page": str(page),
    }
    choices = ["quotes", *(["next"] if pages > 1 else []), "picture"]
    if await summarising.told(desk.session, found.id, desk.house.suppress_below, desk.language) is not None:
        choices.append("summary")
    if found.proposed is not None:
        choices += ["accept", "keep"]
    elif found.published_at is None and found.themes:
        choices.append("publish")
    return _asks("st-themes", args, choices, found)


def which(desk: Desk, campaign: Campaign, sets: Sequence[SetNow]) -> Ask:
    """Ask which question's themes are wanted."""
    rows = [
        desk.say(
            "st-theme-set",
            {
                "no": str(number),
                "question": question(desk, campaign, one.question),
                "n": amount(one.replies, desk.language),
            },
        )
        for number, one in enumerate(sets, 1)
    ]
    choices = [
        Choice(f"set-{one.id}", desk.say("st-themes-question", {"no": str(number)}))
        for number, one in enumerate(sets[:_CHOICES], 1)
    ]
    args = {"name": campaign.name, "rows": "\n".join(rows)}
    return Ask("st-themes-which", args, tuple(choices), about=campaign.id, slot=SLOT)


def row(desk: Desk, found: SetNow, theme: ThemeNow) -> str:
    """Tell one theme in a line: its number, title and people, and what is new, alike or set aside in it."""
    more = []
    if theme.fresh and found.published_at is None:
        more.append(desk.say("st-theme-new", {"n": theme.fresh}))
    if theme.copies:
        more.append(desk.say("st-theme-copies", {"n": theme.copies}))
    if found.model == WORDING and len(theme.languages) == 1:
        [language] = theme.languages
        if any(set(one.languages) != {language} for one in found.themes):
            more.append(desk.say(f"st-theme-in.{language}"))
    if theme.state is ThemeState.ASIDE:
        more.append(desk.say("st-theme-aside"))
    args = {
        "no": str(theme.number),
        "title": title(desk, theme),
        "n": amount(theme.size, desk.language),
    }
    if more:
        return desk.say("st-theme-row-more", {**args, "more": ", ".join(more)})
    return desk.say("st-theme-row", args)


def title(desk: Desk, theme: ThemeNow) -> str:
    """Name a theme in the reader's language, in what a row holds."""
    return _cut(theme.title(desk.language), _TITLE)


def numbered_title(desk: Desk, theme: ThemeNow) -> str:
    """Name a theme with its number in front, by which it is written to."""
    return f"{theme.number}. {title(desk, theme)}"


def question(desk: Desk, campaign: Campaign, asked: str) -> str:
    """Give the question as it is asked, or say that it is the comments on it."""
    plain = asked.removesuffix(COMMENT)
    found = next((one for one in document_of(campaign).questions if one.id == plain), None)
    words = plain if found is None else _cut(say(found.wording(), desk.language), _QUESTION)
    return desk.say("st-theme-comments", {"question": words}) if asked.endswith(COMMENT) else words


def listed(
    desk: Desk, found: SetNow, theme: ThemeNow | None, replies: Sequence[ReplyNow], page: int
) -> list[StaffOut]:
    """List a page of the replies behind a theme, or of those in none, and keep a card open to correct them by.

    The replies are only told: what a card holds is kept with it, and people's words aren't to be kept twice.
    """
    total = found.other if theme is None else theme.size
    if found.standing is Standing.TOO_FEW or found.computed_at is None:
        named, total = desk.say("st-theme-all"), found.replies
    elif theme is None:
        named = desk.say("st-theme-others")
    else:
        named = numbered_title(desk, theme)
    if not replies:
        return [Tell(Say("st-theme-list-empty", {"title": named}))]
    args: dict[str, str | int] = {
        "title": named,
        "n": amount(total, desk.language),
        "page": str(page + 1),
        "rows": "\n".join(reply(desk, one, LONGEST) for one in replies),
    }
    held: dict[str, str | int] = {
        "title": named,
        "no": str(replies[0].number),
        "theme": "0" if theme is None else str(theme.number),
        "page": str(page),
        "version": str(found.version),
    }
    choices = [*(["next"] if page or len(replies) == LISTED else []), "themes"]
    text = "st-theme-open" if found.themes else "st-theme-open-few"
    return [Tell(Say("st-theme-list", args)), Put(_asks(text, held, choices, found))]


def reply(desk: Desk, one: ReplyNow, longest: int) -> str:
    """Tell a reply with its number; one that was cut ends in [...]."""
    more = []
    if one.copies > 1:
        more.append(desk.say("st-theme-copies", {"n": one.copies}))
    if one.pinned:
        more.append(desk.say("st-theme-pinned"))
    if one.health:
        more.append(desk.say("st-theme-health"))
    args = {"no": str(one.number), "text": _cut(" ".join(one.text.split()), longest, " [...]")}
    if more:
        return desk.say("st-theme-reply-more", {**args, "more": ", ".join(more)})
    return desk.say("st-theme-reply", args)


async def _notes(desk: Desk, campaign: Campaign, found: SetNow) -> str:
    """Say in a line each how far the themes can be trusted and what they wait for."""
    notes = []
    if document_of(campaign).to_answer > 1:
        notes.append(desk.say("st-theme-about", {"question": question(desk, campaign, found.question)}))
    if found.published_at is not None:
        by = await who(desk.session, found.published_by)
        notes.append(desk.say("st-theme-checked", {"who": by, "day": desk.day(found.published_at)}))
    elif found.computed_at is not None:
        notes.append(desk.say("st-theme-unchecked"))
    if found.standing is Standing.DRAFT:
        notes.append(desk.say("st-theme-draft", {"unread": str(found.unread)}))
    if found.unclear:
        notes.append(desk.say("st-theme-unclear"))
    if found.model == WORDING and found.computed_at is not None:
        notes.append(_by_wording(desk, found))
    if found.waiting:
        counts = {"n": found.replies - found.waiting, "all": found.replies}
        notes.append(desk.say("st-theme-waiting", counts))
    if found.unplaced and found.computed_at is not None:
        notes.append(desk.say("st-theme-unplaced", {"n": found.unplaced}))
    if found.trouble:
        notes.append(desk.say(found.trouble))
    if found.locked:
        notes.append(desk.say("st-theme-locked"))
    if found.proposed is not None:
        keys = ("changed", "themes", "moved")
        notes.append(desk.say("st-theme-proposed", {key: str(found.proposed.get(key, 0)) for key in keys}))
    return "\n".join(notes)


def _by_wording(desk: Desk, found: SetNow) -> str:
    """Say that no language model had a part in it; of several languages, how two of their themes become one."""
    first: dict[str, ThemeNow] = {}
    for theme in found.themes:
        if len(theme.languages) == 1:
            first.setdefault(next(iter(theme.languages)), theme)
    if len(first) < 2:
        return desk.say("st-theme-wording")
    one, other = list(first.values())[:2]
    return desk.say("st-theme-by-language", {"a": str(one.number), "b": str(other.number)})


def _asks(text: str, args: dict[str, str | int], choices: Sequence[str], found: SetNow) -> Ask:
    return Ask(text, args, tuple(choices), about=found.id, slot=SLOT)


def _cut(text: str, longest: int, end: str = "...") -> str:
    return text if len(text) <= longest else f"{text[: longest - len(end)].rstrip()}{end}"
