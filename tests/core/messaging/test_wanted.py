"""Taking photos in: what is slow or broken holds up nobody, and nothing else is touched."""

import asyncio
from collections.abc import Mapping, Sequence

from core.messaging.values import Attachment, Body, Event, Side, Text
from core.messaging.wanted import AT_ONCE, Photos


def event(key: str, body: Body) -> Event:
    return Event("telegram:1", key, "telegram", Side.RESIDENT, key, body)


def photo(key: str, size: int | None = None) -> Event:
    return event(key, Attachment("photo", key, size=size))


class Camera:
    """Wants all photos but those named; remembers what was opened."""

    def __init__(self, *unwanted: str) -> None:
        self.unwanted = unwanted
        self.asked = 0
        self.fetched: list[str] = []
        self.at_once = self.most = 0

    async def wanted(self, events: Sequence[Event]) -> Mapping[int, int]:
        self.asked += 1
        return {
            place: 1
            for place, one in enumerate(events)
            if isinstance(one.body, Attachment) and one.key not in self.unwanted
        }

    async def fetch(self, what: Attachment, at_most: int) -> bytes | str:
        self.fetched.append(what.file_id)
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        await asyncio.sleep(0 if what.file_id != "slow" else 60)
        self.at_once -= 1
        return "away" if what.file_id == "away" else b"raw"

    async def take(self, *events: Event, seconds: float = 10) -> list[str]:
        """What became of each: its content, or its fault."""
        photos = Photos(self.wanted, lambda content, _: content.upper(), seconds)
        taken = await photos.taken(events, self.fetch)
        assert [one.key for one in taken] == [one.key for one in events]
        return [_of(one.body) for one in taken]


def _of(body: Body) -> str:
    return body.content.decode() or body.fault if isinstance(body, Attachment) else type(body).__name__


async def test_a_photo_that_comes_too_slowly_is_asked_for_again() -> None:
    """Others' words wait behind it, and the turn to read lasts half a minute."""
    camera = Camera()
    said = await camera.take(photo("slow"), photo("good"), event("t", Text("hei")), seconds=0.05)
    assert said == ["away", "RAW", "Text"]


async def test_only_what_is_wanted_is_fetched() -> None:
    """What the channel says is too large isn't even asked for."""
    camera = Camera("stranger")
    said = await camera.take(photo("stranger"), photo("large", 1_000_001), photo("away"), photo("good", 9))
    assert said == ["", "large", "away", "RAW"]
    assert camera.fetched == ["away", "good"]


async def test_words_cost_no_question_to_the_database() -> None:
    """Nearly all that comes in is words."""
    camera = Camera()
    assert await camera.take(event("a", Text("1")), event("b", Text("2"))) == ["Text", "Text"]
    assert camera.asked == 0


async def test_a_crowd_of_photos_is_opened_a_few_at_a_time() -> None:
    """One of forty million pixels fills 160 megabytes."""
    camera = Camera()
    said = await camera.take(*(photo(str(number)) for number in range(20)))
    assert said == ["RAW"] * 20
    assert camera.most == AT_ONCE
