"""The questions that guards ask: what a stop word meant, and how to go on after numbers to call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot import effects
from bot.dialogue import Dialogue, Open, Outcome, Person, Unclear
from core.language.format import day
from core.messaging.values import Ask, ConversationId, Pressed, Reply, Say, Word

BREAK = timedelta(days=91)


@dataclass(frozen=True)
class Facts:
    """Who was asked, and until when a break would last."""

    person: Person
    until: datetime
    until_said: str


@dataclass(frozen=True)
class Allow:
    """Messages are wanted again, at once or after a break."""

    person: Person
    paused_until: datetime | None = None


def rights(zone: tzinfo) -> Dialogue[Facts, Allow]:
    """Make the dialogue of one installation."""

    async def load(_: AsyncSession, people: Sequence[Person], now: datetime) -> dict[ConversationId, Facts]:
        until = now + BREAK
        last = until.astimezone(zone).date()
        return {one.conversation: Facts(one, until, day(last, one.language, year=True)) for one in people}

    async def record(session: AsyncSession, acts: Sequence[Allow], _: datetime) -> None:
        await effects.silence(session, [act.person for act in acts], False)
        for act in acts:
            if act.person.member is not None and act.paused_until is not None:
                await effects.pause(session, [act.person.member], act.paused_until)

    return Dialogue("rights", load, accept, ask, record)


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Allow] | Unclear:
    """Read what was meant by stopping, or that somebody goes on after the numbers to call."""
    match reply:
        case Pressed("only-this"):
            return Outcome(Allow(facts.person), says=(Say("stop-only-this"),), quiet=True)
        case Pressed("break"):
            say = Say("stop-break", {"until": facts.until_said})
            return Outcome(Allow(facts.person, facts.until), says=(say,), quiet=True)
        case Pressed("go-on") | Word("go-on"):
            return Outcome()
        case Pressed("pause") | Word("pause"):
            return Outcome(quiet=True)
    return Unclear() if prompt.text == "stop-now" else Outcome()


def ask(_: Facts) -> Ask | None:
    """Nothing by itself: only a guard opens these questions."""
    return None
