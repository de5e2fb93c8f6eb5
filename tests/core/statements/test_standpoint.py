"""One person's place on a stored map."""

import json

import numpy as np
import pytest

from core.statements.opinion_map.compute import compute
from core.statements.opinion_map.votes import Votes
from core.statements.refreshing import body_of
from core.statements.standpoint import position, read_map, spot


def camps(people: int = 40, statements: int = 10) -> tuple[str, dict[int, dict[int, int]]]:
    """Two camps who answer the opposite, each person with one slip, some statements unseen."""
    rng = np.random.default_rng(1)
    cast = {
        who: {
            n: (1 if (n + who) % 2 else -1) * (-1 if rng.random() < 0.1 else 1)
            for n in range(1, statements + 1)
            if rng.random() < 0.9
        }
        for who in range(1, people + 1)
    }
    rows = [(who, n, sign) for who, answers in cast.items() for n, sign in answers.items()]
    voters, numbers, signs = np.array(rows, dtype=np.int64).T
    return body_of(compute(Votes(voters, numbers, signs.astype(np.int8)), {3})), cast


def test_a_person_stands_where_the_map_shows_them() -> None:
    """Whoever compares the sentence with the picture finds the same place, also with a rejected statement."""
    body, cast = camps()
    shown = json.loads(body)["projection"]
    published = read_map(body)
    assert len(shown) > 30
    for who, place in shown.items():
        assert position(published, cast[int(who)]) == pytest.approx(place, abs=1e-9)


def test_the_nearest_group_is_the_camp_one_answers_with() -> None:
    """Someone new to the map is told of those who answered alike."""
    body, _ = camps()
    published = read_map(body)
    assert published.clear
    for camp in (0, 1):
        here = spot(published, {n: 1 if (n + camp) % 2 else -1 for n in range(1, 11)})
        assert here is not None
        assert {member % 2 for member in published.groups[here.group].members} == {camp}


def test_answers_that_the_map_does_not_know_move_nobody() -> None:
    """A statement approved after the map was made has no place on it yet."""
    body, cast = camps()
    published = read_map(body)
    assert position(published, {**cast[1], 99: 1}) == position(published, cast[1])
    assert position(published, {}) == (0.0, 0.0)


def test_a_map_without_clear_groups_places_nobody() -> None:
    """A made-up camp would be worse than none."""
    same = Votes(np.repeat(np.arange(1, 9), 2), np.tile([1, 2], 8), np.ones(16, dtype=np.int8))
    assert spot(read_map(body_of(compute(same))), {1: 1, 2: 1}) is None
    weak = json.loads(camps()[0])
    weak["quality"]["clear"] = False
    assert spot(read_map(json.dumps(weak)), {1: 1, 2: 1}) is None
