"""`sortition` as a shell sees it."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli.sortition import run

VECTOR: dict[str, Any] = json.loads(Path("tests/data/sampling/leximin.json").read_text())


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    path = tmp_path / "pool.csv"
    rows = [f"{name},{told['age']},{told['area']}" for name, told in VECTOR["input"]["people"].items()]
    path.write_text("\n".join(["id,age,area", *rows]) + "\n", encoding="utf-8")
    return path


def quotas(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "quotas.csv"
    path.write_text("\n".join(["trait,value,min,max", *rows]) + "\n", encoding="utf-8")
    return path


def test_files_give_the_chances_and_a_panel(
    pool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One object with all that is published, the same bytes whatever the order of the rows."""
    wanted = quotas(tmp_path, "age,y,2,2", "area,s,2,2")
    assert run(pool, wanted, 4, "number", as_json=True, accept=False) == 0
    said = capsys.readouterr().out
    got = json.loads(said)
    assert got["objective"] == "leximin"
    assert got["probabilities"] == pytest.approx(VECTOR["expected"]["probabilities"], abs=1e-6)
    assert got["min_probability"] == pytest.approx(1 / 3, abs=1e-6)
    assert len(got["panel"]) == 4
    assert got["relaxations"] == []
    assert set(got) == {
        "objective",
        "probabilities",
        "min_probability",
        "panel",
        "reserve",
        "panels_hash",
        "relaxations",
    }
    head, *rows = pool.read_text(encoding="utf-8").splitlines()
    pool.write_text("\n".join([head, *reversed(rows)]), encoding="utf-8")
    run(pool, wanted, 4, "number", as_json=True, accept=False)
    assert capsys.readouterr().out == said


def test_nothing_is_drawn_until_a_relaxation_is_accepted(
    pool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Staff read what would change before anybody has a seat."""
    wanted = quotas(tmp_path, "age,y,4,4")
    assert run(pool, wanted, 4, "number", as_json=True, accept=False) == 1
    out, err = capsys.readouterr()
    change = {"trait": "age", "value": "y", "min": 3, "max": 4, "was_min": 4, "was_max": 4}
    assert json.loads(out)["relaxations"] == [change]
    assert json.loads(out)["panel"] == []
    assert "age=y min 4 -> 3" in err
    assert run(pool, wanted, 4, "number", as_json=True, accept=True) == 0
    got = json.loads(capsys.readouterr().out)
    assert (len(got["panel"]), got["relaxations"]) == (4, [change])


def test_who_can_be_in_no_panel_is_named(
    pool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A chance of nothing is told aloud, not found in a column later."""
    assert run(pool, quotas(tmp_path, "age,y,0,0"), 4, "1", as_json=False, accept=False) == 0
    assert "chance 0: a, b, h" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("name,age\na,y\n", "pool.csv: the file has no column `id`; it has: name, age"),
        ("id,age\na\n", "pool.csv: line 2 has another number of columns than the header"),
        ("id,age\n ,y\n", "pool.csv: line 2 has no id"),
        ("id,age,age\na,y,z\n", "pool.csv: the file has two columns `age`; rename one"),
        ('id,age\na,"y\n', "pool.csv: line 2: no valid CSV (unexpected end of data)"),
        ("id,age\na,y\na,y\n", "'a' is in the pool twice"),
        ("id,area\na,s\n", "'a' has no age, which has a quota"),
        ("id,age\na,y\n", "pool too small: 4 seats, 1 volunteers in 1 households; 3 more are needed"),
    ],
)
def test_a_bad_pool_is_a_sentence(
    content: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each with the file and the line where there is one."""
    path = tmp_path / "pool.csv"
    path.write_text(content, encoding="utf-8")
    assert run(path, quotas(tmp_path, "age,y,0,4"), 4, "1", as_json=True, accept=False) == 1
    out, err = capsys.readouterr()
    assert (out, err.strip()) == ("", sentence)


def test_bad_quotas_and_files_that_are_not_there_are_a_sentence(
    pool: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Never a traceback."""
    assert run(pool, quotas(tmp_path, "age,y,some,2"), 4, "1", as_json=True, accept=False) == 1
    assert "quotas.csv: line 2: min and max must be whole numbers" in capsys.readouterr().err
    assert run(pool, tmp_path / "none.csv", 4, "1", as_json=True, accept=False) == 1
    assert "can't be read" in capsys.readouterr().err
    (tmp_path / "latin.csv").write_bytes("id,age\nä,y\n".encode("latin-1"))
    assert run(tmp_path / "latin.csv", quotas(tmp_path, "age,y,0,4"), 1, "1", as_json=True, accept=False) == 1
    assert "UTF-8" in capsys.readouterr().err
    assert run(pool, quotas(tmp_path, "age,y,0,4"), 4, "two\nlines", as_json=True, accept=False) == 1
    assert "one line" in capsys.readouterr().err
