"""Facts of authors who hear what became of their statements; and keeping what they say to it."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Meanwhile, Person
from bot.dialogues.own_outcome import NAME, Act, Appeal, Facts, Told, accept, ask, news_of
from bot.dialogues.voting import Step
from bot.facts.my_votes import WHY
from bot.facts.voters import voters_of
from core.campaigns import outreach
from core.campaigns.participation import voices
from core.campaigns.tables import CampaignId
from core.language.catalogue import Texts
from core.messaging.values import ConversationId
from core.pool.tables import MemberId
from core.privacy.keys import Keyring
from core.statements import outcomes, voting
from core.statements.board import Boards
from core.statements.outcomes import News, ProposalAnswer
from core.statements.tables import Statement, StatementId
from core.statements.voting import Routing
from core.storage.rows import among


def own_outcome(*, keyring: Keyring, boards: Boards, routing: Routing, texts: Texts) -> Dialogue[Facts, Act]:
    """Make the dialogue in which authors hear of their statements."""

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        campaigns = await voting.begun_campaigns(session, now)
        chosen = await voters_of(session, people, campaigns, keyring, now)
        sittings = await voting.sittings(session, list(chosen.values()), campaigns, boards, routing)
        authors = among(session, col(Statement.author_id), [voter.voter for voter in chosen.values()])
        waiting = select(Statement.id).where(authors, col(Statement.proposal).is_not(None))
        proposed = {StatementId(number or 0) for number in await session.exec(waiting)}
        found = {}
        for person in people:
            voter = chosen.get(person.conversation)
            if voter is None or voter.voter not in sittings:
                continue
            said = [
                texts.choice(person.language or "fi", "vote-said", key)
                for key in ("agree", "disagree", "pass")
            ]
            campaign = campaigns[voter.campaign]
            found[person.conversation] = Facts(person, campaign, sittings[voter.voter], proposed, *said)
        return found

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

    return Dialogue(NAME, load, accept, ask, record, meanwhile=meanwhile)


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
