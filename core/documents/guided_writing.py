"""The answers to the questions of `guided` as a campaign file (pure)."""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from core.documents.expressions import Among, Compare, written
from core.documents.guided import IN, Answers, Guide, texts_of
from core.documents.guided_questions import LISTED, Draft, answers_of, as_numbered
from core.documents.texts import LANGUAGES

STRATA: Final = {
    "age-gender": ("age_group", "gender"),
    "municipality": ("municipality", "age_group", "gender"),
    "nothing": (),
}

Told = Callable[[], dict[str, str]]
"""Gives the next text in all languages, in the order of `guided.texts_of`."""


def slug(title: str) -> str:
    """A short name made of the title, as a campaign's name must be."""
    plain = (
        unicodedata.normalize("NFKD", title.casefold().replace("–", "-")).encode("ascii", "ignore").decode()
    )
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:32].strip("-")
    return name if len(name) > 1 else "campaign"


def write(answers: Answers, guide: Guide, name: str, notes: Sequence[str] = ()) -> str:
    """Write the answers as a campaign document; a text that is missing stands there empty, to be filled in.

    `notes` are comments at the top.
    """
    languages = [
        language
        for language in LANGUAGES
        if language in (guide.base, *guide.others) or answers.get(IN + language)
    ]
    number = iter(range(len(texts_of(answers))))
    body, title, asks = (_in_all(answers, next(number), languages, guide.base) for _ in range(3))
    start, end = map(date.fromisoformat, answers["open"])
    statements, questions = answers.get("statements", ()), answers.get("questions", ())
    minutes = ("statements" in answers) * 5 + -(-len(questions) // 2)
    lines = [f"# {' '.join(note.split())}" for note in notes]
    lines += [f"campaign: {name}", f"kind: {'survey' if answers['kind'] == 'survey' else 'statements'}"]
    lines += ["title:", *_block(title, 2), "asks:", *_block(asks, 2), f"minutes: {max(1, minutes)}"]
    lines += ["decision:", "  body:", *_block(body, 4)]
    lines += [f"  {key}: {day}" for key, day in zip(("meets", "answer_by"), answers["meets"], strict=True)]
    lines += ["legal_basis: public-task", *_sample(answers), *_reminders(answers, end - start)]
    lines += [f"open: {{from: {start}, to: {end}}}", "moderation: {when: before, approvals: 1}"]
    if statements:
        lines.append("seeds:")
    for _ in statements:
        lines += _item(_block(_in_all(answers, next(number), languages, guide.base), 4))
    lines.append("steps:")
    if "statements" in answers:
        lines.append("  - statements: {cap: 10, own: true}")
    names = {question["id"]: f"q{place}" for place, question in enumerate(questions, start=1)}

    def told() -> dict[str, str]:
        texts = _in_all(answers, next(number), languages, guide.base)
        return {code: as_numbered(text, questions, "q") for code, text in texts.items()}

    for question in questions:
        lines += ["  - question:", f"      id: {names[question['id']]}"]
        lines += _question(question, told)
        lines += _rules(question, questions, names)
    lines.append("results: {to_participants: at-once, public: true}")
    return "\n".join(lines) + "\n"


def _question(question: Draft, told: Told) -> list[str]:
    """What is asked and how it is answered; texts are told in the order of `guided_questions.texts`."""
    kind = question["kind"]
    lines = ["      ask:", *_block(told(), 8)]
    if kind in LISTED:
        lines.append(f"      {kind}:")
        return lines + [f"        {code}: {_flow(told())}" for code in _codes(question["words"]["choices"])]
    rows: list[str] = []
    match question:
        case {"ends": ends}:
            rows = [f"{end}: {ends[end]}" for end in ("from", "to")]
            rows += [f"{end}: {_flow(told())}" for end in ("low", "high") if ends[end]]
        case {"bounds": {"min": low, "max": high, "unit": unit}}:
            rows = [f"min: {low:g}", f"max: {high:g}"] + ([f"unit: {_flow(told())}"] if unit else [])
        case {"days": {"earliest": earliest, "latest": latest}}:
            rows = [f"earliest: {earliest}", f"latest: {latest}"]
    return [*lines, f"      {kind}: {{{', '.join(rows)}}}"]


def _rules(question: Draft, all_: Sequence[Draft], names: Mapping[str, str]) -> list[str]:
    """Who is asked, and what an answer must be besides."""
    lines = []
    if question.get("alone"):
        lines.append(f"      exclusive: [{_codes(question['words']['choices'])[-1]}]")
    if question.get("most"):
        lines.append(f"      at_most: {question['most']}")
    if question.get("skip") is False:
        lines.append("      optional: false")
    if question.get("only"):
        decider = next(one for one in all_ if one["id"] == question["only"])
        lines.append(f"      if: {json.dumps(_condition(decider, question['codes'], names))}")
    return lines


def _condition(decider: Draft, places: Sequence[int], names: Mapping[str, str]) -> str:
    name = names[decider["id"]]
    if decider["kind"] == "scale":
        values = [str(decider["ends"]["from"] + place) for place in places]
    elif decider["kind"] == "agree":
        values = [answers_of(decider)[place] for place in places]
    else:
        codes = _codes(decider["words"]["choices"])
        values = [codes[place] for place in places]
    return written(Compare(name, "==", values[0]) if len(values) == 1 else Among(name, tuple(values)))


def _sample(answers: Answers) -> list[str]:
    if answers["who"] != "pool":
        return [f"sample: {{from: {answers['who']}}}"]
    lines = ["sample:", "  from: pool", f"  size: {answers['size']}"]
    strata = STRATA[answers["strata"]]
    if strata:
        lines.append(f"  strata: [{', '.join(strata)}]")
    return [*lines, "  seed: published"]


def _reminders(answers: Answers, length: timedelta) -> list[str]:
    # A reminder that would come after the end is a fault of the document.
    most = min(2, length.days // 4)
    return [f"reminders: {{after: 4 days, at_most: {most}}}"] if most and answers["who"] == "pool" else []


def _in_all(answers: Answers, number: int, languages: Sequence[str], base: str) -> dict[str, str]:
    told = {base: texts_of(answers)[number].text}
    for language in languages:
        if language != base:
            lines = answers.get(IN + language) or ()
            told[language] = lines[number] if lines else ""
    return {language: told[language] for language in languages}


def _block(texts: Mapping[str, str], indent: int) -> list[str]:
    # A JSON string is a quoted YAML one, so no text can be read as anything else.
    return [f"{' ' * indent}{code}: {json.dumps(text, ensure_ascii=False)}" for code, text in texts.items()]


def _flow(texts: Mapping[str, str]) -> str:
    return f"{{{', '.join(_block(texts, 0))}}}"


def _item(block: list[str]) -> list[str]:
    return [f"  - {block[0].strip()}", *block[1:]]


def _codes(choices: Sequence[str]) -> list[str]:
    codes: list[str] = []
    for place, choice in enumerate(choices, start=1):
        code = slug(choice)
        codes.append(code if code not in ("campaign", *codes) else f"c{place}")
    return codes
