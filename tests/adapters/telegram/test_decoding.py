"""What captured updates say, read by both libraries: each is the other's oracle."""

from copy import deepcopy
from typing import Any

import pytest

from adapters.telegram.decoding import KINDS, SERVICE, UnreadableUpdate
from adapters.telegram.wire import callback_of, update_id
from core.messaging.values import (
    Attachment,
    Blocked,
    Body,
    Command,
    Edited,
    Joined,
    Left,
    Migrated,
    Press,
    Reaction,
    Side,
    Text,
)
from tests.adapters.telegram.updates import NAMES, captured, engine

SAID: dict[str, Body | None] = {
    "callback": Press("AAAAAAAAAAAAAAAAAAAAAA", 1),
    "callback-inline-message": None,
    "channel-post": None,
    "command-bot-name": Command("vote"),
    "command-start-deep-link": Command("start", "inv_Ab3-9_xYzQ"),
    "contact-own": Attachment("contact"),
    "edited-text": Edited("Lisää penkkejä puistoon (korjattu)", "5020"),
    "forum-reply": None,
    "forwarded-from-anonymous-admin": None,
    "group-joined": None,
    "location": Attachment("location", point=(61.4978, 23.761)),
    "migrate-to": Migrated("-1001600000008"),
    "my-chat-member-blocked": Blocked(),
    "my-chat-member-left-group": Left(),
    "photo-caption": Attachment(
        "photo",
        "AgACAgQAAxkBAAINhGKvijUVSn2i3980bQIIc1fqWGNCAAJpvDEbEmaBUfuA43fR-BnlAQADAgADeQADJAQ",
        size=162061,
        caption="www.example.com",
    ),
    "pinned": None,
    "poll": None,
    "reaction": Reaction("35"),
    "reaction-count": None,
    "reply-to-bot": Text("2"),
    "sticker": Attachment(
        "sticker",
        "CAACAgIAAxkBAAESLdBjMImep-J0W8XaTN6S_Lz1-j1QIQACIwADsND4DGmmygHGlyggKQQ",
        size=16639,
    ),
    "story": None,
    "text-astral-entities": Text("👩‍👩‍👧 puisto #Tampere 𝒳"),
    "text-numbered-reply": Text(" 2. "),
    "text-private": Text("4"),
    "unknown-kind": None,
    "video": Attachment("video", "BAADAgADpgQAAgX9qEud6QcgPiOAlhYE", size=1381334, mime="video/mp4"),
    "voice": Attachment("voice", "AwACAgQAAxkBAAIBVOICE0001", size=21554, mime="audio/ogg"),
}

both = pytest.mark.parametrize("library", ["aiogram", "ptb"])


def test_every_captured_update_is_told_of() -> None:
    """An update that is added to the folder is decided on, not passed over."""
    assert sorted(SAID) == NAMES


@both
@pytest.mark.parametrize("name", NAMES)
def test_a_captured_update_says_what_happened(library: str, name: str) -> None:
    """What Telegram really sends is understood, whichever library reads it."""
    event = engine(library).decode(captured(name))
    assert (None if event is None else event.body) == SAID[name]


@pytest.mark.parametrize("name", NAMES)
def test_both_libraries_read_the_same_event(name: str) -> None:
    """A bot can change its library between two messages, and nobody notices."""
    for side in (Side.RESIDENT, Side.STAFF):
        assert engine("aiogram", side).decode(captured(name)) == engine("ptb", side).decode(captured(name))


@both
def test_an_event_names_its_source_chat_and_language(library: str) -> None:
    """The inbox knows a repeated delivery by source and key, and speaks the phone's language at once."""
    event = engine(library).decode(captured("command-start-deep-link"))
    assert event is not None
    assert (event.source, event.key, event.channel) == ("telegram:1001", "420000101", "telegram")
    assert (event.address, event.language, event.sender) == ("700000301", "fi", None)


def _in_group(text: str, *, reply: bool = False, anonymous: bool = False) -> dict[str, Any]:
    update = deepcopy(captured("reply-to-bot"))
    message = update["message"]
    message["text"] = text
    message["chat"] = {"id": -1001600000777, "type": "supergroup", "title": "Moderaattorit"}
    if not reply:
        del message["reply_to_message"]
    if anonymous:
        message["from"] = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
        message["sender_chat"] = message["chat"]
    return update


@both
def test_in_a_group_it_is_known_who_said_it(library: str) -> None:
    """The log names the moderator who decided, not the group."""
    event = engine(library, Side.STAFF).decode(_in_group("/queue@Kuulolla_Bot"))
    assert event is not None
    assert event.body == Command("queue")
    assert (event.address, event.sender, event.sender_name) == ("-1001600000777", "700000301", "Нина")
    assert event.language is None  # a group has no phone


@both
def test_an_anonymous_administrator_is_nobody(library: str) -> None:
    """All who write as the group have one number: it can't be a moderator's."""
    event = engine(library, Side.STAFF).decode(_in_group("/queue", anonymous=True))
    assert event is not None
    assert event.sender == ""


@both
def test_talk_among_people_of_a_group_is_not_for_the_bot(library: str) -> None:
    """With privacy mode off the bot hears everything, and keeps only what is said to it."""
    staff = engine(library, Side.STAFF)
    assert staff.decode(_in_group("Kuka ottaa seuraavan?")) is None
    answer = staff.decode(_in_group("Liian pitkä", reply=True))
    assert answer is not None
    assert answer.body == Text("Liian pitkä")


@both
def test_a_command_for_another_bot_is_left_to_it(library: str) -> None:
    """In a group with several bots, each answers what is its own."""
    assert engine(library, Side.STAFF).decode(_in_group("/queue@other_bot")) is None


@both
def test_a_forwarded_message_is_no_answer_of_a_resident(library: str) -> None:
    """A card or a word of somebody else's, sent on, votes for nobody; staff may send a text on."""
    update = captured("text-private")
    origin = {"type": "hidden_user", "sender_user_name": "Liisa", "date": 1581448800}
    update["message"]["forward_origin"] = origin
    resident = engine(library).decode(update)
    staff = engine(library, Side.STAFF).decode(update)
    assert resident is not None
    assert resident.body == Attachment("forwarded")
    assert staff is not None
    assert staff.body == Text("4")


@both
def test_a_button_that_is_not_ours_presses_nothing(library: str) -> None:
    """Forged data reaches the dialogue as a press on no question, which is refused and noted."""
    for data in ("v1.short", "v2.AAAAAAAAAAAAAAAAAAAAAA.1", "' or 1=1", "v1.AAAAAAAAAAAAAAAAAAAAAA.-1"):
        update = captured("callback")
        update["callback_query"]["data"] = data
        event = engine(library).decode(update)
        assert event is not None
        assert event.body == Press("", 0)


@both
def test_who_lets_the_bot_write_again_has_joined(library: str) -> None:
    """Unblocking makes a person reachable again without their having to write."""
    update = captured("my-chat-member-blocked")
    change = update["my_chat_member"]
    change["old_chat_member"], change["new_chat_member"] = (
        change["new_chat_member"],
        change["old_chat_member"],
    )
    event = engine(library).decode(update)
    assert event is not None
    assert event.body == Joined()


@both
def test_what_no_library_knows_yet_is_not_met_with_silence(library: str) -> None:
    """A kind of message invented after this release is answered as a picture is: please write."""
    update = captured("text-private")
    del update["message"]["text"]
    update["message"]["hologram"] = {"depth": 3}
    event = engine(library).decode(update)
    assert event is not None
    assert event.body == Attachment("other")


@both
def test_halves_of_characters_do_not_get_in(library: str) -> None:
    """A text that no database can hold becomes one that it can."""
    update = captured("text-private")
    update["message"]["text"] = "kyl\ud800lä\0"
    event = engine(library).decode(update)
    assert event is not None
    assert event.body == Text("kyllä")


@both
@pytest.mark.parametrize("odd", [{}, {"update_id": None}, {"update_id": "7"}, {"update_id": 2**70}])
def test_an_update_without_a_number_is_unreadable(library: str, odd: dict[str, Any]) -> None:
    """It goes to the dead letter with its reason."""
    with pytest.raises(UnreadableUpdate):
        engine(library).decode(odd)


def test_what_is_read_without_a_library() -> None:
    """The offset goes on, and a press is answered, also of an update that no library can read."""
    assert update_id({"update_id": 7}) == 7
    assert update_id({"update_id": True}) is None
    assert callback_of(captured("callback")) == "4382bfdwdsb323b2d9420000105"
    assert callback_of({"callback_query": None}) is None


@both
def test_every_name_that_is_read_exists_in_the_library(library: str) -> None:
    """A library that renames what a message carries is found out here, not by a resident."""
    message = engine(library)._library.read(captured("text-private")).message
    assert [name for name in (*KINDS, *SERVICE) if not hasattr(message, name)] == []
