"""Facts of where people stand: their answers on the published map, suppressed as in the report."""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.dialogue import Dialogue, Person
from bot.dialogues.standing import Close, Facts, accept
from bot.facts.voters import voters_of
from core.campaigns.begun import is_open
from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, CampaignId
from core.language.catalogue import Texts
from core.language.format import clock, day
from core.messaging.values import ConversationId
from core.privacy.keys import Keyring
from core.results.opinions import LETTERS
from core.statements import voting
from core.statements.board import RESULTS_AFTER, Board, Boards
from core.statements.common_ground import answers_of, common_ground
from core.statements.standpoint import PublishedMap, read_map, spot
from core.statements.tables import MapRow, Statement, StatementId
from core.storage.rows import among

STANDING = "standing/"
"""Begins the name of the picture of a place; the campaign's name follows."""

Seen = tuple[PublishedMap, dict[int, StatementId], StatementId | None]


def standing(
    keyring: Keyring, boards: Boards, texts: Texts, public_url: str, zone: tzinfo, suppress_below: int
) -> Dialogue[Facts, None]:
    """Make the dialogue that says where somebody stands; groups of fewer than `suppress_below` aren't told of."""
    known: dict[CampaignId, tuple[int, Seen]] = {}

    async def load(
        session: AsyncSession, people: Sequence[Person], now: datetime
    ) -> dict[ConversationId, Facts]:
        campaigns = await voting.begun_campaigns(session, now)
        chosen = await voters_of(session, people, campaigns, keyring, now)
        if not chosen:
            return {}
        answers = await answers_of(session, [voter.voter for voter in chosen.values()])
        found = {}
        for conversation, voter in chosen.items():
            campaign = campaigns[voter.campaign]
            board = await boards.of(session, campaign)
            found[conversation] = await _facts(
                session, campaign, board, answers[voter.voter], voter.language, now
            )
        return found

    async def _facts(
        session: AsyncSession,
        campaign: Campaign,
        board: Board,
        votes: dict[int, int],
        language: str,
        now: datetime,
    ) -> Facts:
        hidden = document_of(campaign).results.to_participants == "at-close" and is_open(campaign, now)
        last = (campaign.closes - timedelta(seconds=1)).astimezone(zone).date()
        made = select(MapRow.computed_at).where(col(MapRow.campaign_id) == board.campaign)
        computed = (await session.exec(made)).first()
        seen = None if computed is None else await _seen(session, board)
        near, common = None, ""
        if seen is not None:
            near, common = _near(seen, board, votes, language)
        at = (computed or now).astimezone(zone)
        return Facts(
            len(votes),
            max(0, min(RESULTS_AFTER, len(board.ids)) - len(votes)),
            day(last, language) if hidden else "",
            f"{public_url}/r/{campaign.name}",
            f"{STANDING}{campaign.name}",
            day(at.date(), language),
            clock(at, language),
            seen is not None and seen[0].participants >= suppress_below,
            near,
            common,
        )

    async def _seen(session: AsyncSession, board: Board) -> Seen:
        """Read a map once a version: one of a large campaign takes tens of milliseconds."""
        kept = known.get(board.campaign)
        if kept is None or kept[0] != board.version:
            body = select(MapRow.body).where(col(MapRow.campaign_id) == board.campaign)
            published = read_map((await session.exec(body)).one())
            ids = select(Statement.number, Statement.id).where(among(session, col(Statement.id), board.ids))
            numbers = {number: StatementId(one or 0) for number, one in await session.exec(ids)}
            common = await common_ground(session, board, numbers, published, suppress_below)
            kept = known[board.campaign] = (board.version, (published, numbers, common))
        return kept[1]

    def _near(seen: Seen, board: Board, votes: dict[int, int], language: str) -> tuple[Close | None, str]:
        published, numbers, shared = seen
        here = spot(published, votes)
        if here is None:
            most = board.shared(suppress_below)
            return None, "" if most is None else board.text(board.ids[most], language)
        common = "" if shared is None else board.text(shared, language)
        told = [at for at, group in enumerate(published.groups) if len(group.members) >= suppress_below]
        letters = {at: LETTERS[place] for place, at in enumerate(told)}
        group = published.groups[here.group]
        if here.group not in letters:
            return Close("", 0, "", "", "", ""), common
        typical = next((one for one in group.typical if one.number in numbers), None)
        return (
            Close(
                letters[here.group],
                len(group.members),
                "; ".join(_told(letters[at], published, at, language) for at in told),
                texts.say(language, f"stand-where.{'edge' if here.edge else 'middle'}"),
                "" if typical is None else board.text(numbers[typical.number], language),
                "" if typical is None else texts.say(language, f"vote-said.{typical.direction}"),
            ),
            common,
        )

    def _told(letter: str, published: PublishedMap, at: int, language: str) -> str:
        group = published.groups[at]
        side = texts.say(language, f"report-map-place.{group.side}")
        args: dict[str, str | int] = {"group": f"{letter} {side}", "n": len(group.members)}
        return texts.say(language, "report-map-group", args)

    async def record(session: AsyncSession, acts: Sequence[None], now: datetime) -> None:
        """Nothing is ever recorded here."""

    return Dialogue("standing", load, accept, None, record, goes_on=False)
