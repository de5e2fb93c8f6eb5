"""A pulse's rounds: everyone's turn comes, nobody's comes twice before, and anyone can repeat it."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from core.sampling.draw import Frame, draw, frame_of, seed_of
from core.sampling.record import DrawRecord, Rotation, read_record, record_of, verify
from core.sampling.rotation import Round, stays, turns

SEED = "5e" * 32
STRATA = ("A", "B")
Pools = list[dict[str, str]]


def _pool(people: int) -> dict[str, str]:
    return {f"m{n:03}": STRATA[n % 2] for n in range(people)}


def _round(before: list[Round], pool: dict[str, str], size: int) -> Round:
    frame = frame_of(pool.items())
    allocation = {key: min(size, there) for key, there in frame.available.items()}
    drawn = draw(frame, allocation, SEED, turns(before, frame)).drawn
    return Round(frame, frozenset(name for names in drawn.values() for name in names))


@given(people=st.integers(2, 40), size=st.integers(1, 12), rounds=st.integers(1, 12))
@settings(max_examples=60)
def test_nobody_is_asked_twice_before_all_are_asked_once(people: int, size: int, rounds: int) -> None:
    """Being asked is a burden and a voice: each stratum shares both evenly, lap after lap."""
    pool, before = _pool(people), list[Round]()
    for _ in range(rounds):
        before.append(_round(before, pool, size))
        for stratum in STRATA:
            times = [sum(name in one.drawn for one in before) for name in pool if pool[name] == stratum]
            assert not times or max(times) - min(times) <= 1


@st.composite
def _changing(draws: st.DrawFn) -> Pools:
    """Give pools from round to round: people come, leave for good, stay away for a time."""
    random: Random = draws(st.randoms(use_true_random=False))
    pools: Pools = []
    home = _pool(60)
    there = set(list(home)[:30])
    for _ in range(draws(st.integers(2, 8))):
        there = {name for name in there if random.random() < 0.9}
        there |= set(random.sample(sorted(home), 5))
        pools.append({name: home[name] for name in sorted(there)})
    return pools


@given(_changing(), st.integers(1, 8))
@settings(max_examples=40)
def test_whoever_comes_late_or_back_is_never_more_than_one_turn_away_from_others(
    pools: Pools, size: int
) -> None:
    """Nobody is asked again and again to catch up, and nobody is passed over for having been away."""
    before: list[Round] = []
    for pool in pools:
        assert set(turns(before, frame_of(pool.items())).values()) <= {1}
        before.append(_round(before, pool, size))


@given(people=st.integers(2, 30), size=st.integers(1, 8), newcomers=st.integers(1, 8))
def test_a_newcomer_falls_into_place(people: int, size: int, newcomers: int) -> None:
    """Whoever joins in the third lap isn't asked three times running to catch up."""
    pool, before = _pool(people), list[Round]()
    for _ in range(2 * people):
        before.append(_round(before, pool, size))
    grown = pool | {f"n{n}": "A" for n in range(newcomers)}
    frame = frame_of(grown.items())
    assert not {name for name in turns(before, frame) if name.startswith("n")}


def test_a_panel_that_stays_is_asked_again_and_its_free_places_filled() -> None:
    """The same people answer, so that a change is theirs and not the sample's."""
    pool = _pool(20)
    first = _round([], pool, 4)
    gone = min(first.drawn)
    # Many newcomers: some have smaller tickets than those who were asked.
    pool |= {f"n{n}": STRATA[n % 2] for n in range(60)}
    frame = frame_of((name, key) for name, key in pool.items() if name != gone)
    drawn = draw(frame, {"A": 4, "B": 4}, SEED, stays([first], frame)).drawn
    now = {name for names in drawn.values() for name in names}
    assert first.drawn - {gone} < now
    assert len(now) == 8


def test_an_auditor_repeats_a_later_round() -> None:
    """A pulse's draws are as open as any: the record says whose turn it wasn't."""
    frame, record = _recorded()
    assert verify(read_record(record.to_json()), frame) == []
    assert record.rotation is not None
    favoured = record.rotation.model_copy(update={"turns": {}})
    assert verify(record.model_copy(update={"rotation": favoured}), frame)


def _recorded() -> tuple[Frame, DrawRecord]:
    frame, hashes = frame_of(_pool(20).items()), ("a" * 64, "b" * 64)
    seed = seed_of(*hashes, "7 13")
    allocation = {"A": 3, "B": 3}
    before = draw(frame, allocation, seed).drawn
    asked = frozenset(name for names in before.values() for name in names)
    behind = turns([Round(frame, asked)], frame)
    rotation = Rotation(round=2, frame_hash=hashes[0], plan_hash=hashes[1], turns=behind)
    made = record_of(
        frame,
        "c" * 64,
        "7 13",
        allocation,
        draw(frame, allocation, seed, behind),
        strata=["side"],
        source="published",
        publicly_verifiable=False,
        software="test",
        rotation=rotation,
    )
    assert not asked & set(made.drawn)
    return frame, made
