"""The command about letters, as the machine's operator runs it."""

import asyncio
import sys
from pathlib import Path


def letters(
    name: str,
    out: Path | None,
    variants: list[str],
    slips: bool,
    link: str,
    posted: bool,
    returned: Path | None,
) -> int:
    """Do the one thing that the options ask for; 1 and a sentence on stderr if it can't be done, 2 for none or two."""
    from bot.cli import letters as work
    from bot.cli.exchange import Refused
    from bot.cli.letter_desk import LINKS
    from bot.cli.letter_files import read_variants
    from bot.cli.serve import opened

    if (out is not None) + posted + (returned is not None) != 1:
        print("Give one of --out DIR, --posted and --returned FILE.csv.", file=sys.stderr)
        return 2
    if link not in LINKS:
        print(f"There is no link {link!r}; there is one of: web, telegram.", file=sys.stderr)
        return 2

    async def run() -> list[str]:
        wordings = read_variants(variants)
        async with opened() as house:
            if posted:
                reference, count = await work.post(house, name)
                return [
                    f"{count:,} letters of batch {reference} are in the post; their codes are forgotten here."
                ]
            if returned is not None:
                return work.told_back(await work.returned(house, name, returned))
            assert out is not None
            made = await work.write(house, name, out, variants=wordings, slips=slips, link=LINKS[link])
            return work.told(made, name)

    try:
        lines = asyncio.run(run())
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    except OSError as error:
        print(
            f"{error.filename or out} can't be written: {error.strerror or error}. Run it again when it can: "
            "the letters keep their codes.",
            file=sys.stderr,
        )
        return 1
    for line in lines:
        print(line)
    return 0
