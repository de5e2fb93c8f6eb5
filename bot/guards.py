"""What every message passes before anything else: the stop words, acute need, the bare words (pure)."""

from dataclasses import dataclass

from core.language.acute import acute
from core.language.words import bare_word
from core.messaging.values import Attachment, Body, Command, Press, Text

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
    """Someone may be in danger: numbers to call, and the text is kept nowhere."""


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
class Back:
    """Messages are wanted again."""


Guarded = Stop | Back | AcuteNeed | Speak | TextMode | Help | NoMedia


def guard(body: Body, stopped: bool = False) -> Guarded | None:
    """Name what the message calls for at once, whatever was asked; None lets it go on to the question.

    Stop comes before everything, also inside free text; only the whole message counts.
    """
    match body:
        case Attachment():
            return NoMedia()
        case Press():
            return None
        case Command(name, rest):
            # "/stop" is the bare word; a command with something behind it isn't.
            word = bare_word(name) if not rest else None
        case Text(text):
            word = bare_word(text)
            if word != "stop" and acute(text):
                return AcuteNeed()
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
