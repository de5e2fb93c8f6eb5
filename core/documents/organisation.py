"""Who asks: the organisation's names, contacts and crisis lines in each language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import Field

from core.documents.checking import parse
from core.documents.faults import Fault, FaultyDocumentError, in_order
from core.documents.questionnaire import Part
from core.documents.texts import LANGUAGES, AddressText, TitleTexts, say
from core.documents.yaml_lines import read

SHIPPED: Final = Path(__file__).parents[2] / "examples" / "organisation.yaml"


class Asker(Part):
    """One that asks residents. Names as inside a sentence; a language that isn't there falls back as texts do."""

    name: TitleTexts
    genitive: TitleTexts  # Finnish and Swedish can't be put together from the name
    contact: TitleTexts  # how a person is reached
    privacy: AddressText
    phone: TitleTexts | None = None  # where answers are taken by phone, with its hours
    signatory: TitleTexts | None = None  # who signs its letters
    return_address: str | None = Field(
        None, min_length=1, max_length=120
    )  # of letters and slips, in one line

    def values(self, language: str) -> dict[str, str]:
        """The values for texts in that language: org, org-genitive, contact, privacy, and what letters need."""
        return {
            "phone": "" if self.phone is None else say(self.phone, language),
            "signatory": "" if self.signatory is None else say(self.signatory, language),
            "return-address": self.return_address or "",
            "org": say(self.name, language),
            "org-genitive": say(self.genitive, language),
            "contact": say(self.contact, language),
            "privacy": self.privacy,
        }


class Organisation(Asker):
    """Whose installation it is. Read with `load`."""

    crisis: TitleTexts  # the crisis line's number with its hours
    traits: str | None = Field(None, min_length=1, max_length=200)  # file of its traits, beside this one
    partners: list[Asker] = Field(default_factory=list, max_length=20)  # that the pool is shared with
    crisis_checked: date  # when somebody last called to see that the lines are right

    def traits_beside(self, document: Path) -> Path | None:
        """The file of its traits; None: the default four."""
        return None if self.traits is None else document.parent / self.traits

    def values(self, language: str) -> dict[str, str]:
        """The values for texts in that language, as of anyone that asks, and the crisis line."""
        return {**super().values(language), "crisis": say(self.crisis, language)}


@dataclass(frozen=True)
class Askers:
    """The values of each organisation by its number; without a number, and for a stranger's, those of the host."""

    host: Organisation
    partners: Mapping[int, Asker] = field(default_factory=dict)

    def __call__(self, language: str, organisation: int | None = None) -> Mapping[str, str]:
        own, partner = self.host.values(language), self.partners.get(organisation or 0)
        # Whoever asks, in danger the same line answers.
        return own if partner is None else {**partner.values(language), "crisis": own["crisis"]}


def check_organisation(text: str, languages: Sequence[str] = LANGUAGES) -> Organisation | list[Fault]:
    """The organisation, or all faults of its document in the order of lines."""
    document = read(text)
    if isinstance(document, list):
        return document
    _, faults = parse(document, Organisation, languages)
    if faults:
        return in_order(faults)
    return Organisation.model_validate(document.value, context={"languages": languages})


def load(path: Path = SHIPPED, languages: Sequence[str] = LANGUAGES) -> Organisation:
    """The organisation of a file. FaultyDocumentError with all faults; OSError if it can't be read."""
    found = check_organisation(path.read_text(encoding="utf-8"), languages)
    if isinstance(found, list):
        raise FaultyDocumentError(found)
    return found
