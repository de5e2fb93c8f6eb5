"""A person's answers off paper or the phone, entered in the staff chat by the code of their letter."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bot.dialogue import Open
from bot.staff import assisted_questions as questions
from bot.staff.campaigns import state
from bot.staff.commands import Usage, answers, command
from bot.staff.desk import Desk, Put, Replace, StaffOut, Tell
from bot.staff.slip_lines import read_line
from core.access.guards import Assistant, access_assistant
from core.access.rights import Right
from core.campaigns.assisted import Person, by_code, by_invitation, let_speak, voice_of
from core.campaigns.begun import is_open
from core.campaigns.documents import document_of
from core.campaigns.tables import CampaignId
from core.documents.texts import say
from core.messaging.values import Ask, Pressed, Reply, Say, Typed
from core.statements import assisting
from core.statements.assisting import OnPaper
from core.statements.tables import Choice, StatementId
from core.surveys import assisting as surveys

SLOT = "assist"
CHOICES = {"agree": Choice.AGREE, "disagree": Choice.DISAGREE, "pass": Choice.PASS}


@command("assist", access_assistant, Right.ASSIST, usage="st-usage-assist")
async def assist(desk: Desk, by: Assistant, rest: str) -> list[StaffOut]:
    """Open the first question or statement that the code's person hasn't answered, or enter a line about them."""
    if not rest:
        raise Usage
    code, line = _parted(rest)
    person = await by_code(desk.session, by, code, desk.house.keyring)
    if person is None:
        return [Tell(Say("as-bad"))]
    if not is_open(person.campaign, desk.now):
        return [Tell(_closed(desk, person))]
    told: list[StaffOut] = [Tell(Say("as-in-chat"))] if person.in_chat else []
    if line:
        return [*told, *await _line(desk, by, person, line, await _first(desk, person))]
    return [*told, await _first(desk, person)]


@answers("as-card", access_assistant, Right.ASSIST, written=True)
async def answer_card(desk: Desk, by: Assistant, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Take one answer by a press, or many by a line; what the person answered in chat stands."""
    person = await by_invitation(desk.session, by, prompt.about)
    if person is None:
        return [Replace(desk.conversation, SLOT, Say("as-gone"))]
    if not is_open(person.campaign, desk.now):
        return [Replace(desk.conversation, SLOT, _closed(desk, person))]
    number = int(str(prompt.args.get("number", "0")))
    match reply:
        case Pressed("done"):
            return [await _end(desk, person)]
        case Pressed("skip"):
            return [await _next(desk, person, after=number)]
        case Pressed(key) if key in CHOICES:
            _, kept = await _enter(desk, by, person, {number: CHOICES[key]})
            refused = [Tell(Say("as-kept", {"n": kept}))] if kept else []
            return [*refused, await _next(desk, person, after=number)]
        case Typed(text):
            return await _line(desk, by, person, text, await _next(desk, person, after=number - 1))
    return [await _next(desk, person, after=number - 1)]


@answers(questions.CARD, access_assistant, Right.ASSIST, written=True)
async def answer_question(desk: Desk, by: Assistant, prompt: Open, reply: Reply) -> list[StaffOut]:
    """Take the question's answer by a press or typed, or many by a line."""
    person = await by_invitation(desk.session, by, prompt.about)
    if person is None:
        return [Replace(desk.conversation, SLOT, Say("as-gone"))]
    if not is_open(person.campaign, desk.now):
        return [Replace(desk.conversation, SLOT, _closed(desk, person))]
    number = int(str(prompt.args.get("number", "0")))
    match reply:
        case Pressed("done"):
            return [await _end(desk, person)]
        case Pressed(key):
            taken = await questions.enter(desk, by, person, questions.pressed(person, number, key))
            kept: list[StaffOut] = [] if taken else [Tell(Say("as-kept", {"n": 1}))]
            return [*kept, await _first(desk, person)]
        case Typed(text):
            again = await _first(desk, person)
            line = read_line(text, desk.language)
            if line.questions or (line.answers and not line.unclear and "," in text):
                return await _line(desk, by, person, text, again)
            return await _line(desk, by, person, f"{number}={text}", again)
    return [await _first(desk, person)]


async def _line(desk: Desk, by: Assistant, person: Person, text: str, again: StaffOut) -> list[StaffOut]:
    """Enter a line whole, or nothing of it: then what can't be read is said, and the card comes `again`."""
    line = read_line(text, desk.language)
    if line.unclear or not (line.answers or line.questions):
        return [Tell(Say("as-unclear", {"what": ", ".join(line.unclear)[:80] or "–"})), again]
    known = {one.number for one in await _statements(desk, person)}
    if strange := [str(one) for one in line.answers if one not in known]:
        return [Tell(Say("as-no-statement", {"what": ", ".join(strange)[:80]})), again]
    read = questions.read_answers(desk, person, line.questions)
    if isinstance(read, Say):
        return [Tell(read), again]
    taken, kept = await _enter(desk, by, person, line.answers)
    asked = await questions.enter(desk, by, person, read)
    kept += len(read) - asked
    refused = [Tell(Say("as-kept", {"n": kept}))] if kept else []
    return [Tell(Say("as-entered", {"n": taken + asked})), *refused, await _first(desk, person)]


_LINE: Final = re.compile(r"(?:^|\s)(\d{1,3}\s*=.*)", re.DOTALL)


def _parted(rest: str) -> tuple[str, str]:
    """Part a code from the line of answers behind it; no code has a `=`."""
    found = _LINE.search(rest)
    return (rest, "") if found is None else (rest[: found.start()], found[1])


async def _first(desk: Desk, person: Person) -> StaffOut:
    """Ask the next question, or statement where no question is left, or end."""
    asked = await questions.next_question(desk, person, SLOT)
    return await _next(desk, person, after=0) if asked is None else Put(asked)


async def _enter(desk: Desk, by: Assistant, person: Person, answers: Mapping[int, Choice]) -> tuple[int, int]:
    """Enter the answers by statement numbers; gives how many were taken, and how many of the person's own stand."""
    ids = {one.number: one.id for one in await _statements(desk, person)}
    wanted = {ids[number]: choice for number, choice in answers.items() if number in ids}
    own = await _own(desk, person)
    free = {statement: choice for statement, choice in wanted.items() if statement not in own}
    if free:
        keyring = desk.house.keyring
        voice = await let_speak(desk.session, by, person, len(free), keyring, desk.now)
        free = await assisting.enter(desk.session, person.campaign, voice, free, desk.now)
    return len(free), len(wanted) - len(free)


async def _next(desk: Desk, person: Person, *, after: int) -> StaffOut:
    """Ask the next statement by number that nobody has answered for this person, or end."""
    statements = await _statements(desk, person)
    answered = await _answered(desk, person)
    left = [one for one in statements if one.id not in answered]
    following = [one for one in left if one.number > after]
    if not following:
        return await _end(desk, person)
    one = following[0]
    args: dict[str, str | int] = {
        "title": say(document_of(person.campaign).title, desk.language),
        "number": str(one.number),
        "left": len(left),
        "statement": one.text(desk.language),
    }
    choices = (*CHOICES, "skip", "done")
    return Put(Ask("as-card", args, choices, about=person.invitation, slot=SLOT))


async def _end(desk: Desk, person: Person) -> StaffOut:
    voice = await voice_of(desk.session, person, desk.house.keyring)
    found, asked = await assisting.answers_of(desk.session, voice), await surveys.held(desk.session, voice)
    args = {"n": len(found.assisted) + len(asked.assisted), "own": len(found.own) + len(asked.own)}
    return Replace(desk.conversation, SLOT, Say("as-done", args))


async def _statements(desk: Desk, person: Person) -> Sequence[OnPaper]:
    return await assisting.on_paper(desk.session, CampaignId(person.campaign.id or 0))


async def _own(desk: Desk, person: Person) -> set[StatementId]:
    voice = await voice_of(desk.session, person, desk.house.keyring)
    return set((await assisting.answers_of(desk.session, voice)).own)


async def _answered(desk: Desk, person: Person) -> set[StatementId]:
    voice = await voice_of(desk.session, person, desk.house.keyring)
    found = await assisting.answers_of(desk.session, voice)
    return {*found.own, *found.assisted}


def _closed(desk: Desk, person: Person) -> Say:
    return Say("as-closed", {"name": person.campaign.name, "state": state(desk, person.campaign)})
