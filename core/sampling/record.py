"""The public record of a draw, and the check that anybody holding the frame can make of it.

Strata of single pseudonyms stay out of it: who is in a small stratum could be recognised (sampling.md 2, step 5).
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.sampling.draw import VERSION, BadFrameError, Drawn, Frame, draw, seed_of

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class BadRecordError(Exception):
    """The file is no draw record that this program can read."""


class Rotation(BaseModel):
    """Which round of a pulse it is: tickets stay those of the first round, and who was asked lately stands back."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    round: int = Field(ge=2)
    frame_hash: Hash  # of the first round, as is the plan's: they make the seed that all rounds share
    plan_hash: Hash
    turns: dict[str, int]  # by pseudonym: who stands before (below 0) or behind others of their stratum


class DrawRecord(BaseModel):
    """What is published of a draw: enough to repeat it with the frame, nothing about single people's strata."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    version: Literal["kuulolla-draw-1"] = VERSION
    software: str
    frame_hash: Hash
    frame_size: int
    plan_hash: Hash
    source: str  # which public number it is, or "published" for the program's own
    publicly_verifiable: bool  # False: the number was the program's own
    public_randomness: str
    seed: Hash
    strata: list[str]  # the traits that make a stratum key, in order
    allocation: dict[str, int]
    drawn: list[str]  # in byte order, so that the order tells no stratum
    reserve_hash: Hash  # of the reserve in its order
    rotation: Rotation | None = None  # of a pulse's rounds from the second on

    def to_json(self) -> str:
        return json.dumps(self.model_dump(exclude_none=True), ensure_ascii=False, indent=2) + "\n"

    @property
    def turns(self) -> dict[str, int]:
        """Who stands before or behind others of their stratum, whatever their tickets."""
        return {} if self.rotation is None else self.rotation.turns

    @property
    def hash(self) -> str:
        """What the audit chain keeps of the record."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()


class Difference(NamedTuple):
    """Where a record and a repeated draw part: a field, or "drawn" with the pseudonym concerned."""

    where: str
    recorded: str
    found: str


def record_of(
    frame: Frame,
    plan_hash: str,
    public_randomness: str,
    allocation: dict[str, int],
    drawn: Drawn,
    *,
    strata: Iterable[str],
    source: str,
    publicly_verifiable: bool,
    software: str,
    rotation: Rotation | None = None,
) -> DrawRecord:
    """The record of a draw just made with these inputs."""
    frame_hash = frame.hash
    return DrawRecord(
        software=software,
        frame_hash=frame_hash,
        frame_size=len(frame.pseudonyms),
        plan_hash=plan_hash,
        source=source,
        publicly_verifiable=publicly_verifiable,
        public_randomness=public_randomness,
        seed=seed_for(frame_hash, plan_hash, rotation, public_randomness),
        strata=list(strata),
        allocation=dict(allocation),
        drawn=_all(drawn.drawn),
        reserve_hash=_reserve_hash(drawn),
        rotation=rotation,
    )


def seed_for(frame_hash: str, plan_hash: str, rotation: Rotation | None, number: str) -> str:
    """Give a draw's seed: a pulse's rounds share the first one's. ValueError as of `seed_of`."""
    own = (frame_hash, plan_hash) if rotation is None else (rotation.frame_hash, rotation.plan_hash)
    return seed_of(*own, number)


def read_record(text: str) -> DrawRecord:
    """A record from its JSON; BadRecordError says what is wrong with it."""
    try:
        return DrawRecord.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "file"
        raise BadRecordError(f"{where}: {first['msg']}") from None


def verify(record: DrawRecord, frame: Frame) -> list[Difference]:
    """Repeat a draw from its record and the frame; an empty list means the same people, otherwise where it parts."""
    found: list[Difference] = []

    def compare(where: str, recorded: object, now: object) -> None:
        if recorded != now:
            found.append(Difference(where, str(recorded), str(now)))

    compare("frame_size", record.frame_size, len(frame.pseudonyms))
    compare("frame_hash", record.frame_hash, frame.hash)
    try:
        number = record.public_randomness
        compare("seed", record.seed, seed_for(record.frame_hash, record.plan_hash, record.rotation, number))
    except ValueError as error:
        found.append(Difference("public_randomness", record.public_randomness, str(error)))
    try:
        again = draw(frame, record.allocation, record.seed, record.turns)
    except BadFrameError as error:
        return [*found, Difference("allocation", "as recorded", str(error))]
    ours, theirs = _all(again.drawn), record.drawn
    for name in sorted(set(ours) ^ set(theirs)):
        was, is_now = name in set(theirs), name in set(ours)
        found.append(Difference(f"drawn {name}", _word(was), _word(is_now)))
    if set(ours) == set(theirs):
        compare("order of drawn", theirs, ours)
    compare("reserve_hash", record.reserve_hash, _reserve_hash(again))
    return found


def _word(drawn: bool) -> str:
    return "drawn" if drawn else "not drawn"


def _all(groups: dict[str, list[str]]) -> list[str]:
    return sorted(name for names in groups.values() for name in names)


def _reserve_hash(drawn: Drawn) -> str:
    keys = sorted(drawn.reserve, key=str.encode)
    rows = "".join(f"{name}\t{key}\n" for key in keys for name in drawn.reserve[key])
    return hashlib.sha256(rows.encode()).hexdigest()
