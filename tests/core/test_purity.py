"""What import-linter can't see: a call that asks the machine for the time or for chance."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = [*(ROOT / "core").rglob("*.py"), *(ROOT / "bot/dialogues").rglob("*.py")]
CLOCKS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.monotonic"}
CHANCE = {
    "np.random.default_rng",
    "np.random.seed",
    "np.random.random",
    "uuid.uuid4",
    "uuid4",
    "random.random",
}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_time_and_chance_come_as_arguments(module: Path) -> None:
    """A draw can be run again by anyone, and tests move the clock by hand: both need this."""
    calls = [
        node for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    ]
    # A generator made from a seed that was handed in is no chance of the module's own.
    unseeded = [
        call for call in calls if not (call.args and ast.unparse(call.func) == "np.random.default_rng")
    ]
    assert {ast.unparse(call.func) for call in unseeded} & (CLOCKS | CHANCE) == set()
