"""A report's workbook holds what its other formats do, and nothing in it runs."""

import io
from datetime import UTC, date, datetime

from openpyxl import load_workbook

from adapters.documents.workbook import as_xlsx
from core.campaigns.tables import CampaignId
from core.results.values import Line, Report, Response, TraitRow, TraitTable, Weights

AT = datetime(2026, 12, 17, 9, 0, tzinfo=UTC)


def test_a_workbook_shows_what_the_report_shows_and_hides_what_it_hides() -> None:
    """Most analysts open a spreadsheet first: it must say no more than the page."""
    book = load_workbook(io.BytesIO(as_xlsx(_report())))
    assert book.sheetnames == ["statements", "people", "response", "traits", "groups"]
    statements = list(book["statements"].values)
    assert statements[0][:2] == ("number", "statement")
    assert statements[1][:8] == (1, "'=1+1", "fi", "seed", 40, None, None, 60)
    assert list(book["people"].values)[1] == ("gender", "female", 100, 90, None, 500, -0.07)
    response = dict(list(book["response"].values)[1:])
    assert (response["drawn"], response["I"], response["P"], response["RR1"]) == (200, 40, None, 0.25)
    assert (response["R-indicator"], response["design effect"]) == (0.8, 1.4)


def test_one_report_makes_one_workbook() -> None:
    """Whoever compares two copies mustn't find a difference that there isn't."""
    assert as_xlsx(_report()) == as_xlsx(_report())


def _report() -> Report:
    return Report(
        campaign=CampaignId(1),
        name="verot",
        title={"fi": "Verot"},
        body={"fi": "aluehallitus"},
        meets=date(2027, 2, 15),
        last_day=date(2026, 12, 15),
        open=False,
        updated=AT,
        k=10,
        people=60,
        votes=60,
        response=Response(
            200,
            160,
            {"I": 40, "P": None, "R": None, "NC": 90},
            0.3,
            True,
            {"RR1": 0.25, "RR2": None},
            0.8,
            AT,
        ),
        traits=(
            TraitTable("gender", (TraitRow("female", 100, 90, None, None, 500, 0.5, None, -0.07),), None),
        ),
        weights=Weights(None, "", 1.4, 43.0, 14.0),
        statements=(Line(1, {"": "=1+1"}, "fi", "seed", 40, None, None, 60),),
    )
