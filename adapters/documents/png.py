"""A picture as PNG, for channels that show no SVG: the same drawing, so that all see the same."""

import asyncio
from functools import cache
from pathlib import Path
from typing import Any, Final

FONT: Final = "DejaVu Sans"
_PAGE: Final = b"""\
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 640pt)
"""
PPI: Final = 144  # 1,280 pixels across: sharp on a phone, and 30-100 kB


async def as_png(svg: str) -> bytes:
    """Draw the SVG 1,280 pixels wide, in a thread: it takes some 30 ms."""
    return await asyncio.to_thread(_drawn, svg)


def _drawn(svg: str) -> bytes:
    import typst

    # Of the names of fonts only real ones are found: "sans-serif" would be set in the library's own serifs.
    named = svg.replace('font-family="sans-serif"', f'font-family="{FONT}"')
    fonts: Any = [_fonts()]
    made = typst.compile(
        _PAGE,
        format="png",
        ppi=PPI,
        sys_inputs={"svg": named},
        font_paths=fonts,
        ignore_system_fonts=True,
    )
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> str:
    """Where the fonts that come with matplotlib stand: the same letters on every machine."""
    import matplotlib

    return str(Path(matplotlib.get_data_path()) / "fonts" / "ttf")
