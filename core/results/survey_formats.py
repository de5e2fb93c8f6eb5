"""The answers to questions as JSON and as tables; what is hidden is null or empty in both."""

from collections.abc import Sequence
from typing import Any

from core.documents.questionnaire import Question
from core.documents.texts import Texts, say
from core.results.survey_values import Answers, Breakdown, Part, Survey
from core.results.values import Share
from core.surveys.codebook import as_rows, variables
from core.surveys.figures import Range, Row, Tally
from core.surveys.kinds.agree import CODES, Agree
from core.surveys.kinds.kind import Asked

Cells = Sequence[str | int | float | None]
Table = tuple[Sequence[str], list[Cells]]

LANGUAGES = ("fi", "sv", "en")

_LABELS = tuple(f"label_{language}" for language in LANGUAGES)
QUESTION_COLUMNS = (
    "question",
    "kind",
    *_LABELS,
    "people",
    "skipped",
    "stopped_here",
    "median_seconds",
    "through_staff",
    "earlier_version",
    "mean",
    "weighted_mean",
    "median",
    "low_quarter",
    "high_quarter",
    "net",
    "weighted_net",
    "promoters_net",
    "design_effect",
    "effective_n",
)
ANSWER_COLUMNS = (
    "question",
    "answer",
    *_LABELS,
    "people",
    "percent",
    "low_95",
    "high_95",
    "weighted_percent",
    "weighted_low_95",
    "weighted_high_95",
    "mean_rank",
)
PART_COLUMNS = (
    "question",
    "by",
    "group",
    "people",
    "answer",
    "percent",
    "weighted_percent",
    "mean",
    "measure",
    "size",
)


def texts_of(tally: Tally, key: str) -> Texts:
    """Give the words of an answer in each language; a number, a month or a municipality is its own."""
    question = tally.question
    if key in question.choices:
        return question.choices[key]
    if question.agree is not None:
        return agreement()[key]
    scale = question.scale
    if scale is not None:
        ends = {str(scale.low): scale.low_text, str(scale.high): scale.high_text}.get(key)
        if ends is not None:
            return {one: f"{key} – {text}" for one, text in ends.items()}
    return dict.fromkeys(LANGUAGES, key)


def as_json_object(survey: Survey) -> dict[str, Any]:
    """Give the survey as plain JSON values, the same in every language; texts by language."""
    return {
        "document_version": survey.version,
        "corrected": None if survey.corrected is None else survey.corrected.isoformat(),
        "people": survey.people,
        "finished": survey.finished,
        "questions": [_answers(one) for one in survey.questions],
        "crossed": [breakdown_object(one) for one in survey.crossed],
    }


def questions_table(survey: Survey) -> Table:
    """Give a row a question: who answered, who didn't, and what its numbers come to."""
    rows: list[Cells] = []
    for one in survey.questions:
        tally, averages = one.tally, one.tally.averages
        rows.append(
            (
                tally.id,
                tally.question.kind,
                *_labels(tally.question.wording()),
                tally.people,
                tally.skipped,
                tally.stopped,
                tally.seconds,
                tally.through_staff,
                tally.earlier,
                averages.mean,
                averages.weighted_mean,
                averages.median,
                averages.low_quarter,
                averages.high_quarter,
                averages.net,
                averages.weighted_net,
                averages.promoters,
                _two(tally.design_effect),
                _two(tally.effective),
            )
        )
    return QUESTION_COLUMNS, rows


def answers_table(survey: Survey) -> Table:
    """Give a row an answer, question after question."""
    return ANSWER_COLUMNS, [row for one in survey.questions for row in _rows(one.tally)]


def parts_table(survey: Survey) -> Table:
    """Give a row a group and answer, for every comparison."""
    listed = [
        *(by for one in survey.questions for by in (*one.by, one.arms) if by is not None),
        *survey.crossed,
    ]
    return PART_COLUMNS, [row for by in listed for row in parts_rows(by)]


def sheets(survey: Survey) -> dict[str, list[Table]]:
    """Give the sheets of a workbook: all questions, one sheet a question, the comparisons, the codebook."""
    found: dict[str, list[Table]] = {
        "questions": [questions_table(survey)],
        "answers": [answers_table(survey)],
        "by group": [parts_table(survey)],
    }
    for place, one in enumerate(survey.questions, start=1):
        if one.tally.shape != "nothing":
            found[f"{place} {one.tally.id}"[:31]] = one_question(one)  # a sheet's name isn't longer
    listed = variables([one.tally.question for one in survey.questions], agreement())
    header, rows = as_rows(listed, LANGUAGES)
    return {**found, "codebook": [(header, [*rows])]}


def agreement() -> dict[str, Texts]:
    """Word the answers to a statement in each language."""
    asked = Question.model_validate(
        {"id": "agree", "ask": {"en": "?"}, "agree": {}}, context={"languages": ()}
    )
    languages = (*LANGUAGES, "fi-easy")
    return {code: {one: Agree().say(Asked(asked, one), code) for one in languages} for code in CODES}


def one_question(answers: Answers) -> list[Table]:
    """Give the tables of one question: its answers, then every comparison."""
    found: list[Table] = [(ANSWER_COLUMNS, list(_rows(answers.tally)))]
    parts = [row for by in (*answers.by, answers.arms) if by is not None for row in parts_rows(by)]
    return [*found, (PART_COLUMNS, parts)] if parts else found


def _rows(tally: Tally) -> list[Cells]:
    return [
        (
            tally.id,
            row.key,
            *_labels(texts_of(tally, row.key)),
            row.count,
            row.percent,
            *_ends(row.range),
            row.weighted,
            *_ends(row.weighted_range),
            row.mean_rank,
        )
        for row in tally.rows
    ]


def parts_rows(by: Breakdown) -> list[Cells]:
    """Give a row a group and answer of one comparison."""
    measure = None if by.effect is None else by.effect.name
    size = None if by.effect is None else round(by.effect.value, 2)
    return [
        (
            by.question,
            by.by,
            part.key,
            part.people,
            answer,
            percent(share),
            part.weighted[at] if part.weighted else None,
            part.mean,
            measure,
            size,
        )
        for part in by.parts
        for at, (answer, share) in enumerate(_shares(by, part))
    ]


def _shares(by: Breakdown, part: Part) -> list[tuple[str | None, Share | None]]:
    """Pair a group's shares with their answers; one that is told by its mean alone has a single row."""
    return list(zip(by.answers, part.shares, strict=True)) or [(None, None)]


def percent(share: Share | None) -> str | int | None:
    """Write a share: a whole number, or a bound such as "over 95"."""
    if share is None:
        return None
    return f"{share.bound} {share.percent}" if share.bound else share.percent


def _labels(text: Texts) -> list[str]:
    return [say(text, language) for language in LANGUAGES]


def _ends(range_: Range | None) -> tuple[int | None, int | None]:
    return (None, None) if range_ is None else (range_.low, range_.high)


def _two(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _answers(one: Answers) -> dict[str, Any]:
    tally, averages = one.tally, one.tally.averages
    return {
        "id": tally.id,
        "kind": tally.question.kind,
        "texts": dict(tally.question.wording()),
        "wordings": {arm: dict(text) for arm, text in (tally.question.arms or {}).items()},
        "people": tally.people,
        "skipped": tally.skipped,
        "stopped_here": tally.stopped,
        "median_seconds": tally.seconds,
        "through_staff": tally.through_staff,
        "earlier_version": tally.earlier,
        "design_effect": tally.design_effect,
        "effective_n": tally.effective,
        "averages": {
            "mean": averages.mean,
            "weighted_mean": averages.weighted_mean,
            "median": averages.median,
            "quarters": [averages.low_quarter, averages.high_quarter],
            "net": averages.net,
            "weighted_net": averages.weighted_net,
            "promoters_net": averages.promoters,
        },
        "answers": [_row(tally, row) for row in tally.rows],
        "by": [breakdown_object(by) for by in one.by],
        "by_wording": None if one.arms is None else breakdown_object(one.arms),
    }


def _row(tally: Tally, row: Row) -> dict[str, Any]:
    return {
        "answer": row.key,
        "texts": dict(texts_of(tally, row.key)),
        "people": row.count,
        "percent": row.percent,
        "interval": None if row.range is None else list(row.range),
        "weighted_percent": row.weighted,
        "weighted_interval": None if row.weighted_range is None else list(row.weighted_range),
        "mean_rank": row.mean_rank,
    }


def breakdown_object(by: Breakdown) -> dict[str, Any]:
    """Give one comparison as plain JSON values."""
    return {
        "question": by.question,
        "by": by.by,
        "groups": [
            {
                "group": part.key,
                "people": part.people,
                "percent": dict(zip(by.answers, map(percent, part.shares), strict=True)),
                "weighted_percent": dict(zip(by.answers, part.weighted, strict=True))
                if part.weighted
                else None,
                "mean": part.mean,
            }
            for part in by.parts
        ],
        "together": None
        if by.effect is None
        else {
            "measure": by.effect.name,
            "size": round(by.effect.value, 2),
            "strength": by.effect.strength,
            "people": by.effect.people,
        },
    }
