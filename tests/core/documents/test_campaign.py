"""Campaign documents: the shipped ones are right, and every fault comes at once with its line."""

import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.documents.campaign import Campaign
from core.documents.checking import check_campaign
from core.documents.faults import Fault

EXAMPLES = Path("examples/campaigns")
EVENINGS = (EXAMPLES / "ilta-ajat.yaml").read_text(encoding="utf-8")
HELSINKI = ZoneInfo("Europe/Helsinki")


def right(text: str) -> Campaign:
    found = check_campaign(text)
    assert isinstance(found, Campaign), found
    return found


def faults(text: str) -> list[Fault]:
    found = check_campaign(text)
    assert isinstance(found, list), "no faults"
    return found


def edited(*changes: tuple[str, str]) -> str:
    text = EVENINGS
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda p: p.stem)
def test_the_shipped_campaigns_are_right(path: Path) -> None:
    """Staff start from them."""
    assert right(path.read_text(encoding="utf-8")).campaign == path.stem


def test_a_campaign_says_what_its_file_says() -> None:
    """Codes, orders and defaults survive the reading."""
    campaign = right(EVENINGS)
    assert [step.id for step in campaign.steps] == ["statements", "when", "why"]
    when = campaign.steps[1].question
    assert when is not None
    assert list(when.choices) == ["weekday", "evening", "weekend"]
    assert campaign.statements is not None
    assert (campaign.statements.cap, campaign.statements.max) == (10, 160)
    assert campaign.sample.expected_response == {"default": 0.25, "age_group=18-29": 0.15}
    assert campaign.waves is not None
    assert campaign.waves.every.days == 3


def test_the_last_day_is_included_in_the_zone_given() -> None:
    """Who answers on the evening of the 15th in Helsinki has answered in time."""
    campaign = right(EVENINGS)
    assert campaign.opens(HELSINKI) == datetime(2026, 11, 30, 22, tzinfo=UTC)
    assert campaign.closes(HELSINKI) == datetime(2026, 12, 15, 22, tzinfo=UTC)


def test_a_day_is_as_long_as_the_clocks_make_it() -> None:
    """On 28 March 2027 Helsinki skips an hour: the day ends at 21 UTC."""
    dates = ("open: {from: 2026-12-01, to: 2026-12-15}", "open: {from: 2027-03-01, to: 2027-03-28}")
    later = ("meets: 2027-02-15", "meets: 2027-04-15"), ("answer_by: 2027-03-31", "answer_by: 2027-05-01")
    campaign = right(edited(dates, *later))
    assert campaign.closes(HELSINKI) == datetime(2027, 3, 28, 21, tzinfo=UTC)


def test_an_hour_may_be_given() -> None:
    """`18:00` closes at six by the local clock."""
    campaign = right(edited(("to: 2026-12-15}", "to: 2026-12-15 18:00}")))
    assert campaign.closes(HELSINKI) == datetime(2026, 12, 15, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("change", "line", "fault"),
    [
        (("campaign: ilta-ajat", "campaign: Ilta ajat"), 2, "fault-slug"),
        (("kind: statements", "kind: poll"), 3, "fault-choice"),
        (("  sv: Kvällsmottagningar\n", ""), 4, "fault-language-missing"),
        (("  sv: Kvällsmottagningar\n", "  sv: ''\n"), 6, "fault-text-empty"),
        (("  sv: Kvällsmottagningar\n", "  sv: 2026\n"), 6, "fault-not-text"),
        (("  fi: Iltavastaanotot\n", "  fi: " + "a" * 61 + "\n"), 5, "fault-text-long"),
        (("  fi: Hyvinvointialue", "  fi: " + "a" * 300), 9, "fault-text-long"),
        (("  en: Evening clinics\n", "  en: Evening clinics\n  de: Abend\n"), 8, "fault-language-unknown"),
        (("minutes: 5\n", ""), 1, "fault-missing"),
        (("minutes: 5", "minutes: five"), 12, "fault-not-number"),
        (("minutes: 5", "minutes: 0"), 12, "fault-at-least"),
        (("minutes: 5", "minuts: 5"), 12, "fault-unknown-key"),
        (("meets: 2027-02-15", "meets: 2026-12-10"), 15, "fault-date-order"),
        (("meets: 2027-02-15", "meets: soon"), 15, "fault-not-date"),
        (("answer_by: 2027-03-31", "answer_by: 2027-01-31"), 16, "fault-date-order"),
        (("legal_basis: public-task", "legal_basis: because"), 17, "fault-choice"),
        (("from: pool", "from: register"), 19, "fault-choice"),
        (("  size: 800\n", ""), 19, "fault-missing"),
        (("size: 800", "size: 459"), 22, "fault-minimums-exceed-size"),
        (("age_group, gender]", "age_group, age_group]"), 21, "fault-twice"),
        (("age_group, gender]", "age_group, income]"), 21, "fault-choice"),
        (("minimum_per_stratum: 2", "minimum_per_stratum: 5"), 22, "fault-minimums-exceed-size"),
        (("default: 0.25", "default: 0"), 23, "fault-above"),
        (("default: 0.25", "default: 1.01"), 23, "fault-at-most"),
        (("age_group=18-29", "age_group=18-28"), 23, "fault-expected-key"),
        (('"age_group=18-29": 0.15', '"language=sv": 0.15'), 23, "fault-group-key"),
        (("default: 0.25, ", ""), 23, "fault-missing"),
        (
            ("  seed: published", '  oversample: {"age_group=18-28": 2}\n  seed: published'),
            24,
            "fault-group-key",
        ),
        (("  seed: published", "  certainty: [Kihniö]\n  seed: published"), 24, "fault-group-key"),
        (("  seed: published", '  oversample: {"age_group=18-29": 0}\n  seed: published'), 24, "fault-above"),
        (("seed: published", "seed: {publik: Lotto}"), 24, "fault-missing"),
        (("every: 3 days", "every: often"), 25, "fault-span"),
        (("every: 3 days", "every: 5 days"), 25, "fault-waves-too-long"),
        (("answers: 200", "answers: 900"), 25, "fault-answers-exceed-size"),
        (("first: 0.5", "first: 1.5"), 25, "fault-at-most"),
        (("after: 4 days", "after: 8 days"), 26, "fault-reminders-too-long"),
        (("after: 4 days, at_most: 2", "after: 4 days, at_most: 3"), 26, "fault-at-most"),
        (("from: 2026-12-01, to: 2026-12-15", "from: 2026-12-16, to: 2026-12-15"), 27, "fault-date-order"),
        (("approvals: 1", "approvals: 0"), 28, "fault-at-least"),
        (("fi: Etävastaanotto", "fi: " + "a" * 161), 36, "fault-text-long"),
        (("  - statements: {cap: 10, own: true}\n", ""), 39, "fault-step-missing"),
        (("- statements: {cap: 10", "- statement: {cap: 10"), 40, "fault-unknown-key"),
        (("id: why", "id: when"), 51, "fault-twice"),
        (("text: {optional: true}", "optional: true"), 51, "fault-question-type"),
        (("weekend: {fi: Viikonloppuna", "weekend: {fi: Viikonloppuna milloin vain"), 50, "fault-text-long"),
        (("if: when == evening", "if: whem == evening"), 58, "fault-condition-question"),
        (("if: when == evening", "if: why == evening"), 58, "fault-condition-circle"),
        (("if: when == evening", "if: when == night"), 58, "fault-condition-code"),
        (("if: when == evening", "if: when is evening"), 58, "fault-condition-wants-operator"),
        (("if: when == evening", "if: when == evening and when == weekend"), 58, "fault-unreachable"),
        (("public: true", "public: maybe"), 59, "fault-not-yes-no"),
    ],
)
def test_each_slip_is_found_on_its_line(change: tuple[str, str], line: int, fault: str) -> None:
    """A planner sees where to look and what kind of slip it is."""
    assert (line, fault) in {(f.line, f.id) for f in faults(edited(change))}


def test_all_faults_come_at_once_and_in_the_order_of_lines() -> None:
    """One round of corrections, not seven; a fault in one part hides none between the parts."""
    found = faults(
        edited(
            ("  sv: Kvällsmottagningar\n", ""),
            ("minutes: 5", "minuts: 5"),
            ("body: {fi: aluehallitus, sv:", "body: {fi: aluehallitus, se:"),
            ("meets: 2027-02-15", "meets: 2026-12-10"),
            ("from: pool", "from: nowhere"),
            ("minimum_per_stratum: 2", "minimum_per_stratum: 5"),
            ("every: 3 days", "every: often"),
            ("answers: 200", "answers: 900"),
            ("fi: Arkena illalla, ", ""),
            ("id: why", "id: when"),
        )
    )
    ids = [fault.id for fault in found]
    assert [fault.line for fault in found] == sorted(fault.line for fault in found)
    assert sorted(ids) == sorted(
        [
            "fault-missing",
            "fault-unknown-key",
            "fault-language-missing",
            "fault-language-missing",
            "fault-language-missing",
            "fault-language-unknown",
            "fault-date-order",
            "fault-choice",
            "fault-minimums-exceed-size",
            "fault-span",
            "fault-answers-exceed-size",
            "fault-twice",
        ]
    )


def test_plain_finnish_is_welcome_and_not_required() -> None:
    """fi-easy falls back to fi."""
    campaign = right(
        edited(("  en: Evening clinics\n", "  en: Evening clinics\n  fi-easy: Illalla lääkäriin\n"))
    )
    assert campaign.title["fi-easy"] == "Illalla lääkäriin"


def test_only_the_installation_s_languages_are_required() -> None:
    """A Finnish and Swedish installation needs no English."""
    text = EVENINGS.replace("  en: Evening clinics\n", "")
    assert isinstance(check_campaign(text, ["fi", "sv"]), Campaign)


@given(st.data())
def test_a_document_cut_or_torn_anywhere_never_raises(data: st.DataObject) -> None:
    """Files get broken on the way; the answer is still a list of faults, or a campaign."""
    start = data.draw(st.integers(0, len(EVENINGS)))
    end = data.draw(st.integers(start, min(len(EVENINGS), start + 400)))
    filling = data.draw(
        st.sampled_from(["", "x", ": ", "\n", "- ", "[", "{", "5", "true", "null", "\t", "''"])
    )
    found = check_campaign(EVENINGS[:start] + filling + EVENINGS[end:])
    assert isinstance(found, Campaign) or found


values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.just(0.5) | st.text("ab", max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["fi", "from", "id", "ask"]), inner)
    ),
    max_leaves=5,
)


@given(st.sampled_from(sorted(Campaign.model_fields)), values)
@example("seeds", [{"fi": None}])
def test_a_section_of_any_shape_never_raises(key: str, value: object) -> None:
    """A list where a map belongs, a number where a text does: faults, not tracebacks."""
    lines = EVENINGS.split("\n")
    at = next((n for n, line in enumerate(lines) if line.startswith(f"{key}:")), len(lines))
    end = next((n for n in range(at + 1, len(lines)) if lines[n][:1].isalpha()), len(lines))
    found = check_campaign("\n".join([*lines[:at], f"{key}: {json.dumps(value)}", *lines[end:]]))
    assert isinstance(found, Campaign) or found


def test_what_was_written_wrong_is_not_missing_too() -> None:
    """One slip is one fault: nobody looks for a size that stands there."""
    assert [fault.id for fault in faults(edited(("size: 800", "size: 0")))] == ["fault-at-least"]


def test_a_survey_asks_something() -> None:
    """Cards that are only read make no survey: nobody could ever answer it."""
    head = EVENINGS[: EVENINGS.index("seeds:")].replace("kind: statements", "kind: survey")
    card = "{id: card, ask: {fi: Lue, sv: Läs, en: Read}, info: {}}"
    found = faults(f"{head}steps:\n  - question: {card}\n")
    assert [fault.id for fault in found] == ["fault-step-missing"]
