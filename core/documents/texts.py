"""Texts in several languages, as a document gives them, with their limits (conversations.md 3)."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Final

from pydantic import AfterValidator, ValidationError, ValidationInfo, WithJsonSchema, WrapValidator
from pydantic_core import InitErrorDetails, PydanticCustomError

LANGUAGES: Final = ("fi", "sv", "en", "fi-easy")
OPTIONAL: Final = frozenset({"fi-easy"})  # falls back to fi

BUTTON, TITLE, QUESTION, STATEMENT, LONGEST_STATEMENT = 20, 60, 300, 160, 300

Texts = dict[str, str]


def _address(value: str) -> str:
    if value.startswith(("https://", "http://")) and not any(c.isspace() for c in value):
        return value
    raise refuse("fault-not-address")


AddressText = Annotated[str, AfterValidator(_address)]


def say(texts: Texts, language: str) -> str:
    """The text in that language; plain Finnish falls back to Finnish, any other to English, then to what there is."""
    for candidate in (language, "fi" if language == "fi-easy" else "en", *texts):
        if candidate in texts:
            return texts[candidate]
    raise ValueError("a text without any language")


def refuse(fault: str, **args: object) -> PydanticCustomError:
    """An error that becomes a fault of this id."""
    return PydanticCustomError(fault, "{fault}", {"fault": fault, **args})


def required(languages: Sequence[str]) -> list[str]:
    """The languages in which every text must be written."""
    return [language for language in languages if language not in OPTIONAL]


def _validator(limit: int) -> Callable[[Any, Any, ValidationInfo], Texts]:
    def check(value: Any, _handler: Any, info: ValidationInfo) -> Texts:
        context = info.context or {}
        if context.get(
            "lenient"
        ):  # its faults are known, and the rest of the document is still to be checked
            return value if isinstance(value, dict) else {}
        languages: Sequence[str] = context.get("languages", LANGUAGES)
        if not isinstance(value, dict):
            raise refuse("fault-texts-not-map", languages=", ".join(required(languages)))
        wrong: list[InitErrorDetails] = []

        def note(where: str, fault: str, **args: object) -> None:
            wrong.append(InitErrorDetails(type=refuse(fault, **args), loc=(where,), input=None))

        for language in required(languages):
            if language not in value:
                note(language, "fault-language-missing", language=language)
        for language, text in value.items():
            if language not in LANGUAGES:
                note(language, "fault-language-unknown", language=language)
            elif not isinstance(text, str):
                note(language, "fault-not-text")
            elif not text.strip():
                note(language, "fault-text-empty")
            elif len(text.strip()) > limit:
                note(language, "fault-text-long", limit=limit, length=len(text.strip()))
        if wrong:
            raise ValidationError.from_exception_data("texts", wrong)
        return {language: text.strip() for language, text in value.items()}

    return check


def _schema(limit: int) -> WithJsonSchema:
    text = {"type": "string", "minLength": 1, "maxLength": limit}
    return WithJsonSchema(
        {
            "type": "object",
            "properties": dict.fromkeys(LANGUAGES, text),
            "required": required(LANGUAGES),
            "additionalProperties": False,
        }
    )


ButtonTexts = Annotated[Texts, WrapValidator(_validator(BUTTON)), _schema(BUTTON)]
TitleTexts = Annotated[Texts, WrapValidator(_validator(TITLE)), _schema(TITLE)]
QuestionTexts = Annotated[Texts, WrapValidator(_validator(QUESTION)), _schema(QUESTION)]
# What a campaign allows is in its step; the limit here is the one that no campaign may pass.
StatementTexts = Annotated[Texts, WrapValidator(_validator(LONGEST_STATEMENT)), _schema(LONGEST_STATEMENT)]
