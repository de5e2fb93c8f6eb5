"""YAML as plain values with the line of each; everything that reads in two ways is a fault.

A careful part of YAML 1.2: keys are always text, `yes` and `no` are words, no anchors, no tags, one document.
PyYAML only finds the structure, because its own values follow YAML 1.1 (where `no: {...}` is the key False).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

import yaml

from core.documents.faults import Fault, Path, in_order, written

LONGEST: Final = 256 * 1024  # characters; a real campaign has about 10,000
DEEPEST: Final = 20

_INTEGER: Final = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DECIMAL: Final = re.compile(r"[-+]?[0-9]{1,17}\.[0-9]{1,17}")
_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WORDS: Final = {"": None, "~": None, "null": None, "true": True, "false": False}
_TAGS: Final = frozenset(
    f"tag:yaml.org,2002:{kind}"
    for kind in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value")
)
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

Value = object  # str, int, float, bool, None, date, list of values, dict from str to value


@dataclass(frozen=True)
class Document:
    """What a file says, and where: the line of a place is that of its key, or of its item in a list."""

    value: dict[str, Value]
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line of a place, or of the nearest thing around it that was written."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(text: str) -> Document | list[Fault]:
    """The document, a map at the top, or its faults. Never raises on any text."""
    if len(text) > LONGEST:
        return [Fault(1, "fault-too-big", {"limit": str(LONGEST // 1024)})]
    text = text.removeprefix("\ufeff")
    if strange := _CONTROL.search(text):
        return [Fault(_line_at(text, strange.start()), "fault-control-character")]
    if deep := _too_deep(text):
        return [deep]
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        return [_unreadable(text, error)]
    except (yaml.YAMLError, RecursionError, ValueError):
        return [Fault(1, "fault-not-yaml")]
    if node is None:
        return [Fault(1, "fault-empty")]
    reading = _Reading()
    value = reading.value(node, (), 0)
    if reading.faults:
        return in_order(reading.faults)
    if value is None:
        return [Fault(1, "fault-empty")]
    if not isinstance(value, dict):
        return [Fault(node.start_mark.line + 1, "fault-top-not-map")]
    return Document(value, reading.lines)


class _Reading:
    """One walk through the nodes."""

    def __init__(self) -> None:
        self.lines: dict[Path, int] = {}
        self.faults: list[Fault] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path, depth: int) -> Value:
        line = node.start_mark.line + 1
        self.lines.setdefault(path, line)
        if id(node) in self._seen:  # an alias gives the same node again: a few lines could grow to millions
            self.faults.append(Fault(line, "fault-alias"))
            return None
        self._seen.add(id(node))
        if depth > DEEPEST:
            self.faults.append(Fault(line, "fault-too-deep"))
            return None
        if node.tag not in _TAGS:
            self.faults.append(Fault(line, "fault-tag", {"tag": node.tag.rpartition(":")[2][:40]}))
            return None
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, path, depth))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, n), depth + 1) for n, item in enumerate(node.value)]
        return self._scalar(node, path) if isinstance(node, yaml.ScalarNode) else None

    def _pairs(self, node: yaml.MappingNode, path: Path, depth: int) -> Iterator[tuple[str, Value]]:
        written_here: set[str] = set()
        for key_node, item in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.faults.append(Fault(line, "fault-key-not-text"))
                continue
            key = str(key_node.value)
            here = (*path, key)
            if key in written_here:
                self.faults.append(Fault(line, "fault-duplicate-key", {"key": written(here)}))
                continue
            written_here.add(key)
            self.lines[here] = line
            yield key, self.value(item, here, depth + 1)

    def _scalar(self, node: yaml.ScalarNode, path: Path) -> Value:
        raw, line = str(node.value), node.start_mark.line + 1
        if node.style is not None:  # quoted, or a block: always text
            return raw
        if raw in _WORDS:
            return _WORDS[raw]
        if _INTEGER.fullmatch(raw):
            return int(raw)
        if _DECIMAL.fullmatch(raw):
            return float(raw)
        if match := _DATE.fullmatch(raw):
            try:
                return date(*map(int, match.groups()))
            except ValueError:
                self.faults.append(Fault(line, "fault-no-such-day", {"key": written(path), "value": raw}))
                return None
        return raw


def _too_deep(text: str) -> Fault | None:
    # PyYAML reads recursively; a few hundred brackets would otherwise end in its stack, not in a sentence.
    depth = 0
    for number, line in enumerate(text.split("\n"), start=1):
        opened = line.count("[") + line.count("{") - line.count("]") - line.count("}")
        depth = max(0, depth + opened)
        if depth > 200 or line.count("[") + line.count("{") > 400 or re.search(r"(?:[-?:] ){60}", line):
            return Fault(number, "fault-too-deep")
    return None


def _unreadable(text: str, error: yaml.MarkedYAMLError) -> Fault:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark is not None else 1
    lines = text.split("\n")
    shown = lines[line - 1] if line <= len(lines) else ""
    if "\t" in shown[: len(shown) - len(shown.lstrip())]:
        return Fault(line, "fault-tab")
    if isinstance(error, yaml.composer.ComposerError):
        if "single document" in str(error.context or ""):
            return Fault(line, "fault-two-documents")
        return Fault(line, "fault-alias")
    return Fault(line, "fault-not-yaml")


def _line_at(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
