"""Summaries by a language model: what it is given of a set, what is kept of its answer, what is shown of that."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign
from core.documents.texts import say
from core.storage.rows import upsert
from core.surveys.answering import COMMENT
from core.themes import quoting
from core.themes.quoting import Quote
from core.themes.reading import read_set
from core.themes.summary import FEWEST_QUOTES, MOST_QUOTES, Given, GivenTheme, Material, Written
from core.themes.tables import ReplyId, RunId, ThemeSet, ThemeSetId, ThemeSummary

_SUMMARY: Any = ThemeSummary.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table


@dataclass(frozen=True)
class Wanted:
    """A summary to be made: the set, the run whose themes it is about, the material and whose words stand in it."""

    set_id: ThemeSetId
    run_id: RunId
    material: Material
    replies: dict[int, ReplyId]  # by the number of the quote in the material


@dataclass(frozen=True)
class Sentence:
    """A sentence by a machine, with the quotes it rests on."""

    text: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Told:
    """A summary as it may be shown now."""

    sentences: tuple[Sentence, ...]
    model: str
    made_at: datetime


async def wanted(session: AsyncSession, languages: Sequence[str], k: int) -> list[Wanted]:
    """Give the summaries that published sets lack: none is there in the language, or it is about an earlier run."""
    sets = select(ThemeSet).where(col(ThemeSet.published_at).is_not(None), col(ThemeSet.run_id).is_not(None))
    found = []
    for one in list(await session.exec(sets.order_by(col(ThemeSet.id)))):
        set_id, run_id = ThemeSetId(one.id or 0), RunId(one.run_id or 0)
        made = select(ThemeSummary.language).where(
            col(ThemeSummary.set_id) == set_id, col(ThemeSummary.run_id) == run_id
        )
        there = set(await session.exec(made))
        for language in languages:
            if language not in there:
                material, replies = await _material(session, one, k, language)
                if len(replies) >= FEWEST_QUOTES:
                    found.append(Wanted(set_id, run_id, material, replies))
    return found


async def keep(
    session: AsyncSession, made: Wanted, sentences: Sequence[Written], model: str, now: datetime
) -> None:
    """Keep what may be shown of an answer, in place of an earlier one; no sentences: this run has no summary."""
    body = [[one.text, [int(made.replies[number]) for number in one.quotes]] for one in sentences]
    row = {
        "set_id": made.set_id,
        "language": made.material.language,
        "made_at": now,
        "model": model,
        "run_id": made.run_id,
        "body": json.dumps(body, ensure_ascii=False),
    }
    await upsert(session, _SUMMARY, [row])


async def told(session: AsyncSession, set_id: ThemeSetId, k: int, language: str) -> Told | None:
    """Give the summary whose every sentence stands beside its quotes; None: there is none.

    A sentence goes with any of its quotes, and all of them with the run that they are about.
    """
    asked = language.partition("-")[0]
    query = (
        select(ThemeSummary)
        .join(ThemeSet, col(ThemeSet.id) == col(ThemeSummary.set_id))
        .where(
            col(ThemeSummary.set_id) == set_id,
            col(ThemeSummary.language) == asked,
            col(ThemeSummary.run_id) == col(ThemeSet.run_id),
            col(ThemeSet.published_at).is_not(None),
        )
    )
    row = (await session.exec(query)).first()
    if row is None:
        return None
    quotes = {
        quote.reply: quote
        for some in (await quoting.shown(session, set_id, k, asked)).values()
        for quote in some
    }
    sentences = tuple(
        Sentence(text, tuple(quotes[ReplyId(reply)] for reply in replies))
        for text, replies in json.loads(row.body)
        if all(ReplyId(reply) in quotes for reply in replies)
    )
    return Told(sentences, row.model, row.made_at) if sentences else None


async def _material(
    session: AsyncSession, one: ThemeSet, k: int, language: str
) -> tuple[Material, dict[int, ReplyId]]:
    """Give the set's themes with the quotes that anyone may read; nothing else leaves the database."""
    set_id = ThemeSetId(one.id or 0)
    now = await read_set(session, set_id)
    quotes = await quoting.shown(session, set_id, k, language)
    replies: dict[int, ReplyId] = {}
    themes = []
    for theme in now.themes:
        given = []
        for quote in quotes.get(theme.id, []):
            if len(replies) < MOST_QUOTES:
                number = len(replies) + 1
                replies[number] = quote.reply
                given.append(Given(number, quote.text))
        if given:
            themes.append(GivenTheme(theme.title(language), theme.size, tuple(given)))
    campaign = await session.get_one(Campaign, one.campaign_id)
    name = one.question.removesuffix(COMMENT)
    asked = next((say(q.wording(), language) for q in document_of(campaign).questions if q.id == name), "")
    return Material(asked, language, now.replies, tuple(themes)), replies
