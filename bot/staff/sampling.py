"""A campaign's sample in the staff chat: frozen and published, compared with the population, shown again."""

from dataclasses import dataclass

from bot.dialogue import Open
from bot.staff import sample_change
from bot.staff.campaigns import find, not_now, numbered, unknown
from bot.staff.commands import answers, command
from bot.staff.desk import Desk, Put, Replace, StaffOut, Tell, instead
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.campaigns import sample
from core.campaigns.documents import document_of
from core.campaigns.eligible import NoSuchSource
from core.campaigns.plan import Plan, by_trait, plan_of, short
from core.campaigns.tables import Campaign, Stage
from core.language.format import round_half_up
from core.messaging.values import Ask, Pressed, Reply, Say, Typed, Word
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
            if campaign.stage not in (Stage.DRAFT, Stage.CHECKED):
                return instead(desk, slot, not_now(desk, "/sample", campaign))
            return [Put(_change_card(campaign))]
        case Pressed("picture"):
            return [Tell(_picture(desk, campaign, public)), Put(_card(desk, campaign, public))]
        case Pressed("groups"):
            return [Tell(_all_groups(desk, campaign, public)), Put(_card(desk, campaign, public))]
    return [Put(_card(desk, campaign, public))]


@answers("st-sample-change", access_planner, Right.PLAN, written=True)
async def answer_change(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Freeze the sample as the words want it, or by another seed; what can't be drawn changes nothing."""
    campaign = await numbered(desk, prompt.about)
    if campaign is None:
        return []
    slot = _slot(campaign)
    if campaign.stage not in (Stage.DRAFT, Stage.CHECKED):
        return instead(desk, slot, not_now(desk, "/sample", campaign))
    match reply:
        case Typed(text):
            return await _change(desk, by, campaign, text)
        case Pressed("reseed"):
            return instead(desk, slot, await _freeze(desk, by, campaign))
        case Pressed("cancel") | Word("cancel"):
            public = await sample.published(desk.session, campaign)
            return [] if public is None else [Put(_card(desk, campaign, public))]
    return [Put(_change_card(campaign))]


async def _change(desk: Desk, by: Planner, campaign: Campaign, text: str) -> list[StaffOut]:
    wanted = sample_change.read_change(text)
    if wanted is None:
        return [Tell(Say("st-sample-unread")), Put(_change_card(campaign))]
    try:
        faults = await sample_change.change(desk, by, campaign, wanted)
    except (ImpossiblePlanError, NoSuchSource) as refused:
        size = wanted.size or document_of(campaign).sample.size or 0
        return [Tell(_refused(desk, refused, size)), Put(_change_card(campaign))]
    if faults:
        first = desk.say(faults[0].id, faults[0].args)
        return [Tell(Say("st-sample-refused", {"why": first})), Put(_change_card(campaign))]
    return instead(desk, _slot(campaign), await _freeze(desk, by, campaign))


def _change_card(campaign: Campaign) -> Ask:
    args = sample_change.as_written(campaign)
    return Ask("st-sample-change", args, ("reseed", "cancel"), about=campaign.id, slot=_slot(campaign))


def _refused(desk: Desk, refused: ImpossiblePlanError | NoSuchSource, size: int) -> Say:
    if isinstance(refused, NoSuchSource):
        return Say(
            "st-sample-refused", {"why": desk.say(f"st-why-no-{refused.kind}", {"name": refused.name})}
        )
    text = "st-why-frame" if isinstance(refused, FrameTooSmallError) else "st-why-minimums"
    return Say("st-sample-refused", {"why": desk.say(text, {"n": refused.figure, "size": size})})


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
        public = await sample.freeze(
            desk.session, by, campaign, plan, desk.now, random, cap=desk.house.cap, known=desk.house.traits
        )
    except (ImpossiblePlanError, NoSuchSource) as refused:
        return [Tell(_refused(desk, refused, plan.size))]
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
    rows = [in_words(desk, one) for margins in compared(desk, campaign, public) for one in margins]
    if document_of(campaign).sample.quota:
        rows.append(desk.say("st-sample-quota"))
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
    choices = ("accept", "change") if public.drawn_at is None else ()
    choices = (*choices, "picture", "groups")
    return Ask("st-sample", args_, choices, about=campaign.id, slot=_slot(campaign))


@dataclass(frozen=True)
class Margin:
    """One group by one trait: its name, and its share of the sample and of the population."""

    name: str
    share: float
    population: float


def compared(desk: Desk, campaign: Campaign, public: sample.Published) -> list[list[Margin]]:
    """Compare the sample with the population, trait by trait; a trait with very many groups is left out."""
    found = []
    for trait, told in by_trait(_plan(desk, campaign), public.allocation, public.available).items():
        if len(told.rows) <= _MOST_ROWS:
            people = sum(row.population for row in told.rows) or 1
            found.append(
                [
                    Margin(_value(desk, trait, row.key), row.share or 0, row.population / people)
                    for row in told.rows
                ]
            )
    return found


def in_words(desk: Desk, one: Margin) -> str:
    """Say a group's two shares in per cent."""
    share, population = (str(round_half_up(100 * part)) for part in (one.share, one.population))
    return desk.say("st-sample-row", {"group": one.name, "share": share, "population": population})


def _picture(desk: Desk, campaign: Campaign, public: sample.Published) -> Say:
    rows = [in_words(desk, one) for margins in compared(desk, campaign, public) for one in margins]
    args = {"name": campaign.name, "rows": "\n".join(rows) or "–"}
    return Say("st-sample-picture", args, picture=f"sample {campaign.id}")


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


def value_in_words(desk: Desk, trait: str, value: str) -> str:
    """Word a trait's value: an own trait by its document, a built-in one by the catalogue."""
    if trait in desk.house.traits.own and value != "unknown":
        return desk.house.traits.label(trait, value, desk.language)
    return _value(desk, trait, value)


def _slot(campaign: Campaign) -> str:
    return f"sample-{campaign.id}"
