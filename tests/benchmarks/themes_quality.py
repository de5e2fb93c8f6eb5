"""Themes against labels and against BERTopic on the same vectors: `python -m tests.benchmarks.themes_quality`.

The peer needs an environment of its own (`python3 -m venv DIR && DIR/bin/pip install bertopic==0.17.4`), named by
`--peer DIR/bin/python`; without it, its columns stay empty. Labels are the intents of MASSIVE ("(none)" a label like
the others, other a theme like the others) and, for real statements, the conversation they come from. Smaller sets are
DRAWS draws by lot, of which the means are shown. BERTopic runs with its defaults and with topics from 3 replies on,
and the better of both counts. Conversations are six coarse labels: many fine themes cost NMI there, so look at the
purity beside it. Rows are those that `group` compares, so both get the same; seconds are the
processor's, of grouping alone.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean
from time import process_time

import numpy as np
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

from core.embeddings.port import Vectors
from core.themes.grouping import Text, group, space_of
from tests.benchmarks.theme_rows import Case, Theirs, bertopic, one_thread, rows_of
from tests.core.themes.sentences import statements, utterances

DRAWS = 5
NONE = "(none)"


@dataclass(frozen=True)
class Replies:
    """Texts to group, with what they are about."""

    name: str
    texts: list[Text]
    vectors: Vectors | None
    labels: list[str]
    bar: float | None = None

    def drawn(self, count: int, draw: int) -> "Replies":
        chosen = sorted(np.random.default_rng(draw).permutation(len(self.texts))[:count].tolist())
        return Replies(
            self.name,
            [self.texts[n] for n in chosen],
            None if self.vectors is None else self.vectors[chosen],
            [self.labels[n] for n in chosen],
        )


def all_replies(keep: str = "") -> list[Replies]:
    """Bring texts and rows together: one language each, then three mixed as in a Finnish county, then statements."""
    said = utterances()
    intents = [one.intent for one in said]
    mixed = np.random.default_rng(1).choice(["fi", "sv", "en"], len(said), p=[0.6, 0.25, 0.15]).tolist()
    found = []
    for language, bar in (("fi", 0.64), ("sv", None), ("en", None)):
        texts = [Text(n, one.texts[language], language) for n, one in enumerate(said)]
        found.append(Replies(f"wording {language}", texts, None, intents, bar))
    spoken = [Text(n, one.texts[mixed[n]], mixed[n]) for n, one in enumerate(said)]
    found.append(Replies("wording mixed", spoken, None, intents))
    e5 = {one: rows_of("e5", [text.texts[one] for text in said], keep) for one in ("fi", "sv", "en")}
    if e5["fi"] is not None and e5["sv"] is not None and e5["en"] is not None:
        for language, bar in (("fi", 0.70), ("sv", 0.75), ("en", None)):
            texts = [Text(n, one.texts[language], language) for n, one in enumerate(said)]
            found.append(Replies(f"e5 {language}", texts, e5[language], intents, bar))
        rows = np.stack([(e5[one] if e5[one] is not None else e5["fi"])[n] for n, one in enumerate(mixed)])  # type: ignore[index]
        found.append(Replies("e5 mixed", spoken, rows, intents, 0.70))
    english = [Text(n, one.texts["en"], "en") for n, one in enumerate(said)]
    if (minilm := rows_of("minilm", [text.text for text in english], keep)) is not None:
        found.append(Replies("minilm en", english, minilm, intents, 0.80))
    citizens = [Text(n, text, "en") for n, (_, text) in enumerate(statements())]
    conversations = [one for one, _ in statements()]
    found.append(Replies("wording statements", citizens, None, conversations))
    for model in ("e5", "minilm"):
        if (vectors := rows_of(model, [text.text for text in citizens], keep)) is not None:
            found.append(Replies(f"{model} statements", citizens, vectors, conversations))
    return found


def ours(replies: Replies) -> tuple[list[int], float]:
    """Group as the product does; labels in the texts' order, and seconds."""
    began = process_time()
    found = group(replies.texts, replies.vectors, "benchmark")
    seconds = process_time() - began
    return [found.label_of[text.id] for text in replies.texts], seconds


def purity(labels: Sequence[str], found: Sequence[int]) -> float:
    """Give the share of replies in a theme whose majority they belong to; other is no theme."""
    by_theme: dict[int, Counter[str]] = {}
    for label, theme in zip(labels, found, strict=True):
        by_theme.setdefault(theme, Counter())[label] += 1
    return sum(max(one.values()) for theme, one in by_theme.items() if theme != -1) / len(labels)


def theirs(python: str, parts: list[Replies]) -> list[list[Theirs]]:
    """Let BERTopic group each part twice: by its defaults, and with topics from 3 replies on."""
    cases = [
        Case([text.text for text in part.texts], space_of(part.texts, part.vectors), size)
        for part in parts
        for size in (10, 3)
    ]
    flat = bertopic(python, cases)
    return [flat[n : n + 2] for n in range(0, len(flat), 2)]


def whole(all_of_them: list[Replies], python: str) -> None:
    print(
        "all replies         themes    NMI  (bar)    ARI purity  other  themeless  seconds | BERTopic NMI  (3)"
        " themes purity  other  seconds  ours - best  time ratio"
    )
    peers = theirs(python, all_of_them) if python else []
    for n, replies in enumerate(all_of_them):
        found, seconds = ours(replies)
        nmi = normalized_mutual_info_score(replies.labels, found)
        lost = [theme == -1 for label, theme in zip(replies.labels, found, strict=True) if label == NONE]
        print(
            f"{replies.name:<19} {max(found) + 1:6} {nmi:6.3f} {f'({replies.bar})' if replies.bar else '':>6} "
            f"{adjusted_rand_score(replies.labels, found):6.3f} {purity(replies.labels, found):6.2f} "
            f"{found.count(-1) / len(found):6.1%} {f'{mean(lost):.0%}' if lost else '':>10} {seconds:8.2f} |",
            end="",
        )
        if peers:
            scores = [
                normalized_mutual_info_score(replies.labels, one.labels) if one.labels else 0
                for one in peers[n]
            ]
            first = peers[n][0]
            share = first.labels.count(-1) / len(found) if first.labels else 0
            print(
                f"{scores[0]:13.3f} {scores[1]:.3f} {max(first.labels, default=-1) + 1:6} "
                f"{purity(replies.labels, first.labels) if first.labels else 0:6.2f} {share:6.1%} "
                f"{first.seconds:8.1f} {nmi - max(scores):+12.3f} {seconds / first.seconds:11.3f}",
                end="",
            )
        print(flush=True)


def smaller(all_of_them: list[Replies], python: str) -> None:
    print(
        f"\n{DRAWS} draws            replies  themes    NMI  other | BERTopic NMI    (3)  refused  ours - best"
    )
    for replies in all_of_them:
        if replies.name.endswith("statements") or (replies.vectors is None and "fi" not in replies.name):
            continue
        for count in (300, 60):
            parts = [replies.drawn(count, draw) for draw in range(DRAWS)]
            found = [ours(part)[0] for part in parts]
            nmi = mean(normalized_mutual_info_score(p.labels, f) for p, f in zip(parts, found, strict=True))
            print(
                f"{replies.name:<19} {count:7} {mean(max(one) + 1 for one in found):7.1f} {nmi:6.3f} "
                f"{mean(one.count(-1) / count for one in found):6.1%} |",
                end="",
            )
            if python:
                told = theirs(python, parts)
                scores = [
                    mean(
                        normalized_mutual_info_score(part.labels, runs[at].labels) if runs[at].labels else 0
                        for part, runs in zip(parts, told, strict=True)
                    )
                    for at in (0, 1)
                ]
                refused = sum(bool(run.refused) for runs in told for run in runs)
                print(f"{scores[0]:13.3f} {scores[1]:6.3f} {refused:8} {nmi - max(scores):+12.3f}", end="")
            print(flush=True)


def stable(all_of_them: list[Replies]) -> None:
    """Agree two halves that share most replies? Mean of the ARI over the replies that both have."""
    print("\ntwo draws of 90 %    mean ARI on the replies in both")
    for replies in all_of_them:
        if replies.name.endswith("statements") or "mixed" in replies.name:
            continue
        runs = []
        for draw in range(DRAWS + 1):
            part = replies.drawn(round(0.9 * len(replies.texts)), draw)
            runs.append(dict(zip((text.id for text in part.texts), ours(part)[0], strict=True)))
        pairs = [
            adjusted_rand_score([one[n] for n in one if n in two], [two[n] for n in one if n in two])
            for one, two in pairwise(runs)
        ]
        print(f"{replies.name:<19} {mean(pairs):7.3f}", flush=True)


def main() -> None:
    """Print the tables."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--peer", default="")
    asked.add_argument("--keep", default="", help="a folder for the models' rows, for the next run")
    options = asked.parse_args()
    python = options.peer
    all_of_them = all_replies(options.keep)
    with one_thread():
        whole(all_of_them, python)
        stable(all_of_them)
        smaller(all_of_them, python)


if __name__ == "__main__":
    main()
