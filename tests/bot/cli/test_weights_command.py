"""`weights` and `rates` as a shell sees them."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli.rates import rates
from bot.cli.weights import weights

RAKING: dict[str, Any] = json.loads(Path("tests/data/sampling/raking.json").read_text())
AAPOR: dict[str, Any] = json.loads(Path("tests/data/sampling/aapor.json").read_text())


def written(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def margins(tmp_path: Path) -> Path:
    rows = [
        f"{trait},{value},{lives}"
        for trait, targets in zip(RAKING["input"]["margins"], RAKING["input"]["targets"], strict=True)
        for value, lives in targets.items()
    ]
    return written(tmp_path / "margins.csv", "trait,value,population", *rows)


def rows() -> list[str]:
    people = [cell[:2] for cell in RAKING["input"]["cells"] for _ in range(cell[2])]
    return [f"p{number},{age},{sex}" for number, (age, sex) in enumerate(people)]


def test_files_give_weights_the_same_bytes_in_any_order(
    margins: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The vectors' weights, and everything that says how good they are."""
    assert weights(written(tmp_path / "r.csv", "id,age,sex", *rows()), margins, True) == 0
    said = capsys.readouterr().out
    got = json.loads(said)
    assert got["weights"]["p0"] == pytest.approx(RAKING["expected"]["weights"][0], abs=1e-6)
    assert got["design_effect"] == pytest.approx(RAKING["expected"]["deff_kish"], abs=1e-6)
    assert got["effective_n"] == pytest.approx(RAKING["expected"]["n_effective"], abs=1e-4)
    assert (got["trimmed_share"], got["refused"]) == (0, None)
    weights(written(tmp_path / "r.csv", "id,age,sex", *reversed(rows())), margins, True)
    assert capsys.readouterr().out == said


@pytest.mark.parametrize(
    ("people", "sentence"),
    [
        (
            ["a,18-34,f", "b,35-64,m", "c,65+,f", "d,65+,m", "e,35-64,f", "g,18-34,m"],
            "only 6 answered; weighted figures need at least 30",
        ),
        ([f"a{n},18-34,{'fm'[n % 2]}" for n in range(40)], "nobody who answered is in age=35-64"),
        (
            [f"a{n},{('18-34', '35-64', '65+', '')[n % 4]},{'fm'[n // 4 % 2]}" for n in range(40)],
            "age isn't known of 10 of 40",
        ),
        (
            [
                f"a{n},{'18-34' if n < 20 else '35-64' if n < 30 else '65+'},{'f' if n < 20 else 'm'}"
                for n in range(40)
            ],
            "the margins can't be met together",
        ),
    ],
)
def test_what_may_not_be_shown_says_why(
    people: list[str], sentence: str, margins: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Weights that mislead are worse than none."""
    assert weights(written(tmp_path / "r.csv", "id,age,sex", *people), margins, True) == 0
    assert sentence in json.loads(capsys.readouterr().out)["refused"]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["id,age", "a,18-34"], "r.csv: the file has no column `sex`; it has: id, age"),
        (["id,age,sex", "a,18-34,f", "a,18-34,f"], "r.csv: line 3: 'a' stands twice"),
        (["id,age,sex,weight", "a,18-34,f,nan"], "r.csv: line 2: weight must be a number, 0 or more"),
        (["id,age,sex,weight", "a,18-34,f,0"], "r.csv: line 2: a weight must be above 0"),
        (["id,age,sex", "a,18-34"], "r.csv: line 2 has another number of columns than the header"),
        (["id,age,sex"], "r.csv: the file has no respondents"),
    ],
)
def test_a_bad_file_is_a_sentence(
    lines: list[str], sentence: str, margins: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the file and the line."""
    assert weights(written(tmp_path / "r.csv", *lines), margins, True) == 1
    assert capsys.readouterr().err.strip() == sentence


def test_rates_of_a_file_are_the_vectors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All fourteen by the standard, and null where a rate isn't defined."""
    path = written(tmp_path / "d.csv", "code,count", *(f"{c},{n}" for c, n in AAPOR["input"].items()))
    assert rates(path, True) == 0
    assert json.loads(capsys.readouterr().out) == pytest.approx(AAPOR["expected"])
    assert rates(written(path, "code,count", "NE,3"), True) == 0
    assert json.loads(capsys.readouterr().out)["RR1"] is None


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("I,-1", "whole number"),
        ("I,1.5", "whole number"),
        ("X,1", "line 2: code must be one of I, P"),
        ("I", "another number of columns"),
    ],
)
def test_bad_dispositions_are_a_sentence(
    line: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Never a traceback."""
    assert rates(written(tmp_path / "d.csv", "code,count", line), True) == 1
    assert sentence in capsys.readouterr().err
