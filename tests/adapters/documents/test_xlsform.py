"""Workbooks of forms: what is written is read back, the field's own checker takes it, and no file does harm."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from openpyxl import Workbook
from pyxform.xls2xform import convert  # type: ignore[import-untyped]

from adapters.documents.xlsform import LARGEST, read, write
from core.documents.campaign import Campaign
from core.documents.checking import check_campaign
from core.documents.form import Form, Row, Unfit
from core.documents.form_writing import form_of
from core.documents.questionnaire import Step
from tests.core.documents.test_forms import WORDS, questionnaires

TEXT = {"fi": "=1+1 ”x” ja {car}", "sv": "Å <b> & c", "en": "'What'?"}
CHOICES = {"a": TEXT, "b-1": TEXT, "2": TEXT}
KINDS: list[dict[str, Any]] = [
    {"single": CHOICES, "shuffle": True},
    {"multiple": CHOICES, "exclusive": ["2"], "at_least": 2, "if": "car != a"},
    {"scale": {"from": 0, "to": 10, "low": TEXT, "high": TEXT}, "optional": False},
    {"scale": {"from": 1, "to": 5}},
    {"number": {"min": 0, "max": 120, "whole": True}, "if": "count(q1) < 2 and not q1 has a"},
    {"number": {"min": 0.25}},
    {"date": {"earliest": "2026-01-01"}},
    {"ranking": CHOICES, "at_most": 2},
    {"text": {}, "if": "q6 > 2026-05-01 or answered(q5)"},
    {"photo": {}},
    {"place": {}},
    {"agree": {}},
    {"info": {}},
]


def campaign() -> Campaign:
    """All kinds in one questionnaire."""
    sound = check_campaign(Path("examples/campaigns/ilta-ajat.yaml").read_text(encoding="utf-8"))
    assert isinstance(sound, Campaign)
    first = {"id": "car", "ask": {"fi": "Auto", "sv": "Bil", "en": "Car"}, "single": CHOICES}
    written = [first, *({"id": f"q{n}", "ask": TEXT, **kind} for n, kind in enumerate(KINDS))]
    steps = [Step.model_validate_json(json.dumps({"question": question})) for question in written]
    return sound.model_copy(update={"steps": steps})


def test_a_workbook_reads_as_the_form_that_was_written() -> None:
    """Formula-like texts and quotes included; the same form gives the same bytes."""
    form, lost = form_of(campaign(), WORDS)
    assert lost == []
    content = write(form)
    assert read(content) == form
    assert write(form) == content


def test_the_fields_own_checker_takes_it_without_a_word() -> None:
    """What other tools would stumble over, pyxform says first; its advice on picture sizes is no fault."""
    form, _ = form_of(campaign(), WORDS)
    said = convert(io.BytesIO(write(form)), file_type=".xlsx")
    assert [warning for warning in said.warnings if "max-pixels" not in warning] == []


@settings(max_examples=15, deadline=None)
@given(questionnaires())
def test_the_checker_takes_every_questionnaire_and_nothing_changes_on_the_way(steps: list[Step]) -> None:
    """Ids in capitals, with dashes, with digits in front: a workbook carries them all."""
    form, _ = form_of(campaign().model_copy(update={"steps": steps}), WORDS)
    assert read(write(form)) == form


def book(*rows: list[Any], name: str = "survey") -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = name
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def test_headings_of_any_age_and_corrected_quotes_are_understood() -> None:
    """Forms are ten years old, and spreadsheets bend quotes."""
    content = book(
        ["Type", "name", "label:Finnish (fi)", "bind:relevant", "Constraint"],
        ["integer", "age", "Ikä", None, ". >= 18"],
        [None, None, None, None, None],
        ["text", "why", "Miksi", "${age} = ‘20’", None],
    )
    assert read(content) == Form(
        [
            Row(2, {"type": "integer", "name": "age", "label::Finnish (fi)": "Ikä", "constraint": ". >= 18"}),
            Row(
                4,
                {"type": "text", "name": "why", "label::Finnish (fi)": "Miksi", "relevant": "${age} = '20'"},
            ),
        ]
    )


def bomb() -> bytes:
    """A small archive of a hundred megabytes of nothing."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 100_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", ""),
        (b"PK\x03\x04 nothing more", ""),
        (b"campaign: x", ""),
        (b"x" * (LARGEST + 1), ""),
        (bomb(), ""),
        (book(["a", "b"], [1, 2], name="Sheet1"), "survey"),
        (book(["type", "name", "label"], ["nonsense", "a", "A"]), "Unknown question type"),
        (book(["type", "name", "label"], ["select_one x", "a", "A"]), "choices"),
    ],
    ids=["empty", "torn", "yaml", "huge", "bomb", "no form", "unknown type", "no list"],
)
def test_what_is_no_form_is_refused_with_the_checkers_reason(content: bytes, reason: str) -> None:
    """Whoever sent it learns what to mend; nothing is unpacked that would fill the memory."""
    found = read(content)
    assert isinstance(found, Unfit)
    assert reason in found.reason
