"""Hearing what became of one's own statement, and what one says to it (pure)."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from bot.dialogue import Meanwhile, Open, Outcome, Person, Unclear
from bot.dialogues.voting import CARD_CHOICES, CHOICES, Step
from core.campaigns.tables import Campaign
from core.messaging.values import Ask, Pressed, Receipt, Reply, Say, Word
from core.statements import tables, turns
from core.statements.outcomes import News, ProposalAnswer
from core.statements.tables import StatementId
from core.statements.turns import Sitting

NAME = "own-outcome"


@dataclass(frozen=True)
class Told:
    """One piece of news as its author reads it."""

    news: News
    reason: str = ""  # of a rejection, worded
    into: str = ""  # the statement that one's own was joined to


@dataclass(frozen=True)
class Facts:
    """One author in all open campaigns that they take part in: the news may be of any of them."""

    person: Person
    sittings: Sequence[tuple[Campaign, Sitting]]
    own: Set[StatementId]
    proposed: Set[StatementId]  # of these, what waits for the author's word on other words
    said: Mapping[str, str]  # how each choice is named inside a sentence


@dataclass(frozen=True)
class Appeal:
    """The wish that another person checks a rejected statement."""

    statement: StatementId


Act = ProposalAnswer | Appeal | Step


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Act] | Unclear:
    """Read what an author says to the news; writing anew is the other dialogue's."""
    statement = StatementId(prompt.about or 0)
    match prompt.text, reply:
        case ("own-rejected", Pressed("appeal")) | ("own-reword", Pressed("fine" | "no")) if (
            statement not in facts.own
        ):
            return Outcome(says=(Say("own-over"),))
        case "own-rejected", Pressed("appeal"):
            return Outcome(Appeal(statement), says=(Say("own-appealed"),))
        case "own-reword", Pressed("fine" | "no" as key):
            if statement not in facts.proposed:
                return Outcome(says=(Say("own-reword-late"),))
            accepted = key == "fine"
            said = Say("own-reworded" if accepted else "own-kept")
            return Outcome(ProposalAnswer(statement, accepted), says=(said,))
        case "own-merged", Pressed(key) if key in CHOICES:
            return _voted(facts, prompt, statement, key)
        case _, Pressed("ok" | "later") | Word("go-on" | "skip" | "later" | "cancel" | "back"):
            return Outcome()
    return Unclear()


def news_of(told: Sequence[Told]) -> tuple[Meanwhile, list[StatementId]]:
    """Give what to say to one author now, and the statements that they know of then.

    What asks something comes first, one at a time; what was approved is said together.
    """
    asking = [one for one in told if one.news.outcome is not tables.Outcome.APPROVED]
    # A new wording waits three days for its author, the others for ever.
    asking.sort(key=lambda one: one.news.outcome is not tables.Outcome.REWORD)
    if asking:
        return Meanwhile(then=question(asking[0])), [asking[0].news.statement]
    if not told:
        return Meanwhile(), []
    if len(told) == 1:
        said = Say("own-approved", {"statement": told[0].news.text})
    else:
        lines = "\n".join(f"– {one.news.text}" for one in told[:_MOST])
        said = Say("own-approved-many", {"n": len(told), "list": lines})
    return Meanwhile((said,)), [one.news.statement for one in told]


_MOST = 3


def question(told: Told) -> Ask:
    """Ask an author what they say to a rejection, a merger or other words."""
    news = told.news
    match news.outcome:
        case tables.Outcome.MERGED:
            return Ask("own-merged", {"statement": told.into}, CARD_CHOICES, about=news.into)
        case tables.Outcome.REWORD:
            args = {"old": news.text, "new": news.proposal or ""}
            return Ask("own-reword", args, ("fine", "no", "write-own"), about=news.statement)
    args = {"statement": news.text, "reason": told.reason}
    if news.may_appeal:
        return Ask("own-rejected", args, ("write-own", "appeal", "ok"), about=news.statement)
    return Ask("own-rejected-last", args, ("write-own", "ok"), about=news.statement)


def _voted(facts: Facts, prompt: Open, statement: StatementId, key: str) -> Outcome[Act] | Unclear:
    there = next(((c, s) for c, s in facts.sittings if s.shown(statement) is not None), None)
    if there is None:
        return Outcome(says=(Say("vote-gone" if facts.sittings else "own-over"),))
    campaign, sitting = there
    said = facts.said[key]
    turn = turns.answered(sitting, statement, CHOICES[key])
    args = {"statement": str(prompt.args.get("statement", "")), "vote": said}
    receipt = Receipt(Say("vote-set", args), Say("vote-receipt", {"vote": said}))
    return Outcome(Step(turn, campaign), receipt)
