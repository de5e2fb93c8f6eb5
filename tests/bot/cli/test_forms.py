"""`campaign import` and `campaign export` as a shell sees them."""

from pathlib import Path

import pytest
import yaml
from openpyxl import Workbook

from bot.cli.documents import check
from bot.cli.forms import bring_in, bring_out

EVENINGS = Path("examples/campaigns/ilta-ajat.yaml")


def test_a_questionnaire_goes_out_and_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The way through another tool and back; what is no question is told of, and then missing."""
    form, again = tmp_path / "form.xlsx", tmp_path / "again.yaml"
    assert bring_out(EVENINGS, form) == 0
    said = capsys.readouterr().out
    assert "survey, row 2: The voting round is left out" in said
    assert f"Questions written to {form}: 2." in said
    assert bring_in(form, again) == 0
    assert "Questions written to" in capsys.readouterr().out
    before = yaml.safe_load(EVENINGS.read_text(encoding="utf-8"))["steps"][1:]
    after = yaml.safe_load(again.read_text(encoding="utf-8"))["steps"]
    before[1]["question"]["text"] = {"max": 2000}  # a free text's default, written out
    assert after == before
    assert check(again) == 1
    assert "Missing: decision" in capsys.readouterr().out


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody may have worked on it since."""
    form, out = tmp_path / "form.xlsx", tmp_path / "again.yaml"
    assert bring_out(EVENINGS, form) == 0
    out.write_text("mine", encoding="utf-8")
    assert bring_in(form, out) == 1
    assert "is there already" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "mine"


def test_each_refusal_is_one_sentence_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback, and nothing is written."""
    book = Workbook()
    book.save(tmp_path / "table.xlsx")
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text(
        EVENINGS.read_text(encoding="utf-8").replace("minutes: 5", "minutes: 0"), encoding="utf-8"
    )
    out = tmp_path / "out"
    assert bring_in(tmp_path / "none.xlsx", out) == 1
    assert "Check the name" in capsys.readouterr().err
    assert bring_in(tmp_path / "table.xlsx", out) == 1
    assert "isn't an XLSForm" in capsys.readouterr().err
    assert bring_out(tmp_path / "none.yaml", out) == 1
    assert "can't be read" in capsys.readouterr().err
    assert bring_out(faulty, out) == 1
    assert "The smallest number is 1" in capsys.readouterr().out
    assert bring_out(EVENINGS, tmp_path / "no" / "folder.xlsx") == 1
    assert "can't be written" in capsys.readouterr().err
    assert not out.exists()
