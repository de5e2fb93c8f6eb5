"""Reading the themes of free text that staff published, for a campaign's report."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.access.tables import Staff
from core.campaigns.tables import CampaignId
from core.results.breakdowns import Grouping
from core.results.theme_figures import Replies, coded, themes_of
from core.results.theme_values import LANGUAGES, Quoted, Summary, Themes
from core.storage.aside import aside
from core.surveys.answering import COMMENT
from core.surveys.columns import Column, Columns
from core.themes import quoting, reading, summarising
from core.themes.quoting import Quote
from core.themes.tables import ThemeId, ThemeSet, ThemeSetId
from core.themes.values import SetNow

Version = tuple[tuple[ThemeSetId, int, int], ...]
"""Of the sets that are published: raised by all that staff change of them, and when their words are found anew."""


async def read_themes(
    session: AsyncSession,
    campaign: CampaignId,
    columns: Columns,
    weights: NDArray[np.float64] | None,
    groupings: Sequence[Grouping],
    k: int,
    *,
    over: bool,
) -> tuple[Themes, ...]:
    """Read the themes of each published set, in the order of the questions; `weights` and groupings as for answers."""
    found = []
    for number, *_ in await published(session, campaign):
        replies = await _replies(session, await reading.read_set(session, number), columns)
        if replies is None:
            continue
        themes = await aside(session, themes_of, replies, columns, weights, groupings, k, over=over)
        if themes is not None:
            found.append(themes)
    order = list(columns.columns)
    with_quotes_ = await with_quotes(session, tuple(found), k)
    return tuple(sorted(with_quotes_, key=lambda one: (order.index(_asked(one.question)), one.question)))


async def theme_columns(
    session: AsyncSession, campaign: CampaignId, columns: Columns, k: int, rest: Mapping[str, str]
) -> list[Column]:
    """Give in which theme each person's reply stands, as an answer of theirs, a column a published set.

    Themes of fewer than k people are in the rest, which is named so by language.
    """
    found = []
    for number, *_ in await published(session, campaign):
        replies = await _replies(session, await reading.read_set(session, number), columns)
        if replies is not None:
            found.append(coded(replies, columns, k, rest))
    return found


async def published(session: AsyncSession, campaign: CampaignId) -> Version:
    """Name the campaign's published sets with their versions."""
    rows = select(ThemeSet.id, ThemeSet.version, ThemeSet.labelled).where(
        col(ThemeSet.campaign_id) == campaign, col(ThemeSet.published_at).is_not(None)
    )
    found = await session.exec(rows.order_by(col(ThemeSet.id)))
    return tuple((ThemeSetId(number or 0), version, labelled) for number, version, labelled in found)


async def with_quotes(session: AsyncSession, themes: tuple[Themes, ...], k: int) -> tuple[Themes, ...]:
    """Put to each theme the quotes that may be shown at this moment: a consent may have ended since it was read."""
    found = []
    for one in themes:
        quotes = await _quotes(session, one.set, k)
        told = tuple(replace(each, quotes=quotes.get(each.id, ())) for each in one.themes)
        summaries = await _summaries(session, replace(one, themes=told), k)
        found.append(replace(one, themes=told, summaries=summaries))
    return tuple(found)


async def _summaries(session: AsyncSession, themes: Themes, k: int) -> dict[str, Summary]:
    """Give what a machine wrote, by language; a sentence goes where one of its quotes isn't shown here."""
    shown = {quote for each in themes.themes for quote in each.quotes}
    found = {}
    for language in LANGUAGES if shown else ():
        told = await summarising.told(session, themes.set, k, language)
        listed = [] if told is None else [(one.text, _quoted(one.quotes)) for one in told.sentences]
        kept = tuple((text, quotes) for text, quotes in listed if shown.issuperset(quotes))
        if told is not None and kept:
            found[language] = Summary(told.model, kept)
    return found


async def _quotes(session: AsyncSession, number: ThemeSetId, k: int) -> dict[ThemeId, tuple[Quoted, ...]]:
    found = await quoting.shown(session, number, k, "fi")
    return {theme: _quoted(quotes) for theme, quotes in found.items()}


def _quoted(quotes: Sequence[Quote]) -> tuple[Quoted, ...]:
    return tuple(Quoted(one.text, one.language, one.cut) for one in quotes)


async def _replies(session: AsyncSession, now: SetNow, columns: Columns) -> Replies | None:
    asked = columns.columns.get(_asked(now.question))
    if asked is None or now.published_at is None:
        return None
    by = select(Staff.name).where(col(Staff.id) == now.published_by)
    return Replies(
        now,
        {int(voter): theme for voter, theme in (await reading.assignment(session, now.id)).items()},
        asked.question,
        now.question.endswith(COMMENT),
        (await session.exec(by)).first() or "",
        now.published_at,
        [(one.x, one.y, one.theme) for one in await reading.points(session, now.id)],
        {int(voter): channel for voter, channel in (await reading.channels(session, now.id)).items()},
        frozenset(int(voter) for voter in await reading.quiet(session, now.id)),
    )


def _asked(question: str) -> str:
    return question.removesuffix(COMMENT)
