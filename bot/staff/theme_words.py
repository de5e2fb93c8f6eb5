"""What staff write to an open card of themes, such as `merge 1 3` or `nimeä 2 Jonot`, in three languages at once (pure)."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Act(StrEnum):
    """One thing that can be written; `st-theme-how.*` has an example of each."""

    SHOW = "show"
    RENAME = "rename"
    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"
    PIN = "pin"
    OTHER = "other"
    ASIDE = "aside"
    EXCLUDE = "exclude"
    LOCK = "lock"
    UNLOCK = "unlock"
    COARSER = "coarser"
    FINER = "finer"
    RECOMPUTE = "recompute"
    UNDO = "undo"
    STATEMENT = "statement"
    READ = "read"
    QUOTES = "quotes"
    PICTURE = "picture"
    SUMMARY = "summary"
    PUBLISH = "publish"
    UNPUBLISH = "unpublish"
    ACCEPT = "accept"
    KEEP = "keep"
    THEMES = "themes"


@dataclass(frozen=True)
class Order:
    """What is to be done: with which themes or replies, by their numbers, and with which words."""

    act: Act
    numbers: tuple[int, ...] = ()
    words: str = ""
    language: str = ""  # of a name, where it is said; else the writer's


@dataclass(frozen=True)
class Slip:
    """Nothing that can be done; `act`: what it begins with, where that is known."""

    act: Act | None = None


_VERBS: Final[dict[Act, str]] = {
    Act.SHOW: "näytä · visa · show",
    Act.RENAME: "nimeä · döp om, döp · rename, name",
    Act.MERGE: "yhdistä, linkitä · slå ihop, länka · merge, link",
    Act.SPLIT: "jaa · dela · split",
    Act.MOVE: "siirrä · flytta · move",
    Act.PIN: "kiinnitä · fäst · pin",
    Act.OTHER: "muut, muihin · övriga · other, others",
    Act.ASIDE: "syrjään · åt sidan · aside",
    Act.EXCLUDE: "pois sana, pois · uteslut ord, uteslut · exclude word, exclude",
    Act.LOCK: "lukitse · lås · lock",
    Act.UNLOCK: "avaa · lås upp, öppna · unlock",
    Act.COARSER: "karkeammin · grövre · coarser",
    Act.FINER: "hienommin · finare · finer",
    Act.RECOMPUTE: "uudelleen · räkna om · recompute",
    Act.UNDO: "kumoa, peru · ångra · undo",
    Act.STATEMENT: "väite · påstående · statement",
    Act.READ: "lue · läs · read",
    Act.QUOTES: "lainaukset · citat · quotes",
    Act.PICTURE: "kuva · bild · picture",
    Act.SUMMARY: "yhteenveto · sammanfattning · summary",
    Act.PUBLISH: "julkaise · publicera · publish",
    Act.UNPUBLISH: "peru julkaisu · avpublicera · unpublish",
    Act.ACCEPT: "hyväksy · godkänn · accept",
    Act.KEEP: "pidä vanha, pidä · behåll den gamla, behåll · keep the old, keep",
    Act.THEMES: "teemat · teman · themes",
}

_LONGEST_NAME: Final = 60
"""Characters of a theme's name: it stands in a row of a card and in a bar's label."""

_FEWEST_NUMBERS: Final = {
    Act.RENAME: 1,
    Act.MERGE: 2,
    Act.SPLIT: 1,
    Act.MOVE: 2,
    Act.PIN: 1,
    Act.ASIDE: 1,
    Act.STATEMENT: 1,
    Act.READ: 1,
}
_MOST_NUMBERS: Final = {**_FEWEST_NUMBERS, Act.SHOW: 1, Act.OTHER: 1, Act.SPLIT: 3}
_WORDED: Final = (Act.RENAME, Act.EXCLUDE, Act.STATEMENT)

_NUMBER: Final = re.compile(r"#?(\d{1,7})[.,:)]?(?:\s+|$)")
_IN_LANGUAGE: Final = re.compile(r"(fi|sv|en)\s*:\s*(?=\S)", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"(?:ja|och|and|->|→|\+|&|,)\s+", re.IGNORECASE)


def _folded(text: str) -> str:
    """Drop the dots that a foreign keyboard lacks, so that "nimea" is understood; the length stays."""
    return "".join(unicodedata.normalize("NFD", character)[:1] for character in text)


_BY_LENGTH: Final = sorted(
    ((verb.strip(), act) for act, verbs in _VERBS.items() for verb in re.split(r"[·,]", verbs)),
    key=lambda pair: -len(pair[0]),
)


def read_order(text: str) -> Order | Slip:
    """Read what was written; a number alone shows that theme, and the number zero or a second verb is a slip."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    # As written first: without its dots the Swedish "läs" is "lås".
    for plain in (str, _folded):
        begun = plain(text.lower() if len(text.lower()) == len(text) else text)
        for verb, act in _BY_LENGTH:
            word = plain(verb)
            if begun == word or begun.startswith((f"{word} ", f"{word}:")):
                return _order(act, text[len(word) :].removeprefix(":").strip())
    return _order(Act.SHOW, text) if _NUMBER.fullmatch(text) else Slip()


def _order(act: Act, rest: str) -> Order | Slip:
    if act is Act.SHOW and _folded(rest.lower()) in ("muut", "ovriga", "other", "others"):
        return Order(Act.OTHER)
    fewest, most = _FEWEST_NUMBERS.get(act, 0), _MOST_NUMBERS.get(act, 0)
    numbers: list[int] = []
    while len(numbers) < most and (found := _NUMBER.match(rest)) is not None:
        numbers.append(int(found[1]))
        rest = rest[found.end() :]
        between = _BETWEEN.match(rest)
        if between is not None and act not in _WORDED:
            rest = rest[between.end() :]
    words = rest.strip()
    # A split is of the theme alone, or from two of its replies that are to part.
    wrong = len(numbers) < fewest or 0 in numbers or (act is Act.SPLIT and len(numbers) == 2)
    if wrong or bool(words) != (act in _WORDED):
        return Slip(act)
    if act is Act.MERGE and numbers[0] == numbers[1]:
        return Slip(act)
    language = ""
    if act is Act.RENAME and (said := _IN_LANGUAGE.match(words)) is not None:
        language, words = said[1].lower(), words[said.end() :]
    if act is Act.RENAME and len(words) > _LONGEST_NAME:
        return Slip(act)
    if act is Act.EXCLUDE and (" " in words or len(words) > _LONGEST_NAME):
        return Slip(act)
    return Order(act, tuple(numbers), words, language)
