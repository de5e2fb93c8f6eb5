"""What the documentation says exists, and what exists is in it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from bot.__main__ import app
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "changes").glob("*.md"))]
KINDS = {"security", "removed", "changed", "added", "fixed"}
# Answered by `run` itself, before the program starts.
OF_THE_SCRIPT = {"test", "dev"}


def commands() -> dict[str, Any]:
    """Every command by the words that call it, as "campaign check"."""

    # Typer brings a Click of its own, so a group is known by what it has, not by its class.
    def below(group: Any, words: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
        for name, command in group.commands.items():
            if hasattr(command, "commands"):
                yield from below(command, (*words, name))
            else:
                yield " ".join((*words, name)), command

    return dict(below(typer.main.get_command(app), ()))


def _read(page: str) -> str:
    return (ROOT / "docs" / page).read_text(encoding="utf-8")


def _section(page: str, heading: str) -> str:
    return page.split(f"## `{heading}`\n", 1)[1].split("\n## ", 1)[0]


def test_every_command_has_its_section_and_every_section_its_command() -> None:
    """An operator looks a command up by its name; one that went away must not be looked for."""
    assert set(re.findall(r"^## `([^`]+)`$", _read("reference/commands.md"), re.MULTILINE)) == set(commands())


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_option_stands_in_its_commands_section(name: str) -> None:
    """A person who has the option's name in a cron file finds what it does."""
    section = _section(_read("reference/commands.md"), name)
    options = {
        spelled
        for parameter in commands()[name].params
        if parameter.param_type_name == "option"
        for spelled in parameter.opts
        if spelled.startswith("--") and spelled != "--help"
    }
    assert set(re.findall(r"^\| `(--[a-z-]+)`", section, re.MULTILINE)) == options


def test_every_setting_stands_in_the_reference_and_no_other() -> None:
    """A setting nobody knows of can't be set, and one that is gone is set in vain."""
    told = set(re.findall(r"^\| `KUULOLLA_([A-Z_]+)`", _read("reference/settings.md"), re.MULTILINE))
    assert told == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_settings_and_commands_named_on_a_page_exist(page: Path) -> None:
    """What a page tells people to type must work."""
    text = page.read_text(encoding="utf-8")
    for setting in re.findall(r"KUULOLLA_([A-Z_]+[A-Z])", text):
        assert setting.removesuffix("_FILE").lower() in Settings.model_fields
    known = {name.split()[0] for name in commands()} | OF_THE_SCRIPT
    assert set(re.findall(r"\./run ([a-z][a-z-]*)", text)) <= known
    for called in re.findall(r"^\./run ([a-z-]+ [a-z-]+)", text, re.MULTILINE):
        group = called.split()[0]
        if any(name.startswith(f"{group} ") for name in commands()):
            assert called in commands()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """A dead link costs a reader more than a missing one."""
    for target in re.findall(r"(?<!!)\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        # Pictures are made from the demonstration by a script of their own.
        if not target.startswith(("http", "docs/pictures/")):
            assert (page.parent / target).exists(), target


def test_every_page_can_be_reached_from_the_index() -> None:
    """A page that nothing leads to is read by nobody."""
    linked = set(re.findall(r"\]\(([^)#]+\.md)\)", _read("index.md")))
    pages = {str(page.relative_to(ROOT / "docs")) for page in (ROOT / "docs").rglob("*.md")}
    assert pages - linked == {"index.md"}


def test_the_glossary_defines_each_word_once_in_both_languages() -> None:
    """County staff and developers argue about words; there is one place that decides."""
    rows = re.findall(r"^\| ([^|]+?) \| ([^|]+?) \| ([^|]+?) \|$", _read("glossary.md"), re.MULTILINE)
    defined = [english for english, finnish, meaning in rows if english != "English" and finnish and meaning]
    assert len(defined) == len(set(defined))
    fields = {
        "frame",
        "stratum",
        "quota",
        "draw",
        "wave",
        "disposition",
        "design effect",
        "statement",
        "vote",
    }
    fields |= {"pass", "opinion group", "group-informed consensus", "theme", "sortition", "ratification"}
    assert fields | {"member", "identity", "account", "trait", "participation"} <= set(defined)


def test_decisions_are_short_and_say_their_price() -> None:
    """A reason without its price is an advertisement."""
    for number, page in enumerate(sorted((ROOT / "docs/decisions").glob("*.md")), start=1):
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {number:04} ")
        assert page.name.startswith(f"{number:04}-")
        assert [line for line in text.splitlines() if line.startswith("## ")] == [
            "## Context",
            "## Choice",
            "## Price",
        ]
        assert 10 <= len(text.splitlines()) <= 30


@pytest.mark.parametrize("fragment", sorted((ROOT / "changes").glob("*.*.md")), ids=lambda path: path.name)
def test_a_change_is_told_in_one_sentence_of_a_known_kind(fragment: Path) -> None:
    """Counties read what they gain, not how it was done."""
    assert fragment.name.split(".")[1] in KINDS
    text = fragment.read_text(encoding="utf-8").strip()
    assert text.endswith(".")
    assert "\n" not in text
    assert not re.search(r"\.py\b|`", text)
