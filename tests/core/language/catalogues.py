"""Reading the catalogue files as their authors wrote them: messages, comments, example values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from fluent.syntax import FluentParser, ast

from core.language.catalogue import LANGUAGES, TEXTS, Value

COUNTS = (0, 1, 2, 21, 1000)


@dataclass(frozen=True)
class Written:
    """One message of one language."""

    language: str
    file: str
    id: str
    comment: str
    entry: ast.Message
    keys: tuple[str, ...] = ()
    values: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()

    @property
    def limit(self) -> int:
        """The most characters it may have with its longest example values."""
        found = re.search(r"max (\d+)", self.comment)
        assert found, f"{self.language} {self.id} says no limit"
        return int(found[1])

    def examples(self) -> dict[str, Value]:
        """The longest example values; `<160>` stands for so many characters, a counted one is a number."""
        given = re.findall(r'([a-z][\w-]*)="([^"]*)"', self.comment)
        return {name: self._value(name, text) for name, text in given}

    def _value(self, name: str, text: str) -> Value:
        if length := re.fullmatch(r"<(\d+)>", text):
            return "x" * int(length[1])
        return int(text) if name in self.counted else text


@dataclass
class _Collected:
    values: set[str] = field(default_factory=set)
    counted: set[str] = field(default_factory=set)
    others: list[ast.BaseNode] = field(default_factory=list)


def written(language: str, but: tuple[str, ...] = ()) -> dict[str, Written]:
    """All messages of a language by id, in the order of the files."""
    found: dict[str, Written] = {}
    for path in sorted((TEXTS / language).glob("*.ftl")):
        if path.stem in but:
            continue
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} twice in {language}"
                found[entry.id.name] = _read(language, path.stem, entry)
    return found


def everything(but: tuple[str, ...] = ()) -> Iterator[Written]:
    """All messages of all languages."""
    for language in LANGUAGES:
        yield from written(language, but).values()


def references(entry: ast.BaseNode) -> list[ast.BaseNode]:
    """References to other texts, terms and functions: none is allowed."""
    return _collect(entry).others


def _read(language: str, file: str, entry: ast.Message) -> Written:
    seen = _collect(entry)
    return Written(
        language,
        file,
        entry.id.name,
        entry.comment.content if entry.comment and entry.comment.content else "",
        entry,
        tuple(attribute.id.name for attribute in entry.attributes),
        frozenset(seen.values),
        frozenset(seen.counted),
    )


def _counts(choice: ast.SelectExpression) -> bool:
    """Whether it chooses by how many, not by what kind of thing."""
    keys = [variant.key for variant in choice.variants]
    return any(isinstance(key, ast.NumberLiteral) or key.name in ("one", "other") for key in keys)


def _collect(entry: ast.BaseNode) -> _Collected:
    seen = _Collected()

    def visit(node: object) -> None:
        if isinstance(node, list):
            for each in node:
                visit(each)
        if not isinstance(node, ast.BaseNode):
            return
        match node:
            case ast.VariableReference():
                seen.values.add(node.id.name)
            case ast.SelectExpression(selector=ast.VariableReference() as selector) if _counts(node):
                seen.counted.add(selector.id.name)
            case ast.MessageReference() | ast.TermReference() | ast.FunctionReference():
                seen.others.append(node)
        for name, value in vars(node).items():
            if name not in ("span", "comment"):
                visit(value)

    visit(entry)
    return seen
