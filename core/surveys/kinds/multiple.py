"""Some choices of several."""

from core.documents.questionnaire import Question
from core.documents.texts import say
from core.messaging.values import Choice, Say
from core.surveys.kinds.kind import Asked, InWords, Measure, Read, Reading, Ticked, Wrong
from core.surveys.kinds.own_words import own_choice
from core.surveys.kinds.several import codes_of
from core.surveys.kinds.single import worded
from core.surveys.values import Value


class Multiple(InWords):
    """Codes of the document's choices, in its order; each press ticks or unticks, until "done"."""

    name = "multiple"
    measure = Measure.SEVERAL
    free = False

    def choices(self, asked: Asked) -> list[Choice]:
        """Give each choice of the document, worded by it, and "done"."""
        own = own_choice("done", asked.language)
        return [*worded(asked.question.choices, asked.order, asked.language), own]

    def hint(self, asked: Asked) -> Say | None:
        """Say how many may be chosen, and how to write them."""
        least, most = asked.question.at_least or 1, asked.question.at_most
        shown: dict[str, str | int] = {"example": _example(asked)}
        if most is not None and least == most:
            return Say("hint-multiple-just", {"n": str(most), **shown})
        if most is not None and least > 1:
            return Say("hint-multiple-between", {"least": str(least), "most": str(most), **shown})
        if most is not None:
            return Say("hint-multiple-most", {"most": str(most), **shown})
        return (
            Say("hint-multiple-least", {"least": str(least), **shown})
            if least > 1
            else Say("hint-multiple", shown)
        )

    def press(self, asked: Asked, key: str) -> Reading:
        """Tick a choice or take its tick away; an exclusive one stands alone. "done" makes the ticks the answer."""
        question, ticked = asked.question, ticks(asked.so_far)
        if key == "done":
            return _whole(asked, ticked) if ticked else Wrong()
        if key not in question.choices:
            return Wrong()
        if key in ticked:
            return Ticked(tuple(code for code in ticked if code != key))
        if key in question.exclusive:
            return Ticked((key,))
        kept = {key, *(code for code in ticked if code not in question.exclusive)}
        if question.at_most is not None and len(kept) > question.at_most:
            return Wrong(Say("q-choices-many", {"n": str(question.at_most)}))
        return Ticked(in_order(question, kept))

    def read(self, asked: Asked, text: str) -> Reading:
        """Read all choices at once, by numbers or words; that needs no "done"."""
        found = codes_of(asked.question.choices, asked.order, text, asked.language)
        if found is None:
            return Wrong()
        alone = next((code for code in found if code in asked.question.exclusive), None)
        if alone is not None and set(found) != {alone}:
            named = say(asked.question.choices[alone], asked.language)
            return Wrong(Say("q-choices-exclusive", {"choice": named}))
        return _whole(asked, in_order(asked.question, set(found)))

    def say(self, asked: Asked, value: Value) -> str:
        """Word the choices as the document does, one after another."""
        return ", ".join(say(asked.question.choices[code], asked.language) for code in ticks(value))


def ticks(value: Value) -> tuple[str, ...]:
    """Give the codes of a value; none of a value that is no list of codes."""
    return value if isinstance(value, tuple) else ()


def in_order(question: Question, codes: set[str]) -> tuple[str, ...]:
    """Put codes in the document's order."""
    return tuple(code for code in question.choices if code in codes)


def _example(asked: Asked) -> str:
    """Write numbers that would do: none of a choice that stands alone."""
    question = asked.question
    listed = asked.order or list(question.choices)
    places = [str(place) for place, code in enumerate(listed, start=1) if code not in question.exclusive]
    count = max(question.at_least or 1, min(2, question.at_most or 2))
    return " ".join([places[0], places[2]] if count == 2 and len(places) > 2 else places[:count])


def _whole(asked: Asked, codes: tuple[str, ...]) -> Reading:
    question = asked.question
    if codes[0] in question.exclusive:
        return Read(codes)
    if len(codes) < (question.at_least or 1):
        return Wrong(Say("q-choices-few", {"n": str(question.at_least), "example": _example(asked)}))
    if question.at_most is not None and len(codes) > question.at_most:
        return Wrong(Say("q-choices-many", {"n": str(question.at_most)}))
    return Read(codes)
