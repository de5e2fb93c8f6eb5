"""A questionnaire in chat: one question at a time, back, skip, a look at the end, and going on elsewhere (pure)."""

from dataclasses import dataclass, field, replace
from typing import Final

from bot.dialogue import EDITS, MESSAGE, Open, Outcome, Revision, Unclear
from bot.dialogues import survey_cards as cards
from bot.dialogues import survey_words as words
from bot.dialogues.quotes import AnswerQuotes, accept_quotes
from bot.dialogues.survey_cards import Facts
from core.documents.questionnaire import Question
from core.messaging.values import Ask, Pressed, Receipt, Reply, Say, Sent, Typed, Word
from core.surveys import flow
from core.surveys.answering import COMMENT, Change, Sitting, Step
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Measure, Pictured, Read, Reading, Ticked, Wrong
from core.surveys.personal_data import COUNTED
from core.surveys.tables import State
from core.surveys.values import Value

NAMES: Final = ("survey", "survey-after")
"""The questions in front of the voting round, or all where there is none; and those behind it."""

OF: Final = "of"
"""The argument of a question that names its campaign: a place alone may be one in another's questionnaire."""


@dataclass(frozen=True)
class Said:
    """A step with what it belongs to; or an answer about being quoted."""

    facts: Facts
    step: Step | None = None
    quotes: AnswerQuotes | None = None
    photo: bytes | None = field(default=None, repr=False)  # kept as the answer, whose value is its number
    message: str = ""  # the index of the message that was the answer
    removed: str = ""  # what it said, now that it was removed: to be forgotten wherever it was shown


def accept(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Said] | Unclear:
    """Read a reply to the open question as an answer; what fits nothing stores nothing."""
    read = _accepted(facts, prompt, reply)
    if isinstance(read, Unclear):
        return read
    message = prompt.message if isinstance(reply, Typed | Sent) or prompt.draft is None else prompt.of_draft
    if read.act is not None and read.act.step is not None:
        read = replace(read, act=replace(read.act, message=message))
    if read.then is None:
        return read
    # What waits for an answer keeps which message it was written in, and that it was an edit.
    marks: dict[str, str | int] = {EDITS: 1} if prompt.edits and read.then.about == prompt.about else {}
    if read.then.draft is not None:
        marks[MESSAGE] = message
    return replace(read, then=_named(facts, replace(read.then, args={**read.then.args, **marks})))


def _accepted(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Said] | Unclear:
    if facts.over and reply == Word("my-votes") and facts.sitting.at.settled:
        return Outcome(says=(Say("survey-sent", {"list": cards.review(facts).args["list"]}),))
    if facts.over:
        return Outcome(says=(Say("closed-late", {"closes": facts.closes, "url": facts.url}),), closed=True)
    ours = prompt.dialogue in NAMES
    if ours and (quotes := accept_quotes(facts.person, prompt, reply)) is not None:
        return quotes if isinstance(quotes, Unclear) else Outcome(Said(facts, quotes=quotes))
    if ours and prompt.text == "moved":
        return Outcome(quiet=reply == Pressed("there"))
    # To skip is an answer: what was answered elsewhere since isn't overwritten by it.
    is_answer = not isinstance(reply, Word) or reply.key in ("skip", "later")
    if ours and is_answer and not prompt.edits and cards.is_behind(facts, prompt):
        return Outcome(then=cards.moved(facts) if facts.went_on_in else None)
    match reply:
        case Word("pause") | Pressed("pause"):
            rested = _said(facts, facts.sitting, resting=True)
            return Outcome(rested, says=(Say("pause", {"closes": facts.closes}),), quiet=True)
        case Word("go-on") | Pressed("go-on"):
            if not facts.resting:
                return Outcome()
            return Outcome(_said(facts, facts.sitting, resting=False), says=(cards.resume(facts),))
        case Word("my-votes"):
            return Outcome(then=cards.review(facts) if facts.sitting.at.settled else None)
        case Word("results"):
            return Outcome(says=(cards.results(facts),))
        case Word("back" | "undo"):
            return _back(facts, prompt)
    if prompt.text == "survey-review":
        return _reviewed(facts, prompt, reply)
    question = cards.question_of(facts, prompt)
    if question is None:
        return Unclear()
    return _answered(facts, prompt, question, reply)


# ── a reply to a question


def _answered(facts: Facts, prompt: Open, question: Question, reply: Reply) -> Outcome[Said] | Unclear:
    kind, asked = kind_of(question), cards.asked_of(facts, question)
    match reply:
        case Pressed("skip") | Word("skip" | "later"):
            return _skipped(facts, question, edits=prompt.edits)
        case Pressed("show"):
            return Outcome(then=cards.card(facts, question, tries=2))
        case Pressed(key) if prompt.draft is not None:
            return _of_draft(facts, prompt, question, key)
        case Pressed(key) if prompt.text in words.HELD:
            return Outcome(says=(Say("q-forgotten"),), then=cards.card(facts, question))
        case Pressed(key):
            return _read(facts, prompt, question, kind.press(asked, key.removeprefix(cards.AUTHORS)), "")
        case Sent(what):
            taken = kind.receive(asked, what)
            if taken is None:
                return Unclear(Say("no-media"))
            return _read(facts, prompt, question, taken, "")
        case Typed(text):
            return _read(facts, prompt, question, kind.read(asked, text), text)
    return Unclear()


def _read(facts: Facts, prompt: Open, question: Question, reading: Reading, text: str) -> Outcome[Said]:
    match reading:
        case Read(value) if kind_of(question).measure is Measure.WORDS:
            held = words.checked(facts, question, str(value))
            return Outcome(then=held) if held is not None else _given(facts, prompt, question, value)
        case Read(value):
            return _given(facts, prompt, question, value)
        case Pictured(body):
            # Its number is known once it is kept.
            return _given(facts, prompt, question, 0, body)
        case Ticked(codes):
            now = Change(question.id, State.OPEN, codes)
            return Outcome(_said(facts, facts.sitting.after([now]), now), in_place=True)
        case Wrong(why):
            return _wrong(facts, prompt, question, why, text)


def _given(
    facts: Facts, prompt: Open, question: Question, value: Value, photo: bytes | None = None
) -> Outcome[Said]:
    now = Change(question.id, State.GIVEN, value, cards.seconds(facts, prompt))
    if kind_of(question).measure is Measure.WORDS:
        now = words.written(facts, now)
    after = facts.sitting.after([now])
    if prompt.edits:
        told = Say("edit-answer", {"no": cards.number(facts, question)})
        return Outcome(_said(facts, after, now, photo=photo), says=(told,))
    sent = after.at.current is None and not flow.needs_sending(after.sheet)
    says: tuple[Say, ...] = ()
    if sent and not facts.finished:
        says = (cards.done(facts),)
    elif facts.finished and after.at.current is None:
        says = (Say("q-changed"),)
    receipt = cards.receipt(facts, question, value)
    return Outcome(_said(facts, after, now, sent=sent, photo=photo), receipt, says)


def _skipped(facts: Facts, question: Question, *, edits: bool = False) -> Outcome[Said]:
    if not question.is_optional:
        return Outcome(says=(Say("q-required"),), then=cards.card(facts, question))
    now = Change(question.id, State.SKIPPED)
    after = facts.sitting.after([now])
    if edits:
        told = Say("edit-answer", {"no": cards.number(facts, question)})
        return Outcome(_said(facts, after, now), says=(told,))
    sent = after.at.current is None and not flow.needs_sending(after.sheet)
    says = (cards.done(facts),) if sent and not facts.finished else ()
    return Outcome(_said(facts, after, now, sent=sent), cards.receipt(facts, question, None), says)


def _wrong(facts: Facts, prompt: Open, question: Question, why: Say, text: str) -> Outcome[Said]:
    """Say what fits; the second time offer to leave it, from the third on only say that it waits."""
    if (kept := words.comment(facts, question, text)) is not None:
        return Outcome(then=kept)
    tries = int(prompt.args.get("tries", 0)) + 1
    if tries == 1:
        return Outcome(says=(why,), then=cards.card(facts, question, tries=1))
    if tries == 2:
        says = () if why == Say("q-wrong-1") else (why,)
        return Outcome(says=says, then=cards.way_out(question, facts))
    waits = Say("q-wrong-3" if question.is_optional else "q-must-3")
    says = (waits if why == Say("q-wrong-1") else why,)
    return Outcome(says=says, then=cards.card(facts, question, tries=tries))


def _of_draft(facts: Facts, prompt: Open, question: Question, key: str) -> Outcome[Said] | Unclear:
    """Do with the text that waited what its writer says."""
    draft = prompt.draft or ""
    match key:
        case "keep" | "send" | "remove":
            kept = words.without(draft) if key == "remove" else draft
            if (held := words.checked(facts, question, kept, prompt.text)) is not None:
                return Outcome(then=held)
            if kind_of(question).measure is Measure.WORDS:
                return _given(facts, prompt, question, kept)
            step = Step(facts.sitting.voter, (words.as_comment(facts, question, kept),), facts.settled)
            return Outcome(Said(facts, step), says=(Say("q-comment-kept"),), then=cards.card(facts, question))
        case "change" | "edit" | "drop" | "cancel":
            return Outcome(then=cards.card(facts, question))
    return Unclear()


# ── back, and a look at the end


def _back(facts: Facts, prompt: Open) -> Outcome[Said]:
    before = cards.before(facts)
    if before is None:
        return Outcome(says=(Say("q-first"),))
    return _opened(facts, prompt, before)


def _opened(facts: Facts, prompt: Open, question: Question) -> Outcome[Said]:
    held = facts.sitting.held[question.id]
    now = Change(question.id, State.OPEN, held.value)
    after = facts.sitting.after([now])
    answer = cards.answer(facts, question)
    says = (Say("q-back", {"answer": answer}) if answer else Say("q-back-none"),)
    # Only a rest is ended by it: else what was put off in the voting would come back.
    step = _said(facts, after, now, resting=False if facts.resting else None)
    return Outcome(step, cards.left(facts, prompt), says)


def _reviewed(facts: Facts, prompt: Open, reply: Reply) -> Outcome[Said] | Unclear:
    listed = cards.answerable(facts)
    match reply:
        case Pressed("send"):
            sent = _said(facts, facts.sitting, sent=True)
            shown = Say("survey-sent", {"list": prompt.args.get("list", "")})
            return Outcome(sent, Receipt(shown, None), (cards.done(facts),))
        case Typed(text) if (place := words.number_of(text, len(listed))) is not None:
            return _opened(facts, prompt, listed[place])
    return Unclear(Say("survey-review-wrong", {"n": len(listed)}))


def _said(
    facts: Facts,
    after: Sitting,
    *changes: Change,
    sent: bool = False,
    resting: bool | None = None,
    photo: bytes | None = None,
) -> Said:
    settled = flow.credit(after.sheet, after.at, sent=sent or facts.finished)
    return Said(facts, Step(after.voter, changes, settled, sent, resting), photo=photo)


# ── edited and removed messages


def edited(facts: Facts, of: str) -> Ask | None:
    """Ask the question anew whose answer's message was edited; None: it is asked no more."""
    question = facts.sitting.sheet.question(of.removesuffix(COMMENT))
    return None if question is None else _named(facts, cards.card(facts, question))


def removed(facts: Facts, of: str) -> Revision[Said]:
    """Take words, a picture or a place back whose message was removed; a choice stays, whatever became of the message."""
    question, held = facts.sitting.sheet.question(of.removesuffix(COMMENT)), facts.sitting.held.get(of)
    if question is None or held is None or held.state is not State.GIVEN:
        return Revision()
    comment = of.endswith(COMMENT)
    if not comment and question.kind in COUNTED:
        return Revision()
    if facts.over:
        return Revision(says=(Say("redact-late"),))
    was = held.value if isinstance(held.value, str) else ""
    now = Change(of, State.SKIPPED if comment or question.is_optional else State.OPEN)
    step = _said(facts, facts.sitting.after([now]), now)
    says = (Say("redact-answer", {"no": cards.number(facts, question)}),)
    return Revision(act=replace(step, removed=was), says=says)


# ── asking


def ask(facts: Facts) -> Ask | None:
    """Ask the next question in front of the voting round; or let the answers be looked through."""
    return _next(facts, behind=False)


def ask_behind(facts: Facts) -> Ask | None:
    """Ask the next question behind the voting round."""
    return _next(facts, behind=True)


def _next(facts: Facts, *, behind: bool) -> Ask | None:
    if facts.over or facts.resting or facts.elsewhere:
        return None
    sheet, current = facts.sitting.sheet, facts.sitting.at.current
    place = len(sheet.questions) if current is None else current
    is_behind = sheet.voting_at is not None and place >= sheet.voting_at
    if is_behind is not behind:
        return None
    if current is not None:
        return _named(facts, cards.next_card(facts, sheet.questions[current]))
    return None if facts.finished else _named(facts, cards.review(facts))


def _named(facts: Facts, ask: Ask) -> Ask:
    return replace(ask, args={**ask.args, OF: facts.campaign.id or 0})
