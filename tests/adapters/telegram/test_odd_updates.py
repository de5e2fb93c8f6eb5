"""Updates that nobody should send: each is an event, nothing, or unreadable, and never more than that."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.decoding import UnreadableUpdate
from adapters.telegram.wire import DEEPEST, callback_of, read_json, update_id
from core.messaging.bodies import body_as_json
from core.messaging.values import Event, Side
from tests.adapters.telegram.fuzzing import updates
from tests.adapters.telegram.updates import captured, engine

COUNT = 20_000
Read = Event | None | str


def _read(library: str, raw: dict[str, object], side: Side) -> Read:
    try:
        return engine(library, side).decode(raw)
    except UnreadableUpdate as unreadable:
        return f"unreadable {unreadable}"


def _read_all(library: str) -> list[Read]:
    sides = (Side.RESIDENT, Side.STAFF)
    return [_read(library, raw, sides[at % 2]) for at, raw in enumerate(updates(20261127, COUNT))]


def test_of_twenty_thousand_spoiled_updates_none_breaks_the_intake() -> None:
    """Whatever comes, no resident waits behind it; and what both libraries can read, they read alike."""
    aiogram, ptb = _read_all("aiogram"), _read_all("ptb")
    assert len(aiogram) == len(ptb) == COUNT
    for one, other in zip(aiogram, ptb, strict=True):
        if isinstance(one, Event):
            kept = json.dumps(body_as_json(one.body), ensure_ascii=False) + one.address + one.sender_name
            assert kept.encode("utf-8")
            assert "\\u0000" not in kept
        if not isinstance(one, str) and not isinstance(other, str):
            assert one == other
    # The spoiling spoils, and leaves enough whole to compare.
    assert 2_000 < sum(isinstance(one, str) for one in aiogram) < 18_000
    assert sum(isinstance(one, Event) for one in aiogram) > 2_000
    for raw in updates(20261127, 500):
        callback_of(raw)
        assert update_id(raw) is None or isinstance(raw["update_id"], int)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
        max_leaves=12,
    ),
    st.sampled_from(["message", "callback_query", "my_chat_member", "edited_message", "message_reaction"]),
    st.sampled_from(["aiogram", "ptb"]),
)
def test_anything_at_all_in_an_update_is_read_or_refused(value: object, kind: str, library: str) -> None:
    """Also what no captured update looks like."""
    _read(library, {"update_id": 1, kind: value}, Side.RESIDENT)


def test_a_number_without_end_spoils_only_its_own_place() -> None:
    """Python won't read a whole number of 5,000 digits: the hundred votes around it are read all the same."""
    whole = json.dumps(captured("text-private"))
    text = f'[{whole}, {{"update_id": 8, "message": {"9" * 5_000}}}, {whole}]'
    first, _, last = read_json(text)
    assert first == last == captured("text-private")


@pytest.mark.parametrize("levels", [200, 400, 5_000, 200_000])
def test_nesting_without_bottom_spoils_only_its_own_place(levels: int) -> None:
    """As above, for an update that is deeper than Python reads."""
    whole = json.dumps(captured("text-astral-entities"))
    deep = '{"a":[' * levels + '"]}"' + "]}" * levels
    text = f'[{whole}, {{"update_id": 8, "message": {deep}}}, {whole}]'
    first, odd, last = read_json(text)
    assert first == last == captured("text-astral-entities")
    assert odd["update_id"] == 8
    for library in ("aiogram", "ptb"):
        assert _read(library, odd, Side.RESIDENT) is None or isinstance(
            _read(library, odd, Side.RESIDENT), str
        )
    assert levels > DEEPEST


@given(st.recursive(st.none() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=4), max_leaves=9))
def test_what_is_not_too_deep_is_read_as_it_is(value: object) -> None:
    """Cutting off what is too deep changes nothing else."""
    deep = "[" * 3_000 + "]" * 3_000
    assert read_json(f"[{json.dumps(value)}, {deep}]")[0] == value
