"""Numbers as people write them in a sentence: digits, decimals, thousands and words (pure)."""

import re
import unicodedata
from typing import Final

MOST_DIGITS: Final = 15  # beyond that a number isn't exact any more
DECIMALS: Final = 6

Number = int | float

_UNITS: Final = (
    "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän",
    "noll ett två tre fyra fem sex sju åtta nio",
    "zero one two three four five six seven eight nine",
)
_TEENS: Final = (
    "kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista "
    "kahdeksantoista yhdeksäntoista",
    "tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
)
_TENS: Final = (
    "kaksikymmentä kolmekymmentä neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä "
    "kahdeksankymmentä yhdeksänkymmentä",
    "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
    "twenty thirty forty fifty sixty seventy eighty ninety",
)
# As people speak; "half" and what is one and a half.
_SPOKEN: Final = {
    "yks": 1,
    "kaks": 2,
    "viis": 5,
    "kuus": 6,
    "seittemän": 7,
    "kymppi": 10,
    "puoli": 0.5,
    "puolitoista": 1.5,
    "halv": 0.5,
    "half": 0.5,
}
_TIMES: Final = {
    **dict.fromkeys(("sata", "sataa", "hundra", "hundred"), 100),
    **dict.fromkeys(("tuhat", "tuhatta", "tusen", "thousand"), 1000),
    **dict.fromkeys(("miljoona", "miljoonaa", "miljon", "miljoner", "million", "millions"), 1_000_000),
}


def _words() -> dict[str, Number]:
    words: dict[str, Number] = dict(_SPOKEN)
    for units, teens, tens in zip(_UNITS, _TEENS, _TENS, strict=True):
        small = units.split()
        words |= {word: value for value, word in enumerate(small)}
        words |= {word: value for value, word in enumerate(teens.split(), start=10)}
        for ten, word in enumerate(tens.split(), start=2):
            words[word] = 10 * ten
            words |= {word + unit: 10 * ten + value for value, unit in enumerate(small) if value}
        words |= {small[n] + hundred: 100 * n for n in range(2, 10) for hundred in ("sataa", "hundra")}
    return words


_WORDS: Final = _words()
# A digit right behind a letter belongs to a unit, such as m2. A point or a comma begins a number only after a
# space: "n.5" is about five.
_PIECE: Final = re.compile(
    r"(?P<sign>(?<![^\s(~])[-\u2212\u2013\u2014](?=[0-9]))?"
    r"(?P<digits>(?<![\w])[0-9]{1,3}(?:[ ][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?"
    r"|(?<!\w)[0-9]+(?:[.,][0-9]+)*"
    r"|(?<!\S)[.,][0-9]+(?![.,0-9]))"
    r"|(?P<word>[^\W\d_]+)"
)
_MINUS: Final = ("miinus", "minus")
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(?:\1[0-9]{3})*")


def numbers_in(text: str, language: str, *, whole: bool = False) -> list[Number] | None:
    """Give the numbers of a text, in its order; None where one of them can't be understood.

    "1.234" and "1,234" are thousands where only whole numbers are asked for, and as English writes them;
    otherwise they have decimals. "2 tuhatta" is 2000.
    """
    found: list[Number] = []
    minus = times = tens = False  # what stood just before
    for piece in _PIECE.finditer(_plain(text)):
        word = piece["word"]
        if word in _MINUS:
            minus, times, tens = True, False, False
            continue
        if word is not None and word in _TIMES:
            if times:
                found[-1] = found[-1] * _TIMES[word]
            else:
                found.append(_TIMES[word])
            times, tens, minus = True, False, False
            continue
        if word is not None and word not in _WORDS:
            if times and word == "k":
                return None  # five thousand, or five of something else
            times = tens = minus = False
            continue
        value = _WORDS[word] if word is not None else _value(piece["digits"], language, whole=whole)
        if value is None:
            return None
        if tens and word is not None and 0 < value < 10 and value == int(value):
            found[-1] += value  # "twenty five"
            tens = False
            continue
        found.append(-value if minus or piece["sign"] else value)
        tens = word is not None and value in range(20, 100, 10)
        minus, times = False, True
    return (
        None if any(abs(value) >= 10**MOST_DIGITS for value in found) else [_tidy(value) for value in found]
    )


def unit_behind(text: str) -> str | None:
    """Give the word that stands right behind a number, such as "km" or "metriä"; None where there is none."""
    folded, end = _plain(text), -1
    for piece in _PIECE.finditer(folded):
        word = piece["word"]
        if word is None or word in _WORDS or word in _TIMES:
            end = piece.end()
        elif end >= 0 and not folded[end : piece.start()].strip():
            return None if folded[piece.end() :][:1].isdecimal() else word  # m2 isn't m
    return None


def written(value: Number, language: str) -> str:
    """Write a number as it is read: `12,5` in Finnish and Swedish, `12.5` in English, thousands from 10 000 on apart."""
    digits = f"{abs(value):.{DECIMALS}f}".rstrip("0").rstrip(".")
    before, _, after = digits.partition(".")
    if len(before) > 4:
        before = f"{int(before):,}".replace(",", "\u00a0")
    mark = "." if language == "en" else ","
    return f"{'-' if value < 0 else ''}{before}{mark + after if after else ''}"


def _value(digits: str, language: str, *, whole: bool) -> Number | None:
    joined = digits.replace(" ", "")
    if sum(sign.isdigit() for sign in joined) > MOST_DIGITS:
        return None
    apart = _THOUSANDS.fullmatch(joined)
    if apart and joined[0] != "0":
        several = joined.count(apart[1]) > 1
        if several or whole or (apart[1] == "," and language == "en"):
            return int(joined.replace(apart[1], ""))
    marks = [sign for sign in joined if not sign.isdigit()]
    if len(marks) > 1:  # 1,234.5 or 1.234,5
        head, _, tail = joined.rpartition(marks[-1])
        if marks[-1] in marks[:-1] or not _THOUSANDS.fullmatch(head):
            return None
        joined = head.replace(marks[0], "") + "." + tail
    return float(joined.replace(",", ".")) if marks else int(joined)


def _plain(text: str) -> str:
    """Fold a text: ASCII digits and spaces, small letters, a half as a decimal."""
    halved = text.replace("½", ",5")
    folded = unicodedata.normalize("NFKC", halved).casefold()
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in folded)


def _tidy(value: Number) -> Number:
    rounded = round(value, DECIMALS)
    return int(rounded) if rounded == int(rounded) else rounded
