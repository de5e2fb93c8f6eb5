"""A questionnaire as an XLSForm (pure)."""

from collections.abc import Iterable, Sequence
from typing import Final

from core.documents.branching import PIPED
from core.documents.campaign import Campaign
from core.documents.expressions import parse
from core.documents.form import HEADINGS, Form, Lost, Row, Words
from core.documents.form_limits import constraint
from core.documents.questionnaire import Question
from core.documents.texts import LANGUAGES, Texts, say
from core.documents.xpath_conditions import Asks, written

AGREEMENT: Final = "agreement"
"""The list of choices of every statement to agree with."""
_FIRST: Final = 2  # the first row below a sheet's headings
_KEPT_BY_US: Final = ("last", "block", "quota")


def form_of(campaign: Campaign, words: Words) -> tuple[Form, list[Lost]]:
    """Write the campaign's questions as a form, and tell what a form can't say."""
    form = Form()
    lost: list[Lost] = []
    for step in campaign.steps:
        if step.question is None:
            lost.append(Lost("survey", _FIRST + len(form.survey), "form-lost-statements", {}))
            continue
        row = _FIRST + len(form.survey)
        lost += [Lost("survey", row, *told) for told in _unsaid(step.question)]
        cells, unsaid = _cells(step.question, campaign.questions)
        lost += [Lost("survey", row, *told) for told in unsaid]
        form.survey.append(Row(row, cells))
    lists = _lists(campaign.questions, words)
    for name, code, texts in lists:
        cells = {"list_name": name, "name": code, **_headed("label", texts)}
        form.choices.append(Row(_FIRST + len(form.choices), cells))
    used = [language for language in LANGUAGES if any(language in q.wording() for q in campaign.questions)]
    form.settings = {
        "form_title": say(campaign.title, used[0] if used else "fi"),
        "form_id": campaign.campaign,
        "default_language": HEADINGS[used[0] if used else "fi"],
    }
    return form, lost


def named(id_: str) -> str:
    """Our name of a question as a form may have it: it begins with a letter or an underscore."""
    return id_ if id_[0].isalpha() else f"_{id_}"


def asks(question: Question) -> Asks:
    """What a condition in XPath must know of a question."""
    return Asks(
        several=question.multiple is not None or question.ranking is not None,
        codes=tuple(question.single or ()),
        day=question.date is not None,
        ordered=question.kind in ("scale", "number", "date"),
        told=question.kind not in ("text", "photo", "place", "info"),
    )


def _cells(
    question: Question, questions: Sequence[Question]
) -> tuple[dict[str, str], list[tuple[str, dict[str, str]]]]:
    name, kind = named(question.id), question.kind
    types = {
        "single": f"select_one {name}",
        "multiple": f"select_multiple {name}",
        "ranking": f"rank {name}",
        "agree": f"select_one {AGREEMENT}",
        "scale": "range",
        "number": "integer" if question.number is not None and question.number.whole else "decimal",
        "date": "date",
        "text": "text",
        "photo": "image",
        "place": "geopoint" if question.place is not None and question.place.pin else "text",
        "info": "note",
    }
    cells = {"type": types[kind], "name": name, **_headed("label", _piping(question.wording()))}
    unsaid: list[tuple[str, dict[str, str]]] = []
    if not question.is_optional and kind != "info":
        cells["required"] = "yes"
    if question.condition is not None:
        expression = parse(question.condition)
        known = {one.id: (named(one.id), asks(one)) for one in questions}
        relevant = None if expression is None else written(expression, known.get)
        if relevant is None:
            unsaid.append(
                ("form-lost-condition", {"question": question.id, "condition": question.condition[:150]})
            )
        else:
            cells["relevant"] = relevant
    if limit := constraint(question):
        cells["constraint"] = limit
    parameters = []
    if question.scale is not None:
        parameters = [f"start={question.scale.low}", f"end={question.scale.high}", "step=1"]
        if question.scale.low_text or question.scale.high_text:
            parameters.append(f"tick_labelset={_ends(question, questions)}")
            cells["appearance"] = "no-ticks"
    if question.shuffle:
        parameters.append("randomize=true")
    if parameters:
        cells["parameters"] = " ".join(parameters)
    if kind == "text":
        cells["appearance"] = "multiline"
    return cells, unsaid


def _unsaid(question: Question) -> Iterable[tuple[str, dict[str, str]]]:
    about = {"question": question.id}
    if question.arms is not None:
        yield "form-lost-arms", about
    for key in _KEPT_BY_US:
        if getattr(question, key):
            yield "form-lost-key", {**about, "key": key}
    if question.number is not None and question.number.unit is not None:
        yield "form-lost-key", {**about, "key": "number.unit"}
    if question.photo is not None and question.photo.max_megabytes != 10:
        yield "form-lost-key", {**about, "key": "photo.max_megabytes"}
    if question.place is not None and not (question.place.pin and question.place.municipalities):
        key = "place.pin" if question.place.pin is False else "place.municipalities"
        yield "form-lost-key", {**about, "key": key}


def _lists(questions: Sequence[Question], words: Words) -> Iterable[tuple[str, str, Texts]]:
    for question in questions:
        for code, texts in question.choices.items():
            yield named(question.id), code, _piping(texts)
        if question.scale is not None and (question.scale.low_text or question.scale.high_text):
            ends = (
                (question.scale.low, question.scale.low_text),
                (question.scale.high, question.scale.high_text),
            )
            for place, end in ends:
                yield (
                    _ends(question, questions),
                    str(place),
                    end or dict.fromkeys(question.wording(), str(place)),
                )
    if any(question.agree is not None for question in questions):
        languages = dict.fromkeys(language for question in questions for language in question.wording())
        for code, texts in words.agreement.items():
            yield AGREEMENT, code, {language: texts[language] for language in languages if language in texts}


def _ends(question: Question, questions: Sequence[Question]) -> str:
    # By number: pyxform reads a parameter in lower case, and would miss a list that is named in capitals.
    return f"ends.{next(n for n, one in enumerate(questions, start=1) if one.id == question.id)}"


def _headed(column: str, texts: Texts) -> dict[str, str]:
    return {f"{column}::{HEADINGS[code]}": texts[code] for code in LANGUAGES if code in texts}


def _piping(texts: Texts) -> Texts:
    return {code: PIPED.sub(lambda found: f"${{{named(found[1])}}}", text) for code, text in texts.items()}
