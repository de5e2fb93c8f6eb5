"""Facts of authors who hear what became of their statements; and keeping what they say to it."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Meanwhile, Person
from bot.dialogues.own_outcome import NAME, Act, Appeal, Facts, Told, accept, news_of
from bot.dialogues.voting import CHOICES, Step
from bot.facts.my_votes import WHY
from core.campaigns import outreach
from core.campaigns.participation import voices
from core.campaigns.tables import CampaignId, ParticipationId
from core.language.catalogue import Texts
from core.messaging.values import ConversationId
from core.pool.tables import MemberId
from core.privacy.keys import Keyring
from core.statements import outcomes, voting
from core.statements.board import Boards
from core.statements.outcomes import News, ProposalAnswer
from core.statements.tables import Statement, StatementId
from core.statements.voting import Routing, Voter
from core.storage.rows import among


def own_outcome(*, keyring: Keyring, boards: Boards, routing: Routing, texts: Texts) -> Dialogue[Facts, Act]:
    """Make the dialogue in which authors hear of their statements."""

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        campaigns = {CampaignId(row.id or 0): row for row in await outreach.open_now(session, now)}
        members = {one.member for one in people if one.member is not None}
        seats = await voices(session, sorted(members), list(campaigns), keyring)
        agreed = {seat: voice for seat, voice in seats.items() if voice.agreed_at is not None}
        language = {one.member: one.language or "fi" for one in people}
        voters = [Voter(voice.id, number, language[member]) for (member, number), voice in agreed.items()]
        sittings = await voting.sittings(session, voters, campaigns, boards, routing)
        owners = {voice.id: member for (member, _), voice in agreed.items()}
        columns = select(Statement.id, Statement.author_id, Statement.proposal)
        written = await session.exec(columns.where(among(session, col(Statement.author_id), list(owners))))
        own: dict[MemberId, set[StatementId]] = {}
        proposed: dict[MemberId, set[StatementId]] = {}
        for number, author, proposal in written:
            member = owners[ParticipationId(author or 0)]
            for known in (own, proposed) if proposal is not None else (own,):
                known.setdefault(member, set()).add(StatementId(number or 0))
        return {
            one.conversation: Facts(
                one,
                [
                    (campaigns[number], sittings[voice.id])
                    for (member, number), voice in agreed.items()
                    if member == one.member and voice.id in sittings
                ],
                own.get(one.member, set()),
                proposed.get(one.member, set()),
                {key: texts.choice(one.language or "fi", "vote-said", key) for key in CHOICES},
            )
            for one in people
            if one.member is not None
        }

    async def meanwhile(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Meanwhile]:
        untold = select(Statement.id).where(col(Statement.to_tell).is_not(None)).limit(1)
        if (await session.exec(untold)).first() is None:
            return {}  # nearly always; everyone who answers something passes here
        campaigns = [CampaignId(row.id or 0) for row in await outreach.open_now(session, now)]
        members = {one.member for one in people if one.member is not None}
        spoken = await voices(session, sorted(members), campaigns, keyring)
        owners = {voice.id: member for (member, _), voice in spoken.items()}
        news = await outcomes.to_tell(session, of=list(owners))
        by_member: dict[MemberId, list[News]] = {}
        for one in news:
            by_member.setdefault(owners[one.author], []).append(one)
        found, known = {}, []
        for person in people:
            mine = by_member.get(person.member, []) if person.member is not None else []
            if mine:
                told = await worded(session, mine, texts, person.language or "fi")
                found[person.conversation], statements = news_of(told)
                known += statements
        await outcomes.told(session, known, now)
        return found

    async def record(session: AsyncSession, acts: Sequence[Act], now: datetime) -> None:
        answers = [act for act in acts if isinstance(act, ProposalAnswer)]
        if answers:
            await outcomes.answer_proposals(session, answers, now)
        appeals = [act.statement for act in acts if isinstance(act, Appeal)]
        if appeals:
            await outcomes.appeal(session, appeals, now)
        votes = [act for act in acts if isinstance(act, Step)]
        if votes:
            await voting.record(
                session, [act.turn for act in votes], {act.turn.voter: act.campaign for act in votes}, now
            )

    return Dialogue(NAME, load, accept, None, record, meanwhile=meanwhile)


async def worded(session: AsyncSession, news: Sequence[News], texts: Texts, language: str) -> list[Told]:
    """Word the news for its author: the reason, and in their language what a statement was joined to."""
    into = [one.into for one in news if one.into is not None]
    found = {}
    if into:
        rows = select(Statement).where(among(session, col(Statement.id), into))
        for row in await session.exec(rows):
            given = {row.language: row.text, **json.loads(row.translations)}
            found[row.id] = given.get(language) or given.get(language.partition("-")[0]) or row.text
    return [
        Told(
            one,
            texts.say(language, WHY[one.reason]) if one.reason is not None else "",
            found.get(one.into, ""),
        )
        for one in news
    ]
