"""The demonstration's campaign, from the first staff link to the report, on the real code."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlmodel import col, select

from bot.app import Installation
from bot.demonstration.crowd import Crowd
from bot.demonstration.invented import invented_members
from bot.demonstration.recording import RecordedRouting, Recording
from bot.scheduler import Ticks
from core.access.invites import invite
from core.access.rights import Role
from core.campaigns import invitations
from core.campaigns.tables import Campaign, CampaignId, Invitation, Stage
from core.messaging.values import Side
from core.moderation.kinds import REASONS
from core.pool import codes, consents, members
from core.pool.tables import MemberId, Purpose
from core.statements.adding import New, add
from core.statements.tables import Origin, Statement, StatementId

NAME = "verot"
STAFF = {
    "planner": Role.PLANNER,
    "owner": Role.OWNER,
    "moderator-1": Role.MODERATOR,
    "moderator-2": Role.MODERATOR,
}
AGREE, DISAGREE, PASS = range(3)  # the order of the choices on a card
PRESS = {1: AGREE, -1: DISAGREE, 0: PASS}
OFF_TOPIC = list(REASONS).index("off-topic")
MOST_TURNS = 12  # from a letter's code to the first card
Progress = Callable[[str, int, int], None]


class DemonstrationError(RuntimeError):
    """The demonstration didn't go as it should: what was expected and what was seen."""


@dataclass(frozen=True)
class Played:
    """What the demonstration did."""

    campaign: CampaignId
    joined: int
    votes: int
    seconds: float
    questions: CampaignId | None = None  # the questionnaire's campaign


class Play:
    """One play; `clock` measures, `tell` says what happens."""

    def __init__(
        self,
        house: Installation,
        ticks: Ticks,
        recording: Recording,
        routing: RecordedRouting,
        tell: Callable[[str], None],
        progress: Progress,
    ) -> None:
        self.house = house
        self.ticks = ticks
        self.recording = recording
        self.routing = routing
        self.tell = tell
        self.progress = progress
        self.crowd = Crowd(house, keep=STAFF.__contains__)

    async def pool(self, size: int, seed: int) -> None:
        """Invent the pool and let everyone agree to be invited."""
        strata = self.house.house.population(("municipality", "age_group", "gender"))
        assert strata is not None
        new = invented_members(strata, size, seed)
        now = self.house.clock()
        async with self.house.database.write() as session:
            ids = await members.add(session, new, self.house.keyring, now)
            agreed = [
                consents.Answer(member, self.house.organisation_id, Purpose.POOL, True, "demonstration")
                for member in ids
            ]
            await consents.record(session, agreed, now)
        self.tell(f"A pool of {len(ids)} invented adults, composed as the population is.")

    async def staff(self) -> None:
        """Let the staff in by one-time codes."""
        house = self.house
        for address, role in STAFF.items():
            async with house.database.write() as session:
                code = await invite(session, house.keyring, role, house.organisation_id, None, house.clock())
            self.crowd.says(address, f"/start {code}", Side.STAFF)
            await self.crowd.settle()
            self.crowd.read(address)

    async def launch(self, document: str) -> CampaignId:
        """Let a planner write, sample and ask for the launch, and an owner approve it."""
        await self._staff("planner", f"/new {document}")
        await self._staff("planner", f"/sample {NAME}")
        await self._press("planner", 0)
        await self._staff("planner", f"/launch {NAME}")
        await self._press("planner", 0)
        await self._press("owner", 0)
        await self.ticks.campaigns()
        async with self.house.database.read() as session:
            campaign = (await session.exec(select(Campaign).where(Campaign.name == NAME))).first()
        if campaign is None or campaign.stage != Stage.OPEN or campaign.id is None:
            seen = {address: self.crowd.read(address) for address in STAFF}
            raise DemonstrationError(f"the campaign didn't open: {campaign and campaign.stage} {seen}")
        self.tell("A planner wrote and sampled the campaign, an owner launched it.")
        return campaign.id

    async def statements(self, campaign: CampaignId) -> None:
        """Import the recorded statements and let two moderators approve every one of them in chat."""
        new = [New(comment.text, "en", number=comment.id) for comment in self.recording.comments]
        async with self.house.database.write() as session:
            await add(session, self.house.organisation_id, campaign, new, Origin.IMPORTED, self.house.clock())
        moderators = [address for address, role in STAFF.items() if role is Role.MODERATOR]
        for address in moderators:
            self.crowd.says(address, "/next", Side.STAFF)
        await self.crowd.settle()
        decide = tuple(self.house.texts.choice("en", "mod-card", key) for key in ("approve", "reject"))
        left = len(new)
        while left > 0:
            before = await self._waiting(campaign)
            for address in moderators:
                card = self.crowd.sees(address)
                if card is not None and card.buttons[:2] == decide:
                    self.crowd.presses(address, 0, Side.STAFF)
                else:
                    self.crowd.says(address, "/next", Side.STAFF)
            await self.crowd.settle()
            left = await self._waiting(campaign)
            self.progress("Moderators approve", len(new) - left, len(new))
            if left == before and not any(self.crowd.sees(address) for address in moderators):
                raise DemonstrationError(f"{left} statements wait, and no moderator has a card")
        async with self.house.database.read() as session:
            mine = select(Statement.number, Statement.id).where(Statement.campaign_id == campaign)
            numbers = {number: StatementId(key or 0) for number, key in await session.exec(mine)}
        self.routing.statements.update(numbers)
        self.tell(f"Two moderators approved {len(new)} statements in chat.")

    async def _waiting(self, campaign: CampaignId) -> int:
        async with self.house.database.read() as session:
            mine = select(Statement.id).where(
                Statement.campaign_id == campaign, Statement.standing == "waiting"
            )
            return len((await session.exec(mine)).all())

    async def join(self, campaign: CampaignId) -> list[str]:
        """Post codes to everyone drawn, and let as many as the recording has voters come in by them."""
        house = self.house
        now = house.clock()
        async with house.database.write() as session:
            drawn = (
                await session.exec(
                    select(Invitation.member_id, Invitation.id)
                    .where(Invitation.campaign_id == campaign)
                    .order_by(col(Invitation.member_id))
                )
            ).all()
            expires = (await session.get_one(Campaign, campaign)).closes
            letters = await codes.issue(
                session, [MemberId(member) for member, _ in drawn], campaign, expires, house.keyring
            )
            await invitations.mark_invited(
                session, [number for _, number in drawn if number is not None], now
            )
        # Every so manieth of those drawn answers, so that the strata answer alike.
        count = min(len(self.recording.voters), len(letters))
        chosen = [letters[index * len(letters) // count] for index in range(count)]
        addresses = [f"resident-{index}" for index in range(count)]
        for address, letter in zip(addresses, chosen, strict=True):
            self.crowd.says(address, f"/start {letter.link}")
        await self.crowd.settle()
        waiting = set(addresses)
        for _ in range(MOST_TURNS):
            waiting = {address for address in waiting if not self._has_card(address)}
            if not waiting:
                break
            for address in addresses:
                if address in waiting:
                    card = self.crowd.sees(address)
                    if card is None:
                        raise DemonstrationError(f"{address} has no card: {self.crowd.read(address)}")
                    self.crowd.presses(address, 0)
            await self.crowd.settle()
        if waiting:
            address = min(waiting)
            raise DemonstrationError(f"{len(waiting)} came to no card: {self.crowd.read(address)}")
        declined = [letters[index] for index in range(0, len(letters), 9) if letters[index] not in chosen]
        await self._decline(declined)
        self.tell(
            f"{len(drawn)} were drawn; {count} joined by their codes, {len(declined)} declined, the others kept silent."
        )
        return addresses

    def _has_card(self, address: str) -> bool:
        card = self.crowd.sees(address)
        return card is not None and len(card.buttons) == 4 and card.buttons[:3] in self._card_labels()

    def _card_labels(self) -> set[tuple[str, ...]]:
        texts = self.house.texts
        return {
            tuple(texts.choice(language, "vote-card", key) for key in ("agree", "disagree", "pass"))
            for language in ("fi", "sv", "en", "fi-easy")
        }

    async def _decline(self, letters: list[codes.Issued]) -> None:
        for number, letter in enumerate(letters):
            self.crowd.says(f"decliner-{number}", f"/start {letter.link}")
        await self.crowd.settle()
        for number, _ in enumerate(letters):
            card = self.crowd.sees(f"decliner-{number}")
            if card is not None:
                self.crowd.presses(f"decliner-{number}", len(card.buttons) - 1)
        await self.crowd.settle()

    async def vote(self, addresses: list[str]) -> int:
        """Let each cast the recorded votes in the recorded order, many people at once."""
        labels = self._card_labels()
        answers = {address: self.recording.answers[index] for index, address in enumerate(addresses)}
        at = dict.fromkeys(addresses, 0)
        total = sum(len(said) for said in answers.values())
        cast = 0
        while True:
            active = [a for a in addresses if at[a] < len(answers[a]) and self.crowd.sees(a) is not None]
            if not active:
                break
            for address in active:
                card = self.crowd.sees(address)
                assert card is not None
                if card.buttons[:3] in labels:
                    self.crowd.presses(address, PRESS[answers[address][at[address]][1]])
                    at[address] += 1
                    cast += 1
                else:
                    self.crowd.presses(address, 0)  # "go on"
            await self.crowd.settle()
            self.progress("Residents vote", cast, total)
        if cast != total:
            raise DemonstrationError(f"{cast} of {total} votes were cast")
        return cast

    async def take_down(self, campaign: CampaignId) -> None:
        """Let a moderator take down what was rejected in the recording: undo, then reject."""
        rejected = [comment.id for comment in self.recording.comments if comment.moderated == -1]
        desks = [address for address, role in STAFF.items() if role is Role.MODERATOR]
        undo = self.house.texts.choice("en", "mod-done", "undo")
        for done, number in enumerate(rejected, start=1):
            heading = f"Statement {number}:"
            held = {desk: self.crowd.find(desk, heading) for desk in desks}
            desk = next((desk for desk, card in held.items() if card and card.buttons[0] == undo), None)
            if desk is None:
                raise DemonstrationError(f"no moderator can take back statement {number}")
            self.crowd.presses(desk, 0, Side.STAFF, self.crowd.find(desk, heading))
            await self.crowd.settle()
            await self._press(desk, 1)
            await self._press(desk, OFF_TOPIC)
            self.progress("Moderators take down", done, len(rejected))
        self.tell(f"{len(rejected)} statements were taken down, as in the recording.")

    async def _staff(self, address: str, text: str) -> None:
        self.crowd.says(address, text, Side.STAFF)
        await self.crowd.settle()

    async def _press(self, address: str, index: int) -> None:
        if self.crowd.sees(address) is None:
            raise DemonstrationError(f"{address} has no card: {self.crowd.read(address)}")
        self.crowd.presses(address, index, Side.STAFF)
        await self.crowd.settle()
