"""The signed cookie that is a browser's account: one for residents, one for staff."""

import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from fastapi import Response

from core.messaging.values import Side

ACCOUNT_BYTES = 16
LIFE = {Side.RESIDENT: timedelta(days=400), Side.STAFF: timedelta(days=30)}
FORM = re.compile(r"([0-9a-f]{32})\.(\d{1,12})\.([0-9a-f]{64})")


class Index(Protocol):
    """A keyed hash, one per purpose."""

    def blind_index(self, purpose: str, value: str) -> str: ...


@dataclass(frozen=True)
class Cookies:
    """Issues and reads accounts; what was signed for one side is nothing on the other."""

    keyring: Index
    random: Callable[[int], bytes]
    secure: bool

    def name(self, side: Side) -> str:
        """Name the side's cookie; over https its prefix forbids a sister site to set it."""
        return f"{'__Host-' if self.secure else ''}kuulolla-{side}"

    def new_account(self) -> str:
        """Draw an account that nobody can guess: 128 random bits."""
        return self.random(ACCOUNT_BYTES).hex()

    def issue(self, response: Response, side: Side, account: str, now: datetime) -> None:
        """Give the account to the browser for the side's time from now on."""
        since = str(int(now.timestamp()))
        response.set_cookie(
            self.name(side),
            f"{account}.{since}.{self._signature(side, account, since)}",
            max_age=int(LIFE[side].total_seconds()),
            httponly=True,
            samesite="lax",
            secure=self.secure,
        )

    def read(self, value: str | None, side: Side, now: datetime) -> str | None:
        """Give the account that a cookie proves; None for one missing, altered or too old."""
        found = FORM.fullmatch(value or "")
        if found is None:
            return None
        account, since, signature = found.groups()
        if not hmac.compare_digest(signature, self._signature(side, account, since)):
            return None
        age = now.timestamp() - int(since)
        return account if age <= LIFE[side].total_seconds() else None

    def _signature(self, side: Side, account: str, since: str) -> str:
        return self.keyring.blind_index(f"web cookie {side}", f"{account}.{since}")
