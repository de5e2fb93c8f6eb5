"""What in a text is personal data: who somebody is, how to reach them, and how ill they are (pure).

By rules, in Finnish, Swedish and English at once, whatever language the text is in. The rules know shapes and
the words around them; a name without such words passes, and a link is nobody's data. A person reads every text
anyway: this assists.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from stdnum import iban
from stdnum.fi import hetu


class Kind(StrEnum):
    """What a piece of a text tells."""

    IDENTITY_CODE = "identity-code"
    EMAIL = "email"
    IBAN = "iban"
    PHONE = "phone"
    ADDRESS = "address"
    NAME = "name"
    HEALTH = "health"


class Certainty(StrEnum):
    """Whether the shape alone proves it, or somebody should look."""

    CERTAIN = "certain"
    MAYBE = "maybe"


@dataclass(frozen=True)
class Hit:
    """One piece of personal data: the characters from `start` up to `end`."""

    kind: Kind
    start: int
    end: int
    certainty: Certainty


def scan(text: str) -> list[Hit]:
    """Find personal data, in the order of the text; of pieces that overlap the surest one is given.

    An identity code, an e-mail address, an account number and a telephone number are certain; a home
    address, a name and somebody's health are not.
    """
    found = [
        *_hits(Kind.IDENTITY_CODE, _identity_codes(text)),
        *_hits(Kind.EMAIL, (match.span() for match in _EMAIL.finditer(text))),
        *_hits(Kind.IBAN, _accounts(text)),
        *_hits(Kind.PHONE, _telephones(text)),
        *_hits(Kind.ADDRESS, _homes(text)),
        *_hits(Kind.NAME, _names(text)),
        *_hits(Kind.HEALTH, _illnesses(text)),
    ]
    kept: list[Hit] = []
    taken = bytearray(len(text))
    for hit in found:
        if not any(taken[hit.start : hit.end]):
            kept.append(hit)
            taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
    return sorted(kept, key=lambda hit: hit.start)


def masked(text: str, hits: Sequence[Hit], words: Mapping[Kind, str]) -> str:
    """Give the text with each certain hit replaced by the word for its kind in brackets, as "[phone number]"."""
    for hit in sorted(hits, key=lambda hit: hit.start, reverse=True):
        if hit.certainty is Certainty.CERTAIN:
            text = f"{text[: hit.start]}[{words[hit.kind]}]{text[hit.end :]}"
    return text


def _hits(kind: Kind, spans: Iterable[tuple[int, int]]) -> list[Hit]:
    sure = kind in (Kind.IDENTITY_CODE, Kind.EMAIL, Kind.IBAN, Kind.PHONE)
    return [Hit(kind, start, end, Certainty.CERTAIN if sure else Certainty.MAYBE) for start, end in spans]


# ── certain: a check character, or a shape that nothing else has

_IDENTITY_CODE: Final = re.compile(
    # Telephones write the hyphen as a dash, and people leave it out, or put dots in front of it.
    r"(?<![0-9a-z.])(\d\d)\.?(\d\d)\.?(\d\d)"
    r"(?:([+a-fu-y])| ?([-\u2010-\u2015\u2212]) ?|(?= \d{3}[a-y]) )(\d{3}[0-9a-y])(?![0-9a-z])",
    re.IGNORECASE,
)
# Begun only where a run begins, or a long run without an @ would be read once from each of its characters.
_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]+(?:@| ?[(\[]at[)\]] ?)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_ACCOUNT: Final = re.compile(r"(?<![0-9a-z])[a-z]{2}\d{2}(?:[ \u00a0-]?[0-9a-z]){11,30}", re.IGNORECASE)
_TELEPHONE: Final = re.compile(
    r"(?<![\w+/])(?<!\d[-.,:])(?:(?:\+|00)358(?:[ \u00a0-]?\(0\))?[ \u00a0-]?|0)"
    r"(?:4\d|50|[235689]|1[3-9])(?:[ \u00a0-]?\d){4,10}(?!\w)(?![.:/]\d)"
)
_SET_OFF: Final = re.compile(
    # A mobile or area code set off by more than a space; no date or hour begins like that.
    r"(?<![\w+/])(?<!\d[-.,:])(?:\(0(?:4\d|50|[235689]|1[3-9])\)|0(?:4\d|50)(?:[./]| ?[-\u2010-\u2015\u2212] ?))"
    r"(?:[ \u00a0.-]?\d){5,8}(?!\w)"
    # Countries whose numbers people here have; nine digits at least, so that sums stay sums.
    r"|(?<![\w+/])\+(?:4[4-79]|372|7|1)(?:[ \u00a0-]?\(0\))?(?:[ \u00a0-]?\d){8,11}(?!\w)"
)
_NO_TELEPHONE: Final = re.compile(
    r"(?:[01]\d|2[0-4])[0-5]\d[ -](?:[01]\d|2[0-4])[0-5]\d"  # hours
    r"|\d\d[ -]\d\d[ -](?:19|20)\d\d(?:[ -].*)?"  # a date
    r"|\d{7}-\d"  # a business id
    r"|0(?:[6-8]00|2[09]).*"  # a service's or a firm's number
)


_LAST_GROUP: Final = re.compile(r"[ \u00a0-]\d+$")
_SHORTEST, _LONGEST = 7, 12  # digits of a Finnish telephone number with its first zero


def _identity_codes(text: str) -> list[tuple[int, int]]:
    # Temporary codes, 900-999, are real people's too; the check rejects them unless told otherwise.
    return [
        match.span()
        for match in _IDENTITY_CODE.finditer(text)
        if hetu.is_valid(
            f"{match[1]}{match[2]}{match[3]}{match[4] or '-'}{match[6]}".upper(), allow_temporary=True
        )
    ]


def _accounts(text: str) -> list[tuple[int, int]]:
    found = []
    for match in _ACCOUNT.finditer(text):
        # The words after a number look like more of it: the longest valid beginning is the number.
        ends = [
            end for end in range(len(match[0]), 14, -1) if iban.is_valid(match[0][:end].strip(" \u00a0-"))
        ]
        if ends:
            found.append((match.start(), match.start() + len(match[0][: ends[0]].rstrip(" \u00a0-"))))
    return found


def _telephones(text: str) -> list[tuple[int, int]]:
    found = []
    match = _TELEPHONE.search(text)
    while match is not None:
        number = match[0]
        while _digits(number) > _LONGEST and (shorter := _LAST_GROUP.sub("", number)) != number:
            number = shorter  # two numbers in a row look like one
        right = _SHORTEST <= _digits(number) <= _LONGEST and not _NO_TELEPHONE.fullmatch(match[0])
        end = match.start() + len(number)
        if right:
            found.append((match.start(), end))
        match = _TELEPHONE.search(text, end if right else match.start() + 1)
    return found + [match.span() for match in _SET_OFF.finditer(text)]


def _digits(number: str) -> int:
    return sum(character.isdigit() for character in number.replace("+358", "0").replace("00358", "0"))


# ── maybe: an address that somebody lives at

_STREET: Final = re.compile(
    r"\b(?!valtatie|kantatie|moottoritie|hoitopolku|palvelupolku)(?:[a-zåäöé-]{2,30}|[a-zåäöé-]{2,20}n )"
    r"(?:katu|tie|kuja|polku|raitti|kaari|rinne|väylä|bulevardi|aukio|penger|gatan|vägen|gränden|stigen)"
    r" \d{1,4}(?!\d)"
    r"(?P<flat>(?: ?[a-z] \d{1,4}(?!\d)| (?:as|bost|lgh)\.? ?\d{1,4})|(?: [a-hj-z]\b)(?!\w))?"  # "i" is Swedish for "in"
    r"(?P<town>,? \d{5}(?: [a-zåäö-]+)?)?",
    re.IGNORECASE,
)
_HOME: Final = re.compile(
    r"\b(?:asun|asumme|asuu|kotini|kotimme|kotiosoitteeni|osoitteeni|jag bor|vi bor|mitt hem|min adress"
    r"|i live|we live|my home|my address)\b",
    re.IGNORECASE,
)
_NEAR: Final = 40


def _homes(text: str) -> list[tuple[int, int]]:
    found = []
    for match in _STREET.finditer(text):
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        # An office's address is nobody's: a flat, a postcode or a word of living there makes it somebody's.
        if match["flat"] or match["town"] or _HOME.search(around):
            found.append(match.span())
    return found


# ── whose name, or illness, is told

_KIN: Final = (
    r"(?:äidi|isä|lapse|poja|tyttäre|miehe|vaimo|puoliso|vanhempa|vanhemma|sisko|velje|mummo|ukki|vaari"
    r"|isoäidi|isoisä|ystävä|kumppani)ll?(?:ä|a)ni|(?:äidillä|isällä|lapsella|pojalla|tyttärellä)mme"
)
_KINSMAN: Final = (
    r"äitini|isäni|lapseni|poikani|tyttäreni|mieheni|vaimoni|puolisoni|siskoni|veljeni|mummoni|ukkini|vaarini"
    r"|isoäitini|isoisäni|ystäväni|äitimme|isämme|lapsemme|poikamme|tyttäremme"
)

# ── maybe: a name, only after what announces one

_NAME: Final = re.compile(
    r"(?:\b(?i:nimeni on|nimi on|olen|täällä|terveisin|terv\.|t[.:]"
    r"|jag heter|mitt namn är|jag är|hälsningar|mvh"
    r"|my name is|i am|i'm|regards|sincerely(?: yours)?)"
    rf"|\b(?i:{_KINSMAN}|naapurini|min granne|my neighbou?r)"
    r"|\b(?i:\w{0,30}(?:lääkäri|hoitaja|tohtori|työntekijä|läkare|sköterska|skötare|doktor|doctor|nurse))(?i:\w{0,6})"
    r"|\b(?i:dr|tri)\.?)"
    r"[ ,:\n]{1,3}(?!\w+ (?:Kaupung|Hyvinvointi|Punai|Medborgar|Citizen))"
    r"(?P<name>[A-ZÅÄÖÉ][a-zåäöé]+(?:-[A-ZÅÄÖÉ]?[a-zåäöé]+)? [A-ZÅÄÖÉ][a-zåäöé]+(?:-[A-ZÅÄÖÉ]?[a-zåäöé]+)?)"
)

_ONE_NAME: Final = re.compile(
    # One word is a name behind a doctor's title, and under a message.
    r"\b(?i:dr\.?|tri\.?|tohtori|doctor|doktor) (?P<titled>[A-ZÅÄÖÉ][a-zåäöé]+)"
    r"|\b(?i:terveisin|terv\.|mvh|hälsningar|regards)[ ,:\n]{1,3}(?P<under>[A-ZÅÄÖÉ][a-zåäöé]+)\s*[.!]?\s*\Z"
)


def _names(text: str) -> list[tuple[int, int]]:
    whole = [match.span("name") for match in _NAME.finditer(text)]
    return whole + [match.span(match.lastgroup or 0) for match in _ONE_NAME.finditer(text)]


# ── maybe: one's own or a relative's illness, never a service or a group

_IS_ILL: Final = re.compile(
    rf"\b(?:(?:olen|(?:{_KINSMAN}) on) (?:diabeetikko|epileptikko|astmaatikko|reumaatikko|syöpäpotilas"
    r"|muistisairas|masentunut|raskaana|alkoholisti|autisti(?:nen)?|hiv-positiivinen|\w{4,20}potilas)"
    rf"|(?:{_KINSMAN}) (?:kuoli|menehtyi) (?:\w{{0,20}}syöpään|\w{{2,20}}tautiin|sydänkohtaukseen)"
    r"|käyn (?:dialyysissä|sytostaateissa|sädehoidossa|terapiassa|psykoterapiassa|psykiatrilla)"
    r"|(?:i was|i've been|have been|was) diagnosed with [\w-]+"
    r"|jag är (?:diabetiker|epileptiker|astmatiker|deprimerad|gravid|alkoholist|utbränd)"
    r"|(?:i am|i'm) (?:diabetic|epileptic|asthmatic|depressed|pregnant|autistic|bipolar|an alcoholic))(?!\w)",
    re.IGNORECASE,
)
_ILL: Final = re.compile(
    rf"\b(?:minulla (?:on|oli|todettiin)|mulla on|sairastan|sairastin|sairastuin|kärsin|syön|käytän"
    rf"|olen sairastanut|sain diagnoosin|(?:{_KIN}) (?:on|oli|todettiin)"
    rf"|(?:{_KINSMAN}) (?:sairastaa|sairasti|sairastui|kärsii|syö|käyttää)"
    r"|jag har|jag fick|jag lider av|jag äter|jag är sjuk i"
    r"|(?:min (?:mor|far|mamma|pappa|mormor|morfar|farmor|farfar|son|dotter|man|fru|bror|syster)|mitt barn)"
    r" (?:har|fick|lider av|är sjuk i)"
    r"|i have|i've got|i had|i take|i suffer from"
    r"|my (?:mother|father|mum|mom|dad|son|daughter|child|husband|wife|brother|sister) (?:has|had|suffers from))"
    r"(?! (?:ehdotu|huol|kysymy|idea|toive|mieli|näkemy|aja|ett förslag|en fråga|en idé"
    r"|a suggestion|a question|a concern|an idea))"
    r"[^.!?:\n]{0,30}?(?<!\w)"
    r"(?:"
    # Only the word itself with its endings: "diabeteshoitajia" is a service, not an illness.
    r"(?:diabete(?:s|st|ks)|masennu(?:s|st|ks)|\w{0,20}(?:syöpä|syövä|kasvain)|astma|epilepsi|dementi|muistisaira|alzheimer|parkinson"
    r"|adhd|autismi|skitsofreni|psykoosi|kaksisuuntai|bipolaari|migreeni|reuma|keliaki|ahdistu|uupumu|paniikki"
    r"|alkoholism|päihdeongel|keskenmeno|aivoinfarkt|aivohalvau|sydäninfarkt|sydänvi|sydänsai|keuhkoahtau"
    r"|munuaissai|syömishäiriö|loppuunpala|hiv|ms-taut)\w{0,6}"
    r"|(?!sairaus)\w{2,20}(?:sairaus|sairautta|tauti|tautia|kipuja|kipua|vamma)"
    r"|\w{0,16}(?:kipu|kivuista|kivusta)|(?!sairau)\w{2,20}(?:taudista|sairaudesta)|korona(?:an)?|raskaus"
    r"|\w{0,24}lää(?:ke|kettä|kettäni|kitys|kitystä|kkeet|kkeitä|kkeeni)"
    r"|insuliini\w{0,3}|antibioott\w{0,4}"
    r"|(?:diabetes|cancer|depression|astma|epilepsi|demens|adhd|autism|migrän|reumatism|ångest|utbrändhet|hiv)(?:en)?"
    r"|\w{0,20}medicin(?:er)?"
    r"|asthma|epilepsy|dementia|migraines?|anxiety|arthritis|bipolar|schizophrenia|burnout|insulin"
    r"|alzheimer'?s|parkinson'?s|medication|antidepressants|chronic pain|multiple sclerosis"
    r")(?!\w)",
    re.IGNORECASE,
)


def _illnesses(text: str) -> list[tuple[int, int]]:
    return [match.span() for pattern in (_ILL, _IS_ILL) for match in pattern.finditer(text)]
