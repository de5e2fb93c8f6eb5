"""A simulated campaign, told in a terminal: a chat, a table, what will probably come back and what to change (pure)."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from math import ceil, sqrt
from typing import Final

from bot.simulation.outcome import Group, Met, Simulated

LEAST_SHARE: Final = 0.025  # a group with less of the population is told with the others
NOTABLE: Final = 0.05  # a group so far from its share of the population is worth a word
FEW_FINISH: Final = 80  # per cent: below it people leave in the middle
Z80: Final = 1.2816
WIDE: Final = 34  # letters of a question in a table

NOT_PLAYED: Final = {
    "source": "Everyone was drawn from the invented pool, not from the document's own source.",
    "group": "The saved group was left out: invented residents are in none.",
}


def as_json(one: Simulated) -> str:
    """Give all of it as JSON, the same bytes for the same seed."""
    return json.dumps(
        asdict(one) | {"likely": likely(one), "advice": list(advice(one))}, ensure_ascii=False, indent=1
    )


def told(one: Simulated) -> Iterator[str]:
    """Tell it, line by line."""
    yield f"{one.name}: {one.people} invented residents, {one.days} days, seed {one.seed}"
    yield from (NOT_PLAYED[what] for what in one.changed)
    if one.assumed:
        yield "The document expects no response; a quarter was taken to answer."
    yield "\nWhat one of them saw"
    yield from chat(one)
    yield "\nReach"
    rate = one.rates.get("RR2")
    figures = {
        "invited": one.invited,
        "began": one.begun,
        "answered whole": one.complete,
        "answered half or more": one.counts.get("P", 0),
        "said no or left": one.counts.get("R", 0),
        "silent": one.counts.get("NC", 0),
    }
    yield from (f"  {name:<24}{n:>7}" for name, n in figures.items())
    yield f"  {'response rate (RR2)':<24}{'–' if rate is None else f'{100 * rate:.1f} %':>7}"
    yield f"  {'minutes (median)':<24}{one.minutes:>7}"
    yield f"  {'errors':<24}{one.faults:>7}"
    if one.questions:
        yield f"\n{'Questions':<40}{'asked':>6}{'answered':>9}{'skipped':>8}{'slips':>6}{'left':>5}{'seconds':>8}"
        yield from (_question(met) for met in one.questions)
    if len(one.languages) > 1:
        yield f"\n{'Languages':<12}{'began':>7}{'finished':>9}{'minutes':>8}"
        yield from (
            f"  {spoken.language:<10}{spoken.begun:>7}{spoken.finished:>9}{spoken.minutes:>8}"
            for spoken in one.languages
        )
    yield "\nWhole answers by day"
    yield "  " + " ".join(str(n) for n in one.by_day)
    if one.groups:
        yield f"\n{'Representativeness':<34}{'invited':>8}{'answered':>9}{'share':>7}{'population':>11}"
        yield from (_row(group) for group in one.groups if group.population >= LEAST_SHARE)
        if one.r_indicator is not None:
            yield f"  R-indicator {one.r_indicator:.2f} (groups of at least 20 invited; 1: all answer alike)"
    low, high = likely(one)
    yield "\nWhat will probably come back"
    yield f"  {low} to {high} whole answers, if people answer as expected; half as many if half as willingly."
    yield "\nWhat to change"
    yield from (f"  {sentence}" for sentence in advice(one))


def chat(one: Simulated) -> Iterator[str]:
    """Tell the chat: what we wrote with its buttons, and what was pressed."""
    for line in one.chat:
        buttons = "".join(f" [{label}]" for label in line.buttons)
        text = line.text.replace("\n", "\n    ")
        yield f"  < {text}{buttons}" if line.ours else f"  > {line.text}"


def likely(one: Simulated) -> tuple[int, int]:
    """Between which figures the whole answers lie four times in five, by chance alone."""
    n = max(1, one.invited if one.counts.keys() - {"I"} else one.people)
    around = Z80 * sqrt(one.complete * (1 - min(1.0, one.complete / n)))
    return max(0, round(one.complete - around)), round(one.complete + around)


def advice(one: Simulated) -> Iterator[str]:
    """Say what of the document is worth changing; "nothing" where nothing is."""
    found = False
    for sentence in _advice(one):
        found = True
        yield sentence
    if not found:
        yield "Nothing: it came as the document wants it."


def _advice(one: Simulated) -> Iterator[str]:
    if one.faults:
        yield f"{one.faults} messages weren't understood or couldn't be handled: look at the log before you launch."
    if not one.complete:
        what = "a question that everybody meets" if one.questions else "statements (seeds)"
        yield f"Nobody answered whole: see that the file has {what} and enough days."
        return
    if one.target is not None and one.complete < one.target:
        more = ceil(one.invited * one.target / one.complete)
        yield (
            f"{one.target} answers are wanted and {one.complete} came: set sample.size to about {more}, or keep it "
            "open for longer."
        )
    if one.finished < FEW_FINISH:
        what = "questions" if one.questions else "statements"
        yield f"Only {one.finished} % of those who began finished: fewer or shorter {what} keep them."
    if one.leaving is not None and one.leaving.left >= max(5, one.begun // 20):
        text = one.leaving.text.strip().splitlines()[-1]
        where = "question" if one.leaving.question else "statement"
        yield f"{one.leaving.left} left at {where} {one.leaving.place}: {text}"
    unmet = [met.id for met in one.questions if not met.met]
    if unmet:
        yield f"Nobody came to {', '.join(unmet)}: see their conditions, or play with more people."
    for met in one.questions:
        if met.filled:
            yield f"The quota of {met.id} was filled: {met.answered} answered it, and the others weren't asked."
        if met.met and met.slips > met.met // 10:
            yield f"{met.slips} replies to {met.id} fitted nothing: say in its words what an answer looks like."
    if len(one.by_day) > 2 and one.complete - one.by_day[-3] > one.complete // 10:
        yield "Answers still came in on the last days: a few days more would bring more."
    hidden = [_name(group) for group in one.groups if 0 < group.complete < one.hidden_below]
    if hidden:
        told = ", ".join(hidden[:5]) + (" and others" if len(hidden) > 5 else "")
        yield f"Fewer than {one.hidden_below} answered in {told}: their figures won't be shown. Fewer strata, or oversample."
    for group in one.groups:
        if group.share - group.population <= -NOTABLE:
            wanted, got = f"{100 * group.population:.0f}", f"{100 * group.share:.0f}"
            yield f"{_name(group)} is {wanted} % of the population and {got} % of the answers: expect less of it, or oversample."


def _row(group: Group) -> str:
    share, lives = f"{100 * group.share:.0f} %", f"{100 * group.population:.0f} %"
    return f"  {_name(group):<32}{group.invited:>8}{group.complete:>9}{share:>7}{lives:>11}"


def _question(met: Met) -> str:
    words = " ".join(met.text.split())
    words = f"{met.number} {words if len(words) <= WIDE else words[: WIDE - 1] + '…'}"
    figures = f"{met.met:>6}{met.answered:>9}{met.skipped:>8}{met.slips:>6}{met.left:>5}{met.seconds:>8}"
    return f"  {words:<38}{figures}"


def _name(group: Group) -> str:
    return f"{group.trait}: {group.key}"
