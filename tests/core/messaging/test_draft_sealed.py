"""A text that waits for a "yes" stands in its prompt row, sealed for its conversation."""

import os

import pytest
from sqlmodel import select

from adapters.database.engine import Database
from core.messaging import prompts
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import Ask, ConversationId, Side
from core.privacy.keys import Keyring, new_secret
from tests.core.messaging.test_drafts import NOW

KEYS = Keyring([new_secret(os.urandom)], os.urandom)
WORDS = "Bussi kulkee liian harvoin."


async def test_a_draft_is_read_back_with_the_keys_of_its_own_conversation_only(database: Database) -> None:
    async with database.write() as session:
        for name in ("a", "b"):
            session.add(
                Conversation(
                    channel="web", side=Side.RESIDENT, address_index=name, address_sealed=name.encode()
                )
            )
        await session.flush()
        one, two = [ConversationId(chat.id or 0) for chat in await session.exec(select(Conversation))]
        rows = [
            prompts.row(one, Ask("q", draft=WORDS), "own", "token-a", NOW, keyring=KEYS),
            prompts.row(two, Ask("q"), "own", "token-b", NOW, keyring=KEYS),
        ]
        await prompts.open_all(session, rows)
    async with database.read() as session:
        kept = {row.conversation_id: row for row in await session.exec(select(Prompt))}
    mine = kept[one]
    assert prompts.question(mine, KEYS).draft == WORDS
    assert WORDS.encode() not in (mine.draft or b"")
    assert WORDS not in mine.args + mine.choices
    assert prompts.question(mine).draft is None
    moved = Prompt(**{**mine.model_dump(), "conversation_id": two})
    assert prompts.question(moved, KEYS).draft is None
    assert kept[two].draft is None


def test_a_draft_is_never_kept_without_keys() -> None:
    with pytest.raises(ValueError):
        prompts.row(ConversationId(1), Ask("q", draft=WORDS), "own", "token", NOW)
