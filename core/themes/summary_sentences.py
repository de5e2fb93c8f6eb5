"""The sentences of a machine's summary as they are kept, each with the replies it rests on."""

import json
from collections.abc import Sequence

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.storage.rows import among
from core.themes.tables import ReplyId, ThemeReply, ThemeSummary


async def drop_resting_on(session: AsyncSession, replies: Sequence[ReplyId]) -> None:
    """Forget every sentence that rests on one of these; call it while the replies are still there."""
    sets = select(ThemeReply.set_id).where(among(session, col(ThemeReply.id), [int(one) for one in replies]))
    gone = set(replies)
    for row in (await session.exec(select(ThemeSummary).where(col(ThemeSummary.set_id).in_(sets)))).all():
        kept = [one for one in json.loads(row.body) if not gone.intersection(one[1])]
        row.body = json.dumps(kept, ensure_ascii=False)
        session.add(row)
