"""`draw` and `verify-draw`: a sample from a frame file, exactly as a campaign would draw it."""

import csv
import json
import sys
from importlib.metadata import version
from pathlib import Path

from core.sampling.allocation import FrameTooSmallError, MinimumsExceedError, allocate
from core.sampling.draw import BadFrameError, Drawn, Frame, plan_hash, seed_of
from core.sampling.draw import draw as draw_people
from core.sampling.frame_files import auditors_frame, read_frame
from core.sampling.plan import BadPlanError, Plan, read_plan
from core.sampling.record import BadRecordError, Difference, DrawRecord, read_record, record_of, verify


def draw(frame: Path, plan: Path, randomness: str, as_json: bool, record: Path | None = None) -> int:
    """Draw and print the people per stratum; 1 and one sentence on stderr if the plan can't be met."""
    try:
        content = plan.read_bytes()
        wanted = read_plan(content)
        if record is not None and not wanted.publishable:
            raise BadPlanError("a public record needs draw_key (hex) or `pseudonyms: ids`")
        people = _read(frame, wanted.strata, wanted)
        allocation = allocate(wanted.strata_in(people.available), wanted.size)
        seed = seed_of(people.hash, plan_hash(content), randomness)
        drawn = draw_people(people, allocation, seed)
        if record is not None:
            _publish(record, people, wanted, _record(people, content, randomness, allocation, drawn, wanted))
    except FrameTooSmallError as error:
        return _refuse(
            f"frame too small: {error.figure} more people are needed; lower the size or widen the frame"
        )
    except MinimumsExceedError as error:
        return _refuse(f"minimums exceed n: by {error.figure}; lower the minimums or raise the size")
    except BadPlanError as error:
        return _refuse(f"{plan.name}: {error}")
    except BadFrameError as error:
        return _refuse(f"{frame.name}: {error}")
    except (OSError, ValueError) as error:
        return _refuse(_reason(error))
    hashes = {"frame_hash": people.hash, "plan_hash": plan_hash(content), "seed": seed}
    if as_json:
        result = {**hashes, "allocation": allocation, "drawn": drawn.drawn, "reserve": drawn.reserve}
        print(json.dumps(result, ensure_ascii=False, indent=1))
        return 0
    for name, value in hashes.items():
        print(f"{name}: {value}")
    for key, count in allocation.items():
        names = ", ".join(drawn.drawn.get(key, [])) or "nobody"
        print(f"{key or 'everyone'}: {count} drawn, {len(drawn.reserve.get(key, []))} in reserve: {names}")
    return 0


def verify_draw(record: Path, frame: Path, plan: Path | None = None) -> int:
    """Repeat a published draw; 0 if the same people come out, 1 with each difference on its line.

    The frame holds the pseudonyms, as an auditor gets it; with member ids, the plan must tell the draw key.
    With a plan the record is also held to it: its hash, its strata and how many of each are drawn.
    """
    try:
        published = read_record(record.read_text(encoding="utf-8"))
        content = None if plan is None else plan.read_bytes()
        wanted = None if content is None else read_plan(content)
        people = _read(frame, published.strata, wanted)
    except BadRecordError as error:
        return _refuse(f"{record.name} is no draw record: {error}")
    except BadPlanError as error:
        return _refuse(f"{plan.name if plan else 'plan'}: {error}")
    except BadFrameError as error:
        return _refuse(f"{frame.name}: {error}")
    except (OSError, ValueError) as error:
        return _refuse(_reason(error))
    differences = verify(published, people)
    if content is not None and wanted is not None:
        differences += _by_plan(published, people, content, wanted)
    if not differences:
        print(f"The same {len(published.drawn)} people are drawn: the record is true to this frame.")
        return 0
    if published.drawn and not {*published.drawn} & {*people.pseudonyms}:
        print("Nobody of the record is in this frame; does it hold ids where pseudonyms belong?")
    for where, recorded, found in differences[:50]:
        print(f"{where}: the record says {recorded[:100]}, these files give {found[:100]}")
    if len(differences) > 50:
        print(f"and {len(differences) - 50} more differences")
    return 1


def _by_plan(published: DrawRecord, people: Frame, content: bytes, plan: Plan) -> list[Difference]:
    """Say where a record parts from the plan that it is said to follow."""
    try:
        shared = str(allocate(plan.strata_in(people.available), plan.size))
    except (FrameTooSmallError, MinimumsExceedError, BadPlanError) as error:
        shared = str(error)
    pairs = [
        ("plan_hash", published.plan_hash, plan_hash(content)),
        ("strata", str(published.strata), str(plan.strata)),
        ("allocation by the plan", str(published.allocation), shared),
    ]
    return [Difference(*pair) for pair in pairs if pair[1] != pair[2]]


def _read(path: Path, traits: list[str], plan: Plan | None) -> Frame:
    key = None if plan is None or plan.draw_key is None else bytes.fromhex(plan.draw_key)
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return read_frame(lines, traits, key)


def _record(
    people: Frame, plan: bytes, randomness: str, allocation: dict[str, int], drawn: Drawn, wanted: Plan
) -> DrawRecord:
    return record_of(
        people,
        plan_hash(plan),
        randomness,
        allocation,
        drawn,
        strata=wanted.strata,
        source="given at the draw",
        publicly_verifiable=False,  # where the number came from is not known here
        software=f"kuulolla {version('kuulolla')}",
    )


def _publish(path: Path, people: Frame, wanted: Plan, record: DrawRecord) -> None:
    """Write the public record and, where ids were turned into pseudonyms, the frame that an auditor needs."""
    path.write_text(record.to_json(), encoding="utf-8")
    if wanted.draw_key is None:
        return
    beside = path.with_suffix(".frame.csv")
    write_frame(beside, people, wanted.strata)
    print(f"For the auditor only: {beside}", file=sys.stderr)


def write_frame(path: Path, people: Frame, traits: list[str]) -> None:
    """Write the file that an auditor needs beside the record; only its owner can read it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        path.chmod(0o600)
        csv.writer(file, lineterminator="\n").writerows(auditors_frame(people, traits))


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, OSError):
        return f"{error.filename or 'file'}: {error.strerror or 'cannot be read'}"
    if isinstance(error, UnicodeError):
        return "a file isn't UTF-8 text; save it as UTF-8"
    return str(error)


def _refuse(sentence: str) -> int:
    print(f"{sentence.rstrip('.')}.", file=sys.stderr)
    return 1
