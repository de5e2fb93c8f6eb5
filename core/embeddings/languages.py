"""Whether a model was made for the languages that people write in."""

from collections.abc import Iterable

from core.embeddings.port import Model


def base(language: str) -> str:
    """Give the language without its manner: plain Finnish is Finnish."""
    return language.partition("-")[0]


def lacked(model: Model, languages: Iterable[str]) -> tuple[str, ...]:
    """Name those of the languages that the model wasn't made for; with any of them it does more harm than none.

    An English model puts Finnish replies together by chance: no model sorts them better.
    """
    return tuple(sorted({base(one) for one in languages} - model.languages))
