"""Where a person stands among the others, in sentences that need no picture (pure)."""

from dataclasses import dataclass

from bot.dialogue import Open, Outcome, Unclear
from core.messaging.values import Ask, Reply, Say


@dataclass(frozen=True)
class Close:
    """The nearest group as it may be told; `letter` is empty where the group is too small to tell of."""

    letter: str
    size: int
    groups: str  # all that are told, with sides and sizes, worded
    where: str  # in the middle or at the edge, worded
    typical: str  # a statement; empty: none may be shown
    vote: str  # what the group says of it, worded


@dataclass(frozen=True)
class Facts:
    """One person's answers against the map."""

    answers: int
    missing: int  # answers until it can be told
    hidden_until: str  # results come when the campaign closes, on this day; empty: they may be seen
    url: str
    picture: str  # the name of the picture of the place
    day: str
    time: str
    mapped: bool  # there is a map, of enough people
    near: Close | None  # None: there are no clear groups
    common: str  # what all groups, or without groups most people, agree on; empty: none may be shown


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[None] | Unclear:
    """Answer where the person stands, whatever was open; nothing is recorded."""
    if facts.hidden_until:
        return Outcome(then=Ask("vote-results-at-close", {"closes": facts.hidden_until}, ("go-on",)))
    if facts.missing:
        return Outcome(then=Ask("stand-few", {"n": facts.missing}, ("go-on",)))
    if not facts.mapped:
        return Outcome(then=Ask("vote-results-none", {"url": facts.url}, ("go-on",)))
    told = {"day": facts.day, "time": facts.time}
    common = {"commons": 1 if facts.common else 0, "common": facts.common}
    near = facts.near
    if near is None:
        return Outcome(then=Ask("stand-unclear", {**common, **told}, ("results", "go-on")))
    if not near.letter:
        return Outcome(then=Ask("stand-small", {"n": facts.answers, **common, **told}, ("results", "go-on")))
    words = Say(
        "stand-alt",
        {"groups": near.groups, "group": near.letter, "where": near.where, "url": facts.url},
        facts.picture,
    )
    args: dict[str, str | int] = {
        "n": facts.answers,
        "group": near.letter,
        "size": near.size,
        "typicals": 1 if near.typical else 0,
        "typical": near.typical,
        "vote": near.vote,
        **common,
        **told,
    }
    return Outcome(says=(words,), then=Ask("stand", args, ("results", "change")))
