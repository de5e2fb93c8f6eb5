"""A text that waits for a "yes" comes back to its dialogue, also after a reply that fitted nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.database.engine import Database
from bot.dialogue import Dialogue, Open, Outcome, Person, Unclear
from core.messaging.values import Ask, ConversationId, Pressed, Reply, Text
from tests.bot.dialogues.town import Town

WORDS = "Bussi kulkee liian harvoin."


async def test_a_draft_waits_through_an_unclear_reply_and_goes_with_its_question(database: Database) -> None:
    seen: list[str | None] = []

    async def load(_: AsyncSession, people: Sequence[Person], __: datetime) -> dict[ConversationId, Person]:
        return {one.conversation: one for one in people}

    def accept(_: Person, prompt: Open, reply: Reply) -> Outcome[None] | Unclear:
        seen.append(prompt.draft)
        return Outcome() if reply == Pressed("break") else Unclear()

    def ask(_: Person) -> Ask:
        asked = Ask("stop-now", choices=("only-this", "break"))
        return replace(asked, draft=WORDS) if not seen else asked

    async def record(_: AsyncSession, __: Sequence[None], ___: datetime) -> None:
        return None

    town = Town(database, 1)
    town.runner = replace(town.runner, dialogues=[Dialogue("rights", load, accept, ask, record)])
    person = town.resident("a")
    for said in ("hello", "what", "what", "2", "what"):
        await town.handle([(person, Text(said))])
    assert seen == [WORDS, WORDS, WORDS, None]
