"""Replies follow the answers: a new text is a new reply, a changed one begins anew, one that is gone goes.

`look` finds what changed among some people, `read` says what their texts are (pure, and takes a while), and `write`
keeps it; what changed meanwhile is left to the next look.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId
from core.privacy.scan import Kind, scan
from core.storage.rows import among, dialect, execute, insert_new
from core.surveys.answering import COMMENT
from core.surveys.sheets import sheet_of
from core.surveys.tables import State
from core.themes.identical import key_of
from core.themes.languages import languages_of
from core.themes.quoting import withdraw
from core.themes.standing import REPLY, SET
from core.themes.tables import QuoteState, ReplyId, ThemeSetId, ThemeVector
from core.themes.texts import ANSWER, text_of

PEOPLE: Final = 200
"""Of so many people at once."""

_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_VECTOR: Any = ThemeVector.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Came:
    """A text that is new or changed."""

    voter: ParticipationId
    question: str
    answered_at: datetime
    text: str
    chosen: str = ""  # the language that its writer uses; empty: not known


@dataclass(frozen=True)
class Look:
    """What changed among some people of a campaign."""

    campaign: CampaignId
    upto: ParticipationId | None  # the last of them; None: there was nobody more
    came: tuple[Came, ...]
    gone: tuple[ReplyId, ...]


@dataclass(frozen=True)
class Read:
    """What a text is."""

    came: Came
    language: str
    same: str
    found: bool
    health: bool


def questions_of(campaign: Campaign) -> list[str]:
    """Name what people may have written texts to: questions for a text, and comments on all others."""
    return [
        one.id if one.kind == "text" else one.id + COMMENT
        for one in sheet_of(campaign).questions
        if one.kind != "info"
    ]


async def look(
    session: AsyncSession,
    campaign: Campaign,
    after: ParticipationId,
    since: datetime | None,
    people: int = PEOPLE,
) -> Look:
    """Look at the next people after this one who did something since, or at all people."""
    number, p = CampaignId(campaign.id or 0), _PARTICIPATION.c
    moved = p.moved_at.is_not(None) if since is None else p.moved_at >= since
    next_ = select(p.id).where(p.campaign_id == number, p.id > after, moved).order_by(p.id).limit(people)
    voters = list((await execute(session, next_)).scalars())
    if not voters:
        return Look(number, None, (), ())
    given = await _given(session, voters, questions_of(campaign))
    known = await _known(session, number, voters)
    came = tuple(one for key, one in given.items() if key not in known or known[key][1] != one.answered_at)
    gone = tuple(reply for key, (reply, _) in known.items() if key not in given)
    return Look(number, ParticipationId(voters[-1]), came, gone)


def read(came: Sequence[Came]) -> list[Read]:
    """Say of each text in which language it is, what it is a copy of, and what it tells that nobody should read."""
    languages = languages_of([one.text for one in came], [one.chosen for one in came])
    found = []
    for one, language in zip(came, languages, strict=True):
        kinds = {hit.kind for hit in scan(one.text)}
        found.append(Read(one, language, key_of(one.text), bool(kinds - {Kind.HEALTH}), Kind.HEALTH in kinds))
    return found


async def write(session: AsyncSession, seen: Look, read_: Sequence[Read], now: datetime) -> int:
    """Keep what was seen where it is still so; say how many replies came, changed or went."""
    still = await _given(
        session, sorted({one.came.voter for one in read_}), sorted({one.came.question for one in read_})
    )
    fresh = [
        one
        for one in read_
        if (key := (one.came.voter, one.came.question)) in still
        and still[key].answered_at == one.came.answered_at
    ]
    sets = await _sets(session, seen.campaign, sorted({one.came.question for one in fresh}))
    known = await _known(session, seen.campaign, sorted({one.came.voter for one in fresh}))
    old = [known[key][0] for one in fresh if (key := (one.came.voter, one.came.question)) in known]
    before = await _numbers(session, old)
    await forget(session, [*old, *seen.gone])
    for question, number in sets.items():
        theirs = [one for one in fresh if one.came.question == question]
        await _add(session, number, theirs, before, now)
    return len(fresh) + len(seen.gone)


async def forget(session: AsyncSession, replies: Collection[ReplyId]) -> None:
    """Take replies away with their vectors and quotes; runs and corrections that name them mean nobody any more.

    The key words of their themes are found anew: one of them may have been only theirs.
    """
    if not replies:
        return
    ids = sorted(replies)
    theirs = select(REPLY.c.set_id).where(among(session, REPLY.c.id, ids))
    if dialect(session) == "postgresql":
        # Sets before replies, as whoever corrects a set holds them.
        await execute(
            session, select(SET.c.id).where(SET.c.id.in_(theirs)).order_by(SET.c.id).with_for_update()
        )
    await execute(session, update(SET).where(SET.c.id.in_(theirs)).values(version=SET.c.version + 1))
    if dialect(session) == "postgresql":
        # Whoever stores a vector waits for us, or we for them.
        held = select(REPLY.c.id).where(among(session, REPLY.c.id, ids)).order_by(REPLY.c.id)
        await execute(session, held.with_for_update())
    await withdraw(session, [ReplyId(one) for one in ids])
    await execute(session, delete(_VECTOR).where(among(session, _VECTOR.c.reply_id, ids)))
    await execute(session, delete(REPLY).where(among(session, REPLY.c.id, ids)))


async def _given(
    session: AsyncSession, voters: Sequence[int], questions: Sequence[str]
) -> dict[tuple[int, str], Came]:
    c = ANSWER.c
    rows = await execute(
        session,
        select(c.voter_id, c.question, c.answered_at, c.value, c.language).where(
            among(session, c.voter_id, voters),
            among(session, c.question, questions),
            c.state == State.GIVEN.value,
        ),
    )
    found = {
        (row[0], row[1]): Came(ParticipationId(row[0]), row[1], row[2], text_of(row[3]), row[4] or "")
        for row in rows
    }
    return {key: one for key, one in found.items() if one.text.strip()}


async def _known(
    session: AsyncSession, campaign: CampaignId, voters: Sequence[int]
) -> dict[tuple[int, str], tuple[ReplyId, datetime]]:
    c = REPLY.c
    rows = await execute(
        session,
        select(c.voter_id, SET.c.question, c.id, c.answered_at)
        .join(SET, SET.c.id == c.set_id)
        .where(SET.c.campaign_id == campaign, among(session, c.voter_id, voters)),
    )
    return {(row[0], row[1]): (ReplyId(row[2]), row[3]) for row in rows}


async def _numbers(
    session: AsyncSession, replies: Sequence[ReplyId]
) -> dict[tuple[int, int], tuple[int, datetime]]:
    c = REPLY.c
    rows = await execute(
        session, select(c.set_id, c.voter_id, c.number, c.came_at).where(among(session, c.id, replies))
    )
    return {(row[0], row[1]): (row[2], row[3]) for row in rows}


async def _sets(
    session: AsyncSession, campaign: CampaignId, questions: Sequence[str]
) -> dict[str, ThemeSetId]:
    if not questions:
        return {}
    new = {
        "campaign_id": campaign,
        "model": "",
        "threshold": 0.75,
        "locked": False,
        "version": 0,
        "numbered": 0,
        "labelled": 0,
        "trouble": "",
    }
    await insert_new(
        session, SET, [{**new, "question": one} for one in questions], unique=("campaign_id", "question")
    )
    found = (
        select(SET.c.question, SET.c.id)
        .where(SET.c.campaign_id == campaign, among(session, SET.c.question, questions))
        .order_by(SET.c.id)
    )
    return {row[0]: ThemeSetId(row[1]) for row in await execute(session, found)}


async def _add(
    session: AsyncSession,
    number: ThemeSetId,
    came: Sequence[Read],
    before: Mapping[tuple[int, int], tuple[int, datetime]],
    now: datetime,
) -> None:
    new = [one for one in came if (number, one.came.voter) not in before]
    # Of two schedulers the second waits here, and then finds the first's replies.
    taken = update(SET).where(SET.c.id == number).values(numbered=SET.c.numbered + len(new))
    last = (await execute(session, taken.returning(SET.c.numbered))).scalar_one()
    numbers = iter(range(last - len(new) + 1, last + 1))
    rows = []
    for one in came:
        was = before.get((number, one.came.voter))
        rows.append(
            {
                "set_id": number,
                "voter_id": one.came.voter,
                "number": next(numbers) if was is None else was[0],
                "came_at": one.came.answered_at if was is None else was[1],
                "answered_at": one.came.answered_at,
                "language": one.language,
                "same": one.same,
                "found": one.found,
                "health": one.health,
                "placed": False,
                "quote": QuoteState.NONE.value,
                "consented": False,
            }
        )
    await insert_new(session, REPLY, rows, unique=("set_id", "voter_id"))
