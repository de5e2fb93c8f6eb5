"""A new campaign by answering questions in the staff chat; the answers so far stand in the open card.

Eight questions, some in two parts. Each is checked when it is answered; "back" takes the latest answer back.
At the end the file comes back to be kept, and it is taken as if it had been sent.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.dialogue import Open
from bot.staff.commands import answers
from bot.staff.desk import NAMES, Close, Desk, Put, Replace, StaffOut, Tell, chats, colleagues, who
from bot.staff.files import SLOT, page, take_file
from core.access.guards import Planner, access_planner
from core.access.rights import Right
from core.access.tables import StaffId
from core.campaigns import life
from core.documents import guided
from core.documents.guided import Guide
from core.documents.guided_dates import Slip
from core.documents.texts import LANGUAGES
from core.messaging.values import Ask, Choice, Pressed, Reply, Say, Typed, Word


@dataclass(frozen=True)
class Question:
    """How one question is asked: its text and its own choices."""

    text: str
    choices: tuple[str, ...] = ()
    typed: bool = True  # answered in words


QUESTIONS = {
    "decision": Question("st-new-decision"),
    "meets": Question("st-new-meets"),
    "title": Question("st-new-title"),
    "asks": Question("st-new-asks"),
    "kind": Question("st-new-kind", ("statements", "survey", "both"), typed=False),
    "statements": Question("st-new-statements", ("none",)),
    "questions": Question("st-new-questions"),
    "who": Question("st-new-who", ("pool", "everyone"), typed=False),
    "size": Question("st-new-size"),
    "strata": Question("st-new-strata", tuple(guided.STRATA), typed=False),
    "open": Question("st-new-open"),
    "languages": Question("st-new-languages", ("now", "easy", "later"), typed=False),
    "in": Question("st-new-translate", ("skip",)),
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
    match reply:
        case Pressed("cancel") | Word("cancel"):
            return [Replace(desk.conversation, SLOT, Say("cancelled"))]
        case Pressed("back") | Word("back" | "undo"):
            if given:
                given.popitem()
            return await _next(desk, by, kept)
        case Typed(text) if _question(step).typed:
            value = guided.read(step, text, given, _today(desk))
        case Pressed(key) if key in prompt.choices:
            value = _NOTHING.get(key, key)
        case Word("skip") if "skip" in prompt.choices:
            value = []
        case _:
            value = Slip("q-wrong-1")
    if isinstance(value, Slip):
        return [Tell(Say(value.id, value.args)), *await _next(desk, by, kept)]
    given[step] = value
    return await _next(desk, by, kept)


for _one in QUESTIONS.values():
    answers(_one.text, access_planner, Right.PLAN, written=_one.typed)(answer)


async def _next(desk: Desk, by: Planner, kept: dict[str, Any]) -> list[StaffOut]:
    step = _guide(desk, kept).due(kept["answers"])
    if step is None:
        return await _finish(desk, by, kept)
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
            args["rows"] = "\n".join(text for text, _ in guided.texts_of(given))
    own = tuple(one for one in question.choices if guide.easy or one != "easy")
    ways = ("back", "cancel") if given else ("cancel",)
    return Ask(question.text, args, (*names, *own, *ways), slot=SLOT)


async def _finish(desk: Desk, by: Planner, kept: dict[str, Any]) -> list[StaffOut]:
    """Give the file, take it, and tell the approver of the draft."""
    given = kept["answers"]
    name = await life.free_name(desk.session, guided.slug(given["title"]))
    approver = None if given["approver"] == "later" else StaffId(int(given["approver"]))
    notes = [desk.say("st-new-note-decision", {"what": given["decision"]["what"]})]
    if approver is not None:
        notes.append(desk.say("st-new-note-approver", {"who": await who(desk.session, approver)}))
    text = guided.write(given, _guide(desk, kept), name, notes)
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
