"""Who asks: the shipped organisation is whole, and a faulty one is refused with lines."""

from pathlib import Path

import pytest

from core.documents.faults import FaultyDocumentError
from core.documents.organisation import SHIPPED, load


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
