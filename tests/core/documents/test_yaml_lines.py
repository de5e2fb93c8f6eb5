"""Reading YAML: any file at all gives values with lines or a fault with a line, never a traceback."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.faults import Fault
from core.documents.yaml_lines import Document, read


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("", 1, "fault-empty"),
        ("# only a remark\n", 1, "fault-empty"),
        ("a: 1\n" * 60_000, 1, "fault-too-big"),
        ("x" * 1_000_000, 1, "fault-too-big"),
        ("a: 1\nb: \x00", 2, "fault-control-character"),
        ("a: 1\nb: \ud800", 2, "fault-control-character"),
        ("a:\n\tb: 1", 2, "fault-tab"),
        ("a: 1\nb: [", 2, "fault-not-yaml"),
        ("a: Hei: moi", 1, "fault-not-yaml"),
        ("- a\n- b", 1, "fault-top-not-map"),
        ("just words", 1, "fault-top-not-map"),
        ("a: 1\nb: 2\na: 3", 3, "fault-duplicate-key"),
        ("a:\n  b: 1\n  b: 2", 3, "fault-duplicate-key"),
        ("? [a]\n: b", 1, "fault-key-not-text"),
        ("a: &x 1\nb: *x", 1, "fault-alias"),
        ("a: !!python/object:os.system x", 1, "fault-tag"),
        ("a: 1\nb: !own {c: 1}", 2, "fault-tag"),
        ("a: 1\n---\nb: 2", 2, "fault-two-documents"),
        ("a: 2026-02-30", 1, "fault-no-such-day"),
        ("[" * 100_000, 1, "fault-too-deep"),
        ("- " * 50_000, 1, "fault-too-deep"),
        ("\n".join(" " * n + "a:" for n in range(30)), 22, "fault-too-deep"),
    ],
)
def test_a_file_that_can_t_be_used_gets_a_line_and_a_reason(text: str, line: int, fault: str) -> None:
    """Staff mend the file by themselves, whatever they sent."""
    found = read(text)
    assert isinstance(found, list)
    assert (found[0].line, found[0].id) == (line, fault)


def test_values_are_what_people_meant() -> None:
    """YAML 1.1 would make `no` false, 12:30 a number of minutes and 010 the number eight."""
    found = read(
        "no: yes\n2: on\nclock: 12:30\npost: 00100\nday: 2026-12-01\nat: 2026-12-15 18:00\n"
        "n: 8\nx: 0.25\nt: true\nnone:\nquoted: '8'\n"
    )
    assert isinstance(found, Document)
    assert found.value == {
        "no": "yes",
        "2": "on",
        "clock": "12:30",
        "post": "00100",
        "day": date(2026, 12, 1),
        "at": "2026-12-15 18:00",
        "n": 8,
        "x": 0.25,
        "t": True,
        "none": None,
        "quoted": "8",
    }


def test_each_place_knows_its_line() -> None:
    """Also inside braces, and for what isn't there: then the nearest thing around it."""
    found = read("a: 1\nb:\n  - {c: 1,\n     d: 2}\n")
    assert isinstance(found, Document)
    assert [found.line(p) for p in [("b",), ("b", 0), ("b", 0, "d"), ("b", 0, "e"), ("z",)]] == [
        2,
        3,
        4,
        3,
        1,
    ]


@given(st.text(st.characters() | st.sampled_from("\n\t :-[]{}\"'&*!|>%@#?,"), max_size=60))
def test_no_text_at_all_raises(text: str) -> None:
    """What comes in from chat may be anything."""
    found = read(text)
    assert isinstance(found, Document) or (found and all(isinstance(fault, Fault) for fault in found))
