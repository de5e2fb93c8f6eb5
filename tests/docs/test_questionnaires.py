"""The page on questionnaires: its examples are sound together, and its commands run as they stand."""

import re
import shlex
from pathlib import Path
from textwrap import indent

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from core.documents.campaign import Campaign
from core.documents.checking import cautions, check_campaign
from core.documents.questionnaire import TYPES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/how-to/write-a-questionnaire.md").read_text(encoding="utf-8")


def test_the_examples_make_one_questionnaire_with_every_kind() -> None:
    """Whoever copies from the page starts from what works."""
    evenings = (ROOT / "examples/campaigns/ilta-ajat.yaml").read_text(encoding="utf-8")
    head, _, _ = evenings.partition("steps:\n")
    steps = "".join(
        indent(block, "  ") for block in re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    )
    text = head.replace("kind: statements", "kind: survey") + "steps:\n" + steps
    found = check_campaign(text)
    assert isinstance(found, Campaign), found
    assert {question.kind for question in found.questions} == set(TYPES)
    assert cautions(text) == []


def test_the_commands_run_as_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody types in vain; what they write lies where the page says."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"^\./run (.+)$", PAGE, re.MULTILINE)
    assert len(commands) == 3
    for command in commands:
        done = CliRunner().invoke(app, shlex.split(command))
        assert done.exit_code == 0, done.output
    assert (tmp_path / "asuinalue.yaml").exists()
