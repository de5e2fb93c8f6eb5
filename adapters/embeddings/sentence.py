"""Any model of sentence-transformers that is on this machine, by its folder or by the name it was fetched under."""

import hashlib
import json
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import yaml

from adapters.embeddings.process import AT_ONCE, ModelProcess
from core.embeddings.languages import base
from core.embeddings.port import Model, ModelMissing, Vectors

PACKAGE: Final = "sentence_transformers"
_SAMPLE: Final = 1 << 16
_SHORT: Final = 12


def embedder(name: str, languages: Sequence[str] = ()) -> ModelProcess:
    """Make the embedder; languages not stated are read from the model's card. ModelMissing: it isn't here."""
    if find_spec(PACKAGE) is None:
        raise ModelMissing(
            "the package sentence-transformers isn't installed:"
            " .venv/bin/pip install -c constraints.txt -e '.[semantic]'"
        )
    folder = _folder(name)
    stated = {base(one) for one in languages if one} or _of_card(folder)
    try:
        dimensions = _dimensions(folder)
    except (OSError, ValueError, KeyError) as error:
        raise ModelMissing(f"{folder} holds no model that sentence-transformers can read ({error})") from None
    called = folder.name if Path(name).exists() else name
    return ModelProcess(Model(called, _version(folder), dimensions, frozenset(stated)), __name__, str(folder))


def load(folder: str) -> Callable[[Sequence[str]], Vectors]:
    """Load the model into this process, as `adapters.embeddings.child` asks; nothing is ever fetched."""
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    model = SentenceTransformer(folder, device="cpu", local_files_only=True)
    # The family of E5 was trained with this before each text, and its files don't say so.
    prompt = "query: " if "e5" in Path(folder).name.lower() and not any(model.prompts.values()) else None

    def embed(texts: Sequence[str]) -> Vectors:
        # Alone or in company: the same to the sixth digit.
        vectors: Vectors = model.encode(
            list(texts),
            batch_size=AT_ONCE,
            prompt=prompt,
            show_progress_bar=False,
            normalize_embeddings=True,
            convert_to_numpy=True,
        )
        return vectors

    return embed


def _folder(name: str) -> Path:
    """Find the model's files: a folder, or what was fetched from a hub under this name."""
    folder = Path(name).expanduser()
    if folder.is_dir():
        return folder.resolve()
    if folder.is_absolute() or name.startswith("."):
        raise ModelMissing(f"there is no folder {folder}")
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    names = [name] if "/" in name else [f"sentence-transformers/{name}", name]
    for one in names:
        try:
            return Path(snapshot_download(one, local_files_only=True))
        except (LocalEntryNotFoundError, HFValidationError):
            continue
    do = f"fetch it once with `hf download {names[0]}`, or name its folder"
    raise ModelMissing(f"the model {name} isn't on this machine: {do}")


def _dimensions(folder: Path) -> int:
    """Read how many numbers a text gets, without loading anything."""
    modules = folder / "modules.json"
    parts: list[dict[str, Any]] = _json(modules) if modules.exists() else []
    for part in reversed(parts):
        path = folder / part["path"] / "config.json"
        told = _json(path) if path.exists() and part["path"] else {}
        if "out_features" in told:
            return int(told["out_features"])
        wide = told.get("embedding_dimension", told.get("word_embedding_dimension"))
        if wide is not None:
            modes = told.get("pooling_mode", "mean")
            old = sum(value is True for key, value in told.items() if key.startswith("pooling_mode_"))
            return int(wide) * max(1, old, len(modes) if isinstance(modes, list) else 1)
    return int(_json(folder / "config.json")["hidden_size"])


def _version(folder: Path) -> str:
    """Name the files by what is in them; of the large ones their ends, which no two trainings share."""
    digest = hashlib.sha256()
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder)}:{size}:".encode())
        with path.open("rb") as file:
            digest.update(file.read(_SAMPLE))
            file.seek(max(0, size - _SAMPLE))
            digest.update(file.read(_SAMPLE))
    return digest.hexdigest()[:_SHORT]


def _of_card(folder: Path) -> set[str]:
    """Read from the head of the model's card which languages it was made for; a card may be missing or torn."""
    try:
        card = (folder / "README.md").read_text(encoding="utf-8")
        head = yaml.safe_load(card.split("---", 2)[1]) if card.startswith("---") else {}
    except (OSError, ValueError, IndexError, yaml.YAMLError):
        return set()
    listed = head.get("language", []) if isinstance(head, dict) else []
    # "no" is Norwegian, and to YAML it is a lie.
    return {
        "no" if one is False else str(one) for one in ([listed] if isinstance(listed, str) else listed or [])
    }


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
