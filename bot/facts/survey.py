"""Facts of those who answer questions; and recording their answers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Heard, Person
from bot.dialogues import survey_cards as cards
from bot.dialogues.survey import NAMES, Said, accept, ask, ask_behind
from bot.dialogues.survey_cards import Facts
from bot.dialogues.traits import Places
from bot.facts.quotes import record_quotes
from bot.facts.voters import Seat, seats_of
from core.access.tables import OrganisationId
from core.campaigns.begun import begun, is_open
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.documents.texts import say
from core.language.catalogue import Texts
from core.language.format import day
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import ConversationId
from core.pool.consents import asked_quotes
from core.pool.tables import MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among
from core.surveys import answering, photos
from core.surveys.answering import Sitting, Step
from core.surveys.photos import Taken
from core.surveys.tables import State


def survey_dialogues(
    *,
    keyring: Keyring,
    texts: Texts,
    organisation: OrganisationId,
    public_url: str,
    zone: tzinfo,
    places: Places,
) -> tuple[Dialogue[Facts, Said], Dialogue[Facts, Said]]:
    """Make the dialogues of one installation: in front of the voting round, and behind it.

    `zone` is where closing days end.
    """

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        campaigns = await begun(session, now)
        asking = {number for number, one in campaigns.items() if document_of(one).questions}
        if not asking:
            return {}
        seats = await seats_of(session, people, campaigns, keyring, now)
        mine = {
            chat: seat
            for chat, theirs in seats.items()
            if (seat := next((one for one in theirs if one.voter.campaign in asking), None)) is not None
        }
        if not mine:
            return {}
        sittings = await answering.sittings(
            session, {seat.voter.voter: campaigns[seat.voter.campaign] for seat in mine.values()}
        )
        members = sorted(
            {one.member for one in people if one.member is not None and one.conversation in mine}
        )
        writing = any(sitting.sheet.words for sitting in sittings.values())
        asked = await asked_quotes(session, members, organisation) if writing else set()
        found = {}
        for person in people:
            seat = mine.get(person.conversation)
            if seat is None or person.member is None:
                continue
            first = seats[person.conversation][0]
            elsewhere = first is not seat and not first.rests
            found[person.conversation] = replace(
                _facts(person, seat, campaigns[seat.voter.campaign], sittings[seat.voter.voter], now),
                asked_quotes=person.member in asked or not writing,
                elsewhere=elsewhere and is_open(campaigns[first.voter.campaign], now),
            )
        return found

    def _facts(person: Person, seat: Seat, campaign: Campaign, sitting: Sitting, now: datetime) -> Facts:
        language = person.language or "fi"
        document = document_of(campaign)
        last = (campaign.closes - timedelta(seconds=1)).astimezone(zone).date()
        return Facts(
            person,
            sitting,
            campaign,
            texts,
            now,
            closes=day(last, language),
            results_on=day(last, language, year=True),
            body=say(document.decision.body, language),
            url=f"{public_url}/r/{campaign.name}",
            settled=seat.voice.settled,
            finished=seat.voice.finished_at is not None,
            resting=seat.voice.resting,
            over=not is_open(campaign, now),
            at_once=document.results.to_participants == "at-once",
            municipalities=places.names,
            aliases=places.aliases or {},
            today=now.astimezone(zone).date(),
        )

    async def compare(
        session: AsyncSession, facts: dict[ConversationId, Facts], heard: Mapping[ConversationId, Heard]
    ) -> dict[ConversationId, Facts]:
        """Find out where those went on whose question in this chat is answered by now."""
        behind = {
            chat: known
            for chat, known in facts.items()
            if heard[chat][0].dialogue in NAMES and cards.is_behind(known, heard[chat][0])
        }
        if not behind:
            return facts
        members = {known.person.member: chat for chat, known in behind.items() if known.person.member}
        rows = (
            select(Conversation.party, Conversation.id, Conversation.channel)
            .join(Prompt, col(Prompt.conversation_id) == col(Conversation.id))
            .where(
                among(session, col(Conversation.party), sorted(members)),
                col(Prompt.dialogue).in_(NAMES),
            )
            .order_by(col(Prompt.asked_at))
        )
        found = dict(facts)
        for party, conversation, channel in await session.exec(rows):
            chat = members[MemberId(party or 0)]
            if conversation != chat:
                language, name = behind[chat].language, f"channel-name.{channel}"
                # A channel that the catalogue doesn't name is just another one.
                named = texts.say(language, name if texts.has(language, name) else "channel-name")
                found[chat] = replace(behind[chat], went_on_in=named)
        return found

    async def record(session: AsyncSession, acts: Sequence[Said], now: datetime) -> None:
        answers = [act.quotes for act in acts if act.quotes is not None]
        await record_quotes(session, answers, organisation, now)
        steps = {act.step.voter: act for act in acts if act.step is not None}
        taken = [
            Taken(voter, act.step.changes[0].question, act.photo)
            for voter, act in steps.items()
            if act.photo is not None and act.step is not None
        ]
        numbers = dict(zip([one.voter for one in taken], await photos.keep(session, taken, now), strict=True))
        await photos.drop(
            session,
            [
                (voter, change.question)
                for voter, act in steps.items()
                for change in (act.step.changes if act.step is not None else ())
                if change.state is State.SKIPPED and act.facts.sitting.sheet.asks_photo(change.question)
            ],
        )
        ready = [
            _numbered(act.step, int(numbers[voter])) if voter in numbers else act.step
            for voter, act in steps.items()
            if act.step is not None
        ]
        await answering.record(
            session, ready, {voter: act.facts.campaign for voter, act in steps.items()}, now
        )

    first, behind = NAMES
    return (
        Dialogue(first, load, accept, ask, record, compare=compare),
        Dialogue(behind, load, accept, ask_behind, record, compare=compare),
    )


def _numbered(step: Step, number: int) -> Step:
    return replace(step, changes=(replace(step.changes[0], value=number),))
