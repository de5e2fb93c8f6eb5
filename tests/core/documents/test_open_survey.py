"""A real questionnaire of an open national survey as a document: asked in order, branched, carried to other tools."""

from pathlib import Path

from core.documents.campaign import Campaign
from core.documents.checking import cautions, check_campaign
from core.documents.form_writing import form_of
from core.surveys.flow import Held, standing
from core.surveys.sheets import sheet
from core.surveys.tables import State
from core.surveys.values import Value
from tests.core.documents.test_forms import WORDS, back

FILE = Path("examples/campaigns/asuinalue.yaml")


def survey() -> Campaign:
    found = check_campaign(FILE.read_text(encoding="utf-8"))
    assert isinstance(found, Campaign), found
    return found


def asked(**answers: Value) -> list[str]:
    """The questions that somebody with these answers meets."""
    ready = sheet(survey())
    held = {name: Held(State.GIVEN, value) for name, value in answers.items()}
    return [ready.questions[place].id for place in standing(ready, held, seed=1).path]


def test_it_says_where_it_comes_from() -> None:
    """Words of others are lent under their licence."""
    attribution = (FILE.parent / "ATTRIBUTION.md").read_text(encoding="utf-8")
    assert FILE.name in attribution
    assert "Open Government Licence v3.0" in attribution


def test_nothing_in_it_is_unreachable_or_hardly_meant() -> None:
    """All three languages, all limits, all conditions."""
    assert cautions(FILE.read_text(encoding="utf-8")) == []
    assert survey().to_answer == 14


def test_only_those_whom_it_concerns_are_asked_more() -> None:
    """Twelve questions for all; two for those who want more say, or had some."""
    assert len(asked()) == 12
    assert "matters" in asked(involved="depends")
    assert "matters" not in asked(involved="no")
    assert "useful" in asked(consulted=("meeting",))
    assert "useful" not in asked(consulted=("none",))
    assert len(asked(involved="yes", consulted=("questionnaire", "meeting"))) == 14


def test_another_tool_gets_all_of_it_and_gives_it_back() -> None:
    """Nothing of an ordinary survey is lost on the way."""
    campaign = survey()
    form, lost = form_of(campaign, WORDS)
    assert lost == []
    assert len(form.survey) == 14
    assert back(campaign) == campaign.steps
