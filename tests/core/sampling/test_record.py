"""The public record: it can be checked, says where it was bent, and tells nobody's stratum."""

import json

import pytest

from core.sampling.draw import Frame, draw, frame_of, seed_of
from core.sampling.record import BadRecordError, DrawRecord, read_record, record_of, verify

FRAME = frame_of([(f"m{n:02}", "Tampere|18-29" if n % 3 else "Kihniö|80+") for n in range(30)])
PLAN = "f3e0792e105e2bfe88e7b3bab5097b93a59a8c5b239fe3c6f87a8d0f72ab9032"


def made(frame: Frame = FRAME) -> DrawRecord:
    allocation = {"Kihniö|80+": 2, "Tampere|18-29": 5}
    result = draw(frame, allocation, seed_of(frame.hash, PLAN, "7 12 33"))
    return record_of(
        frame,
        PLAN,
        "7 12 33",
        allocation,
        result,
        strata=["municipality", "age_group"],
        source="Lotto 28.11.2026",
        publicly_verifiable=True,
        software="kuulolla 0.1.0",
    )


def test_a_true_record_survives_its_file_and_its_check() -> None:
    """What is published is what was drawn."""
    assert read_record(made().to_json()) == made()
    assert verify(made(), FRAME) == []


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"seed": "0" * 64}, "seed"),
        ({"frame_hash": "0" * 64}, "frame_hash"),
        ({"frame_size": 31}, "frame_size"),
        ({"public_randomness": "8"}, "seed"),
        ({"public_randomness": "a\nb"}, "public_randomness"),
        ({"reserve_hash": "0" * 64}, "reserve_hash"),
        ({"allocation": {"Kihniö|80+": 3, "Tampere|18-29": 4}}, "drawn"),
        ({"allocation": {"Kihniö|80+": 300}}, "allocation"),
        ({"drawn": list(reversed(made().drawn))}, "order of drawn"),
        ({"drawn": [*made().drawn, made().drawn[0]]}, "order of drawn"),
        ({"drawn": made().drawn[1:]}, f"drawn {made().drawn[0]}"),
    ],
)
def test_a_bent_record_is_caught_where_it_was_bent(change: dict[str, object], where: str) -> None:
    """A resident who checks learns which line to ask about."""
    found = verify(made().model_copy(update=change), FRAME)
    assert any(difference.where.startswith(where) for difference in found)


def test_a_person_moved_to_another_stratum_is_caught() -> None:
    """Moving one's friend to the small stratum after the number shows."""
    moved = frame_of(zip(FRAME.pseudonyms, ("Kihniö|80+", "Kihniö|80+", *FRAME.strata[2:]), strict=True))
    assert {"frame_hash"} <= {d.where for d in verify(made(), moved)}


def test_the_record_tells_nobody_s_stratum() -> None:
    """The only two drawn from Kihniö can't be picked out of the list."""
    published = json.loads(made().to_json())
    assert published["drawn"] == sorted(published["drawn"])
    assert len(published["drawn"]) == 7
    assert "reserve" not in published


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"version": 2}', "\x00"])
def test_what_is_no_record_is_refused_in_words(text: str) -> None:
    """A wrong file gets a sentence."""
    with pytest.raises(BadRecordError):
        read_record(text)
