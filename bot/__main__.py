"""`kuulolla`: the commands. Heavy libraries are loaded where they are used."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import audit_commands, campaign_commands, theme_commands
from bot.cli.care_commands import doctor

app = typer.Typer(
    name="kuulolla",
    help="A participation channel inside the messaging apps people already use.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
staff = typer.Typer(help="People who work here.", rich_markup_mode=None)
import_ = typer.Typer(help="What comes from elsewhere.", rich_markup_mode=None)
app.add_typer(campaign_commands.campaign, name="campaign")
app.add_typer(staff, name="staff")
app.add_typer(audit_commands.audit, name="audit")
app.command()(doctor)
app.command()(theme_commands.themes)
app.add_typer(import_, name="import")

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def fail(sentence: str, code: int = 1) -> "typer.Exit":
    """Say one sentence on stderr and end with the code."""
    print(sentence, file=sys.stderr)
    return typer.Exit(code)


@app.callback(invoke_without_command=True)
def main(context: typer.Context) -> None:
    """Without a command: serve."""
    if context.invoked_subcommand is None:
        serve()


@app.command()
def serve() -> None:
    """Start every configured channel, the web chat, the clock and a worker."""
    from bot.cli.serve import run

    run()


@app.command()
def demo(
    exit_: Annotated[bool, typer.Option("--exit", help="End with the report instead of staying up.")] = False,
    conversation: Annotated[Path, typer.Option(help="An openData conversation to replay.")] = (
        Path(__file__).parents[1] / "examples" / "conversation"
    ),
    port: Annotated[int, typer.Option(help="Port of the web chat.")] = 8080,
    residents: Annotated[int, typer.Option(help="Size of the invented pool.")] = 3000,
    seed: Annotated[int, typer.Option(help="Seed of all that is invented.")] = 2026,
) -> None:
    """Play a whole campaign with a real conversation's votes, then let you go on in the browser."""
    from bot.cli.demo import run

    run(conversation, port=port, residents=residents, seed=seed, stay=not exit_)


@app.command("map")
def opinion_map(directory: Annotated[Path, typer.Argument(metavar="DIR")], as_json: Json = False) -> None:
    """Compute the opinion map of an openData folder."""
    from bot.cli.opinion_map import map_command

    map_command(directory, as_json)


@app.command()
def draw(
    frame: Path,
    plan: Path,
    randomness: Annotated[str, typer.Option(help="The public number.")],
    as_json: Json = False,
    record: Annotated[Path | None, typer.Option(help="Write the public draw record here.")] = None,
) -> None:
    """Draw a sample from a frame file exactly as a campaign would."""
    from bot.cli import sampling

    raise typer.Exit(sampling.draw(frame, plan, randomness, as_json, record))


@app.command("verify-draw")
def verify_draw(
    record: Path,
    frame: Path,
    plan: Annotated[Path | None, typer.Option(help="The plan, to hold the record to it too.")] = None,
) -> None:
    """Run a published draw again and compare."""
    from bot.cli import sampling

    raise typer.Exit(sampling.verify_draw(record, frame, plan))


@app.command()
def sortition(
    pool: Path,
    quotas: Path,
    size: Annotated[int, typer.Option(help="Seats of the panel.")],
    randomness: Annotated[str, typer.Option(help="The public number.")],
    as_json: Json = False,
    accept: Annotated[
        bool,
        typer.Option(
            "--accept-relaxation", help="Draw with the smallest change of quotas that can't be met."
        ),
    ] = False,
) -> None:
    """Draw a panel by lot, with chances as equal as the quotas allow."""
    from bot.cli.sortition import run

    raise typer.Exit(run(pool, quotas, size, randomness, as_json, accept))


@app.command()
def weights(respondents: Path, margins: Path, as_json: Json = False) -> None:
    """Weigh respondents to the population's margins."""
    from bot.cli import weights as offline

    raise typer.Exit(offline.weights(respondents, margins, as_json))


@app.command()
def rates(dispositions: Path, as_json: Json = False) -> None:
    """Tell AAPOR's rates of a file of disposition codes and counts."""
    from bot.cli.rates import rates as run

    raise typer.Exit(run(dispositions, as_json))


@app.command()
def schema(document: Annotated[str, typer.Argument(help="campaign")]) -> None:
    """Print the JSON Schema of a document."""
    from bot.cli import documents

    if document != "campaign":
        raise fail(f"There is no schema of {document!r}; there is one of: campaign", 2)
    documents.schema()


@staff.command()
def invite(
    role: Annotated[str, typer.Option(help="owner, planner, moderator, analyst, dpo or auditor")],
    organisation: Annotated[
        str, typer.Option(help="A partner of the shared pool, as its document names it in English.")
    ] = "",
) -> None:
    """Make a one-time link and code for a staff member, valid for 24 hours."""
    from bot.cli.serve import opened
    from bot.cli.staff import invite as make
    from core.access.rights import Role

    if role not in list(Role):
        raise fail(f"There is no role {role!r}; there is one of: {', '.join(Role)}", 2)

    async def run() -> None:
        async with opened() as house:
            own, url = house.named("en")["org"], house.settings.public_url
            partners = [one.name for one in house.house.partners("en")]
            name = organisation or own
            if name not in (own, *partners):
                known = ", ".join(partners) or "none yet"
                raise fail(
                    f"{name!r} is no partner; write it under `partners` in the organisation's document (now: {known})."
                )
            await make(Role(role), house.database, house.keyring, house.clock, name, url)

    asyncio.run(run())


@import_.command("conversation")
def import_conversation(
    directory: Annotated[Path, typer.Argument(metavar="DIR")],
    name: Annotated[str, typer.Option(help="The campaign's short name; else the folder's.")] = "",
    language: Annotated[str, typer.Option(help="The statements' language: fi, sv or en")] = "en",
) -> None:
    """Make a closed campaign of an openData folder; its voters are no members."""
    from bot.cli import exchange
    from bot.cli.serve import opened

    if language not in ("fi", "sv", "en"):
        raise fail(f"There is no language {language!r}; there is one of: fi, sv, en", 2)

    async def run() -> None:
        async with opened() as house:
            try:
                came = await exchange.bring_in(house, directory, name, language)
            except exchange.Refused as refused:
                raise fail(str(refused)) from None
        print(
            f"{came.statements} statements, {came.voters} voters and writers, {came.votes} votes; "
            f"{came.changed} earlier answers of those who changed theirs."
        )

    asyncio.run(run())


@import_.command("members")
def import_members(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    mapping: Annotated[Path, typer.Option(help="The YAML file that tells which column holds what.")],
) -> None:
    """Read a register extract or mailing list (CSV or XLSX) into the pool."""
    from bot.cli.pool_commands import import_members as run

    raise typer.Exit(run(file, mapping))


@app.command()
def export(
    name: Annotated[str, typer.Argument(metavar="CAMPAIGN")],
    form: Annotated[
        str,
        typer.Option("--format", help="opendata, csv, xlsx, html; a row a person: rows, sav or dta; photos"),
    ],
    out: Annotated[Path, typer.Option(help="The folder to write to.")],
) -> None:
    """Write a campaign's results: everything the report holds, or the conversation for other tools."""
    from bot.cli import exchange
    from bot.cli.serve import opened

    if form not in exchange.FORMATS:
        raise fail(f"There is no format {form!r}; there is one of: {', '.join(exchange.FORMATS)}", 2)

    async def run() -> None:
        async with opened() as house:
            try:
                files = await exchange.bring_out(house, name, form, out)
            except exchange.Refused as refused:
                raise fail(str(refused)) from None
            except OSError as error:
                raise fail(f"{out} can't be written: {error.strerror or error}.") from None
        for file in files:
            print(file)

    asyncio.run(run())


@app.command()
def letters(
    name: Annotated[str, typer.Argument(metavar="CAMPAIGN")],
    out: Annotated[Path | None, typer.Option(help="The folder to write the letters to.")] = None,
    variant: Annotated[
        list[str] | None, typer.Option(help="A wording to compare: A, or B=FILE.yaml with its own sentence.")
    ] = None,
    slips: Annotated[bool, typer.Option("--slips", help="Print a paper slip with each letter.")] = False,
    link: Annotated[str, typer.Option(help="What the square code opens: web or telegram.")] = "web",
    posted: Annotated[bool, typer.Option("--posted", help="The batch is in the post.")] = False,
    returned: Annotated[Path | None, typer.Option(help="Codes of letters that came back, as CSV.")] = None,
) -> None:
    """Write a campaign's letters, with code and square code, for a printer or a printing house."""
    from bot.cli import letter_commands

    raise typer.Exit(letter_commands.letters(name, out, variant or [], slips, link, posted, returned))


if __name__ == "__main__":
    app(prog_name="kuulolla")
