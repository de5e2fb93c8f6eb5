"""Invented residents answer every kind of question by the real chat, and what came of each question is told."""

import pytest

from bot.dry_runs import rows
from bot.settings import EXAMPLES, Settings
from bot.simulation.outcome import Met, Simulated
from bot.simulation.simulating import _playable, simulate
from bot.simulation.told import advice, told
from core.language.catalogue import texts

HEAD = (EXAMPLES / "campaigns" / "ilta-kysely.yaml").read_text(encoding="utf-8").partition("waves:")[0]
_YES_NO = "{been: {fi: Kyllä, sv: Ja, en: Been}, not: {fi: En, sv: Nej, en: Not been}}"
_TIMES = (
    "{early: {fi: Aamulla, sv: Tidigt, en: Early}, evening: {fi: Illalla, sv: Sent, en: Late},"
    " none: {fi: En mikään, sv: Ingen, en: None}}"
)


def _question(name: str, words: str, kind: str) -> str:
    return f'  - question: {{id: {name}, ask: {{fi: "{words}", sv: "{words} (sv)", en: "{words} (en)"}}, {kind}}}\n'


DOCUMENT = (
    HEAD.replace("size: 600", "size: 40")
    .replace("strata: [age_group, gender]", "strata: [gender]")
    .replace("minimum_per_stratum: 10", "minimum_per_stratum: 0")
    .replace("{default: 0.3}", "{default: 0.9}")
    + "open: {from: 2026-12-01, to: 2026-12-04}\nsteps:\n"
    + _question("visited", "Kävitkö asemalla?", f"single: {_YES_NO}, quota: 3")
    + _question("times", "Mihin aikaan?", f"multiple: {_TIMES}, exclusive: [none], optional: false")
    + "  - statements: {cap: 10, own: true}\n"
    + _question("ease", "Kuinka helppoa?", "scale: {from: 0, to: 10}")
    + _question("km", "Kuinka kaukana?", "number: {min: 0, max: 90, whole: true}, optional: false")
    + _question("last", "Milloin viimeksi?", "date: {earliest: 2026-01-01, latest: 2026-11-30}")
    + _question("order", "Missä järjestyksessä?", f"ranking: {_TIMES}")
    + _question("why", "Mikä on vaikeaa, kun ajat ovat {times}?", "text: {}")
    + _question("place", "Missä kunnassa?", "place: {}")
    + _question("picture", "Lähetä kuva ovesta.", "photo: {}, optional: false")
    + _question("view", "Iltoja tarvitaan.", "agree: {}")
    + _question("card", "Kiitos, vielä yksi.", "info: {}")
    + _question("never", "Entä kaukaa?", f"single: {_YES_NO}, if: km > 89")
    + "seeds: [{fi: Ilta on hyvä., sv: Kvällen är bra., en: Evenings are good.}]\n"
    + "results: {to_participants: at-close, public: true}\n"
)


@pytest.fixture(scope="module")
def settings() -> Settings:
    return Settings(_env_file=None)


async def test_every_kind_is_answered_by_the_chat_and_told_by_question(settings: Settings) -> None:
    """A planner sees before anyone is asked where people leave, what nobody comes to and which quota fills."""
    found = await simulate(DOCUMENT, 80, 3, settings)
    assert found.faults == 0
    met = {one.id: one for one in found.questions}
    assert list(met) == [
        *(
            "visited",
            "times",
            "ease",
            "km",
            "last",
            "order",
            "why",
            "place",
            "picture",
            "view",
            "card",
            "never",
        )
    ]
    assert met["times"].met >= 20
    assert met["visited"].filled
    assert met["visited"].met < met["times"].met
    assert met["never"].met == 0
    assert all(one.answered for name, one in met.items() if name != "never")
    assert met["why"].skipped > 0
    assert met["km"].skipped == met["picture"].skipped == 0
    for earlier, later in (("times", "ease"), ("ease", "km"), ("picture", "view")):
        assert met[earlier].met >= met[later].met
    assert found.complete > 0
    assert {one.language for one in found.languages} <= {"fi", "sv", "en"}
    assert found.leaving is not None
    assert found.leaving.question
    lines = "\n".join(told(found))
    assert "Nobody came to never" in lines
    assert "The quota of visited was filled" in lines


async def test_where_nobody_is_invited_people_come_by_themselves(settings: Settings) -> None:
    """An open campaign has no response rate; who came and left in the middle still counts as having begun."""
    sample, _, steps = DOCUMENT.partition("  from: pool")[2].partition("open:")
    assert "strata" in sample
    document = HEAD.partition("sample:")[0] + "sample: {from: everyone}\nopen:" + steps
    found = await simulate(document.replace("to: 2026-12-04", "to: 2026-12-02"), 60, 3, settings)
    assert found.faults == 0
    assert 0 < found.complete < found.begun == found.invited
    assert found.rates.get("RR2") is None


def test_yes_and_no_stay_words_where_another_source_is_played(settings: Settings) -> None:
    """PyYAML reads `No` as false; the residents' choice would be gone and the document faulty."""
    written = DOCUMENT.replace("from: pool", "from: frame.csv").replace("en: Not been", "en: No")
    document, text, changed = _playable(written, settings)
    assert changed == ("source",)
    assert document.sample.source == "pool"
    assert document.questions[0].choices["not"]["en"] == "No"
    assert "frame.csv" not in text


def test_what_the_card_has_no_room_for_is_said_in_rows() -> None:
    """In the staff chat each question has its line, in the planner's language; of many only the worst."""
    one = Met("a", 1, "Mihin aikaan sinulle sopisi käydä siellä?", 100, 90, 6, 0, 4, 12, filled=True)
    found = _found((one, Met("b", 2, "Miksi?", 0, 0, 0, 0, 0, 0)), ("source", "group"))
    words = rows(texts(), "en", found)
    assert words[0].startswith("Everyone was drawn from the invented pool")
    assert words[2] == (
        "1. Mihin aikaan sinulle sopisi käydä siellä? Asked 100, left here 4, passed over 6, 12 s"
    )
    assert words[3] == "Nobody came to question: 2. Look at its condition."
    assert words[4] == "The quota was filled: question 1"
    many = tuple(Met(f"q{n}", n, "Miksi?", 100, 90, 0, 0, n % 30, 12) for n in range(1, 90))
    told_of = [int(row.partition(".")[0]) for row in rows(texts(), "fi", _found(many))]
    assert told_of == sorted(told_of)
    assert {29, 59, 89} < set(told_of)
    assert len(told_of) == 12
    assert any(
        "nothing: say in its words" in said for said in advice(_found((Met("a", 1, "x", 9, 9, 0, 5, 0, 1),)))
    )


def _found(questions: tuple[Met, ...], changed: tuple[str, ...] = ()) -> Simulated:
    return Simulated(
        name="x",
        people=500,
        days=10,
        seed=1,
        counts={"I": 100},
        details={},
        rates={},
        by_day=(100,),
        target=None,
        minutes=3,
        leaving=None,
        faults=0,
        groups=(),
        r_indicator=None,
        hidden_below=10,
        chat=(),
        assumed=False,
        changed=changed,
        events=0,
        messages=0,
        questions=questions,
    )
