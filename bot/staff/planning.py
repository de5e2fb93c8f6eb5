"""The recruitment planner in the staff chat: letters, invitations, weeks and euros for a number of answers or seats."""

import re
from collections.abc import Mapping
from math import isfinite

from bot.dialogue import Open
from bot.staff.commands import Usage, answers, command
from bot.staff.desk import Desk, Put, Replace, StaffOut, Tell, instead
from bot.staff.files import file_card
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.campaigns import life
from core.campaigns.cases import CHAT, LETTER
from core.campaigns.learning import Evidence, evidence, in_reach
from core.documents.editing import amended
from core.documents.faults import Path
from core.language.format import amount, points, round_half_up
from core.messaging.values import Args, Ask, Pressed, Reply, Say, Typed, Word
from core.sampling.planning import Assumptions, Rate, Recruitment, learned, over_groups, recruit

_SLOT = "plan"
_MOST = 100_000
_TARGET = re.compile(r"([0-9]{1,6})\s+([^\W\d_]+)")
_SEATS = ("seat", "paik", "plat")
_ANSWERS = ("answ", "vast", "svar")
# Before anything is learned: a county's panel drew 250 volunteers with 8,000 letters for 43 seats.
_ASSUMED = {
    False: Assumptions(Rate(0.15), Rate(0.25), 2.0),
    True: Assumptions(Rate(0.03), Rate(0.10), 2.0, volunteers=6),
}
_NAMES = {
    "letter": ("letter", "kirj", "brev"),
    "pool": ("pool", "pooli"),
    "price": ("pric", "hint", "hinn", "pris"),
    "volunteers": ("volun", "hakij", "sökan"),
}
_LIMITS = {"letter": (0.1, 100.0), "pool": (0.1, 100.0), "price": (0.0, 1000.0), "volunteers": (1.0, 100.0)}
_CHANGE = re.compile(r"([^\W\d_]+)\s*[:=]?\s*([0-9]{1,4}(?:[.,][0-9]{1,3})?)")
_ENOUGH = 30  # closed invitations of a group before its own rate is written into a draft

_Changed = Mapping[str, float]


@command("plan", access_planner, Right.PLAN, usage="st-usage-plan")
async def plan(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Plan for a number of answers, or of a panel's seats."""
    found = _TARGET.fullmatch(rest.casefold().strip())
    if found is None or not 0 < int(found[1]) <= _MOST:
        raise Usage
    if not found[2].startswith((*_SEATS, *_ANSWERS)):
        raise Usage
    return [Put(await _card(desk, int(found[1]), found[2].startswith(_SEATS), {}))]


@answers("st-plan", access_planner, Right.PLAN)
async def answer_plan(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Ask what else is assumed, or write a campaign file of the plan."""
    match reply:
        case Pressed("change"):
            return [Put(Ask("st-plan-change", _kept(prompt.args), ("cancel",), slot=_SLOT))]
        case Pressed("draft"):
            return await _draft(desk, prompt.args)
    return [Put(await _again(desk, prompt.args))]


@answers("st-plan-change", access_planner, Right.PLAN, written=True)
async def answer_change(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Plan anew with other assumptions; what can't be read changes nothing."""
    match reply:
        case Typed(text):
            changed = _read(text)
            if changed is None:
                return [
                    Tell(Say("st-plan-unread")),
                    Put(Ask(prompt.text, prompt.args, ("cancel",), slot=_SLOT)),
                ]
            target, seats, before = _of(prompt.args)
            return [Put(await _card(desk, target, seats, {**before, **changed}))]
        case Pressed("cancel") | Word("cancel"):
            return instead(desk, _SLOT, [Put(await _again(desk, prompt.args))])
    return [Put(Ask(prompt.text, prompt.args, ("cancel",), slot=_SLOT))]


async def _again(desk: Desk, args: Args) -> Ask:
    return await _card(desk, *_of(args))


async def _card(desk: Desk, target: int, seats: bool, changed: _Changed) -> Ask:
    seen = await evidence(desk.session, desk.organisation, panel=seats)
    assumed = _assumptions(desk, seen, seats, changed)
    found = await _recruited(desk, target, seats, assumed)
    text = "st-plan-target-seats" if seats else "st-plan-target-answers"
    figures: dict[str, str | int] = {"n": target, "wanted": amount(found.wanted, desk.language)}
    args: dict[str, str | int] = {
        "target": desk.say(text, figures if seats else {"n": target}),
        "letters": amount(found.letters, desk.language),
        "pool": amount(found.pool, desk.language),
        "low": amount(found.low, desk.language),
        "high": amount(found.high, desk.language),
        "weeks": str(found.weeks),
        "cost": amount(round_half_up(found.cost), desk.language),
        "letter_rate": points(100 * assumed.letter.value, desk.language),
        "pool_rate": points(100 * assumed.pool.value, desk.language),
        "basis": _basis(desk, seen, changed),
        "kept": _keep(target, seats, changed),
    }
    return Ask("st-plan", args, ("change", "draft"), slot=_SLOT)


async def _recruited(desk: Desk, target: int, seats: bool, assumed: Assumptions) -> Recruitment:
    kind = "panel" if seats else "statements"
    available = await in_reach(desk.session, desk.organisation, desk.now, cap=desk.house.cap, kind=kind)
    return recruit(target, available, assumed, seats=seats)


def _assumptions(desk: Desk, seen: Evidence, seats: bool, changed: _Changed) -> Assumptions:
    """Take what staff say before what was learned, and that before what is assumed."""
    usual = _ASSUMED[seats]
    ages = desk.house.population(("age_group",)) or {}
    told = {group.removeprefix("age_group="): one for group, one in seen.by_group.items()}

    def rate(name: str, way: str, assumed: Rate) -> Rate:
        if name in changed:
            return Rate(changed[name] / 100)
        found = learned(assumed.value, *seen.by_way.get(way, (0, 0)))
        by_age = {age: learned(found.value, *told[age]).value for age in ages if age in told}
        return Rate(over_groups(by_age, ages, found.value), found.seen)

    return Assumptions(
        rate("letter", LETTER, usual.letter),
        rate("pool", CHAT, usual.pool),
        changed.get("price", usual.price),
        changed.get("volunteers", usual.volunteers),
    )


def _basis(desk: Desk, seen: Evidence, changed: _Changed) -> str:
    if {"letter", "pool"} <= changed.keys():
        return desk.say("st-plan-basis-yours")
    people = sum(asked for _, asked in seen.by_way.values())
    if not people:
        return desk.say("st-plan-basis-assumed")
    return desk.say("st-plan-basis-learned", {"campaigns": seen.campaigns, "people": people})


async def _draft(desk: Desk, args: Args) -> list[StaffOut]:
    """Write a campaign file to start from, with the plan's figures in it, and wait for it to come back."""
    target, seats, changed = _of(args)
    seen = await evidence(desk.session, desk.organisation, panel=seats)
    assumed = _assumptions(desk, seen, seats, changed)
    found = await _recruited(desk, target, seats, assumed)
    rates = {"default": assumed.letter.value if found.letters > found.pool else assumed.pool.value}
    rates |= {
        group: learned(rates["default"], *counts).value
        for group, counts in sorted(seen.by_group.items())
        if group.startswith("age_group=") and counts[1] >= _ENOUGH
    }
    expected = ", ".join(f'"{group}": {max(0.01, rate):.2f}' for group, rate in rates.items())
    until = f"{{first: 0.5, until: {{answers: {found.wanted}}}, every: 4 days, at_most: 3}}"
    changes: dict[Path, str] = {
        ("campaign",): await life.free_name(desk.session, "paneeli" if seats else "kysely"),
        ("sample", "size"): str(max(1, found.pool + found.letters, found.wanted)),
        ("sample", "expected_response"): f"{{{expected}}}",
        ("waves",): until,
    }
    if seats:
        changes["kind",] = "panel"
    file = amended(desk.house.template, changes)
    done = Replace(desk.conversation, _SLOT, Say("st-plan-drafted"))
    return [done, Tell(Say("st-page", {"text": file})), Put(file_card(desk))]


def _read(text: str) -> dict[str, float] | None:
    """Read changes such as `letter 4, price 1,90`; None: a word or a figure that means nothing here."""
    found: dict[str, float] = {}
    rest = text.casefold()
    for word, written in _CHANGE.findall(rest):
        name = next((name for name, begins in _NAMES.items() if word.startswith(begins)), None)
        figure = float(written.replace(",", "."))
        if name is None or not isfinite(figure) or not _LIMITS[name][0] <= figure <= _LIMITS[name][1]:
            return None
        found[name] = figure
    left = _CHANGE.sub("", rest)
    return found if found and not re.search(r"[\w]", left.replace("€", "")) else None


def _keep(target: int, seats: bool, changed: _Changed) -> str:
    parts = [
        str(target),
        "seats" if seats else "answers",
        *(f"{k}={v:g}" for k, v in sorted(changed.items())),
    ]
    return " ".join(parts)


def _kept(args: Args) -> dict[str, str | int]:
    return {"kept": args["kept"]}


def _of(args: Args) -> tuple[int, bool, dict[str, float]]:
    """Read what a card was reckoned from."""
    target, kind, *changed = str(args["kept"]).split()
    pairs = [one.partition("=") for one in changed]
    return int(target), kind == "seats", {name: float(value) for name, _, value in pairs}
