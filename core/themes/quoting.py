"""Replies that speak for a theme: who is asked whether they may, what is shown, and how one is taken back.

A reply is quoted only where the scan found nothing in it, its writer lets it be quoted, a moderator approved that
very text, and its theme has enough people. All of it is looked at when quotes are shown, not only when they are
asked for.
"""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np
from sqlalchemy import func, update
from sqlmodel import col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.guards import Permission
from core.audit.log import Entry, append
from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId, ParticipationId
from core.embeddings.centring import unit
from core.messaging.forgetting import forget_text
from core.moderation.queue import Arrival, enqueue
from core.moderation.tables import QueueItem, Verdict
from core.pool.tables import Consent, MemberId, Purpose
from core.privacy.keys import Keyring
from core.privacy.scan import scan
from core.storage.rows import among
from core.surveys.tables import Answer, State
from core.surveys.values import from_json
from core.themes.quotes import candidates
from core.themes.summary_sentences import drop_resting_on
from core.themes.tables import (
    QuoteState,
    ReplyId,
    Theme,
    ThemeId,
    ThemeReply,
    ThemeSet,
    ThemeSetId,
    ThemeState,
)
from core.themes.wording import wording_vectors

KIND: Final = "quote"
"""How a queue row names a reply that may be quoted."""

MOST: Final = 3
"""Quotes that a theme is shown with."""

LONGEST: Final = 280
"""Characters of a quote; of a longer reply the beginning is quoted, marked as cut."""

CUT: Final = " [...]"

_AMONG: Final = 60
"""Replies of a theme, the nearest to its middle, among which its quotes are looked for."""

_WORDS: Final = 3
"""A reply of fewer words says nothing that the theme's name doesn't."""


@dataclass(frozen=True)
class Quote:
    """What one person wrote, word for word; `cut`: only its beginning."""

    reply: ReplyId
    number: int  # of the reply in its set
    text: str
    language: str
    cut: bool


def quoted(text: str) -> tuple[str, bool]:
    """Give the text as it is quoted, on one line, and whether it was cut for that."""
    words = " ".join(text.split())
    if len(words) <= LONGEST:
        return words, False
    kept = words[: LONGEST - len(CUT) + 1].rsplit(" ", 1)[0]
    return kept[: LONGEST - len(CUT)] + CUT, True


async def ask(
    session: AsyncSession, by: Permission, set_id: ThemeSetId, keyring: Keyring, now: datetime
) -> int:
    """Have moderators look at quotes for each theme that stands; gives how many of them wait newly.

    A theme that has its quotes, or as many that wait, gets no more. Nobody is asked about twice: what was refused
    stays so.
    """
    found = await session.get_one(ThemeSet, set_id)
    await follow_consents(session, set_id, keyring)
    by_theme = await _could_be(session, set_id)
    there = await _asked_already(session, set_id)
    chosen: list[ReplyId] = []
    for theme, some in by_theme.items():
        room = MOST - there.get(theme, 0)
        if room > 0:
            chosen += await asyncio.to_thread(_chosen, some, room)
    if not chosen:
        return 0
    mine = among(session, col(QueueItem.subject), chosen)
    # A row of the same number is that of a reply that is gone, or of its text before this one.
    await session.exec(
        delete(QueueItem)
        .where(col(QueueItem.kind) == KIND, mine)
        .execution_options(synchronize_session="fetch")
    )
    campaign = await session.get_one(Campaign, found.campaign_id)
    arrivals = [
        Arrival(campaign.organisation_id, int(campaign.id or 0), KIND, int(reply)) for reply in chosen
    ]
    await enqueue(session, arrivals, now)
    await _set(session, chosen, QuoteState.ASKED)
    details = {"set": int(set_id), "quotes": len(chosen)}
    entry = Entry("quotes-asked", now, by.organisation, by.id, "campaign", int(campaign.id or 0), details)
    await append(session, [entry])
    return len(chosen)


async def shown(
    session: AsyncSession, set_id: ThemeSetId, k: int, language: str
) -> dict[ThemeId, list[Quote]]:
    """Give the quotes that may be read by anyone, by theme: the reader's language first, then the nearest.

    A theme of fewer than `k` people has none.
    """
    people = (
        select(ThemeReply.theme_id)
        .where(col(ThemeReply.set_id) == set_id, col(ThemeReply.theme_id).is_not(None))
        .group_by(col(ThemeReply.theme_id))
        .having(func.count() >= k)
    )
    allowed = (
        col(ThemeReply.quote) == QuoteState.APPROVED.value,
        col(Theme.state) == ThemeState.STANDING.value,
        col(ThemeReply.theme_id).in_(people),
    )
    quotes: dict[ThemeId, list[tuple[Any, Quote]]] = defaultdict(list)
    asked = language.partition("-")[0]
    for reply, text in await _texts(session, set_id, *allowed):
        words, cut = quoted(text)
        quote = Quote(ReplyId(reply.id or 0), reply.number, words, reply.language, cut)
        order = (reply.language != asked, -(reply.similarity or 0.0), reply.id or 0)
        quotes[ThemeId(reply.theme_id or 0)].append((order, quote))
    return {
        theme: [quote for _, quote in sorted(some, key=lambda one: one[0])[:MOST]]
        for theme, some in quotes.items()
    }


async def text_of(session: AsyncSession, reply: ReplyId) -> tuple[ThemeReply, str] | None:
    """Give a reply that may be quoted, with its text; None: it is gone, changed, or not to be quoted after all."""
    row = await session.get(ThemeReply, reply, populate_existing=True)
    if row is None:
        return None
    found = await _texts(session, row.set_id, col(ThemeReply.id) == reply)
    return found[0] if found else None


async def settle(session: AsyncSession, reply: ReplyId, state: QuoteState) -> None:
    """Let the reply be quoted, or not."""
    await _set(session, [reply], state)


async def withdraw(session: AsyncSession, replies: Sequence[ReplyId]) -> None:
    """Let none of these be quoted any more, nor stand on a moderator's card: they change, or go.

    Call it while the replies and their texts are still there; what is asked about once they have changed is new.
    """
    if not replies:
        return
    mine = among(session, col(ThemeReply.id), [int(one) for one in replies])
    asked = (mine, col(ThemeReply.quote) != QuoteState.NONE.value)
    told = (
        select(ThemeReply.id, Answer.value)
        .join(ThemeSet, col(ThemeSet.id) == col(ThemeReply.set_id))
        .outerjoin(Answer, _answered())
        .where(*asked)
    )
    rows = list(await session.exec(told))
    if not rows:
        return
    for _, value in rows:
        text = from_json(value)
        if isinstance(text, str) and text:
            await forget_text(session, quoted(text)[0])
    gone = [ReplyId(number or 0) for number, _ in rows]
    await session.exec(
        update(QueueItem)
        .where(col(QueueItem.kind) == KIND, among(session, col(QueueItem.subject), gone))
        .values(verdict=Verdict.REJECTED.value, reason=None, decided_by=None, decided_at=None)
        .execution_options(synchronize_session="fetch")
    )
    await _set(session, gone, QuoteState.NONE)
    await drop_resting_on(session, gone)


# ── whether their writers let them be quoted


async def consents(session: AsyncSession, members: Sequence[MemberId], keyring: Keyring) -> None:
    """Have each member's replies know what the member says now about being quoted."""
    campaigns = [CampaignId(one) for one in await session.exec(select(ThemeSet.campaign_id).distinct())]
    if not campaigns or not members:
        return
    spoken = await voices(session, members, campaigns, keyring)
    agreed = await _agreed(session, campaigns, members)
    given = {voice.id for (member, number), voice in spoken.items() if member in agreed.get(number, ())}
    theirs = {voice.id for voice in spoken.values()}
    await _mark(session, theirs & given, theirs - given)


async def follow_consents(session: AsyncSession, set_id: ThemeSetId, keyring: Keyring) -> None:
    """Have all replies of a set know whether their writers let them be quoted.

    A reply doesn't say whose it is, a member can find theirs: so all who consent are asked.
    """
    found = await session.get_one(ThemeSet, set_id)
    agreed = (await _agreed(session, [found.campaign_id], None)).get(found.campaign_id, set())
    spoken = await voices(session, sorted(agreed), [found.campaign_id], keyring)
    given = {voice.id for voice in spoken.values()}
    mine = (col(ThemeReply.set_id) == set_id, col(ThemeReply.consented).is_(True))
    before = {ParticipationId(one) for one in await session.exec(select(ThemeReply.voter_id).where(*mine))}
    await _mark(session, given - before, before - given)


async def _agreed(
    session: AsyncSession, campaigns: Sequence[CampaignId], members: Sequence[MemberId] | None
) -> dict[CampaignId, set[MemberId]]:
    """Say who lets themselves be quoted, of these members or of all, by the organisation that holds a campaign."""
    latest = select(func.max(Consent.id)).where(col(Consent.purpose) == Purpose.QUOTES.value)
    if members is not None:
        latest = latest.where(among(session, col(Consent.member_id), list(members)))
    latest = latest.group_by(col(Consent.member_id), col(Consent.organisation_id))
    rows = (
        select(Campaign.id, Consent.member_id)
        .join(Consent, col(Consent.organisation_id) == col(Campaign.organisation_id))
        .where(
            among(session, col(Campaign.id), list(campaigns)),
            col(Consent.id).in_(latest),
            col(Consent.given).is_(True),
        )
    )
    found: dict[CampaignId, set[MemberId]] = defaultdict(set)
    for campaign, member in await session.exec(rows):
        found[CampaignId(campaign or 0)].add(MemberId(member))
    return found


async def _mark(session: AsyncSession, given: set[ParticipationId], refused: set[ParticipationId]) -> None:
    for voters, value in ((given, True), (refused, False)):
        if voters:
            await session.exec(
                update(ThemeReply)
                .where(among(session, col(ThemeReply.voter_id), sorted(voters)))
                .values(consented=value)
                .execution_options(synchronize_session="fetch")
            )


# ── reading


def _answered() -> Any:
    """Join a reply to its text, as long as it is the one that the row is about."""
    return (
        (col(Answer.voter_id) == col(ThemeReply.voter_id))
        & (col(Answer.question) == col(ThemeSet.question))
        & (col(Answer.state) == State.GIVEN.value)
        & (col(Answer.answered_at) == col(ThemeReply.answered_at))
    )


async def _texts(
    session: AsyncSession, set_id: ThemeSetId, *where: Any, limit: int | None = None
) -> list[tuple[ThemeReply, str]]:
    """Give the replies of a set that a scan and their writers allow to be quoted, with their texts."""
    query = (
        select(ThemeReply, Answer.value)
        .join(ThemeSet, col(ThemeSet.id) == col(ThemeReply.set_id))
        .join(Answer, _answered())
        .outerjoin(Theme, col(Theme.id) == col(ThemeReply.theme_id))
        .where(
            col(ThemeReply.set_id) == set_id,
            col(ThemeReply.consented).is_(True),
            col(ThemeReply.found).is_(False),
            col(ThemeReply.health).is_(False),
            *where,
        )
        .order_by(col(ThemeReply.similarity).desc(), col(ThemeReply.id))
        .execution_options(populate_existing=True)
    )
    rows = []
    for reply, value in await session.exec(query if limit is None else query.limit(limit)):
        text = from_json(value)
        # The rules may have learnt something since the reply came.
        if isinstance(text, str) and text and not scan(text):
            rows.append((reply, text))
    return rows


async def _could_be(session: AsyncSession, set_id: ThemeSetId) -> dict[ThemeId, list[tuple[ThemeReply, str]]]:
    """Give for each theme that stands its replies that nobody was asked about, the nearest to its middle first."""
    themes = select(Theme.id).where(
        col(Theme.set_id) == set_id, col(Theme.state) == ThemeState.STANDING.value
    )
    found = {}
    for theme in list(await session.exec(themes.order_by(col(Theme.id)))):
        unasked = col(ThemeReply.theme_id) == theme, col(ThemeReply.quote) == QuoteState.NONE.value
        some = await _texts(session, set_id, *unasked, limit=_AMONG)
        kept = [(reply, text) for reply, text in some if len(text.split()) >= _WORDS]
        if kept:
            found[ThemeId(theme or 0)] = kept
    return found


async def _asked_already(session: AsyncSession, set_id: ThemeSetId) -> Mapping[ThemeId, int]:
    counted = (
        select(ThemeReply.theme_id, func.count())
        .where(
            col(ThemeReply.set_id) == set_id,
            col(ThemeReply.consented).is_(True),
            col(ThemeReply.quote).in_([QuoteState.ASKED.value, QuoteState.APPROVED.value]),
        )
        .group_by(col(ThemeReply.theme_id))
    )
    return {ThemeId(theme): count for theme, count in await session.exec(counted) if theme is not None}


def _chosen(some: Sequence[tuple[ThemeReply, str]], most: int) -> list[ReplyId]:
    """Choose the one in the middle and some that say it otherwise; where words tell nothing, the nearest."""
    ids = [int(reply.id or 0) for reply, _ in some]
    vectors = wording_vectors([text for _, text in some])
    centre = unit(np.asarray(vectors.sum(axis=0, keepdims=True), np.float32))
    chosen = candidates(vectors, ids, [reply.language for reply, _ in some], centre, most)
    said = {reply.same for reply, _ in some if reply.id in chosen}
    for reply, _ in some:
        # Among a few replies the words that tell them apart stand in one only, and make no difference there.
        if len(chosen) < most and reply.same not in said:
            chosen.append(int(reply.id or 0))
            said.add(reply.same)
    return [ReplyId(one) for one in chosen]


async def _set(session: AsyncSession, replies: Sequence[ReplyId], state: QuoteState) -> None:
    await session.exec(
        update(ThemeReply)
        .where(among(session, col(ThemeReply.id), [int(one) for one in replies]))
        .values(quote=state.value)
        .execution_options(synchronize_session="fetch")
    )
