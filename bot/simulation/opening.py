"""Before a simulated campaign opens: the pool is invented, and invented staff launch it by commands."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from sqlmodel import select

from bot.demonstration.invented import invented_members
from bot.simulation.chat import CHANNEL
from bot.simulation.tempers import Temper, tempers
from bot.simulation.wire import NotPlayed, Wire
from core.access.invites import invite
from core.access.rights import Role
from core.campaigns.filling import expected
from core.campaigns.tables import Campaign, CampaignId, Stage
from core.documents.campaign import Campaign as Document
from core.messaging import inbox
from core.messaging.values import Text
from core.pool import consents, members
from core.pool.tables import MemberId, Purpose

USUAL: Final = 0.25
"""The share that answers where the document expects nothing."""


@dataclass(frozen=True)
class Invented:
    """One invented resident, as the register knows them, with their temper."""

    temper: Temper
    language: str
    municipality: str


async def pool(
    wire: Wire, document: Document, text: str, people: int, seed: int, rng: np.random.Generator
) -> dict[str, Invented]:
    """Invent the pool, by address; everyone has a chat and agreed to be invited. `text` is the document's."""
    house, now = wire.house, wire.house.clock()
    strata = house.house.population(("municipality", "age_group", "gender"))
    assert strata is not None
    new = invented_members(strata, people, seed)
    addresses = [f"resident-{number}" for number in range(len(new))]
    first = [wire.event(address, Text(""), one.language) for address, one in zip(addresses, new, strict=True)]
    async with house.database.write() as session:
        ids = await members.add(session, new, house.keyring, now)
        chats = await inbox.conversations(session, first, house.keyring)
        await members.attach(
            session, {chats[CHANNEL, address]: one for address, one in zip(addresses, ids, strict=True)}
        )
        await consents.record(session, [_agreed(wire, one) for one in ids], now)
    reminders = 0 if document.reminders is None else document.reminders.at_most
    stub = Campaign(
        organisation_id=0, name="", document=text, opens=now, closes=now, created_by=0
    )  # never stored: only its document is read
    keys = ["|".join(one.traits.get(trait, "unknown") for trait in document.sample.strata) for one in new]
    known = {key: expected(stub, key) if document.sample.expected_response else USUAL for key in set(keys)}
    made = tempers([known[key] for key in keys], reminders, rng)
    return {
        address: Invented(temper, one.language or "fi", one.traits.get("municipality", ""))
        for address, one, temper in zip(addresses, new, made, strict=True)
    }


def _agreed(wire: Wire, member: MemberId) -> consents.Answer:
    return consents.Answer(member, wire.house.organisation_id, Purpose.POOL, True, "simulated")


async def launch(wire: Wire, document: Document, text: str, rng: np.random.Generator) -> CampaignId:
    """Let a planner write, draw and ask for the launch, and an owner approve it. NotPlayed."""
    for address, role in (("planner", Role.PLANNER), ("owner", Role.OWNER), ("moderator", Role.MODERATOR)):
        house = wire.house
        async with house.database.write() as session:
            code = await invite(session, house.keyring, role, house.organisation_id, None, house.clock())
        await wire.staff(address, f"/start {code}")
    name, drawn = document.campaign, document.sample.drawn
    await wire.staff("planner", f"/new {text}")
    if drawn:
        await wire.staff("planner", f"/sample {name}")
        await wire.press_staff("planner", 0)
    await wire.staff("planner", f"/launch {name}")
    await wire.press_staff("planner", 0)
    await wire.press_staff("owner", 0)
    if drawn and document.sample.seed != "published":
        await wire.staff("planner", f"/sample {name} {rng.integers(10**15)}")
    async with wire.house.database.read() as session:
        campaign = (await session.exec(select(Campaign).where(Campaign.name == name))).first()
    if campaign is None or campaign.stage not in (Stage.LAUNCHED, Stage.OPEN):
        raise NotPlayed(wire.told("planner"))
    return CampaignId(campaign.id or 0)
