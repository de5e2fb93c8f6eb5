"""The settings as a command reads them."""

import sys

from pydantic import ValidationError

from bot.settings import Settings


def settings() -> Settings:
    """Read the settings; a wrong one is told in a sentence and ends the command."""
    try:
        return Settings()
    except ValidationError as error:
        for fault in error.errors():
            name = "_".join(map(str, fault["loc"])).upper()
            print(f"The setting KUULOLLA_{name} is wrong: {fault['msg']}.", file=sys.stderr)
        raise SystemExit(1) from None
