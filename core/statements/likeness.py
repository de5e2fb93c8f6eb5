"""How alike two sentences are, by the letters that they share: no model, Finnish, Swedish and English (pure).

Two steps: runs of letters choose what is worth comparing out of thousands, then the words are compared, where
"vastaanottoja" is "vastaanotto" and a word may stand inside a longer one. Of two sentences of which one denies
what the other says, half is left. Synonyms are not known: "korottaa" and "nostaa" are unlike.
"""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_RUN: Final = 3  # letters; spaces count, so that a word's beginning and end weigh too
_BUCKETS: Final = 1 << 16
_COMPARED: Final = 20
_DENIED: Final = 0.5
_HEAVIEST: Final = 9

_SPACE: Final = np.uint32(32)
_IS_LETTER: Final = np.array([chr(code).isalnum() for code in range(0x3000)])
_NOT_LETTERS: Final = re.compile(r"[^\w']+")
_DENIES: Final = re.compile(
    r"\b(?:ei|eivät|en|emme|ette|älä|älkää|ilman|vähemmän|vähentä\w+|vähenn\w+|lopet\w+|lakkaut\w+|sulje\w*|sulke\w+"
    r"|leika\w+|poist\w+|lask(?:ea|etaan|ettava)|huonosti|turha\w*"
    r"|inte|ej|aldrig|utan|mindre|färre|minska\w*|stäng\w*|slopa\w*|sänk\w*|dåligt"
    r"|not|no|never|nobody|without|less|fewer|reduce\w*|close[ds]?|cut|cuts|remove\w*|lower|abolish\w*|\w+n't)\b"
)
# Words that say how much or that something should be, not what: they are in every other statement.
_FILLERS: Final = frozenset(
    [
        "on",
        "ovat",
        "ei",
        "pitää",
        "pitäisi",
        "pidä",
        "täytyy",
        "tulee",
        "tarvitaan",
        "tarvitsee",
        "tarvitsevat",
        "saada",
        "saa",
        "pääsee",
        "pääse",
        "olla",
        "oli",
        "joka",
        "jokaisella",
        "kaikille",
        "kaikki",
        "liian",
        "aivan",
        "tosi",
        "aina",
        "myös",
        "että",
        "ja",
        "tai",
        "sekä",
        "lisää",
        "enemmän",
        "liikaa",
        "paljon",
        "kauan",
        "pitkä",
        "pitkiä",
        "suuria",
        "korkea",
        "korkeat",
        "är",
        "ska",
        "skall",
        "bör",
        "borde",
        "måste",
        "behövs",
        "behöver",
        "finnas",
        "få",
        "får",
        "har",
        "för",
        "alla",
        "varje",
        "det",
        "ett",
        "och",
        "man",
        "till",
        "åt",
        "alldeles",
        "mer",
        "fler",
        "många",
        "långa",
        "höga",
        "are",
        "should",
        "must",
        "need",
        "needs",
        "needed",
        "have",
        "has",
        "the",
        "for",
        "too",
        "much",
        "many",
        "more",
        "far",
        "its",
        "and",
        "every",
        "everyone",
        "everybody",
        "get",
        "gets",
        "longer",
        "long",
        "high",
        "better",
        "very",
    ]
)


def likeness(text: str, others: Sequence[str]) -> list[tuple[int, float]]:
    """Give the others that are most alike, by their index and from 0 to 1, the most alike first; 20 at most.

    The share of both sentences' words, longer ones weighing more, that have their like in the other.
    """
    if not others:
        return []
    plain = _plain(text)
    rough = _shared_runs(text, others)
    best = np.argsort(-rough, kind="stable")[:_COMPARED]
    scored = [(int(i), _shared_words(plain, _plain(others[i]))) for i in best if rough[i] > 0]
    return sorted(scored, key=lambda pair: -pair[1])


def _plain(text: str) -> str:
    return _NOT_LETTERS.sub(" ", text.casefold()).strip()


def _shared_runs(text: str, others: Sequence[str]) -> NDArray[np.float64]:
    """Give the cosine of the runs of letters in both, each weighed by the logarithm of its rarity."""
    runs, owners = _runs(others)
    counts = np.bincount(runs, minlength=_BUCKETS)
    weights = np.log1p(len(others) / np.maximum(counts, 0.5)) ** 2
    asked = np.zeros(_BUCKETS)
    mine = np.unique(_runs([text])[0])
    asked[mine] = weights[mine]
    shared = np.bincount(owners, asked[runs], minlength=len(others))
    whole = np.bincount(owners, weights[runs], minlength=len(others))
    cosine: NDArray[np.float64] = shared / np.sqrt(np.maximum(whole * asked.sum(), 1e-12))
    return cosine


def _runs(texts: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.int32]]:
    """Hash every run of letters of the texts into its bucket; gives the buckets, and whose text each is of."""
    plain = [f" {text.casefold()} " for text in texts]
    letters = np.frombuffer("".join(plain).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    # By a table and not by an expression: 5,000 statements have 65,000 gaps between words.
    letters = np.where((letters < len(_IS_LETTER)) & _IS_LETTER[letters % len(_IS_LETTER)], letters, _SPACE)
    owners = np.repeat(np.arange(len(plain), dtype=np.int32), [len(one) for one in plain])
    last = max(0, len(letters) - _RUN + 1)
    hashed = letters[:last].copy()
    for step in range(1, _RUN):
        hashed *= np.uint32(0x01000193)
        hashed ^= letters[step : step + last]
    whole = owners[:last] == owners[len(owners) - last :]  # a run that reaches into the next text is nobody's
    buckets = (hashed ^ (hashed >> np.uint32(16))) & np.uint32(_BUCKETS - 1)
    return buckets[whole], owners[:last][whole]


def _shared_words(one: str, other: str) -> float:
    if one == other:
        return 1.0
    ours, theirs = _words(one), _words(other)
    whole = sum(map(_weight, ours)) + sum(map(_weight, theirs))
    if not whole:
        return 0.0
    shared = sum(_weight(word) for word in ours if any(_alike(word, its) for its in theirs))
    shared += sum(_weight(word) for word in theirs if any(_alike(word, its) for its in ours))
    return shared / whole * (_DENIED if _denies(one) != _denies(other) else 1.0)


def _words(plain: str) -> list[str]:
    return [word for word in plain.split() if word not in _FILLERS and len(word) > 2]


def _weight(word: str) -> int:
    return min(len(word), _HEAVIEST)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if same >= max(min(4, len(short)), min(len(short) - 2, round(0.65 * len(short)))):
        return True
    stem = short[: max(5, len(short) - 4)]
    return len(stem) >= 5 and stem in long


def _denies(plain: str) -> bool:
    return len(_DENIES.findall(plain)) % 2 == 1
