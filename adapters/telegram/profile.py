"""What Telegram shows of a bot before anybody has written to it: what it is for, and its commands."""

from collections.abc import Mapping, Sequence

from adapters.telegram.terms import Commands, Profile
from core.language.catalogue import Texts

OTHERS = "en"
"""What a telephone in any other language is shown: Telegram knows no plain Finnish, and English is read by most."""

PRIVATE: Mapping[str, str] = {"type": "all_private_chats"}
GROUPS: Mapping[str, str] = {"type": "all_group_chats"}
SPOKEN = ("fi", "sv", "en")

RESIDENTS = ("start", "undo", "skip", "pause", "mydata", "forget", "stop", "help")
TONGUES = {"suomi": "fi", "selko": "fi-easy", "svenska": "sv", "english": "en"}
"""The words that change the language are commands too; each says so in its own language."""


def residents_profile(texts: Texts, org: Mapping[str, str]) -> Profile:
    """Word the residents' bot; `org` names the organisation in each language."""

    def named(language: str) -> dict[str, str]:
        own = {name: texts.say(language, f"tg-cmd-{name}") for name in RESIDENTS}
        return {**own, **{name: texts.say(tongue, "tg-cmd-language") for name, tongue in TONGUES.items()}}

    return Profile(
        [Commands(PRIVATE, key, named(language)) for key, language in _each()],
        descriptions={key: texts.say(said, "tg-about", {"org": org[said]}) for key, said in _each()},
        short={key: texts.say(said, "tg-short") for key, said in _each()},
    )


def staff_profile(
    texts: Texts, org: Mapping[str, str], commands: Sequence[str], in_groups: Sequence[str]
) -> Profile:
    """Word the staff's bot: all commands in private, those of `in_groups` in groups."""

    def named(language: str, names: Sequence[str]) -> dict[str, str]:
        # "/status NAME – how it goes": Telegram shows the command itself.
        return {name: texts.say(language, f"st-cmd-{name}").partition("–")[2].strip() for name in names}

    private = [Commands(PRIVATE, key, named(language, commands)) for key, language in _each()]
    groups = [Commands(GROUPS, key, named(language, in_groups)) for key, language in _each()]
    return Profile(
        [*private, *groups],
        descriptions={key: texts.say(said, "tg-about-staff", {"org": org[said]}) for key, said in _each()},
        short={key: texts.say(said, "tg-short-staff") for key, said in _each()},
    )


def farewell(texts: Texts) -> str:
    """Word what the residents' bot says in a group: nobody knows which language is spoken there."""
    return "\n".join(texts.say(language, "tg-not-in-groups") for language in SPOKEN)


def _each() -> list[tuple[str, str]]:
    """Give Telegram's key of each language with the language; "" is all others."""
    return [("", OTHERS), *((language, language) for language in SPOKEN)]
