"""A questionnaire made in the chat is sound whatever is pressed and typed on the way."""

import json
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.staff.new_questions import accept, offered
from core.documents.campaign import Campaign
from core.documents.checking import check_campaign
from core.documents.guided_dates import Slip
from core.documents.guided_writing import write
from core.messaging.values import Pressed, Reply, Typed, Word
from tests.core.documents.test_guided_questions import GUIDE, REST

TODAY = date(2026, 11, 27)
TYPED = (
    "Oletko käynyt?\nKyllä\nEn",
    "Milloin?\nAamulla\nIllalla\nYöllä\nEi mikään",
    "Kuinka helppoa?",
    "Mitä?\nTämä\nTuo\n\nMiksi?",
    "1 vaikeaa, 5 helppoa",
    "1–5",
    "0–200 km",
    "1.1.2020–31.12.2026",
    *(str(number) for number in range(6)),
    "1 2",
    "2 1",
    "3 1",
    "1",
    "1",
    "1 3",
    "Vastasit {q1}",
    "Vastasit {1}. Miksi?",
    "Vastasit {2}. Miksi?\nMuuten vain\n{1}",
    "and\nor\nnot",
)


@given(st.lists(st.integers(0, 10_000), min_size=20, max_size=120))
def test_whatever_is_done_the_list_makes_a_sound_file(turns: list[int]) -> None:
    """Adding, changing, moving, removing and going back in any order never leaves a file with a fault."""
    kept: dict[str, Any] = {}
    for turn in turns:
        choices = offered(kept)
        # Words every other time, so that each way on is gone; "back" now and then.
        replies: list[Reply] = [*(Pressed(key) for key in choices)]
        replies += [Typed(text) for text in TYPED] if turn % 2 or not choices else []
        replies += [Word("back")] if turn % 9 == 0 else []
        try:
            done = accept(kept, replies[turn % len(replies)], TODAY)
        except LookupError:
            continue
        kept = json.loads(json.dumps(kept))  # as it stands in the card
        if done is not None and not isinstance(done, Slip):
            found = check_campaign(write(REST | {"questions": done}, GUIDE, "ilta"), ["fi"])
            assert isinstance(found, Campaign), (done, found)
