"""Facts of people's own answers and statements; and recording what they change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person, Revised, Revision
from bot.dialogues.my_votes import Act, Facts, Mine, accept, edited
from bot.facts.voters import voters_of
from core.campaigns.begun import is_open
from core.campaigns.tables import ParticipationId
from core.language.catalogue import Texts
from core.messaging.values import Args, ConversationId
from core.moderation.tables import QueueItem, Reason
from core.privacy.keys import Keyring
from core.statements import changing, voting
from core.statements.adding import KIND
from core.statements.board import Board, Boards
from core.statements.tables import Standing, Statement, StatementId
from core.storage.rows import among

SAID = ("agree", "disagree", "pass")


def my_votes(keyring: Keyring, texts: Texts, boards: Boards, suppress_below: int) -> Dialogue[Facts, Act]:
    """Make the dialogue in which people look through what they said.

    How many answered a statement is told as the results tell it: none of fewer than `suppress_below`.
    """

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        campaigns = await voting.begun_campaigns(session, now)
        chosen = await voters_of(session, people, campaigns, keyring, now)
        if not chosen:
            return {}
        answers = await changing.given(session, [voter.voter for voter in chosen.values()])
        written = await _written(session, [voter.voter for voter in chosen.values()])
        found = {}
        for conversation, voter in chosen.items():
            campaign, language = campaigns[voter.campaign], voter.language
            board = await boards.of(session, campaign) if written[voter.voter] else None
            found[conversation] = Facts(
                voter.voter,
                campaign,
                [Mine(one.statement, _in(one.texts, language), one.choice) for one in answers[voter.voter]],
                [_line(one, board, language) for one in written[voter.voter] if board is not None],
                {key: texts.choice(language, "vote-said", key) for key in SAID},
                is_open(campaign, now),
            )
        return found

    def _line(one: _Own, board: Board, language: str) -> str:
        key, args = _became(one, board, language)
        return f"”{one.text}” – {texts.say(language, f'my-statement-is.{key}', args)}"

    def _became(one: _Own, board: Board, language: str) -> tuple[str, Args]:
        """Say what became of a statement; a reason is the moderators' own word for it."""
        if one.proposed:
            return "proposed", {}
        place = board.place.get(one.id)
        if one.standing is Standing.APPROVED and place is not None:
            seen = board.tallies[place].seen
            return (
                ("approved-few", {"n": suppress_below})
                if seen < suppress_below
                else ("approved", {"n": seen})
            )
        if one.standing is Standing.REJECTED and one.reason is not None:
            return "rejected-why", {"reason": texts.say(language, WHY[one.reason])}
        if one.standing is Standing.MERGED and one.into in board.place:
            return "merged-into", {"into": board.text(one.into, language)}
        return one.standing.value, {"n": 0}

    async def record(session: AsyncSession, acts: Sequence[Act], now: datetime) -> None:
        campaigns = {act.change.voter: act.campaign for act in acts}
        await changing.change(session, [act.change for act in acts], campaigns, now)

    async def revise(
        session: AsyncSession, revised: Sequence[Revised], now: datetime
    ) -> dict[ConversationId, Revision[Act]]:
        """Let an edited answer be given anew; one whose message was removed still counts."""
        edits = {one.person.conversation: one for one in revised if not one.removed}
        facts = await load(session, [one.person for one in edits.values()], now)
        return {
            chat: Revision(edited(known, StatementId(int(edits[chat].said.subject))))
            for chat, known in facts.items()
            if known.voter == edits[chat].said.voter
        }

    return Dialogue("my-votes", load, accept, None, record, goes_on=False, revise=revise)


@dataclass(frozen=True)
class _Own:
    """A statement as its author knows it, and what moderators made of it."""

    id: StatementId
    text: str
    standing: Standing
    reason: Reason | None
    into: StatementId
    proposed: bool


async def _written(
    session: AsyncSession, voters: Sequence[ParticipationId]
) -> dict[ParticipationId, list[_Own]]:
    """Give what each has written, the latest first."""
    found: dict[ParticipationId, list[_Own]] = {voter: [] for voter in voters}
    mine = (
        select(Statement, QueueItem.reason)
        .join(
            QueueItem,
            (col(QueueItem.kind) == KIND) & (col(QueueItem.subject) == col(Statement.id)),
            isouter=True,
        )
        .where(among(session, col(Statement.author_id), list(voters)))
        .order_by(col(Statement.number).desc())
    )
    for one, reason in await session.exec(mine):
        if one.author_id is not None and one.id is not None:
            found[one.author_id].append(
                _Own(
                    one.id,
                    one.text,
                    Standing(one.standing),
                    Reason(reason) if reason and one.standing == Standing.REJECTED else None,
                    one.merged_into or StatementId(0),
                    one.proposal is not None,
                )
            )
    return found


def _in(given: Mapping[str, str], language: str) -> str:
    return given.get(language) or given.get(language.partition("-")[0]) or given[""]


WHY = {
    Reason.NOT_A_STATEMENT: "reason-not-statement",
    Reason.ALREADY_SAID: "reason-duplicate",
    Reason.IDENTIFIES: "reason-identifies",
    Reason.OFF_TOPIC: "reason-off-topic",
    Reason.INSULTS: "reason-insult",
    Reason.TWO_THINGS: "reason-two-things",
}
