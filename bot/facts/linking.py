"""Facts of linking a second channel, and making one person of both; each end is told in its own chat."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import effects
from bot.dialogue import Dialogue, Person
from bot.dialogues.linking import NAME, Act, Answer, Facts, Fresh, Move, Pending, accept, ask, done
from bot.facts.returning import make_one
from bot.rendering import Turn, render
from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId
from core.language.catalogue import Texts
from core.messaging import accounts, outbox, prompts
from core.messaging.capabilities import read_capabilities
from core.messaging.outbox import Letter
from core.messaging.tables import Conversation
from core.messaging.values import Ask, ConversationId, Say
from core.pool import linking as links
from core.pool import members
from core.pool.linking import Request, Show
from core.pool.tables import MemberId
from core.privacy.codes import in_fours, letter_code
from core.privacy.keys import Keyring

_CHANNELS = "mydata-channels"


def linking(
    *, keyring: Keyring, texts: Texts, public_url: str, token: Callable[[], str]
) -> Dialogue[Facts, Act]:
    """Make the dialogue of one installation; `token` names the questions that it asks in another chat."""

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        waiting = await links.requests(session, [one.conversation for one in people], keyring, now)
        names = await accounts.names(session)
        chats = await members.chats_of(session, [one.member for one in people if one.member is not None])
        found = {}
        for person in people:
            mine = [one for one in waiting if person.conversation in (one.first, one.second)]
            if person.member is None and not mine:
                continue
            code = letter_code(keyring.random)
            language = person.language or "fi"
            fresh = Fresh(
                in_fours(code),
                keyring.code_hash(code),
                "\n".join(accounts.resident_links(code, public_url, names).values()),
            )
            theirs = chats.get(person.member, []) if person.member is not None else []
            found[person.conversation] = Facts(
                person,
                fresh,
                await _pending(session, mine[0], keyring, texts, language) if mine else None,
                tuple((one.id, _channel(texts, language, one.channel)) for one in theirs if one.id),
            )
        return found

    async def record(session: AsyncSession, acts: Sequence[Act], now: datetime) -> None:
        await links.show(session, [act for act in acts if isinstance(act, Show)], now)
        await links.set_home(session, {act.member: act.home for act in acts if isinstance(act, Move)})
        answers = {act.pending.request.code_hash: act for act in acts if isinstance(act, Answer)}
        settled = await links.settle(session, {code: act.agreed for code, act in answers.items()}, now)
        for code, agreed in settled:
            request = answers[code].pending.request
            if agreed:
                await _link(session, request, keyring, now)
            await _tell_other(session, answers[code], texts, token, now)

    return Dialogue(NAME, load, accept, ask, record, goes_on=False)


async def ask_first(
    session: AsyncSession,
    second: Sequence[ConversationId],
    keyring: Keyring,
    texts: Texts,
    token: Callable[[], str],
    now: datetime,
) -> None:
    """Ask in the first chats whether the second ones, which hold a good code, are theirs."""
    for request in await links.requests(session, list(second), keyring, now):
        if request.second in second:
            people = await effects.people_of(session, [request.first])
            person = people[request.first]
            pending = await _pending(session, request, keyring, texts, person.language or "fi")
            asked = ask(Facts(person, Fresh("", "", ""), pending))
            if asked is not None:
                await _write(session, person, asked, texts, token, now)


async def _link(session: AsyncSession, request: Request, keyring: Keyring, now: datetime) -> None:
    if request.was is not None and request.was != request.member:
        await make_one(session, [(request.was, request.member)], keyring, now)
    await members.attach(session, {request.second: request.member})
    await links.set_home(session, {request.member: request.home})


async def _tell_other(
    session: AsyncSession, act: Answer, texts: Texts, token: Callable[[], str], now: datetime
) -> None:
    """Tell the second chat what the first one said; one that gave it up itself knows it already."""
    request = act.pending.request
    people = await effects.people_of(session, [request.second, request.first])
    person = people[request.second]
    home = _channel(texts, person.language or "fi", request.home_channel)
    what = done(home) if act.agreed else Say("link-no")
    if act.agreed or await _is_waiting(session, request.second):
        await _write(session, person, what, texts, token, now)


async def _is_waiting(session: AsyncSession, chat: ConversationId) -> bool:
    return any(one.text == "link-wait" for one in await prompts.of(session, chat))


async def _write(
    session: AsyncSession,
    person: Person,
    what: Ask | Say,
    texts: Texts,
    token: Callable[[], str],
    now: datetime,
) -> None:
    kinds = select(Conversation.capabilities).where(col(Conversation.id) == person.conversation)
    can = read_capabilities((await session.exec(kinds)).one())
    if isinstance(what, Ask):
        named = token()
        await prompts.open_all(session, [prompts.row(person.conversation, what, NAME, named, now)])
        turn = Turn(ask=what, token=named)
    else:
        await prompts.close(session, [person.conversation])
        turn = Turn(says=(what,))
    parts = render(texts, turn, person.language or "fi", can, person.text_mode)
    await outbox.queue(session, [Letter(person.conversation, person.channel, part) for part in parts], now)


async def _pending(
    session: AsyncSession, request: Request, keyring: Keyring, texts: Texts, language: str
) -> Pending:
    return Pending(
        request,
        _channel(texts, language, request.channel),
        _channel(texts, language, request.home_channel),
        await _both_spoke(session, request.was, request.member, keyring),
    )


async def _both_spoke(session: AsyncSession, was: MemberId | None, to: MemberId, keyring: Keyring) -> bool:
    if was is None or was == to:
        return False
    campaigns = [CampaignId(number or 0) for number in await session.exec(select(Campaign.id))]
    spoken = await voices(session, [was, to], campaigns, keyring)
    answered = {seat for seat, voice in spoken.items() if voice.credit}
    return any((to, campaign) in answered for member, campaign in answered if member == was)


def _channel(texts: Texts, language: str, name: str) -> str:
    return texts.choice(language, _CHANNELS, name)
