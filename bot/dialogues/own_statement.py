"""Writing a statement of one's own: what is checked, in which order, and what the writer says to it (pure).

A text goes through the checks in their order; each that finds something asks, and the answer lets the text go on
to the next. What waits for the answer is the prompt's sealed draft, so nothing is stored that wasn't sent.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.dialogue import EDITS, MESSAGE, Open, Outcome, Person, Unclear
from bot.dialogues import own_outcome
from bot.dialogues.quotes import AnswerQuotes, accept_quotes, ask_quotes
from bot.pieces import AT, pieces_at
from core.campaigns.tables import Campaign, ParticipationId
from core.language.detecting import language_of
from core.messaging.values import Ask, Pressed, Receipt, Reply, Say, Typed, Word
from core.privacy.scan import Certainty, Kind, masked, scan
from core.statements import wording
from core.statements.similar import Near
from core.statements.tables import Standing, StatementId
from core.statements.writing import MOST, MOST_WAITING, Draft, Same, Written

NAME: Final = "own-statement"

INSTEAD: Final = "instead"
"""The argument of a question that names the statement which the text is another wording of."""


@dataclass(frozen=True)
class Sent:
    """A statement that its author has just said yes to, the message it was written in and what it replaces."""

    draft: Draft
    message: str = ""
    instead: StatementId | None = None


@dataclass(frozen=True)
class Withdraw:
    """The wish to take a statement back that waits for a moderator."""

    voter: ParticipationId
    statement: StatementId


Act = Sent | Same | AnswerQuotes | Withdraw


@dataclass(frozen=True)
class Facts:
    """One person's voice in one campaign, and what they have written there."""

    person: Person
    voter: ParticipationId
    campaign: Campaign
    longest: int | None  # characters of a statement; None: the campaign takes none
    written: Sequence[Written]
    asked_quotes: bool
    readers: int  # staff who read what is of someone's health
    closes: str
    url: str
    agree: str  # how agreeing is named inside a sentence
    hidden: Mapping[str, Mapping[Kind, str]]  # by language, what is written in place of a number taken out
    open: bool = True
    paused: bool = False
    near: Sequence[Near] = ()  # what says much the same, in the reader's language; best first, two at most
    others: Mapping[int, "Facts"] = field(default_factory=dict)  # the person's voices by campaign
    decided: frozenset[int] = frozenset()  # statements that are being reworded, and are decided on by now
    instead: StatementId | None = None  # the statement that the text at hand takes the place of
    message: str = ""  # the index of the message in which the text was written

    @property
    def language(self) -> str:
        """The catalogue's language that the person most likely writes in."""
        return (self.person.language or "fi").partition("-")[0]


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
    """Read a reply to what was asked here last, or the wish to write."""
    read = _accepted(facts, prompt, reply)
    if isinstance(read, Unclear) or read.then is None or read.then.about is None:
        return read
    # What waits for an answer keeps which message it was written in, and in place of which statement.
    marks: dict[str, str | int] = {
        name: prompt.args[name] for name in (EDITS, INSTEAD) if name in prompt.args
    }
    if read.then.draft is not None:
        marks[MESSAGE] = prompt.message if isinstance(reply, Typed) else prompt.of_draft
    ours = prompt.dialogue == NAME or prompt.edits
    return replace(read, then=replace(read.then, args={**read.then.args, **marks})) if ours else read


def _accepted(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
    ours = prompt.dialogue == NAME and prompt.about is not None
    # A text is for the campaign that it was asked for, though another may be the person's next one by now.
    facts = facts.others.get(prompt.about or 0, facts) if ours else facts
    if reply in (Word("write"), Pressed("write-own"), Pressed("edit")):
        return _begun(_of_news(facts, prompt) if prompt.dialogue == own_outcome.NAME else facts)
    if not ours:
        return Unclear()
    if (instead := prompt.args.get(INSTEAD)) is not None:
        if int(instead) in facts.decided:
            return Outcome(says=(Say("statement-decided"),))
        others = [one for one in facts.written if one.id != instead]
        facts = replace(facts, written=others, instead=StatementId(int(instead)))
    answer = accept_quotes(facts.person, prompt, reply)
    if isinstance(answer, AnswerQuotes):
        return Outcome(answer, then=own_ask(facts))
    match reply:
        case Pressed("cancel") | Word("cancel" | "back" | "skip" | "later"):
            return Outcome(says=(Say("cancelled"),))
        case _ if answer is not None:
            return answer
        case Typed(text) if prompt.text in _FREE or len(text.split()) > 1:
            facts = replace(facts, message=prompt.message)
            return _refused(facts) or _typed(facts, wording.one_line(text))
        case Pressed(key) if prompt.text in _ANSWERS:
            facts = replace(facts, message=prompt.of_draft)
            return _refused(facts) or _answered(facts, prompt, key)
    return Unclear()


def _of_news(facts: Facts, prompt: Open) -> Facts:
    """Find the campaign of a statement that the person hears news of: there they write it again."""
    there = (one for one in facts.others.values() if any(own.id == prompt.about for own in one.written))
    return next(there, facts)


def edited(facts: Facts, statement: StatementId) -> Ask:
    """Ask for another wording of a statement."""
    asked = own_ask(facts)
    return replace(asked, args={**asked.args, INSTEAD: statement})


def own_ask(facts: Facts) -> Ask:
    """Ask for a statement."""
    return _free(facts, "own-ask", max=facts.longest or 0)


# ── before a text

_FREE: Final = ("own-ask", "own-long", "own-empty")


def _begun(facts: Facts) -> Outcome[Act]:
    refused = _refused(facts)
    if refused is not None:
        return refused
    about = int(facts.campaign.id or 0)
    return Outcome(then=own_ask(facts) if facts.asked_quotes else ask_quotes(about))


def _refused(facts: Facts) -> Outcome[Act] | None:
    """Say kindly why nothing can be sent now, at whichever step that comes to light."""
    waiting = sum(one.standing == Standing.WAITING for one in facts.written)
    if facts.paused:
        return Outcome(says=(Say("own-paused"),))
    if not facts.open:
        return Outcome(says=(Say("own-late", {"closes": facts.closes, "url": facts.url}),))
    if facts.longest is None:
        return Outcome(says=(Say("own-closed"),))
    if len(facts.written) >= MOST:
        return Outcome(says=(Say("own-enough", {"n": len(facts.written)}),))
    if waiting >= MOST_WAITING:
        return Outcome(says=(Say("own-many"),))
    return None


# ── a text


def _typed(facts: Facts, text: str) -> Outcome[Act]:
    over = wording.too_long_by(text, facts.longest or 0)
    if over:
        return Outcome(then=_free(facts, "own-long", over=over))
    if not wording.says_something(text):
        return Outcome(then=_free(facts, "own-empty"))
    hits = scan(text)
    if any(hit.certainty is Certainty.CERTAIN for hit in hits):
        # From here on nobody knows the number: neither the sealed draft nor anything made of it.
        hidden = facts.hidden[language_of(text) or facts.language]
        return _first(facts, masked(text, hits, hidden), _CHECKS, removed=True)
    return _first(facts, text, _CHECKS)


def _answered(facts: Facts, prompt: Open, key: str) -> Outcome[Act] | Unclear:
    if prompt.draft is None:
        return Outcome(says=(Say("own-forgotten"),), then=own_ask(facts))
    if key in ("same-1", "same-2") and key in prompt.args:
        said = {"statement": str(prompt.args["a" if key == "same-1" else "b"]), "vote": facts.agree}
        same = Same(facts.voter, facts.campaign, StatementId(int(prompt.args[key])))
        return Outcome(same, Receipt(Say("vote-set", said), Say("vote-set", said)))
    if key != _ANSWERS[prompt.text]:
        return Unclear()
    passed = next(place for place, (texts, _) in enumerate(_CHECKS) if prompt.text in texts)
    return _first(facts, prompt.draft, _CHECKS[passed + 1 :])


def _first(facts: Facts, draft: str, checks: Sequence["_Check"], *, removed: bool = False) -> Outcome[Act]:
    """Ask what the first check wants to know; send the text if none has anything to ask."""
    if any(wording.same_words(draft) == wording.same_words(one.text) for one in facts.written):
        return Outcome(says=(Say("own-again"),))
    if removed:
        return Outcome(then=_held(facts, draft, "own-masked", ("send", "edit", "cancel")))
    for _, check in checks:
        asked = check(facts, draft)
        if asked is not None:
            return Outcome(then=asked)
    language = language_of(draft) or facts.language
    sent = Sent(
        Draft(facts.voter, facts.campaign, draft, language, _of_health(draft)), facts.message, facts.instead
    )
    said = Say("own-sent") if facts.instead is None else Say("edit-statement", {"statement": draft})
    return Outcome(sent, says=(said,))


# ── the checks


def _question(facts: Facts, draft: str) -> Ask | None:
    if not wording.is_question(draft):
        return None
    return _held(facts, draft, "own-question", ("statement", "cancel"))


def _two_things(facts: Facts, draft: str) -> Ask | None:
    if not wording.says_two_things(draft):
        return None
    return _held(facts, draft, "own-two", ("send", "edit", "cancel"))


def _personal(facts: Facts, draft: str) -> Ask | None:
    hits = [hit for hit in scan(draft) if hit.kind is not Kind.HEALTH]
    if not hits:
        return None
    return _held(facts, draft, "own-privacy", ("edit", "not-personal", "cancel"), **{AT: pieces_at(hits)})


def _health(facts: Facts, draft: str) -> Ask | None:
    asked_before = any(one.sensitive for one in facts.written)
    if asked_before or not _of_health(draft):
        return None
    return _held(facts, draft, "own-health", ("send", "edit", "cancel"), n=facts.readers)


def _similar(facts: Facts, draft: str) -> Ask | None:
    if not facts.near:
        return None
    args: dict[str, str | int] = {"a": facts.near[0].text, "same-1": facts.near[0].statement}
    if len(facts.near) == 1:
        return _held(facts, draft, "own-similar-one", ("same-1", "different", "cancel"), **args)
    args |= {"b": facts.near[1].text, "same-2": facts.near[1].statement}
    return _held(facts, draft, "own-similar", ("same-1", "same-2", "different", "cancel"), **args)


_Check = tuple[tuple[str, ...], Callable[[Facts, str], Ask | None]]
_CHECKS: Final[tuple[_Check, ...]] = (
    (("own-masked",), lambda *_: None),  # asked at once, before the text is kept even sealed
    (("own-question",), _question),
    (("own-two",), _two_things),
    (("own-privacy",), _personal),
    (("own-health",), _health),
    (("own-similar", "own-similar-one"), _similar),
)
_ANSWERS: Final = {
    "own-masked": "send",
    "own-question": "statement",
    "own-two": "send",
    "own-privacy": "not-personal",
    "own-health": "send",
    "own-similar": "different",
    "own-similar-one": "different",
}
"""The choice under each that lets the text go on as it is."""


def _of_health(draft: str) -> bool:
    return any(hit.kind is Kind.HEALTH for hit in scan(draft))


def _free(facts: Facts, text: str, **args: str | int) -> Ask:
    return Ask(text, args, ("cancel",), about=int(facts.campaign.id or 0), free=True)


def _held(facts: Facts, draft: str, text: str, choices: Sequence[str], **args: str | int) -> Ask:
    return Ask(text, args, choices, about=int(facts.campaign.id or 0), draft=draft)
