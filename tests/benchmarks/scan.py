"""How well and how fast the scan of personal data finds what it looks for: `python -m tests.benchmarks.scan`.

Quality is that of the labelled sentences, whose writer didn't write the rules. Speed is told beside that of only
finding the words of the same texts, which no scan in Python can undercut, on the processor's clock.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from core.privacy.scan import Kind, scan

SENTENCES = Path("tests/data/themes/personal-data.jsonl")
BARS = {
    Kind.IDENTITY_CODE: (0.98, 1.0),
    Kind.EMAIL: (0.98, 1.0),
    Kind.IBAN: (0.98, 1.0),
    Kind.PHONE: (0.9, 0.95),
}
"""Precision and recall at least, by kind."""

_WORD = re.compile(r"\w+")
_ROUNDS = 5


def found() -> tuple[Counter[Kind], Counter[Kind], Counter[Kind]]:
    """Count by kind what was found rightly, what falsely, and what was missed."""
    right, false, missed = Counter[Kind](), Counter[Kind](), Counter[Kind]()
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        left = [(Kind("identity-code" if s["kind"] == "hetu" else s["kind"]), s) for s in row["spans"]]
        for hit in scan(row["text"]):
            same = [one for one in left if one[0] == hit.kind and one[1]["start"] < hit.end]
            (right if same else false)[hit.kind] += 1
            left = [one for one in left if one not in same]
        missed.update(kind for kind, _ in left)
    return right, false, missed


def rate(texts: Sequence[str], reads: Callable[[str], object]) -> float:
    """Give texts a second, the best of some rounds."""
    times = []
    for _ in range(_ROUNDS):
        began = process_time()
        for text in texts:
            reads(text)
        times.append(process_time() - began)
    return len(texts) / min(times)


def main() -> None:
    """Print both tables."""
    right, false, missed = found()
    print(f"{'kind':<15}{'found':>6}{'false':>6}{'missed':>7}{'precision':>11}{'recall':>8}   bar")
    for kind in Kind:
        n = right[kind]
        precision, recall = n / max(1, n + false[kind]), n / max(1, n + missed[kind])
        bar = " / ".join(f"{one:.2f}" for one in BARS.get(kind, ())) or "-"
        print(
            f"{kind.value:<15}{n:>6}{false[kind]:>6}{missed[kind]:>7}{precision:>11.2f}{recall:>8.2f}   {bar}"
        )
    sentences = [json.loads(line)["text"] for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    print(f"\n{'texts':<28}{'scan/s':>9}{'words/s':>9}{'ratio':>7}   bar 10,000")
    for name, texts in (
        ("the sentences", sentences * 60),
        ("ten of them in one", [" ".join(sentences[at : at + 10]) for at in range(0, 60, 10)] * 60),
    ):
        ours, words = rate(texts, scan), rate(texts, _WORD.findall)
        print(f"{name:<28}{ours:>9,.0f}{words:>9,.0f}{words / ours:>7.1f}")


if __name__ == "__main__":
    main()
