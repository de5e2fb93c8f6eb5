"""What staff may write to a card of themes: every language, every order, and slips that do nothing."""

import pytest

from bot.staff.theme_words import Act, Order, Slip, read_order

SAME = [
    (("nimeä 2 Puhelinjono", "döp om 2 Puhelinjono", "rename 2 Puhelinjono"), Act.RENAME, (2,), "Puhelinjono"),
    (("yhdistä 1 3", "slå ihop 1 och 3", "merge 1, 3", "link 1 3", "länka 1 3"), Act.MERGE, (1, 3), ""),
    (("jaa 2", "dela 2", "split 2"), Act.SPLIT, (2,), ""),
    (("jaa 2 118 40", "dela 2: 118 40", "SPLIT 2 118 and 40"), Act.SPLIT, (2, 118, 40), ""),
    (("siirrä 118 1", "flytta 118 -> 1", "move #118 1"), Act.MOVE, (118, 1), ""),
    (("kiinnitä 118", "fäst 118", "pin 118."), Act.PIN, (118,), ""),
    (("muut 118", "övriga 118", "other 118"), Act.OTHER, (118,), ""),
    (("muut", "näytä muut", "visa övriga", "show other"), Act.OTHER, (), ""),
    (("syrjään 4", "åt sidan 4", "aside 4"), Act.ASIDE, (4,), ""),
    (("pois sana terveysasema", "uteslut terveysasema", "exclude word terveysasema"), Act.EXCLUDE, (),
     "terveysasema"),
    (("lukitse", "lås", "lock"), Act.LOCK, (), ""),
    (("avaa", "lås upp", "öppna", "unlock"), Act.UNLOCK, (), ""),
    (("karkeammin", "grövre", "coarser"), Act.COARSER, (), ""),
    (("hienommin", "finare", "finer"), Act.FINER, (), ""),
    (("uudelleen", "räkna om", "recompute"), Act.RECOMPUTE, (), ""),
    (("kumoa", "ångra", "undo"), Act.UNDO, (), ""),
    (("väite 3 Jonot pois", "påstående 3: Jonot pois", "statement 3 Jonot pois"), Act.STATEMENT, (3,),
     "Jonot pois"),
    (("2", "2.", "näytä 2", "visa 2", "show 2"), Act.SHOW, (2,), ""),
    (("lue 118", "läs 118", "read 118"), Act.READ, (118,), ""),
    (("julkaise", "publicera", "publish"), Act.PUBLISH, (), ""),
    (("hyväksy", "godkänn", "accept"), Act.ACCEPT, (), ""),
    (("pidä vanha", "behåll", "keep the old"), Act.KEEP, (), ""),
]  # fmt: skip


@pytest.mark.parametrize(("written", "act", "numbers", "words"), SAME)
def test_every_language_says_the_same_order(
    written: tuple[str, ...], act: Act, numbers: tuple[int, ...], words: str
) -> None:
    """A colleague writes in the language at hand, whatever the card's is."""
    for text in written:
        assert read_order(text) == Order(act, numbers, words), text


def test_dots_capitals_and_spaces_do_not_matter_but_a_name_stays_as_written() -> None:
    """A telephone writes capitals by itself, and a foreign keyboard has no dots."""
    assert read_order(" NIMEA  2   Äkillinen  Jono ") == Order(Act.RENAME, (2,), "Äkillinen Jono")
    assert read_order("rename 2 3 jonoa") == Order(Act.RENAME, (2,), "3 jonoa")


def test_a_name_may_say_its_language() -> None:
    """Whoever names a theme needn't change their own language to name it in the other two."""
    assert read_order("nimeä 2 sv: Telefonkön") == Order(Act.RENAME, (2,), "Telefonkön", "sv")
    assert read_order("rename 2 FI:Puhelinjono") == Order(Act.RENAME, (2,), "Puhelinjono", "fi")
    assert read_order("döp om 2 svar: sena") == Order(Act.RENAME, (2,), "svar: sena")
    assert read_order("rename 2 sv:") == Order(Act.RENAME, (2,), "sv:")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("yhdistä 1", Act.MERGE),
        ("merge 1 1", Act.MERGE),
        ("merge one three", Act.MERGE),
        ("merge 1 3 4", Act.MERGE),
        ("split 2 118", Act.SPLIT),
        ("move 118", Act.MOVE),
        ("move 118 0", Act.MOVE),
        ("rename Jonot", Act.RENAME),
        ("rename 2", Act.RENAME),
        ("rename 2 " + "x" * 61, Act.RENAME),
        ("lock 2", Act.LOCK),
        ("undo merge", Act.UNDO),
        ("exclude two words", Act.EXCLUDE),
        ("väite 3", Act.STATEMENT),
        ("show 1 2", Act.SHOW),
        ("muutetaan nimi", None),
        ("merge1 3", None),
        ("what is this?", None),
        ("", None),
        ("99999999", None),
    ],
)
def test_what_lacks_something_or_says_too_much_does_nothing(text: str, act: Act | None) -> None:
    """A half-written order is answered with an example; it never half happens."""
    assert read_order(text) == Slip(act)
