"""One invented resident, while a campaign is played."""

from dataclasses import dataclass
from datetime import timedelta

from bot.simulation.replying import Reaction
from bot.simulation.tempers import Temper


@dataclass
class Resident:
    """One invented resident: what they will do, and how far they are."""

    temper: Temper
    language: str
    home: str = ""
    contacts: int = 0
    cards: int = 0
    spent: timedelta = timedelta(0)
    begun: bool = False
    thanked: bool = False  # has sent the questionnaire
    ended: bool = False  # has answered all statements of a sitting
    over: bool = False
    planned: tuple[str, list[Reaction]] = ("", [])  # what is still to be done about which question
    meetings: int = 0  # of the question that is open
    lost: bool = False  # made nothing of it
