"""Figures of a running survey move on question by question, each in steps of enough people (pure)."""

from dataclasses import replace

from core.results.survey_values import Answers, Survey


def in_steps(before: Survey | None, now: Survey | None, k: int) -> Survey | None:
    """Keep what was shown of each question until `k` more have answered that one (sampling.md 6).

    Of ten new people one may have met a question that is asked of a few, and two looks would tell that answer; so
    would an answer that is changed. A corrected questionnaire is told of at once, as it always is.
    """
    if before is None or now is None or before.version != now.version:
        return now
    shown = {one.tally.id: one for one in before.questions}
    return replace(now, questions=tuple(_later(shown.get(one.tally.id), one, k) for one in now.questions))


def _later(before: Answers | None, now: Answers, k: int) -> Answers:
    if before is None or not before.tally.people or now.tally.people is None:
        return now  # nothing was shown before, or nothing may be shown any more
    return now if now.tally.people >= before.tally.people + k else before
