"""The report in five lines, for the staff chat."""

from core.language.format import points, round_half_up
from core.results.survey_words import SurveyWords, asking
from core.results.values import Report, Words


def report_lines(report: Report, texts: Words, language: str, url: str) -> tuple[str, dict[str, str | int]]:
    """Give the text id with its values; a figure that isn't known has no place in its text.

    `st-report-few` before k people have answered, `st-report-open` where nobody was invited by lot,
    `st-report-rough` without precision, `st-report` with all.
    """
    if report.people is None or report.people < report.k:
        few = texts.say(language, "report-suppressed", {"k": report.k}) if report.people is None else "0"
        return "st-report-few", {"name": report.name, "n": few, "k": str(report.k)}
    weights, response = report.weights, report.response
    values: dict[str, str | int] = {
        "name": report.name,
        "n": report.people,
        "one_sentence": one_sentence(report, texts, language),
        "k": str(report.k),
        "url": url,
    }
    if response is None or response.rr2 is None:
        return "st-report-open", values
    values["rr"] = str(round_half_up(100 * response.rr2))
    if weights.refused is not None or weights.margin is None or weights.design_effect is None:
        return "st-report-rough", values
    margin, effect = points(weights.margin, language), points(weights.design_effect, language)
    return "st-report", {**values, "margin": margin, "deff": effect}


def one_sentence(report: Report, texts: Words, language: str) -> str:
    """Say the one thing that most agree on, with its share; else that opinions divide in many ways.

    Of a campaign that only asks questions, or whose statements nobody has voted on, it is what its first question came to.
    """
    if report.survey is not None and not (report.statements and report.voted) and asking(report.survey):
        words = SurveyWords(texts, language, report.survey, report.k)
        return words.sentence(asking(report.survey)[0])
    for number in (*report.opinions.shared, *report.opinions.agreed):
        line = report.line(number)
        share = line.percent(line.agree)
        if share is not None:
            values = {"statement": line.text(language), "share": str(share)}
            return texts.say(language, "report-one-agree", values)
    return texts.say(language, "report-shared-none" if report.opinions.clear else "report-groups-none")
