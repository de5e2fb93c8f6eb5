"""Facts of how members want to take part; and recording it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.ways import NAME, Act, Facts, Partner, SetFrequency, SetWays, Share, accept, ask
from core.language.catalogue import Texts
from core.messaging.values import ConversationId
from core.pool import consents, ways
from core.pool.frequency import KINDS
from core.pool.tables import Purpose

VERSION = "consent-shared/1"
"""The text of consent that is read now; raise it when a catalogue changes what the text promises."""

Partners = Callable[[str], Sequence[Partner]]
"""Language -> the organisations that the pool is shared with, named in it."""


def ways_of_taking_part(
    *, organisation: int, texts: Texts, partners: Partners = lambda _: ()
) -> Dialogue[Facts, Act]:
    """Make the dialogue that asks the pool's members, once nothing else is open, and from their own data."""

    async def load(
        session: AsyncSession, people: Sequence[Person], _: datetime
    ) -> dict[ConversationId, Facts]:
        members = sorted({one.member for one in people if one.member is not None})
        agreed = await consents.current(session, members, organisation)
        inside = [member for member in members if agreed.get((member, Purpose.POOL), False)]
        chosen = await ways.chosen(session, inside)
        shared = partners("en") if inside else ()
        answers = {
            one.organisation: await consents.current(session, inside, one.organisation) for one in shared
        }
        found = {}
        for person in people:
            if person.member is None or person.member not in chosen:
                continue
            it, language = chosen[person.member], person.language or "fi"
            found[person.conversation] = Facts(
                person,
                person.member,
                {kind: texts.choice(language, "ways", kind) for kind in KINDS},
                it.ways,
                it.frequency,
                tuple(partners(language)),
                frozenset(
                    number for number, given in answers.items() if (person.member, Purpose.POOL) in given
                ),
            )
        return found

    async def record(session: AsyncSession, acts: Sequence[Act], now: datetime) -> None:
        await ways.choose_ways(session, {act.member: act.ways for act in acts if isinstance(act, SetWays)})
        await ways.choose_frequency(
            session, {act.member: act.frequency for act in acts if isinstance(act, SetFrequency)}
        )
        shared = [
            consents.Answer(
                act.member, act.organisation, Purpose.POOL, act.given, f"{VERSION}/{act.language}"
            )
            for act in acts
            if isinstance(act, Share)
        ]
        await consents.record(session, shared, now)

    return Dialogue(NAME, load, accept, ask, record)
