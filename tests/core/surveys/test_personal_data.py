"""What somebody answered to questions is shown to them in words, and leaves no trace of them when erased."""

from datetime import date

from sqlmodel import select

from adapters.database.engine import Database
from bot.facts.my_data import erase, everything
from core.messaging import inbox, outbox
from core.messaging.outbox import Letter, queue
from core.messaging.values import Event, Part, Side, Text
from core.storage.rows import execute
from core.surveys.tables import Answer, Photo, State
from core.surveys.values import Value
from tests.core.campaigns.hall import KEYS
from tests.core.results.town import DURING
from tests.core.surveys.household import answer, household, photo
from tests.core.test_personal_data import cells

WHY = "Bussi ei kulje Kihniössä iltaisin."
SAID: dict[str, Value] = {
    "visited": "evening",
    "times": ("evening", "weekend"),
    "ease": 2,
    "km": 12.5,
    "born": date(1951, 3, 4),
    "why": WHY,
    "where": "60.9867,25.6577",
}
OWN = ("born", "why", "picture", "where")


async def test_answers_are_shown_in_the_words_of_the_document(database: Database) -> None:
    """A code says nothing to whoever asks what is known of them."""
    town = await household(database)
    [voice] = await town.joins(town.members[:1])
    await answer(town, voice, SAID)
    await photo(town, voice, 7)
    await answer(town, voice, {"ease": None}, state=State.SKIPPED)
    await answer(town, voice, {"visited#comment": "En muista tarkasti."})
    async with database.read() as session:
        held = await everything(session, town.members[0], KEYS)
        others = await everything(session, town.members[1], KEYS)
    told = {one["question"]: one["answer"] for one in held["survey_answers"] if "answer" in one}
    comments = {one["question"]: one["comment"] for one in held["survey_answers"] if "comment" in one}
    assert comments == {"Milloin kävit?": "En muista tarkasti."}
    assert told["Milloin kävit?"] == "Illalla"
    assert told["Milloin sopisi?"] == ["Illalla", "Lauantaina"]
    assert told["Kysymys km?"] == 12.5
    assert told["Kysymys born?"] == "1951-03-04"
    assert told["Kysymys why?"] == WHY
    assert told["Kysymys picture?"] == "photo 7"
    states = {one["question"]: one["state"] for one in held["survey_answers"]}
    assert states["Kysymys ease?"] == "skipped"
    assert {one["campaign"] for one in held["survey_answers"]} == {"ilta"}
    assert others["survey_answers"] == []


async def test_words_pictures_places_and_days_of_the_erased_are_gone(database: Database) -> None:
    """What they chose still counts; what could be theirs alone stands nowhere, also where it was shown."""
    town = await household(database)
    first, second = await town.joins(town.members[:2])
    for voice, number in ((first, 7), (second, 8)):
        await answer(town, voice, SAID | ({} if voice == first else {"why": "Jono.", "where": "Kihniö"}))
        await photo(town, voice, number)
    async with database.write() as session:
        event = Event("web", "1", "web", Side.STAFF, "osoite-8", Text("moi"), "fi")
        await inbox.accept(session, [event], KEYS, DURING)
        chat = (await inbox.conversations(session, [event], KEYS))["web", "osoite-8"]
        shown = [Part(f"Lainaus: {WHY}"), Part("Jotain muuta.")]
        await queue(session, [Letter(chat, "web", part) for part in shown], DURING)
    async with database.write() as session:
        await erase(session, town.members[0], KEYS)
    left = await cells(database)
    for trace in (WHY, "60.9867", "1951-03-04"):
        assert left.count(trace) == (trace == "1951-03-04")  # the other one's
    async with database.read() as session:
        rows = await execute(session, select(Answer.voter_id, Answer.question, Answer.state, Answer.value))
        found = {(row[0], row[1]): (row[2], row[3]) for row in rows}
        photos = list(await session.exec(select(Photo.voter_id)))
    assert {name for (voice, name), row in found.items() if voice == first and row == ("skipped", None)} == {
        *OWN
    }
    assert all(row[0] == "given" and row[1] for (voice, _), row in found.items() if voice == second)
    assert found[first, "times"] == ("given", '["evening", "weekend"]')
    assert photos == [second]
    async with database.write() as session:
        claimed = await outbox.claim(session, "web", 10, DURING, KEYS)
        assert [one.part.text for one in claimed] == ["Jotain muuta."]
