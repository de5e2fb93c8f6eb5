"""A real homeserver for tests: Synapse in an environment of its own, started when first asked for."""

import hashlib
import hmac
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

VERSION = "1.163.2"
ROOT = Path(__file__).parents[2]
HOME = ROOT / ".cache" / f"synapse-{VERSION}"
PYTHON = HOME / "bin" / "python"
SECRET = "registers-the-people-of-tests"
PASSWORD = "none-of-them-is-a-person"
PATIENCE = 60.0
CLOSING = 15.0

_UNLIMITED = {"per_second": 10_000, "burst_count": 10_000}
_LIMITS: Mapping[str, Any] = {
    "rc_message": _UNLIMITED,
    "rc_registration": _UNLIMITED,
    "rc_joins": {"local": _UNLIMITED, "remote": _UNLIMITED},
    "rc_joins_per_room": _UNLIMITED,
    "rc_invites": {"per_room": _UNLIMITED, "per_user": _UNLIMITED, "per_issuer": _UNLIMITED},
    "rc_login": {"address": _UNLIMITED, "account": _UNLIMITED, "failed_attempts": _UNLIMITED},
    "rc_room_creation": _UNLIMITED,
    "rc_media_create": _UNLIMITED,
    "rc_key_requests": _UNLIMITED,
    "rc_presence": {"per_user": _UNLIMITED},
    "rc_admin_redaction": _UNLIMITED,
}


def install() -> bool:
    """Have Synapse in its own environment, once a version; False where this machine can't get it."""
    if PYTHON.exists() and subprocess.run([PYTHON, "-c", "import synapse"], check=False).returncode == 0:
        return True
    print("Fetching Synapse for the tests of Matrix (once) ...", file=sys.stderr, flush=True)
    shutil.rmtree(HOME, ignore_errors=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for way in ([sys.executable, "-m", "venv", str(HOME)], [*pip, f"matrix-synapse=={VERSION}"]):
        # What an installer says belongs to stderr: the last line on stdout is pytest's.
        if subprocess.run(way, stdout=sys.stderr, check=False).returncode:
            print("Synapse can't be installed; going on without it.", file=sys.stderr, flush=True)
            shutil.rmtree(HOME, ignore_errors=True)
            return False
    return True


def needed() -> None:
    """Skip the test where there is no Synapse, unless it is CI that lacks it."""
    if not PYTHON.exists():
        if os.environ.get("CI"):
            pytest.fail(f"CI has no Synapse in {HOME}; `python -m tests` installs it")
        pytest.skip("Synapse isn't installed; `./run test` fetches it")


@dataclass
class Account:
    """Somebody with an account there, as a client of few words that shares no code with the product."""

    server: "Synapse"
    user: str
    token: str
    device: str

    def ask(self, method: str, path: str, body: Any = None, *, seconds: float = 30) -> Any:
        """Ask the homeserver as this person and give its answer. urllib.error.HTTPError."""
        return self.server.ask(method, path, body, self.token, seconds=seconds)


@dataclass
class Synapse:
    """One homeserver; it can be stopped and started again on what it has stored."""

    limits: Mapping[str, Any] = field(default_factory=lambda: _LIMITS)  # none of its own: Synapse's defaults
    folder: Path = field(init=False)
    port: int = field(init=False)
    _process: "subprocess.Popen[bytes] | None" = None

    def __post_init__(self) -> None:
        # Three times faster in memory.
        shm = Path("/dev/shm")
        where = shm if shm.is_dir() and os.access(shm, os.W_OK) else None
        self.folder = Path(tempfile.mkdtemp(prefix="kuulolla-synapse-", dir=where))
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            self.port = taken.getsockname()[1]
        (self.folder / "hs.yaml").write_text(yaml.safe_dump(self._settings()), encoding="utf-8")
        (self.folder / "log.yaml").write_text(yaml.safe_dump({**_LOG, **self._log()}), encoding="utf-8")

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        """All that it has written to its log so far."""
        return (self.folder / "homeserver.log").read_text(encoding="utf-8", errors="replace")

    def start(self) -> None:
        """Start it on what it has stored, and wait until it answers."""
        command = [str(PYTHON), "-m", "synapse.app.homeserver", "--config-path", str(self.folder / "hs.yaml")]
        with (self.folder / "output").open("ab") as output:
            self._process = subprocess.Popen(command, cwd=self.folder, stdout=output, stderr=output)
        ends = time.monotonic() + PATIENCE
        while True:
            try:
                self.ask("GET", "/_matrix/client/versions", seconds=2)
            except (OSError, ValueError):
                said = (self.folder / "output").read_text(encoding="utf-8", errors="replace")[-2000:]
                assert self._process.poll() is None, said
                assert time.monotonic() < ends, said
                time.sleep(0.05)
            else:
                return

    def stop(self) -> None:
        """Stop it; what it has stored stays."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(CLOSING)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def remove(self) -> None:
        """Stop it for good."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, method: str, path: str, body: Any = None, token: str = "", *, seconds: float = 30) -> Any:
        """Ask it and give its answer. urllib.error.HTTPError."""
        data = body if isinstance(body, bytes) else None if body is None else json.dumps(body).encode()
        headers = {
            "Content-Type": "application/octet-stream" if isinstance(body, bytes) else "application/json"
        }
        if token:
            headers["Authorization"] = f"Bearer {token}"
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=seconds) as answer:
            content: bytes = answer.read()
        return json.loads(content) if answer.headers.get_content_type() == "application/json" else content

    def register(self, name: str, *, admin: bool = False) -> Account:
        """Make an account and log it in."""
        nonce = self.ask("GET", "/_synapse/admin/v1/register")["nonce"]
        parts = (nonce, name, PASSWORD, "admin" if admin else "notadmin")
        mac = hmac.new(SECRET.encode(), "\0".join(parts).encode(), hashlib.sha1).hexdigest()
        told = {"nonce": nonce, "username": name, "password": PASSWORD, "admin": admin, "mac": mac}
        made = self.ask("POST", "/_synapse/admin/v1/register", told)
        return Account(self, made["user_id"], made["access_token"], made["device_id"])

    def login(self, name: str, device: str = "") -> Account:
        """Log in to an account that is there, from this device or a new one."""
        told: dict[str, Any] = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": name},
            "password": PASSWORD,
            **({"device_id": device} if device else {}),
        }
        made = self.ask("POST", "/_matrix/client/v3/login", told)
        return Account(self, made["user_id"], made["access_token"], made["device_id"])

    def _settings(self) -> dict[str, Any]:
        return {
            "server_name": "localhost",
            "pid_file": str(self.folder / "pid"),
            "listeners": [
                {
                    "port": self.port,
                    "bind_addresses": ["127.0.0.1"],
                    "type": "http",
                    "tls": False,
                    "x_forwarded": False,
                    "resources": [{"names": ["client"], "compress": False}],
                }
            ],
            "database": {"name": "sqlite3", "args": {"database": str(self.folder / "homeserver.db")}},
            "log_config": str(self.folder / "log.yaml"),
            "media_store_path": str(self.folder / "media"),
            "registration_shared_secret": SECRET,
            "macaroon_secret_key": "of-no-use-elsewhere",
            "form_secret": "of-no-use-elsewhere",
            "signing_key_path": str(self._signing_key()),
            "report_stats": False,
            "trusted_key_servers": [],
            "suppress_key_server_warning": True,
            "presence": {"enabled": False},
            "push": {"enabled": False},
            "bcrypt_rounds": 4,
            # Else a repeated first sync is answered from a stale cache for two minutes.
            "caches": {"sync_response_cache_duration": "0s"},
            **self.limits,
        }

    def _signing_key(self) -> Path:
        path = self.folder / "signing.key"
        path.write_text("ed25519 a_test jtxDJrMm/uC1d0RL9CcXOQqGTnPFzPfHaAwmhFSvGpQ\n", encoding="utf-8")
        return path

    def _log(self) -> dict[str, Any]:
        handler = {"class": "logging.FileHandler", "filename": str(self.folder / "homeserver.log")}
        return {"handlers": {"file": {**handler, "formatter": "plain"}}}


_LOG: Mapping[str, Any] = {
    "version": 1,
    "formatters": {"plain": {"format": "%(asctime)s %(name)s %(levelname)s %(message)s"}},
    "root": {"level": "WARNING", "handlers": ["file"]},
    "disable_existing_loggers": False,
}
