"""Do themes keep their ids while replies come in? `python -m tests.benchmarks.themes_growing`.

Replies come in an order drawn by lot, from a half to all of them, a twentieth at a time: ten recomputations. At each
step the new run is matched to the one before. Shown, as the mean of DRAWS orders (and the worst step): the share of
theme ids that live on, how many are new, the share of replies that keep their theme id among those that had one, and
after all ten how many of the first run's replies still stand under the id they first had. The limit is 100 %.
"""

import argparse
from statistics import mean

import numpy as np
from sklearn.metrics import normalized_mutual_info_score

from core.themes.grouping import group
from core.themes.matching import matched
from core.themes.placing import OTHER
from core.themes.tables import ReplyId, ThemeId
from tests.benchmarks.theme_rows import one_thread
from tests.benchmarks.themes_quality import Replies, all_replies

DRAWS = 3
STEPS = [0.5 + n / 20 for n in range(11)]


def grown(replies: Replies, draw: int) -> tuple[list[tuple[float, int, float]], float, float]:
    """Recompute ten times; of each (ids kept, new ids, replies kept), replies kept at the end, NMI at the end."""
    order = np.random.default_rng(draw).permutation(len(replies.texts))
    base: dict[ReplyId, ThemeId] = {}
    first: dict[ReplyId, ThemeId] = {}
    steps: list[tuple[float, int, float]] = []
    given = 0
    for share in STEPS:
        chosen = order[: round(share * len(order))]
        texts = [replies.texts[n] for n in chosen]
        found = group(texts, None if replies.vectors is None else replies.vectors[chosen], "town")
        labels = {ReplyId(reply): label for reply, label in found.label_of.items()}
        ids = matched(base, labels)
        kept = len(ids)
        for label in range(len(found.clusters)):
            if label not in ids:
                given += 1
                ids[label] = ThemeId(given)
        after = {reply: ids[label] for reply, label in labels.items() if label != OTHER}
        if base:
            stayed = mean(after.get(reply) == theme for reply, theme in base.items())
            steps.append((kept / len(set(base.values())), len(ids) - kept, stayed))
        else:
            first = after
        base = after
    end = mean(base.get(reply) == theme for reply, theme in first.items())
    told = [base.get(ReplyId(text.id), OTHER) for text in replies.texts]
    return steps, end, normalized_mutual_info_score(replies.labels, told)


def main() -> None:
    """Print a table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--keep", default="", help="a folder for the models' rows, for the next run")
    keep = asked.parse_args().keep
    print("replies             ids kept (worst)  new ids  replies kept (worst)  kept over all ten    NMI")
    for replies in all_replies(keep):
        if "statements" in replies.name:
            continue
        with one_thread():
            runs = [grown(replies, draw) for draw in range(DRAWS)]
        steps = [step for run in runs for step in run[0]]
        ids, new, stayed = zip(*steps, strict=True)
        print(
            f"{replies.name:<19} {mean(ids):8.1%} ({min(ids):.0%}) {mean(new):8.1f} "
            f"{mean(stayed):13.1%} ({min(stayed):.0%}) {mean(run[1] for run in runs):18.1%} "
            f"{mean(run[2] for run in runs):6.3f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
