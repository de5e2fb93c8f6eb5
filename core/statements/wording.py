"""What makes a text fit to be voted on: its length, that it says something, asks nothing and says one thing (pure).

Each answer is a hint for the writer. Only the length and a text without words are in the way of sending.
"""

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"\w*[^\W\d_]\w*(?:[-'’]\w+)*")


def one_line(text: str) -> str:
    """Give the text on one line: what follows a line break could pass for a choice or for words of ours."""
    return " ".join(text.split())


def too_long_by(text: str, most: int) -> int:
    """Count the characters over the limit; 0: it fits."""
    return max(0, len(text) - most)


def says_something(text: str) -> bool:
    """Tell whether there is a word of two letters or more in it: signs and numbers can't be agreed with."""
    return any(sum(c.isalpha() for c in word) >= 2 for word in _WORD.findall(text))


def same_words(text: str) -> str:
    """Give what two writings of one text have in common: its letters and digits, whatever stands between them."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if c.isalnum())


# ── questions


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ASKING: Final = _words(
    "onko miksi milloin kuka ketkä kenen kuinka miten montako kumpi paljonko mitä mikä mitkä missä mihin mistä eikö enkö "
    "varför vem vilka vilken vilket why whose whom"
)
# "När man blir sjuk" and "What we need is" state; "När får man" and "What is" ask.
_ASKING_BEFORE: Final = {
    "när var vart vad hur": "är ska skall skulle kan kunde får fick har hade blir kommer vill många mycket länge ofta "
    "stor gör borde bör finns",
    "when what where which who how": "is are was were do does did can could will would should shall has have many "
    "much long often about",
    "is are do does did can could will would should shall has have isn't aren't don't doesn't can't won't shouldn't": (
        "we you they i it there the this that people our my your he she a an all any someone anyone everyone these "
        "those not"
    ),
    "är ska skall skulle kan kunde får har borde bör finns vill måste": "vi man jag du ni de den det vården alla "
    "någon inte läkare folk kommunen samhället",
}
_ASKING_PAIRS: Final = frozenset(
    (first, second)
    for firsts, seconds in _ASKING_BEFORE.items()
    for first in firsts.split()
    for second in seconds.split()
)
# "Mikä tahansa" and "mitä enemmän, sitä parempi" state.
_NOT_ASKING: Final = _words("tahansa vain hyvänsä ikinä")
# The Finnish ending of a question on its first word; not nouns and verbs that merely end so.
_ENDING: Final = re.compile(r"(?:aa|ää|ee|oo|uu|yy|ii|öö|[aeiouyäö][nt]|isi|mme|tte|oi|ei|ui|vat|vät)k[oö]$")
_NO_ENDING: Final = _words("katko letko ratko lanko sinko sotko potko matko")


def is_question(text: str) -> bool:
    """Tell whether it ends as a question or begins as one, in Finnish, Swedish or English."""
    if re.search(r"[?？؟][\s!.?)\"'”’»]*$", text):
        return True
    words = [word.casefold() for word in _WORD.findall(text)[:2]]
    if not words:
        return False
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in _ASKING:
        return second not in _NOT_ASKING and not (first == "mitä" and " sitä " in text.casefold())
    if (first, second) in _ASKING_PAIRS:
        return True
    return len(first) > 4 and first not in _NO_ENDING and _ENDING.search(first) is not None


# ── two things in one

_SENTENCE_END: Final = re.compile(r"(?<=[.!;])\s+(?=\S)")
_SHORTENED: Final = re.compile(
    r"\b(?:esim|klo|mm|ym|n|ks|nk|eli|tri|prof|t\.ex|bl\.a|d\.v\.s|ca|kl|dr|mr|mrs|ms|e\.g|i\.e|etc|\d+)\.$",
    re.I,
)
_LEAST: Final = 3
"""Words that make a thought; "Nyt!" behind a sentence is the same thought said louder."""
_AND: Final = re.compile(r",?\s(?:ja|sekä|och|samt|and)\s", re.I)
# What a main clause is known by: its verb. Without one, "ja" joins words: "lääkäreitä ja hoitajia".
_VERB: Final = re.compile(
    r"\b(?:on|ovat|oli|olisi|ei|eivät|pitää|pitäisi|täytyy|tulee|tulisi|voi|voisi|saa|saisi|kuuluu|riittää|kannattaa|"
    r"tarvitsee|puuttuu|toimii|\w+(?:taan|tään|daan|dään)|"
    r"är|ska|skall|borde|bör|måste|behövs|behöver|kan|får|har|vill|finns|saknas|fungerar|"
    r"is|are|should|must|needs|need|can|cannot|has|have|will|would|ought)\b",
    re.I,
)


def says_two_things(text: str) -> bool:
    """Guess whether somebody could agree with one half and not with the other: two sentences or main clauses."""
    parts = [""]
    for piece in _SENTENCE_END.split(text):
        joined = f"{parts[-1]} {piece}".strip()
        if parts[-1] and not _SHORTENED.search(parts[-1]):
            parts.append(piece)
        else:
            parts[-1] = joined
    if sum(len(_WORD.findall(part)) >= _LEAST for part in parts) > 1:
        return True
    for joint in _AND.finditer(text):
        halves = text[: joint.start()], text[joint.end() :]
        if all(len(_WORD.findall(half)) >= _LEAST and _VERB.search(half) for half in halves):
            return True
    return False
