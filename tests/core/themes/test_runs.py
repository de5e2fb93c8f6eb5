"""Themes as replies come, change and go: ids, names and pins stay, and public numbers change only by accepting."""

import numpy as np
from sqlmodel import func, select

from adapters.database.engine import Database
from bot.facts.my_data import erase
from core.campaigns.merging import Twice
from core.surveys import merging as surveys
from core.surveys.tables import State
from core.themes import computing, correcting, merging, publishing, reading, recomputing
from core.themes.due import Need
from core.themes.outcomes import Done, Moved, Nothing, Outcome, TooFew, Unread
from core.themes.tables import Theme, ThemeReply, ThemeRun, ThemeSet, ThemeState
from tests.core.campaigns.hall import KEYS
from tests.core.themes.sorting import BUSES, PHONES, PLANTS, Sorted, member, sorted_town, written
from tests.core.themes.test_corrections import BUS_RIDERS, CALLERS, corrected


async def test_new_replies_are_placed_at_once_and_all_are_grouped_when_a_tenth_more_came(
    database: Database,
) -> None:
    """What the themes are called and where staff put a reply goes on; a subject that is new gets a theme."""
    town = await sorted_town(database, written(), more=14)
    assert await town.sort() == [Need.GROUP]
    number, now = town.number, town.now
    await corrected(town, lambda s, by: correcting.rename(s, by, number, 1, 2, "fi", "Jonot", now))
    await corrected(town, lambda s, by: correcting.move(s, by, number, 2, 1, 2, now))
    await town.writes({34: BUSES.format(n=50), 35: "Kissoja ja koiria näkee kaikkialla"})
    assert await town.sort() == [Need.PLACE, Need.WORDS]
    assert await town.theme_of(34) == 1
    assert await town.theme_of(35) is None
    await town.writes({place: PLANTS.format(n=place) for place in range(36, 48)})
    assert await town.sort() == [Need.GROUP]
    groups = await town.groups()
    assert groups[1] == (BUS_RIDERS | {34}) - {0}
    assert groups[2] == CALLERS | {0}
    assert groups[3] >= set(range(36, 48))
    themes = {one.number: one for one in (await town.read()).themes}
    assert themes[2].title("fi") == "Jonot"
    assert await town.sort() == []


async def test_a_reply_that_is_changed_or_taken_back_or_erased_leaves_its_place(database: Database) -> None:
    """A pin is about a text; nobody's next text inherits it, nor the number of one erased."""
    town = await sorted_town(database, written(), more=2)
    await town.sort()
    number, now = town.number, town.now
    await corrected(town, lambda s, by: correcting.move(s, by, number, 1, 34, 1, now))
    assert await town.theme_of(33) == 1
    await town.writes({1: "ei enää"}, State.SKIPPED)
    await town.writes({0: BUSES.format(n=78)})
    await town.writes({33: PHONES.format(n=77)})
    assert await town.sort() == [Need.PLACE, Need.WORDS]
    assert await town.theme_of(33) == 2
    assert (await town.groups())[1] == BUS_RIDERS - {1}
    ids = select(func.max(ThemeReply.id))
    async with database.write() as session:
        last = (await session.exec(ids)).one()
        told = await reading.reply(session, number, 34)
        assert told is not None
        assert told.id == last
        await erase(session, member(town, 33), KEYS)
    assert (await town.groups())[2] == CALLERS - {33}
    await town.writes({34: BUSES.format(n=79)})
    await town.follow()
    async with database.read() as session:
        assert await reading.reply(session, number, 34) is None
        told = await reading.reply(session, number, 35)
        assert told is not None
        assert told.text == BUSES.format(n=79)
        assert told.id > (last or 0)


async def test_public_numbers_change_only_by_accepting(database: Database) -> None:
    """A later run waits, says what it would change, and may be left; new replies are placed meanwhile."""
    town = await sorted_town(database, written(70, 40), more=30)
    await town.sort()
    number, now = town.number, town.now
    assert await corrected(town, lambda s, by: publishing.publish(s, by, number, 1, now)) == Done(2)
    await town.writes({place: PLANTS.format(n=place) for place in range(110, 122)})
    assert await town.sort() == [Need.PLACE, Need.GROUP]
    shown = await town.groups()
    assert shown.keys() == {1, 2}
    waits = await town.read()
    assert waits.proposed == {"themes": 3, "changed": 1, "moved": 12}
    assert waits.computed_at == now
    late = await corrected(town, lambda s, by: publishing.accept(s, by, number, 2, now))
    assert late == Moved(None, None)
    assert await town.groups() == shown
    kept = await corrected(town, lambda s, by: publishing.keep(s, by, number, waits.version, now))
    assert isinstance(kept, Done)
    assert (await town.read()).proposed is None
    assert await town.sort() == []  # what was left isn't proposed again before something changes
    await corrected(town, lambda s, by: publishing.recompute(s, by, number, kept.version, now))
    await town.sort()
    version = (await town.read()).version
    await corrected(town, lambda s, by: correcting.rename(s, by, number, version, 1, "fi", "Bussit", now))
    done = await corrected(town, lambda s, by: publishing.accept(s, by, number, version, now))
    assert done == Done(version + 2, moved=12)
    themes = {one.number: (one.size, one.title("fi")) for one in (await town.read()).themes}
    assert themes.keys() == {1, 2, 4}  # 3 was the theme of the run that was left, and is nobody's for good
    assert themes[1] == (70, "Bussit")
    assert await town.sort() in ([], [Need.WORDS])


async def test_a_draft_is_published_by_who_has_read_it(database: Database) -> None:
    """Of thirty to a hundred replies each must have been seen; identical ones are seen together."""
    town = await sorted_town(database, [*written(), BUSES.format(n=0), "Kaikki hyvin"], more=1)
    few = await sorted_few(town)
    assert few == TooFew(0, 30)
    await town.sort()
    number, now = town.number, town.now
    outcome = await corrected(town, lambda s, by: publishing.publish(s, by, number, 1, now))
    assert outcome == Unread(36)
    async with database.write() as session:
        by = await town.by(session)
        themes = (await reading.read_set(session, number)).themes
        for theme in (*(one.id for one in themes), None):
            page = 0
            while shown := await reading.replies_of(session, number, theme, page):
                await reading.seen(session, by, number, [one.id for one in shown], now)
                page += 1
    async with database.read() as session:
        first = await reading.replies_of(session, number, themes[0].id, size=50)
    assert sorted(one.copies for one in first)[-2:] == [1, 2]
    assert await corrected(town, lambda s, by: publishing.publish(s, by, number, 1, now)) == Done(2)
    await town.writes({36: PHONES.format(n=90)})
    await town.sort()
    again = await corrected(town, lambda s, by: publishing.publish(s, by, number, 2, now))
    assert again == Unread(1)
    assert await corrected(town, lambda s, by: publishing.unpublish(s, by, number, 2, now)) == Done(3)
    assert await corrected(town, lambda s, by: publishing.unpublish(s, by, number, 3, now)) == Nothing()


async def sorted_few(town: Sorted) -> Outcome:
    """Try to publish before anything is sorted."""
    async with town.database.write() as session:
        session.add(ThemeSet(campaign_id=town.town.campaign, question="why"))
    return await corrected(town, lambda s, by: publishing.publish(s, by, town.number, 0, town.now))


async def test_a_locked_set_does_not_change_until_it_is_unlocked(database: Database) -> None:
    town = await sorted_town(database, written(), more=10)
    await town.sort()
    number, now = town.number, town.now
    was = await town.gather()
    await corrected(town, lambda s, by: publishing.lock(s, by, number, 1, now))
    before = await town.groups()
    await town.writes({place: PLANTS.format(n=place) for place in range(34, 44)})
    assert await town.sort() == []
    assert (await town.groups(), (await town.read()).unplaced) == (before, 10)
    async with database.write() as session:  # a run that was under way when it was locked
        assert not await recomputing.store_run(session, was, computing.computed(was.reading), now)
    await corrected(town, lambda s, by: publishing.unlock(s, by, number, 2, now))
    assert await town.sort() == [Need.GROUP]
    assert (await town.groups())[3] == set(range(34, 44))


async def test_a_run_that_a_split_overtook_is_not_kept(database: Database) -> None:
    """It would put what staff parted together again; the next one knows of the parts."""
    town = await sorted_town(database, [*written(), *(PLANTS.format(n=n) for n in range(6))])
    await town.sort()
    number, now = town.number, town.now
    await corrected(town, lambda s, by: correcting.merge(s, by, number, 1, 3, 1, now))
    was = await town.gather()
    found = computing.computed(was.reading)
    split = await corrected(town, lambda s, by: correcting.split(s, by, number, 2, 1, now, seeds=(1, 36)))
    assert isinstance(split, Done)
    async with database.write() as session:
        assert not await recomputing.store_run(session, was, found, now)
    await corrected(town, lambda s, by: publishing.recompute(s, by, number, split.version, now))
    assert Need.GROUP in await town.sort()
    assert await town.groups() == {2: CALLERS, 4: BUS_RIDERS, 5: set(range(34, 40))}
    # Undone only now, the parts of the later run are the theme that they were.
    version = (await town.read()).version
    await corrected(town, lambda s, by: correcting.undo(s, by, number, version, now))
    assert (await town.groups())[1] == BUS_RIDERS | set(range(34, 40))


async def test_of_two_voices_of_one_person_one_reply_stays(database: Database) -> None:
    """The reply that counts keeps its theme and its pin, whoever's voice it was."""
    town = await sorted_town(database, written())
    await town.writes({0: BUSES.format(n=99)})  # later than the other voice's
    await town.sort()
    number, now = town.number, town.now
    await corrected(town, lambda s, by: correcting.move(s, by, number, 1, 1, 2, now))
    twice = [Twice(town.voters[0], town.voters[1]), Twice(town.voters[2], town.voters[25])]
    twice.append(Twice(town.voters[26], town.voters[3]))
    async with database.write() as session:
        await surveys.one_voice(session, twice)
        await merging.one_voice(session, twice)
    assert await town.follow() == 0
    groups = await town.groups()
    # Of two at the same moment the first voice's text counts, whatever its number.
    assert groups == {1: BUS_RIDERS - {0, 1, 2, 3} | {25}, 2: CALLERS - {25, 26} | {1, 3}}
    assert (await town.read()).replies == 31


async def test_themes_are_reckoned_from_nothing_but_the_replies(database: Database) -> None:
    """Twice the same, and what is kept of a run is numbers: no text stands in any of the tables."""
    town = await sorted_town(database, written())
    await town.sort()
    was = await town.gather()
    first, second = computing.computed(was.reading), computing.computed(was.reading)
    assert np.array_equal(first.base.themes, second.base.themes)
    assert first.told == second.told
    async with database.read() as session:
        runs = (await session.exec(select(func.count()).select_from(ThemeRun))).one()
        states = set(await session.exec(select(Theme.state)))
    assert (runs, states) == (1, {ThemeState.STANDING})
