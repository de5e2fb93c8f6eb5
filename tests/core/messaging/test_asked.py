"""A question comes out of its row as it was asked, also one that an older version of ours asked."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.messaging import prompts
from core.messaging.tables import Prompt
from core.messaging.values import Ask, Choice, ConversationId, Takes

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
ASKS = [
    Ask("vote-card", {"i": 1}, ("agree", "later"), about=4),
    Ask("q-card", choices=(Choice("a", "Jonot"), "skip"), free=True),
    Ask("q-card", choices=("skip",), takes=Takes("photo", 5)),
    Ask("q-card", choices=("skip",), free=True, takes=Takes("location")),
    Ask("q-card", free=True),
    Ask("q-card"),
]


def kept(ask: Ask) -> Prompt:
    return Prompt(**prompts.row(ConversationId(1), ask, "survey", "token", NOW))


@pytest.mark.parametrize("ask", ASKS)
def test_a_question_is_read_as_it_was_asked(ask: Ask) -> None:
    """A reply is read against the row alone: nothing else remembers what was asked."""
    row = kept(ask)
    assert prompts.question(row) == replace(ask, args=dict(ask.args))
    assert prompts.takes(row.choices) == ask.takes


def test_a_question_that_was_open_over_an_update_is_still_answered() -> None:
    """It was kept in the form of then; whoever answers it a week later writes words all the same."""
    written = prompts.row(ConversationId(1), ASKS[0], "survey", "token", NOW)
    row = Prompt(**{**written, "choices": '{"free": ["skip", ["a", "Jonot"]]}'})
    assert prompts.question(row).free
    assert prompts.question(row).choices == ("skip", Choice("a", "Jonot"))
    assert prompts.takes(row.choices) is None
