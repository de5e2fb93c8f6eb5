"""Facts of people's own answers and statements; and recording what they change."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.my_votes import Act, Facts, Mine, accept, ask
from bot.facts.voters import voters_of
from core.campaigns.tables import ParticipationId
from core.language.catalogue import Texts
from core.messaging.values import ConversationId
from core.moderation.tables import QueueItem, Reason
from core.privacy.keys import Keyring
from core.statements import changing, voting
from core.statements.tables import Standing, Statement
from core.storage.rows import among

SAID = ("agree", "disagree", "pass")


def my_votes(keyring: Keyring, texts: Texts) -> Dialogue[Facts, Act]:
    """Make the dialogue in which people look through what they said."""

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
            found[conversation] = Facts(
                voter.voter,
                campaign,
                [Mine(one.statement, _in(one.texts, language), one.choice) for one in answers[voter.voter]],
                "\n".join(_outcome(*one, language) for one in written[voter.voter]),
                {key: texts.choice(language, "vote-said", key) for key in SAID},
                voting.is_open(campaign, now),
            )
        return found

    def _outcome(text: str, standing: Standing, reason: Reason | None, language: str) -> str:
        """Word what became of a statement; the reason is the moderators' own word for it."""
        said = texts.say(language, f"my-statement-is.{Standing(standing).value}")
        why = "" if reason is None else ": " + texts.say(language, WHY[Reason(reason)])
        return f"{text} – {said}{why}"

    async def record(session: AsyncSession, acts: Sequence[Act], now: datetime) -> None:
        campaigns = {act.change.voter: act.campaign for act in acts}
        await changing.change(session, [act.change for act in acts], campaigns, now)

    return Dialogue("my-votes", load, accept, ask, record, goes_on=False)


async def _written(
    session: AsyncSession, voters: Sequence[ParticipationId]
) -> dict[ParticipationId, list[tuple[str, Standing, Reason | None]]]:
    found: dict[ParticipationId, list[tuple[str, Standing, Reason | None]]] = {v: [] for v in voters}
    mine = select(Statement).where(among(session, col(Statement.author_id), list(voters)))
    statements = list(await session.exec(mine.order_by(col(Statement.number))))
    ids = [one.id for one in statements if one.id is not None]
    items = select(QueueItem.subject, QueueItem.reason).where(
        col(QueueItem.kind) == "statement", among(session, col(QueueItem.subject), ids)
    )
    reasons = dict((await session.exec(items)).all()) if ids else {}
    for one in statements:
        rejected = one.standing == Standing.REJECTED
        if one.author_id is not None:
            why = reasons.get(one.id or 0) if rejected else None
            reason = None if why is None else Reason(why)
            found[one.author_id].append((one.text, one.standing, reason))
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
