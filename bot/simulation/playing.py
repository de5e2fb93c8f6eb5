"""One campaign played by invented residents, its days compressed: the clock goes on when everyone has done theirs."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Final

import numpy as np
from sqlmodel import col, func, select

from bot.app import Installation
from bot.scheduler import Ticks
from bot.simulation.answering import Answering
from bot.simulation.chat import SimulatedChat
from bot.simulation.opening import Invented
from bot.simulation.outcome import Line, Spoken
from bot.simulation.replying import Choose, Reaction, Sheet, Show, Type, picture
from bot.simulation.resident import Resident
from bot.simulation.tally import Tally
from bot.simulation.tempers import Will, leaves, reading, vote
from bot.simulation.wire import Wire
from core.documents.campaign import Campaign as Document
from core.documents.questionnaire import Question
from core.language.catalogue import LANGUAGES
from core.messaging.tables import Inbox, Waiting
from core.messaging.values import Attachment, Blocked, Command, Part, Press, Text

TICKS: Final = (9, 19)
"""The hours at which the clock's work of half a day is done in one go; residents act at the last of them."""

HALF_A_DAY: Final = 6 * 60
"""Minutes that messages go out in before each of these hours."""

MOST_ROUNDS, KEPT = 400, 25
INVITED = ("invite", "remind", "remind-last")
WAYS = {
    "vote-card": ("agree", "disagree", "pass"),
    "invite": ("take-part", "later", "decline"),
    "remind": ("go-on", "later", "decline"),
    "remind-last": ("go-on", "decline"),
    "decline-why": ("no-time", "not-me"),
    "survey-review": ("send", "pause"),
    "q-text-privacy": ("change", "remove", "keep"),
    "own-health": ("send", "edit", "cancel"),
    "consent-quotes": ("yes", "no"),
}
"""By which choices a card is known, as people know it by its buttons."""

ONWARD = ("q-text-privacy", "own-health", "consent-quotes")
"""Cards that stand in front of a question or an answer, and are left by one press."""


@dataclass
class Play:
    """One play. `house` must have the clock that `set_clock` moves."""

    house: Installation
    ticks: Ticks
    chat: SimulatedChat
    rng: np.random.Generator
    set_clock: Callable[[datetime], None]
    document: Document
    wire: Wire
    residents: dict[str, Resident] = field(default_factory=dict)
    due: list[tuple[datetime, str, str]] = field(default_factory=list)  # who does what, when
    tally: Tally = field(default_factory=Tally)
    puzzled: int = 0
    by_day: list[int] = field(default_factory=list)
    said: dict[str, list[Line]] = field(default_factory=dict)  # the first few chats, whole
    _open: dict[str, Part] = field(default_factory=dict)
    _leanings: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        words = self.house.texts
        self.sheet = Sheet(self.document, words)
        self.answering = Answering(self.sheet, self.tally, self.rng)
        self._kinds: dict[tuple[str, ...], str] = {}
        for text, choices in WAYS.items():
            for language in LANGUAGES:
                labels = tuple(words.choice(language, text, choice) for choice in choices)
                self._kinds.setdefault(labels, text)
        self._done = {
            words.choice(language, text, key)
            for language in LANGUAGES
            for text, key in (("vote-cap", "results"), ("vote-empty", "results"))
        }
        filled = {"results": "\0", "body": "\0", "url": "\0"}
        self._thanks = tuple(
            words.say(language, text, filled).partition("\0")[0]
            for language in LANGUAGES
            for text in ("survey-done", "survey-done-now")
        )

    def people(self, invented: dict[str, Invented]) -> None:
        """Let these be the residents."""
        self.residents = {
            address: Resident(one.temper, one.language, one.municipality) for address, one in invented.items()
        }

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
                    self._look(address, part, now)
            ready = [(address, what) for at, address, what in self.due if at <= now]
            self.due = [one for one in self.due if one[0] > now]
            for address, what in ready:
                self._do(address, what)
            if not self.wire.waiting:
                return
            await self.wire.bring()

    def _look(self, address: str, part: Part, now: datetime) -> None:
        one = self.residents.get(address)
        if one is None:
            return
        if address in self.said or part.buttons:
            self._keep(address, part)
        if part.text.startswith(self._thanks):
            one.thanked = True
        # An answered card that shrinks to a line still has the question's words.
        asks = one.begun and not one.over and (part.buttons or part.replaces is None)
        question = self.sheet.question(part.text) if asks else None
        if question is not None:
            self._open[address] = part
            self._ask(address, question, part, now)
        elif part.buttons:
            self._open[address] = part
            self._meet(address, part, now)

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
                    self.tally.cards.setdefault(one.cards, []).append(part.text)
                    return
                one.spent += reading(part.text)
                self._press(address, vote(one.temper.side, self._leaning(part.text), self.rng))
            case "survey-review" if not one.over:
                one.spent += reading(part.text)
                self._press(address, 0)
            case kind if kind in ONWARD and not one.over:
                self._press(address, len(part.buttons) - 1 if kind == "q-text-privacy" else 0)
            case "decline-why":
                self._press(address, len(part.buttons) - 1)
            case "done":
                one.over = one.ended = True
            case "other" if one.begun and not one.over:
                self.puzzled += not one.thanked
                one.over = True

    def _kind(self, part: Part) -> str:
        for length in (3, 2):
            if found := self._kinds.get(part.buttons[:length]):
                return found
        return "done" if self._done & set(part.buttons) else "other"

    def _ask(self, address: str, question: Question, part: Part, now: datetime) -> None:
        one = self.residents[address]
        reaction = self.answering.meet(address, one, question, part, now.date())
        if reaction is not None:
            self._react(address, reaction, part)
        elif one.lost:
            self.puzzled += 1

    def _react(self, address: str, reaction: Reaction, part: Part) -> None:
        match reaction:
            case Choose(label) if label in part.buttons:
                self._press(address, part.buttons.index(label))
            case Choose(label):
                self._type(address, label)
            case Type(text):
                self._type(address, text)
            case Show():
                self._open.pop(address, None)
                self.wire.add(
                    address,
                    Attachment("photo", mime="image/jpeg", content=picture()),
                    self.residents[address].language,
                )

    def _do(self, address: str, what: str) -> None:
        one = self.residents[address]
        match what:
            case "come":
                one.begun = True
                self.wire.add(address, Command("start", self.document.campaign), one.language)
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
                self.wire.add(address, Blocked(), one.language)
            case Will.STOP:
                one.over = True
                self.wire.add(address, Text("stop"), one.language)

    def _leaning(self, text: str) -> float:
        if text not in self._leanings:
            self._leanings[text] = float(self.rng.uniform(-1, 1))
        return self._leanings[text]

    def _press(self, address: str, index: int) -> None:
        part = self._open.pop(address)
        if address in self.said:
            self.said[address].append(Line(False, part.buttons[index]))
        self.wire.add(address, Press(part.token, index), self.residents[address].language)

    def _type(self, address: str, text: str) -> None:
        self._open.pop(address, None)
        if address in self.said:
            self.said[address].append(Line(False, text))
        self.wire.add(address, Text(text), self.residents[address].language)

    # ── afterwards

    def chat_kept(self) -> tuple[Line, ...]:
        """Give the chat of the one who went furthest."""
        return max((tuple(lines) for lines in self.said.values()), key=len, default=())

    async def faults(self) -> int:
        """Count the events that couldn't be handled, and the cards that their reader made nothing of."""
        async with self.house.database.read() as session:
            dead = select(func.count()).where(col(Inbox.state) == int(Waiting.DEAD))
            return (await session.exec(dead)).one() + self.puzzled

    def minutes(self, language: str | None = None) -> int:
        """How long the median answer took, in minutes; of those who read that language, or of all."""
        spent = [
            one.spent.total_seconds()
            for one in self.residents.values()
            if one.spent and language in (None, one.language)
        ]
        return max(1, round(float(np.median(spent)) / 60)) if spent else 0

    def spoken(self) -> tuple[Spoken, ...]:
        """Tell those who read each language apart; "finished" went to the end of what they were asked."""
        found = []
        for language in dict.fromkeys(("fi", "sv", "en", *(one.language for one in self.residents.values()))):
            mine = [one for one in self.residents.values() if one.language == language and one.spent]
            if mine:
                finished = sum(1 for one in mine if one.thanked or (not self.sheet.questions and one.ended))
                found.append(Spoken(language, len(mine), finished, self.minutes(language)))
        return tuple(found)
