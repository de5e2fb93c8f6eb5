"""Staff correct a set: each act stands, is logged without a text, can be taken back, and overwrites nobody's."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from adapters.database.engine import Database
from core.access.guards import Analyst, access_analyst
from core.access.rights import Role
from core.access.roles import ensure_organisation
from core.audit.tables import AuditRow
from core.themes import correcting, publishing, reading
from core.themes.outcomes import Done, Locked, Moved, Nothing, Outcome, Same, TooFew, Unknown, UnknownReply
from core.themes.standing import NoSuchSet
from core.themes.tables import CorrectionKind, ThemeState
from tests.core.campaigns.hall import Hall
from tests.core.themes.sorting import PLANTS, Sorted, sorted_town, written

Act = Callable[[AsyncSession, Analyst], Awaitable[Outcome]]

BUS_RIDERS = set(range(20))
CALLERS = set(range(20, 34))


async def corrected(town: Sorted, act: Act, who: int = 0) -> Outcome:
    async with town.database.write() as session:
        return await act(session, await town.by(session, who))


async def test_each_correction_stands_and_is_taken_back(database: Database) -> None:
    """Names, merges, moves and themes set aside, undone one by one from the last."""
    town = await sorted_town(database, written())
    await town.sort()
    assert await town.groups() == {1: BUS_RIDERS, 2: CALLERS}
    number, now = town.number, town.now
    done = await corrected(
        town, lambda s, by: correcting.rename(s, by, number, 1, 2, "fi", "Puhelinjono", now)
    )
    assert done == Done(2, (2,))
    done = await corrected(town, lambda s, by: correcting.move(s, by, number, 2, 1, 2, now))
    assert done == Done(3, (2,), moved=1)
    done = await corrected(town, lambda s, by: correcting.other(s, by, number, 3, 2, now))
    assert done == Done(4, moved=1)
    done = await corrected(town, lambda s, by: correcting.merge(s, by, number, 4, 1, 2, now))
    assert done == Done(5, (1, 2), moved=18)
    assert await town.groups() == {2: (BUS_RIDERS | CALLERS) - {1}}
    # The number of a merged theme means the one that it is in.
    done = await corrected(town, lambda s, by: correcting.aside(s, by, number, 5, 1, now))
    assert done == Done(6, (2,), meant={1: 2})
    [theme] = (await town.read()).themes
    assert (theme.state, theme.title("sv"), theme.size) == (ThemeState.ASIDE, "Puhelinjono", 33)
    assert await town.groups() == {}  # counted, but in no report
    kinds = []
    for version in range(6, 11):
        done = await corrected(
            town,
            lambda s, by, version=version: correcting.undo(s, by, number, version, now),  # type: ignore[misc]
        )
        assert isinstance(done, Done)
        kinds.append(done.undone)
    assert kinds == [
        CorrectionKind.ASIDE,
        CorrectionKind.MERGE,
        CorrectionKind.OTHER,
        CorrectionKind.MOVE,
        CorrectionKind.RENAME,
    ]
    assert await town.groups() == {1: BUS_RIDERS, 2: CALLERS}
    assert await corrected(town, lambda s, by: correcting.undo(s, by, number, 11, now)) == Nothing()


async def test_a_theme_is_split_around_the_replies_that_staff_name(database: Database) -> None:
    """Its number leads to the larger part; undone, it is whole, and the parts' numbers lead to it."""
    texts = [*written(), *(f"Bussipysäkille pitää saada katos ja penkki {n}" for n in range(6))]
    town = await sorted_town(database, texts)
    await town.sort()
    number, now = town.number, town.now
    merged = await corrected(town, lambda s, by: correcting.merge(s, by, number, 1, 3, 1, now))
    assert isinstance(merged, Done)
    split = await corrected(town, lambda s, by: correcting.split(s, by, number, 2, 1, now, seeds=(1, 36)))
    assert split == Done(3, (1,), (4, 5), 26)
    assert await town.groups() == {2: CALLERS, 4: BUS_RIDERS, 5: set(range(34, 40))}
    parts = {one.number: one for one in (await town.read()).themes}
    assert "bussit" in parts[4].title("fi")
    async with database.read() as session:
        found = await reading.heir(session, number, 1)
        assert found is not None
        assert found.number == 4
    undone = await corrected(town, lambda s, by: correcting.undo(s, by, number, 3, now))
    assert undone == Done(4, (1,), (), 26, CorrectionKind.SPLIT)
    assert (await town.groups())[1] == BUS_RIDERS | set(range(34, 40))
    async with database.read() as session:
        found = await reading.heir(session, number, 5)
        assert found is not None
        assert found.number == 1


async def test_slips_are_answered_and_change_nothing(database: Database) -> None:
    """An unknown number, a theme merged with itself, a name it has, a locked set."""
    town = await sorted_town(database, written())
    await town.sort()
    number, now = town.number, town.now
    slips: list[tuple[Act, Outcome]] = [
        (lambda s, by: correcting.rename(s, by, number, 1, 9, "fi", "Jono", now), Unknown(9, 2)),
        (lambda s, by: correcting.merge(s, by, number, 1, 1, 1, now), Same(1)),
        (lambda s, by: correcting.merge(s, by, number, 1, 1, 7, now), Unknown(7, 2)),
        (lambda s, by: correcting.move(s, by, number, 1, 99, 1, now), UnknownReply(99)),
        (lambda s, by: correcting.pin(s, by, number, 1, 99, now), UnknownReply(99)),
        (lambda s, by: correcting.split(s, by, number, 1, 1, now, seeds=(1, 25)), UnknownReply(25)),
        (lambda s, by: publishing.coarser(s, by, number, 1, now), Done(2)),
        (lambda s, by: publishing.coarser(s, by, number, 2, now), Same(0)),
        (lambda s, by: publishing.lock(s, by, number, 2, now), Done(3)),
        (lambda s, by: publishing.lock(s, by, number, 3, now), Same(0)),
        (lambda s, by: correcting.merge(s, by, number, 3, 1, 2, now), Locked()),
        (lambda s, by: correcting.undo(s, by, number, 3, now), Nothing()),
        (lambda s, by: correcting.exclude(s, by, number, 3, "bussit", now), Locked()),
        (lambda s, by: publishing.recompute(s, by, number, 3, now), Locked()),
    ]
    for act, answer in slips:
        assert await corrected(town, act) == answer
    assert await town.groups() == {1: BUS_RIDERS, 2: CALLERS}


async def test_a_word_that_names_nothing_is_left_out_of_the_labels(database: Database) -> None:
    town = await sorted_town(database, written())
    await town.sort()
    number, now = town.number, town.now
    done = await corrected(town, lambda s, by: correcting.exclude(s, by, number, 1, "Bussit", now))
    assert isinstance(done, Done)
    [theme, _] = (await town.read()).themes
    assert "bussit" not in theme.title("fi")
    await town.sort()
    [theme, _] = (await town.read()).themes
    assert len(theme.keywords["fi"]) == 3
    assert "bussit" not in theme.title("fi")
    await corrected(town, lambda s, by: correcting.undo(s, by, number, 2, now))
    await town.sort()
    assert "bussit" in (await town.read()).themes[0].title("fi")


async def test_who_looked_before_another_changed_the_same_is_told_so(database: Database) -> None:
    """What they changed elsewhere doesn't matter, nor what one did oneself."""
    town = await sorted_town(database, written(plants=8))
    await town.sort()
    number, now = town.number, town.now
    first, second = town.staff
    await corrected(town, lambda s, by: correcting.rename(s, by, number, 1, 1, "fi", "Bussit", now), 0)
    late = await corrected(town, lambda s, by: correcting.merge(s, by, number, 1, 1, 2, now), 1)
    assert late == Moved(first, CorrectionKind.RENAME, (1,))
    fine = await corrected(town, lambda s, by: correcting.rename(s, by, number, 1, 2, "fi", "Jonot", now), 1)
    assert fine == Done(3, (2,))
    mine = await corrected(town, lambda s, by: correcting.rename(s, by, number, 1, 1, "sv", "Bussar", now), 0)
    assert mine == Done(4, (1,))
    # The last correction is the other's, and wasn't there when they looked.
    theirs = await corrected(town, lambda s, by: correcting.undo(s, by, number, 2, now), 1)
    assert theirs == Moved(first, CorrectionKind.RENAME, (1,))
    await corrected(town, lambda s, by: correcting.undo(s, by, number, 4, now), 0)
    gone = await corrected(town, lambda s, by: correcting.aside(s, by, number, 4, 1, now), 1)
    assert gone == Moved(first, CorrectionKind.RENAME, (1,), undone=True)
    moved = await corrected(town, lambda s, by: correcting.move(s, by, number, 5, 1, 3, now), 0)
    assert isinstance(moved, Done)
    also = await corrected(town, lambda s, by: correcting.other(s, by, number, 5, 1, now), 1)
    assert also == Moved(first, CorrectionKind.MOVE)
    assert second != first


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_of_two_at_the_same_moment_the_second_is_told_of_the_first(database: Database) -> None:
    """Two transactions at once: neither is lost, and no version is given twice. On SQLite there is one at a time."""
    town = await sorted_town(database, written())
    await town.sort()
    number, now = town.number, town.now
    begun = asyncio.Event()

    async def slow() -> Outcome:
        async with database.write() as session:
            by = await town.by(session, 0)
            done = await correcting.rename(session, by, number, 1, 1, "fi", "Bussit", now)
            begun.set()
            await asyncio.sleep(0.2)
            return done

    async def quick(theme: int) -> Outcome:
        await begun.wait()
        return await corrected(
            town, lambda s, by: correcting.rename(s, by, number, 1, theme, "fi", "Muu", now), 1
        )

    outcomes = await asyncio.gather(slow(), quick(1), quick(2))
    assert outcomes[0] == Done(2, (1,))
    assert outcomes[1] == Moved(town.staff[0], CorrectionKind.RENAME, (1,))
    assert outcomes[2] == Done(3, (2,))
    assert (await town.read()).version == 3


async def test_another_organisation_corrects_nothing_here(database: Database) -> None:
    town = await sorted_town(database, written())
    await town.sort()
    async with database.write() as session:
        there = await ensure_organisation(session, "Kainuu")
    hall = Hall(database, there)
    stranger = await hall.hire(Role.ANALYST)
    async with database.write() as session:
        by = await access_analyst(session, stranger, there)
        with pytest.raises(NoSuchSet):
            await correcting.aside(session, by, town.number, 1, 1, town.now)


async def test_the_log_tells_who_did_what_and_no_word_of_it(database: Database) -> None:
    town = await sorted_town(database, [*written(), *(PLANTS.format(n=n) for n in range(4))])
    await town.sort()
    number, now = town.number, town.now
    acts: list[Act] = [
        lambda s, by: correcting.rename(s, by, number, 9, 1, "fi", "Salainen nimi", now),
        lambda s, by: correcting.exclude(s, by, number, 9, "sana", now),
        lambda s, by: correcting.merge(s, by, number, 9, 3, 1, now),
        lambda s, by: correcting.split(s, by, number, 9, 1, now),
        lambda s, by: correcting.move(s, by, number, 9, 3, 2, now),
        lambda s, by: correcting.undo(s, by, number, 9, now),
        lambda s, by: publishing.finer(s, by, number, 9, now),
        lambda s, by: publishing.lock(s, by, number, 9, now),
    ]
    for act in acts:
        assert isinstance(await corrected(town, act), Done)
    async with database.read() as session:
        rows = list(
            await session.exec(
                select(AuditRow).where(col(AuditRow.subject_kind) == "theme-set").order_by(col(AuditRow.id))
            )
        )
    assert [row.act for row in rows] == [
        "theme-renamed",
        "theme-word-excluded",
        "themes-merged",
        "theme-split",
        "reply-moved",
        "theme-correction-undone",
        "themes-finer",
        "themes-locked",
    ]
    assert {row.actor for row in rows} == {town.staff[0]}
    assert not any("Salainen" in row.details or "sana" in row.details for row in rows)


async def test_replies_that_say_the_same_are_not_parted_and_few_are_not_either(database: Database) -> None:
    town = await sorted_town(database, written(plants=3))
    await town.sort()
    number, now = town.number, town.now
    alike = await corrected(town, lambda s, by: correcting.split(s, by, number, 1, 1, now))
    assert alike == Same(1)
    few = await corrected(town, lambda s, by: correcting.split(s, by, number, 1, 3, now))
    assert few == TooFew(3, 4)
