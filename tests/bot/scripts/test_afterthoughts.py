"""Scripts of messages that are edited or removed after they were sent."""

import pytest
from sqlmodel import col, select

from core.campaigns.tables import CampaignId, Utterance
from core.messaging.tables import Inbox, Outbox, Prompt
from core.messaging.values import Edited, Redacted
from core.moderation.tables import QueueItem, Verdict
from core.statements.outcomes import settle
from core.statements.tables import Choice, Standing, Vote
from core.surveys.tables import Answer, State
from core.surveys.values import from_json
from tests.bot.scripts.conftest import SEALED
from tests.bot.scripts.test_survey import EASY, VISITED, three
from tests.bot.scripts.writers import CLAIM, begins, written
from tests.support.matrix_town import MATRIX
from tests.support.town import BARE, Resident, Town

EDITING = [
    pytest.param((BARE, False), id="bare"),
    pytest.param(("aiogram", False), id="aiogram", marks=pytest.mark.long),
    pytest.param((MATRIX, False), id="matrix"),
    pytest.param((SEALED, False), id="sealed"),
]
REMOVING = [EDITING[0], *EDITING[2:]]  # Telegram tells no bot what people remove
edits = pytest.mark.parametrize("town", EDITING, indirect=True)
removes = pytest.mark.parametrize("town", REMOVING, indirect=True)

WHY = {
    "id": "why",
    "ask": three("Mikä tekee siitä vaikeaa?", "Vad gör det svårt?", "What makes it hard?"),
    "text": {},
    "optional": False,
}
HOW = {"id": "how", "ask": three("Miten?", "Hur?", "How?"), "text": {}}
SECRET = "Jono on pitkä ja aikoja on vähän"


async def answers(town: Town) -> dict[str, object]:
    """Give what is answered now, by question."""
    async with town.house.database.read() as session:
        rows = await session.exec(select(Answer).where(col(Answer.state) == State.GIVEN.value))
        return {row.question: from_json(row.value) for row in rows}


async def votes(town: Town) -> list[int | None]:
    """Give the votes in the order of their statements."""
    async with town.house.database.read() as session:
        return list(await session.exec(select(Vote.choice).order_by(col(Vote.statement_id))))


async def in_words(town: Town) -> Resident:
    """Bring somebody in who has said something in words and is at the next question; `ref` names their words."""
    await town.asks(WHY, EASY, HOW, VISITED)
    r = await town.member("fi", first="consent-quotes")
    await r.presses("yes")
    await r.says(SECRET)
    return r


@edits
async def test_an_edited_vote_is_a_vote_on_the_statement_that_it_was_on(town: Town) -> None:
    """Who makes "2" of an earlier "1" means that statement; the card that is open now waits."""
    await town.votes_on()
    r = await town.member("fi")
    await r.says("1")
    r.sees("vote-card")
    await r.does(Edited("2", r.ref))
    r.sees("edit-vote", vote="eri mieltä")
    r.sees("vote-card")
    assert await votes(town) == [Choice.DISAGREE]
    await r.says("1")
    assert sorted(str(one) for one in await votes(town)) == ["-1", "1"]


@edits
async def test_an_edit_that_is_no_answer_changes_nothing(town: Town) -> None:
    """Also what would lead elsewhere, such as "back": the first answer stands and the person is told."""
    await town.votes_on()
    r = await town.member("fi")
    await r.says("1")
    ref = r.ref
    for text in ("takaisin", "apua", "kyllä kai sitten niin"):
        await r.does(Edited(text, ref))
        r.sees("no-edit")
        r.sees("vote-card")
    assert await votes(town) == [Choice.AGREE]


@edits
async def test_an_edited_answer_in_words_takes_the_place_of_the_first(town: Town) -> None:
    """It is the same question's, whatever has been asked since; the open question stays open."""
    r = await in_words(town)
    ref = r.ref
    await r.says("4")
    await r.does(Edited("Puhelimeen ei vastata", ref))
    r.sees("edit-answer", no=1)
    r.sees("q-card")
    assert "Miten?" in r.latest
    assert await answers(town) == {"why": "Puhelimeen ei vastata", "easy": 4}
    await r.does(Edited("Puhelimeen ei vastata koskaan", ref))
    assert (await answers(town))["why"] == "Puhelimeen ei vastata koskaan"


@edits
async def test_an_edited_choice_is_chosen_anew(town: Town) -> None:
    """A number in a survey is read as it was the first time."""
    r = await in_words(town)
    await r.says("4")
    await r.does(Edited("2", r.ref))
    r.sees("edit-answer", no=2)
    assert (await answers(town))["easy"] == 2


@edits
async def test_what_looks_personal_in_an_edit_is_asked_about(town: Town) -> None:
    """The scan is the same as of a new answer, and until the yes the first words stand."""
    r = await in_words(town)
    ref = r.ref
    await r.does(Edited("Soittakaa 040 123 4567", ref))
    r.sees("q-text-privacy") if r.finds("q-text-privacy") else r.sees("q-text-masked")
    assert (await answers(town))["why"] == SECRET
    await r.presses("keep")
    r.sees("edit-answer", no=1)
    assert "Soittakaa" in str((await answers(town))["why"])
    await r.does(Edited("Ei väliä", ref))
    assert (await answers(town))["why"] == "Ei väliä"


@edits
async def test_acute_need_in_an_edit_is_heard_first(town: Town) -> None:
    """Numbers to call come at once, and "it is my answer" answers the question that the message was about."""
    r = await in_words(town)
    await r.does(Edited("Haluan tappaa itseni", r.ref))
    r.sees("acute")
    await r.presses("answer")
    r.sees("edit-answer", no=1)
    assert (await answers(town))["why"] == "Haluan tappaa itseni"


@edits
async def test_words_that_wait_for_a_yes_are_edited_too(town: Town) -> None:
    """The new words are looked through in place of those that waited."""
    await town.asks(WHY, EASY, VISITED)
    r = await town.member("fi", first="consent-quotes")
    await r.presses("yes")
    await r.says("Kirjoittakaa aino.virtanen@example.org")
    assert await answers(town) == {}
    await r.does(Edited("Kirjoittakaa minulle", r.ref))
    assert await answers(town) == {"why": "Kirjoittakaa minulle"}


@removes
async def test_who_removes_their_words_takes_them_back(town: Town) -> None:
    """Nothing of them is left anywhere, and the person is told which answer it was."""
    r = await in_words(town)
    ref = r.ref
    await r.says("4")
    await r.says(SECRET)
    await r.does(Redacted(r.ref))
    r.sees("redact-answer", no=3)
    r.sees("q-card")
    await r.does(Redacted(ref))
    r.sees("redact-answer", no=1)
    assert "vaikeaa" in r.latest, "one that must be answered is asked again"
    assert await answers(town) == {"easy": 4}
    async with town.house.database.read() as session:
        said = [*await session.exec(select(Answer.value)), *await session.exec(select(Inbox.body))]
        shown = [*await session.exec(select(Outbox.body)), *await session.exec(select(Prompt.args))]
        assert not [one for one in (*said, *shown) if one and "Jono" in one]
        assert len(list(await session.exec(select(Utterance)))) == 1, (
            "only the choice is known by its message"
        )


@removes
async def test_who_removes_a_number_has_still_answered(town: Town) -> None:
    """Somebody may tidy up the room: a choice is taken back by word only, and nothing is said."""
    r = await in_words(town)
    await r.says("4")
    await r.does(Redacted(r.ref))
    r.sees_nothing()
    await r.says("ohita")
    assert (await answers(town))["easy"] == 4


@removes
async def test_of_words_said_anew_the_earlier_message_counts_no_more(town: Town) -> None:
    """Who went back and wrote other words removes the old message: the new words stand."""
    r = await in_words(town)
    ref = r.ref
    await r.says("takaisin")
    await r.says("Jokin muu")
    await r.does(Redacted(ref))
    r.sees_nothing()
    assert (await answers(town))["why"] == "Jokin muu"


@removes
async def test_words_that_wait_for_a_yes_are_let_go_with_their_message(town: Town) -> None:
    """Nothing was stored of them, and the question is asked again."""
    await town.asks(WHY, EASY, VISITED)
    r = await town.member("fi", first="consent-quotes")
    await r.presses("yes")
    await r.says("Kirjoittakaa aino.virtanen@example.org")
    await r.does(Redacted(r.ref))
    r.sees("redact-draft")
    r.sees("q-card")
    assert await answers(town) == {}


# ── statements


async def stated(town: Town) -> tuple[Resident, CampaignId, str]:
    """Bring somebody in who has sent a statement; gives the name of its message."""
    campaign = await town.votes_on()
    r = await town.member("fi")
    await begins(r)
    await r.says(CLAIM)
    ref = r.ref
    r.sees("own-sent")
    return r, campaign, ref


@edits
async def test_an_edited_statement_waits_in_its_new_words(town: Town) -> None:
    """Moderators meet the new version only, and its author's agreement is with that."""
    r, campaign, ref = await stated(town)
    await r.does(Edited("Bussin pitää kulkea myös öisin.", ref))
    r.sees("edit-statement", statement="Bussin pitää kulkea myös öisin.")
    old, new = await written(town, campaign)
    assert (old.text, old.author_id, old.standing) == ("", None, Standing.REJECTED)
    assert (new.text, new.standing) == ("Bussin pitää kulkea myös öisin.", Standing.WAITING)
    async with town.house.database.read() as session:
        items = {one.subject: one.verdict for one in await session.exec(select(QueueItem))}
    assert items[old.id or 0] == Verdict.REJECTED
    assert items[new.id or 0] == Verdict.WAITING
    assert [one for one in await votes(town) if one is not None] == [Choice.AGREE]
    await r.does(Edited("Bussin pitää kulkea öisin", ref))
    r.sees("edit-statement")


@edits
async def test_a_statement_that_was_decided_on_keeps_its_words(town: Town) -> None:
    """Others vote on what they read: an edit changes nothing, and its author is told."""
    r, campaign, ref = await stated(town)
    async with town.house.database.write() as session:
        (one,) = await written(town, campaign)
        await settle(session, [one.id or one.number], Standing.APPROVED, town.now)  # type: ignore[list-item]
        item = (await session.exec(select(QueueItem))).one()
        item.verdict, item.decided_at = Verdict.APPROVED, town.now
        session.add(item)
    await r.does(Edited("Bussia ei tarvita.", ref))
    r.sees("statement-decided")
    assert [one.text for one in await written(town, campaign)] == [CLAIM]


@removes
async def test_who_removes_a_statement_takes_it_back_until_it_was_decided_on(town: Town) -> None:
    """Its words are forgotten, and no moderator meets it any more."""
    r, campaign, ref = await stated(town)
    await r.does(Redacted(ref))
    r.sees("redact-statement")
    (one,) = await written(town, campaign)
    assert (one.text, one.author_id, one.standing) == ("", None, Standing.REJECTED)
    assert [vote for vote in await votes(town) if vote is not None] == []
    await r.does(Redacted(ref))
    r.sees_nothing()
