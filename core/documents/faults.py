"""A document's faults: each a line, a text id of the catalogue and its values, never a sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Path = tuple[str | int, ...]  # where in a document: keys, and positions in lists


@dataclass(frozen=True)
class Fault:
    """One thing to mend; `line` counts from 1, `args` are all strings, ready for the catalogue."""

    line: int
    id: str
    args: Mapping[str, str] = field(default_factory=dict)


class Disagreement(NamedTuple):
    """What two parts of a document ask of one another in vain: a place, a text id and its values."""

    path: Path
    id: str
    args: dict[str, str]


class FaultyDocumentError(Exception):
    """The document has faults; all of them are in `faults`, in the order of lines."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = list(faults)
        super().__init__("; ".join(f"{fault.line}: {fault.id}" for fault in faults))


def written(path: Path) -> str:
    """A place as people write it: `steps.2.question.ask`, list positions from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


def in_order(faults: Sequence[Fault]) -> list[Fault]:
    """The faults by line, each once."""
    once = {(fault.line, fault.id, *sorted(fault.args.items())): fault for fault in faults}
    return sorted(once.values(), key=lambda fault: fault.line)
