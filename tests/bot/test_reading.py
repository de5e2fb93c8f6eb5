"""What people press and type is read alike, and nothing that isn't theirs is taken for an answer (pure)."""

import pytest

from bot import guards, router
from core.messaging.values import (
    Asked,
    Attachment,
    Body,
    Command,
    Press,
    Pressed,
    Reply,
    Sent,
    Takes,
    Text,
    Typed,
    Word,
)

CARD = router.Question(
    "token", ("agree", "disagree", "pass"), ("Samaa mieltä", "Eri mieltä", "En osaa sanoa")
)


@pytest.mark.parametrize("said", ["2", "2.", "2)", "２", "kaksi", "två", "Eri mieltä", "eri", "ERI MIELTÄ."])
def test_a_number_and_the_words_of_a_choice_are_the_same_as_its_button(said: str) -> None:
    """Nobody has to find a button to be heard."""
    assert router.read(Text(said), CARD) == router.read(Press("token", 1), CARD) == Pressed("disagree")


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (Press("another", 1), router.OldPress()),
        (Press("token", 3), router.OldPress()),
        (Press("token", -1), router.OldPress()),
        (Text("x" * (router.LONGEST + 1)), router.TooLong()),
        (Command("drop", "table"), router.UnknownCommand("/drop")),
        (Command("start", "ABC"), Asked("start", "ABC")),
        (Text("kumoa"), Word("undo")),
        (Text("4"), Typed("4")),
        (Text("e"), Typed("e")),
    ],
)
def test_what_fits_no_choice_is_no_answer(body: Body, read: Reply | router.Misread) -> None:
    """A forged, old or mistyped reply must never become a vote."""
    assert router.read(body, CARD) == read


@pytest.mark.parametrize("said", ["1", "yksi", "kir", "2."])
def test_where_words_are_asked_for_a_number_is_an_answer(said: str) -> None:
    """Somebody who writes "1" where a sentence was asked for doesn't mean to leave; only words and buttons do."""
    own = router.Question("token", ("write-own", "cancel"), ("Kirjoitan väitteen", "Peruuta"), free=True)
    assert router.read(Text(said), own) == Typed(said)
    assert router.read(Text("PERUUTA"), own) == router.read(Press("token", 1), own) == Pressed("cancel")
    assert router.read(Text("peruuta."), own) == Word("cancel")
    assert router.read(Text("avbryt"), own) == Word("cancel")


def test_a_press_where_nothing_was_asked_is_an_old_one() -> None:
    """A button outlives its question in many chats."""
    assert router.read(Press("token", 0), None) == router.OldPress()


@pytest.mark.parametrize("word", ["lopeta", "Sluta!", "STOP", "/stop", "seis"])
def test_a_stop_word_in_any_language_comes_before_everything(word: str) -> None:
    """Whoever has had enough must not have to find the right word."""
    assert guards.guard(Text(word)) == guards.Stop()


def test_a_stop_word_inside_a_sentence_is_an_answer() -> None:
    """ "Stop the queueing" is an opinion about queues."""
    assert guards.guard(Text("Lopeta jonottaminen")) is None


def test_need_is_seen_before_a_number_is_looked_for() -> None:
    """Somebody in danger gets numbers to call, whatever was asked."""
    assert guards.guard(Text("en saa henkeä")) == guards.AcuteNeed("en saa henkeä")
    assert guards.guard(Attachment("photo")) == guards.NoMedia()
    assert guards.guard(Press("token", 0)) is None


def test_a_picture_is_let_through_only_where_one_is_asked_for() -> None:
    """What is written under it is heard all the same: a stop word, and need."""
    wanted, photo = Takes("photo", 5), Attachment("photo")
    assert guards.guard(photo, takes=wanted) is None
    assert router.read(photo, None) == Sent(photo)
    assert guards.guard(photo, takes=Takes("location")) == guards.NoMedia()
    assert guards.guard(Attachment("voice"), takes=wanted) == guards.NoMedia()
    assert guards.guard(Attachment("forwarded"), takes=wanted) == guards.NoMedia()
    need = Attachment("photo", caption="en saa henkeä")
    assert guards.guard(need, takes=wanted) == guards.AcuteNeed("en saa henkeä")
    assert guards.guard(Attachment("photo", caption="seis")) == guards.Stop()
    assert guards.guard(Attachment("photo", caption="tämä ovi"), takes=wanted) is None
