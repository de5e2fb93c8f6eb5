"""Letters in the staff chat: how many went, what came back, which wording does better."""

from bot.staff.campaigns import find, unknown
from bot.staff.commands import Usage, command
from bot.staff.desk import Desk, StaffOut, Tell
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.campaigns import letters
from core.campaigns.letter_variants import compared
from core.campaigns.returned_letters import came_back, campaign_of
from core.campaigns.tables import Campaign, CampaignId
from core.messaging.values import Say
from core.statements.required import required


@command("letters", access_planner, Right.PLAN, usage="st-usage-letters")
async def show_letters(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Show a campaign's letters; note that they are in the post, or that one came back."""
    name, _, act = rest.partition(" ")
    if name == "returned":
        return await _came_back(desk, by, act.strip())
    campaign = await find(desk, name)
    if campaign is None:
        return unknown(name)
    match act.strip():
        case "":
            return [Tell(await _shown(desk, campaign))]
        case "posted":
            return await _posted(desk, by, campaign)
    raise Usage


async def _shown(desk: Desk, campaign: Campaign) -> Say:
    rows = []
    args: dict[str, str | int]
    for batch, count in await letters.batches(desk.session, CampaignId(campaign.id or 0)):
        posted = batch.posted_at
        args = {"batch": batch.reference, "n": count, "day": desk.day(posted or batch.made_at)}
        rows.append(desk.say("st-letters-waiting" if posted is None else "st-letters-gone", args))
    if not rows:
        return Say("st-letters-none", {"name": campaign.name})
    enough = await required(desk.session, campaign)
    for variant in await compared(desk.session, campaign, enough, desk.house.keyring):
        args = {
            "variant": variant.name or "–",
            "n": variant.letters,
            "back": str(variant.returned),
            "opened": str(variant.opened),
            "answered": str(variant.answered),
        }
        rows.append(desk.say("st-letters-variant", args))
    return Say("st-letters", {"name": campaign.name, "rows": "\n".join(rows)})


async def _posted(desk: Desk, by: Planner, campaign: Campaign) -> list[StaffOut]:
    batch = await letters.unposted(desk.session, CampaignId(campaign.id or 0))
    if batch is None or not await letters.post(desk.session, campaign, batch, desk.now, by.id):
        return [Tell(Say("st-letters-no-wait", {"name": campaign.name}))]
    return [Tell(Say("st-letters-posted", {"batch": batch.reference}))]


async def _came_back(desk: Desk, by: Planner, code: str) -> list[StaffOut]:
    if not code:
        raise Usage
    campaign = await campaign_of(desk.session, by.organisation, code, desk.house.keyring)
    if campaign is None:
        return [Tell(Say("as-bad"))]
    came = await came_back(desk.session, campaign, [code], desk.house.keyring, desk.now, by.id)
    if came.used:
        return [Tell(Say("st-letter-used"))]
    text = "st-letter-back" if came.noted else "st-letter-again"
    return [Tell(Say(text, {"name": campaign.name}))]
