"""`campaign ...`: checked, played, brought in and out. Heavy libraries are loaded where they are used."""

from pathlib import Path
from typing import Annotated

import typer

campaign = typer.Typer(help="Campaign documents.", rich_markup_mode=None)

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Language = Annotated[str, typer.Option(help="fi, sv or en")]


@campaign.command()
def check(file: Path, language: Language = "en") -> None:
    """Tell every fault of a campaign document with its line."""
    from bot.cli import documents

    raise typer.Exit(documents.check(file, language))


@campaign.command()
def simulate(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    people: Annotated[int, typer.Option(min=1, max=200_000, help="Size of the invented pool.")] = 3000,
    seed: Annotated[int, typer.Option(min=0, help="Seed of all that is invented.")] = 2026,
    as_json: Json = False,
) -> None:
    """Play the whole campaign with invented residents on the real code, before anyone is asked."""
    from bot.cli.simulate import simulate as run

    raise typer.Exit(run(file, people, seed, as_json))


@campaign.command("import")
def bring_in(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx")],
    out: Annotated[Path, typer.Option(help="The campaign file to write; it must not be there yet.")],
    language: Language = "en",
) -> None:
    """Make a campaign file of an XLSForm's questions, and tell what couldn't be carried over."""
    from bot.cli import forms

    raise typer.Exit(forms.bring_in(file, out, language))


@campaign.command("export")
def bring_out(
    file: Annotated[Path, typer.Argument(metavar="FILE.yaml")],
    out: Annotated[Path, typer.Option(help="The XLSForm (.xlsx) to write.")],
    language: Language = "en",
) -> None:
    """Write a campaign file's questions as an XLSForm, and tell what couldn't be carried over."""
    from bot.cli import forms

    raise typer.Exit(forms.bring_out(file, out, language))
