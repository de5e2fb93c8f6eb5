"""Reading a campaign's answers a row a person, with the weights of the report."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.tables import Campaign, CampaignId
from core.language.catalogue import texts
from core.results.opinions import ballot_of
from core.results.people import weights_of
from core.results.report import Population, seats_of
from core.results.survey_formats import LANGUAGES, agreement
from core.results.themes import theme_columns
from core.statements.opinion_map.votes import Votes
from core.surveys.codebook import variables
from core.surveys.microdata import Microdata, microdata
from core.surveys.reading import read_columns

NONE = np.zeros(0, dtype=np.int64)


async def read_rows(
    session: AsyncSession, campaign: Campaign, population: Population, k: int, order: Callable[[int], str]
) -> Microdata:
    """Read the answers to the questions; `order` gives each voter a value that nobody can guess, which rows follow.

    Of what people wrote in their own words there is only in which theme it stands, once staff published the themes.
    """
    columns = await read_columns(session, campaign)
    voters = columns.voters[columns.answered]
    rest = {language: texts().say(language, "rt-rest.gathered") for language in LANGUAGES}
    themes = await theme_columns(session, CampaignId(campaign.id or 0), columns, k, rest)
    nobody = ballot_of(Votes(NONE, NONE, NONE.astype(np.int8)), [])
    seats, strata = await seats_of(session, campaign, nobody, voters)
    known = {voter: key.split("|") for voter, key in strata.items()}
    lives = population(seats.traits) if seats.traits else None
    weights: dict[int, float] = {}
    if lives is not None:
        found, _ = weights_of(seats.traits, list(strata.values()), lives, seats.drawn)
        weights = {} if found is None else dict(zip(strata, found.tolist(), strict=True))
    of_voter = {voter: own for voter, own in known.items() if len(own) == len(seats.traits)}
    columns = replace(columns, columns={**columns.columns, **{one.question.id: one for one in themes}})
    listed = variables([one.question for one in columns.columns.values()], agreement())
    return microdata(columns, listed, seats.traits, of_voter, weights, order, k)
