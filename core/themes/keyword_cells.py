"""Key words as a theme's row keeps them (pure)."""

import json
from collections.abc import Mapping, Sequence

from core.themes.values import Keyword


def words_json(words: Mapping[str, Sequence[Keyword]]) -> str:
    """Write them by language: the word and the share of the theme's replies that have it."""
    kept = {language: [[one.word, round(one.share, 4)] for one in said] for language, said in words.items()}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def words_of(written: str) -> dict[str, tuple[Keyword, ...]]:
    """Read what `words_json` wrote."""
    return {
        language: tuple(Keyword(word, share) for word, share in said)
        for language, said in json.loads(written).items()
    }
