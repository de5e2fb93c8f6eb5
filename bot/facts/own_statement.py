"""Facts of those who write statements of their own; and keeping what they send."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Heard, Person, Revised, Revision
from bot.dialogues.own_statement import INSTEAD, NAME, Act, Facts, Sent, Withdraw, accept, edited
from bot.dialogues.quotes import AnswerQuotes
from bot.facts.quotes import record_quotes
from bot.facts.voters import voters_of
from core.access import roles
from core.access.rights import Right, rights_of
from core.access.tables import OrganisationId
from core.campaigns import utterances
from core.campaigns.begun import is_open
from core.campaigns.documents import document_of
from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId, ParticipationId, Spoken, Stage
from core.campaigns.utterances import Uttered
from core.language.catalogue import Texts
from core.language.format import day
from core.messaging.values import ConversationId, Pressed, Say, Typed
from core.pool.consents import asked_quotes
from core.privacy.keys import Keyring
from core.privacy.scan import Kind
from core.statements import voting, writing
from core.statements.board import Boards
from core.statements.similar import similar_to
from core.statements.tables import Standing, StatementId
from core.statements.withdrawing import undecided, withdraw
from core.statements.writing import Same

_WRITTEN_IN = ("fi", "sv", "en")


def own_statement(
    *,
    keyring: Keyring,
    boards: Boards,
    texts: Texts,
    organisation: OrganisationId,
    public_url: str,
    zone: tzinfo,
) -> Dialogue[Facts, Act]:
    """Make the dialogue in which people write statements; `zone` is where closing days end."""
    hidden: dict[str, dict[Kind, str]] = {
        language: {
            kind: texts.choice(language, "own-hidden", kind.value) for kind in Kind if kind is not Kind.HEALTH
        }
        for language in _WRITTEN_IN
    }

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        campaigns = await voting.begun_campaigns(session, now) | await _paused(session)
        chosen = await voters_of(session, people, campaigns, keyring, now)
        if not chosen:
            return {}
        members = sorted({person.member for person in people if person.member is not None})
        seats = await voices(session, members, list(campaigns), keyring)
        agreed = {seat: voice for seat, voice in seats.items() if voice.agreed_at is not None}
        written = await writing.written(session, [voice.id for voice in agreed.values()])
        asked = await asked_quotes(session, members, organisation)
        owners = sorted({campaign.organisation_id for campaign in campaigns.values()})
        readers = {owner: await _readers(session, OrganisationId(owner)) for owner in owners}
        found = {}
        for person in people:
            if person.conversation not in chosen or person.member is None:
                continue
            others = {
                int(number): _facts(
                    person,
                    voice.id,
                    campaigns[number],
                    written[voice.id],
                    person.member in asked,
                    readers[campaigns[number].organisation_id],
                    now,
                )
                for (member, number), voice in agreed.items()
                if member == person.member
            }
            found[person.conversation] = replace(others[chosen[person.conversation].campaign], others=others)
        return found

    def _facts(
        person: Person,
        voter: ParticipationId,
        campaign: Campaign,
        written: Sequence[writing.Written],
        asked: bool,
        readers: int,
        now: datetime,
    ) -> Facts:
        language = person.language or "fi"
        last = (campaign.closes - timedelta(seconds=1)).astimezone(zone).date()
        return Facts(
            person,
            voter,
            campaign,
            _longest(campaign),
            written,
            asked,
            readers,
            day(last, language),
            f"{public_url}/r/{campaign.name}",
            texts.choice(language, "vote-said", "agree"),
            hidden,
            is_open(campaign, now),
            campaign.stage == Stage.PAUSED,
        )

    async def compare(
        session: AsyncSession,
        facts: dict[ConversationId, Facts],
        heard: Mapping[ConversationId, Heard],
    ) -> dict[ConversationId, Facts]:
        """Add what says much the same as the text at hand."""
        found = await _decided(session, facts, heard)
        for conversation, (prompt, reply) in heard.items():
            text = {Typed: getattr(reply, "text", None), Pressed: prompt.draft}.get(type(reply))
            known = found.get(conversation)
            if known is None or not text or prompt.dialogue != NAME:
                continue
            mine = known.others.get(prompt.about or 0, known)
            if not mine.open or mine.longest is None or len(text) > 2 * mine.longest:
                continue
            number = CampaignId(mine.campaign.id or 0)
            near = await similar_to(session, number, text, standings=(Standing.APPROVED,))
            board = await boards.of(session, mine.campaign) if near else None
            read = [
                replace(one, text=board.text(one.statement, mine.person.language or "fi"))
                for one in near
                if board is not None and one.statement in board.place
            ]
            others = {**known.others, int(number): replace(mine, near=read)}
            found[conversation] = replace(known, others=others)
        return found

    async def record(session: AsyncSession, acts: Sequence[Act], now: datetime) -> None:
        answers = [act for act in acts if isinstance(act, AnswerQuotes)]
        await record_quotes(session, answers, organisation, keyring, now)
        withdrawn = [act for act in acts if isinstance(act, Withdraw)]
        await withdraw(session, [act.statement for act in withdrawn])
        await utterances.forget(
            session, [(act.voter, Spoken.STATEMENT, str(act.statement)) for act in withdrawn]
        )
        sent = [act for act in acts if isinstance(act, Sent)]
        replaced = [act.instead for act in sent if act.instead is not None]
        # One that a moderator has decided on since the question stays, and its new words aren't taken.
        gone = await withdraw(session, replaced) if replaced else set()
        sent = [act for act in sent if act.instead is None or act.instead in gone]
        numbers = await writing.submit(session, [act.draft for act in sent], now)
        uttered = [
            Uttered(act.message, act.draft.author, Spoken.STATEMENT, str(number))
            for act, number in zip(sent, numbers, strict=True)
        ]
        await utterances.remember(session, uttered, now)
        await writing.join(session, [act for act in acts if isinstance(act, Same)], now)

    async def revise(
        session: AsyncSession, revised: Sequence[Revised], now: datetime
    ) -> dict[ConversationId, Revision[Act]]:
        """Let a statement be worded anew, or taken back, until a moderator has decided on it."""
        by_chat = {one.person.conversation: one for one in revised}
        waiting = await undecided(session, [StatementId(int(one.said.subject)) for one in revised])
        facts = await load(session, [one.person for one in revised], now)
        found: dict[ConversationId, Revision[Act]] = {}
        for chat, known in facts.items():
            said, number = by_chat[chat].said, StatementId(int(by_chat[chat].said.subject))
            mine = known.others.get(int(said.campaign))
            if mine is None or mine.voter != said.voter:
                continue
            if number not in waiting:
                found[chat] = Revision(says=(Say("statement-decided"),))
            elif by_chat[chat].removed:
                found[chat] = Revision(act=Withdraw(mine.voter, number), says=(Say("redact-statement"),))
            else:
                found[chat] = Revision(edited(mine, number))
        return found

    return Dialogue(NAME, load, accept, None, record, goes_on=False, compare=compare, revise=revise)


async def _decided(
    session: AsyncSession, facts: dict[ConversationId, Facts], heard: Mapping[ConversationId, Heard]
) -> dict[ConversationId, Facts]:
    """Add which statements that are being reworded somebody has decided on by now."""
    instead = {
        chat: StatementId(int(prompt.args[INSTEAD]))
        for chat, (prompt, _) in heard.items()
        if INSTEAD in prompt.args and chat in facts
    }
    if not instead:
        return dict(facts)
    waiting = await undecided(session, list(instead.values()))
    late = frozenset(int(number) for number in instead.values() if number not in waiting)
    found = dict(facts)
    for chat in instead:
        others = {number: replace(one, decided=late) for number, one in facts[chat].others.items()}
        found[chat] = replace(facts[chat], decided=late, others=others)
    return found


async def _paused(session: AsyncSession) -> dict[CampaignId, Campaign]:
    """Give what is halted now: whoever was writing then is told so."""
    wanted = select(Campaign).where(col(Campaign.stage) == Stage.PAUSED.value)
    return {CampaignId(row.id or 0): row for row in await session.exec(wanted)}


async def _readers(session: AsyncSession, organisation: OrganisationId) -> int:
    """Count those who may read what waits for moderators."""
    staff = await roles.listing(session, organisation)
    return max(1, sum(Right.MODERATE in rights_of(held) for _, held in staff))


def _longest(campaign: Campaign) -> int | None:
    rounds = [step.statements for step in document_of(campaign).steps if step.statements is not None]
    return next((one.max for one in rounds if one.own), None)
