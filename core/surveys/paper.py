"""A questionnaire on paper: what a slip can ask, and by which numbers its answers are entered (pure)."""

from collections.abc import Mapping, Sequence
from typing import Final

from core.campaigns.post import OnSlip
from core.documents import expressions
from core.documents.expressions import Compare, Has
from core.documents.questionnaire import Question
from core.documents.texts import say
from core.language.catalogue import Texts

NOT_ON_PAPER: Final = frozenset({"photo", "info"})
_VOTES: Final = ("agree", "disagree", "pass")
_LINES: Final[Mapping[str, int]] = {"number": 1, "date": 1, "place": 1, "text": 3}


def on_paper(questions: Sequence[Question]) -> dict[int, Question]:
    """Give the questions that paper can ask, by the numbers that they have there."""
    asked = [question for question in questions if question.kind not in NOT_ON_PAPER]
    return dict(enumerate(asked, start=1))


def slip_questions(texts: Texts, language: str, questions: Sequence[Question]) -> list[OnSlip]:
    """Word them, cards to read included. A wording by lot is the first one: nobody's lot is known in print."""
    numbers = {question.id: number for number, question in on_paper(questions).items()}
    by_id = {question.id: question for question in questions}
    return [
        OnSlip(
            number=str(numbers.get(question.id, "")),
            text=say(question.wording(), language),
            hints=tuple(_hints(texts, language, question, numbers, by_id)),
            choices=tuple(_choices(texts, language, question)),
            lines=_LINES.get(question.kind, 0),
        )
        for question in questions
        if question.kind != "photo"
    ]


def choice_codes(question: Question) -> list[str]:
    """Give the codes of a question's choices in the order in which paper numbers them."""
    if question.scale is not None:
        return [str(step) for step in range(question.scale.low, question.scale.high + 1)]
    return list(_VOTES) if question.agree is not None else list(question.choices)


def _choices(texts: Texts, language: str, question: Question) -> list[tuple[str, str]]:
    if question.scale is not None:
        return [(step, "") for step in choice_codes(question)]
    if question.agree is not None:
        worded = [texts.choice(language, "vote-card", vote) for vote in _VOTES]
    else:
        worded = [say(text, language) for text in question.choices.values()]
    return [(str(number), words) for number, words in enumerate(worded, start=1)]


def _hints(
    texts: Texts,
    language: str,
    question: Question,
    numbers: Mapping[str, int],
    by_id: Mapping[str, Question],
) -> list[str]:
    found = []
    if question.condition is not None:
        found.append(_only_if(texts, language, question.condition, numbers, by_id))
    if question.scale is not None and question.scale.low_text and question.scale.high_text:
        scale = question.scale
        ends = {"low": str(scale.low), "high": str(scale.high)}
        words = {
            "least": say(question.scale.low_text, language),
            "most": say(question.scale.high_text, language),
        }
        found.append(texts.say(language, "slip-scale", ends | words))
    elif question.multiple is not None:
        most = question.at_most
        found.append(
            texts.say(language, "slip-several")
            if most is None
            else texts.say(language, "slip-at-most", {"n": most})
        )
    elif question.ranking is not None:
        found.append(texts.say(language, "slip-rank"))
    elif question.date is not None:
        found.append(texts.say(language, "slip-day"))
    elif question.number is not None and question.number.unit is not None:
        found.append(texts.say(language, "slip-unit", {"unit": say(question.number.unit, language)}))
    return found


def _only_if(
    texts: Texts,
    language: str,
    condition: str,
    numbers: Mapping[str, int],
    by_id: Mapping[str, Question],
) -> str:
    """Say whom the question is for where that is one answer; else leave it to the reader."""
    read = expressions.parse(condition)
    one = read if isinstance(read, Has) or (isinstance(read, Compare) and read.operator == "==") else None
    if one is None or one.question not in numbers:
        return texts.say(language, "slip-if-some")
    chosen = by_id[one.question].choices.get(one.value)
    words = one.value if chosen is None else say(chosen, language)
    return texts.say(language, "slip-if", {"number": str(numbers[one.question]), "choice": words})
