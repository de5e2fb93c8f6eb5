"""`sortition`: a panel by lot from files of volunteers and quotas."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from core.sampling.panel_types import BadPoolError, types_of
from core.sampling.pool_files import read_pool, read_quotas
from core.sampling.relaxing import Relaxation, relaxations, relaxed
from core.sampling.sortition import Panel, Sortition, choose, prepare

T = TypeVar("T")


def run(pool: Path, quotas: Path, size: int, randomness: str, as_json: bool, accept: bool) -> int:
    """Print each one's chance and the panel drawn; 1 and a sentence on stderr if there is none to draw."""
    try:
        volunteers = _read(pool, read_pool)
        wanted = _read(quotas, read_quotas)
        changes = relaxations(types_of(volunteers, wanted, size))
        if changes and not accept:
            _print_relaxations(changes, as_json)
            return _refuse(
                f"no panel of {size} keeps these quotas; the smallest change is "
                f"{'; '.join(map(str, changes))}. To draw with it, add --accept-relaxation"
            )
        prepared = prepare(volunteers, relaxed(wanted, changes), size)
        panel = choose(prepared, volunteers, randomness)
    except BadPoolError as error:
        return _refuse(str(error))
    except (OSError, ValueError, ArithmeticError) as error:
        return _refuse(_reason(error))
    if prepared.hopeless:
        print(f"In no panel that keeps the quotas, chance 0: {', '.join(prepared.hopeless)}", file=sys.stderr)
    if as_json:
        print(json.dumps(_result(prepared, panel, changes), ensure_ascii=False, indent=1))
        return 0
    for change in changes:
        print(f"relaxed: {change}")
    print(f"panels_hash: {prepared.panels_hash}")
    print(f"smallest chance: {min(prepared.probabilities.values()):.4f}")
    for person, chance in prepared.probabilities.items():
        print(f"{person}: {chance:.4f}")
    print(f"panel, number {panel.number} of the thousand: {', '.join(panel.seated)}")
    print(f"reserve: {', '.join(panel.reserve) or 'nobody'}")
    return 0


def _read(path: Path, read: Callable[[Iterable[str]], T]) -> T:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        try:
            return read(lines)
        except BadPoolError as error:
            raise BadPoolError(f"{path.name}: {error}") from None


def _result(prepared: Sortition, panel: Panel, changes: Sequence[Relaxation]) -> dict[str, Any]:
    return {
        "objective": "leximin",
        "probabilities": prepared.probabilities,
        "min_probability": min(prepared.probabilities.values()),
        "panel": list(panel.seated),
        "reserve": list(panel.reserve),
        "panels_hash": prepared.panels_hash,
        "relaxations": _listed(changes),
    }


def _listed(changes: Sequence[Relaxation]) -> list[dict[str, str | int]]:
    return [
        {
            "trait": change.quota.trait,
            "value": change.quota.value,
            "min": change.quota.least,
            "max": change.quota.most,
            "was_min": change.was.least,
            "was_max": change.was.most,
        }
        for change in changes
    ]


def _print_relaxations(changes: Sequence[Relaxation], as_json: bool) -> None:
    if as_json:
        nothing: dict[str, Any] = {
            "objective": "leximin",
            "probabilities": {},
            "min_probability": None,
            "panel": [],
            "reserve": [],
            "panels_hash": None,
        }
        print(json.dumps({**nothing, "relaxations": _listed(changes)}, ensure_ascii=False, indent=1))


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "the files must be UTF-8 text"
    if isinstance(error, OSError):
        return f"{error.filename} can't be read: {error.strerror}"
    return str(error)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
