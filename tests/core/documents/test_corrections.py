"""What may be corrected once people answer, and that nothing else may."""

import pytest

from core.documents.campaign import Campaign
from core.documents.checking import check_campaign
from core.documents.corrections import Corrections, Gone, compare

DOCUMENT = """campaign: ilta
kind: survey
title: {fi: Iltavastaanotot}
asks: {fi: Miten iltavastaanotot järjestetään}
minutes: 5
decision: {body: {fi: aluehallitus}, meets: 2027-02-15, answer_by: 2027-03-31}
legal_basis: public-task
sample: {from: everyone}
open: {from: 2026-12-01, to: 2026-12-15}
steps:
  - question:
      id: times
      ask: {fi: Mihin aikaan sopii}
      multiple:
        early: {fi: Aamulla}
        late: {fi: Illalla}
        night: {fi: Yöllä}
        none: {fi: Ei mikään}
      exclusive: [none]
      at_most: 2
  - question:
      id: far
      ask: {fi: Kuinka kaukana}
      number: {min: 0, max: 200, unit: {fi: km}, whole: true}
      optional: false
  - question:
      id: why
      ask: {fi: Mikä tekee siitä vaikeaa}
      text: {max: 500}
      if: times has late
      quota: 100
"""
END = "  - question: {id: more, ask: {fi: Vielä jotain}, text: {}}\n"


def read(text: str) -> Campaign:
    document = check_campaign(text, ["fi"])
    assert isinstance(document, Campaign), document
    return document


def corrected(*changes: tuple[str, str], more: str = "") -> Corrections:
    """Compare the document with one in which each first text stands as the second."""
    text = DOCUMENT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return compare(read(DOCUMENT), read(text + more))


@pytest.mark.parametrize(
    ("old", "new", "row"),
    [
        ("Iltavastaanotot}", "Ilta-ajat}", "st-fix-text"),
        ("Kuinka kaukana", "Montako kilometriä", "st-fix-text"),
        ("fi: km", "fi: kilometriä", "st-fix-text"),
        ("fi: Aamulla", "fi: Aamuisin", "st-fix-text"),
        ("minutes: 5", "minutes: 6", "st-fix-value"),
        ("meets: 2027-02-15", "meets: 2027-02-22", "st-fix-value"),
        ("max: 200", "max: 500", "st-fix-value"),
        ("max: 200, ", "", "st-fix-value"),
        ("whole: true", "whole: false", "st-fix-value"),
        ("optional: false", "optional: true", "st-fix-value"),
        ("at_most: 2", "at_most: 3", "st-fix-value"),
        ("max: 500", "max: 900", "st-fix-value"),
        ("quota: 100", "quota: 200", "st-fix-value"),
        ("        none:", "        noon: {fi: Päivällä}\n        none:", "st-fix-choice"),
    ],
)
def test_words_are_mended_and_bounds_widened(old: str, new: str, row: str) -> None:
    """A slip that people meet every day needn't stand until the end."""
    found = corrected((old, new))
    assert [one.id for one in found.changes] == [row]
    assert found.sound


@pytest.mark.parametrize(
    ("old", "new", "row"),
    [
        ("kind: survey", "kind: panel", "st-fix-no"),
        ("from: everyone", "from: link", "st-fix-no"),
        ("to: 2026-12-15", "to: 2026-12-20", "st-fix-no"),
        ("max: 200", "max: 100", "st-fix-no-narrower"),
        ("min: 0", "min: 1", "st-fix-no-narrower"),
        ("at_most: 2", "at_most: 1", "st-fix-no-narrower"),
        ("if: times has late", "if: times has early", "st-fix-no"),
        ("exclusive: [none]", "exclusive: [late]", "st-fix-no"),
        ("text: {max: 500}", "photo: {}", "st-fix-no"),
        ("id: far", "id: near", "st-fix-no-question"),
        ("        none: {fi: Ei mikään}\n", "", "st-fix-no"),
    ],
)
def test_what_answers_rest_on_stays(old: str, new: str, row: str) -> None:
    """An answer to one question never turns into an answer to another."""
    changes = [(old, new)]
    if old.startswith("        none"):
        # A choice may go, but the order of those that stay may not.
        changes.append(("early: {fi: Aamulla}", "none: {fi: Ei mikään}\n        early: {fi: Aamulla}"))
    found = corrected(*changes)
    assert row in [one.id for one in found.refused]
    assert not found.sound


def test_a_question_comes_on_at_the_end_only() -> None:
    """Whoever has passed a place in the questionnaire never has to go back to it."""
    found = corrected(more=END)
    assert [one.id for one in found.added] == ["more"]
    assert found.changes[0].args == {"question": "more", "text": "Vielä jotain"}
    assert found.sound
    block = ("      quota: 100\n", "      quota: 100\n      block: last\n")
    among = compare(
        read(DOCUMENT.replace(*block)),
        read(DOCUMENT.replace(*block) + END.replace("id: more", "id: more, block: last")),
    )
    assert [one.args["place"] for one in among.refused] == ["more.block"]
    before = corrected(("steps:\n", "steps:\n" + END))
    assert [one.id for one in before.refused] == ["st-fix-no-order"]


def test_a_choice_that_goes_is_named_so_that_its_answers_can_be_counted() -> None:
    """The two files can't tell whether somebody chose it."""
    found = corrected(("        early: {fi: Aamulla}\n", ""))
    assert found.gone == [Gone("times", "early")]
    assert found.sound


def test_of_a_long_text_the_part_that_differs_is_shown() -> None:
    """An approver sees what was changed, not twice the same beginning."""
    long = "Kuinka kaukana asut terveysasemasta jos lasket matkan kotiovelta "
    old = read(DOCUMENT.replace("Kuinka kaukana", long + "asemalle"))
    new = read(DOCUMENT.replace("Kuinka kaukana", long + "aseman ovelle"))
    args = compare(old, new).changes[0].args
    assert str(args["old"]).endswith("kotiovelta asemalle")
    assert str(args["new"]).endswith("kotiovelta aseman ovelle")


def test_the_same_document_changes_nothing() -> None:
    """A file sent twice by mistake asks nobody for anything."""
    assert corrected() == Corrections([], [], [], [])
