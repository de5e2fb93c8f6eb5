"""The draw: anyone can repeat it, and nobody can bend it after the number is known."""

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.sampling.draw import (
    BadFrameError,
    Frame,
    draw,
    frame_of,
    plan_hash,
    pseudonyms,
    seed_of,
    ticket,
)

VECTOR: dict[str, Any] = json.loads(Path("tests/data/sampling/draw.json").read_text())
GIVEN, EXPECTED = VECTOR["input"], VECTOR["expected"]
ROWS: list[tuple[str, str]] = [(name, key) for name, key in GIVEN["frame"]]


def seed(frame: Frame) -> str:
    return seed_of(frame.hash, plan_hash(GIVEN["plan"].encode()), GIVEN["public_randomness"])


def test_the_worked_example_comes_out_byte_for_byte() -> None:
    """A journalist with sha256sum gets our people."""
    frame = frame_of(ROWS)
    assert frame.to_bytes().hex() == EXPECTED["frame_bytes_hex"]
    assert frame.hash == EXPECTED["frame_hash"]
    assert plan_hash(GIVEN["plan"].encode()) == EXPECTED["plan_hash"]
    assert seed(frame) == EXPECTED["seed"]
    assert {name: ticket(seed(frame), name) for name, _ in ROWS} == EXPECTED["tickets"]
    drawn = draw(frame, GIVEN["allocation"], seed(frame))
    assert (drawn.drawn, drawn.reserve) == (EXPECTED["selected"], EXPECTED["reserve"])


@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(random: Random) -> None:
    """Nobody gains by standing first in the register."""
    assert frame_of(random.sample(ROWS, len(ROWS))) == frame_of(ROWS)


def test_letters_written_in_another_unicode_form_are_the_same_stratum() -> None:
    """A Mac writes ö as two characters; the frame stays the same."""
    apart = [(name, key.replace("ö", "o\N{COMBINING DIAERESIS}")) for name, key in ROWS]
    assert frame_of(apart) == frame_of(ROWS)


@pytest.mark.parametrize(
    "edited", [ROWS[:-1], [*ROWS, ("m09", "Tampere|18-34")], [("M01", ROWS[0][1]), *ROWS[1:]]]
)
def test_a_frame_edited_after_the_number_has_another_hash(edited: list[tuple[str, str]]) -> None:
    """Someone added, left out or respelt shows in the published hash."""
    assert frame_of(edited).hash != EXPECTED["frame_hash"]


@pytest.mark.parametrize(
    "row",
    [("m01", "x"), ("", "x"), ("a b", "x"), ("ä", "x"), ("m" * 65, "x"), ("ok", "a\tb"), ("ok", "a\nb")],
)
def test_a_frame_that_could_be_read_in_two_ways_is_refused(row: tuple[str, str]) -> None:
    """Twice in the frame means twice the chance, and a tab in a key could fake a row."""
    with pytest.raises(BadFrameError):
        frame_of([*ROWS, row])


@pytest.mark.parametrize("number", ["", "1\n2", "½"])
def test_a_public_number_that_isn_t_one_line_of_ascii_is_refused(number: str) -> None:
    """The seed's text must have one reading."""
    with pytest.raises(ValueError, match="ASCII"):
        seed_of("0" * 64, "1" * 64, number)


def test_a_stratum_without_enough_people_is_refused() -> None:
    """Nothing is drawn from nobody."""
    with pytest.raises(BadFrameError, match="1 to draw from 0"):
        draw(frame_of(ROWS), {"Akaa|18-34": 1}, "0" * 64)


def test_a_pseudonym_is_hmac_and_changes_with_the_key() -> None:
    """RFC 4231's second case begins so: a known value, which no one guesses without the key."""
    assert pseudonyms(b"Jefe", ["what do ya want for nothing?"]) == ["5bdcc146bf60754e6a042426089575c7"]
    assert pseudonyms(b"other", ["1"]) != pseudonyms(b"Jefe", ["1"])


@given(
    st.dictionaries(st.from_regex(r"\A[A-Za-z0-9_-]{1,8}\Z"), st.sampled_from("abc"), min_size=1, max_size=30)
)
def test_everyone_is_drawn_or_in_reserve_exactly_once(people: dict[str, str]) -> None:
    """Nobody is drawn twice and nobody is lost."""
    frame = frame_of(people.items())
    half = {key: count // 2 for key, count in frame.available.items()}
    result = draw(frame, half, "ab" * 32)
    everyone = [n for part in (result.drawn, result.reserve) for names in part.values() for n in names]
    assert sorted(everyone) == sorted(people)
    assert {key: len(names) for key, names in result.drawn.items()} == half
    assert all(people[name] == key for key, names in result.drawn.items() for name in names)
