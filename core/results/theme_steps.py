"""Figures of a running campaign's themes move on in steps of enough people (pure)."""

from dataclasses import replace

from core.results.theme_values import Themes, Told, Word


def in_steps(before: tuple[Themes, ...], now: tuple[Themes, ...], k: int) -> tuple[Themes, ...]:
    """Keep what was shown of each set until `k` more have written (sampling.md 6).

    Two looks would tell what the one person wrote about who came in between. What staff correct is told at once:
    names and words always, and figures too where other themes stand than before.
    """
    shown = {one.set: one for one in before}
    return tuple(_later(shown.get(one.set), one, k) for one in now)


def _later(before: Themes | None, now: Themes, k: int) -> Themes:
    if before is None or now.people >= before.people + k:
        return now
    numbers = [{one.number for one in each.themes} for each in (before, now)]
    if before.version != now.version and numbers[0] != numbers[1]:
        return now
    fresh = {one.number: one for one in now.themes}
    kept = tuple(_named(one, fresh.get(one.number)) for one in before.themes)
    return replace(before, themes=kept, checked_by=now.checked_by, checked_at=now.checked_at, summaries={})


def _named(before: Told, now: Told | None) -> Told:
    """Give a theme with its present names and words, and the figures that were shown."""
    if now is None:
        return before
    shares = {(language, one.word): one.share for language, words in before.words.items() for one in words}
    words = {
        language: tuple(Word(one.word, shares.get((language, one.word))) for one in listed)
        for language, listed in now.words.items()
    }
    return replace(before, names=now.names, words=words, quotes=now.quotes)
