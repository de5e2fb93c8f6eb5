"""`letters`: a campaign's letters as files, and what the post brought back."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.post.folder import MANIFEST
from adapters.post.pdf_batch import PdfBatch
from adapters.post.printing_house import PrintingHouse
from adapters.post.workers import processes
from bot.app import Installation
from bot.cli import letter_files
from bot.cli.exchange import Refused
from bot.cli.letter_desk import Desk, Link, what_is_told
from core.campaigns import letters, life
from core.campaigns.documents import document_of
from core.campaigns.letters import Due, Why, Written
from core.campaigns.returned_letters import CameBack, came_back
from core.campaigns.tables import Campaign, CampaignId, LetterBatch
from core.documents.texts import Texts as Tongues
from core.messaging.accounts import RESIDENTS, names
from core.statements.assisting import on_paper
from core.surveys.paper import on_paper as on_slip


@dataclass(frozen=True)
class Made:
    """What the command came to."""

    batch: str
    letters: int
    files: tuple[Path, ...]
    begun_before: bool  # the batch was made by an earlier run
    left_out: Mapping[Why, int]
    other_language: int  # people whose language isn't one of ours


async def write(
    house: Installation,
    name: str,
    out: Path,
    *,
    variants: Mapping[str, Tongues | None] | None = None,
    slips: bool = False,
    link: Link = "web",
    workers: Executor | None = None,
    say: Callable[[str], None] = lambda line: print(line, file=sys.stderr),
) -> Made:
    """Make the batch whose turn it is, or finish the one that isn't posted yet, and write it to a folder.

    Refused: nothing was made. OSError: the batch waits for the next run, with the same codes.
    """
    wordings = dict(variants or {})
    campaign = await _campaign(house, name)
    number = CampaignId(campaign.id or 0)
    async with house.database.read() as session:
        batch = await letters.unposted(session, number)
        known = await names(session)
        statements = await on_paper(session, number)
    letter_files.free(out, None if batch is None else batch.reference)
    slips = slips if batch is None else batch.slips
    questions = document_of(campaign).questions
    if slips and not statements and not on_slip(questions):
        raise Refused(f"{name} has nothing to print on a slip. Leave out --slips.")
    if link == "telegram" and RESIDENTS not in known:
        raise Refused("No Telegram bot of residents is known here. Use --link web, or start the bot once.")
    facts = await what_is_told(house, campaign, known, slips)
    desk = Desk(house, campaign.organisation_id, facts, wordings, statements, link, known, questions)
    begun, found = True, Due((), {})
    if batch is None:
        desk.try_out(house.settings.languages)
        begun, batch, found = await _make(house, number, tuple(wordings), slips=slips)
    async with house.database.read() as session:
        written = await letters.written(session, batch, house.keyring)
    _same_variants(batch.reference, written, tuple(wordings))
    parcel = desk.parcel(batch.reference, written)
    if begun:
        say(f"Batch {batch.reference} isn't posted yet: writing its {len(parcel.sheets):,} letters again.")
    with _workers(workers) as pool, _progress(len(parcel.sheets), say) as done:
        receipt = PdfBatch(out, pool).send(parcel, done)
    table = PrintingHouse(out, sides=4 if slips else 2).send(parcel, lambda _: None)
    files = (*receipt.files, *table.files, out / MANIFEST)
    strangers = sum(1 for one in found.ready if one.language not in house.settings.languages)
    left_out = Counter(found.left_out.values())
    return Made(batch.reference, len(parcel.sheets), files, begun, left_out, strangers)


async def _make(
    house: Installation, campaign: CampaignId, variants: tuple[str, ...], *, slips: bool
) -> tuple[bool, LetterBatch, Due]:
    """Make the next batch, unless another run was quicker: then it is that one, and True stands in front."""
    async with house.database.write() as session:
        locked = await session.get_one(Campaign, campaign, with_for_update=True)
        waiting = await letters.unposted(session, campaign)
        if waiting is not None:
            return True, waiting, Due((), {})
        found = await _due(house, session, locked)
        if not found.ready:
            raise Refused(_nobody(locked.name, found))
        batch = await letters.make(
            session,
            locked,
            found.ready,
            house.settings.languages,
            house.keyring,
            house.clock(),
            variants=variants,
            slips=slips,
        )
        return False, batch, found


def _same_variants(reference: str, written: list[Written], given: tuple[str, ...]) -> None:
    made = {one.variant for one in written} - {""}
    if made and not made <= set(given):
        names_ = " ".join(f"--variant {name}" for name in sorted(made))
        raise Refused(f"Batch {reference} has variants. Give them as before: {names_}")
    if written and not made and given:
        raise Refused(f"Batch {reference} was made without variants. Leave out --variant.")


async def post(house: Installation, name: str) -> tuple[str, int]:
    """Note that the campaign's waiting batch is in the post; gives its reference and letters. Refused."""
    campaign = await _campaign(house, name)
    async with house.database.write() as session:
        batch = await letters.unposted(session, CampaignId(campaign.id or 0))
        if batch is None:
            raise Refused(f"{name} has no letters that wait for the post.")
        counted = {row.id: count for row, count in await letters.batches(session, batch.campaign_id)}
        count = counted[batch.id]
        await letters.post(session, campaign, batch, house.clock())
        return batch.reference, count


async def returned(house: Installation, name: str, file: Path) -> CameBack:
    """Note the letters that came back by the column `code` of a CSV file. Refused: nothing is noted."""
    campaign = await _campaign(house, name)
    codes = letter_files.codes(file)
    async with house.database.write() as session:
        return await came_back(session, campaign, codes, house.keyring, house.clock())


def told_back(came: CameBack) -> list[str]:
    """Say what came of the letters that came back, a line each."""
    lines = [f"{came.noted:,} letters noted as returned; the next of their groups step in."]
    if came.already:
        lines.append(f"{came.already:,} were noted before.")
    if came.used:
        lines.append(
            f"{came.used:,} have been answered by their code, so somebody got them: nothing is noted."
        )
    if came.unknown:
        shown = ", ".join(came.unknown[:5])
        lines.append(f"{len(came.unknown):,} are no codes of this campaign's letters: {shown[:120]}")
    return lines


def told(made: Made, name: str) -> list[str]:
    """Say what the command came to, a line each."""
    lines = [str(path) for path in made.files]
    lines.append(f"{made.letters:,} letters in batch {made.batch}.")
    if made.other_language:
        lines.append(
            f"{made.other_language:,} people have a language that no letter is written in: theirs is in Finnish "
            "with Swedish on the back."
        )
    if count := made.left_out.get(Why.NO_ADDRESS):
        lines.append(
            f"{count:,} people have no postal address: they got no letter and wait. Import addresses."
        )
    if count := made.left_out.get(Why.TOO_LONG):
        lines.append(
            f"{count:,} addresses don't fit in the envelope's window ({letters.MOST_LINES} lines of "
            f"{letters.WIDEST}): they got no letter and wait. Shorten them in the register extract."
        )
    lines.append(
        f"When they are in the post: ./run letters {name} --posted. Then the codes are forgotten here."
    )
    return lines


async def _campaign(house: Installation, name: str) -> Campaign:
    async with house.database.read() as session:
        campaign = await life.of_any(session, name)
    if campaign is None:
        raise Refused(f"There is no campaign {name}. /campaigns in the staff chat lists them.")
    return campaign


async def _due(house: Installation, session: AsyncSession, campaign: Campaign) -> Due:
    cap = house.settings.contact_cap
    try:
        return await letters.due(session, campaign, house.keyring, house.clock(), cap=cap)
    except letters.NotOpen:
        raise Refused(
            f"{campaign.name} takes no answers: it is {campaign.stage}. Letters go to campaigns that are launched."
        ) from None


def _nobody(name: str, found: Due) -> str:
    if found.left_out:
        return (
            f"No letter of {name} can be sent: of {len(found.left_out):,} people whose turn it is nobody has a "
            "postal address that fits. Import addresses with ./run import members."
        )
    return (
        f"No letter of {name} is due: everyone whose turn it is can be reached in chat, has a letter already, or "
        "waits for a wave (/wave in the staff chat)."
    )


@contextmanager
def _workers(given: Executor | None) -> Iterator[Executor]:
    if given is not None:
        yield given
        return
    with processes() as pool:
        yield pool


@contextmanager
def _progress(total: int, say: Callable[[str], None]) -> Iterator[Callable[[int], None]]:
    """Draw a bar on a terminal; elsewhere a line per tenth of the way."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("Letters", total=total)
            yield lambda count: bar.advance(task, count)
        return
    done = 0

    def plain(count: int) -> None:
        nonlocal done
        before, done = done, done + count
        if total and 10 * done // total > 10 * before // total:
            say(f"{done:,} of {total:,} letters")

    yield plain
