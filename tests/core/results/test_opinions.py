"""What is told of an opinion group, alike on the report's page and in chat."""

import json

import numpy as np
import pytest

from core.results.opinions import Worded, ballot_of, lines_of, opinions_of
from core.statements.opinion_map.votes import Votes
from core.statements.standpoint import read_map
from core.statements.tables import Choice

K, HALF = 10, 20
SPLITS, UNITES, LESS = 1, 2, 3
LEFT, RIGHT = range(1, HALF + 1), range(HALF + 1, 2 * HALF + 1)


def body() -> str:
    """A map of two groups of twenty, as it is stored: of its entries for the left one only one sets it apart."""

    def entry(number: int, direction: str, p: float, ratio: float) -> dict[str, object]:
        return {"statement": number, "direction": direction, "p": p, "ratio": ratio}

    left = [
        entry(SPLITS, "agree", 21 / 22, 21.0),
        entry(
            UNITES, "disagree", 1 / 22, 1.0
        ),  # all agree with it: the entry that stands where nothing else does
        entry(LESS, "agree", 14 / 22, 14 / 21),  # most agree with it, but more of the others do
    ]
    at = {voter: [-1.0 if voter in LEFT else 1.0, 0.0] for voter in (*LEFT, *RIGHT)}
    return json.dumps(
        {
            "quality": {"clear": True, "silhouette": 0.9, "stability": 0.9},
            "groups": [
                {"members": [*LEFT], "representative": left},
                {"members": [*RIGHT], "representative": [entry(UNITES, "disagree", 1 / 22, 1.0)]},
            ],
            "projection": {str(voter): place for voter, place in at.items()},
            "consensus": {"agree": [], "disagree": []},
            "statement_ids": [SPLITS, UNITES, LESS],
            "moderated_out": [],
            "mean": [0.0, 0.0, 0.0],
            "components": [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]],
            "participants": 2 * HALF,
            "group_informed_consensus": {},
        }
    )


def sign(voter: int, number: int) -> Choice:
    agrees = {SPLITS: voter in LEFT, UNITES: True, LESS: voter > HALF or voter <= 13}
    return Choice.AGREE if agrees[number] else Choice.DISAGREE


def votes() -> Votes:
    rows = [
        (voter, number, sign(voter, number)) for voter in (*LEFT, *RIGHT) for number in (SPLITS, UNITES, LESS)
    ]
    voters, numbers, said = (np.array(column, dtype=np.int64) for column in zip(*rows, strict=True))
    return Votes(voters, numbers, said.astype(np.int8))


@pytest.mark.parametrize(("group", "typical"), [(0, [(SPLITS, "agree")]), (1, [])])
def test_a_group_is_told_only_by_what_sets_it_apart(group: int, typical: list[tuple[int, str]]) -> None:
    """ "Typical: disagrees" of what all agree on would put words into twenty mouths, in chat as on the page."""
    ballot = ballot_of(votes(), [SPLITS, UNITES, LESS])
    worded = [Worded(number, {"": f"Väite {number}."}, "fi", "county") for number in (SPLITS, UNITES, LESS)]
    drawn = np.zeros(2 * HALF, dtype=np.bool_)
    lines = {line.number: line for line in lines_of(worded, ballot, K, drawn=drawn, weights=None)}
    reported = opinions_of(json.loads(body()), ballot, lines, K).groups[group]
    assert [(one.statement, one.direction) for one in reported.typical] == typical
    in_chat = read_map(body()).groups[group]
    assert [(one.number, one.direction) for one in in_chat.typical] == typical
