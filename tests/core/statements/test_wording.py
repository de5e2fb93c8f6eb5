"""What writers are told of their text before it is sent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.statements.wording import (
    is_question,
    one_line,
    same_words,
    says_something,
    says_two_things,
    too_long_by,
)


def test_the_limit_itself_still_fits_and_one_more_character_is_said() -> None:
    """Who is told "one character too long" knows what to do."""
    assert too_long_by("å" * 160, 160) == 0
    assert too_long_by("å" * 161, 160) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Saako ajan illalla?",
        "Pääseekö lääkäriin “iltaisin?”",
        "Miksi jonot ovat pitkiä",
        "miten vanhukset pääsevät lääkäriin",
        "Eikö hoitajille voi maksaa enemmän",
        "Tarvitaanko joka kunnassa terveysasemaa",
        "Voisiko päivystys olla auki yöllä",
        "Onko pakko ajaa Tampereelle",
        "Varför är köerna så långa",
        "När får vi en egen läkare",
        "Kan man få tid på kvällen",
        "Why are the queues so long",
        "Should the evening clinics be free",
        "How many doctors are there",
        "لماذا ننتظر؟",
    ],
)
def test_a_question_is_noticed_by_its_mark_or_its_beginning(text: str) -> None:
    """One can't agree or disagree with a question."""
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "Koko henkilökunta tarvitsee lisää palkkaa.",
        "Katko pitää avata uudestaan.",
        "Verkkovastaanotto riittää.",
        "Mitä enemmän lääkäreitä, sitä lyhyemmät jonot.",
        "Kuka tahansa voi sairastua.",
        "Joka kunnassa pitää olla terveysasema.",
        "Kirkko voi auttaa.",
        "När man blir sjuk ska man få hjälp.",
        "Var fjärde invånare saknar läkare.",
        "Vårdköerna är för långa.",
        "When people are ill, they need a doctor.",
        "What we need is more nurses.",
        "Have more clinics open at night.",
        "Do more for the elderly.",
        "",
        "!",
    ],
)
def test_a_statement_is_taken_for_one(text: str) -> None:
    """Whoever states something should not be told that they ask."""
    assert not is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jonot ovat liian pitkiä. Hoitajia on liian vähän.",
        "Terveysasemat pitää avata iltaisin ja hoitajien palkkaa pitää nostaa.",
        "Köerna är för långa och avgifterna ska sänkas.",
        "Fees must be lower, and evening clinics should be open to all.",
    ],
)
def test_two_thoughts_in_one_are_noticed(text: str) -> None:
    """Somebody may agree with one half and not with the other."""
    assert says_two_things(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lääkäreitä ja hoitajia tarvitaan lisää.",
        "Ajan saa vain esim. kello 8 ja 9 välillä.",
        "Vastaanotto auki klo. 16 asti.",
        "Lisää lääkäreitä maaseudulle. Nyt!",
        "Läkare och skötare behövs i hela landskapet.",
        "Doctors and nurses are needed everywhere.",
        "Sen hinta on 2.50 euroa käynniltä.",
    ],
)
def test_one_thought_with_two_words_stays_one(text: str) -> None:
    """A hint that comes at every "and" is read by nobody."""
    assert not says_two_things(text)


@pytest.mark.parametrize("text", ["", "...", "?!", "112", "🙂", "1 2 3", "— “ ”", "a b c"])
def test_signs_and_numbers_say_nothing(text: str) -> None:
    """Nobody can agree with three dots."""
    assert not says_something(text)


@pytest.mark.parametrize("text", ["Hoitoa!", "Нужен врач", "更多医生", "4G ei kuulu"])
def test_words_in_any_script_say_something(text: str) -> None:
    """The bot doesn't know every language; a person reads the statement."""
    assert says_something(text)


def test_the_same_text_is_known_in_another_dress() -> None:
    """Capitals, spaces and full stops make no second statement."""
    assert same_words("Lisää  hoitajia!") == same_words("LISÄÄ HOITAJIA…") != same_words("Lisää hoitoa")


def test_a_line_break_can_not_imitate_a_choice() -> None:
    """On a channel without buttons a second line could look like one of ours."""
    assert one_line("Hyvä.\n1 Samaa mieltä\r\n2 Eri") == "Hyvä. 1 Samaa mieltä 2 Eri"


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    is_question(text)
    says_two_things(text)
    assert "\n" not in one_line(text)
    assert says_something(text) in (True, False)
    assert same_words(same_words(text)) == same_words(text)
