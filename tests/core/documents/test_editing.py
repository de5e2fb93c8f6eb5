"""A value changed in somebody's file leaves all else as they wrote it."""

from pathlib import Path

import pytest
import yaml

from core.documents.checking import check_campaign
from core.documents.editing import amended

TEXT = (Path(__file__).parents[3] / "examples" / "campaigns" / "ilta-ajat.yaml").read_text("utf-8")


def test_one_value_changes_and_comments_stay() -> None:
    """Staff know their file again."""
    changed = amended(TEXT, {("sample", "size"): "900"})
    assert changed == TEXT.replace("size: 800", "size: 900")


def test_maps_and_lists_in_either_style_are_replaced_whole() -> None:
    """A file may be written in blocks or in braces."""
    block = TEXT.replace(
        "strata: [municipality, age_group, gender]", "strata:\n    - municipality\n    - gender"
    )
    changed = amended(block, {("sample", "strata"): "[gender]", ("waves",): "{every: 2 days}"})
    read = yaml.safe_load(changed)
    assert read["sample"]["strata"] == ["gender"]
    assert read["sample"]["minimum_per_stratum"] == 2
    assert read["waves"] == {"every": "2 days"}
    assert read["reminders"] == yaml.safe_load(TEXT)["reminders"]


@pytest.mark.parametrize("style", ["block", "flow"])
def test_a_key_that_is_not_there_is_added(style: str) -> None:
    """What was left out can be said later."""
    without = TEXT.replace("  minimum_per_stratum: 2\n", "")
    if style == "flow":
        head, rest = without.split("sample:\n")
        after = rest.split("waves:", 1)[1]
        without = f"{head}sample: {{from: pool, size: 800, strata: [gender]}}\nwaves:{after}"
    changed = amended(without, {("sample", "minimum_per_stratum"): "3"})
    assert yaml.safe_load(changed)["sample"]["minimum_per_stratum"] == 3
    assert not isinstance(check_campaign(changed, ("fi", "sv", "en")), list)


def test_a_place_that_is_none_is_refused() -> None:
    """Nothing is written where it would mean something else."""
    with pytest.raises(KeyError):
        amended(TEXT, {("nothing", "size"): "3"})
    with pytest.raises(KeyError):
        amended(TEXT, {("minutes", "size"): "3"})
