"""Questions of a person's slip or call, asked in the staff chat one by one or read from a line."""

from collections.abc import Mapping

from bot.staff.desk import Desk
from bot.staff.slip_lines import EMPTY
from core.access.guards import Assistant
from core.campaigns.assisted import Person, let_speak, voice_of
from core.campaigns.documents import document_of
from core.documents.questionnaire import Question
from core.documents.texts import say
from core.language.detecting import language_of
from core.messaging.values import Ask, Choice, Say
from core.privacy.scan import Certainty, Kind, masked, scan
from core.surveys import assisting
from core.surveys.assisting import Skipped
from core.surveys.kinds import kind_of
from core.surveys.kinds.kind import Asked, Measure, Read
from core.surveys.paper import choice_codes, on_paper, slip_questions
from core.surveys.values import Value

CARD = "as-question"
Answers = Mapping[str, Value | Skipped]


def read_answers(desk: Desk, person: Person, typed: Mapping[int, str]) -> dict[str, Value | Skipped] | Say:
    """Read answers by the numbers on the slip; what can't be read is said, and then none is taken."""
    questions = on_paper(document_of(person.campaign).questions)
    if strange := [str(number) for number in typed if number not in questions]:
        return Say("as-no-question", {"what": ", ".join(strange)[:80]})
    found: dict[str, Value | Skipped] = {}
    for number, text in typed.items():
        value = _read(desk, questions[number], text)
        if value is None:
            return Say("as-unread", {"number": str(number), "what": text[:80]})
        found[questions[number].id] = value
    return found


async def enter(desk: Desk, by: Assistant, person: Person, answers: Answers) -> int:
    """Enter them; gives how many were taken."""
    voice = await voice_of(desk.session, person, desk.house.keyring)
    own = (await assisting.held(desk.session, voice)).own
    free = {question: value for question, value in answers.items() if question not in own}
    if not free:
        return 0
    voice = await let_speak(desk.session, by, person, len(free), desk.house.keyring, desk.now)
    return len(await assisting.enter(desk.session, person.campaign, voice, free, desk.now))


async def next_question(desk: Desk, person: Person, slot: str, *, after: int = 0) -> Ask | None:
    """Ask the next question that nobody has answered for this person; None: there is none."""
    document = document_of(person.campaign)
    if not document.questions:
        return None
    numbers = {question.id: number for number, question in on_paper(document.questions).items()}
    by_number = {number: name for name, number in numbers.items()}
    at = await assisting.sitting(
        desk.session, person.campaign, await voice_of(desk.session, person, desk.house.keyring)
    )
    question = assisting.next_on_paper(at, by_number.get(after, ""))
    if question is None:
        return None
    number = numbers[question.id]
    slips = {one.number: one for one in slip_questions(desk.house.texts, desk.language, document.questions)}
    paper = slips[str(number)]
    listed = [f"{code} {words}".rstrip() for code, words in paper.choices]
    args: dict[str, str | int] = {
        "title": say(document.title, desk.language),
        "number": str(number),
        "left": at.at.left,
        "question": paper.text,
        "choices": "\n".join([*paper.hints, *listed]) or "–",
    }
    takes_press = kind_of(question).measure in (Measure.NOMINAL, Measure.ORDINAL) and paper.choices
    buttons = [Choice(f"={code}", words or code) for code, words in paper.choices] if takes_press else []
    return Ask(CARD, args, (*buttons, "skip", "done"), about=person.invitation, slot=slot)


def pressed(person: Person, number: int, key: str) -> dict[str, Value | Skipped]:
    """Read a press on the card of the question with this number; a choice that isn't there any more is nothing."""
    question = on_paper(document_of(person.campaign).questions).get(number)
    if question is None:
        return {}
    if key == "skip":
        return {question.id: Skipped()}
    codes = choice_codes(question)
    place = key.removeprefix("=")
    if question.scale is not None:
        return {question.id: int(place)} if place in codes else {}
    return {question.id: codes[int(place) - 1]} if place.isdecimal() and 0 < int(place) <= len(codes) else {}


def _read(desk: Desk, question: Question, text: str) -> Value | Skipped | None:
    if text.strip() in EMPTY:
        return Skipped()
    kind = kind_of(question)
    asked = Asked(
        question,
        desk.language,
        choice_codes(question),
        municipalities=tuple(desk.house.population(("municipality",)) or ()),
        today=desk.now.astimezone(desk.house.zone).date(),
    )
    reading = kind.read(asked, text)
    if not isinstance(reading, Read):
        return None
    if kind.measure is Measure.WORDS:
        return _without_certain(desk, str(reading.value))
    return reading.value


def _without_certain(desk: Desk, text: str) -> str:
    """Take out what surely names somebody: nobody can let it stand, in chat neither."""
    hits = scan(text)
    if not any(hit.certainty is Certainty.CERTAIN for hit in hits):
        return text
    language = language_of(text) or desk.language.partition("-")[0]
    words: dict[Kind, str] = {
        kind: desk.house.texts.choice(language, "own-hidden", kind.value)
        for kind in Kind
        if kind is not Kind.HEALTH
    }
    return masked(text, hits, words)
