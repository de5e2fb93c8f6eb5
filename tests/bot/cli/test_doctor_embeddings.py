"""`doctor` says which language model is meant, has it read a word, and names what keeps it from that."""

from collections.abc import Callable

import pytest

from bot.cli import doctor_embeddings
from bot.settings import Settings
from core.embeddings.port import Embedder, Model, ModelMissing
from tests.adapters.embeddings.small_model import LANGUAGES, small


def line(
    monkeypatch: pytest.MonkeyPatch,
    choose: Callable[[], Embedder | None],
    languages: str = "fi,sv,en,fi-easy",
) -> str:
    """The one line about the model that the settings mean."""
    monkeypatch.setattr(doctor_embeddings, "chosen", lambda *_: choose())
    settings = Settings(languages=tuple(languages.split(",")), embeddings="auto")
    [found] = doctor_embeddings.embedding_findings(settings)
    return found.line()


def test_a_model_that_reads_is_named_with_what_it_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who changed the setting sees that it took, and no process of the model is left."""
    model = small(model=Model("small", "1", 2, LANGUAGES | {"so"}))
    said = line(monkeypatch, lambda: model)
    assert said == "good   language model: small (1) loads and knows en, fi, sv and more."
    assert model.pid is None


def test_none_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kuulolla works without; but whoever runs a real campaign should know what they lack."""
    said = line(monkeypatch, lambda: None)
    assert said.startswith("look   language model: there is none: free text is sorted by its wording")
    assert "The extra multilingual brings one." in said


def test_a_model_for_other_languages_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """An English one is, in a county; and nothing of it is loaded for that."""
    model = small("missing", Model("english", "1", 2, frozenset({"en"})))
    assert "wrong  language model: english wasn't made for fi, sv" in line(monkeypatch, lambda: model)
    assert "can't be loaded" in line(monkeypatch, lambda: model, "en")


def test_a_model_that_is_not_here_says_what_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """And where to read on."""

    def missing() -> Embedder:
        raise ModelMissing("there is no folder /models/ours")

    said = line(monkeypatch, missing)
    assert said.startswith(
        "wrong  language model: there is no folder /models/ours; replies in free text wait"
    )
    assert "docs/how-to/choose-a-language-model.md" in said
