"""What a letter says: one side in the reader's language, the other in another national language (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from core.campaigns.post import OnSlip, Side, Slip
from core.documents.texts import Texts as Tongues
from core.documents.texts import say
from core.language.catalogue import Texts
from core.language.format import day

BACK: Final = {"fi": "sv", "fi-easy": "sv", "sv": "fi", "en": "fi"}
"""The language on the back, by that on the front: whoever reads neither national language gets Finnish."""

MOST_ON_SLIP: Final = 24
"""Statements on a slip's two sides."""

_LINES, _ROW, _WIDE = 106, 3, 72
"""Lines on a slip's two sides below its title and code, lines that a statement takes, letters in a line."""


@dataclass(frozen=True)
class Told:
    """What the letters of a campaign tell, the same for everyone."""

    title: Tongues
    size: int
    minutes: int
    last_day: date
    body: Tongues
    meets: date
    url: str  # where a code is typed
    draw_url: str
    telegram: str = ""  # the residents' bot, as t.me/NAME
    slips: bool = False


def back_of(language: str, languages: Sequence[str]) -> str:
    """Name the language on the back; an installation with one language has it on both sides."""
    wanted = BACK.get(language, "fi")
    others = [other for other in languages if other != language]
    return wanted if wanted in languages else (others or [language])[0]


def side(
    texts: Texts,
    told: Told,
    named: Mapping[str, str],
    language: str,
    *,
    own: Tongues | None = None,
    over: str = "",
) -> Side:
    """Word one side. `own`: the variant's own sentence; `over`: the language on the other side of a front."""

    def words(text: str, **args: str | int) -> str:
        return texts.say(language, text, args)

    title = say(told.title, language)
    ways = [
        *([words("letter-way-telegram", address=told.telegram)] if told.telegram else []),
        *([words("letter-way-phone", phone=named["phone"])] if named.get("phone") else []),
        *([words("letter-way-slip")] if told.slips else []),
    ]
    opening = words("letter-opening", size=told.size, minutes=told.minutes)
    return Side(
        language=language,
        title=words("letter-title", org=named["org"], title=title),
        greeting=words("letter-greeting"),
        opening=(opening,) if own is None else (say(own, language), opening),
        how=words("letter-how"),
        steps=(
            words("letter-step-open", url=told.url),
            words("letter-step-code"),
            words("letter-step-answer", closes=day(told.last_day, language)),
        ),
        code_label=words("letter-code"),
        also=words("letter-also", ways=", ".join(ways)) if ways else "",
        what=words("letter-what"),
        becomes=words(
            "letter-becomes", body=say(told.body, language), meets=day(told.meets, language, year=True)
        ),
        why=words("letter-why"),
        drawn=words("letter-drawn", url=told.draw_url),
        small=(
            words("letter-once"),
            words("letter-privacy", url=named["privacy"]),
            words("letter-stop", contact=named["contact"]),
        ),
        signatory=named.get("signatory") or named["org"],
        qr_alt=words("letter-square"),
        other_side=texts.say(over, "letter-other-side") if over else "",
        other_language=over or language,
    )


def slip(
    texts: Texts,
    told: Told,
    named: Mapping[str, str],
    language: str,
    statements: Sequence[tuple[int, str]],
    questions: Sequence[OnSlip] = (),
) -> Slip:
    """Word the paper slip, with these questions and these statements by number; both only as far as there is room."""
    closes = day(told.last_day, language)
    returned_to = named.get("return-address") or named["contact"]
    asked, room = _fitting(questions)
    rows = tuple(statements[: min(MOST_ON_SLIP, room // _ROW) if questions else MOST_ON_SLIP])
    return Slip(
        language=language,
        title=texts.say(language, "slip-title", {"title": say(told.title, language)}),
        how=texts.say(
            language,
            "slip-how-questions" if questions else "slip-how",
            {"address": returned_to, "closes": closes},
        ),
        choices=(
            texts.say(language, "vote-card.agree"),
            texts.say(language, "vote-card.disagree"),
            texts.say(language, "vote-card.pass"),
        ),
        statements=rows,
        code_label=texts.say(language, "slip-code"),
        questions=asked,
        more=texts.say(language, "slip-more") if len(asked) < len(questions) else "",
        row_how=texts.say(language, "slip-rows") if questions and rows else "",
    )


def _fitting(questions: Sequence[OnSlip]) -> tuple[tuple[OnSlip, ...], int]:
    """Give the questions that there is room for, from the first on, and the lines that are left."""
    room = _LINES
    found: list[OnSlip] = []
    for question in questions:
        words = sum(len(text) + 7 for _, text in question.choices)
        lines = [question.text, *question.hints]
        needs = sum(-(-len(line) // _WIDE) for line in lines) + -(-words // _WIDE) + 2 * question.lines + 1
        if needs > room:
            return tuple(found), 0
        room -= needs
        found.append(question)
    return tuple(found), room
