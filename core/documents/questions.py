"""What each kind of question asks for, as a document says it; how it is asked and read is core.surveys.kinds."""

from datetime import date
from typing import Annotated, Final, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from core.documents.texts import ButtonTexts, TitleTexts, refuse

MOST_CHOICES: Final = 9
CODE: Final = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$"

Code = Annotated[str, Field(pattern=CODE)]
Choices = Annotated[dict[Code, ButtonTexts], Field(min_length=2, max_length=MOST_CHOICES)]


class Part(BaseModel):
    """A part of a document: nothing unknown in it, nothing guessed, never changed after reading."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, validate_by_name=False, validate_by_alias=True
    )


class Scale(Part):
    """Whole numbers from one end to the other, with words for the ends."""

    low: int = Field(1, alias="from", ge=0, le=10)
    high: int = Field(5, alias="to", ge=1, le=10)
    low_text: TitleTexts | None = Field(None, alias="low")
    high_text: TitleTexts | None = Field(None, alias="high")

    @model_validator(mode="after")
    def _ends_in_order(self) -> Self:
        if self.low >= self.high:
            raise refuse("fault-range-order", first="from", second="to")
        return self


class Number(Part):
    """A number that people type."""

    min: float | None = None
    max: float | None = None
    unit: ButtonTexts | None = None  # shown after the number: "km"
    whole: bool = False  # without decimals

    @model_validator(mode="after")
    def _ends_in_order(self) -> Self:
        if self.min is not None and self.max is not None and self.min >= self.max:
            raise refuse("fault-range-order", first="min", second="max")
        return self


class Day(Part):
    """A day of the calendar."""

    earliest: date | None = None
    latest: date | None = None

    @model_validator(mode="after")
    def _ends_in_order(self) -> Self:
        if self.earliest is not None and self.latest is not None and self.earliest >= self.latest:
            raise refuse("fault-range-order", first="earliest", second="latest")
        return self


class FreeText(Part):
    """Words of one's own."""

    optional: bool = True
    max: int = Field(2000, ge=20, le=4000)


class Photo(Part):
    """A picture that people take or have; what it tells of place and device is taken away."""

    max_megabytes: int = Field(10, ge=1, le=20)


class Place(Part):
    """Where something is: a point on the map where the channel can give one, or a municipality."""

    pin: bool = True
    municipalities: bool = True

    @model_validator(mode="after")
    def _some_way(self) -> Self:
        if not self.pin and not self.municipalities:
            raise refuse("fault-place-way")
        return self


class Agree(Part):
    """The question is a statement to agree with, as in voting; it belongs to the survey and isn't dealt to others."""


class Information(Part):
    """Nothing is asked: a card to read before going on."""
