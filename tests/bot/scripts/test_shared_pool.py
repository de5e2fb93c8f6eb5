"""Scripts of an organisation with a question and a partner of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlmodel import select

from adapters.database.migrating import migrate
from bot.settings import Settings
from core.access.roles import ensure_organisation
from core.pool import consents
from core.pool.frame import available
from core.pool.tables import Member, MemberId, Purpose
from tests.support.town import BARE, ROOT, SEEDS, WEB, Resident, Town

TRAITS = """built_in: [age_group, gender]
own:
  - name: clinic
    ask: {fi: Käytätkö terveysasemaa, sv: Använder du hälsostationen, en: Do you use a health centre}
    called: {fi: Terveysasema, sv: Hälsostation, en: Health centre}
    options: {often: {fi: Usein, sv: Ofta, en: Often}, never: {fi: En koskaan, sv: Aldrig, en: Never}}
    purpose: {fi: palvelujen suunnittelu, sv: planering av service, en: planning services}
"""
PARTNER = """partners:
  - {fi: Nokian kaupunki, sv: Nokia stad, en: City of Nokia}
traits: traits.yaml
"""


@pytest.fixture(params=[WEB, BARE])
async def own_town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose organisation asks about health centres and shares the pool with a city."""
    written = (ROOT / "examples" / "organisation.yaml").read_text("utf-8")
    document = tmp_path / "organisation.yaml"
    document.write_text(written + PARTNER, encoding="utf-8")
    (tmp_path / "traits.yaml").write_text(TRAITS, encoding="utf-8")
    await migrate(f"sqlite:///{tmp_path / 'kuulolla.db'}")
    settings = Settings(data_dir=tmp_path, public_url="https://kuulolla.example", organisation=document)
    town = Town(settings, 1, request.param)
    await town.open()
    yield town
    await town.leave()


async def joined(town: Town) -> Resident:
    """Somebody who comes in by a letter and is asked what this organisation asks."""
    await town.votes_on(*SEEDS[:1])
    r = town.stranger("en")
    await r.says(f"/start {town.letter('en').link}")
    r.sees("join-hello")
    await r.presses("continue")
    r.sees("consent-pool")
    await r.presses("join")
    r.sees("traits-intro")
    await r.presses("prefer-not")
    said = r.sees("trait-own", i=2, n=2, ask="Do you use a health centre", purpose="planning services")
    assert said
    return r


async def choose(r: Resident, label: str) -> None:
    """Take a choice that the organisation's document words."""
    await r.says(str(r.choices().index(label) + 1))


async def test_the_organisations_own_question_is_asked_and_corrected(own_town: Town) -> None:
    """A county asks what its services need, says what for, and people may take it back."""
    r = await joined(own_town)
    assert r.choices() == ["Often", "Never", "Prefer not to say"]
    await choose(r, "Often")
    r.sees("join-done")
    await r.says("correct")
    assert "health centre often" in r.latest
    await choose(r, "Health centre")
    r.sees("correct-own")
    await choose(r, "Never")
    assert "health centre never" in r.latest
    house = own_town.house
    async with house.database.read() as session:
        frame = await available(session, house.organisation_id, own_town.now, known=house.traits)
    assert [told.get("clinic") for told in frame.values()] == ["never"]


async def test_a_partner_may_invite_only_whoever_said_so(own_town: Town) -> None:
    """The pool is shared person by person, and a no is taken back as easily as a yes."""
    r = await joined(own_town)
    await choose(r, "Prefer not to say")
    r.sees("join-done")
    await r.presses("start")
    r.sees("vote-card")
    await r.presses("agree")
    r.sees("vote-empty")
    await r.says("pause")
    await r.says("hello")
    r.sees("consent-shared", partner="City of Nokia")
    await r.presses("refuse")
    assert await may_invite(own_town) == [False]
    r.sees("ways", n=0)
    await r.presses("done")
    r.sees("frequency")
    await r.presses("weekly")
    r.sees("idle")
    await r.presses("my-data")
    await r.says(str(r.choices().index("Ways to take part") + 1))
    r.sees("ways", n=0)
    await r.presses("done")
    r.sees("frequency")
    await r.presses("weekly")
    r.sees("consent-shared", partner="City of Nokia")
    await r.presses("allow")
    r.sees("ways-done")
    assert await may_invite(own_town) == [True]


async def may_invite(town: Town) -> list[bool]:
    """Say what those who joined answered about the city."""
    async with town.house.database.write() as session:
        city = await ensure_organisation(session, "City of Nokia")
        members = [MemberId(one or 0) for one in await session.exec(select(Member.id))]
        agreed = await consents.current(session, members, city)
    return [given for (_, purpose), given in agreed.items() if purpose is Purpose.POOL]
