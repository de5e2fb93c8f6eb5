"""The report in five lines, for the staff chat."""

from core.language.format import points, round_half_up
from core.results.values import Report, Words

NO_FIGURE = "–"


def report_lines(report: Report, texts: Words, language: str, url: str) -> tuple[str, dict[str, str | int]]:
    """Give the text id with its values: `st-report`, or `st-report-few` before k people have answered."""
    if report.people is None or report.people < report.k:
        few = texts.say(language, "report-suppressed", {"k": report.k}) if report.people is None else "0"
        return "st-report-few", {"name": report.name, "n": few, "k": str(report.k)}
    weights, response = report.weights, report.response
    rate = None if response is None else response.rr2
    weighted = weights.refused is None
    return "st-report", {
        "name": report.name,
        "n": report.people,
        "rr": NO_FIGURE if rate is None else str(round_half_up(100 * rate)),
        "one_sentence": one_sentence(report, texts, language),
        "margin": points(weights.margin, language) if weighted and weights.margin is not None else NO_FIGURE,
        "deff": points(weights.design_effect, language) if weights.design_effect is not None else NO_FIGURE,
        "k": str(report.k),
        "url": url,
    }


def one_sentence(report: Report, texts: Words, language: str) -> str:
    """Say the one thing that most agree on, with its share; else that opinions divide in many ways."""
    for number in (*report.opinions.shared, *report.opinions.agreed):
        line = report.line(number)
        share = line.percent(line.agree)
        if share is not None:
            values = {"statement": line.text(language), "share": str(share)}
            return texts.say(language, "report-one-agree", values)
    return texts.say(language, "report-shared-none" if report.opinions.clear else "report-groups-none")
