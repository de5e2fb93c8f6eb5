"""Wording a campaign's letters for `letters`."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final, Literal

from adapters.documents.letter import TooLong, as_pdf, content
from bot.app import Installation
from bot.cli.exchange import Refused
from core.campaigns.documents import document_of, shown
from core.campaigns.invitations import draws_of
from core.campaigns.letter_words import MOST_ON_SLIP, Told, back_of, side, slip
from core.campaigns.letters import Written
from core.campaigns.post import Parcel, Sheet, Side, Slip
from core.campaigns.tables import Campaign, CampaignId
from core.documents.questionnaire import Question
from core.documents.texts import Texts as Tongues
from core.messaging.accounts import RESIDENTS, resident_links
from core.pool.addresses import Address
from core.privacy.codes import ALPHABET, LETTER_LENGTH, LINK_LENGTH, Code
from core.statements.assisting import OnPaper
from core.surveys.paper import slip_questions

Link = Literal["web", "telegram"]
LINKS: Final[Mapping[str, Link]] = {"web": "web", "telegram": "telegram"}

_SAMPLE: Final = Address("Testi", "Testikatu 1", "00100", "HELSINKI")


class Desk:
    """Words a campaign's letters; what many letters share is worded once."""

    def __init__(
        self,
        house: Installation,
        organisation: int,
        told: Told,
        wordings: Mapping[str, Tongues | None],
        statements: Sequence[OnPaper],
        link: Link,
        known: dict[str, str],
        questions: Sequence[Question] = (),
    ) -> None:
        self._house, self._organisation, self._told, self._wordings = house, organisation, told, wordings
        self._statements, self._link, self._known = statements, link, known
        self._questions = questions
        self._sides: dict[tuple[str, str], tuple[Side, Side, Slip | None]] = {}

    def parcel(self, reference: str, written: Sequence[Written]) -> Parcel:
        """Word a batch; a letter without an address is left out, its person was erased since."""
        sheets = [
            self._sheet(one.place, one.address, one.language, one.variant, one.letter, one.link)
            for one in written
            if one.address is not None
        ]
        named = self._named("fi")
        sender = (named["org"], named["return-address"]) if named.get("return-address") else (named["org"],)
        return Parcel(reference, sender, sheets)

    def _named(self, language: str) -> Mapping[str, str]:
        return self._house.named(language, self._organisation)

    def try_out(self, languages: Sequence[str]) -> None:
        """Set one letter of each wording, so that one that overflows its page is known before a code is made."""
        letter, link = Code(ALPHABET[0] * LETTER_LENGTH), Code(ALPHABET[0] * LINK_LENGTH)
        kinds = product(languages, self._wordings or ("",))
        sheets = [
            self._sheet(place, _SAMPLE, language, variant, letter, link)
            for place, (language, variant) in enumerate(kinds, start=1)
        ]
        try:
            as_pdf(content(Parcel("test", (), sheets), sheets))
        except TooLong as error:
            sheet = sheets[error.place - 1]
            raise Refused(
                f"The letter doesn't fit on its page in {sheet.language}. Shorten the title, the contact "
                "details, the variant's sentence or the statements of the slip."
            ) from None

    def _sheet(
        self, place: int, address: Address, language: str, variant: str, letter: Code, link: Code
    ) -> Sheet:
        key = language, variant
        if key not in self._sides:
            other = back_of(language, self._house.settings.languages)
            own = self._wordings.get(variant)
            texts, told, named = self._house.texts, self._told, self._named
            front = side(texts, told, named(language), language, own=own, over=other)
            back = side(texts, told, named(other), other, own=own)
            asked = [(one.number, one.text(language)) for one in self._statements[:MOST_ON_SLIP]]
            questions = slip_questions(texts, language, self._questions)
            paper = slip(texts, told, named(language), language, asked, questions) if told.slips else None
            self._sides[key] = front, back, paper
        front_, back_, paper_ = self._sides[key]
        address_of = resident_links(link, self._house.settings.public_url, self._known)[self._link]
        return Sheet(place, address, language, variant, letter, address_of, front_, back_, paper_)


async def what_is_told(
    house: Installation, campaign: Campaign, known: Mapping[str, str], slips: bool
) -> Told:
    document = document_of(campaign)
    seen = shown(campaign, house.clock())
    number = CampaignId(campaign.id or 0)
    if not document.sample.drawn:
        raise Refused(f"{campaign.name} draws nobody: it is open to all, so that no letter goes.")
    async with house.database.read() as session:
        draw = (await draws_of(session, [number])).get(number)
    url = house.settings.public_url
    return Told(
        seen.title,
        seen.size,
        seen.minutes,
        seen.last_day,
        seen.body,
        seen.meets,
        url,
        f"{url}/d/{draw}",
        f"t.me/{known[RESIDENTS]}" if RESIDENTS in known else "",
        slips,
    )
