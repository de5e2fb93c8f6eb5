"""Scripts of the preview: the very messages that residents get, in any language, answered by nobody."""

from sqlmodel import SQLModel, func, select

from core.access.rights import Role
from core.messaging.values import Press
from tests.support.town import REGISTER, SEEDS, Town, document


async def test_a_preview_shows_a_residents_messages_in_the_language_asked_for(web_town: Town) -> None:
    """Script 18: whoever approves a launch sees first what it sends, buttons and all."""
    p = await web_town.staff(Role.PLANNER)
    await p.says("/new " + document("ilta-ajat", SEEDS, 10, "pool", 800, True))
    await p.says("/preview ilta-ajat sv")
    assert p.sees("st-preview", language="svenska")
    p.language = "sv"
    p.sees("invite", title="Kvällsmottagningar", size=800, closes="15.12")
    p.sees("vote-intro")
    p.sees("vote-card", i=1, n=10, statement="Påstående nummer 1.")
    p.sees("vote-card", i=2, n=10, statement="Påstående nummer 2.")
    p.sees("vote-cap", n=10, left=2)
    p.sees("vote-results", people=1000, a="Påstående nummer 1.", b="Påstående nummer 2.")
    p.sees("closed", title="Kvällsmottagningar", n=1000)
    shown = [part.buttons for part in p.parts()]
    assert ("Jag deltar", "Senare", "Nej tack", "Varför jag?") in shown
    assert ("Av samma åsikt", "Av annan åsikt", "Kan inte säga", "Senare") in shown
    await p.says("/preview ilta-ajat klingon")
    p.language = "en"
    p.sees("st-usage-preview")


async def test_a_preview_says_what_a_resident_of_this_campaign_would_really_see(web_town: Town) -> None:
    """Nobody is invited to what is open to all, and results that come at the end aren't shown before."""
    p = await web_town.staff(Role.PLANNER)
    await p.says("/new " + document("kaikille", SEEDS[:3], 10, "everyone", len(REGISTER), False))
    await p.says("/preview kaikille")
    assert p.finds("invite") is None
    p.sees("vote-empty")
    p.sees("vote-results-at-close")


async def test_a_campaign_seen_by_a_resident_is_the_one_previewed(town: Town) -> None:
    """The preview is made by the dialogues themselves: word for word what a resident gets."""
    await town.votes_on(cap=3, name="ilta-ajat")
    r = await town.member("en")
    seen = {r.sees("vote-card")}
    for _ in range(2):
        await r.presses("agree")
        seen.add(r.sees("vote-card"))
    await r.presses("agree")
    cap = r.sees("vote-cap")
    q = await town.staff(Role.PLANNER)
    await q.says("/preview ilta-ajat en")
    assert q.sees("vote-cap") == cap
    assert q.sees("vote-card", i=1, n=3)


async def test_a_press_on_a_preview_does_nothing_and_says_so(web_town: Town) -> None:
    """A planner who tries the buttons doesn't join, vote or launch by it."""
    q = await web_town.staff(Role.OWNER)
    p = await web_town.staff(Role.PLANNER)
    await p.says("/new " + document("ilta-ajat", SEEDS, 10, "everyone", 800, True))
    await p.says("/launch ilta-ajat")
    p.sees("st-launch")
    await p.presses("ask")
    q.sees("st-approve")
    before = await _rows(web_town)
    await q.says("/preview ilta-ajat")
    cards = [part for part in q.parts() if part.buttons]
    assert len(cards) == 4
    for card in cards:
        await q.does(Press(card.token, 0))
        q.sees("st-preview-press")
    await q.says("1")
    q.sees("st-preview-press")
    assert await _rows(web_town) == before
    await p.says("/status ilta-ajat")
    p.sees("st-status-draft")


async def test_words_answer_the_open_question_although_a_card_came_meanwhile(web_town: Town) -> None:
    """A planner in the middle of the eight questions isn't thrown out by a look at something else."""
    p = await web_town.staff(Role.PLANNER)
    await p.says("/new " + document("ilta-ajat", SEEDS, 10, "everyone", 800, True))
    await p.says("/new")
    p.sees("st-new")
    await p.presses("ask")
    await p.says("/preview ilta-ajat")
    p.sees("st-preview")
    await p.says("times of evening clinics, the county board")
    p.sees("st-new-meets", body="the county board")


async def _rows(town: Town) -> dict[str, int]:
    """Count what is stored, but for messages and questions."""
    tables = SQLModel.metadata.tables
    kept = [name for name in tables if name not in ("inbox", "outbox", "prompt", "refusal")]
    async with town.house.database.read() as session:
        return {
            name: (await session.exec(select(func.count()).select_from(tables[name]))).one() for name in kept
        }
