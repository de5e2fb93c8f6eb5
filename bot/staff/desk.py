"""The desk that a staff member's message is handled at, and what may come of it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogues.ways import Partner
from bot.dialogues.wording import Named
from core.access.rights import Right, rights_of
from core.access.roles import listing, seat
from core.access.tables import OrganisationId, Staff, StaffId
from core.campaigns.hours import Hours
from core.documents.agreement import KNOWN_CATEGORIES
from core.documents.texts import LANGUAGES
from core.documents.traits import DEFAULT, Traits
from core.language.catalogue import Texts
from core.language.format import clock, day
from core.messaging.tables import Conversation, Prompt
from core.messaging.values import Args, Ask, Choice, ConversationId, Say, Side
from core.privacy.keys import Keyring
from core.results.survey_words import SurveyWords
from core.results.theme_words import ThemeWords

DIALOGUE = "staff"
"""The dialogue's name in the prompt rows of all staff cards."""

NAMES = {"fi": "suomi", "sv": "svenska", "en": "English", "fi-easy": "selkosuomi"}
"""Languages in their own names, the same in every language."""

ReportLines = Callable[
    [AsyncSession, int, str], Awaitable[tuple[Say, SurveyWords | None, Sequence[ThemeWords]]]
]
ReadSurvey = Callable[[AsyncSession, int, str], Awaitable[SurveyWords | None]]
Partners = Callable[[str], Sequence[Partner]]
Population = Callable[[Sequence[str]], Mapping[str, int] | None]


@dataclass(frozen=True)
class Tell:
    """A message without a question; to the writer's own chat unless another one is named."""

    say: Say
    to: ConversationId | None = None
    language: str = ""  # other than the chat's own, for showing what residents read


@dataclass(frozen=True)
class Put:
    """A new card in its slot; in the writer's own chat unless another one is named.

    The card that was open in the slot before closes, as by Close.
    """

    ask: Ask
    to: ConversationId | None = None
    language: str = ""  # as in Tell
    shown: bool = False  # a resident's card, looked at only: it takes no words away from what is asked
    numbers: bool = False  # as where there are no buttons


@dataclass(frozen=True)
class Replace:
    """A card in any staff chat is edited to this; with choices its slot stays open, without it closes."""

    conversation: ConversationId
    slot: str
    say: Say
    choices: tuple[str | Choice, ...] = ()
    about: int | None = None


@dataclass(frozen=True)
class Close:
    """The card in a slot of the writer's own chat keeps its words and what was chosen, and loses its buttons."""

    slot: str


StaffOut = Tell | Put | Replace | Close


def instead(desk: "Desk", slot: str, outs: Sequence[StaffOut]) -> list[StaffOut]:
    """Say it in the place of the card in the slot, which closes; a card that is put again stays open."""
    return [Replace(desk.conversation, slot, out.say) if isinstance(out, Tell) else out for out in outs]


@dataclass(frozen=True)
class DryRun:
    """A campaign that invented residents shall play, and the chat that waits to hear of it."""

    conversation: ConversationId
    campaign: int
    name: str
    document: str
    people: int
    language: str


@dataclass
class DryRuns:
    """The dry runs that wait, one a chat and campaign. A restart forgets them: nothing is lost but the asking."""

    waiting: dict[tuple[ConversationId, int], DryRun] = field(default_factory=dict)
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    def want(self, wanted: DryRun) -> None:
        """Let it be played soon; asked twice, also by a transaction that is tried again, it is played once."""
        self.waiting[wanted.conversation, wanted.campaign] = wanted
        self.wake.set()


@dataclass(frozen=True)
class House:
    """What staff commands need of the installation, the same for every message."""

    texts: Texts
    keyring: Keyring
    organisation: OrganisationId
    zone: tzinfo
    languages: Sequence[str] = LANGUAGES
    cap: int = 4  # invitations a member may get in 30 days
    public_url: str = ""
    suppress_below: int = 10
    categories: Mapping[str, int] = field(default_factory=lambda: KNOWN_CATEGORIES)
    template: str = ""  # a campaign file to start from
    population: Population = lambda _: None  # by stratum key, for these traits in this order
    report_lines: ReportLines | None = None  # a campaign's report, questions, themes
    survey_words: ReadSurvey | None = None  # what people answered to its questions
    hours: Hours | None = None  # when residents may be written to; None: always
    traits: Traits = DEFAULT  # what may be known of members
    partners: Partners = lambda _: ()  # whom the pool is shared with, named in a language
    named: Named = lambda *_: {}  # the organisation's names and contacts, in a language
    accounts: dict[str, str] = field(default_factory=dict)  # what our account is called in a channel
    dry_runs: DryRuns = field(default_factory=DryRuns)
    host: OrganisationId | None = None  # whose installation it is, where this is another's side of it

    def of(self, organisation: OrganisationId) -> "House":
        """Give the house as an organisation's own people know it: their partners are all the others."""
        host, partners, named = self.host or self.organisation, self.partners, self.named
        if organisation == self.organisation:
            return self

        def others(language: str) -> list[Partner]:
            all_ = [Partner(host, named(language, host)["org"]), *partners(language)]
            return [one for one in all_ if one.organisation != organisation]

        return replace(self, organisation=organisation, partners=others, host=host)

    def say(self, language: str, text: str, args: Args | None = None) -> str:
        """Word a text where it becomes a value of another one, such as a row of a list."""
        return self.texts.say(language, text, args)

    def day(self, when: datetime, language: str, *, year: bool = False) -> str:
        """Write the day as it is here."""
        return day(when.astimezone(self.zone).date(), language, year=year)

    def time(self, when: datetime, language: str) -> str:
        """Write the time as it is here."""
        return clock(when.astimezone(self.zone), language)


@dataclass(frozen=True)
class Desk:
    """One staff member's message: the transaction, who writes where, and the house around."""

    session: AsyncSession
    conversation: ConversationId
    staff: StaffId | None
    language: str
    now: datetime
    house: House
    group: bool = False  # several colleagues read along, and strangers may

    @property
    def organisation(self) -> OrganisationId:
        return self.house.organisation

    def day(self, when: datetime, language: str = "") -> str:
        """Write the day as it is here, with its year unless it is this one; for the writer, or in a language."""
        zone = self.house.zone
        other = when.astimezone(zone).year != self.now.astimezone(zone).year
        return self.house.day(when, language or self.language, year=other)

    def say(self, text: str, args: Args | None = None) -> str:
        """Word a text in the writer's language, as a value of another one."""
        return self.house.say(self.language, text, args)


@dataclass(frozen=True)
class Chat:
    """A colleague's chat."""

    conversation: ConversationId
    staff: StaffId  # nobody's number where several share it
    language: str
    group: bool = False


async def seated(desk: Desk) -> Desk:
    """Seat a partner organisation's colleague at their own organisation's desk: they see nobody else's campaigns."""
    if desk.staff is None:
        return desk
    return replace(desk, house=desk.house.of(await seat(desk.session, desk.staff, desk.organisation)))


async def colleagues(desk: Desk, right: Right) -> dict[StaffId, str]:
    """Give the names of those who have the right now, by number."""
    people = await listing(desk.session, desk.organisation)
    return {
        person.id: named(person)
        for person, roles in people
        if person.id is not None and right in rights_of(roles)
    }


async def chats(session: AsyncSession, staff: Sequence[StaffId]) -> list[Chat]:
    """List the staff chats of these people, the oldest first."""
    query = select(Conversation).where(
        col(Conversation.side) == Side.STAFF.value,
        col(Conversation.party).in_(list(staff)),
        col(Conversation.stopped).is_(False),
    )
    return [_chat(row) for row in await session.exec(query.order_by(col(Conversation.id)))]


async def groups(session: AsyncSession, organisation: OrganisationId) -> list[Chat]:
    """List the groups that the organisation's cards go to, the oldest first."""
    query = select(Conversation).where(
        col(Conversation.organisation_id) == organisation, col(Conversation.stopped).is_(False)
    )
    return [_chat(row) for row in await session.exec(query.order_by(col(Conversation.id)))]


async def holders(session: AsyncSession, slot: str, texts: Sequence[str]) -> list[Chat]:
    """List the staff chats in which one of these texts is open in the slot."""
    query = (
        select(Conversation)
        .join(Prompt, col(Prompt.conversation_id) == col(Conversation.id))
        .where(
            col(Prompt.slot) == slot,
            col(Prompt.text).in_(list(texts)),
            col(Conversation.side) == Side.STAFF.value,
        )
        .order_by(col(Conversation.id))
    )
    return [_chat(row) for row in await session.exec(query)]


async def who(session: AsyncSession, staff: int | None) -> str:
    """Name a colleague as colleagues see them; by number while the name isn't told."""
    person = None if staff is None else await session.get(Staff, staff)
    return "–" if person is None else named(person)


def named(person: Staff) -> str:
    """Name a colleague as colleagues see them."""
    return person.name or f"#{person.id}"


def _chat(row: Conversation) -> Chat:
    assert row.id is not None
    return Chat(row.id, StaffId(row.party or 0), row.language or "fi", row.organisation_id is not None)
