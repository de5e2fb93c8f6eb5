"""The themes of free text as JSON and as tables; what is hidden is null or empty in both (pure)."""

from collections.abc import Sequence
from typing import Any

from core.results.survey_formats import PART_COLUMNS, Cells, Table, breakdown_object, parts_rows, percent
from core.results.theme_values import LANGUAGES, OTHER, Themes, Told, Word
from core.surveys.figures import Row

THEME_COLUMNS = (
    "question",
    "theme",
    *(f"title_{language}" for language in LANGUAGES),
    "people",
    "percent",
    "low_95",
    "high_95",
    "weighted_percent",
    "weighted_low_95",
    "weighted_high_95",
    "cohesion",
    "identical",
    "mostly_group",
    "checked_by",
    "checked_on",
)
QUOTE_COLUMNS = ("question", "theme", "language", "quote", "cut")


def as_json_object(themes: Themes) -> dict[str, Any]:
    """Give a set's themes as plain JSON values, the same in every language; titles by language."""
    return {
        "question": themes.question,
        "comments": themes.comments,
        "texts": dict(themes.asks),
        "people": themes.people,
        "checked": {"by": themes.checked_by or None, "on": themes.checked_at.date().isoformat()},
        "sorted_by_wording": themes.wording,
        "draft": str(themes.standing) == "draft",
        "clear_themes": not themes.unclear,
        "design_effect": themes.tally.design_effect,
        "effective_n": themes.tally.effective,
        "themes": [_theme(one, themes.row(str(one.number))) for one in themes.themes],
        "other": {**_figures(themes.row(OTHER)), "with_small_themes": themes.gathered},
        "by": [breakdown_object(one) for one in themes.by],
        "summaries_by_machine": {
            language: {
                "model": summary.model,
                "checked": False,
                "sentences": [
                    {"text": text, "quotes": [quote.text for quote in quotes]}
                    for text, quotes in summary.sentences
                ],
            }
            for language, summary in themes.summaries.items()
        },
        "points": [list(spot) for spot in themes.spots],
    }


def themes_table(listed: Sequence[Themes]) -> Table:
    """Give a row a theme, and one for the replies in none, set after set."""
    return THEME_COLUMNS, [_row(themes, row) for themes in listed for row in themes.tally.rows]


def quotes_table(listed: Sequence[Themes]) -> Table:
    """Give a row a quote."""
    rows: list[Cells] = [
        (themes.question, theme.number, quote.language, quote.text, "cut" if quote.cut else None)
        for themes in listed
        for theme in themes.themes
        for quote in theme.quotes
    ]
    return QUOTE_COLUMNS, rows


def parts_table(listed: Sequence[Themes]) -> Table:
    """Give a row a group and theme, for every comparison; the group is what people are, never who."""
    return PART_COLUMNS, [row for themes in listed for by in themes.by for row in parts_rows(by)]


def sheets(listed: Sequence[Themes]) -> dict[str, list[Table]]:
    """Give the sheets of a workbook; none without themes."""
    found: dict[str, list[Table]] = {}
    if listed:
        found["themes"] = [themes_table(listed)]
    if any(themes.by for themes in listed):
        found["themes by group"] = [parts_table(listed)]
    if quotes_table(listed)[1]:
        found["quotes"] = [quotes_table(listed)]
    return found


def _row(themes: Themes, row: Row) -> Cells:
    theme = themes.theme(row.key)
    low, high = (None, None) if row.range is None else row.range
    weighted_low, weighted_high = (None, None) if row.weighted_range is None else row.weighted_range
    return (
        themes.question,
        OTHER if theme is None else theme.number,
        *(None if theme is None else theme.title(language) or None for language in LANGUAGES),
        row.count,
        row.percent,
        low,
        high,
        row.weighted,
        weighted_low,
        weighted_high,
        None if theme is None else str(theme.cohesion),
        None if theme is None else theme.copies,
        None if theme is None else theme.mostly,
        themes.checked_by or None,
        themes.checked_at.date().isoformat(),
    )


def _theme(theme: Told, row: Row) -> dict[str, Any]:
    return {
        "theme": theme.number,
        "names": dict(theme.names),
        "key_words": {
            language: [_word(one) for one in theme.words[language]]
            for language in LANGUAGES
            if language in theme.words
        },
        **_figures(row),
        "cohesion": str(theme.cohesion),
        "identical": theme.copies,
        "mostly_group": theme.mostly,
        "quotes": [
            {"text": quote.text, "language": quote.language, "cut": quote.cut} for quote in theme.quotes
        ],
    }


def _figures(row: Row) -> dict[str, Any]:
    return {
        "people": row.count,
        "percent": row.percent,
        "interval": None if row.range is None else list(row.range),
        "weighted_percent": row.weighted,
        "weighted_interval": None if row.weighted_range is None else list(row.weighted_range),
    }


def _word(word: Word) -> dict[str, Any]:
    return {"word": word.word, "percent": percent(word.share)}
