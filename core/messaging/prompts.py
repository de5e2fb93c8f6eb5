"""The open question of a conversation: kept, found by its button's token, closed."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.messaging.tables import Prompt
from core.messaging.values import Ask, Choice, ConversationId, Takes
from core.privacy.keys import Keyring, SealBroken
from core.storage.rows import among, execute, upsert

_PROMPT: Any = Prompt.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


def row(
    conversation: ConversationId,
    ask: Ask,
    dialogue: str,
    token: str,
    now: datetime,
    wrong: int = 0,
    former: str | None = None,
    keyring: Keyring | None = None,
) -> dict[str, Any]:
    """Write a question as its prompt row; `wrong` counts the replies that didn't fit it.

    Without a keyring only a question without a draft can be kept: a draft never stands there unsealed.
    """
    draft = None
    if ask.draft is not None:
        if keyring is None:
            raise ValueError("a draft is kept sealed only: give the keyring")
        draft = keyring.seal(ask.draft.encode(), _draft_of(conversation))
    return {
        "conversation_id": conversation,
        "slot": ask.slot,
        "token": token,
        "dialogue": dialogue,
        "text": ask.text,
        "args": json.dumps(dict(ask.args)),
        "about": ask.about,
        "choices": json.dumps(_choices_out(ask)),
        "wrong": wrong,
        "former": former,
        "asked_at": now,
        "draft": draft,
    }


def question(prompt: Prompt, keyring: Keyring | None = None) -> Ask:
    """Read the question back as it was asked; its draft with the keyring only."""
    asked = _read(prompt.choices)
    return Ask(
        prompt.text,
        json.loads(prompt.args),
        tuple(_choice_in(choice) for choice in asked["choices"]),
        prompt.about,
        slot=prompt.slot,
        draft=None if prompt.draft is None or keyring is None else _opened(prompt, prompt.draft, keyring),
        free=asked.get("free", False),
        several=asked.get("several", False),
        takes=_takes(asked),
    )


def takes(choices: str) -> Takes | None:
    """Say what a question takes that isn't words, by the choices of its prompt row."""
    return _takes(_read(choices))


def _takes(asked: dict[str, Any]) -> Takes | None:
    return Takes(*asked["takes"]) if "takes" in asked else None


def _opened(prompt: Prompt, sealed: bytes, keyring: Keyring) -> str | None:
    try:
        return keyring.unseal(sealed, _draft_of(prompt.conversation_id)).decode()
    except SealBroken:
        return None  # its key is gone and the text with it; the person can write it again


def _draft_of(conversation: ConversationId) -> str:
    return f"draft {conversation}"


def _choices_out(ask: Ask) -> Any:
    listed = [_choice_out(choice) for choice in ask.choices]
    if not ask.free and not ask.several and ask.takes is None:
        return listed
    more = {} if ask.takes is None else {"takes": [ask.takes.kind, ask.takes.megabytes]}
    return {"choices": listed, "free": ask.free, "several": ask.several, **more}


def _read(choices: str) -> dict[str, Any]:
    written: Any = json.loads(choices)
    if not isinstance(written, dict):
        return {"choices": written}
    if "choices" not in written:  # asked before an update, and open since then
        return {"choices": written["free"], "free": True}
    return written


def _choice_out(choice: str | Choice) -> Any:
    return choice if isinstance(choice, str) else [choice.key, choice.label]


def _choice_in(choice: Any) -> str | Choice:
    return choice if isinstance(choice, str) else Choice(choice[0], choice[1])


async def open_all(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> None:
    """Make each its conversation's open question in its slot, in place of the one before."""
    await upsert(session, _PROMPT, rows)


async def close(session: AsyncSession, conversations: Sequence[ConversationId], slot: str = "") -> None:
    """Leave the conversations without an open question in that slot."""
    if conversations:
        found = delete(_PROMPT).where(_PROMPT.c.slot == slot)
        await execute(session, found.where(among(session, _PROMPT.c.conversation_id, list(conversations))))


async def of(session: AsyncSession, conversation: ConversationId) -> list[Prompt]:
    """Give every open question of one conversation, the latest asked first."""
    wanted = select(Prompt).where(_PROMPT.c.conversation_id == conversation)
    return list((await session.exec(wanted.order_by(_PROMPT.c.asked_at.desc()))).all())


async def forget_drafts(session: AsyncSession, before: datetime) -> None:
    """Close each question asked before that moment whose text still waits for a "yes", and the text is gone."""
    old = delete(_PROMPT).where(_PROMPT.c.draft.is_not(None), _PROMPT.c.asked_at < before)
    await execute(session, old)
