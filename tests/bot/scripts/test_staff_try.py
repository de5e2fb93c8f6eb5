"""Script 18's end: whoever writes a questionnaire answers it themselves, and nothing of it is kept."""

from concurrent.futures import ThreadPoolExecutor

from sqlmodel import func, select

from bot import dry_runs
from bot.settings import Settings
from bot.simulation.outcome import Simulated
from core.access.rights import Role
from core.campaigns.tables import Participation
from core.surveys.tables import Answer
from tests.bot.scripts.test_staff_dryrun import _found
from tests.bot.scripts.test_survey import SIX
from tests.support.town import Resident, Town


async def begun(town: Town, *questions: object) -> Resident:
    """A planner has had the survey played, and presses "try it yourself"."""
    await town.asks(*questions)  # type: ignore[arg-type]  # questions are maps
    p = await town.staff(Role.PLANNER)
    await p.says("/dryrun kysely")

    def play(text: str, people: int, seed: int, settings: Settings | None, language: str) -> Simulated:
        return _found(people)

    with ThreadPoolExecutor(1) as pool:
        assert await dry_runs.once(town.house, pool, play) == 1
    await town.house.settle()
    p.sees("st-dryrun")
    await p.presses("try")
    p.sees("st-try-begun")
    return p


async def test_a_planner_answers_the_questions_as_a_resident_does(web_town: Town) -> None:
    """Branches, wrong answers, back, the look at the end: all of it, and no row of it anywhere."""
    p = await begun(web_town, *SIX)
    assert "Question 1/6" in p.latest
    await p.presses("Yes")
    await p.says("3 4")
    assert "Question 3/6" in p.latest
    await p.says("back")
    p.sees("q-back", answer="16–20, Saturday")
    await p.presses("Saturday")
    await p.presses("Done")
    await p.says("7")
    p.sees("q-number-range", min="1", max="5")
    await p.says("2")
    await p.says("about 12 km")
    assert "Question 5/6" in p.latest
    await p.says("The queue is long.")
    await p.presses("The most ill")
    p.sees("survey-review")
    assert "2. 16–20\n3. 2\n4. 12" in p.latest
    await p.presses("Send")
    p.sees("survey-done-now")
    p.sees("st-try-done")
    async with web_town.house.database.read() as session:
        assert (await session.exec(select(func.count()).select_from(Answer))).one() == 0
        assert (await session.exec(select(func.count()).select_from(Participation))).one() == 0


async def test_trying_ends_at_any_moment_and_knows_pictures(web_town: Town) -> None:
    """A picture is asked for where staff can't send one: a test picture stands for it."""
    picture = {"id": "door", "ask": dict.fromkeys(("fi", "sv", "en"), "Kuva ovesta?"), "photo": {}}
    p = await begun(web_town, SIX[0], {**picture, "optional": False}, SIX[5])
    await p.presses("Yes")
    await p.presses("Test picture")
    assert "Question 3/3" in p.latest
    await p.presses("End the trial")
    p.sees("st-try-done")
