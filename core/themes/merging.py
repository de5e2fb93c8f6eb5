"""One person had two voices in a campaign: of their two replies to a question the one that counts stays."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.merging import Twice
from core.storage.rows import among, execute, update_rows
from core.themes.replies import forget
from core.themes.standing import REPLY, SET
from core.themes.tables import ReplyId
from core.themes.texts import ANSWER


async def one_voice(session: AsyncSession, twice: Sequence[Twice]) -> None:
    """Let each second voice have the reply that its answer is about, with its theme and pin; the other goes.

    Called when the answers are one voice's already.
    """
    if not twice:
        return
    to = {number: int(pair.to) for pair in twice for number in (pair.was, pair.to)}
    c = REPLY.c
    rows = (
        await execute(
            session,
            select(c.id, c.set_id, c.voter_id, c.answered_at, SET.c.question)
            .join(SET, SET.c.id == c.set_id)
            .where(among(session, c.voter_id, sorted(to)))
            .order_by(c.id),
        )
    ).all()
    answers = await execute(
        session,
        select(ANSWER.c.voter_id, ANSWER.c.question, ANSWER.c.answered_at).where(
            among(session, ANSWER.c.voter_id, sorted(set(to.values())))
        ),
    )
    counts = {(voter, question): at for voter, question, at in answers}
    kept: dict[tuple[int, int], Any] = {}
    # Of two answers at one moment the first voice's counts (core.surveys.merging).
    for row in sorted(rows, key=lambda row: to[row.voter_id] == row.voter_id):
        if counts.get((to[row.voter_id], row.question)) == row.answered_at:
            kept.setdefault((row.set_id, to[row.voter_id]), row)
    stays = {row.id for row in kept.values()}
    await forget(session, [ReplyId(row.id) for row in rows if row.id not in stays])
    moved = [{"id": row.id, "voter_id": voice} for (_, voice), row in kept.items() if row.voter_id != voice]
    await update_rows(session, REPLY, moved)
