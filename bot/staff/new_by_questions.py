"""A new campaign by answering questions in the staff chat; the answers so far stand in the open card.

Eight questions, some in parts; the questionnaire is made by `new_questions`. Each is checked when it is answered;
"back" takes the latest answer back. The card waits as long as it takes, also when /new is written again.
At the end the file comes back to be kept, and it is taken as if it had been sent.
"""

import json
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlmodel import col, select

from bot.dialogue import Open
from bot.staff import new_questions
from bot.staff.commands import answers, command, help_text
from bot.staff.desk import NAMES, Close, Desk, Put, Replace, StaffOut, Tell, chats, colleagues, who
from bot.staff.files import page, take_file
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.access.tables import StaffId
from core.campaigns import life
from core.documents import guided, guided_writing
from core.documents.guided import Guide
from core.documents.guided_dates import Slip
from core.documents.guided_questions import as_numbered
from core.documents.texts import LANGUAGES
from core.messaging.tables import Prompt
from core.messaging.values import Ask, Choice, Pressed, Reply, Say, Typed, Word


@dataclass(frozen=True)
class Question:
    """How one question is asked: its text and its own choices."""

    text: str
    choices: tuple[str, ...] = ()
    typed: bool = True  # answered in words


SLOT = "new"
"""The place of the questions: the draft stands in it until it is finished or cancelled."""

QUESTIONS = {
    "decision": Question("st-new-decision"),
    "meets": Question("st-new-meets"),
    "title": Question("st-new-title"),
    "asks": Question("st-new-asks"),
    "kind": Question("st-new-kind", ("statements", "survey", "both"), typed=False),
    "statements": Question("st-new-statements", ("none",)),
    "who": Question("st-new-who", ("pool", "everyone"), typed=False),
    "size": Question("st-new-size"),
    "strata": Question("st-new-strata", tuple(guided_writing.STRATA), typed=False),
    "open": Question("st-new-open"),
    "languages": Question("st-new-languages", ("now", "easy", "later"), typed=False),
    "in": Question("st-new-translate", ("same", "skip")),
    "approver": Question("st-new-approver", ("later",), typed=False),
}
_MOST_APPROVERS = 6  # a question has at most nine choices
_LABEL = 20  # characters of a button
_NOTHING: dict[str, Any] = {"none": [], "skip": []}


def begin(desk: Desk) -> Ask:
    """Ask the first question."""
    base = "fi" if desk.language == "fi-easy" else desk.language
    return _ask(desk, {"base": base if base in LANGUAGES else "en", "answers": {}}, "decision")


async def answer(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Keep an answer that fits and ask the next question; say what is wrong with another one and ask again."""
    kept = json.loads(str(prompt.args["kept"]))
    given: dict[str, Any] = kept["answers"]
    guide = _guide(desk, kept)
    step = guide.due(given)
    assert step is not None  # the card is open, so it asks something
    if reply in (Pressed("cancel"), Word("cancel")):
        return [Replace(desk.conversation, SLOT, Say("cancelled"))]
    if step == "questions":
        return await _questionnaire(desk, by, kept, reply)
    match reply:
        case Pressed("back") | Word("back" | "undo"):
            kept.pop("part", None)
            if given:
                given.popitem()
            return await _next(desk, by, kept)
        case Pressed("same") if "same" in prompt.choices:
            value: Any = [text for text, _ in guided.texts_of(given)]
        case Typed(text) if _question(step).typed:
            value = _read(desk, kept, step, text)
        case Pressed(key) if key in prompt.choices:
            value = _NOTHING.get(key, key)
        case Word("skip") if "skip" in prompt.choices:
            value = []
        case _:
            value = Slip("q-wrong-1")
    if isinstance(value, Slip):
        return [Tell(Say(value.id, value.args)), *await _next(desk, by, kept)]
    kept.pop("part", None)
    given[step] = value
    return await _next(desk, by, kept)


for _one in QUESTIONS.values():
    answers(_one.text, access_planner, Right.PLAN, written=_one.typed)(answer)
for _text, _card in new_questions.CARDS.items():
    answers(_text, access_planner, Right.PLAN, written=_card.typed)(answer)


@command("back", access_planner, Right.PLAN)
async def back(desk: Desk, by: Planner, rest: str) -> list[StaffOut]:
    """Take the latest answer back, as the word does."""
    kept = await begun(desk)
    if kept is None:
        return await help_text(desk)
    given = kept["answers"]
    if _guide(desk, kept).due(given) == "questions":
        return await _questionnaire(desk, by, kept, Word("back"))
    if given:
        given.popitem()
    return await _next(desk, by, kept)


async def begun(desk: Desk) -> dict[str, Any] | None:
    """Give what the open card keeps of a campaign that is being made."""
    wanted = select(Prompt.args).where(
        col(Prompt.conversation_id) == desk.conversation, col(Prompt.slot) == SLOT
    )
    args = json.loads((await desk.session.exec(wanted)).first() or "{}")
    kept: dict[str, Any] | None = json.loads(args["kept"]) if "kept" in args else None
    return kept


def offer(kept: dict[str, Any]) -> Ask:
    """Ask whether to go on with what was begun."""
    args = {"kept": json.dumps(kept, ensure_ascii=False)}
    return Ask("st-new-draft", args, ("go-on", "anew", "cancel"), slot=SLOT)


@answers("st-new-draft", access_planner, Right.PLAN)
async def answer_draft(desk: Desk, by: Planner, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Go on where the draft was left, or begin anew."""
    kept = json.loads(str(prompt.args["kept"]))
    match reply:
        case Pressed("go-on") | Word("go-on"):
            return await _next(desk, by, kept)
        case Pressed("anew"):
            return [Put(begin(desk))]
        case Pressed("cancel") | Word("cancel"):
            return [Replace(desk.conversation, SLOT, Say("cancelled"))]
    return [Put(offer(kept))]


def _read(desk: Desk, kept: dict[str, Any], step: str, typed: str) -> Any | Slip:
    """Read what was typed; texts in another language may come in several messages, as long ones do by themselves."""
    before = kept.pop("part", "")
    value = guided.read(step, typed, kept["answers"], _today(desk))
    if not isinstance(value, Slip) or not guided.language_of(step) or value.id != "st-new-lines-bad":
        return value
    if before:
        typed = f"{before}\n{typed}"
        value = guided.read(step, typed, kept["answers"], _today(desk))
    few = isinstance(value, Slip) and value.id == "st-new-lines-bad"
    if few and int(value.args["got"]) < int(value.args["wanted"]):
        kept["part"] = typed
        return Slip("st-new-lines-part", value.args)
    return value


async def _questionnaire(desk: Desk, by: Planner, kept: dict[str, Any], reply: Reply) -> list[StaffOut]:
    """Let the reply do what it says to the questionnaire; a ready one is an answer as any other."""
    try:
        done = new_questions.accept(kept, reply, _today(desk))
    except LookupError:
        kept["answers"].popitem()
        return await _next(desk, by, kept)
    if isinstance(done, Slip):
        return [Tell(Say(done.id, done.args)), *await _next(desk, by, kept)]
    if done is not None:
        kept["answers"]["questions"] = done
    return await _next(desk, by, kept)


async def _next(desk: Desk, by: Planner, kept: dict[str, Any]) -> list[StaffOut]:
    step = _guide(desk, kept).due(kept["answers"])
    if step is None:
        return await _finish(desk, by, kept)
    if step == "questions":
        card = new_questions.ask(desk, kept)
        args = {**card.args, "kept": json.dumps(kept, ensure_ascii=False)}
        return [Put(replace(card, args=args, slot=SLOT))]
    if step != "approver":
        return [Put(_ask(desk, kept, step))]
    others = {n: name for n, name in (await colleagues(desk, Right.APPROVE)).items() if n != by.id}
    if not others:
        kept["answers"]["approver"] = "later"
        return [Tell(Say("st-no-approver")), *await _finish(desk, by, kept)]
    names = tuple(Choice(str(n), name[:_LABEL]) for n, name in list(others.items())[:_MOST_APPROVERS])
    return [Put(_ask(desk, kept, step, names))]


def _ask(desk: Desk, kept: dict[str, Any], step: str, names: tuple[Choice, ...] = ()) -> Ask:
    given, guide, question = kept["answers"], _guide(desk, kept), _question(step)
    args: dict[str, str | int] = {"kept": json.dumps(kept, ensure_ascii=False)}
    match question.text:
        case "st-new-meets":
            args |= {"body": given["decision"]["body"], "example": guided.example_of(step, _today(desk))}
        case "st-new-open":
            args["example"] = guided.example_of(step, _today(desk))
        case "st-new-languages":
            args["languages"] = ", ".join(NAMES[language] for language in (guide.base, *guide.others))
        case "st-new-translate":
            args["language"] = NAMES[guided.language_of(step)]
            rows = "\n".join(text for text, _ in guided.texts_of(given))
            args["rows"] = as_numbered(rows, given.get("questions", ()))
    own = tuple(one for one in question.choices if guide.easy or one != "easy")
    ways = ("back", "cancel") if given else ("cancel",)
    return Ask(question.text, args, (*names, *own, *ways), slot=SLOT)


async def _finish(desk: Desk, by: Planner, kept: dict[str, Any]) -> list[StaffOut]:
    """Give the file, take it, and tell the approver of the draft."""
    given = kept["answers"]
    name = await life.free_name(desk.session, guided_writing.slug(given["title"]))
    approver = None if given["approver"] == "later" else StaffId(int(given["approver"]))
    notes = [desk.say("st-new-note-decision", {"what": given["decision"]["what"]})]
    if approver is not None:
        notes.append(desk.say("st-new-note-approver", {"who": await who(desk.session, approver)}))
    text = guided_writing.write(given, _guide(desk, kept), name, notes)
    kept_file: list[StaffOut] = [Close(SLOT), Tell(Say("st-new-keep")), page(text)]
    taken = await take_file(desk, by, text)
    if approver is None or await life.named(desk.session, desk.organisation, name) is None:
        return [*kept_file, *taken]
    told = Say("st-new-approver-told", {"who": await who(desk.session, by.id), "name": name})
    return [
        *kept_file,
        *taken,
        *(Tell(told, chat.conversation) for chat in await chats(desk.session, [approver])),
    ]


def _question(step: str) -> Question:
    return QUESTIONS["in" if guided.language_of(step) else step]


def _guide(desk: Desk, kept: dict[str, Any]) -> Guide:
    return Guide(desk.house.languages, kept["base"])


def _today(desk: Desk) -> date:
    return desk.now.astimezone(desk.house.zone).date()
