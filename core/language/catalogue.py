"""The Fluent catalogues: every sentence people read, by language and text id."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.syntax import ast

LANGUAGES: Final = ("fi", "sv", "en", "fi-easy")
TEXTS: Final = Path(__file__).parent / "texts"

Value = str | int | float
Args = Mapping[str, Value]


class MissingText(KeyError):  # noqa: N818
    """No catalogue has this text id or choice; `text_id` holds it, a choice as `id.key`."""

    def __init__(self, language: str, text_id: str) -> None:
        super().__init__(f"no text {text_id!r} for {language!r}")
        self.language, self.text_id = language, text_id


class UnfilledText(ValueError):  # noqa: N818
    """A text was asked for without the values that it names."""

    def __init__(self, language: str, text_id: str, faults: list[Exception]) -> None:
        super().__init__(f"{text_id!r} in {language!r}: " + "; ".join(map(str, faults)))
        self.language, self.text_id, self.faults = language, text_id, faults


class FaultyCatalogue(ValueError):  # noqa: N818
    """A catalogue file can't be read as Fluent, or an id stands twice in a language."""


class _Phrase:
    """One message or attribute, compiled once."""

    __slots__ = ("_bundle", "_parts", "_pattern")

    def __init__(self, bundle: FluentBundle, pattern: Pattern) -> None:
        self._bundle, self._pattern = bundle, pattern
        # Most texts have no plural: words and plain values, which need no resolver (1 µs against 20).
        self._parts = _parts(pattern)

    def render(self, args: Args) -> tuple[str, list[Exception]]:
        if self._parts is not None:
            done: list[str] = []
            for words, name in self._parts:
                if name is None:
                    done.append(words)
                    continue
                value = args.get(name)
                if type(value) is str:
                    done.append(value)
                elif type(value) is int and 0 <= value < 1000:  # below the first group separator
                    done.append(str(value))
                else:
                    break
            else:
                return "".join(done), []
        text, faults = self._bundle.format_pattern(self._pattern, dict(args))
        return str(text), faults


class Texts:
    """All catalogues under a folder; each language is read at its first use and kept."""

    def __init__(self, folder: Path = TEXTS) -> None:
        self._folder = folder
        self._bundles: dict[str, FluentBundle] = {}
        self._phrases: dict[tuple[str, str], _Phrase] = {}

    def say(self, language: str, text_id: str, args: Args | None = None) -> str:
        """The text in that language, values filled in; `id.key` names an attribute, as `stand.alt`.

        Values are written as inside a sentence; an int counts (plural forms, `12 345`), so a year, a code
        or a statement's number is given as a string. MissingText, UnfilledText.
        """
        phrase = self._phrases.get((language, text_id))
        if phrase is None:
            phrase = self._phrases[language, text_id] = self._find(language, text_id)
        text, faults = phrase.render(args or {})
        if faults:
            raise UnfilledText(language, text_id, faults)
        return text

    def choice(self, language: str, text_id: str, key: str, args: Args | None = None) -> str:
        """The words on a choice of a message, at most 20 characters. MissingText, UnfilledText."""
        return self.say(language, f"{text_id}.{key}", args)

    def has(self, language: str, text_id: str) -> bool:
        """True if `say` would find the text (or `id.key`) in that language or its fallbacks."""
        try:
            self._find(language, text_id)
        except MissingText:
            return False
        return True

    def _find(self, language: str, text_id: str) -> _Phrase:
        name, _, key = text_id.partition(".")
        for candidate in fallbacks(language):
            bundle = self._bundle(candidate)
            if not bundle.has_message(name):
                continue
            message = bundle.get_message(name)
            pattern = message.attributes.get(key) if key else message.value
            if pattern is not None:
                return _Phrase(bundle, pattern)
        raise MissingText(language, text_id)

    def _bundle(self, language: str) -> FluentBundle:
        if language not in self._bundles:
            # Isolation marks around values would be read aloud and double the length of an SMS.
            bundle = FluentBundle([language], use_isolating=False)
            for path in sorted((self._folder / language).glob("*.ftl")):
                _add(bundle, path)
            self._bundles[language] = bundle
        return self._bundles[language]


def fallbacks(language: str) -> tuple[str, ...]:
    """The catalogues to look in, in order: plain Finnish leans on Finnish, all others on English."""
    if language == "fi-easy":
        return "fi-easy", "fi", "en"
    return (language, "en") if language in LANGUAGES and language != "en" else ("en",)


def html_language(language: str) -> str:
    """The value of HTML's `lang` for texts of that language; plain Finnish is Finnish there."""
    return "fi" if language == "fi-easy" else fallbacks(language)[0]


@cache
def texts() -> Texts:
    """The product's own catalogues, read once in a process."""
    return Texts()


def _add(bundle: FluentBundle, path: Path) -> None:
    resource = FluentResource(path.read_text(encoding="utf-8"))
    new: set[str] = set()
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise FaultyCatalogue(f"{path.name}: not Fluent: {entry.content!r}")
        if isinstance(entry, ast.Message):
            if entry.id.name in new or bundle.has_message(entry.id.name):
                raise FaultyCatalogue(f"{path.name}: {entry.id.name} stands twice in this language")
            new.add(entry.id.name)
    bundle.add_resource(resource)


def _parts(pattern: Pattern) -> tuple[tuple[str, str | None], ...] | None:
    """The words and value names of a text in order, or None if it has anything else."""
    parts: list[tuple[str, str | None]] = []
    # The compiler leaves out the pattern around a lone element.
    for element in getattr(pattern, "elements", [pattern]):
        inner = element.expression if isinstance(element, ast.Placeable) else element
        if isinstance(inner, ast.TextElement):
            parts.append((inner.value, None))
        elif isinstance(inner, ast.VariableReference):
            parts.append(("", inner.id.name))
        else:
            return None
    return tuple(parts)
