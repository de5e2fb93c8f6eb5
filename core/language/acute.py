"""The acute-need guard: does a message sound like someone in danger right now (pure).

A false alarm costs one press ("It is my answer"), a miss may cost a life: when in doubt it says yes.
Health staff own the list.
"""

import re
import unicodedata
from typing import Final

# Stems of words, in order; each may go on ("rintakip-" finds "rintakipuja"), "|" ends a word exactly.
_SIGNS: Final = (
    *("apua| kuol", "ei| hengitä", "en| saa| henkeä", "rinta sattu", "sattu rintaan", "rintaki"),
    *("tajuton", "tajuttom", "itsemurh", "tappaa| itse", "tapan| itse", "en| jaksa| elää", "hakkaa| minua"),
    *("yliannost",),
    *("får| inte| luft", "ont| i| bröstet", "medvetslös", "självmord", "ta| livet| av| mig", "överdos"),
    *("can't| breathe", "cant| breathe", "cannot| breathe", "can| not| breathe", "chest pain"),
    *("unconscious|", "suicid", "kill| myself", "killing| myself", "overdos"),
)


def acute(text: str) -> bool:
    """True if the text holds a sign of acute need in any language, whatever its case, accents or endings."""
    return _ACUTE.search(_plain(text)) is not None


def _plain(text: str) -> str:
    # People in need type without dots and rings, and phones turn ' into ’.
    spread = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    letters = "".join(c for c in spread if unicodedata.category(c) not in ("Mn", "Cf"))
    return " ".join(re.sub(r"[^\w']+", " ", letters).split())


def _sign(stems: str) -> str:
    words = [
        re.escape(stem[:-1]) if stem.endswith("|") else re.escape(stem) + r"\w*" for stem in stems.split()
    ]
    # One word may come between: "en saa kunnolla henkeä".
    return r"\b" + r" (?:[\w']+ )?".join(words) + r"\b"


def _pattern() -> str:
    plain = [" ".join(_plain(stem) + "|" * stem.endswith("|") for stem in sign.split()) for sign in _SIGNS]
    return "|".join(map(_sign, plain))


_ACUTE: Final = re.compile(_pattern())
