"""20,000 people's answers to six questions, from the database to tables: `python -m tests.benchmarks.tabulation`.

Ours and pandas, each in a fresh process, read the same stored answers on SQLite and reckon the same: counts, shares
and means of each question, weighted and not, and three cross-tables with the size of their effect. Seconds are wall
time after the imports, memory is what the process grew by over its imports. Both print the same control sum. On a busy machine the seconds
of CPU say more.
"""

import asyncio
import json
import sqlite3
import subprocess
import sys
import tempfile
from itertools import combinations
from pathlib import Path
from time import perf_counter, process_time

import numpy as np

PEOPLE = 20_000
AIM = 1.0  # seconds
STEPS = """
steps:
- question: {id: when, ask: {en: When}, single: {day: {en: Day}, evening: {en: Evening}, weekend: {en: Weekend}}}
- question: {id: ways, ask: {en: How}, multiple: {phone: {en: Phone}, web: {en: Web}, desk: {en: Desk}, mail: {en: Mail}}}
- question: {id: ease, ask: {en: How easy}, scale: {from: 1, to: 5}}
- question: {id: far, ask: {en: How far}, number: {min: 0, max: 500, whole: true}}
- question: {id: fair, ask: {en: It is fair.}, agree: {}}
- question: {id: again, ask: {en: Again}, single: {"y": {en: Yes}, "n": {en: No}}, if: when == evening}
"""
DOCUMENT = f"""
campaign: large
kind: survey
title: {{en: Large}}
asks: {{en: We ask.}}
minutes: 5
decision: {{body: {{en: the board}}, meets: 2027-02-15, answer_by: 2027-03-31}}
legal_basis: public-task
sample: {{from: everyone}}
open: {{from: 2026-12-01, to: 2026-12-14}}
{STEPS}
"""
ASKED = ("when", "ways", "ease", "far", "fair", "again")
CROSSED = ("when", "ease", "fair")


def main() -> None:
    """Print the table; with a database and a name as arguments, measure that side."""
    if len(sys.argv) > 2:
        file = Path(sys.argv[1])
        print(json.dumps(asyncio.run(_ours(file)) if sys.argv[2] == "ours" else _theirs(file)))
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "k.db"
        asyncio.run(_store(file))
        found = {side: [_measured(file, side) for _ in range(3)] for side in ("ours", "pandas")}
    print("side     CPU s   wall s   of it reading   memory MB   whole peak MB   control")
    best = {side: min(runs) for side, runs in found.items()}
    for side, (cpu, seconds, read, grown, peak, control) in best.items():
        print(
            f"{side:<8} {cpu:5.2f} {seconds:8.2f} {read:12.2f} {grown:14.0f} {peak:13.0f}     {control:.3f}"
        )
    one, other = best["ours"], best["pandas"]
    print(f"pandas / ours: CPU {other[0] / one[0]:.1f}, memory {other[3] / one[3]:.1f}; aim {AIM} s")


def _measured(file: Path, side: str) -> list[float]:
    command = [sys.executable, "-m", "tests.benchmarks.tabulation", str(file), side]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _weights(
    voters: "np.ndarray[tuple[int], np.dtype[np.int64]]",
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return 0.5 + (voters % 7) / 6


async def _store(file: Path) -> None:
    from bot.app import open_installation
    from bot.settings import Settings

    settings = Settings(data_dir=file.parent / "var", database_url=f"sqlite:///{file}", secret_key="s" * 43)
    house = await open_installation(settings)
    organisation = int(house.organisation_id)
    await house.database.close()
    dice = np.random.default_rng(5)
    base = sqlite3.connect(file)
    base.execute(
        "INSERT INTO campaign (id, organisation_id, name, document, stage, opens, closes, version, created_by)"
        " VALUES (1, ?, 'large', ?, 'closed', '2026-12-01', '2026-12-14', 1, 1)",
        (organisation, DOCUMENT),
    )
    base.executemany(
        "INSERT INTO participation (id, campaign_id, member_index, invited, turns, sitting, answers, put_off, resting,"
        " settled) VALUES (?, 1, ?, 0, 0, 0, 0, '', 0, 6)",
        [(voter, f"index-{voter}") for voter in range(1, PEOPLE + 1)],
    )
    rows = []
    for voter in range(1, PEOPLE + 1):
        when = str(dice.choice(["day", "evening", "weekend"]))
        ease = int(np.clip(round(dice.normal(3 + (when == "evening"), 1)), 1, 5))
        ways = [one for one in ("phone", "web", "desk", "mail") if dice.random() < 0.4] or ["web"]
        given = {"when": when, "ways": ways, "ease": ease, "far": int(dice.exponential(12))}
        given["fair"] = str(dice.choice(["agree", "disagree", "pass"]))
        if when == "evening":
            given["again"] = "ny"[int(dice.random() < 0.6)]
        for question, value in given.items():
            skipped = dice.random() < 0.03 and question != "when"
            written = None if skipped else json.dumps(value)
            state, seconds = ("skipped" if skipped else "given"), int(dice.integers(3, 60))
            rows.append((voter, question, state, written, seconds))
    base.executemany(
        "INSERT INTO survey_answer (voter_id, question, state, value, version, answered_at, seconds, assisted)"
        " VALUES (?, ?, ?, ?, 1, '2026-12-02 10:00:00', ?, 0)",
        rows,
    )
    base.commit()
    base.close()


def _peak() -> float:
    with Path("/proc/self/status").open() as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


async def _ours(file: Path) -> list[float]:
    import core.tables  # noqa: F401
    from adapters.database.engine import open_database
    from core.campaigns.tables import Campaign
    from core.results.breakdowns import break_down, by_answer
    from core.surveys.reading import read_columns
    from core.surveys.sheets import sheet_of
    from core.surveys.tabulation import tabulate

    database = open_database(f"sqlite:///{file}")
    async with database.read() as session:
        campaign = await session.get_one(Campaign, 1)
        sheet_of(campaign)  # a document is read once in a process's life
        before, start, busy = _peak(), perf_counter(), process_time()
        columns = await read_columns(session, campaign)
    read = perf_counter() - start
    weights = _weights(columns.voters)
    tallies = {one.id: one for one in tabulate(columns, weights, 10)}
    crossed = []
    for first, second in combinations(CROSSED, 2):
        grouping = by_answer(columns.columns[first], tallies[first], 10)
        assert grouping is not None
        found = break_down(columns.columns[second], tallies[second], grouping, weights, 10)
        assert found is not None
        assert found.effect is not None
        crossed.append(found.effect.value)
    seconds, cpu = perf_counter() - start, process_time() - busy
    counts = [
        row.count or 0 for name in ("when", "ways", "ease", "fair", "again") for row in tallies[name].rows
    ]
    control = sum(counts) / 1000 + sum(crossed) + (tallies["far"].averages.mean or 0)
    peak = _peak()
    await database.close()
    return [cpu, seconds, read, peak - before, peak, control]


def _theirs(file: Path) -> list[float]:
    import pandas as pd

    base = sqlite3.connect(file)
    before, start, busy = _peak(), perf_counter(), process_time()
    long = pd.read_sql_query(
        "SELECT voter_id, question, state, value, seconds FROM survey_answer a JOIN participation p"
        " ON p.id = a.voter_id WHERE p.campaign_id = 1",
        base,
    )
    read = perf_counter() - start
    given = long[long.state == "given"]
    wide = given.assign(value=given.value.map(json.loads)).pivot(
        index="voter_id", columns="question", values="value"
    )
    wide["again"] = wide["again"].where(wide["when"] == "evening")
    wide["w"] = _weights(wide.index.to_numpy())
    counts = []
    for name in ("when", "fair", "again"):
        table = wide.groupby(name).w.agg(["size", "sum"])
        shares = table / table.sum()
        counts += table["size"].tolist()
        assert len(shares)
    ways = pd.get_dummies(wide.ways.explode()).groupby(level=0).max()
    there = wide.loc[wide.ways.notna(), "w"]
    ways = ways.loc[there.index]
    counts += ways.sum().tolist()
    assert (ways.mul(there, axis=0).sum() / there.sum()).between(0, 1).all()
    ease, far = wide.ease.astype(float), wide.far.astype(float)
    table = wide.groupby(ease).w.agg(["size", "sum"])
    counts += table["size"].tolist()
    for values in (ease, far):
        known = values.notna()
        assert (values[known] * wide.w[known]).sum() / wide.w[known].sum() > values.quantile(
            [0.25, 0.5, 0.75]
        ).iloc[0]
    long.groupby("question").seconds.median()
    long.groupby(["question", "state"]).size()
    effects = [_v(pd, wide["when"], wide["fair"])]
    for name in ("when", "fair"):
        known = pd.DataFrame({"by": wide[name], "of": ease, "w": wide.w}).dropna()
        assert pd.crosstab(known["by"], known["of"], values=known.w, aggfunc="sum", normalize="index").size
        means = known.groupby("by")["of"].transform("mean")
        whole = known["of"] - known["of"].mean()
        effects.append(float(((means - known["of"].mean()) ** 2).sum() / (whole**2).sum()))
    seconds, cpu = perf_counter() - start, process_time() - busy
    control = sum(counts) / 1000 + sum(effects) + round(float(far.mean()), 1)
    peak = _peak()
    base.close()
    return [cpu, seconds, read, peak - before, peak, control]


def _v(pd: object, first: object, second: object) -> float:
    table = pd.crosstab(first, second).to_numpy().astype(float)  # type: ignore[attr-defined]
    n, (r, c) = table.sum(), table.shape
    expected = np.outer(table.sum(1), table.sum(0)) / n
    phi2 = max(0.0, ((table - expected) ** 2 / expected).sum() / n - (r - 1) * (c - 1) / (n - 1))
    return float(np.sqrt(phi2 / (min(r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)) - 1)))


if __name__ == "__main__":
    main()
