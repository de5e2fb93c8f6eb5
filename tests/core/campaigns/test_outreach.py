"""How far the waves have come."""

from datetime import timedelta
from pathlib import Path

import pytest

from core.campaigns.outreach import share_due
from core.campaigns.tables import Campaign
from tests.core.campaigns.hall import CLOSES, NOW

TEXT = (Path(__file__).parents[3] / "examples" / "campaigns" / "ilta-ajat.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("days", "answered", "share"),
    [(0, 0, 0.4), (3, 0, 0.4), (4, 0, 0.8), (8, 0, 1.0), (40, 0, 1.0), (0, 10**6, 0.0)],
)
def test_waves_come_in_their_time_until_there_are_answers_enough(
    days: int, answered: int, share: float
) -> None:
    """Nobody is asked in vain: who isn't needed isn't written to."""
    assert share_due(_campaign(WAVES), answered, NOW + timedelta(days=days)) == pytest.approx(share)


def test_without_waves_all_are_invited_at_once() -> None:
    """A small sample needs no portions."""
    assert share_due(_campaign(""), 0, NOW) == 1.0


WAVES = "waves: {first: 0.4, until: {answers: 100}, every: 4 days, at_most: 3}"


def _campaign(waves: str) -> Campaign:
    lines = [line for line in TEXT.splitlines() if not line.startswith("waves:")]
    text = "\n".join([*lines, waves, ""])
    return Campaign(organisation_id=1, name="ilta", document=text, opens=NOW, closes=CLOSES, created_by=1)
