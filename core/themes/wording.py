"""Vectors of replies by their wording alone, where no language model is at hand (pure; themes.md 2).

They tell which replies use the same words and parts of words, not which mean the same: a sorting aid.
"""

import unicodedata
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.utils.extmath import randomized_svd

from core.embeddings.centring import unit
from core.embeddings.port import Vectors

_DIMENSIONS: Final = 50  # more split themes by single words, fewer blur them: measured in themes.md 2
_EVERYBODYS: Final = 0.2  # a part of a word in more replies than this is an ending of the language
_MANY: Final = 200  # with fewer replies, what a fifth of them share may be the theme itself


class WordingSpace:
    """A space fitted to some replies of one language, in which later ones find their place."""

    def __init__(self) -> None:
        self._terms: TfidfVectorizer | None = None
        self._axes: Any = None

    def fit(self, texts: Sequence[str]) -> Vectors:
        """Lay the space by these texts; one row a text, of length 1, or zeros where it shares nothing with another."""
        self._terms = None
        terms = TfidfVectorizer(
            preprocessor=_plain,
            analyzer="char_wb",
            ngram_range=(3, 5),
            min_df=2,
            max_df=_EVERYBODYS if len(texts) >= _MANY else 1.0,
            sublinear_tf=True,
            dtype=np.float32,
        )
        if len(texts) < 4:
            return self.of(texts)
        try:
            weights = terms.fit_transform(texts)
        except ValueError:  # no part of a word stands in two texts (and in no more than allowed)
            return self.of(texts)
        width = min(_DIMENSIONS, len(texts) - 2, weights.shape[1])
        # As TruncatedSVD does it, but without its variances, which warn where all texts are the same.
        _, _, axes = randomized_svd(weights, width, n_iter=5, random_state=0)
        self._terms, self._axes = terms, axes.T.astype(np.float32)
        return unit(weights @ self._axes)

    def of(self, texts: Sequence[str]) -> Vectors:
        """Give these texts' rows in the space as it was laid; zeros where nothing in a text is known."""
        if self._terms is None or not texts:
            return np.zeros((len(texts), 1 if self._terms is None else self._axes.shape[1]), np.float32)
        return unit(self._terms.transform(texts) @ self._axes)


def wording_vectors(texts: Sequence[str]) -> Vectors:
    """Give each text, all of one language, a row by its wording; the same texts, the same rows."""
    return WordingSpace().fit(texts)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
