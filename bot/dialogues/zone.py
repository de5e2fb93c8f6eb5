"""By which clock somebody lives, so that it isn't night there when we write (pure)."""

from dataclasses import dataclass
from typing import Final

from bot.dialogue import Open, Outcome, Person, Unclear
from core.messaging.values import Ask, Pressed, Reply, Say, Typed, Word
from core.pool.tables import MemberId
from core.pool.zone_names import find_zone, place_of

NAME: Final = "zone"


@dataclass(frozen=True)
class Facts:
    """A member, the zone that they live by, and the installation's."""

    person: Person
    member: MemberId
    zone: str
    here: str


@dataclass(frozen=True)
class Move:
    """A member lives by this zone from now on."""

    member: MemberId
    zone: str


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Move] | Unclear:
    """Read the name of a city; one that no zone is named after changes nothing."""
    match reply:
        case Pressed("time-zone"):
            place = place_of(facts.zone, facts.person.language)
            return Outcome(then=Ask("zone", {"place": place}, ("here", "done")))
        case Pressed("here"):
            return _moved(facts, facts.here)
        case Typed(text):
            zone = find_zone(text)
            return Unclear(Say("zone-unknown")) if zone is None else _moved(facts, zone)
        case Pressed("done") | Word("cancel" | "back" | "go-on" | "skip" | "later"):
            return Outcome()
    return Unclear()


def _moved(facts: Facts, zone: str) -> Outcome[Move]:
    said = Say("zone-done", {"place": place_of(zone, facts.person.language)})
    return Outcome(Move(facts.member, zone), says=(said,))
