"""Facts of coming in: who is in already, by which code, what was asked and told; and recording it."""

from collections.abc import Container, Sequence
from datetime import datetime
from typing import TypeVar

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.greeting import Greeting
from bot.dialogues.joining import Act, AnswerPool, ComeIn, Facts, Joining, SetLanguage
from bot.dialogues.returning import ShowReturn
from bot.dialogues.traits import Background, Places, TellTrait, background
from bot.dialogues.wording import Named
from bot.facts.returning import AskFirst, fresh_code, redeem
from core.campaigns import invitations, participation
from core.campaigns.documents import Shown, shown_open
from core.campaigns.hours import Hours
from core.campaigns.invitations import Decline, Remind
from core.campaigns.participation import TakePart
from core.campaigns.tables import CampaignId
from core.documents.traits import Traits
from core.messaging.values import ConversationId
from core.pool import codes, consents, members, return_codes
from core.pool import linking as links
from core.pool.arrivals import Arrival, arrivals
from core.pool.codes import Attempt, Tries
from core.pool.tables import Purpose, Tier
from core.pool.telling import Told, tell, told_since
from core.pool.zone_names import clock_of
from core.privacy.keys import Keyring

VERSION = "consent-pool/1"
"""The text of consent that is read now; raise it when a catalogue changes what the text promises."""

One = TypeVar("One")


def joining(
    *,
    named: Named,
    organisation: int,
    keyring: Keyring,
    cap: int,
    places: Places,
    returns: Container[str] = (),
    hours: Hours | None = None,
    ask_first: AskFirst | None = None,
) -> Dialogue[Facts, Act]:
    """Make the dialogue of first contact. `organisation` is whose consent is asked, `cap` invitations a month.

    `returns` are the channels where a chat is lost with a browser: there people are shown a return code. Without
    `hours` nobody is asked when to be reminded.
    """
    words = Joining(Greeting(named, cap), keyring.code_hash, places)

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        return await _load(session, people, organisation, keyring, places, returns, hours, now)

    async def record(session: AsyncSession, acts: Sequence[Act], now: datetime) -> None:
        await _record(session, acts, organisation, keyring, ask_first, places.traits, now)

    return Dialogue("joining", load, words.accept, words.ask, record)


async def _load(
    session: AsyncSession,
    people: Sequence[Person],
    organisation: int,
    keyring: Keyring,
    places: Places,
    returns: Container[str],
    hours: Hours | None,
    now: datetime,
) -> dict[ConversationId, Facts]:
    known = await arrivals(
        session, sorted({one.member for one in people if one.member is not None}), places.asked
    )
    tries = await codes.tries_of(session, [one.conversation for one in people], now)
    campaigns = {code.campaign for arrival in known.values() for code in arrival.codes}
    wanted = [CampaignId(number) for number in campaigns if number is not None]
    shown = await shown_open(session, now, wanted)
    unfinished = sorted(
        member for member, it in known.items() if not it.asked_about_pool or it.traits < len(places.asked)
    )
    seats = await participation.voices(session, unfinished, list(shown), keyring)
    started = {seat for seat, voice in seats.items() if voice.agreed_at is not None}
    told = await told_since(session, unfinished)
    agreed = await consents.current(session, unfinished, organisation)
    invited = await invitations.invitations_of(session, sorted(known), now)
    reached = await invitations.to_write_to(session, sorted(invited))
    shown_codes = await return_codes.known_to(session, sorted(known))
    linking = await links.waiting(session, [one.conversation for one in people], now)
    facts = {}
    for person in people:
        returning = fresh_code(keyring) if person.channel in returns else None
        tried = tries.get(person.conversation, Tries())
        open_now = sorted((one for one in shown.values() if one.open), key=lambda one: not one.to_all)
        if person.member is None or person.member not in known:
            facts[person.conversation] = Facts(
                person,
                open_now,
                tried.count,
                crowded=tried.crowded,
                returning=returning,
                linking=person.conversation in linking,
            )
            continue
        it, member = known[person.member], person.member
        returns_of = shown_codes.get(member, [])
        since, campaign = _came(it, person, shown)
        places_of = invited.get(member, ())
        place = next((one for one in places_of if campaign and one.campaign == campaign.id), None)
        facts[person.conversation] = Facts(
            person=person,
            open=open_now,
            tries=tried.count,
            crowded=tried.crowded,
            tried_now=tried.latest == now,
            linking=person.conversation in linking,
            used=frozenset(code.code_hash for code in it.codes if code.by == person.conversation)
            | {code.code_hash for code in returns_of},
            returning=returning,
            returned=any(code.used_at == now for code in returns_of),
            by_code=it.tier != Tier.SELF_DECLARED,
            campaign=campaign,
            declined=place is not None and place.declined,
            times=hours.offered(now, place.closes, clock_of(place.zone))
            if place is not None and hours is not None and member in reached
            else {},
            started=campaign is not None and (member, campaign.id) in started,
            asked_about_pool=it.asked_about_pool,
            in_pool=agreed.get((member, Purpose.POOL), False),
            background=background(told[member], since, places) if member in told else Background(),
        )
    return facts


def _came(arrival: Arrival, person: Person, shown: dict[CampaignId, Shown]) -> tuple[datetime, Shown | None]:
    """Say since when the member tells things here, and what their newest code invites to."""
    newest = max(arrival.codes, key=lambda code: code.at or arrival.joined_at, default=None)
    if newest is None:
        return arrival.joined_at, None
    campaign = shown.get(CampaignId(newest.campaign)) if newest.campaign is not None else None
    return newest.at or arrival.joined_at, campaign


async def _record(
    session: AsyncSession,
    acts: Sequence[Act],
    organisation: int,
    keyring: Keyring,
    ask_first: AskFirst | None,
    traits: Traits,
    now: datetime,
) -> None:
    spoken = _of(SetLanguage, acts)
    await members.speak(session, {act.conversation: act.language for act in spoken})
    await members.set_language(
        session, {act.member: act.language for act in spoken if act.member is not None}
    )
    await redeem(session, _of(Attempt, acts), keyring, now, ask_first)
    starts = list(_of(TakePart, acts))
    answers = []
    coming = _of(ComeIn, acts)
    new = [members.NewMember(act.language or None) for act in coming]
    added = await members.add(session, new, keyring, now)
    await members.attach(
        session, {act.conversation: member for act, member in zip(coming, added, strict=True)}
    )
    came = [
        AnswerPool(member, act.language, act.pool, act.campaign, act.shown)
        for act, member in zip(coming, added, strict=True)
    ]
    shown = {act.code_hash: act.member for act in _of(ShowReturn, acts)}
    for act in (*came, *_of(AnswerPool, acts)):
        version = f"{VERSION}/{act.language}"
        answers.append(consents.Answer(act.member, organisation, Purpose.POOL, act.pool, version))
        if act.campaign is not None:
            starts.append(TakePart(act.member, act.campaign))
        if act.shown is not None:
            shown[act.shown] = act.member
    await return_codes.issue(session, shown, now)
    await consents.record(session, answers, now)
    told = [Told(act.member, act.name, act.value) for act in _of(TellTrait, acts)]
    await tell(session, told, now, traits)
    await invitations.decline(session, _of(Decline, acts), now)
    await invitations.remind(session, _of(Remind, acts))
    await participation.take_part(session, starts, keyring, now)


def _of(kind: type[One], acts: Sequence[Act]) -> list[One]:
    return [act for act in acts if isinstance(act, kind)]
