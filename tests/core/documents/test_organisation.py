"""Who asks: the shipped organisation is whole, and a faulty one is refused with lines."""

from pathlib import Path

import pytest

from core.documents.faults import FaultyDocumentError
from core.documents.organisation import SHIPPED, Askers, check_organisation, load


def test_the_shipped_organisation_speaks_every_language() -> None:
    """Texts get their names in the case they need, and the crisis line that answers in that language."""
    organisation = load()
    assert organisation.values("fi-easy")["org-genitive"] == "Pirkanmaan hyvinvointialueen"
    assert organisation.values("sv")["org"] == "Birkalands välfärdsområde"
    assert organisation.values("en")["crisis"].startswith("09 2525 0113")


def test_a_faulty_organisation_is_refused_with_all_its_faults(tmp_path: Path) -> None:
    """An installation never starts with half a name."""
    broken = tmp_path / "organisation.yaml"
    text = SHIPPED.read_text(encoding="utf-8")
    broken.write_text(
        text.replace("  sv: Birk", "  se: Birk").replace("https://", "ftp://"), encoding="utf-8"
    )
    with pytest.raises(FaultyDocumentError) as refused:
        load(broken)
    assert [(f.line, f.id) for f in refused.value.faults][:2] == [
        (2, "fault-language-missing"),
        (4, "fault-language-unknown"),
    ]
    assert "fault-not-address" in {f.id for f in refused.value.faults}


PARTNER = """partners:
  - name: {fi: Nokian kaupunki, sv: Nokia stad, en: City of Nokia}
    genitive: {fi: Nokian kaupungin, sv: Nokia stads, en: City of Nokia's}
    contact: {fi: a@nokia.example, sv: b@nokia.example, en: c@nokia.example}
    privacy: https://nokia.example/tietosuoja
"""


def test_a_partner_speaks_for_itself() -> None:
    """What residents read of the city is the city's; the line for whoever is in danger stays."""
    text = SHIPPED.read_text(encoding="utf-8") + PARTNER
    document = check_organisation(text)
    assert not isinstance(document, list)
    values = Askers(document, {7: document.partners[0]})
    assert values("sv", 7)["org-genitive"] == "Nokia stads"
    assert values("fi-easy", 7)["contact"] == "a@nokia.example"
    assert values("en", 7)["crisis"] == document.values("en")["crisis"]
    assert values("en", 8) == values("en") == document.values("en")


def test_a_partner_without_a_contact_is_a_fault_with_its_line() -> None:
    """Nobody is invited by someone who can't be asked back."""
    text = SHIPPED.read_text(encoding="utf-8")
    lines = text.count("\n")
    faults = check_organisation(text + PARTNER.replace("    contact", "    contakt"))
    assert isinstance(faults, list)
    assert {(one.line, one.id, one.args.get("key")) for one in faults} == {
        (lines + 2, "fault-missing", "partners.1.contact"),
        (lines + 4, "fault-unknown-key", "partners.1.contakt"),
    }
