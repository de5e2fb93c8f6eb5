"""The pool in the staff chat: what it is made of and who is missing, groups by query, duplicates, sharing."""

import re

from bot.dialogue import Open
from bot.facts.returning import make_one
from bot.staff import pool_sharing
from bot.staff.commands import Usage, answers, command
from bot.staff.desk import Desk, Put, Replace, StaffOut, Tell
from bot.staff.pool_contacts import contacts
from bot.staff.pool_sharing import counted
from bot.staff.sampling import Margin, in_words, value_in_words
from core.access.guards import Dpo, PoolViewer, access_dpo, access_pool, roles_of
from core.access.rights import Right
from core.audit.log import Entry, append
from core.campaigns.eligible import capped
from core.campaigns.learning import LetterRates, letter_rates
from core.documents.texts import say
from core.documents.traits import Traits
from core.language.format import amount, round_half_up
from core.messaging.values import Ask, Pressed, Reply, Say
from core.pool import composition, duplicates, groups, margins
from core.pool.gaps import Cell, compared, most_missing
from core.pool.queries import Wrong, read_query
from core.pool.tables import MemberId, Tier
from core.results.bars import MOST
from core.sampling.planning import invitations_for

_MOST_MISSING = 3
_MOST_ROWS = 60
_MOST_DUPLICATES = 5
_MOST_GAPS = 10
_SAVE = re.compile(r"([\w -]{1,40}?)\s*:\s*(.+)", re.DOTALL)
_SLOT = "pool"


@command("pool", access_pool, Right.POOL, usage="st-usage-pool")
async def pool(desk: Desk, by: PoolViewer, rest: str) -> list[StaffOut]:
    """Tell what the pool consists of; or its groups, likely duplicates, or what sharing it adds."""
    what, _, more = rest.partition(" ")
    match what:
        case "":
            return [Put(await _card(desk))]
        case "groups" if not more:
            return await _groups(desk)
        case "group" if more:
            return await _group(desk, by, more.strip())
        case "duplicates" if not more:
            await access_dpo(desk.session, desk.staff, desk.organisation)
            return await _duplicates(desk)
        case "contacts" if more.isascii() and more.isdecimal() and len(more) < 10:
            return await contacts(desk, int(more))
        case "sharing" if not more:
            return await pool_sharing.told(desk)
    raise Usage


@answers("st-pool", access_pool, Right.POOL)
async def answer_pool(desk: Desk, by: PoolViewer, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Show every group against the population, with how many more of those who are missing are needed."""
    match reply:
        case Pressed("picture"):
            rows = [in_words(desk, one) for margins in await shares(desk) for one in margins]
            rows = [*rows[:MOST], *await _gaps(desk)]
            shown = Say("st-pool-picture", {"rows": "\n".join(rows) or "–"}, picture="pool")
            return [Tell(shown), Put(await _card(desk))]
        case Pressed("groups"):
            return [Tell(await _table(desk)), Put(await _card(desk))]
    return [Put(await _card(desk))]


async def shares(desk: Desk) -> list[list[Margin]]:
    """Give each group's share of the pool and of the population, trait by trait; groups of few are left out."""
    people = await _people(desk)
    return [
        [
            Margin(_named(desk, cell), cell.share, cell.population)
            for cell in cells
            if cell.count == 0 or cell.count >= desk.house.suppress_below
        ]
        for cells in _compared(desk, people).values()
    ]


@answers("st-pool-duplicate", access_dpo, Right.PERSONAL)
async def answer_duplicate(desk: Desk, by: Dpo, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Make one of two members, or leave them; the log has who did it."""
    was, to = int(prompt.args["was"]), int(prompt.args["to"])
    slot = _duplicate_slot(was, to)
    pairs = await duplicates.likely(desk.session, 1000)
    if (was, to) not in pairs:
        return [Replace(desk.conversation, slot, Say("st-pool-gone"))]
    match reply:
        case Pressed("merge"):
            await make_one(desk.session, [(MemberId(was), MemberId(to))], desk.house.keyring, desk.now)
            entry = Entry("members-merged", desk.now, desk.organisation, by.id, "member", to, {"was": was})
            await append(desk.session, [entry])
            return [Replace(desk.conversation, slot, Say("st-pool-merged", {"was": str(was), "to": str(to)}))]
        case Pressed("leave"):
            await duplicates.keep_apart(desk.session, (MemberId(was), MemberId(to)), by.id, desk.now)
            entry = Entry(
                "members-kept-apart", desk.now, desk.organisation, by.id, "member", to, {"was": was}
            )
            await append(desk.session, [entry])
            return [Replace(desk.conversation, slot, Say("st-pool-left", {"was": str(was), "to": str(to)}))]
    return [Put(_duplicate(was, to))]


async def _card(desk: Desk) -> Ask:
    people = await _people(desk)
    surer = sum(tier is not Tier.SELF_DECLARED for tier, _ in people.values())
    cells = [cell for rows in _compared(desk, people).values() for cell in rows]
    missing = [_named(desk, cell) for cell in most_missing(cells, _MOST_MISSING)]
    args: dict[str, str | int] = {
        "n": len(people),
        "letter": surer,
        "self": len(people) - surer,
        "groups": ", ".join(missing) or desk.say("st-pool-nobody-missing"),
        "capped": await capped(desk.session, desk.now, cap=desk.house.cap),
    }
    return Ask("st-pool", args, ("picture", "groups"), slot=_SLOT)


async def _table(desk: Desk) -> Say:
    people, rates = await _people(desk), await letter_rates(desk.session, desk.organisation)
    rows = []
    for trait, cells in _compared(desk, people).items():
        known = sum(cell.count for cell in cells)
        for cell in cells:
            args = {
                "group": _named(desk, cell),
                "count": counted(desk, cell.count),
                "share": _percent(cell.share),
                "low": _percent(cell.low),
                "high": _percent(cell.high),
                "population": _percent(cell.population),
            }
            shown = desk.house.suppress_below <= cell.count or cell.count == 0
            if not shown:
                rows.append(desk.say("st-pool-row-few", {key: args[key] for key in ("group", "count")}))
            elif cell.missing:
                rows.append(desk.say("st-pool-row-missing", {**args, **_gap(desk, cell, known, rates)}))
            else:
                rows.append(desk.say("st-pool-row", args))
        unknown = composition.counted([told for _, told in people.values()], trait).get("unknown", 0)
        if unknown:
            of = {"group": desk.say("st-group.unknown"), "count": counted(desk, unknown)}
            rows.append(desk.say("st-pool-row-few", of))
    told = [traits for _, traits in people.values()]
    known_traits = await _visible(desk)
    for trait in known_traits.own:
        for value, count in composition.counted(told, trait).items():
            named = desk.say("st-pool-own", {"trait": say(known_traits.own[trait].called, desk.language)})
            of = {"group": f"{named} {value_in_words(desk, trait, value)}", "count": counted(desk, count)}
            rows.append(desk.say("st-pool-row-few", of))
    used = await margins.used(desk.session)
    if used and rows:
        rows = [*rows[: _MOST_ROWS - 1]]
        rows.append(desk.say("st-pool-source", {"source": used[-1].source, "dated": used[-1].dated}))
    return Say("st-pool-groups", {"rows": "\n".join(rows[:_MOST_ROWS])} if rows else {"rows": "–"})


async def _groups(desk: Desk) -> list[StaffOut]:
    people, visible = await _people(desk), await _visible(desk)
    rows = []
    for group in await groups.listing(desk.session, desk.organisation):
        query = read_query(group.query, visible)
        count = "–" if isinstance(query, Wrong) else str(sum(query.matches(t) for _, t in people.values()))
        args = {"name": group.name, "query": group.query, "count": count}
        rows.append(desk.say("st-group-row", args))
    return [Tell(Say("st-groups", {"rows": "\n".join(rows)}) if rows else Say("st-groups-none"))]


async def _group(desk: Desk, by: PoolViewer, written: str) -> list[StaffOut]:
    match = _SAVE.fullmatch(written)
    if match is None:
        raise Usage
    query = read_query(match[2], await _visible(desk))
    if isinstance(query, Wrong):
        return [Tell(Say(query.text, query.args))]
    name, text = match[1].strip(), match[2].strip()
    people = await _people(desk)
    count = sum(query.matches(told) for _, told in people.values())
    await groups.save(desk.session, desk.organisation, name, text, by.id, desk.now)
    args = {"name": name, "query": text, "count": counted(desk, count), "n": str(len(people))}
    return [Tell(Say("st-group-saved", args))]


async def _duplicates(desk: Desk) -> list[StaffOut]:
    pairs = await duplicates.likely(desk.session, _MOST_DUPLICATES)
    if not pairs:
        return [Tell(Say("st-pool-no-duplicates"))]
    return [Put(_duplicate(was, to)) for was, to in pairs]


def _duplicate(was: int, to: int) -> Ask:
    args = {"was": str(was), "to": str(to)}
    return Ask("st-pool-duplicate", args, ("merge", "leave"), slot=_duplicate_slot(was, to))


async def _people(desk: Desk) -> dict[MemberId, tuple[Tier, dict[str, str]]]:
    year = desk.now.astimezone(desk.house.zone).year
    return await composition.agreed(desk.session, desk.organisation, year, desk.house.traits)


def _compared(desk: Desk, people: dict[MemberId, tuple[Tier, dict[str, str]]]) -> dict[str, list[Cell]]:
    told = [traits for _, traits in people.values()]
    found = {}
    for trait in desk.house.traits.names:
        population = desk.house.population((trait,))
        if population is not None:
            found[trait] = compared(trait, composition.counted(told, trait), population)
    return found


async def _gaps(desk: Desk) -> list[str]:
    """Say of each group that is missing how many more are needed, and how many letters that may take."""
    rates = await letter_rates(desk.session, desk.organisation)
    rows = []
    for cells in _compared(desk, await _people(desk)).values():
        known = sum(cell.count for cell in cells)
        for cell in cells:
            if cell.missing and (cell.count == 0 or cell.count >= desk.house.suppress_below):
                args = {"group": _named(desk, cell), **_gap(desk, cell, known, rates)}
                rows.append(desk.say("st-pool-gap", args))
    return rows[:_MOST_GAPS]


def _gap(desk: Desk, cell: Cell, known: int, rates: LetterRates) -> dict[str, str]:
    needed = cell.needed(known)
    letters = invitations_for(needed, rates.of(cell.trait, cell.value))
    return {"needed": amount(needed, desk.language), "letters": amount(letters, desk.language)}


async def _visible(desk: Desk) -> Traits:
    roles = await roles_of(desk.session, desk.staff, desk.organisation)
    return desk.house.traits.visible_to([role.value for role in roles])


def _named(desk: Desk, cell: Cell) -> str:
    return value_in_words(desk, cell.trait, cell.value)


def _percent(share: float) -> str:
    return str(round_half_up(100 * share))


def _duplicate_slot(was: int, to: int) -> str:
    return f"duplicate-{was}-{to}"
