"""A text that waits for its writer's "yes" is kept for a day."""

from datetime import UTC, datetime, timedelta

from sqlmodel import select

from adapters.database.engine import Database
from core.messaging import prompts
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import Side

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)


async def test_an_old_draft_is_forgotten_with_its_question(database: Database) -> None:
    """What nobody sent off is nobody's text after a day; other questions wait as they did."""
    cases = [("old", b"sealed", 25), ("new", b"sealed", 23), ("plain", None, 25)]
    async with database.write() as session:
        for name, draft, hours in cases:
            chat = Conversation(channel="web", side=Side.RESIDENT, address_index=name, address_sealed=b"")
            session.add(chat)
            await session.flush()
            assert chat.id is not None
            asked = NOW - timedelta(hours=hours)
            session.add(
                Prompt(
                    conversation_id=chat.id,
                    token=name,
                    dialogue="own-statement",
                    text="own-check",
                    asked_at=asked,
                    draft=draft,
                )
            )
    async with database.write() as session:
        await prompts.forget_drafts(session, NOW - timedelta(hours=24))
    async with database.read() as session:
        assert set(await session.exec(select(Prompt.token))) == {"new", "plain"}
