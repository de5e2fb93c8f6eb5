"""Runs the dialogues over a batch of residents' messages, in the caller's transaction.

For each person: guards, then the reply as read against the open question, then the dialogue's own reading,
then what is recorded, then what these facts call for next. Each part is done for the whole batch at once.
"""

import base64
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import structlog
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import afterthoughts, effects, guards, refusals, router, unspoken
from bot.dialogue import AnyDialogue, Outcome, Person, Unclear
from bot.dialogues.wording import Named
from bot.rendering import Turn, keys, labels, render
from bot.talk import Talk
from core.campaigns import utterances
from core.language.catalogue import Texts
from core.language.cleaning import clean
from core.messaging import inbox, outbox, prompts
from core.messaging.capabilities import read_capabilities
from core.messaging.inbox import Arrived
from core.messaging.outbox import Letter
from core.messaging.values import Ask, Body, Command, Edited, Pressed, Say, Text, Typed, Word
from core.pool.tables import MemberId
from core.privacy.keys import Keyring

log = structlog.get_logger()
SKIP = ("q-wrong-1", "q-wrong-2", "q-wrong-3")


@dataclass(frozen=True)
class Runner:
    """The dialogues in the order in which they get their turn, with what they need to speak."""

    dialogues: Sequence[AnyDialogue]
    texts: Texts
    random: Callable[[int], bytes]
    named: Named
    keyring: Keyring

    async def run(self, session: AsyncSession, events: Sequence[Arrived], now: datetime) -> None:
        """Handle one event a conversation; facts, messages and "done" stand or fall together."""
        by_name = {dialogue.name: dialogue for dialogue in self.dialogues}
        meant = await afterthoughts.meant(session, events, self.keyring)
        spoken = await unspoken.note(session, events, self.keyring, now, meant)
        talks = [self._begin(event) for event in spoken]
        await afterthoughts.begin(session, talks, meant, by_name, now)
        for talk in talks:
            if not talk.settled:
                self._read(talk)
                afterthoughts.read(talk)
        guarded = [talk for talk in talks if talk.guarded is not None]
        await effects.apply(session, guarded, self.named, self.keyring, now)
        refused = [(t.event, t.event.prompt.token if t.event.prompt else None) for t in talks if t.refused]
        await refusals.note(session, refused, now)
        for name, group in _grouped(talks, lambda t: t.dialogue if t.reply is not None else None).items():
            await self._answer(session, by_name[name], group, now)
        # A word that several dialogues know is for the first that has anything to do with the person.
        for name, group in _grouped(talks, _elsewhere).items():
            await self._answer(session, by_name[name], group, now)
        for talk in talks:
            if talk.edits:
                afterthoughts.resume(talk)
            if talk.is_lost:
                talk.says.append(Say("answer-not-open"))
        late = [talk.event for talk in talks if talk.outcome is not None and talk.outcome.closed]
        await refusals.note_closed(session, late, now)
        talks_alive = [talk for talk in talks if talk.failed is None]
        await self._reload(session, talks_alive)
        await self._meanwhile(session, talks_alive, now)
        await self._next(session, talks_alive, now)
        await self._speak(session, talks, now)

    # ── reading

    def _begin(self, event: Arrived) -> Talk:
        person = Person(
            event.conversation,
            MemberId(event.party) if event.party is not None else None,
            event.language or "",
            event.channel,
            event.text_mode,
            event.stopped,
        )
        question = prompts.question(event.prompt, self.keyring) if event.prompt is not None else None
        wrong = event.prompt.wrong if event.prompt is not None else 0
        asker = event.prompt.dialogue if event.prompt is not None else None
        # An edit is the same message: it goes on under the name of what it edits.
        ref = event.body.of if isinstance(event.body, Edited) else event.ref
        message = utterances.message_index(self.keyring, event.conversation, ref)
        return Talk(event, person, question, asker=asker, wrong=wrong, message=message)

    def _read(self, talk: Talk) -> None:
        body = _cleaned(talk.event.body)
        talk.guarded = guards.guard(body, talk.person.stopped, talk.question.takes if talk.question else None)
        if talk.guarded is not None:
            return
        seen = None
        if talk.question is not None and (talk.event.prompt is not None or talk.edits):
            named = labels(self.texts, talk.person.language or "fi", talk.question)
            seen = router.Question(
                "" if talk.event.prompt is None else talk.event.prompt.token,
                keys(talk.question.choices),
                named,
                talk.question.free,
                talk.question.several,
            )
        match router.read(body, seen):
            case router.OldPress():
                talk.refused = True
                talk.says.append(Say("press-old"))
                talk.again = True
            case router.TooLong():
                talk.says.append(Say("too-long", {"max": router.LONGEST}))
                talk.again = True
            case router.UnknownCommand(name):
                talk.says.append(Say("err-unknown-command", {"command": name}))
                talk.again = True
            case reply:
                talk.reply = Typed(body.text) if talk.typed and isinstance(body, Text) else reply
                if (handed := guards.handed_back(talk.question, reply)) is not None:
                    talk.message = talk.open.of_draft
                    talk.question, talk.asker, talk.reply = handed
                talk.dialogue = talk.asker if talk.typed else router.dialogue_for(talk.reply, talk.asker)
                if talk.dialogue is None:
                    talk.reply = None

    # ── answering

    async def _answer(
        self, session: AsyncSession, dialogue: AnyDialogue, talks: Sequence[Talk], now: datetime
    ) -> None:
        facts = await dialogue.load(session, [talk.person for talk in talks], now)
        if dialogue.compare is not None:
            heard = {talk.person.conversation: (talk.open, talk.reply) for talk in talks if talk.reply}
            facts = await dialogue.compare(session, facts, heard)
        for talk in talks:
            known = facts.get(talk.person.conversation)
            assert talk.reply is not None
            if known is None:
                continue  # nothing there for this person: the next dialogue has its turn
            try:
                read = dialogue.accept(known, talk.open, talk.reply)
            except Exception as error:
                talk.failed = f"{type(error).__name__} in {dialogue.name}"
                log.exception("accept-failed", event_id=talk.event.id, dialogue=dialogue.name)
                continue
            self._outcome(talk, read)
        acts = [t.outcome.act for t in talks if t.outcome is not None and t.outcome.act is not None]
        if acts:
            await dialogue.record(session, acts, now)

    def _outcome(self, talk: Talk, read: Outcome[Any] | Unclear) -> None:
        if isinstance(read, Unclear):
            talk.wrong += not talk.edits
            talk.again = True
            wrong = "no-edit" if talk.edits else SKIP[min(talk.wrong, len(SKIP)) - 1]
            talk.says.append(read.hint or Say(wrong))
            return
        talk.wrong = 0
        talk.outcome = read
        talk.says += read.says
        talk.then = read.then

    async def _reload(self, session: AsyncSession, talks: Sequence[Talk]) -> None:
        """See who has become a member, or speaks another language, by what was just recorded."""
        joining = [t for t in talks if t.person.member is None or t.dialogue == "joining"]
        if joining:
            people = await effects.people_of(session, [t.person.conversation for t in joining])
            for talk in joining:
                talk.person = people.get(talk.person.conversation, talk.person)

    async def _meanwhile(self, session: AsyncSession, talks: Sequence[Talk], now: datetime) -> None:
        """Give people their news where nothing else follows from what they said."""
        for dialogue in self.dialogues:
            free = [talk for talk in talks if talk.is_free] if dialogue.meanwhile is not None else []
            if dialogue.meanwhile is None or not free:
                continue
            news = await dialogue.meanwhile(session, [talk.person for talk in free], now)
            for talk in free:
                told = news.get(talk.person.conversation)
                if told is not None:
                    talk.says += told.says
                    talk.then, talk.asked_by = told.then, dialogue.name

    # ── asking

    async def _next(self, session: AsyncSession, talks: Sequence[Talk], now: datetime) -> None:
        waiting = []
        for talk in talks:
            if talk.silent or (talk.outcome is not None and talk.outcome.quiet):
                continue
            if talk.then is not None:
                talk.ask, talk.asked_by = talk.then, talk.asked_by or talk.dialogue or ""
            elif talk.again and talk.question is not None:
                talk.ask, talk.asked_by = talk.question, talk.asker or ""
                if isinstance(talk.guarded, guards.Speak):
                    await self._translate(session, talk, now)
            else:
                waiting.append(talk)
        # Whoever just answered most likely goes on with the same dialogue; the rest of the chain follows.
        for name, group in _grouped(waiting, lambda t: t.dialogue).items():
            first = next((d for d in self.dialogues if d.name == name), None)
            if first is not None and first.goes_on:
                await self._turn_of(session, first, group, now)
        for dialogue in self.dialogues:
            left = [talk for talk in waiting if talk.ask is None]
            await self._turn_of(session, dialogue, left, now)

    async def _translate(self, session: AsyncSession, talk: Talk, now: datetime) -> None:
        """Ask the open question again with what it says in the new language, where the facts still ask it."""
        dialogue = next((d for d in self.dialogues if d.name == talk.asked_by), None)
        if dialogue is None or dialogue.ask is None:
            return
        known = await dialogue.load(session, [talk.person], now)
        asked = dialogue.ask(known[talk.person.conversation]) if known else None
        if asked is not None and talk.question is not None and asked.text == talk.question.text:
            talk.ask = replace(asked, draft=talk.question.draft)

    async def _turn_of(
        self, session: AsyncSession, dialogue: AnyDialogue, talks: Sequence[Talk], now: datetime
    ) -> None:
        if dialogue.ask is None or not talks:
            return
        facts = await dialogue.load(session, [talk.person for talk in talks], now)
        for talk in talks:
            known = facts.get(talk.person.conversation)
            if known is not None:
                talk.ask = dialogue.ask(known)
                talk.asked_by = dialogue.name

    # ── speaking

    async def _speak(self, session: AsyncSession, talks: Sequence[Talk], now: datetime) -> None:
        rows, letters, closed = [], [], []
        for talk in talks:
            token = token_of(self.random) if talk.ask is not None else ""
            if talk.failed is not None:
                talk.says, talk.ask, token = [Say("err-ours")], None, ""
            if talk.ask is not None:
                chat = talk.person.conversation
                rows.append(
                    prompts.row(chat, talk.ask, talk.asked_by, token, now, talk.wrong, keyring=self.keyring)
                )
            elif talk.event.prompt is not None and talk.failed is None and not talk.silent:
                closed.append(talk.person.conversation)
            letters += self._letters(talk, token)
        await prompts.open_all(session, rows)
        await prompts.close(session, closed)
        await outbox.queue(session, letters, now)
        dead = [talk for talk in talks if talk.failed is not None]
        await inbox.done(session, [talk.event.id for talk in talks if talk.failed is None])
        for talk in dead:
            await inbox.bury(session, talk.event.id, talk.failed or "")

    async def apologise(self, session: AsyncSession, event: Arrived, now: datetime) -> None:
        """Tell a person that the fault is ours and what is safe."""
        talk = self._begin(event)
        talk.says.append(Say("err-ours"))
        await outbox.queue(session, self._letters(talk, ""), now)

    def _letters(self, talk: Talk, token: str) -> list[Letter]:
        prompt = talk.event.prompt
        receipt = talk.outcome.receipt if talk.outcome is not None else None
        in_place = talk.outcome is not None and talk.outcome.in_place and talk.ask is not None
        card = talk.question if receipt is None and talk.is_pressed and not in_place else None
        turn = Turn(
            receipt=receipt,
            answered=prompt.token if prompt is not None and (receipt is not None or card is not None) else "",
            card=card,
            chosen="" if card is None else self._chosen(talk, card),
            says=tuple(talk.says),
            ask=talk.ask,
            token=token,
        )
        can = read_capabilities(talk.event.capabilities)
        former = prompt.token if in_place and prompt is not None else None
        parts = render(self.texts, turn, talk.person.language, can, talk.person.text_mode, former)
        return [Letter(talk.person.conversation, talk.person.channel, part) for part in parts]

    def _chosen(self, talk: Talk, card: Ask) -> str:
        """Give the words of the choice that was taken; of one that was refused, nothing."""
        outcome = talk.outcome
        if outcome is None or (outcome.act is None and outcome.then is None and outcome.says):
            return ""  # it was only answered with words, such as that it came too late
        named = labels(self.texts, talk.person.language or "fi", card)
        pressed = talk.reply.key if isinstance(talk.reply, Pressed) else ""
        return dict(zip(keys(card.choices), named, strict=True)).get(pressed, "")


def token_of(random: Callable[[int], bytes]) -> str:
    """Make the random name of one question, 22 characters."""
    return base64.urlsafe_b64encode(random(16)).decode().rstrip("=")


def _grouped(talks: Sequence[Talk], by: Callable[[Talk], str | None]) -> dict[str, list[Talk]]:
    groups: dict[str, list[Talk]] = defaultdict(list)
    for talk in talks:
        name = by(talk)
        if name is not None:
            groups[name].append(talk)
    return groups


def _elsewhere(talk: Talk) -> str | None:
    """Name the dialogue whose turn it is where the first that the reply was for knows nothing of the person."""
    unheard = isinstance(talk.reply, Word) and talk.outcome is None and not talk.again and talk.failed is None
    other = router.ELSE.get(talk.dialogue or "") if unheard else None
    talk.dialogue = other or talk.dialogue
    return other


def _cleaned(body: Body) -> Body:
    match body:
        case Text(text):
            return Text(clean(text))
        case Command(name, rest):
            return Command(clean(name), clean(rest))
        case Edited(text, of):
            return Edited(clean(text), of)
    return body
