"""A script of the auditor: a campaign's draw leaves as two files, and is repeated without the database."""

import json
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.cli import auditing
from bot.cli.exchange import Refused
from bot.cli.sampling import verify_draw
from core.access.rights import Role
from core.audit.tables import AuditRow
from core.campaigns.tables import Invitation
from tests.support.town import SEEDS, Town, document


async def _audited(town: Town, out: Path) -> None:
    campaign = await town.votes_on(source="pool")
    record, frame = await auditing.draw(town.house, "ilta-ajat", out)
    assert verify_draw(record, frame) == 0
    assert frame.stat().st_mode & 0o077 == 0
    async with town.house.database.read() as session:
        mine = select(Invitation.id).where(col(Invitation.campaign_id) == campaign)
        assert len(json.loads(record.read_text())["drawn"]) == len(list(await session.exec(mine)))
        acts = list(await session.exec(select(AuditRow.act)))
    assert acts.count("frame-given") == 1
    rows = frame.read_text().splitlines()
    frame.write_text("\n".join(rows[:-1]) + "\n")
    assert verify_draw(record, frame) == 1


async def test_an_auditor_repeats_a_campaigns_draw(web_town: Town, tmp_path: Path) -> None:
    """The draw page promises it; the frame leaves for the auditor only, and that it left is in the log."""
    await _audited(web_town, tmp_path / "audit")


async def test_an_auditor_repeats_a_draw_made_on_postgresql(postgres_town: Town, tmp_path: Path) -> None:
    """Neither database orders the frame its own way."""
    await _audited(postgres_town, tmp_path / "audit")


async def test_a_draw_that_isnt_made_leaves_no_files(web_town: Town, tmp_path: Path) -> None:
    """What was frozen and not drawn is nobody's to take along."""
    p = await web_town.staff(Role.PLANNER)
    await p.says("/new " + document("bussit", SEEDS, 10, "everyone", 5, True))
    for name, said in (("bussit", "no draw yet"), ("none", "no campaign none")):
        with pytest.raises(Refused, match=said):
            await auditing.draw(web_town.house, name, tmp_path / "audit")
    assert not (tmp_path / "audit").exists()
