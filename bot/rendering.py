"""From text ids to the parts that a channel sends (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.pieces import AT, pieces
from core.language.catalogue import Texts
from core.messaging.capabilities import Capabilities
from core.messaging.fitting import fit
from core.messaging.values import Ask, Choice, Outbound, Part, Receipt, Say

DEFAULT_LANGUAGE = "fi"


@dataclass(frozen=True)
class Turn:
    """All that is said to one person in answer to one event, in order; the question comes last."""

    receipt: Receipt | None = None
    answered: str = ""  # token of the card that the receipt shrinks
    card: Ask | None = None  # what stood on it, where no receipt says it shorter
    chosen: str = ""  # the choice that was taken there, in the words of its button
    says: tuple[Say, ...] = ()
    ask: Ask | None = None
    token: str = ""  # of the new question


def labels(texts: Texts, language: str, ask: Ask) -> list[str]:
    """Give the words of each choice, in order."""
    if all(isinstance(choice, str) for choice in ask.choices):
        return list(_labels(texts, language, ask.text, tuple(keys(ask.choices))))
    return [
        choice.label
        if isinstance(choice, Choice) and choice.label
        else texts.choice(language, ask.text, key(choice))
        for choice in ask.choices
    ]


@lru_cache(maxsize=4096)
def _labels(texts: Texts, language: str, text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Word the choices once in the process's life: every card has the same four."""
    return tuple(texts.choice(language, text, name) for name in names)


def key(choice: str | Choice) -> str:
    """Give what a choice means."""
    return choice if isinstance(choice, str) else choice.key


def keys(choices: Sequence[str | Choice]) -> list[str]:
    """Give what each choice means, in order."""
    return [key(choice) for choice in choices]


def render(
    texts: Texts, turn: Turn, language: str, can: Capabilities, text_mode: bool, replaces: str | None = None
) -> list[Part]:
    """Word and fit the whole turn: at most one message before the question, as nobody likes a flood.

    Where the channel can edit, an answered card shrinks to its receipt; elsewhere, and in text mode, the
    receipt is the first line of what comes next. `replaces` names a card that the question takes the place of.
    """
    lang = language or DEFAULT_LANGUAGE
    if text_mode:
        can = Capabilities(
            text_limit=can.text_limit, utf16=can.utf16, can_initiate=can.can_initiate, files=can.files
        )
    parts: list[Part] = []
    opening: list[str] = []
    if turn.receipt is not None:
        if can.edit and turn.answered:
            card = texts.say(lang, turn.receipt.card.text, turn.receipt.card.args)
            parts += fit(Outbound(card, replaces=turn.answered), can, lang, "")
        elif turn.receipt.line is not None:
            opening.append(texts.say(lang, turn.receipt.line.text, turn.receipt.line.args))
    elif turn.card is not None and turn.answered and can.edit:
        # Whoever reads the chat again sees what was asked and answered, and no button that does nothing.
        closed = _asked(texts, lang, turn.card)
        if turn.chosen:
            closed = texts.say(lang, "chosen", {"question": closed, "choice": turn.chosen})
        parts += fit(Outbound(closed, replaces=turn.answered), can, lang, "")
    intro = (turn.ask.intro,) if turn.ask is not None and turn.ask.intro is not None else ()
    says = [say for say in (*turn.says, *intro) if not (say.file and can.files)]
    for say in (*turn.says, *intro):
        if say not in says:
            parts += fit(Outbound(texts.say(lang, say.text, say.args), file=say.file), can, lang, "")
    opening += [texts.say(lang, say.text, say.args) for say in says]
    picture = next((say.picture for say in says if say.picture), "")
    if turn.ask is None:
        if opening:
            parts += fit(Outbound("\n\n".join(opening), picture=picture), can, lang, "")
        return parts
    hint = texts.say(lang, "answer-by-number")
    question = _asked(texts, lang, turn.ask)
    named = tuple(labels(texts, lang, turn.ask))
    if (turn.ask.free or turn.ask.takes is not None) and len(named) > can.buttons:
        # A numbered list would ask for a number where a number is an answer, or a picture: the words that lead away
        # are named.
        question, named = "\n".join([question, *_ways(texts, lang, turn.ask, question)]), ()
    if opening and can.edit and len(opening) == len(says):
        parts += fit(Outbound("\n\n".join(opening), picture=picture), can, lang, hint)
        picture = ""
    elif opening:
        question = "\n".join([*opening, question])
    takes = turn.ask.takes.kind if turn.ask.takes is not None else ""
    message = Outbound(question, named, turn.token, replaces, picture, takes=takes)
    return parts + fit(message, can, lang, hint)


def _ways(texts: Texts, language: str, ask: Ask, question: str) -> list[str]:
    """Name the words that lead away, but one that the question itself has named at its end."""
    # The numbers of a scale are answers, and are said in the question.
    said = [texts.say(language, f"or-{word}") for word in keys(ask.choices) if not word.isdecimal()]
    return [line for line in said if not question.endswith(line[line.rfind(": ") :])]


def _asked(texts: Texts, language: str, ask: Ask) -> str:
    # What waits for a "yes" is shown from where it is sealed, not from the question's open values.
    args = dict(ask.args)
    if ask.draft is not None:
        args["draft"] = ask.draft
        if AT in args:
            args["hit"] = pieces(ask.draft, str(args[AT]))
    return texts.say(language, ask.text, args)
