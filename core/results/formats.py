"""A report as JSON and as CSV; what is hidden is null or empty in both."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from core.language.cells import defused
from core.results import survey_formats, theme_formats
from core.results.values import Comparison, Group, Line, Report, Share, TraitTable

Row = Sequence[str | int | float | None]

STATEMENT_COLUMNS = (
    "number",
    "statement",
    "language",
    "origin",
    "agree",
    "disagree",
    "pass",
    "people",
    "weighted_agree_percent",
    "through_staff",
)
PEOPLE_COLUMNS = ("trait", "category", "drawn", "invited", "took_part", "population", "partial_r")
RESPONSE_COLUMNS = ("figure", "value")
TRAIT_COLUMNS = ("trait", "category", "number", "statement", "agree_percent")
GROUP_COLUMNS = ("group", "people", "number", "statement", "direction", "inside_percent", "outside_percent")


def as_json_object(report: Report) -> dict[str, Any]:
    """Give the report as plain JSON values, the same in every language; texts by language, hidden is null."""
    response, weights, opinions = report.response, report.weights, report.opinions
    return {
        "campaign": report.name,
        "title": dict(report.title),
        "open": report.open,
        "last_day": report.last_day.isoformat(),
        "updated": report.updated.isoformat(),
        "decision": None
        if report.held_elsewhere
        else {"body": dict(report.body), "meets": report.meets.isoformat()},
        "hidden_below": report.k,
        "people": report.people,
        "votes": report.votes,
        "invited_people": report.invited_people,
        "came_by_themselves": report.came_by_themselves,
        "answered_themselves": report.answered_themselves,
        "answered_through_staff": report.through_staff,
        "draw": report.draw,
        "response": None
        if response is None
        else {
            "drawn": response.drawn,
            "invited": response.invited,
            "dispositions": dict(response.counts),
            "rr2": response.rr2,
            "rates": dict(response.rates),
            "r_indicator": response.r_indicator,
            "settled_at": None if response.settled_at is None else response.settled_at.isoformat(),
            "changed_since": response.changed,
            "final": response.final,
            "letters": [
                {"wording": one.variant, "letters": one.letters, "answered_percent": _percent(one.answered)}
                for one in response.wordings
            ],
        },
        "representativeness": {
            "compared_with": report.compared_with,
            "traits": [_trait(table) for table in report.traits],
        },
        "weighting": {
            "refused": weights.refused,
            "about": weights.about or None,
            "design_effect": weights.design_effect,
            "effective_n": weights.effective,
            "margin_points": weights.margin,
        },
        "statements": [_line(line) for line in report.statements],
        "comparisons": [_comparison(one) for one in report.comparisons],
        "opinions": {
            "clear_groups": opinions.clear,
            "silhouette": opinions.silhouette,
            "stability": opinions.stability,
            "groups": [_group(group) for group in opinions.groups],
            "every_group_agrees": list(opinions.shared),
            "most_agree": list(opinions.agreed),
            "most_disagree": list(opinions.disagreed),
            "divides": list(opinions.divides),
            "points": [list(point) for point in opinions.points],
        },
        "history": [
            {
                "at": moment.at.isoformat(),
                "people": moment.people,
                "groups": [group.size for group in moment.opinions.groups],
            }
            for moment in report.history
        ],
        "survey": None if report.survey is None else survey_formats.as_json_object(report.survey),
        "themes": [theme_formats.as_json_object(one) for one in report.themes],
    }


def as_csv(report: Report) -> str:
    """Give the statements with their counts, a row each, UTF-8 with CRLF as RFC 4180 wants it."""
    return table(*_statements(report))


def people_csv(report: Report) -> str:
    """Give who was drawn and who took part, a row a category, as the page shows it."""
    return table(*_people(report))


def response_csv(report: Report) -> str:
    """Give what became of the invitations by AAPOR code, the rates, and how the answers are weighted."""
    return table(*_response(report))


def traits_csv(report: Report) -> str:
    """Give how those drawn agree by trait, a row a category and statement; a bound such as "over 95" stays one."""
    return table(*_by_trait(report))


def groups_csv(report: Report) -> str:
    """Give what sets each opinion group apart, a row a statement; a bound such as "over 95" stays one."""
    return table(*_by_group(report))


def sheets(report: Report) -> dict[str, list[tuple[Sequence[str], list[Row]]]]:
    """Give all tables, each with its header, under the names that a workbook's sheets have."""
    found: dict[str, list[tuple[Sequence[str], list[Row]]]] = {
        "statements": [_statements(report)],
        "people": [_people(report)],
        "response": [_response(report)],
        "traits": [_by_trait(report)],
        "groups": [_by_group(report)],
    }
    if report.survey is not None:
        # Where nobody voted the questions come first, and a sheet without a row would only be in the way.
        found = {
            name: tables for name, tables in found.items() if name in ("people", "response") or tables[0][1]
        }
        found = {**survey_formats.sheets(report.survey), **theme_formats.sheets(report.themes), **found}
    return found


def _statements(report: Report) -> tuple[Sequence[str], list[Row]]:
    rows: list[Row] = [
        (
            line.number,
            line.texts[""],
            line.language,
            line.origin,
            line.agree,
            line.disagree,
            line.passed,
            line.people,
            line.weighted,
            line.through_staff,
        )
        for line in report.statements
    ]
    return STATEMENT_COLUMNS, rows


def _people(report: Report) -> tuple[Sequence[str], list[Row]]:
    rows: list[Row] = [
        (table.trait, row.key, row.drawn, row.invited, row.took_part, row.population, row.partial)
        for table in report.traits
        for row in table.rows
    ]
    return PEOPLE_COLUMNS, rows


def _response(report: Report) -> tuple[Sequence[str], list[Row]]:
    response, weights = report.response, report.weights
    rows: list[Row] = []
    if response is not None:
        rows = [("drawn", response.drawn), ("invited", response.invited), *response.counts.items()]
        rows += response.rates.items() if response.rates else [("RR2", response.rr2)]
        rows += [("R-indicator", response.r_indicator), ("changed since", response.changed)]
        for one in response.wordings:
            rows.append((f"letters, wording {one.variant}", one.letters))
            rows.append((f"answered percent, wording {one.variant}", _percent(one.answered)))
    rows += [
        ("weights refused", weights.refused),
        ("design effect", weights.design_effect),
        ("effective n", weights.effective),
        ("margin, points", weights.margin),
    ]
    return RESPONSE_COLUMNS, rows


def _by_trait(report: Report) -> tuple[Sequence[str], list[Row]]:
    rows: list[Row] = [
        (one.trait, key, row.statement, report.line(row.statement).texts[""], _percent(share))
        for one in report.comparisons
        for row in one.rows
        for key, share in zip(one.categories, row.shares, strict=True)
    ]
    return TRAIT_COLUMNS, rows


def _by_group(report: Report) -> tuple[Sequence[str], list[Row]]:
    rows: list[Row] = [
        (
            group.letter,
            group.size,
            entry.statement,
            report.line(entry.statement).texts[""],
            entry.direction,
            _percent(entry.inside),
            _percent(entry.outside),
        )
        for group in report.opinions.groups
        for entry in group.typical
    ]
    return GROUP_COLUMNS, rows


def table(header: Sequence[str], rows: Iterable[Row]) -> str:
    """Write a table as CSV with CRLF; no cell is a formula to a spreadsheet."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(header)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return file.getvalue()


def _percent(share: Share | None) -> str | None:
    return None if share is None else f"{share.bound} {share.percent}".lstrip()


def _trait(table: TraitTable) -> dict[str, Any]:
    return {"trait": table.trait, "rows": [asdict(row) for row in table.rows]}


def _comparison(one: Comparison) -> dict[str, Any]:
    return {
        "trait": one.trait,
        "statements": [
            {
                "number": row.statement,
                "agree": {key: _share(share) for key, share in zip(one.categories, row.shares, strict=True)},
            }
            for row in one.rows
        ],
        "widest": None if one.widest is None else one.widest._asdict(),
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "number": line.number,
        "texts": {language: text for language, text in line.texts.items() if language},
        "language": line.language,
        "origin": line.origin,
        "agree": line.agree,
        "disagree": line.disagree,
        "pass": line.passed,
        "people": line.people,
        "weighted_agree_percent": line.weighted,
        "through_staff": line.through_staff,
        "invited_agree": _share(line.invited),
        "came_by_themselves_agree": _share(line.by_themselves),
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "letter": group.letter,
        "people": group.size,
        "typical": [
            {
                "statement": entry.statement,
                "direction": entry.direction,
                "inside": _share(entry.inside),
                "outside": _share(entry.outside),
            }
            for entry in group.typical
        ],
    }


def _share(share: Share | None) -> dict[str, Any] | None:
    return None if share is None else {"percent": share.percent, "bound": share.bound or None}
