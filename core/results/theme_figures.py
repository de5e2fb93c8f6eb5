"""How many wrote of each theme, and who, where nobody can be told from it (pure).

One reply stands in one theme, so a theme is an answer like any other: the figures are those of a question whose
choices are the themes, and what may be shown of them is what may be shown of every question (0009, 0028).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.documents.questionnaire import Question
from core.results.breakdowns import ENOUGH, Grouping, break_down
from core.results.overlaps import Shown
from core.results.survey import ARM, GROUP
from core.results.survey_values import Breakdown
from core.results.theme_values import LANGUAGES, OTHER, Spot, Themes, Told, Word
from core.results.values import share_of
from core.sampling.intervals import wilson
from core.sampling.suppression import suppress_counts
from core.surveys.columns import GIVEN, NO_ROW, Column, Columns
from core.surveys.figures import Tally
from core.surveys.tabulation import tally
from core.themes.values import WORDING, Keyword, SetNow, ThemeNow

Floats = NDArray[np.float64]

MOST_APART: Final = 8  # themes side by side in a comparison; the others stand together
WAY: Final = "way"
"""Names where people wrote, where they are set apart by that: in a channel, or through staff."""
OWN, STAFF = "own", "staff"


@dataclass(frozen=True)
class Replies:
    """A published set with what its figures are made of."""

    now: SetNow
    theme_of: Mapping[int, int | None]  # by voter, a theme's id; None: in none
    question: Question  # that was asked, or commented on
    comments: bool
    checked_by: str
    checked_at: datetime
    points: Sequence[tuple[float, float, int | None]] = ()  # a reply's place and its theme's number
    channel_of: Mapping[int, str] = field(default_factory=dict)  # by voter, where it was written, if known
    quiet: frozenset[int] = frozenset()  # whose replies told of somebody's health: in no row of an export


def themes_of(
    replies: Replies,
    columns: Columns,
    weights: Floats | None,
    groupings: Sequence[Grouping],
    k: int,
    *,
    over: bool,
) -> Themes | None:
    """Count a set's themes; `weights` and the groupings follow the columns' voters. None: fewer than k wrote.

    While answers come in nobody is set apart by anything (0009).
    """
    now = replies.now
    column, told = column_of(replies, columns, k)
    nobody = np.zeros(len(columns.voters), dtype=np.bool_)
    figures = tally(column, nobody, weights, k, columns.sheet.version)
    if not figures.people:
        return None
    by = _apart(column, figures, [*groupings, _by_way(replies, columns, column)], weights, k) if over else ()
    found = tuple(
        replace(_told(one, now.model == WORDING, k), mostly=_mostly(str(one.number), by, figures))
        for one in told
    )
    standing = [one for one in now.themes if one.id in set(replies.theme_of.values())]
    return Themes(
        now.id,
        now.question,
        now.version,
        replies.comments,
        replies.question.wording(),
        figures,
        found,
        len(standing) > len(told),
        by,
        now.standing,
        now.unclear,
        now.model == WORDING,
        replies.checked_by,
        replies.checked_at,
        _spots(replies.points, {one.number for one in found}),
    )


def column_of(replies: Replies, columns: Columns, k: int) -> tuple[Column, list[ThemeNow]]:
    """Give the themes as a question's answers, with those that are told of, the largest first.

    A theme of fewer than k people goes into OTHER, and so do the next until OTHER is nobody or k people: every
    figure is shown then, and none has to be hidden beside it.
    """
    asked = columns.columns[replies.question.id]
    there = asked.met if replies.comments else asked.given
    of_voter = {
        voter: replies.theme_of[voter]
        for voter, answered in zip(columns.voters.tolist(), there.tolist(), strict=True)
        if answered and voter in replies.theme_of
    }
    told = _large(replies.now.themes, list(of_voter.values()), k)
    keys = [*(str(one.number) for one in told), OTHER]
    place: dict[int | None, int] = {one.id: at for at, one in enumerate(told)}
    code = np.array(
        [
            place.get(of_voter[voter], len(told)) if voter in of_voter else -1
            for voter in columns.voters.tolist()
        ],
        dtype=np.int32,
    )
    question = Question.model_construct(
        id=f"{replies.now.question}:theme",
        ask=replies.question.wording(),
        single={one: _texts(told, one) for one in keys},
    )
    state = np.where(code >= 0, GIVEN, NO_ROW).astype(np.int8)
    unknown = np.full(len(code), -1, dtype=np.int32)
    column = replace(asked, question=question, values=tuple(keys), code=code, state=state, seconds=unknown)
    return column, told


def coded(replies: Replies, columns: Columns, k: int, rest: Mapping[str, str]) -> Column:
    """Give the same as a question to put among the others, each theme with its title in each language.

    Whose reply told of somebody's health has no answer there: in a row it would stand beside who they are.
    """
    column, told = column_of(replies, columns, k)
    quiet = np.isin(columns.voters, np.array(sorted(replies.quiet), dtype=np.int64))
    column = replace(
        column,
        code=np.where(quiet, -1, column.code).astype(np.int32),
        state=np.where(quiet, NO_ROW, column.state).astype(np.int8),
    )
    titled = {one.number: _told(one, replies.now.model == WORDING, k) for one in told}
    choices = {
        str(number): {language: one.title(language) or str(number) for language in LANGUAGES}
        for number, one in titled.items()
    }
    question = column.question.model_copy(update={"single": {**choices, OTHER: dict(rest)}})
    return replace(column, question=question)


def _spots(points: Sequence[tuple[float, float, int | None]], told: set[int]) -> tuple[Spot, ...]:
    reach = max((max(abs(x), abs(y)) for x, y, _ in points), default=0.0) or 1.0
    found = [
        Spot(round(1000 * x / reach), round(1000 * y / reach), number if number in told else None)
        for x, y, number in points
    ]
    return tuple(sorted(found, key=lambda spot: (spot.theme or 0, spot.x, spot.y)))


def _large(themes: Sequence[ThemeNow], of_voter: Sequence[int | None], k: int) -> list[ThemeNow]:
    sizes = Counter(of_voter)
    order = sorted(
        (one for one in themes if sizes[one.id] >= k), key=lambda one: (-sizes[one.id], one.number)
    )
    while order and 0 < len(of_voter) - sum(sizes[one.id] for one in order) < k:
        order.pop()
    return order


def _texts(told: Sequence[ThemeNow], key: str) -> dict[str, str]:
    """Give the theme's names where it has any; figures are kept under its number alone."""
    return next((dict(one.names) for one in told if str(one.number) == key), {})


def _told(theme: ThemeNow, wording: bool, k: int) -> Told:
    words = {
        language: told
        for language, replies in theme.languages.items()
        if (told := _words(theme.keywords.get(language, ()), replies, k))
    }
    copies = suppress_counts({"copies": theme.copies, "own": theme.size - theme.copies}, k).cells["copies"]
    spoken = [language for language, replies in theme.languages.items() if replies]
    language = spoken[0] if wording and len(spoken) == 1 else None
    return Told(theme.id, theme.number, dict(theme.names), words, theme.cohesion, copies, language)


def _words(words: Sequence[Keyword], replies: int, k: int) -> tuple[Word, ...]:
    """Give the key words of so many replies in one language that may be told, with their shares."""
    if replies < k:
        return ()
    found = []
    for one in words:
        people = round(one.share * replies)
        # With a capital it may be somebody's name, which a neighbour or two wrote.
        if people >= k or not one.word[:1].isupper():
            # Of fewer replies a bound says next to nothing.
            share = share_of(people, replies, k) if replies >= ENOUGH * k else None
            found.append(Word(one.word, share))
    return tuple(found)


def _by_way(replies: Replies, columns: Columns, column: Column) -> Grouping:
    """Set people apart by the channel they wrote in; those for whom staff entered the reply, off paper, by that."""
    ways = [
        STAFF if assisted else replies.channel_of.get(voter, OWN)
        for voter, assisted in zip(columns.voters.tolist(), column.assisted.tolist(), strict=True)
    ]
    keys = tuple(sorted({*ways}))
    return Grouping(WAY, keys, np.array([keys.index(way) for way in ways], dtype=np.intp))


def _apart(
    column: Column, figures: Tally, groupings: Sequence[Grouping], weights: Floats | None, k: int
) -> tuple[Breakdown, ...]:
    """Set the largest themes apart by each grouping; fewer of them where the table of more would tell nothing."""
    shown, found = Shown(k), []
    for grouping in groupings:
        if grouping.name == ARM:
            continue
        for most in range(min(MOST_APART, len(figures.rows) - 1), 0, -1):
            part, counted = _coarse(column, figures, most)
            by = break_down(part, counted, grouping, weights, k)
            if by is None:
                continue
            if shown.take((part, grouping, [one.key for one in by.parts])):
                found.append(replace(by, question=column.question.id))
            break
    return tuple(found)


def _coarse(column: Column, figures: Tally, most: int) -> tuple[Column, Tally]:
    """Keep so many themes and gather the others into OTHER."""
    kept = [row for row in figures.rows if row.key != OTHER][:most]
    keys = (*(row.key for row in kept), OTHER)
    last = len(keys) - 1
    code = np.where(column.code < 0, -1, np.minimum(column.code, last)).astype(np.int32)
    question = column.question.model_copy(update={"single": {key: {} for key in keys}})
    rest = (figures.people or 0) - sum(row.count or 0 for row in kept)
    rows = (*kept, replace(figures.rows[-1], count=rest))
    return (
        replace(column, question=question, values=keys, code=code),
        replace(figures, question=question, rows=rows),
    )


def _mostly(number: str, by: Sequence[Breakdown], figures: Tally) -> str | None:
    """Name the opinion group that most of a theme's people are in, reckoned from what is shown alone.

    It is said where the 95 % interval of the group's share in the theme lies above one half, and above the group's
    share of all who wrote: where nearly all are of one group every theme would come from it.
    """
    groups = next((one for one in by if one.by == GROUP), None)
    size = next((row.count for row in figures.rows if row.key == number), None)
    if groups is None or number not in groups.answers or not size or not figures.people:
        return None
    at = groups.answers.index(number)
    for part in groups.parts:
        share = part.shares[at]
        if share is None or share.bound:
            continue
        inside = part.people * share.percent / 100 / size
        if wilson(min(1.0, inside), size).low > max(0.5, part.people / figures.people):
            return part.key
    return None
