"""Which model the settings mean, and whether it is on this machine."""

from collections.abc import Sequence
from typing import Final

from adapters.embeddings import e5, sentence
from core.embeddings.port import Embedder

AUTO: Final = "auto"
PLAIN: Final = "plain"
E5: Final = "e5"


def chosen(setting: str, languages: Sequence[str] = ()) -> Embedder | None:
    """Make the embedder that the setting names; None: texts are sorted by their wording. ModelMissing.

    `languages` are those that a model named by its name or folder was made for.
    """
    if setting == PLAIN or (setting == AUTO and not e5.installed()):
        return None
    if setting in (AUTO, E5):
        return e5.embedder()
    return sentence.embedder(setting, languages)
