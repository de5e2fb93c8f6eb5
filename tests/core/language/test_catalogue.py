"""Asking for a text: languages, choices, values, refusals."""

from pathlib import Path

import pytest

from core.language.catalogue import (
    LANGUAGES,
    FaultyCatalogue,
    MissingText,
    Texts,
    UnfilledText,
    Value,
    fallbacks,
    html_language,
    texts,
)

CARD: dict[str, Value] = {"i": 3, "n": 10, "statement": "Iltavastaanottoja tarvitaan joka kunnassa."}


def test_a_card_reads_as_the_storyboard_has_it() -> None:
    """The texts were read by people before they were coded."""
    assert texts().say("fi", "vote-card", CARD) == "Väite 3/10\n”Iltavastaanottoja tarvitaan joka kunnassa.”"
    assert texts().choice("fi", "vote-card", "disagree") == "Eri mieltä"
    assert texts().say("en", "vote-receipt", {"vote": "disagree"}) == "Recorded: disagree."
    assert texts().say("fi", "vote-receipt", {"vote": "eri mieltä"}) == "Kirjattu: eri mieltä."
    assert texts().say("fi", "err-ours") == (
        "Vika on meillä. Vastauksesi on tallessa. Yritä hetken päästä uudelleen."
    )


def test_a_big_count_is_grouped_and_a_string_is_left_alone() -> None:
    """`12 345 ihmistä`, but the year 2027 is no `2 027`."""
    closed: dict[str, Value] = {"title": "T", "n": 12345, "url": "u", "body": "b", "meets": "15.2.2027"}
    assert "12\u00a0345 ihmistä" in texts().say("fi", "closed", closed)
    assert "2027" in texts().say("fi", "closed", closed)
    assert "yksi ihminen" in texts().say("fi", "closed", closed | {"n": 1})


def test_any_other_language_gets_english_and_plain_finnish_leans_on_finnish() -> None:
    """Everybody gets an answer in some language."""
    assert texts().say("ar", "undo-nothing") == texts().say("en", "undo-nothing")
    assert fallbacks("fi-easy")[:2] == ("fi-easy", "fi")
    assert html_language("fi-easy") == "fi"
    assert html_language("ar") == "en"
    assert all(html_language(language) in ("fi", "sv", "en") for language in LANGUAGES)


def test_a_language_without_a_text_borrows_it(tmp_path: Path) -> None:
    """A catalogue that is being written never silences the bot."""
    for language, source in (("fi", "a = yksi\n    .x = kaksi\n"), ("fi-easy", ""), ("en", "only = one\n")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "t.ftl").write_text(source, encoding="utf-8")
    some = Texts(tmp_path)
    assert some.say("fi-easy", "a") == "yksi"
    assert some.choice("fi-easy", "a", "x") == "kaksi"
    assert some.say("fi", "only") == "one"


@pytest.mark.parametrize(("text_id", "key"), [("no-such-text", None), ("vote-card", "no-such-choice")])
def test_a_text_that_does_not_exist_is_named_in_the_error(text_id: str, key: str | None) -> None:
    """A wrong id is found by its first test, not by a resident."""
    with pytest.raises(MissingText) as caught:
        texts().say("fi", text_id) if key is None else texts().choice("fi", text_id, key)
    assert caught.value.text_id == (text_id if key is None else f"{text_id}.{key}")
    assert not texts().has("fi", caught.value.text_id)


@pytest.mark.parametrize("text_id", ["vote-card", "vote-cap"])
def test_a_missing_value_is_refused_instead_of_shown(text_id: str) -> None:
    """Nobody should read `{$statement}`."""
    with pytest.raises(UnfilledText):
        texts().say("fi", text_id, {"i": 1, "n": 10})


@pytest.mark.parametrize("source", ["a = one\n??\n", "a = one\na = two\n"])
def test_a_catalogue_that_is_not_fluent_or_says_a_thing_twice_is_refused(tmp_path: Path, source: str) -> None:
    """Fluent by itself would skip the faulty line and go on."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "t.ftl").write_text(source, encoding="utf-8")
    with pytest.raises(FaultyCatalogue):
        Texts(tmp_path).say("en", "a")


def test_residents_words_never_become_markup_or_fluent() -> None:
    """A statement with braces is shown as it was written."""
    said = texts().say("en", "vote-card", CARD | {"statement": '{ $i } <b> { -term } "quoted"'})
    assert '{ $i } <b> { -term } "quoted"' in said
