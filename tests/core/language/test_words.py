"""What people type instead of pressing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.catalogue import LANGUAGES, texts
from core.language.words import bare_word, match_choice, number


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("stop", "lopeta lopetan seis stop sluta stopp avsluta quit end unsubscribe"),
        ("help", "apua ohje ? hjälp help"),
        ("back", "takaisin tillbaka back"),
        ("undo", "kumoa peru ångra undo"),
        ("skip", "ohita hoppa_över skip"),
        ("later", "myöhemmin senare later"),
        ("pause", "tauko paus pause"),
        ("go-on", "jatka aloita fortsätt börja continue start"),
        ("cancel", "peruuta avbryt cancel"),
        ("my-data", "tietoni mina_uppgifter my_data"),
        ("results", "tulokset resultat results"),
        ("write", "kirjoitan skriv write"),
        ("language", "kieli språk language"),
        ("language-fi", "suomi"),
        ("language-fi-easy", "selko selkosuomi"),
        ("language-sv", "svenska"),
        ("language-en", "english"),
        ("stand", "missä_minä_olen missä_olen var_står_jag where_do_i_stand"),
        ("my-votes", "omat_vastaukseni omat_ääneni vastaukseni mina_svar mina_röster my_answers my_votes"),
        ("take-part", "osallistun jag_deltar take_part"),
        ("text-mode", "tekstitila textläge text_mode"),
    ],
)
def test_a_bare_word_works_in_every_language_and_dress(key: str, words: str) -> None:
    """Stop must work in any language, in capitals, with a full stop, as a command, on any keyboard."""
    for word in (each.replace("_", " ") for each in words.split()):
        for dressed in (word, f"/{word}", word.upper(), f"  {word}!! ", f"{word}.", f"{word}\n"):
            assert bare_word(dressed) == key, dressed
            assert bare_word(unicodedata.normalize("NFD", dressed)) == key, dressed


@pytest.mark.parametrize(
    "text", ["lopeta jonottaminen", "älä lopeta", "", " ", ".", "/", "stop the queue", "en"]
)
def test_a_word_inside_a_sentence_is_an_answer(text: str) -> None:
    """Only the whole message counts."""
    assert bare_word(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("2", 2), ("2.", 2), ("2)", 2), ("２", 2), (" 2 ", 2), ("kaksi", 2), ("Två", 2), ("TWO", 2), ("two.", 2),
     ("0", 0), ("nolla", 0), ("kaksikymmentä", 20), ("tjugo", 20), ("twenty", 20), ("ett", 1), ("12", 12)],
)  # fmt: skip
def test_a_number_is_understood_however_it_is_typed(text: str, value: int) -> None:
    """The number always works."""
    assert number(text) == value


@pytest.mark.parametrize(
    "text", ["", "2 3", "2.5", "-1", "1 3", "noin 12", "kolmekymmentä", "en", "1234567890"]
)
def test_what_is_not_one_number_is_none(text: str) -> None:
    """A Finnish "en" says no: it must never become the first choice."""
    assert number(text) is None


@given(st.integers(0, 999_999_999), st.sampled_from(["", ".", ")", " "]))
def test_any_whole_number_reads_back(value: int, end: str) -> None:
    """Also with full-width digits."""
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in str(value))
    assert number(f"{value}{end}") == value
    assert number(f"{wide}{end}") == value


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    """Whatever people write, reading it never fails."""
    bare_word(text)
    number(text)
    match_choice(text, ["Kyllä", text])


def test_the_words_of_a_choice_or_its_beginning_choose_it() -> None:
    """Exact words win over a longer choice that they begin."""
    labels = ["Kyllä", "En", "En muista"]
    assert match_choice("kyllä", labels) == 0
    assert match_choice("EN", labels) == 1
    assert match_choice("en m", labels) == 2
    assert match_choice("Kyl.", labels) == 0
    assert match_choice("Kuka kysyy", ["Jatka", "Kuka kysyy?"]) == 1


@pytest.mark.parametrize("text", ["e", "", ".", "ehkä", "en muista sitä"])
def test_an_unclear_beginning_chooses_nothing(text: str) -> None:
    """A guess would be stored as someone's opinion."""
    assert match_choice(text, ["Kyllä", "En", "En muista", "Eri asia"]) is None


@given(st.lists(st.text(min_size=1), max_size=9), st.data())
def test_a_match_begins_with_what_was_typed(labels: list[str], data: st.DataObject) -> None:
    """No other choice begins the same way unless it is exactly that."""
    text = data.draw(st.sampled_from(labels) if labels else st.text())
    found = match_choice(text, labels)
    assert found is None or match_choice(labels[found], labels) in (found, None)


def test_no_language_has_a_choice_that_its_number_words_contradict() -> None:
    """A button's own words must not be read as the number of another button."""
    for language in LANGUAGES:
        for text_id in ("vote-card", "consent-pool", "invite", "trait-gender", "trait-municipality-guess"):
            for key in ("yes", "no", "agree", "disagree", "pass", "other", "join", "decline"):
                if texts().has(language, f"{text_id}.{key}"):
                    assert number(texts().choice(language, text_id, key)) is None
