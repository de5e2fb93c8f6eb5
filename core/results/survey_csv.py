"""The answers to questions as CSV: each table of a report a file (pure)."""

from core.results import survey_formats, theme_formats
from core.results.formats import table
from core.results.values import Report


def questions_csv(report: Report) -> str:
    """Give the answers to the questions, a row an answer."""
    return table(*survey_formats.answers_table(report.survey)) if report.survey is not None else ""


def questions_summary_csv(report: Report) -> str:
    """Give a row a question: who answered, who left it out, means and net scores."""
    return table(*survey_formats.questions_table(report.survey)) if report.survey is not None else ""


def questions_by_csv(report: Report) -> str:
    """Give the answers by trait, group, wording and other answers, a row a group and answer."""
    return table(*survey_formats.parts_table(report.survey)) if report.survey is not None else ""


def themes_csv(report: Report) -> str:
    """Give the themes of free text, a row a theme."""
    return table(*theme_formats.themes_table(report.themes))


def themes_by_csv(report: Report) -> str:
    """Give the themes by trait, group and who entered them, a row a group and theme."""
    return table(*theme_formats.parts_table(report.themes))


def quotes_csv(report: Report) -> str:
    """Give what is quoted of each theme, a row a quote."""
    return table(*theme_formats.quotes_table(report.themes))
