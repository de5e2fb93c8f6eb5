"""Codes as people carry them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.privacy.codes import ALPHABET, in_fours, letter_code, link_code, normalise


def source(fixed: bytes) -> Callable[[int], bytes]:
    return lambda length: fixed[:length].ljust(length, b"\0")


@given(st.binary(min_size=16, max_size=16))
def test_a_letter_code_is_read_back_however_it_is_typed(fixed: bytes) -> None:
    """People type from paper: with or without dashes, in small letters, with a space in the middle."""
    code = letter_code(source(fixed))
    printed = in_fours(code)
    assert len(code) == 12
    assert len(printed) == 14
    for typed in (code, printed, printed.lower(), printed.replace("-", " "), f" {code}\n", "–".join(code)):
        assert normalise(typed) == code


@given(st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16))
def test_a_link_code_keeps_all_its_128_bits(one: bytes, other: bytes) -> None:
    """Guessing must stay hopeless: no two random values share a code."""
    first, second = link_code(source(one)), link_code(source(other))
    assert (first == second) == (one == other)
    assert len(first) == 26
    assert normalise(first.lower()) == first


@given(st.binary(min_size=8, max_size=8), st.binary(min_size=8, max_size=8))
def test_a_letter_code_keeps_60_bits(one: bytes, other: bytes) -> None:
    """The five tries an hour are counted on 60 bits."""
    same = int.from_bytes(one) >> 4 == int.from_bytes(other) >> 4
    assert (letter_code(source(one)) == letter_code(source(other))) == same


def test_codes_hold_no_letter_that_reads_as_a_digit() -> None:
    """0 and O, 1 and I look alike on paper; none of them is printed."""
    assert len(set(ALPHABET)) == 32
    assert not set(ALPHABET) & set("IO01")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "ABCD-EFGH-JKL",
        "ABCD-EFGH-JKLM2",
        "ABCD-EFGH-JKL0",
        "ABCD-EFGH-JKLI",
        "kyllä kiitos!",
        "-" * 60,
        "ß" * 12,
        "ſ" * 12,
    ],
)
def test_other_texts_are_no_codes(text: str) -> None:
    """A code is understood at any moment, so ordinary words mustn't be taken for one."""
    assert normalise(text) is None


@given(st.text(max_size=200))
def test_reading_a_code_never_fails(text: str) -> None:
    """Whatever is written, the answer is a code or no code."""
    code = normalise(text)
    assert code is None or (len(code) in (12, 26) and normalise(code) == code)
