"""`kuulolla audit`: the log of what staff did. Heavy libraries are loaded where they are used."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

audit = typer.Typer(help="The log of what staff did.", rich_markup_mode=None)


@audit.command()
def verify() -> None:
    """Check the hash chain and name the first broken row."""
    from bot.cli.serve import opened
    from core.audit.verify import Verdict
    from core.audit.verify import verify as check_chain

    async def run() -> Verdict:
        async with opened() as house, house.database.read() as session:
            return await check_chain(session)

    verdict = asyncio.run(run())
    if verdict.broken is not None:
        raise _fail(f"The chain is broken: {verdict.broken}")
    print(f"The chain holds: {verdict.head.number} rows linked, {verdict.waiting} not yet sealed.")


@audit.command("draw")
def audit_draw(
    name: Annotated[str, typer.Argument(metavar="CAMPAIGN")],
    out: Annotated[Path, typer.Option(help="The folder to write to.")],
) -> None:
    """Write a campaign's draw for its auditor: the public record, and the frame with pseudonyms and strata."""
    from bot.cli import auditing
    from bot.cli.exchange import Refused
    from bot.cli.serve import opened

    async def run() -> list[Path]:
        async with opened() as house:
            try:
                return await auditing.draw(house, name, out)
            except Refused as refused:
                raise _fail(str(refused)) from None
            except OSError as error:
                raise _fail(f"{out} can't be written: {error.strerror or error}.") from None

    for file in asyncio.run(run()):
        print(file)


def _fail(sentence: str) -> typer.Exit:
    print(sentence, file=sys.stderr)
    return typer.Exit(1)
