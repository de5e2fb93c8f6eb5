"""The settings of a summary's model: off unless set, and only on one's own machines."""

import pytest
from pydantic import ValidationError

from bot.settings import Settings

OWN = "http://127.0.0.1:8081/v1"


def test_it_is_off_unless_it_is_set() -> None:
    """Nobody's words go to a machine by default."""
    assert Settings(_env_file=None).summary_url == ""


@pytest.mark.parametrize(
    ("url", "model", "hosts", "says"),
    [
        ("https://93.184.216.34/v1", "m", "", "public address"),
        ("http://user:pass@10.0.0.1/v1", "m", "", "name and password"),
        (OWN, "", "", "SUMMARY_MODEL"),
    ],
)
def test_what_would_go_wrong_is_said_at_the_start(
    monkeypatch: pytest.MonkeyPatch, url: str, model: str, hosts: str, says: str
) -> None:
    """A slip in a setting is told in a sentence, not found out when words have left."""
    monkeypatch.setenv("KUULOLLA_SUMMARY_URL", url)
    monkeypatch.setenv("KUULOLLA_SUMMARY_MODEL", model)
    monkeypatch.setenv("KUULOLLA_SUMMARY_HOSTS", hosts)
    with pytest.raises(ValidationError, match=says):
        Settings(_env_file=None)


@pytest.mark.parametrize(("url", "hosts"), [(OWN, ""), ("https://93.184.216.34/v1", "x, 93.184.216.34")])
def test_ones_own_machine_is_let_be(monkeypatch: pytest.MonkeyPatch, url: str, hosts: str) -> None:
    """In a private network, or public and named."""
    monkeypatch.setenv("KUULOLLA_SUMMARY_URL", url)
    monkeypatch.setenv("KUULOLLA_SUMMARY_MODEL", "m")
    monkeypatch.setenv("KUULOLLA_SUMMARY_HOSTS", hosts)
    assert Settings(_env_file=None).summary_url == url
