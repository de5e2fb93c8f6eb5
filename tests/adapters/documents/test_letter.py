"""A letter's page: one side each, the right words, a code that a camera and a screen reader can read."""

import io
import re
from dataclasses import replace
from typing import Any

import pypdf
import pytest
import segno
import yaml
import zxingcpp
from PIL import Image, ImageDraw

from adapters.documents.letter import TooLong, as_pdf, as_pictures, content
from adapters.documents.qr import square_code
from core.campaigns.letter_words import MOST_ON_SLIP
from core.documents.questionnaire import Question
from core.language.catalogue import LANGUAGES
from core.privacy.codes import in_fours
from tests.adapters.documents.sheets import TOLD, parcel


def read(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def test_each_letter_is_one_sheet_in_every_language() -> None:
    """A side that ran over would put the next person's code on this person's sheet."""
    letters = parcel(8)
    pages = read(as_pdf(content(letters, letters.sheets))).pages
    assert len(pages) == 2 * len(letters.sheets)
    for sheet, front, back in zip(letters.sheets, pages[::2], pages[1::2], strict=True):
        for page, told in ((front, sheet.front), (back, sheet.back)):
            text = page.extract_text().replace("\n", " ")
            assert in_fours(sheet.code) in text
            assert told.greeting in text
            assert told.signatory in text
            assert told.drawn.split(": ")[0] in text


def test_the_body_is_at_least_twelve_points() -> None:
    """Half of the receivers read with glasses: only sender, address and marks may be smaller."""
    letters = parcel(1, ["fi"])
    small: list[str] = []

    def visit(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        if text.strip() and size * abs(tm[3]) * abs(cm[3]) < 11.99:
            small.append(text.strip())

    read(as_pdf(content(letters, letters.sheets))).pages[1].extract_text(visitor_text=visit)
    assert small == []


def test_a_screen_reader_knows_language_headings_and_what_the_picture_is() -> None:
    """The same file may be mailed to a blind resident: PDF/UA asks for tags, languages and texts for pictures."""
    letters = parcel(1, ["fi"])
    pdf = as_pdf(content(letters, letters.sheets))
    reader = read(pdf)
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    kinds, alts, tongues = set(), set(), set()

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            kinds.add(node.get("/S"))
            alts.add(node.get("/Alt"))
            tongues.add(node.get("/Lang"))
            if "/K" in node:
                walk(node["/K"])

    walk(root["/StructTreeRoot"]["/K"])
    assert {"/H1", "/H2", "/Figure", "/L"} <= kinds
    assert "Ruutukoodi. Se avaa saman osoitteen kuin koodi." in alts
    assert {"fi", "sv"} & {str(tongue) for tongue in tongues}


def test_the_square_code_is_the_link_module_by_module() -> None:
    """The picture in the letter is the code of the link that the letter's person holds, and large enough to read."""
    link = parcel(1).sheets[0].link
    svg = square_code(link)
    code = segno.make(link, error="m", micro=False, boost_error=False)
    rows = [[bool(module) for module in row] for row in code.matrix]
    drawn = [[False] * len(rows) for _ in rows]
    path = svg.split('d="', 1)[1].split('"', 1)[0]
    x = y = 0.0
    for kind, first, second in re.findall(r"([Mmh])\s*(-?[\d.]+)(?:\s*(-?[\d.]+))?", path):
        if kind == "h":
            for at in range(int(first)):
                drawn[int(y)][int(x) + at] = True
            x += float(first)
        else:
            x, y = (0.0, 0.0) if kind == "M" else (x, y)
            x, y = x + float(first), y + float(second)
    assert drawn == rows
    assert 34 / len(rows) >= 0.8  # mm a module: half of it is read at arm's length


def test_a_camera_reads_the_link_also_from_a_stained_letter() -> None:
    """What a telephone sees on paper: the whole side at the fineness of a cheap printer, then with a drop of coffee."""
    one = parcel(1)
    sheet = one.sheets[0]
    front = as_pictures(content(one, one.sheets), ppi=150)[0]
    picture = Image.open(io.BytesIO(front)).convert("L")
    [seen] = zxingcpp.read_barcodes(picture)
    assert seen.format == zxingcpp.BarcodeFormat.QRCode
    assert seen.text == sheet.link
    first, last = seen.position.top_left, seen.position.bottom_right
    x, y, reach = (first.x + last.x) // 2, (first.y + last.y) // 2, (last.x - first.x) // 10
    ImageDraw.Draw(picture).ellipse([x - reach, y - reach, x + reach, y + reach], fill=90)
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [sheet.link]


@pytest.mark.parametrize("statements", [1, MOST_ON_SLIP])
def test_a_slip_is_a_sheet_of_its_own(statements: int) -> None:
    """Folded into the same envelope, sent back without the letter."""
    letters = parcel(3, ["fi", "sv"], statements=statements)
    pages = [page.extract_text() for page in read(as_pdf(content(letters, letters.sheets))).pages]
    assert len(pages) == 4 * 3
    for at, sheet in enumerate(letters.sheets):
        slip = pages[4 * at + 2] + pages[4 * at + 3]
        assert in_fours(sheet.code) in pages[4 * at + 2]
        assert f"väite {statements}." in slip.replace("\n", " ")
        assert "Mäkelä" not in slip


def test_a_slip_asks_questions_of_every_kind_that_paper_can() -> None:
    """Whoever has no telephone answers the same questions, by the numbers that staff enter them by."""
    letters = parcel(1, ["fi"], statements=3, questions=questionnaire(1))
    pages = [page.extract_text() for page in read(as_pdf(content(letters, letters.sheets))).pages]
    assert len(pages) == 4
    told = " ".join((pages[2] + pages[3]).split())
    for words in (
        "1 Oletko käynyt terveysasemalla? 1 Kyllä 2 En",
        "Rastita enintään 2. 1 Kyllä 2 En",
        "1 = vaikeaa, 5 = helppoa 1 2 3 4 5",
        "Yksikkö: km",
        "Vain, jos vastasit kysymykseen 1 näin: Kyllä",
        "Numeroi: 1 on paras.",
        "1 Samaa mieltä 2 Eri mieltä 3 En osaa sanoa",
        "Lue tämä ensin.",
        "Rastita jokaiselta riviltä yksi ruutu.",
        "väite 3.",
    ):
        assert words in told, words
    assert "kuva" not in told
    assert "Kaikki kysymykset eivät mahtuneet" not in told


def test_what_there_is_no_room_for_is_told_and_the_slip_stays_one_sheet() -> None:
    """Nobody waits for questions that the form never asked."""
    letters = parcel(1, ["fi", "sv"], statements=9, questions=questionnaire(9))
    pages = [page.extract_text() for page in read(as_pdf(content(letters, letters.sheets))).pages]
    assert len(pages) == 4
    assert "rymdes inte här" in " ".join((pages[2] + pages[3]).split())
    slip = letters.sheets[0].slip
    assert slip is not None
    assert 20 < len(slip.questions) < 99
    assert slip.statements == ()


def questionnaire(times: int) -> list[Question]:
    """One question of each kind, so many times over; the condition is about the first."""
    yes_no = "{been: {fi: Kyllä, sv: Ja, en: 'Yes'}, not: {fi: En, sv: Nej, en: 'No'}}"
    ends = "low: {fi: vaikeaa, sv: svårt, en: hard}, high: {fi: helppoa, sv: lätt, en: easy}"
    kinds = {
        "Oletko käynyt terveysasemalla?": f"single: {yes_no}",
        "Mihin aikaan?": f"multiple: {yes_no}, at_most: 2",
        "Kuinka helppoa?": f"scale: {{from: 1, to: 5, {ends}}}",
        "Kuinka pitkä matka?": "number: {unit: {fi: km, sv: km, en: km}}, if: a0q0 == been",
        "Milloin viimeksi?": "date: {}",
        "Mikä ensin?": f"ranking: {yes_no}",
        "Mikä tekee siitä vaikeaa?": "text: {}",
        "Lisää kuva.": "photo: {}",
        "Missä asut?": "place: {}",
        "Iltoja tarvitaan.": "agree: {}",
        "Lue tämä ensin.": "info: {}",
    }
    return [
        Question.model_validate(
            yaml.safe_load(
                f'{{id: a{time}q{at}, ask: {{fi: "{words}", sv: "{words}", en: "{words}"}}, {kind}}}'
            ),
            context={"languages": ()},
        )
        for time in range(times)
        for at, (words, kind) in enumerate(kinds.items())
    ]


def test_words_that_run_over_are_refused_by_the_letters_place() -> None:
    """Nothing is cut off in silence."""
    letters = parcel(2, ["fi"])
    long = replace(letters.sheets[1].back, becomes="Pitkä lause. " * 400)
    sheets = [letters.sheets[0], replace(letters.sheets[1], back=long)]
    with pytest.raises(TooLong) as refused:
        as_pdf(content(letters, sheets))
    assert refused.value.place == 2


def test_the_same_letters_are_the_same_bytes() -> None:
    """A manifest's hash tells a changed file only if an unchanged one keeps it."""
    letters = parcel(2)
    assert as_pdf(content(letters, letters.sheets)) == as_pdf(content(letters, letters.sheets))


def test_the_longest_words_still_fit_in_every_language() -> None:
    """A title of 60 characters and long contacts must not be found out on the day of printing."""
    told = replace(
        TOLD,
        title=dict.fromkeys(
            ("fi", "sv", "en"), "Ikääntyneiden kotihoidon ja palveluasumisen kehittäminen 2027"
        ),
        body=dict.fromkeys(("fi", "sv", "en"), "hyvinvointialueen ikäihmisten palveluiden lautakunta"),
        size=8000,
        slips=True,
    )
    letters = parcel(4, LANGUAGES, told=told, statements=2)
    assert len(as_pictures(content(letters, letters.sheets), ppi=20)) == 16
