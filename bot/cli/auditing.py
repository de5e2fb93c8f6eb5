"""`audit draw`: a campaign's draw as files for its auditor."""

from pathlib import Path

from bot.app import Installation
from bot.cli.exchange import Refused
from bot.cli.sampling import write_frame
from core.audit.log import Entry, append
from core.campaigns import life, sample
from core.campaigns.tables import CampaignId


async def draw(house: Installation, name: str, out: Path) -> list[Path]:
    """Write a campaign's draw for its auditor: the public record and the frame. Refused: nothing is written."""
    async with house.database.read() as session:
        campaign = await life.of_any(session, name)
        if campaign is None:
            raise Refused(f"There is no campaign {name}. /campaigns in the staff chat lists them.")
        made = await sample.drawn_from(session, CampaignId(campaign.id or 0))
    if made is None:
        raise Refused(f"{name} has no draw yet. It is made after the launch.")
    entry = Entry("frame-given", house.clock(), campaign.organisation_id, None, "campaign", campaign.id)
    async with house.database.write() as session:  # before anything is on disk: what leaves is in the log
        await append(session, [entry])
    return _write(made, out)


def _write(made: sample.Audited, out: Path) -> list[Path]:
    out.mkdir(parents=True, exist_ok=True)
    record, frame = (out / f"draw-{made.public_id}{end}" for end in (".json", ".frame.csv"))
    record.write_text(made.record.to_json(), encoding="utf-8")
    write_frame(frame, made.frame, made.record.strata)
    return [record, frame]
