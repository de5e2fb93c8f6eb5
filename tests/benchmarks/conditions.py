"""Conditions: what one costs when a question is looked for, and the whole check of a long questionnaire.

`python -m tests.benchmarks.conditions`. The peer of a condition is the same written in Python and compiled by it:
the limit of what a condition can cost here. The check is held against reading the same file's YAML.
"""

import json
import timeit
from collections.abc import Callable
from statistics import median
from typing import Any

import yaml

from core.documents.branching import cautions, disagreements
from core.documents.expressions import Value, compiled, parse
from core.documents.questionnaire import Step
from tests.core.documents.questionnaires import choices, step

ANSWERS: dict[str, Value] = {"when": "evening", "times": ("evening", "saturday"), "ease": 2, "distance": 12.5}
CONDITIONS = {
    "when == evening": "a.get('when') == 'evening'",
    "times has saturday": "'saturday' in (a.get('times') or ())",
    "ease < 3 and distance > 10": "(e := a.get('ease')) is not None and e < 3 and (d := a.get('distance')) is not None and d > 10",
    "(when == day or count(times) >= 2) and not ease == 5": "(a.get('when') == 'day' or len(a.get('times') or ()) >= 2) and not a.get('ease') == 5",
}


def microseconds(act: Callable[[], Any], times: int) -> float:
    """The median of seven goes, each of so many times."""
    return median(timeit.repeat(act, number=times, repeat=7)) / times * 1e6


def questionnaire(n: int) -> list[Step]:
    """A questionnaire of that many questions, all but the first under conditions on three earlier ones."""
    steps = [step("q0", multiple=choices(*"abcdefgh"))]
    for at in range(1, n):
        back = [max(0, at - k) for k in (1, 2, 5)]
        asked: dict[str, Any] = (
            {"number": {"min": 0.0, "max": 99.0}} if at % 2 else {"multiple": choices(*"abcdefgh")}
        )
        parts = [
            f"q{b} > {at % 7} and q{b} < 90" if b % 2 else f"q{b} has a and not q{b} has b" for b in back
        ]
        steps.append(step(f"q{at}", **asked, if_=f"({parts[0]}) or ({parts[1]}) or not ({parts[2]})"))
    return steps


def main() -> None:
    """Print both tables."""
    print("One condition, microseconds                              ours  Python  ratio")
    for text, python in CONDITIONS.items():
        expression = parse(text)
        assert expression is not None
        test, code = compiled(expression), compile(python, text, "eval")
        assert test(ANSWERS) == bool(eval(code, {"a": ANSWERS}))
        known = {"a": ANSWERS}
        ours = microseconds(lambda test=test: test(ANSWERS), 20_000)  # type: ignore[misc]
        theirs = microseconds(lambda code=code, known=known: eval(code, known), 20_000)  # type: ignore[misc]
        print(f"  {text:53} {ours:5.2f}  {theirs:6.2f}  {ours / theirs:5.1f}")
    print("\nThe whole check, milliseconds                            check    YAML  ratio")
    for n in (10, 100, 200):
        steps = questionnaire(n)
        written = yaml.safe_dump(
            json.loads(json.dumps([each.model_dump(mode="json", by_alias=True) for each in steps]))
        )
        check = microseconds(lambda steps=steps: (disagreements(steps), cautions(steps)), 1) / 1000  # type: ignore[misc]
        read = microseconds(lambda written=written: yaml.compose(written, yaml.SafeLoader), 1) / 1000  # type: ignore[misc]
        print(
            f"  {n:4} questions, three comparisons each                {check:8.0f} {read:7.0f}  {check / read:5.1f}"
        )


if __name__ == "__main__":
    main()
