"""An installation with a launched campaign whose drawn people can only be reached by letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import select

from bot.app import Installation, open_installation
from bot.settings import Settings
from core.access.guards import access_planner
from core.access.invites import invite, redeem
from core.access.rights import Role
from core.access.tables import StaffId
from core.campaigns import life, sample
from core.campaigns.plan import Plan
from core.campaigns.tables import Campaign, CampaignId, Draw, Invitation
from core.documents.texts import LANGUAGES
from core.pool.addresses import Address, keep
from core.pool.members import NewMember, add
from core.pool.tables import MemberId
from core.statements.adding import New
from core.statements.adding import add as add_statements
from core.statements.tables import Origin, Standing
from tests.bot.staff.documents import CAMPAIGN

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
OPENS, CLOSES = datetime(2026, 11, 30, 22, 0, tzinfo=UTC), datetime(2026, 12, 15, 22, 0, tzinfo=UTC)


def home(number: int) -> Address:
    return Address(f"Åsa Mäkelä {number}", f"Hämeenkatu {number} A 4", "33100", "TAMPERE")


@dataclass
class Lettering:
    """The installation, and a clock moved by hand."""

    settings: Settings
    now: datetime = NOW
    opens: datetime = OPENS
    closes: datetime = CLOSES
    members: list[MemberId] = field(default_factory=list)

    async def open(self) -> "Lettering":
        self.house: Installation = await open_installation(self.settings, clock=lambda: self.now)
        return self

    async def hire(self, role: Role) -> StaffId:
        async with self.house.database.write() as session:
            here = self.house.organisation_id
            code = await invite(session, self.house.keyring, role, here, None, self.now)
            person = await redeem(session, self.house.keyring, code, self.now, name=role.value)
        assert person is not None
        assert person.id is not None
        return person.id

    async def register(
        self, languages: Sequence[str | None], addresses: Mapping[int, Address | None] | None = None
    ) -> None:
        """Let people of a register be in the pool, each with an address unless another, or none, is given."""
        given = addresses or {}
        async with self.house.database.write() as session:
            people = [
                NewMember(language, traits={"gender": ("female", "male")[at % 2]})
                for at, language in enumerate(languages)
            ]
            self.members = await add(session, people, self.house.keyring, self.now)
            homes = {
                member: address
                for at, member in enumerate(self.members)
                if (address := given.get(at, home(at))) is not None
            }
            await keep(session, homes, self.house.keyring, self.now)

    async def launch(self, document: str = CAMPAIGN, size: int | None = None) -> Campaign:
        """Draw everyone, or so many, and open the campaign; two staff do it."""
        one, two = await self.hire(Role.PLANNER), await self.hire(Role.OWNER)
        plan = Plan(size=size or len(self.members), strata=("gender",), population={"female": 50, "male": 50})
        here, random = self.house.organisation_id, self.house.keyring.random
        async with self.house.database.write() as session:
            by = await access_planner(session, one, here)
            draft = life.Draft("ilta", document, self.opens, self.closes)
            campaign = await life.create(session, by, draft, self.now)
            await sample.freeze(session, by, campaign, plan, self.now, random, cap=4)
            await life.request(session, by, campaign, self.now)
            await life.approve(session, two, campaign, self.now)
            number = CampaignId(campaign.id or 0)
            seeds = [
                New(f"Väite numero {n}.", "fi", translations={"sv": f"Påstående {n}."}) for n in range(1, 13)
            ]
            await add_statements(
                session, here, number, seeds, Origin.COUNTY, self.now, standing=Standing.APPROVED
            )
            await sample.draw_due(session, self.now)
        self.now = self.opens
        async with self.house.database.write() as session:
            await life.advance(session, self.now)
            return (await session.exec(select(Campaign))).one()

    async def invitations(self) -> list[Invitation]:
        async with self.house.database.read() as session:
            return list(await session.exec(select(Invitation).order_by("id")))

    async def draw(self) -> str:
        async with self.house.database.read() as session:
            return (await session.exec(select(Draw.public_id))).one()

    async def close(self) -> None:
        await self.house.database.close()


def settings(folder: Path, url: str) -> Settings:
    return Settings(data_dir=folder / "var", database_url=url, secret_key="s" * 43, languages=LANGUAGES)
