"""What dialogues say of a campaign, a stratum and an organisation, as values for texts (pure)."""

from collections.abc import Mapping
from typing import Final, Protocol

from core.campaigns.documents import Shown
from core.documents.texts import say
from core.language.catalogue import texts
from core.language.format import day
from core.messaging.values import Args


class Named(Protocol):
    """Who asks, as values in a language: org, org-genitive, contact, privacy (documents.organisation.Askers).

    Of a campaign its own organisation is named by its number; without one it is the installation's.
    """

    def __call__(self, language: str, organisation: int | None = None, /) -> Mapping[str, str]: ...


_OPTIONS: Final = {
    "18-29": ("traits-intro", "age-18-29"),
    "30-44": ("traits-intro", "age-30-44"),
    "45-64": ("traits-intro", "age-45-64"),
    "65-79": ("traits-intro", "age-65-79"),
    "80+": ("traits-intro", "age-80-plus"),
    "female": ("trait-gender", "woman"),
    "male": ("trait-gender", "man"),
}


def campaign_args(shown: Shown, language: str) -> dict[str, str | int]:
    """Say title, minutes, size, closing day, body and its meeting in one language."""
    return {
        "title": say(shown.title, language),
        "minutes": shown.minutes,
        "size": shown.size,
        "closes": day(shown.last_day, language),
        "results": day(shown.last_day, language, year=True),
        "body": say(shown.body, language),
        "meets": day(shown.meets, language, year=True),
    }


def only(args: Args, *names: str) -> dict[str, str | int]:
    """Keep the named values, so that a prompt's row stays short."""
    return {name: args[name] for name in names if name in args}


def stratum_words(stratum: str, language: str) -> str:
    """Say a stratum's key in words, such as "Tampere, 18–29, woman"."""
    return ", ".join(_option(code, language) for code in stratum.split("|"))


def _option(code: str, language: str) -> str:
    if code not in _OPTIONS:
        return code
    label = texts().choice(language, *_OPTIONS[code])
    return label if label[0].isdigit() else label.lower()
