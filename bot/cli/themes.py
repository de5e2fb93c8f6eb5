"""`themes`: free text of a file to themes, offline."""

import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Final

from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from adapters.embeddings.choosing import AUTO, chosen
from bot.cli.environment import settings
from bot.cli.progress import progress
from bot.cli.tables import refuse
from bot.cli.theme_file import CODES, read_replies
from bot.cli.theme_grouping import NothingToGroup, Theme, Themes, themes_of
from core.embeddings.port import Embedder, EmbeddingFailed
from core.sampling.csv_rows import BadRowsError
from core.themes.values import ENOUGH, FEWEST, UNCLEAR, Standing, standing_of

PICTURES: Final = (".png", ".svg")
_MANY: Final = 3000
_SHORT: Final = 110
_FLAGGED: Final = 5


def themes(
    file: Path,
    column: str,
    language: str,
    group: str,
    embeddings: str,
    picture: Path | None,
    as_json: bool,
) -> int:
    """Print the themes of a column of texts; 1 and a sentence on stderr if there is nothing to group."""
    if picture is not None and picture.suffix.lower() not in PICTURES:
        print(f"A picture ends in {' or '.join(PICTURES)}; {picture.name} doesn't.", file=sys.stderr)
        return 2
    told = settings()
    try:
        replies = read_replies(file, column, language, group)
    except (BadRowsError, OSError) as error:
        return refuse(error)
    if replies.warning:
        print(replies.warning, file=sys.stderr)
    embedder = None
    try:
        embedder = _embedder(embeddings or told.embeddings, told.embeddings_languages)
        different = len(set(replies.texts))
        if embedder is None and different >= _MANY:
            print(f"Grouping {different} different texts ...", file=sys.stderr)
        spoken = language if language in CODES else replies.languages
        steps = progress(different, "texts") if embedder is not None else nullcontext(_silent)
        # Threads of a library that wait for each other take ten times as long on a machine that is busy.
        with steps as step, threadpool_limits(1):
            found = themes_of(replies.texts, spoken, replies.groups, embedder, told.suppress_below, step)
    except NothingToGroup:
        print(f"{file.name}: no cell of column `{column}` has a text.", file=sys.stderr)
        return 1
    except EmbeddingFailed as failed:
        do = "sort by wording with `--embeddings plain`"
        print(f"The language model can't be used: {failed}. Or {do}.", file=sys.stderr)
        return 1
    finally:
        if embedder is not None:
            embedder.close()
    for note in _notes(found):
        print(note, file=sys.stderr if as_json else sys.stdout)
    if as_json:
        print(json.dumps(_as_json(found), ensure_ascii=False, allow_nan=False))
    else:
        print("\n".join(_lines(found)))
    return 0 if picture is None else _draw(found, picture, file.stem)


def _silent(_: int) -> None:
    """Say nothing: without a model it takes seconds."""


def _embedder(setting: str, languages: tuple[str, ...]) -> Embedder | None:
    try:
        return chosen(setting, languages)
    except EmbeddingFailed:
        if setting != AUTO:
            raise
        return None


def _as_json(found: Themes) -> dict[str, object]:
    return {
        "themes": [
            {
                "id": theme.id,
                "label": theme.label,
                "size": theme.size,
                "quotes": theme.quotes,
                "shares": theme.shares,
            }
            for theme in found.themes
        ],
        "assignments": found.assignments,
    }


def _notes(found: Themes) -> Iterator[str]:
    """Say how far the themes may be trusted, a sentence a line."""
    yield from found.notes
    standing = standing_of(found.replies)
    if standing is Standing.TOO_FEW:
        word = "reply" if found.replies == 1 else "replies"
        yield f"{found.replies} {word}: too few for themes, which need {FEWEST}. Read them one by one."
        return
    if standing is Standing.DRAFT:
        yield f"{found.replies} replies: a draft. Read every reply before you tell of themes; {ENOUGH} make more than one."
    if found.model:
        yield f"Grouped by {found.model}; not checked by anybody."
    elif len(found.languages) > 1:
        yield "Sorted by wording, each language apart: a theme in two languages is two themes. Not checked by anybody."
    else:
        yield "Sorted by wording: an aid for reading, no result. Not checked by anybody."
    few = [] if found.model else [one for one, replies in found.languages.items() if replies < FEWEST]
    for one in few:
        yield f"In {one}: {found.languages[one]} of the replies, too few for themes of their own."
    if not found.themes:
        yield "No theme was found: the replies don't resemble each other."
    elif found.other > UNCLEAR * found.replies:
        yield "The replies don't fall into clear themes."
    if found.masked:
        yield f"Personal data was found in {found.masked} of the replies: it was left out, and they aren't quoted."
    for text, copies in found.copies[:_FLAGGED]:
        yield f'{copies} identical: "{_short(text)}"'
    if len(found.copies) > _FLAGGED:
        yield f"... and {len(found.copies) - _FLAGGED} more texts that many sent word for word."


def _lines(found: Themes) -> Iterator[str]:
    rows = len(found.assignments)
    empty = f" ({rows - found.replies} empty cells left out)" if rows > found.replies else ""
    spoken = ", ".join(f"{one} {replies}" for one, replies in found.languages.items())
    yield f"{found.replies} replies{empty}: {spoken}"
    yield ""
    for theme in found.themes:
        words = ", ".join(f"{word.word} {word.share:.0%}" for word in theme.keywords) or theme.label
        part = theme.size / found.replies
        yield f"{theme.id:>3}.  {theme.size:>6}  {part:>4.0%}  {words}  [{' '.join(theme.languages)}]"
        for quote in theme.quotes:
            yield f'      "{_short(quote)}"'
        if theme.shares:
            yield f"      {_in_groups(theme)}"
    yield f"  –.  {found.other:>6}  {found.other / found.replies:>4.0%}  in no theme"


def _in_groups(theme: Theme) -> str:
    told = [f"{group} {share:.0%}" for group, share in theme.shares.items() if share is not None]
    hidden = len(theme.shares) - len(told)
    rest = [f"{hidden} groups not told: too few people"] if hidden else []
    return ", ".join([*told, *rest])


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 6].rstrip()} [...]"


def _draw(found: Themes, path: Path, title: str) -> int:
    from adapters.documents.png import as_png
    from core.language.catalogue import texts
    from core.themes.drawing import Dot, Row, picture

    usual = next(iter(found.languages))
    drawn = picture(
        title,
        [Row(theme.id, theme.label, theme.size) for theme in found.themes],
        found.other,
        [Dot(x, y, number if number > 0 else None) for x, y, number in found.points],
        texts(),
        usual if usual in CODES else "en",
    )
    try:
        if path.suffix.lower() == ".svg":
            path.write_text(drawn, encoding="utf-8")
        else:
            path.write_bytes(asyncio.run(as_png(drawn)))
    except OSError as error:
        print(f"{path} can't be written: {error.strerror or error}.", file=sys.stderr)
        return 1
    return 0
