"""Population figures in the statistics office's format, as its interface writes them."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.documents.population import NoPopulationError, municipalities, population_of, told_of

SEXES = {"SSS": "Yhteensä", "1": "Miehet", "2": "Naiset"}
AGES = {"SSS": "Yhteensä", "017": "17", "018": "18", "029": "29", "030": "30", "100-": "100 -"}


def dataset(**changed: Any) -> dict[str, Any]:
    """Two municipalities; each cell's value tells where it stands: area 1000, age 100, sex 10, year 1."""
    dimensions = {
        "Alue": {"SSS": "KOKO MAA", "KU837": "Tampere", "KU536": "Nokia"},
        "Ikä": AGES,
        "Sukupuoli": SEXES,
        "Vuosi": {"2024": "2024", "2025": "2025"},
        "Tiedot": {"vaesto": "Väestö 31.12."},
    } | changed
    sizes = [len(one) for one in dimensions.values()]
    values = [
        1000 * area + 100 * age + 10 * sex + year
        for area in range(sizes[0])
        for age in range(sizes[1])
        for sex in range(sizes[2])
        for year in range(sizes[3])
        for _ in range(sizes[4])
    ]
    return {
        "version": "2.0",
        "class": "dataset",
        "source": "Tilastokeskus, väestörakenne",
        "updated": "2026-03-27T06:00:00Z",
        "id": list(dimensions),
        "size": sizes,
        "role": {"time": ["Vuosi"], "metric": ["Tiedot"]},
        "dimension": {
            name: {"label": name, "category": {"index": {c: i for i, c in enumerate(one)}, "label": one}}
            for name, one in dimensions.items()
        },
        "value": values,
    }


def written(tmp_path: Path, content: Any) -> Path:
    path = tmp_path / "population.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_the_last_years_adults_are_counted_by_our_groups(tmp_path: Path) -> None:
    """Totals and children are left out; Tampere is area 1, women sex 2, ages 18 and 29 places 2 and 3, 2025 year 1."""
    path = written(tmp_path, dataset())
    assert municipalities(path) == ["Nokia", "Tampere"]
    of = population_of(path)
    cells = of(("municipality", "age_group", "gender"))
    assert cells is not None
    assert cells["Tampere|18-29|female"] == (1000 + 200 + 20 + 1) + (1000 + 300 + 20 + 1)
    assert cells["Nokia|80+|male"] == 2000 + 500 + 10 + 1
    assert set(of(("age_group",)) or ()) == {"18-29", "30-44", "80+"}
    assert told_of(path) == ("Tilastokeskus, väestörakenne", "2025")


def test_values_by_place_and_an_index_as_a_list_are_read_too(tmp_path: Path) -> None:
    """The format allows both, and offices use both."""
    plain, other = dataset(), dataset()
    other["value"] = {str(place): value for place, value in enumerate(plain["value"])}
    for one in other["dimension"].values():
        one["category"]["index"] = list(one["category"]["index"])
    (tmp_path / "one").mkdir()
    first = population_of(written(tmp_path / "one", plain))(("municipality", "gender"))
    assert population_of(written(tmp_path, other))(("municipality", "gender")) == first


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (dataset(Ikä={"a": "15-19", "b": "20-29"}), ["'15-19'", "18-29, 30-44"]),
        (dataset(Sukupuoli={**SEXES, "3": "Muu"}), ["Sukupuoli 'Muu'", "male and female"]),
        (dataset(Tiedot={"a": "Syntyneet", "b": "Kuolleet"}), ["also by Tiedot", "Syntyneet, Kuolleet"]),
        (dataset(Alue={"SSS": "KOKO MAA"}), ["names no municipality"]),
        (dataset(Sukupuoli={"SSS": "Yhteensä"}), ["no dimension of sexes"]),
        (dataset(Ikä={"a": "lapset", "b": "aikuiset"}), ["no dimension of ages"]),
        ({"id": []}, ["isn't a JSON-stat 2 dataset"]),
        ("<html>", ["isn't a JSON-stat 2 dataset"]),
        ("[]", ["isn't a JSON-stat 2 dataset"]),
    ],
)
def test_categories_that_fit_no_trait_are_told_with_both_names(
    tmp_path: Path, content: Any, words: list[str]
) -> None:
    """Whoever took the wrong table sees which of its categories is in the way."""
    path = written(tmp_path, content)
    with pytest.raises(NoPopulationError) as refused:
        municipalities(path)
    for one in (str(path), *words):
        assert one in str(refused.value)
