"""A model is used only where it knows all the languages that people write in."""

from core.embeddings.languages import lacked
from core.embeddings.port import Model

ENGLISH = Model("all-MiniLM-L6-v2", "1", 384, frozenset({"en"}))
NORDIC = Model("nordic", "1", 384, frozenset({"fi", "sv", "en", "da"}))


def test_an_english_model_lacks_finnish_and_swedish() -> None:
    """It would put Finnish replies together by chance."""
    assert lacked(ENGLISH, ("fi", "sv", "en", "fi-easy")) == ("fi", "sv")
    assert lacked(NORDIC, ("fi", "sv", "en", "fi-easy")) == ()


def test_a_model_that_states_no_language_knows_none() -> None:
    """Nobody has said that it may be used."""
    assert lacked(Model("unsaid", "1", 384, frozenset()), ("en",)) == ("en",)
