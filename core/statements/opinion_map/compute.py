"""From votes to the whole opinion map."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from core.statements.opinion_map import clusters, consensus
from core.statements.opinion_map.components import components
from core.statements.opinion_map.consensus import Majority
from core.statements.opinion_map.counts import Counts, count, total
from core.statements.opinion_map.grouping import base_of, group
from core.statements.opinion_map.matrix import Matrix, arrange, deviations, in_conversation, means
from core.statements.opinion_map.priority import priorities
from core.statements.opinion_map.projection import extremities, positions
from core.statements.opinion_map.quality import Quality, judge
from core.statements.opinion_map.representative import Representative, representative
from core.statements.opinion_map.votes import Floats, Ints, Mask, Votes


@dataclass(frozen=True)
class Group:
    """People whose opinions lie together; ids run from 0, the largest group first."""

    id: int
    members: Ints  # voter ids, ascending
    representative: list[Representative]
    counts: Counts


@dataclass(frozen=True)
class OpinionMap:
    """One conversation at one moment: plain arrays, so it can come back from another process."""

    participants: int
    votes: int
    statements: Ints  # C ids, ascending; `mean`, `extremity`, `priority` and the masks follow this order
    shown: Mask  # False where moderated out
    meta: Mask
    mean: Floats
    components: Floats  # 2 x C
    grouped: Ints  # voter ids, ascending
    projection: Floats  # a row per entry of `grouped`
    groups: list[Group]
    agreed: list[Majority]
    disagreed: list[Majority]
    group_informed_consensus: Floats | None  # None without groups
    extremity: Floats
    priority: Floats
    quality: Quality

    @property
    def k(self) -> int | None:
        """The number of groups that the silhouette prefers; None without groups."""
        scores = self.quality.silhouettes
        return max(scores, key=lambda k: scores[k]) if scores else None

    def as_json_object(self) -> dict[str, Any]:
        """Give the map in the layout of `kuulolla map --json`: plain Python values, no NaN."""
        gic = self.group_informed_consensus
        silhouettes = self.quality.silhouettes or {}
        return {
            "participants": self.participants,
            "statements": len(self.statements),
            "votes": self.votes,
            "statement_ids": self.statements.tolist(),
            "moderated_out": self.statements[~self.shown].tolist(),
            "meta": self.statements[self.meta].tolist(),
            "mean": self.mean.tolist(),
            "components": self.components.tolist(),
            "grouped": self.grouped.tolist(),
            "projection": _by_id(self.grouped, self.projection),
            "groups": [
                {
                    "id": group.id,
                    "members": group.members.tolist(),
                    "representative": [asdict(entry) for entry in group.representative],
                }
                for group in self.groups
            ],
            "consensus": {
                "agree": [asdict(entry) for entry in self.agreed],
                "disagree": [asdict(entry) for entry in self.disagreed],
            },
            "group_informed_consensus": {} if gic is None else _by_id(self.statements, gic),
            "extremity": _by_id(self.statements, self.extremity),
            "priority": _by_id(self.statements, self.priority),
            "quality": {
                "silhouette": self.quality.silhouette,
                "silhouette_by_k": {str(k): score for k, score in silhouettes.items()},
                "stability": self.quality.stability,
                "clear": self.quality.clear,
            },
        }


def compute(
    votes: Votes,
    moderated_out: Collection[int] = (),
    meta: Collection[int] = (),
    *,
    k: int | None = None,
    seed: int = 0,
) -> OpinionMap:
    """Map a conversation: the same bytes for the same votes in any order.

    `moderated_out` are rejected statements; `meta` ones are moderated out as well. `k` forces the number of
    groups where it is possible (see `smoothing`). ValueError: a person has two votes on one statement.
    """
    matrix = arrange(votes, {*moderated_out, *meta})
    is_meta = np.isin(matrix.statements, np.fromiter(meta, dtype=np.int64, count=len(meta)))
    mean = means(matrix)
    values = deviations(matrix, mean)
    axes, squares = components(matrix, values)
    who = in_conversation(matrix)
    points = positions(matrix, values, axes, who)
    everyone = np.full(len(matrix.people), 0)
    all_counts = count(matrix, everyone, 1)[0]
    extremity = extremities(mean, axes)
    labels = np.full(len(matrix.people), -1)
    groups: list[Group] = []
    quality = Quality()
    if clusters.distinct_at_least(points, 3):
        base = base_of(points, clusters.base_labels(points))
        grouping = group(base, np.random.default_rng(seed), k)
        labels[who] = grouping.labels
        groups = _groups(matrix, labels, grouping.labels.max() + 1)
        quality = judge(matrix, values, squares, points, base, grouping, seed + 1)
        grouped_counts = total([g.counts for g in groups])
    else:
        labels[who] = 0
        grouped_counts = count(matrix, labels, 1)[0]
    return OpinionMap(
        participants=len(matrix.people),
        votes=len(matrix.signs),
        statements=matrix.statements,
        shown=matrix.shown,
        meta=is_meta,
        mean=mean + 0.0,  # + 0.0 turns -0.0 into 0.0
        components=axes + 0.0,
        grouped=matrix.people[who],
        projection=points,
        groups=groups,
        agreed=consensus.majorities(matrix.statements, matrix.shown, all_counts.agrees, all_counts.votes),
        disagreed=consensus.majorities(
            matrix.statements, matrix.shown, all_counts.disagrees, all_counts.votes
        ),
        group_informed_consensus=consensus.group_informed([g.counts for g in groups]) if groups else None,
        extremity=extremity,
        priority=priorities(grouped_counts, extremity, is_meta),
        quality=quality,
    )


def _groups(matrix: Matrix, labels: Ints, number: int) -> list[Group]:
    """Describe the groups 0 .. `number` - 1, each against all the others."""
    counts = count(matrix, labels, number)
    everyone = total(counts)
    return [
        Group(
            place,
            matrix.people[labels == place],
            representative(matrix.statements, matrix.shown, inside, everyone - inside),
            inside,
        )
        for place, inside in enumerate(counts)
    ]


def _by_id(ids: Ints, values: Floats) -> dict[str, Any]:
    return dict(zip(map(str, ids.tolist()), values.tolist(), strict=True))
