"""What "why me?" may say: the truth about each kind of draw."""

import pytest

from core.campaigns.documents import lot_of
from core.documents.campaign import Sample


@pytest.mark.parametrize(
    ("asked", "lot"),
    [
        ({"strata": ["gender"]}, "mirror"),
        ({"strata": ["gender"], "expected_response": {"default": 0.2}}, "mirror"),
        ({}, "even"),
        ({"from": "frame file"}, "even"),
        ({"strata": ["gender"], "expected_response": {"default": 0.2, "gender=male": 0.1}}, "uneven"),
        ({"strata": ["gender"], "oversample": {"gender=male": 2}}, "uneven"),
        ({"strata": ["gender"], "certainty": ["gender=male"]}, "uneven"),
        ({"strata": ["gender"], "minimum_per_stratum": 5}, "uneven"),
        ({"strata": ["gender"], "quota": True}, "uneven"),
        ({"strata": ["gender"], "group": "parents"}, "uneven"),
        ({"strata": ["gender"], "from": "nokia.csv"}, "uneven"),
    ],
)
def test_only_a_sample_that_mirrors_the_population_is_said_to(asked: dict[str, object], lot: str) -> None:
    """Who was drawn twice as likely as a neighbour isn't told that all were alike."""
    assert lot_of(Sample.model_validate({"from": "pool", "size": 10, **asked})) == lot
