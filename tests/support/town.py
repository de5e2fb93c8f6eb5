"""A town in which scripts are played: the whole installation, its residents and staff, and a clock moved by hand.

Everything comes about by the product's own operations. People see only what their channel showed them, and press
or type what they saw. The town may close its installation and open it again between any two messages: nothing that
matters may live in the process.
"""

import random
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from adapters.web.chat.channel import CAPABILITIES
from bot.app import Installation, open_installation
from bot.scheduler import Ticks
from bot.sender import Sender
from bot.settings import Settings
from core.access.invites import invite
from core.access.rights import Role
from core.access.roles import ensure_organisation
from core.campaigns import life
from core.campaigns.tables import CampaignId
from core.language.catalogue import LANGUAGES, UnfilledText, texts
from core.messaging.capabilities import Capabilities
from core.messaging.channel import Channel
from core.messaging.values import Attachment, Body, Command, Event, Part, Press, Side, Text
from core.pool import codes
from core.pool.codes import Issued
from core.pool.members import NewMember, add
from core.statements.adding import New
from core.statements.adding import add as add_statements
from core.statements.tables import Origin
from tests.support.channels import BareChannel, Ear
from tests.support.matrix_town import MATRIX, Matrix
from tests.support.telegram import RESIDENTS, STAFF, Telegram, do

ROOT = Path(__file__).parents[2]
BEGIN = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
CLOSES = datetime(2026, 12, 16, 0, 0, tzinfo=UTC)  # past the campaigns' last day
WEB, BARE = "web", "bare"
SEEDS = tuple(
    {"fi": f"Väite numero {n}.", "sv": f"Påstående nummer {n}.", "en": f"Claim number {n}."}
    for n in range(1, 13)
)
REGISTER = ("fi", "fi", "sv", "sv", "en", "en", "fi-easy", "en")
"""The languages of those whom a town's register knows; all of them are drawn."""

_ROW = re.compile(r"^(\d{1,2}) (.+)$", re.MULTILINE)
_UNKNOWN = re.compile(r"Unknown external: ([\w-]+)")


@dataclass
class Town:
    """One installation with its people; `restarts` says after which messages it is closed and opened again."""

    settings: Settings
    seed: int
    speaks: str = WEB  # which channel residents have: buttons that can be edited, or text only
    always_restarts: bool = False
    telegram: Telegram | None = None  # where residents and staff are there, with the bots of both
    matrix: Matrix | None = None  # where residents and staff are there, with our one account
    initiates: bool = False  # residents' channels may write to them unasked, as the messaging apps' do
    now: datetime = BEGIN
    letters: dict[str, list[Issued]] = field(default_factory=dict)
    messages: int = 0
    restarts: int = 0
    people: int = 0

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)
        self._restart_after = self._dice.randint(20, 30)  # the first twenty messages are the staff's
        self._heard: dict[str, dict[str, list[Part]]] = {
            name: {} for name in (WEB, BARE, RESIDENTS, STAFF, MATRIX)
        }
        self._planner: Resident | None = None
        self._owner: Resident | None = None

    # ── the installation

    async def open(self) -> None:
        """Start the installation on the town's database."""
        self.house: Installation = await open_installation(
            self.settings, clock=lambda: self.now, random=self._dice.randbytes
        )
        self._ears = {channel.name: Ear(channel) for channel in self._channels()}
        for name, ear in self._ears.items():
            for address, parts in self._heard[name].items():
                ear.heard[address] = parts
            self._heard[name] = ear.heard
        self.house.senders[:] = [
            Sender(ear, self.house.database, self.house.keyring, self.house.clock)
            for ear in self._ears.values()
        ]
        self.ticks = Ticks(self.house, ThreadPoolExecutor(1))

    def _channels(self) -> list[Channel]:
        bots = [] if self.telegram is None else list(self.telegram.engines.values())
        account = [] if self.matrix is None else [self.matrix.engine]
        return [self.house.web, BareChannel(), *bots, *account]

    async def close(self) -> None:
        """Stop the installation; only its database is left."""
        await self.house.database.close()

    async def leave(self) -> None:
        """Stop for good; what people at Telegram see must be what was said."""
        await self.close()
        if self.telegram is not None:
            for channel, address in self.telegram.people:
                self.telegram.check(channel, address, self.heard(channel, address))
            await self.telegram.close()
        if self.matrix is not None:
            for address in self.matrix.talks:
                await self.matrix.check(address, self.heard(MATRIX, address))
            self.matrix.check_sealed()
            await self.matrix.close()

    async def restart(self) -> None:
        """Stop and start, as a deployment does."""
        self.restarts += 1
        await self.close()
        await self.open()

    async def later(self, **span: float) -> None:
        """Let time pass, and the clock's work be done; what it spread over a minute arrives."""
        self.now += timedelta(**span)
        await self.ticks.campaigns()
        await self.ticks.outreach()
        await self.house.settle()
        if self.initiates:
            self.now += timedelta(minutes=1)
            await self.house.settle()

    def heard(self, channel: str, address: str) -> list[Part]:
        """Give all that was ever sent to an address."""
        return self._ears[channel].heard[address]

    async def send(self, events: Sequence[Event]) -> None:
        """Bring what people did through inbox, dialogues and outbox, and maybe restart after it."""
        self.now += timedelta(seconds=5)
        if self.matrix is not None:
            await self.matrix.meet({event.address for event in events})
        await self.house.accept(events)
        await self.house.settle()
        self.messages += 1
        if self.always_restarts or self.messages == self._restart_after:
            await self.restart()

    # ── its campaigns

    async def votes_on(
        self,
        *statements: Mapping[str, str],
        name: str = "ilta-ajat",
        cap: int = 10,
        source: str = "pool",
        at_once: bool = True,
        own: bool = True,
        by: tuple["Resident", "Resident"] | None = None,
    ) -> CampaignId:
        """Let staff write, sample and launch a campaign on these statements, and post letters to those drawn.

        `by`: a planner and an owner, of whichever organisation; else the host's.
        """
        written = document(name, statements or SEEDS, cap, source, len(REGISTER), at_once, own)
        return await self._launched(written, name, source, by)

    async def asks(
        self,
        *questions: Mapping[str, Any],
        name: str = "kysely",
        source: str = "pool",
        at_once: bool = True,
        **more: Any,
    ) -> CampaignId:
        """Let staff write, sample and launch a survey of these steps, each a question or `{"statements": ...}`."""
        body = yaml.safe_load(document(name, SEEDS, 10, source, len(REGISTER), at_once))
        steps = [one if "statements" in one else {"question": dict(one)} for one in questions]
        body |= {"kind": "survey", "steps": steps, **more}
        if not any("statements" in one for one in steps):
            body.pop("seeds")
        return await self._launched(yaml.safe_dump(body, allow_unicode=True, sort_keys=False), name, source)

    async def _launched(
        self, written: str, name: str, source: str, by: tuple["Resident", "Resident"] | None = None
    ) -> CampaignId:
        planner, owner = by or await self._staff()
        if not self.letters and source == "pool":
            await self._register()
        await planner.says("/new " + written)
        planner.sees("st-new-made", name=name)
        if source == "pool":
            await planner.says(f"/sample {name}")
            planner.sees("st-sample", name=name)
            await planner.presses("accept")
        await planner.says(f"/launch {name}")
        planner.sees("st-launch", name=name)
        await planner.presses("ask")
        owner.sees("st-approve", name=name)
        await owner.presses("approve")
        owner.sees("st-launched" if source == "pool" else "st-launched-open", name=name)
        await self.ticks.campaigns()
        async with self.house.database.read() as session:
            found = await life.of_any(session, name)
        assert found is not None
        assert found.id is not None
        assert found.stage == "open"
        await self._post(CampaignId(found.id))
        return CampaignId(found.id)

    async def _staff(self) -> tuple["Resident", "Resident"]:
        if self._planner is None or self._owner is None:
            self._planner = await self.staff(Role.PLANNER)
            self._owner = await self.staff(Role.OWNER)
        return self._planner, self._owner

    async def _register(self) -> None:
        people = [
            NewMember(language, traits={"gender": ("female", "male")[index % 2]})
            for index, language in enumerate(REGISTER)
        ]
        async with self.house.database.write() as session:
            self._members = await add(session, people, self.house.keyring, self.now)

    async def _post(self, campaign: CampaignId) -> None:
        if self.letters or not hasattr(self, "_members"):
            return
        async with self.house.database.write() as session:
            issued = await codes.issue(session, self._members, campaign, CLOSES, self.house.keyring)
        by_member = {letter.member: letter for letter in issued}
        for member, language in zip(self._members, REGISTER, strict=True):
            self.letters.setdefault(language, []).append(by_member[member])

    async def written(self, campaign: CampaignId, *said: str) -> None:
        """Let statements wait for the moderators."""
        news = [New(text, "en") for text in said]
        async with self.house.database.write() as session:
            await add_statements(
                session, self.house.organisation_id, campaign, news, Origin.RESIDENT, self.now
            )

    # ── its people

    def stranger(self, language: str = "en", phone: str | None = "same") -> "Resident":
        """Somebody without a chat yet, who reads this language; the phone may speak another one, or none."""
        self.people += 1
        told = language if phone == "same" else phone
        address = f"chat-{self.people}" if self.telegram is None else str(7_340_000_000 + self.people)
        if self.matrix is not None and self.speaks == MATRIX:
            address = self.matrix.address()
        return Resident(self, address, language, self.speaks, phone=told)

    def letter(self, language: str) -> Issued:
        """Take a letter that nobody has opened yet."""
        return self.letters[language].pop()

    async def member(self, language: str = "en", pool: bool = True, first: str = "vote-card") -> "Resident":
        """Somebody who came in by a letter and is at the first statement, or at what is `first` there."""
        r = self.stranger(language)
        await r.says(f"/start {self.letter(language).link}")
        r.sees("join-hello")
        await r.presses("continue")
        r.sees("consent-pool")
        if not pool:
            await r.presses("only-this")
            r.sees(first)
            return r
        await r.presses("join")
        for text in ("traits-intro", "trait-municipality", "trait-language"):
            r.sees(text)
            await r.presses("prefer-not")
        r.sees("join-done")
        await r.presses("start")
        r.sees(first)
        return r

    async def staff(
        self, role: Role, language: str = "en", name: str = "", of: str | None = None
    ) -> "Resident":
        """A colleague let in by a one-time code; `of` names a partner organisation."""
        async with self.house.database.write() as session:
            here = self.house.organisation_id if of is None else await ensure_organisation(session, of)
            code = await invite(session, self.house.keyring, role, here, None, self.now)
        self.people += 1
        where, address = (WEB, f"desk-{self.people}")
        if self.telegram is not None:
            where, address = STAFF, str(7_340_000_000 + self.people)
        elif self.matrix is not None:
            where, address = MATRIX, self.matrix.address()
        s = Resident(self, address, language, where, side=Side.STAFF, phone=language)
        await s.says(f"/start {code} {name or role.value.title()}")
        s.sees("mod-welcome" if role is Role.MODERATOR else "st-welcome")
        return s


@dataclass
class Resident:
    """One person with one chat, who knows only what was shown there."""

    town: Town
    address: str
    language: str
    channel: str
    side: Side = Side.RESIDENT
    phone: str | None = None  # the language that the channel tells of it
    origin: str | None = None  # the network that it is in
    turns: int = 0
    ref: str = ""  # the channel's name of the message that they wrote last
    _read: int = 0
    _asked: str = ""

    # ── doing

    async def says(self, text: str) -> None:
        """Type; a slash makes it a command."""
        body: Body = Text(text)
        if text.startswith("/"):
            name, _, rest = text[1:].partition(" ")
            body = Command(name, rest)
        await self.does(body)

    async def presses(self, choice: str) -> None:
        """Choose by the words on a choice or by its key in the question seen last: a button, or its number."""
        labels = self.choices()
        label = choice if choice in labels else texts().choice(self.language, self._asked, choice)
        assert label in labels, f"{self.address} has no {label!r} among {labels}"
        index = labels.index(label)
        card = self.card()
        await self.does(Press(card.token, index) if card.buttons else Text(str(index + 1)))

    async def does(self, body: Body) -> None:
        """Do one thing; what is seen from now on is the answer to it."""
        self._read = len(self.town.heard(self.channel, self.address))
        self.turns += 1
        telegram, matrix = self.town.telegram, self.town.matrix
        initiates = self.town.initiates and self.side is Side.RESIDENT
        if matrix is not None and self.channel == MATRIX:
            await matrix.do(self.address, body, self.phone)
            await self._sends(await matrix.events(self.town.house, can_initiate=initiates))
            return
        if telegram is None or self.channel not in telegram.engines:
            await self._sends([self.event(body)])
            return
        do(telegram.person(self.channel, self.address, self.phone), body)
        await self._sends(await telegram.events(self.channel, can_initiate=initiates))

    async def _sends(self, events: Sequence[Event]) -> None:
        self.ref = events[-1].ref if events else ""
        await self.town.send(events)

    async def sends_photo(self, content: bytes) -> None:
        """Send a picture, which the channel's adapter takes in where it was asked for."""
        telegram, photos = self.town.telegram, self.town.house.photos
        matrix = self.town.matrix
        if matrix is not None and self.channel == MATRIX:
            self._read = len(self.town.heard(self.channel, self.address))
            await matrix.sends_photo(self.address, content)
            await self.town.send(await matrix.events(self.town.house, can_initiate=self.town.initiates))
            return
        if telegram is None or self.channel not in telegram.engines:

            async def fetch(_: Attachment, __: int) -> bytes | str:
                return content

            self._read = len(self.town.heard(self.channel, self.address))
            self.turns += 1
            sent = [self.event(Attachment("photo", size=len(content)))]
            await self.town.send(await photos.taken(sent, fetch))
            return
        telegram.photos = photos
        self._read = len(self.town.heard(self.channel, self.address))
        telegram.person(self.channel, self.address, self.phone).sends_photo(content)
        await self.town.send(await telegram.events(self.channel, can_initiate=self.town.initiates))

    def event(self, body: Body) -> Event:
        """Make the event of something done, to be sent together with others'."""
        self.town.people += 1
        return Event(
            source=self.channel,
            key=f"{self.address}-{self.turns}-{self.town.people}",
            channel=self.channel,
            side=self.side,
            address=self.address,
            body=body,
            language=self.phone,
            capabilities=self._can().as_text(),
            origin=self.origin,
            ref="" if self.channel == WEB else f"{self.address}-{self.turns}",
        )

    def _can(self) -> Capabilities:
        can = CAPABILITIES if self.channel == WEB else BareChannel.capabilities
        if self.town.telegram is not None and self.channel in self.town.telegram.engines:
            self.town.telegram.person(self.channel, self.address, self.phone)
            can = self.town.telegram.engines[self.channel].capabilities
        if self.channel == MATRIX and self.town.matrix is not None:
            can = self.town.matrix.engine.capabilities
        return replace(can, can_initiate=self.town.initiates and self.side is Side.RESIDENT)

    # ── seeing

    @property
    def latest(self) -> str:
        """All that was shown since the person last did something."""
        return "\n\n".join(part.text for part in self.parts())

    @property
    def everything(self) -> str:
        """All that was ever shown, buttons and all."""
        shown = self.town.heard(self.channel, self.address)
        return "\n\n".join("\n".join([part.text, *part.buttons]) for part in shown)

    def parts(self) -> list[Part]:
        """The messages since the person last did something."""
        return self.town.heard(self.channel, self.address)[self._read :]

    def card(self) -> Part:
        """The latest message that offers choices."""
        shown = self.town.heard(self.channel, self.address)
        return next(part for part in reversed(shown) if _choices(part))

    def choices(self) -> list[str]:
        """The words of the choices on offer."""
        return _choices(self.card())

    def sees(self, text: str, **args: str | int) -> str:
        """Require the text of the catalogue, in this person's language, in what was shown last; gives it.

        Values that aren't given may be anything; a hyphen in a value's name is written as an underscore.
        """
        found = self.finds(text, **args)
        assert found is not None, f"{self.address} ({self.language}) sees no {text} {args} in:\n{self.latest}"
        labels = set(self.choices()) if self.parts() and _choices(self.parts()[-1]) else set()
        if labels & _labels(self.language, text):
            self._asked = text
        return found

    def finds(self, text: str, **args: str | int) -> str | None:
        """Look for the text as `sees` does; None if it isn't there."""
        named = {name.replace("_", "-"): value for name, value in args.items()}
        found = re.search(_pattern(self.language, text, named), self.latest, re.DOTALL)
        return None if found is None else found[0]

    def sees_nothing(self) -> None:
        """Require silence."""
        assert self.parts() == []


def _choices(part: Part) -> list[str]:
    if part.buttons:
        return list(part.buttons)
    hints = {texts().say(language, "answer-by-number") for language in LANGUAGES}
    if part.text.rpartition("\n")[2] not in hints:
        return []
    rows = [(int(number), label) for number, label in _ROW.findall(part.text)]
    first = max(index for index, (number, _) in enumerate(rows) if number == 1)
    return [label for _, label in rows[first:]]


def _labels(language: str, text: str) -> set[str]:
    """The words of every choice that the catalogue has for a text."""
    keys = _KEYS.setdefault(text, _keys(text))
    return {words for key in keys if (words := _label(language, text, key)) is not None}


def _label(language: str, text: str, key: str) -> str | None:
    """The words of a choice; None for one that names what it is about, as "Merge 12" does."""
    try:
        return texts().choice(language, text, key)
    except UnfilledText:
        return None


_KEYS: dict[str, tuple[str, ...]] = {}


def _keys(text: str) -> tuple[str, ...]:
    for path in sorted((ROOT / "core" / "language" / "texts" / "en").glob("*.ftl")):
        found = re.search(
            rf"^{re.escape(text)} =(.*?)(?=^\S|\Z)", path.read_text("utf-8"), re.DOTALL | re.MULTILINE
        )
        if found:
            return tuple(re.findall(r"^ +\.([\w-]+) =", found[1], re.MULTILINE))
    return ()


def _pattern(language: str, text: str, args: Mapping[str, str | int]) -> str:
    """Word the text with a gap that fits anything for each value that isn't given."""
    filled: dict[str, str | int | float] = dict(args)
    while True:
        try:
            words = texts().say(language, text, filled)
        except UnfilledText as unfilled:
            missing = [name for fault in unfilled.faults for name in _UNKNOWN.findall(str(fault))]
            if not missing:
                raise
            filled |= {name: f"\x02{name}\x03" for name in missing}
        else:
            return re.sub("\x02[^\x03]*\x03", "(?:.+?)", re.escape(words).replace(r"\-", "-"))


def document(
    name: str,
    statements: Sequence[Mapping[str, str]],
    cap: int,
    source: str,
    size: int,
    at_once: bool,
    own: bool = True,
) -> str:
    """Write a campaign file as staff send it."""
    body = yaml.safe_load((ROOT / "examples" / "campaigns" / "ilta-ajat.yaml").read_text("utf-8"))
    body |= {"campaign": name, "seeds": [dict(one) for one in statements]}
    body["steps"] = [{"statements": {"cap": cap, "own": own}}]
    body["results"] |= {"to_participants": "at-once" if at_once else "at-close"}
    body["sample"] = {"from": source}
    if source == "pool":
        body["sample"] |= {"size": size, "strata": ["gender"], "seed": "published"}
    body.pop("waves")
    return yaml.safe_dump(body, allow_unicode=True, sort_keys=False)
