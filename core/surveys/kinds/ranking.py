"""Choices put in order, the first one first."""

from core.documents.questionnaire import Question
from core.documents.texts import say
from core.messaging.values import Choice, Say
from core.surveys.kinds.kind import Asked, InWords, Measure, Read, Reading, Ticked, Wrong
from core.surveys.kinds.multiple import ticks
from core.surveys.kinds.own_words import own_choice
from core.surveys.kinds.several import codes_of
from core.surveys.kinds.single import worded
from core.surveys.values import Value


class Ranking(InWords):
    """Codes of the document's choices, best first; each press puts the next one behind, or takes one away."""

    name = "ranking"
    measure = Measure.RANKS
    free = False

    def choices(self, asked: Asked) -> list[Choice]:
        """Give each choice of the document, also those ranked already: their numbers stay; "done" if some may do."""
        listed = worded(asked.question.choices, asked.order, asked.language)
        least, most = bounds(asked.question)
        return listed if least == most else [*listed, own_choice("done", asked.language)]

    def hint(self, asked: Asked) -> Say | None:
        """Say how many are ranked, and how to write them."""
        least, most = bounds(asked.question)
        if most == len(asked.question.choices):
            return Say("hint-ranking", {"example": _example(asked.question)})
        text = "hint-ranking-just" if least == most else "hint-ranking-most"
        return Say(text, {"n": str(most), "example": _example(asked.question)})

    def press(self, asked: Asked, key: str) -> Reading:
        """Put a choice behind those ranked, or take it away again; the last one left falls into its place."""
        question, ranked = asked.question, ticks(asked.so_far)
        if key == "done":
            return _whole(question, ranked) if ranked else Wrong()
        if key not in question.choices:
            return Wrong()
        if key in ranked:
            return Ticked(tuple(code for code in ranked if code != key))
        ranked = _filled(question, (*ranked, key))
        return Read(ranked) if len(ranked) >= bounds(question)[1] else Ticked(ranked)

    def read(self, asked: Asked, text: str) -> Reading:
        """Read the whole order at once, by numbers or words."""
        found = codes_of(asked.question.choices, asked.order, text, asked.language)
        if found is None:
            return Wrong()
        if len(set(found)) < len(found):
            return Wrong(Say("q-rank-twice", {"example": _example(asked.question)}))
        return _whole(asked.question, _filled(asked.question, found))

    def say(self, asked: Asked, value: Value) -> str:
        """Word the choices with their ranks: "1. a, 2. b"."""
        return ", ".join(
            f"{rank}. {say(asked.question.choices[code], asked.language)}"
            for rank, code in enumerate(ticks(value), start=1)
        )


def bounds(question: Question) -> tuple[int, int]:
    """Say how many choices are ranked, at least and at most."""
    return question.at_least or 1, question.at_most or len(question.choices)


def _filled(question: Question, ranked: tuple[str, ...]) -> tuple[str, ...]:
    """Put the only one left behind the others, where all may be ranked."""
    left = [code for code in question.choices if code not in ranked]
    return (*ranked, *left) if len(left) == 1 and bounds(question)[1] == len(question.choices) else ranked


def _whole(question: Question, ranked: tuple[str, ...]) -> Reading:
    least, most = bounds(question)
    if len(ranked) < least:
        return Wrong(Say("q-rank-few", {"n": str(least), "example": _example(question)}))
    if len(ranked) > most:
        return Wrong(Say("q-rank-many", {"n": str(most), "example": _example(question)}))
    return Read(ranked)


def _example(question: Question) -> str:
    """Write an order that would do, and that nobody would take for the usual one."""
    least, most = bounds(question)
    count = len(question.choices)
    places = [3, 1, 2, *range(4, count + 1)] if count > 2 else [2, 1]
    return " ".join(str(place) for place in places[: max(least, min(most, 3))])
