"""What the parts of a campaign ask of one another: dates in order, sizes that fit, conditions that can come true."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import prod
from types import MappingProxyType
from typing import Any, Final

from core.documents import branching
from core.documents.campaign import TRAITS, Decision, Open, Reminders, Sample, Waves, moment
from core.documents.faults import Disagreement, Path
from core.documents.pulse import NAME_LENGTH, Pulse
from core.documents.questionnaire import Step
from core.documents.texts import STATEMENT, Texts

# Categories with population figures in Pirkanmaa: 23 municipalities, default age groups, two registered genders.
KNOWN_CATEGORIES: Final[Mapping[str, int]] = MappingProxyType(
    {"municipality": 23, "age_group": 5, "gender": 2}
)
AGE_GROUPS: Final = ("18-29", "30-44", "45-64", "65-79", "80+")


def disagreements(parts: Mapping[str, Any], categories: Mapping[str, int]) -> list[Disagreement]:
    """All disagreements between the parts that could be read; a part with faults of its own may be missing."""
    steps: list[Step] = parts.get("steps") or []
    sample: Sample | None = parts.get("sample")
    return [
        *_dates(parts.get("open"), parts.get("decision")),
        *_sizes(sample, categories),
        *_pace(parts.get("open"), sample, parts.get("waves"), parts.get("reminders")),
        *_steps(parts.get("kind"), steps, "steps" in parts),
        *_pulse(
            parts.get("kind"), parts.get("campaign") or "", parts.get("pulse"), parts.get("open"), sample
        ),
        *_seeds(parts.get("seeds") or [], steps),
        *branching.disagreements(steps, sample.size if sample is not None and sample.drawn else None),
    ]


def _dates(when: Open | None, decision: Decision | None) -> Iterator[Disagreement]:
    marks: list[tuple[Path, datetime]] = []
    if when is not None:
        marks += [
            (("open", "from"), moment(when.start, UTC, last=False)),
            (("open", "to"), moment(when.end, UTC, last=True) - timedelta(seconds=1)),
        ]
    if decision is not None:
        marks += [
            (("decision", "meets"), moment(decision.meets, UTC, last=True)),
            (("decision", "answer_by"), moment(decision.answer_by, UTC, last=True)),
        ]
    for (first, earlier), (second, later) in pairwise(marks):
        if later < earlier:
            args = {"key": ".".join(map(str, second)), "first": ".".join(map(str, first))}
            yield Disagreement(second, "fault-date-order", args)


def _sizes(sample: Sample | None, categories: Mapping[str, int]) -> Iterator[Disagreement]:
    if sample is None:
        return
    if sample.drawn and sample.size is None:
        yield Disagreement(("sample", "from"), "fault-missing", {"key": "sample.size"})
    for number, trait in enumerate(sample.strata):
        here: Path = ("sample", "strata", number)
        allowed = dict.fromkeys((*TRAITS, *categories))
        if sample.source == "pool" and trait not in allowed:
            yield Disagreement(here, "fault-choice", {"key": "sample.strata", "allowed": ", ".join(allowed)})
        if trait in sample.strata[:number]:
            yield Disagreement(here, "fault-twice", {"key": "sample.strata", "value": trait})
    if sample.size is not None and all(trait in categories for trait in sample.strata):
        cells = prod(categories[trait] for trait in sample.strata)
        needed = cells * sample.minimum_per_stratum
        if needed > sample.size:
            args = {"strata": str(cells), "needed": str(needed), "size": str(sample.size)}
            yield Disagreement(("sample", "minimum_per_stratum"), "fault-minimums-exceed-size", args)
    rates = sample.expected_response
    for key in rates:
        if key != "default" and not _is_group(key, (*TRAITS, *sample.strata)):
            yield Disagreement(("sample", "expected_response", key), "fault-expected-key", {"key": key})
        elif key != "default" and not _is_group(key, sample.strata):
            yield Disagreement(("sample", "expected_response", key), "fault-group-key", {"key": key})
    if rates and "default" not in rates:
        # The others are shares of it: without it nobody could say how many more to draw.
        missing = {"key": "sample.expected_response.default"}
        yield Disagreement(("sample", "expected_response"), "fault-missing", missing)
    places: list[Path] = [("sample", "oversample", key) for key in sample.oversample]
    places += [("sample", "certainty", number) for number, _ in enumerate(sample.certainty)]
    for place, key in zip(places, (*sample.oversample, *sample.certainty), strict=True):
        if not _is_group(key, sample.strata):
            yield Disagreement(place, "fault-group-key", {"key": key})


def _is_group(key: str, traits: Sequence[str]) -> bool:
    trait, _, value = key.partition("=")
    return trait in traits and bool(value) and (trait != "age_group" or value in AGE_GROUPS)


def _pace(
    when: Open | None, sample: Sample | None, waves: Waves | None, reminders: Reminders | None
) -> Iterator[Disagreement]:
    if waves is not None and waves.until is not None and sample is not None and sample.size is not None:
        wanted = waves.until.answers
        if wanted > sample.size:
            args = {"answers": str(wanted), "size": str(sample.size)}
            yield Disagreement(("waves", "until"), "fault-answers-exceed-size", args)
    if when is None:
        return
    length = moment(when.end, UTC, last=True) - moment(when.start, UTC, last=False)
    if length <= timedelta(0):
        return  # said already, and every span would be too long
    if waves is not None and waves.every * (waves.at_most - 1) >= length:
        yield Disagreement(("waves",), "fault-waves-too-long", {"waves": str(waves.at_most)})
    if reminders is not None and reminders.after * reminders.at_most >= length:
        yield Disagreement(("reminders",), "fault-reminders-too-long", {"reminders": str(reminders.at_most)})


def _pulse(
    kind: str | None, name: str, pulse: Pulse | None, when: Open | None, sample: Sample | None
) -> Iterator[Disagreement]:
    if pulse is None:
        return
    if kind not in (None, "survey") or (sample is not None and (not sample.drawn or sample.quota)):
        yield Disagreement(("pulse",), "fault-pulse-survey", {"key": "pulse"})
    if len(name) > NAME_LENGTH:
        yield Disagreement(("campaign",), "fault-pulse-name", {"limit": str(NAME_LENGTH)})
    if when is not None:
        end = moment(when.end, UTC, last=True)
        if pulse.shifted(moment(when.start, UTC, last=False), 2) < end:
            yield Disagreement(("pulse", "every"), "fault-pulse-overlap", {"key": "pulse.every"})


def _steps(kind: str | None, steps: list[Step], readable: bool) -> Iterator[Disagreement]:
    names = [step.id for step in steps]
    for number, name in enumerate(names):
        if name in names[:number]:
            yield Disagreement(("steps", number), "fault-twice", {"key": "steps", "value": name})
    if not readable:
        return
    if kind == "statements" and "statements" not in names:
        yield Disagreement(("steps",), "fault-step-missing", {"kind": kind, "step": "statements"})
    if kind == "survey" and all(step.question is None or step.question.info is not None for step in steps):
        yield Disagreement(("steps",), "fault-step-missing", {"kind": kind, "step": "question"})


def _seeds(seeds: list[Texts], steps: list[Step]) -> Iterator[Disagreement]:
    limit = next((step.statements.max for step in steps if step.statements is not None), STATEMENT)
    for number, seed in enumerate(seeds):
        for language, text in seed.items():
            # A second reading still has what was no text, which is told already.
            if isinstance(text, str) and len(text) > limit:
                args = {
                    "key": f"seeds.{number + 1}.{language}",
                    "limit": str(limit),
                    "length": str(len(text)),
                }
                yield Disagreement(("seeds", number, language), "fault-text-long", args)
