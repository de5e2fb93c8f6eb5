"""`kuulolla themes`: free text grouped offline. Heavy libraries are loaded where they are used."""

from pathlib import Path
from typing import Annotated

import typer


def themes(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV with a header.")],
    column: Annotated[
        str, typer.Option(help="The column of texts; of a file with one column, that one.")
    ] = "",
    language: Annotated[str, typer.Option(help="fi, sv or en, or the column that tells it.")] = "",
    group: Annotated[str, typer.Option(help="A column that sets people apart: shares by its values.")] = "",
    embeddings: Annotated[
        str,
        typer.Option(help="plain (by wording), e5, or a sentence-transformers name or folder; else as set."),
    ] = "",
    picture: Annotated[
        Path | None, typer.Option(help="Draw the themes: a file ending in .png or .svg.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Group free text into themes, offline; nothing is stored."""
    from bot.cli.themes import themes as run

    raise typer.Exit(run(file, column, language, group, embeddings, picture, as_json))
