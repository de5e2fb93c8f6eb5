"""A draw's plan as a file: the size, the strata and what is asked of them (interface.md, `draw`)."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from core.documents.questionnaire import Part
from core.documents.yaml_lines import read
from core.sampling.allocation import Stratum, strata_of
from core.sampling.draw import normal_key

Figure = Annotated[float, Field(ge=0, le=1e12)]
# A key of digits alone reads as a number in YAML; it is written the same.
HexKey = Annotated[
    str,
    BeforeValidator(lambda value: str(value) if type(value) is int else value),
    Field(pattern=r"^([0-9A-Fa-f]{2}){1,64}$"),
]


class BadPlanError(Exception):
    """The plan can't be read; the message says which part and why."""


class Plan(Part):
    """How many to draw and from which strata; a map's keys are stratum keys, values joined by `|`."""

    size: int = Field(ge=1)
    strata: list[str] = Field(default_factory=list)  # traits, in the order of the key
    population: dict[str, Figure] | None = None  # None: the frame's own counts
    minimum: dict[str, Annotated[int, Field(ge=0)]] = Field(default_factory=dict)
    oversample: dict[str, Figure] = Field(default_factory=dict)
    certainty: dict[str, bool] = Field(default_factory=dict)
    draw_key: HexKey | None = None
    pseudonyms: Literal["ids"] | None = None

    @property
    def publishable(self) -> bool:
        """Whether the plan says what the drawn are called in public; bare member ids never get there unsaid."""
        return self.draw_key is not None or self.pseudonyms is not None

    @model_validator(mode="after")
    def _names_are_settled(self) -> Self:
        if self.draw_key is not None and self.pseudonyms is not None:
            raise PydanticCustomError("names", "give either draw_key or pseudonyms: ids")
        if len(set(self.strata)) != len(self.strata):
            raise PydanticCustomError("strata", "strata names a trait twice")
        return self

    def strata_in(self, available: Mapping[str, int]) -> list[Stratum]:
        """The strata of a frame with these counts, ready to be allocated; BadPlanError on an unknown stratum."""
        population = None if self.population is None else _exact(self.population)
        minimum = {normal_key(key): least for key, least in self.minimum.items()}
        sure = {normal_key(key) for key, yes in self.certainty.items() if yes}
        oversample = _exact(self.oversample)
        for name, keys in {"minimum": {*minimum}, "oversample": {*oversample}, "certainty": sure}.items():
            if unknown := keys - {*available} - {*(population or {})}:
                raise BadPlanError(f"{name}: no stratum is called {min(unknown)}; check its spelling")
        return strata_of(available, population, minimum=minimum, oversample=oversample, certainty=sure)


def read_plan(content: bytes) -> Plan:
    """The plan of a file's bytes; BadPlanError says the first thing that is wrong with it."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise BadPlanError("the plan must be UTF-8 text") from None
    document = read(text)
    if isinstance(document, list):
        first = document[0]
        raise BadPlanError(f"line {first.line}: {first.id.removeprefix('fault-').replace('-', ' ')}")
    try:
        return Plan.model_validate(document.value)
    except ValidationError as error:
        wrong = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in wrong["loc"]) or "plan"
        raise BadPlanError(f"{where}: {wrong['msg'][:1].lower()}{wrong['msg'][1:]}") from None


def _exact(figures: Mapping[str, float]) -> dict[str, Fraction]:
    # As written, not as stored: 1.1 is eleven tenths, and the shares stay exact.
    return {normal_key(key): Fraction(repr(figure)) for key, figure in figures.items()}
