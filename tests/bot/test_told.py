"""The demonstration's table of who was drawn and who took part."""

from bot.demonstration.told import composition
from core.results.values import TraitRow, TraitTable


def row(key: str, drawn: int, took_part: int, share: float | None, people: int) -> TraitRow:
    return TraitRow(key, drawn, drawn, took_part, share, people, people / 1000, None)


def test_shares_of_sample_participants_and_population_stand_side_by_side() -> None:
    """60 of 80 drawn are 75 %, the report's 0.4 of those who took part 40 %, and 510 of 1,000 people 51 %."""
    rows = (row("female", 60, 20, 0.4, 510), row("male", 20, 30, 0.6, 490))
    lines = composition([TraitTable("gender", rows, None)])
    assert [line.split() for line in lines[1:]] == [
        ["gender:", "female", "75", "%", "40", "%", "51", "%"],
        ["gender:", "male", "25", "%", "60", "%", "49", "%"],
    ]
    assert len({len(line) for line in lines}) == 1


def test_what_the_report_hides_is_a_dash() -> None:
    """The terminal shows no more than the report does."""
    rows = (row("female", 60, 20, 0.4, 510), row("male", 20, 30, None, 490))
    assert composition([TraitTable("gender", rows, None)])[2].split() == [
        "gender:",
        "male",
        "25",
        "%",
        "–",
        "49",
        "%",
    ]
