"""A recorded conversation as the demonstration replays it: who answered what, in which order."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from core.campaigns.tables import ParticipationId
from core.statements.board import Board
from core.statements.open_data import Comment, read_conversation
from core.statements.tables import StatementId
from core.statements.voting import Routing


@dataclass(frozen=True)
class Recording:
    """Each recorded voter's answers as (statement number, sign), in the order they were given."""

    topic: str
    comments: tuple[Comment, ...]
    answers: tuple[tuple[tuple[int, int], ...], ...]  # by voter, ascending
    voters: tuple[int, ...]
    votes: int


def read_recording(folder: Path) -> Recording:
    """Read an openData folder; where a person voted twice on a statement, the last one is what they say."""
    conversation = read_conversation(folder)
    ballots = conversation.ballots
    rows = sorted(
        zip(
            ballots.timestamps,
            range(len(ballots.voters)),
            ballots.voters,
            ballots.statements,
            ballots.signs,
            strict=True,
        )
    )
    said: dict[int, dict[int, int]] = defaultdict(dict)
    for _, _, voter, statement, sign in rows:
        said[int(voter)][int(statement)] = int(sign)
    voters = tuple(sorted(said))
    return Recording(
        topic=conversation.summary.get("topic", folder.name),
        comments=tuple(sorted(conversation.comments, key=lambda comment: comment.id)),
        answers=tuple(tuple(said[voter].items()) for voter in voters),
        voters=voters,
        votes=sum(len(answers) for answers in said.values()),
    )


@dataclass
class RecordedRouting:
    """Deals the statement that this person answered next in the recording, instead of the lottery.

    Recorded voters are given to participations in the order in which they first meet a card; those who come
    after the last of them get what `other` deals.
    """

    recording: Recording
    other: Routing
    statements: dict[int, StatementId] = field(default_factory=dict)  # by number, once they are approved
    whose: dict[ParticipationId, int] = field(default_factory=dict)

    def draw(
        self, board: Board, seen: frozenset[int], put_off: frozenset[int], voter: int, turns: int
    ) -> StatementId | None:
        """Give the recorded statement at this turn."""
        who = self.whose.setdefault(ParticipationId(voter), len(self.whose))
        if who >= len(self.recording.answers):
            return self.other.draw(board, seen, put_off, voter, turns)
        answers = self.recording.answers[who]
        return self.statements[answers[turns][0]] if turns < len(answers) else None
