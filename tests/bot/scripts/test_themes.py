"""Scripts of themes through the whole installation: residents write, the clock groups, staff correct in words."""

from collections.abc import Sequence

from sqlalchemy import update
from sqlmodel import col

from core.access.rights import Role
from core.campaigns.participation import TakePart, take_part
from core.campaigns.tables import CampaignId, Participation
from core.messaging.values import Side
from core.pool.members import NewMember, add
from core.storage.rows import upsert
from core.surveys.tables import Answer, State
from core.surveys.values import as_json
from tests.bot.scripts.test_survey import three
from tests.bot.staff.themed import CAR, DENTIST, QUEUE, TRAVEL
from tests.support.town import Resident, Town

WHY = {"id": "why", "ask": three("Mikä on vaikeaa?", "Vad är svårt?", "What is hard?"), "text": {}}


async def _written(town: Town, campaign: CampaignId, texts: Sequence[str]) -> None:
    """Let people who haven't been met yet have answered, and let the clock group what they wrote."""
    async with town.house.database.write() as session:
        people = await add(session, [NewMember("fi") for _ in texts], town.house.keyring, town.now)
        joins = [TakePart(one, campaign) for one in people]
        seats = await take_part(session, joins, town.house.keyring, town.now)
        rows = [
            {
                "voter_id": seats[member, campaign],
                "question": "why",
                "state": State.GIVEN.value,
                "value": as_json(text),
                "version": 1,
                "answered_at": town.now,
                "seconds": 5,
                "assisted": False,
            }
            for member, text in zip(people, texts, strict=True)
        ]
        await upsert(session, Answer.__table__, rows)  # type: ignore[attr-defined]
        mine = update(Participation).where(col(Participation.id).in_([row["voter_id"] for row in rows]))
        await session.exec(mine.values(moved_at=town.now))
    await town.ticks.themes()


def _people(card: str) -> dict[str, int]:
    """Read off a card how many people each theme has, by its number."""
    rows = [line.partition(". ") for line in card.split("\n") if line[:1].isdigit()]
    return {number: int(rest.split(" (")[0].rpartition(", ")[2]) for number, _, rest in rows}


async def test_corrections_survive_new_texts_and_a_new_grouping(web_town: Town) -> None:
    """Script 20: themes renamed, merged, split and moved in Finnish; next week's texts change none of it."""
    town = web_town
    campaign = await town.asks(WHY)
    r = await town.member("fi", first="consent-quotes")
    await r.presses("yes")
    r.sees("q-card")
    await r.says("Puhelinjono on tukossa eikä kukaan vastaa soittoon koko aamuna")
    await town.ticks.themes()
    await _written(town, campaign, [*TRAVEL, *QUEUE, *DENTIST])
    s = await town.staff(Role.ANALYST, "fi", "Aino")
    await s.says("/themes kysely")
    assert _people(s.sees("st-themes", name="kysely")) == {"1": 60, "2": 41, "3": 30}
    await s.says("nimeä 2 Puhelimessa jonotus")
    s.sees("st-theme-renamed", no="2", words="Puhelimessa jonotus")
    await s.says("Yhdistä 2 3")
    s.sees("st-theme-merged", no="2", other="3")
    await s.says("jaa 1")
    s.sees("st-theme-split", no="1", new="4, 5")
    await town.restart()
    await s.says("siirrä 1 4")  # the first reply is the one about the telephone
    s.sees("st-theme-moved", no="1", other="4")
    before = _people(s.card().text)
    assert before == {"2": 70, "4": 31, "5": 30}
    await town.later(days=7)
    await _written(town, campaign, [f"{text}, ja talvella" for text in CAR])
    await s.says("/themes kysely")
    s.sees("st-themes")
    card = s.card().text  # the one before was closed, and stands above it
    assert "2. Puhelimessa jonotus, 70" in card
    after = _people(card)
    assert sum(after.values()) == 161
    assert set(after) == set(before)
    await s.says("lue 1")
    s.sees(
        "st-theme-whole",
        rows="1. Puhelinjono on tukossa eikä kukaan vastaa soittoon koko aamuna (kiinnitetty)",
    )
    await s.says("3")
    s.sees("st-theme-heir", no="3", heir="2")
    for what in ("tekstin siirto", "jakaminen", "yhdistäminen"):
        await s.says("kumoa")
        s.sees("st-theme-undone-of", what=what)
    assert "2. Puhelimessa jonotus, 41" in s.card().text
    await s.presses("quotes")
    s.sees("st-theme-quotes-asked", n="1")
    m = await town.staff(Role.MODERATOR)
    m.sees("mod-quote")
    await m.presses("approve")
    await s.says("lainaukset")
    s.sees("st-theme-quotes-asked", n="0")
    s.sees("st-theme-quotes")
    assert (
        "2. Puhelimessa jonotus:\n”Puhelinjono on tukossa eikä kukaan vastaa soittoon koko aamuna”"
        in s.latest
    )


async def test_buttons_and_words_do_the_same_and_the_picture_says_what_it_shows(web_town: Town) -> None:
    """Quotes, pages, the picture and publishing by buttons; who may not see results gets no picture either."""
    town = web_town
    campaign = await town.asks(WHY)
    await _written(town, campaign, [*TRAVEL, *QUEUE, *DENTIST])
    s = await town.staff(Role.PLANNER, "sv", "Sven")
    await s.says("/themes kysely")
    s.sees("st-themes", n=130)
    assert s.choices() == ["Citat", "Bild", "Publicera"]
    await s.presses("picture")
    s.sees("st-themes-picture", name="kysely")
    drawn = await _picture(town, s, f"themes {campaign} 1")
    assert drawn is not None
    assert "60" in drawn
    await s.presses("quotes")
    s.sees("st-theme-quotes-asked", n="0", k=str(town.settings.suppress_below))
    await s.says("2")
    s.sees("st-theme-list", n=40, page="1")
    s.sees("st-theme-open")
    await s.presses("next")
    s.sees("st-theme-list", n=40, page="2")
    await s.presses("themes")
    s.sees("st-themes")
    await s.presses("publish")
    s.sees("st-theme-publish", n=130, themes="3")
    await s.presses("yes")
    s.sees("st-theme-published")
    s.sees("st-themes")
    assert s.choices() == ["Citat", "Bild"]
    m = await town.staff(Role.MODERATOR)
    assert await _picture(town, m, f"themes {campaign} 1") is None
    assert await _picture(town, s, f"themes {campaign} 99") is None
    assert await _picture(town, s, f"themes {campaign}") is None


async def _picture(town: Town, by: Resident, name: str) -> str | None:
    conversation = await town.house.find_conversation(by.address, Side.STAFF)
    return None if conversation is None else await town.house.draw(conversation, name, "sv")
