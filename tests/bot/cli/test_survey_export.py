"""Answers leave for SPSS, R and Stata: what analysts open, and what nobody is known again by."""

import csv
import io
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pyreadstat
import pytest
from sqlmodel import col, select

from bot.app import Installation, open_installation
from bot.cli.exchange import FORMATS, Refused, bring_out
from bot.settings import Settings
from core.audit.tables import AuditRow
from tests.core.results.town import found_town
from tests.core.surveys.street import answered, street

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Installation]:
    settings = Settings(
        data_dir=tmp_path / "var", database_url=f"sqlite:///{tmp_path / 'k.db'}", secret_key="s" * 43
    )
    opened = await open_installation(settings, clock=lambda: NOW)
    yield opened
    await opened.database.close()


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


async def test_rows_come_out_for_every_tool_and_say_the_same(house: Installation, tmp_path: Path) -> None:
    """A spreadsheet, SPSS, R and Stata find the same eighty people, with labels in each language."""
    await answered(await street(house.database))
    out = tmp_path / "out"
    names = {
        path.name for form in ("rows", "sav", "dta") for path in await bring_out(house, "ilta", form, out)
    }
    assert {"ilta-rows.csv", "ilta-codebook.csv", "ilta.sv.sav", "ilta.en.dta"} <= names
    rows = table((out / "ilta-rows.csv").read_text(encoding="utf-8"))
    assert len(rows) == 80
    assert {row["visited"] for row in rows} == {"evening", "weekend"}
    assert sum(int(row["times_weekend"]) for row in rows) == 40
    assert {row["why"] for row in rows} == {"1"}
    for language, evening in (("fi", "Illalla"), ("sv", "På kvällen"), ("en", "Evening")):
        frame, meta = pyreadstat.read_sav(out / f"ilta.{language}.sav", user_missing=True)
        assert meta.variable_value_labels["visited"][1.0] == evening
        assert (frame["visited"] == 1.0).sum() == 40
        assert frame["gender"].value_counts().to_dict() == {"female": 40, "male": 40}
    reasons = meta.variable_value_labels["why"]
    assert reasons[-99991.0] == "skipped"
    assert str(meta.column_names_to_labels["times_evening"]).endswith("– Evening")
    stata = pd.read_stata(out / "ilta.en.dta", convert_categoricals=False)
    assert [int(km) for km in stata["km"]] == [int(float(row["km"])) for row in rows]
    book = json.loads((out / "ilta-codebook.json").read_text(encoding="utf-8"))
    assert book[0]["codes"][0] == {
        "value": 1,
        "code": "evening",
        "text": {"fi": "Illalla", "sv": "På kvällen", "en": "Evening"},
    }


async def test_rows_tell_neither_words_nor_who_came_when(house: Installation, tmp_path: Path) -> None:
    """Free text stays inside, the order is by a secret, and what leaves is in the log."""
    await answered(await street(house.database))
    first = (await bring_out(house, "ilta", "rows", tmp_path / "a"))[0].read_bytes()
    again = (await bring_out(house, "ilta", "rows", tmp_path / "b"))[0].read_bytes()
    assert first == again
    assert b"Virtanen" not in first
    written = [float(row["km"]) for row in table(first.decode())]
    assert written != [float(at % 30) for at in range(80)]
    assert min(written) > 0  # the nearest and farthest are given as the tenth from the end
    async with house.database.read() as session:
        logged = await session.exec(select(AuditRow).where(col(AuditRow.act) == "results-exported"))
        assert len(logged.all()) == 2


async def test_every_format_of_a_survey_can_be_written(house: Installation, tmp_path: Path) -> None:
    """No format breaks on a campaign without statements."""
    town = await street(house.database)
    await answered(town)
    await town.closes()
    for form in FORMATS:
        if form not in ("opendata", "photos"):
            assert await bring_out(house, "ilta", form, tmp_path / form)
    names = {path.name for path in (tmp_path / "csv").iterdir()}
    assert {"ilta-questions.csv", "ilta-answers.csv", "ilta-by-group.csv"} <= names
    assert "ilta.csv" not in names


async def test_what_has_no_rows_is_said_in_a_sentence(house: Installation, tmp_path: Path) -> None:
    """Nine people are nine neighbours; a vote has no questions."""
    await answered(await street(house.database), people=8)
    with pytest.raises(Refused, match="Fewer than 10 people have answered ilta"):
        await bring_out(house, "ilta", "sav", tmp_path)
    await found_town(house.database, people={"female": 1}, texts=["Yksi."], name="vain-aanet")
    with pytest.raises(Refused, match="--format opendata"):
        await bring_out(house, "vain-aanet", "rows", tmp_path)
