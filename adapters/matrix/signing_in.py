"""Signing in as a device that stays the same: its name is what makes a repeated send one message."""

import asyncio
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from adapters.matrix.http import Http
from adapters.matrix.trouble import Kind, Trouble

FILE = "sign-in.json"


@dataclass(frozen=True)
class SignIn:
    """What the operator told us of our account; a password, or the token of a sign-in made elsewhere."""

    user: str
    device: str
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)


@dataclass(frozen=True)
class Signed:
    """Who we are there."""

    user: str  # as "@kuulolla:example.org"
    device: str


async def sign_in(http: Http, wanted: SignIn, folder: Path) -> Signed:
    """Sign in, by the token that is kept, else anew, and keep it. Trouble.

    A password is used once a device: homeservers let nobody sign in often.
    """
    path = folder / FILE
    for token in filter(None, (wanted.token, _kept(path, wanted))):
        http.token = token
        try:
            said = await http.ask("GET", "/_matrix/client/v3/account/whoami")
        except Trouble as trouble:
            if trouble.kind is not Kind.TOKEN or not wanted.password:
                raise
        else:
            return Signed(str(said.get("user_id", "")), str(said.get("device_id") or wanted.device))
    http.token = ""
    if not wanted.password:
        raise Trouble(Kind.TOKEN, "no password and no token")
    told = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": wanted.user},
        "password": wanted.password,
        "device_id": wanted.device,
        "initial_device_display_name": "Kuulolla",
    }
    try:
        said = await http.ask("POST", "/_matrix/client/v3/login", told)
    except Trouble as trouble:
        if trouble.kind is Kind.FORBIDDEN:
            raise Trouble(Kind.TOKEN, trouble.description) from None
        raise
    http.token = str(said.get("access_token", ""))
    signed = Signed(str(said.get("user_id", "")), str(said.get("device_id", "")))
    await asyncio.to_thread(_keep, path, {"asked": wanted.user, "device": signed.device, "token": http.token})
    return signed


def _keep(path: Path, said: Mapping[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
    ) as file:
        json.dump(said, file)


def _kept(path: Path, wanted: SignIn) -> str:
    """Give the token of an earlier sign-in as the same device."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        same = (kept["asked"], kept["device"]) == (wanted.user, wanted.device)
        return str(kept["token"]) if same else ""
    except (OSError, ValueError, KeyError, TypeError):
        return ""
