"""Script 18's dry run: invented residents play the campaign, and the planner reads one of their chats."""

from concurrent.futures import ThreadPoolExecutor

from bot import dry_runs
from bot.settings import Settings
from bot.simulation.outcome import Card, Line, Simulated
from bot.simulation.wire import NotPlayed
from core.access.rights import Role
from tests.support.town import SEEDS, Town, document


async def test_a_planner_asks_once_and_reads_what_the_invented_saw(web_town: Town) -> None:
    """Whoever asks twice in a hurry is answered once, and nothing was sent to a resident."""
    p = await web_town.staff(Role.PLANNER)
    await p.says("/new " + document("ilta-ajat", SEEDS, 10, "pool", 800, True))
    await p.says("/dryrun ilta-ajat")
    p.sees("st-dryrun-begun", name="ilta-ajat", people=2400)
    await p.says("/dryrun ilta-ajat")
    asked: list[tuple[int, str]] = []

    def play(text: str, people: int, seed: int, settings: Settings | None, language: str) -> Simulated:
        asked.append((people, text))
        return _found(people)

    with ThreadPoolExecutor(1) as pool:
        assert await dry_runs.once(web_town.house, pool, play) == 1
        assert await dry_runs.once(web_town.house, pool, play) == 0
    await web_town.house.settle()
    assert [people for people, _ in asked] == [2400]
    p.sees("st-dryrun", people=2400, days=14, done=80, minutes=3, q="2", faults=0)
    await p.presses("chat")
    assert any("> Osallistun" in part.text for part in p.parts()[-3:])
    await p.presses("try")
    assert p.finds("invite")
    p.sees("st-dryrun", people=2400, days=14, done=80, minutes=3, q="2", faults=0)


async def test_a_campaign_that_cannot_be_played_says_why(web_town: Town) -> None:
    """The invented staff's own refusal is the planner's answer, in the planner's language."""
    p = await web_town.staff(Role.PLANNER)
    await p.says("/dryrun")
    p.sees("st-usage-dryrun")
    await p.says("/dryrun nowhere")
    assert p.finds("st-dryrun-begun") is None
    await p.says("/new " + document("ilta-ajat", SEEDS, 10, "pool", 800, True))
    await p.says("/dryrun ilta-ajat")

    def refuse(text: str, people: int, seed: int, settings: Settings | None, language: str) -> Simulated:
        raise NotPlayed("No way.")

    with ThreadPoolExecutor(1) as pool:
        await dry_runs.once(web_town.house, pool, refuse)
    await web_town.house.settle()
    p.sees("st-dryrun-failed", name="ilta-ajat", why="No way.")


def _found(people: int) -> Simulated:
    return Simulated(
        name="ilta-ajat",
        people=people,
        days=14,
        seed=1,
        counts={"I": 80, "R": 20, "NC": 100},
        details={"break-off": 20},
        rates={"RR2": 0.4},
        by_day=(80,),
        target=None,
        minutes=3,
        leaving=Card(2, 20, "x"),
        faults=0,
        groups=(),
        r_indicator=None,
        hidden_below=10,
        chat=(Line(True, "Hei!", ("Osallistun",)), Line(False, "Osallistun")),
        assumed=False,
        changed=(),
        events=0,
        messages=0,
    )
