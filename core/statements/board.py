"""What is up for votes in a campaign, kept in memory for as long as the campaign's version holds."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import case, func, select
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.tables import Campaign, CampaignId, Participation, Stage
from core.documents.questionnaire import Statements
from core.sampling.suppression import suppress_counts
from core.statements.tables import MapRow, Standing, Statement, StatementId, Vote
from core.storage.rows import execute

_STATEMENT: Any = Statement.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table
_PARTICIPATION: Any = Participation.__table__  # type: ignore[attr-defined]
_VOTE: Any = Vote.__table__  # type: ignore[attr-defined]

NEW_PRIORITY = 5.0625  # (0.25 * 9) ** 2: the priority of a statement that nobody has met (opinion-map.md 7)
RESULTS_AFTER = 7  # answers of one's own before results are shown, or all there are
DIVIDED = 0.25  # of those who answered, this much at least on each side, as in the report


@dataclass(frozen=True)
class Tally:
    """Raw counts of one statement."""

    agree: int
    disagree: int
    seen: int

    def share(self, count: int) -> int:
        """Give the whole percentage of those who answered."""
        return int(100 * count / self.seen + 0.5) if self.seen else 0

    def shown(self, k: int) -> Mapping[str, int | None]:
        """Give the counts that a report may show when fewer than `k` people are too few."""
        passed = self.seen - self.agree - self.disagree
        return suppress_counts({"agree": self.agree, "disagree": self.disagree, "pass": passed}, k).cells


@dataclass(frozen=True)
class Board:
    """Approved statements of one campaign at one version, with the chance of each to be dealt."""

    campaign: CampaignId
    version: int
    name: str
    closes: datetime
    cap: int
    ids: tuple[StatementId, ...]
    priorities: NDArray[np.float64]
    texts: tuple[Mapping[str, str], ...]
    authors: tuple[int | None, ...]
    tallies: tuple[Tally, ...]
    people: int
    answered: int = 0  # people who had answered when the tallies were read
    place: Mapping[StatementId, int] = field(default_factory=dict)

    @cached_property
    def written_by(self) -> Mapping[int, frozenset[StatementId]]:
        """Give each author's own statements: they are dealt to everyone else."""
        mine: dict[int, set[StatementId]] = defaultdict(set)
        for number, author in zip(self.ids, self.authors, strict=True):
            if author is not None:
                mine[author].add(number)
        return {author: frozenset(numbers) for author, numbers in mine.items()}

    def text(self, statement: StatementId, language: str) -> str:
        """Give a statement in the language if it has been translated, else in its own."""
        texts = self.texts[self.place[statement]]
        return texts.get(language) or texts.get(language.partition("-")[0]) or texts[""]

    def shared(self, k: int) -> int | None:
        """Find what most agree on: the index with the largest share of agrees, if a report may show one.

        `k`: figures of fewer people are hidden, as in the report.
        """
        known = [i for i, tally in enumerate(self.tallies) if tally.shown(k)["agree"] is not None]
        return max(
            (i for i in known if self.tallies[i].seen >= RESULTS_AFTER),
            key=lambda i: (self.tallies[i].agree / self.tallies[i].seen, -i),
            default=None,
        )

    def divides(self, k: int) -> int | None:
        """Find what divides most: the index where the smaller camp has the largest share, a quarter at least."""
        camps = []
        for i, tally in enumerate(self.tallies):
            cells = tally.shown(k)
            agree, disagree = cells["agree"], cells["disagree"]
            if agree is not None and disagree is not None and tally.seen:
                camps.append((min(agree, disagree) / tally.seen, -i))
        share, place = max(camps, default=(0.0, 0))
        return -place if share >= DIVIDED else None


def sitting_cap(campaign: Campaign) -> int:
    """Give how many answers make a sitting, as the campaign's document says."""
    steps = [step.statements for step in document_of(campaign).steps if step.statements is not None]
    return steps[0].cap if steps else Statements().cap


def may_write(campaign: Campaign) -> bool:
    """Tell whether the campaign's document lets people add statements of their own."""
    return any(step.statements.own for step in document_of(campaign).steps if step.statements is not None)


class Boards:
    """Boards read once a version; reading one each batch would cost 3 to 5 ms (pipeline.md).

    A running campaign's tallies move on in steps of `step` people, as its report does: of two that differ by
    one person's answers, these could be read. The memory is the process's: a restart makes a step of its own.
    """

    def __init__(self, cap_of: Callable[[Campaign], int] = sitting_cap, *, step: int = 1) -> None:
        self._cap_of = cap_of
        self._step = step
        self._known: dict[CampaignId, Board] = {}

    async def of(self, session: AsyncSession, campaign: Campaign) -> Board:
        """Give the board of the campaign as it stands in this transaction."""
        assert campaign.id is not None
        known = self._known.get(campaign.id)
        if known is None or known.version != campaign.version:
            known = self._known[campaign.id] = await self._read(session, campaign, known)
        return known

    async def _read(self, session: AsyncSession, campaign: Campaign, former: Board | None) -> Board:
        assert campaign.id is not None
        approved = (_STATEMENT.c.campaign_id == campaign.id) & (
            _STATEMENT.c.standing == Standing.APPROVED.value
        )
        rows = (await execute(session, select(_STATEMENT).where(approved).order_by(_STATEMENT.c.id))).all()
        voices = select(func.count()).where(
            col(Participation.campaign_id) == campaign.id, col(Participation.answers) > 0
        )
        answered = int((await execute(session, voices)).scalar_one())
        if former is not None and campaign.stage == Stage.OPEN and answered < former.answered + self._step:
            tallies, answered = dict(zip(former.ids, former.tallies, strict=True)), former.answered
        else:
            tallies = await self._tallies(session, campaign.id)
        latest = await session.get(MapRow, campaign.id)
        body = json.loads(latest.body) if latest is not None else {}
        priority = body.get("priority", {})
        ids = tuple(StatementId(row.id) for row in rows)
        return Board(
            campaign=campaign.id,
            version=campaign.version,
            name=campaign.name,
            closes=campaign.closes,
            cap=self._cap_of(campaign),
            ids=ids,
            # The map's floor is zero where nobody agrees; everyone still has a chance to meet it.
            priorities=np.array(
                [max(float(priority.get(str(row.number), NEW_PRIORITY)), 1e-6) for row in rows],
                dtype=np.float64,
            ),
            texts=tuple(
                {"": row.text, row.language: row.text, **json.loads(row.translations)} for row in rows
            ),
            authors=tuple(row.author_id for row in rows),
            tallies=tuple(tallies.get(number, Tally(0, 0, 0)) for number in ids),
            people=int(body.get("participants", 0)),
            answered=answered,
            place={number: index for index, number in enumerate(ids)},
        )

    async def _tallies(self, session: AsyncSession, campaign: CampaignId) -> dict[StatementId, Tally]:
        # Chosen by voter, as in `refreshing`: two million votes in 0.8 s of CPU, by statement in 4.6 s.
        voters = select(_PARTICIPATION.c.id).where(_PARTICIPATION.c.campaign_id == campaign)
        counted = await execute(
            session,
            select(
                _VOTE.c.statement_id,
                func.sum(case((_VOTE.c.choice == 1, 1), else_=0)),
                func.sum(case((_VOTE.c.choice == -1, 1), else_=0)),
                func.count(_VOTE.c.choice),
            )
            .where(_VOTE.c.voter_id.in_(voters))
            .group_by(_VOTE.c.statement_id),
        )
        return {
            StatementId(number): Tally(agree, disagree, seen) for number, agree, disagree, seen in counted
        }
