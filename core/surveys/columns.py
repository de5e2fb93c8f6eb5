"""A campaign's answers as columns: a number a person and question instead of a row (pure).

Whoever left a branch keeps the answers given there; they count for nothing, as everywhere (core.surveys.flow).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.documents.questionnaire import Question
from core.surveys import flow
from core.surveys.flow import Held, Sheet
from core.surveys.tables import State
from core.surveys.values import Value

Ints = NDArray[np.int64]
Codes = NDArray[np.int32]
Mask = NDArray[np.bool_]

NO_ROW, OPEN, GIVEN, SKIPPED = range(4)
_STATES: Final = {GIVEN: State.GIVEN, SKIPPED: State.SKIPPED, OPEN: State.OPEN}


@dataclass(frozen=True)
class Column:
    """The answers to one question, a place a person."""

    question: Question
    values: tuple[Value, ...]  # that occur, each once
    code: Codes  # place in `values`; -1 without an answer that counts
    state: NDArray[np.int8]
    met: Mask  # the question is on this person's path
    version: NDArray[np.int16]  # of the document when it was answered; 0 without a row
    seconds: Codes  # from the question to the answer; -1 unknown
    assisted: Mask

    @cached_property
    def given(self) -> Mask:
        """Whose answer counts."""
        return np.asarray(self.met & (self.state == GIVEN))

    @cached_property
    def skipped(self) -> Mask:
        return np.asarray(self.met & (self.state == SKIPPED))

    def numbers(self) -> NDArray[np.float64]:
        """Give the values as numbers, for the kinds whose values are; NaN without an answer that counts."""
        known = np.array([*(float(v) if isinstance(v, int | float) else np.nan for v in self.values), np.nan])
        return np.where(self.given, known[self.code], np.nan)


@dataclass(frozen=True)
class Columns:
    """A campaign's people who have begun with its questions, and their answers."""

    sheet: Sheet
    voters: Ints  # ascending
    columns: Mapping[str, Column]  # by the question's id, in the document's order
    finished: Mask
    current: NDArray[np.int16]  # where each unfinished person stands, a place in the sheet; -1 elsewhere

    def among(self, people: Mask) -> "Columns":
        """Give the same of some of the people."""
        columns = {
            name: replace(
                one,
                code=one.code[people],
                state=one.state[people],
                met=one.met[people],
                version=one.version[people],
                seconds=one.seconds[people],
                assisted=one.assisted[people],
            )
            for name, one in self.columns.items()
        }
        return Columns(self.sheet, self.voters[people], columns, self.finished[people], self.current[people])

    @cached_property
    def answered(self) -> Mask:
        """Who has given an answer that counts, to a question that isn't only a card to read."""
        asked = [one.given for one in self.columns.values() if one.question.info is None]
        return np.logical_or.reduce(asked) if asked else np.zeros(len(self.voters), dtype=np.bool_)


@dataclass(frozen=True)
class Raw:
    """Rows alike but for who gave them: the same question, state and value."""

    question: str
    state: int
    value: Value
    version: int
    assisted: bool
    voters: Ints
    seconds: Ints


def columns_of(sheet: Sheet, voters: Ints, finished: Mask, rows: Sequence[Raw]) -> Columns:
    """Set rows out as columns; rows of questions or voters that aren't there are passed over."""
    people = len(voters)
    blank = {
        question.id: Column(
            question,
            (),
            np.full(people, -1, dtype=np.int32),
            np.zeros(people, dtype=np.int8),
            np.ones(people, dtype=np.bool_),
            np.zeros(people, dtype=np.int16),
            np.full(people, -1, dtype=np.int32),
            np.zeros(people, dtype=np.bool_),
        )
        for question in sheet.questions
    }
    values: dict[str, dict[Value, int]] = {name: {} for name in blank}
    for row in rows:
        column = blank.get(row.question)
        if column is None:
            continue
        at = np.searchsorted(voters, row.voters)
        there = at < people
        there[there] = voters[at[there]] == row.voters[there]
        at = at[there]
        known = values[row.question]
        column.code[at] = known.setdefault(row.value, len(known)) if row.state != SKIPPED else -1
        column.state[at] = row.state
        column.version[at] = row.version
        column.seconds[at] = row.seconds[there]
        column.assisted[at] = row.assisted
    filled = {name: replace(column, values=tuple(values[name])) for name, column in blank.items()}
    return _walked(Columns(sheet, voters, filled, finished, np.full(people, -1, dtype=np.int16)))


def _walked(columns: Columns) -> Columns:
    """Find each person's path; people alike in all that it depends on walk it once."""
    sheet, people = columns.sheet, len(columns.voters)
    listed = list(columns.columns.values())
    if not listed or not people:
        return columns
    full = frozenset(
        one.question.id
        for one in listed
        if one.question.quota is not None and int((one.state == GIVEN).sum()) >= one.question.quota
    )
    states = np.stack([one.state for one in listed], axis=1)
    decisive = sorted(set().union(*sheet.asks_of))
    deciding = [columns.columns[name] for name in decisive if name in columns.columns]
    if sheet.blocks:  # the order of a block is each person's own
        like, first = np.arange(people), np.arange(people)
    else:
        keys = np.stack([*states.T, *(one.code for one in deciding)], axis=1).astype(np.int32)
        _, first, like = np.unique(
            np.ascontiguousarray(keys).view([("", np.int32)] * keys.shape[1]).reshape(-1),
            return_index=True,
            return_inverse=True,
        )
    met = np.zeros((len(first), len(listed)), dtype=np.bool_)
    current = np.full(len(first), -1, dtype=np.int16)
    for at, person in enumerate(first.tolist()):
        held = {
            one.question.id: Held(
                _STATES[int(one.state[person])],
                one.values[one.code[person]] if one.code[person] >= 0 else None,
            )
            for one in listed
            if one.state[person]
        }
        there = flow.standing(sheet, held, int(columns.voters[person]), full)
        met[at, list(there.path)] = True
        current[at] = -1 if there.current is None else there.current
    columns_ = {
        name: replace(one, met=met[like, place]) for place, (name, one) in enumerate(columns.columns.items())
    }
    stands = np.where(columns.finished, -1, current[like]).astype(np.int16)
    return replace(columns, columns=columns_, current=stands)
