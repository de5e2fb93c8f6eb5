"""When a set is grouped anew, when its new replies are only placed, and when it rests."""

from dataclasses import replace

import pytest

from core.themes.due import Need, Run, State, need
from core.themes.values import WORDING
from tests.core.results.town import DURING

LAST = Run(DURING, WORDING, 0.75, 100)
QUIET = State(100, 0, 0, 0, 0, WORDING, 0.75, False, False, False, WORDING, False, LAST)


@pytest.mark.parametrize(
    ("state", "then"),
    [
        (QUIET, Need.NOTHING),
        (replace(QUIET, replies=109, unplaced=9), Need.PLACE),
        (replace(QUIET, replies=110, unplaced=10), Need.GROUP),  # a tenth more
        (replace(QUIET, replies=110, unplaced=10, published=True), Need.PLACE),
        (replace(QUIET, replies=110, published=True), Need.GROUP),
        (replace(QUIET, since=9, strayed=9), Need.NOTHING),  # of nine no share is told
        (replace(QUIET, since=40, strayed=10), Need.NOTHING),  # a quarter
        (replace(QUIET, since=40, strayed=11), Need.GROUP),
        (replace(QUIET, wanted=True), Need.GROUP),
        (replace(QUIET, threshold=0.85), Need.GROUP),
        (replace(QUIET, stale=True), Need.WORDS),
        (replace(QUIET, stale=True, unplaced=1), Need.PLACE),
        (replace(QUIET, model="e5@1"), Need.GROUP),
        (replace(QUIET, model="e5@1", waiting=1, unplaced=5, stale=True), Need.NOTHING),  # not read by it yet
        (replace(QUIET, last=None, stands=None), Need.GROUP),
        (replace(QUIET, last=None, stands=None, replies=29, unplaced=29, wanted=True), Need.NOTHING),
        (replace(QUIET, last=None, stands=None, waiting=1), Need.NOTHING),
        (replace(QUIET, replies=200, unplaced=99, wanted=True, locked=True), Need.NOTHING),
        (replace(QUIET, locked=True, stale=True), Need.WORDS),
        (replace(QUIET, replies=80), Need.NOTHING),  # twenty were erased
    ],
)
def test_what_a_set_needs(state: State, then: Need) -> None:
    assert need(state) is then
