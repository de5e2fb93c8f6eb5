"""A picture made small, for the line of a chat that shows it before it is opened."""

import io
from dataclasses import dataclass

SIDE = 320


@dataclass(frozen=True)
class Sized:
    """A picture with its size."""

    content: bytes
    width: int
    height: int


def sized(content: bytes) -> Sized:
    """Tell the size of a picture of ours."""
    from PIL import Image

    with Image.open(io.BytesIO(content)) as picture:
        return Sized(content, *picture.size)


def thumbnail(content: bytes) -> Sized:
    """Give the picture as PNG, no side longer than SIDE."""
    from PIL import Image

    with Image.open(io.BytesIO(content)) as picture:
        small = picture.convert("RGB")
        small.thumbnail((SIDE, SIDE))
        kept = io.BytesIO()
        small.save(kept, "PNG")
        return Sized(kept.getvalue(), *small.size)
