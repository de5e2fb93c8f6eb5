"""`python -m migrations.remake`: writes the first revision anew from the tables, until the first release.

Afterwards a schema that people run must not be rewritten: make a second revision instead
(docs/how-to/change-the-schema.md). With a second one present this refuses.
"""

import subprocess
import sys
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine

from adapters.database.migrating import configuration

VERSIONS = Path(__file__).parent / "versions"
FIRST = VERSIONS / "0001_first.py"


def remake() -> Path:
    """Replace 0001 by what the tables declare now; gives its file. The same tables give the same bytes."""
    later = sorted(path.name for path in VERSIONS.glob("*.py") if path != FIRST)
    if later:
        raise SystemExit(
            f"{', '.join(later)}: there are later revisions, so the first one stands. Add one instead."
        )
    old = FIRST.read_text(encoding="utf-8") if FIRST.exists() else None
    FIRST.unlink(missing_ok=True)
    try:
        with create_engine("sqlite://").connect() as connection:
            command.revision(
                configuration(connection),
                message="Every table of the first release.",
                autogenerate=True,
                rev_id="0001",
            )
        next(VERSIONS.glob("0001_*.py")).replace(FIRST)
        subprocess.run([sys.executable, "-m", "ruff", "check", "--quiet", "--fix", FIRST], check=True)
        subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", FIRST], check=True)
    except BaseException:
        if old is not None:
            FIRST.write_text(old, encoding="utf-8")
        raise
    return FIRST


if __name__ == "__main__":
    print(f"Wrote {remake().name}.")
