"""An event that the database refuses harms nobody else's."""

from pathlib import Path

from sqlalchemy import text
from sqlmodel import col, select

from core.messaging.tables import Conversation, Inbox, Waiting
from tests.faults.invariants import check
from tests.faults.process import event_of
from tests.faults.scene import AGREE, scene, voter_of

PEOPLE = 100
POISONED = 57


async def test_one_poison_event_among_100_ends_alone(empty_url: str, tmp_path: Path) -> None:
    """The other 99 are handled, and the person learns that the fault is ours."""
    async with scene(empty_url, tmp_path, people=PEOPLE) as made:
        voter = await voter_of(made, POISONED)
        async with made.house.database.write() as session:
            for statement in _refusing(made.house.database.dialect, voter):
                await (await session.connection()).execute(text(statement))
        async with made.house.database.read() as session:
            prompts = [(await made.prompt(f"p{n}")).token for n in range(PEOPLE)]
        await made.house.accept([event_of(f"k{n}", f"p{n}", (prompts[n], AGREE)) for n in range(PEOPLE)])
        await made.house.settle()
        votes = await made.votes()
        assert len(votes) == PEOPLE - 1
        assert voter not in {vote.voter_id for vote in votes}
        async with made.house.database.read() as session:
            dead = list(
                await session.exec(
                    select(Inbox)
                    .join(Conversation, col(Conversation.id) == col(Inbox.conversation_id))
                    .where(col(Inbox.state) == Waiting.DEAD)
                )
            )
        assert [row.event_key for row in dead] == [f"k{POISONED}"]
        told = (await made.shown(f"p{POISONED}"))[-1].text
        assert told == made.house.texts.say("en", "err-ours")
        await check(made.house.database, tmp_path, dead=1)


def _refusing(dialect: str, voter: int) -> list[str]:
    if dialect == "sqlite":
        return [
            f"CREATE TRIGGER refuse BEFORE INSERT ON vote WHEN NEW.voter_id = {voter} "
            "BEGIN SELECT RAISE(ABORT, 'refused'); END"
        ]
    return [
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'refused'; END $$",
        f"CREATE TRIGGER refuse BEFORE INSERT ON vote FOR EACH ROW WHEN (NEW.voter_id = {voter}) "
        "EXECUTE FUNCTION refuse()",
    ]
