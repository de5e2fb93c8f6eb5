"""A simulated campaign goes the real way from its launch to its dispositions, the same for the same seed."""

import json
from dataclasses import replace

import pytest

from bot.settings import EXAMPLES, Settings
from bot.simulation.outcome import Simulated
from bot.simulation.simulating import simulate
from bot.simulation.told import advice, as_json, likely, told
from bot.simulation.wire import NotPlayed
from core.documents.faults import FaultyDocumentError

DOCUMENT = (
    (EXAMPLES / "campaigns" / "ilta-ajat.yaml")
    .read_text(encoding="utf-8")
    .replace("size: 800", "size: 60")
    .replace("strata: [municipality, age_group, gender]", "strata: [gender]")
    .replace("minimum_per_stratum: 2", "minimum_per_stratum: 0")
    .replace('{default: 0.25, "age_group=18-29": 0.15}', "{default: 0.5}")
    .replace("until: {answers: 200}", "until: {answers: 50}")
    .replace("to: 2026-12-15", "to: 2026-12-12")
)


@pytest.fixture(scope="module")
def settings() -> Settings:
    return Settings(_env_file=None)


async def test_a_simulation_tells_the_whole_campaign_and_the_same_twice(settings: Settings) -> None:
    """A planner sees what residents will see, and whoever runs it again sees the same."""
    found = await simulate(DOCUMENT, 150, 7, settings)
    assert found.faults == 0
    assert 30 <= found.invited <= 60
    assert 0.3 < found.complete / found.invited < 0.7
    assert (
        found.complete + found.counts.get("P", 0) + found.counts.get("R", 0) + found.counts["NC"]
        == found.invited
    )
    assert list(found.by_day) == sorted(found.by_day)
    assert len(found.by_day) == 12
    assert found.by_day[-1] == found.complete
    assert found.chat[0].ours
    assert any(not line.ours for line in found.chat)
    assert {group.key for group in found.groups} == {"female", "male"}
    again = await simulate(DOCUMENT, 150, 7, settings)
    assert as_json(again) == as_json(found)
    assert as_json(await simulate(DOCUMENT, 150, 8, settings)) != as_json(found)
    lines = "\n".join(told(found))
    assert f"{found.complete}" in lines
    assert "50 answers are wanted" in lines


async def test_what_cannot_be_played_says_why(settings: Settings) -> None:
    """A pool that is smaller than the sample, and a faulty file, are the planner's to mend."""
    with pytest.raises(NotPlayed, match="60 people can't be drawn from a pool of 59"):
        await simulate(DOCUMENT, 59, 1, settings)
    with pytest.raises(FaultyDocumentError):
        await simulate(DOCUMENT.replace("minutes: 5", "minutes: no"), 150, 1, settings)


def test_advice_names_what_to_change() -> None:
    """What will probably come back is of use only with what to do about it."""
    fine = Simulated(
        name="x",
        people=500,
        days=10,
        seed=1,
        counts={"I": 100, "NC": 100},
        details={},
        rates={"RR2": 0.5},
        by_day=(50, 90, 99, 100, 100, 100),
        target=100,
        minutes=3,
        leaving=None,
        faults=0,
        groups=(),
        r_indicator=None,
        hidden_below=10,
        chat=(),
        assumed=False,
        changed=(),
        events=0,
        messages=0,
    )
    assert likely(fine) == (91, 109)
    assert list(advice(fine)) == ["Nothing: it came as the document wants it."]
    short = replace(fine, target=150, details={"break-off": 50}, by_day=(0, 10, 20, 40, 70, 100))
    said = " ".join(advice(short))
    assert "about 300" in said
    assert "67 %" in said
    assert "a few days more" in said
    assert "Nobody answered" in " ".join(advice(replace(fine, counts={"NC": 200})))
    assert json.loads(as_json(short))["likely"] == [91, 109]
