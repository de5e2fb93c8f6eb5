"""What every channel promises: the same message reaches the person, and the same act comes in."""

import contextlib
from collections.abc import AsyncIterator

import httpx
import pytest

from adapters.database.engine import open_database
from adapters.telegram.engines import Name, open_engine
from core.messaging.channel import Sent
from core.messaging.values import Command, ConversationId, Outbound, Press, Side, Text
from tests.contract.rigs import PNG, MatrixRig, Mute, Rig, Seen, TelegramRig, WebRig
from tests.support.bot_api.server import BotApi
from tests.support.matrix import Homeserver

TOKEN = "7000:" + "A" * 35
CHOICES = ("Samaa mieltä", "Eri mieltä", "En osaa sanoa", "Myöhemmin")
CARD = Outbound("Väite 1/10\n”Iltavastaanottoja tarvitaan joka kunnassa.”", CHOICES, "A" * 22)


@contextlib.asynccontextmanager
async def telegram(library: str) -> AsyncIterator[Rig]:
    """A bot through one library; at the end the server has seen nothing that the Bot API doesn't know."""
    server = BotApi()
    account = server.add_bot(TOKEN, "kuulolla_bot")
    await server.start()

    async def draw(conversation: ConversationId, name: str, language: str) -> bytes | None:
        return PNG if name == "map" else None

    name: Name = "ptb" if library == "ptb" else "aiogram"
    engine = open_engine(name, TOKEN, api_base=server.url, side=Side.RESIDENT, draw=draw)
    rig = TelegramRig(engine, server, server.person(account, 700000301))
    assert await rig.says("/start") == Command("start")
    yield rig
    await engine.close()
    await server.stop()
    assert server.violations == []


@contextlib.asynccontextmanager
async def web(url: str) -> AsyncIterator[Rig]:
    """The web chat."""
    database = open_database(url)
    echo = Mute(database)
    transport = httpx.ASGITransport(echo.app())
    async with httpx.AsyncClient(transport=transport, base_url="http://chat.test") as browser:
        await browser.get("/")
        yield WebRig(echo, browser)
    await database.close()


@contextlib.asynccontextmanager
async def matrix(home: Homeserver) -> AsyncIterator[Rig]:
    """Our account at a homeserver."""

    async def draw(conversation: ConversationId, name: str, language: str) -> bytes | None:
        return PNG if name == "map" else None

    engine = home.engine(draw=draw)
    talk = await home.talk("aino", engine)
    place, _ = await engine.open()
    yield MatrixRig(engine, talk, place)
    await engine.close()


@pytest.fixture(params=["web", "aiogram", "ptb", "matrix"])
async def rig(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[Rig]:
    """Each channel in turn."""
    match request.param:
        case "web":
            channel = web(sqlite_url)
        case "matrix":
            channel = matrix(request.getfixturevalue("home"))
        case library:
            channel = telegram(library)
    async with channel as made:
        yield made


async def test_a_message_arrives_as_it_was_written(rig: Rig) -> None:
    """Lines, quotation marks, links, emoji and other scripts reach the person unchanged."""
    text = "Hei Åsa!\n\n”Tämä” on 👩‍👩‍👧 & 𝒳:\nhttps://kuulolla.example/r/ilta?a=1&b=2\nمرحبا بكم"
    (outcome,) = await rig.shows(Outbound(text))
    assert isinstance(outcome, Sent)
    assert outcome.ref
    assert (await rig.sees())[-1] == Seen(text)


@pytest.mark.parametrize(
    "text",
    [
        "<b>lihava</b> <script>alert(1)</script>",
        "*tähti* _viiva_ `koodi` [linkki](tg://user?id=1) ||piilo||",
        "&lt;b&gt; &amp; \\* \\_",
        "@room #aihe /stop @kuulolla_bot",
        "‮oikealta‬ ensin",
    ],
)
async def test_markup_in_a_text_is_text(rig: Rig, text: str) -> None:
    """What a stranger writes into a statement does nothing in anybody's chat (reliability.md, case 26)."""
    await rig.shows(Outbound(text, (text[:20],), "B" * 22))
    assert (await rig.sees())[-1] == Seen(text, (text[:20],))


async def test_halves_of_characters_do_not_stop_a_message(rig: Rig) -> None:
    """A text that can't be encoded would fail for ever; without the half it is what was meant."""
    await rig.shows(Outbound("kyl\ud800lä\0", ("o\udfffk",), "B" * 22))
    assert (await rig.sees())[-1] == Seen("kyllä", ("ok",))


async def test_a_press_says_which_choice_of_which_question(rig: Rig) -> None:
    """A button carries its question and its place, nothing that could be changed."""
    await rig.shows(CARD)
    assert (await rig.sees())[-1] == Seen(CARD.text, CHOICES)
    assert await rig.presses("En osaa sanoa") == Press("A" * 22, 2)


async def test_an_answered_card_changes_where_it_stands(rig: Rig) -> None:
    """The chat stays a record: the answer takes the card's place, and the next card comes below."""
    before = len(await rig.sees())
    await rig.shows(CARD)
    await rig.shows(Outbound("Kirjattu: eri mieltä.", replaces="A" * 22))
    await rig.shows(Outbound("Väite 2/10", CHOICES, "C" * 22))
    assert (await rig.sees())[before:] == [Seen("Kirjattu: eri mieltä."), Seen("Väite 2/10", CHOICES)]


async def test_a_card_can_change_and_stay_open(rig: Rig) -> None:
    """A moderator's card that a colleague took shows it and has other buttons; the new ones work."""
    await rig.shows(CARD)
    await rig.shows(Outbound("Otettu.", ("Takaisin",), "D" * 22, replaces="A" * 22))
    assert (await rig.sees())[-1] == Seen("Otettu.", ("Takaisin",))
    assert await rig.presses("Takaisin") == Press("D" * 22, 0)
    await rig.shows(Outbound("Palautettu.", replaces="D" * 22))
    assert (await rig.sees())[-1] == Seen("Palautettu.")


async def test_an_edit_that_changes_nothing_is_no_fault(rig: Rig) -> None:
    """A repeated edit is as good as done."""
    await rig.shows(CARD)
    same = Outbound(CARD.text, CHOICES, "A" * 22, replaces="A" * 22)
    (outcome,) = await rig.shows(same)
    assert isinstance(outcome, Sent)
    assert (await rig.sees())[-1] == Seen(CARD.text, CHOICES)


async def test_a_long_text_comes_whole_with_its_buttons_at_the_end(rig: Rig) -> None:
    """A report of 9,000 characters is read in order, in pieces that end with a sentence."""
    before = len(await rig.sees())
    text = " ".join(f"Kohta {number} on 👍 luettu." for number in range(400))
    await rig.shows(Outbound(text, ("Selvä",), "E" * 22))
    seen = (await rig.sees())[before:]
    assert " ".join(one.text for one in seen) == text
    assert all(one.text.endswith("luettu.") for one in seen)
    assert [one.buttons for one in seen] == [*([()] * (len(seen) - 1)), ("Selvä",)]


async def test_a_picture_comes_with_the_words_that_say_the_same(rig: Rig) -> None:
    """Who can't see it loses nothing; an answered card with a picture is edited like any other."""
    before = len(await rig.sees())
    await rig.shows(Outbound("Olet ryhmässä A, sen keskellä.", ("Jatka",), "F" * 22, picture="map"))
    assert (await rig.sees())[-1] == Seen("Olet ryhmässä A, sen keskellä.", ("Jatka",), picture=True)
    await rig.shows(Outbound("Olet ryhmässä A.", replaces="F" * 22))
    seen = (await rig.sees())[before:]
    assert len(seen) == 1
    assert (seen[0].text, seen[0].buttons) == ("Olet ryhmässä A.", ())


async def test_words_under_a_picture_may_be_long(rig: Rig) -> None:
    """What doesn't fit under it comes before it."""
    before = len(await rig.sees())
    text = " ".join(f"Ryhmä {number} 👍 on kartalla." for number in range(100))
    await rig.shows(Outbound(text, picture="map"))
    seen = (await rig.sees())[before:]
    assert " ".join(one.text for one in seen) == text
    assert [one.picture for one in seen] == [False] * (len(seen) - 1) + [True]


async def test_a_file_can_be_taken_away_whole(rig: Rig) -> None:
    """A campaign file arrives as a file where the channel has files, else as text; no character is lost."""
    whole = "title:\n  fi: Ilta-ajat\n" + "# selitys\n" * 600
    before = len(await rig.sees())
    await rig.shows(Outbound(whole, file="ilta-ajat.yaml"))
    seen = (await rig.sees())[before:]
    assert "\n".join(one.text for one in seen).split() == whole.split()
    if rig.can.files:
        assert [one.file for one in seen] == ["ilta-ajat.yaml"]
        assert seen[0].text == whole


@pytest.mark.parametrize(
    ("typed", "body"),
    [
        ("Samaa mieltä", Text("Samaa mieltä")),
        ("2", Text("2")),
        ("/start ABCD-EFGH-JKLM", Command("start", "ABCD-EFGH-JKLM")),
        ("/HELP", Command("help")),
        ("/ 5 euroa", Text("/ 5 euroa")),
        ("a\nb", Text("a\nb")),
    ],
)
async def test_what_is_typed_comes_in_as_it_was_meant(rig: Rig, typed: str, body: Text | Command) -> None:
    """A command is one everywhere, and everything else is text."""
    assert await rig.says(typed) == body


async def test_a_button_of_a_closed_card_still_says_what_it_is(rig: Rig) -> None:
    """The dialogue, not the channel, knows that it is too late, and tells the person so."""
    await rig.shows(CARD)
    await rig.shows(Outbound("Kirjattu.", replaces="A" * 22))
    assert await rig.forges("A" * 22, 1) == Press("A" * 22, 1)
