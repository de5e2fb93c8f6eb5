"""Traits as an organisation's document: asked, derived, and told with their faults' lines."""

from pathlib import Path

from core.documents.agreement import KNOWN_CATEGORIES
from core.documents.campaign import Campaign
from core.documents.checking import check_campaign
from core.documents.faults import Fault
from core.documents.population import population_of
from core.documents.traits import DEFAULT, Traits, check_traits
from tests.bot.staff.documents import CAMPAIGN

ROOT = Path(__file__).parents[3]

TEXTS = "{fi: A, sv: B, en: C}"
DOCUMENT = f"""built_in: [age_group, municipality]
own:
  - name: clinic
    ask: {TEXTS}
    called: {TEXTS}
    options: {{"yes": {{fi: Kyllä, sv: Ja, en: "Yes"}}, "no": {{fi: En, sv: Nej, en: "No"}}}}
    purpose: {TEXTS}
    seen_by: [planner]
derived:
  - name: sub_region
    of: municipality
    called: {TEXTS}
    values: {{Tampere: tampere, Nokia: tampere, Sastamala: southwest}}
"""


def traits() -> Traits:
    found = check_traits(DOCUMENT)
    assert isinstance(found, Traits), found
    return found


def test_traits_are_what_the_document_says() -> None:
    """A county that asks about service use changes a file, not the program."""
    found = traits()
    assert found.names == ("age_group", "municipality", "clinic", "sub_region")
    assert found.options("clinic") == ("yes", "no")
    assert found.options("sub_region") == ("tampere", "southwest")
    assert found.has("clinic", "yes")
    assert not found.has("clinic", "maybe")
    assert not found.has("sub_region", "tampere")  # nobody tells it: it follows
    assert found.label("clinic", "yes", "sv") == "Ja"
    assert found.seen_by("clinic", ["planner"])
    assert not found.seen_by("clinic", ["analyst"])


def test_what_follows_is_added_and_ages_grow() -> None:
    """Who was 29 in the register is 30 the next year, and moves to another group by nobody's hand."""
    told = {"birth_year": "1996", "municipality": "Nokia", "clinic": "no"}
    then = {"municipality": "Nokia", "clinic": "no", "sub_region": "tampere"}
    assert traits().whole(told, 2025) == {**then, "age_group": "18-29"}
    assert traits().whole(told, 2026) == {**then, "age_group": "30-44"}
    assert DEFAULT.whole({"age_group": "80+"}, 2026) == {"age_group": "80+"}


def test_a_derived_trait_has_its_own_population() -> None:
    """A sub-region can be a stratum: its people are those of its municipalities, the others' region is unknown."""
    path = ROOT / "examples" / "population" / "pirkanmaa23_age1_sex_2019.csv"
    by_town = population_of(path)(("municipality",))
    by_region = population_of(path, traits())(("sub_region",))
    assert by_town is not None
    assert by_region is not None
    assert by_region["tampere"] == by_town["Tampere"] + by_town["Nokia"]
    assert by_region["southwest"] == by_town["Sastamala"]
    assert sum(by_region.values()) == sum(by_town.values())


def test_a_campaign_may_take_strata_by_an_organisations_own_traits() -> None:
    """What is asked of residents can be drawn by; what isn't is still refused."""
    written = CAMPAIGN.replace("strata: [gender]", "strata: [clinic, sub_region]")
    allowed = {**KNOWN_CATEGORIES, **traits().categories}
    assert isinstance(check_campaign(written, categories=allowed), Campaign)
    assert isinstance(check_campaign(written), list)


def test_a_faulty_document_is_told_with_its_lines() -> None:
    """All at once: a name that stands twice, and a trait derived of nothing."""
    text = DOCUMENT.replace("name: clinic", "name: gender").replace("of: municipality", "of: postcode")
    found = check_traits(text)
    assert isinstance(found, list)
    assert [(fault.line, fault.id) for fault in found] == [(3, "fault-twice"), (10, "fault-choice")]
    assert isinstance(check_traits("own: 5"), list)
    assert all(isinstance(one, Fault) for one in found)
