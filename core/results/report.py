"""Reading a campaign's public report: one snapshot of votes, map, sample and population, suppressed once for all."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns import dispositions
from core.campaigns.documents import document_of, shown
from core.campaigns.invitations import figures
from core.campaigns.participation import VOTES
from core.campaigns.tables import ELSEWHERE, Campaign, CampaignId, Draw, Invitation, Participation, Stage
from core.campaigns.versions import history
from core.results.comparing import comparisons_of
from core.results.history import moments
from core.results.opinions import LETTERS, Ballot, Worded, ballot_of, divides, lines_of, opinions_of
from core.results.people import Seats, response_of, tables_of, weights_of
from core.results.response import Settled, settled_response, with_partials, wordings_of
from core.results.survey import opinion_grouping, survey_of, trait_groupings
from core.results.themes import read_themes
from core.results.values import Line, Opinions, Report, Weights
from core.sampling.suppression import suppress_counts
from core.statements.assisting import assisted_by_statement, helped
from core.statements.refreshing import read_votes
from core.statements.tables import MapRow, Standing, Statement
from core.storage.aside import aside
from core.surveys.columns import Columns
from core.surveys.reading import read_columns

Population = Callable[[Sequence[str]], Mapping[str, int] | None]
"""Adults by stratum key for these traits in this order; None where there are no figures."""

NO_POPULATION = "no-population"


class Access(StrEnum):
    """Whether anyone may read a campaign's results."""

    HIDDEN = "hidden"  # there is nothing to know yet, or never
    LATER = "later"  # when it has closed
    SHOWN = "shown"


def access_of(campaign: Campaign) -> Access:
    """Say who may see the results, as the campaign's document allows (`results`)."""
    if campaign.stage not in (Stage.OPEN, Stage.PAUSED, Stage.CLOSED, Stage.REPORTED):
        return Access.HIDDEN
    allowed = document_of(campaign).results
    if not allowed.public:
        return Access.HIDDEN
    running = campaign.stage in (Stage.OPEN, Stage.PAUSED)
    return Access.LATER if running and allowed.to_participants == "at-close" else Access.SHOWN


async def read_report(
    session: AsyncSession, campaign: Campaign, population: Population, k: int, now: datetime
) -> Report:
    """Read the report as it stands in this transaction; whether anyone may see it is `access_of`.

    Figures of fewer than `k` people are left out here, so no format can show them. Before k people have
    answered there is only what the campaign itself says.
    """
    assert campaign.id is not None
    told = shown(campaign, now)
    empty = Report(
        campaign.id,
        campaign.name,
        told.title,
        told.body,
        told.meets,
        told.last_day,
        told.open,
        now,
        k,
        None,
        None,
    )
    draw = (await session.exec(select(Draw).where(col(Draw.campaign_id) == campaign.id))).first()
    if draw is not None and draw.drawn_at is not None:
        empty = replace(empty, draw=draw.public_id)
    empty = replace(empty, held_elsewhere=campaign.created_by == ELSEWHERE)
    reading = await read_votes(session, campaign.id)
    final = campaign.stage in (Stage.CLOSED, Stage.REPORTED)
    statements = await _statements(session, campaign.id)
    ballot = ballot_of(reading.votes, [statement.number for statement in statements])
    document = document_of(campaign)
    columns = await read_columns(session, campaign) if document.questions else None
    voters = _everyone(ballot, columns)
    seats, strata = await seats_of(session, campaign, ballot, voters)
    approved = [statement for statement in statements if statement.standing == Standing.APPROVED]
    if empty.draw is not None:
        cases = await dispositions.stored(session, campaign.id) if final else None
        if cases is None:
            votes = 0 if document.statements is None else max(1, min(VOTES, len(approved)))
            response = response_of(seats, max(1, votes + document.to_answer), k, final=final)
        else:
            settled = Settled(cases.settled_at, cases.by_stratum, cases.changed)
            response = settled_response(sum(seats.drawn.values()), settled, k)
            response = replace(response, wordings=wordings_of(cases.by_variant, k))
        empty = replace(empty, response=response)
    people = len(voters)
    if people < k:
        # Before anyone has answered that is no secret, and the page says so.
        return replace(empty, people=0, votes=0) if people == 0 else replace(empty, response=None)
    by_kind = suppress_counts({"drawn": len(seats.answers), "came": people - len(seats.answers)}, k)
    staff = len(await helped(session, campaign.id) | _entered(columns))
    by_mode = suppress_counts({"chat": people - staff, "staff": staff}, k)
    report = replace(
        empty,
        people=people,
        votes=len(reading.votes),
        invited_people=by_kind.cells["drawn"],
        came_by_themselves=by_kind.cells["came"],
        answered_themselves=by_mode.cells["chat"],
        through_staff=by_mode.cells["staff"],
    )
    weights = None
    against: Mapping[str, int] = {}
    if empty.draw is not None and seats.traits:
        lives = population(seats.traits)
        against = lives if lives is not None else (await figures(session, empty.draw)).eligible
        tables = tables_of(seats, against, k)
        if final:
            tables = tuple(replace(table, rows=with_partials(table.rows)) for table in tables)
        report = replace(
            report,
            traits=tables,
            compared_with="frame" if lives is None else "population",
            weights=Weights(NO_POPULATION),
        )
        if lives is not None:
            drawn_voters = [int(voter) for voter in voters if int(voter) in strata]
            found, how = weights_of(seats.traits, [strata[v] for v in drawn_voters], lives, seats.drawn)
            report = replace(report, weights=how)
            if found is not None:
                weights = np.zeros(people)
                weights[np.searchsorted(voters, drawn_voters)] = found
    lines = lines_of(
        [_worded(statement) for statement in approved],
        ballot,
        k,
        drawn=np.isin(ballot.voters, np.array(list(strata), dtype=np.int64)),
        weights=None if weights is None else weights[np.searchsorted(voters, ballot.voters)],
    )
    entered = await assisted_by_statement(session, campaign.id)
    by_number = {statement.number: entered.get(statement.id, 0) for statement in approved if statement.id}
    lines = tuple(_with_mode(line, by_number[line.number], k) for line in lines)
    latest = await session.get(MapRow, campaign.id)
    body = None if latest is None else json.loads(latest.body)
    past = await moments(session, campaign.id)
    opinions = _opinions(body, ballot, lines, k)
    if final and report.traits:
        # Not while it runs: k new people may be one new in a category, and two looks would tell that answer.
        numbers = list(dict.fromkeys((*opinions.divides, *opinions.shared, *opinions.agreed)))
        compared = comparisons_of(report.traits, strata, against, ballot, numbers, k)
        report = replace(report, comparisons=compared)
    if columns is not None:
        groupings = trait_groupings(seats.traits, strata, against, columns) if report.traits else []
        groups = _shown_groups(body, opinions, k)
        if groups:
            groupings.append(opinion_grouping(groups, columns))
        # What many small groups may show is a matter of seconds, not of milliseconds.
        following = _following(columns, voters, weights)
        answers = await aside(session, survey_of, columns, following, groupings, k, over=final)
        past_versions = await history(session, campaign.id)
        corrected = past_versions[-1].since if past_versions else None
        themes = await read_themes(session, campaign.id, columns, following, groupings, k, over=final)
        report = replace(report, survey=replace(answers, corrected=corrected), themes=themes)
    return replace(report, statements=lines, opinions=opinions, history=past if len(past) > 1 else ())


def _everyone(ballot: Ballot, columns: Columns | None) -> NDArray[np.int64]:
    """Name all who have voted or answered a question, ascending."""
    if columns is None:
        return ballot.voters
    return np.union1d(ballot.voters, columns.voters[columns.answered])


def _entered(columns: Columns | None) -> set[int]:
    """Name those of whose answers to questions staff entered at least one."""
    if columns is None:
        return set()
    return {
        voter
        for one in columns.columns.values()
        for voter in columns.voters[one.given & one.assisted].tolist()
    }


def _following(
    columns: Columns, voters: NDArray[np.int64], weights: NDArray[np.float64] | None
) -> NDArray[np.float64] | None:
    """Give the weights in the order of the columns' voters; whoever has answered nothing weighs nothing."""
    if weights is None:
        return None
    there = np.isin(columns.voters, voters)
    found = np.zeros(len(columns.voters))
    found[there] = weights[np.searchsorted(voters, columns.voters[there])]
    return found


def _shown_groups(body: Mapping[str, Any] | None, opinions: Opinions, k: int) -> dict[str, Sequence[int]]:
    """Name the members of each opinion group that the report shows, by its letter."""
    if body is None or not opinions.groups:
        return {}
    large = [group["members"] for group in body["groups"] if len(group["members"]) >= k]
    return dict(zip(LETTERS, large, strict=False))


def _with_mode(line: Line, entered: int, k: int) -> Line:
    """Say how many of the answers staff entered, where that tells of nobody."""
    if line.people is None:
        return line
    by_mode = suppress_counts({"chat": line.people - entered, "staff": entered}, k)
    return replace(line, through_staff=by_mode.cells["staff"])


def _opinions(body: Mapping[str, Any] | None, ballot: Ballot, lines: Sequence[Line], k: int) -> Opinions:
    by_number = {line.number: line for line in lines}
    if body is None:
        return Opinions(False, divides=divides(by_number))
    return opinions_of(body, ballot, by_number, k)


async def seats_of(
    session: AsyncSession, campaign: Campaign, ballot: Ballot, voters: NDArray[np.int64]
) -> tuple[Seats, dict[int, str]]:
    """Count those drawn by stratum; the dictionary names each drawn voter's stratum."""
    ours = col(Invitation.campaign_id) == campaign.id
    query = (
        select(Invitation.stratum, func.count(), func.count(col(Invitation.invited_at)))
        .where(ours)
        .group_by(col(Invitation.stratum))
    )
    groups = (await session.exec(query)).all()
    declined = (
        await session.exec(select(func.count()).where(ours, col(Invitation.declined_at).is_not(None)))
    ).one()
    seated = select(Participation.id, Participation.stratum, Participation.settled).where(
        col(Participation.campaign_id) == campaign.id, col(Participation.invited).is_(True)
    )
    rows = (await session.exec(seated)).all()
    by_voter = {int(number or 0): stratum or "" for number, stratum, _ in rows}
    settled = {int(number or 0): questions for number, _, questions in rows}
    votes = dict(zip(ballot.voters.tolist(), np.bincount(ballot.who).tolist(), strict=True))
    strata = {voter: by_voter[voter] for voter in voters.tolist() if voter in by_voter}
    return (
        Seats(
            tuple(document_of(campaign).sample.strata),
            {stratum: count for stratum, count, _ in groups},
            {stratum: invited for stratum, _, invited in groups},
            Counter(strata.values()),
            [min(votes.get(voter, 0), VOTES) + settled[voter] for voter in strata],
            declined,
        ),
        strata,
    )


async def _statements(session: AsyncSession, campaign: CampaignId) -> list[Statement]:
    query = select(Statement).where(col(Statement.campaign_id) == campaign).order_by(col(Statement.number))
    return list(await session.exec(query))


def _worded(statement: Statement) -> Worded:
    texts = {"": statement.text, statement.language: statement.text, **json.loads(statement.translations)}
    return Worded(statement.number, texts, statement.language, str(statement.origin))


__all__ = ["Access", "Population", "access_of", "read_report"]
