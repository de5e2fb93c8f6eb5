"""The way through a questionnaire, for every one that can be written."""

from collections.abc import Mapping
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.documents.questionnaire import Question
from core.surveys import flow
from core.surveys.flow import Held, Sheet, Standing
from core.surveys.sheets import made_of
from core.surveys.tables import State
from tests.core.surveys.questionnaires import TEXT, questionnaires, values


def walked(sheet: Sheet, seed: int, data: st.DataObject) -> tuple[dict[str, Held], list[Standing]]:
    """Answer or skip what is asked until nothing is."""
    held: dict[str, Held] = {}
    stands = [flow.standing(sheet, held, seed)]
    while (current := stands[-1].current) is not None:
        question = sheet.questions[current]
        skip = question.is_optional and data.draw(st.booleans(), label="skip")
        value = None if skip else data.draw(values(question), label=question.id)
        held[question.id] = Held(State.SKIPPED if skip else State.GIVEN, value)
        stands.append(flow.standing(sheet, held, seed))
    return held, stands


@given(questionnaires(), st.integers(1, 10**9), st.data())
def test_every_way_ends_and_its_progress_never_grows(sheet: Sheet, seed: int, data: st.DataObject) -> None:
    """A person is asked each question once at most, and "3/6" never becomes "3/7"."""
    held, stands = walked(sheet, seed, data)
    assert len(stands) <= len(sheet.questions) + 1
    assert all(later.most <= earlier.most for earlier, later in pairwise(stands))
    assert all(later.settled >= earlier.settled for earlier, later in pairwise(stands))
    assert stands[-1].settled == stands[-1].most
    assert {sheet.questions[place].id for place in stands[-1].path} <= set(held)


@given(questionnaires(), st.integers(1, 10**9), st.data())
def test_taking_an_answer_back_and_giving_it_again_leads_to_the_same(
    sheet: Sheet, seed: int, data: st.DataObject
) -> None:
    """Whoever looks back and changes nothing has changed nothing."""
    held, stands = walked(sheet, seed, data)
    met = [place for place in stands[-1].path if sheet.questions[place].info is None]
    if not met:
        return
    name = sheet.questions[data.draw(st.sampled_from(met))].id
    opened: Mapping[str, Held] = {**held, name: Held(State.OPEN, held[name].value)}
    assert flow.standing(sheet, opened, seed).current == sheet.place[name]
    assert flow.standing(sheet, {**opened, name: held[name]}, seed) == stands[-1]


@given(questionnaires(), st.integers(1, 10**9), st.data())
def test_only_sent_answers_are_worth_all_of_the_questionnaire(
    sheet: Sheet, seed: int, data: st.DataObject
) -> None:
    """A partial answer is never counted as complete, and one that was begun never as nothing."""
    _, stands = walked(sheet, seed, data)
    whole = sum(question.info is None for question in sheet.questions)
    for at in stands:
        worth = flow.credit(sheet, at, sent=False)
        if at.settled < at.most:  # a card left to read is no answer left to give
            assert worth < whole or not whole
        if at.settled:
            assert worth >= 1
    assert flow.credit(sheet, stands[-1], sent=True) == whole


@given(questionnaires(), st.integers(1, 10**9))
def test_a_persons_order_is_theirs_alone_and_stays(sheet: Sheet, seed: int) -> None:
    """Blocks are mixed within themselves only, and nothing is lost by mixing."""
    order = list(flow.order(sheet, seed))
    assert order == list(flow.order(sheet, seed))
    assert sorted(order) == list(range(len(sheet.questions)))
    inside = {place for start, end in sheet.blocks for place in range(start, end)}
    assert all(place == at for at, place in enumerate(order) if at not in inside)
    for start, end in sheet.blocks:
        assert sorted(order[start:end]) == list(range(start, end))
    for question in sheet.questions:
        assert sorted(flow.codes(question, seed)) == sorted(question.choices)


def test_arms_are_drawn_evenly() -> None:
    """Two wordings are compared fairly only if each is read by about half: binomial, 4 sigma of 2,000."""
    question = Question.model_validate(
        {"id": "q", "arms": {"a": TEXT, "b": TEXT}, "agree": {}}, context={"languages": ()}
    )
    read = [flow.arm(question, seed) for seed in range(2000)]
    assert abs(read.count("a") - 1000) < 90


def test_a_full_quota_closes_a_question_for_those_who_have_not_met_it() -> None:
    """Who has answered keeps the answer; who comes later isn't asked."""
    written = [
        {"id": "one", "ask": TEXT, "agree": {}, "quota": 1},
        {"id": "two", "ask": TEXT, "agree": {}},
    ]
    sheet = made_of([Question.model_validate(one, context={"languages": ()}) for one in written])
    full = frozenset({"one"})
    assert flow.standing(sheet, {}, 1, full).current == 1
    mine = {"one": Held(State.GIVEN, "agree")}
    assert flow.standing(sheet, mine, 1, full).path == (0, 1)
