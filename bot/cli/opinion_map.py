"""`kuulolla map DIR --json`: the opinion map of an openData folder, offline."""

import json
from pathlib import Path

import typer

from core.statements.open_data import UnreadableConversation, read_conversation
from core.statements.opinion_map.compute import OpinionMap, compute


def map_command(dir: Path, as_json: bool) -> None:
    """Print the map of a folder: one JSON object, or a few lines to read.

    Exit 2 with one sentence on stderr when the folder can't be read.
    """
    try:
        conversation = read_conversation(dir)
    except UnreadableConversation as fault:
        typer.echo(str(fault), err=True)
        raise typer.Exit(2) from None
    if not (dir / "comments.csv").exists():
        typer.echo("There is no comments.csv: every statement counts as accepted.", err=True)
    opinions = compute(conversation.ballots.latest(), conversation.moderated_out, conversation.meta)
    if as_json:
        typer.echo(json.dumps(opinions.as_json_object(), allow_nan=False))
    else:
        typer.echo(_summary(opinions, {c.id: c.text for c in conversation.comments}))


def _summary(opinions: OpinionMap, texts: dict[int, str]) -> str:
    """Say the map in a few lines."""
    lines = [
        f"{opinions.participants} people, {len(opinions.statements)} statements, {opinions.votes} votes."
    ]
    if opinions.quality.clear:
        sizes = ", ".join(str(len(group.members)) for group in opinions.groups)
        lines.append(f"{len(opinions.groups)} opinion groups, of {sizes} people.")
    else:
        lines.append("No clear opinion groups.")
    for title, entries in (("Most agree:", opinions.agreed), ("Most disagree:", opinions.disagreed)):
        if entries:
            lines.append(title)
        lines += [f"  {entry.statement}. {texts.get(entry.statement, '')}".rstrip() for entry in entries]
    return "\n".join(lines)
