"""The acute-need guard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.acute import acute

SEEDS = [
    "apua kuolen", "ei hengitä", "en saa henkeä", "rintaan sattuu", "rintakipu", "tajuton", "itsemurha",
    "tappaa itseni", "en jaksa elää", "hakkaa minua", "yliannostus", "får inte luft", "ont i bröstet",
    "medvetslös", "självmord", "can't breathe", "chest pain", "unconscious", "suicide", "kill myself", "overdose",
]  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
def test_every_seed_is_heard_in_any_dress(seed: str) -> None:
    """People in need type in capitals, without dots, in the middle of a sentence."""
    bare = seed.translate(str.maketrans("äöåÄÖ", "aoaAO")).replace("'", "’")
    for text in (seed, seed.upper(), f"Hei, {seed}!", f"x\n{seed}\ny", bare, f"  {seed.replace(' ', '  ')}."):
        assert acute(text), text


@pytest.mark.parametrize(
    "text",
    ["Odotin rintakivun kanssa kuusi tuntia", "isäni makaa tajuttomana", "ajattelen itsemurhaa",
     "en saa kunnolla henkeä", "en jaksa enää elää", "mieheni hakkaa minua", "otin yliannostuksen",
     "äiti on medvetslös", "självmordstankar", "I cant breathe", "I can't really breathe", "chest pains"],
)  # fmt: skip
def test_inflected_and_spread_words_are_heard(text: str) -> None:
    """Finnish bends its words; a miss may cost a life."""
    assert acute(text)


@pytest.mark.parametrize(
    "text",
    ["", "apua", "Apua!", "2", "Jono on liian pitkä", "rinnakkain", "Terveysasema on kaukana",
     "tajusin asian", "unconsciously", "luft", "jag får inte tid", "en saa aikaa", "hakkaan halkoja",
     "Iltavastaanottoja tarvitaan joka kunnassa.", "breathe", "painful chest of drawers"],
)  # fmt: skip
def test_ordinary_answers_are_left_alone(text: str) -> None:
    """A bare `apua` is help; anger and waiting are data."""
    assert not acute(text)


@given(st.text(), st.sampled_from(SEEDS), st.text())
def test_a_sign_is_heard_whatever_surrounds_it(before: str, seed: str, after: str) -> None:
    """Nothing said beside it hides it."""
    assert acute(f"{before} . {seed} . {after}")


@given(st.text(max_size=4000))
def test_any_text_gets_an_answer_quickly(text: str) -> None:
    """The guard stands before everything: it may never fail."""
    assert acute(text) in (True, False)
