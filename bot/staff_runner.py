"""Hands staff messages to the desk one by one, and turns what comes of them into prompts and messages."""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

import structlog
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import refusals, router, unspoken
from bot.dialogue import Open
from bot.rendering import Turn, key, keys, labels, render
from bot.runner import token_of
from bot.staff import groups
from bot.staff.commands import WRITTEN
from bot.staff.desk import DIALOGUE, Close, Desk, House, Put, Replace, StaffOut, Tell
from core.access.tables import StaffId
from core.language.cleaning import clean
from core.messaging import inbox, outbox, prompts
from core.messaging.capabilities import read_capabilities
from core.messaging.inbox import Arrived
from core.messaging.outbox import Letter
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import (
    Ask,
    Asked,
    Attachment,
    Command,
    ConversationId,
    Edited,
    Joined,
    Press,
    Pressed,
    Reply,
    Say,
    Text,
    Typed,
    Word,
)
from core.privacy.keys import Keyring

log = structlog.get_logger()

LATE = "late"  # a press on a card that was decided meanwhile
Handle = Callable[[Desk, Reply, Open | None], Awaitable[list[StaffOut]]]
LONGEST = 100_000  # characters: a campaign document may be pasted whole


@dataclass(frozen=True)
class StaffRunner:
    """The staff side of one installation."""

    house: House
    handle: Handle
    random: Callable[[int], bytes]

    async def run(self, session: AsyncSession, events: Sequence[Arrived], now: datetime) -> None:
        """Handle each event; its facts, its messages and "done" stand or fall together."""
        for event in events:
            if isinstance(event.body, Joined) and event.sender is not None:
                await self.speak(session, [Tell(Say("st-group-hello"))], event.conversation, now)
        await groups.left(session, events)
        for event in await unspoken.note(session, events, self.house.keyring, now):
            open_prompts = await prompts.of(session, event.conversation)
            desk = Desk(
                session,
                event.conversation,
                None if event.party is None else StaffId(event.party),
                event.language or "fi",
                now,
                self.house,
            )
            if event.sender is not None:
                who = await groups.colleague(session, self.house.keyring, event)
                refused = await groups.turned_away(session, event, who, open_prompts, now)
                if refused is not None or who is None:
                    await self.speak(session, refused or [], event.conversation, now)
                    await inbox.done(session, [event.id])
                    continue
                desk = replace(
                    desk, staff=who.staff, language=event.language or who.language or "fi", group=True
                )
            reply, prompt = self._read(event, open_prompts)
            late = isinstance(reply, Pressed) and reply.key == LATE
            if late or (isinstance(reply, Say) and reply.text == "press-old"):
                own = [one.token for one in open_prompts]
                pressed = event.body.token if isinstance(event.body, Press) else None
                await refusals.note(session, [(event, pressed if pressed in own else None)], now)
            if isinstance(reply, Say):
                outs: list[StaffOut] = [Tell(reply)]
            else:
                outs = await self.handle(desk, reply, _open(prompt, self.house.keyring))
            if desk.group and desk.staff is not None:
                outs = groups.whose(outs, desk.staff)
            chosen = self._chosen(reply, prompt, desk.language)
            await self.speak(session, outs, event.conversation, now, chosen)
            await inbox.done(session, [event.id])

    def _read(self, event: Arrived, open_prompts: Sequence[Prompt]) -> tuple[Reply | Say, Prompt | None]:
        """Read the message against the card that it belongs to: the pressed one, else the latest."""
        body = event.body
        if isinstance(body, Attachment):
            said = {"document": "no-file", "sealed": "no-key"}
            return Say(said.get(body.kind, "no-media")), None
        if isinstance(body, Edited):
            return Say("no-edit"), None
        if isinstance(body, Command):
            return Asked(clean(body.name), clean(body.rest)), None
        if isinstance(body, Text):
            if len(body.text) > LONGEST:
                return Say("too-long", {"max": LONGEST}), None
            body = Text(clean(body.text))
        assert isinstance(body, Text | Press)  # what was done without words was taken note of before
        if isinstance(body, Press):
            prompt = next((one for one in open_prompts if one.token == body.token), None)
            late = next((one for one in open_prompts if one.former == body.token), None)
            if prompt is None and late is not None:
                return Pressed(LATE), late
        else:
            prompt = next((one for one in open_prompts if one.choices != "[]"), None)
        reply = self._against(body, prompt, event.language or "fi")
        if isinstance(reply, Typed | Word) and prompt is not None and not prompts.question(prompt).free:
            # A card that came meanwhile takes presses and numbers; words answer what was asked in words.
            free = next((one for one in open_prompts if prompts.question(one).free), None)
            return reply, free or prompt
        return reply, None if isinstance(reply, Say) else prompt

    def _against(self, body: Text | Press, prompt: Prompt | None, language: str) -> Reply | Say:
        question = None
        if prompt is not None:
            asked = prompts.question(prompt)
            named = labels(self.house.texts, language, asked)
            question = router.Question(prompt.token, keys(asked.choices), named, asked.free)
        match router.read(body, question):
            case router.OldPress():
                return Say("press-old")
            case router.TooLong() | router.UnknownCommand():
                # A document that is longer than a resident's message is still a reply to the open card.
                return _typed(body)
            case reply:
                return reply

    def _chosen(self, reply: Reply | Say, prompt: Prompt | None, language: str) -> dict[str, str]:
        """Give the words of the choice that was made, by the card's token; empty for any other answer."""
        if prompt is None or not isinstance(reply, Pressed):
            return {}
        asked = prompts.question(prompt)
        words = dict(zip(keys(asked.choices), labels(self.house.texts, language, asked), strict=True))
        return {prompt.token: words[reply.key]} if reply.key in words else {}

    async def speak(
        self,
        session: AsyncSession,
        outs: Sequence[StaffOut],
        home: ConversationId,
        now: datetime,
        chosen: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Queue what the desk said, each to its chat, and keep the cards with what became of them.

        `chosen` has the words of a choice by the token of its card; they stay on it when it closes.
        """
        chats = await _chats(session, {_where(out, home) for out in outs})
        letters: list[Letter] = []
        rows: list[dict[str, Any]] = []
        for number, out in enumerate(outs):
            # A typed "1" belongs to the card that was put last, so no two may have one moment.
            at = now + timedelta(microseconds=number)
            chat = chats[_where(out, home)]
            token = token_of(self.random)
            match out:
                case Tell(say):
                    letters += self._letters(chat, Turn(says=(say,)), language=out.language)
                case Put(put):
                    ask = replace(put, free=put.text in WRITTEN)
                    if out.shown:
                        ask = replace(ask, several=False, takes=None)
                    closed = any(
                        (row["conversation_id"], row["slot"]) == (_id(chat), ask.slot) for row in rows
                    )
                    if not out.language and not closed:
                        former = await session.get(Prompt, (_id(chat), ask.slot))
                        letters += self._closed(chat, former, chosen)
                    rows.append(prompts.row(_id(chat), ask, DIALOGUE, token, at, keyring=self.house.keyring))
                    turn = Turn(ask=put if out.shown else ask, token=token)
                    letters += self._letters(chat, turn, language=out.language, numbers=out.numbers)
                case Close(slot):
                    former = await session.get(Prompt, (_id(chat), slot))
                    ended = Ask("st-answered", slot=slot)
                    if former is not None:
                        rows.append(prompts.row(_id(chat), ended, DIALOGUE, token, at, former=former.token))
                        letters += self._closed(chat, former, chosen)
                case Replace(_, slot, say, choices, about):
                    known = await session.get(Prompt, (_id(chat), slot))
                    ask = Ask(say.text, say.args, choices, about, slot, free=say.text in WRITTEN)
                    replaced = known.token if known is not None else None
                    rows.append(prompts.row(_id(chat), ask, DIALOGUE, token, at, former=replaced))
                    letters += self._letters(chat, Turn(ask=ask, token=token if choices else ""), replaced)
        latest = {(row["conversation_id"], row["slot"]): row for row in rows}
        await prompts.open_all(session, list(latest.values()))
        await outbox.queue(session, letters, now)

    def _letters(
        self,
        chat: Conversation,
        turn: Turn,
        replaces: str | None = None,
        language: str = "",
        *,
        numbers: bool = False,
    ) -> list[Letter]:
        can = read_capabilities(chat.capabilities)
        spoken = language or chat.language or "fi"
        parts = render(self.house.texts, turn, spoken, can, chat.text_mode or numbers, replaces)
        return [Letter(_id(chat), chat.channel, part) for part in parts]

    def _closed(self, chat: Conversation, former: Prompt | None, chosen: Mapping[str, str]) -> list[Letter]:
        """Take the buttons off a card, where the channel can edit: it can't be pressed again."""
        can = read_capabilities(chat.capabilities)
        if former is None or former.choices == "[]" or chat.text_mode or not can.edit:
            return []
        said = Ask(former.text, json.loads(former.args))
        if former.token in chosen:
            card = self.house.texts.say(chat.language or "fi", said.text, said.args)
            said = Ask("st-answered", {"card": card, "answer": chosen[former.token]})
        return self._letters(chat, Turn(ask=said), former.token)


def _typed(body: object) -> Reply:
    return Typed(body.text if isinstance(body, Text) else "")


def _open(prompt: Prompt | None, keyring: Keyring) -> Open | None:
    if prompt is None:
        return None
    asked = prompts.question(prompt, keyring)
    return Open(
        asked.text,
        json.loads(prompt.args),
        [key(choice) for choice in asked.choices],
        asked.about,
        prompt.dialogue,
        prompt.wrong,
        asked.draft,
    )


def _where(out: StaffOut, home: ConversationId) -> ConversationId:
    match out:
        case Replace(conversation):
            return conversation
        case Close():
            return home
    return out.to or home


async def _chats(session: AsyncSession, wanted: set[ConversationId]) -> dict[ConversationId, Conversation]:
    rows = await session.exec(select(Conversation).where(col(Conversation.id).in_(wanted)))
    return {_id(row): row for row in rows}


def _id(chat: Conversation) -> ConversationId:
    assert chat.id is not None
    return chat.id
