"""In which of the three languages a sentence is written, told by its small words and endings (pure)."""

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_LISTED: Final = {
    "fi": (
        "ja on ei että se ne joka jotka kun niin myös mutta tai eli olla ovat oli pitää pitäisi täytyy tulee voi "
        "voisi saa saada tarvitaan enemmän vähemmän lisää kaikki kaikille ihmiset hyvä liian pois nyt aina vain jos "
        "kuin mukaan ilman sekä eikä emme me he sen tämä nämä tässä siellä siitä joku mitä missä miksi hoito"
    ),
    "sv": (
        "och att det är som en ett på av för med till den de inte om har ska skall kan måste får borde bör behövs "
        "behöver mer mera mindre alla vi man ej också eller men när där här från vid utan mot bara borta bra mycket "
        "hos åt sin sina vården finns"
    ),
    "en": (
        "the and to of is are be should must need needs for in on it that this with not more less all people we our "
        "they there have has can could would will at by from or but as an than when where who every health care "
        "too only"
    ),
}
_SMALL: Final = {language: frozenset(listed.split()) for language, listed in _LISTED.items()}
# What words are made of: endings and pairs of letters that the other two hardly have.
_SHAPES: Final = {
    "fi": re.compile(
        r"(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|[aä]{2}n|een|iin|t[aä]{2}n|t[aä]{2}|vat|vät|nen|set|iä|ia|"
        r"jen|den|uus|yys|oon|öön)$|yö|äy|uo|aa|ää|ii|uu|yy"
    ),
    "sv": re.compile(
        r"å|sk[aä]|(?:ningar|ning|het|heter|arna|erna|orna|are|lig|liga|ligt|ande|ade|en|et|or|ar)$|ck"
    ),
    "en": re.compile(r"th|wh|ght|(?:ing|tion|tions|ly|ness|ed|ies|es|ers|ment|ould)$|w|ea|ou"),
}


def language_of(text: str) -> str | None:
    """Say "fi", "sv" or "en", whichever the words speak for most clearly; None where they don't, or say too little.

    Other languages usually come out as None, close relatives of the three as their relative.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    if not words:
        return None
    found = sorted(((_score(words, language), language) for language in _SMALL), reverse=True)
    (most, language), (second, _) = found[0], found[1]
    return language if most >= 2 and most > second else None


def _score(words: list[str], language: str) -> int:
    small, shape = _SMALL[language], _SHAPES[language]
    return sum(2 * (word in small) + bool(len(word) > 3 and shape.search(word)) for word in words)
