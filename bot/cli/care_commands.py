"""`kuulolla doctor`: looking after an installation. Heavy libraries are loaded where they are used."""

import typer


def doctor() -> None:
    """Say what is wrong with the installation and what to do; changes nothing."""
    from bot.cli.doctor import run

    raise typer.Exit(run())
