"""Facts of those who answer questions; and recording their answers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Heard, Open, Person, Revised, Revision
from bot.dialogues import survey_cards as cards
from bot.dialogues.survey import NAMES, OF, Said, accept, ask, ask_behind, edited, removed
from bot.dialogues.survey_cards import Facts
from bot.dialogues.traits import Places
from bot.dialogues.wording import campaign_args, only
from bot.facts.quotes import record_quotes
from bot.facts.voters import Seat, seats_of
from core.access import roles
from core.access.rights import Right, rights_of
from core.access.tables import OrganisationId
from core.campaigns import utterances
from core.campaigns.begun import begun, is_open
from core.campaigns.documents import document_of, shown
from core.campaigns.tables import Campaign, CampaignId, Spoken
from core.campaigns.utterances import Uttered
from core.documents.texts import say
from core.language.catalogue import Texts
from core.language.format import day
from core.messaging.forgetting import forget_text
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import ConversationId, Pressed, Reply, Say, Word
from core.pool.consents import asked_quotes
from core.pool.tables import MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among
from core.surveys import answering, photos
from core.surveys.answering import COMMENT, Sitting, Step
from core.surveys.photos import Taken
from core.surveys.tables import State

_BY_STEPS = ("multiple", "ranking", "info")


@dataclass(frozen=True)
class Meant:
    """Which campaign a reply is for; None: any whose answers aren't sent."""

    campaign: CampaignId | None


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
        return await _load(session, people, now, {})

    async def _load(
        session: AsyncSession,
        people: Sequence[Person],
        now: datetime,
        meant: Mapping[ConversationId, Meant],
    ) -> dict[ConversationId, Facts]:
        """Give the facts of the campaign that is `meant` in the chat, or of the one that is theirs now."""
        campaigns = await begun(session, now)
        asking = {number for number, one in campaigns.items() if document_of(one).questions}
        if not asking:
            return {}
        seats = await seats_of(session, people, campaigns, keyring, now)
        mine = {
            chat: seat
            for chat, theirs in seats.items()
            if (seat := _seat(chat, [one for one in theirs if one.voter.campaign in asking], meant))
            is not None
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
        readers = await _readers(session, [campaigns[seat.voter.campaign] for seat in mine.values()])
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
                readers=readers[campaigns[seat.voter.campaign].organisation_id],
                elsewhere=elsewhere and is_open(campaigns[first.voter.campaign], now),
            )
        return found

    def _facts(person: Person, seat: Seat, campaign: Campaign, sitting: Sitting, now: datetime) -> Facts:
        language = person.language or "fi"
        document = document_of(campaign)
        last = (campaign.closes - timedelta(seconds=1)).astimezone(zone).date()
        return Facts(
            person,
            sitting if seat.voice.finished_at is None else sitting.sent,
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
            intro=None if document.sample.drawn else _intro(campaign, language, now),
        )

    def _intro(campaign: Campaign, language: str, now: datetime) -> Say:
        args = campaign_args(shown(campaign, now), language)
        told = only(args, "title", "minutes", "body", "meets", "closes")
        return Say("survey-intro", told | {"n": document_of(campaign).to_answer})

    async def _of_the_card(
        session: AsyncSession, facts: dict[ConversationId, Facts], heard: Mapping[ConversationId, Heard]
    ) -> dict[ConversationId, Facts]:
        """Change the facts of those whose reply isn't for the campaign that is theirs now.

        An answer to one that is asked no more, such as while it is paused, is nobody else's.
        """
        meant = {chat: which for chat, known in facts.items() if (which := _meant(known, *heard[chat]))}
        if not meant:
            return facts
        people = [facts[chat].person for chat in meant]
        now = max(facts[chat].now for chat in meant)
        there = await _load(session, people, now, meant)
        found = dict(facts)
        for chat in meant:
            is_word = isinstance(heard[chat][1], Word)
            if chat in there and not (is_word and there[chat].over):
                found[chat] = there[chat]
            elif not is_word:
                del found[chat]
        return found

    async def compare(
        session: AsyncSession, facts: dict[ConversationId, Facts], heard: Mapping[ConversationId, Heard]
    ) -> dict[ConversationId, Facts]:
        """Take a card's answer for the campaign that asked, and find where those went on whose card is behind."""
        facts = await _of_the_card(session, facts, heard)
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
        await record_quotes(session, answers, organisation, keyring, now)
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
                if (change.state is State.SKIPPED or change.value is None)
                and act.facts.sitting.sheet.asks_photo(change.question)
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
        await _uttered(session, steps.values(), now)

    async def revise(
        session: AsyncSession, revised: Sequence[Revised], now: datetime
    ) -> dict[ConversationId, Revision[Said]]:
        """Let an answer whose message was edited be given anew, and one in words be taken back with its message."""
        by_chat = {one.person.conversation: one for one in revised}
        meant = {chat: Meant(one.said.campaign) for chat, one in by_chat.items()}
        facts = await _load(session, [one.person for one in revised], now, meant)
        found: dict[ConversationId, Revision[Said]] = {}
        for chat, known in facts.items():
            one = by_chat[chat]
            if known.sitting.voter == one.said.voter:
                what = one.said.subject
                found[chat] = removed(known, what) if one.removed else Revision(edited(known, what))
        return found

    first, behind = NAMES
    return (
        Dialogue(first, load, accept, ask, record, compare=compare, revise=revise),
        Dialogue(behind, load, accept, ask_behind, record, compare=compare),
    )


async def _uttered(session: AsyncSession, acts: Iterable[Said], now: datetime) -> None:
    """Keep by which message an answer was given, and forget what was removed."""
    uttered = []
    for act in acts:
        step, sheet = act.step, act.facts.sitting.sheet
        for change in step.changes if step is not None and act.message else ():
            question = sheet.question(change.question.removesuffix(COMMENT))
            # Of several choices, ticked one by one, no message is the answer.
            if change.state is State.GIVEN and question is not None and question.kind not in _BY_STEPS:
                uttered.append(Uttered(act.message, act.facts.sitting.voter, Spoken.ANSWER, change.question))
        if step is not None and act.removed:
            await forget_text(session, act.removed)
            gone = [(step.voter, Spoken.ANSWER, change.question) for change in step.changes]
            await utterances.forget(session, gone)
    if uttered:
        await utterances.remember(session, uttered, now)


async def _readers(session: AsyncSession, campaigns: Iterable[Campaign]) -> dict[int, int]:
    """Count by organisation those who may read what people wrote to its questions."""
    found = {}
    for number in sorted({one.organisation_id for one in campaigns}):
        staff = await roles.listing(session, OrganisationId(number))
        found[number] = max(1, sum(Right.RESULTS in rights_of(held) for _, held in staff))
    return found


def _seat(chat: ConversationId, theirs: Sequence[Seat], meant: Mapping[ConversationId, Meant]) -> Seat | None:
    if chat not in meant:
        return next(iter(theirs), None)
    number = meant[chat].campaign
    if number is None:
        return next((one for one in theirs if one.voice.finished_at is None), None)
    return next((one for one in theirs if one.voter.campaign == number), None)


def _meant(known: Facts, card: Open, reply: Reply) -> Meant | None:
    """Say which other campaign a reply is for: its card's, or, to go on, one that isn't sent; None: no other."""
    of = card.args.get(OF) if card.dialogue in NAMES else None
    if of is not None and of != known.campaign.id:
        return Meant(CampaignId(int(of)))
    if known.finished and reply in (Word("go-on"), Pressed("go-on")):
        return Meant(None)
    return None


def _numbered(step: Step, number: int) -> Step:
    return replace(step, changes=(replace(step.changes[0], value=number),))
