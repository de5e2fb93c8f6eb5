"""The questionnaire of an open national survey, played by invented residents through the real chat."""

from bot.settings import EXAMPLES, Settings
from bot.simulation.simulating import simulate

DOCUMENT = (
    (EXAMPLES / "campaigns" / "asuinalue.yaml")
    .read_text(encoding="utf-8")
    .replace("size: 900", "size: 24")
    .replace("minimum_per_stratum: 30", "minimum_per_stratum: 0")
    .replace("{default: 0.25}", "{default: 0.9}")
    .replace("waves: {first: 0.5, until: {answers: 150}, every: 3 days, at_most: 3}\n", "")
    .replace("reminders: {after: 4 days, at_most: 2}\n", "")
    .replace("to: 2027-02-21", "to: 2027-02-04")
)


async def test_a_real_questionnaire_is_answered_to_its_end() -> None:
    """Fourteen questions work in a chat, and the two that aren't for all come to those whom they concern."""
    found = await simulate(DOCUMENT, 30, 3, Settings(_env_file=None))
    assert found.faults == 0
    assert found.complete > 5
    met = {one.id: one for one in found.questions}
    assert len(met) == 14
    assert found.complete <= met["life"].met <= met["satisfied"].met
    for asked, of in (("matters", "involved"), ("useful", "consulted")):
        assert 0 < met[asked].met < met[of].answered
    assert met["matters"].answered < met["involved"].answered
