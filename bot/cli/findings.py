"""What `kuulolla doctor` finds: each thing in a line, with what to do where something is wrong."""

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """How it stands with a thing."""

    GOOD = "good"
    LOOK = "look"  # it works, but somebody should know
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    grade: Grade
    subject: str
    says: str
    do: str = ""

    def line(self) -> str:
        """Say it in a line."""
        remedy = f" {self.do}" if self.do else ""
        return f"{self.grade:<6} {self.subject}: {self.says}.{remedy}"


def good(subject: str, says: str) -> Finding:
    """Nothing to do."""
    return Finding(Grade.GOOD, subject, says)


def look(subject: str, says: str, do: str = "") -> Finding:
    """Worth knowing."""
    return Finding(Grade.LOOK, subject, says, do)


def wrong(subject: str, says: str, do: str) -> Finding:
    """Not as it has to be."""
    return Finding(Grade.WRONG, subject, says, do)
