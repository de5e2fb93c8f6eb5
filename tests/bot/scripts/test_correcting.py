"""Scripts of what is known already: shown instead of asked, and corrected by whom it is about."""

from core.pool.telling import traits_of
from tests.support.town import SEEDS, Town


async def test_what_the_letter_knows_is_shown_and_not_asked(town: Town) -> None:
    """Asking again what an office knows wastes a turn; not showing it hides that it is known."""
    await town.votes_on(*SEEDS[:2])
    r = town.stranger("en")
    await r.says(f"/start {town.letter('en').link}")
    r.sees("join-hello")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    assert "gender " in r.sees("traits-known")
    r.sees("traits-intro", i=1, n=3)
    await r.presses("prefer-not")
    assert r.finds("traits-known") is None


async def test_what_is_wrong_is_corrected_and_the_questions_go_on(town: Town) -> None:
    """A register may be wrong, and the person knows better; nobody loses their place by saying so."""
    await town.votes_on(*SEEDS[:2])
    letter = town.letter("en")
    r = town.stranger("en")
    await r.says(f"/start {letter.link}")
    r.sees("join-hello")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    r.sees("traits-intro")
    await r.presses("age-30-44")
    r.sees("trait-municipality")
    await r.says("korjaa")
    shown = r.sees("correct-which", known=2)
    assert "age 30–44, gender " in shown
    await r.presses("gender")
    r.sees("correct-gender")
    await r.presses("other")
    assert "gender other" in r.sees("correct-which", known=2)
    await r.presses("municipality")
    r.sees("correct-municipality")
    await r.says("Tamprere")
    r.sees("trait-municipality-guess", name="Tampere")
    await r.presses("yes")
    assert "municipality Tampere" in r.sees("correct-which", known=3)
    await r.presses("age-group")
    r.sees("correct-age")
    await r.presses("prefer-not")
    assert "age" not in r.sees("correct-which", known=2).partition("\n")[0]
    await r.presses("done")
    r.sees("correct-done")
    r.sees("trait-language")  # where they were, without what has been told meanwhile
    async with town.house.database.read() as session:
        assert (await traits_of(session, [letter.member]))[letter.member] == {
            "age_group": "declined",
            "gender": "other",
            "municipality": "Tampere",
        }


async def test_correcting_is_left_by_cancel_and_forgives_a_slip(town: Town) -> None:
    """What fits nothing stores nothing, and nobody is kept in."""
    await town.votes_on(*SEEDS[:2])
    r = await town.member("sv")
    await r.says("rätta")
    r.sees("correct-which", known=1)
    await r.says("jag vet inte")
    r.sees("q-wrong-1")
    await r.presses("language")
    r.sees("correct-language")
    await r.says("avbryt")
    r.sees("correct-which", known=1)
    await r.says("avbryt")
    r.sees("vote-card")


async def test_a_stranger_has_nothing_to_correct(town: Town) -> None:
    """Of somebody who hasn't come in nothing is known."""
    await town.votes_on(*SEEDS[:2], source="everyone")
    r = town.stranger()
    await r.says("correct")
    r.sees("web-hello")
