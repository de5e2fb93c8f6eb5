"""Scripts of a survey from the invitation to the end: nothing in it speaks of statements, or counts them."""

import pytest
import yaml

from core.campaigns.dispositions import stored
from core.sampling.rates import Disposition
from tests.bot.scripts.test_survey import EASY, FIRST, TIMES, VISITED
from tests.support.town import SEEDS, Resident, Town


async def invited(town: Town) -> Resident:
    """Draw a member of the pool, who may be written to, to a survey of three questions."""
    town.initiates = True
    await town.votes_on(*SEEDS[:1])
    r = await town.member()
    await r.presses("agree")
    r.sees("vote-empty")
    await r.says("pause")
    return r


@pytest.mark.parametrize("town", [("web", False), ("bare", False)], indirect=True)
async def test_a_survey_runs_from_invitation_to_closing(town: Town) -> None:
    """Invited, begun, reminded of what is left, sent, thanked, told of the end, and counted as complete."""
    r = await invited(town)
    campaign = await town.asks(VISITED, TIMES, EASY)
    await town.later(hours=2)
    r.sees("invite", size=8)
    await r.presses("take-part")
    r.sees("q-progress", i="1", n="3")
    await r.presses("Yes")
    await town.later(days=5)
    r.sees("remind", left=2)
    await r.presses("go-on")
    r.sees("q-progress", i="2", n="3")
    await r.says("1")
    r.sees("q-progress", i="3", n="3")
    await r.says("4")
    r.sees("survey-review")
    await r.says("send")
    r.sees("survey-done-now")
    heard = len(r.parts())
    await town.later(days=5)
    assert len(r.parts()) == heard  # who has sent the answers is reminded of nothing
    await town.later(days=6)
    await town.later(hours=12)
    await town.later(hours=6)
    r.sees("closed", n=1)
    await town.later(days=1)
    async with town.house.database.read() as session:
        cases = await stored(session, campaign)
    assert cases is not None
    assert cases.counts[Disposition.COMPLETE] == 1


@pytest.mark.parametrize("town", [("web", False)], indirect=True)
async def test_a_question_added_later_makes_no_complete_answer_incomplete(town: Town) -> None:
    """A correction is met by those who are under way, and by nobody who had sent the answers."""
    await town.asks(VISITED, TIMES, EASY)
    r = await town.member(first="q-card")
    for said in ("Yes", "3", "2"):
        await r.says(said)
    r.sees("survey-review")
    await r.says("send")
    r.sees("survey-done-now")
    under_way = await town.member(first="q-card")
    await under_way.presses("Yes")
    p, q = await town._staff()
    await p.says("/new kysely")
    file = next(part.text for part in p.parts() if "campaign: kysely" in part.text)
    body = yaml.safe_load(file)
    body["steps"].append({"question": dict(FIRST)})
    await p.says(yaml.safe_dump(body, allow_unicode=True, sort_keys=False))
    p.sees("st-fix")
    await p.presses("ask")
    q.sees("st-fix-approve")
    await q.presses("approve")
    q.sees("st-fix-done", version=2)
    await under_way.says("3")
    under_way.sees("q-progress", n="4")
    await p.says("/status kysely")
    p.sees("st-status", done=1)
