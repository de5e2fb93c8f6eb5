"""What people type instead of pressing: bare words, numbers and the words of a choice (pure)."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

_ENDS: Final = " .,;:!?…)\"'”“’»"

_WORDS: Final[dict[str, str]] = {
    "stop": "lopeta lopetan seis stop · sluta stopp avsluta · quit end unsubscribe",
    "help": "apua ohje · hjälp · help",
    "back": "takaisin · tillbaka · back",
    "undo": "kumoa peru · ångra · undo",
    "skip": "ohita · hoppa_över · skip",
    "later": "myöhemmin · senare · later",
    "pause": "tauko · paus · pause",
    "go-on": "jatka aloita · fortsätt börja · continue start",
    "cancel": "peruuta · avbryt · cancel",
    "my-data": "tietoni mydata · mina_uppgifter · my_data",
    "forget": "poista_tietoni forget · radera_mina_uppgifter · delete_my_data",
    "results": "tulokset · resultat · results",
    "write": "kirjoitan · skriv · write",
    "language": "kieli · språk · language",
    "language-fi": "suomi suomeksi",
    "language-fi-easy": "selko selkosuomi selkosuomeksi",
    "language-sv": "svenska på_svenska",
    "language-en": "english in_english",
    "stand": "missä_minä_olen missä_olen · var_står_jag · where_do_i_stand",
    "my-votes": "omat_vastaukseni omat_ääneni vastaukseni · mina_svar mina_röster · my_answers my_votes",
    "correct": "korjaa · rätta · correct",
    "take-part": "osallistun · jag_deltar · take_part",
    "text-mode": "tekstitila · textläge · text_mode",
}
_KEYS: Final = {
    word.replace("_", " "): key for key, words in _WORDS.items() for word in words.split() if word != "·"
}

# "en" isn't here for Swedish one: in Finnish it answers "no", and a no must never become the first choice.
_NUMBERS: Final = {
    word: value
    for words in (
        "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista "
        "kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista "
        "kaksikymmentä",
        "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton "
        "nitton tjugo",
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty",
    )
    for value, word in enumerate(words.split())
}
_DIGITS: Final = re.compile(r"(\d{1,9}) ?[.)]?")


def bare_word(text: str) -> str | None:
    """The key of a word that works anywhere, in all languages at once, if it is the whole message.

    Keys: stop, help, back, undo, skip, later, pause, go-on, cancel, my-data, forget, results, write, language,
    language-fi, language-fi-easy, language-sv, language-en, stand, my-votes, correct, take-part, text-mode. A
    leading "/", case and punctuation at the end don't matter.
    """
    word = unicodedata.normalize("NFKC", text).strip().removeprefix("/")
    if word.startswith("?") and not word.strip(_ENDS):
        return "help"
    return _KEYS.get(_plain(word))


def number(text: str) -> int | None:
    """The number that is the whole message: `2`, `2.`, `2)`, `２`, or a word from 0 to 20; else None."""
    digits = _DIGITS.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return int(digits[1]) if digits else _NUMBERS.get(_plain(text))


def match_choice(text: str, labels: Sequence[str]) -> int | None:
    """The index of the label that the text is, or else of the only one that it begins; else None."""
    typed = _plain(text)
    if not typed:
        return None
    known = [_plain(label) for label in labels]
    found = [i for i, label in enumerate(known) if label == typed]
    found = found or [i for i, label in enumerate(known) if label.startswith(typed)]
    return found[0] if len(found) == 1 else None


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFC", " ".join(folded.split()).rstrip(_ENDS))
