"""Whether what a person writes may be quoted."""

import pytest

from bot.dialogue import Open, Person, Unclear
from bot.dialogues.quotes import AnswerQuotes, accept_quotes, ask_quotes
from core.messaging.values import ConversationId, Pressed, Reply, Typed, Word
from core.pool.tables import MemberId

WHO = Person(ConversationId(1), MemberId(7), "sv", "web")
ASKED = Open(ask_quotes(3).text, {}, ("yes", "no"), 3, "own-statement")


@pytest.mark.parametrize(
    ("reply", "given"), [(Pressed("yes"), True), (Pressed("no"), False), (Word("skip"), False)]
)
def test_only_a_yes_is_a_yes(reply: Reply, given: bool) -> None:
    """Without a yes nobody's words leave the house."""
    assert accept_quotes(WHO, ASKED, reply) == AnswerQuotes(MemberId(7), "sv", given)


def test_a_text_written_instead_of_an_answer_is_no_answer() -> None:
    """Silence and chatter are no consent."""
    assert isinstance(accept_quotes(WHO, ASKED, Typed("Iltavastaanottoja tarvitaan.")), Unclear)


def test_other_words_and_questions_are_left_to_whoever_asked() -> None:
    """Cancelling there means leaving what is being written."""
    assert accept_quotes(WHO, ASKED, Word("cancel")) is None
    assert accept_quotes(WHO, Open("own-ask", {}, (), 3, "own-statement"), Pressed("yes")) is None
