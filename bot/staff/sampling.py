"""A campaign's sample in the staff chat: frozen and published, compared with the population, shown again."""

from bot.dialogue import Open
from bot.staff.campaigns import find, not_now, numbered, unknown
from bot.staff.commands import answers, command
from bot.staff.desk import Desk, Put, Replace, StaffOut, Tell, instead
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.campaigns import sample
from core.campaigns.documents import document_of
from core.campaigns.plan import Plan, by_trait, plan_of, short
from core.campaigns.tables import Campaign, Stage
from core.language.format import round_half_up
from core.messaging.values import Ask, Pressed, Reply, Say
from core.sampling.allocation import FrameTooSmallError, ImpossiblePlanError

_MOST_ROWS = 12  # a trait with more categories is told under "all groups" only
_MOST_SHORT = 5
_MOST_GROUPS = 300

_GROUPS = {
    "age_group": ("traits-intro.age-", {"80+": "80-plus"}),
    "gender": ("trait-gender.", {"female": "woman", "male": "man"}),
    "language": ("trait-language.", {}),
}


@command("sample", access_planner, Right.PLAN, usage="st-usage-sample")
async def show_sample(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Freeze and publish the sample, or show the one that is; with a number take down the public one."""
    name, _, number = rest.partition(" ")
    campaign = await find(desk, name)
    if campaign is None:
        return unknown(name)
    if not document_of(campaign).sample.drawn:
        return [Tell(Say("st-sample-none", {"name": campaign.name}))]
    if number.strip():
        return await _announce(desk, by, campaign, number.strip())
    public = await sample.published(desk.session, campaign)
    if public is None:
        return await _freeze(desk, by, campaign)
    return [Put(_card(desk, campaign, public))]


@answers("st-sample", access_planner, Right.PLAN)
async def answer_sample(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Accept the sample, freeze it anew, or show every group."""
    campaign = await numbered(desk, prompt.about)
    if campaign is None:
        return []
    public = await sample.published(desk.session, campaign)
    slot = _slot(campaign)
    if public is None:
        return instead(desk, slot, await _freeze(desk, by, campaign))
    match reply:
        case Pressed("accept"):
            done = Say("st-sample-accepted", {"name": campaign.name})
            return [Replace(desk.conversation, slot, done)]
        case Pressed("change"):
            return instead(desk, slot, await _freeze(desk, by, campaign))
        case Pressed("groups"):
            return [Tell(_all_groups(desk, campaign, public)), Put(_card(desk, campaign, public))]
    return [Put(_card(desk, campaign, public))]


def _plan(desk: Desk, campaign: Campaign) -> Plan:
    asked = document_of(campaign).sample
    return plan_of(asked, desk.house.population(tuple(asked.strata)) if asked.strata else None)


def group(desk: Desk, key: str, traits: tuple[str, ...]) -> str:
    """Word a stratum key, `Tampere|18-29|female` as `Tampere, 18–29, Woman`; without traits it is everyone."""
    values = key.split("|") if traits else []
    if not values:
        return desk.say("st-group.everyone")
    return ", ".join(_value(desk, trait, value) for trait, value in zip(traits, values, strict=False))


async def _freeze(desk: Desk, by: Planner, campaign: Campaign) -> list[StaffOut]:
    if campaign.stage not in (Stage.DRAFT, Stage.CHECKED):
        return not_now(desk, "/sample", campaign)
    plan = _plan(desk, campaign)
    random = desk.house.keyring.random
    try:
        public = await sample.freeze(desk.session, by, campaign, plan, desk.now, random, cap=desk.house.cap)
    except ImpossiblePlanError as refused:
        text = "st-why-frame" if isinstance(refused, FrameTooSmallError) else "st-why-minimums"
        why = desk.say(text, {"n": refused.figure, "size": plan.size})
        return [Tell(Say("st-sample-refused", {"why": why}))]
    return [Put(_card(desk, campaign, public))]


async def _announce(desk: Desk, by: Planner, campaign: Campaign, number: str) -> list[StaffOut]:
    try:
        taken = await sample.announce(desk.session, by, campaign, number, desk.now)
    except ValueError:
        return [Tell(Say("st-number-bad"))]
    if not taken:
        return not_now(desk, "/sample", campaign)
    await sample.draw_due(desk.session, desk.now)
    return [Tell(Say("st-number-taken", {"name": campaign.name, "number": number}))]


def _card(desk: Desk, campaign: Campaign, public: sample.Published) -> Ask:
    plan = _plan(desk, campaign)
    rows = []
    for trait, compared in by_trait(plan, public.allocation, public.available).items():
        if len(compared.rows) > _MOST_ROWS:
            continue
        for row in compared.rows:
            share = round_half_up(100 * (row.share or 0))
            people = sum(other.population for other in compared.rows)
            lives = round_half_up(100 * row.population / people) if people else 0
            args = {"group": _value(desk, trait, row.key), "share": str(share), "population": str(lives)}
            rows.append(desk.say("st-sample-row", args))
    for key, got, target in short(plan, public.allocation, public.available)[:_MOST_SHORT]:
        short_of = {"group": group(desk, key, plan.strata), "got": str(got), "target": str(target)}
        rows.append(desk.say("st-sample-short", short_of))
    args_: dict[str, str | int] = {
        "name": campaign.name,
        "size": sum(public.allocation.values()),
        "pool": public.frame_size,
        "rows": "\n".join(rows),
        "hash": (public.commitment or public.frame_hash)[:16],
        "time": desk.house.time(public.published_at, desk.language),
    }
    choices = ("accept", "change", "groups") if public.drawn_at is None else ("groups",)
    return Ask("st-sample", args_, choices, about=campaign.id, slot=_slot(campaign))


def _all_groups(desk: Desk, campaign: Campaign, public: sample.Published) -> Say:
    plan = _plan(desk, campaign)
    rows = []
    for key in sorted(public.allocation, key=str.encode)[:_MOST_GROUPS]:
        args = {
            "group": group(desk, key, plan.strata),
            "share": str(public.allocation[key]),
            "population": str(public.available.get(key, 0)),
        }
        rows.append(desk.say("st-sample-row", args))
    hashes = {"frame": public.frame_hash, "plan": public.plan_hash, "id": public.public_id}
    return Say("st-sample-groups", {"name": campaign.name, "rows": "\n".join(rows), **hashes})


def _value(desk: Desk, trait: str, value: str) -> str:
    if value == "unknown":
        return desk.say("st-group.unknown")
    start, renamed = _GROUPS.get(trait, ("", {}))
    text = f"{start}{renamed.get(value, value)}"
    return desk.say(text) if start and desk.house.texts.has(desk.language, text) else value


def _slot(campaign: Campaign) -> str:
    return f"sample-{campaign.id}"
