"""One campaign played by invented residents, its days compressed: the clock goes on when everyone has done theirs."""

from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Final

import numpy as np
from sqlmodel import col, func, select

from bot.app import Installation
from bot.demonstration.invented import invented_members
from bot.scheduler import Ticks
from bot.simulation.chat import CHANNEL, SimulatedChat
from bot.simulation.outcome import Card, Line
from bot.simulation.tempers import Temper, Will, leaves, reading, tempers, vote
from core.access.invites import invite
from core.access.rights import Role
from core.campaigns.filling import expected
from core.campaigns.tables import Campaign, CampaignId, Stage
from core.documents.campaign import Campaign as Document
from core.messaging import inbox
from core.messaging.tables import Inbox, Waiting
from core.messaging.values import Blocked, Body, Command, Event, Part, Press, Side, Text
from core.pool import consents, members
from core.pool.tables import MemberId, Purpose

TICKS: Final = (9, 19)
"""The hours at which the clock's work of half a day is done in one go; residents act at the last of them."""

HALF_A_DAY: Final = 6 * 60
"""Minutes that messages go out in before each of these hours."""

USUAL: Final = 0.25
"""The share that answers where the document expects nothing."""

MOST_ROUNDS, BATCH, KEPT = 200, 500, 25
INVITED = ("invite", "remind", "remind-last")
WAYS = {
    "vote-card": ("agree", "disagree", "pass"),
    "invite": ("take-part", "later", "decline"),
    "remind": ("go-on", "later", "decline"),
    "remind-last": ("go-on", "decline"),
    "decline-why": ("no-time", "not-me"),
}
"""By which choices a card is known, as people know it by its buttons."""


class NotPlayed(Exception):  # noqa: N818  it says what is so
    """The campaign doesn't come to its launch; what the staff chat said is the reason."""


@dataclass
class Resident:
    """One invented resident: what they will do, and how far they are."""

    temper: Temper
    language: str
    contacts: int = 0
    cards: int = 0
    spent: timedelta = timedelta(0)
    begun: bool = False
    over: bool = False


@dataclass
class Play:
    """One play. `house` must have the clock that `set_clock` moves."""

    house: Installation
    ticks: Ticks
    chat: SimulatedChat
    rng: np.random.Generator
    set_clock: Callable[[datetime], None]
    document: Document
    text: str  # the document as it is written
    language: str = "en"  # of the staff chat, whose words are the reason when it can't be played
    residents: dict[str, Resident] = field(default_factory=dict)
    due: list[tuple[datetime, str, str]] = field(default_factory=list)  # who does what, when
    leavings: dict[int, list[str]] = field(default_factory=dict)
    puzzled: int = 0
    events: int = 0
    by_day: list[int] = field(default_factory=list)
    said: dict[str, list[Line]] = field(default_factory=dict)  # the first few chats, whole
    _open: dict[str, Part] = field(default_factory=dict)
    _waiting: list[Event] = field(default_factory=list)
    _leanings: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        words = self.house.texts
        self._kinds: dict[tuple[str, ...], str] = {}
        for text, choices in WAYS.items():
            for language in ("fi", "sv", "en", "fi-easy"):
                labels = tuple(words.choice(language, text, choice) for choice in choices)
                self._kinds.setdefault(labels, text)
        self._done = {
            words.choice(language, text, key)
            for language in ("fi", "sv", "en", "fi-easy")
            for text, key in (("vote-cap", "results"), ("vote-empty", "results"))
        }

    # ── before it opens

    async def pool(self, people: int, seed: int) -> None:
        """Invent the pool; everyone has a chat and agreed to be invited."""
        house, now = self.house, self.house.clock()
        strata = house.house.population(("municipality", "age_group", "gender"))
        assert strata is not None
        new = invented_members(strata, people, seed)
        addresses = [f"resident-{number}" for number in range(len(new))]
        first = [
            self._event(address, Text(""), one.language) for address, one in zip(addresses, new, strict=True)
        ]
        async with house.database.write() as session:
            ids = await members.add(session, new, house.keyring, now)
            chats = await inbox.conversations(session, first, house.keyring)
            await members.attach(
                session, {chats[CHANNEL, address]: one for address, one in zip(addresses, ids, strict=True)}
            )
            await consents.record(session, [self._agreed(one) for one in ids], now)
        reminders = 0 if self.document.reminders is None else self.document.reminders.at_most
        stub = Campaign(
            organisation_id=0, name="", document=self.text, opens=now, closes=now, created_by=0
        )  # never stored: only its document is read
        keys = [
            "|".join(one.traits.get(trait, "unknown") for trait in self.document.sample.strata) for one in new
        ]
        known = {
            key: expected(stub, key) if self.document.sample.expected_response else USUAL for key in set(keys)
        }
        made = tempers([known[key] for key in keys], reminders, self.rng)
        for address, one, temper in zip(addresses, new, made, strict=True):
            self.residents[address] = Resident(temper, one.language or "fi")

    def _agreed(self, member: MemberId) -> consents.Answer:
        return consents.Answer(member, self.house.organisation_id, Purpose.POOL, True, "simulated")

    async def launch(self) -> CampaignId:
        """Let a planner write, draw and ask for the launch, and an owner approve it. NotPlayed."""
        for address, role in (
            ("planner", Role.PLANNER),
            ("owner", Role.OWNER),
            ("moderator", Role.MODERATOR),
        ):
            async with self.house.database.write() as session:
                code = await invite(
                    session, self.house.keyring, role, self.house.organisation_id, None, self.house.clock()
                )
            await self._staff(address, f"/start {code}")
        name, drawn = self.document.campaign, self.document.sample.drawn
        await self._staff("planner", f"/new {self.text}")
        if drawn:
            await self._staff("planner", f"/sample {name}")
            await self._press_staff("planner", 0)
        await self._staff("planner", f"/launch {name}")
        await self._press_staff("planner", 0)
        await self._press_staff("owner", 0)
        if drawn and self.document.sample.seed != "published":
            await self._staff("planner", f"/sample {name} {self.rng.integers(10**15)}")
        async with self.house.database.read() as session:
            campaign = (await session.exec(select(Campaign).where(Campaign.name == name))).first()
        if campaign is None or campaign.stage not in (Stage.LAUNCHED, Stage.OPEN):
            last = [part.text for part in self.chat.all.get("planner", [])[-1:]]
            raise NotPlayed(last[0] if last else "the staff chat said nothing")
        return CampaignId(campaign.id or 0)

    # ── while it is open

    async def days(self, count: Callable[[], Awaitable[int]]) -> None:
        """Play from the opening to the day after the closing; `count` tells the whole answers so far."""
        zone, hours = self.house.settings.zone, self.house.house.hours
        opens, closes = self.document.opens(zone), self.document.closes(zone)
        if not self.document.sample.drawn:
            self._come_by_themselves(opens, closes)
        day = opens.astimezone(zone).date()
        while (midnight := datetime.combine(day, time(), zone)) < closes + timedelta(days=2):
            for hour in TICKS:
                now = (midnight + timedelta(hours=hour)).astimezone(UTC)
                if hours is not None and not hours.awake(now):
                    continue
                self.set_clock(now)
                await self.ticks.campaigns()
                await self.ticks.outreach()
                self.set_clock(now + timedelta(minutes=1))  # what was spread over a minute arrives
                await self.house.settle()
                if now < closes and hour == TICKS[-1]:
                    await self._act(now)
            day += timedelta(days=1)
            if midnight < closes:
                self.by_day.append(await count())

    def _come_by_themselves(self, opens: datetime, closes: datetime) -> None:
        for address, one in self.residents.items():
            if one.temper.will is Will.ANSWER:
                at = opens + float(self.rng.random()) * (closes - opens)
                self.due.append((at, address, "come"))

    async def _act(self, now: datetime) -> None:
        """Let everyone look at what came, and do what it is time for, until nobody has anything to do."""
        for _ in range(MOST_ROUNDS):
            for address, parts in self.chat.look().items():
                for part in parts:
                    if part.buttons and address in self.residents:
                        self._open[address] = part
                        self._keep(address, part)
                        self._meet(address, part, now)
                    elif address in self.said:
                        self.said[address].append(Line(True, part.text))
            ready = [(address, what) for at, address, what in self.due if at <= now]
            self.due = [one for one in self.due if one[0] > now]
            for address, what in ready:
                self._do(address, what)
            if not self._waiting:
                return
            await self._bring()

    def _keep(self, address: str, part: Part) -> None:
        if address not in self.said:
            if len(self.said) >= KEPT or self.residents[address].temper.will is not Will.ANSWER:
                return
            self.said[address] = []
        self.said[address].append(Line(True, part.text, part.buttons))

    def _meet(self, address: str, part: Part, now: datetime) -> None:
        one = self.residents[address]
        match self._kind(part):
            case "invite" | "remind" | "remind-last":
                contact, one.contacts = one.contacts, one.contacts + 1
                if not one.over and contact == one.temper.contact and one.temper.will is not Will.SILENT:
                    self.due.append((now + one.temper.waits, address, one.temper.will.value))
            case "vote-card" if not one.over:
                one.cards += 1
                if leaves(part.text, self.rng):
                    one.over = True
                    self.leavings.setdefault(one.cards, []).append(part.text)
                    return
                one.spent += reading(part.text)
                self._press(address, vote(one.temper.side, self._leaning(part.text), self.rng))
            case "decline-why":
                self._press(address, len(part.buttons) - 1)
            case "done":
                one.over = True
            case "other" if one.begun and not one.over:
                self.puzzled += 1
                one.over = True

    def _kind(self, part: Part) -> str:
        for length in (3, 2):
            if found := self._kinds.get(part.buttons[:length]):
                return found
        return "done" if self._done & set(part.buttons) else "other"

    def _do(self, address: str, what: str) -> None:
        one = self.residents[address]
        match what:
            case "come":
                one.begun = True
                self._add(address, Command("start", self.document.campaign))
            case Will.ANSWER:
                one.begun = True
                if address in self._open:
                    self._press(address, 0)
            case Will.DECLINE:
                one.over = True
                part = self._open.get(address)
                if part is not None and self._kind(part) in INVITED:
                    self._press(address, 1 if self._kind(part) == "remind-last" else 2)
            case Will.BLOCK:
                one.over = True
                self.chat.blocked.add(address)
                self._add(address, Blocked())
            case Will.STOP:
                one.over = True
                self._add(address, Text("stop"))

    def _leaning(self, text: str) -> float:
        if text not in self._leanings:
            self._leanings[text] = float(self.rng.uniform(-1, 1))
        return self._leanings[text]

    # ── what goes in

    def _press(self, address: str, index: int) -> None:
        part = self._open.pop(address)
        if address in self.said:
            self.said[address].append(Line(False, part.buttons[index]))
        self._add(address, Press(part.token, index))

    def _add(self, address: str, body: Body, side: Side = Side.RESIDENT) -> None:
        language = self.residents[address].language if side is Side.RESIDENT else self.language
        self._waiting.append(self._event(address, body, language, side))

    def _event(self, address: str, body: Body, language: str | None, side: Side = Side.RESIDENT) -> Event:
        self.events += 1
        can = self.chat.capabilities.as_text()
        return Event("simulated", f"simulated-{self.events}", CHANNEL, side, address, body, language, can)

    async def _bring(self) -> None:
        events, self._waiting = self._waiting, []
        for start in range(0, len(events), BATCH):
            await self.house.accept(events[start : start + BATCH])
            await self.house.settle()

    async def _staff(self, address: str, text: str) -> None:
        self.chat.all.setdefault(address, [])
        name, _, rest = text[1:].partition(" ")
        self._add(address, Command(name, rest), Side.STAFF)
        await self._bring()

    async def _press_staff(self, address: str, index: int) -> None:
        card = next((part for part in reversed(self.chat.all[address]) if part.buttons), None)
        if card is None:
            last = [part.text for part in self.chat.all["planner"][-1:]]
            raise NotPlayed(last[0] if last else "the staff chat said nothing")
        self._add(address, Press(card.token, index), Side.STAFF)
        await self._bring()

    # ── afterwards

    def chat_kept(self) -> tuple[Line, ...]:
        """Give the chat of the one who went furthest."""
        return max((tuple(lines) for lines in self.said.values()), key=len, default=())

    async def faults(self) -> int:
        """Count the events that couldn't be handled, and the cards that their reader made nothing of."""
        async with self.house.database.read() as session:
            dead = select(func.count()).where(col(Inbox.state) == int(Waiting.DEAD))
            return (await session.exec(dead)).one() + self.puzzled

    def leaving(self) -> Card | None:
        """Where most people left the voting."""
        if not self.leavings:
            return None
        place = max(self.leavings, key=lambda at: (len(self.leavings[at]), -at))
        return Card(place, len(self.leavings[place]), Counter(self.leavings[place]).most_common(1)[0][0])

    def minutes(self) -> int:
        """How long the median answer took, in minutes."""
        spent = [one.spent.total_seconds() for one in self.residents.values() if one.spent]
        return max(1, round(float(np.median(spent)) / 60)) if spent else 0
