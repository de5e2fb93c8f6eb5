"""The photos that people answered with, as files that say nothing of who sent them."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bot.app import Installation
from bot.cli.exchange import Refused, logged
from core.audit.log import append
from core.campaigns import life
from core.surveys import photos

AT_ONCE: Final = 20  # read and written at a time, some 300 kilobytes each


async def bring_photos(house: Installation, name: str, out: Path) -> list[Path]:
    """Write the photos of a campaign's answers into a folder; gives the files. Refused: none is written.

    Their order is drawn, the same at each export: it says nothing of when they came, and nothing of them says who
    answered what else.
    """
    async with house.database.read() as session:
        campaign = await life.of_any(session, name)
        if campaign is None:
            raise Refused(f"There is no campaign {name}. /campaigns in the staff chat lists them.")
        found = await photos.counted(session, campaign)
        if not found:
            raise Refused(f"Nobody has answered {name} with a photo.")
        entry = logged(house, campaign, "photos")
    async with house.database.write() as session:  # before anything is on disk: what leaves is in the log
        await append(session, [entry])
    found.sort(key=lambda one: house.keyring.blind_index("export", f"photo {one.number}"))
    placed: Counter[str] = Counter()
    files: list[Path] = []
    for start in range(0, len(found), AT_ONCE):
        some = found[start : start + AT_ONCE]
        async with house.database.read() as session:
            bodies = await photos.bodies(session, [one.number for one in some])
        written: dict[Path, bytes] = {}
        for one in some:
            placed[one.question] += 1
            if one.number in bodies:
                written[out / f"{name}-{one.question}-{placed[one.question]:03}.jpg"] = bodies[one.number]
        _write(written)
        files += written
    return files


def _write(files: Mapping[Path, bytes]) -> None:
    for file, content in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
