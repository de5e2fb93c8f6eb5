"""`draw`, `verify-draw`, `campaign check` and `schema campaign` as a shell sees them."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.cli.documents import check, schema
from bot.cli.sampling import draw, verify_draw

VECTOR: dict[str, Any] = json.loads(Path("tests/data/sampling/draw.json").read_text())
PLAN = "size: 4\nstrata: [municipality, age]\npseudonyms: ids\n"
NUMBER = "5f1c0d3b9a7e46c2"
KEY = "0123456789abcdef" * 2


@pytest.fixture
def frame(tmp_path: Path) -> Path:
    rows = [f"{name},{key.replace('|', ',')},ignored" for name, key in VECTOR["input"]["frame"]]
    path = tmp_path / "frame.csv"
    path.write_text("\n".join(["id,municipality,age,note", *rows]) + "\n", encoding="utf-8")
    return path


def planned(tmp_path: Path, text: str = PLAN) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_draw_from_files_is_the_draw_of_the_vectors(
    frame: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command draws as a campaign does; 4 x 3/8, 3/8 and 2/8 are 1.5, 1.5 and 1: the tie goes to 18-34."""
    assert draw(frame, planned(tmp_path), NUMBER, as_json=True) == 0
    got = json.loads(capsys.readouterr().out)
    assert got["frame_hash"] == VECTOR["expected"]["frame_hash"]
    assert got["allocation"] == VECTOR["input"]["allocation"]
    assert {key: len(names) for key, names in got["drawn"].items()} == VECTOR["input"]["allocation"]
    together = sorted(n for part in ("drawn", "reserve") for names in got[part].values() for n in names)
    assert together == [f"m{n:02}" for n in range(1, 9)]


def test_the_order_of_rows_gives_the_same_bytes(
    frame: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sorting the register changes nothing."""
    draw(frame, planned(tmp_path), NUMBER, as_json=True)
    before = capsys.readouterr().out
    head, *rows = frame.read_text(encoding="utf-8").splitlines()
    frame.write_text("\n".join([head, *reversed(rows)]), encoding="utf-8")
    draw(frame, planned(tmp_path), NUMBER, as_json=True)
    assert capsys.readouterr().out == before


def test_a_published_draw_is_verified_and_a_changed_frame_is_not(
    frame: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An auditor's yes means yes, and a no says where."""
    record = tmp_path / "record.json"
    assert draw(frame, planned(tmp_path), NUMBER, as_json=True, record=record) == 0
    assert verify_draw(record, frame) == 0
    frame.write_text(frame.read_text(encoding="utf-8").replace("m03", "m33"), encoding="utf-8")
    capsys.readouterr()
    assert verify_draw(record, frame) == 1
    assert "frame_hash" in capsys.readouterr().out


def test_with_a_draw_key_the_record_holds_no_ids_and_no_key(frame: Path, tmp_path: Path) -> None:
    """What is published leads back to nobody; the auditor's frame, or the plan, is enough to check it."""
    record = tmp_path / "record.json"
    plan = planned(tmp_path, PLAN.replace("pseudonyms: ids", f"draw_key: {KEY}"))
    assert draw(frame, plan, NUMBER, as_json=True, record=record) == 0
    published = record.read_text(encoding="utf-8")
    assert KEY not in published
    assert "m03" not in published
    assert verify_draw(record, tmp_path / "record.frame.csv") == 0
    assert verify_draw(record, frame, plan) == 0
    assert verify_draw(record, frame) == 1


def shell(*words: str | Path) -> tuple[int, str]:
    """Run a command as a shell does; gives its exit code and what it printed."""
    ended = CliRunner().invoke(app, [str(word) for word in words])
    return ended.exit_code, ended.output


def test_an_outsider_checks_a_published_draw_with_its_files_alone(frame: Path, tmp_path: Path) -> None:
    """From the command line, as the reference says: record and frame are enough, and the plan is held to as well."""
    record, plan = (
        tmp_path / "record.json",
        planned(tmp_path, PLAN.replace("pseudonyms: ids", f"draw_key: {KEY}")),
    )
    assert shell("draw", frame, plan, "--randomness", NUMBER, "--record", record)[0] == 0
    mine = tmp_path / "record.frame.csv"
    same = "The same 4 people are drawn: the record is true to this frame.\n"
    assert shell("verify-draw", record, mine) == (0, same)
    assert shell("verify-draw", record, frame, "--plan", plan) == (0, same)
    code, said = shell("verify-draw", record, frame)
    assert (code, "does it hold ids where pseudonyms belong?" in said) == (1, True)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (PLAN.replace("4", "3"), "allocation by the plan"),
        (PLAN.replace("municipality, age", "age, municipality"), "strata"),
        (PLAN + "minimum: {Akaa|70-: 9}\n", "no stratum is called Akaa|70-"),
        ("# the same, said otherwise\n" + PLAN, "plan_hash"),
    ],
)
def test_a_record_that_follows_another_plan_is_told(
    frame: Path, tmp_path: Path, changed: str, told: str
) -> None:
    """Who was drawn may be right by the record's own figures, and these figures not what was decided."""
    record = tmp_path / "record.json"
    assert shell("draw", frame, planned(tmp_path), "--randomness", NUMBER, "--record", record)[0] == 0
    code, said = shell("verify-draw", record, frame, "--plan", planned(tmp_path, changed))
    assert (code, told in said) == (1, True), said


def test_an_empty_trait_is_the_stratum_unknown(
    frame: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Silence shuts nobody out."""
    frame.write_text(frame.read_text(encoding="utf-8") + "m09,,18-34,\n", encoding="utf-8")
    assert draw(frame, planned(tmp_path), NUMBER, as_json=True) == 0
    assert "unknown|18-34" in json.loads(capsys.readouterr().out)["allocation"]


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (PLAN.replace("4", "40"), "frame too small: 32"),
        ("size: 1\nstrata: [municipality]\nminimum: {Tampere: 2, Ylöjärvi: 1}\n", "minimums exceed n: by 2"),
        ("size: 4\nstrata: [income]\n", "income"),
        ("size: 4\nminimum: {Tampera: 1}\n", "Tampera"),
        ("size: four\n", "size"),
        ("size: 4\nsise: 5\n", "sise"),
        ("size: 0\n", "size"),
        ("", "empty"),
        ("- 4", "top not map"),
        ("size: 4\ndraw_key: xyz\n", "draw_key"),
        ("size: 4\ndraw_key: ab\npseudonyms: ids\n", "draw_key"),
    ],
)
def test_an_impossible_plan_is_refused_in_one_sentence(
    frame: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], plan: str, said: str
) -> None:
    """The figure or the name that is wrong stands in the sentence, nothing is printed as a result."""
    assert draw(frame, planned(tmp_path, plan), NUMBER, as_json=True) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"id,municipality,age\n",
        b"id,municipality\nm1,Akaa\n",
        b"id,municipality,age\nm1,Akaa\n",
        b"id,municipality,age\nm1,A,1\nm1,A,1\n",
        b"id,municipality,age\n,A,1\n",
        b"id,municipality,age\nm1,A|B,1\n",
        b"id,municipality,age\nm 1,A,1\n",
        b'id,municipality,age\nm1,"A\nB",1\n',
        b'id,municipality,age\nm1,"A,1\n',
        b"id,id,municipality,age\nm1,m1,A,1\n",
        b"id,municipality,age\nm1,\xff,1\n",
        b"id,municipality,age\nm1,\x00,1\n",
    ],
)
def test_a_faulty_frame_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    """Never a traceback, never half a draw."""
    frame = tmp_path / "frame.csv"
    frame.write_bytes(content)
    assert draw(frame, planned(tmp_path), NUMBER, as_json=True) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


def test_missing_files_and_odd_numbers_are_refused(
    frame: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in the command line is answered in words."""
    plan = planned(tmp_path)
    assert draw(tmp_path / "none.csv", plan, NUMBER, as_json=True) == 1
    assert draw(frame, tmp_path, NUMBER, as_json=True) == 1
    assert draw(frame, plan, "ä", as_json=True) == 1
    assert draw(frame, plan, NUMBER, as_json=True, record=tmp_path / "no" / "record.json") == 1
    assert verify_draw(frame, frame) == 1
    assert verify_draw(tmp_path / "none.json", frame) == 1
    assert capsys.readouterr().out == ""


def test_member_ids_are_never_published_unsaid(frame: Path, tmp_path: Path) -> None:
    """A record needs a word on what the drawn are called in it."""
    plan = planned(tmp_path, PLAN.replace("pseudonyms: ids\n", ""))
    assert draw(frame, plan, NUMBER, as_json=True) == 0
    assert draw(frame, plan, NUMBER, as_json=True, record=tmp_path / "record.json") == 1
    assert not (tmp_path / "record.json").exists()


def test_a_right_campaign_passes_and_a_faulty_one_is_told_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Staff can check a file before they send it."""
    good = Path("examples/campaigns/ilta-ajat.yaml")
    assert check(good) == 0
    bad = tmp_path / "bad.yaml"
    bad.write_text(good.read_text(encoding="utf-8").replace("minutes: 5", "minuts: 5"), encoding="utf-8")
    capsys.readouterr()
    assert check(bad, "fi") == 1
    assert "Rivi 12: Tuntematon kohta: minuts. Poista se tai korjaa nimi." in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"\x00", b"\xff\xfe", b"- a", b"\t", b"a: [", b"x" * 1_000_000])
def test_whatever_is_sent_as_a_campaign_is_answered(tmp_path: Path, content: bytes) -> None:
    """A picture sent by mistake is a fault, not a crash."""
    path = tmp_path / "campaign.yaml"
    path.write_bytes(content)
    assert check(path) == 1


def test_the_schema_is_json_that_knows_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    """An editor completes `sample: {from: ...}` and knows that nothing else is allowed."""
    schema()
    made = json.loads(capsys.readouterr().out)
    assert {"campaign", "title", "sample", "steps"} <= made["properties"].keys()
    assert made["additionalProperties"] is False
    assert "from" in made["$defs"]["Sample"]["properties"]
