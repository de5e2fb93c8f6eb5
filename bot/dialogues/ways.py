"""How somebody wants to take part, how often, and which partners may invite them too (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.dialogue import Open, Outcome, Person, Unclear
from core.messaging.values import Ask, Pressed, Reply, Say, Word
from core.pool.frequency import KINDS, written_ways
from core.pool.tables import Frequency, MemberId

NAME: Final = "ways"
_FREQUENCIES: Final = tuple(one.value for one in Frequency)


@dataclass(frozen=True)
class Partner:
    """Another organisation that the pool is shared with."""

    organisation: int
    name: str


@dataclass(frozen=True)
class Facts:
    """A member of the pool, and what they haven't been asked."""

    person: Person
    member: MemberId
    labels: Mapping[str, str]  # of the ways, in the person's language
    ways: str | None = None
    frequency: Frequency | None = None
    partners: Sequence[Partner] = ()
    answered: frozenset[int] = field(default_factory=frozenset)  # partners about whom they said yes or no


@dataclass(frozen=True)
class SetWays:
    """The ways of taking part that a member chose."""

    member: MemberId
    ways: str


@dataclass(frozen=True)
class SetFrequency:
    """How often a member may be invited."""

    member: MemberId
    frequency: Frequency


@dataclass(frozen=True)
class Share:
    """Whether a partner may invite a member."""

    member: MemberId
    organisation: int
    given: bool
    language: str


Act = SetWays | SetFrequency | Share


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
    """Read what was chosen; asked again from one's own data, all of it comes in a row."""
    again = bool(prompt.args.get("again"))
    match prompt.text, reply:
        case _, Pressed("ways") if prompt.text != "ways":
            return Outcome(then=_ways(facts, _codes(facts.ways), again=1))
        case "ways", Pressed(key) if key in KINDS:
            codes = str(prompt.args.get("codes", "")).split()
            codes = [code for code in codes if code != key] if key in codes else [*codes, key]
            return Outcome(then=_ways(facts, codes, again=int(again)))
        case "ways", Pressed("done"):
            act = SetWays(facts.member, written_ways(str(prompt.args.get("codes", "")).split()))
            return Outcome(act, then=_frequency(1) if again else None)
        case "frequency", Pressed(key) if key in _FREQUENCIES:
            first = _shared(facts.partners, 1) if again else None
            said = (Say("ways-done"),) if first is None else ()
            return Outcome(SetFrequency(facts.member, Frequency(key)), says=said, then=first)
        case "consent-shared", Pressed("allow" | "refuse" as key) if prompt.about is not None:
            share = Share(facts.member, prompt.about, key == "allow", facts.person.language)
            following = _after(facts.partners, prompt.about)
            then = _shared(following, 1) if again else None
            said = (Say("ways-done"),) if again and then is None else ()
            return Outcome(share, says=said, then=then)
        case "ways" | "frequency", Word("skip" | "later" | "go-on" | "cancel" | "back"):
            if again:
                return Outcome()
            # Whoever doesn't want to choose isn't asked each time: all ways, as often as the pool's cap allows.
            if prompt.text == "ways":
                return Outcome(SetWays(facts.member, written_ways([])))
            return Outcome(SetFrequency(facts.member, Frequency.WEEKLY))
        case "consent-shared", Word("skip" | "later" | "go-on" | "cancel" | "back"):
            if again or prompt.about is None:
                return Outcome()
            return Outcome(Share(facts.member, prompt.about, False, facts.person.language))
    return Unclear()


def ask(facts: Facts) -> Ask | None:
    """Ask what hasn't been asked: partners first, then ways, then how often; None when all is known."""
    fresh = [one for one in facts.partners if one.organisation not in facts.answered]
    if fresh:
        return _shared(fresh, 0)
    if facts.ways is None:
        return _ways(facts, [], again=0)
    return None if facts.frequency is not None else _frequency(0)


def _ways(facts: Facts, codes: Sequence[str], again: int) -> Ask:
    kept = [code for code in KINDS if code in codes]
    args: dict[str, str | int] = {
        "n": len(kept),
        "chosen": ", ".join(facts.labels[code] for code in kept),
        "codes": " ".join(kept),
        "again": again,
    }
    return Ask("ways", args, (*KINDS, "done"))


def _frequency(again: int) -> Ask:
    return Ask("frequency", {"again": again}, _FREQUENCIES)


def _shared(partners: Sequence[Partner], again: int) -> Ask | None:
    if not partners:
        return None
    first = partners[0]
    args: dict[str, str | int] = {"partner": first.name, "again": again}
    return Ask("consent-shared", args, ("allow", "refuse"), about=first.organisation)


def _after(partners: Sequence[Partner], organisation: int) -> Sequence[Partner]:
    places = [place for place, one in enumerate(partners) if one.organisation == organisation]
    return partners[places[0] + 1 :] if places else ()


def _codes(ways: str | None) -> list[str]:
    return [code for code in (ways or "").split() if code in KINDS]
