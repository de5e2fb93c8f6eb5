"""Letters: each of the drawn whom no chat reaches gets one, with codes that nobody else has."""

import asyncio
import csv
import io
import json
import os
from collections.abc import AsyncIterator
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import pypdf
import pytest
from sqlmodel import col, select

from adapters.web.pages.report import report_html
from bot.cli.exchange import Refused
from bot.cli.letter_files import read_variants
from bot.cli.letters import post, returned, told, told_back, write
from bot.facts.my_data import erase
from core.campaigns import dispositions, life, waves
from core.campaigns.letter_variants import compared
from core.campaigns.letters import Why
from core.campaigns.tables import Campaign, Invitation, Letter
from core.messaging.accounts import RESIDENTS, remember
from core.messaging.tables import Conversation
from core.messaging.values import ConversationId, Side
from core.pool import codes
from core.pool.addresses import Address
from core.pool.codes import Attempt, Result
from core.pool.tables import InviteCode, MemberId
from core.results.formats import response_csv
from core.results.report import read_report
from tests.bot.cli.lettering import CLOSES, Lettering, settings
from tests.bot.staff.documents import CAMPAIGN
from tests.support import postgres


@pytest.fixture(params=["sqlite", "postgresql"])
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Lettering]:
    """A new installation on each engine in turn."""
    name = f"kuulolla_{os.getpid()}_letters"
    url = f"sqlite:///{tmp_path / 'kuulolla.db'}"
    if request.param == "postgresql":
        url = await postgres.make_database(name)
    opened = await Lettering(settings(tmp_path, url)).open()
    yield opened
    await opened.close()
    if request.param == "postgresql":
        await postgres.drop_database(name)


@pytest.fixture
def pool() -> Executor:
    return ThreadPoolExecutor(1)


def rows(out: Path) -> list[dict[str, str]]:
    (file,) = out.glob("*.csv")
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))


def pages(out: Path) -> list[str]:
    texts = []
    for file in sorted(out.glob("*.pdf")):
        texts += [page.extract_text() for page in pypdf.PdfReader(file).pages]
    return texts


def in_the_window(out: Path) -> list[list[str]]:
    """Read what stands on each front within 36-78 mm from the top, with room for a sheet that slips."""
    (file,) = out.glob("*.pdf")
    shown = []
    for page in list(pypdf.PdfReader(file).pages)[::2]:
        lines: list[str] = []

        def visit(text: str, cm: Any, tm: Any, *_: Any, lines: list[str] = lines) -> None:
            height = 297 - (tm[5] * cm[3] + cm[5]) / 72 * 25.4
            if text.strip() and 36 <= height <= 78:
                lines += text.strip().split("\n")

        page.extract_text(visitor_text=visit)
        shown.append(lines)
    return shown


async def enters(town: Lettering, code: str) -> Result:
    """Use a code in a new chat."""
    async with town.house.database.write() as session:
        chat = Conversation(
            channel="web", side=Side.RESIDENT, address_index=os.urandom(8).hex(), address_sealed=b""
        )
        session.add(chat)
        await session.flush()
        number = ConversationId(chat.id or 0)
        attempt = Attempt(number, town.house.keyring.code_hash(code))
        return (await codes.redeem(session, [attempt], town.now))[number].result


async def test_each_gets_one_letter_in_their_language_with_codes_that_let_in(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """The letter is many people's only way in: its words, address and codes must be their own."""
    await town.register(["fi", "sv", "en", "fi-easy"])
    await town.launch()
    out = tmp_path / "out"
    made = await write(town.house, "ilta", out, workers=pool, say=lambda _: None)
    assert (made.letters, made.left_out, made.begun_before) == (4, {}, False)
    table = rows(out)
    assert sorted(row["language"] for row in table) == ["en", "fi", "fi-easy", "sv"]
    sides = pages(out)
    assert len(sides) == 8
    fronts = dict(zip([row["language"] for row in table], sides[::2], strict=True))
    backs = dict(zip([row["language"] for row in table], sides[1::2], strict=True))
    assert "Hyvä vastaanottaja" in fronts["fi"]
    assert "Bästa mottagare" in backs["fi"]
    assert "Bästa mottagare" in fronts["sv"]
    assert "Hyvä vastaanottaja" in backs["sv"]
    assert "Dear recipient" in fronts["en"]
    assert "Sinä olet yksi heistä" in fronts["fi-easy"]
    assert "På svenska på baksidan" in fronts["fi"]
    draw = await town.draw()
    for row, front, back in zip(table, sides[::2], sides[1::2], strict=True):
        assert all(part in front for part in (row["name"], row["street"], "33100 TAMPERE", row["code"]))
        assert row["code"] in back
        assert f"/d/{draw}" in front.replace("\n", "")
        assert row["name"] not in back
        assert row["link"].startswith(f"{town.house.settings.public_url}/c/")
    for row, seen in zip(table, in_the_window(out), strict=True):
        assert seen == [row["name"], row["street"], "33100 TAMPERE"]
    for invitation in await town.invitations():
        assert (invitation.way, invitation.invited_at) == ("letter", town.now)
    assert await enters(town, table[0]["code"]) == Result.JOINED
    assert await enters(town, table[0]["link"].rsplit("/", 1)[1]) == Result.REFUSED  # one use for both
    assert await enters(town, table[1]["link"].rsplit("/", 1)[1]) == Result.JOINED


async def test_a_second_run_gives_the_same_letters_with_the_same_codes(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """A printer jams, a machine goes down: nobody may end up with two codes, or with a dead one."""
    await town.register(["fi"] * 4)
    await town.launch()
    first, second = tmp_path / "first", tmp_path / "second"
    await write(town.house, "ilta", first, workers=pool, say=lambda _: None)
    again = await write(town.house, "ilta", second, workers=pool, say=lambda _: None)
    assert again.begun_before
    assert rows(first) == rows(second)
    for one, other in zip(sorted(first.glob("*.pdf")), sorted(second.glob("*.pdf")), strict=True):
        assert one.read_bytes() == other.read_bytes()
    async with town.house.database.read() as session:
        assert len((await session.exec(select(InviteCode))).all()) == 8
    assert await post(town.house, "ilta") == ("ilta-1", 4)
    async with town.house.database.read() as session:
        assert set(await session.exec(select(Letter.codes_sealed))) == {None}
    with pytest.raises(Refused, match="No letter of ilta is due"):
        await write(town.house, "ilta", tmp_path / "third", workers=pool)
    with pytest.raises(Refused, match="no letters that wait"):
        await post(town.house, "ilta")


class _Dying(ThreadPoolExecutor):
    """Loses its process after the first file."""

    def submit(self, *args: Any, **kwargs: Any) -> Any:
        if self._work_queue.qsize() or getattr(self, "used", False):
            raise KeyboardInterrupt
        self.used = True
        return super().submit(*args, **kwargs)


async def test_a_run_that_died_in_the_middle_goes_on_with_the_same_batch(
    town: Lettering, tmp_path: Path, pool: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was committed before the kill is what the next run prints; files that are whole stay."""
    monkeypatch.setattr("adapters.post.pdf_batch.PdfBatch.__init__.__defaults__", (2,))
    await town.register(["fi"] * 6)
    await town.launch()
    out = tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        await write(town.house, "ilta", out, workers=_Dying(1), say=lambda _: None)
    async with town.house.database.read() as session:
        hashes = set(await session.exec(select(InviteCode.code_hash)))
    made = await write(town.house, "ilta", out, workers=pool, say=lambda _: None)
    async with town.house.database.read() as session:
        assert set(await session.exec(select(InviteCode.code_hash))) == hashes
    assert made.letters == 6
    assert {town.house.keyring.code_hash(row["code"]) for row in rows(out)} < hashes
    assert len(pages(out)) == 12


async def test_who_has_no_address_or_one_too_long_waits_and_is_named(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """A letter that can't arrive isn't counted as an invitation."""
    long = Address("A" * 43, "Katu 1", "33100", "TAMPERE")
    await town.register(["fi", "fi", "fi", "ru"], {0: None, 1: long})
    await town.launch()
    made = await write(town.house, "ilta", tmp_path / "out", workers=pool, say=lambda _: None)
    assert made.left_out == {Why.NO_ADDRESS: 1, Why.TOO_LONG: 1}
    assert (made.letters, made.other_language) == (2, 1)
    lines = "\n".join(told(made, "ilta"))
    assert "no postal address" in lines
    assert "don't fit in the envelope's window" in lines
    assert "a language that no letter is written in" in lines
    assert {row["language"] for row in rows(tmp_path / "out")} == {"fi"}
    assert sum(one.invited_at is not None for one in await town.invitations()) == 2


async def test_no_cell_is_a_formula_and_nothing_is_readable_for_others(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """The printing house opens the table in a spreadsheet; the files hold addresses and codes."""
    evil = Address("=HYPERLINK(1)", "@katu", "33100", "-TAMPERE", "\t+358")
    await town.register(["fi", "fi"], {0: evil})
    await town.launch()
    out = tmp_path / "out"
    await write(town.house, "ilta", out, workers=pool, say=lambda _: None)
    for row in rows(out):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row.values())
    assert {path.stat().st_mode & 0o777 for path in out.iterdir()} == {0o600}
    told_ = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert "HYPERLINK" not in json.dumps(told_)


async def test_markup_in_an_address_stays_text(town: Lettering, tmp_path: Path, pool: Executor) -> None:
    """The register is not ours: what it holds is shown, never run."""
    odd = Address("#panic() *Åsa*", "$x$ <b>katu</b> 1", "33100", '"TAMPERE" \\ #[x]')
    await town.register(["fi"], {0: odd})
    await town.launch()
    await write(town.house, "ilta", tmp_path / "out", workers=pool, say=lambda _: None)
    front = pages(tmp_path / "out")[0]
    assert "#panic() *Åsa*" in front
    assert "$x$ <b>katu</b> 1" in front


async def test_variants_are_dealt_evenly_and_compared(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """Two wordings tell which brings more only if lot decides who gets which."""
    file = tmp_path / "b.yaml"
    file.write_text(
        "fi: Juuri sinun äänesi puuttuu.\nsv: Just din röst.\nen: Your voice.\n", encoding="utf-8"
    )
    await town.register(["fi"] * 8)
    campaign = await town.launch()
    out, wordings = tmp_path / "out", read_variants(["A", f"B={file}"])
    await write(town.house, "ilta", out, variants=wordings, workers=pool, say=lambda _: None)
    table, fronts = rows(out), pages(out)[::2]
    async with town.house.database.read() as session:
        found = select(Invitation.stratum, Letter.variant).join(
            Letter, col(Letter.invitation_id) == col(Invitation.id)
        )
        dealt = sorted(await session.exec(found))
    assert dealt == sorted((gender, name) for gender in ("female", "male") for name in "AABB")
    for row, front in zip(table, fronts, strict=True):
        assert ("Juuri sinun äänesi puuttuu." in front) == (row["variant"] == "B")
    by_b = next(row for row in table if row["variant"] == "B")
    by_a = next(row for row in table if row["variant"] == "A")
    assert await enters(town, by_b["code"]) == Result.JOINED
    back = tmp_path / "back.csv"
    back.write_text(f"code\n{by_a['code']}\n", encoding="utf-8")
    assert (await returned(town.house, "ilta", back)).noted == 1
    async with town.house.database.read() as session:
        figures = await compared(session, campaign, 7, town.house.keyring)
    assert [(one.name, one.letters, one.returned, one.opened) for one in figures] == [
        ("A", 4, 1, 0),
        ("B", 4, 0, 1),
    ]
    with pytest.raises(Refused, match="Give them as before: --variant A --variant B"):
        await write(town.house, "ilta", tmp_path / "other", workers=pool, say=lambda _: None)
    await post(town.house, "ilta")
    town.now = CLOSES + timedelta(hours=2)
    async with town.house.database.write() as session:
        await life.advance(session, town.now)
        [closed] = await dispositions.unsettled(session, town.now)
        await dispositions.settle(session, closed, 7, town.house.keyring, town.now)
        report = await read_report(session, closed, lambda _: None, 1, town.now)
    assert report.response is not None
    assert [(one.variant, one.letters) for one in report.response.wordings] == [("A", 4), ("B", 4)]
    assert '"letters, wording B",4' in response_csv(report)
    page = report_html(town.house.pages, replace(report, people=20, votes=20), "en", UTC, [])
    assert "<caption>Letters by wording</caption>" in page


async def test_a_returned_letter_opens_nothing_and_is_noted_once(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """Somebody else may hold the envelope now; the next of the group is to be written to."""
    await town.register(["fi"] * 3)
    await town.launch()
    await write(town.house, "ilta", tmp_path / "out", workers=pool, say=lambda _: None)
    first, second, _ = rows(tmp_path / "out")
    assert await enters(town, second["code"]) == Result.JOINED
    file = tmp_path / "back.csv"
    file.write_text(f"nro;code\n1;{first['code']}\n2;{second['code']}\n3;HELLO\n", encoding="utf-8")
    came = await returned(town.house, "ilta", file)
    assert (came.noted, came.used, came.unknown) == (1, 1, ("HELLO",))
    assert await enters(town, first["code"]) == Result.REFUSED
    assert sorted(str(one.outcome) for one in await town.invitations()) == ["None", "None", "returned"]
    again = await returned(town.house, "ilta", file)
    assert (again.noted, again.already) == (0, 1)
    assert "no codes of this campaign" in "\n".join(told_back(again))


async def test_who_can_be_written_to_in_chat_gets_no_letter(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """A letter costs a euro; one who has only the web page can't be written to there, and gets one."""
    await town.register(["fi"] * 3)
    await town.launch()
    async with town.house.database.write() as session:
        for member, channel, able in zip(town.members, ("telegram", "web"), (True, False), strict=False):
            chat = Conversation(
                channel=channel, side=Side.RESIDENT, address_index=channel, address_sealed=b"", party=member
            )
            if able:
                chat.capabilities = '{"can_initiate": true}'
            session.add(chat)
    made = await write(town.house, "ilta", tmp_path / "out", workers=pool, say=lambda _: None)
    assert made.letters == 2


async def test_slips_come_with_the_letter_and_ask_the_statements(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """Who has neither phone nor computer answers on paper, in their own language."""
    await town.register(["fi", "sv"])
    await town.launch()
    await write(town.house, "ilta", tmp_path / "out", slips=True, workers=pool, say=lambda _: None)
    sides = pages(tmp_path / "out")
    assert len(sides) == 8
    table = rows(tmp_path / "out")
    assert [row["first_page"] for row in table] == ["1", "5"]
    for at, row in enumerate(table):
        slip = sides[4 * at + 2]
        assert row["code"] in slip
        assert ("Väite numero 12." if row["language"] == "fi" else "Påstående 12.") in slip
        assert ("En osaa" if row["language"] == "fi" else "Kan inte") in slip


async def test_slips_ask_the_questions_too(town: Lettering, tmp_path: Path, pool: Executor) -> None:
    """The same questionnaire on paper, with the numbers that its answers are entered by."""
    await town.register(["fi", "sv"])
    question = (
        "  - question: {id: visited, ask: {fi: 'Kävitkö siellä?', sv: 'Var du där?', en: 'Were you there?'},"
        " single: {been: {fi: Kyllä, sv: Ja, en: Been}, not: {fi: En, sv: Nej, en: Not been}}}\n"
    )
    await town.launch(CAMPAIGN + question)
    await write(town.house, "ilta", tmp_path / "out", slips=True, workers=pool, say=lambda _: None)
    sides = pages(tmp_path / "out")
    for at, row in enumerate(rows(tmp_path / "out")):
        slip = " ".join((sides[4 * at + 2] + sides[4 * at + 3]).split())
        assert (
            "1 Kävitkö siellä? 1 Kyllä 2 En" if row["language"] == "fi" else "1 Var du där? 1 Ja 2 Nej"
        ) in slip
        assert ("Rastita jokaiselta riviltä" if row["language"] == "fi" else "Kryssa för en ruta") in slip


async def test_what_cannot_be_done_is_one_sentence(town: Lettering, tmp_path: Path, pool: Executor) -> None:
    """Whoever runs the command late at night reads what to do, and nothing is half-done."""
    await town.register(["fi"], {0: None})
    await town.launch()
    full = tmp_path / "full"
    full.mkdir()
    (full / "x").write_text("x")
    for name, out, match in (
        ("muu", tmp_path / "a", "There is no campaign muu"),
        ("ilta", full, "holds other files"),
        ("ilta", full / "x", "is a file"),
        ("ilta", tmp_path / "a", "nobody has a postal address that fits"),
    ):
        with pytest.raises(Refused, match=match):
            await write(town.house, name, out, workers=pool, say=lambda _: None)
    with pytest.raises(Refused, match="No Telegram bot"):
        await write(town.house, "ilta", tmp_path / "a", link="telegram", workers=pool)
    town.now = CLOSES + timedelta(hours=1)
    with pytest.raises(Refused, match="takes no answers"):
        await write(town.house, "ilta", tmp_path / "a", workers=pool, say=lambda _: None)
    bare = tmp_path / "bare.csv"
    bare.write_text("koodi\nX\n", encoding="utf-8")
    with pytest.raises(Refused, match="no column named code"):
        await returned(town.house, "ilta", bare)
    async with town.house.database.read() as session:
        assert not (await session.exec(select(InviteCode))).all()
        assert (await session.exec(select(Campaign))).one()
    for given, match in (
        (["A"], "compares nothing"),
        (["A", "A"], "two variants"),
        (["Ä", "B"], "can't name"),
    ):
        with pytest.raises(Refused, match=match):
            read_variants(given)


async def test_a_letter_too_long_for_its_page_is_refused_before_a_code_is_made(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """A page that runs over would put every address after it onto the wrong sheet."""
    words = "Pitkä lause täynnä sanoja. " * 60
    await town.register(["fi"] * 2)
    await town.launch()
    wordings = {"A": None, "B": {"fi": words, "sv": words, "en": words}}
    with pytest.raises(Refused, match="doesn't fit on its page"):
        await write(town.house, "ilta", tmp_path / "out", variants=wordings, workers=pool)
    async with town.house.database.read() as session:
        assert not (await session.exec(select(InviteCode))).all()


async def test_who_is_erased_between_two_runs_is_not_printed_again(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """What lies in the folder is corrected by the next run; the others keep their places and codes."""
    await town.register(["fi"] * 4)
    await town.launch()
    out = tmp_path / "out"
    await write(town.house, "ilta", out, workers=pool, say=lambda _: None)
    before = rows(out)
    gone = before[1]
    async with town.house.database.write() as session:
        invitations = select(Invitation.member_id).join(
            Letter, col(Letter.invitation_id) == col(Invitation.id)
        )
        member = (await session.exec(invitations.where(col(Letter.place) == 2))).one()
        await erase(session, MemberId(member), town.house.keyring)
    made = await write(town.house, "ilta", out, workers=pool, say=lambda _: None)
    assert made.letters == 3
    assert rows(out) == [
        row | {"first_page": str(2 * at + 1)} for at, row in enumerate(one for one in before if one != gone)
    ]
    assert gone["name"] not in "\n".join(pages(out))
    assert await enters(town, gone["code"]) == Result.REFUSED


async def test_two_runs_at_once_make_one_batch(town: Lettering, tmp_path: Path, pool: Executor) -> None:
    """Two colleagues press return in the same minute: each prints the same letters."""
    await town.register(["fi"] * 4)
    await town.launch()
    one, other = await asyncio.gather(
        write(town.house, "ilta", tmp_path / "one", workers=pool, say=lambda _: None),
        write(town.house, "ilta", tmp_path / "other", workers=pool, say=lambda _: None),
    )
    assert one.batch == other.batch == "ilta-1"
    assert sorted((one.begun_before, other.begun_before)) == [False, True]
    assert rows(tmp_path / "one") == rows(tmp_path / "other")
    async with town.house.database.read() as session:
        assert len((await session.exec(select(InviteCode))).all()) == 8


async def test_the_square_code_may_open_telegram(town: Lettering, tmp_path: Path, pool: Executor) -> None:
    """Where the residents' bot is known, one look through the camera is enough."""
    await town.register(["fi"])
    await town.launch()
    async with town.house.database.write() as session:
        await remember(session, RESIDENTS, "kuulolla_bot")
    await write(town.house, "ilta", tmp_path / "out", link="telegram", workers=pool, say=lambda _: None)
    (row,) = rows(tmp_path / "out")
    address, _, code = row["link"].partition("?start=")
    assert address == "https://t.me/kuulolla_bot"
    assert await enters(town, code) == Result.JOINED
    assert "Telegramissa (t.me/kuulolla_bot)" in pages(tmp_path / "out")[0].replace("\n", " ")


async def test_letters_go_to_a_waves_people_only_and_the_next_wave_follows(
    town: Lettering, tmp_path: Path, pool: Executor
) -> None:
    """What is sent before it is needed is money and goodwill spent for nothing."""
    await town.register(["fi"] * 8)
    campaign = await town.launch(CAMPAIGN + "waves: {first: 0.5, every: 3 days}\n")
    with pytest.raises(Refused, match="No letter of ilta is due"):
        await write(town.house, "ilta", tmp_path / "early", workers=pool, say=lambda _: None)
    sent: list[set[str]] = []
    for turn in ("one", "two"):
        async with town.house.database.write() as session:
            planned = await waves.reckon(session, campaign, 7, None, town.house.keyring, town.now, cap=4)
            assert isinstance(planned, waves.Planned)
            await waves.release(session, None, campaign, planned, town.now, cap=4)
        made = await write(town.house, "ilta", tmp_path / turn, workers=pool, say=lambda _: None)
        assert made.letters == 4
        await post(town.house, "ilta")
        sent.append({row["name"] for row in rows(tmp_path / turn)})
        town.now += timedelta(days=3)
    assert not sent[0] & sent[1]
    ways = [(one.wave, one.way) for one in await town.invitations()]
    assert sorted(ways) == [(1, "letter")] * 4 + [(2, "letter")] * 4
