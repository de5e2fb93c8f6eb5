"""Scripts of what is no word: a picture or a place as an answer, and what was sent where words were asked for."""

import base64
from io import BytesIO
from pathlib import Path

import httpx
import pytest
from PIL import Image
from sqlmodel import col, select

from bot.cli.exchange import Refused, bring_out
from core.audit.tables import AuditRow
from core.language.catalogue import texts
from core.messaging.tables import Inbox
from core.messaging.values import Attachment
from core.surveys.tables import Photo
from tests.adapters.documents.pictures import SECRETS, noise, photo
from tests.bot.scripts.test_survey import EASY, FIRST, asked, given
from tests.support.town import Town

DOOR = asked("door", photo={"max_megabytes": 1})
WHERE = asked("where", place={})


async def photos(town: Town) -> list[bytes]:
    """The pictures that are kept."""
    async with town.house.database.read() as session:
        return list(await session.exec(select(Photo.body)))


async def test_a_picture_is_an_answer_that_tells_only_what_is_seen(town: Town) -> None:
    """On every channel: what doesn't fit is told why, and another picture takes the place of the first."""
    campaign = await town.asks(DOOR, FIRST, EASY)
    r = await town.member("fi", first="q-card")
    r.sees("hint-photo")
    assert "Vastaa numerolla" not in r.latest
    await r.says("tässä se on")
    r.sees("q-photo-skip")
    await r.sends_photo(noise(2))
    r.sees("q-photo-large", max="1")
    await r.sends_photo(photo()[:300])
    r.sees("q-photo-broken")
    assert await given(town, campaign) == {}
    await r.sends_photo(photo())
    r.sees("q-progress", i="2", n="3")
    await r.says("takaisin")
    r.sees("q-back", answer="kuva")
    await r.sends_photo(photo(200, 100))
    r.sees("q-progress", i="2", n="3")
    [kept] = await photos(town)
    assert Image.open(BytesIO(kept)).size == (200, 100)
    assert not [secret for secret in SECRETS if secret in kept]
    assert list(await given(town, campaign)) == ["door"]
    async with town.house.database.read() as session:
        bodies = list(await session.exec(select(Inbox.body)))
    assert not any(bodies)


async def test_a_picture_is_left_or_taken_back(web_town: Town) -> None:
    """Nobody has to show anything, and who skips after all leaves nothing behind."""
    town = web_town
    campaign = await town.asks(DOOR, FIRST, EASY)
    r = await town.member("sv", first="q-card")
    await r.sends_photo(photo())
    assert len(await photos(town)) == 1
    await r.says("tillbaka")
    r.sees("q-card")
    await r.says("/skip")
    assert r.finds("q-skip") or r.finds("survey-skipped")
    r.sees("q-progress", i="2", n="3")
    assert await photos(town) == []
    assert await given(town, campaign) == {}


async def test_what_is_no_picture_is_told_what_is_needed(town: Town) -> None:
    """A voice message where a picture was asked for; a picture where a word was."""
    campaign = await town.asks(DOOR, FIRST, EASY)
    r = await town.member("en", first="q-card")
    await r.does(Attachment("voice"))
    r.sees("q-photo-not")
    r.sees("q-progress", i="1", n="3")
    await r.sends_photo(photo())
    r.sees("q-progress", i="2", n="3")
    await r.sends_photo(photo())
    r.sees("no-media")
    r.sees("q-progress", i="2", n="3")
    await r.does(Attachment("voice"))
    r.sees("no-media")
    assert list(await given(town, campaign)) == ["door"]
    assert len(await photos(town)) == 1


async def test_pictures_are_given_to_staff_as_files(web_town: Town, tmp_path: Path) -> None:
    """Only those that count, in an order that says nothing, and who took them out is in the log."""
    town = web_town
    await town.asks(DOOR, FIRST, EASY)
    with pytest.raises(Refused, match="Nobody has answered kysely with a photo"):
        await bring_out(town.house, "kysely", "photos", tmp_path / "out")
    for width in (100, 120, 140):
        r = await town.member("en", first="q-card")
        await r.sends_photo(photo(width, 80))
    await r.says("back")  # taken up again: it counts for nothing until it is given again
    files = await bring_out(town.house, "kysely", "photos", tmp_path / "out")
    assert [file.name for file in files] == ["kysely-door-001.jpg", "kysely-door-002.jpg"]
    assert {Image.open(BytesIO(file.read_bytes())).width for file in files} == {100, 120}
    async with town.house.database.read() as session:
        acts = list(await session.exec(select(AuditRow.act).order_by(col(AuditRow.id))))
    assert acts[-1] == "results-exported"


async def test_ones_own_picture_is_in_the_copy_of_what_is_held(web_town: Town) -> None:
    """Whoever asks what is held of them gets the picture too; a stranger's isn't in it."""
    town = web_town
    await town.asks(DOOR, FIRST, EASY)
    other = await town.member("en", first="q-card")
    await other.sends_photo(photo(300, 200))
    r = await town.member("en", first="q-card")
    await r.sends_photo(photo(120, 80))
    await r.says("my data")
    await r.presses(texts().choice("en", "mydata", "download"))
    path = next(word for word in r.latest.split() if "/data/" in word).split("kuulolla.example")[-1]
    transport = httpx.ASGITransport(town.house.web_app())
    async with httpx.AsyncClient(transport=transport, base_url="https://kuulolla.example") as browser:
        held = (await browser.get(path[path.index("/data/") :].rstrip("."))).json()
    [kept] = held["survey_photos"]
    assert Image.open(BytesIO(base64.b64decode(kept["jpeg"]))).size == (120, 80)
    assert f"photo {kept['photo']}" in [one.get("answer") for one in held["survey_answers"]]


async def test_a_place_is_a_point_or_a_name(town: Town) -> None:
    """Where the channel gives points one may be sent; names and figures are typed everywhere."""
    only_named = asked("home", place={"pin": False})
    campaign = await town.asks(WHERE, only_named, FIRST)
    r = await town.member("fi", first="q-card")
    r.sees("hint-place")
    await r.does(Attachment("location", point=(61.5, 23.8)))
    r.sees("q-progress", i="2", n="3")
    await r.does(Attachment("location", point=(61.5, 23.8)))
    r.sees("no-media")
    await r.says("manttä")
    r.sees("q-progress", i="3", n="3")
    kept = await given(town, campaign)
    assert kept == {"where": "61.5000,23.8000", "home": "Mänttä-Vilppula"}
    await r.says("takaisin")
    await r.says("takaisin")
    r.sees("q-back", answer="61.5000, 23.8000")
    await r.says("60,98671, 25,65771")
    assert (await given(town, campaign))["where"] == "60.9867,25.6577"
