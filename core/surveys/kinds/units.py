"""Units that people write behind a number: "800 m" is no answer in kilometres (pure)."""

from typing import Final

from core.documents.texts import Texts

_WORDS: Final[dict[str, dict[str, str]]] = {
    "length": {
        "km": "km kilometri kilometriä kilsa kilsaa kilometer kilometers kilometre kilometres",
        "m": "m metri metriä meter meters metre metres",
        "mile": "mil mile miles maili mailia",
    },
    "time": {
        "min": "min minuutti minuuttia minuter minut minute minutes",
        "h": "h t tunti tuntia timme timmar tim hour hours",
        "day": "d pv päivä päivää dag dagar dygn day days",
        "week": "vk viikko viikkoa vecka veckor week weeks",
        "month": "kk kuukausi kuukautta månad månader mån month months",
        "year": "v vuosi vuotta år year years",
    },
    "money": {"euro": "€ e euro euroa euros eur", "cent": "snt c sentti senttiä cent cents"},
}
_OF: Final = {
    word: (dimension, unit)
    for dimension, units in _WORDS.items()
    for unit, words in units.items()
    for word in words.split()
}


def is_another(written: str | None, wanted: Texts | None) -> bool:
    """Tell whether the unit that was written is surely not the one that is asked for, but one of its kind."""
    if written is None or wanted is None:
        return False
    theirs = _OF.get(written)
    ours = {_OF[folded] for text in wanted.values() if (folded := text.casefold().strip(" .")) in _OF}
    return theirs is not None and bool(ours) and theirs not in ours and theirs[0] in {one for one, _ in ours}
