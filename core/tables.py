"""Every table of the house, so that the schema is whole wherever it is made or compared."""

from importlib import import_module
from pathlib import Path

from sqlmodel import SQLModel

for _path in sorted(Path(__file__).parent.glob("*/tables.py")):
    import_module(f"core.{_path.parent.name}.tables")

METADATA = SQLModel.metadata
