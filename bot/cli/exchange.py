"""`kuulolla import conversation` and `kuulolla export`: conversations and results, in and out."""

import json
import re
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final

from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.documents.spss import as_dta, as_sav
from adapters.documents.workbook import as_xlsx
from adapters.web.pages.languages import Other
from adapters.web.pages.report import report_html
from adapters.web.pages.standalone import standalone
from adapters.web.rendering import Pages
from bot.app import Installation
from core.audit.log import Entry, append
from core.campaigns import life
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.documents.campaign import SLUG
from core.documents.imported import imported_document, slug
from core.documents.texts import say
from core.language.catalogue import LANGUAGES
from core.results.formats import as_csv, groups_csv, people_csv, response_csv, table, traits_csv
from core.results.report import Access, access_of, read_report
from core.results.rows import read_rows
from core.results.survey_csv import (
    questions_by_csv,
    questions_csv,
    questions_summary_csv,
    quotes_csv,
    themes_by_csv,
    themes_csv,
)
from core.results.values import Report
from core.statements import refreshing
from core.statements.exporting import read_back
from core.statements.importing import (
    Imported,
    NameTakenError,
    NoTimesError,
    import_conversation,
    span,
)
from core.statements.open_data import Conversation, UnreadableConversation, read_conversation
from core.statements.open_data_files import files_of
from core.surveys import codebook
from core.surveys.microdata import Microdata
from core.surveys.microdata import as_csv as rows_csv

ROWS: Final = ("rows", "sav", "dta")
"""Formats with a row a person: for those who do the analysis, never on a page."""

FORMATS: Final = ("opendata", "csv", "xlsx", "html", *ROWS, "photos")


class Refused(Exception):  # noqa: N818  it says what is so
    """The command can't be done; the text is one sentence with what to do."""


async def bring_in(house: Installation, folder: Path, name: str, language: str) -> Imported:
    """Make a closed campaign of an openData folder, with its map. Refused: nothing is stored."""
    name = name or _named_after(folder)
    if not name:
        raise Refused("The folder's name makes no campaign name. Give one: --name my-conversation")
    if not re.fullmatch(SLUG, name):
        raise Refused(
            f"{name!r} can't be a campaign's name: 2-40 of a-z, 0-9 and -. Try --name my-conversation"
        )
    try:
        conversation = read_conversation(folder)
        first, last = span(conversation)
    except (UnreadableConversation, NoTimesError) as fault:
        raise Refused(str(fault)) from None
    zone = house.settings.zone
    days = first.astimezone(zone).date(), (last - timedelta(milliseconds=1)).astimezone(zone).date()
    told = conversation.summary
    document = imported_document(name, told.get("topic", ""), told.get("conversation-description", ""), *days)
    async with house.database.write() as session:
        try:
            imported = await import_conversation(
                session,
                house.organisation_id,
                name,
                document,
                conversation,
                language,
                house.clock(),
                _progress(conversation),
            )
        except NameTakenError:
            raise Refused(f"There is a campaign {name} already. Give another one: --name {name}-2") from None
    # Apart from the import: a serving process beside this one waits for every writer.
    async with house.database.read() as session:
        reading = await refreshing.read_votes(session, imported.campaign)
    fresh = refreshing.computed(reading)
    async with house.database.write() as session:
        await refreshing.store(session, reading, fresh, house.clock())
    return imported


async def bring_out(house: Installation, name: str, form: str, out: Path) -> list[Path]:
    """Write a campaign's results into a folder in one format; gives the files. Refused: none is written."""
    if form == "photos":
        from bot.cli.photo_files import bring_photos

        return await bring_photos(house, name, out)
    async with house.database.read() as session:
        campaign = await life.of_any(session, name)
        if campaign is None:
            raise Refused(f"There is no campaign {name}. /campaigns in the staff chat lists them.")
        if form == "opendata":
            conversation, groups = await read_back(
                session, campaign, partial(house.keyring.blind_index, "export")
            )
            files: Mapping[str, str | bytes] = files_of(conversation, groups)
        elif access_of(campaign) is Access.HIDDEN and campaign.launched_at is None:
            raise Refused(f"{name} has no results yet: it was never open.")
        elif form in ROWS:
            files = await _rows(house, session, campaign, form)
        else:
            report = await read_report(
                session, campaign, house.house.population, house.settings.suppress_below, house.clock()
            )
            if form == "xlsx":
                files = {f"{report.name}.xlsx": as_xlsx(report)}
            else:
                files = (
                    _csv(report)
                    if form == "csv"
                    else _html(house, house.pages_of(campaign.organisation_id), report)
                )
        entry = logged(house, campaign, form)
    async with house.database.write() as session:  # before anything is on disk: what leaves is in the log
        await append(session, [entry])
    return _write(files, out)


def _named_after(folder: Path) -> str:
    return slug(folder.resolve().name)


def _write(files: Mapping[str, str | bytes], out: Path) -> list[Path]:
    out.mkdir(parents=True, exist_ok=True)
    for file, text in files.items():
        # Line ends as they are: on every machine the same bytes.
        (out / file).write_bytes(text if isinstance(text, bytes) else text.encode())
    return [out / file for file in files]


def _csv(report: Report) -> dict[str, str]:
    name = report.name
    files = {f"{name}-people.csv": people_csv(report), f"{name}-response.csv": response_csv(report)}
    if report.survey is None or report.statements:
        files = {
            f"{name}.csv": as_csv(report),
            **files,
            f"{name}-groups.csv": groups_csv(report),
            f"{name}-traits.csv": traits_csv(report),
        }
    if report.survey is not None:
        files |= {
            f"{name}-questions.csv": questions_summary_csv(report),
            f"{name}-answers.csv": questions_csv(report),
            f"{name}-by-group.csv": questions_by_csv(report),
        }
    if report.themes:
        files |= {
            f"{name}-themes.csv": themes_csv(report),
            f"{name}-themes-by-group.csv": themes_by_csv(report),
            f"{name}-quotes.csv": quotes_csv(report),
        }
    return files


async def _rows(
    house: Installation, session: AsyncSession, campaign: Campaign, form: str
) -> dict[str, str | bytes]:
    """Write the answers a row a person, with the codebook beside them."""
    document = document_of(campaign)
    if not document.questions:
        raise Refused(f"{campaign.name} asks no questions. Its votes: --format opendata")
    k = house.settings.suppress_below
    order = partial(house.keyring.blind_index, "export")
    data = await read_rows(
        session, campaign, house.house.population, k, lambda voter: order(f"{campaign.id} {voter}")
    )
    if len(data.rows) < k:
        raise Refused(
            f"Fewer than {k} people have answered {campaign.name}, so there are no rows to give yet."
        )
    name = campaign.name
    return {**_files(house, data, name, document.title, form), **_codebook(data, name)}


def _files(
    house: Installation, data: Microdata, name: str, title: Mapping[str, str], form: str
) -> dict[str, str | bytes]:
    if form == "rows":
        return {f"{name}-rows.csv": rows_csv(data)}
    write = as_sav if form == "sav" else as_dta
    languages = [language for language in LANGUAGES if language != "fi-easy"]
    return {
        f"{name}.{language}.{form}": write(data, house.texts, language, say(dict(title), language))
        for language in languages
    }


def _codebook(data: Microdata, name: str) -> dict[str, str | bytes]:
    languages = [language for language in LANGUAGES if language != "fi-easy"]
    header, rows = codebook.as_rows(data.variables, languages)
    whole = json.dumps(codebook.as_json_object(data.variables), ensure_ascii=False, indent=2)
    return {f"{name}-codebook.csv": table(header, rows), f"{name}-codebook.json": whole + "\n"}


def _html(house: Installation, pages: Pages, report: Report) -> dict[str, str]:
    files = {language: f"{report.name}.{language}.html" for language in LANGUAGES}
    public = house.settings.public_url
    written = {}
    for language, file in files.items():
        links = [Other(code, address, code == language) for code, address in files.items()]
        html = standalone(report_html(pages, report, language, house.settings.zone, links))
        # What is fetched beside the page is where it was published.
        written[file] = html.replace('href="/', f'href="{public}/')
    return written


def logged(house: Installation, campaign: Campaign, form: str) -> Entry:
    """Word what the audit log says of an export."""
    return Entry(
        "results-exported",
        house.clock(),
        campaign.organisation_id,
        None,
        "campaign",
        campaign.id,
        {"format": form},
    )


def _progress(conversation: Conversation) -> Callable[[int], None]:
    """Draw a bar on a terminal; elsewhere a line per fifth of the way."""
    total = len(conversation.ballots.voters)
    done = 0

    def plain(count: int) -> None:
        nonlocal done
        before, done = done, done + count
        if total and 5 * done // total > 5 * before // total:
            print(f"{done:,} of {total:,} votes", file=sys.stderr)

    if not sys.stderr.isatty():
        return plain
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task("Votes", total=total)

    def drawn(count: int) -> None:
        if not bar.live.is_started:
            bar.start()
        bar.advance(task, count)
        if bar.finished:
            bar.stop()

    return drawn
