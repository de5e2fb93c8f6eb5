"""What a member answered to questions: shown in the document's words, and what could tell of them erased."""

import base64
from collections.abc import Mapping
from typing import Any, Final

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from core.campaigns.documents import document_of
from core.campaigns.participation import voices
from core.campaigns.tables import Campaign, CampaignId, Participation, ParticipationId
from core.documents.questionnaire import Question
from core.documents.texts import say
from core.messaging.forgetting import forget_text
from core.pool.tables import Member, MemberId
from core.privacy.keys import Keyring
from core.storage.rows import among, upsert
from core.surveys.answering import COMMENT
from core.surveys.flow import arm
from core.surveys.tables import Answer, Photo, State
from core.surveys.values import Value, from_json

_ANSWER: Any = Answer.__table__  # type: ignore[attr-defined]  # SQLModel's type hides the table

COUNTED: Final = frozenset({"single", "multiple", "scale", "number", "ranking", "agree", "info"})
"""Kinds whose answers say nothing of an erased person: one of a few choices, or a number.

Words, pictures and places are one's own, and a day may be a birthday.
"""


async def export(session: AsyncSession, member: MemberId, keyring: Keyring) -> dict[str, Any]:
    """Say what the member answered to questions, in values that JSON knows; a photo is named by its number."""
    mine = await _voices(session, member, keyring)
    questions = await _questions(session, mine)
    language = (await session.exec(select(Member.language).where(col(Member.id) == member))).first() or "fi"
    rows = select(Answer).where(among(session, col(Answer.voter_id), mine)).order_by(col(Answer.answered_at))
    found = []
    for row in await session.exec(rows):
        name, is_comment = row.question.removesuffix(COMMENT), row.question.endswith(COMMENT)
        campaign, question = questions.get((row.voter_id, name), ("", None))
        value = from_json(row.value)
        found.append(
            {
                "campaign": campaign,
                "question": name if question is None else _asked(question, row.voter_id, language),
                "comment" if is_comment else "answer": _said(question, value, language),
                "state": str(row.state),
                "at": row.answered_at.isoformat(),
                "entered_by_staff": row.assisted,
                "channel": row.channel,
            }
        )
    return {"survey_answers": found}


async def pictures(session: AsyncSession, member: MemberId, keyring: Keyring) -> dict[str, Any]:
    """Give the photos themselves, by the numbers that `export` names them by: apart, since they are large."""
    mine = await _voices(session, member, keyring)
    rows = await session.exec(
        select(Photo).where(among(session, col(Photo.voter_id), mine)).order_by(col(Photo.id))
    )
    found = [
        {"photo": row.id, "at": row.taken_in_at.isoformat(), "jpeg": base64.b64encode(row.body).decode()}
        for row in rows
    ]
    return {"survey_photos": found}


async def erase(session: AsyncSession, member: MemberId, keyring: Keyring, *, leave: bool = False) -> None:
    """Take away words, pictures, places and days, also where they were shown; call this before the links are cut.

    Choices and numbers stay: they say of nobody who gave them once the links are cut. `leave` is about
    statements, which were published; an answer never was.
    """
    mine = await _voices(session, member, keyring)
    if not mine:
        return
    questions = await _questions(session, mine)
    rows = await session.exec(select(Answer).where(among(session, col(Answer.voter_id), mine)))
    gone = []
    for row in rows:
        # A comment is under a name of its own, and what no document names any more may have been words.
        _, question = questions.get((row.voter_id, row.question), ("", None))
        if question is not None and question.kind in COUNTED:
            continue
        value = from_json(row.value)
        if isinstance(value, str) and value and (question is None or question.kind in ("text", "place")):
            await forget_text(session, value)
        gone.append(
            {column.name: getattr(row, column.name) for column in _ANSWER.columns}
            | {"state": State.SKIPPED.value, "value": None, "language": None, "channel": None}
        )
    # Skipped, not gone: what was asked after it was asked because of it.
    await upsert(session, _ANSWER, gone)
    await session.exec(delete(Photo).where(among(session, col(Photo.voter_id), mine)))
    if gone:
        voters = among(session, col(Participation.id), mine)
        touched = list(await session.exec(select(Participation.campaign_id).where(voters).distinct()))
        await session.exec(
            update(Campaign)
            .where(among(session, col(Campaign.id), touched))
            .values(version=col(Campaign.version) + 1)
            .execution_options(synchronize_session="fetch")
        )


async def _questions(
    session: AsyncSession, voters: list[ParticipationId]
) -> Mapping[tuple[ParticipationId, str], tuple[str, Question]]:
    """Give each voter's questions by id, with the campaign's name."""
    rows = (
        select(Participation.id, Campaign)
        .join(Campaign, col(Campaign.id) == col(Participation.campaign_id))
        .where(among(session, col(Participation.id), voters), col(Campaign.document) != "")
    )
    return {
        (ParticipationId(voter or 0), question.id): (campaign.name, question)
        for voter, campaign in await session.exec(rows)
        for question in document_of(campaign).questions
    }


def _asked(question: Question, voter: ParticipationId, language: str) -> str:
    return say(question.wording(arm(question, voter)), language)


def _said(question: Question | None, value: Value, language: str) -> Any:
    texts = {} if question is None else question.choices
    if isinstance(value, tuple):
        return [say(texts[code], language) if code in texts else code for code in value]
    if isinstance(value, str) and value in texts:
        return say(texts[value], language)
    if question is not None and question.kind == "photo" and value is not None:
        return f"photo {value}"
    return value if value is None or isinstance(value, str | int | float) else value.isoformat()


async def _voices(session: AsyncSession, member: MemberId, keyring: Keyring) -> list[ParticipationId]:
    campaigns = [CampaignId(number or 0) for number in await session.exec(select(Campaign.id))]
    return [voice.id for voice in (await voices(session, [member], campaigns, keyring)).values()]
