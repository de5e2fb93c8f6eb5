"""Changing single values in a campaign file as staff wrote it: all other words and comments stay."""

from collections.abc import Mapping

import yaml

from core.documents.faults import Path


def amended(text: str, changes: Mapping[Path, str]) -> str:
    """Write each value, in YAML's flow style, at its place in a sound file; a key that isn't there is added first.

    KeyError: what is around the key isn't there, or is no map.
    """
    for path, value in changes.items():
        text = _amended(text, path, value)
    return text


def _amended(text: str, path: Path, value: str) -> str:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    for key in path[:-1]:
        node = _value(node, key)
        if node is None:
            raise KeyError(path)
    if not isinstance(node, yaml.MappingNode):
        raise KeyError(path)
    found = _value(node, path[-1])
    if found is not None:
        begin, end = found.start_mark.index, found.end_mark.index
        # A block ends where the next thing begins: the lines between aren't its own.
        end = begin + len(text[begin:end].rstrip())
        return text[:begin] + value + text[end:]
    if node.flow_style or not node.value:
        begin = text.index("{", node.start_mark.index) + 1
        rest = ", " if node.value else ""
        return f"{text[:begin]}{path[-1]}: {value}{rest}{text[begin:]}"
    first = node.value[0][0].start_mark
    return f"{text[: first.index]}{path[-1]}: {value}\n{' ' * first.column}{text[first.index :]}"


def _value(node: yaml.Node | None, key: object) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)
