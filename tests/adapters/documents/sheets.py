"""Letters as the post gets them, made of the shipped organisation and the catalogues."""

import random
from collections.abc import Sequence
from datetime import date

from core.campaigns.letter_words import Told, back_of, side, slip
from core.campaigns.post import Parcel, Sheet
from core.documents.organisation import load
from core.documents.questionnaire import Question
from core.language.catalogue import LANGUAGES, texts
from core.pool.addresses import Address
from core.privacy.codes import letter_code, link_code
from core.surveys.paper import slip_questions

URL = "https://kuulolla.example"
TOLD = Told(
    title={"fi": "Iltavastaanotot", "sv": "Kvällsmottagningar", "en": "Evening clinics"},
    size=800,
    minutes=5,
    last_day=date(2026, 12, 15),
    body={"fi": "aluehallitus", "sv": "välfärdsområdesstyrelsen", "en": "the county board"},
    meets=date(2027, 2, 15),
    url=URL,
    draw_url=f"{URL}/d/q7hM2kxP9aLw",
    telegram="t.me/kuulolla_bot",
)
HOME = Address("Åsa Mäkelä", "Hämeenkatu 12 A 45", "33100", "TAMPERE")


def parcel(
    letters: int,
    languages: Sequence[str] = LANGUAGES,
    *,
    told: Told = TOLD,
    statements: int = 0,
    questions: Sequence[Question] = (),
    seed: int = 1,
) -> Parcel:
    """Make so many letters, the languages in turn; the same seed makes the same codes."""
    organisation, words, dice = load(), texts(), random.Random(seed)
    asked = [(n, f"Iltavastaanottoja tarvitaan joka kunnassa, väite {n}.") for n in range(1, statements + 1)]
    faces = {}
    for language in languages:
        other = back_of(language, LANGUAGES)
        faces[language] = (
            side(words, told, organisation.values(language), language, over=other),
            side(words, told, organisation.values(other), other),
            slip(
                words,
                told,
                organisation.values(language),
                language,
                asked,
                slip_questions(words, language, questions),
            )
            if asked or questions
            else None,
        )
    sheets = []
    for place in range(1, letters + 1):
        language = languages[place % len(languages)]
        code, link = letter_code(dice.randbytes), f"{URL}/c/{link_code(dice.randbytes)}"
        sheets.append(Sheet(place, HOME, language, "", code, link, *faces[language]))
    return Parcel("ilta-1", ("Pirkanmaan hyvinvointialue",), sheets)
