"""Where one person stands on a published opinion map (pure)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.statements.opinion_map.representative import sets_apart

Side = Literal["left", "right", "top", "bottom", "middle"]
NEAR = 0.1  # of the map's reach: closer to the middle than this is no side


class Typical(NamedTuple):
    """What a group says that others don't say as much."""

    number: int
    direction: Literal["agree", "disagree"]


@dataclass(frozen=True)
class MapGroup:
    """One group: the voters in it, its centre, how far its people are from that on average, and its side."""

    members: tuple[int, ...]
    centre: tuple[float, float]
    spread: float
    side: Side
    typical: tuple[Typical, ...]


@dataclass(frozen=True)
class PublishedMap:
    """As much of a stored map as it takes to place one person on it."""

    place: Mapping[int, int]  # of a statement's number in `mean` and `axes`
    shown: NDArray[np.bool_]
    mean: NDArray[np.float64]
    axes: NDArray[np.float64]  # 2 x statements
    participants: int
    reach: float  # the farthest coordinate of anyone: pictures end there
    clear: bool
    groups: tuple[MapGroup, ...]
    consensus: tuple[int, ...]  # by group-informed consensus, best first; its floor of votes isn't applied


class Spot(NamedTuple):
    """A person's place: the group whose centre is nearest (the lower on a tie), and whether at its edge."""

    x: float
    y: float
    group: int
    edge: bool


def read_map(body: str) -> PublishedMap:
    """Read a stored map (map-output.md)."""
    stored: dict[str, Any] = json.loads(body)
    numbers = stored["statement_ids"]
    out = set(stored["moderated_out"])
    projection = stored["projection"]
    reach = max((max(abs(x), abs(y)) for x, y in projection.values()), default=1.0) or 1.0
    ranked = sorted(stored["group_informed_consensus"].items(), key=lambda item: (-item[1], int(item[0])))
    return PublishedMap(
        {number: at for at, number in enumerate(numbers)},
        np.array([number not in out for number in numbers], dtype=np.bool_),
        np.array(stored["mean"], dtype=np.float64),
        np.array(stored["components"], dtype=np.float64).reshape(2, -1),
        stored["participants"],
        reach,
        bool(stored["quality"]["clear"]),
        tuple(_group(group, projection, reach) for group in stored["groups"]),
        tuple(int(number) for number, _ in ranked if int(number) not in out),
    )


def position(published: PublishedMap, votes: Mapping[int, int]) -> tuple[float, float]:
    """Project votes, by statement number, on the map (opinion-map.md 3); what isn't on it is left out."""
    known = {published.place[number]: sign for number, sign in votes.items() if number in published.place}
    at = np.array([place for place in known if published.shown[place]], dtype=np.intp)
    signs = np.array([known[place] for place in at.tolist()], dtype=np.float64)
    # A zeroed column counts as answered by everyone, as in `projection.positions`.
    answered = len(at) + int((~published.shown).sum())
    sums = published.axes[:, at] @ (signs - published.mean[at])
    x, y = sums * np.sqrt(len(published.mean) / max(1, answered))
    return float(x), float(y)


def spot(published: PublishedMap, votes: Mapping[int, int]) -> Spot | None:
    """Find a person's place among the groups; None where the map has no clear ones."""
    if not published.clear or not published.groups:
        return None
    x, y = position(published, votes)
    far = [float(np.hypot(x - g.centre[0], y - g.centre[1])) for g in published.groups]
    nearest = far.index(min(far))
    return Spot(x, y, nearest, far[nearest] > published.groups[nearest].spread)


def _group(group: Mapping[str, Any], projection: Mapping[str, list[float]], reach: float) -> MapGroup:
    points = np.array([projection[str(member)] for member in group["members"]], dtype=np.float64)
    centre = points.mean(axis=0)
    spread = float(np.hypot(*(points - centre).T).mean())
    typical = tuple(
        Typical(one["statement"], one["direction"])
        for one in group["representative"]
        if sets_apart(one["p"], one["ratio"])
    )
    x, y = float(centre[0]), float(centre[1])
    return MapGroup(tuple(group["members"]), (x, y), spread, _side(x / reach, y / reach), typical)


def _side(x: float, y: float) -> Side:
    if max(abs(x), abs(y)) < NEAR:
        return "middle"
    if abs(x) >= abs(y):
        return "left" if x < 0 else "right"
    return "top" if y > 0 else "bottom"
