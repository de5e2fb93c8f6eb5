"""The installation's keys: sealing values, finding sealed values, and the link from person to voice.

All keys are derived from SECRET_KEY, one per purpose (HKDF, RFC 5869); none is stored.
"""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.privacy.codes import Code, normalise

_KEY_ID = 4
_NONCE = 12  # random: NIST SP 800-38D 8.3 allows 2**32 values a key
_MEMBER_KEY = 32
_SHORTEST_SECRET = 32


class WeakSecret(ValueError):  # noqa: N818  it says what is so
    """SECRET_KEY needs at least one value, and at least 32 characters in each."""


class SealBroken(Exception):  # noqa: N818  it says what is so
    """The value was changed, belongs to something else, or its key is no longer in SECRET_KEY."""


@dataclass(frozen=True)
class _Keys:
    id: bytes
    sealing: AESGCM
    indexing: bytes


def new_secret(random: Callable[[int], bytes]) -> str:
    """Make a value for SECRET_KEY: 256 random bits, 43 characters without spaces or commas."""
    return urlsafe_b64encode(random(32)).rstrip(b"=").decode()


def split_secrets(setting: str) -> list[str]:
    """Read the setting SECRET_KEY: values apart by commas or white space, the newest first."""
    return setting.replace(",", " ").split()


class Keyring:
    """Seals under the newest secret, opens under any, indexes under the oldest.

    `secrets` are the values of SECRET_KEY, newest first. `random` must be a cryptographic source
    (`os.urandom`) wherever real data is kept: a source that repeats itself gives the plaintext away.

    Indexes stay with the oldest secret, so that a new secret in front breaks neither look-ups nor the
    uniqueness that the database keeps. The price: a leaked oldest secret needs a re-index, not a new front.
    """

    def __init__(self, secrets: Sequence[str], random: Callable[[int], bytes]) -> None:
        """Derive all keys. WeakSecret: no secret, or one shorter than 32 characters."""
        if not secrets or any(len(secret) < _SHORTEST_SECRET for secret in secrets):
            raise WeakSecret(WeakSecret.__doc__)
        ring = [_derive_all(secret.encode()) for secret in secrets]
        self.random = random
        self._newest = ring[0]
        self._sealing = {keys.id: keys.sealing for keys in ring}
        self._indexing = ring[-1].indexing

    def __repr__(self) -> str:
        """Name no key, so that a traceback or a log line can't."""
        return f"<Keyring of {len(self._sealing)}>"

    def seal(self, plaintext: bytes, about: str) -> bytes:
        """Encrypt with AES-256-GCM under the newest key; only `unseal` with the same `about` opens it.

        `about` says whose and which value it is ("account 17 address"), so that one row's value can't be
        moved to another. Layout: key id (4 bytes), nonce (12), ciphertext with its tag (16).
        """
        nonce = self.random(_NONCE)
        keys = self._newest
        return keys.id + nonce + keys.sealing.encrypt(nonce, plaintext, about.encode())

    def unseal(self, sealed: bytes, about: str) -> bytes:
        """Give back what was sealed under any secret of the ring. SealBroken: it can't be trusted."""
        sealing = self._sealing.get(sealed[:_KEY_ID])
        if sealing is None:
            raise SealBroken(SealBroken.__doc__)
        return _decrypt(sealing, sealed[_KEY_ID:], about)

    def sealed_now(self, sealed: bytes) -> bool:
        """Whether a value is under the newest secret; the others wait to be sealed again."""
        return sealed[:_KEY_ID] == self._newest.id

    def blind_index(self, purpose: str, value: str) -> str:
        """Turn a value into 64 hex digits, always the same and useless without the key (HMAC-SHA-256).

        Equal values under two purposes have nothing in common. The caller settles the spelling
        (case, spaces) first.
        """
        return _indexed(self._indexing, purpose, value)

    def code_hash(self, code: Code | str) -> str:
        """Hash a code for storage and look-up; dashes and case make no difference.

        A text that is no code is hashed too: the answer must take as long as for a used one.
        """
        return self.blind_index("code", normalise(code) or code)

    def new_member_key(self) -> bytes:
        """Make a member's own key, sealed for storage; with it go all links to what the member said."""
        return self.seal(self.random(_MEMBER_KEY), "member key")

    def reseal_member_key(self, member_key: bytes) -> bytes:
        """Seal a member's key under the newest secret; indexes and links stay as they are."""
        return self.seal(self._member(member_key), "member key")

    def member_index(self, member_key: bytes, campaign_id: int) -> str:
        """Find a member's one participation in a campaign: 64 hex digits, unlinkable without the key.

        `member_key` is the sealed one that is stored. SealBroken: the key can't be opened.
        """
        return _indexed(self._member(member_key), "participation", str(campaign_id))

    def seal_link(self, member_key: bytes, campaign_id: int, member_id: int) -> bytes:
        """Encrypt the link from a participation to its member, so that erasing the key cuts it."""
        nonce = self.random(_NONCE)
        return nonce + self._linking(member_key).encrypt(
            nonce, b"%d" % member_id, _link(campaign_id).encode()
        )

    def unseal_link(self, member_key: bytes, campaign_id: int, link: bytes) -> int:
        """Give back the member's id. SealBroken: another member's, another campaign's, or changed."""
        return int(_decrypt(self._linking(member_key), link, _link(campaign_id)))

    def _member(self, member_key: bytes) -> bytes:
        return self.unseal(member_key, "member key")

    def _linking(self, member_key: bytes) -> AESGCM:
        # The member key is uniformly random, so one HMAC is derivation enough (RFC 5869, 3.3).
        return AESGCM(hmac.digest(self._member(member_key), b"kuulolla link", "sha256"))


def _derive_all(secret: bytes) -> _Keys:
    return _Keys(
        id=_derive(secret, "key id", _KEY_ID),
        sealing=AESGCM(_derive(secret, "seal", 32)),
        indexing=_derive(secret, "index", 32),
    )


def _derive(secret: bytes, purpose: str, length: int) -> bytes:
    return HKDF(SHA256(), length, salt=None, info=b"kuulolla 1 " + purpose.encode()).derive(secret)


def _indexed(key: bytes, purpose: str, value: str) -> str:
    # The separator can't be written in a purpose by accident, and keeps ("a", "bc") from ("ab", "c").
    return hmac.digest(key, f"{purpose}\0{value}".encode(), "sha256").hex()


def _link(campaign_id: int) -> str:
    return f"participation {campaign_id}"


def _decrypt(key: AESGCM, sealed: bytes, about: str) -> bytes:
    try:
        return key.decrypt(sealed[:_NONCE], sealed[_NONCE:], about.encode())
    except (InvalidTag, ValueError) as error:  # ValueError: cut so short that the nonce is missing
        raise SealBroken(SealBroken.__doc__) from error
