"""What is said in a questionnaire: the card of a question, the review, the way out (pure)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final

from bot.dialogue import Open, Person
from bot.dialogues.quotes import ask_quotes
from bot.router import BUTTONS
from core.campaigns.tables import Campaign
from core.documents.branching import PIPED
from core.documents.questionnaire import Question
from core.documents.texts import say
from core.language.catalogue import Texts
from core.messaging.values import Ask, Choice, Receipt, Say
from core.surveys import flow
from core.surveys.answering import Sitting
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Asked, Measure
from core.surveys.tables import State
from core.surveys.values import Value

CARDS: Final = (
    "q-card",
    "q-wrong-2",
    "q-must-2",
    "q-text-masked",
    "q-text-privacy",
    "own-health",
    "q-long-closed",
)
AUTHORS: Final = "="
OURS: Final = frozenset({*BUTTONS, "go-on", "later", "pause", "show", "skip"})
"""Keys that mean something of ours under every question: an author's choice of that name has a mark before it."""
PROGRESS_UPTO: Final = 10
"""More steps than these aren't counted out: a long way said aloud makes people leave (conversations.md 1, 9)."""
_SHORT: Final = 80
_LONGEST_PAUSE: Final = 3600
"""Seconds from question to answer after which somebody wasn't thinking about it all the time."""


@dataclass(frozen=True)
class Facts:
    """What the questionnaire of one campaign is to one person now."""

    person: Person
    sitting: Sitting
    campaign: Campaign
    texts: Texts
    now: datetime
    closes: str
    results_on: str  # when results are seen
    body: str  # who gets the answers
    url: str
    settled: int = 0  # what counts by now
    finished: bool = False
    resting: bool = False
    asked_quotes: bool = True
    over: bool = False  # it has closed
    elsewhere: bool = False  # another campaign has its turn before this one
    at_once: bool = False  # results may be seen before it closes
    municipalities: Sequence[str] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)  # other names of them
    today: date | None = None  # where the campaign is held
    intro: Say | None = None  # what it is about, to those whom no letter or invitation told
    went_on_in: str = ""  # where the person went on since this chat's question was asked
    readers: int = 1  # members of staff who may read what people wrote

    @property
    def language(self) -> str:
        """The language that this person reads."""
        return self.person.language or "fi"


def asked_of(facts: Facts, question: Question) -> Asked:
    """Say how this person meets the question."""
    held = facts.sitting.held.get(question.id)
    return Asked(
        question,
        facts.language,
        flow.codes(question, facts.sitting.seed),
        None if held is None else held.value,
        facts.municipalities,
        aliases=facts.aliases,
        today=facts.today,
    )


def card(facts: Facts, question: Question, tries: int = 0) -> Ask:
    """Ask a question: how far one is, the words, how to answer, what is chosen by now."""
    kind, asked = kind_of(question), asked_of(facts, question)
    say_it = facts.texts.say
    body = _worded(facts, question)
    at = facts.sitting.at
    if question.info is None and at.most <= PROGRESS_UPTO:
        step = {"i": str(min(at.settled + 1, at.most)), "n": str(at.most)}
        body = f"{say_it(facts.language, 'q-progress', step)} {body}"
    lines = [body]
    if (hint := kind.hint(asked)) is not None:
        lines.append(say_it(facts.language, hint.text, hint.args))
    held = facts.sitting.held.get(question.id)
    if held is not None and held.state is State.OPEN and isinstance(held.value, tuple) and held.value:
        lines.append(say_it(facts.language, "q-chosen", {"chosen": kind.say(asked, held.value)}))
    choices: list[str | Choice] = [
        replace(one, key=f"{AUTHORS}{one.key}") if one.key in OURS else one for one in kind.choices(asked)
    ]
    if question.is_optional and question.info is None:
        choices.append("skip")
    args: dict[str, str | int] = {"body": "\n".join(lines)}
    if tries:
        args["tries"] = tries
    return Ask(
        "q-card",
        args,
        choices,
        about=facts.sitting.sheet.place[question.id],
        free=kind.free,
        several=kind.measure in (Measure.SEVERAL, Measure.RANKS),
        takes=kind.takes(question),
    )


def next_card(facts: Facts, question: Question) -> Ask:
    """Ask a question; before the first in words of one's own, whether these may be quoted."""
    if question.text is not None and not facts.asked_quotes:
        return ask_quotes(facts.sitting.sheet.place[question.id])
    asked = card(facts, question)
    if facts.intro is not None and not facts.sitting.held:
        return replace(asked, intro=facts.intro)
    return asked


def way_out(question: Question, facts: Facts) -> Ask:
    """Offer to leave the question or to rest, and take an answer as well."""
    kind = kind_of(question)
    optional = question.is_optional
    return Ask(
        "q-wrong-2" if optional else "q-must-2",
        {"tries": 2},
        ("show", "skip", "pause") if optional else ("show", "pause"),
        about=facts.sitting.sheet.place[question.id],
        free=kind.free,
        takes=kind.takes(question),
    )


def review(facts: Facts) -> Ask:
    """Show all answers, to be sent or changed."""
    lines = []
    for number, question in enumerate(answerable(facts), start=1):
        said = answer(facts, question) or facts.texts.say(facts.language, "survey-skipped")
        lines.append(f"{number}. {_shortened(said)}")
    return Ask("survey-review", {"list": "\n".join(lines)}, ("send", "pause"), free=True)


def moved(facts: Facts) -> Ask:
    """Ask where to go on: the question in this chat has been answered in another."""
    return Ask("moved", {"channel": facts.went_on_in}, ("here", "there"))


def resume(facts: Facts) -> Say:
    """Welcome back, and say how far one is."""
    at = facts.sitting.at
    return Say("resume", {"done": at.settled, "left": at.left})


def done(facts: Facts) -> Say:
    """Thank for the answers, and say what follows."""
    if facts.at_once:
        return Say("survey-done-now", {"url": facts.url, "body": facts.body})
    return Say("survey-done", {"results": facts.results_on, "body": facts.body})


def results(facts: Facts) -> Say:
    """Say where and when results are seen."""
    if facts.at_once:
        return Say("survey-results-now", {"url": facts.url})
    return Say("survey-results-later", {"results": facts.results_on, "url": facts.url})


# ── which question it is about


def question_of(facts: Facts, prompt: Open) -> Question | None:
    """Find the question that was asked; None: none of this questionnaire was."""
    questions = facts.sitting.sheet.questions
    if prompt.text not in CARDS or prompt.about is None or not 0 <= prompt.about < len(questions):
        return None
    return questions[prompt.about]


def is_behind(facts: Facts, prompt: Open) -> bool:
    """Whether the chat's open question has been answered elsewhere since it was asked here."""
    at = facts.sitting.at
    if prompt.text == "survey-review":
        return at.current is not None
    question = question_of(facts, prompt)
    if question is None or prompt.about == at.current:
        return False
    held = facts.sitting.held.get(question.id)
    # Its quota may have been filled while the person was thinking: the answer is still taken.
    return question.id not in facts.sitting.full or (held is not None and held.state is not State.OPEN)


def before(facts: Facts) -> Question | None:
    """Find the question before the one that is asked now; a card that was only read isn't come back to."""
    sheet, at = facts.sitting.sheet, facts.sitting.at
    upto = len(at.path) if at.current is None else at.path.index(at.current)
    earlier = [sheet.questions[place] for place in at.path[:upto] if sheet.questions[place].info is None]
    return earlier[-1] if earlier else None


def answerable(facts: Facts) -> list[Question]:
    """Give the questions that this person met, in that order."""
    sheet = facts.sitting.sheet
    met = [sheet.questions[place] for place in facts.sitting.at.path]
    return [one for one in met if one.info is None and one.id in facts.sitting.held]


def number(facts: Facts, question: Question) -> int:
    """Say which of their questions it is to this person, from 1."""
    met = [facts.sitting.sheet.questions[place] for place in facts.sitting.at.path]
    asked = [one.id for one in met if one.info is None]
    return asked.index(question.id) + 1 if question.id in asked else len(asked)


def receipt(facts: Facts, question: Question, value: Value) -> Receipt:
    """Shrink the answered card to its question and the answer; without edits only a skip is confirmed."""
    asked = _worded(facts, question)
    if question.info is not None:
        return Receipt(Say("q-card", {"body": asked}), None)
    if value is None:
        skipped = facts.texts.say(facts.language, "survey-skipped")
        return Receipt(Say("chosen", {"question": asked, "choice": skipped}), Say("q-skip"))
    words = _shortened(said(facts, question, value))
    return Receipt(Say("chosen", {"question": asked, "choice": words}), None)


def left(facts: Facts, prompt: Open) -> Receipt | None:
    """Take the buttons off a card that is gone back from: another question is open now."""
    if prompt.text == "survey-review":
        return Receipt(Say("survey-sent", {"list": prompt.args.get("list", "")}), None)
    question = question_of(facts, prompt)
    return None if question is None else Receipt(Say("q-card", {"body": _worded(facts, question)}), None)


def answer(facts: Facts, question: Question) -> str:
    """Word this person's answer; "" where there is none."""
    held = facts.sitting.held.get(question.id)
    if held is None or held.value is None or held.state is State.SKIPPED:
        return ""
    return said(facts, question, held.value)


def said(facts: Facts, question: Question, value: Value) -> str:
    """Word a value as an answer to the question."""
    return kind_of(question).say(asked_of(facts, question), value)


def seconds(facts: Facts, prompt: Open) -> int | None:
    """Say how long the answer took; None: the question lay for longer than anyone thinks about it."""
    if prompt.asked_at is None:
        return None
    took = int((facts.now - prompt.asked_at).total_seconds())
    return took if 0 <= took <= _LONGEST_PAUSE else None


def _worded(facts: Facts, question: Question) -> str:
    """Give the words of the question, with earlier answers where they are named in braces."""
    text = say(question.wording(flow.arm(question, facts.sitting.seed)), facts.language)
    if "{" not in text:
        return text

    def piped(match: re.Match[str]) -> str:
        place = facts.sitting.sheet.place.get(match[1])
        if place is None:
            return match[0]
        told = answer(facts, facts.sitting.sheet.questions[place])
        return told or facts.texts.say(facts.language, "q-piped-none")

    return PIPED.sub(piped, text)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1].rstrip() + "…"
