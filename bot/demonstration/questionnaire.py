"""The demonstration's questionnaire: launched by the same staff, answered in chat by some of those who voted."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from sqlmodel import select

from bot.app import Installation
from bot.demonstration.crowd import Crowd
from bot.scheduler import Ticks
from bot.simulation.replying import Choose, Reaction, Sheet, Type, passes, replies
from core.campaigns.tables import Campaign, CampaignId, Stage
from core.documents.campaign import Campaign as Document
from core.documents.checking import check_campaign
from core.documents.questionnaire import Question
from core.messaging.values import Part, Side

EVERY: Final = 2  # so manieth of those who voted answers the questions too
MOST_TURNS: Final = 60


class QuestionnaireError(RuntimeError):
    """The questionnaire didn't go as it should: what was expected and what was seen."""


@dataclass(frozen=True)
class Answered:
    """What came of it."""

    campaign: CampaignId
    name: str
    people: int
    replies: int
    seconds: float


async def questionnaire(
    house: Installation,
    ticks: Ticks,
    crowd: Crowd,
    written: str,
    addresses: Sequence[str],
    words: Sequence[str],
    seed: int,
    progress: Callable[[str, int, int], None],
) -> Answered:
    """Launch the document's campaign and let people answer it. QuestionnaireError.

    `words` are what they write, each once, by lot; whoever comes when none is left writes nothing.
    """
    document = check_campaign(written)
    if isinstance(document, list):
        raise QuestionnaireError(f"the questionnaire has faults: {document}")
    campaign = await _launched(house, ticks, crowd, written, document.campaign)
    people = list(addresses[::EVERY])
    began = time.perf_counter()
    answers = _Answers(house, crowd, document, words, np.random.default_rng(seed))
    for address in people:
        crowd.says(address, f"/start {document.campaign}")
    await crowd.settle()
    left = set(people)
    for _ in range(MOST_TURNS):
        left = {address for address in left if answers.act(address)}
        progress("Residents answer questions", len(people) - len(left), len(people))
        if not left:
            break
        await crowd.settle()
    if left:
        address = min(left)
        raise QuestionnaireError(f"{len(left)} never came to the end: {crowd.read(address)[-500:]}")
    return Answered(campaign, document.campaign, len(people), answers.count, time.perf_counter() - began)


async def _launched(house: Installation, ticks: Ticks, crowd: Crowd, written: str, name: str) -> CampaignId:
    for address, text in (("planner", f"/new {written}"), ("planner", f"/launch {name}")):
        crowd.says(address, text, Side.STAFF)
        await crowd.settle()
    for address in ("planner", "owner"):
        if crowd.sees(address) is None:
            raise QuestionnaireError(f"{address} has no card: {crowd.read(address)}")
        crowd.presses(address, 0, Side.STAFF)
        await crowd.settle()
    await ticks.campaigns()
    async with house.database.read() as session:
        campaign = (await session.exec(select(Campaign).where(Campaign.name == name))).first()
    if campaign is None or campaign.stage != Stage.OPEN or campaign.id is None:
        raise QuestionnaireError(f"{name} didn't open: {crowd.read('planner')} {crowd.read('owner')}")
    return campaign.id


class _Answers:
    """Answers what people see, until each has sent theirs."""

    def __init__(
        self,
        house: Installation,
        crowd: Crowd,
        document: Document,
        words: Sequence[str],
        rng: np.random.Generator,
    ) -> None:
        self.crowd, self.rng = crowd, rng
        self._words = [words[int(at)] for at in rng.permutation(len(words))]
        self.count = 0
        self._sheet = Sheet(document, house.texts)
        self._today: date = house.clock().date()
        self._planned: dict[str, tuple[str, list[Reaction]]] = {}
        self._send = {
            language: house.texts.choice(language, "survey-review", "send")
            for language in ("fi", "sv", "en", "fi-easy")
        }
        self._tastes: dict[tuple[str, str], tuple[float, float]] = {}

    def act(self, address: str) -> bool:
        """Do the next thing; False: this person has sent their answers."""
        card = self.crowd.sees(address)
        if card is None:
            return True
        question = self._sheet.question(card.text)
        if question is not None:
            self._answer(address, question, card)
            return True
        sends = set(self._send.values()) & set(card.buttons)
        self.crowd.presses(address, 0)
        return not sends

    def _answer(self, address: str, question: Question, card: Part) -> None:
        language = next((one for one in self._send if self._sheet.skip(card.buttons, one) is not None), "fi")
        name, plan = self._planned.get(address, ("", []))
        if name != question.id or not plan:
            skip = self._sheet.skip(card.buttons, language)
            side = 1 if int(self.rng.integers(2)) else -1
            silent = not self._words if question.text is not None else passes(question, self.rng)
            plan = (
                [skip]
                if skip is not None and silent
                else replies(question, card.buttons, language, side, "", self._taste, self._today, self.rng)
            )
        self._planned[address] = question.id, plan[1:]
        self.count += 1
        match plan[0]:
            case Choose(label) if label in card.buttons:
                self.crowd.presses(address, card.buttons.index(label))
            case Type() if question.text is not None:
                self.crowd.says(address, self._words.pop())
            case Type(text):
                self.crowd.says(address, text)
            case other:
                raise QuestionnaireError(f"{address} can't do {other} at: {card.text}")

    def _taste(self, question: str, code: str) -> tuple[float, float]:
        known = self._tastes.get((question, code))
        if known is None:
            known = float(self.rng.normal()), float(self.rng.uniform(-1, 1))
            self._tastes[question, code] = known
        return known
