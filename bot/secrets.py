"""The installation's secret key: from the settings, or made once beside its database."""

import os
from collections.abc import Callable
from pathlib import Path

from core.privacy.keys import Keyring, new_secret, split_secrets


def open_keyring(setting: str, data_dir: Path, random: Callable[[int], bytes]) -> Keyring:
    """Give the keyring of the setting, or of `secret.key` in the data folder, made there when it is missing."""
    if setting:
        return Keyring(split_secrets(setting), random)
    path = data_dir / "secret.key"
    if not path.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(made, "w", encoding="utf-8") as file:
            file.write(new_secret(random))
    return Keyring(split_secrets(path.read_text(encoding="utf-8")), random)
