"""Copies of one text: found whatever their dots and capitals, and flagged."""

from hypothesis import given
from hypothesis import strategies as st

from core.themes.identical import MANY, campaigns, key_of


def test_case_spaces_and_punctuation_make_no_other_text() -> None:
    """Whoever pastes a sentence adds a full stop or loses a capital."""
    first = key_of("Lisää busseja illalla!")
    assert {key_of(one) for one in ("lisää  busseja\nillalla", "LISÄÄ BUSSEJA, ILLALLA...", "Lisää\u200b busseja illalla")} == {first}  # fmt: skip
    assert key_of("Lisää busseja aamulla!") != first


def test_smileys_are_told_apart_though_they_have_no_words() -> None:
    """A heart isn't a thumb down."""
    assert key_of("❤") != key_of("👎")
    assert key_of(" 👎 👎") == key_of("👎👎")


def test_only_whole_sentences_that_many_sent_are_flagged() -> None:
    """Forty people who write "bussit" are no campaign; ten who send the same sentence may be one."""
    sent, word = key_of("Sulkekaa terveysasema heti"), key_of("bussit")
    few = key_of("Sulkekaa kirjasto heti")
    assert campaigns([sent] * MANY + [word] * 40 + [few] * (MANY - 1)) == {sent: MANY}


@given(st.text(max_size=60))
def test_any_text_has_a_key_that_says_nothing_of_it(text: str) -> None:
    """The key stands in the database and in no report; half a character breaks nothing."""
    key = key_of(text)
    words, _, rest = key.partition("-")
    assert words.isdecimal()
    assert len(rest) == 24
    assert set(rest) <= set("0123456789abcdef")
    assert key_of(text.strip()) == key
