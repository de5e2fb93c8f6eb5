"""What the scan of personal data finds, and what it must leave alone."""

import json
from collections import Counter
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.privacy.scan import Certainty, Kind, masked, scan

SENTENCES = Path("tests/data/themes/personal-data.jsonl").read_text(encoding="utf-8").splitlines()
KINDS = {"hetu": Kind.IDENTITY_CODE}


def found(text: str) -> list[tuple[Kind, str]]:
    return [(hit.kind, text[hit.start : hit.end]) for hit in scan(text)]


def test_every_piece_in_the_labelled_sentences_is_found_and_no_trap_is() -> None:
    """A miss is published, a false alarm teaches people to press on: both count, kind by kind."""
    right, missed, false = Counter[Kind](), Counter[Kind](), Counter[Kind]()
    for line in SENTENCES:
        row = json.loads(line)
        left = [(KINDS.get(span["kind"]) or Kind(span["kind"]), span) for span in row["spans"]]
        for hit in scan(row["text"]):
            same = [one for one in left if one[0] == hit.kind and one[1]["start"] < hit.end]
            (right if same else false)[hit.kind] += 1
            left = [one for one in left if one not in same]
        missed.update(kind for kind, _ in left)
    assert (missed, false) == (Counter(), Counter())
    assert right.total() == 35


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("Soita 09 1234567, jos voit", Kind.PHONE, "09 1234567"),
        ("numero on +358 (0)40 123 4567.", Kind.PHONE, "+358 (0)40 123 4567"),
        ("puh:(040) 123 4567.", Kind.PHONE, "(040) 123 4567"),
        ("p.040/1234567 iltaisin", Kind.PHONE, "040/1234567"),
        ("+46 70 123 45 67", Kind.PHONE, "+46 70 123 45 67"),
        ("FI21 1234 5600 0007 85 kiitos paljon", Kind.IBAN, "FI21 1234 5600 0007 85"),
        ("asun hämeenkatu 12 b 34", Kind.ADDRESS, "hämeenkatu 12 b 34"),
        ("Aleksis Kiven katu 10 B 5", Kind.ADDRESS, "Kiven katu 10 B 5"),
        ("Terveisin, Anna-Liisa Mäki-Virtanen", Kind.NAME, "Anna-Liisa Mäki-Virtanen"),
        ("Lääkärini Matti Meikäläinen ei kuunnellut", Kind.NAME, "Matti Meikäläinen"),
        ("min mamma har demens", Kind.HEALTH, "min mamma har demens"),
        ("mieheni sairastaa Alzheimeria", Kind.HEALTH, "mieheni sairastaa Alzheimeria"),
        ("Olen diabeetikko.", Kind.HEALTH, "Olen diabeetikko"),
        ("Minulla on selkäkipuja", Kind.HEALTH, "Minulla on selkäkipuja"),
        ("Minulla on masennuslääkkeet", Kind.HEALTH, "Minulla on masennuslääkkeet"),
        ("131052–308T on tunnukseni", Kind.IDENTITY_CODE, "131052–308T"),
        ("tunnus 131052 - 308t", Kind.IDENTITY_CODE, "131052 - 308t"),
        ("hetu 131052 308T", Kind.IDENTITY_CODE, "131052 308T"),
        ("13.10.52-308T", Kind.IDENTITY_CODE, "13.10.52-308T"),
        ("matti.m(at)posti.fi", Kind.EMAIL, "matti.m(at)posti.fi"),
        ("040 – 123 4567 illalla", Kind.PHONE, "040 – 123 4567"),
        ("Jag bor på Mannerheimvägen 3 i Helsingfors", Kind.ADDRESS, "Mannerheimvägen 3"),
        ("tohtori Virtanen kuunteli", Kind.NAME, "Virtanen"),
        ("Lisää aikoja! Terveisin Maija", Kind.NAME, "Maija"),
        ("Naapurini Pekka Virtanen odotti", Kind.NAME, "Pekka Virtanen"),
        ("Sincerely yours, John Smith", Kind.NAME, "John Smith"),
        ("minulla todettiin rintasyöpä", Kind.HEALTH, "minulla todettiin rintasyöpä"),
        ("min mormor har alzheimers", Kind.HEALTH, "min mormor har alzheimers"),
        ("I was diagnosed with MS", Kind.HEALTH, "I was diagnosed with MS"),
    ],
)
def test_what_people_write_is_found_to_its_end(text: str, kind: Kind, part: str) -> None:
    """A masked text must not keep half a number."""
    assert found(text) == [(kind, part)]


@pytest.mark.parametrize(
    "text",
    [
        "Valtatie 9 kulkee kotini vieressä",
        "avoinna 0800-1600",
        "05 06 2026 kello 08 15",
        "y-tunnus 1234567-8",
        "Soitin numeroon 0800 123456",
        "Kelan numero on 020 634 0200",
        "Säästö on +45 000 000 euroa",
        "Lue https://www.pirha.fi/0401234567",
        "Minulla on oikeus sairauslomaan",
        "Minulla on ehdotus: diabeteshoitajia lisää",
        "Onko osoitteessa Keskuskatu 3 terveysasema",
        "Lisää lääkäreitä Tampereelle",
        "tunnus 131052-309T",  # its check character says that it is none
        "131052 308",
        "050 – 100 euroa kuussa",
        "vuosina 2010–2020 jono oli 08 – 10 viikkoa",
        "Terveisin Pirkanmaan asukas",
        "Olen Tampereen Kaupungin asiakas",
        "Otan bussin Hämeenkatu 12:sta",
        "Minulla on kokemusta syöpäpotilaiden hoidosta",
        "Jag har en fråga om diabetesvård",
        "I have an idea about cancer screening",
        "Olen potilas siinä missä muutkin",
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    """Hours, dates, business ids, road numbers and services are what people write of."""
    assert found(text) == []


def test_certain_kinds_are_masked_and_the_rest_stays() -> None:
    """What is certain is never shown back as it was; what only may be personal is the person's to judge."""
    text = "Olen Pekka Korhonen, soita 0401234567 tai a.b@c.fi"
    words = {Kind.PHONE: "puhelinnumero", Kind.EMAIL: "sähköposti"}
    assert masked(text, scan(text), words) == "Olen Pekka Korhonen, soita [puhelinnumero] tai [sähköposti]"


@given(st.text())
def test_hits_lie_inside_the_text_and_apart(text: str) -> None:
    """Whatever is typed: nothing breaks, and masking by the hits is well defined."""
    hits = scan(text)
    ends = [0, *(hit.end for hit in hits)]
    assert all(end <= hit.start < hit.end <= len(text) for end, hit in zip(ends, hits, strict=False))
    sure = [hit for hit in hits if hit.certainty is Certainty.CERTAIN]
    assert masked(text, hits, dict.fromkeys(Kind, "x")).count("[x]") >= len(sure)


@pytest.mark.parametrize(
    "piece",
    [
        "0",
        "040 ",
        "a.",
        "a@",
        "@a",
        "fi21 ",
        "+",
        "(0) ",
        "olen ",
        "Olen Aino ",
        "minulla on ",
        "katu 1 ",
        "ä",
        "n ",
    ],
)
def test_a_long_text_of_anything_takes_no_longer_than_its_length(piece: str) -> None:
    """Whoever pastes a book, or means harm, doesn't halt the others."""
    text = piece * (40_000 // len(piece))
    began = process_time()
    scan(text)
    assert process_time() - began < 2  # 4,000 characters are the most that anyone may send


@given(
    st.lists(
        st.sampled_from(["040 1234567", "131052-308T", "a@b.fi", "Olen Aino Virta", "ja", "."]), max_size=6
    )
)
def test_each_certain_piece_is_gone_after_masking(pieces: list[str]) -> None:
    """However many there are, and in whatever order."""
    text = " ".join(pieces)
    shown = masked(text, scan(text), dict.fromkeys(Kind, "x"))
    assert not any(piece in shown for piece in ("1234567", "131052-308T", "a@b.fi"))
