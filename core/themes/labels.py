"""What a theme is called until staff name it: the words that set its replies apart (pure; themes.md 4).

Class-based TF-IDF over stems, counting replies and not words:
    w(t, c) = df(t, c) / n(c) * ln(1 + A / sum over themes of df(t, c)),  A = the mean over themes of sum over t of df
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from math import log
from typing import TYPE_CHECKING, Final

from core.themes.identical import key_of
from core.themes.stop_words import STOP
from core.themes.values import Keyword

if TYPE_CHECKING:
    from core.themes.grouping import Text

MOST: Final = 3
LEAST_REPLIES: Final = 2
LEAST_SHARE: Final = 0.1
"""A word stands for a theme if so many of its replies, and so large a part of them, have it."""

_KIN: Final = 0.8
_SHORTEST_KIN: Final = 4
"""Two stems that begin alike for so long are one word, or a word and what is made of it."""

_SNOWBALL: Final = {"fi": "finnish", "sv": "swedish", "en": "english"}
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W_]|[-'’:](?=[^\W_]))+")
# What stands for personal data that was taken out ("[phone number]") is nobody's subject.
_MASK: Final = re.compile(r"\[[^\[\]\n]{1,40}\]")
_POSSESSIVE: Final = re.compile(r"['’]s$")
_SENTENCE: Final = re.compile(r"[.!?:\n][\s\"'”»)]*$")

Stem = Callable[[str], str]


def keywords(
    texts: Sequence["Text"], label_of: Mapping[int, int], excluded: Collection[str] = ()
) -> dict[int, dict[str, tuple[Keyword, ...]]]:
    """Give each theme its key words by language, the best first; at most three, with their share of its replies.

    A theme is any label from 0 up. A language in which a theme has too few replies for a word has none there. A
    text sent many times is weighed once, so that copies don't name a theme that others share; the shares are of
    all replies. `excluded` words, and others of their stem, name no theme; nor does a quiet text.
    """
    found: dict[int, dict[str, tuple[Keyword, ...]]] = defaultdict(dict)
    by_language: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        if label_of.get(text.id, -1) >= 0 and not text.quiet:
            by_language[text.language].append(text)
    for language in sorted(by_language):
        for label, words in _of_one_language(by_language[language], label_of, language, excluded).items():
            if words:
                found[label][language] = words
    return {label: found[label] for label in sorted(found)}


class _Theme:
    """The stems of one theme's replies in one language."""

    def __init__(self) -> None:
        self.replies = 0  # people
        self.having: Counter[str] = Counter()  # people, by stem
        self.distinct = 0  # different texts
        self.weighed: Counter[str] = Counter()  # different texts, by stem
        self.keys: set[str] = set()


def _of_one_language(
    texts: Iterable["Text"], label_of: Mapping[int, int], language: str, excluded: Collection[str]
) -> dict[int, tuple[Keyword, ...]]:
    stem, stop = _stemmer(language), STOP.get(language, frozenset())
    without = {stem(word.casefold()) for entry in excluded for word in _WORD.findall(entry)}
    themes: dict[int, _Theme] = defaultdict(_Theme)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        theme = themes[label_of[text.id]]
        written = _written(text.text, stem, stop)
        stems = written.keys() - without
        theme.replies += 1
        theme.having.update(stems)
        key = key_of(text.text)
        if key not in theme.keys:
            theme.keys.add(key)
            theme.distinct += 1
            theme.weighed.update(stems)
        for one in stems:
            forms[one].update(written[one])
    over_all: Counter[str] = Counter()
    for theme in themes.values():
        over_all.update(theme.weighed)
    mean = sum(over_all.values()) / len(themes)
    named = {}
    for label, theme in themes.items():
        least = max(min(LEAST_REPLIES, theme.distinct), LEAST_SHARE * theme.distinct)
        if theme.replies < LEAST_REPLIES:
            continue
        weights = {
            one: count / theme.distinct * log(1 + mean / over_all[one])
            for one, count in theme.weighed.items()
            if count >= least
        }
        best: list[str] = []
        for one in sorted(weights, key=lambda one: (-weights[one], -theme.having[one], one)):
            if len(best) < MOST and not any(_kin(one, other) for other in best):
                best.append(one)
        named[label] = tuple(Keyword(_shown(forms[one]), theme.having[one] / theme.replies) for one in best)
    return named


def _kin(one: str, other: str) -> bool:
    """Whether two stems are of one word: the stemmer leaves "tapaaminen" and "tapaamisesta" apart."""
    shorter = min(len(one), len(other))
    alike = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return alike >= _SHORTEST_KIN and alike >= _KIN * shorter


def _written(text: str, stem: Stem, stop: Collection[str]) -> dict[str, set[str]]:
    """The stems of a text, each with the forms in which it stands there."""
    plain = _MASK.sub(" ", text)
    shouted = plain.isupper()
    found: dict[str, set[str]] = defaultdict(set)
    for match in _WORD.finditer(plain):
        whole = match[0] if match[0].casefold() in stop else _POSSESSIVE.sub("", match[0])
        low = whole.casefold()
        if low in stop or len(low) < 2:
            continue
        # A capital says that it is a name only where no sentence begins and nobody shouts.
        begins = match.start() == 0 or _SENTENCE.search(plain, max(0, match.start() - 6), match.start())
        kept = low if shouted or (begins and not whole[1:].isupper()) else whole
        found[stem(low)].add(kept)
    return found


def _shown(forms: Counter[str]) -> str:
    """The commonest written form; as a name or an abbreviation where it is mostly written so."""
    low: Counter[str] = Counter()
    for form, count in forms.items():
        low[form.casefold()] += count
    word = min(low, key=lambda one: (-low[one], len(one), one))
    ways = {form: count for form, count in forms.items() if form.casefold() == word}
    best = min(ways, key=lambda form: (-ways[form], form))
    return best if best == word or best.istitle() or best.isupper() else word


def _stemmer(language: str) -> Stem:
    """Give the Snowball stemmer of a language, remembering what it was asked; others keep their words whole."""
    if language not in _SNOWBALL:
        return lambda word: word
    import Stemmer

    snowball = Stemmer.Stemmer(_SNOWBALL[language])
    known: dict[str, str] = {}

    def stem(word: str) -> str:
        if word not in known:
            known[word] = snowball.stemWord(word)
        return known[word]

    return stem
