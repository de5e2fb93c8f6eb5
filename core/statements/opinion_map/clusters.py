"""K-means and the silhouette on points of the plane."""

import numpy as np

from core.statements.opinion_map.votes import Floats, Ints

ROUNDS = 100
SAME = 1e-9  # positions closer than this are one
BLOCK = 4096  # points whose distances are held at a time


def distinct_at_least(points: Floats, number: int) -> bool:
    """Say whether there are so many positions that differ by more than 1e-9."""
    left = points
    for _ in range(number):
        if len(left) == 0:
            return False
        left = left[np.abs(left - left[0]).max(axis=1) > SAME]
    return True


def base_labels(points: Floats, number: int = 100) -> Ints:
    """Gather N points into at most `number` clusters, numbered 0 .. without gaps.

    Lloyd's algorithm from the first `number` distinct points, at most 100 rounds (section 4).
    """
    keys = np.round(points / SAME)
    _, first, inverse = np.unique(keys[:, 0] + 1j * keys[:, 1], return_index=True, return_inverse=True)
    if len(first) <= number:
        return inverse.astype(np.int64)
    centres = points[np.sort(first)[:number]]
    labels, nearest, second = two_nearest(points, centres)
    slack = (
        1e-6 * np.abs(points).max()
    )  # far above the rounding of a distance, far below the gaps that matter
    for _ in range(ROUNDS):
        sizes = np.bincount(labels, minlength=number)
        sums = [np.bincount(labels, weights=axis, minlength=number) for axis in points.T]
        moved = np.stack(sums, axis=1) / np.maximum(sizes, 1)[:, None]
        moved = np.where(sizes[:, None] > 0, moved, centres)
        # Hamerly (2010): who is nearer to the own centre than to any other even after the longest step stays.
        steps = np.hypot(*(moved - centres).T)
        centres = moved
        nearest += steps[labels]
        second -= steps.max()
        doubtful = np.flatnonzero(nearest + slack >= second)
        renewed, nearest[doubtful], second[doubtful] = two_nearest(points[doubtful], centres)
        if np.array_equal(renewed, labels[doubtful]):
            break
        labels[doubtful] = renewed
    return np.unique(labels, return_inverse=True)[1].astype(np.int64)


def two_nearest(points: Floats, centres: Floats) -> tuple[Ints, Floats, Floats]:
    """Find the closest centre of each of N points (ties: the first), its distance, and that of the next one."""
    label, nearest, second = (
        np.empty(len(points), dtype=np.int64),
        np.empty(len(points)),
        np.empty(len(points)),
    )
    for first in range(0, len(points), BLOCK):
        part = slice(first, first + BLOCK)
        own = (points[part] ** 2).sum(axis=1)
        squares = (centres**2).sum(axis=1) - 2 * (points[part] @ centres.T)
        rows = np.arange(len(squares))
        label[part] = squares.argmin(axis=1)
        nearest[part] = np.sqrt(np.maximum(squares[rows, label[part]] + own, 0))
        squares[rows, label[part]] = np.inf
        second[part] = np.sqrt(np.maximum(squares.min(axis=1) + own, 0))
    return label, nearest, second


def kmeans(points: Floats, weights: Floats, number: int, restarts: int, rng: np.random.Generator) -> Ints:
    """Split each of B weighted clouds (points B x N x 2, weights B x N) into `number` groups: labels B x N.

    The best of `restarts` starts by k-means++ is kept; all clouds and starts are worked on together.
    """
    clouds = np.repeat(points, restarts, axis=0)
    masses = np.repeat(weights, restarts, axis=0)
    centres = _starts(clouds, masses, number, rng)
    labels = np.full(masses.shape, -1, dtype=np.int64)
    moving = np.arange(len(clouds))  # starts still on their way; most arrive early
    for _ in range(ROUNDS):
        here, mass, at = clouds[moving], masses[moving], centres[moving]
        renewed = _to_centres(here, at).argmin(axis=1)
        changed = (renewed != labels[moving]).any(axis=1)
        moving = moving[changed]
        if len(moving) == 0:
            break
        labels[moving] = renewed = renewed[changed]
        share = np.where(renewed[:, None] == np.arange(number)[:, None], mass[changed, None], 0.0)
        total = share.sum(axis=2)[:, :, None]
        centres[moving] = np.where(
            total > 0, share @ here[changed] / np.where(total > 0, total, 1.0), at[changed]
        )
    apart = clouds - centres[np.arange(len(clouds))[:, None], labels]
    loss = ((apart**2).sum(axis=2) * masses).sum(axis=1).reshape(-1, restarts)
    # Losses equal up to rounding are one solution, and then the first start decides.
    best = (loss <= loss.min(axis=1, keepdims=True) * (1 + 1e-12)).argmax(axis=1)
    return np.asarray(labels.reshape(len(points), restarts, -1)[np.arange(len(points)), best])


def silhouette(points: Floats, labels: Ints, weights: Floats | None = None) -> float:
    """Average the silhouette over N points (Rousseeuw 1987); a cluster of one point counts 0.

    With `weights`, each point stands for so many in its place.
    """
    _, labels = np.unique(labels, return_inverse=True)
    number = int(labels.max()) + 1
    if number < 2:
        return 0.0
    mass = np.ones(len(points)) if weights is None else weights
    apart = np.sqrt(((points[:, None] - points[None]) ** 2).sum(axis=2))
    member = labels[:, None] == np.arange(number)
    sizes = mass @ member
    sums = (apart * mass) @ member
    own = sums[np.arange(len(points)), labels] / np.maximum(sizes[labels] - 1, 1)
    other = np.where(member, np.inf, sums / sizes).min(axis=1)
    larger = np.maximum(own, other)
    values = np.where(
        (sizes[labels] > 1) & (larger > 0), (other - own) / np.where(larger > 0, larger, 1.0), 0.0
    )
    return float(np.average(values, weights=mass))


def _to_centres(clouds: Floats, centres: Floats) -> Floats:
    """Squared distances B x K x N, each less the point's own square, which doesn't matter for the smallest."""
    return np.asarray((centres**2).sum(axis=2)[:, :, None] - 2 * (centres @ clouds.transpose(0, 2, 1)))


def _starts(clouds: Floats, masses: Floats, number: int, rng: np.random.Generator) -> Floats:
    """Choose starting centres B x K x 2 by k-means++ (Arthur and Vassilvitskii 2007), weighted."""
    every = np.arange(len(clouds))
    chance = masses
    chosen: list[Floats] = []
    closest = np.full(masses.shape, np.inf)
    for _ in range(number):
        sums = np.cumsum(chance, axis=1)
        point = rng.random(len(clouds)) * sums[:, -1]
        at = np.minimum((sums <= point[:, None]).sum(axis=1), masses.shape[1] - 1)
        chosen.append(clouds[every, at])
        closest = np.minimum(closest, ((clouds - chosen[-1][:, None]) ** 2).sum(axis=2))
        chance = masses * closest
    return np.stack(chosen, axis=1)
