"""Key words: what sets a theme's replies apart, in the reader's language."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.themes.grouping import Text
from core.themes.labels import keywords
from core.themes.values import Keyword

FINNISH = {
    0: ["Bussit eivät kulje illalla", "Bussi on aina myöhässä", "Lisää busseja illalla, kiitos"],
    1: ["Puhelimessa pitää jonottaa", "puhelin on tukossa, mitä tehdä", "Jonotan puhelimessa tunnin"],
}


def texts(themes: Mapping[int, Sequence[str]], language: str = "fi") -> tuple[list[Text], dict[int, int]]:
    made = [(label, text) for label, said in themes.items() for text in said]
    numbered = list(enumerate(made))
    return [Text(at, text, language) for at, (_, text) in numbered], {
        at: label for at, (label, _) in numbered
    }


def words(found: dict[int, dict[str, tuple[Keyword, ...]]], theme: int, language: str = "fi") -> list[str]:
    return [one.word for one in found[theme][language]]


def test_inflected_words_count_as_one_and_are_shown_as_people_write_them() -> None:
    """Two of three replies say "illalla"; "bussi" and "bussit" are one word, "pitää" and "mitä" name nothing."""
    found = keywords(*texts(FINNISH))
    assert words(found, 0) == ["bussi", "illalla"]
    assert found[0]["fi"][1].share == pytest.approx(2 / 3)
    assert words(found, 1) == ["jonotan", "puhelimessa"]


def test_a_word_that_every_theme_has_names_none_before_its_own() -> None:
    """Everybody answers about the health centre; what differs is the rest."""
    said = {
        0: ["terveysasema kaukana", "terveysasema on kaukana täältä", "kaukana koko terveysasema"],
        1: ["terveysasema jonot", "terveysasema ja jono", "jonot, terveysasema"],
    }
    found = keywords(*texts(said))
    assert words(found, 0) == ["kaukana", "terveysasema"]
    assert words(found, 1)[0] == "jonot"


def test_each_language_has_words_of_its_own() -> None:
    """A theme of Finns and Swedes is named for both."""
    finnish, label_of = texts({0: FINNISH[0]})
    swedish = [Text(100 + at, text, "sv") for at, text in enumerate(["Bussarna är sena", "Bussen kom aldrig, sena bussar"])]  # fmt: skip
    found = keywords([*finnish, *swedish], label_of | {100: 0, 101: 0})
    assert words(found, 0) == ["bussi", "illalla"]
    assert words(found, 0, "sv") == ["bussar", "sena"]


def test_five_thousand_copies_do_not_name_a_theme_that_others_share() -> None:
    """A campaign's words weigh once; their share still says how many sent them."""
    copied = ["Äänestäkää Virtasta valtuustoon"] * 5000
    found = keywords(*texts({0: [*FINNISH[0], *copied], 1: FINNISH[1]}))
    assert words(found, 0) == ["bussi", "illalla"]
    assert found[0]["fi"][0].share == pytest.approx(2 / 5003)
    assert words(keywords(*texts({0: copied, 1: FINNISH[1]})), 0) == ["valtuustoon", "Virtasta", "äänestäkää"]


def test_a_place_keeps_its_capital_and_a_shout_does_not() -> None:
    """Tampere is a name also in a report; "BUSSI" in a text of capitals isn't."""
    said = {0: ["Miksi Tampere ei auta", "juuri Tampere maksaa, Kela ei", "Onko Tampere kuullut, KELA"], 1: ["BUSSI POIS", "BUSSI MYÖHÄSSÄ"]}  # fmt: skip
    found = keywords(*texts(said))
    assert words(found, 0)[0] == "Tampere"
    assert words(found, 1) == ["bussi"]


def test_a_word_and_what_is_made_of_it_are_said_once() -> None:
    """Of "tapaaminen" and "tapaamisesta" the stemmer makes two, and a reader needs one."""
    said = {
        0: [
            "muistuta tapaamisesta",
            "tapaaminen maanantaina",
            "tapaamisesta muistutus, tapaaminen",
            "muistutus",
        ]
    }
    assert words(keywords(*texts(said)), 0) == ["muistutus", "tapaaminen"]


def test_whose_it_is_makes_no_other_word() -> None:
    """What is NZ's is about NZ; "it's" is about nothing."""
    english, label_of = texts({0: ["all of NZ’s taxes", "The NZ tax, it’s high"]}, "en")
    assert set(words(keywords(english, label_of), 0, "en")) == {"NZ", "tax"}


def test_an_excluded_word_names_nothing_in_any_of_its_forms() -> None:
    """Staff say that "bussi" is what was asked about."""
    assert words(keywords(*texts(FINNISH), excluded=["Bussit"]), 0) == ["illalla"]


def test_masks_and_others_name_nothing() -> None:
    """What stands for a name that was taken out is no subject; replies in no theme make none."""
    masked, label_of = texts({0: ["[nimi] kysyy [puhelinnumero]"] * 2, -1: ["jono jono", "jono"]})
    assert keywords(masked, label_of) == {} or words(keywords(masked, label_of), 0) == ["kysyy"]


said = st.lists(
    st.tuples(st.integers(-1, 3), st.sampled_from(["fi", "sv", "en", "so"]), st.text(max_size=30)),
    max_size=30,
)


@given(said, st.randoms())
def test_order_does_not_matter_and_shares_are_shares(
    rows: list[tuple[int, str, str]], chance: object
) -> None:
    """The same replies give the same words, whoever came first; a share is of the theme's replies in its language."""
    made = [Text(at, text, language) for at, (_, language, text) in enumerate(rows)]
    label_of = {at: label for at, (label, _, _) in enumerate(rows)}
    found = keywords(made, label_of)
    assert keywords(made[::-1], label_of) == found
    for label, languages in found.items():
        assert label >= 0
        for chosen in languages.values():
            assert 0 < len(chosen) <= 3
            assert all(0 < one.share <= 1 for one in chosen)


def test_a_text_that_told_of_health_names_nothing() -> None:
    """What is left of it around the gap is still about somebody's illness."""
    listed, labels = texts(FINNISH)
    told = [Text(90 + at, "Insuliini loppui illalla kesken", "fi", quiet=True) for at in range(5)]
    found = keywords([*listed, *told], labels | {one.id: 0 for one in told})
    assert found == keywords(listed, labels)
