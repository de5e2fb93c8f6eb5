"""What is known of a reply: its language, its copies, and what in it nobody should read."""

from sqlmodel import col, select

from adapters.database.engine import Database
from core.campaigns.tables import ParticipationId
from core.surveys.tables import Answer
from core.themes import computing, reading, recomputing
from core.themes.due import Need
from core.themes.personal_data import erase
from core.themes.replies import Came, read
from core.themes.tables import ThemeReply
from tests.core.campaigns.hall import KEYS
from tests.core.results.town import DURING
from tests.core.themes.sorting import member, sorted_town, written


def came(text: str, chosen: str = "") -> Came:
    return Came(ParticipationId(1), "why", DURING, text, chosen)


def test_a_short_reply_is_in_its_writers_language_a_longer_one_in_its_own() -> None:
    """Two words tell nothing: who uses Kuulolla in Swedish wrote them in Swedish."""
    short, long = read(
        [came("bussar", "sv"), came("Bussit kulkevat aivan liian harvoin iltaisin meillä", "sv")]
    )
    assert (short.language, long.language) == ("sv", "fi")


async def test_what_the_scan_finds_is_masked_for_staff_and_copies_are_one_row(database: Database) -> None:
    """A name that its writer kept on purpose, an illness, and a text that two people sent."""
    texts = [
        "Terveisin Matti Meikäläinen",
        "Minulla on diabetes ja jalat kipeät",
        "Lisää busseja!",
        "lisää busseja",
        "   ",
    ]
    town = await sorted_town(database, texts)
    assert await town.follow() == 4  # an empty one is no reply
    assert await town.follow() == 0
    async with database.read() as session:
        shown = await reading.replies_of(session, town.number, None)
        rows = list(await session.exec(select(ThemeReply).order_by(col(ThemeReply.number))))
        kept = (await session.exec(select(Answer.value).where(Answer.voter_id == town.voters[0]))).one()
    assert [(one.number, one.copies) for one in shown] == [(1, 1), (2, 1), (3, 2)]
    assert shown[0].text == "Terveisin [nimi]"
    assert "diabetes" not in shown[1].text
    assert [(row.found, row.health) for row in rows[:3]] == [(True, False), (False, True), (False, False)]
    assert kept == '"Terveisin Matti Meikäläinen"'


async def test_once_a_reply_is_erased_no_theme_goes_by_its_words(database: Database) -> None:
    """A word of two writers names their theme; one of them goes, also while the words are being found."""
    texts = [
        *written(),
        "Bussit kulkevat liian harvoin Virtaselle",
        "Bussit kulkevat liian harvoin Virtaselle",
    ]
    town = await sorted_town(database, texts)
    await town.sort()
    before = await town.gather()
    async with database.write() as session:
        await erase(session, member(town, len(texts) - 1), KEYS)
    assert await town.need() is Need.WORDS
    async with database.write() as session:
        assert not await recomputing.store_words(session, before, computing.told(before.reading))
    assert await town.need() is Need.WORDS
