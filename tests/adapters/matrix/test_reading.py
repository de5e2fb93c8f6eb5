"""Reading the rooms: each thing once, none lost, whatever happens in between."""

import asyncio
from datetime import timedelta

import pytest

from adapters.matrix.polling import ACCEPTS, AT_ONCE
from adapters.matrix.trouble import Kind, Trouble
from core.messaging.channel import Delivery, Gone, Sent
from core.messaging.values import (
    Attachment,
    Blocked,
    Command,
    ConversationId,
    Edited,
    Joined,
    Left,
    Part,
    Press,
    Redacted,
    Text,
)
from tests.adapters.matrix.reading import Town
from tests.support.matrix import Homeserver


@pytest.mark.faults
async def test_a_gap_of_three_hundred_is_filled(home: Homeserver, town: Town) -> None:
    """Case 18: a sync brings the last fifty; all that was said before them comes in, in order, none twice."""
    poller = town.poller()
    await poller.once()
    talk = await home.talk("aino", town.engine)
    await poller.once()
    said = [f"Viesti {number}" for number in range(300)]
    for text in said:
        talk.says(text)
    # One conversation keeps a hundred that wait: what lies beyond is a flood. So it is read by another's eyes.
    place = poller._place
    assert place is not None
    _, brought = await town.engine.read(await town.engine.fetch(place, 0), place)
    assert [one.event.body for one in brought.came] == [Text(text) for text in said]
    assert len({one.event.key for one in brought.came}) == 300


async def test_what_was_read_and_not_kept_is_read_again(home: Homeserver, town: Town) -> None:
    """A process killed in a sync loses nothing: the place moves with the events or not at all."""
    poller = town.poller()
    await poller.once()
    talk = await home.talk("aino", town.engine)
    await poller.once()
    talk.says("ensin")
    town.broken = True
    with pytest.raises(OSError, match="died"):
        await poller.once()
    assert await town.kept() == []
    town.broken = False
    talk.says("sitten")
    again = home.engine()
    town.now += timedelta(minutes=1)  # the dead one's turn is over
    other = town.poller(again)
    await other.once()
    await other.once()
    assert await town.kept() == [Text("ensin"), Text("sitten")]
    await again.close()


@pytest.mark.faults
async def test_a_homeserver_that_restarts_is_read_on(home: Homeserver, town: Town) -> None:
    """While it is away nothing is lost, and what was read isn't read again."""
    poller = town.poller()
    await poller.once()
    talk = await home.talk("aino", town.engine)
    talk.says("ennen")
    await poller.once()
    home.server.stop()
    with pytest.raises(Trouble) as away:
        await poller.once()
    assert away.value.kind is Kind.AWAY
    await asyncio.to_thread(home.server.start)
    talk.says("jälkeen")
    await poller.once()
    assert await town.kept() == [Text("ennen"), Text("jälkeen")]


async def test_invitations_are_accepted_one_after_the_other(home: Homeserver, town: Town) -> None:
    """What was said before we came is heard, and a hundred invitations don't take all our time."""
    poller = town.poller()
    await poller.once()
    talks = [home.invites("aino") for _ in range(AT_ONCE + 2)]
    for number, talk in enumerate(talks):
        talk.says(f"Hei {number}")
    await poller.once()
    await poller.once()
    assert len(await town.kept()) == AT_ONCE
    await poller.once()
    assert len(await town.kept()) == AT_ONCE
    town.now += ACCEPTS
    await poller.once()
    await poller.once()
    assert len(await town.kept()) == AT_ONCE + 1
    # One that waits outlives the process.
    await town.engine.close()
    town.now += timedelta(minutes=1)
    other = town.poller(town.engine)
    await other.once()
    await other.once()
    assert sorted(str(body) for body in await town.kept()) == sorted(
        str(Text(f"Hei {number}")) for number in range(len(talks))
    )


async def test_who_leaves_is_not_written_to(home: Homeserver, town: Town) -> None:
    """A room that the person left is left and forgotten; one that we are put out of is gone."""
    poller = town.poller()
    await poller.once()
    leaves, puts_out = home.invites("aino"), home.invites("onni", preset="private_chat")
    await poller.once()
    await poller.once()
    leaves.says("Hei")
    puts_out.says("Hei")
    await poller.once()
    leaves.person.ask("POST", f"{leaves.path}/leave", {})
    puts_out.person.ask("POST", f"{puts_out.path}/kick", {"user_id": home.user})
    await poller.once()
    await poller.once()
    assert sorted(map(str, await town.kept())) == sorted(
        map(str, [Text("Hei"), Text("Hei"), Blocked(), Left()])
    )
    await poller.intake.close()
    delivery = [
        Delivery(900 + n, ConversationId(1), one.room, Part("Hei"))
        for n, one in enumerate([leaves, puts_out])
    ]
    assert await town.engine.send(delivery) == [Gone("left"), Gone("left")]


async def test_a_crowd_is_entered_for_staff_only(home: Homeserver, town: Town) -> None:
    """Residents speak with us alone; a room with a name is for those who moderate in it."""
    name = {"type": "m.room.name", "state_key": "", "content": {"name": "Moderaattorit"}}
    poller = town.poller()
    await poller.once()
    town.staff = {home.person("onni").user}
    refused, entered = home.invites("aino", name), home.invites("onni", name)
    await poller.once()
    await poller.once()
    assert await town.kept() == [Joined()]
    await poller.intake.close()
    assert await town.sides() == ["staff"]
    members = f"{refused.path}/members?membership=leave"
    assert home.user in {one["state_key"] for one in refused.person.ask("GET", members)["chunk"]}
    said = entered.says("Hei vain")
    await poller.once()
    (_, text) = await town.kept()
    assert text == Text("Hei vain")
    assert said


async def test_what_people_do_comes_in_as_it_was_meant(home: Homeserver, town: Town) -> None:
    """Replies, edits, taking back, files and places; never our own words, notices, marks or votes in polls."""
    poller = town.poller()
    await poller.once()
    talk = await home.talk("aino", town.engine)
    await poller.once()
    (sent,) = await town.engine.send([Delivery(7_000, ConversationId(1), talk.room, Part("Kysymys"))])
    assert isinstance(sent, Sent)
    first = talk.says("!help")
    await poller.once()
    talk.sends({"msgtype": "m.notice", "body": "olen robotti"})
    talk.sends({"m.relates_to": {"rel_type": "m.annotation", "event_id": sent.ref, "key": "1"}}, "m.reaction")
    talk.sends({"org.matrix.msc3381.poll.response": {"answers": ["1"]}}, "org.matrix.msc3381.poll.response")
    talk.says("> <@x:y> Kysymys\n\n2", to=sent.ref)
    talk.says("> ei lainausta")
    talk.edits(first, "kyllä")
    talk.redacts(first)
    talk.sends({"msgtype": "m.location", "body": "tässä", "geo_uri": "geo:61.5,23.8;u=30"})
    talk.sends(
        {
            "msgtype": "m.image",
            "body": "k.jpg",
            "url": "mxc://a/b",
            "info": {"size": 5, "mimetype": "image/jpeg"},
        }
    )
    talk.sends({"body": "tarra", "url": "mxc://a/b", "info": {}}, "m.sticker")
    await poller.once()
    assert await town.kept() == [
        Command("help"),
        Press(f"card of {sent.ref}", 1),
        Text("> ei lainausta"),
        Edited("kyllä", first),
        Redacted(first),
        Attachment("location", point=(61.5, 23.8)),
        Attachment("photo", '{"url": "mxc://a/b"}', "k.jpg", 5, "image/jpeg"),
        Attachment("sticker"),
    ]


async def test_a_message_sent_again_shows_once(home: Homeserver, town: Town) -> None:
    """Case 5: after a restart the same row goes again under the same transaction."""
    poller = town.poller()
    await poller.once()
    talk = await home.talk("aino", town.engine)
    await poller.once()
    delivery = Delivery(8_000, ConversationId(1), talk.room, Part("Kerran vain"))
    first = await town.engine.send([delivery])
    again = home.engine()
    await again.open()
    assert await again.send([delivery]) == first
    await again.close()
    assert [one.text for one in talk.sees()] == ["Kerran vain"]


async def test_only_one_process_reads_and_sends(home: Homeserver, town: Town) -> None:
    """One device has one holder of its keys; another waits for its turn, signed out."""
    first, engine = town.poller(), home.engine()
    await first.once()
    second = town.poller(engine)
    assert await second.once() == 0
    assert not engine.ready
    await first.release()
    assert not town.engine.ready
    await second.once()
    assert engine.ready
    await engine.close()
