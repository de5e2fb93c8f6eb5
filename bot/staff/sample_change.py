"""A sample changed in the staff chat: size, minimum and strata by words, in the campaign's own file."""

import re
from dataclasses import dataclass
from typing import Final

from bot.staff.desk import Desk
from core.access.guards import Planner
from core.campaigns import life, sample
from core.campaigns.documents import document_of
from core.campaigns.plan import plan_of
from core.campaigns.tables import Campaign
from core.documents.campaign import Campaign as Document
from core.documents.checking import check_campaign
from core.documents.editing import amended
from core.documents.faults import Fault, Path

_SIZE: Final = ("size", "koko", "storl")
_MINIMUM: Final = ("minimum", "vähint", "minimi", "minst")
_STRATA: Final = ("strat", "ositt", "ositus", "ryhm", "grupp")
_NONE: Final = frozenset({"none", "nothing", "ei", "inget", "inga"})
_TRAITS: Final = {
    "municipality": ("municip", "kunta", "kunn", "kommun"),
    "age_group": ("age", "ikä", "åld"),
    "gender": ("gend", "sukup", "kön"),
    "language": ("lang", "kiel", "språk"),
}
_WORD: Final = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Change:
    """What is to be another than in the file; None: as it is."""

    size: int | None = None
    minimum: int | None = None
    strata: tuple[str, ...] | None = None


def read_change(text: str) -> Change | None:
    """Read `size 900, minimum 3, strata age gender` in any language; None: something in it means nothing here."""
    size = minimum = strata = None
    for part in re.split(r"[,;\n]|\s·\s", text.casefold()):
        words = _WORD.findall(part)
        if not words:
            continue
        first, rest = words[0], words[1:]
        if first.startswith(_SIZE) and len(rest) == 1 and rest[0].isdecimal() and len(rest[0]) < 8:
            size = int(rest[0])
        elif first.startswith(_MINIMUM) and len(rest) == 1 and rest[0].isdecimal() and len(rest[0]) < 6:
            minimum = int(rest[0])
        elif first.startswith(_STRATA) and rest:
            found = () if rest[0] in _NONE else tuple(_trait(word) for word in rest)
            if "" in found:
                return None
            strata = found
        else:
            return None
    change = Change(size, minimum, strata)
    return None if change == Change() else change


async def change(desk: Desk, by: Planner, campaign: Campaign, wanted: Change) -> list[Fault]:
    """Write the change into the campaign's file and take its frozen sample back; or give the file's faults.

    ImpossiblePlanError: the changed sample can't be drawn, and the file stays as it was.
    """
    changes: dict[Path, str] = {}
    if wanted.size is not None:
        changes["sample", "size"] = str(wanted.size)
    if wanted.minimum is not None:
        changes["sample", "minimum_per_stratum"] = str(wanted.minimum)
    if wanted.strata is not None:
        changes["sample", "strata"] = f"[{', '.join(wanted.strata)}]"
    text = amended(campaign.document, changes)
    document = check_campaign(text, desk.house.languages, desk.house.categories)
    if not isinstance(document, Document):
        return document
    strata = tuple(document.sample.strata)
    plan = plan_of(document.sample, desk.house.population(strata) if strata else None)
    await sample.possible(desk.session, campaign, plan, desk.now, cap=desk.house.cap, known=desk.house.traits)
    zone = desk.house.zone
    draft = life.Draft(campaign.name, text, document.opens(zone), document.closes(zone))
    await life.create(desk.session, by, draft, desk.now)
    return []


def as_written(campaign: Campaign) -> dict[str, str | int]:
    """Say what of the sample can be changed, as the file has it."""
    asked = document_of(campaign).sample
    return {
        "size": str(asked.size or 0),
        "minimum": str(asked.minimum_per_stratum),
        "strata": ", ".join(asked.strata) or "–",
    }


def _trait(word: str) -> str:
    return next((trait for trait, begins in _TRAITS.items() if word == trait or word.startswith(begins)), "")
