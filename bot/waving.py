"""The clock's part in waves: lets those go that are due, fills free places, and settles what has closed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns import dispositions, outreach, waves
from core.campaigns.documents import document_of
from core.campaigns.replacing import replace
from core.campaigns.tables import Campaign
from core.documents.traits import DEFAULT, Traits
from core.privacy.keys import Keyring
from core.statements.required import required


@dataclass(frozen=True)
class Waving:
    """What is done of itself for a sample; running any of it again changes nothing."""

    keyring: Keyring
    cap: int
    population: Callable[[Sequence[str]], Mapping[str, int] | None]
    known: Traits = DEFAULT

    async def go(self, session: AsyncSession, now: datetime) -> int:
        """Let the waves go that are due; gives how many invitations."""
        people = 0
        for campaign in await waves.to_look_at(session, now):
            plan = document_of(campaign).waves
            if plan is None:
                continue
            planned = await self.reckon(session, campaign, now)
            if isinstance(planned, waves.Planned):
                people += await waves.release(session, None, campaign, planned, now, cap=self.cap)
                await waves.look_again(session, campaign, now + plan.every)
            elif planned.until is not None:
                await waves.look_again(session, campaign, planned.until)
        return people

    async def replace(self, session: AsyncSession, now: datetime) -> int:
        """Let the next of the reserve step in for whoever can't be reached; gives how many."""
        return sum(
            [
                await replace(session, campaign, now, cap=self.cap, known=self.known)
                for campaign in await outreach.open_now(session, now)
                if document_of(campaign).sample.drawn
            ]
        )

    async def settle(self, session: AsyncSession, now: datetime) -> None:
        """Store what became of each invitation of the campaigns that have closed."""
        for campaign in await dispositions.unsettled(session, now):
            needed = await required(session, campaign)
            await dispositions.settle(session, campaign, needed, self.keyring, now)

    async def reckon(
        self, session: AsyncSession, campaign: Campaign, now: datetime, budget: int | None = None
    ) -> waves.Planned | waves.Not:
        """Reckon the campaign's next wave as it would go now."""
        strata = tuple(document_of(campaign).sample.strata)
        return await waves.reckon(
            session,
            campaign,
            await required(session, campaign),
            self.population(strata) if strata else None,
            self.keyring,
            now,
            cap=self.cap,
            budget=budget,
        )
