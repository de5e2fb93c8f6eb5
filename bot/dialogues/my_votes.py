"""Looking through one's answers and changing them; what became of one's own statements (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.dialogue import Open, Outcome, Unclear
from core.campaigns.tables import Campaign, ParticipationId
from core.messaging.values import Ask, Choice, Pressed, Reply, Say, Word
from core.statements import tables
from core.statements.changing import Change
from core.statements.tables import StatementId

PAGE: Final = 5
OWN_PAGE: Final = 3  # a statement and what became of it take the place of two answers
CHOICES: Final = {
    "agree": tables.Choice.AGREE,
    "disagree": tables.Choice.DISAGREE,
    "pass": tables.Choice.PASS,
    "take-back": None,
}
_KEYS: Final = {-1: "disagree", 0: "pass", 1: "agree"}
_BUTTON: Final = 20


@dataclass(frozen=True)
class Mine:
    """One answer as its voter reads it."""

    statement: StatementId
    text: str
    choice: tables.Choice


@dataclass(frozen=True)
class Act:
    """A change with the campaign that it belongs to."""

    change: Change
    campaign: Campaign


@dataclass(frozen=True)
class Facts:
    """One voter's answers and own statements."""

    voter: ParticipationId
    campaign: Campaign
    votes: Sequence[Mine]
    own: Sequence[str]  # own statements and what became of them
    said: Mapping[str, str]  # how each choice is named inside a sentence
    open: bool  # answers may be changed


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
    """Read which page or answer somebody wants to see, or what they say instead."""
    match reply:
        case Word("my-votes") | Pressed("change"):
            return Outcome(then=page(facts, 0))
        case Pressed("mine"):
            return Outcome(then=own_page(facts, 0))
        case Pressed("more") if prompt.text == "my-statements":
            return Outcome(then=own_page(facts, (prompt.about or 0) + OWN_PAGE))
        case Pressed("back") | Word("back") if prompt.text == "my-statements":
            return Outcome(then=page(facts, 0))
        case Pressed("more"):
            return Outcome(then=page(facts, (prompt.about or 0) + PAGE))
        case Pressed("done") | Word("cancel" | "go-on"):
            return Outcome()
        case Pressed("back") | Word("back") if prompt.text == "my-vote":
            return Outcome(then=page(facts, 0))
        case Pressed(key) if prompt.text == "my-vote" and key in CHOICES:
            return _changed(facts, prompt, key)
        case Pressed(key) if prompt.text == "my-votes":
            chosen = next((one for one in facts.votes if str(one.statement) == key), None)
            if chosen is None or not facts.open:
                return Outcome(then=page(facts, prompt.about or 0))
            args = {"statement": chosen.text, "vote": facts.said[_KEYS[chosen.choice]]}
            return Outcome(then=Ask("my-vote", args, (*CHOICES, "back"), about=chosen.statement))
    return Unclear()


def edited(facts: Facts, statement: StatementId) -> Ask | None:
    """Ask for the answer anew whose message was edited; None: it counts no more, or is no longer to be changed."""
    mine = next((one for one in facts.votes if one.statement == statement), None)
    if mine is None or not facts.open:
        return None
    args = {"statement": mine.text, "vote": facts.said[_KEYS[mine.choice]]}
    return Ask("my-vote", args, ("agree", "disagree", "pass"), about=statement)


def page(facts: Facts, start: int) -> Ask:
    """List some answers, each under the number that chooses it."""
    if not facts.votes:
        return Ask("my-votes-none", choices=(*_mine(facts), "done"))
    start = start if start < len(facts.votes) else 0
    shown = facts.votes[start : start + PAGE]
    lines = "\n".join(
        f"{number}. {one.text} – {facts.said[_KEYS[one.choice]]}" for number, one in enumerate(shown, 1)
    )
    picks = [Choice(str(one.statement), _short(one.text)) for one in shown] if facts.open else []
    more = ("more",) if len(facts.votes) > PAGE else ()
    return Ask(
        "my-votes" if facts.open else "my-votes-closed",
        {"list": lines, "n": len(facts.votes)},
        (*picks, *more, *_mine(facts), "done"),
        about=start,
    )


def own_page(facts: Facts, start: int) -> Ask:
    """List some of the statements that the person wrote, the latest first."""
    start = start if start < len(facts.own) else 0
    more = ("more",) if len(facts.own) > OWN_PAGE else ()
    lines = "\n".join(facts.own[start : start + OWN_PAGE])
    return Ask("my-statements", {"list": lines}, (*more, "back"), about=start)


def _mine(facts: Facts) -> tuple[str, ...]:
    return ("mine",) if facts.own else ()


def _changed(facts: Facts, prompt: Open, key: str) -> Outcome[Act] | Unclear:
    statement = StatementId(prompt.about or 0)
    if not facts.open or not any(one.statement == statement for one in facts.votes):
        return Unclear() if prompt.edits else Outcome(then=page(facts, 0))
    to = CHOICES[key]
    if prompt.edits:
        act = Act(Change(facts.voter, statement, to), facts.campaign)
        return Outcome(act, says=(Say("edit-vote", {"vote": facts.said[key]}),))
    said = Say("my-vote-gone") if to is None else Say("my-vote-set", {"vote": facts.said[key]})
    others = [one for one in facts.votes if one.statement != statement]
    after = others if to is None else [_with(one, statement, to) for one in facts.votes]
    act = Act(Change(facts.voter, statement, to), facts.campaign)
    return Outcome(act, says=(said,), then=page(replace(facts, votes=after), 0))


def _with(one: Mine, statement: StatementId, to: tables.Choice) -> Mine:
    return replace(one, choice=to) if one.statement == statement else one


def _short(text: str) -> str:
    return text if len(text) <= _BUTTON else text[: _BUTTON - 1].rstrip() + "…"
