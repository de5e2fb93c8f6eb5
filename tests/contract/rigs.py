"""Each channel with a person at its other end: what they see, and what of what they do comes in."""

import base64
import html
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import httpx

from adapters.matrix.engine import Engine as MatrixEngine
from adapters.telegram.engine import Engine
from adapters.web.chat.channel import CAPABILITIES
from core.messaging.capabilities import Capabilities
from core.messaging.channel import Delivery, Outcome, Sent
from core.messaging.fitting import fit
from core.messaging.values import Body, ConversationId, Event, Outbound, Part, Press, Side, Text
from tests.adapters.web.echo import Echo
from tests.support.bot_api.people import Person
from tests.support.bot_api.server import BotApi
from tests.support.matrix import Talk, choices

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC"
)


@dataclass(frozen=True)
class Seen:
    """A message as the person sees it now."""

    text: str
    buttons: tuple[str, ...] = ()
    picture: bool = False
    file: str = ""


class Rig(Protocol):
    """One channel under test."""

    can: Capabilities

    async def shows(self, message: Outbound) -> list[Outcome]:
        """Send a message to the person, fitted to the channel; what became of each part."""

    async def sees(self) -> list[Seen]:
        """Give what the person sees now, oldest first."""

    async def says(self, text: str) -> Body | None:
        """Let the person type this; what came in."""

    async def presses(self, label: str) -> Body | None:
        """Let the person press the latest button with this label; what came in."""

    async def forges(self, token: str, index: int) -> Body | None:
        """Let the person press a button that they don't see; what came in."""


@dataclass
class TelegramRig:
    """A bot through one library, against the fake Bot API."""

    engine: Engine
    server: BotApi
    person: Person
    can: Capabilities = field(init=False)
    events: list[Event] = field(default_factory=list)
    _offset: int | None = None
    _keys: int = 0
    _refs: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.can = self.engine.capabilities

    async def shows(self, message: Outbound) -> list[Outcome]:
        outcomes = []
        for part in fit(message, self.can, "fi", "Vastaa numerolla."):
            self._keys += 1
            ref = self._refs.get(part.replaces or "")
            delivery = Delivery(self._keys, ConversationId(1), str(self.person.id), part, 1, ref)
            (outcome,) = await self.engine.send([delivery])
            if isinstance(outcome, Sent) and part.token:
                self._refs[part.token] = outcome.ref
            outcomes.append(outcome)
        return outcomes

    async def sees(self) -> list[Seen]:
        return [
            Seen(
                one.document[1].decode() if one.document else one.text,
                tuple(label for label, _ in one.buttons),
                one.photo is not None,
                one.document[0] if one.document else "",
            )
            for one in self.person.chat.shown
        ]

    async def says(self, text: str) -> Body | None:
        self.person.says(text)
        return await self._came()

    async def presses(self, label: str) -> Body | None:
        self.person.presses(label)
        return await self._came()

    async def forges(self, token: str, index: int) -> Body | None:
        self.person.presses_data(f"v1.{token}.{index}", self.person.chat.shown[-1])
        return await self._came()

    async def _came(self) -> Body | None:
        (raw,) = await self.engine.fetch(self._offset, wait=0)
        self._offset = raw["update_id"] + 1
        event = self.engine.decode(raw)
        if event is not None:
            self.events.append(event)
        return None if event is None else event.body


_ITEM = re.compile(r'<li class="message[^>]*>(.*?)</li>', re.DOTALL)
_WORDS = re.compile(r'<p class="words"[^>]*>(.*?)</p>', re.DOTALL)
_BUTTON = re.compile(r'<button name="press" value="([^"]*)">(.*?)</button>', re.DOTALL)


@dataclass
class WebRig:
    """The web chat, with a browser without a script."""

    echo: Echo
    browser: httpx.AsyncClient
    can: Capabilities = CAPABILITIES

    async def shows(self, message: Outbound) -> list[Outcome]:
        await self.browser.get("/")  # the first visit makes the conversation
        conversation = await self.echo.find(self.echo.events[0].address, Side.RESIDENT)
        assert conversation is not None
        parts: Sequence[Part] = fit(message, self.can, "fi", "Vastaa numerolla.")
        deliveries = await self.echo.claim(conversation, *parts)
        await self.echo.send(deliveries, self.echo.channel)
        return await self.echo.channel.send(deliveries)

    async def sees(self) -> list[Seen]:
        page = (await self.browser.get("/")).text
        return [_seen(item) for item in _ITEM.findall(page)]

    async def says(self, text: str) -> Body | None:
        return await self._posts({"text": text})

    async def presses(self, label: str) -> Body | None:
        page = (await self.browser.get("/")).text
        values = [value for value, said in _BUTTON.findall(page) if html.unescape(said) == label]
        return await self._posts({"press": html.unescape(values[-1])})

    async def forges(self, token: str, index: int) -> Body | None:
        return await self._posts({"press": f"{token}.{index}"})

    async def _posts(self, data: dict[str, str]) -> Body | None:
        before = len(self.echo.events)
        await self.browser.post("/say", data={**data, "key": f"{before}"})
        return self.echo.events[-1].body if len(self.echo.events) > before else None


HINT = "Vastaa numerolla."
_keys = itertools.count(1)


@dataclass
class MatrixRig:
    """Our account, against a real homeserver; a choice is a number in reply to its card."""

    engine: MatrixEngine
    talk: Talk
    place: str
    can: Capabilities = field(init=False)
    _refs: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.can = self.engine.capabilities

    async def shows(self, message: Outbound) -> list[Outcome]:
        outcomes = []
        for part in fit(message, self.can, "fi", HINT):
            # Never one of an earlier test: the homeserver shows a repeated send once.
            ref = self._refs.get(part.replaces or "")
            delivery = Delivery(next(_keys), ConversationId(1), self.talk.room, part, 1, ref)
            (outcome,) = await self.engine.send([delivery])
            if isinstance(outcome, Sent) and message.token:
                self._refs[message.token] = outcome.ref
            outcomes.append(outcome)
        return outcomes

    async def sees(self) -> list[Seen]:
        return [Seen(*choices(one.text, HINT), one.picture) for one in self.talk.sees()]

    async def says(self, text: str) -> Body | None:
        return await self._came(self.talk.says(text))

    async def presses(self, label: str) -> Body | None:
        for one in reversed(self.talk.sees()):
            labels = choices(one.text, HINT)[1]
            if label in labels:
                return await self._came(self.talk.says(str(labels.index(label) + 1), one.event))
        raise AssertionError(f"nobody sees {label}")

    async def forges(self, token: str, index: int) -> Body | None:
        return await self._came(self.talk.says(str(index + 1), self._refs[token]))

    async def _came(self, event: str) -> Body | None:
        raw = await self.engine.fetch(self.place, 5)
        self.place, brought = await self.engine.read(raw, self.place)
        (one,) = [one for one in brought.came if one.event.key == event]
        tokens = {ref: token for token, ref in self._refs.items()}
        if one.answers in tokens and isinstance(one.event.body, Text):
            return Press(tokens[one.answers], int(one.event.body.text) - 1)
        return one.event.body


class Mute(Echo):
    """The web's bot without words of its own."""

    async def answer(self, event: Event) -> None:
        """Say nothing."""


def _seen(item: str) -> Seen:
    (words,) = _WORDS.findall(item)
    text = html.unescape(re.sub(r"<[^>]*>", "", words))
    buttons = tuple(html.unescape(label) for _, label in _BUTTON.findall(item))
    return Seen(text, buttons, 'class="picture"' in item)
