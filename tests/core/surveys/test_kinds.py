"""What people press and type is read as what they mean, or they are told what would fit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.questionnaire import Question
from core.documents.texts import BUTTON
from core.language.catalogue import texts
from core.messaging.values import Attachment
from core.surveys.kinds import KINDS, kind_of
from core.surveys.kinds.kind import Pictured, Read, Ticked, Wrong
from core.surveys.values import Value, as_json, from_json
from tests.core.surveys.kinds import (
    EVERY,
    LANGUAGES,
    TIMES,
    WORRIES,
    asked,
    press,
    question,
    read,
    value,
    why,
)

MANY = question(multiple=TIMES, exclusive=["none"])
SOME = question(multiple=TIMES, exclusive=["none"], at_least=2, at_most=3)
ORDER = question(ranking=WORRIES, at_least=3)
TOP = question(ranking=TIMES, at_least=2, at_most=2)
PHOTO = question(photo={"max_megabytes": 5})
PLACE = question(place={})


# ── what every kind promises


def test_every_kind_of_the_documents_can_be_asked() -> None:
    """A document with a kind that nobody can ask would stop in the middle of somebody's answers."""
    assert {one.kind for one in EVERY} == set(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_fits_on_a_button_and_every_hint_is_said(language: str) -> None:
    """The strictest messenger shows twenty characters; a hint stands under the question."""
    for one in EVERY:
        here, kind = asked(one, language), kind_of(one)
        hint = kind.hint(here)
        assert hint is None or texts().say(language, hint.text, hint.args)
        for choice in kind.choices(here):
            assert choice.label
            assert len(choice.label) <= BUTTON


@given(text=st.text(max_size=80), place=st.integers(0, len(EVERY) - 1), language=st.sampled_from(LANGUAGES))
def test_nothing_that_is_typed_or_pressed_breaks_a_question(text: str, place: int, language: str) -> None:
    """People write anything; what fits nothing is answered with a sentence, in their language."""
    one = EVERY[place]
    here, kind = asked(one, language), kind_of(one)
    for reading in (kind.read(here, text), kind.press(here, text)):
        if isinstance(reading, Wrong) and reading.why.text != "q-wrong-1":
            assert texts().say(language, reading.why.text, reading.why.args)
        if isinstance(reading, Read):
            assert from_json(as_json(reading.value)) == reading.value
            assert kind.say(here, reading.value)


@given(
    text=st.text("0123456789 .,-–/½kmtuhatta miinusviisiseptember", max_size=30),
    place=st.integers(3, 8),
    language=st.sampled_from(LANGUAGES),
)
def test_what_looks_like_a_number_or_a_day_is_read_back_as_it_was_said(
    text: str, place: int, language: str
) -> None:
    """What the review shows is what is kept: copied from there, it is the same answer."""
    one = EVERY[place]
    first = read(one, text, language)
    if isinstance(first, Read):
        said = kind_of(one).say(asked(one, language), first.value)
        assert value(read(one, said, language)) == first.value


def _values(one: Question) -> st.SearchStrategy[Value]:
    codes = [code for code in one.choices if code not in one.exclusive]
    match one.kind:
        case "single":
            return st.sampled_from(codes)
        case "agree":
            return st.sampled_from(["agree", "disagree", "pass"])
        case "multiple":
            picked = st.sets(st.sampled_from(codes), min_size=one.at_least or 1, max_size=one.at_most)
            return picked.map(lambda ticked: tuple(code for code in one.choices if code in ticked))
        case "ranking":
            return st.permutations(codes).map(lambda listed: tuple(listed[: one.at_most]))
        case "scale":
            assert one.scale is not None
            return st.integers(one.scale.low, one.scale.high)
        case "number":
            return st.integers(0, 300) if one.number is not None and one.number.whole else _figures()
        case "date":
            return st.dates(date(2027, 1, 1), date(2027, 12, 31))
        case "place":
            assert one.place is not None
            return st.sampled_from(["Kihniö", "Tampere"] if one.place.municipalities else ["61.5000,23.7600"])
    return st.just("")


def _figures() -> st.SearchStrategy[Value]:
    # A float is never whole: whole ones are kept as int.
    return st.integers(-999_999, 999_999) | st.integers(1, 9_999_999).map(lambda n: n * 10 + 1).map(
        lambda n: n / 100
    )


@given(data=st.data(), language=st.sampled_from(LANGUAGES))
def test_an_answer_said_is_read_as_the_same_answer(data: st.DataObject, language: str) -> None:
    """People repeat what they were shown, and mean it."""
    one = data.draw(st.sampled_from([one for one in EVERY if one.kind not in ("text", "photo", "info")]))
    wanted = data.draw(_values(one))
    said = kind_of(one).say(asked(one, language), wanted)
    assert value(read(one, said, language)) == wanted


# ── several choices


def test_ticks_come_and_go_until_done() -> None:
    """On a phone one presses what fits, thinks again, and says when it is all."""
    assert press(MANY, "evening") == Ticked(("evening",))
    assert press(MANY, "early", ("evening",)) == Ticked(("early", "evening"))
    assert press(MANY, "evening", ("early", "evening")) == Ticked(("early",))
    assert press(MANY, "done", ("early", "evening")) == Read(("early", "evening"))
    assert press(MANY, "done") == Wrong()


def test_none_of_these_stands_alone() -> None:
    """Nobody means evenings and none of these at once."""
    assert press(MANY, "none", ("early", "evening")) == Ticked(("none",))
    assert press(MANY, "early", ("none",)) == Ticked(("early",))
    assert value(read(MANY, "5")) == ("none",)
    assert why(read(MANY, "1 5")) == "”Ei mikään näistä” sopii vain yksin. Valitse joko se tai muut."


@pytest.mark.parametrize(
    "text",
    [
        "3 4",
        "3, 4",
        "4,3",
        "3 ja 4",
        "3 och 4",
        "3 & 4",
        "3. ja 4.",
        "3/4",
        "4 4 3",
        "kolme ja neljä",
        "three and four",
        "Klo 16–20, lauantaina",
        "lauantaina ja klo 16–20",
        "På lördag, kl. 16–20",
        "Saturday\n16–20",
    ],
)
def test_several_are_typed_at_once_in_any_manner(text: str) -> None:
    """Typed together they are the answer, without "done"; in which language doesn't matter."""
    assert value(read(MANY, text)) == ("evening", "saturday")


@pytest.mark.parametrize("text", ["1 9", "0", "1-3", "lauantaina tai joskus", "1 3 en tiedä", "", ","])
def test_what_names_no_choice_is_asked_again(text: str) -> None:
    """Half an answer isn't guessed at."""
    assert read(MANY, text) == Wrong()


def test_as_many_as_asked_for_are_chosen() -> None:
    """Two or three: fewer and more are told."""
    assert why(read(SOME, "1")) == "Valitse vähintään 2. Kirjoita numerot, esimerkiksi: 1 3"
    assert why(press(SOME, "done", ("early",))).startswith("Valitse vähintään 2.")
    assert why(read(SOME, "1 2 3 4")).startswith("Voit valita enintään 3.")
    assert why(press(SOME, "saturday", ("early", "day", "evening"))).startswith("Voit valita enintään 3.")
    assert press(SOME, "none") == Ticked(("none",))
    assert press(SOME, "done", ("none",)) == Read(("none",))


def test_a_choice_that_holds_an_and_is_one_choice() -> None:
    """ "Fees and costs" aren't two things."""
    both = question(multiple=WORRIES)
    assert value(read(both, "maksut ja kulut ja jonot")) == ("queues", "fees")
    assert value(read(both, "Fees and costs")) == ("fees",)


def test_an_example_would_do_itself() -> None:
    """ "For example: 1 3" is no help where there are two choices, or three must be taken."""
    for one in (
        *(one for one in EVERY if one.kind in ("multiple", "ranking")),
        question(multiple={"a": WORRIES["queues"], "b": WORRIES["ways"]}),
        question(multiple=TIMES, at_least=4),
        question(multiple=TIMES, at_most=1, exclusive=["early"]),
        question(ranking=TIMES, at_least=5),
        question(ranking={"a": WORRIES["queues"], "b": WORRIES["ways"]}),
    ):
        hint = kind_of(one).hint(asked(one))
        assert hint is not None
        assert isinstance(read(one, str(hint.args["example"])), Read)


# ── order


def test_an_order_grows_press_by_press() -> None:
    """The last one left falls into its place; a second press takes one away again."""
    assert press(ORDER, "ways") == Ticked(("ways",))
    assert press(ORDER, "ways", ("ways",)) == Ticked(())
    assert press(ORDER, "queues", ("ways",)) == Read(("ways", "queues", "fees"))
    assert kind_of(ORDER).say(asked(ORDER), ("ways", "queues")) == "1. Matkat, 2. Jonot"


def test_an_order_is_typed_at_once() -> None:
    """By numbers or words; two of three say it all."""
    for text in ("3 1 2", "3,1", "Matkat, jonot, maksut ja kulut", "1. Resorna, 2. Köerna"):
        assert value(read(ORDER, text)) == ("ways", "queues", "fees")
    assert why(read(ORDER, "3")).startswith("Laita järjestykseen vähintään 3.")
    assert why(read(ORDER, "1 1 2")).startswith("Sama vaihtoehto on mukana kahdesti.")


def test_only_the_best_are_ranked_where_the_question_says_so() -> None:
    """The two best of five."""
    assert press(TOP, "day", ("evening",)) == Read(("evening", "day"))
    assert value(read(TOP, "3 2")) == ("evening", "day")
    assert why(read(TOP, "1 2 3")).startswith("Laita järjestykseen enintään 2.")
    assert [choice.key for choice in kind_of(TOP).choices(asked(TOP))] == list(TIMES)


# ── words, pictures, places, agreement


def test_words_are_kept_as_written_up_to_their_length() -> None:
    """Two thousand words aren't cut silently."""
    wanted = question(text={"max": 20})
    assert value(read(wanted, "Jonot. ")) == "Jonot."
    assert (
        why(read(wanted, "x" * 21))
        == "Teksti on yhden merkin liian pitkä. Enintään 20 merkkiä mahtuu. Lyhennä vähän."
    )
    assert why(read(wanted, " \u200b")) == "Kirjoita vastaus omin sanoin."
    long = kind_of(wanted).say(asked(wanted), "sana " * 100)
    assert len(long) <= 122
    assert long.endswith("…”")


def test_a_photo_is_taken_and_nothing_else() -> None:
    """A voice message where a picture was asked for is no answer, nor are words."""
    kind, here = kind_of(PHOTO), asked(PHOTO)
    assert kind.receive(here, Attachment("photo", content=b"jpeg")) == Pictured(b"jpeg")
    assert kind.receive(here, Attachment("document", mime="image/png", content=b"jpeg")) == Pictured(b"jpeg")
    assert kind.receive(here, Attachment("voice")) is None
    assert kind.receive(here, Attachment("document", mime="application/pdf")) is None
    assert why(read(PHOTO, "tässä")) == "Tähän tarvitaan kuva. Lähetä kuva tai kirjoita: ohita."


@pytest.mark.parametrize("fault", ["large", "many-pixels", "heic", "kind", "broken", "away", ""])
@pytest.mark.parametrize("language", LANGUAGES)
def test_why_a_photo_was_not_taken_is_said(fault: str, language: str) -> None:
    """What can be done about it differs."""
    reading = kind_of(PHOTO).receive(asked(PHOTO, language), Attachment("photo", fault=fault))
    assert reading is not None
    assert why(reading, language)


@pytest.mark.parametrize("text", ["Tampere", "tampere.", "Tammerfors", "Tamp"])
def test_a_municipality_is_found_by_its_name_or_its_beginning(text: str) -> None:
    """In Finnish or Swedish, as far as it is clear."""
    assert value(read(PLACE, text)) == "Tampere"


def test_a_place_that_is_not_clear_is_asked_again() -> None:
    """A near miss is asked, not guessed."""
    assert value(read(PLACE, "mantta")) == "Mänttä-Vilppula"
    assert why(read(PLACE, "Tamprere")) == "Tarkoititko: Tampere? Kirjoita nimi näin."
    assert why(read(PLACE, "Atlantis")) == "Kuntaa ei löytynyt. Kirjoita kunnan nimi, esimerkiksi: Tampere"


@pytest.mark.parametrize(
    "text", ["60.98671, 25.65771", "60,98671 25,65771", "60.98671,25.65771", "N 60.98671 E 25.65771"]
)
def test_a_point_may_be_typed(text: str) -> None:
    """Where the channel can't give one, and never closer than ten metres."""
    assert value(read(PLACE, text)) == "60.9867,25.6577"


def test_a_point_is_taken_where_it_is_asked_for() -> None:
    """A question that asks for municipalities alone takes no more than it asks for."""
    here = Attachment("location", point=(60.98671, 25.65771))
    assert kind_of(PLACE).receive(asked(PLACE), here) == Read("60.9867,25.6577")
    alone = question(place={"pin": False})
    assert kind_of(alone).takes(alone) is None
    assert kind_of(alone).receive(asked(alone), here) is None
    assert isinstance(read(alone, "60.98, 25.65"), Wrong)
    only = question(place={"municipalities": False})
    assert why(read(only, "Tampere")).startswith("Sijaintia ei löytynyt.")
    assert isinstance(read(only, "99.5, 25.5"), Wrong)


def test_agreement_is_worded_as_in_voting() -> None:
    """The same words wherever people agree or don't."""
    wanted = question(agree={})
    for language in LANGUAGES:
        labels = [choice.label for choice in kind_of(wanted).choices(asked(wanted, language))]
        assert labels == [texts().choice(language, "vote-card", key) for key in ("agree", "disagree", "pass")]
    assert value(read(wanted, "eri mieltä", "sv")) == "disagree"
    assert press(wanted, "pass") == Read("pass")


def test_a_card_is_read_by_going_on() -> None:
    """Nothing is asked, so nothing is kept but that it was read."""
    wanted = question(info={})
    assert press(wanted, "next") == Read(None)
    assert value(read(wanted, "fortsätt")) is None
    assert read(wanted, "miksi") == Wrong()
