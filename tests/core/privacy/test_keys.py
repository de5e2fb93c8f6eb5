"""What the keys keep, and from whom."""

import os
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.privacy.keys import Keyring, SealBroken, WeakSecret, new_secret, split_secrets

OLD, NEW = new_secret(os.urandom), new_secret(os.urandom)
RING = Keyring([OLD], os.urandom)
ROTATED = Keyring([NEW, OLD], os.urandom)
STRANGER = Keyring([NEW], os.urandom)


@given(st.binary(max_size=500), st.text(max_size=50).filter(lambda text: text.isascii()))
def test_what_is_sealed_is_opened_again(plaintext: bytes, about: str) -> None:
    """An address that can't be opened is a resident who can't be reached."""
    assert RING.unseal(RING.seal(plaintext, about), about) == plaintext


@given(st.binary(max_size=100), st.data())
def test_any_changed_byte_breaks_the_seal(plaintext: bytes, data: st.DataObject) -> None:
    """Nobody with access to the database alone can make one address out of another."""
    sealed = bytearray(RING.seal(plaintext, "account 1"))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SealBroken):
        RING.unseal(bytes(sealed), "account 1")


@given(st.binary(max_size=40))
def test_bytes_never_sealed_are_refused(noise: bytes) -> None:
    """A cut or empty value is a refusal with a name, not a crash in a library."""
    with pytest.raises(SealBroken):
        RING.unseal(RING.seal(b"x", "a")[:4] + noise, "account 1")
    with pytest.raises(SealBroken):
        RING.unseal(noise, "account 1")


def test_a_value_moved_to_another_row_does_not_open() -> None:
    """Swapping two residents' addresses in the database would send one's questions to the other."""
    with pytest.raises(SealBroken):
        RING.unseal(RING.seal(b"@maija", "account 1"), "account 2")


def test_sealing_twice_looks_different() -> None:
    """Equal addresses can't be told from the sealed column."""
    assert RING.seal(b"@maija", "account 1") != RING.seal(b"@maija", "account 1")


def test_after_a_new_secret_old_values_open_and_are_found() -> None:
    """Changing the key is a routine act: nobody is lost, nobody gets a second voice."""
    sealed, member = RING.seal(b"@maija", "account 1"), RING.new_member_key()
    assert ROTATED.unseal(sealed, "account 1") == b"@maija"
    assert ROTATED.blind_index("account", "@maija") == RING.blind_index("account", "@maija")
    assert ROTATED.member_index(member, 7) == RING.member_index(member, 7)
    assert ROTATED.unseal_link(member, 7, RING.seal_link(member, 7, 42)) == 42
    assert not ROTATED.sealed_now(sealed)
    assert ROTATED.sealed_now(ROTATED.seal(b"@maija", "account 1"))
    resealed = ROTATED.reseal_member_key(member)
    assert ROTATED.sealed_now(resealed)
    assert ROTATED.member_index(resealed, 7) == RING.member_index(member, 7)


def test_another_installation_opens_and_finds_nothing() -> None:
    """A stolen copy of the database without its secret names nobody."""
    with pytest.raises(SealBroken):
        STRANGER.unseal(RING.seal(b"@maija", "account 1"), "account 1")
    with pytest.raises(SealBroken):
        STRANGER.member_index(RING.new_member_key(), 7)
    assert STRANGER.blind_index("account", "@maija") != RING.blind_index("account", "@maija")
    assert STRANGER.code_hash("ABCD-EFGH-JKLM") != RING.code_hash("ABCD-EFGH-JKLM")


@given(st.tuples(st.text(), st.text()), st.tuples(st.text(), st.text()))
def test_indexes_agree_only_for_the_same_purpose_and_value(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    """An address used in two places can't be joined across them."""
    clean = [
        (purpose.replace("\0", ""), value.encode(errors="replace").decode())
        for purpose, value in (one, other)
    ]
    first, second = (
        RING.blind_index(purpose.encode(errors="replace").decode(), value) for purpose, value in clean
    )
    same = [(p.encode(errors="replace"), v) for p, v in clean]
    assert (first == second) == (same[0] == same[1])


def test_a_code_is_found_however_it_is_typed() -> None:
    """The hash is of the code, not of the spelling."""
    assert RING.code_hash("abcd efgh jklm") == RING.code_hash("ABCD-EFGH-JKLM")
    assert RING.code_hash("no code at all") != RING.code_hash("ABCD-EFGH-JKLM")


def test_a_member_key_links_one_person_in_one_campaign_only() -> None:
    """Votes in two campaigns can't be told to be one person's without that person's key."""
    maija, pekka = RING.new_member_key(), RING.new_member_key()
    assert RING.member_index(maija, 7) == RING.member_index(maija, 7)
    assert len({RING.member_index(key, campaign) for key in (maija, pekka) for campaign in (7, 8)}) == 4
    link = RING.seal_link(maija, 7, 42)
    assert RING.unseal_link(maija, 7, link) == 42
    for key, campaign in ((pekka, 7), (maija, 8)):
        with pytest.raises(SealBroken):
            RING.unseal_link(key, campaign, link)


@pytest.mark.parametrize("secrets", [[], [""], ["short"], [OLD, "short"]])
def test_a_weak_secret_is_refused_at_start(secrets: list[str]) -> None:
    """A guessable key protects nobody, so nothing starts on one."""
    with pytest.raises(WeakSecret):
        Keyring(secrets, os.urandom)


def test_the_setting_holds_several_secrets_newest_first() -> None:
    """An operator changes the key by writing the new one in front."""
    assert split_secrets(f" {NEW}, {OLD}\n") == [NEW, OLD]
    assert OLD not in repr(RING)


def test_a_batch_of_a_hundred_is_a_matter_of_milliseconds() -> None:
    """Encryption must never be the reason that replies come late."""
    member = RING.new_member_key()

    def batch() -> float:
        begun = perf_counter()
        for number in range(100):
            RING.seal(b"@maija:example.org", f"account {number}")
            RING.blind_index("account", "@maija:example.org")
            RING.member_index(member, number)
        return perf_counter() - begun

    assert min(batch() for _ in range(5)) < 0.02
