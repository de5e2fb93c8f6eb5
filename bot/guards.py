"""What every message passes before anything else: the stop words, acute need, the bare words (pure)."""

from dataclasses import dataclass, replace

from core.language.acute import acute
from core.language.words import bare_word
from core.messaging.values import (
    Ask,
    Attachment,
    Body,
    Command,
    Edited,
    Press,
    Pressed,
    Reply,
    Takes,
    Text,
    Typed,
)

LANGUAGES = {
    "language-fi": "fi",
    "language-fi-easy": "fi-easy",
    "language-sv": "sv",
    "language-en": "en",
}


@dataclass(frozen=True)
class Stop:
    """Nothing is to be sent unasked from now on."""


@dataclass(frozen=True)
class AcuteNeed:
    """Someone may be in danger: numbers to call, and the text is kept nowhere unless it was an answer."""

    text: str


@dataclass(frozen=True)
class Speak:
    """From now on in this language; the open question is asked again in it."""

    language: str


@dataclass(frozen=True)
class TextMode:
    """Choices as numbers from now on, or as buttons again."""


@dataclass(frozen=True)
class Help:
    """What works everywhere, and how to reach a person."""


@dataclass(frozen=True)
class NoMedia:
    """A picture or voice message where words were needed."""


@dataclass(frozen=True)
class NoEdit:
    """A message changed after it was sent: what it answered is past, and another question is open."""


@dataclass(frozen=True)
class Back:
    """Messages are wanted again."""


Guarded = Stop | Back | AcuteNeed | Speak | TextMode | Help | NoMedia | NoEdit


def guard(body: Body, stopped: bool = False, takes: Takes | None = None) -> Guarded | None:
    """Name what the message calls for at once, whatever was asked; None lets it go on to the question.

    Stop comes before everything, also inside free text; only the whole message counts. `takes`: what the open
    question asks for that isn't words.
    """
    match body:
        case Attachment(caption=caption):
            # What is written under a picture is heard as far as it may not wait.
            heard = guard(Text(caption), stopped) if caption else None
            if isinstance(heard, Stop | AcuteNeed):
                return heard
            return None if takes is not None and takes.fits(body) else NoMedia()
        case Press():
            return None
        case Command(name, rest):
            # "/stop" is the bare word; a command with something behind it isn't.
            word = bare_word(name) if not rest else None
        case Text(text):
            word = bare_word(text)
            if word != "stop" and acute(text):
                return AcuteNeed(text)
        case Edited(text, _):
            # Read as an answer, "2" made "1" would be a vote on the statement after the one that it was about.
            # What may not wait is heard all the same.
            heard = guard(Text(text), stopped)
            return heard if isinstance(heard, Stop | AcuteNeed) else NoEdit()
        case _:
            return None
    match word:
        case "stop":
            return Stop()
        case "go-on" if stopped:
            return Back()
        case "help":
            return Help()
        case "text-mode":
            return TextMode()
        case str() if word in LANGUAGES:
            return Speak(LANGUAGES[word])
    return None


# ── what sounds like need may be an experience told as an answer: "I waited six hours with chest pain"


def numbers_to_call(text: str, crisis: str, question: Ask | None, asker: str | None) -> Ask:
    """Tell whom to call; where words of one's own were asked for, they wait sealed for "it is my answer"."""
    if question is not None and question.text == "acute" and question.draft is not None:
        return replace(question, draft=text)  # said again: the later words count
    ask = Ask("acute", {"crisis": crisis}, ("go-on", "pause"))
    if question is None or not question.free or asker is None:
        return ask
    choices = " ".join(choice for choice in question.choices if isinstance(choice, str))
    args = {**question.args, **ask.args, "for": question.text, "by": asker, "choices": choices}
    return replace(ask, args=args, choices=("answer", *ask.choices), about=question.about, draft=text)


def handed_back(question: Ask | None, reply: Reply) -> tuple[Ask, str, Typed] | None:
    """Give the question that the numbers stood in front of, whose it is, and the words that are its answer."""
    if question is None or question.text != "acute" or question.draft is None or reply != Pressed("answer"):
        return None
    args = {name: value for name, value in question.args.items() if name not in _OURS}
    choices = str(question.args["choices"]).split()
    asked = Ask(str(question.args["for"]), args, choices, question.about, free=True)
    return asked, str(question.args["by"]), Typed(question.draft)


_OURS = ("crisis", "for", "by", "choices", "message")
