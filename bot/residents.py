"""The residents' dialogues, put together in the order in which they get their turn."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import AnyDialogue
from bot.dialogues.traits import Places
from bot.dialogues.voting import voting_dialogues
from bot.dialogues.wording import Named
from bot.facts.correcting import correcting
from bot.facts.idle import idle
from bot.facts.invitation import invitation
from bot.facts.joining import joining
from bot.facts.linking import ask_first, linking
from bot.facts.my_data import my_data
from bot.facts.my_votes import my_votes
from bot.facts.own_outcome import own_outcome
from bot.facts.own_statement import own_statement
from bot.facts.standing import standing
from bot.facts.survey import survey_dialogues
from bot.facts.traits_later import traits_later
from bot.facts.ways import Partners, ways_of_taking_part
from bot.facts.zone import zone
from bot.rights import rights
from bot.runner import token_of
from bot.settings import Settings
from core.access.tables import OrganisationId
from core.campaigns.hours import Hours
from core.documents.population import municipalities
from core.documents.traits import DEFAULT, Traits
from core.language.catalogue import Texts
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring
from core.statements.board import Boards
from core.statements.voting import Routing


def dialogues(
    settings: Settings,
    keyring: Keyring,
    organisation: OrganisationId,
    named: Named,
    boards: Boards,
    routing: Routing,
    words: Texts,
    returns: set[str],
    partners: Partners = lambda _: (),
    traits: Traits = DEFAULT,
) -> list[AnyDialogue]:
    """List the residents' dialogues in the order in which they get their turn.

    In the channels of `returns` people come back by a code, as the channel itself forgets them.
    """
    places = Places(tuple(municipalities(settings.population)), traits=traits)
    hours = Hours.read(settings.quiet_hours, settings.zone)
    url = settings.public_url
    vote, voted = voting_dialogues(
        keyring, boards, routing, words, url, settings.zone, settings.suppress_below, writing=True
    )

    def token() -> str:
        return token_of(keyring.random)

    async def asked(session: AsyncSession, second: Sequence[ConversationId], now: datetime) -> None:
        await ask_first(session, second, keyring, words, token, now)

    questions, questions_behind = survey_dialogues(
        keyring=keyring,
        texts=words,
        organisation=organisation,
        public_url=url,
        zone=settings.zone,
        places=places,
    )
    return [
        linking(keyring=keyring, texts=words, public_url=url, token=token),
        joining(
            named=named,
            organisation=organisation,
            keyring=keyring,
            cap=settings.contact_cap,
            places=places,
            returns=returns,
            hours=hours,
            ask_first=asked,
        ),
        invitation(
            named=named,
            keyring=keyring,
            public_url=url,
            hours=hours,
        ),
        questions,
        vote,
        questions_behind,
        traits_later(organisation=organisation, keyring=keyring, places=places),
        voted,
        rights(settings.zone),
        ways_of_taking_part(organisation=organisation, texts=words, partners=partners),
        idle(named=named, keyring=keyring, writing=True, my_data=True),
        # Only their own words and buttons open these, so they come last.
        standing(keyring, boards, words, url, settings.zone, settings.suppress_below),
        my_votes(keyring, words, boards, settings.suppress_below),
        my_data(keyring=keyring, texts=words, organisation=organisation, public_url=url, traits=traits),
        own_outcome(keyring=keyring, boards=boards, routing=routing, texts=words),
        own_statement(
            keyring=keyring,
            boards=boards,
            texts=words,
            organisation=organisation,
            public_url=url,
            zone=settings.zone,
        ),
        correcting(places),
        zone(here=settings.timezone),
    ]
