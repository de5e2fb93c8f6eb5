"""A questionnaire with a question of most kinds, and people who answered it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from adapters.database.engine import Database
from core.campaigns.tables import ParticipationId
from core.storage.rows import insert_new, upsert
from core.surveys.tables import Answer, Photo, State
from core.surveys.values import Value, as_json
from tests.core.results.town import DURING, Town, found_town


def _question(name: str, kind: str, asks: str = "") -> str:
    words = asks or f"Kysymys {name}?"
    return f'{{question: {{id: {name}, ask: {{fi: "{words}", sv: "{words}", en: "{words}"}}, {kind}}}}}'


_TIMES = "{evening: {fi: Illalla, sv: På kvällen, en: Evening}, weekend: {fi: Lauantaina, sv: Lördag, en: Saturday}}"
STEPS = ", ".join(
    [
        _question("visited", f"single: {_TIMES}", "Milloin kävit?"),
        _question("times", f"multiple: {_TIMES}", "Milloin sopisi?"),
        _question("ease", "scale: {from: 1, to: 5}"),
        _question("km", "number: {min: 0, max: 500}"),
        _question("born", "date: {}"),
        _question("why", "text: {optional: true}"),
        _question("picture", "photo: {}"),
        _question("where", "place: {}"),
    ]
)


async def household(database: Database) -> Town:
    """Two people were drawn and are asked everything."""
    return await found_town(database, people={"female": 2}, texts=["Yksi."], steps=f"[{STEPS}]")


async def answer(
    town: Town,
    voter: ParticipationId,
    values: Mapping[str, Value],
    at: datetime = DURING,
    state: State = State.GIVEN,
) -> None:
    """Let a voice have answered, whatever it answered before."""
    rows: list[dict[str, Any]] = [
        {
            "voter_id": voter,
            "question": name,
            "state": state.value,
            "value": as_json(value),
            "version": 1,
            "answered_at": at,
            "seconds": 5,
            "assisted": False,
        }
        for name, value in values.items()
    ]
    async with town.database.write() as session:
        await upsert(session, Answer.__table__, rows)  # type: ignore[attr-defined]


async def photo(town: Town, voter: ParticipationId, number: int, at: datetime = DURING) -> None:
    """Let a voice have sent a picture."""
    row = {"id": number, "voter_id": voter, "question": "picture", "body": b"JPEG", "taken_in_at": at}
    async with town.database.write() as session:
        await insert_new(session, Photo.__table__, [row])  # type: ignore[attr-defined]
    await answer(town, voter, {"picture": number}, at)
